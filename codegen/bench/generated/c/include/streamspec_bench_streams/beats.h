/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Beats: structures and constants of the format. Records like ticks, in a stream with an order of
 * its own, instances and rules on their place.
 */
/* Generated from spec/beats by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_BEATS_H
#define STREAMSPEC_BENCH_STREAMS_BEATS_H

#include <stdint.h>

/* Versions of the format. */
#define BENCH_BEATS_VERSION_1 1U

/* Type codes of the records. */
#define BENCH_BEATS_TYPE_END 0x1U
#define BENCH_BEATS_TYPE_BEAT 0x2U
#define BENCH_BEATS_TYPE_START 0x3U
#define BENCH_BEATS_TYPE_TEMPO 0x4U

/* The greatest length of a body. */
#define BENCH_BEATS_LENGTH_MAX 0x8000000U
/* Records end at a multiple of this many octets. */
#define BENCH_BEATS_ALIGNMENT 8U

/* Identifies the stream. */
#define BENCH_BEATS_ORDER_MAGIC 0x73746162U

/* Options of the stream. */
/* The order of what follows: 0 little, 1 big. */
#define BENCH_BEATS_OPTIONS_BIG_ENDIAN 0x1U

/* What a beat is. */
/* The first kind. */
#define BENCH_BEATS_BEAT_KIND_FIRST 0U
/* The second kind. */
#define BENCH_BEATS_BEAT_KIND_SECOND 1U
/* The third kind. */
#define BENCH_BEATS_BEAT_KIND_THIRD 2U

/* Declares the order of what follows. */
struct bench_beats_order {
    /* Offset 0: Identifies the stream. */
    uint32_t magic;
    /* Offset 4: How the stream is written. */
    uint32_t options;
};

/* Precedes every record. */
struct bench_beats_record_header {
    /* Offset 0: Type code of the record. */
    uint16_t type;
    /* Offset 2: Which of several sources. */
    uint16_t instance;
    /* Offset 4: Octets of the body. */
    uint32_t length;
};

/* A sample of mixed integers. */
struct bench_beats_beat {
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

/* The beats that follow are in this tempo. */
struct bench_beats_tempo {
    /* Offset 0: Beats a minute. */
    uint64_t tempo;
};

#endif /* STREAMSPEC_BENCH_STREAMS_BEATS_H */
