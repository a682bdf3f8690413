/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Whose turn it is to write, where a stream goes on after a record of another one. */

#include "internal.h"

void streamspec_await(struct streamspec_around *around, uint32_t stream, const char *id)
{
    around->stream = stream;
    around->awaited = stream;
    around->id = id;
    *around->status = STREAMSPEC_MISUSE;
}

void streamspec_begin_within(struct streamspec_around *around, enum streamspec_status *status,
                             const struct streamspec_rule *end)
{
    around->awaited = 0;
    around->inner = status;
    around->end = end;
}

void streamspec_resume_within(struct streamspec_around *around, uint32_t stream)
{
    if (!around->inner || around->stream != stream)
        return;
    *around->inner = STREAMSPEC_OK;
    *around->status = STREAMSPEC_MISUSE;
}

void streamspec_return(struct streamspec_around *around)
{
    if (!around)
        return;
    *around->inner = STREAMSPEC_MISUSE;
    *around->status = STREAMSPEC_OK;
}

void streamspec_leave(struct streamspec_around *around)
{
    if (!around)
        return;
    around->inner = NULL;
    *around->status = STREAMSPEC_OK;
}

void streamspec_fail_around(const struct streamspec_around *around, enum streamspec_status status,
                            const struct streamspec_error *error)
{
    for (; around; around = around->around) {
        *around->status = status;
        *around->error = *error;
    }
}

void streamspec_enclose_in(struct streamspec_error *error, const struct streamspec_around *around)
{
    for (; around; around = around->around)
        streamspec_enclose(error, error, 0, around->id);
}
