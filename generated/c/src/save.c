/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Saving a stream: records that come in pieces, and what becomes of them where something fails. */

#include "saving.h"

enum xen_stream_status xen_stream_save_fail(struct xen_stream_save *save,
                                            enum xen_stream_status status)
{
    struct xen_stream_output *output = save->output;

    if (save->status == XEN_STREAM_OK) {
        if (save->start < output->taken)
            output->used = 0;
        else if (save->start - output->taken < output->used)
            output->used = (size_t)(save->start - output->taken);
    } else if (save->status != XEN_STREAM_END) {
        return save->status;
    }
    save->open = false;
    save->status = status;
    return status;
}

void xen_stream_save_start(struct xen_stream_save *save, struct xen_stream_output *output,
                           enum xen_stream_pass pass)
{
    save->start = xen_stream_output_offset(output);
    save->total = 0;
    save->output = output;
    save->pass = pass;
    save->status = XEN_STREAM_OK;
    save->result = 0;
    save->handled = false;
    save->open = false;
}

bool xen_stream_save_enter(struct xen_stream_save *save, uint32_t type)
{
    if (save->status == XEN_STREAM_OK && !save->open && (!save->handled || save->type == type)) {
        save->start = xen_stream_output_offset(save->output);
        return true;
    }
    xen_stream_save_fail(save, XEN_STREAM_MISUSE);
    return false;
}

enum xen_stream_status xen_stream_save_leave(struct xen_stream_save *save,
                                             enum xen_stream_status status)
{
    if (status != XEN_STREAM_OK)
        return xen_stream_save_fail(save, status);
    save->start = xen_stream_output_offset(save->output);
    save->open = false;
    return XEN_STREAM_OK;
}

/* Remembers a length; returns whether there was room. */
static bool remember(struct xen_stream_lengths *lengths, uint64_t length)
{
    if (lengths->used && lengths->runs[lengths->used - 1].length == length) {
        lengths->runs[lengths->used - 1].count++;
        return true;
    }
    if (lengths->used == lengths->size)
        return false;
    lengths->runs[lengths->used].length = length;
    lengths->runs[lengths->used].count = 1;
    lengths->used++;
    return true;
}

enum xen_stream_status xen_stream_save_expect(struct xen_stream_save *save)
{
    struct xen_stream_lengths *lengths = save->lengths;

    if (lengths->at == lengths->used)
        return xen_stream_save_fail(save, XEN_STREAM_CHANGED);
    save->expected = lengths->runs[lengths->at].length;
    save->known = true;
    if (++lengths->taken == lengths->runs[lengths->at].count) {
        lengths->at++;
        lengths->taken = 0;
    }
    return XEN_STREAM_OK;
}

/* Moves what the chunk holds to its start, behind octets that the sink has taken. */
static void move_down(struct xen_stream_output *output, size_t by)
{
    const size_t held = output->used - by;
    size_t moved = 0;

    while (moved < held) {
        const size_t length = held - moved < by ? held - moved : by;

        memcpy(output->buffer + moved, output->buffer + moved + by, length);
        moved += length;
    }
    output->taken += by;
    output->used = held;
}

/*
 * Writes octets into the chunk, behind those of the same record as long as it holds them. The last
 * octet stays in the chunk in any case, so that the sink has no whole record before it has ended.
 */
static enum xen_stream_status put_chunk(struct xen_stream_save *save, const uint8_t *octets,
                                        size_t length)
{
    struct xen_stream_output *output = save->output;

    if (length > output->size - output->used) {
        if (!output->put)
            return XEN_STREAM_FULL;
        if (save->start > output->taken) {
            const size_t before = (size_t)(save->start - output->taken);

            if (output->put(output->context, output->buffer, before))
                return XEN_STREAM_FULL;
            move_down(output, before);
        }
    }
    if (length > output->size - output->used) {
        if (!save->known && !output->patch)
            return XEN_STREAM_UNMEASURED;
        if (!output->size || xen_stream_output_flush(output) != XEN_STREAM_OK)
            return XEN_STREAM_FULL;
        if (length > output->size) {
            if (output->put(output->context, octets, length - 1))
                return XEN_STREAM_FULL;
            output->taken += length - 1;
            octets += length - 1;
            length = 1;
        }
    }
    memcpy(output->buffer + output->used, octets, length);
    output->used += length;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_stream_save_put(struct xen_stream_save *save, const void *octets,
                                           size_t length)
{
    enum xen_stream_status status = XEN_STREAM_OK;

    if (!length)
        return XEN_STREAM_OK;
    if (length > UINT64_MAX - xen_stream_output_offset(save->output))
        status = XEN_STREAM_FULL;
    else if (save->pass == XEN_STREAM_DRY)
        save->output->taken += length;
    else
        status = put_chunk(save, (const uint8_t *)octets, length);
    return status == XEN_STREAM_OK ? status : xen_stream_save_fail(save, status);
}

enum xen_stream_status xen_stream_save_append(struct xen_stream_save *save, const void *octets,
                                              size_t length)
{
    if (save->status != XEN_STREAM_OK || !save->open)
        return xen_stream_save_fail(save, XEN_STREAM_MISUSE);
    if (save->known && length > save->expected - save->length)
        return xen_stream_save_fail(save, XEN_STREAM_CHANGED);
    save->length += length;
    return xen_stream_save_put(save, octets, length);
}

enum xen_stream_status xen_stream_save_measured(struct xen_stream_save *save)
{
    if (save->status != XEN_STREAM_OK || !save->open)
        return xen_stream_save_fail(save, XEN_STREAM_MISUSE);
    if (save->known && save->length != save->expected)
        return xen_stream_save_fail(save, XEN_STREAM_CHANGED);
    if (!save->known && save->pass == XEN_STREAM_DRY && save->lengths->size
        && !remember(save->lengths, save->length))
        return xen_stream_save_fail(save, XEN_STREAM_UNMEASURED);
    return XEN_STREAM_OK;
}

uint8_t *xen_stream_save_held(const struct xen_stream_save *save)
{
    const struct xen_stream_output *output = save->output;

    if (save->pass == XEN_STREAM_DRY || save->start < output->taken)
        return NULL;
    return output->buffer + (size_t)(save->start - output->taken);
}

enum xen_stream_status xen_stream_save_handled(struct xen_stream_save *save, int result)
{
    save->handled = false;
    if (save->status != XEN_STREAM_OK)
        return save->status;
    if (result) {
        save->result = result;
        return xen_stream_save_fail(save, XEN_STREAM_HANDLER);
    }
    return save->open ? xen_stream_save_fail(save, XEN_STREAM_MISUSE) : XEN_STREAM_OK;
}

int xen_stream_put_nowhere(void *context, const uint8_t *octets, size_t length)
{
    (void)context;
    (void)octets;
    (void)length;
    return 0;
}
