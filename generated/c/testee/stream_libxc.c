/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image as a table. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include <xen_streams/libxc_inline.h>

#include "stream.h"

#define FAMILY(name) xen_##name
#define PREFIXED(name) xen_libxc_##name
#define MEMORY

extern const struct stream stream_hvm_context;
ENUMERATION(domain_type, 4, false,
    { 0x1, "x86_pv" },
    { 0x2, "x86_hvm" })
ENUMERATION(frame_type, 1, false,
    { 0x0, "notab" },
    { 0x1, "l1tab" },
    { 0x2, "l2tab" },
    { 0x3, "l3tab" },
    { 0x4, "l4tab" },
    { 0x9, "l1tab_pin" },
    { 0xa, "l2tab_pin" },
    { 0xb, "l3tab_pin" },
    { 0xc, "l4tab_pin" },
    { 0xd, "broken" },
    { 0xe, "xalloc" },
    { 0xf, "xtab" })
ENUMERATION(guest_width, 1, false,
    { 0x4, "narrow" },
    { 0x8, "wide" })
ENUMERATION(pt_levels, 1, false,
    { 0x3, "three" },
    { 0x4, "four" })
ENUMERATION(tsc_mode, 4, false,
    { 0x0, "default" },
    { 0x1, "always_emulate" },
    { 0x2, "never_emulate" },
    { 0x3, "pvrdtscp" })
ENUMERATION(hvm_param_index, 8, false,
    { 0x0, "callback_irq" },
    { 0x1, "store_pfn" },
    { 0x2, "store_evtchn" },
    { 0x4, "pae_enabled" },
    { 0x5, "ioreq_pfn" },
    { 0x6, "bufioreq_pfn" },
    { 0x9, "viridian" },
    { 0xa, "timer_mode" },
    { 0xb, "hpet_enabled" },
    { 0xc, "ident_pt" },
    { 0xd, "dm_domain" },
    { 0xe, "acpi_s_state" },
    { 0xf, "vm86_tss" },
    { 0x10, "vpt_align" },
    { 0x11, "console_pfn" },
    { 0x12, "console_evtchn" },
    { 0x13, "acpi_ioports_location" },
    { 0x14, "memory_event_cr0" },
    { 0x15, "memory_event_cr3" },
    { 0x16, "memory_event_cr4" },
    { 0x17, "memory_event_int3" },
    { 0x18, "nestedhvm" },
    { 0x19, "memory_event_single_step" },
    { 0x1a, "bufioreq_evtchn" },
    { 0x1b, "paging_ring_pfn" },
    { 0x1c, "monitor_ring_pfn" },
    { 0x1d, "sharing_ring_pfn" },
    { 0x1e, "memory_event_msr" },
    { 0x1f, "triple_fault_reason" },
    { 0x20, "ioreq_server_pfn" },
    { 0x21, "nr_ioreq_server_pages" },
    { 0x22, "vm_generation_id_addr" },
    { 0x23, "altp2m" },
    { 0x24, "x87_fip_width" },
    { 0x25, "vm86_tss_sized" },
    { 0x26, "mca_cap" })
BITS(image_options, 2,
    { "big_endian", NULL, 0, 1 })
BITS(frame, 8,
    { "pfn", NULL, 0, 52 },
    { "type", &shape_frame_type, 60, 4 })
STRUCTURE(hvm_param,
    { FIELD(hvm_param, "index", index, hvm_param_index) },
    { FIELD(hvm_param, "value", value, u64) })
STRUCTURE(cpuid_leaf,
    { FIELD(cpuid_leaf, "leaf", leaf, u32) },
    { FIELD(cpuid_leaf, "subleaf", subleaf, u32) },
    { FIELD(cpuid_leaf, "a", a, u32) },
    { FIELD(cpuid_leaf, "b", b, u32) },
    { FIELD(cpuid_leaf, "c", c, u32) },
    { FIELD(cpuid_leaf, "d", d, u32) })
STRUCTURE(msr_entry,
    { FIELD(msr_entry, "idx", idx, u32) },
    { FIELD(msr_entry, "val", val, u64) })
