/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: names in the description, and what they stand for. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/ticks.h>
#include <streamspec_bench_streams/ticks_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", BENCH_TICKS_TYPE_END },
    { "TICK", BENCH_TICKS_TYPE_TICK },
    { "NOTE", BENCH_TICKS_TYPE_NOTE },
};

const char *bench_ticks_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool bench_ticks_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}

static const struct streamspec_name names1[] = {
    { "first", BENCH_TICKS_TICK_KIND_FIRST },
    { "second", BENCH_TICKS_TICK_KIND_SECOND },
    { "third", BENCH_TICKS_TICK_KIND_THIRD },
};

const char *bench_ticks_tick_kind_name(uint64_t value)
{
    return streamspec_name_of(names1, sizeof names1 / sizeof *names1, value);
}

bool bench_ticks_tick_kind_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names1, sizeof names1 / sizeof *names1, name, value);
}
