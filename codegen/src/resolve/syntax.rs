//! The grammar of type expressions (`u32[count]`) and of conditions, before names are resolved.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{char, digit1, hex_digit1, multispace0, one_of, satisfy};
use nom::combinator::{all_consuming, cut, map, map_res, not, opt, recognize, value, verify};
use nom::multi::{many0, separated_list1};
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Parser};

use crate::model::expression::{Comparison, Operator};

/// An expression whose names are still names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ast {
    /// An integer.
    Integer(u64),
    /// A name, with what follows it after dots.
    Name(Vec<String>),
    /// Two integers make an integer.
    Arithmetic(Operator, Box<Ast>, Box<Ast>),
    /// Two integers compared.
    Compare(Comparison, Box<Ast>, Box<Ast>),
    /// `and`
    And(Box<Ast>, Box<Ast>),
    /// `or`
    Or(Box<Ast>, Box<Ast>),
    /// `not`
    Not(Box<Ast>),
    /// `seen(X)`, `all(array, condition)`, `count(array, condition)`
    Call(String, Vec<Ast>),
}

/// The type of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeExpression {
    /// Name of a primitive or named type, `octets` or `string`.
    pub name: String,
    /// How many of them, or how large.
    pub suffix: Suffix,
}

/// What follows the name of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suffix {
    /// Nothing.
    None,
    /// `[…]`: that many elements.
    Count(Amount),
    /// `(…)`: that many octets.
    Size(Amount),
}

/// How many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// As many as the body has left.
    Rest,
    /// As the expression says.
    Of(Ast),
}

/// Why a text is not an expression: the octet where parsing failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyntaxError {
    /// Octets from the start of the text.
    pub offset: usize,
}

impl SyntaxError {
    /// Where in the text it went wrong.
    pub fn told(self, text: &str) -> String {
        match text.get(self.offset..).unwrap_or_default() {
            "" => "it ends too early".into(),
            rest => format!("unexpected `{rest}`"),
        }
    }
}

/// Parses the type of a field.
///
/// # Errors
/// If the text is not a type expression.
pub fn type_expression(text: &str) -> Result<TypeExpression, SyntaxError> {
    let amount = || alt((value(Amount::Rest, word("rest")), map(or_expression, Amount::Of)));
    let suffix = alt((
        map(delimited(token("["), amount(), token("]")), Suffix::Count),
        map(delimited(token("("), amount(), token(")")), Suffix::Size),
    ));
    let parser = map(pair(spaced(identifier), opt(suffix)), |(name, suffix)| TypeExpression {
        name: name.to_owned(),
        suffix: suffix.unwrap_or(Suffix::None),
    });
    finish(text, parser)
}

/// Parses an expression or condition.
///
/// # Errors
/// If the text is neither.
pub fn expression(text: &str) -> Result<Ast, SyntaxError> {
    finish(text, or_expression)
}

fn finish<'a, T>(
    text: &'a str,
    parser: impl Parser<&'a str, Output = T, Error = nom::error::Error<&'a str>>,
) -> Result<T, SyntaxError> {
    if let Some(offset) = too_deep(text) {
        return Err(SyntaxError { offset });
    }
    let mut parser = all_consuming(preceded(multispace0, parser));
    match parser.parse(text) {
        Ok((_, parsed)) => Ok(parsed),
        Err(nom::Err::Error(e) | nom::Err::Failure(e)) => {
            Err(SyntaxError { offset: text.len() - e.input.len() })
        }
        Err(nom::Err::Incomplete(_)) => Err(SyntaxError { offset: text.len() }),
    }
}

/// Where an expression is longer or more deeply nested than any that is meant to be read; the
/// limits keep hostile input off the call stack.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    const LONGEST: usize = 1000;
    const DEEPEST: usize = 16;
    let mut depth = 0_usize;
    for (offset, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST || offset >= LONGEST {
            return Some(offset);
        }
    }
    None
}

fn spaced<'a, T>(
    parser: impl Parser<&'a str, Output = T, Error = nom::error::Error<&'a str>>,
) -> impl Parser<&'a str, Output = T, Error = nom::error::Error<&'a str>> {
    delimited(nom::combinator::success(()), parser, multispace0)
}

fn token<'a>(
    text: &'static str,
) -> impl Parser<&'a str, Output = &'a str, Error = nom::error::Error<&'a str>> {
    spaced(tag(text))
}

fn identifier(input: &str) -> IResult<&str, &str> {
    recognize(pair(
        take_while1(|c: char| c.is_ascii_alphabetic() || c == '_'),
        take_while(|c: char| c.is_ascii_alphanumeric() || c == '_'),
    ))
    .parse(input)
}

/// A word of the language, as opposed to a name that begins with it.
fn word<'a>(
    text: &'static str,
) -> impl Parser<&'a str, Output = &'a str, Error = nom::error::Error<&'a str>> {
    spaced(verify(identifier, move |found: &str| found == text))
}

/// As in the rest of a description: no leading zeros, and `0x` alone makes it hexadecimal.
fn integer(input: &str) -> IResult<&str, u64> {
    let hexadecimal = preceded(tag("0x"), hex_digit1);
    let hexadecimal = map_res(hexadecimal, |digits: &str| u64::from_str_radix(digits, 16));
    let plain = verify(digit1, |digits: &str| digits == "0" || !digits.starts_with('0'));
    let letter = satisfy(|c| c.is_ascii_alphanumeric() || c == '_');
    terminated(alt((hexadecimal, map_res(plain, str::parse))), not(letter)).parse(input)
}

