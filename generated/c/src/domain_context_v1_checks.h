/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1: what reader and writer check alike. */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_V1_CHECKS_H
#define XEN_STREAMS_DOMAIN_CONTEXT_V1_CHECKS_H

#include <xen_streams/domain_context_v1_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_HEADER,
    KIND_SHARED_INFO,
    KIND_TSC_INFO,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_domain_context_v1_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum xen_domain_context_v1_rule rule,
                          uint64_t offset, const char *field)
{
    streamspec_fault(error, &xen_domain_context_v1_rules[rule], offset, field);
    return false;
}

/* What is checked of `header`, field by field. */
static inline bool check_header(const struct xen_domain_context_v1_header *body,
                                struct streamspec_error *error)
{
    if (body->magic != 0x53415645)
        return broken(error, XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_MAGIC_CONST, 0, "magic");
    if (body->version != 1)
        return broken(error, XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_VERSION_KNOWN, 8, "version");
    return true;
}

/* What is checked of `shared_info`, field by field. */
static inline bool check_shared_info(const struct xen_domain_context_v1_shared_info *body,
                                     struct streamspec_error *error)
{
    if (body->flags & 0xfffffffe)
        return broken(error, XEN_DOMAIN_CONTEXT_V1_RULE_SHARED_INFO_FLAGS_ZERO, 0, "flags");
    return true;
}

/* What is checked of `tsc_info`, field by field. */
static inline bool check_tsc_info(const struct xen_domain_context_v1_tsc_info *body,
                                  enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_RESERVED_ZERO, 20, "reserved");
    return true;
}

/* The rule on its place that a HEADER would break here. */
static inline const struct streamspec_rule *misplaced_header(
            const struct xen_domain_context_v1_state *state)
{
    if (saw(state, KIND_HEADER))
        return &xen_domain_context_v1_rules[XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_ONCE];
    return NULL;
}

/* The rule on its place that a TSC_INFO would break here. */
static inline const struct streamspec_rule *misplaced_tsc_info(
            const struct xen_domain_context_v1_state *state)
{
    if (saw(state, KIND_TSC_INFO))
        return &xen_domain_context_v1_rules[XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_ONCE];
    return NULL;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_record_header(uint8_t *octets,
                                       const struct xen_domain_context_v1_record_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_v1_turn_record_header(octets);
}

static inline void store_header(uint8_t *octets, const struct xen_domain_context_v1_header *from,
                                bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_v1_turn_header(octets);
}

static inline void store_shared_info(uint8_t *octets,
                                     const struct xen_domain_context_v1_shared_info *from,
                                     bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_v1_turn_shared_info(octets);
}

static inline void store_tsc_info(uint8_t *octets,
                                  const struct xen_domain_context_v1_tsc_info *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 20, 0, 4);
    if (turned)
        xen_domain_context_v1_turn_tsc_info(octets);
}

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_V1_CHECKS_H */
