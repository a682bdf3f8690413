/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: records that were read, and are to be written again. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include <xen_streams/libxc_copy.h>
#include <xen_streams/hvm_context_copy.h>
#include "internal.h"

static void clear_image_header(uint8_t *octets, bool turned)
{
    streamspec_mask16(octets + 16, 0xfffe, turned);
    memset(octets + 18, 0, 2);
    memset(octets + 20, 0, 4);
}

static void clear_domain_header(uint8_t *octets)
{
    memset(octets + 6, 0, 2);
}

void xen_libxc_clear_image_header(struct xen_libxc_image_header *header)
{
    clear_image_header((uint8_t *)header, false);
}

void xen_libxc_clear_domain_header(struct xen_libxc_domain_header *header)
{
    clear_domain_header((uint8_t *)header);
}

void xen_libxc_clear_headers(uint8_t *octets)
{
    clear_image_header(octets, !streamspec_big_host());
    clear_domain_header(octets + 24);
}

/* Clears a whole stream that stands in a body. */
static void clear_stream_hvm_context(uint8_t *octets, size_t length)
{
    if (length >= 12 && streamspec_load32(octets + 8, streamspec_big_host()) == 0x54381286
        && streamspec_load16(octets, streamspec_big_host()) == 1) {
        xen_hvm_context_clear_stream(octets, length);
        return;
    }
    xen_hvm_context_clear_stream(octets, length);
}

/* Clears the copy of the body of a PAGE_DATA, and shows its parts. */
static void clear_body_of_page_data(const struct xen_libxc_record *record, uint8_t *body,
                                    struct xen_libxc_page_data_view *view)
{
    const bool turned = record->turned;
    size_t at;
    uint8_t *part2;
    size_t i;

