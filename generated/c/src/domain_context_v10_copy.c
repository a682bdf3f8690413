/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft: records that were read, and are to be written again. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v10_copy.h>
#include "internal.h"

/* Clears the copy of the body of a SHARED_INFO, and shows its parts. */
static void clear_body_of_shared_info(const struct xen_domain_context_v10_record *record,
                                      uint8_t *body,
                                      struct xen_domain_context_v10_shared_info_view *view)
{
    size_t at;

    at = 4;
    view->buffer = streamspec_copied(body, record->body, view->buffer, view->buffer_length, &at);
    memset(body + at, 0, record->length - at);
}

size_t xen_domain_context_v10_record_size(const struct xen_domain_context_v10_record *record)
{
    return 16 + record->length + streamspec_padding(record->length, 8);
}

enum streamspec_status
xen_domain_context_v10_clear_record(const struct xen_domain_context_v10_record *record,
                                    void *memory, size_t size,
                                    struct xen_domain_context_v10_record *cleared)
{
    const size_t whole = xen_domain_context_v10_record_size(record);
    const uint8_t *octets = record->body - 16;
    uint8_t *to = (uint8_t *)memory;
    uint8_t *const body = to + 16;

    *cleared = *record;
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO:
        clear_body_of_shared_info(record, body, &cleared->parts.shared_info);
        break;
    default:
        break;
    }
    memset(to + 16 + record->length, 0, streamspec_padding(record->length, 8));
    cleared->body = to + 16;
    return STREAMSPEC_OK;
}
