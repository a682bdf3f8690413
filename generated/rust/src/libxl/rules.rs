//! The rules of Libxl stream.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// `key` lies within the body of its record.
pub static KEY_VALUE_KEY_FITS: Rule = Rule {
    id: "libxl.key_value.key.fits",
    class: Class::Length,
    text: "`key` lies within the body of its record.",
};

/// `key` ends in a NUL and holds no other.
pub static KEY_VALUE_KEY_TERMINATED: Rule = Rule {
    id: "libxl.key_value.key.terminated",
    class: Class::Text,
    text: "`key` ends in a NUL and holds no other.",
};

/// `key` matches `[-A-Za-z0-9/_@]*`.
pub static KEY_VALUE_KEY_CHARACTERS: Rule = Rule {
    id: "libxl.key_value.key.characters",
    class: Class::Text,
    text: "`key` matches `[-A-Za-z0-9/_@]*`.",
};

/// `key` matches `([^/].*)?`.
pub static KEY_VALUE_KEY_RELATIVE: Rule = Rule {
    id: "libxl.key_value.key.relative",
    class: Class::Text,
    text: "`key` matches `([^/].*)?`.",
};

/// `value` lies within the body of its record.
pub static KEY_VALUE_VALUE_FITS: Rule = Rule {
    id: "libxl.key_value.value.fits",
    class: Class::Length,
    text: "`value` lies within the body of its record.",
};

/// `value` ends in a NUL and holds no other.
pub static KEY_VALUE_VALUE_TERMINATED: Rule = Rule {
    id: "libxl.key_value.value.terminated",
    class: Class::Text,
    text: "`value` ends in a NUL and holds no other.",
};

/// `value` matches `[ -~]*`.
pub static KEY_VALUE_VALUE_READABLE: Rule = Rule {
    id: "libxl.key_value.value.readable",
    class: Class::Text,
    text: "`value` matches `[ -~]*`.",
};

/// A stream holds all octets of its `header`.
pub static HEADER_COMPLETE: Rule = Rule {
    id: "libxl.header.complete",
    class: Class::Truncated,
    text: "A stream holds all octets of its `header`.",
};

/// `ident` is 0x4c6962786c466d74.
pub static HEADER_IDENT_CONST: Rule = Rule {
    id: "libxl.header.ident.const",
    class: Class::Magic,
    text: "`ident` is 0x4c6962786c466d74.",
};

/// `version` is 2.
pub static HEADER_VERSION_KNOWN: Rule =
    Rule { id: "libxl.header.version.known", class: Class::Version, text: "`version` is 2." };

