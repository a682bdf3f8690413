/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the loaders share among themselves. */
#ifndef XEN_STREAMS_LOADING_H
#define XEN_STREAMS_LOADING_H

#include <xen_streams/load.h>

/* A record begins that is there as a whole. */
void xen_stream_body_begin(struct xen_stream_body *body, const uint8_t *octets, size_t length);

/* It ends: what has to be read of it was read, or not. */
enum xen_stream_status xen_stream_body_end(struct xen_stream_body *body);

#endif /* XEN_STREAMS_LOADING_H */
