/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream as a table. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include <xen_streams/libxl_codec.h>

#include "stream.h"

#define FAMILY(name) xen_##name
#define PREFIXED(name) xen_libxl_##name
#define MEMORY

extern const struct stream stream_libxc;
ENUMERATION(emulator_id, 4, false,
    { 0x0, "unknown" },
    { 0x1, "qemu_traditional" },
    { 0x2, "qemu_upstream" })
ENUMERATION(control_id, 4, false,
    { 0x0, "new" },
    { 0x1, "svm_suspended" },
    { 0x2, "svm_ready" },
    { 0x3, "svm_resumed" })
BITS(options, 4,
    { "big_endian", NULL, 0, 1 },
    { "legacy", NULL, 1, 1 })
STRUCTURE(header,
    { FIELD(header, "ident", ident, u64) },
    { FIELD(header, "version", version, u32), .tells_version = true },
    { FIELD(header, "options", options, options) })

WRITE(end, TO)

WRITE(libxc_context, TO)

STRUCTURE(emulator_xenstore_data,
    { FIELD(emulator_xenstore_data, "emulator_id", emulator_id, emulator_id) },
    { FIELD(emulator_xenstore_data, "index", index, u32) })
GET(emulator_xenstore_data)
BODY_PARTS(emulator_xenstore_data,
    { COUNTED(emulator_xenstore_data, "pairs", ROUNDS, pairs, pairs_length), NAMES("key", "value") })
WRITE(emulator_xenstore_data, TO, FROM(emulator_xenstore_data_body))

STRUCTURE(emulator_context,
    { FIELD(emulator_context, "emulator_id", emulator_id, emulator_id) },
    { FIELD(emulator_context, "index", index, u32) })
GET(emulator_context)
BODY_PARTS(emulator_context,
    { COUNTED(emulator_context, "emulator_ctx", OCTETS, emulator_ctx, emulator_ctx_length) })
WRITE(emulator_context, TO, FROM(emulator_context_body))

WRITE(checkpoint_end, TO)

STRUCTURE(checkpoint_state,
    { FIELD(checkpoint_state, "control_id", control_id, control_id) })
GET(checkpoint_state)
WRITE(checkpoint_state, TO, FROM(checkpoint_state))
RELAY(checkpoint_state, uint32_t, FROM(checkpoint_state))
LAYOUTS(checkpoint_state,
    { 4, 4 })
BEGINS_WITHIN(libxc, INNER_HEADER(xen_libxc_image_header, 0) INNER_HEADER(xen_libxc_domain_header, 1))
WITHIN(0, { &stream_libxc, begin_libxc })

static const struct record records[] = {
    { .name = "END", .type = XEN_LIBXL_TYPE_END, .write = write_end },
    { .name = "LIBXC_CONTEXT", .type = XEN_LIBXL_TYPE_LIBXC_CONTEXT, .write = write_libxc_context, .begins = within_0 },
    { .name = "EMULATOR_XENSTORE_DATA", .type = XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA, .write = write_emulator_xenstore_data, FIXED(emulator_xenstore_data), PARTS(emulator_xenstore_data), BODY(emulator_xenstore_data), FIXED_IN(emulator_xenstore_data) },
    { .name = "EMULATOR_CONTEXT", .type = XEN_LIBXL_TYPE_EMULATOR_CONTEXT, .write = write_emulator_context, FIXED(emulator_context), PARTS(emulator_context), BODY(emulator_context), FIXED_IN(emulator_context) },
    { .name = "CHECKPOINT_END", .type = XEN_LIBXL_TYPE_CHECKPOINT_END, .write = write_checkpoint_end, .resumes = within_0 },
    { .name = "CHECKPOINT_STATE", .type = XEN_LIBXL_TYPE_CHECKPOINT_STATE, .write = write_checkpoint_state, FIXED(checkpoint_state), RELAYED(checkpoint_state) },
};
static const struct header headers[] = {
    { "header", &shape_header, offsetof(struct xen_libxl_state, header) },
};
static const uint32_t versions[] = { 2 };

READS
NEXT
BEGINS(HEADER(header, 0))
WRITES_UNKNOWN(uint32_t,)
LOOK(LOOK_AT_LAYOUT seen->parts = &record->parts; LOOK_INSIDE
    INSIDE(libxc, libxc))

const struct stream stream_libxl = {
    STREAM,
    .id = "libxl",
    .type = &shape_u32,
    .headers = headers,
    .header_count = COUNT(headers),
    .write_unknown = write_unknown,
};
