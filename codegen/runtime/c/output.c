/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Where a writer's octets go. */

#include "internal.h"

void streamspec_output_init(struct streamspec_output *output, void *buffer, size_t size)
{
    streamspec_output_sink(output, buffer, size, NULL, NULL);
}

void streamspec_output_sink(struct streamspec_output *output, void *chunk, size_t size,
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

enum streamspec_status streamspec_output_flush(struct streamspec_output *output)
{
    if (!output->put || !output->used)
        return STREAMSPEC_OK;
    if (output->put(output->context, output->buffer, output->used))
        return STREAMSPEC_FULL;
    output->taken += output->used;
    output->used = 0;
    return STREAMSPEC_OK;
}

uint8_t *streamspec_make_room(struct streamspec_output *output, size_t length)
{
    if (!output->put || length > output->size || streamspec_output_flush(output))
        return NULL;
    output->used = length;
    return output->buffer;
}

bool streamspec_put(struct streamspec_output *output, const void *octets, size_t length)
{
    uint8_t *room;

    if (!length)
        return true;
    if (!output->put || length <= output->size) {
        room = streamspec_room(output, length);
        if (room)
            memcpy(room, octets, length);
        return room;
    }
    /* What is larger than a chunk is not copied. */
    if (streamspec_output_flush(output))
        return false;
    if (output->put(output->context, (const uint8_t *)octets, length))
        return false;
    output->taken += length;
    return true;
}

bool streamspec_put_zeros(struct streamspec_output *output, size_t length)
{
    /* There may be more of them than a chunk holds. */
    while (length) {
        const size_t piece = output->put && length > output->size ? output->size : length;
        uint8_t *room = streamspec_room(output, piece);

        if (!room || !piece)
            return false;
        memset(room, 0, piece);
        length -= piece;
    }
    return true;
}

bool streamspec_put_integers(struct streamspec_output *output, const void *integers, size_t count,
                             size_t size, bool turned)
{
    const uint8_t *octets = (const uint8_t *)integers;
    size_t i, j;

    if (!turned || size == 1)
        return streamspec_put(output, integers, count * size);
    for (i = 0; i < count; i++) {
        uint8_t *room = streamspec_room(output, size);

        if (!room)
            return false;
        for (j = 0; j < size; j++)
            room[j] = octets[i * size + size - 1 - j];
    }
    return true;
}
