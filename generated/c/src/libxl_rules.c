/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: the rules that an error can name. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include <xen_streams/libxl_codec.h>

const struct streamspec_rule xen_libxl_rules[XEN_LIBXL_RULES] = {
    {
        "libxl.key_value.key.fits",
        "`key` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_KEY_VALUE_KEY_FITS,
    },
    {
        "libxl.key_value.key.terminated",
        "`key` ends in a NUL and holds no other.",
        STREAMSPEC_CLASS_TEXT,
        XEN_LIBXL_RULE_KEY_VALUE_KEY_TERMINATED,
    },
    {
        "libxl.key_value.key.characters",
        "`key` matches `[-A-Za-z0-9/_@]*`.",
        STREAMSPEC_CLASS_TEXT,
        XEN_LIBXL_RULE_KEY_VALUE_KEY_CHARACTERS,
    },
    {
        "libxl.key_value.key.relative",
        "`key` matches `([^/].*)?`.",
        STREAMSPEC_CLASS_TEXT,
        XEN_LIBXL_RULE_KEY_VALUE_KEY_RELATIVE,
    },
    {
        "libxl.key_value.value.fits",
        "`value` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_KEY_VALUE_VALUE_FITS,
    },
    {
        "libxl.key_value.value.terminated",
        "`value` ends in a NUL and holds no other.",
        STREAMSPEC_CLASS_TEXT,
        XEN_LIBXL_RULE_KEY_VALUE_VALUE_TERMINATED,
    },
    {
        "libxl.key_value.value.readable",
        "`value` matches `[ -~]*`.",
        STREAMSPEC_CLASS_TEXT,
        XEN_LIBXL_RULE_KEY_VALUE_VALUE_READABLE,
    },
    {
        "libxl.header.complete",
        "A stream holds all octets of its `header`.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_LIBXL_RULE_HEADER_COMPLETE,
    },
    {
        "libxl.header.ident.const",
        "`ident` is 0x4c6962786c466d74.",
        STREAMSPEC_CLASS_MAGIC,
        XEN_LIBXL_RULE_HEADER_IDENT_CONST,
    },
    {
        "libxl.header.version.known",
        "`version` is 2.",
        STREAMSPEC_CLASS_VERSION,
        XEN_LIBXL_RULE_HEADER_VERSION_KNOWN,
    },
    {
        "libxl.header.options.zero",
        "The reserved bits of `options` are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_LIBXL_RULE_HEADER_OPTIONS_ZERO,
    },
    {
        "libxl.framing.header-complete",
        "A stream holds all octets of a record's header.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_LIBXL_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "libxl.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_LIBXL_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "libxl.framing.end",
        "A stream does not stop before its last record.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_LIBXL_RULE_FRAMING_END,
    },
    {
        "libxl.framing.nothing-after-end",
        "Nothing follows the last record.",
        STREAMSPEC_CLASS_TRAILING,
        XEN_LIBXL_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "libxl.framing.type",
        "The type of a record is one of those described, unless bit 31 marks it as "
        "optional; a reader passes over an optional record that it does not know.",
        STREAMSPEC_CLASS_TYPE,
        XEN_LIBXL_RULE_FRAMING_TYPE,
    },
    {
        "libxl.framing.padding-complete",
        "Octets up to a multiple of 8 follow the body of a record.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_LIBXL_RULE_FRAMING_PADDING_COMPLETE,
    },
    {
        "libxl.framing.padding.zero",
        "The octets of the padding are zero when they are written.",
        STREAMSPEC_CLASS_PADDING,
        XEN_LIBXL_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "libxl.end.length",
        "The length of END is 0.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_END_LENGTH,
    },
    {
        "libxl.libxc_context.length",
        "The length of LIBXC_CONTEXT is 0.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_LIBXC_CONTEXT_LENGTH,
    },
    {
        "libxl.emulator_xenstore_data.emulator_id.named",
        "`emulator_id` is one of the values of `emulator_id`.",
        STREAMSPEC_CLASS_VALUE,
        XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_EMULATOR_ID_NAMED,
    },
    {
        "libxl.emulator_xenstore_data.pairs.fits",
        "`pairs` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_PAIRS_FITS,
    },
    {
        "libxl.emulator_xenstore_data.length",
        "The length of EMULATOR_XENSTORE_DATA is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_LENGTH,
    },
    {
        "libxl.emulator_context.emulator_id.named",
        "`emulator_id` is one of the values of `emulator_id`.",
        STREAMSPEC_CLASS_VALUE,
        XEN_LIBXL_RULE_EMULATOR_CONTEXT_EMULATOR_ID_NAMED,
    },
    {
        "libxl.emulator_context.emulator_ctx.fits",
        "`emulator_ctx` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_EMULATOR_CONTEXT_EMULATOR_CTX_FITS,
    },
    {
        "libxl.emulator_context.length",
        "The length of EMULATOR_CONTEXT is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_EMULATOR_CONTEXT_LENGTH,
    },
    {
        "libxl.checkpoint_end.length",
        "The length of CHECKPOINT_END is 0.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_CHECKPOINT_END_LENGTH,
    },
    {
        "libxl.checkpoint_state.control_id.named",
        "`control_id` is one of the values of `control_id`.",
        STREAMSPEC_CLASS_VALUE,
        XEN_LIBXL_RULE_CHECKPOINT_STATE_CONTROL_ID_NAMED,
    },
    {
        "libxl.checkpoint_state.reserved.zero",
        "The 4 reserved octets are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_LIBXL_RULE_CHECKPOINT_STATE_RESERVED_ZERO,
    },
    {
        "libxl.checkpoint_state.length",
        "The length of CHECKPOINT_STATE is 8; a reader also takes 4.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_LIBXL_RULE_CHECKPOINT_STATE_LENGTH,
    },
    {
        "libxl.checkpoint_state.direction",
        "A stream, which goes from the primary host to the secondary one, holds `new`; "
        "the secondary sends the others, on the back channel.",
        STREAMSPEC_CLASS_VALUE,
        XEN_LIBXL_RULE_CHECKPOINT_STATE_DIRECTION,
    },
};
