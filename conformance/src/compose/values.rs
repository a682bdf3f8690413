//! What conditions and amounts come to, for whoever makes a stream.

use streamspec_codegen::model::expression::{Base, Condition, Expression, Reference};
use streamspec_codegen::model::{Kind, Structure, TypeBody};

use super::Maker;

/// What was put into a field.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// Nothing that an expression could name, or nothing at all.
    Absent,
    Integer(u64),
    /// The fields of each element.
    Array(Vec<Vec<Value>>),
}

impl Value {
    pub(super) fn integer(&self) -> u64 {
        if let Value::Integer(value) = self { *value } else { 0 }
    }
}

/// The fields that an expression sees.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s> {
    pub fields: &'s Structure,
    pub values: &'s [Value],
    /// The element: the array, and its values.
    pub item: Option<(usize, &'s [Value])>,
}

impl Maker<'_, '_> {
    pub(super) fn value(&self, expression: &Expression, scope: Scope) -> Option<u64> {
        match expression {
            Expression::Integer(value) => Some(*value),
            Expression::Value(reference) => Some(self.referred(*reference, scope)),
            Expression::Version => Some(u64::from(self.version)),
            // Nobody knows yet; whoever judges the stream will.
            Expression::Instance => Some(0),
            Expression::Records(record) => Some(self.count(*record)),
            Expression::Remaining => Some(8),
            Expression::Arithmetic(operator, a, b) => {
                let (a, b) = (self.value(a, scope)?, self.value(b, scope)?);
                operator.apply(a, b)
            }
            Expression::Count { array, such } => {
                let fulfil = self.items(*array, scope).iter().filter(|item| {
                    let scope = Scope { item: Some((*array, item)), ..scope };
                    self.holds(such, scope) == Some(true)
                });
                Some(fulfil.count() as u64)
            }
        }
    }

    pub(super) fn holds(&self, condition: &Condition, scope: Scope) -> Option<bool> {
        Some(match condition {
            Condition::Compare(comparison, a, b) => {
                let (a, b) = (self.value(a, scope)?, self.value(b, scope)?);
                comparison.holds(a, b)
            }
            Condition::Bit(reference) => self.referred(*reference, scope) != 0,
            Condition::Seen(record) => self.seen(*record),
            Condition::All { array, such, first } => {
                let items = self.items(*array, scope).iter();
                items.take(first.map_or(usize::MAX, |first| first as usize)).all(|item| {
                    let scope = Scope { item: Some((*array, item)), ..scope };
                    self.holds(such, scope) == Some(true)
                })
            }
            Condition::Not(a) => !self.holds(a, scope)?,
            Condition::And(a, b) => self.holds(a, scope)? && self.holds(b, scope)?,
            Condition::Or(a, b) => self.holds(a, scope)? || self.holds(b, scope)?,
        })
    }

    fn items<'s>(&self, array: usize, scope: Scope<'s>) -> &'s [Vec<Value>] {
        match scope.values.get(array) {
            Some(Value::Array(items)) => items,
            _ => &[],
        }
    }

    fn referred(&self, reference: Reference, scope: Scope) -> u64 {
        use streamspec_codegen::model::Element;
        let kind = |structure: &Structure, field: usize| match structure.fields.get(field)?.kind {
            Kind::Scalar(scalar) => scalar.of,
            _ => None,
        };
        let nothing = Value::Absent;
        let (value, of) = match reference.base {
            Base::Sibling(field) => (scope.values.get(field), kind(scope.fields, field)),
            Base::Header(header, field) => (
                self.headers.get(header).and_then(|h| h.get(field)),
                kind(&self.stream.headers[header].body, field),
            ),
            Base::Earlier(record, field) => (
                self.latest.get(&record).and_then(|r| r.get(field)),
                kind(&self.stream.record(record).body, field),
            ),
            Base::Framing(field) => {
                (self.framing.get(field), kind(&self.stream.framing.header, field))
            }
            Base::Item(field) => match scope.item {
                None => (None, None),
                Some((array, item)) => {
                    let element = match scope.fields.fields[array].kind {
                        Kind::Array { element, .. } => Some(element),
                        _ => None,
                    };
                    let of = match (element, field) {
                        (Some(Element::Scalar(scalar)), _) => scalar.of,
                        (Some(Element::Structure(id)), Some(field)) => {
                            kind(self.stream.structure(id), field)
                        }
                        _ => None,
                    };
                    (item.get(field.unwrap_or(0)), of)
                }
            },
        };
        let value = value.unwrap_or(&nothing).integer();
        match (reference.part, of.map(|of| &self.stream.ty(of).body)) {
            (Some(part), Some(TypeBody::Bits { parts, .. })) => {
                (value & parts[part].mask()) >> parts[part].low
            }
            _ => value,
        }
    }
}
