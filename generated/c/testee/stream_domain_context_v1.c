/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1 as a table. */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v1_inline.h>

#include "stream.h"

#define FAMILY(name) xen_##name
#define PREFIXED(name) xen_domain_context_v1_##name
#define MEMORY

BITS(shared_info_flags, 4,
    { "compat", NULL, 0, 1 })

WRITE(end, TO)

STRUCTURE(header,
    { FIELD(header, "magic", magic, u32) },
    { FIELD(header, "xen_major", xen_major, u16) },
    { FIELD(header, "xen_minor", xen_minor, u16) },
    { FIELD(header, "version", version, u32), .tells_version = true })
GET(header)
WRITE(header, TO, FROM(header))

STRUCTURE(shared_info,
    { FIELD(shared_info, "flags", flags, shared_info_flags) },
    { FIELD(shared_info, "buffer_size", buffer_size, u32) })
GET(shared_info)
BODY_PARTS(shared_info,
    { COUNTED(shared_info, "buffer", OCTETS, buffer, buffer_length) })
WRITE(shared_info, TO, (uint16_t)instance, FROM(shared_info_body))

STRUCTURE(tsc_info,
    { FIELD(tsc_info, "mode", mode, u32) },
    { FIELD(tsc_info, "incarnation", incarnation, u32) },
    { FIELD(tsc_info, "nsec", nsec, u64) },
    { FIELD(tsc_info, "khz", khz, u32) })
GET(tsc_info)
WRITE_INLINE(tsc_info, TO, FROM(tsc_info))

static const struct record records[] = {
    { .name = "END", .type = XEN_DOMAIN_CONTEXT_V1_TYPE_END, .write = write_end, .no_instance = &xen_domain_context_v1_rules[XEN_DOMAIN_CONTEXT_V1_RULE_END_INSTANCE] },
    { .name = "HEADER", .type = XEN_DOMAIN_CONTEXT_V1_TYPE_HEADER, .write = write_header, FIXED(header), .no_instance = &xen_domain_context_v1_rules[XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_INSTANCE] },
    { .name = "SHARED_INFO", .type = XEN_DOMAIN_CONTEXT_V1_TYPE_SHARED_INFO, .write = write_shared_info, FIXED(shared_info), PARTS(shared_info), BODY(shared_info), FIXED_IN(shared_info) },
    { .name = "TSC_INFO", .type = XEN_DOMAIN_CONTEXT_V1_TYPE_TSC_INFO, .write = write_tsc_info, FIXED(tsc_info), .no_instance = &xen_domain_context_v1_rules[XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_INSTANCE] },
};
static const uint32_t versions[] = { 1 };

READS
NEXT_INLINE
BEGINS()
LOOK(seen->instance = record->instance; seen->parts = &record->parts; )

const struct stream stream_domain_context_v1 = {
    STREAM,
    .id = "domain-context",
    .type = &shape_u16,
    .instance = &shape_u16,
    .instance_offset = 2,
    .instance_name = "instance",
    .length_name = "length",
};
