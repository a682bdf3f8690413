/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Xapi suspend image: the compiler lays structures out as the format does, or this does not
 * compile.
 */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <xen_streams/xapi.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_head, sizeof(struct xen_xapi_head) == 15);
HOLDS(head__signature, offsetof(struct xen_xapi_head, signature) == 0);
