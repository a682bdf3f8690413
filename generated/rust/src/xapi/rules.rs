//! The rules of Xapi suspend image.
//!
//! Generated from spec/xapi by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// A stream holds all octets of its `head`.
pub static HEAD_COMPLETE: Rule = Rule {
    id: "xapi.head.complete",
    class: Class::Truncated,
    text: "A stream holds all octets of its `head`.",
};

/// `signature` is `XenSavedDomv2-\x0a`.
pub static HEAD_SIGNATURE_CONST: Rule = Rule {
    id: "xapi.head.signature.const",
    class: Class::Magic,
    text: "`signature` is `XenSavedDomv2-\\x0a`.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "xapi.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "xapi.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "xapi.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "xapi.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described.
pub static FRAMING_TYPE: Rule = Rule {
    id: "xapi.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described.",
};

/// `metadata` lies within the body of its record.
pub static XENOPS_METADATA_FITS: Rule = Rule {
    id: "xapi.xenops.metadata.fits",
    class: Class::Length,
    text: "`metadata` lies within the body of its record.",
};

/// The length of XENOPS is the sum of its fields.
pub static XENOPS_LENGTH: Rule = Rule {
    id: "xapi.xenops.length",
    class: Class::Length,
    text: "The length of XENOPS is the sum of its fields.",
};

/// There is one such record, ahead of all others.
pub static XENOPS_AHEAD: Rule = Rule {
    id: "xapi.xenops.ahead",
    class: Class::Conflict,
    text: "There is one such record, ahead of all others.",
};

/// A stream has a record LIBXC_IMAGE.
pub static LIBXC_IMAGE_REQUIRED: Rule = Rule {
    id: "xapi.libxc_image.required",
    class: Class::Missing,
    text: "A stream has a record LIBXC_IMAGE.",
};

/// A stream has no second LIBXC_IMAGE.
pub static LIBXC_IMAGE_ONCE: Rule = Rule {
    id: "xapi.libxc_image.once",
    class: Class::Duplicate,
    text: "A stream has no second LIBXC_IMAGE.",
};

/// The length of LIBXC_IMAGE is 0.
pub static LIBXC_IMAGE_LENGTH: Rule = Rule {
    id: "xapi.libxc_image.length",
    class: Class::Length,
    text: "The length of LIBXC_IMAGE is 0.",
};

/// `state` lies within the body of its record.
pub static QEMU_TRAD_STATE_FITS: Rule = Rule {
    id: "xapi.qemu_trad.state.fits",
    class: Class::Length,
    text: "`state` lies within the body of its record.",
};

/// The length of QEMU_TRAD is the sum of its fields.
pub static QEMU_TRAD_LENGTH: Rule = Rule {
    id: "xapi.qemu_trad.length",
    class: Class::Length,
    text: "The length of QEMU_TRAD is the sum of its fields.",
};

/// The state has at most 1 MiB.
pub static QEMU_TRAD_LIMIT: Rule =
    Rule { id: "xapi.qemu_trad.limit", class: Class::Value, text: "The state has at most 1 MiB." };

/// `variables` lies within the body of its record.
pub static VARSTORED_VARIABLES_FITS: Rule = Rule {
    id: "xapi.varstored.variables.fits",
    class: Class::Length,
    text: "`variables` lies within the body of its record.",
};

/// The length of VARSTORED is the sum of its fields.
pub static VARSTORED_LENGTH: Rule = Rule {
    id: "xapi.varstored.length",
    class: Class::Length,
    text: "The length of VARSTORED is the sum of its fields.",
};

/// `state` lies within the body of its record.
pub static SWTPM0_STATE_FITS: Rule = Rule {
    id: "xapi.swtpm0.state.fits",
    class: Class::Length,
    text: "`state` lies within the body of its record.",
};

/// The length of SWTPM0 is the sum of its fields.
pub static SWTPM0_LENGTH: Rule = Rule {
    id: "xapi.swtpm0.length",
    class: Class::Length,
    text: "The length of SWTPM0 is the sum of its fields.",
};

/// Nobody writes the record any more.
pub static SWTPM0_UNUSED: Rule = Rule {
    id: "xapi.swtpm0.unused",
    class: Class::Conflict,
    text: "Nobody writes the record any more.",
};

/// `state` lies within the body of its record.
pub static SWTPM_STATE_FITS: Rule = Rule {
    id: "xapi.swtpm.state.fits",
    class: Class::Length,
    text: "`state` lies within the body of its record.",
};

/// The length of SWTPM is the sum of its fields.
pub static SWTPM_LENGTH: Rule = Rule {
    id: "xapi.swtpm.length",
    class: Class::Length,
    text: "The length of SWTPM is the sum of its fields.",
};

/// The UEFI variables stand before it.
pub static SWTPM_UEFI: Rule = Rule {
    id: "xapi.swtpm.uefi",
    class: Class::Conflict,
    text: "The UEFI variables stand before it.",
};

/// The length of END_OF_IMAGE is 0.
pub static END_OF_IMAGE_LENGTH: Rule = Rule {
    id: "xapi.end_of_image.length",
    class: Class::Length,
    text: "The length of END_OF_IMAGE is 0.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "xapi.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
