/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: records that were read, and are to be written again. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/mixed_copy.h>
#include "internal.h"

size_t bench_mixed_record_size(const struct bench_mixed_record *record)
{
    return 8 + record->length + streamspec_padding(record->length, 8);
}

enum streamspec_status bench_mixed_clear_record(const struct bench_mixed_record *record,
                                                void *memory, size_t size,
                                                struct bench_mixed_record *cleared)
{
    const size_t whole = bench_mixed_record_size(record);
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
