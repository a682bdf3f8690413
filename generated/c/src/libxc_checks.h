/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: what reader and writer check alike. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXC_CHECKS_H
#define XEN_STREAMS_LIBXC_CHECKS_H

#include <xen_streams/libxc_codec.h>
#include <xen_streams/hvm_context_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_PAGE_DATA,
    KIND_X86_PV_INFO,
    KIND_X86_PV_P2M_FRAMES,
    KIND_X86_PV_VCPU_BASIC,
    KIND_X86_PV_VCPU_EXTENDED,
    KIND_X86_PV_VCPU_XSAVE,
    KIND_SHARED_INFO,
    KIND_X86_TSC_INFO,
    KIND_HVM_CONTEXT,
    KIND_HVM_PARAMS,
    KIND_TOOLSTACK,
    KIND_X86_PV_VCPU_MSRS,
    KIND_VERIFY,
    KIND_CHECKPOINT,
    KIND_CHECKPOINT_DIRTY_PFN_LIST,
    KIND_STATIC_DATA_END,
    KIND_X86_CPUID_POLICY,
    KIND_X86_MSR_POLICY,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_libxc_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum xen_libxc_rule rule, uint64_t offset,
                          const char *field)
{
    streamspec_fault(error, &xen_libxc_rules[rule], offset, field);
    return false;
}

/* Kind of a domain. */
static inline bool known_domain_type(uint64_t value)
{
    switch (value) {
    case XEN_LIBXC_DOMAIN_TYPE_X86_PV:
    case XEN_LIBXC_DOMAIN_TYPE_X86_HVM:
        return true;
    default:
        return false;
    }
}

/* What a guest frame is used for; the numbers are those of XEN_DOMCTL_PFINFO, shifted right. */
static inline bool known_frame_type(uint64_t value)
{
    switch (value) {
    case XEN_LIBXC_FRAME_TYPE_NOTAB:
    case XEN_LIBXC_FRAME_TYPE_L1TAB:
    case XEN_LIBXC_FRAME_TYPE_L2TAB:
    case XEN_LIBXC_FRAME_TYPE_L3TAB:
    case XEN_LIBXC_FRAME_TYPE_L4TAB:
    case XEN_LIBXC_FRAME_TYPE_L1TAB_PIN:
    case XEN_LIBXC_FRAME_TYPE_L2TAB_PIN:
    case XEN_LIBXC_FRAME_TYPE_L3TAB_PIN:
    case XEN_LIBXC_FRAME_TYPE_L4TAB_PIN:
    case XEN_LIBXC_FRAME_TYPE_BROKEN:
    case XEN_LIBXC_FRAME_TYPE_XALLOC:
    case XEN_LIBXC_FRAME_TYPE_XTAB:
        return true;
    default:
        return false;
    }
}

/* Width of a guest, in octets. */
static inline bool known_guest_width(uint64_t value)
{
    switch (value) {
    case XEN_LIBXC_GUEST_WIDTH_NARROW:
    case XEN_LIBXC_GUEST_WIDTH_WIDE:
        return true;
    default:
        return false;
    }
}

/* Number of levels of page tables. */
static inline bool known_pt_levels(uint64_t value)
{
    switch (value) {
    case XEN_LIBXC_PT_LEVELS_THREE:
    case XEN_LIBXC_PT_LEVELS_FOUR:
        return true;
    default:
        return false;
    }
}

/* Reads a whole stream that stands in a body. */
static inline bool judge_hvm_context(const uint8_t *octets, size_t length, unsigned int depth,
                                     enum streamspec_mode mode, struct streamspec_error *error)
{
    struct xen_hvm_context_reader reader;
    struct xen_hvm_context_record record;
    enum streamspec_status status;

    if (mode == STREAMSPEC_WRITE)
        mode = STREAMSPEC_JUDGE;
    status = xen_hvm_context_reader_init_within(&reader, mode, 0, depth, octets, length);
    /* Who puts it there need not have written it. */
    reader.state.layouts = true;
    while (status == STREAMSPEC_OK)
        status = xen_hvm_context_reader_next(&reader, &record);
    if (status == STREAMSPEC_END)
        return true;
    *error = reader.error;
    return false;
}