/// The reserved bits of `options` are zero when they are written.
pub static HEADER_OPTIONS_ZERO: Rule = Rule {
    id: "libxl.header.options.zero",
    class: Class::Reserved,
    text: "The reserved bits of `options` are zero when they are written.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "libxl.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "libxl.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "libxl.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "libxl.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described, unless bit 31 marks it as optional; a reader
/// passes over an optional record that it does not know.
pub static FRAMING_TYPE: Rule = Rule {
    id: "libxl.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.",
};

/// Octets up to a multiple of 8 follow the body of a record.
pub static FRAMING_PADDING_COMPLETE: Rule = Rule {
    id: "libxl.framing.padding-complete",
    class: Class::Truncated,
    text: "Octets up to a multiple of 8 follow the body of a record.",
};

/// The octets of the padding are zero when they are written.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "libxl.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero when they are written.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule =
    Rule { id: "libxl.end.length", class: Class::Length, text: "The length of END is 0." };

/// The length of LIBXC_CONTEXT is 0.
pub static LIBXC_CONTEXT_LENGTH: Rule = Rule {
    id: "libxl.libxc_context.length",
    class: Class::Length,
    text: "The length of LIBXC_CONTEXT is 0.",
};

/// `emulator_id` is one of the values of `emulator_id`.
pub static EMULATOR_XENSTORE_DATA_EMULATOR_ID_NAMED: Rule = Rule {
    id: "libxl.emulator_xenstore_data.emulator_id.named",
    class: Class::Value,
    text: "`emulator_id` is one of the values of `emulator_id`.",
};

/// `pairs` lies within the body of its record.
pub static EMULATOR_XENSTORE_DATA_PAIRS_FITS: Rule = Rule {
    id: "libxl.emulator_xenstore_data.pairs.fits",
    class: Class::Length,
    text: "`pairs` lies within the body of its record.",
};

/// The length of EMULATOR_XENSTORE_DATA is the sum of its fields.
pub static EMULATOR_XENSTORE_DATA_LENGTH: Rule = Rule {
    id: "libxl.emulator_xenstore_data.length",
    class: Class::Length,
    text: "The length of EMULATOR_XENSTORE_DATA is the sum of its fields.",
};

/// `emulator_id` is one of the values of `emulator_id`.
pub static EMULATOR_CONTEXT_EMULATOR_ID_NAMED: Rule = Rule {
    id: "libxl.emulator_context.emulator_id.named",
    class: Class::Value,
    text: "`emulator_id` is one of the values of `emulator_id`.",
};

/// `emulator_ctx` lies within the body of its record.
pub static EMULATOR_CONTEXT_EMULATOR_CTX_FITS: Rule = Rule {
    id: "libxl.emulator_context.emulator_ctx.fits",
    class: Class::Length,
    text: "`emulator_ctx` lies within the body of its record.",
};

/// The length of EMULATOR_CONTEXT is the sum of its fields.
pub static EMULATOR_CONTEXT_LENGTH: Rule = Rule {
    id: "libxl.emulator_context.length",
    class: Class::Length,
    text: "The length of EMULATOR_CONTEXT is the sum of its fields.",
};

/// The length of CHECKPOINT_END is 0.
pub static CHECKPOINT_END_LENGTH: Rule = Rule {
    id: "libxl.checkpoint_end.length",
    class: Class::Length,
    text: "The length of CHECKPOINT_END is 0.",
};

/// `control_id` is one of the values of `control_id`.
pub static CHECKPOINT_STATE_CONTROL_ID_NAMED: Rule = Rule {
    id: "libxl.checkpoint_state.control_id.named",
    class: Class::Value,
    text: "`control_id` is one of the values of `control_id`.",
};

/// The 4 reserved octets are zero when they are written.
pub static CHECKPOINT_STATE_RESERVED_ZERO: Rule = Rule {
    id: "libxl.checkpoint_state.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// The length of CHECKPOINT_STATE is 8; a reader also takes 4.
pub static CHECKPOINT_STATE_LENGTH: Rule = Rule {
    id: "libxl.checkpoint_state.length",
    class: Class::Length,
    text: "The length of CHECKPOINT_STATE is 8; a reader also takes 4.",
};

/// A stream, which goes from the primary host to the secondary one, holds `new`; the secondary
/// sends the others, on the back channel.
pub static CHECKPOINT_STATE_DIRECTION: Rule = Rule {
    id: "libxl.checkpoint_state.direction",
    class: Class::Value,
    text: "A stream, which goes from the primary host to the secondary one, holds `new`; the secondary sends the others, on the back channel.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "libxl.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};

/// Whether a text, without its NUL, matches `[-A-Za-z0-9/_@]*`.
pub(super) fn key_value_key_characters(text: &[u8]) -> bool {
    text.iter().all(|octet| matches!(octet, b'-' | b'/'..=b'9' | b'@'..=b'Z' | b'_' | b'a'..=b'z'))
}

/// Whether a text, without its NUL, matches `([^/].*)?`.
pub(super) fn key_value_key_relative(text: &[u8]) -> bool {
    let mut state = 0;
    for octet in text {
        state = match (state, octet) {
            (0, 1..=b'.' | b'0'..) => 1,
            (1, 1..) => 1,
            _ => return false,
        };
    }
    matches!(state, 0 | 1)
}
