/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: the compiler lays structures out as the format does, or this does not compile. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <streamspec_bench_streams/beats.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_order, sizeof(struct bench_beats_order) == 8);
HOLDS(order__magic, offsetof(struct bench_beats_order, magic) == 0);
HOLDS(order__options, offsetof(struct bench_beats_order, options) == 4);
HOLDS(size_of_record_header, sizeof(struct bench_beats_record_header) == 8);
HOLDS(record_header__type, offsetof(struct bench_beats_record_header, type) == 0);
HOLDS(record_header__instance, offsetof(struct bench_beats_record_header, instance) == 2);
HOLDS(record_header__length, offsetof(struct bench_beats_record_header, length) == 4);
HOLDS(size_of_beat, sizeof(struct bench_beats_beat) == 32);
HOLDS(beat__time, offsetof(struct bench_beats_beat, time) == 0);
HOLDS(beat__source, offsetof(struct bench_beats_beat, source) == 8);
HOLDS(beat__count, offsetof(struct bench_beats_beat, count) == 12);
HOLDS(beat__kind, offsetof(struct bench_beats_beat, kind) == 16);
HOLDS(beat__flags, offsetof(struct bench_beats_beat, flags) == 18);
HOLDS(beat__cpu, offsetof(struct bench_beats_beat, cpu) == 20);
HOLDS(beat__level, offsetof(struct bench_beats_beat, level) == 21);
HOLDS(beat__reserved, offsetof(struct bench_beats_beat, reserved) == 22);
HOLDS(beat__value, offsetof(struct bench_beats_beat, value) == 24);
HOLDS(size_of_tempo, sizeof(struct bench_beats_tempo) == 8);
HOLDS(tempo__tempo, offsetof(struct bench_beats_tempo, tempo) == 0);
