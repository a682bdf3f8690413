/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Octets, taken from a body one field after another, and never more than there are. */

#include "internal.h"

const uint8_t *xen_stream_take(struct xen_stream_cursor *cursor, uint64_t count, size_t size)
{
    const size_t left = cursor->length - cursor->at;
    const uint8_t *octets = cursor->octets + cursor->at;

    if (count > left / size)
        return NULL;
    cursor->at += (size_t)count * size;
    return octets;
}

const uint8_t *xen_stream_take_alignment(struct xen_stream_cursor *cursor, size_t to)
{
    return xen_stream_take(cursor, xen_stream_padding(cursor->at, to), 1);
}

/* Where the first NUL is; the length, if there is none. */
static size_t find_nul(const uint8_t *octets, size_t length)
{
    size_t at;

    for (at = 0; at < length; at++) {
        if (!octets[at])
            break;
    }
    return at;
}

const uint8_t *xen_stream_take_string(struct xen_stream_cursor *cursor, size_t *length)
{
    const size_t left = cursor->length - cursor->at;
    const uint8_t *octets = cursor->octets + cursor->at;

    if (!left)
        return NULL;
    *length = find_nul(octets, left);
    if (*length == left)
        *length = SIZE_MAX;
    else
        cursor->at += *length + 1;
    return octets;
}

const uint8_t *xen_stream_next_string(struct xen_stream_strings *strings, size_t *length)
{
    const uint8_t *octets = strings->octets;

    *length = find_nul(octets, strings->length);
    if (*length == strings->length)
        return NULL;
    strings->octets += *length + 1;
    strings->length -= *length + 1;
    return octets;
}

bool xen_stream_all_zero(const void *octets, size_t length)
{
    const uint8_t *octet = (const uint8_t *)octets;
    uint8_t any = 0;
    size_t i;

    for (i = 0; i < length; i++)
        any |= octet[i];
    return !any;
}

bool xen_stream_is_text(const uint8_t *octets, size_t length)
{
    return length && find_nul(octets, length) == length - 1;
}

bool xen_stream_has_nul(const uint8_t *octets, size_t length)
{
    return find_nul(octets, length) < length;
}

size_t xen_stream_count_nuls(const uint8_t *octets, size_t length)
{
    size_t count = 0, i;

    for (i = 0; i < length; i++)
        count += !octets[i];
    return count;
}
