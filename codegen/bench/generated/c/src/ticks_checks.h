/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: what reader and writer check alike. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_TICKS_CHECKS_H
#define XEN_STREAMS_TICKS_CHECKS_H

#include <xen_streams/ticks_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_TICK,
    KIND_NOTE,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_ticks_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct xen_stream_error *error, enum xen_ticks_rule rule, uint64_t offset,
                          const char *field)
{
    xen_stream_fault(error, &xen_ticks_rules[rule], offset, field);
    return false;
}

/* What a tick is. */
static inline bool known_tick_kind(uint64_t value)
{
    switch (value) {
    case XEN_TICKS_TICK_KIND_FIRST:
    case XEN_TICKS_TICK_KIND_SECOND:
    case XEN_TICKS_TICK_KIND_THIRD:
        return true;
    default:
        return false;
    }
}

/* What is checked of `tick`, field by field. */
static inline bool check_tick(const struct xen_ticks_tick *body, enum xen_stream_mode mode,
                              struct xen_stream_error *error)
{
    if (body->source < 1)
        return broken(error, XEN_TICKS_RULE_TICK_SOURCE_MIN, 8, "source");
    if (!known_tick_kind(body->kind))
        return broken(error, XEN_TICKS_RULE_TICK_KIND_NAMED, 16, "kind");
    if (body->flags > 1023)
        return broken(error, XEN_TICKS_RULE_TICK_FLAGS_MAX, 18, "flags");
    if (mode != XEN_STREAM_WRITE && !xen_stream_zero(body->reserved, 2))
        return broken(error, XEN_TICKS_RULE_TICK_RESERVED_ZERO, 22, "reserved");
    return true;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_record_header(uint8_t *octets, const struct xen_ticks_record_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_ticks_turn_record_header(octets);
}

static inline void store_tick(uint8_t *octets, const struct xen_ticks_tick *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 22, 0, 2);
    if (turned)
        xen_ticks_turn_tick(octets);
}

#endif /* XEN_STREAMS_TICKS_CHECKS_H */
