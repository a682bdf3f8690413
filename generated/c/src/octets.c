/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Octets, taken from a body one field after another, and never more than there are. */

#include "internal.h"

const uint8_t *streamspec_take(struct streamspec_cursor *cursor, uint64_t count, size_t size)
{
    const size_t left = cursor->length - cursor->at;
    const uint8_t *octets = cursor->octets + cursor->at;

    if (count > left / size)
        return NULL;
    cursor->at += (size_t)count * size;
    return octets;
}

const uint8_t *streamspec_take_alignment(struct streamspec_cursor *cursor, size_t to)
{
    return streamspec_take(cursor, streamspec_padding(cursor->at, to), 1);
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

const uint8_t *streamspec_take_string(struct streamspec_cursor *cursor, size_t *length)
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

const uint8_t *streamspec_next_string(struct streamspec_strings *strings, size_t *length)
{
    const uint8_t *octets = strings->octets;

    *length = find_nul(octets, strings->length);
    if (*length == strings->length)
        return NULL;
    strings->octets += *length + 1;
    strings->length -= *length + 1;
    return octets;
}

bool streamspec_all_zero(const void *octets, size_t length)
{
    const uint8_t *octet = (const uint8_t *)octets;
    uint8_t any = 0;
    size_t i;

    for (i = 0; i < length; i++)
        any |= octet[i];
    return !any;
}

bool streamspec_same(const void *octets, const void *constant, size_t length)
{
    const uint8_t *octet = (const uint8_t *)octets;
    const uint8_t *wanted = (const uint8_t *)constant;
    uint8_t differ = 0;
    size_t i;

    for (i = 0; i < length; i++)
        differ |= octet[i] ^ wanted[i];
    return !differ;
}

bool streamspec_is_text(const uint8_t *octets, size_t length)
{
    return length && find_nul(octets, length) == length - 1;
}

size_t streamspec_text_length(const uint8_t *octets, size_t length)
{
    return length && !octets[length - 1] ? length - 1 : length;
}

bool streamspec_has_nul(const uint8_t *octets, size_t length)
{
    return find_nul(octets, length) < length;
}

size_t streamspec_count_nuls(const uint8_t *octets, size_t length)
{
    size_t count = 0, i;

    for (i = 0; i < length; i++)
        count += !octets[i];
    return count;
}
