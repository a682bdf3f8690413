/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: saving a stream, with a handler for each type of record. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XENSTORE_SAVE_H
#define XEN_STREAMS_XENSTORE_SAVE_H

#include "xenstore_codec.h"
#include <streamspec/save.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Octets that the headers and the records of fixed size take at most, each by itself. */
#define XEN_XENSTORE_SCRATCH 32U

/*
 * Saves a stream. Once something has failed, nothing more is written, and `save.status` stays what
 * it is; `writer.error` tells of a rule that would have been broken.
 */
struct xen_xenstore_saver {
    struct xen_xenstore_writer writer;
    struct streamspec_save save;
    /* What a dry run measures. */
    struct streamspec_lengths lengths;
    /* What has to be remembered of earlier records. */
    struct streamspec_run *runs;
    size_t count;
    /* Where a dry run writes. */
    uint8_t scratch[XEN_XENSTORE_SCRATCH];
};

/*
 * Saves all records of one type, each whole or in pieces, and returns 0; anything else if it
 * cannot. In a dry run it does the same, and need not have the octets that it appends.
 */
struct xen_xenstore_save_handler {
    int (*save)(void *context, struct xen_xenstore_saver *saver);
    void *context;
};

/*
 * The handlers, in the order in which they are called. Where there is none, no such record is
 * saved.
 */
struct xen_xenstore_save_handlers {
    struct xen_xenstore_save_handler global_data;
    struct xen_xenstore_save_handler connection_data;
    struct xen_xenstore_save_handler watch_data;
    struct xen_xenstore_save_handler transaction_data;
    struct xen_xenstore_save_handler node_data;
    struct xen_xenstore_save_handler global_quota_data;
    struct xen_xenstore_save_handler domain_data;
    struct xen_xenstore_save_handler watch_data_extended;
};

/*
 * Gives a saver its memory. What has to be remembered of earlier records takes `count` runs of
 * consecutive numbers at most. Where a sink cannot go back, the handlers are called twice, first in
 * a dry run that measures: `size` runs of equal lengths at most, of the records that begin without
 * a length. With a `size` of 0 they are called once; a record that begins without a length then has
 * to fit into the chunk.
 */
void xen_xenstore_saver_init(struct xen_xenstore_saver *saver, struct streamspec_run *runs,
                             size_t count, struct streamspec_length *lengths, size_t size);

/*
 * Saves a stream: its headers, the records of the handlers, then END. Returns STREAMSPEC_OK if it
 * is whole, and the sink has all of it. Otherwise the output holds no whole stream, and no record
 * of which anything failed: STREAMSPEC_BROKEN where a record would break a rule; STREAMSPEC_HANDLER
 * where a handler failed, which `save.result` tells more of; STREAMSPEC_FULL; or what else a saver
 * returns.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_save(struct xen_xenstore_saver *saver,
                  const struct xen_xenstore_save_handlers *handlers,
                  struct streamspec_output *output,
                  const struct xen_xenstore_image_header *image_header);

/* Tells how many octets the same handlers would save. No octet that is appended is looked at. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_dry_run(struct xen_xenstore_saver *saver,
                     const struct xen_xenstore_save_handlers *handlers,
                     const struct xen_xenstore_image_header *image_header, uint64_t *size);

/*
 * Begins a stream without handlers, of which the records follow; xen_xenstore_save_finish() ends
 * it.
 */
enum streamspec_status xen_xenstore_save_start(struct xen_xenstore_saver *saver,
                                               struct streamspec_output *output,
                                               const struct xen_xenstore_image_header *image_header);

/* Writes END, and gives to the sink what is still in the chunk. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xenstore_save_finish(struct xen_xenstore_saver *saver);

/* Whether lengths alone count. */
static inline bool xen_xenstore_save_is_dry_run(const struct xen_xenstore_saver *saver)
{
    return saver->save.pass == STREAMSPEC_DRY;
}

