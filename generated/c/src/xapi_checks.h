/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: what reader and writer check alike. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XAPI_CHECKS_H
#define XEN_STREAMS_XAPI_CHECKS_H

#include <xen_streams/xapi_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_XENOPS,
    KIND_LIBXC_IMAGE,
    KIND_QEMU_TRAD,
    KIND_VARSTORED,
    KIND_SWTPM0,
    KIND_SWTPM,
    KIND_END_OF_IMAGE,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_xapi_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum xen_xapi_rule rule, uint64_t offset,
                          const char *field)
{
    streamspec_fault(error, &xen_xapi_rules[rule], offset, field);
    return false;
}

/* What is checked of `head`, field by field. */
static inline bool check_head(const struct xen_xapi_head *body, struct streamspec_error *error)
{
    if (!streamspec_same(body->signature, "XenSavedDomv2-\012", 15))
        return broken(error, XEN_XAPI_RULE_HEAD_SIGNATURE_CONST, 0, "signature");
    return true;
}

/* The rules on several fields of a QEMU_TRAD. */
static inline bool check_rules_of_qemu_trad(const struct xen_xapi_state *state,
                                            struct streamspec_error *error)
{
    if (state->framing.length > (uint64_t)1024 * 1024)
        return broken(error, XEN_XAPI_RULE_QEMU_TRAD_LIMIT, 0, "");
    return true;
}

/* The rule on its place that a LIBXC_IMAGE would break here. */
static inline const struct streamspec_rule *misplaced_libxc_image(
            const struct xen_xapi_state *state)
{
    if (saw(state, KIND_LIBXC_IMAGE))
        return &xen_xapi_rules[XEN_XAPI_RULE_LIBXC_IMAGE_ONCE];
    return NULL;
}

/* The rule that a record is in the stream which is not. */
static inline const struct streamspec_rule *incomplete(const struct xen_xapi_state *state)
{
    if (!saw(state, KIND_LIBXC_IMAGE))
        return &xen_xapi_rules[XEN_XAPI_RULE_LIBXC_IMAGE_REQUIRED];
    return NULL;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_head(uint8_t *octets, const struct xen_xapi_head *from)
{
    memcpy(octets, from, sizeof *from);
}

static inline void store_record_header(uint8_t *octets, const struct xen_xapi_record_header *from,
                                       bool turned)
{
    memcpy(octets, &from->type, sizeof from->type);
    memcpy(octets + 8, &from->length, sizeof from->length);
    if (turned)
        xen_xapi_turn_record_header(octets);
}

#endif /* XEN_STREAMS_XAPI_CHECKS_H */
