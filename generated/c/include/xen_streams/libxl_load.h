/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: loading a stream, with a handler for each type of record. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXL_LOAD_H
#define XEN_STREAMS_LIBXL_LOAD_H

#include "libxl_codec.h"
#include <streamspec/load.h>
#include "libxc_load.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Loads a stream from octets in memory. */
struct xen_libxl_loader {
    /* Reads the records, and has the headers; its error tells of a rule that is broken. */
    struct xen_libxl_reader reader;
    /* The body of the record that is being loaded. */
    struct streamspec_body body;
    /* What there is no handler for, by its name in the format; NULL if nothing is missing. */
    const char *unhandled;
    /* What the handler returned that failed. */
    int result;
    /* STREAMSPEC_OK; STREAMSPEC_END after the last record; or what failed, once and for all. */
    enum streamspec_status status;
};

/*
 * Loads a record, of which every rule has been checked, and returns 0; anything else if it cannot.
 * It takes the record apart by its accessors, or reads the octets of its body with
 * streamspec_body_read(): then it reads all of them, or calls streamspec_body_ignore_rest().
 */
struct xen_libxl_load_handler {
    int (*load)(void *context, const struct xen_libxl_record *record, struct streamspec_body *body);
    void *context;
};

/* Loads nothing: the handler for records that are to be ignored. */
int xen_libxl_load_ignored(void *context, const struct xen_libxl_record *record,
                           struct streamspec_body *body);

/*
 * Takes the headers before any record, and returns 0; anything else if such a stream cannot be
 * loaded.
 */
struct xen_libxl_headers_handler {
    int (*load)(void *context, const struct xen_libxl_header *header);
    void *context;
};

/* The handlers, which are called in the order of the stream. */
struct xen_libxl_load_handlers {
    /* May be missing. */
    struct xen_libxl_headers_handler headers;
    /*
     * A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
     * which records of libxl follow again.
     */
    struct xen_libxl_load_handler libxc_context;
    /* What an emulator of the domain keeps in xenstore. */
    struct xen_libxl_load_handler emulator_xenstore_data;
    /* The state of an emulator of the domain. */
    struct xen_libxl_load_handler emulator_context;
    /*
     * Ends the records of a checkpoint. The libxc image goes on where it was left, without headers.
     */
    struct xen_libxl_load_handler checkpoint_end;
    /* How far the two hosts of a mirrored domain have come. COLO alone uses it. */
    struct xen_libxl_load_handler checkpoint_state;
    /* An optional record of unknown type; may be missing, so that it is passed over. */
    struct xen_libxl_load_handler unknown;
    /* The stream is whole; may be missing. */
    struct xen_libxl_load_handler end;
    /* The handlers for the stream within this one; NULL if there are none. */
    const struct xen_libxc_load_handlers *libxc;
};

/*
 * Loads a stream. Returns STREAMSPEC_OK if it is whole and every record has been loaded. Otherwise
 * the handlers have seen the records before the error: STREAMSPEC_BROKEN where the stream breaks a
 * rule; STREAMSPEC_HANDLER where a handler failed, which `result` tells more of;
 * STREAMSPEC_NO_HANDLER where there is none for a record, which `unhandled` names;
 * STREAMSPEC_UNREAD where a handler did not read all octets of a body, or wanted more.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_load(struct xen_libxl_loader *loader, const struct xen_libxl_load_handlers *handlers,
               const void *octets, size_t length);

/* Loads what has not been read yet; with `reader.prefix`, octets may follow the stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_load_rest(struct xen_libxl_loader *loader,
                    const struct xen_libxl_load_handlers *handlers);

/* Octets that have been read. */
static inline uint64_t xen_libxl_load_offset(const struct xen_libxl_loader *loader)
{
    return xen_libxl_reader_offset(&loader->reader);
}

/* Reads the headers of a stream, of which the records are loaded without handlers. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_load_start(struct xen_libxl_loader *loader, const void *octets, size_t length);

/*
 * Begins the next record, after all of it has been checked. Returns STREAMSPEC_END if there is
 * none, or STREAMSPEC_MISUSE if the one before has not ended.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_load_begin(struct xen_libxl_loader *loader,
                                            struct xen_libxl_record *record);

/*
 * Reads octets of its body, as they stand in the stream. If not so many are left, none are read:
 * STREAMSPEC_UNREAD.
 */
enum streamspec_status xen_libxl_load_read(struct xen_libxl_loader *loader, void *to,
                                           size_t length);

/* What is not read of the body does not matter. */
void xen_libxl_load_ignore_rest(struct xen_libxl_loader *loader);

/*
 * Ends the record. Octets that were not read, and are not to be ignored, are an error:
 * STREAMSPEC_UNREAD.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_load_end(struct xen_libxl_loader *loader);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXL_LOAD_H */
