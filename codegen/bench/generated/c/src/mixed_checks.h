/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: what reader and writer check alike. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_MIXED_CHECKS_H
#define STREAMSPEC_BENCH_STREAMS_MIXED_CHECKS_H

#include <streamspec_bench_streams/mixed_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_ALPHA,
    KIND_BETA,
    KIND_GAMMA,
    KIND_DELTA,
    KIND_EPSILON,
    KIND_ZETA,
    KIND_ETA,
    KIND_THETA,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct bench_mixed_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum bench_mixed_rule rule,
                          uint64_t offset, const char *field)
{
    streamspec_fault(error, &bench_mixed_rules[rule], offset, field);
    return false;
}

/* What is checked of `alpha`, field by field. */
static inline bool check_alpha(const struct bench_mixed_alpha *body, struct streamspec_error *error)
{
    if (body->a < 1)
        return broken(error, BENCH_MIXED_RULE_ALPHA_A_MIN, 0, "a");
    return true;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_record_header(uint8_t *octets,
                                       const struct bench_mixed_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_record_header(octets);
}

static inline void store_alpha(uint8_t *octets, const struct bench_mixed_alpha *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_alpha(octets);
}

static inline void store_beta(uint8_t *octets, const struct bench_mixed_beta *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_beta(octets);
}

static inline void store_gamma(uint8_t *octets, const struct bench_mixed_gamma *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_gamma(octets);
}

static inline void store_delta(uint8_t *octets, const struct bench_mixed_delta *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_delta(octets);
}

static inline void store_epsilon(uint8_t *octets, const struct bench_mixed_epsilon *from,
                                 bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_epsilon(octets);
}

static inline void store_zeta(uint8_t *octets, const struct bench_mixed_zeta *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_zeta(octets);
}

static inline void store_eta(uint8_t *octets, const struct bench_mixed_eta *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_eta(octets);
}

static inline void store_theta(uint8_t *octets, const struct bench_mixed_theta *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_theta(octets);
}

#endif /* STREAMSPEC_BENCH_STREAMS_MIXED_CHECKS_H */
