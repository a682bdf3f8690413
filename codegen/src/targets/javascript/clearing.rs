//! What readers pass over and writers refuse, cleared: reserved bits. Classes have no place for reserved
//! octets.

use super::fixed::FixedPart;
use super::lines::Lines;
use super::package::{Package, masked};
use crate::model::Scalar;
use crate::plan::{Clear, FixedField, FixedKind, Part, Take};

impl Package<'_, '_> {
    /// The method of a class, if there is something to clear in what it stands for.
    pub fn cleared(
        &self,
        out: &mut Lines,
        part: FixedPart,
        parts: &[Part],
        optional: impl Fn(usize) -> bool,
    ) {
        let named = |index: usize, value: Option<String>| {
            let name = &part.names[index];
            let there = if optional(index) { format!("this.{name} && ") } else { String::new() };
            value.map(|value| format!("{name}: {there}{value}"))
        };
        let of_field =
            |of: &FixedField| named(of.index, self.cleared_field(of, &part.names[of.index]));
        let of_part = |of: &Part| named(of.index, self.cleared_part(of, &part.names[of.index]));
        let fixed = part.fixed.fields.iter().filter_map(of_field);
        let values: Vec<String> = fixed.chain(parts.iter().filter_map(of_part)).collect();
        if values.is_empty() {
            return;
        }
        out.blank();
        out.block("cleared() {", |out| out.object("return changed(this, ", &values, ");"));
    }

    fn cleared_field(&self, field: &FixedField, name: &str) -> Option<String> {
        Some(match (&field.kind, field.clear_value?) {
            (FixedKind::Scalar(scalar), Clear::Bits(mask)) => self.without(*scalar, mask, name),
            (FixedKind::Scalars(scalar, _), Clear::Bits(mask)) => {
                self.all_without(*scalar, mask, name)
            }
            (FixedKind::Structures(..), _) => every(name),
            _ => one(name),
        })
    }

    fn cleared_part(&self, part: &Part, name: &str) -> Option<String> {
        Some(match (&part.take, part.clear_value?) {
            (Take::Scalar(scalar), Clear::Bits(mask)) => self.without(*scalar, mask, name),
            (Take::Scalars(scalar, _), Clear::Bits(mask)) => self.all_without(*scalar, mask, name),
            (Take::Structures(..), _) => every(name),
            _ => one(name),
        })
    }

    fn without(&self, scalar: Scalar, mask: u64, name: &str) -> String {
        self.converted(scalar, &left(scalar, mask, &format!("this.{name}.bits")))
    }

    fn all_without(&self, scalar: Scalar, mask: u64, name: &str) -> String {
        let value = self.converted(scalar, &left(scalar, mask, "it.bits"));
        format!("Array.from(this.{name}, (it) => {value})")
    }
}

/// The bits that stay.
fn left(scalar: Scalar, mask: u64, value: &str) -> String {
    masked(value, scalar.primitive, 0, scalar.primitive.greatest() & !mask)
}

/// A structure, or a case of a union: octets, where nothing says which.
fn one(name: &str) -> String {
    format!("cleared(this.{name})")
}

fn every(name: &str) -> String {
    format!("Array.from(this.{name}, cleared)")
}
