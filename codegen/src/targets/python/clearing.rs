//! What readers pass over and writers refuse, cleared: reserved bits. Classes have no place for reserved
//! octets.

use super::lines::Lines;
use super::package::Package;
use crate::model::Scalar;
use crate::plan::{Clear, Fixed, FixedField, FixedKind, Part, Take};

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
        let named = |index: usize, value: Option<String>| {
            let there =
                if optional(index) { format!("self.{} and ", names[index]) } else { String::new() };
            value.map(|value| (names[index].as_str(), there + &value))
        };
        let of_field =
            |field: &FixedField| named(field.index, self.cleared_field(field, &names[field.index]));
        let of_part = |part: &Part| named(part.index, self.cleared_part(part, &names[part.index]));
        let fixed = fixed.fields.iter().filter_map(of_field);
        let values: Vec<_> = fixed.chain(parts.iter().filter_map(of_part)).collect();
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

/// A structure, or a case of a union: octets, where nothing says which.
fn one(name: &str) -> String {
    format!("cleared(self.{name})")
}

fn every(name: &str) -> String {
    format!("[cleared(it) for it in self.{name}]")
}
