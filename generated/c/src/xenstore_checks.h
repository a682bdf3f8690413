/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: what reader and writer check alike. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XENSTORE_CHECKS_H
#define XEN_STREAMS_XENSTORE_CHECKS_H

#include <xen_streams/xenstore_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_GLOBAL_DATA,
    KIND_CONNECTION_DATA,
    KIND_WATCH_DATA,
    KIND_TRANSACTION_DATA,
    KIND_NODE_DATA,
    KIND_GLOBAL_QUOTA_DATA,
    KIND_DOMAIN_DATA,
    KIND_WATCH_DATA_EXTENDED,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_xenstore_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum xen_xenstore_rule rule,
                          uint64_t offset, const char *field)
{
    streamspec_fault(error, &xen_xenstore_rules[rule], offset, field);
    return false;
}

/* How the client is connected. */
static inline bool known_connection_type(uint64_t value)
{
    switch (value) {
    case XEN_XENSTORE_CONNECTION_TYPE_SHARED_RING:
    case XEN_XENSTORE_CONNECTION_TYPE_SOCKET:
        return true;
    default:
        return false;
    }
}

/* What a domain may do with a node, as an ASCII letter. */
static inline bool known_permission(uint64_t value)
{
    switch (value) {
    case XEN_XENSTORE_PERMISSION_BOTH:
    case XEN_XENSTORE_PERMISSION_NONE:
    case XEN_XENSTORE_PERMISSION_READ:
    case XEN_XENSTORE_PERMISSION_WRITE:
        return true;
    default:
        return false;
    }
}

/* Whether a text, without its NUL, matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`. */
static inline bool matches_node_data_path_form(const uint8_t *text, size_t length)
{
    unsigned int state = 0;
    size_t i;

    for (i = 0; i < length; i++) {
        const uint8_t octet = text[i];

        switch (state) {
        case 0:
            if (octet == '/')
                state = 1;
            else if (octet == '@')
                state = 2;
            else
                return false;
            break;
        case 1:
            if (octet == '-' || (octet >= '0' && octet <= '9') || (octet >= '@' && octet <= 'Z')
                || octet == '_' || (octet >= 'a' && octet <= 'z'))
                state = 3;
            else
                return false;
            break;
        case 2:
            if (octet == '-' || (octet >= '/' && octet <= '9') || (octet >= '@' && octet <= 'Z')
                || octet == '_' || (octet >= 'a' && octet <= 'z'))
                state = 4;
            else
                return false;
            break;
        case 3:
            if (octet == '-' || (octet >= '0' && octet <= '9') || (octet >= '@' && octet <= 'Z')
                || octet == '_' || (octet >= 'a' && octet <= 'z'))
                state = 3;
            else if (octet == '/')
                state = 5;
            else
                return false;
            break;
        case 4:
            if (octet == '-' || (octet >= '/' && octet <= '9') || (octet >= '@' && octet <= 'Z')
                || octet == '_' || (octet >= 'a' && octet <= 'z'))
                state = 4;
            else
                return false;
            break;
        case 5:
            if (octet == '-' || (octet >= '0' && octet <= '9') || (octet >= '@' && octet <= 'Z')
                || octet == '_' || (octet >= 'a' && octet <= 'z'))
                state = 3;
            else
                return false;
            break;
        default:
            return false;
        }
    }
    return state == 1 || state == 3 || state == 4;
}

/* What is checked of `node_permission`, field by field. */
static inline bool check_node_permission(const struct xen_xenstore_node_permission *body,
                                         enum streamspec_mode mode, struct streamspec_error *error)
{
    if (!known_permission(body->perm))
        return broken(error, XEN_XENSTORE_RULE_NODE_PERMISSION_PERM_NAMED, 0, "perm");
    if (mode != STREAMSPEC_READ && (body->flags & 254))
        return broken(error, XEN_XENSTORE_RULE_NODE_PERMISSION_FLAGS_ZERO, 1, "flags");
    return true;
}

