/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Loading a stream: bodies that are read octet by octet. */

#include "loading.h"

void xen_stream_body_begin(struct xen_stream_body *body, const uint8_t *octets, size_t length)
{
    memset(body, 0, sizeof *body);
    body->octets = octets;
    body->left = length;
    body->open = true;
}

enum xen_stream_status xen_stream_body_read(struct xen_stream_body *body, void *to, size_t length)
{
    if (!body->open)
        return XEN_STREAM_MISUSE;
    body->read = true;
    if (length > body->left) {
        body->wanted = true;
        return XEN_STREAM_UNREAD;
    }
    if (length) {
        memcpy(to, body->octets, length);
        body->octets += length;
        body->left -= length;
    }
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_stream_body_end(struct xen_stream_body *body)
{
    if (!body->open)
        return XEN_STREAM_MISUSE;
    if (body->wanted || (body->left && !body->ignored))
        return XEN_STREAM_UNREAD;
    body->open = false;
    return XEN_STREAM_OK;
}