/* How many elements fulfil a condition of `pfn` in `page_data`. */
static inline uint64_t count0_page_data_pfn(const uint8_t *octets, size_t count, bool turned)
{
    uint64_t number = 0;
    size_t i;

    for (i = 0; i < count; i++) {
        const uint64_t it = streamspec_load64(octets + 8 * i, turned);

        if ((it & XEN_LIBXC_FRAME_TYPE_MASK) >> 60 < XEN_LIBXC_FRAME_TYPE_BROKEN)
            number++;
    }
    return number;
}

/* How many elements fulfil a condition of `leaves` in `x86_cpuid_policy`. */
static inline uint64_t count1_x86_cpuid_policy_leaves(const uint8_t *octets, size_t count)
{
    uint64_t number = 0;
    size_t i;

    (void)octets;
    for (i = 0; i < count; i++) {
        if (true)
            number++;
    }
    return number;
}

/* How many elements fulfil a condition of `entries` in `x86_msr_policy`. */
static inline uint64_t count2_x86_msr_policy_entries(const uint8_t *octets, size_t count)
{
    uint64_t number = 0;
    size_t i;

    (void)octets;
    for (i = 0; i < count; i++) {
        if (true)
            number++;
    }
    return number;
}

/* What is checked of `msr_entry`, field by field. */
static inline bool check_msr_entry(const struct xen_libxc_msr_entry *body,
                                   enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXC_RULE_MSR_ENTRY_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `image_header`, field by field. */
static inline bool check_image_header(const struct xen_libxc_image_header *body,
                                      enum streamspec_mode mode, struct streamspec_error *error)
{
    if (body->marker != 0xffffffffffffffff)
        return broken(error, XEN_LIBXC_RULE_IMAGE_HEADER_MARKER_CONST, 0, "marker");
    if (body->id != 0x58454e46)
        return broken(error, XEN_LIBXC_RULE_IMAGE_HEADER_ID_CONST, 8, "id");
    if (body->version != 2 && body->version != 3)
        return broken(error, XEN_LIBXC_RULE_IMAGE_HEADER_VERSION_KNOWN, 12, "version");
    if (mode != STREAMSPEC_READ && (body->options & 0xfffe))
        return broken(error, XEN_LIBXC_RULE_IMAGE_HEADER_OPTIONS_ZERO, 16, "options");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 2))
        return broken(error, XEN_LIBXC_RULE_IMAGE_HEADER_RESERVED_ZERO, 18, "reserved");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved2, 4))
        return broken(error, XEN_LIBXC_RULE_IMAGE_HEADER_RESERVED2_ZERO, 20, "reserved2");
    return true;
}

/* What is checked of `domain_header`, field by field. */
static inline bool check_domain_header(const struct xen_libxc_domain_header *body,
                                       enum streamspec_mode mode, struct streamspec_error *error)
{
    if (!known_domain_type(body->type))
        return broken(error, XEN_LIBXC_RULE_DOMAIN_HEADER_TYPE_NAMED, 0, "type");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 2))
        return broken(error, XEN_LIBXC_RULE_DOMAIN_HEADER_RESERVED_ZERO, 6, "reserved");
    return true;
}

/* What is checked of `page_data`, field by field. */
static inline bool check_page_data(const struct xen_libxc_page_data *body,
                                   enum streamspec_mode mode, struct streamspec_error *error)
{
    if (body->count < 1)
        return broken(error, XEN_LIBXC_RULE_PAGE_DATA_COUNT_MIN, 0, "count");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXC_RULE_PAGE_DATA_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `x86_pv_info`, field by field. */
static inline bool check_x86_pv_info(const struct xen_libxc_x86_pv_info *body,
                                     enum streamspec_mode mode, struct streamspec_error *error)
{
    if (!known_guest_width(body->guest_width))
        return broken(error, XEN_LIBXC_RULE_X86_PV_INFO_GUEST_WIDTH_NAMED, 0, "guest_width");
    if (!known_pt_levels(body->pt_levels))
        return broken(error, XEN_LIBXC_RULE_X86_PV_INFO_PT_LEVELS_NAMED, 1, "pt_levels");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 6))
        return broken(error, XEN_LIBXC_RULE_X86_PV_INFO_RESERVED_ZERO, 2, "reserved");
    return true;
}

