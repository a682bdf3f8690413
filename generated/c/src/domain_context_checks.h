/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: what reader and writer check alike. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_CHECKS_H
#define XEN_STREAMS_DOMAIN_CONTEXT_CHECKS_H

#include <xen_streams/domain_context_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_SHARED_INFO,
    KIND_X86_TSC_INFO,
    KIND_EVENT_CHANNEL,
    KIND_GRANT_ENTRIES_V1,
    KIND_GRANT_ENTRIES_V2,
    KIND_VCPU_INFO,
    KIND_VCPU_RUNSTATE,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_domain_context_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum xen_domain_context_rule rule,
                          uint64_t offset, const char *field)
{
    streamspec_fault(error, &xen_domain_context_rules[rule], offset, field);
    return false;
}

/* Architecture and kind of a domain; 0 is reserved, so that a header of zeros is not a header. */
static inline bool known_domain_arch(uint64_t value)
{
    switch (value) {
    case XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_PV:
    case XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_HVM:
    case XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_ARM:
        return true;
    default:
        return false;
    }
}

/* Kind of a grant. */
static inline bool known_grant_kind(uint64_t value)
{
    switch (value) {
    case XEN_DOMAIN_CONTEXT_GRANT_KIND_NONE:
    case XEN_DOMAIN_CONTEXT_GRANT_KIND_ACCESS:
    case XEN_DOMAIN_CONTEXT_GRANT_KIND_TRANSFER:
        return true;
    default:
        return false;
    }
}

/* What an event channel is bound to. A closed channel has no record. */
static inline bool known_event_channel_state(uint64_t value)
{
    switch (value) {
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_UNBOUND:
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_INTERDOMAIN:
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_PIRQ:
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ:
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_IPI:
        return true;
    default:
        return false;
    }
}

/* What a vCPU is doing. */
static inline bool known_runstate(uint64_t value)
{
    switch (value) {
    case XEN_DOMAIN_CONTEXT_RUNSTATE_RUNNING:
    case XEN_DOMAIN_CONTEXT_RUNSTATE_RUNNABLE:
    case XEN_DOMAIN_CONTEXT_RUNSTATE_BLOCKED:
    case XEN_DOMAIN_CONTEXT_RUNSTATE_OFFLINE:
        return true;
    default:
        return false;
    }
}

/* A condition on some element of `entries` in `grant_entries_v2`. */
static inline bool some0_grant_entries_v2_entries(const uint8_t *octets, size_t count, bool turned)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_domain_context_grant_entry_v2 it;

        xen_domain_context_load_grant_entry_v2(octets + 16 * i, turned, &it);
        if ((uint64_t)it.page_offset + it.page_length > 0x1000)
            return true;
    }
    return false;
}

/* A condition on some element of `entries` in `grant_entries_v2`. */
static inline bool some1_grant_entries_v2_entries(const uint8_t *octets, size_t count, bool turned)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_domain_context_grant_entry_v2 it;

        xen_domain_context_load_grant_entry_v2(octets + 16 * i, turned, &it);
        if (!(it.flags & XEN_DOMAIN_CONTEXT_GRANT_FLAGS_SUB_PAGE)
            && (uint64_t)it.page_offset + it.page_length != 0)
            return true;
    }
    return false;
}

/* What is checked of `ipi_channel`, field by field. */
static inline bool check_ipi_channel(const struct xen_domain_context_ipi_channel *body,
                                     enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 8))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_IPI_CHANNEL_RESERVED_ZERO, 0, "reserved");
    return true;
}

