/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft as a table. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v10_inline.h>

#include "stream.h"

#define FAMILY(name) xen_##name
#define PREFIXED(name) xen_domain_context_v10_##name
#define MEMORY

BITS(shared_info_flags, 4,
    { "compat", NULL, 0, 1 })

WRITE(end, TO)

STRUCTURE(start_,
    { FIELD(start_, "xen_major", xen_major, u32) },
    { FIELD(start_, "xen_minor", xen_minor, u32) })
GET(start_)
WRITE(start_, TO, FROM(start_))

STRUCTURE(shared_info,
    { FIELD(shared_info, "flags", flags, shared_info_flags) })
GET(shared_info)
BODY_PARTS(shared_info,
    { COUNTED(shared_info, "buffer", OCTETS, buffer, buffer_length) })
WRITE(shared_info, TO, FROM(shared_info_body))

STRUCTURE(tsc_info,
    { FIELD(tsc_info, "mode", mode, u32) },
    { FIELD(tsc_info, "khz", khz, u32) },
    { FIELD(tsc_info, "nsec", nsec, u64) },
    { FIELD(tsc_info, "incarnation", incarnation, u32) })
GET(tsc_info)
WRITE_INLINE(tsc_info, TO, FROM(tsc_info))

static const struct record records[] = {
    { .name = "END", .type = XEN_DOMAIN_CONTEXT_V10_TYPE_END, .write = write_end, .no_instance = &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_END_INSTANCE] },
    { .name = "START", .type = XEN_DOMAIN_CONTEXT_V10_TYPE_START, .write = write_start_, FIXED(start_), .no_instance = &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_START_INSTANCE] },
    { .name = "SHARED_INFO", .type = XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO, .write = write_shared_info, FIXED(shared_info), PARTS(shared_info), BODY(shared_info), FIXED_IN(shared_info), .no_instance = &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_INSTANCE] },
    { .name = "TSC_INFO", .type = XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO, .write = write_tsc_info, FIXED(tsc_info), .no_instance = &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_TSC_INFO_INSTANCE] },
};
static const uint32_t versions[] = { 10 };

READS
NEXT_INLINE
BEGINS()
LOOK(seen->instance = record->instance; seen->parts = &record->parts; )

const struct stream stream_domain_context_v10 = {
    STREAM,
    .id = "domain-context-v10",
    .type = &shape_u32,
    .instance = &shape_u32,
    .instance_offset = 4,
    .instance_name = "instance",
    .length_name = "length",
};