/* What is checked of `socket`, field by field. */
static inline bool check_socket(const struct xen_xenstore_socket *body, enum streamspec_mode mode,
                                struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_XENSTORE_RULE_SOCKET_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `image_header`, field by field. */
static inline bool check_image_header(const struct xen_xenstore_image_header *body,
                                      struct streamspec_error *error)
{
    if (body->ident != 0x78656e73746f7265)
        return broken(error, XEN_XENSTORE_RULE_IMAGE_HEADER_IDENT_CONST, 0, "ident");
    if (body->version != 1 && body->version != 2)
        return broken(error, XEN_XENSTORE_RULE_IMAGE_HEADER_VERSION_KNOWN, 8, "version");
    if (body->flags & 0xfffffffe)
        return broken(error, XEN_XENSTORE_RULE_IMAGE_HEADER_FLAGS_ZERO, 12, "flags");
    return true;
}

/* What is checked of `connection_data`, field by field. */
static inline bool check_connection_data(const struct xen_xenstore_connection_data *body,
                                         const struct xen_xenstore_state *state,
                                         enum streamspec_mode mode, struct streamspec_error *error)
{
    if (body->conn_id < 1)
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_ID_MIN, 0, "conn_id");
    if (streamspec_runs_contain(&state->connection_data_conn_id, body->conn_id))
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_ID_UNIQUE, 0, "conn_id");
    if (!known_connection_type(body->conn_type))
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_TYPE_NAMED, 4, "conn_type");
    if (mode != STREAMSPEC_READ && (body->fields & 0xfffe))
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_FIELDS_ZERO, 6, "fields");
    if (body->conn_type == XEN_XENSTORE_CONNECTION_TYPE_SOCKET) {
        if (!check_socket(&body->conn_spec.socket, mode, error))
            return streamspec_within(error, 8, "conn_spec");
    }
    return true;
}

/* What is checked of `watch_data`, field by field. */
static inline bool check_watch_data(const struct xen_xenstore_watch_data *body,
                                    const struct xen_xenstore_state *state,
                                    struct streamspec_error *error)
{
    if (!streamspec_runs_contain(&state->connection_data_conn_id, body->conn_id))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_CONN_ID_REFERS, 0, "conn_id");
    return true;
}

/* What is checked of `transaction_data`, field by field. */
static inline bool check_transaction_data(const struct xen_xenstore_transaction_data *body,
                                          const struct xen_xenstore_state *state,
                                          struct streamspec_error *error)
{
    if (!streamspec_runs_contain(&state->connection_data_conn_id, body->conn_id))
        return broken(error, XEN_XENSTORE_RULE_TRANSACTION_DATA_CONN_ID_REFERS, 0, "conn_id");
    return true;
}

/* What is checked of `node_data`, field by field. */
static inline bool check_node_data(const struct xen_xenstore_node_data *body,
                                   const struct xen_xenstore_state *state,
                                   enum streamspec_mode mode, struct streamspec_error *error)
{
    if (body->conn_id && !streamspec_runs_contain(&state->connection_data_conn_id, body->conn_id))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_CONN_ID_REFERS, 0, "conn_id");
    if (mode != STREAMSPEC_READ && (body->access & 0xfffc))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_ACCESS_ZERO, 12, "access");
    return true;
}

/* What is checked of `domain_data`, field by field. */
static inline bool check_domain_data(const struct xen_xenstore_domain_data *body,
                                     const struct xen_xenstore_state *state,
                                     enum streamspec_mode mode, struct streamspec_error *error)
{
    if (streamspec_runs_contain(&state->domain_data_domain_id, body->domain_id))
        return broken(error, XEN_XENSTORE_RULE_DOMAIN_DATA_DOMAIN_ID_UNIQUE, 0, "domain_id");
    if (state->version < 2 && mode != STREAMSPEC_READ && body->features)
        return broken(error, XEN_XENSTORE_RULE_DOMAIN_DATA_FEATURES_ZERO, 4, "features");
    return true;
}

/* What is checked of `watch_data_extended`, field by field. */
static inline bool check_watch_data_extended(const struct xen_xenstore_watch_data_extended *body,
                                             const struct xen_xenstore_state *state,
                                             enum streamspec_mode mode,
                                             struct streamspec_error *error)
{
    if (!streamspec_runs_contain(&state->connection_data_conn_id, body->conn_id))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_CONN_ID_REFERS, 0, "conn_id");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 2))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_RESERVED_ZERO, 10, "reserved");
    return true;
}

/* The rules on several fields of a CONNECTION_DATA. */
static inline bool check_rules_of_connection_data(const struct xen_xenstore_connection_data *body,
            struct streamspec_error *error)
{
    if (body->out_resp_len > body->out_data_len)
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_OUT_RESP_LEN_WITHIN, 18,
                      "out_resp_len");
    return true;
}

