/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: what reader and writer check alike. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXL_CHECKS_H
#define XEN_STREAMS_LIBXL_CHECKS_H

#include <xen_streams/libxl_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_LIBXC_CONTEXT,
    KIND_EMULATOR_XENSTORE_DATA,
    KIND_EMULATOR_CONTEXT,
    KIND_CHECKPOINT_END,
    KIND_CHECKPOINT_STATE,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_libxl_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum xen_libxl_rule rule, uint64_t offset,
                          const char *field)
{
    streamspec_fault(error, &xen_libxl_rules[rule], offset, field);
    return false;
}

/* A device emulator. */
static inline bool known_emulator_id(uint64_t value)
{
    switch (value) {
    case XEN_LIBXL_EMULATOR_ID_UNKNOWN:
    case XEN_LIBXL_EMULATOR_ID_QEMU_TRADITIONAL:
    case XEN_LIBXL_EMULATOR_ID_QEMU_UPSTREAM:
        return true;
    default:
        return false;
    }
}

/* What one host tells the other. */
static inline bool known_control_id(uint64_t value)
{
    switch (value) {
    case XEN_LIBXL_CONTROL_ID_NEW:
    case XEN_LIBXL_CONTROL_ID_SVM_SUSPENDED:
    case XEN_LIBXL_CONTROL_ID_SVM_READY:
    case XEN_LIBXL_CONTROL_ID_SVM_RESUMED:
        return true;
    default:
        return false;
    }
}

static const struct streamspec_gap checkpoint_state_gaps0[] = { { 4, 4 } };

/* Layouts of CHECKPOINT_STATE with fewer fields. */
static const struct streamspec_layout checkpoint_state_layouts[] = {
    /*
     * Written by every shipping libxl, which has no reserved octets in its structure; padding
     * stands in their place.
     */
    { checkpoint_state_gaps0, 1, 4, NULL, 0 },
};

/* Whether a text, without its NUL, matches `[-A-Za-z0-9/_@]*`. */
static inline bool matches_key_value_key_characters(const uint8_t *text, size_t length)
{
    size_t i;

    for (i = 0; i < length; i++) {
        const uint8_t octet = text[i];

        if (!(octet == '-' || (octet >= '/' && octet <= '9') || (octet >= '@' && octet <= 'Z')
              || octet == '_' || (octet >= 'a' && octet <= 'z')))
            return false;
    }
    return true;
}

/* Whether a text, without its NUL, matches `([^/].*)?`. */
static inline bool matches_key_value_key_relative(const uint8_t *text, size_t length)
{
    unsigned int state = 0;
    size_t i;

    for (i = 0; i < length; i++) {
        const uint8_t octet = text[i];

        switch (state) {
        case 0:
            if ((octet >= 1 && octet <= '.') || octet >= '0')
                state = 1;
            else
                return false;
            break;
        case 1:
            if (octet != 0)
                state = 1;
            else
                return false;
            break;
        default:
            return false;
        }
    }
    return state == 0 || state == 1;
}

/* What is checked of `header`, field by field. */
static inline bool check_header(const struct xen_libxl_header *body, enum streamspec_mode mode,
                                struct streamspec_error *error)
{
    if (body->ident != 0x4c6962786c466d74)
        return broken(error, XEN_LIBXL_RULE_HEADER_IDENT_CONST, 0, "ident");
    if (body->version != 2)
        return broken(error, XEN_LIBXL_RULE_HEADER_VERSION_KNOWN, 8, "version");
    if (mode != STREAMSPEC_READ && (body->options & 0xfffffffc))
        return broken(error, XEN_LIBXL_RULE_HEADER_OPTIONS_ZERO, 12, "options");
    return true;
}

/* What is checked of `emulator_xenstore_data`, field by field. */
static inline bool check_emulator_xenstore_data(const struct xen_libxl_emulator_xenstore_data *body,
                                                struct streamspec_error *error)
{
    if (!known_emulator_id(body->emulator_id))
        return broken(error, XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_EMULATOR_ID_NAMED, 0,
                      "emulator_id");
    return true;
}

/* What is checked of `emulator_context`, field by field. */
static inline bool check_emulator_context(const struct xen_libxl_emulator_context *body,
                                          struct streamspec_error *error)
{
    if (!known_emulator_id(body->emulator_id))
        return broken(error, XEN_LIBXL_RULE_EMULATOR_CONTEXT_EMULATOR_ID_NAMED, 0, "emulator_id");
    return true;
}

/* What is checked of `checkpoint_state`, field by field. */
static inline bool check_checkpoint_state(const struct xen_libxl_checkpoint_state *body,
                                          enum streamspec_mode mode, struct streamspec_error *error)
{
    if (!known_control_id(body->control_id))
        return broken(error, XEN_LIBXL_RULE_CHECKPOINT_STATE_CONTROL_ID_NAMED, 0, "control_id");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_LIBXL_RULE_CHECKPOINT_STATE_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_header(uint8_t *octets, const struct xen_libxl_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxl_turn_header(octets);
}

static inline void store_record_header(uint8_t *octets, const struct xen_libxl_record_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxl_turn_record_header(octets);
}

static inline void store_emulator_xenstore_data(uint8_t *octets,
                                                const struct xen_libxl_emulator_xenstore_data *from,
                                                bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxl_turn_emulator_xenstore_data(octets);
}

static inline void store_emulator_context(uint8_t *octets,
                                          const struct xen_libxl_emulator_context *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxl_turn_emulator_context(octets);
}

static inline void store_checkpoint_state(uint8_t *octets,
                                          const struct xen_libxl_checkpoint_state *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_libxl_turn_checkpoint_state(octets);
}

#endif /* XEN_STREAMS_LIBXL_CHECKS_H */
