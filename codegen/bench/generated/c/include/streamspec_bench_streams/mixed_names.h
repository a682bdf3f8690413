/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: names in the description, and what they stand for. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_MIXED_NAMES_H
#define STREAMSPEC_BENCH_STREAMS_MIXED_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The name of a type of records; NULL if it is not described. */
const char *bench_mixed_record_name(uint64_t type);

/* The type of the records with a name; returns whether there is one. */
bool bench_mixed_record_type(const char *name, uint64_t *type);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_MIXED_NAMES_H */
