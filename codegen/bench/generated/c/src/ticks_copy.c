/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: records that were read, and are to be written again. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/ticks_copy.h>
#include "internal.h"

/* Clears the copy of the body of a NOTE, and shows its parts. */
static void clear_body_of_note(const struct bench_ticks_record *record, uint8_t *body,
                               struct bench_ticks_note_view *view)
{
    size_t at;

    at = 0;
    view->text = streamspec_copied(body, record->body, view->text, view->text_length, &at);
    memset(body + at, 0, record->length - at);
}

size_t bench_ticks_record_size(const struct bench_ticks_record *record)
{
    return 8 + record->length + streamspec_padding(record->length, 8);
}

enum streamspec_status bench_ticks_clear_record(const struct bench_ticks_record *record,
                                                void *memory, size_t size,
                                                struct bench_ticks_record *cleared)
{
    const size_t whole = bench_ticks_record_size(record);
    const uint8_t *octets = record->body - 8;
    uint8_t *to = (uint8_t *)memory;
    uint8_t *const body = to + 8;

    *cleared = *record;
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    switch (record->type) {
    case BENCH_TICKS_TYPE_NOTE:
        clear_body_of_note(record, body, &cleared->parts.note);
        break;
    default:
        break;
    }
    memset(to + 8 + record->length, 0, streamspec_padding(record->length, 8));
    cleared->body = to + 8;
    return STREAMSPEC_OK;
}
