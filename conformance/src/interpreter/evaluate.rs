//! Values of expressions and conditions.

use streamspec_codegen::model::expression::{Base, Condition, Expression, Reference};
use streamspec_codegen::model::{Kind, Scalar, Structure};

use super::state::State;
use super::value::{Array, Integer, Layout, Node, Value, parts};

/// An expression that has no value: its arithmetic overflows or divides by zero, or it asks for
/// what is left of a body whose length is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoValue;

/// The fields of the structure that an expression stands in, as far as they are known.
pub(super) trait Siblings {
    /// The value of a field; 0 if it is absent.
    fn integer(&self, field: usize) -> u64;
    /// The elements of an array.
    fn array(&self, field: usize) -> Option<Array<'_>>;
    /// Octets of the body that are left, if that can be told.
    fn remaining(&self) -> Option<u64>;
}

/// All that an expression can refer to.
#[derive(Clone, Copy)]
pub(super) struct Context<'e> {
    pub(super) layout: Layout<'e>,
    /// The stream so far; none within an element that was checked before.
    pub(super) state: Option<&'e State>,
    pub(super) structure: &'e Structure,
    pub(super) siblings: &'e dyn Siblings,
}

impl Context<'_> {
    /// The value of an expression.
    pub(super) fn value(&self, expression: &Expression) -> Result<u64, NoValue> {
        self.value_of(expression, None)
    }

    /// Whether a condition holds.
    pub(super) fn holds(&self, condition: &Condition) -> Result<bool, NoValue> {
        self.holds_for(condition, None)
    }

    fn value_of(&self, expression: &Expression, item: Option<&Node>) -> Result<u64, NoValue> {
        match expression {
            Expression::Integer(value) => Ok(*value),
            Expression::Value(reference) => Ok(self.referred(*reference, item)),
            Expression::Version => Ok(u64::from(self.layout.version)),
            Expression::Instance => Ok(self.state.map_or(0, |state| state.instance)),
            Expression::Records(record) => Ok(self.state.map_or(0, |state| state.count(*record))),
            Expression::Remaining => self.siblings.remaining().ok_or(NoValue),
            Expression::Arithmetic(operator, a, b) => {
                let (a, b) = (self.value_of(a, item)?, self.value_of(b, item)?);
                operator.apply(a, b).ok_or(NoValue)
            }
            Expression::Count { array, such } => {
                let mut count = 0;
                for element in self.siblings.array(*array).iter().flat_map(Array::elements) {
                    self.can_tell(such)?;
                    count += u64::from(self.holds_for(such, Some(&element)).unwrap_or(false));
                }
                Ok(count)
            }
        }
    }

    fn holds_for(&self, condition: &Condition, item: Option<&Node>) -> Result<bool, NoValue> {
        match condition {
            Condition::Compare(comparison, a, b) => {
                let (a, b) = (self.value_of(a, item)?, self.value_of(b, item)?);
                Ok(comparison.holds(a, b))
            }
            Condition::Bit(reference) => Ok(self.referred(*reference, item) != 0),
            Condition::Seen(record) => Ok(self.state.is_some_and(|state| state.seen(*record))),
            Condition::All { array, such, first } => {
                let array = self.siblings.array(*array);
                let meant = first.and_then(|first| usize::try_from(first).ok());
                let elements = array.iter().flat_map(Array::elements);
                for element in elements.take(meant.unwrap_or(usize::MAX)) {
                    self.can_tell(such)?;
                    if !self.holds_for(such, Some(&element)).unwrap_or(false) {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Condition::Not(a) => Ok(!self.holds_for(a, item)?),
            Condition::And(a, b) => Ok(self.holds_for(a, item)? && self.holds_for(b, item)?),
            Condition::Or(a, b) => Ok(self.holds_for(a, item)? || self.holds_for(b, item)?),
        }
    }

    /// Of an element that arithmetic fails for, a condition does not hold; but of one that is written it cannot
    /// be told yet, if it looks at what is left.
    fn can_tell(&self, such: &Condition) -> Result<(), NoValue> {
        match self.siblings.remaining() {
            None if such.looks_at_remaining() => Err(NoValue),
            _ => Ok(()),
        }
    }

    /// The value of a field, or of a part of its bits.
    fn referred(&self, reference: Reference, item: Option<&Node>) -> u64 {
        let stream = self.layout.stream;
        let (value, scalar) = match reference.base {
            Base::Sibling(field) => {
                (self.siblings.integer(field), scalar_of(self.structure, field))
            }
            Base::Header(header, field) => (
                self.state.map_or(0, |state| state.header(header, field)),
                stream.headers.get(header).and_then(|h| scalar_of(&h.body, field)),
            ),
            Base::Earlier(record, field) => (
                self.state.map_or(0, |state| state.earlier(record, field)),
                scalar_of(&stream.record(record).body, field),
            ),
            Base::Framing(field) => (
                self.state.map_or(0, |state| state.framing(field)),
                scalar_of(&stream.framing.header, field),
            ),
            Base::Item(field) => match item.and_then(|item| integer_in(item, field)) {
                Some(integer) => (integer.value(), Some(integer.scalar)),
                None => (0, None),
            },
        };
        let (Some(part), Some(scalar)) = (reference.part, scalar) else {
            return value;
        };
        let part = parts(stream, scalar.of).and_then(|parts| parts.get(part));
        part.map_or(0, |part| Integer { scalar, raw: value }.part(part))
    }
}

/// The fields of a structure that have been read, and how much of the body is left.
pub(super) struct Read<'n, 'a> {
    pub(super) nodes: &'n [Node<'a>],
    pub(super) remaining: u64,
}

impl Siblings for Read<'_, '_> {
    fn integer(&self, field: usize) -> u64 {
        self.nodes.get(field).map_or(0, |node| node.value.integer())
    }

    fn array(&self, field: usize) -> Option<Array<'_>> {
        match self.nodes.get(field)?.value {
            Value::Array(array) => Some(array),
            _ => None,
        }
    }

    fn remaining(&self) -> Option<u64> {
        Some(self.remaining)
    }
}

fn scalar_of(structure: &Structure, field: usize) -> Option<Scalar> {
    match structure.fields.get(field)?.kind {
        Kind::Scalar(scalar) => Some(scalar),
        _ => None,
    }
}

/// An element of an array, or a field of it.
fn integer_in(item: &Node, field: Option<usize>) -> Option<Integer> {
    let value = match (&item.value, field) {
        (Value::Structure(nodes), Some(field)) => &nodes.get(field)?.value,
        (value, _) => value,
    };
    match value {
        Value::Integer(integer) => Some(*integer),
        _ => None,
    }
}
