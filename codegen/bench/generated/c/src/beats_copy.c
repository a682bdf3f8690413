/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: records that were read, and are to be written again. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/beats_copy.h>
#include "internal.h"

void bench_beats_clear_order(struct bench_beats_order *header)
{
    (void)header;
}

size_t bench_beats_record_size(const struct bench_beats_record *record)
{
    return 8 + record->length + streamspec_padding(record->length, 8);
}

enum streamspec_status bench_beats_clear_record(const struct bench_beats_record *record,
                                                void *memory, size_t size,
                                                struct bench_beats_record *cleared)
{
    const size_t whole = bench_beats_record_size(record);
    const uint8_t *octets = record->body - 8;
    uint8_t *to = (uint8_t *)memory;

    *cleared = *record;
    if (whole > size)
        return STREAMSPEC_FULL;
    if (to != octets)
        memcpy(to, octets, whole);
    memset(to + 8 + record->length, 0, streamspec_padding(record->length, 8));
    cleared->body = to + 8;
    return STREAMSPEC_OK;
}
