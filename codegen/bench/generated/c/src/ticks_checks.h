/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: what reader and writer check alike. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_TICKS_CHECKS_H
#define STREAMSPEC_BENCH_STREAMS_TICKS_CHECKS_H

#include <streamspec_bench_streams/ticks_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_TICK,
    KIND_NOTE,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct bench_ticks_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum bench_ticks_rule rule,
                          uint64_t offset, const char *field)
{
    streamspec_fault(error, &bench_ticks_rules[rule], offset, field);
    return false;
}

/* What a tick is. */
static inline bool known_tick_kind(uint64_t value)
{
    switch (value) {
    case BENCH_TICKS_TICK_KIND_FIRST:
    case BENCH_TICKS_TICK_KIND_SECOND:
    case BENCH_TICKS_TICK_KIND_THIRD:
        return true;
    default:
        return false;
    }
}

/* What is checked of `tick`, field by field. */
static inline bool check_tick(const struct bench_ticks_tick *body, enum streamspec_mode mode,
                              struct streamspec_error *error)
{
    if (body->source < 1)
        return broken(error, BENCH_TICKS_RULE_TICK_SOURCE_MIN, 8, "source");
    if (!known_tick_kind(body->kind))
        return broken(error, BENCH_TICKS_RULE_TICK_KIND_NAMED, 16, "kind");
    if (body->flags > 1023)
        return broken(error, BENCH_TICKS_RULE_TICK_FLAGS_MAX, 18, "flags");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 2))
        return broken(error, BENCH_TICKS_RULE_TICK_RESERVED_ZERO, 22, "reserved");
    return true;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_record_header(uint8_t *octets,
                                       const struct bench_ticks_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_ticks_turn_record_header(octets);
}

static inline void store_tick(uint8_t *octets, const struct bench_ticks_tick *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 22, 0, 2);
    if (turned)
        bench_ticks_turn_tick(octets);
}

#endif /* STREAMSPEC_BENCH_STREAMS_TICKS_CHECKS_H */