/* What is checked of `x86_pv_vcpu_basic`, field by field. */
static inline bool check_x86_pv_vcpu_basic(const struct xen_libxc_x86_pv_vcpu_basic *body,
                                           enum streamspec_mode mode,
                                           struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `x86_pv_vcpu_extended`, field by field. */
static inline bool check_x86_pv_vcpu_extended(const struct xen_libxc_x86_pv_vcpu_extended *body,
                                              enum streamspec_mode mode,
                                              struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `x86_pv_vcpu_xsave`, field by field. */
static inline bool check_x86_pv_vcpu_xsave(const struct xen_libxc_x86_pv_vcpu_xsave *body,
                                           enum streamspec_mode mode,
                                           struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `x86_tsc_info`, field by field. */
static inline bool check_x86_tsc_info(const struct xen_libxc_x86_tsc_info *body,
                                      enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXC_RULE_X86_TSC_INFO_RESERVED_ZERO, 20, "reserved");
    return true;
}

/* What is checked of `hvm_params`, field by field. */
static inline bool check_hvm_params(const struct xen_libxc_hvm_params *body,
                                    enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXC_RULE_HVM_PARAMS_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `x86_pv_vcpu_msrs`, field by field. */
static inline bool check_x86_pv_vcpu_msrs(const struct xen_libxc_x86_pv_vcpu_msrs *body,
                                          enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of each element of `pfn` in `page_data`. */
static inline bool check_each_page_data_pfn(const uint8_t *octets, size_t count, uint64_t at,
                                            enum streamspec_mode mode, bool turned,
                                            struct streamspec_error *error)
{
    size_t i;

    for (i = 0; i < count; i++) {
        const uint64_t it = streamspec_load64(octets + 8 * i, turned);

        if (mode != STREAMSPEC_READ && (it & 0xff0000000000000)) {
            broken(error, XEN_LIBXC_RULE_PAGE_DATA_PFN_ZERO, 0, "");
            return streamspec_element(error, at + 8 * i, "pfn", i);
        }
        if (!known_frame_type((uint64_t)((it & XEN_LIBXC_FRAME_TYPE_MASK) >> 60))) {
            broken(error, XEN_LIBXC_RULE_PAGE_DATA_PFN_TYPE_NAMED, 0, "");
            return streamspec_element(error, at + 8 * i, "pfn", i);
        }
    }
    return true;
}

/* The rules on several fields of a PAGE_DATA. */
static inline bool check_rules_of_page_data(const struct xen_libxc_state *state,
                                            struct streamspec_error *error)
{
    if (state->version >= 3 && !saw(state, KIND_STATIC_DATA_END))
        return broken(error, XEN_LIBXC_RULE_PAGE_DATA_FOLLOWS_STATIC_DATA, 0, "");
    if (state->domain_header.type == XEN_LIBXC_DOMAIN_TYPE_X86_PV
        && !saw(state, KIND_X86_PV_P2M_FRAMES))
        return broken(error, XEN_LIBXC_RULE_PAGE_DATA_FOLLOWS_P2M, 0, "");
    return true;
}

/* The rules on several fields of an X86_PV_INFO. */
static inline bool check_rules_of_x86_pv_info(const struct xen_libxc_x86_pv_info *body,
                                              struct streamspec_error *error)
{
    if ((body->guest_width != XEN_LIBXC_GUEST_WIDTH_NARROW || body->pt_levels !=
         XEN_LIBXC_PT_LEVELS_THREE)
         && (body->guest_width != XEN_LIBXC_GUEST_WIDTH_WIDE || body->pt_levels !=
             XEN_LIBXC_PT_LEVELS_FOUR))
        return broken(error, XEN_LIBXC_RULE_X86_PV_INFO_COMBINATION, 0, "guest_width");
    return true;
}

/* The rules on several fields of an X86_PV_P2M_FRAMES. */
static inline bool check_rules_of_x86_pv_p2m_frames(const struct xen_libxc_x86_pv_p2m_frames *body,
            const struct xen_libxc_state *state, struct streamspec_error *error)
{
    if (body->p2m_start_pfn > body->p2m_end_pfn)
        return broken(error, XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_RANGE, 0, "p2m_start_pfn");
    if (state->version >= 3 && !saw(state, KIND_STATIC_DATA_END))
        return broken(error, XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_FOLLOWS_STATIC_DATA, 0, "");
    return true;
}

/* The rules on several fields of an HVM_CONTEXT. */
static inline bool check_rules_of_hvm_context(const struct xen_libxc_state *state,
                                              struct streamspec_error *error)
{
    if (state->version >= 3 && !saw(state, KIND_STATIC_DATA_END))
        return broken(error, XEN_LIBXC_RULE_HVM_CONTEXT_FOLLOWS_STATIC_DATA, 0, "");
    return true;
}

/* The rules on several fields of an HVM_PARAMS. */
static inline bool check_rules_of_hvm_params(const struct xen_libxc_state *state,
                                             struct streamspec_error *error)
{
    if (saw(state, KIND_HVM_CONTEXT) && !saw(state, KIND_CHECKPOINT))
        return broken(error, XEN_LIBXC_RULE_HVM_PARAMS_PRECEDES_HVM_CONTEXT, 0, "");
    return true;
}

/* The rules on several fields of a VERIFY. */
static inline bool check_rules_of_verify(const struct xen_libxc_state *state,
                                         enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_READ && !saw(state, KIND_PAGE_DATA))
        return broken(error, XEN_LIBXC_RULE_VERIFY_AFTER_MEMORY, 0, "");
    return true;
}

/* The rules on several fields of a CHECKPOINT. */
static inline bool check_rules_of_checkpoint(const struct xen_libxc_state *state,
                                             enum streamspec_mode mode,
                                             struct streamspec_error *error)
{
    if (mode != STREAMSPEC_READ && state->domain_header.type == XEN_LIBXC_DOMAIN_TYPE_X86_PV
        && !saw(state, KIND_X86_PV_VCPU_BASIC))
        return broken(error, XEN_LIBXC_RULE_CHECKPOINT_WHOLE, 0, "");
    return true;
}

/* The rules on several fields of a CHECKPOINT_DIRTY_PFN_LIST. */
static inline bool check_rules_of_checkpoint_dirty_pfn_list(struct streamspec_error *error)
{
    if (true)
        return broken(error, XEN_LIBXC_RULE_CHECKPOINT_DIRTY_PFN_LIST_BACK_CHANNEL, 0, "");
    return true;
}

/* The rules on several fields of an X86_CPUID_POLICY. */
static inline bool check_rules_of_x86_cpuid_policy(
            const struct xen_libxc_x86_cpuid_policy_view *view, struct streamspec_error *error)
{
    if (count1_x86_cpuid_policy_leaves(view->leaves, view->leaves_count) == 0)
        return broken(error, XEN_LIBXC_RULE_X86_CPUID_POLICY_CONTENT, 0, "leaves");
    return true;
}

/* What is checked of each element of `entries` in `x86_msr_policy`. */
static inline bool check_each_x86_msr_policy_entries(const uint8_t *octets, size_t count,
            uint64_t at, enum streamspec_mode mode, bool turned, struct streamspec_error *error)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_libxc_msr_entry it;

        xen_libxc_load_msr_entry(octets + 16 * i, turned, &it);
        if (!check_msr_entry(&it, mode, error))
            return streamspec_element(error, at + 16 * i, "entries", i);
    }
    return true;
}

/* The rules on several fields of an X86_MSR_POLICY. */
static inline bool check_rules_of_x86_msr_policy(const struct xen_libxc_x86_msr_policy_view *view,
            struct streamspec_error *error)
{
    if (count2_x86_msr_policy_entries(view->entries, view->entries_count) == 0)
        return broken(error, XEN_LIBXC_RULE_X86_MSR_POLICY_CONTENT, 0, "entries");
    return true;
}

/* The rule on its place that an X86_PV_INFO would break here. */
static inline const struct streamspec_rule *misplaced_x86_pv_info(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_PV)
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_INFO_WHEN];
    if (saw(state, KIND_X86_PV_INFO))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_INFO_ONCE];
    if (saw(state, KIND_STATIC_DATA_END))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_INFO_PRECEDES_STATIC_DATA_END];
    return NULL;
}

