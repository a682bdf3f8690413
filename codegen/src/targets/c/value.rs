//! Pieces of expressions, with how tightly they bind, so that parentheses stand where they must and
//! nowhere else.

use std::fmt::Write;

use super::items;
use crate::model::Primitive;

/// How tightly an expression binds, the loosest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Binds {
    /// `a ? b : c`
    Choice,
    /// `a || b`
    Or,
    /// `a && b`
    And,
    /// `a & b`
    Bits,
    /// `a == b`
    Comparison,
    /// `a << b`, `a + b`, `a * b`
    Arithmetic,
    /// A name, a call, a negation, a conversion.
    Tight,
}

/// An expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expr {
    /// As C.
    pub code: String,
    /// How tightly it binds.
    pub binds: Binds,
    /// Whether C computes it in 64 bits without a sign.
    pub wide: bool,
}

impl Expr {
    /// An expression that binds so tightly.
    pub fn new(code: impl Into<String>, binds: Binds) -> Self {
        Self { code: code.into(), binds, wide: false }
    }

    /// A name or a call.
    pub fn tight(code: impl Into<String>) -> Self {
        Self::new(code, Binds::Tight)
    }

    /// The same of 64 bits.
    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    /// The code, in parentheses unless it binds more tightly than this.
    pub fn within(&self, around: Binds) -> String {
        if self.binds > around { self.code.clone() } else { format!("({})", self.code) }
    }

    /// The code as an operand of `&&`, or of `||`.
    pub fn beside(&self, and: bool) -> String {
        let loose = match self.binds {
            Binds::Choice | Binds::Bits => true,
            Binds::Or => and,
            Binds::And => !and,
            Binds::Comparison | Binds::Arithmetic | Binds::Tight => false,
        };
        if loose { format!("({})", self.code) } else { self.code.clone() }
    }

    /// The value as an argument or a variable of 64 bits.
    pub fn argument(&self) -> String {
        match self.wide || matches!(self.binds, Binds::Tight | Binds::Bits) {
            true => self.code.clone(),
            false => format!("(uint64_t)({})", self.code),
        }
    }

    /// The value in 64 bits without a sign.
    pub fn widened(&self) -> String {
        match self.wide {
            true => self.within(Binds::Arithmetic),
            false => format!("(uint64_t){}", self.within(Binds::Arithmetic)),
        }
    }
}

/// Where octets stand: some pointer, and how far behind it.
#[derive(Debug, Clone)]
pub struct Place {
    /// The pointer.
    pub octets: String,
    /// Code for how far; at it, if none.
    pub behind: Option<String>,
}

impl Place {
    /// At a pointer.
    pub fn at(octets: impl Into<String>) -> Self {
        Self { octets: octets.into(), behind: None }
    }

    /// A number of octets behind a pointer.
    pub fn behind(octets: impl Into<String>, offset: u64) -> Self {
        let behind = (offset > 0).then(|| offset.to_string());
        Self { octets: octets.into(), behind }
    }

    /// The element with an index in an array that begins at a pointer.
    pub fn element(octets: impl Into<String>, size: u64, index: &str) -> Self {
        let behind = if size == 1 { index.to_owned() } else { format!("{size} * {index}") };
        Self { octets: octets.into(), behind: Some(behind) }
    }

    /// The pointer to there.
    pub fn code(&self) -> String {
        match &self.behind {
            None => self.octets.clone(),
            Some(behind) => format!("{} + {behind}", self.octets),
        }
    }
}

/// The integer that stands at a place.
pub fn load(primitive: Primitive, place: &Place, turned: &str) -> Expr {
    if primitive.odd() && primitive.signed() {
        let load = items::function_of_odd("load", primitive);
        return Expr::tight(format!("{load}({}, {turned})", place.code()));
    }
    let value = match (primitive.size(), &place.behind) {
        (1, None) => format!("*{}", place.octets),
        (1, Some(behind)) => format!("{}[{behind}]", place.octets),
        (size, _) => format!("streamspec_load{}({}, {turned})", 8 * size, place.code()),
    };
    match primitive.signed() {
        true => Expr::tight(format!("({}){value}", items::integer(primitive))),
        false => Expr { wide: items::is_wide(primitive), ..Expr::tight(value) },
    }
}

/// A signed integer of at most 64 bits. No literal is as small as the least of them.
pub fn signed_literal(value: i128) -> String {
    match value == i128::from(i64::MIN) {
        true => "INT64_MIN".into(),
        false => value.to_string(),
    }
}

/// An integer as a careful person writes it: small ones in decimal, large ones in hexadecimal.
pub fn literal(value: u64) -> String {
    let decimal = value < 4096 || (value.is_multiple_of(1000) && value < 0x7fff_ffff);
    if decimal { value.to_string() } else { format!("{value:#x}") }
}

/// Octets as a literal: what is not plain in octal, which ends after three digits.
pub fn literal_of_octets(octets: &[u8]) -> String {
    let mut text = String::from("\"");
    for octet in octets {
        match octet {
            b'"' | b'\\' | b'?' => write!(text, "\\{octet:03o}"),
            b' '..=b'~' => write!(text, "{}", char::from(*octet)),
            _ => write!(text, "\\{octet:03o}"),
        }
        .expect("a text takes all that is written");
    }
    text + "\""
}