/* What is checked of each element of `perms` in `node_data`. */
static inline bool check_each_node_data_perms(const uint8_t *octets, size_t count, uint64_t at,
                                              enum streamspec_mode mode, bool turned,
                                              struct streamspec_error *error)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_xenstore_node_permission it;

        xen_xenstore_load_node_permission(octets + 4 * i, turned, &it);
        if (!check_node_permission(&it, mode, error))
            return streamspec_element(error, at + 4 * i, "perms", i);
    }
    return true;
}

/* The rules on several fields of a NODE_DATA. */
static inline bool check_rules_of_node_data(const struct xen_xenstore_node_data *body,
                                            const struct xen_xenstore_state *state,
                                            struct streamspec_error *error)
{
    if (body->perm_count == 0
        && (body->conn_id == 0 || (body->access & XEN_XENSTORE_NODE_ACCESS_READ)
            || (body->access & XEN_XENSTORE_NODE_ACCESS_WRITTEN)))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PERMITTED, 14, "perm_count");
    if ((body->perm_count != 0 || body->value_len != 0) && body->conn_id != 0
        && !(body->access & XEN_XENSTORE_NODE_ACCESS_READ)
        && !(body->access & XEN_XENSTORE_NODE_ACCESS_WRITTEN))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_DELETED, 14, "perm_count");
    if (body->conn_id != 0 && !saw(state, KIND_TRANSACTION_DATA))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_ANNOUNCED, 0, "conn_id");
    return true;
}

/* The rule on its place that a GLOBAL_DATA would break here. */
static inline const struct streamspec_rule *misplaced_global_data(
            const struct xen_xenstore_state *state)
{
    if (saw(state, KIND_GLOBAL_DATA))
        return &xen_xenstore_rules[XEN_XENSTORE_RULE_GLOBAL_DATA_ONCE];
    return NULL;
}

/* The rule on its place that a GLOBAL_QUOTA_DATA would break here. */
static inline const struct streamspec_rule *misplaced_global_quota_data(
            const struct xen_xenstore_state *state)
{
    if (saw(state, KIND_GLOBAL_QUOTA_DATA))
        return &xen_xenstore_rules[XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_ONCE];
    return NULL;
}

/* The rule on its place that a WATCH_DATA_EXTENDED would break here. */
static inline const struct streamspec_rule *misplaced_watch_data_extended(
            const struct xen_xenstore_state *state)
{
    if (state->version < 2)
        return &xen_xenstore_rules[XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_SINCE];
    return NULL;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_node_permission(uint8_t *octets,
                                         const struct xen_xenstore_node_permission *from,
                                         bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_node_permission(octets);
}

static inline void store_shared_ring(uint8_t *octets, const struct xen_xenstore_shared_ring *from,
                                     bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_shared_ring(octets);
}

static inline void store_socket(uint8_t *octets, const struct xen_xenstore_socket *from,
                                bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_xenstore_turn_socket(octets);
}

static inline void store_image_header(uint8_t *octets, const struct xen_xenstore_image_header *from,
                                      bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_image_header(octets);
}

static inline void store_record_header(uint8_t *octets,
                                       const struct xen_xenstore_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_record_header(octets);
}

static inline void store_global_data(uint8_t *octets, const struct xen_xenstore_global_data *from,
                                     bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_global_data(octets);
}

static inline void store_connection_data(uint8_t *octets,
                                         const struct xen_xenstore_connection_data *from,
                                         bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (from->conn_type == XEN_XENSTORE_CONNECTION_TYPE_SOCKET)
        memset(octets + 8 + 4, 0, 4);
    if (turned)
        xen_xenstore_turn_connection_data(octets, true);
}

static inline void store_watch_data(uint8_t *octets, const struct xen_xenstore_watch_data *from,
                                    bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_watch_data(octets);
}

static inline void store_transaction_data(uint8_t *octets,
                                          const struct xen_xenstore_transaction_data *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_transaction_data(octets);
}

static inline void store_node_data(uint8_t *octets, const struct xen_xenstore_node_data *from,
                                   bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_node_data(octets);
}

static inline void store_global_quota_data(uint8_t *octets,
                                           const struct xen_xenstore_global_quota_data *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_global_quota_data(octets);
}

static inline void store_domain_data(uint8_t *octets, const struct xen_xenstore_domain_data *from,
                                     bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_xenstore_turn_domain_data(octets);
}

static inline void store_watch_data_extended(uint8_t *octets,
                                             const struct xen_xenstore_watch_data_extended *from,
                                             bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 10, 0, 2);
    if (turned)
        xen_xenstore_turn_watch_data_extended(octets);
}

#endif /* XEN_STREAMS_XENSTORE_CHECKS_H */
