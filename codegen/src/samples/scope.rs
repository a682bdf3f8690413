//! The integers of a sample, and what counts, sizes and conditions are worked out from.

use crate::model::expression::{Base, Comparison, Condition, Expression, Operator, Reference};
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

/// What is known where an expression stands; what it needs beside that makes it unknown.
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
    /// The value of an expression, if it is known.
    pub fn value(&self, expression: &Expression) -> Option<u64> {
        match expression {
            Expression::Integer(value) => Some(*value),
            Expression::Value(reference) => self.referred(*reference),
            Expression::Version => Some(self.version.into()),
            Expression::Remaining => Some(self.left),
            Expression::Instance | Expression::Count { .. } => None,
            Expression::Arithmetic(operator, a, b) => {
                let (a, b) = (self.value(a)?, self.value(b)?);
                match operator {
                    Operator::Add => a.checked_add(b),
                    Operator::Subtract => a.checked_sub(b),
                    Operator::Multiply => a.checked_mul(b),
                    Operator::Divide => a.checked_div(b),
                    Operator::ShiftLeft => u32::try_from(b).ok().and_then(|b| a.checked_shl(b)),
                    Operator::BitAnd => Some(a & b),
                }
            }
        }
    }

    /// Whether a condition holds, if that is known.
    pub fn holds(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::Compare(comparison, a, b) => {
                let (a, b) = (self.value(a)?, self.value(b)?);
                Some(match comparison {
                    Comparison::Equal => a == b,
                    Comparison::NotEqual => a != b,
                    Comparison::Less => a < b,
                    Comparison::LessOrEqual => a <= b,
                    Comparison::Greater => a > b,
                    Comparison::GreaterOrEqual => a >= b,
                })
            }
            Condition::Bit(reference) => self.referred(*reference).map(|value| value != 0),
            Condition::Not(of) => self.holds(of).map(|holds| !holds),
            Condition::And(a, b) => Some(self.holds(a)? && self.holds(b)?),
            Condition::Or(a, b) => Some(self.holds(a)? || self.holds(b)?),
            Condition::Seen(_) | Condition::All { .. } => None,
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
            Base::Earlier(..) | Base::Item(_) => return None,
        };
        let (Some(value), Some(part)) = (*value, reference.part) else { return *value };
        let Kind::Scalar(scalar) = structure.fields.get(field)?.kind else { return None };
        let TypeBody::Bits { parts, .. } = &self.stream.ty(scalar.of?).body else { return None };
        let part = parts.get(part)?;
        Some((value & part.mask()) >> part.low)
    }
}
