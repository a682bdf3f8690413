/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Domain context, version 1: the compiler lays structures out as the format does, or this does not
 * compile.
 */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <xen_streams/domain_context_v1.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_record_header, sizeof(struct xen_domain_context_v1_record_header) == 8);
HOLDS(record_header__type, offsetof(struct xen_domain_context_v1_record_header, type) == 0);
HOLDS(record_header__instance, offsetof(struct xen_domain_context_v1_record_header, instance) == 2);
HOLDS(record_header__length, offsetof(struct xen_domain_context_v1_record_header, length) == 4);
HOLDS(size_of_header, sizeof(struct xen_domain_context_v1_header) == 12);
HOLDS(header__magic, offsetof(struct xen_domain_context_v1_header, magic) == 0);
HOLDS(header__xen_major, offsetof(struct xen_domain_context_v1_header, xen_major) == 4);
HOLDS(header__xen_minor, offsetof(struct xen_domain_context_v1_header, xen_minor) == 6);
HOLDS(header__version, offsetof(struct xen_domain_context_v1_header, version) == 8);
HOLDS(size_of_shared_info, sizeof(struct xen_domain_context_v1_shared_info) == 8);
HOLDS(shared_info__flags, offsetof(struct xen_domain_context_v1_shared_info, flags) == 0);
HOLDS(shared_info__buffer_size, offsetof(struct xen_domain_context_v1_shared_info, buffer_size) ==
      4);
HOLDS(size_of_tsc_info, sizeof(struct xen_domain_context_v1_tsc_info) == 24);
HOLDS(tsc_info__mode, offsetof(struct xen_domain_context_v1_tsc_info, mode) == 0);
HOLDS(tsc_info__incarnation, offsetof(struct xen_domain_context_v1_tsc_info, incarnation) == 4);
HOLDS(tsc_info__nsec, offsetof(struct xen_domain_context_v1_tsc_info, nsec) == 8);
HOLDS(tsc_info__khz, offsetof(struct xen_domain_context_v1_tsc_info, khz) == 16);
HOLDS(tsc_info__reserved, offsetof(struct xen_domain_context_v1_tsc_info, reserved) == 20);
