/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: records that were read, and are to be written again. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include <xen_streams/xenstore_copy.h>
#include "internal.h"

static void clear_node_permission(uint8_t *octets)
{
    streamspec_mask8(octets + 1, 254);
}

static void clear_socket(uint8_t *octets)
{
    memset(octets + 4, 0, 4);
}

void xen_xenstore_clear_image_header(struct xen_xenstore_image_header *header)
{
    (void)header;
}

/* Clears the copy of the body of a CONNECTION_DATA, and shows its parts. */
static void clear_body_of_connection_data(const struct xen_xenstore_record *record, uint8_t *body,
                                          struct xen_xenstore_connection_data_view *view)
{
    const bool turned = record->turned;
    size_t at;
    struct xen_xenstore_connection_data fixed;

    xen_xenstore_get_connection_data(record, &fixed);
    streamspec_mask16(body + 6, 0xfffe, turned);
    if (fixed.conn_type == XEN_XENSTORE_CONNECTION_TYPE_SOCKET)
        clear_socket(body + 8);
    at = 24;
    view->in_data = streamspec_copied(body, record->body, view->in_data, view->in_data_length, &at);
    view->out_data =
        streamspec_copied(body, record->body, view->out_data, view->out_data_length, &at);
    view->unique_id = streamspec_copied(body, record->body, view->unique_id, 8, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a WATCH_DATA, and shows its parts. */
static void clear_body_of_watch_data(const struct xen_xenstore_record *record, uint8_t *body,
                                     struct xen_xenstore_watch_data_view *view)
{
    size_t at;

    at = 8;
    view->wpath = streamspec_copied(body, record->body, view->wpath, view->wpath_length + 1, &at);
    view->token = streamspec_copied(body, record->body, view->token, view->token_length + 1, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a NODE_DATA, and shows its parts. */
static void clear_body_of_node_data(const struct xen_xenstore_record *record, uint8_t *body,
                                    struct xen_xenstore_node_data_view *view)
{
    const bool turned = record->turned;
    size_t at;
    uint8_t *part6;
    size_t i;

    streamspec_mask16(body + 12, 0xfffc, turned);
    at = 16;
    part6 = streamspec_copied(body, record->body, view->perms, 4 * view->perms_count, &at);
    for (i = 0; i < view->perms_count; i++)
        clear_node_permission(part6 + 4 * i);
    view->perms = part6;
    view->path = streamspec_copied(body, record->body, view->path, view->path_length + 1, &at);
    view->value = streamspec_copied(body, record->body, view->value, view->value_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a GLOBAL_QUOTA_DATA, and shows its parts. */
static void clear_body_of_global_quota_data(const struct xen_xenstore_record *record, uint8_t *body,
                                            struct xen_xenstore_global_quota_data_view *view)
{
    size_t at;

    at = 4;
    view->dom_quota =
        streamspec_copied(body, record->body, view->dom_quota, 4 * view->dom_quota_count, &at);
    view->glob_quota =
        streamspec_copied(body, record->body, view->glob_quota, 4 * view->glob_quota_count, &at);
    view->quota_names =
        streamspec_copied(body, record->body, view->quota_names, view->quota_names_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a DOMAIN_DATA, and shows its parts. */
static void clear_body_of_domain_data(const struct xen_xenstore_record *record, uint8_t *body,
                                      struct xen_xenstore_domain_data_view *view)
{
    size_t at;

    if (record->version < 2)
        memset(body + 4, 0, 4);
    at = 8;
    view->quota_val =
        streamspec_copied(body, record->body, view->quota_val, 4 * view->quota_val_count, &at);
    view->quota_names =
        streamspec_copied(body, record->body, view->quota_names, view->quota_names_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a WATCH_DATA_EXTENDED, and shows its parts. */
static void clear_body_of_watch_data_extended(const struct xen_xenstore_record *record,
                                              uint8_t *body,
                                              struct xen_xenstore_watch_data_extended_view *view)
{
    size_t at;

    memset(body + 10, 0, 2);
    at = 12;
    view->wpath = streamspec_copied(body, record->body, view->wpath, view->wpath_length + 1, &at);
    view->token = streamspec_copied(body, record->body, view->token, view->token_length + 1, &at);
    memset(body + at, 0, record->length - at);
}

size_t xen_xenstore_record_size(const struct xen_xenstore_record *record)
{
    return 8 + record->length + streamspec_padding(record->length, 8);
}

enum streamspec_status xen_xenstore_clear_record(const struct xen_xenstore_record *record,
            void *memory, size_t size, struct xen_xenstore_record *cleared)
{
    const size_t whole = xen_xenstore_record_size(record);
    const uint8_t *octets = record->body - 8;
    uint8_t *to = (uint8_t *)memory;
    uint8_t *const body = to + 8;

    *cleared = *record;
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    switch (record->type) {
    case XEN_XENSTORE_TYPE_CONNECTION_DATA:
        clear_body_of_connection_data(record, body, &cleared->parts.connection_data);
        break;
    case XEN_XENSTORE_TYPE_WATCH_DATA:
        clear_body_of_watch_data(record, body, &cleared->parts.watch_data);
        break;
    case XEN_XENSTORE_TYPE_NODE_DATA:
        clear_body_of_node_data(record, body, &cleared->parts.node_data);
        break;
    case XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA:
        clear_body_of_global_quota_data(record, body, &cleared->parts.global_quota_data);
        break;
    case XEN_XENSTORE_TYPE_DOMAIN_DATA:
        clear_body_of_domain_data(record, body, &cleared->parts.domain_data);
        break;
    case XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED:
        clear_body_of_watch_data_extended(record, body, &cleared->parts.watch_data_extended);
        break;
    default:
        break;
    }
    memset(to + 8 + record->length, 0, streamspec_padding(record->length, 8));
    cleared->body = to + 8;
    return STREAMSPEC_OK;
}
