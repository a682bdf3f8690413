/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: names in the description, and what they stand for. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXC_NAMES_H
#define XEN_STREAMS_LIBXC_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The name of a type of records; NULL if it is not described. */
const char *xen_libxc_record_name(uint64_t type);

/* The type of the records with a name; returns whether there is one. */
bool xen_libxc_record_type(const char *name, uint64_t *type);

/* The name of a value of `domain_type`; NULL if it has none. */
const char *xen_libxc_domain_type_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_libxc_domain_type_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `image_options`; NULL if it has none. */
const char *xen_libxc_image_options_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_libxc_image_options_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `frame`; NULL if it has none. */
const char *xen_libxc_frame_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_libxc_frame_value(const char *name, uint64_t *value);

/* The name of a value of `frame_type`; NULL if it has none. */
const char *xen_libxc_frame_type_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_libxc_frame_type_value(const char *name, uint64_t *value);

/* The name of a value of `guest_width`; NULL if it has none. */
const char *xen_libxc_guest_width_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_libxc_guest_width_value(const char *name, uint64_t *value);

/* The name of a value of `pt_levels`; NULL if it has none. */
const char *xen_libxc_pt_levels_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_libxc_pt_levels_value(const char *name, uint64_t *value);

/* The name of a value of `tsc_mode`; NULL if it has none. */
const char *xen_libxc_tsc_mode_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_libxc_tsc_mode_value(const char *name, uint64_t *value);

/* The name of a value of `hvm_param_index`; NULL if it has none. */
const char *xen_libxc_hvm_param_index_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_libxc_hvm_param_index_value(const char *name, uint64_t *value);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXC_NAMES_H */
