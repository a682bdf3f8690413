/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: the rules that an error can name. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/ticks_codec.h>

const struct streamspec_rule bench_ticks_rules[BENCH_TICKS_RULES] = {
    {
        "ticks.framing.length.max",
        "`length` is at most 0x8000000.",
        STREAMSPEC_CLASS_LIMIT,
        BENCH_TICKS_RULE_FRAMING_LENGTH_MAX,
    },
    {
        "ticks.framing.header-complete",
        "A stream holds all octets of a record's header.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_TICKS_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "ticks.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_TICKS_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "ticks.framing.end",
        "A stream does not stop before its last record.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_TICKS_RULE_FRAMING_END,
    },
    {
        "ticks.framing.nothing-after-end",
        "Nothing follows the last record.",
        STREAMSPEC_CLASS_TRAILING,
        BENCH_TICKS_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "ticks.framing.type",
        "The type of a record is one of those described.",
        STREAMSPEC_CLASS_TYPE,
        BENCH_TICKS_RULE_FRAMING_TYPE,
    },
    {
        "ticks.framing.padding-complete",
        "Octets up to a multiple of 8 follow the body of a record.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_TICKS_RULE_FRAMING_PADDING_COMPLETE,
    },
    {
        "ticks.framing.padding.zero",
        "The octets of the padding are zero.",
        STREAMSPEC_CLASS_PADDING,
        BENCH_TICKS_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "ticks.end.length",
        "The length of END is 0.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_TICKS_RULE_END_LENGTH,
    },
    {
        "ticks.tick.source.min",
        "`source` is at least 1.",
        STREAMSPEC_CLASS_VALUE,
        BENCH_TICKS_RULE_TICK_SOURCE_MIN,
    },
    {
        "ticks.tick.kind.named",
        "`kind` is one of the values of `tick_kind`.",
        STREAMSPEC_CLASS_VALUE,
        BENCH_TICKS_RULE_TICK_KIND_NAMED,
    },
    {
        "ticks.tick.flags.max",
        "`flags` is at most 1023.",
        STREAMSPEC_CLASS_VALUE,
        BENCH_TICKS_RULE_TICK_FLAGS_MAX,
    },
    {
        "ticks.tick.reserved.zero",
        "The 2 reserved octets are zero.",
        STREAMSPEC_CLASS_RESERVED,
        BENCH_TICKS_RULE_TICK_RESERVED_ZERO,
    },
    {
        "ticks.tick.length",
        "The length of TICK is 32.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_TICKS_RULE_TICK_LENGTH,
    },
    {
        "ticks.note.text.fits",
        "`text` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_TICKS_RULE_NOTE_TEXT_FITS,
    },
    {
        "ticks.note.length",
        "The length of NOTE is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_TICKS_RULE_NOTE_LENGTH,
    },
};
