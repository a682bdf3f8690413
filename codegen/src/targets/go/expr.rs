//! Go expressions as trees: printed in the form that `gofmt` gives them, with the parentheses that
//! their operators need and no others.

use std::fmt;

/// An expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expr {
    /// A name, a literal, a field or call of one: what binds tighter than every operator.
    Atom(String),
    /// A call of a function with arguments.
    Call(String, Vec<Expr>),
    /// A function with a body: its parameters and results, and its statements, a line each.
    Function(String, Vec<String>),
    /// The opposite of a truth value.
    Not(Box<Expr>),
    /// Two operands.
    Binary(Binary, Box<Expr>, Box<Expr>),
}

/// An operator of two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binary {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    ShiftLeft,
    ShiftRight,
    BitAnd,
}

impl Binary {
    fn sign(self) -> &'static str {
        match self {
            Self::Or => "||",
            Self::And => "&&",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::ShiftLeft => "<<",
            Self::ShiftRight => ">>",
            Self::BitAnd => "&",
        }
    }

    fn precedence(self) -> u32 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal
            | Self::NotEqual
            | Self::Less
            | Self::LessOrEqual
            | Self::Greater
            | Self::GreaterOrEqual => 3,
            Self::Add | Self::Subtract => 4,
            Self::Multiply | Self::Divide | Self::ShiftLeft | Self::ShiftRight | Self::BitAnd => 5,
        }
    }
}

/// A name, a literal, a field.
pub fn atom(text: impl Into<String>) -> Expr {
    Expr::Atom(text.into())
}

/// A call.
pub fn call(function: impl Into<String>, arguments: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(function.into(), arguments.into_iter().collect())
}

impl Expr {
    /// This and another operand. A truth value that stands in an `and` or `or` twice is looked at
    /// once, and one that is compared with several constants not in a way that `go vet` suspects.
    pub fn with(self, operator: Binary, right: Expr) -> Self {
        if !matches!(operator, Binary::And | Binary::Or) {
            return Self::Binary(operator, Box::new(self), Box::new(right));
        }
        let mut all = Vec::new();
        self.operands(operator, &mut all);
        let mut more = Vec::new();
        right.operands(operator, &mut more);
        for operand in more {
            if !all.contains(&operand) {
                let operand = operand.unsuspected(operator, &all);
                all.push(operand);
            }
        }
        let join = |left, right| Self::Binary(operator, Box::new(left), Box::new(right));
        all.into_iter().reduce(join).expect("an operator has operands")
    }

    /// What an operator stands between.
    fn operands(self, operator: Binary, into: &mut Vec<Expr>) {
        match self {
            Self::Binary(own, left, right) if own == operator => {
                left.operands(operator, into);
                right.operands(operator, into);
            }
            other => into.push(other),
        }
    }

    /// The same, where one of several others compares the same value.
    fn unsuspected(self, operator: Binary, others: &[Expr]) -> Self {
        let suspected = match operator {
            Binary::And => Binary::Equal,
            _ => Binary::NotEqual,
        };
        let compares = |other: &Expr, value: &Expr| matches!(other, Self::Binary(of, left, _) if *of == suspected && **left == *value);
        match self {
            Self::Binary(of, left, right)
                if of == suspected && others.iter().any(|other| compares(other, &left)) =>
            {
                let other = match of {
                    Binary::Equal => Binary::NotEqual,
                    _ => Binary::Equal,
                };
                Self::Not(Box::new(Self::Binary(other, left, right)))
            }
            other => other,
        }
    }

    /// Both of two truth values; the second alone, where there is no first.
    pub fn after(self, first: Option<Expr>) -> Self {
        match first {
            Some(first) => first.with(Binary::And, self),
            None => self,
        }
    }

    /// All operands with one operator between them.
    pub fn chain(operator: Binary, operands: impl IntoIterator<Item = Expr>) -> Self {
        let joined = operands.into_iter().reduce(|left, right| left.with(operator, right));
        joined.expect("an operator has operands")
    }

