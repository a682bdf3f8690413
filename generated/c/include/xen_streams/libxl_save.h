/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: saving a stream, with a handler for each type of record. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXL_SAVE_H
#define XEN_STREAMS_LIBXL_SAVE_H

#include "libxl_codec.h"
#include <streamspec/save.h>
#include "libxc_save.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Octets that the headers and the records of fixed size take at most, each by itself. */
#define XEN_LIBXL_SCRATCH 32U

/*
 * Saves a stream. Once something has failed, nothing more is written, and `save.status` stays what
 * it is; `writer.error` tells of a rule that would have been broken.
 */
struct xen_libxl_saver {
    struct xen_libxl_writer writer;
    struct streamspec_save save;
    /* What a dry run measures. */
    struct streamspec_lengths lengths;
    /* Where a dry run writes. */
    uint8_t scratch[XEN_LIBXL_SCRATCH];
};

/*
 * Saves all records of one type, each whole or in pieces, and returns 0; anything else if it
 * cannot. In a dry run it does the same, and need not have the octets that it appends.
 */
struct xen_libxl_save_handler {
    int (*save)(void *context, struct xen_libxl_saver *saver);
    void *context;
};

/*
 * The handlers, in the order in which they are called. Where there is none, no such record is
 * saved.
 */
struct xen_libxl_save_handlers {
    struct xen_libxl_save_handler libxc_context;
    struct xen_libxl_save_handler emulator_xenstore_data;
    struct xen_libxl_save_handler emulator_context;
    struct xen_libxl_save_handler checkpoint_end;
    struct xen_libxl_save_handler checkpoint_state;
};

/*
 * Gives a saver its memory. Where a sink cannot go back, the handlers are called twice, first in a
 * dry run that measures: `size` runs of equal lengths at most, of the records that begin without a
 * length. With a `size` of 0 they are called once; a record that begins without a length then has
 * to fit into the chunk.
 */
void xen_libxl_saver_init(struct xen_libxl_saver *saver, struct streamspec_length *lengths,
                          size_t size);

/*
 * Saves a stream: its headers, the records of the handlers, then END. Returns STREAMSPEC_OK if it
 * is whole, and the sink has all of it. Otherwise the output holds no whole stream, and no record
 * of which anything failed: STREAMSPEC_BROKEN where a record would break a rule; STREAMSPEC_HANDLER
 * where a handler failed, which `save.result` tells more of; STREAMSPEC_FULL; or what else a saver
 * returns.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_save(struct xen_libxl_saver *saver, const struct xen_libxl_save_handlers *handlers,
               struct streamspec_output *output, const struct xen_libxl_header *header);

/* Tells how many octets the same handlers would save. No octet that is appended is looked at. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_dry_run(struct xen_libxl_saver *saver, const struct xen_libxl_save_handlers *handlers,
                  const struct xen_libxl_header *header, uint64_t *size);

/*
 * Begins a stream without handlers, of which the records follow; xen_libxl_save_finish() ends it.
 */
enum streamspec_status xen_libxl_save_start(struct xen_libxl_saver *saver,
                                            struct streamspec_output *output,
                                            const struct xen_libxl_header *header);

/* Writes END, and gives to the sink what is still in the chunk. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_save_finish(struct xen_libxl_saver *saver);

/* Whether lengths alone count. */
static inline bool xen_libxl_save_is_dry_run(const struct xen_libxl_saver *saver)
{
    return saver->save.pass == STREAMSPEC_DRY;
}

/*
 * Begins a record of which the body comes in pieces. Its length, if it was neither said nor
 * measured, is written at the end, which the sink has to be able to: the record fits into the
 * chunk, or the sink can go back; otherwise the save fails with STREAMSPEC_UNMEASURED.
 */
enum streamspec_status xen_libxl_save_begin(struct xen_libxl_saver *saver, uint32_t type);

/* The same with a body of this length, padding excluded. */
enum streamspec_status
xen_libxl_save_begin_with_length(struct xen_libxl_saver *saver, uint32_t type, uint64_t length);

/*
 * Appends octets to the body, as they stand in the stream. A dry run looks at none, so that
 * `octets` may be NULL.
 */
enum streamspec_status xen_libxl_save_append(struct xen_libxl_saver *saver, const void *octets,
                                             size_t length);

/*
 * Ends the record: checks its place and its length; its body too, if the chunk or buffer still
 * holds all of it. Writes the length where that was not known before, and pads the body.
 */
enum streamspec_status xen_libxl_save_end(struct xen_libxl_saver *saver);

/* Writes a LIBXC_CONTEXT. */
enum streamspec_status xen_libxl_save_libxc_context(struct xen_libxl_saver *saver);

/*
 * Writes a LIBXC_CONTEXT, then the stream that follows it, with handlers of its own. If that fails,
 * `inner` tells more.
 */
enum streamspec_status
xen_libxl_save_libxc(struct xen_libxl_saver *saver, struct xen_libxc_saver *inner,
                     const struct xen_libxc_save_handlers *handlers,
                     const struct xen_libxc_image_header *image_header,
                     const struct xen_libxc_domain_header *domain_header);

/* Writes an EMULATOR_XENSTORE_DATA. */
enum streamspec_status
xen_libxl_save_emulator_xenstore_data(struct xen_libxl_saver *saver,
                                      const struct xen_libxl_emulator_xenstore_data_body *from);

/* Appends the fixed part of an EMULATOR_XENSTORE_DATA; its other parts follow. */
enum streamspec_status
xen_libxl_save_fixed_emulator_xenstore_data(struct xen_libxl_saver *saver,
                                            const struct xen_libxl_emulator_xenstore_data *fixed);

/* Writes an EMULATOR_CONTEXT. */
enum streamspec_status
xen_libxl_save_emulator_context(struct xen_libxl_saver *saver,
                                const struct xen_libxl_emulator_context_body *from);

/* Appends the fixed part of an EMULATOR_CONTEXT; its other parts follow. */
enum streamspec_status
xen_libxl_save_fixed_emulator_context(struct xen_libxl_saver *saver,
                                      const struct xen_libxl_emulator_context *fixed);

/* Writes a CHECKPOINT_END. */
enum streamspec_status xen_libxl_save_checkpoint_end(struct xen_libxl_saver *saver);

/* Writes a CHECKPOINT_STATE. */
enum streamspec_status
xen_libxl_save_checkpoint_state(struct xen_libxl_saver *saver,
                                const struct xen_libxl_checkpoint_state *body);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXL_SAVE_H */