STRUCTURE(image_header,
    { FIELD(image_header, "marker", marker, u64) },
    { FIELD(image_header, "id", id, u32) },
    { FIELD(image_header, "version", version, u32), .tells_version = true },
    { FIELD(image_header, "options", options, image_options) })
STRUCTURE(domain_header,
    { FIELD(domain_header, "type", type, domain_type) },
    { FIELD(domain_header, "page_shift", page_shift, u16) },
    { FIELD(domain_header, "xen_major", xen_major, u32) },
    { FIELD(domain_header, "xen_minor", xen_minor, u32) })

WRITE(end, TO)

STRUCTURE(page_data,
    { FIELD(page_data, "count", count, u32) })
GET(page_data)
GET_ELEMENT(page_data_pfn, uint64_t)
BODY_PARTS(page_data,
    { COUNTED(page_data, "pfn", ARRAY, pfn, pfn_count), OF(frame, page_data_pfn) },
    { COUNTED(page_data, "pages", OCTETS, pages, pages_length) })
WRITE(page_data, TO, FROM(page_data_body))

STRUCTURE(x86_pv_info,
    { FIELD(x86_pv_info, "guest_width", guest_width, guest_width) },
    { FIELD(x86_pv_info, "pt_levels", pt_levels, pt_levels) })
GET(x86_pv_info)
WRITE(x86_pv_info, TO, FROM(x86_pv_info))

STRUCTURE(x86_pv_p2m_frames,
    { FIELD(x86_pv_p2m_frames, "p2m_start_pfn", p2m_start_pfn, u32) },
    { FIELD(x86_pv_p2m_frames, "p2m_end_pfn", p2m_end_pfn, u32) })
GET(x86_pv_p2m_frames)
GET_ELEMENT(x86_pv_p2m_frames_p2m_pfn, uint64_t)
BODY_PARTS(x86_pv_p2m_frames,
    { COUNTED(x86_pv_p2m_frames, "p2m_pfn", ARRAY, p2m_pfn, p2m_pfn_count), OF(u64, x86_pv_p2m_frames_p2m_pfn) })
WRITE(x86_pv_p2m_frames, TO, FROM(x86_pv_p2m_frames_body))

STRUCTURE(x86_pv_vcpu_basic,
    { FIELD(x86_pv_vcpu_basic, "vcpu_id", vcpu_id, u32) })
GET(x86_pv_vcpu_basic)
BODY_PARTS(x86_pv_vcpu_basic,
    { COUNTED(x86_pv_vcpu_basic, "context", OCTETS, context, context_length) })
WRITE(x86_pv_vcpu_basic, TO, FROM(x86_pv_vcpu_basic_body))

STRUCTURE(x86_pv_vcpu_extended,
    { FIELD(x86_pv_vcpu_extended, "vcpu_id", vcpu_id, u32) })
GET(x86_pv_vcpu_extended)
BODY_PARTS(x86_pv_vcpu_extended,
    { COUNTED(x86_pv_vcpu_extended, "context", OCTETS, context, context_length) })
WRITE(x86_pv_vcpu_extended, TO, FROM(x86_pv_vcpu_extended_body))

STRUCTURE(x86_pv_vcpu_xsave,
    { FIELD(x86_pv_vcpu_xsave, "vcpu_id", vcpu_id, u32) })
GET(x86_pv_vcpu_xsave)
BODY_PARTS(x86_pv_vcpu_xsave,
    { COUNTED(x86_pv_vcpu_xsave, "context", OCTETS, context, context_length) })
WRITE(x86_pv_vcpu_xsave, TO, FROM(x86_pv_vcpu_xsave_body))

BODY_PARTS(shared_info,
    { COUNTED(shared_info, "page", OCTETS, page, page_length) })
WRITE(shared_info, TO, FROM(shared_info_body))

STRUCTURE(x86_tsc_info,
    { FIELD(x86_tsc_info, "mode", mode, tsc_mode) },
    { FIELD(x86_tsc_info, "khz", khz, u32) },
    { FIELD(x86_tsc_info, "nsec", nsec, u64) },
    { FIELD(x86_tsc_info, "incarnation", incarnation, u32) })
