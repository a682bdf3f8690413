/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: names in the description, and what they stand for. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/beats.h>
#include <streamspec_bench_streams/beats_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", BENCH_BEATS_TYPE_END },
    { "BEAT", BENCH_BEATS_TYPE_BEAT },
    { "START", BENCH_BEATS_TYPE_START },
    { "TEMPO", BENCH_BEATS_TYPE_TEMPO },
};

const char *bench_beats_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool bench_beats_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}

static const struct streamspec_name names1[] = {
    { "big_endian", BENCH_BEATS_OPTIONS_BIG_ENDIAN },
};

const char *bench_beats_options_name(uint64_t value)
{
    return streamspec_name_of(names1, sizeof names1 / sizeof *names1, value);
}

bool bench_beats_options_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names1, sizeof names1 / sizeof *names1, name, value);
}

static const struct streamspec_name names2[] = {
    { "first", BENCH_BEATS_BEAT_KIND_FIRST },
    { "second", BENCH_BEATS_BEAT_KIND_SECOND },
    { "third", BENCH_BEATS_BEAT_KIND_THIRD },
};

const char *bench_beats_beat_kind_name(uint64_t value)
{
    return streamspec_name_of(names2, sizeof names2 / sizeof *names2, value);
}

bool bench_beats_beat_kind_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names2, sizeof names2 / sizeof *names2, name, value);
}
