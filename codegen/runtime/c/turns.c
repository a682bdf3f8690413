/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Whose turn it is to write, where a stream goes on after a record of another one. */

#include "internal.h"

void xen_stream_await(struct xen_stream_around *around, uint32_t stream, const char *id)
{
    around->stream = stream;
    around->awaited = stream;
    around->id = id;
    *around->status = XEN_STREAM_MISUSE;
}

void xen_stream_begin_within(struct xen_stream_around *around, enum xen_stream_status *status,
                             const struct xen_stream_rule *end)
{
    around->awaited = 0;
    around->inner = status;
    around->end = end;
}

void xen_stream_resume_within(struct xen_stream_around *around, uint32_t stream)
{
    if (!around->inner || around->stream != stream)
        return;
    *around->inner = XEN_STREAM_OK;
    *around->status = XEN_STREAM_MISUSE;
}

void xen_stream_return(struct xen_stream_around *around)
{
    if (!around)
        return;
    *around->inner = XEN_STREAM_MISUSE;
    *around->status = XEN_STREAM_OK;
}

void xen_stream_leave(struct xen_stream_around *around)
{
    if (!around)
        return;
    around->inner = NULL;
    *around->status = XEN_STREAM_OK;
}

void xen_stream_fail_around(const struct xen_stream_around *around, enum xen_stream_status status,
                            const struct xen_stream_error *error)
{
    for (; around; around = around->around) {
        *around->status = status;
        *around->error = *error;
    }
}

void xen_stream_enclose_in(struct xen_stream_error *error, const struct xen_stream_around *around)
{
    for (; around; around = around->around)
        xen_stream_enclose(error, error, 0, around->id);
}
