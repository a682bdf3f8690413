//! Changes of fields, and of what is checked of them.

use serde_yaml::Value;
use streamspec_codegen::compat::Kind;

use super::Class;
use super::edit::*;

/// The classes.
pub const CLASSES: &[Class] = &[
    Class {
        name: "greater max",
        kinds: &[Kind::LimitWidened],
        of: |d| mappings(d, &|m| add(m, "max", 1)),
    },
    Class {
        name: "smaller max",
        kinds: &[Kind::LimitNarrowed],
        of: |d| mappings(d, &|m| add(m, "max", -1)),
    },
    Class {
        name: "no max",
        kinds: &[Kind::LimitWidened],
        of: |d| mappings(d, &|m| remove(m, "max")),
    },
    Class {
        name: "greater min",
        kinds: &[Kind::LimitNarrowed],
        of: |d| mappings(d, &|m| add(m, "min", 1)),
    },
    Class {
        name: "no min",
        kinds: &[Kind::LimitWidened],
        of: |d| mappings(d, &|m| remove(m, "min")),
    },
    Class {
        name: "new max",
        kinds: &[Kind::LimitNarrowed],
        of: |d| {
            mappings(d, &|m| {
                let plain = is_field(m) && !m.contains_key("max") && !m.contains_key("const");
                plain && ["u16", "u32", "u64"].contains(&text(m, "type")) && set(m, "max", 65_000)
            })
        },
    },
    Class {
        name: "other constant",
        kinds: &[Kind::Constant],
        of: |d| mappings(d, &|m| add(m, "const", -1)),
    },
    Class {
        name: "no constant",
        kinds: &[Kind::Constant],
        of: |d| mappings(d, &|m| remove(m, "const")),
    },
    Class {
        name: "wider integer",
        kinds: &[Kind::FieldResized],
        of: |d| {
            mappings(d, &|m| {
                is_field(m)
                    && swap_text(m, "type", &[("u8", "u16"), ("u16", "u32"), ("u32", "u64")])
            })
        },
    },
    Class {
        name: "narrower integer",
        kinds: &[Kind::FieldResized],
        of: |d| {
            mappings(d, &|m| {
                is_field(m)
                    && swap_text(m, "type", &[("u64", "u32"), ("u32", "u16"), ("u16", "u8")])
            })
        },
    },
    Class {
        name: "other sign",
        kinds: &[Kind::FieldType],
        of: |d| {
            mappings(d, &|m| {
                is_field(m)
                    && swap_text(
                        m,
                        "type",
                        &[("u64", "i64"), ("u32", "i32"), ("u16", "i16"), ("i64", "u64")],
                    )
            })
        },
    },
    Class {
        name: "more elements",
        kinds: &[Kind::FieldResized],
        of: |d| mappings(d, &|m| retyped(m, &one_more)),
    },
    Class {
        name: "other count",
        kinds: &[Kind::FieldCount],
        of: |d| mappings(d, &|m| retyped(m, &counted_more)),
    },
    Class {
        name: "other name of a field",
        kinds: &[Kind::FieldRenamed],
        of: |d| mappings(d, &|m| is_field(m) && append(m, "name", "_x")),
    },
    Class {
        name: "no condition",
        kinds: &[Kind::FieldCondition, Kind::Filler],
        of: |d| mappings(d, &|m| remove(m, "if")),
    },
    Class {
        name: "other condition",
        kinds: &[Kind::FieldCondition, Kind::Filler],
        of: |d| {
            mappings(d, &|m| {
                let condition = format!("not ({})", text(m, "if"));
                m.contains_key("if") && set(m, "if", condition)
            })
        },
    },
    Class {
        name: "fields swapped",
        kinds: &[Kind::FieldMoved],
        of: |d| {
            sequences(d, "fields", &|fields, at| {
                let both = field_at(fields, at) && field_at(fields, at + 1);
                if both {
                    fields.swap(at, at + 1)
                }
                both
            })
        },
    },
    Class {
        name: "field gone",
        // What comes next may be reserved, and cover it.
        kinds: &[Kind::FieldRemoved, Kind::FieldReserved],
        of: |d| {
            sequences(d, "fields", &|fields, at| {
                let there = field_at(fields, at);
                if there {
                    fields.remove(at);
                }
                there
            })
        },
    },
    Class {
        name: "last field gone",
        kinds: &[Kind::FieldRemoved, Kind::BodySize],
        of: |d| {
            sequences(d, "fields", &|fields, at| {
                let last = at + 1 == fields.len() && field_at(fields, at);
                if last {
                    fields.pop();
                }
                last
            })
        },
    },
    Class {
        name: "field put in",
        kinds: &[Kind::FieldAdded],
        of: |d| {
            sequences(d, "fields", &|fields, at| {
                let there = field_at(fields, at);
                if there {
                    fields.insert(at, parsed("{ name: put_in, type: u64, doc: New. }"))
                }
                there
            })
        },
    },
    Class {
        name: "field added",
        kinds: &[Kind::FieldAdded],
        of: |d| {
            sequences(d, "fields", &|fields, at| {
                let last = at + 1 == fields.len()
                    && !fields[at].as_mapping().is_some_and(|m| m.contains_key("bits"));
                if last {
                    fields.push(parsed("{ name: added, type: u64, doc: New. }"))
                }
                last
            })
        },
    },
    Class {
        name: "field reserved",
        // Behind fields of variable size, reserved octets are fillers and have no place to be found by.
        kinds: &[Kind::FieldReserved, Kind::FieldRemoved],
        of: |d| {
            sequences(d, "fields", &|fields, at| {
                let size = fields[at]
                    .as_mapping()
                    .filter(|m| is_field(m))
                    .map(|m| text(m, "type").to_owned());
                let octets = size.and_then(|ty| {
                    ["u8", "u16", "", "u32", "", "", "", "u64"].iter().position(|t| *t == ty)
                });
                if let Some(octets) = octets {
                    fields[at] = parsed(&format!("{{ reserved: {} }}", octets + 1))
                }
                octets.is_some()
            })
        },
    },
    Class {
        name: "reserved octets named",
        kinds: &[Kind::ReservedNamed],
        of: |d| {
            sequences(d, "fields", &|fields, at| {
                let octets =
                    fields[at].as_mapping().and_then(|m| m.get("reserved")).and_then(Value::as_u64);
                let fits = octets.filter(|octets| [1, 2, 4, 8].contains(octets));
                if let Some(octets) = fits {
                    fields[at] =
                        parsed(&format!("{{ name: found, type: u{}, doc: New. }}", 8 * octets))
                }
                fits.is_some()
            })
        },
    },
    Class {
        name: "reserved octets read otherwise",
        kinds: &[Kind::ReservedRead, Kind::BitsRead, Kind::RuleRole, Kind::Filler],
        of: |d| {
            mappings(d, &|m| {
                let old = text(m, "on-read").to_owned();
                (m.contains_key("reserved") || m.contains_key("align"))
                    && !old.is_empty()
                    && set(m, "on-read", if old == "verified" { "ignored" } else { "verified" })
            })
        },
    },
    Class {
        name: "all reserved octets read otherwise",
        kinds: &[Kind::ReservedRead, Kind::BitsRead],
        of: |d| {
            // Where nothing is reserved, nothing of it is read.
            let reserved = mappings(d, &|m| {
                m.get("reserved").is_some_and(|of| of.is_number() || of.is_string())
            });
            if reserved.is_empty() {
                return Vec::new();
            }
            mappings(d, &|m| {
                swap_text(
                    m,
                    "reserved-on-read",
                    &[("verified", "ignored"), ("ignored", "verified")],
                )
            })
        },
    },
];
