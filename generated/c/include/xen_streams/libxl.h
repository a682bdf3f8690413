/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Libxl stream: structures and constants of the format. A domain as libxl saves, sends and restores
 * it: the libxc image, and around it the data of libxl and the state of the device emulators.
 */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXL_H
#define XEN_STREAMS_LIBXL_H

#include <stdint.h>

/* Versions of the format. */
#define XEN_LIBXL_VERSION_2 2U

/* Type codes of the records. */
#define XEN_LIBXL_TYPE_END 0x0U
#define XEN_LIBXL_TYPE_LIBXC_CONTEXT 0x1U
#define XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA 0x2U
#define XEN_LIBXL_TYPE_EMULATOR_CONTEXT 0x3U
#define XEN_LIBXL_TYPE_CHECKPOINT_END 0x4U
#define XEN_LIBXL_TYPE_CHECKPOINT_STATE 0x5U

/* Marks the type code of a record that a reader may pass over. */
#define XEN_LIBXL_OPTIONAL 0x80000000U
/* Records end at a multiple of this many octets. */
#define XEN_LIBXL_ALIGNMENT 8U

/* The ASCII letters "LibxlFmt". */
#define XEN_LIBXL_HEADER_IDENT 0x4c6962786c466d74ULL

/* A device emulator. */
/* Not known, as in a stream converted from the legacy format. */
#define XEN_LIBXL_EMULATOR_ID_UNKNOWN 0U
/* Xen's own branch of QEMU. */
#define XEN_LIBXL_EMULATOR_ID_QEMU_TRADITIONAL 1U
/* QEMU. */
#define XEN_LIBXL_EMULATOR_ID_QEMU_UPSTREAM 2U

/* Properties of the whole stream. */
/* The endianness after the header: 0 little, 1 big. */
#define XEN_LIBXL_OPTIONS_BIG_ENDIAN 0x1U
/* The stream was converted from the legacy format. */
#define XEN_LIBXL_OPTIONS_LEGACY 0x2U

/* What one host tells the other. */
/* The secondary is out of sync: a new checkpoint begins. Sent by the primary. */
#define XEN_LIBXL_CONTROL_ID_NEW 0U
/* The secondary is suspended. Sent by the secondary. */
#define XEN_LIBXL_CONTROL_ID_SVM_SUSPENDED 1U
/* The secondary is ready. Sent by the secondary. */
#define XEN_LIBXL_CONTROL_ID_SVM_READY 2U
/* The secondary runs again. Sent by the secondary. */
#define XEN_LIBXL_CONTROL_ID_SVM_RESUMED 3U

/* Identifies the stream and its version, and declares the endianness of all that follows. */
struct xen_libxl_header {
    /* Offset 0: The ASCII letters "LibxlFmt". */
    uint64_t ident;
    /* Offset 8: Version of the format. */
    uint32_t version;
    /* Offset 12: Properties of the whole stream. */
    uint32_t options;
};

/* Precedes every record. */
struct xen_libxl_record_header {
    /* Offset 0: Type code of the record. */
    uint32_t type;
    /* Offset 4: Octets of the body without its padding. */
    uint32_t length;
};

/* What an emulator of the domain keeps in xenstore. */
struct xen_libxl_emulator_xenstore_data {
    /* Offset 0: The emulator. */
    uint32_t emulator_id;
    /* Offset 4: Which one, where the domain has several. */
    uint32_t index;
    /* Then `pairs`: Keys and their values. */
};

/* The state of an emulator of the domain. */
struct xen_libxl_emulator_context {
    /* Offset 0: The emulator. */
    uint32_t emulator_id;
    /* Offset 4: Which one, where the domain has several. */
    uint32_t index;
#ifndef __cplusplus
    /* Offset 8: Its state, which means something to the emulator alone. */
    uint8_t emulator_ctx[];
#endif
};

/* How far the two hosts of a mirrored domain have come. COLO alone uses it. */
struct xen_libxl_checkpoint_state {
    /* Offset 0: What happened. */
    uint32_t control_id;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
};

#endif /* XEN_STREAMS_LIBXL_H */
