/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context as a table. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_codec.h>

#include "stream.h"

#define FAMILY(name) xen_##name
#define PREFIXED(name) xen_domain_context_##name
#define MEMORY , runs, RUNS * XEN_DOMAIN_CONTEXT_SETS

ENUMERATION(domain_arch, 4, false,
    { 0x1, "x86_pv" },
    { 0x2, "x86_hvm" },
    { 0x3, "arm" })
ENUMERATION(grant_kind, 2, false,
    { 0x0, "none" },
    { 0x1, "access" },
    { 0x2, "transfer" })
ENUMERATION(event_channel_state, 4, false,
    { 0x1, "unbound" },
    { 0x2, "interdomain" },
    { 0x3, "pirq" },
    { 0x4, "virq" },
    { 0x5, "ipi" })
ENUMERATION(runstate, 4, false,
    { 0x0, "running" },
    { 0x1, "runnable" },
    { 0x2, "blocked" },
    { 0x3, "offline" })
BITS(grant_flags, 2,
    { "kind", &shape_grant_kind, 0, 2 },
    { "readonly", NULL, 2, 1 },
    { "reading", NULL, 3, 1 },
    { "writing", NULL, 4, 1 },
    { "cache", NULL, 5, 3 },
    { "sub_page", NULL, 8, 1 })
BITS(image_options, 2,
    { "big_endian", NULL, 0, 1 })
BITS(shared_info_flags, 4,
    { "compat", NULL, 0, 1 })
BITS(event_channel_flags, 4,
    { "pending", NULL, 0, 1 },
    { "masked", NULL, 1, 1 })
STRUCTURE(interdomain_channel,
    { FIELD(interdomain_channel, "remote_domid", remote_domid, u32) },
    { FIELD(interdomain_channel, "remote_port", remote_port, u32) })
NOTHING(ipi_channel, SHAPE_STRUCTURE, sizeof(struct xen_domain_context_ipi_channel))
STRUCTURE(pirq_channel,
    { FIELD(pirq_channel, "pirq", pirq, u32) })
STRUCTURE(unbound_channel,
    { FIELD(unbound_channel, "remote_domid", remote_domid, u32) })
STRUCTURE(virq_channel,
    { FIELD(virq_channel, "virq", virq, u32) })
STRUCTURE(grant_entry_v1,
    { FIELD(grant_entry_v1, "flags", flags, grant_flags) },
    { FIELD(grant_entry_v1, "domid", domid, u16) },
    { FIELD(grant_entry_v1, "frame", frame, u32) })
STRUCTURE(grant_entry_v2,
    { FIELD(grant_entry_v2, "flags", flags, grant_flags) },
    { FIELD(grant_entry_v2, "domid", domid, u16) },
    { FIELD(grant_entry_v2, "page_offset", page_offset, u16) },
    { FIELD(grant_entry_v2, "page_length", page_length, u16) },
    { FIELD(grant_entry_v2, "frame", frame, u64) })
STRUCTURE(image_header,
    { FIELD(image_header, "marker", marker, u64) },
    { FIELD(image_header, "id", id, u32) },
    { FIELD(image_header, "version", version, u32), .tells_version = true },
    { FIELD(image_header, "options", options, image_options) })
STRUCTURE(domain_header,
    { FIELD(domain_header, "arch", arch, domain_arch) },
    { FIELD(domain_header, "xen_major", xen_major, u32) },
    { FIELD(domain_header, "xen_minor", xen_minor, u32) })

WRITE(end, TO)

STRUCTURE(shared_info,
    { FIELD(shared_info, "flags", flags, shared_info_flags) })
GET(shared_info)
BODY_PARTS(shared_info,
    { COUNTED(shared_info, "page", OCTETS, page, page_length) })
WRITE(shared_info, TO, FROM(shared_info_body))

STRUCTURE(x86_tsc_info,
    { FIELD(x86_tsc_info, "mode", mode, u32) },
    { FIELD(x86_tsc_info, "khz", khz, u32) },
    { FIELD(x86_tsc_info, "nsec", nsec, u64) },
    { FIELD(x86_tsc_info, "incarnation", incarnation, u32) })
GET(x86_tsc_info)
WRITE(x86_tsc_info, TO, FROM(x86_tsc_info))

CASES(event_channel_binding,
    { 0x1, &shape_unbound_channel },
    { 0x2, &shape_interdomain_channel },
    { 0x3, &shape_pirq_channel },
    { 0x4, &shape_virq_channel },
    { 0x5, &shape_ipi_channel })
STRUCTURE(event_channel,
    { FIELD(event_channel, "state", state, event_channel_state) },
    { FIELD(event_channel, "flags", flags, event_channel_flags) },
    { FIELD(event_channel, "vcpu", vcpu, u32) },
    { FIELD(event_channel, "priority", priority, u32) },
    { FIELD(event_channel, "binding", binding, unbound_channel), UNION(event_channel, state, event_channel_binding) })
