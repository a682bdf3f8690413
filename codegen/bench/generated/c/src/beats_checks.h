/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: what reader and writer check alike. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_BEATS_CHECKS_H
#define STREAMSPEC_BENCH_STREAMS_BEATS_CHECKS_H

#include <streamspec_bench_streams/beats_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_BEAT,
    KIND_START,
    KIND_TEMPO,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct bench_beats_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum bench_beats_rule rule,
                          uint64_t offset, const char *field)
{
    streamspec_fault(error, &bench_beats_rules[rule], offset, field);
    return false;
}

/* What a beat is. */
static inline bool known_beat_kind(uint64_t value)
{
    switch (value) {
    case BENCH_BEATS_BEAT_KIND_FIRST:
    case BENCH_BEATS_BEAT_KIND_SECOND:
    case BENCH_BEATS_BEAT_KIND_THIRD:
        return true;
    default:
        return false;
    }
}

/* What is checked of `order`, field by field. */
static inline bool check_order(const struct bench_beats_order *body, struct streamspec_error *error)
{
    if (body->magic != 0x73746162)
        return broken(error, BENCH_BEATS_RULE_ORDER_MAGIC_CONST, 0, "magic");
    if (body->options & 0xfffffffe)
        return broken(error, BENCH_BEATS_RULE_ORDER_OPTIONS_ZERO, 4, "options");
    return true;
}

/* What is checked of `beat`, field by field. */
static inline bool check_beat(const struct bench_beats_beat *body, enum streamspec_mode mode,
                              struct streamspec_error *error)
{
    if (body->source < 1)
        return broken(error, BENCH_BEATS_RULE_BEAT_SOURCE_MIN, 8, "source");
    if (!known_beat_kind(body->kind))
        return broken(error, BENCH_BEATS_RULE_BEAT_KIND_NAMED, 16, "kind");
    if (body->flags > 1023)
        return broken(error, BENCH_BEATS_RULE_BEAT_FLAGS_MAX, 18, "flags");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 2))
        return broken(error, BENCH_BEATS_RULE_BEAT_RESERVED_ZERO, 22, "reserved");
    return true;
}

/* The rule on its place that a BEAT would break here. */
static inline const struct streamspec_rule *misplaced_beat(const struct bench_beats_state *state)
{
    if (!saw(state, KIND_TEMPO))
        return &bench_beats_rules[BENCH_BEATS_RULE_BEAT_FOLLOWS_TEMPO];
    return NULL;
}

/* The rule on its place that a START would break here. */
static inline const struct streamspec_rule *misplaced_start_(const struct bench_beats_state *state)
{
    if (saw(state, KIND_START))
        return &bench_beats_rules[BENCH_BEATS_RULE_START_ONCE];
    return NULL;
}

/* The rule on its place that a TEMPO would break here. */
static inline const struct streamspec_rule *misplaced_tempo(const struct bench_beats_state *state)
{
    if (saw(state, KIND_TEMPO))
        return &bench_beats_rules[BENCH_BEATS_RULE_TEMPO_ONCE];
    return NULL;
}

/* The rule that a record is in the stream which is not. */
static inline const struct streamspec_rule *incomplete(const struct bench_beats_state *state)
{
    if (!saw(state, KIND_TEMPO))
        return &bench_beats_rules[BENCH_BEATS_RULE_TEMPO_REQUIRED];
    return NULL;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_order(uint8_t *octets, const struct bench_beats_order *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_beats_turn_order(octets);
}

static inline void store_record_header(uint8_t *octets,
                                       const struct bench_beats_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_beats_turn_record_header(octets);
}

static inline void store_beat(uint8_t *octets, const struct bench_beats_beat *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 22, 0, 2);
    if (turned)
        bench_beats_turn_beat(octets);
}

static inline void store_tempo(uint8_t *octets, const struct bench_beats_tempo *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_beats_turn_tempo(octets);
}

#endif /* STREAMSPEC_BENCH_STREAMS_BEATS_CHECKS_H */
