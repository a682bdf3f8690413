/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1: the rules that an error can name. */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v1_codec.h>

const struct streamspec_rule xen_domain_context_v1_rules[XEN_DOMAIN_CONTEXT_V1_RULES] = {
    {
        "domain-context-v1.framing.header-complete",
        "A stream holds all octets of a record's header.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "domain-context-v1.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "domain-context-v1.framing.end",
        "A stream does not stop before its last record.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_END,
    },
    {
        "domain-context-v1.framing.nothing-after-end",
        "Nothing follows the last record.",
        STREAMSPEC_CLASS_TRAILING,
        XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "domain-context-v1.framing.type",
        "The type of a record is one of those described.",
        STREAMSPEC_CLASS_TYPE,
        XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_TYPE,
    },
    {
        "domain-context-v1.framing.padding.zero",
        "The octets of the padding are zero.",
        STREAMSPEC_CLASS_PADDING,
        XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "domain-context-v1.framing.length-aligned",
        "The length of a record is a multiple of 8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_LENGTH_ALIGNED,
    },
    {
        "domain-context-v1.end.instance",
        "The instance of END is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        XEN_DOMAIN_CONTEXT_V1_RULE_END_INSTANCE,
    },
    {
        "domain-context-v1.end.length",
        "The length of END is 0.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V1_RULE_END_LENGTH,
    },
    {
        "domain-context-v1.header.magic.const",
        "`magic` is 0x53415645.",
        STREAMSPEC_CLASS_MAGIC,
        XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_MAGIC_CONST,
    },
    {
        "domain-context-v1.header.version.known",
        "`version` is 1.",
        STREAMSPEC_CLASS_VERSION,
        XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_VERSION_KNOWN,
    },
    {
        "domain-context-v1.header.first",
        "A stream begins with HEADER.",
        STREAMSPEC_CLASS_ORDER,
        XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_FIRST,
    },
    {
        "domain-context-v1.header.once",
        "A stream has no second HEADER.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_ONCE,
    },
    {
        "domain-context-v1.header.instance",
        "The instance of HEADER is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_INSTANCE,
    },
    {
        "domain-context-v1.header.length",
        "The length of HEADER is 16: 12 octets of fields, and their padding.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_LENGTH,
    },
    {
        "domain-context-v1.shared_info.flags.zero",
        "The reserved bits of `flags` are zero.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_DOMAIN_CONTEXT_V1_RULE_SHARED_INFO_FLAGS_ZERO,
    },
    {
        "domain-context-v1.shared_info.buffer.fits",
        "`buffer` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V1_RULE_SHARED_INFO_BUFFER_FITS,
    },
    {
        "domain-context-v1.shared_info.length",
        "The length of SHARED_INFO is the sum of its fields, rounded up to a multiple of "
        "8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V1_RULE_SHARED_INFO_LENGTH,
    },
    {
        "domain-context-v1.tsc_info.reserved.zero",
        "The 4 reserved octets are zero.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_RESERVED_ZERO,
    },
    {
        "domain-context-v1.tsc_info.once",
        "A stream has no second TSC_INFO.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_ONCE,
    },
    {
        "domain-context-v1.tsc_info.instance",
        "The instance of TSC_INFO is 0.",
        STREAMSPEC_CLASS_INSTANCE,
        XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_INSTANCE,
    },
    {
        "domain-context-v1.tsc_info.length",
        "The length of TSC_INFO is 24: 24 octets of fields, and their padding.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_LENGTH,
    },
};
