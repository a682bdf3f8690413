//! The octets of a vector: hex octets, strings, integers and repetitions, with comments between.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map, opt, peek, recognize, value};
use nom::error::{ErrorKind, ParseError};
use nom::multi::fold_many0;
use nom::sequence::{delimited, pair, preceded};
use nom::{Err, IResult, Parser};

/// The longest stream that a vector may write out.
const MOST: usize = 16 << 20;

/// What is wrong, and the rest of the text from there on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem<'a> {
    pub(super) rest: &'a str,
    pub(super) message: String,
}

impl<'a> ParseError<&'a str> for Problem<'a> {
    fn from_error_kind(rest: &'a str, _: ErrorKind) -> Self {
        Self { rest, message: "this cannot stand here".into() }
    }

    fn append(_: &'a str, _: ErrorKind, other: Self) -> Self {
        other
    }
}

pub(super) type Parsed<'a, T> = IResult<&'a str, T, Problem<'a>>;

/// The octets up to the line `---` or the end; and the rest, which begins with that line.
pub(super) fn octets(text: &str) -> Result<(&str, Vec<u8>), Problem<'_>> {
    let (rest, Marked { octets, place, instead }) = marked(text)?;
    match place.is_some() || !instead.is_empty() {
        true => Err(Problem { rest: text, message: "only carriers have `...` and `=`".into() }),
        false => Ok((rest, octets)),
    }
}

/// Octets with the marks of a carrier.
#[derive(Debug, Default)]
pub(super) struct Marked {
    pub(super) octets: Vec<u8>,
    /// Where `...` stands.
    pub(super) place: Option<usize>,
    /// Where `=` stands.
    pub(super) instead: Vec<usize>,
}

/// The same, with the marks `...` and `=` of carriers between the items.
pub(super) fn marked(text: &str) -> Result<(&str, Marked), Problem<'_>> {
    let mut rest = text;
    let mut found = Marked::default();
    loop {
        rest = blank(rest).map_or(rest, |(rest, ())| rest);
        if rest.is_empty() || rest.starts_with("---") {
            return Ok((rest, found));
        }
        let octets = &mut found.octets;
        if let Some(after) = rest.strip_prefix("...") {
            if found.place.replace(octets.len()).is_some() {
                return Err(Problem { rest, message: "`...` stands here a second time".into() });
            }
            rest = after;
            continue;
        }
        if let Some(after) = rest.strip_prefix('=') {
            found.instead.push(octets.len());
            rest = after;
            continue;
        }
        let at = rest;
        let (after, (mut item, times)) = item(rest).map_err(problem)?;
        if item.len().saturating_mul(times).saturating_add(octets.len()) > MOST {
            return Err(Problem { rest: at, message: "a vector has at most 16 MiB".into() });
        }
        item = item.repeat(times);
        octets.append(&mut item);
        rest = after;
    }
}

fn problem(error: Err<Problem<'_>>) -> Problem<'_> {
    match error {
        Err::Error(problem) | Err::Failure(problem) => problem,
        Err::Incomplete(_) => Problem { rest: "", message: "the text ends here".into() },
    }
}

/// Space, line ends and comments.
fn blank(text: &str) -> Parsed<'_, ()> {
    let comment = recognize(pair(char('#'), take_while(|c| c != '\n')));
    let space = take_while1(char::is_whitespace);
    fold_many0(alt((space, comment)), || (), |(), _| ()).parse(text)
}

/// An item, and how often it stands there.
fn item(text: &str) -> Parsed<'_, (Vec<u8>, usize)> {
    let (rest, octets) = or_else(
        alt((string, integer, octet)),
        text,
        text,
        "an item is an octet such as `0a`, a \
            string such as `\"ab\\0\"`, or an integer such as `le32(7)`",
    )?;
    let (rest, times) = opt(preceded(char('*'), repetitions)).parse(rest)?;
    let (rest, ()) = or_else(delimiter, rest, text, "a space must follow an item")?;
    Ok((rest, (octets, times.unwrap_or(1))))
}

fn delimiter(text: &str) -> Parsed<'_, ()> {
    if text.is_empty() {
        return Ok((text, ()));
    }
    value((), peek(alt((satisfy(char::is_whitespace), char('#'))))).parse(text)
}

fn repetitions(text: &str) -> Parsed<'_, usize> {
    let (rest, (_, n)) = or_else(number, text, text, "how often? write `00*4`")?;
    let times = usize::try_from(n).map_err(|_| failure(text, "this is too often"))?;
    Ok((rest, times))
}

/// Two hex digits.
fn octet(text: &str) -> Parsed<'_, Vec<u8>> {
    let digit = || satisfy(|c: char| c.is_ascii_hexdigit());
    let (rest, digits) = recognize(pair(digit(), digit())).parse(text)?;
    let octet =
        u8::from_str_radix(digits, 16).map_err(|_| failure(text, "this is not an octet"))?;
    Ok((rest, vec![octet]))
}

/// Printable ASCII in quotes, with the escapes `\0`, `\xNN`, `\\` and `\"`.
fn string(text: &str) -> Parsed<'_, Vec<u8>> {
    let (rest, _) = char('"')(text)?;
    let plain = map(satisfy(|c| matches!(c, ' '..='~') && c != '"' && c != '\\'), |c| c as u8);
    let (rest, octets) = fold_many0(alt((plain, escape)), Vec::new, |mut octets, octet| {
        octets.push(octet);
        octets
    })
    .parse(rest)?;
    let message = "a string is printable ASCII up to the next `\"` in the same line; write other \
                   octets as `\\xNN`";
    let (rest, _) = or_else(char('"'), rest, rest, message)?;
    Ok((rest, octets))
}

