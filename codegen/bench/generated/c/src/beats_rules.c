/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: the rules that an error can name. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/beats_codec.h>

const struct streamspec_rule bench_beats_rules[BENCH_BEATS_RULES] = {
    {
        "beats.order.complete",
        "A stream holds all octets of its `order`.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_BEATS_RULE_ORDER_COMPLETE,
    },
    {
        "beats.order.magic.const",
        "`magic` is 0x73746162.",
        STREAMSPEC_CLASS_MAGIC,
        BENCH_BEATS_RULE_ORDER_MAGIC_CONST,
    },
    {
        "beats.order.options.zero",
        "The reserved bits of `options` are zero.",
        STREAMSPEC_CLASS_RESERVED,
        BENCH_BEATS_RULE_ORDER_OPTIONS_ZERO,
    },
    {
        "beats.framing.length.max",
        "`length` is at most 0x8000000.",
        STREAMSPEC_CLASS_LIMIT,
        BENCH_BEATS_RULE_FRAMING_LENGTH_MAX,
    },
    {
        "beats.framing.header-complete",
        "A stream holds all octets of a record's header.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_BEATS_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "beats.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_BEATS_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "beats.framing.end",
        "A stream does not stop before its last record.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_BEATS_RULE_FRAMING_END,
    },
    {
        "beats.framing.nothing-after-end",
        "Nothing follows the last record.",
        STREAMSPEC_CLASS_TRAILING,
        BENCH_BEATS_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "beats.framing.type",
        "The type of a record is one of those described.",
        STREAMSPEC_CLASS_TYPE,
        BENCH_BEATS_RULE_FRAMING_TYPE,
    },
    {
        "beats.framing.padding-complete",
        "Octets up to a multiple of 8 follow the body of a record.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_BEATS_RULE_FRAMING_PADDING_COMPLETE,
    },
    {
        "beats.framing.padding.zero",
        "The octets of the padding are zero.",
        STREAMSPEC_CLASS_PADDING,
        BENCH_BEATS_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "beats.end.instance",
        "The instance of END is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        BENCH_BEATS_RULE_END_INSTANCE,
    },
    {
        "beats.end.length",
        "The length of END is 0.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_BEATS_RULE_END_LENGTH,
    },
    {
        "beats.beat.source.min",
        "`source` is at least 1.",
        STREAMSPEC_CLASS_VALUE,
        BENCH_BEATS_RULE_BEAT_SOURCE_MIN,
    },
    {
        "beats.beat.kind.named",
        "`kind` is one of the values of `beat_kind`.",
        STREAMSPEC_CLASS_VALUE,
        BENCH_BEATS_RULE_BEAT_KIND_NAMED,
    },
    {
        "beats.beat.flags.max",
        "`flags` is at most 1023.",
        STREAMSPEC_CLASS_VALUE,
        BENCH_BEATS_RULE_BEAT_FLAGS_MAX,
    },
    {
        "beats.beat.reserved.zero",
        "The 2 reserved octets are zero.",
        STREAMSPEC_CLASS_RESERVED,
        BENCH_BEATS_RULE_BEAT_RESERVED_ZERO,
    },
    {
        "beats.beat.follows-tempo",
        "BEAT follows an earlier TEMPO.",
        STREAMSPEC_CLASS_ORDER,
        BENCH_BEATS_RULE_BEAT_FOLLOWS_TEMPO,
    },
    {
        "beats.beat.instance",
        "The instance of BEAT is at most 255.",
        STREAMSPEC_CLASS_INSTANCE,
        BENCH_BEATS_RULE_BEAT_INSTANCE,
    },
    {
        "beats.beat.length",
        "The length of BEAT is 32.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_BEATS_RULE_BEAT_LENGTH,
    },
    {
        "beats.start.first",
        "A stream begins with START.",
        STREAMSPEC_CLASS_ORDER,
        BENCH_BEATS_RULE_START_FIRST,
    },
    {
        "beats.start.once",
        "A stream has no second START.",
        STREAMSPEC_CLASS_DUPLICATE,
        BENCH_BEATS_RULE_START_ONCE,
    },
    {
        "beats.start.instance",
        "The instance of START is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        BENCH_BEATS_RULE_START_INSTANCE,
    },
    {
        "beats.start.length",
        "The length of START is 0.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_BEATS_RULE_START_LENGTH,
    },
    {
        "beats.tempo.required",
        "A stream has a record TEMPO.",
        STREAMSPEC_CLASS_MISSING,
        BENCH_BEATS_RULE_TEMPO_REQUIRED,
    },
    {
        "beats.tempo.once",
        "A stream has no second TEMPO.",
        STREAMSPEC_CLASS_DUPLICATE,
        BENCH_BEATS_RULE_TEMPO_ONCE,
    },
    {
        "beats.tempo.instance",
        "The instance of TEMPO is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        BENCH_BEATS_RULE_TEMPO_INSTANCE,
    },
    {
        "beats.tempo.length",
        "The length of TEMPO is 8.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_BEATS_RULE_TEMPO_LENGTH,
    },
};
