/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1: names in the description, and what they stand for. */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_V1_NAMES_H
#define XEN_STREAMS_DOMAIN_CONTEXT_V1_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The name of a type of records; NULL if it is not described. */
const char *xen_domain_context_v1_record_name(uint64_t type);

/* The type of the records with a name; returns whether there is one. */
bool xen_domain_context_v1_record_type(const char *name, uint64_t *type);

/*
 * The name of a bit, or of a run of bits by its mask, of `shared_info_flags`; NULL if it has none.
 */
const char *xen_domain_context_v1_shared_info_flags_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_domain_context_v1_shared_info_flags_value(const char *name, uint64_t *value);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_V1_NAMES_H */
