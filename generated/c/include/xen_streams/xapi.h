/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Xapi suspend image: structures and constants of the format. A domain as xapi's xenopsd suspends,
 * moves and resumes it: the libxc image, and around it what xenopsd, the device emulator, the UEFI
 * variables and the virtual TPMs have to keep.
 */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XAPI_H
#define XEN_STREAMS_XAPI_H

#include <stdint.h>

/* Versions of the format. */
#define XEN_XAPI_VERSION_2 2U

/* Type codes of the records. */
#define XEN_XAPI_TYPE_XENOPS 0xfU
#define XEN_XAPI_TYPE_LIBXC_IMAGE 0xf0U
#define XEN_XAPI_TYPE_QEMU_TRAD 0xf00U
#define XEN_XAPI_TYPE_VARSTORED 0xf11U
#define XEN_XAPI_TYPE_SWTPM0 0xf12U
#define XEN_XAPI_TYPE_SWTPM 0xf13U
#define XEN_XAPI_TYPE_END_OF_IMAGE 0xffffU

/* A line of ASCII letters, with its line feed. */
#define XEN_XAPI_HEAD_SIGNATURE "XenSavedDomv2-\012"

/* Tells the image from others, and its version. */
struct xen_xapi_head {
    /* Offset 0: A line of ASCII letters, with its line feed. */
    uint8_t signature[15];
};

/* Precedes every part of the image. */
struct xen_xapi_record_header {
    /* Offset 0: What the part is. */
    uint64_t type;
    /* Offset 8: Octets of the body. */
    uint64_t length;
};

#endif /* XEN_STREAMS_XAPI_H */
