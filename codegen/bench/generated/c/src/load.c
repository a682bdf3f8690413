/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Loading a stream: bodies that are read octet by octet. */

#include "loading.h"

void streamspec_body_begin(struct streamspec_body *body, const uint8_t *octets, size_t length)
{
    memset(body, 0, sizeof *body);
    body->octets = octets;
    body->left = length;
    body->open = true;
}

enum streamspec_status streamspec_body_read(struct streamspec_body *body, void *to, size_t length)
{
    if (!body->open)
        return STREAMSPEC_MISUSE;
    body->read = true;
    if (length > body->left) {
        body->wanted = true;
        return STREAMSPEC_UNREAD;
    }
    if (length) {
        memcpy(to, body->octets, length);
        body->octets += length;
        body->left -= length;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status streamspec_body_end(struct streamspec_body *body)
{
    if (!body->open)
        return STREAMSPEC_MISUSE;
    if (body->wanted || (body->left && !body->ignored))
        return STREAMSPEC_UNREAD;
    body->open = false;
    return STREAMSPEC_OK;
}
