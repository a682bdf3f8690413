/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: names in the description, and what they stand for. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include <xen_streams/xenstore.h>
#include <xen_streams/xenstore_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", XEN_XENSTORE_TYPE_END },
    { "GLOBAL_DATA", XEN_XENSTORE_TYPE_GLOBAL_DATA },
    { "CONNECTION_DATA", XEN_XENSTORE_TYPE_CONNECTION_DATA },
    { "WATCH_DATA", XEN_XENSTORE_TYPE_WATCH_DATA },
    { "TRANSACTION_DATA", XEN_XENSTORE_TYPE_TRANSACTION_DATA },
    { "NODE_DATA", XEN_XENSTORE_TYPE_NODE_DATA },
    { "GLOBAL_QUOTA_DATA", XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA },
    { "DOMAIN_DATA", XEN_XENSTORE_TYPE_DOMAIN_DATA },
    { "WATCH_DATA_EXTENDED", XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED },
};

const char *xen_xenstore_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool xen_xenstore_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}

static const struct streamspec_name names1[] = {
    { "unique_id", XEN_XENSTORE_CONNECTION_FIELDS_UNIQUE_ID },
};

const char *xen_xenstore_connection_fields_name(uint64_t value)
{
    return streamspec_name_of(names1, sizeof names1 / sizeof *names1, value);
}

bool xen_xenstore_connection_fields_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names1, sizeof names1 / sizeof *names1, name, value);
}

static const struct streamspec_name names2[] = {
    { "shared_ring", XEN_XENSTORE_CONNECTION_TYPE_SHARED_RING },
    { "socket", XEN_XENSTORE_CONNECTION_TYPE_SOCKET },
};

const char *xen_xenstore_connection_type_name(uint64_t value)
{
    return streamspec_name_of(names2, sizeof names2 / sizeof *names2, value);
}

bool xen_xenstore_connection_type_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names2, sizeof names2 / sizeof *names2, name, value);
}

static const struct streamspec_name names3[] = {
    { "invalid", XEN_XENSTORE_DOMAIN_ID_INVALID },
    { "any", XEN_XENSTORE_DOMAIN_ID_ANY },
};

const char *xen_xenstore_domain_id_name(uint64_t value)
{
    return streamspec_name_of(names3, sizeof names3 / sizeof *names3, value);
}

bool xen_xenstore_domain_id_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names3, sizeof names3 / sizeof *names3, name, value);
}

static const struct streamspec_name names4[] = {
    { "big_endian", XEN_XENSTORE_HEADER_FLAGS_BIG_ENDIAN },
};

const char *xen_xenstore_header_flags_name(uint64_t value)
{
    return streamspec_name_of(names4, sizeof names4 / sizeof *names4, value);
}

bool xen_xenstore_header_flags_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names4, sizeof names4 / sizeof *names4, name, value);
}

static const struct streamspec_name names5[] = {
    { "read", XEN_XENSTORE_NODE_ACCESS_READ },
    { "written", XEN_XENSTORE_NODE_ACCESS_WRITTEN },
};

const char *xen_xenstore_node_access_name(uint64_t value)
{
    return streamspec_name_of(names5, sizeof names5 / sizeof *names5, value);
}

bool xen_xenstore_node_access_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names5, sizeof names5 / sizeof *names5, name, value);
}

static const struct streamspec_name names6[] = {
    { "both", XEN_XENSTORE_PERMISSION_BOTH },
    { "none", XEN_XENSTORE_PERMISSION_NONE },
    { "read", XEN_XENSTORE_PERMISSION_READ },
    { "write", XEN_XENSTORE_PERMISSION_WRITE },
};

const char *xen_xenstore_permission_name(uint64_t value)
{
    return streamspec_name_of(names6, sizeof names6 / sizeof *names6, value);
}

bool xen_xenstore_permission_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names6, sizeof names6 / sizeof *names6, name, value);
}

static const struct streamspec_name names7[] = {
    { "stale", XEN_XENSTORE_PERMISSION_FLAGS_STALE },
};

const char *xen_xenstore_permission_flags_name(uint64_t value)
{
    return streamspec_name_of(names7, sizeof names7 / sizeof *names7, value);
}

bool xen_xenstore_permission_flags_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names7, sizeof names7 / sizeof *names7, name, value);
}

static const struct streamspec_name names8[] = {
    { "reconnection", XEN_XENSTORE_SERVER_FEATURES_RECONNECTION },
    { "error", XEN_XENSTORE_SERVER_FEATURES_ERROR },
    { "watch_depth", XEN_XENSTORE_SERVER_FEATURES_WATCH_DEPTH },
    { "domid_any", XEN_XENSTORE_SERVER_FEATURES_DOMID_ANY },
    { "later", XEN_XENSTORE_SERVER_FEATURES_LATER_MASK },
};

const char *xen_xenstore_server_features_name(uint64_t value)
{
    return streamspec_name_of(names8, sizeof names8 / sizeof *names8, value);
}

bool xen_xenstore_server_features_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names8, sizeof names8 / sizeof *names8, name, value);
}