GET(x86_tsc_info)
WRITE_INLINE(x86_tsc_info, TO, FROM(x86_tsc_info))

BODY_PARTS(hvm_context,
    { COUNTED(hvm_context, "hvm_ctx", STREAM, hvm_ctx, hvm_ctx_length), STREAMS(&stream_hvm_context) })
WRITE(hvm_context, TO, FROM(hvm_context_body))

STRUCTURE(hvm_params,
    { FIELD(hvm_params, "count", count, u32) })
GET(hvm_params)
GET_STRUCTURE_ELEMENT(hvm_params_param, struct xen_libxc_hvm_param)
BODY_PARTS(hvm_params,
    { COUNTED(hvm_params, "param", ARRAY, param, param_count), OF(hvm_param, hvm_params_param) })
WRITE(hvm_params, TO, FROM(hvm_params_body))

BODY_PARTS(toolstack,
    { COUNTED(toolstack, "data", OCTETS, data, data_length) })
WRITE(toolstack, TO, FROM(toolstack_body))

STRUCTURE(x86_pv_vcpu_msrs,
    { FIELD(x86_pv_vcpu_msrs, "vcpu_id", vcpu_id, u32) })
GET(x86_pv_vcpu_msrs)
BODY_PARTS(x86_pv_vcpu_msrs,
    { COUNTED(x86_pv_vcpu_msrs, "context", OCTETS, context, context_length) })
WRITE(x86_pv_vcpu_msrs, TO, FROM(x86_pv_vcpu_msrs_body))

WRITE(verify, TO)

WRITE(checkpoint, TO)

GET_ELEMENT(checkpoint_dirty_pfn_list_pfn, uint64_t)
BODY_PARTS(checkpoint_dirty_pfn_list,
    { COUNTED(checkpoint_dirty_pfn_list, "pfn", ARRAY, pfn, pfn_count), OF(u64, checkpoint_dirty_pfn_list_pfn) })
WRITE(checkpoint_dirty_pfn_list, TO, FROM(checkpoint_dirty_pfn_list_body))

WRITE_INLINE(static_data_end, TO)

GET_STRUCTURE_ELEMENT(x86_cpuid_policy_leaves, struct xen_libxc_cpuid_leaf)
BODY_PARTS(x86_cpuid_policy,
    { COUNTED(x86_cpuid_policy, "leaves", ARRAY, leaves, leaves_count), OF(cpuid_leaf, x86_cpuid_policy_leaves) })
WRITE(x86_cpuid_policy, TO, FROM(x86_cpuid_policy_body))

GET_STRUCTURE_ELEMENT(x86_msr_policy_entries, struct xen_libxc_msr_entry)
BODY_PARTS(x86_msr_policy,
    { COUNTED(x86_msr_policy, "entries", ARRAY, entries, entries_count), OF(msr_entry, x86_msr_policy_entries) })
WRITE(x86_msr_policy, TO, FROM(x86_msr_policy_body))