/* The rule on its place that an X86_PV_P2M_FRAMES would break here. */
static inline const struct streamspec_rule *misplaced_x86_pv_p2m_frames(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_PV)
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_WHEN];
    if (!saw(state, KIND_X86_PV_INFO))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_FOLLOWS_X86_PV_INFO];
    return NULL;
}

/* The rule on its place that an X86_PV_VCPU_BASIC would break here. */
static inline const struct streamspec_rule *misplaced_x86_pv_vcpu_basic(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_PV)
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_WHEN];
    if (!saw(state, KIND_PAGE_DATA))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_FOLLOWS_PAGE_DATA];
    return NULL;
}

/* The rule on its place that an X86_PV_VCPU_EXTENDED would break here. */
static inline const struct streamspec_rule *misplaced_x86_pv_vcpu_extended(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_PV)
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_WHEN];
    if (!saw(state, KIND_PAGE_DATA))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_FOLLOWS_PAGE_DATA];
    return NULL;
}

/* The rule on its place that an X86_PV_VCPU_XSAVE would break here. */
static inline const struct streamspec_rule *misplaced_x86_pv_vcpu_xsave(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_PV)
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_WHEN];
    if (!saw(state, KIND_PAGE_DATA))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_FOLLOWS_PAGE_DATA];
    return NULL;
}

