//! The rules of Beats.
//!
//! Generated from spec/beats by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// A stream holds all octets of its `order`.
pub static ORDER_COMPLETE: Rule = Rule {
    id: "beats.order.complete",
    class: Class::Truncated,
    text: "A stream holds all octets of its `order`.",
};

/// `magic` is 0x73746162.
pub static ORDER_MAGIC_CONST: Rule =
    Rule { id: "beats.order.magic.const", class: Class::Magic, text: "`magic` is 0x73746162." };

/// The reserved bits of `options` are zero.
pub static ORDER_OPTIONS_ZERO: Rule = Rule {
    id: "beats.order.options.zero",
    class: Class::Reserved,
    text: "The reserved bits of `options` are zero.",
};

/// `length` is at most 0x8000000.
pub static FRAMING_LENGTH_MAX: Rule = Rule {
    id: "beats.framing.length.max",
    class: Class::Limit,
    text: "`length` is at most 0x8000000.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "beats.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "beats.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "beats.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "beats.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described.
pub static FRAMING_TYPE: Rule = Rule {
    id: "beats.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described.",
};

/// Octets up to a multiple of 8 follow the body of a record.
pub static FRAMING_PADDING_COMPLETE: Rule = Rule {
    id: "beats.framing.padding-complete",
    class: Class::Truncated,
    text: "Octets up to a multiple of 8 follow the body of a record.",
};

/// The octets of the padding are zero.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "beats.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero.",
};

/// The instance of END is 0.
pub static END_INSTANCE: Rule =
    Rule { id: "beats.end.instance", class: Class::Instance, text: "The instance of END is 0." };

/// The length of END is 0.
pub static END_LENGTH: Rule =
    Rule { id: "beats.end.length", class: Class::Length, text: "The length of END is 0." };

/// `source` is at least 1.
pub static BEAT_SOURCE_MIN: Rule =
    Rule { id: "beats.beat.source.min", class: Class::Value, text: "`source` is at least 1." };

/// `kind` is one of the values of `beat_kind`.
pub static BEAT_KIND_NAMED: Rule = Rule {
    id: "beats.beat.kind.named",
    class: Class::Value,
    text: "`kind` is one of the values of `beat_kind`.",
};

/// `flags` is at most 1023.
pub static BEAT_FLAGS_MAX: Rule =
    Rule { id: "beats.beat.flags.max", class: Class::Value, text: "`flags` is at most 1023." };

/// The 2 reserved octets are zero.
pub static BEAT_RESERVED_ZERO: Rule = Rule {
    id: "beats.beat.reserved.zero",
    class: Class::Reserved,
    text: "The 2 reserved octets are zero.",
};

/// BEAT follows an earlier TEMPO.
pub static BEAT_FOLLOWS_TEMPO: Rule = Rule {
    id: "beats.beat.follows-tempo",
    class: Class::Order,
    text: "BEAT follows an earlier TEMPO.",
};

/// The instance of BEAT is at most 255.
pub static BEAT_INSTANCE: Rule = Rule {
    id: "beats.beat.instance",
    class: Class::Instance,
    text: "The instance of BEAT is at most 255.",
};

/// The length of BEAT is 32.
pub static BEAT_LENGTH: Rule =
    Rule { id: "beats.beat.length", class: Class::Length, text: "The length of BEAT is 32." };

/// A stream begins with START.
pub static START_FIRST: Rule =
    Rule { id: "beats.start.first", class: Class::Order, text: "A stream begins with START." };

/// A stream has no second START.
pub static START_ONCE: Rule =
    Rule { id: "beats.start.once", class: Class::Duplicate, text: "A stream has no second START." };

/// The instance of START is 0.
pub static START_INSTANCE: Rule = Rule {
    id: "beats.start.instance",
    class: Class::Instance,
    text: "The instance of START is 0.",
};

/// The length of START is 0.
pub static START_LENGTH: Rule =
    Rule { id: "beats.start.length", class: Class::Length, text: "The length of START is 0." };

/// A stream has a record TEMPO.
pub static TEMPO_REQUIRED: Rule = Rule {
    id: "beats.tempo.required",
    class: Class::Missing,
    text: "A stream has a record TEMPO.",
};

/// A stream has no second TEMPO.
pub static TEMPO_ONCE: Rule =
    Rule { id: "beats.tempo.once", class: Class::Duplicate, text: "A stream has no second TEMPO." };

/// The instance of TEMPO is 0.
pub static TEMPO_INSTANCE: Rule = Rule {
    id: "beats.tempo.instance",
    class: Class::Instance,
    text: "The instance of TEMPO is 0.",
};

/// The length of TEMPO is 8.
pub static TEMPO_LENGTH: Rule =
    Rule { id: "beats.tempo.length", class: Class::Length, text: "The length of TEMPO is 8." };

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "beats.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
