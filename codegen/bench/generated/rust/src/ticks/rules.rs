//! The rules of Ticks.
//!
//! Generated from spec/ticks by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// `length` is at most 0x8000000.
pub static FRAMING_LENGTH_MAX: Rule = Rule {
    id: "ticks.framing.length.max",
    class: Class::Limit,
    text: "`length` is at most 0x8000000.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "ticks.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "ticks.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "ticks.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "ticks.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described.
pub static FRAMING_TYPE: Rule = Rule {
    id: "ticks.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described.",
};

/// Octets up to a multiple of 8 follow the body of a record.
pub static FRAMING_PADDING_COMPLETE: Rule = Rule {
    id: "ticks.framing.padding-complete",
    class: Class::Truncated,
    text: "Octets up to a multiple of 8 follow the body of a record.",
};

/// The octets of the padding are zero.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "ticks.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule =
    Rule { id: "ticks.end.length", class: Class::Length, text: "The length of END is 0." };

/// `source` is at least 1.
pub static TICK_SOURCE_MIN: Rule =
    Rule { id: "ticks.tick.source.min", class: Class::Value, text: "`source` is at least 1." };

/// `kind` is one of the values of `tick_kind`.
pub static TICK_KIND_NAMED: Rule = Rule {
    id: "ticks.tick.kind.named",
    class: Class::Value,
    text: "`kind` is one of the values of `tick_kind`.",
};

/// `flags` is at most 1023.
pub static TICK_FLAGS_MAX: Rule =
    Rule { id: "ticks.tick.flags.max", class: Class::Value, text: "`flags` is at most 1023." };

/// The 2 reserved octets are zero.
pub static TICK_RESERVED_ZERO: Rule = Rule {
    id: "ticks.tick.reserved.zero",
    class: Class::Reserved,
    text: "The 2 reserved octets are zero.",
};

/// The length of TICK is 32.
pub static TICK_LENGTH: Rule =
    Rule { id: "ticks.tick.length", class: Class::Length, text: "The length of TICK is 32." };

/// `text` lies within the body of its record.
pub static NOTE_TEXT_FITS: Rule = Rule {
    id: "ticks.note.text.fits",
    class: Class::Length,
    text: "`text` lies within the body of its record.",
};

/// The length of NOTE is the sum of its fields.
pub static NOTE_LENGTH: Rule = Rule {
    id: "ticks.note.length",
    class: Class::Length,
    text: "The length of NOTE is the sum of its fields.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "ticks.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
