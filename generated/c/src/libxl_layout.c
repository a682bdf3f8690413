/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: the compiler lays structures out as the format does, or this does not compile. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <xen_streams/libxl.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_header, sizeof(struct xen_libxl_header) == 16);
HOLDS(header__ident, offsetof(struct xen_libxl_header, ident) == 0);
HOLDS(header__version, offsetof(struct xen_libxl_header, version) == 8);
HOLDS(header__options, offsetof(struct xen_libxl_header, options) == 12);
HOLDS(size_of_record_header, sizeof(struct xen_libxl_record_header) == 8);
HOLDS(record_header__type, offsetof(struct xen_libxl_record_header, type) == 0);
HOLDS(record_header__length, offsetof(struct xen_libxl_record_header, length) == 4);
HOLDS(size_of_emulator_xenstore_data, sizeof(struct xen_libxl_emulator_xenstore_data) == 8);
HOLDS(emulator_xenstore_data__emulator_id,
      offsetof(struct xen_libxl_emulator_xenstore_data, emulator_id) == 0);
HOLDS(emulator_xenstore_data__index, offsetof(struct xen_libxl_emulator_xenstore_data, index) == 4);
HOLDS(size_of_emulator_context, sizeof(struct xen_libxl_emulator_context) == 8);
HOLDS(emulator_context__emulator_id, offsetof(struct xen_libxl_emulator_context, emulator_id) == 0);
HOLDS(emulator_context__index, offsetof(struct xen_libxl_emulator_context, index) == 4);
HOLDS(size_of_checkpoint_state, sizeof(struct xen_libxl_checkpoint_state) == 8);
HOLDS(checkpoint_state__control_id, offsetof(struct xen_libxl_checkpoint_state, control_id) == 0);
HOLDS(checkpoint_state__reserved, offsetof(struct xen_libxl_checkpoint_state, reserved) == 4);