/* The rule on its place that a SHARED_INFO would break here. */
static inline const struct streamspec_rule *misplaced_shared_info(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_PV)
        return &xen_libxc_rules[XEN_LIBXC_RULE_SHARED_INFO_WHEN];
    if (!saw(state, KIND_X86_PV_INFO))
        return &xen_libxc_rules[XEN_LIBXC_RULE_SHARED_INFO_FOLLOWS_X86_PV_INFO];
    return NULL;
}

/* The rule on its place that an HVM_CONTEXT would break here. */
static inline const struct streamspec_rule *misplaced_hvm_context(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_HVM)
        return &xen_libxc_rules[XEN_LIBXC_RULE_HVM_CONTEXT_WHEN];
    return NULL;
}

/* The rule on its place that an HVM_PARAMS would break here. */
static inline const struct streamspec_rule *misplaced_hvm_params(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_HVM)
        return &xen_libxc_rules[XEN_LIBXC_RULE_HVM_PARAMS_WHEN];
    return NULL;
}

/* The rule on its place that an X86_PV_VCPU_MSRS would break here. */
static inline const struct streamspec_rule *misplaced_x86_pv_vcpu_msrs(
            const struct xen_libxc_state *state)
{
    if (state->domain_header.type != XEN_LIBXC_DOMAIN_TYPE_X86_PV)
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_WHEN];
    if (!saw(state, KIND_PAGE_DATA))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_FOLLOWS_PAGE_DATA];
    return NULL;
}

/* The rule on its place that a STATIC_DATA_END would break here. */
static inline const struct streamspec_rule *misplaced_static_data_end(
            const struct xen_libxc_state *state)
{
    if (state->version < 3)
        return &xen_libxc_rules[XEN_LIBXC_RULE_STATIC_DATA_END_SINCE];
    if (saw(state, KIND_STATIC_DATA_END))
        return &xen_libxc_rules[XEN_LIBXC_RULE_STATIC_DATA_END_ONCE];
    return NULL;
}

/* The rule on its place that an X86_CPUID_POLICY would break here. */
static inline const struct streamspec_rule *misplaced_x86_cpuid_policy(
            const struct xen_libxc_state *state)
{
    if (state->version < 3)
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_CPUID_POLICY_SINCE];
    if (saw(state, KIND_STATIC_DATA_END))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_CPUID_POLICY_PRECEDES_STATIC_DATA_END];
    return NULL;
}

