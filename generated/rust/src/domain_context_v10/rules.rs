//! The rules of Domain context, tenth draft.
//!
//! Generated from spec/domain-context-v10 by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "domain-context-v10.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "domain-context-v10.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "domain-context-v10.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "domain-context-v10.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described.
pub static FRAMING_TYPE: Rule = Rule {
    id: "domain-context-v10.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described.",
};

/// Octets up to a multiple of 8 follow the body of a record.
pub static FRAMING_PADDING_COMPLETE: Rule = Rule {
    id: "domain-context-v10.framing.padding-complete",
    class: Class::Truncated,
    text: "Octets up to a multiple of 8 follow the body of a record.",
};

/// The octets of the padding are zero.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "domain-context-v10.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero.",
};

/// The instance of END is 0.
pub static END_INSTANCE: Rule = Rule {
    id: "domain-context-v10.end.instance",
    class: Class::Instance,
    text: "The instance of END is 0.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule = Rule {
    id: "domain-context-v10.end.length",
    class: Class::Length,
    text: "The length of END is 0.",
};

/// A stream begins with START.
pub static START_FIRST: Rule = Rule {
    id: "domain-context-v10.start.first",
    class: Class::Order,
    text: "A stream begins with START.",
};

/// A stream has no second START.
pub static START_ONCE: Rule = Rule {
    id: "domain-context-v10.start.once",
    class: Class::Duplicate,
    text: "A stream has no second START.",
};

/// The instance of START is 0.
pub static START_INSTANCE: Rule = Rule {
    id: "domain-context-v10.start.instance",
    class: Class::Instance,
    text: "The instance of START is 0.",
};

/// The length of START is 8.
pub static START_LENGTH: Rule = Rule {
    id: "domain-context-v10.start.length",
    class: Class::Length,
    text: "The length of START is 8.",
};

/// The reserved bits of `flags` are zero.
pub static SHARED_INFO_FLAGS_ZERO: Rule = Rule {
    id: "domain-context-v10.shared_info.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero.",
};

/// `buffer` lies within the body of its record.
pub static SHARED_INFO_BUFFER_FITS: Rule = Rule {
    id: "domain-context-v10.shared_info.buffer.fits",
    class: Class::Length,
    text: "`buffer` lies within the body of its record.",
};

/// A stream has no second SHARED_INFO.
pub static SHARED_INFO_ONCE: Rule = Rule {
    id: "domain-context-v10.shared_info.once",
    class: Class::Duplicate,
    text: "A stream has no second SHARED_INFO.",
};

/// The instance of SHARED_INFO is 0.
pub static SHARED_INFO_INSTANCE: Rule = Rule {
    id: "domain-context-v10.shared_info.instance",
    class: Class::Instance,
    text: "The instance of SHARED_INFO is 0.",
};

/// The length of SHARED_INFO is the sum of its fields.
pub static SHARED_INFO_LENGTH: Rule = Rule {
    id: "domain-context-v10.shared_info.length",
    class: Class::Length,
    text: "The length of SHARED_INFO is the sum of its fields.",
};

/// A stream has no second TSC_INFO.
pub static TSC_INFO_ONCE: Rule = Rule {
    id: "domain-context-v10.tsc_info.once",
    class: Class::Duplicate,
    text: "A stream has no second TSC_INFO.",
};

/// The instance of TSC_INFO is 0.
pub static TSC_INFO_INSTANCE: Rule = Rule {
    id: "domain-context-v10.tsc_info.instance",
    class: Class::Instance,
    text: "The instance of TSC_INFO is 0.",
};

/// The length of TSC_INFO is 20.
pub static TSC_INFO_LENGTH: Rule = Rule {
    id: "domain-context-v10.tsc_info.length",
    class: Class::Length,
    text: "The length of TSC_INFO is 20.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "domain-context-v10.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
