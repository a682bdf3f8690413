//! What readers pass over and writers refuse, cleared: reserved bits. Classes have no place for reserved
//! octets.

use super::lines::Lines;
use super::package::Package;
use crate::model::Scalar;
use crate::plan::{Clear, Fixed, Part};

impl Package<'_, '_> {
    /// The method of a class, if there is something to clear in what it stands for.
    pub fn cleared(
        &self,
        out: &mut Lines,
        class: &str,
        names: &[String],
        (fixed, parts): (&Fixed, &[Part]),
        optional: impl Fn(usize) -> bool,
    ) {
        let value = |(index, clear): (usize, Option<Clear>)| {
            let name = names[index].as_str();
            let there = if optional(index) { format!("self.{name} and ") } else { String::new() };
            Some((name, there + &self.cleared_value(clear?, name)?))
        };
        let fixed = fixed.fields.iter().map(|field| (field.index, field.clear_value));
        let parts = parts.iter().map(|part| (part.index, part.clear_value));
        let values: Vec<_> = fixed.chain(parts).filter_map(value).collect();
        if values.is_empty() {
            return;
        }
        let one = |(name, value): &(&str, String)| format!("{name}={value}");
        let own = std::iter::once("self".to_owned());
        let arguments: Vec<String> = own.chain(values.iter().map(one)).collect();
        out.blank();
        out.block(format!("def cleared(self) -> {class}:"), |out| {
            out.doc("The same with zeros where readers pass over what writers refuse.");
            out.call("return replace(", &arguments, ")");
        });
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
        self.converted(scalar, &format!("self.{name} & {:#x}", left(scalar, mask)))
    }

    fn all_without(&self, scalar: Scalar, mask: u64, name: &str) -> String {
        let value = self.converted(scalar, &format!("it & {:#x}", left(scalar, mask)));
        format!("[{value} for it in self.{name}]")
    }
}

/// The bits that stay.
fn left(scalar: Scalar, mask: u64) -> u64 {
    scalar.primitive.greatest() & !mask
}

/// A structure, a case of a union, or a stream: octets, where nothing says which.
fn one(name: &str) -> String {
    format!("cleared(self.{name})")
}

fn every(name: &str) -> String {
    format!("[cleared(it) for it in self.{name}]")
}
