/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image as a table. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <xen_streams/xapi_codec.h>

#include "stream.h"

#define FAMILY(name) xen_##name
#define PREFIXED(name) xen_xapi_##name
#define MEMORY

extern const struct stream stream_libxc;
STRUCTURE(head,
    { FIELD(head, "signature", signature, octets), .count = 15 })

BODY_PARTS(xenops,
    { COUNTED(xenops, "metadata", OCTETS, metadata, metadata_length) })
WRITE(xenops, TO, FROM(xenops_body))

WRITE(libxc_image, TO)

BODY_PARTS(qemu_trad,
    { COUNTED(qemu_trad, "state", OCTETS, state, state_length) })
WRITE(qemu_trad, TO, FROM(qemu_trad_body))

BODY_PARTS(varstored,
    { COUNTED(varstored, "variables", OCTETS, variables, variables_length) })
WRITE(varstored, TO, FROM(varstored_body))

BODY_PARTS(swtpm0,
    { COUNTED(swtpm0, "state", OCTETS, state, state_length) })
WRITE(swtpm0, TO, FROM(swtpm0_body))

BODY_PARTS(swtpm,
    { COUNTED(swtpm, "state", OCTETS, state, state_length) })
WRITE(swtpm, TO, FROM(swtpm_body))

WRITE(end_of_image, TO)
BEGINS_WITHIN(libxc, INNER_HEADER(xen_libxc_image_header, 0) INNER_HEADER(xen_libxc_domain_header, 1))
WITHIN(0, { &stream_libxc, begin_libxc })

static const struct record records[] = {
    { .name = "XENOPS", .type = XEN_XAPI_TYPE_XENOPS, .write = write_xenops, PARTS(xenops), BODY(xenops) },
    { .name = "LIBXC_IMAGE", .type = XEN_XAPI_TYPE_LIBXC_IMAGE, .write = write_libxc_image, .begins = within_0 },
    { .name = "QEMU_TRAD", .type = XEN_XAPI_TYPE_QEMU_TRAD, .write = write_qemu_trad, PARTS(qemu_trad), BODY(qemu_trad) },
    { .name = "VARSTORED", .type = XEN_XAPI_TYPE_VARSTORED, .write = write_varstored, PARTS(varstored), BODY(varstored) },
    { .name = "SWTPM0", .type = XEN_XAPI_TYPE_SWTPM0, .write = write_swtpm0, PARTS(swtpm0), BODY(swtpm0) },
    { .name = "SWTPM", .type = XEN_XAPI_TYPE_SWTPM, .write = write_swtpm, PARTS(swtpm), BODY(swtpm) },
    { .name = "END_OF_IMAGE", .type = XEN_XAPI_TYPE_END_OF_IMAGE, .write = write_end_of_image },
};
static const struct header headers[] = {
    { "head", &shape_head, offsetof(struct xen_xapi_state, head) },
};
static const uint32_t versions[] = { 2 };

READS
NEXT
BEGINS(HEADER(head, 0))
LOOK(seen->parts = &record->parts; LOOK_INSIDE
    INSIDE(libxc, libxc))

const struct stream stream_xapi = {
    STREAM,
    .id = "xapi",
    .type = &shape_u64,
    .headers = headers,
    .header_count = COUNT(headers),
};
