/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: records that were read, and are to be written again. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXC_COPY_H
#define XEN_STREAMS_LIBXC_COPY_H

#include "libxc_codec.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/*
 * Puts zeros into a header where readers pass over what writers refuse: reserved octets and bits.
 */
void xen_libxc_clear_image_header(struct xen_libxc_image_header *header);

/*
 * Puts zeros into a header where readers pass over what writers refuse: reserved octets and bits.
 */
void xen_libxc_clear_domain_header(struct xen_libxc_domain_header *header);

/* Octets of a record, its header and its padding included. */
size_t xen_libxc_record_size(const struct xen_libxc_record *record);

/*
 * Copies a record to memory for so many octets, and puts zeros there where readers pass over what
 * writers refuse: reserved octets and bits, and padding. `cleared`, which may be the record itself,
 * then shows the copy. The memory may be where the record stands, if that can be changed. Returns
 * STREAMSPEC_FULL where it is too small for the record. It is not for a record of which the last
 * field comes in pieces.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_clear_record(const struct xen_libxc_record *record, void *memory,
                                              size_t size, struct xen_libxc_record *cleared);

/*
 * Writes a record, of any type, that a reader, a decoder or xen_libxc_clear_record() has shown: the
 * octets of its header, which stand before its body, and those of its body as they are. Their order
 * is that of the stream that is written; a body keeps its layout. A record that breaks a rule of
 * writers is refused; so is then all that follows, with the same error.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_write_record(struct xen_libxc_writer *writer,
                                              const struct xen_libxc_record *record);

/* Clears the headers at the start of a stream. It is for the stream around it. */
void xen_libxc_clear_headers(uint8_t *octets);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXC_COPY_H */
