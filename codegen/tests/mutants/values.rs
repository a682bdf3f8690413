//! Changes of named values and bits.

use streamspec_codegen::compat::Kind;

use super::Class;
use super::edit::*;

/// The classes.
pub const CLASSES: &[Class] = &[
    Class {
        name: "value gone",
        kinds: &[Kind::ValueRemoved],
        of: |d| {
            sequences(d, "values", &|values, at| {
                values.remove(at);
                true
            })
        },
    },
    Class {
        name: "value renamed",
        kinds: &[Kind::ValueRenamed],
        of: |d| {
            sequences(d, "values", &|values, at| {
                values[at].as_mapping_mut().is_some_and(|m| append(m, "name", "_x"))
            })
        },
    },
    Class {
        name: "value renumbered",
        kinds: &[Kind::ValueRenumbered],
        of: |d| {
            sequences(d, "values", &|values, at| {
                values[at].as_mapping_mut().is_some_and(|m| add(m, "value", 200))
            })
        },
    },
    Class {
        name: "value renumbered to the next",
        kinds: &[Kind::ValueRenumbered],
        of: |d| {
            sequences(d, "values", &|values, at| {
                values[at].as_mapping_mut().is_some_and(|m| add(m, "value", 1))
            })
        },
    },
    Class {
        name: "value added",
        kinds: &[Kind::ValueAdded],
        of: |d| {
            sequences(d, "values", &|values, at| {
                let last = at + 1 == values.len();
                if last {
                    values.push(parsed("{ name: added_x, value: 201, doc: New. }"))
                }
                last
            })
        },
    },
    Class {
        name: "values opened",
        kinds: &[Kind::ValuesOpened],
        of: |d| {
            mappings(d, &|m| {
                m.contains_key("enum") && !m.contains_key("others") && set(m, "others", "allowed")
            })
        },
    },
    Class {
        name: "values closed",
        kinds: &[Kind::ValuesClosed],
        of: |d| mappings(d, &|m| m.contains_key("enum") && remove(m, "others")),
    },
    Class {
        name: "bits renamed",
        kinds: &[Kind::BitRenamed],
        of: |d| mappings(d, &|m| is_part(m) && append(m, "name", "_x")),
    },
    Class {
        name: "bits reserved",
        kinds: &[Kind::BitRemoved],
        of: |d| {
            mappings(d, &|m| {
                let bits = m.get("bits").cloned();
                let free = is_part(m) && !m.contains_key("is");
                if let Some(bits) = bits.filter(|_| free) {
                    m.clear();
                    set(m, "reserved", bits);
                }
                free
            })
        },
    },
    Class {
        name: "bits named",
        kinds: &[Kind::BitAdded],
        of: |d| {
            sequences(d, "fields", &|parts, at| {
                let bits = parts.iter().any(|part| part.as_mapping().is_some_and(is_part));
                let reserved = parts[at]
                    .as_mapping()
                    .and_then(|m| m.get("reserved"))
                    .cloned()
                    .filter(|_| bits);
                if let (Some(bits), Some(part)) = (reserved.clone(), parts[at].as_mapping_mut()) {
                    part.clear();
                    set(part, "name", "found");
                    set(part, "bits", bits);
                    set(part, "doc", "New.");
                }
                reserved.is_some()
            })
        },
    },
    Class {
        name: "bits swapped",
        kinds: &[Kind::BitMoved],
        of: |d| {
            sequences(d, "fields", &|parts, at| {
                let bits = |at: usize| {
                    parts.get(at)?.as_mapping().filter(|m| is_part(m))?.get("bits").cloned()
                };
                let (Some(one), Some(other)) = (bits(at), bits(at + 1)) else { return false };
                let alike = one.is_u64() && other.is_u64();
                for (at, bits) in [(at, other), (at + 1, one)].into_iter().filter(|_| alike) {
                    let part = parts[at].as_mapping_mut();
                    let _ = part.is_some_and(|m| set(m, "bits", bits.clone()));
                }
                alike
            })
        },
    },
];
