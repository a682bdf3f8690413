/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Domain context, tenth draft: the compiler lays structures out as the format does, or this does
 * not compile.
 */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <xen_streams/domain_context_v10.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_record_header, sizeof(struct xen_domain_context_v10_record_header) == 16);
HOLDS(record_header__type, offsetof(struct xen_domain_context_v10_record_header, type) == 0);
HOLDS(record_header__instance, offsetof(struct xen_domain_context_v10_record_header, instance) ==
      4);
HOLDS(record_header__length, offsetof(struct xen_domain_context_v10_record_header, length) == 8);
HOLDS(size_of_start_, sizeof(struct xen_domain_context_v10_start_) == 8);
HOLDS(start___xen_major, offsetof(struct xen_domain_context_v10_start_, xen_major) == 0);
HOLDS(start___xen_minor, offsetof(struct xen_domain_context_v10_start_, xen_minor) == 4);
HOLDS(size_of_shared_info, sizeof(struct xen_domain_context_v10_shared_info) == 4);
HOLDS(shared_info__flags, offsetof(struct xen_domain_context_v10_shared_info, flags) == 0);
HOLDS(size_of_tsc_info, sizeof(struct xen_domain_context_v10_tsc_info) == 20);
HOLDS(tsc_info__mode, offsetof(struct xen_domain_context_v10_tsc_info, mode) == 0);
HOLDS(tsc_info__khz, offsetof(struct xen_domain_context_v10_tsc_info, khz) == 4);
HOLDS(tsc_info__nsec, offsetof(struct xen_domain_context_v10_tsc_info, nsec) == 8);
HOLDS(tsc_info__incarnation, offsetof(struct xen_domain_context_v10_tsc_info, incarnation) == 16);
