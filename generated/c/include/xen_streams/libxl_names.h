/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: names in the description, and what they stand for. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXL_NAMES_H
#define XEN_STREAMS_LIBXL_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The name of a type of records; NULL if it is not described. */
const char *xen_libxl_record_name(uint64_t type);

/* The type of the records with a name; returns whether there is one. */
bool xen_libxl_record_type(const char *name, uint64_t *type);

/* The name of a value of `emulator_id`; NULL if it has none. */
const char *xen_libxl_emulator_id_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_libxl_emulator_id_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `options`; NULL if it has none. */
const char *xen_libxl_options_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_libxl_options_value(const char *name, uint64_t *value);

/* The name of a value of `control_id`; NULL if it has none. */
const char *xen_libxl_control_id_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_libxl_control_id_value(const char *name, uint64_t *value);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXL_NAMES_H */