GET(event_channel)
WRITE(event_channel, TO, (uint32_t)instance, FROM(event_channel))

STRUCTURE(grant_entries_v1,
    { FIELD(grant_entries_v1, "first_ref", first_ref, u32) },
    { FIELD(grant_entries_v1, "count", count, u32) })
GET(grant_entries_v1)
GET_STRUCTURE_ELEMENT(grant_entries_v1_entries, struct xen_domain_context_grant_entry_v1)
BODY_PARTS(grant_entries_v1,
    { COUNTED(grant_entries_v1, "entries", ARRAY, entries, entries_count), OF(grant_entry_v1, grant_entries_v1_entries) })
WRITE(grant_entries_v1, TO, (uint32_t)instance, FROM(grant_entries_v1_body))

STRUCTURE(grant_entries_v2,
    { FIELD(grant_entries_v2, "first_ref", first_ref, u32) },
    { FIELD(grant_entries_v2, "count", count, u32) })
GET(grant_entries_v2)
GET_STRUCTURE_ELEMENT(grant_entries_v2_entries, struct xen_domain_context_grant_entry_v2)
BODY_PARTS(grant_entries_v2,
    { COUNTED(grant_entries_v2, "entries", ARRAY, entries, entries_count), OF(grant_entry_v2, grant_entries_v2_entries) })
WRITE(grant_entries_v2, TO, (uint32_t)instance, FROM(grant_entries_v2_body))

STRUCTURE(vcpu_info,
    { FIELD(vcpu_info, "gfn", gfn, u64) },
    { FIELD(vcpu_info, "page_offset", page_offset, u32) })
GET(vcpu_info)
WRITE(vcpu_info, TO, (uint32_t)instance, FROM(vcpu_info))

STRUCTURE(vcpu_runstate,
    { FIELD(vcpu_runstate, "area", area, u64) },
    { FIELD(vcpu_runstate, "state", state, runstate) },
    { FIELD(vcpu_runstate, "entry_time", entry_time, u64) },
    { FIELD(vcpu_runstate, "time", time, u64), .count = 4 })
GET(vcpu_runstate)
WRITE(vcpu_runstate, TO, (uint32_t)instance, FROM(vcpu_runstate))

static const struct record records[] = {
    { .name = "END", .type = XEN_DOMAIN_CONTEXT_TYPE_END, .write = write_end, .no_instance = &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_END_INSTANCE] },
    { .name = "SHARED_INFO", .type = XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO, .write = write_shared_info, FIXED(shared_info), PARTS(shared_info), BODY(shared_info), FIXED_IN(shared_info), .no_instance = &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_INSTANCE] },
    { .name = "X86_TSC_INFO", .type = XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO, .write = write_x86_tsc_info, FIXED(x86_tsc_info), .no_instance = &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_INSTANCE] },
    { .name = "EVENT_CHANNEL", .type = XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL, .write = write_event_channel, FIXED(event_channel) },
    { .name = "GRANT_ENTRIES_V1", .type = XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1, .write = write_grant_entries_v1, FIXED(grant_entries_v1), PARTS(grant_entries_v1), BODY(grant_entries_v1), FIXED_IN(grant_entries_v1) },
    { .name = "GRANT_ENTRIES_V2", .type = XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2, .write = write_grant_entries_v2, FIXED(grant_entries_v2), PARTS(grant_entries_v2), BODY(grant_entries_v2), FIXED_IN(grant_entries_v2) },
    { .name = "VCPU_INFO", .type = XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO, .write = write_vcpu_info, FIXED(vcpu_info) },
    { .name = "VCPU_RUNSTATE", .type = XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE, .write = write_vcpu_runstate, FIXED(vcpu_runstate) },
};
static const struct header headers[] = {
    { "image_header", &shape_image_header, offsetof(struct xen_domain_context_state, image_header) },
    { "domain_header", &shape_domain_header, offsetof(struct xen_domain_context_state, domain_header) },
};
static const uint32_t versions[] = { 2 };

READS
NEXT
BEGINS(HEADER(image_header, 0) HEADER(domain_header, 1))
WRITES_UNKNOWN(uint32_t, , (uint32_t)instance)
LOOK(seen->instance = record->instance; seen->parts = &record->parts; )

const struct stream stream_domain_context = {
    STREAM,
    .id = "domain-context",
    .type = &shape_u32,
    .headers = headers,
    .header_count = COUNT(headers),
    .instance = &shape_u32,
    .instance_offset = 4,
    .instance_name = "instance",
    .length_name = "length",
    .sets = XEN_DOMAIN_CONTEXT_SETS,
    .write_unknown = write_unknown,
};
