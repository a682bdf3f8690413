/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft: what reader and writer check alike. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_V10_CHECKS_H
#define XEN_STREAMS_DOMAIN_CONTEXT_V10_CHECKS_H

#include <xen_streams/domain_context_v10_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_START,
    KIND_SHARED_INFO,
    KIND_TSC_INFO,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_domain_context_v10_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum xen_domain_context_v10_rule rule,
                          uint64_t offset, const char *field)
{
    streamspec_fault(error, &xen_domain_context_v10_rules[rule], offset, field);
    return false;
}

/* What is checked of `shared_info`, field by field. */
static inline bool check_shared_info(const struct xen_domain_context_v10_shared_info *body,
                                     struct streamspec_error *error)
{
    if (body->flags & 0xfffffffe)
        return broken(error, XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_FLAGS_ZERO, 0, "flags");
    return true;
}

/* The rule on its place that a START would break here. */
static inline const struct streamspec_rule *misplaced_start_(
            const struct xen_domain_context_v10_state *state)
{
    if (saw(state, KIND_START))
        return &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_START_ONCE];
    return NULL;
}

/* The rule on its place that a SHARED_INFO would break here. */
static inline const struct streamspec_rule *misplaced_shared_info(
            const struct xen_domain_context_v10_state *state)
{
    if (saw(state, KIND_SHARED_INFO))
        return &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_ONCE];
    return NULL;
}

/* The rule on its place that a TSC_INFO would break here. */
static inline const struct streamspec_rule *misplaced_tsc_info(
            const struct xen_domain_context_v10_state *state)
{
    if (saw(state, KIND_TSC_INFO))
        return &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_TSC_INFO_ONCE];
    return NULL;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_record_header(uint8_t *octets,
                                       const struct xen_domain_context_v10_record_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_v10_turn_record_header(octets);
}

static inline void store_start_(uint8_t *octets, const struct xen_domain_context_v10_start_ *from,
                                bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_v10_turn_start_(octets);
}

static inline void store_shared_info(uint8_t *octets,
                                     const struct xen_domain_context_v10_shared_info *from,
                                     bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_v10_turn_shared_info(octets);
}

static inline void store_tsc_info(uint8_t *octets,
                                  const struct xen_domain_context_v10_tsc_info *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_v10_turn_tsc_info(octets);
}

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_V10_CHECKS_H */
