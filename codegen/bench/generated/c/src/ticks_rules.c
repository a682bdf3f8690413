/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: the rules that an error can name. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include <xen_streams/ticks_codec.h>

const struct xen_stream_rule xen_ticks_rules[XEN_TICKS_RULES] = {
    {
        "ticks.framing.length.max",
        "`length` is at most 134217728.",
        XEN_STREAM_CLASS_LIMIT,
        XEN_TICKS_RULE_FRAMING_LENGTH_MAX,
    },
    {
        "ticks.framing.header-complete",
        "A stream holds all octets of a record's header.",
        XEN_STREAM_CLASS_TRUNCATED,
        XEN_TICKS_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "ticks.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        XEN_STREAM_CLASS_TRUNCATED,
        XEN_TICKS_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "ticks.framing.end",
        "A stream does not stop before its last record.",
        XEN_STREAM_CLASS_TRUNCATED,
        XEN_TICKS_RULE_FRAMING_END,
    },
    {
        "ticks.framing.nothing-after-end",
        "Nothing follows the last record.",
        XEN_STREAM_CLASS_TRAILING,
        XEN_TICKS_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "ticks.framing.type",
        "The type of a record is one of those described.",
        XEN_STREAM_CLASS_TYPE,
        XEN_TICKS_RULE_FRAMING_TYPE,
    },
    {
        "ticks.framing.padding-complete",
        "Octets up to a multiple of 8 follow the body of a record.",
        XEN_STREAM_CLASS_TRUNCATED,
        XEN_TICKS_RULE_FRAMING_PADDING_COMPLETE,
    },
    {
        "ticks.framing.padding.zero",
        "The octets of the padding are zero.",
        XEN_STREAM_CLASS_PADDING,
        XEN_TICKS_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "ticks.end.length",
        "The length of END is 0.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_TICKS_RULE_END_LENGTH,
    },
    {
        "ticks.tick.source.min",
        "`source` is at least 1.",
        XEN_STREAM_CLASS_VALUE,
        XEN_TICKS_RULE_TICK_SOURCE_MIN,
    },
    {
        "ticks.tick.kind.named",
        "`kind` is one of the values of `tick_kind`.",
        XEN_STREAM_CLASS_VALUE,
        XEN_TICKS_RULE_TICK_KIND_NAMED,
    },
    {
        "ticks.tick.flags.max",
        "`flags` is at most 1023.",
        XEN_STREAM_CLASS_VALUE,
        XEN_TICKS_RULE_TICK_FLAGS_MAX,
    },
    {
        "ticks.tick.reserved.zero",
        "The 2 reserved octets are zero.",
        XEN_STREAM_CLASS_RESERVED,
        XEN_TICKS_RULE_TICK_RESERVED_ZERO,
    },
    {
        "ticks.tick.length",
        "The length of TICK is 32.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_TICKS_RULE_TICK_LENGTH,
    },
    {
        "ticks.note.text.fits",
        "`text` lies within the body of its record.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_TICKS_RULE_NOTE_TEXT_FITS,
    },
    {
        "ticks.note.length",
        "The length of NOTE is the sum of its fields.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_TICKS_RULE_NOTE_LENGTH,
    },
};
