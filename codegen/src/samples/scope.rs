//! The integers of a sample, and what counts, sizes and conditions are worked out from.

use crate::model::expression::{Base, Condition, Expression, Reference};
use crate::model::{Kind, Primitive, Stream, Structure, TypeBody};

/// Octets in which integers stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Integers<'a> {
    pub octets: &'a [u8],
    pub big: bool,
}

impl Integers<'_> {
    /// The bits of an integer at an offset, if it is there.
    pub fn at(self, offset: u64, primitive: Primitive) -> Option<u64> {
        let start = usize::try_from(offset).ok()?;
        let octets = self.octets.get(start..)?.get(..primitive.size() as usize)?;
        let join = |value: u64, octet: &u8| value << 8 | u64::from(*octet);
        Some(match self.big {
            true => octets.iter().fold(0, join),
            false => octets.iter().rev().fold(0, join),
        })
    }
}

/// Why an expression has no value here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lack {
    /// It needs what is not followed: earlier records, elements, the record header.
    Unknown,
    /// Its arithmetic has none: below 0, beyond 64 bits, divided by 0.
    NoValue,
}

/// What is known where an expression stands.
pub(super) struct Scope<'a> {
    pub stream: &'a Stream,
    pub structure: &'a Structure,
    /// The values of the fields before, where they are integers; 0 of those that are not there.
    pub fields: &'a [Option<u64>],
    /// The same of the headers.
    pub headers: &'a [Vec<Option<u64>>],
    pub version: u32,
    /// Octets that the body has left.
    pub left: u64,
}

impl Scope<'_> {
    /// The value of an expression.
    pub fn value(&self, expression: &Expression) -> Result<u64, Lack> {
        match expression {
            Expression::Integer(value) => Ok(*value),
            Expression::Value(reference) => self.referred(*reference).ok_or(Lack::Unknown),
            Expression::Version => Ok(self.version.into()),
            Expression::Remaining => Ok(self.left),
            Expression::Instance | Expression::Records(_) | Expression::Count { .. } => {
                Err(Lack::Unknown)
            }
            Expression::Arithmetic(operator, a, b) => {
                let (a, b) = (self.value(a)?, self.value(b)?);
                operator.apply(a, b).ok_or(Lack::NoValue)
            }
        }
    }

    /// Whether a condition holds.
    pub fn holds(&self, condition: &Condition) -> Result<bool, Lack> {
        match condition {
            Condition::Compare(comparison, a, b) => {
                let (a, b) = (self.value(a)?, self.value(b)?);
                Ok(comparison.holds(a, b))
            }
            Condition::Bit(reference) => {
                self.referred(*reference).map(|value| value != 0).ok_or(Lack::Unknown)
            }
            Condition::Not(of) => self.holds(of).map(|holds| !holds),
            Condition::And(a, b) => Ok(self.holds(a)? && self.holds(b)?),
            Condition::Or(a, b) => Ok(self.holds(a)? || self.holds(b)?),
            Condition::Seen(_) | Condition::All { .. } => Err(Lack::Unknown),
        }
    }

    fn referred(&self, reference: Reference) -> Option<u64> {
        let (value, structure, field) = match reference.base {
            Base::Sibling(field) => (self.fields.get(field)?, self.structure, field),
            Base::Header(header, field) => (
                self.headers.get(header)?.get(field)?,
                &self.stream.headers.get(header)?.body,
                field,
            ),
            Base::Earlier(..) | Base::Item(_) | Base::Framing(_) => return None,
        };
        let (Some(value), Some(part)) = (*value, reference.part) else { return *value };
        let Kind::Scalar(scalar) = structure.fields.get(field)?.kind else { return None };
        let TypeBody::Bits { parts, .. } = &self.stream.ty(scalar.of?).body else { return None };
        let part = parts.get(part)?;
        Some((value & part.mask()) >> part.low)
    }
}