    /// As one of several arguments, or of several values that are assigned to several variables; what is
    /// returned is as if it were alone.
    pub fn in_list(&self) -> String {
        struct InList<'a>(&'a Expr);
        impl fmt::Display for InList<'_> {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                self.0.print(f, 2)
            }
        }
        InList(self).to_string()
    }

    fn print(&self, f: &mut fmt::Formatter, depth: u32) -> fmt::Result {
        match self {
            Self::Atom(text) => f.write_str(text),
            Self::Call(function, arguments) => {
                write!(f, "{function}(")?;
                let depth = if arguments.len() > 1 { depth + 1 } else { depth };
                for (i, argument) in arguments.iter().enumerate() {
                    f.write_str(if i == 0 { "" } else { ", " })?;
                    argument.print(f, depth)?;
                }
                f.write_str(")")
            }
            Self::Function(signature, lines) => {
                writeln!(f, "func{signature} {{")?;
                for line in lines {
                    let indented = line.lines().map(|line| format!("\t{line}\n"));
                    f.write_str(&indented.collect::<String>())?;
                }
                f.write_str("}")
            }
            Self::Not(of) => {
                f.write_str("!")?;
                of.operand(f, u32::MAX, depth)
            }
            Self::Binary(operator, left, right) => {
                let precedence = operator.precedence();
                let blank = if precedence < self.cutoff(depth) { " " } else { "" };
                let deeper = u32::from(!matches!(&**left, Self::Binary(of, ..)
                    if of.precedence() == precedence));
                left.operand(f, precedence, depth + deeper)?;
                write!(f, "{blank}{}{blank}", operator.sign())?;
                right.operand(f, precedence + 1, depth + 1)
            }
        }
    }

    /// Prints an operand, in parentheses where it binds less tightly than a precedence.
    fn operand(&self, f: &mut fmt::Formatter, least: u32, depth: u32) -> fmt::Result {
        match self {
            Self::Binary(operator, ..) if operator.precedence() < least => {
                f.write_str("(")?;
                self.print(f, depth.saturating_sub(1).max(1))?;
                f.write_str(")")
            }
            _ => self.print(f, depth),
        }
    }

    /// The precedence from which on operators have no blanks around them.
    fn cutoff(&self, depth: u32) -> u32 {
        match (self.mixed(), depth) {
            ((true, true), 1) => 5,
            (_, 1) => 6,
            _ => 4,
        }
    }

    /// Whether it adds, and whether it multiplies, outside parentheses.
    fn mixed(&self) -> (bool, bool) {
        let Self::Binary(operator, left, right) = self else { return (false, false) };
        let precedence = operator.precedence();
        let mut found = (precedence == 4, precedence == 5);
        let within = |of: &Expr, least: u32| match of {
            Self::Binary(inner, ..) if inner.precedence() >= least => of.mixed(),
            _ => (false, false),
        };
        for (adds, multiplies) in [within(left, precedence), within(right, precedence + 1)] {
            found = (found.0 || adds, found.1 || multiplies);
        }
        found
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.print(f, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_asked_twice() {
        let is = |constant| atom("a").with(Binary::Equal, atom(constant));
        let all = [is("1"), atom("b"), is("1"), is("2")];
        assert_eq!(Expr::chain(Binary::And, all).to_string(), "a == 1 && b && !(a != 2)");
    }

    #[test]
    fn blanks_are_those_of_gofmt() {
        let a = || atom("a");
        let mask = a().with(Binary::BitAnd, atom("3")).with(Binary::NotEqual, atom("0"));
        assert_eq!(mask.to_string(), "a&3 != 0");
        let both = a().with(Binary::Or, atom("b")).with(Binary::And, mask);
        assert_eq!(both.to_string(), "(a || b) && a&3 != 0");
        let sum = a().with(Binary::Add, a().with(Binary::Multiply, atom("2")));
        assert_eq!(sum.to_string(), "a + a*2");
        assert_eq!(call("f", [sum.clone(), a()]).to_string(), "f(a+a*2, a)");
        assert_eq!(Expr::Not(Box::new(sum)).to_string(), "!(a + a*2)");
    }
}
