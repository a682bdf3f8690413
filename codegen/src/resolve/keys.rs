//! Keys that do not go together: without a word they would be passed over.

use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::words::list;
use crate::yaml::source::{FieldEntry, TypeEntry};

/// The keys of a field that has a type.
pub(super) const TYPED: &[&str] = &[
    "name",
    "type",
    "doc",
    "const",
    "min",
    "max",
    "patterns",
    "is",
    "if",
    "reserved-before",
    "refers",
    "or-zero",
];
/// The keys of a union.
pub(super) const UNION: &[&str] = &["name", "union", "cases", "doc", "if", "reserved-before"];
/// The keys of reserved octets.
pub(super) const RESERVED: &[&str] = &["reserved", "on-read", "doc", "if"];
/// The keys of an alignment.
pub(super) const ALIGN: &[&str] = &["align", "on-read", "doc", "if"];
/// The keys of a part of a bits type.
pub(super) const PART: &[&str] = &["name", "bits", "type", "doc", "is"];
/// The keys of reserved bits.
pub(super) const RESERVED_BITS: &[&str] = &["reserved", "on-read", "doc"];

/// The keys that a field has.
fn keys_of_field(entry: &FieldEntry) -> Vec<&'static str> {
    let keys = [
        ("name", entry.name.is_some()),
        ("type", entry.ty.is_some()),
        ("doc", entry.doc.is_some()),
        ("reserved", entry.reserved.is_some()),
        ("on-read", entry.on_read.is_some()),
        ("align", entry.align.is_some()),
        ("bits", entry.bits.is_some()),
        ("union", entry.union.is_some()),
        ("cases", entry.cases.is_some()),
        ("const", entry.constant.is_some()),
        ("min", entry.min.is_some()),
        ("max", entry.max.is_some()),
        ("patterns", !entry.patterns.is_empty()),
        ("is", entry.is.is_some()),
        ("if", entry.condition.is_some()),
        ("reserved-before", entry.reserved_before.is_some()),
        ("refers", entry.refers.is_some()),
        ("or-zero", entry.or_zero),
    ];
    keys.into_iter().filter(|(_, is)| *is).map(|(key, _)| key).collect()
}

/// The keys that a type has.
fn keys_of_type(entry: &TypeEntry) -> Vec<&'static str> {
    let keys = [
        ("enum", entry.enum_of.is_some()),
        ("others", entry.others.is_some()),
        ("values", entry.values.is_some()),
        ("bits", entry.bits.is_some()),
        ("fields", entry.fields.is_some()),
        ("packed", entry.packed.is_some()),
        ("rules", !entry.rules.is_empty()),
    ];
    keys.into_iter().filter(|(_, is)| *is).map(|(key, _)| key).collect()
}

impl Resolver<'_> {
    /// Reports the keys of a field that have no meaning for what it is.
    pub(super) fn check_field_keys(
        &mut self,
        entry: &FieldEntry,
        what: &str,
        allowed: &[&str],
        at: &At,
    ) {
        self.check_keys(&keys_of_field(entry), what, allowed, at);
    }

    /// Reports the keys of a type that have no meaning for what it is.
    pub(super) fn check_type_keys(
        &mut self,
        entry: &TypeEntry,
        what: &str,
        allowed: &[&str],
        at: &At,
    ) {
        self.check_keys(&keys_of_type(entry), what, allowed, at);
    }

    fn check_keys(&mut self, keys: &[&str], what: &str, allowed: &[&str], at: &At) {
        for key in keys.iter().filter(|key| !allowed.contains(key)) {
            self.diagnostics.report(
                &at.key(key).itself(),
                format!("`{key}` cannot be used for {what}"),
                format!("remove it; {what} can have {}", list(allowed)),
            );
        }
    }
}
