/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: records that were read, and are to be written again. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <xen_streams/xapi_copy.h>
#include <xen_streams/libxc_copy.h>
#include "internal.h"

void xen_xapi_clear_head(struct xen_xapi_head *header)
{
    (void)header;
}

/* Clears the copy of the body of a XENOPS, and shows its parts. */
static void clear_body_of_xenops(const struct xen_xapi_record *record, uint8_t *body,
                                 struct xen_xapi_xenops_view *view)
{
    size_t at;

    at = 0;
    view->metadata =
        streamspec_copied(body, record->body, view->metadata, view->metadata_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a QEMU_TRAD, and shows its parts. */
static void clear_body_of_qemu_trad(const struct xen_xapi_record *record, uint8_t *body,
                                    struct xen_xapi_qemu_trad_view *view)
{
    size_t at;

    at = 0;
    view->state = streamspec_copied(body, record->body, view->state, view->state_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a VARSTORED, and shows its parts. */
static void clear_body_of_varstored(const struct xen_xapi_record *record, uint8_t *body,
                                    struct xen_xapi_varstored_view *view)
{
    size_t at;

    at = 0;
    view->variables =
        streamspec_copied(body, record->body, view->variables, view->variables_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an SWTPM0, and shows its parts. */
static void clear_body_of_swtpm0(const struct xen_xapi_record *record, uint8_t *body,
                                 struct xen_xapi_swtpm0_view *view)
{
    size_t at;

    at = 0;
    view->state = streamspec_copied(body, record->body, view->state, view->state_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an SWTPM, and shows its parts. */
static void clear_body_of_swtpm(const struct xen_xapi_record *record, uint8_t *body,
                                struct xen_xapi_swtpm_view *view)
{
    size_t at;

    at = 0;
    view->state = streamspec_copied(body, record->body, view->state, view->state_length, &at);
    memset(body + at, 0, record->length - at);
}

size_t xen_xapi_record_size(const struct xen_xapi_record *record)
{
    if (record->inside)
        return xen_libxc_record_size(&record->libxc);
    return 16 + record->length;
}

enum streamspec_status xen_xapi_clear_record(const struct xen_xapi_record *record, void *memory,
                                             size_t size, struct xen_xapi_record *cleared)
{
    const size_t whole = xen_xapi_record_size(record);
    const uint8_t *octets = record->body - 16;
    uint8_t *to = (uint8_t *)memory;
    uint8_t *const body = to + 16;

    *cleared = *record;
    if (record->inside)
        return xen_libxc_clear_record(&record->libxc, memory, size, &cleared->libxc);
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    switch (record->type) {
    case XEN_XAPI_TYPE_XENOPS:
        clear_body_of_xenops(record, body, &cleared->parts.xenops);
        break;
    case XEN_XAPI_TYPE_QEMU_TRAD:
        clear_body_of_qemu_trad(record, body, &cleared->parts.qemu_trad);
        break;
    case XEN_XAPI_TYPE_VARSTORED:
        clear_body_of_varstored(record, body, &cleared->parts.varstored);
        break;
    case XEN_XAPI_TYPE_SWTPM0:
        clear_body_of_swtpm0(record, body, &cleared->parts.swtpm0);
        break;
    case XEN_XAPI_TYPE_SWTPM:
        clear_body_of_swtpm(record, body, &cleared->parts.swtpm);
        break;
    default:
        break;
    }
    cleared->body = to + 16;
    return STREAMSPEC_OK;
}