/* What is checked of `pirq_channel`, field by field. */
static inline bool check_pirq_channel(const struct xen_domain_context_pirq_channel *body,
                                      enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_PIRQ_CHANNEL_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `unbound_channel`, field by field. */
static inline bool check_unbound_channel(const struct xen_domain_context_unbound_channel *body,
                                         enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_UNBOUND_CHANNEL_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `virq_channel`, field by field. */
static inline bool check_virq_channel(const struct xen_domain_context_virq_channel *body,
                                      enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_VIRQ_CHANNEL_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `grant_entry_v1`, field by field. */
static inline bool check_grant_entry_v1(const struct xen_domain_context_grant_entry_v1 *body,
                                        struct streamspec_error *error)
{
    if (body->flags & 0xfe00)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V1_FLAGS_ZERO, 0, "flags");
    if (!known_grant_kind(body->flags & XEN_DOMAIN_CONTEXT_GRANT_FLAGS_KIND_MASK))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V1_FLAGS_KIND_NAMED, 0, "flags");
    return true;
}

/* What is checked of `grant_entry_v2`, field by field. */
static inline bool check_grant_entry_v2(const struct xen_domain_context_grant_entry_v2 *body,
                                        struct streamspec_error *error)
{
    if (body->flags & 0xfe00)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V2_FLAGS_ZERO, 0, "flags");
    if (!known_grant_kind(body->flags & XEN_DOMAIN_CONTEXT_GRANT_FLAGS_KIND_MASK))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V2_FLAGS_KIND_NAMED, 0, "flags");
    if (body->page_offset > 4095)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V2_PAGE_OFFSET_MAX, 4,
                      "page_offset");
    return true;
}

/* What is checked of `image_header`, field by field. */
static inline bool check_image_header(const struct xen_domain_context_image_header *body,
                                      enum streamspec_mode mode, struct streamspec_error *error)
{
    if (body->marker != 0xffffffffffffffff)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_MARKER_CONST, 0, "marker");
    if (body->id != 0x53415645)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_ID_CONST, 8, "id");
    if (body->version != 2)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_VERSION_KNOWN, 12, "version");
    if (body->options & 0xfffe)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_OPTIONS_ZERO, 16, "options");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 2))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_RESERVED_ZERO, 18, "reserved");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved2, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_RESERVED2_ZERO, 20, "reserved2");
    return true;
}

/* What is checked of `domain_header`, field by field. */
static inline bool check_domain_header(const struct xen_domain_context_domain_header *body,
                                       enum streamspec_mode mode, struct streamspec_error *error)
{
    if (!known_domain_arch(body->arch))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_DOMAIN_HEADER_ARCH_NAMED, 0, "arch");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_DOMAIN_HEADER_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `shared_info`, field by field. */
static inline bool check_shared_info(const struct xen_domain_context_shared_info *body,
                                     enum streamspec_mode mode, struct streamspec_error *error)
{
    if (body->flags & 0xfffffffe)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_FLAGS_ZERO, 0, "flags");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `x86_tsc_info`, field by field. */
static inline bool check_x86_tsc_info(const struct xen_domain_context_x86_tsc_info *body,
                                      enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_RESERVED_ZERO, 20, "reserved");
    return true;
}

/* What is checked of `event_channel`, field by field. */
static inline bool check_event_channel(const struct xen_domain_context_event_channel *body,
                                       enum streamspec_mode mode, struct streamspec_error *error)
{
    if (!known_event_channel_state(body->state))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_EVENT_CHANNEL_STATE_NAMED, 0, "state");
    if (body->flags & 0xfffffffc)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_EVENT_CHANNEL_FLAGS_ZERO, 4, "flags");
    if (body->priority > 15)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_EVENT_CHANNEL_PRIORITY_MAX, 12, "priority");
    switch (body->state) {
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_UNBOUND:
        if (!check_unbound_channel(&body->binding.unbound, mode, error))
            return streamspec_within(error, 16, "binding");
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_PIRQ:
        if (!check_pirq_channel(&body->binding.pirq, mode, error))
            return streamspec_within(error, 16, "binding");
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ:
        if (!check_virq_channel(&body->binding.virq, mode, error))
            return streamspec_within(error, 16, "binding");
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_IPI:
        if (!check_ipi_channel(&body->binding.ipi, mode, error))
            return streamspec_within(error, 16, "binding");
        break;
    }
    return true;
}

/* What is checked of `grant_entries_v1`, field by field. */
static inline bool check_grant_entries_v1(const struct xen_domain_context_grant_entries_v1 *body,
                                          struct streamspec_error *error)
{
    if (body->count < 1)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_COUNT_MIN, 4, "count");
    return true;
}

