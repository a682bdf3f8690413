//! The rules of Mixed.
//!
//! Generated from spec/mixed by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// `length` is at most 0x8000000.
pub static FRAMING_LENGTH_MAX: Rule = Rule {
    id: "mixed.framing.length.max",
    class: Class::Limit,
    text: "`length` is at most 0x8000000.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "mixed.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "mixed.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "mixed.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "mixed.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described.
pub static FRAMING_TYPE: Rule = Rule {
    id: "mixed.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described.",
};

/// Octets up to a multiple of 8 follow the body of a record.
pub static FRAMING_PADDING_COMPLETE: Rule = Rule {
    id: "mixed.framing.padding-complete",
    class: Class::Truncated,
    text: "Octets up to a multiple of 8 follow the body of a record.",
};

/// The octets of the padding are zero.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "mixed.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule =
    Rule { id: "mixed.end.length", class: Class::Length, text: "The length of END is 0." };

/// `a` is at least 1.
pub static ALPHA_A_MIN: Rule =
    Rule { id: "mixed.alpha.a.min", class: Class::Value, text: "`a` is at least 1." };

/// The length of ALPHA is 16.
pub static ALPHA_LENGTH: Rule =
    Rule { id: "mixed.alpha.length", class: Class::Length, text: "The length of ALPHA is 16." };

/// The length of BETA is 24.
pub static BETA_LENGTH: Rule =
    Rule { id: "mixed.beta.length", class: Class::Length, text: "The length of BETA is 24." };

/// The length of GAMMA is 8.
pub static GAMMA_LENGTH: Rule =
    Rule { id: "mixed.gamma.length", class: Class::Length, text: "The length of GAMMA is 8." };

/// The length of DELTA is 32.
pub static DELTA_LENGTH: Rule =
    Rule { id: "mixed.delta.length", class: Class::Length, text: "The length of DELTA is 32." };

/// The length of EPSILON is 8.
pub static EPSILON_LENGTH: Rule =
    Rule { id: "mixed.epsilon.length", class: Class::Length, text: "The length of EPSILON is 8." };

/// The length of ZETA is 32.
pub static ZETA_LENGTH: Rule =
    Rule { id: "mixed.zeta.length", class: Class::Length, text: "The length of ZETA is 32." };

/// The length of ETA is 16.
pub static ETA_LENGTH: Rule =
    Rule { id: "mixed.eta.length", class: Class::Length, text: "The length of ETA is 16." };

/// The length of THETA is 1024.
pub static THETA_LENGTH: Rule =
    Rule { id: "mixed.theta.length", class: Class::Length, text: "The length of THETA is 1024." };

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "mixed.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