/*
 * Begins a record of which the body comes in pieces. Its length, if it was neither said nor
 * measured, is written at the end, which the sink has to be able to: the record fits into the
 * chunk, or the sink can go back; otherwise the save fails with STREAMSPEC_UNMEASURED. Not for
 * CONNECTION_DATA and DOMAIN_DATA, which later records depend on.
 */
enum streamspec_status xen_xenstore_save_begin(struct xen_xenstore_saver *saver, uint32_t type);

/* The same with a body of this length, padding excluded. */
enum streamspec_status
xen_xenstore_save_begin_with_length(struct xen_xenstore_saver *saver, uint32_t type,
                                    uint64_t length);

/*
 * Appends octets to the body, as they stand in the stream. A dry run looks at none, so that
 * `octets` may be NULL.
 */
enum streamspec_status xen_xenstore_save_append(struct xen_xenstore_saver *saver,
                                                const void *octets, size_t length);

/*
 * Ends the record: checks its place and its length; its body too, if the chunk or buffer still
 * holds all of it. Writes the length where that was not known before, and pads the body.
 */
enum streamspec_status xen_xenstore_save_end(struct xen_xenstore_saver *saver);

/* Writes a GLOBAL_DATA. */
enum streamspec_status
xen_xenstore_save_global_data(struct xen_xenstore_saver *saver,
                              const struct xen_xenstore_global_data *body);

/* Writes a CONNECTION_DATA. */
enum streamspec_status
xen_xenstore_save_connection_data(struct xen_xenstore_saver *saver,
                                  const struct xen_xenstore_connection_data_body *from);

/* Writes a WATCH_DATA. */
enum streamspec_status
xen_xenstore_save_watch_data(struct xen_xenstore_saver *saver,
                             const struct xen_xenstore_watch_data_body *from);

/* Appends the fixed part of a WATCH_DATA; its other parts follow. */
enum streamspec_status
xen_xenstore_save_fixed_watch_data(struct xen_xenstore_saver *saver,
                                   const struct xen_xenstore_watch_data *fixed);

/* Writes a TRANSACTION_DATA. */
enum streamspec_status
xen_xenstore_save_transaction_data(struct xen_xenstore_saver *saver,
                                   const struct xen_xenstore_transaction_data *body);

/* Writes a NODE_DATA. */
enum streamspec_status
xen_xenstore_save_node_data(struct xen_xenstore_saver *saver,
                            const struct xen_xenstore_node_data_body *from);

/* Appends the fixed part of a NODE_DATA; its other parts follow. */
enum streamspec_status
xen_xenstore_save_fixed_node_data(struct xen_xenstore_saver *saver,
                                  const struct xen_xenstore_node_data *fixed);

/* Writes a GLOBAL_QUOTA_DATA. */
enum streamspec_status
xen_xenstore_save_global_quota_data(struct xen_xenstore_saver *saver,
                                    const struct xen_xenstore_global_quota_data_body *from);

/* Appends the fixed part of a GLOBAL_QUOTA_DATA; its other parts follow. */
enum streamspec_status
xen_xenstore_save_fixed_global_quota_data(struct xen_xenstore_saver *saver,
                                          const struct xen_xenstore_global_quota_data *fixed);

/* Writes a DOMAIN_DATA. */
enum streamspec_status
xen_xenstore_save_domain_data(struct xen_xenstore_saver *saver,
                              const struct xen_xenstore_domain_data_body *from);

/* Writes a WATCH_DATA_EXTENDED. */
enum streamspec_status
xen_xenstore_save_watch_data_extended(struct xen_xenstore_saver *saver,
                                      const struct xen_xenstore_watch_data_extended_body *from);

/* Appends the fixed part of a WATCH_DATA_EXTENDED; its other parts follow. */
enum streamspec_status
xen_xenstore_save_fixed_watch_data_extended(struct xen_xenstore_saver *saver,
                                            const struct xen_xenstore_watch_data_extended *fixed);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_XENSTORE_SAVE_H */