/* The rule on its place that an X86_MSR_POLICY would break here. */
static inline const struct streamspec_rule *misplaced_x86_msr_policy(
            const struct xen_libxc_state *state)
{
    if (state->version < 3)
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_MSR_POLICY_SINCE];
    if (saw(state, KIND_STATIC_DATA_END))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_MSR_POLICY_PRECEDES_STATIC_DATA_END];
    return NULL;
}

/* The rule that a record is in the stream which is not. */
static inline const struct streamspec_rule *incomplete(const struct xen_libxc_state *state)
{
    if (state->domain_header.type == XEN_LIBXC_DOMAIN_TYPE_X86_PV
        && !saw(state, KIND_X86_PV_VCPU_BASIC))
        return &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_REQUIRED];
    if (state->version >= 3 && !saw(state, KIND_STATIC_DATA_END))
        return &xen_libxc_rules[XEN_LIBXC_RULE_STATIC_DATA_END_REQUIRED];
    return NULL;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_hvm_param(uint8_t *octets, const struct xen_libxc_hvm_param *from,
                                   bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxc_turn_hvm_param(octets);
}

static inline void store_cpuid_leaf(uint8_t *octets, const struct xen_libxc_cpuid_leaf *from,
                                    bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxc_turn_cpuid_leaf(octets);
}

static inline void store_msr_entry(uint8_t *octets, const struct xen_libxc_msr_entry *from,
                                   bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_libxc_turn_msr_entry(octets);
}

static inline void store_image_header(uint8_t *octets, const struct xen_libxc_image_header *from,
                                      bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 18, 0, 2);
    memset(octets + 20, 0, 4);
    if (turned)
        xen_libxc_turn_image_header(octets);
}

static inline void store_domain_header(uint8_t *octets, const struct xen_libxc_domain_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 6, 0, 2);
    if (turned)
        xen_libxc_turn_domain_header(octets);
}

static inline void store_record_header(uint8_t *octets, const struct xen_libxc_record_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxc_turn_record_header(octets);
}

static inline void store_page_data(uint8_t *octets, const struct xen_libxc_page_data *from,
                                   bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_libxc_turn_page_data(octets);
}

static inline void store_x86_pv_info(uint8_t *octets, const struct xen_libxc_x86_pv_info *from)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 2, 0, 6);
}

static inline void store_x86_pv_p2m_frames(uint8_t *octets,
                                           const struct xen_libxc_x86_pv_p2m_frames *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxc_turn_x86_pv_p2m_frames(octets);
}

static inline void store_x86_pv_vcpu_basic(uint8_t *octets,
                                           const struct xen_libxc_x86_pv_vcpu_basic *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_libxc_turn_x86_pv_vcpu_basic(octets);
}

static inline void store_x86_pv_vcpu_extended(uint8_t *octets,
                                              const struct xen_libxc_x86_pv_vcpu_extended *from,
                                              bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_libxc_turn_x86_pv_vcpu_extended(octets);
}

static inline void store_x86_pv_vcpu_xsave(uint8_t *octets,
                                           const struct xen_libxc_x86_pv_vcpu_xsave *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_libxc_turn_x86_pv_vcpu_xsave(octets);
}

static inline void store_x86_tsc_info(uint8_t *octets, const struct xen_libxc_x86_tsc_info *from,
                                      bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 20, 0, 4);
    if (turned)
        xen_libxc_turn_x86_tsc_info(octets);
}

static inline void store_hvm_params(uint8_t *octets, const struct xen_libxc_hvm_params *from,
                                    bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_libxc_turn_hvm_params(octets);
}

static inline void store_x86_pv_vcpu_msrs(uint8_t *octets,
                                          const struct xen_libxc_x86_pv_vcpu_msrs *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_libxc_turn_x86_pv_vcpu_msrs(octets);
}

#endif /* XEN_STREAMS_LIBXC_CHECKS_H */
