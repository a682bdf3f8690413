/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): names in the description, and what they stand for. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_HVM_CONTEXT_NAMES_H
#define XEN_STREAMS_HVM_CONTEXT_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The name of a type of records; NULL if it is not described. */
const char *xen_hvm_context_record_name(uint64_t type);

/* The type of the records with a name; returns whether there is one. */
bool xen_hvm_context_record_type(const char *name, uint64_t *type);

/* The name of a bit, or of a run of bits by its mask, of `cpu_flags`; NULL if it has none. */
const char *xen_hvm_context_cpu_flags_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_cpu_flags_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `cr0`; NULL if it has none. */
const char *xen_hvm_context_cr0_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_cr0_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `pending_event`; NULL if it has none. */
const char *xen_hvm_context_pending_event_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_pending_event_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `pic_lines`; NULL if it has none. */
const char *xen_hvm_context_pic_lines_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_pic_lines_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `pic_modes`; NULL if it has none. */
const char *xen_hvm_context_pic_modes_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_pic_modes_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `pic_sequence`; NULL if it has none. */
const char *xen_hvm_context_pic_sequence_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_pic_sequence_value(const char *name, uint64_t *value);

/*
 * The name of a bit, or of a run of bits by its mask, of `redirection_entry`; NULL if it has none.
 */
const char *xen_hvm_context_redirection_entry_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_redirection_entry_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `apic_base`; NULL if it has none. */
const char *xen_hvm_context_apic_base_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_apic_base_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `apic_disabled`; NULL if it has none. */
const char *xen_hvm_context_apic_disabled_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_apic_disabled_value(const char *name, uint64_t *value);

/* The name of a bit, or of a run of bits by its mask, of `mtrr_cap`; NULL if it has none. */
const char *xen_hvm_context_mtrr_cap_name(uint64_t value);

/* The mask with a name; returns whether there is one. */
bool xen_hvm_context_mtrr_cap_value(const char *name, uint64_t *value);

/* The name of a value of `msr_index`; NULL if it has none. */
const char *xen_hvm_context_msr_index_name(uint64_t value);

/* The value with a name; returns whether there is one. */
bool xen_hvm_context_msr_index_value(const char *name, uint64_t *value);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_HVM_CONTEXT_NAMES_H */