static const struct record records[] = {
    { .name = "END", .type = XEN_LIBXC_TYPE_END, .write = write_end },
    { .name = "PAGE_DATA", .type = XEN_LIBXC_TYPE_PAGE_DATA, .write = write_page_data, FIXED(page_data), PARTS(page_data), BODY(page_data), FIXED_IN(page_data) },
    { .name = "X86_PV_INFO", .type = XEN_LIBXC_TYPE_X86_PV_INFO, .write = write_x86_pv_info, FIXED(x86_pv_info) },
    { .name = "X86_PV_P2M_FRAMES", .type = XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES, .write = write_x86_pv_p2m_frames, FIXED(x86_pv_p2m_frames), PARTS(x86_pv_p2m_frames), BODY(x86_pv_p2m_frames), FIXED_IN(x86_pv_p2m_frames) },
    { .name = "X86_PV_VCPU_BASIC", .type = XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC, .write = write_x86_pv_vcpu_basic, FIXED(x86_pv_vcpu_basic), PARTS(x86_pv_vcpu_basic), BODY(x86_pv_vcpu_basic), FIXED_IN(x86_pv_vcpu_basic) },
    { .name = "X86_PV_VCPU_EXTENDED", .type = XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED, .write = write_x86_pv_vcpu_extended, FIXED(x86_pv_vcpu_extended), PARTS(x86_pv_vcpu_extended), BODY(x86_pv_vcpu_extended), FIXED_IN(x86_pv_vcpu_extended) },
    { .name = "X86_PV_VCPU_XSAVE", .type = XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE, .write = write_x86_pv_vcpu_xsave, FIXED(x86_pv_vcpu_xsave), PARTS(x86_pv_vcpu_xsave), BODY(x86_pv_vcpu_xsave), FIXED_IN(x86_pv_vcpu_xsave) },
    { .name = "SHARED_INFO", .type = XEN_LIBXC_TYPE_SHARED_INFO, .write = write_shared_info, PARTS(shared_info), BODY(shared_info) },
    { .name = "X86_TSC_INFO", .type = XEN_LIBXC_TYPE_X86_TSC_INFO, .write = write_x86_tsc_info, FIXED(x86_tsc_info) },
    { .name = "HVM_CONTEXT", .type = XEN_LIBXC_TYPE_HVM_CONTEXT, .write = write_hvm_context, PARTS(hvm_context), BODY(hvm_context) },
    { .name = "HVM_PARAMS", .type = XEN_LIBXC_TYPE_HVM_PARAMS, .write = write_hvm_params, FIXED(hvm_params), PARTS(hvm_params), BODY(hvm_params), FIXED_IN(hvm_params) },
    { .name = "TOOLSTACK", .type = XEN_LIBXC_TYPE_TOOLSTACK, .write = write_toolstack, PARTS(toolstack), BODY(toolstack) },
    { .name = "X86_PV_VCPU_MSRS", .type = XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS, .write = write_x86_pv_vcpu_msrs, FIXED(x86_pv_vcpu_msrs), PARTS(x86_pv_vcpu_msrs), BODY(x86_pv_vcpu_msrs), FIXED_IN(x86_pv_vcpu_msrs) },
    { .name = "VERIFY", .type = XEN_LIBXC_TYPE_VERIFY, .write = write_verify },
    { .name = "CHECKPOINT", .type = XEN_LIBXC_TYPE_CHECKPOINT, .write = write_checkpoint },
    { .name = "CHECKPOINT_DIRTY_PFN_LIST", .type = XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST, .write = write_checkpoint_dirty_pfn_list, PARTS(checkpoint_dirty_pfn_list), BODY(checkpoint_dirty_pfn_list) },
    { .name = "STATIC_DATA_END", .type = XEN_LIBXC_TYPE_STATIC_DATA_END, .write = write_static_data_end },
    { .name = "X86_CPUID_POLICY", .type = XEN_LIBXC_TYPE_X86_CPUID_POLICY, .write = write_x86_cpuid_policy, PARTS(x86_cpuid_policy), BODY(x86_cpuid_policy) },
    { .name = "X86_MSR_POLICY", .type = XEN_LIBXC_TYPE_X86_MSR_POLICY, .write = write_x86_msr_policy, PARTS(x86_msr_policy), BODY(x86_msr_policy) },
};
static const struct header headers[] = {
    { "image_header", &shape_image_header, offsetof(struct xen_libxc_state, image_header) },
    { "domain_header", &shape_domain_header, offsetof(struct xen_libxc_state, domain_header) },
};
static const uint32_t versions[] = { 2, 3 };

READS
NEXT_INLINE
BEGINS(HEADER(image_header, 0) HEADER(domain_header, 1))
WRITES_UNKNOWN(uint32_t,)
LOOK(seen->parts = &record->parts; )

const struct stream stream_libxc = {
    STREAM,
    .id = "libxc",
    .type = &shape_u32,
    .headers = headers,
    .header_count = COUNT(headers),
    .write_unknown = write_unknown,
};
