/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: records that were read, and are to be written again. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_copy.h>
#include "internal.h"

void xen_domain_context_clear_image_header(struct xen_domain_context_image_header *header)
{
    (void)header;
}

void xen_domain_context_clear_domain_header(struct xen_domain_context_domain_header *header)
{
    (void)header;
}

/* Clears the copy of the body of a SHARED_INFO, and shows its parts. */
static void clear_body_of_shared_info(const struct xen_domain_context_record *record, uint8_t *body,
                                      struct xen_domain_context_shared_info_view *view)
{
    size_t at;

    at = 8;
    view->page = streamspec_copied(body, record->body, view->page, view->page_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a GRANT_ENTRIES_V1, and shows its parts. */
static void clear_body_of_grant_entries_v1(const struct xen_domain_context_record *record,
                                           uint8_t *body,
                                           struct xen_domain_context_grant_entries_v1_view *view)
{
    size_t at;

    at = 8;
    view->entries =
        streamspec_copied(body, record->body, view->entries, 8 * view->entries_count, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a GRANT_ENTRIES_V2, and shows its parts. */
static void clear_body_of_grant_entries_v2(const struct xen_domain_context_record *record,
                                           uint8_t *body,
                                           struct xen_domain_context_grant_entries_v2_view *view)
{
    size_t at;

    at = 8;
    view->entries =
        streamspec_copied(body, record->body, view->entries, 16 * view->entries_count, &at);
    memset(body + at, 0, record->length - at);
}

size_t xen_domain_context_record_size(const struct xen_domain_context_record *record)
{
    return 16 + record->length + streamspec_padding(record->length, 8);
}

enum streamspec_status
xen_domain_context_clear_record(const struct xen_domain_context_record *record, void *memory,
                                size_t size, struct xen_domain_context_record *cleared)
{
    const size_t whole = xen_domain_context_record_size(record);
    const uint8_t *octets = record->body - 16;
    uint8_t *to = (uint8_t *)memory;
    uint8_t *const body = to + 16;

    *cleared = *record;
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO:
        clear_body_of_shared_info(record, body, &cleared->parts.shared_info);
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1:
        clear_body_of_grant_entries_v1(record, body, &cleared->parts.grant_entries_v1);
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2:
        clear_body_of_grant_entries_v2(record, body, &cleared->parts.grant_entries_v2);
        break;
    default:
        break;
    }
    memset(to + 16 + record->length, 0, streamspec_padding(record->length, 8));
    cleared->body = to + 16;
    return STREAMSPEC_OK;
}
