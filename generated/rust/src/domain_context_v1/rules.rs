//! The rules of Domain context, version 1.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "domain-context-v1.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "domain-context-v1.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "domain-context-v1.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "domain-context-v1.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described.
pub static FRAMING_TYPE: Rule = Rule {
    id: "domain-context-v1.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described.",
};

/// The octets of the padding are zero.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "domain-context-v1.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero.",
};

/// The length of a record is a multiple of 8.
pub static FRAMING_LENGTH_ALIGNED: Rule = Rule {
    id: "domain-context-v1.framing.length-aligned",
    class: Class::Length,
    text: "The length of a record is a multiple of 8.",
};

/// The instance of END is 0.
pub static END_INSTANCE: Rule = Rule {
    id: "domain-context-v1.end.instance",
    class: Class::Instance,
    text: "The instance of END is 0.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule = Rule {
    id: "domain-context-v1.end.length",
    class: Class::Length,
    text: "The length of END is 0.",
};

/// `magic` is 0x53415645.
pub static HEADER_MAGIC_CONST: Rule = Rule {
    id: "domain-context-v1.header.magic.const",
    class: Class::Magic,
    text: "`magic` is 0x53415645.",
};

/// `version` is 1.
pub static HEADER_VERSION_KNOWN: Rule = Rule {
    id: "domain-context-v1.header.version.known",
    class: Class::Version,
    text: "`version` is 1.",
};

/// A stream begins with HEADER.
pub static HEADER_FIRST: Rule = Rule {
    id: "domain-context-v1.header.first",
    class: Class::Order,
    text: "A stream begins with HEADER.",
};

/// A stream has no second HEADER.
pub static HEADER_ONCE: Rule = Rule {
    id: "domain-context-v1.header.once",
    class: Class::Duplicate,
    text: "A stream has no second HEADER.",
};

/// The instance of HEADER is 0.
pub static HEADER_INSTANCE: Rule = Rule {
    id: "domain-context-v1.header.instance",
    class: Class::Instance,
    text: "The instance of HEADER is 0.",
};

/// The length of HEADER is 16: 12 octets of fields, and their padding.
pub static HEADER_LENGTH: Rule = Rule {
    id: "domain-context-v1.header.length",
    class: Class::Length,
    text: "The length of HEADER is 16: 12 octets of fields, and their padding.",
};

/// The reserved bits of `flags` are zero.
pub static SHARED_INFO_FLAGS_ZERO: Rule = Rule {
    id: "domain-context-v1.shared_info.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero.",
};

/// `buffer` lies within the body of its record.
pub static SHARED_INFO_BUFFER_FITS: Rule = Rule {
    id: "domain-context-v1.shared_info.buffer.fits",
    class: Class::Length,
    text: "`buffer` lies within the body of its record.",
};

/// The length of SHARED_INFO is the sum of its fields, rounded up to a multiple of 8.
pub static SHARED_INFO_LENGTH: Rule = Rule {
    id: "domain-context-v1.shared_info.length",
    class: Class::Length,
    text: "The length of SHARED_INFO is the sum of its fields, rounded up to a multiple of 8.",
};

/// The 4 reserved octets are zero.
pub static TSC_INFO_RESERVED_ZERO: Rule = Rule {
    id: "domain-context-v1.tsc_info.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// A stream has no second TSC_INFO.
pub static TSC_INFO_ONCE: Rule = Rule {
    id: "domain-context-v1.tsc_info.once",
    class: Class::Duplicate,
    text: "A stream has no second TSC_INFO.",
};

/// The instance of TSC_INFO is 0.
pub static TSC_INFO_INSTANCE: Rule = Rule {
    id: "domain-context-v1.tsc_info.instance",
    class: Class::Instance,
    text: "The instance of TSC_INFO is 0.",
};

/// The length of TSC_INFO is 24: 24 octets of fields, and their padding.
pub static TSC_INFO_LENGTH: Rule = Rule {
    id: "domain-context-v1.tsc_info.length",
    class: Class::Length,
    text: "The length of TSC_INFO is 24: 24 octets of fields, and their padding.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "domain-context-v1.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