    memset(body + 4, 0, 4);
    at = 8;
    part2 = streamspec_copied(body, record->body, view->pfn, 8 * view->pfn_count, &at);
    for (i = 0; i < view->pfn_count; i++)
        streamspec_mask64(part2 + 8 * i, 0xff0000000000000, turned);
    view->pfn = part2;
    view->pages = streamspec_copied(body, record->body, view->pages, view->pages_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an X86_PV_INFO. */
static void clear_body_of_x86_pv_info(uint8_t *body)
{
    memset(body + 2, 0, 6);
}

/* Clears the copy of the body of an X86_PV_P2M_FRAMES, and shows its parts. */
static void clear_body_of_x86_pv_p2m_frames(const struct xen_libxc_record *record, uint8_t *body,
                                            struct xen_libxc_x86_pv_p2m_frames_view *view)
{
    size_t at;

    at = 8;
    view->p2m_pfn =
        streamspec_copied(body, record->body, view->p2m_pfn, 8 * view->p2m_pfn_count, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an X86_PV_VCPU_BASIC, and shows its parts. */
static void clear_body_of_x86_pv_vcpu_basic(const struct xen_libxc_record *record, uint8_t *body,
                                            struct xen_libxc_x86_pv_vcpu_basic_view *view)
{
    size_t at;

    memset(body + 4, 0, 4);
    at = 8;
    view->context = streamspec_copied(body, record->body, view->context, view->context_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an X86_PV_VCPU_EXTENDED, and shows its parts. */
static void clear_body_of_x86_pv_vcpu_extended(const struct xen_libxc_record *record, uint8_t *body,
                                               struct xen_libxc_x86_pv_vcpu_extended_view *view)
{
    size_t at;

    memset(body + 4, 0, 4);
    at = 8;
    view->context = streamspec_copied(body, record->body, view->context, view->context_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an X86_PV_VCPU_XSAVE, and shows its parts. */
static void clear_body_of_x86_pv_vcpu_xsave(const struct xen_libxc_record *record, uint8_t *body,
                                            struct xen_libxc_x86_pv_vcpu_xsave_view *view)
{
    size_t at;

    memset(body + 4, 0, 4);
    at = 8;
    view->context = streamspec_copied(body, record->body, view->context, view->context_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a SHARED_INFO, and shows its parts. */
static void clear_body_of_shared_info(const struct xen_libxc_record *record, uint8_t *body,
                                      struct xen_libxc_shared_info_view *view)
{
    size_t at;

    at = 0;
    view->page = streamspec_copied(body, record->body, view->page, view->page_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an X86_TSC_INFO. */
static void clear_body_of_x86_tsc_info(uint8_t *body)
{
    memset(body + 20, 0, 4);
}

/* Clears the copy of the body of an HVM_CONTEXT, and shows its parts. */
static void clear_body_of_hvm_context(const struct xen_libxc_record *record, uint8_t *body,
                                      struct xen_libxc_hvm_context_view *view)
{
    size_t at;
    uint8_t *part0;

    at = 0;
    part0 = streamspec_copied(body, record->body, view->hvm_ctx, view->hvm_ctx_length, &at);
    clear_stream_hvm_context(part0, view->hvm_ctx_length);
    view->hvm_ctx = part0;
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an HVM_PARAMS, and shows its parts. */
static void clear_body_of_hvm_params(const struct xen_libxc_record *record, uint8_t *body,
                                     struct xen_libxc_hvm_params_view *view)
{
    size_t at;

    memset(body + 4, 0, 4);
    at = 8;
    view->param = streamspec_copied(body, record->body, view->param, 16 * view->param_count, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a TOOLSTACK, and shows its parts. */
static void clear_body_of_toolstack(const struct xen_libxc_record *record, uint8_t *body,
                                    struct xen_libxc_toolstack_view *view)
{
    size_t at;

    at = 0;
    view->data = streamspec_copied(body, record->body, view->data, view->data_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an X86_PV_VCPU_MSRS, and shows its parts. */
static void clear_body_of_x86_pv_vcpu_msrs(const struct xen_libxc_record *record, uint8_t *body,
                                           struct xen_libxc_x86_pv_vcpu_msrs_view *view)
{
    size_t at;

    memset(body + 4, 0, 4);
    at = 8;
    view->context = streamspec_copied(body, record->body, view->context, view->context_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a CHECKPOINT_DIRTY_PFN_LIST, and shows its parts. */
static void clear_body_of_checkpoint_dirty_pfn_list(const struct xen_libxc_record *record,
            uint8_t *body, struct xen_libxc_checkpoint_dirty_pfn_list_view *view)
{
    size_t at;

    at = 0;
    view->pfn = streamspec_copied(body, record->body, view->pfn, 8 * view->pfn_count, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an X86_CPUID_POLICY, and shows its parts. */
static void clear_body_of_x86_cpuid_policy(const struct xen_libxc_record *record, uint8_t *body,
                                           struct xen_libxc_x86_cpuid_policy_view *view)
{
    size_t at;

    at = 0;
    view->leaves =
        streamspec_copied(body, record->body, view->leaves, 24 * view->leaves_count, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an X86_MSR_POLICY, and shows its parts. */
static void clear_body_of_x86_msr_policy(const struct xen_libxc_record *record, uint8_t *body,
                                         struct xen_libxc_x86_msr_policy_view *view)
{
    size_t at;

    at = 0;
    view->entries =
        streamspec_copied(body, record->body, view->entries, 16 * view->entries_count, &at);
    memset(body + at, 0, record->length - at);
}

size_t xen_libxc_record_size(const struct xen_libxc_record *record)
{
    return 8 + record->length + streamspec_padding(record->length, 8);
}

enum streamspec_status xen_libxc_clear_record(const struct xen_libxc_record *record, void *memory,
                                              size_t size, struct xen_libxc_record *cleared)
{
    const size_t whole = xen_libxc_record_size(record);
    const uint8_t *octets = record->body - 8;
    uint8_t *to = (uint8_t *)memory;
    uint8_t *const body = to + 8;

    *cleared = *record;
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    switch (record->type) {
    case XEN_LIBXC_TYPE_PAGE_DATA:
        clear_body_of_page_data(record, body, &cleared->parts.page_data);
        break;
    case XEN_LIBXC_TYPE_X86_PV_INFO:
        clear_body_of_x86_pv_info(body);
        break;
    case XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES:
        clear_body_of_x86_pv_p2m_frames(record, body, &cleared->parts.x86_pv_p2m_frames);
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC:
        clear_body_of_x86_pv_vcpu_basic(record, body, &cleared->parts.x86_pv_vcpu_basic);
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED:
        clear_body_of_x86_pv_vcpu_extended(record, body, &cleared->parts.x86_pv_vcpu_extended);
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE:
        clear_body_of_x86_pv_vcpu_xsave(record, body, &cleared->parts.x86_pv_vcpu_xsave);
        break;
    case XEN_LIBXC_TYPE_SHARED_INFO:
        clear_body_of_shared_info(record, body, &cleared->parts.shared_info);
        break;
    case XEN_LIBXC_TYPE_X86_TSC_INFO:
        clear_body_of_x86_tsc_info(body);
        break;
    case XEN_LIBXC_TYPE_HVM_CONTEXT:
        clear_body_of_hvm_context(record, body, &cleared->parts.hvm_context);
        break;
    case XEN_LIBXC_TYPE_HVM_PARAMS:
        clear_body_of_hvm_params(record, body, &cleared->parts.hvm_params);
        break;
    case XEN_LIBXC_TYPE_TOOLSTACK:
        clear_body_of_toolstack(record, body, &cleared->parts.toolstack);
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS:
        clear_body_of_x86_pv_vcpu_msrs(record, body, &cleared->parts.x86_pv_vcpu_msrs);
        break;
    case XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST:
        clear_body_of_checkpoint_dirty_pfn_list(record, body,
                                                &cleared->parts.checkpoint_dirty_pfn_list);
        break;
    case XEN_LIBXC_TYPE_X86_CPUID_POLICY:
        clear_body_of_x86_cpuid_policy(record, body, &cleared->parts.x86_cpuid_policy);
        break;
    case XEN_LIBXC_TYPE_X86_MSR_POLICY:
        clear_body_of_x86_msr_policy(record, body, &cleared->parts.x86_msr_policy);
        break;
    default:
        break;
    }
    memset(to + 8 + record->length, 0, streamspec_padding(record->length, 8));
    cleared->body = to + 8;
    return STREAMSPEC_OK;
}
