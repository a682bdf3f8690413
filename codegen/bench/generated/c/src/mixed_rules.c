/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: the rules that an error can name. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/mixed_codec.h>

const struct streamspec_rule bench_mixed_rules[BENCH_MIXED_RULES] = {
    {
        "mixed.framing.length.max",
        "`length` is at most 0x8000000.",
        STREAMSPEC_CLASS_LIMIT,
        BENCH_MIXED_RULE_FRAMING_LENGTH_MAX,
    },
    {
        "mixed.framing.header-complete",
        "A stream holds all octets of a record's header.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_MIXED_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "mixed.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_MIXED_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "mixed.framing.end",
        "A stream does not stop before its last record.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_MIXED_RULE_FRAMING_END,
    },
    {
        "mixed.framing.nothing-after-end",
        "Nothing follows the last record.",
        STREAMSPEC_CLASS_TRAILING,
        BENCH_MIXED_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "mixed.framing.type",
        "The type of a record is one of those described.",
        STREAMSPEC_CLASS_TYPE,
        BENCH_MIXED_RULE_FRAMING_TYPE,
    },
    {
        "mixed.framing.padding-complete",
        "Octets up to a multiple of 8 follow the body of a record.",
        STREAMSPEC_CLASS_TRUNCATED,
        BENCH_MIXED_RULE_FRAMING_PADDING_COMPLETE,
    },
    {
        "mixed.framing.padding.zero",
        "The octets of the padding are zero.",
        STREAMSPEC_CLASS_PADDING,
        BENCH_MIXED_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "mixed.end.length",
        "The length of END is 0.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_END_LENGTH,
    },
    {
        "mixed.alpha.a.min",
        "`a` is at least 1.",
        STREAMSPEC_CLASS_VALUE,
        BENCH_MIXED_RULE_ALPHA_A_MIN,
    },
    {
        "mixed.alpha.length",
        "The length of ALPHA is 16.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_ALPHA_LENGTH,
    },
    {
        "mixed.beta.length",
        "The length of BETA is 24.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_BETA_LENGTH,
    },
    {
        "mixed.gamma.length",
        "The length of GAMMA is 8.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_GAMMA_LENGTH,
    },
    {
        "mixed.delta.length",
        "The length of DELTA is 32.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_DELTA_LENGTH,
    },
    {
        "mixed.epsilon.length",
        "The length of EPSILON is 8.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_EPSILON_LENGTH,
    },
    {
        "mixed.zeta.length",
        "The length of ZETA is 32.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_ZETA_LENGTH,
    },
    {
        "mixed.eta.length",
        "The length of ETA is 16.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_ETA_LENGTH,
    },
    {
        "mixed.theta.length",
        "The length of THETA is 1024.",
        STREAMSPEC_CLASS_LENGTH,
        BENCH_MIXED_RULE_THETA_LENGTH,
    },
};
