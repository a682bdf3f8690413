//! What readers pass over and writers refuse, cleared: reserved bits. Classes have no place for reserved
//! octets.

use super::fixed::FixedPart;
use super::lines::Lines;
use super::package::{Package, masked};
use crate::model::Scalar;
use crate::plan::{Clear, Part};

impl Package<'_, '_> {
    /// The method of a class, if there is something to clear in what it stands for.
    pub fn cleared(
        &self,
        out: &mut Lines,
        part: FixedPart,
        parts: &[Part],
        optional: impl Fn(usize) -> bool,
    ) {
        let value = |(index, clear): (usize, Option<Clear>)| {
            let name = &part.names[index];
            let there = if optional(index) { format!("this.{name} && ") } else { String::new() };
            Some(format!("{name}: {there}{}", self.cleared_value(clear?, name)?))
        };
        let fixed = part.fixed.fields.iter().map(|field| (field.index, field.clear_value));
        let parts = parts.iter().map(|part| (part.index, part.clear_value));
        let values: Vec<String> = fixed.chain(parts).filter_map(value).collect();
        if values.is_empty() {
            return;
        }
        out.blank();
        out.block("cleared() {", |out| out.object("return changed(this, ", &values, ");"));
    }

    fn cleared_value(&self, clear: Clear, name: &str) -> Option<String> {
        Some(match clear {
            Clear::Bits(scalar, mask) => self.without(scalar, mask, name),
            Clear::EachBits(scalar, mask) => self.all_without(scalar, mask, name),
            Clear::Structures(_) => every(name),
            Clear::Structure(_) | Clear::Union(_) | Clear::Stream => one(name),
            Clear::Octets => return None,
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

/// A structure, a case of a union, or a stream: octets, where nothing says which.
fn one(name: &str) -> String {
    format!("cleared(this.{name})")
}

fn every(name: &str) -> String {
    format!("Array.from(this.{name}, cleared)")
}
