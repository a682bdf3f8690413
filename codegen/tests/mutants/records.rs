//! Changes of records: their codes, how often and where they stand, other lengths of their bodies.

use streamspec_codegen::compat::Kind;

use super::Class;
use super::edit::*;

/// The classes.
pub const CLASSES: &[Class] = &[
    Class {
        name: "other type code",
        kinds: &[Kind::RecordRenumbered],
        of: |d| mappings(d, &|m| m.contains_key("record") && add(m, "type", 50)),
    },
    Class {
        name: "record renamed",
        kinds: &[Kind::RecordRenamed],
        of: |d| mappings(d, &|m| m.contains_key("record") && append(m, "record", "_X")),
    },
    Class {
        name: "occurs less often",
        kinds: &[Kind::OccursNarrowed],
        of: |d| {
            mappings(d, &|m| {
                swap_text(m, "occurs", &[("any", "at-most-once"), ("at-most-once", "once")])
            })
        },
    },
    Class {
        name: "occurs more often",
        kinds: &[Kind::OccursWidened],
        of: |d| {
            mappings(d, &|m| {
                swap_text(m, "occurs", &[("once", "at-most-once"), ("at-most-once", "any")])
            })
        },
    },
    Class {
        name: "other instances",
        kinds: &[Kind::Instance],
        of: |d| {
            mappings(d, &|m| {
                let any = text(m, "instance") == "any" || text(m, "instance") == "vcpu";
                m.contains_key("record")
                    && m.contains_key("instance")
                    && if any { set(m, "instance", 0) } else { set(m, "instance", "any") }
            })
        },
    },
    Class {
        name: "required no longer",
        kinds: &[Kind::Required],
        of: |d| mappings(d, &|m| m.contains_key("record") && remove(m, "required")),
    },
    Class {
        name: "follows nothing",
        kinds: &[Kind::PlaceWidened],
        of: |d| mappings(d, &|m| remove(m, "follows")),
    },
    Class {
        name: "precedes nothing",
        kinds: &[Kind::PlaceWidened],
        of: |d| mappings(d, &|m| remove(m, "precedes")),
    },
    Class {
        name: "goes with all headers",
        kinds: &[Kind::PlaceWidened],
        of: |d| mappings(d, &|m| m.contains_key("record") && remove(m, "when")),
    },
    Class {
        name: "layouts gone",
        kinds: &[Kind::LayoutRemoved],
        of: |d| mappings(d, &|m| remove(m, "layouts")),
    },
    Class {
        name: "layout gone",
        kinds: &[Kind::LayoutRemoved],
        of: |d| {
            sequences(d, "layouts", &|layouts, at| {
                layouts.len() > 1 && {
                    layouts.remove(at);
                    true
                }
            })
        },
    },
    Class {
        name: "other default",
        kinds: &[Kind::LayoutChanged],
        of: |d| {
            mappings(d, &|m| {
                let values: Vec<_> =
                    m.iter().filter(|(_, v)| v.is_u64()).map(|(k, _)| k.clone()).collect();
                m.len() == 1
                    && values.len() == 1
                    && values[0]
                        .as_str()
                        .is_some_and(|key| key != "reserved" && key != "align" && add(m, key, 1))
            })
        },
    },
    Class {
        name: "other control",
        kinds: &[Kind::Control],
        of: |d| mappings(d, &|m| remove(m, "control")),
    },
    Class {
        name: "experimental again",
        kinds: &[Kind::RecordTier],
        of: |d| {
            mappings(d, &|m| {
                m.contains_key("record")
                    && text(m, "tier") != "experimental"
                    && set(m, "tier", "experimental")
            })
        },
    },
    Class {
        name: "version experimental again",
        kinds: &[Kind::VersionTier],
        of: |d| {
            mappings(d, &|m| {
                m.contains_key("version")
                    && swap_text(
                        m,
                        "tier",
                        &[("stable", "experimental"), ("historic", "experimental")],
                    )
            })
        },
    },
];