fn escape(text: &str) -> Parsed<'_, u8> {
    let (rest, _) = char('\\')(text)?;
    let message = "there are the escapes `\\0`, `\\xNN`, `\\\\` and `\\\"`";
    let hex = map(preceded(char('x'), octet), |octets| octets.first().copied().unwrap_or(0));
    let single = map(one_of("0\\\""), |c| if c == '0' { 0 } else { c as u8 });
    or_else(alt((hex, single)), rest, text, message)
}

/// `be16(…)`, `le64(…)` and the like.
fn integer(text: &str) -> Parsed<'_, Vec<u8>> {
    let big = alt((value(true, tag("be")), value(false, tag("le"))));
    let narrow = (value(2, tag("16")), value(3, tag("24")), value(4, tag("32")));
    let width = alt((alt(narrow), value(6, tag("48")), value(8, tag("64"))));
    let (rest, (big, width)) = pair(big, width).parse(text)?;
    let inside = delimited(char('('), number, char(')'));
    let (rest, (negative, n)) =
        or_else(inside, rest, rest, "a number in round brackets follows, as in `le32(0x10)`")?;
    let bits = 8 * width as u32;
    let fits = if negative { n <= 1 << (bits - 1) } else { n <= u64::MAX >> (64 - bits) };
    if !fits {
        return Result::Err(failure(text, &format!("the number does not fit into {bits} bits")));
    }
    let n = if negative { n.wrapping_neg() } else { n };
    let octets = n.to_be_bytes()[8 - width..].to_vec();
    Ok((rest, if big { octets } else { octets.into_iter().rev().collect() }))
}

/// A decimal or `0x` hexadecimal number: whether it is negative, and its magnitude.
pub(super) fn number(text: &str) -> Parsed<'_, (bool, u64)> {
    let (rest, sign) = opt(char('-')).parse(text)?;
    let (rest, hex) = opt(tag("0x")).parse(rest)?;
    let (rest, digits) = take_while1(|c: char| c.is_ascii_hexdigit())(rest)?;
    let n = u64::from_str_radix(digits, if hex.is_some() { 16 } else { 10 })
        .map_err(|_| failure(text, "this is not a number of 64 bits, in decimal or with `0x`"))?;
    Ok((rest, (sign.is_some(), n)))
}

/// What `parser` makes of `text`; if it makes nothing of it, `message` is said of `at`.
fn or_else<'a, T>(
    mut parser: impl Parser<&'a str, Output = T, Error = Problem<'a>>,
    text: &'a str,
    at: &'a str,
    message: &str,
) -> Parsed<'a, T> {
    parser.parse(text).map_err(|error| match error {
        Err::Failure(_) => error,
        _ => failure(at, message),
    })
}

fn failure<'a>(rest: &'a str, message: &str) -> Err<Problem<'a>> {
    Err::Failure(Problem { rest, message: message.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::octets;

    fn read(text: &str) -> Vec<u8> {
        let (rest, octets) = octets(text).unwrap();
        assert_eq!(rest, "");
        octets
    }

    #[test]
    fn every_kind_of_item() {
        assert_eq!(read("0a FF  # comment 0b\n 00*3"), [0x0a, 0xff, 0, 0, 0]);
        assert_eq!(read(r#""a\0\x7f\\\" b""#), b"a\0\x7f\\\" b");
        assert_eq!(read("be16(1) le16(0x1234)"), [0, 1, 0x34, 0x12]);
        assert_eq!(read("be32(16909060) le32(-1)"), [1, 2, 3, 4, 255, 255, 255, 255]);
        assert_eq!(read("be24(0x10203) le48(-2)"), [1, 2, 3, 254, 255, 255, 255, 255, 255]);
        assert_eq!(read("le64(2) be64(0xffffffffffffffff)").len(), 16);
        assert_eq!(read("le16(1)*2 \"ab\"*2 0a*0"), b"\x01\0\x01\0abab");
        assert_eq!(read("be16(10)#x"), [0, 10]);
    }

    #[test]
    fn the_document_is_left() {
        assert_eq!(octets("00\n---\n{}").unwrap(), ("---\n{}", vec![0]));
    }

    #[test]
    fn errors_point_at_the_item() {
        let at = |text| octets(text).map_err(|p| (p.rest, p.message)).unwrap_err();
        assert_eq!(at("00 0 0").0, "0 0");
        assert_eq!(at("0102").0, "0102");
        assert_eq!(at("zz").0, "zz");
        assert_eq!(at("00 be16(65536)").1, "the number does not fit into 16 bits");
        assert_eq!(at("le16(-32769)").1, "the number does not fit into 16 bits");
        assert_eq!(at("be24(0x1000000)").1, "the number does not fit into 24 bits");
        assert_eq!(at("\"a\nb\"").0, "\nb\"");
        assert_eq!(at("\"a\\n\"").0, "\\n\"");
        assert_eq!(at("00*").1, "how often? write `00*4`");
        assert_eq!(at("le32 (1)").0, " (1)");
        assert_eq!(at("00*0x1000001").1, "a vector has at most 16 MiB");
        assert_eq!(at("be64(0x10000000000000000)").0, "0x10000000000000000)");
    }
}