fn or_expression(input: &str) -> IResult<&str, Ast> {
    let (input, first) = and_expression(input)?;
    let (input, rest) = many0(preceded(word("or"), cut(and_expression))).parse(input)?;
    Ok((input, rest.into_iter().fold(first, |a, b| Ast::Or(Box::new(a), Box::new(b)))))
}

fn and_expression(input: &str) -> IResult<&str, Ast> {
    let (input, first) = not_expression(input)?;
    let (input, rest) = many0(preceded(word("and"), cut(not_expression))).parse(input)?;
    Ok((input, rest.into_iter().fold(first, |a, b| Ast::And(Box::new(a), Box::new(b)))))
}

fn not_expression(input: &str) -> IResult<&str, Ast> {
    let negated = map(preceded(word("not"), cut(not_expression)), |a| Ast::Not(Box::new(a)));
    alt((negated, comparison)).parse(input)
}

fn comparison(input: &str) -> IResult<&str, Ast> {
    let (input, left) = bits(input)?;
    let operator = alt((
        value(Comparison::Equal, token("==")),
        value(Comparison::NotEqual, token("!=")),
        value(Comparison::LessOrEqual, token("<=")),
        value(Comparison::GreaterOrEqual, token(">=")),
        value(Comparison::Less, token("<")),
        value(Comparison::Greater, token(">")),
    ));
    let (input, right) = opt(pair(operator, cut(bits))).parse(input)?;
    Ok((
        input,
        match right {
            Some((operator, right)) => Ast::Compare(operator, Box::new(left), Box::new(right)),
            None => left,
        },
    ))
}

fn bits(input: &str) -> IResult<&str, Ast> {
    let (input, first) = shift(input)?;
    let (input, rest) = many0(preceded(token("&"), cut(shift))).parse(input)?;
    Ok((input, rest.into_iter().fold(first, |a, b| arithmetic(Operator::BitAnd, a, b))))
}

fn shift(input: &str) -> IResult<&str, Ast> {
    let (input, first) = sum(input)?;
    let (input, rest) = many0(preceded(token("<<"), cut(sum))).parse(input)?;
    Ok((input, rest.into_iter().fold(first, |a, b| arithmetic(Operator::ShiftLeft, a, b))))
}

fn sum(input: &str) -> IResult<&str, Ast> {
    let (input, first) = product(input)?;
    let (input, rest) = many0(pair(spaced(one_of("+-")), cut(product))).parse(input)?;
    let fold = |a, (sign, b)| match sign {
        '+' => arithmetic(Operator::Add, a, b),
        _ => arithmetic(Operator::Subtract, a, b),
    };
    Ok((input, rest.into_iter().fold(first, fold)))
}

fn product(input: &str) -> IResult<&str, Ast> {
    let (input, first) = atom(input)?;
    let (input, rest) = many0(pair(spaced(one_of("*/")), cut(atom))).parse(input)?;
    let fold = |a, (sign, b)| match sign {
        '*' => arithmetic(Operator::Multiply, a, b),
        _ => arithmetic(Operator::Divide, a, b),
    };
    Ok((input, rest.into_iter().fold(first, fold)))
}

fn arithmetic(operator: Operator, a: Ast, b: Ast) -> Ast {
    Ast::Arithmetic(operator, Box::new(a), Box::new(b))
}

fn atom(input: &str) -> IResult<&str, Ast> {
    let group = delimited(token("("), or_expression, token(")"));
    let arguments = delimited(token("("), separated_list1(token(","), or_expression), token(")"));
    let call = map(pair(spaced(name), arguments), |(name, a)| Ast::Call(name.to_owned(), a));
    let path = map(spaced(separated_list1(char('.'), name)), |parts: Vec<&str>| {
        Ast::Name(parts.into_iter().map(str::to_owned).collect())
    });
    alt((map(spaced(integer), Ast::Integer), group, call, path)).parse(input)
}

/// A name that is not a keyword of the language.
fn name(input: &str) -> IResult<&str, &str> {
    verify(identifier, |found: &str| !matches!(found, "and" | "or" | "not" | "rest")).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offset(text: &str) -> Option<usize> {
        expression(text).err().map(|error| error.offset)
    }

    #[test]
    fn integers_are_as_in_yaml() {
        assert_eq!(expression("0x10"), Ok(Ast::Integer(16)));
        assert_eq!(expression("0"), Ok(Ast::Integer(0)));
        for wrong in ["010", "0X10", "0xZZ", "1_000", "7x", "0x1ffffffffffffffff"] {
            assert!(expression(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn and_binds_closer_than_or() {
        let name = |name: &str| Box::new(Ast::Name(vec![name.to_owned()]));
        let both = Box::new(Ast::And(name("b"), name("c")));
        assert_eq!(expression("a or b and c"), Ok(Ast::Or(name("a"), both)));
    }

    #[test]
    fn bits_bind_closer_than_comparisons() {
        let name = |name: &str| Box::new(Ast::Name(vec![name.to_owned()]));
        let both = Box::new(Ast::Arithmetic(Operator::BitAnd, name("a"), name("b")));
        let same = Ast::Compare(Comparison::Equal, both, name("a"));
        assert_eq!(expression("a & b == a"), Ok(same));
    }

    #[test]
    fn an_error_is_where_it_goes_wrong() {
        assert_eq!(offset("count >= "), Some(9));
        assert_eq!(offset("count = 1"), Some(6));
        assert_eq!(offset("count >= 1 and"), Some(14));
    }

    #[test]
    fn depth_is_bounded() {
        for text in ["(", "not ", "1+", "f(", "all(a, "] {
            assert!(expression(&text.repeat(240)).is_err(), "{text}");
        }
        assert!(expression(&format!("{}a", "not ".repeat(240))).is_ok());
    }
}
