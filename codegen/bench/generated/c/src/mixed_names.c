/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: names in the description, and what they stand for. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/mixed.h>
#include <streamspec_bench_streams/mixed_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", BENCH_MIXED_TYPE_END },
    { "ALPHA", BENCH_MIXED_TYPE_ALPHA },
    { "BETA", BENCH_MIXED_TYPE_BETA },
    { "GAMMA", BENCH_MIXED_TYPE_GAMMA },
    { "DELTA", BENCH_MIXED_TYPE_DELTA },
    { "EPSILON", BENCH_MIXED_TYPE_EPSILON },
    { "ZETA", BENCH_MIXED_TYPE_ZETA },
    { "ETA", BENCH_MIXED_TYPE_ETA },
    { "THETA", BENCH_MIXED_TYPE_THETA },
};

const char *bench_mixed_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool bench_mixed_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}
