/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Saving a stream: records that come in pieces, and what becomes of them where something fails. */

#include "saving.h"

enum streamspec_status streamspec_save_fail(struct streamspec_save *save,
                                            enum streamspec_status status)
{
    struct streamspec_output *output = save->output;

    if (save->status == STREAMSPEC_OK) {
        if (save->start < output->taken)
            output->used = 0;
        else if (save->start - output->taken < output->used)
            output->used = (size_t)(save->start - output->taken);
    } else if (save->status != STREAMSPEC_END) {
        return save->status;
    }
    save->open = false;
    save->status = status;
    return status;
}

void streamspec_save_start(struct streamspec_save *save, struct streamspec_output *output,
                           enum streamspec_pass pass)
{
    save->start = streamspec_output_offset(output);
    save->total = 0;
    save->output = output;
    save->pass = pass;
    save->status = STREAMSPEC_OK;
    save->result = 0;
    save->handled = false;
    save->open = false;
}

bool streamspec_save_enter(struct streamspec_save *save, uint64_t type)
{
    if (save->status == STREAMSPEC_OK && !save->open && (!save->handled || save->type == type)) {
        save->start = streamspec_output_offset(save->output);
        return true;
    }
    streamspec_save_fail(save, STREAMSPEC_MISUSE);
    return false;
}

enum streamspec_status streamspec_save_leave(struct streamspec_save *save,
                                             enum streamspec_status status)
{
    if (status != STREAMSPEC_OK)
        return streamspec_save_fail(save, status);
    save->start = streamspec_output_offset(save->output);
    save->open = false;
    return STREAMSPEC_OK;
}

/* Remembers a length; returns whether there was room. */
static bool remember(struct streamspec_lengths *lengths, uint64_t length)
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

enum streamspec_status streamspec_save_expect(struct streamspec_save *save)
{
    struct streamspec_lengths *lengths = save->lengths;

    if (lengths->at == lengths->used)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    save->expected = lengths->runs[lengths->at].length;
    save->known = true;
    if (++lengths->taken == lengths->runs[lengths->at].count) {
        lengths->at++;
        lengths->taken = 0;
    }
    return STREAMSPEC_OK;
}

/* Moves what the chunk holds to its start, behind octets that the sink has taken. */
static void move_down(struct streamspec_output *output, size_t by)
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
static enum streamspec_status put_chunk(struct streamspec_save *save, const uint8_t *octets,
                                        size_t length)
{
    struct streamspec_output *output = save->output;

    if (length > output->size - output->used) {
        if (!output->put)
            return STREAMSPEC_FULL;
        if (save->start > output->taken) {
            const size_t before = (size_t)(save->start - output->taken);

            if (output->put(output->context, output->buffer, before))
                return STREAMSPEC_FULL;
            move_down(output, before);
        }
    }
    if (length > output->size - output->used) {
        if (!save->known && !output->patch)
            return STREAMSPEC_UNMEASURED;
        if (!output->size || streamspec_output_flush(output) != STREAMSPEC_OK)
            return STREAMSPEC_FULL;
        if (length > output->size) {
            if (output->put(output->context, octets, length - 1))
                return STREAMSPEC_FULL;
            output->taken += length - 1;
            octets += length - 1;
            length = 1;
        }
    }
    memcpy(output->buffer + output->used, octets, length);
    output->used += length;
    return STREAMSPEC_OK;
}

enum streamspec_status streamspec_save_put(struct streamspec_save *save, const void *octets,
                                           size_t length)
{
    enum streamspec_status status = STREAMSPEC_OK;

    if (!length)
        return STREAMSPEC_OK;
    if (length > UINT64_MAX - streamspec_output_offset(save->output))
        status = STREAMSPEC_FULL;
    else if (save->pass == STREAMSPEC_DRY)
        save->output->taken += length;
    else
        status = put_chunk(save, (const uint8_t *)octets, length);
    return status == STREAMSPEC_OK ? status : streamspec_save_fail(save, status);
}

enum streamspec_status streamspec_save_append(struct streamspec_save *save, const void *octets,
                                              size_t length)
{
    if (save->status != STREAMSPEC_OK || !save->open)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    if (save->known && length > save->expected - save->length)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    save->length += length;
    return streamspec_save_put(save, octets, length);
}

enum streamspec_status streamspec_save_measured(struct streamspec_save *save)
{
    if (save->status != STREAMSPEC_OK || !save->open)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    if (save->known && save->length != save->expected)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (!save->known && save->pass == STREAMSPEC_DRY && save->lengths->size
        && !remember(save->lengths, save->length))
        return streamspec_save_fail(save, STREAMSPEC_UNMEASURED);
    return STREAMSPEC_OK;
}

uint8_t *streamspec_save_held(const struct streamspec_save *save)
{
    const struct streamspec_output *output = save->output;

    if (save->pass == STREAMSPEC_DRY || save->start < output->taken)
        return NULL;
    return output->buffer + (size_t)(save->start - output->taken);
}

enum streamspec_status streamspec_save_handled(struct streamspec_save *save, int result)
{
    save->handled = false;
    if (save->status != STREAMSPEC_OK)
        return save->status;
    if (result) {
        save->result = result;
        return streamspec_save_fail(save, STREAMSPEC_HANDLER);
    }
    return save->open ? streamspec_save_fail(save, STREAMSPEC_MISUSE) : STREAMSPEC_OK;
}

int streamspec_put_nowhere(void *context, const uint8_t *octets, size_t length)
{
    (void)context;
    (void)octets;
    (void)length;
    return 0;
}