/* What is checked of `grant_entries_v2`, field by field. */
static inline bool check_grant_entries_v2(const struct xen_domain_context_grant_entries_v2 *body,
                                          struct streamspec_error *error)
{
    if (body->count < 1)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_COUNT_MIN, 4, "count");
    return true;
}

/* What is checked of `vcpu_info`, field by field. */
static inline bool check_vcpu_info(const struct xen_domain_context_vcpu_info *body,
                                   enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_VCPU_INFO_RESERVED_ZERO, 12, "reserved");
    return true;
}

/* What is checked of `vcpu_runstate`, field by field. */
static inline bool check_vcpu_runstate(const struct xen_domain_context_vcpu_runstate *body,
                                       enum streamspec_mode mode, struct streamspec_error *error)
{
    if (!known_runstate(body->state))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_VCPU_RUNSTATE_STATE_NAMED, 8, "state");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_VCPU_RUNSTATE_RESERVED_ZERO, 12, "reserved");
    return true;
}

/* What is checked of each element of `entries` in `grant_entries_v1`. */
static inline bool check_each_grant_entries_v1_entries(const uint8_t *octets, size_t count,
            uint64_t at, bool turned, struct streamspec_error *error)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_domain_context_grant_entry_v1 it;

        xen_domain_context_load_grant_entry_v1(octets + 8 * i, turned, &it);
        if (!check_grant_entry_v1(&it, error))
            return streamspec_element(error, at + 8 * i, "entries", i);
    }
    return true;
}

/* The rules on several fields of a GRANT_ENTRIES_V1. */
static inline bool check_rules_of_grant_entries_v1(
            const struct xen_domain_context_grant_entries_v1 *body,
            const struct xen_domain_context_state *state, struct streamspec_error *error)
{
    if ((uint64_t)body->first_ref + body->count > 0x100000000)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_RANGE, 0, "first_ref");
    if (saw(state, KIND_GRANT_ENTRIES_V2))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_EXCLUSIVE, 0, "");
    return true;
}

/* What is checked of each element of `entries` in `grant_entries_v2`. */
static inline bool check_each_grant_entries_v2_entries(const uint8_t *octets, size_t count,
            uint64_t at, bool turned, struct streamspec_error *error)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_domain_context_grant_entry_v2 it;

        xen_domain_context_load_grant_entry_v2(octets + 16 * i, turned, &it);
        if (!check_grant_entry_v2(&it, error))
            return streamspec_element(error, at + 16 * i, "entries", i);
    }
    return true;
}

/* The rules on several fields of a GRANT_ENTRIES_V2. */
static inline bool check_rules_of_grant_entries_v2(
            const struct xen_domain_context_grant_entries_v2 *body,
            const struct xen_domain_context_grant_entries_v2_view *view,
            const struct xen_domain_context_state *state, bool turned,
            struct streamspec_error *error)
{
    if ((uint64_t)body->first_ref + body->count > 0x100000000)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_RANGE, 0, "first_ref");
    if (saw(state, KIND_GRANT_ENTRIES_V1))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_EXCLUSIVE, 0, "");
    if (some0_grant_entries_v2_entries(view->entries, view->entries_count, turned))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_PART_OF_PAGE, 8, "entries");
    if (some1_grant_entries_v2_entries(view->entries, view->entries_count, turned))
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_WHOLE_PAGE, 8, "entries");
    return true;
}

/* The rules on several fields of a VCPU_INFO. */
static inline bool check_rules_of_vcpu_info(const struct xen_domain_context_vcpu_info *body,
                                            struct streamspec_error *error)
{
    if ((uint64_t)body->page_offset + 64 > 0x1000)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_VCPU_INFO_WITHIN_FRAME, 8, "page_offset");
    return true;
}

/* The rule on its place that a SHARED_INFO would break here. */
static inline const struct streamspec_rule *misplaced_shared_info(
            const struct xen_domain_context_state *state)
{
    if (saw(state, KIND_SHARED_INFO))
        return &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_ONCE];
    return NULL;
}

