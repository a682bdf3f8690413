/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Where a writer's octets go. */

#include "internal.h"

void xen_stream_output_init(struct xen_stream_output *output, void *buffer, size_t size)
{
    xen_stream_output_sink(output, buffer, size, NULL, NULL);
}

void xen_stream_output_sink(struct xen_stream_output *output, void *chunk, size_t size,
                            int (*put)(void *context, const uint8_t *octets, size_t length),
                            void *context)
{
    output->taken = 0;
    output->buffer = (uint8_t *)chunk;
    output->size = size;
    output->used = 0;
    output->put = put;
    output->patch = NULL;
    output->context = context;
}

enum xen_stream_status xen_stream_output_flush(struct xen_stream_output *output)
{
    if (!output->put || !output->used)
        return XEN_STREAM_OK;
    if (output->put(output->context, output->buffer, output->used))
        return XEN_STREAM_FULL;
    output->taken += output->used;
    output->used = 0;
    return XEN_STREAM_OK;
}

uint8_t *xen_stream_make_room(struct xen_stream_output *output, size_t length)
{
    if (!output->put || length > output->size || xen_stream_output_flush(output))
        return NULL;
    output->used = length;
    return output->buffer;
}

bool xen_stream_put(struct xen_stream_output *output, const void *octets, size_t length)
{
    uint8_t *room;

    if (!length)
        return true;
    if (!output->put || length <= output->size) {
        room = xen_stream_room(output, length);
        if (room)
            memcpy(room, octets, length);
        return room;
    }
    /* What is larger than a chunk is not copied. */
    if (xen_stream_output_flush(output))
        return false;
    if (output->put(output->context, (const uint8_t *)octets, length))
        return false;
    output->taken += length;
    return true;
}

bool xen_stream_put_zeros(struct xen_stream_output *output, size_t length)
{
    uint8_t *room;

    if (!length)
        return true;
    room = xen_stream_room(output, length);
    if (room)
        memset(room, 0, length);
    return room;
}

bool xen_stream_put_integers(struct xen_stream_output *output, const void *integers, size_t count,
                             size_t size, bool turned)
{
    const uint8_t *octets = (const uint8_t *)integers;
    size_t i, j;

    if (!turned || size == 1)
        return xen_stream_put(output, integers, count * size);
    for (i = 0; i < count; i++) {
        uint8_t *room = xen_stream_room(output, size);

        if (!room)
            return false;
        for (j = 0; j < size; j++)
            room[j] = octets[i * size + size - 1 - j];
    }
    return true;
}
