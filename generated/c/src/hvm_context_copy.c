/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): records that were read, and are to be written again. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include <xen_streams/hvm_context_copy.h>
#include "internal.h"

static void clear_hpet_timer(uint8_t *octets)
{
    memset(octets + 24, 0, 8);
}

static void xen_hvm_context_clear_headers(uint8_t *octets)
{
    (void)octets;
}

/* Clears the copy of the body of a CPU. */
static void clear_body_of_cpu(const struct xen_hvm_context_record *record, uint8_t *body)
{
    const bool turned = streamspec_big_host();

    streamspec_mask32(body + streamspec_place(record->layout, 1016), 0x7ffff000, turned);
}

/* Clears the copy of the body of a PIC. */
static void clear_body_of_pic(uint8_t *body)
{
    streamspec_mask8(body + 5, 128);
}

/* Clears the copy of the body of a LAPIC. */
static void clear_body_of_lapic(const struct xen_hvm_context_record *record, uint8_t *body)
{
    const bool turned = streamspec_big_host();

    streamspec_mask64(body + streamspec_place(record->layout, 0), 767, turned);
    streamspec_mask32(body + streamspec_place(record->layout, 8), 0xfffffffc, turned);
    if (!streamspec_lacks(record->layout, 28))
        memset(body + streamspec_place(record->layout, 28), 0, 4);
}

/* Clears the copy of the body of an RTC. */
static void clear_body_of_rtc(const struct xen_hvm_context_record *record, uint8_t *body)
{
    memset(body + streamspec_place(record->layout, 15), 0, 1);
}

/* Clears the copy of the body of a HPET. */
static void clear_body_of_hpet(uint8_t *body)
{
    size_t i;

    memset(body + 8, 0, 8);
    memset(body + 24, 0, 8);
    memset(body + 40, 0, 200);
    memset(body + 248, 0, 8);
    for (i = 0; i < 3; i++)
        clear_hpet_timer(body + 256 + 32 * i);
    memset(body + 352, 0, 672);
}

/* Clears the copy of the body of a CPU_XSAVE, and shows its parts. */
static void clear_body_of_cpu_xsave(const struct xen_hvm_context_record *record, uint8_t *body,
                                    struct xen_hvm_context_cpu_xsave_view *view)
{
    size_t at;

    at = 600;
    view->extended =
        streamspec_copied(body, record->body, view->extended, view->extended_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a CPU_MSR, and shows its parts. */
static void clear_body_of_cpu_msr(const struct xen_hvm_context_record *record, uint8_t *body,
                                  struct xen_hvm_context_cpu_msr_view *view)
{
    size_t at;

    memset(body + 4, 0, 4);
    at = 8;
    view->msr = streamspec_copied(body, record->body, view->msr, 16 * view->msr_count, &at);
    memset(body + at, 0, record->length - at);
}

size_t xen_hvm_context_record_size(const struct xen_hvm_context_record *record)
{
    return 8 + record->length;
}

enum streamspec_status
xen_hvm_context_clear_record(const struct xen_hvm_context_record *record, void *memory, size_t size,
                             struct xen_hvm_context_record *cleared)
{
    const size_t whole = xen_hvm_context_record_size(record);
    const uint8_t *octets = record->body - 8;
    uint8_t *to = (uint8_t *)memory;
    uint8_t *const body = to + 8;

    *cleared = *record;
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    switch (record->type) {
    case XEN_HVM_CONTEXT_TYPE_CPU:
        clear_body_of_cpu(record, body);
        break;
    case XEN_HVM_CONTEXT_TYPE_PIC:
        clear_body_of_pic(body);
        break;
    case XEN_HVM_CONTEXT_TYPE_LAPIC:
        clear_body_of_lapic(record, body);
        break;
    case XEN_HVM_CONTEXT_TYPE_RTC:
        clear_body_of_rtc(record, body);
        break;
    case XEN_HVM_CONTEXT_TYPE_HPET:
        clear_body_of_hpet(body);
        break;
    case XEN_HVM_CONTEXT_TYPE_CPU_XSAVE:
        clear_body_of_cpu_xsave(record, body, &cleared->parts.cpu_xsave);
        break;
    case XEN_HVM_CONTEXT_TYPE_CPU_MSR:
        clear_body_of_cpu_msr(record, body, &cleared->parts.cpu_msr);
        break;
    default:
        break;
    }
    cleared->body = to + 8;
    return STREAMSPEC_OK;
}

void xen_hvm_context_clear_stream(uint8_t *octets, size_t length)
{
    struct xen_hvm_context_reader reader;
    struct xen_hvm_context_record record;
    enum streamspec_status status;
    const uint8_t *start;

    status = xen_hvm_context_reader_init_within(&reader, STREAMSPEC_READ, 0, 1, octets, length);
    if (status == STREAMSPEC_OK)
        xen_hvm_context_clear_headers(octets);
    while (status == STREAMSPEC_OK) {
        status = xen_hvm_context_reader_next(&reader, &record);
        if (status != STREAMSPEC_OK)
            break;
        start = record.body - 8;
        status = xen_hvm_context_clear_record(&record, octets + (start - octets), SIZE_MAX,
                                              &record);
    }
}
