/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft: the rules that an error can name. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v10_codec.h>

const struct streamspec_rule xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULES] = {
    {
        "domain-context-v10.framing.header-complete",
        "A stream holds all octets of a record's header.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "domain-context-v10.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "domain-context-v10.framing.end",
        "A stream does not stop before its last record.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_END,
    },
    {
        "domain-context-v10.framing.nothing-after-end",
        "Nothing follows the last record.",
        STREAMSPEC_CLASS_TRAILING,
        XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "domain-context-v10.framing.type",
        "The type of a record is one of those described.",
        STREAMSPEC_CLASS_TYPE,
        XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_TYPE,
    },
    {
        "domain-context-v10.framing.padding-complete",
        "Octets up to a multiple of 8 follow the body of a record.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_PADDING_COMPLETE,
    },
    {
        "domain-context-v10.framing.padding.zero",
        "The octets of the padding are zero.",
        STREAMSPEC_CLASS_PADDING,
        XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "domain-context-v10.end.instance",
        "The instance of END is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        XEN_DOMAIN_CONTEXT_V10_RULE_END_INSTANCE,
    },
    {
        "domain-context-v10.end.length",
        "The length of END is 0.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V10_RULE_END_LENGTH,
    },
    {
        "domain-context-v10.start.first",
        "A stream begins with START.",
        STREAMSPEC_CLASS_ORDER,
        XEN_DOMAIN_CONTEXT_V10_RULE_START_FIRST,
    },
    {
        "domain-context-v10.start.once",
        "A stream has no second START.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_DOMAIN_CONTEXT_V10_RULE_START_ONCE,
    },
    {
        "domain-context-v10.start.instance",
        "The instance of START is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        XEN_DOMAIN_CONTEXT_V10_RULE_START_INSTANCE,
    },
    {
        "domain-context-v10.start.length",
        "The length of START is 8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V10_RULE_START_LENGTH,
    },
    {
        "domain-context-v10.shared_info.flags.zero",
        "The reserved bits of `flags` are zero.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_FLAGS_ZERO,
    },
    {
        "domain-context-v10.shared_info.buffer.fits",
        "`buffer` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_BUFFER_FITS,
    },
    {
        "domain-context-v10.shared_info.once",
        "A stream has no second SHARED_INFO.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_ONCE,
    },
    {
        "domain-context-v10.shared_info.instance",
        "The instance of SHARED_INFO is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_INSTANCE,
    },
    {
        "domain-context-v10.shared_info.length",
        "The length of SHARED_INFO is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_LENGTH,
    },
    {
        "domain-context-v10.tsc_info.once",
        "A stream has no second TSC_INFO.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_DOMAIN_CONTEXT_V10_RULE_TSC_INFO_ONCE,
    },
    {
        "domain-context-v10.tsc_info.instance",
        "The instance of TSC_INFO is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        XEN_DOMAIN_CONTEXT_V10_RULE_TSC_INFO_INSTANCE,
    },
    {
        "domain-context-v10.tsc_info.length",
        "The length of TSC_INFO is 20.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V10_RULE_TSC_INFO_LENGTH,
    },
};
