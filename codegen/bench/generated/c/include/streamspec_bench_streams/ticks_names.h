/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: names in the description, and what they stand for. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_TICKS_NAMES_H
#define STREAMSPEC_BENCH_STREAMS_TICKS_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The name of a type of records; NULL if it is not described. */
const char *bench_ticks_record_name(uint64_t type);

/* The type of the records with a name; returns whether there is one. */
bool bench_ticks_record_type(const char *name, uint64_t *type);

/* The name of a value of `tick_kind`; NULL if it has none. */
const char *bench_ticks_tick_kind_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool bench_ticks_tick_kind_value(const char *name, uint64_t *value);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_TICKS_NAMES_H */
