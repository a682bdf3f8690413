/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: the compiler lays structures out as the format does, or this does not compile. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <streamspec_bench_streams/ticks.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_record_header, sizeof(struct bench_ticks_record_header) == 8);
HOLDS(record_header__type, offsetof(struct bench_ticks_record_header, type) == 0);
HOLDS(record_header__length, offsetof(struct bench_ticks_record_header, length) == 4);
HOLDS(size_of_tick, sizeof(struct bench_ticks_tick) == 32);
HOLDS(tick__time, offsetof(struct bench_ticks_tick, time) == 0);
HOLDS(tick__source, offsetof(struct bench_ticks_tick, source) == 8);
HOLDS(tick__count, offsetof(struct bench_ticks_tick, count) == 12);
HOLDS(tick__kind, offsetof(struct bench_ticks_tick, kind) == 16);
HOLDS(tick__flags, offsetof(struct bench_ticks_tick, flags) == 18);
HOLDS(tick__cpu, offsetof(struct bench_ticks_tick, cpu) == 20);
HOLDS(tick__level, offsetof(struct bench_ticks_tick, level) == 21);
HOLDS(tick__reserved, offsetof(struct bench_ticks_tick, reserved) == 22);
HOLDS(tick__value, offsetof(struct bench_ticks_tick, value) == 24);
