//! Which records can come in pieces: those whose last field nobody looks into.

use super::expression::{Base, Condition, Expression, Reference};
use super::field::{Element, Extent, Field, Kind};
use super::record::Record;

impl Record {
    /// The last field, if it may be of any size and no rule looks at its content: octets, or an
    /// array of which no element is checked. A decoder need not hold it as a whole.
    pub(super) fn last_in_pieces(&self) -> Option<&Field> {
        if self.begins_a_section() {
            return None;
        }
        let index = self.body.fields.len().checked_sub(1)?;
        let field = &self.body.fields[index];
        let elements = match &field.kind {
            Kind::Octets { size: Extent::Counted(_) | Extent::Rest } => true,
            Kind::Array { element: Element::Scalar(_), count } => {
                !matches!(count, Extent::Fixed(_))
            }
            _ => false,
        };
        let plain = elements && field.checks.is_empty() && field.condition.is_none();
        let looked_at = self.checks.iter().any(|c| looks_at(&c.holds, index));
        (plain && !looked_at && self.layouts.is_empty()).then_some(field)
    }
}

fn looks_at(condition: &Condition, array: usize) -> bool {
    match condition {
        Condition::Compare(_, a, b) => computes_with(a, array) || computes_with(b, array),
        Condition::Bit(reference) => names(reference, array),
        Condition::Seen(_) => false,
        Condition::All { array: of, such, .. } => *of == array || looks_at(such, array),
        Condition::Not(a) => looks_at(a, array),
        Condition::And(a, b) | Condition::Or(a, b) => looks_at(a, array) || looks_at(b, array),
    }
}

fn computes_with(expression: &Expression, array: usize) -> bool {
    match expression {
        Expression::Value(reference) => names(reference, array),
        Expression::Arithmetic(_, a, b) => computes_with(a, array) || computes_with(b, array),
        Expression::Count { array: of, such } => *of == array || looks_at(such, array),
        Expression::Integer(_)
        | Expression::Version
        | Expression::Instance
        | Expression::Records(_)
        | Expression::Remaining => false,
    }
}

fn names(reference: &Reference, field: usize) -> bool {
    reference.base == Base::Sibling(field)
}
