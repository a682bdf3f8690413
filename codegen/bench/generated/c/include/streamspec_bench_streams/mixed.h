/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Mixed: structures and constants of the format. Records of eight types, one in 64 of them a
 * kibioctet.
 */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_MIXED_H
#define STREAMSPEC_BENCH_STREAMS_MIXED_H

#include <stdint.h>

/* Versions of the format. */
#define BENCH_MIXED_VERSION_1 1U

/* Type codes of the records. */
#define BENCH_MIXED_TYPE_END 0x1U
#define BENCH_MIXED_TYPE_ALPHA 0x2U
#define BENCH_MIXED_TYPE_BETA 0x3U
#define BENCH_MIXED_TYPE_GAMMA 0x4U
#define BENCH_MIXED_TYPE_DELTA 0x5U
#define BENCH_MIXED_TYPE_EPSILON 0x6U
#define BENCH_MIXED_TYPE_ZETA 0x7U
#define BENCH_MIXED_TYPE_ETA 0x8U
#define BENCH_MIXED_TYPE_THETA 0x9U

/* The greatest length of a body. */
#define BENCH_MIXED_LENGTH_MAX 0x8000000U
/* Records end at a multiple of this many octets. */
#define BENCH_MIXED_ALIGNMENT 8U

/* Precedes every record. */
struct bench_mixed_record_header {
    /* Offset 0: Type code of the record. */
    uint32_t type;
    /* Offset 4: Octets of the body. */
    uint32_t length;
};

/* The record alpha. */
struct bench_mixed_alpha {
    /* Offset 0: A value. */
    uint64_t a;
    /* Offset 8: A value. */
    uint64_t b;
};

/* The record beta. */
struct bench_mixed_beta {
    /* Offset 0: A value. */
    uint32_t a;
    /* Offset 4: A value. */
    uint32_t b;
    /* Offset 8: A value. */
    uint64_t c;
    /* Offset 16: A value. */
    uint64_t d;
};

/* The record gamma. */
struct bench_mixed_gamma {
    /* Offset 0: A value. */
    uint16_t a;
    /* Offset 2: A value. */
    uint16_t b;
    /* Offset 4: A value. */
    uint32_t c;
};

/* The record delta. */
struct bench_mixed_delta {
    /* Offset 0: A value. */
    uint64_t a;
    /* Offset 8: A value. */
    uint32_t b;
    /* Offset 12: A value. */
    uint16_t c;
    /* Offset 14: A value. */
    uint8_t d;
    /* Offset 15: A value. */
    uint8_t e;
    /* Offset 16: A value. */
    uint64_t f;
    /* Offset 24: A value. */
    uint64_t g;
};

/* The record epsilon. */
struct bench_mixed_epsilon {
    /* Offset 0: A value. */
    uint32_t a;
    /* Offset 4: A value. */
    uint32_t b;
};

/* The record zeta. */
struct bench_mixed_zeta {
    /* Offset 0: A value. */
    uint64_t a;
    /* Offset 8: A value. */
    uint64_t b;
    /* Offset 16: A value. */
    uint64_t c;
    /* Offset 24: A value. */
    uint64_t d;
};

/* The record eta. */
struct bench_mixed_eta {
    /* Offset 0: A value. */
    uint8_t a;
    /* Offset 1: A value. */
    uint8_t b;
    /* Offset 2: A value. */
    uint16_t c;
    /* Offset 4: A value. */
    uint32_t d;
    /* Offset 8: A value. */
    uint64_t e;
};

/* The record theta. */
struct bench_mixed_theta {
    /* Offset 0: A value. */
    uint64_t a;
    /* Offset 8: A value. */
    uint64_t b[127];
};

#endif /* STREAMSPEC_BENCH_STREAMS_MIXED_H */
