/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Bodies that are cleared of what readers pass over and writers refuse. */

#include "internal.h"

uint8_t *streamspec_copied(uint8_t *copy, const uint8_t *body, const uint8_t *part, size_t size,
                           size_t *at)
{
    size_t place;

    if (!part)
        return NULL;
    place = (size_t)(part - body);
    memset(copy + *at, 0, place - *at);
    *at = place + size;
    return copy + place;
}
