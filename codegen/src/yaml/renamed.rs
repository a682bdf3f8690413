//! Keys that were called otherwise once: whoever still writes the old word is told the new one, and `lint --rename`
//! writes it.

/// Each key as it was called and as it is called. It is the old one only where a mapping cannot have that, and can
/// have the new one.
const RENAMED: [(&str, &str); 1] = [
    // `unique` is what no two records share, in a rule.
    ("unique", "distinct"),
];

/// What a key is called now, if it is one of those that a mapping can still have.
pub fn new_name(key: &str, absent: &[&str]) -> Option<&'static str> {
    RENAMED.iter().find(|(old, new)| *old == key && absent.contains(new)).map(|(_, new)| *new)
}
