/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: records that were read, and are to be written again. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include <xen_streams/libxl_copy.h>
#include <xen_streams/libxc_copy.h>
#include "internal.h"

static void clear_header(uint8_t *octets, bool turned)
{
    streamspec_mask32(octets + 12, 0xfffffffc, turned);
}

void xen_libxl_clear_header(struct xen_libxl_header *header)
{
    clear_header((uint8_t *)header, false);
}

/* Clears the copy of the body of an EMULATOR_XENSTORE_DATA, and shows its parts. */
static void clear_body_of_emulator_xenstore_data(const struct xen_libxl_record *record,
            uint8_t *body, struct xen_libxl_emulator_xenstore_data_view *view)
{
    size_t at;

    at = 8;
    view->pairs = streamspec_copied(body, record->body, view->pairs, view->pairs_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of an EMULATOR_CONTEXT, and shows its parts. */
static void clear_body_of_emulator_context(const struct xen_libxl_record *record, uint8_t *body,
                                           struct xen_libxl_emulator_context_view *view)
{
    size_t at;

    at = 8;
    view->emulator_ctx =
        streamspec_copied(body, record->body, view->emulator_ctx, view->emulator_ctx_length, &at);
    memset(body + at, 0, record->length - at);
}

/* Clears the copy of the body of a CHECKPOINT_STATE. */
static void clear_body_of_checkpoint_state(const struct xen_libxl_record *record, uint8_t *body)
{
    if (!streamspec_lacks(record->layout, 4))
        memset(body + streamspec_place(record->layout, 4), 0, 4);
}

size_t xen_libxl_record_size(const struct xen_libxl_record *record)
{
    if (record->inside)
        return xen_libxc_record_size(&record->libxc);
    return 8 + record->length + streamspec_padding(record->length, 8);
}

enum streamspec_status xen_libxl_clear_record(const struct xen_libxl_record *record, void *memory,
                                              size_t size, struct xen_libxl_record *cleared)
{
    const size_t whole = xen_libxl_record_size(record);
    const uint8_t *octets = record->body - 8;
    uint8_t *to = (uint8_t *)memory;
    uint8_t *const body = to + 8;

    *cleared = *record;
    if (record->inside)
        return xen_libxc_clear_record(&record->libxc, memory, size, &cleared->libxc);
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    switch (record->type) {
    case XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA:
        clear_body_of_emulator_xenstore_data(record, body, &cleared->parts.emulator_xenstore_data);
        break;
    case XEN_LIBXL_TYPE_EMULATOR_CONTEXT:
        clear_body_of_emulator_context(record, body, &cleared->parts.emulator_context);
        break;
    case XEN_LIBXL_TYPE_CHECKPOINT_STATE:
        clear_body_of_checkpoint_state(record, body);
        break;
    default:
        break;
    }
    memset(to + 8 + record->length, 0, streamspec_padding(record->length, 8));
    cleared->body = to + 8;
    return STREAMSPEC_OK;
}
