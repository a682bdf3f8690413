/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: the rules that an error can name. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <xen_streams/mixed_codec.h>

const struct xen_stream_rule xen_mixed_rules[XEN_MIXED_RULES] = {
    {
        "mixed.framing.length.max",
        "`length` is at most 134217728.",
        XEN_STREAM_CLASS_LIMIT,
        XEN_MIXED_RULE_FRAMING_LENGTH_MAX,
    },
    {
        "mixed.framing.header-complete",
        "A stream holds all octets of a record's header.",
        XEN_STREAM_CLASS_TRUNCATED,
        XEN_MIXED_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "mixed.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        XEN_STREAM_CLASS_TRUNCATED,
        XEN_MIXED_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "mixed.framing.end",
        "A stream does not stop before its last record.",
        XEN_STREAM_CLASS_TRUNCATED,
        XEN_MIXED_RULE_FRAMING_END,
    },
    {
        "mixed.framing.nothing-after-end",
        "Nothing follows the last record.",
        XEN_STREAM_CLASS_TRAILING,
        XEN_MIXED_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "mixed.framing.type",
        "The type of a record is one of those described.",
        XEN_STREAM_CLASS_TYPE,
        XEN_MIXED_RULE_FRAMING_TYPE,
    },
    {
        "mixed.framing.padding-complete",
        "Octets up to a multiple of 8 follow the body of a record.",
        XEN_STREAM_CLASS_TRUNCATED,
        XEN_MIXED_RULE_FRAMING_PADDING_COMPLETE,
    },
    {
        "mixed.framing.padding.zero",
        "The octets of the padding are zero.",
        XEN_STREAM_CLASS_PADDING,
        XEN_MIXED_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "mixed.end.length",
        "The length of END is 0.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_END_LENGTH,
    },
    {
        "mixed.alpha.a.min",
        "`a` is at least 1.",
        XEN_STREAM_CLASS_VALUE,
        XEN_MIXED_RULE_ALPHA_A_MIN,
    },
    {
        "mixed.alpha.length",
        "The length of ALPHA is 16.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_ALPHA_LENGTH,
    },
    {
        "mixed.beta.length",
        "The length of BETA is 24.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_BETA_LENGTH,
    },
    {
        "mixed.gamma.length",
        "The length of GAMMA is 8.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_GAMMA_LENGTH,
    },
    {
        "mixed.delta.length",
        "The length of DELTA is 32.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_DELTA_LENGTH,
    },
    {
        "mixed.epsilon.length",
        "The length of EPSILON is 8.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_EPSILON_LENGTH,
    },
    {
        "mixed.zeta.length",
        "The length of ZETA is 32.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_ZETA_LENGTH,
    },
    {
        "mixed.eta.length",
        "The length of ETA is 16.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_ETA_LENGTH,
    },
    {
        "mixed.theta.length",
        "The length of THETA is 1024.",
        XEN_STREAM_CLASS_LENGTH,
        XEN_MIXED_RULE_THETA_LENGTH,
    },
};