/* The rule on its place that an X86_TSC_INFO would break here. */
static inline const struct streamspec_rule *misplaced_x86_tsc_info(
            const struct xen_domain_context_state *state)
{
    if (state->domain_header.arch != XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_PV
        && state->domain_header.arch != XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_HVM)
        return &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_WHEN];
    if (saw(state, KIND_X86_TSC_INFO))
        return &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_ONCE];
    return NULL;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_interdomain_channel(uint8_t *octets,
                                             const struct xen_domain_context_interdomain_channel *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_turn_interdomain_channel(octets);
}

static inline void store_ipi_channel(uint8_t *octets,
                                     const struct xen_domain_context_ipi_channel *from)
{
    memcpy(octets, from, sizeof *from);
    memset(octets, 0, 8);
}

static inline void store_pirq_channel(uint8_t *octets,
                                      const struct xen_domain_context_pirq_channel *from,
                                      bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_domain_context_turn_pirq_channel(octets);
}

static inline void store_unbound_channel(uint8_t *octets,
                                         const struct xen_domain_context_unbound_channel *from,
                                         bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_domain_context_turn_unbound_channel(octets);
}

static inline void store_virq_channel(uint8_t *octets,
                                      const struct xen_domain_context_virq_channel *from,
                                      bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_domain_context_turn_virq_channel(octets);
}

static inline void store_grant_entry_v1(uint8_t *octets,
                                        const struct xen_domain_context_grant_entry_v1 *from,
                                        bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_turn_grant_entry_v1(octets);
}

static inline void store_grant_entry_v2(uint8_t *octets,
                                        const struct xen_domain_context_grant_entry_v2 *from,
                                        bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_turn_grant_entry_v2(octets);
}

static inline void store_image_header(uint8_t *octets,
                                      const struct xen_domain_context_image_header *from,
                                      bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 18, 0, 2);
    memset(octets + 20, 0, 4);
    if (turned)
        xen_domain_context_turn_image_header(octets);
}

static inline void store_domain_header(uint8_t *octets,
                                       const struct xen_domain_context_domain_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_domain_context_turn_domain_header(octets);
}

static inline void store_record_header(uint8_t *octets,
                                       const struct xen_domain_context_record_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_turn_record_header(octets);
}

static inline void store_shared_info(uint8_t *octets,
                                     const struct xen_domain_context_shared_info *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_domain_context_turn_shared_info(octets);
}

static inline void store_x86_tsc_info(uint8_t *octets,
                                      const struct xen_domain_context_x86_tsc_info *from,
                                      bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 20, 0, 4);
    if (turned)
        xen_domain_context_turn_x86_tsc_info(octets);
}

static inline void store_event_channel(uint8_t *octets,
                                       const struct xen_domain_context_event_channel *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    switch (from->state) {
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_UNBOUND:
        memset(octets + 16 + 4, 0, 4);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_PIRQ:
        memset(octets + 16 + 4, 0, 4);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ:
        memset(octets + 16 + 4, 0, 4);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_IPI:
        memset(octets + 16, 0, 8);
        break;
    }
    if (turned)
        xen_domain_context_turn_event_channel(octets, true);
}

static inline void store_grant_entries_v1(uint8_t *octets,
                                          const struct xen_domain_context_grant_entries_v1 *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_turn_grant_entries_v1(octets);
}

static inline void store_grant_entries_v2(uint8_t *octets,
                                          const struct xen_domain_context_grant_entries_v2 *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_turn_grant_entries_v2(octets);
}

static inline void store_vcpu_info(uint8_t *octets, const struct xen_domain_context_vcpu_info *from,
                                   bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 12, 0, 4);
    if (turned)
        xen_domain_context_turn_vcpu_info(octets);
}

static inline void store_vcpu_runstate(uint8_t *octets,
                                       const struct xen_domain_context_vcpu_runstate *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 12, 0, 4);
    if (turned)
        xen_domain_context_turn_vcpu_runstate(octets);
}

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_CHECKS_H */
