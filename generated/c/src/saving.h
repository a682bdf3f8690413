/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the savers share among themselves. */
#ifndef XEN_STREAMS_SAVING_H
#define XEN_STREAMS_SAVING_H

#include <xen_streams/save.h>
#include "internal.h"

/*
 * The save has failed. What comes first counts; nothing is written any more, and the record that has
 * begun is taken back as far as the output still holds it.
 */
XEN_STREAM_COLD enum xen_stream_status xen_stream_save_fail(struct xen_stream_save *save,
                                                            enum xen_stream_status status);

/* Begins a pass; headers are the next to be written. */
void xen_stream_save_start(struct xen_stream_save *save, struct xen_stream_output *output,
                           enum xen_stream_pass pass);

/* Whether a record of a type may begin; the save has failed, if not. */
bool xen_stream_save_enter(struct xen_stream_save *save, uint32_t type);

/* A whole record has been written, or not. */
enum xen_stream_status xen_stream_save_leave(struct xen_stream_save *save,
                                             enum xen_stream_status status);

/* The length that a body is to have, if it was measured. */
enum xen_stream_status xen_stream_save_expect(struct xen_stream_save *save);

/* Writes octets of a record that has begun: its header or its padding. */
enum xen_stream_status xen_stream_save_put(struct xen_stream_save *save, const void *octets,
                                           size_t length);

/* Writes octets of its body. */
enum xen_stream_status xen_stream_save_append(struct xen_stream_save *save, const void *octets,
                                              size_t length);

/* Whether a record that has begun has the length that was said; remembers it in a dry run. */
enum xen_stream_status xen_stream_save_measured(struct xen_stream_save *save);

/* The record that has begun, if the output holds all of it; NULL otherwise. */
uint8_t *xen_stream_save_held(const struct xen_stream_save *save);

/* Octets of the record that has begun, those between records included. */
static inline uint64_t xen_stream_save_size(const struct xen_stream_save *save)
{
    return xen_stream_output_offset(save->output) - save->start;
}

/* What came of a handler. */
enum xen_stream_status xen_stream_save_handled(struct xen_stream_save *save, int result);

/* Takes octets and keeps none: the sink of a dry run. */
int xen_stream_put_nowhere(void *context, const uint8_t *octets, size_t length);

#endif /* XEN_STREAMS_SAVING_H */
