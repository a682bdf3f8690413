/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * What functions of the runtime promise, in the place of the functions. That they keep it is shown by
 * runtime.c.
 */

#include <__fc_builtin.h>
#include "internal.h"

const uint8_t *streamspec_take_string(struct streamspec_cursor *cursor, size_t *length)
{
    const uint8_t *octets = cursor->octets + cursor->at;
    const size_t left = cursor->length - cursor->at;
    size_t end;

    /*@ assert at: cursor->at <= cursor->length; */
    /*@ split left; */
    if (!left)
        return NULL;
    /*@ merge left; */
    /*@ assert there: \valid_read(octets + (0 .. left - 1)); */
    if (Frama_C_interval(0, 1)) {
        *length = SIZE_MAX;
        return octets;
    }
    end = Frama_C_size_t_interval(cursor->at + 1, cursor->length);
    *length = end - cursor->at - 1;
    cursor->at = end;
    /*@ split cursor->at; */
    return octets;
}

bool streamspec_runs_contain(const struct streamspec_runs *runs, uint64_t value)
{
    /*@ assert used: runs->used <= runs->size; */
    /*@ assert there: runs->size == 0 || \valid_read(runs->runs + (0 .. runs->size - 1)); */
    return Frama_C_interval(0, 1);
}

enum streamspec_insertion streamspec_runs_insert(struct streamspec_runs *runs, uint64_t value)
{
    /*@ assert used: runs->used <= runs->size; */
    /*@ assert there: runs->size == 0 || \valid(runs->runs + (0 .. runs->size - 1)); */
    runs->used = Frama_C_size_t_interval(0, runs->size);
    return Frama_C_interval(0, 2);
}
