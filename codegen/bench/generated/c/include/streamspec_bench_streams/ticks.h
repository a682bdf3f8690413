/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Ticks: structures and constants of the format. Many small records of one type, to measure what a
 * record costs.
 */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_TICKS_H
#define STREAMSPEC_BENCH_STREAMS_TICKS_H

#include <stdint.h>

/* Versions of the format. */
#define BENCH_TICKS_VERSION_1 1U

/* Type codes of the records. */
#define BENCH_TICKS_TYPE_END 0x1U
#define BENCH_TICKS_TYPE_TICK 0x2U
#define BENCH_TICKS_TYPE_NOTE 0x3U

/* The greatest length of a body. */
#define BENCH_TICKS_LENGTH_MAX 0x8000000U
/* Records end at a multiple of this many octets. */
#define BENCH_TICKS_ALIGNMENT 8U

/* What a tick is. */
/* The first kind. */
#define BENCH_TICKS_TICK_KIND_FIRST 0U
/* The second kind. */
#define BENCH_TICKS_TICK_KIND_SECOND 1U
/* The third kind. */
#define BENCH_TICKS_TICK_KIND_THIRD 2U

/* Precedes every record. */
struct bench_ticks_record_header {
    /* Offset 0: Type code of the record. */
    uint32_t type;
    /* Offset 4: Octets of the body. */
    uint32_t length;
};

/* A sample of mixed integers. */
struct bench_ticks_tick {
    /* Offset 0: When. */
    uint64_t time;
    /* Offset 8: Where from. */
    uint32_t source;
    /* Offset 12: How often. */
    uint32_t count;
    /* Offset 16: What. */
    uint16_t kind;
    /* Offset 18: How. */
    uint16_t flags;
    /* Offset 20: On which CPU. */
    uint8_t cpu;
    /* Offset 21: At which level. */
    uint8_t level;
    /* Offset 22: Reserved; zero. */
    uint8_t reserved[2];
    /* Offset 24: How much. */
    uint64_t value;
};

#endif /* STREAMSPEC_BENCH_STREAMS_TICKS_H */
