/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Layouts of structures in which fields are missing. */

#include "internal.h"

const struct streamspec_layout *streamspec_find_layout(const struct streamspec_layout *layouts,
                                                       size_t count, uint64_t length)
{
    size_t i;

    for (i = 0; i < count; i++) {
        if (layouts[i].length == length)
            return &layouts[i];
    }
    return NULL;
}

void streamspec_spread(void *structure, size_t size, const uint8_t *octets,
                       const struct streamspec_layout *layout)
{
    uint8_t *whole = (uint8_t *)structure;
    size_t from = 0, at = 0, i;

    memset(structure, 0, size);
    for (i = 0; i < layout->count; i++) {
        const size_t run = layout->gaps[i].at - at;

        memcpy(whole + at, octets + from, run);
        from += run;
        at += run + layout->gaps[i].length;
    }
    memcpy(whole + at, octets + from, size - at);
}

void streamspec_fill(void *structure, const struct streamspec_layout *layout)
{
    uint8_t *whole = (uint8_t *)structure;
    size_t i;

    for (i = 0; layout && i < layout->default_count; i++) {
        const uint64_t value = layout->defaults[i].value;
        const uint8_t *octets = (const uint8_t *)&value;
        const size_t size = layout->defaults[i].size;

        memcpy(whole + layout->defaults[i].at, octets + (streamspec_big_host() ? 8 - size : 0), size);
    }
}

void streamspec_clear(void *structure, const struct streamspec_layout *layout)
{
    uint8_t *whole = (uint8_t *)structure;
    size_t i;

    for (i = 0; i < layout->count; i++)
        memset(whole + layout->gaps[i].at, 0, layout->gaps[i].length);
}

void streamspec_gather(uint8_t *octets, const uint8_t *whole, size_t size,
                       const struct streamspec_layout *layout)
{
    size_t at = 0, to = 0, i;

    for (i = 0; i < layout->count; i++) {
        const size_t run = layout->gaps[i].at - at;

        memcpy(octets + to, whole + at, run);
        to += run;
        at += run + layout->gaps[i].length;
    }
    memcpy(octets + to, whole + at, size - at);
}

bool streamspec_lacks(const struct streamspec_layout *layout, size_t offset)
{
    size_t i;

    for (i = 0; layout && i < layout->count; i++) {
        if (offset >= layout->gaps[i].at && offset - layout->gaps[i].at < layout->gaps[i].length)
            return true;
    }
    return false;
}

uint64_t streamspec_place(const struct streamspec_layout *layout, uint64_t offset)
{
    uint64_t place = offset;
    size_t i;

    for (i = 0; layout && i < layout->count && layout->gaps[i].at < offset; i++) {
        const uint64_t behind = offset - layout->gaps[i].at;

        place -= behind < layout->gaps[i].length ? behind : layout->gaps[i].length;
    }
    return place;
}
