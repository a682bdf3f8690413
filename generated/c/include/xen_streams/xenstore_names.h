/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: names in the description, and what they stand for. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XENSTORE_NAMES_H
#define XEN_STREAMS_XENSTORE_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The name of a type of records; NULL if it is not described. */
const char *xen_xenstore_record_name(uint64_t type);

/* The type of the records with a name; returns whether there is one. */
bool xen_xenstore_record_type(const char *name, uint64_t *type);

/*
 * The name of a bit, or of a run of bits by its mask, of `connection_fields`; NULL if it has none.
 */
const char *xen_xenstore_connection_fields_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_xenstore_connection_fields_value(const char *name, uint64_t *value);

/* The name of a value of `connection_type`; NULL if it has none. */
const char *xen_xenstore_connection_type_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_xenstore_connection_type_value(const char *name, uint64_t *value);

/* The name of a value of `domain_id`; NULL if it has none. */
const char *xen_xenstore_domain_id_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_xenstore_domain_id_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `header_flags`; NULL if it has none. */
const char *xen_xenstore_header_flags_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_xenstore_header_flags_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `node_access`; NULL if it has none. */
const char *xen_xenstore_node_access_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_xenstore_node_access_value(const char *name, uint64_t *value);

/* The name of a value of `permission`; NULL if it has none. */
const char *xen_xenstore_permission_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_xenstore_permission_value(const char *name, uint64_t *value);

/*
 * The name of a bit, or of a run of bits by its mask, of `permission_flags`; NULL if it has none.
 */
const char *xen_xenstore_permission_flags_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_xenstore_permission_flags_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `server_features`; NULL if it has none. */
const char *xen_xenstore_server_features_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_xenstore_server_features_value(const char *name, uint64_t *value);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_XENSTORE_NAMES_H */
