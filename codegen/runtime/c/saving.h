/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the savers share among themselves. */
#ifndef STREAMSPEC_SAVING_H
#define STREAMSPEC_SAVING_H

#include <streamspec/save.h>
#include "internal.h"

/*
 * The save has failed. What comes first counts; nothing is written any more, and the record that has
 * begun is taken back as far as the output still holds it.
 */
STREAMSPEC_COLD enum streamspec_status streamspec_save_fail(struct streamspec_save *save,
                                                            enum streamspec_status status);

/* Begins a pass; headers are the next to be written. */
void streamspec_save_start(struct streamspec_save *save, struct streamspec_output *output,
                           enum streamspec_pass pass);

/* Whether a record of a type may begin; the save has failed, if not. */
bool streamspec_save_enter(struct streamspec_save *save, uint64_t type);

/* A whole record has been written, or not. */
enum streamspec_status streamspec_save_leave(struct streamspec_save *save,
                                             enum streamspec_status status);

/* The length that a body is to have, if it was measured. */
enum streamspec_status streamspec_save_expect(struct streamspec_save *save);

/* Writes octets of a record that has begun: its header or its padding. */
enum streamspec_status streamspec_save_put(struct streamspec_save *save, const void *octets,
                                           size_t length);

/* Writes octets of its body. */
enum streamspec_status streamspec_save_append(struct streamspec_save *save, const void *octets,
                                              size_t length);

/* Whether a record that has begun has the length that was said; remembers it in a dry run. */
enum streamspec_status streamspec_save_measured(struct streamspec_save *save);

/* The record that has begun, if the output holds all of it; NULL otherwise. */
uint8_t *streamspec_save_held(const struct streamspec_save *save);

/* Octets of the record that has begun, those between records included. */
static inline uint64_t streamspec_save_size(const struct streamspec_save *save)
{
    return streamspec_output_offset(save->output) - save->start;
}

/* What came of a handler. */
enum streamspec_status streamspec_save_handled(struct streamspec_save *save, int result);

/* Takes octets and keeps none: the sink of a dry run. */
int streamspec_put_nowhere(void *context, const uint8_t *octets, size_t length);

#endif /* STREAMSPEC_SAVING_H */
