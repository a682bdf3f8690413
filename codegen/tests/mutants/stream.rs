//! Changes of the stream: headers, padding, type codes.

use serde_yaml::Value;
use streamspec_codegen::compat::Kind;

use super::Class;
use super::edit::*;

/// The classes.
pub const CLASSES: &[Class] = &[
    Class {
        name: "other order of octets",
        kinds: &[Kind::Endian],
        of: |d| {
            mappings(d, &|m| {
                swap_text(
                    m,
                    "endian",
                    &[("big", "little"), ("little", "big"), ("declared", "little")],
                )
            })
        },
    },
    Class {
        name: "other alignment",
        kinds: &[Kind::PaddingAlignment],
        of: |d| {
            mappings(d, &|m| {
                let to = m.get("to").and_then(Value::as_u64);
                to.is_some_and(|to| set(m, "to", if to == 8 { 4 } else { 8 }))
            })
        },
    },
    Class {
        name: "other length",
        kinds: &[Kind::PaddingLength],
        of: |d| {
            mappings(d, &|m| {
                let counts = m.get("in-length").and_then(Value::as_bool);
                counts.is_some_and(|counts| set(m, "in-length", !counts))
            })
        },
    },
    Class {
        name: "padding read otherwise",
        kinds: &[Kind::PaddingRead],
        of: |d| {
            mappings(d, &|m| {
                m.contains_key("to")
                    && swap_text(m, "on-read", &[("verified", "ignored"), ("ignored", "verified")])
            })
        },
    },
    Class {
        name: "no padding",
        kinds: &[Kind::PaddingAlignment],
        of: |d| mappings(d, &|m| remove(m, "padding")),
    },
    Class {
        name: "length of the record",
        kinds: &[Kind::FieldMark],
        of: |d| mappings(d, &|m| swap_text(m, "is", &[("length", "record-length")])),
    },
    Class {
        name: "trailer",
        kinds: &[Kind::Trailer],
        of: |d| {
            mappings(d, &|m| m.contains_key("record-header") && set(m, "record-trailer", "length"))
        },
    },
    Class {
        name: "other optional bit",
        kinds: &[Kind::OptionalBit],
        of: |d| mappings(d, &|m| add(m, "optional-bit", -1)),
    },
    Class {
        name: "unknown records passed over",
        kinds: &[Kind::OptionalBit],
        of: |d| mappings(d, &|m| remove(m, "optional-bit") && set(m, "unknown", "passed-over")),
    },
    Class {
        name: "distinct no longer",
        kinds: &[Kind::Unique],
        of: |d| mappings(d, &|m| remove(m, "distinct")),
    },
    Class {
        name: "codes given out",
        kinds: &[Kind::CodesReserved],
        of: |d| {
            sequences(d, "reserved", &|codes, at| {
                codes.remove(at);
                true
            })
        },
    },
    Class {
        name: "header gone",
        kinds: &[Kind::HeaderRemoved],
        of: |d| {
            sequences(d, "headers", &|headers, at| {
                headers.remove(at);
                true
            })
        },
    },
    Class {
        name: "header added",
        kinds: &[Kind::HeaderAdded],
        of: |d| {
            sequences(d, "headers", &|headers, at| {
                let new = "{ name: put_in, doc: New., endian: big, fields: [{ name: number, type: u64, doc: New. }] }";
                headers.insert(at, parsed(new));
                true
            })
        },
    },
    Class {
        name: "stream renamed",
        kinds: &[Kind::StreamRemoved],
        of: |d| mappings(d, &|m| m.contains_key("versions") && append(m, "stream", "-x")),
    },
];
