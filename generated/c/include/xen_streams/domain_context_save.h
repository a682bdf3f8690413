/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: saving a stream, with a handler for each type of record. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_SAVE_H
#define XEN_STREAMS_DOMAIN_CONTEXT_SAVE_H

#include "domain_context_codec.h"
#include <streamspec/save.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Octets that the headers and the records of fixed size take at most, each by itself. */
#define XEN_DOMAIN_CONTEXT_SCRATCH 80U

/*
 * Saves a stream. Once something has failed, nothing more is written, and `save.status` stays what
 * it is; `writer.error` tells of a rule that would have been broken.
 */
struct xen_domain_context_saver {
    struct xen_domain_context_writer writer;
    struct streamspec_save save;
    /* What a dry run measures. */
    struct streamspec_lengths lengths;
    /* What has to be remembered of earlier records. */
    struct streamspec_run *runs;
    size_t count;
    /* Where a dry run writes. */
    uint8_t scratch[XEN_DOMAIN_CONTEXT_SCRATCH];
};

/*
 * Saves all records of one type, each whole or in pieces, and returns 0; anything else if it
 * cannot. In a dry run it does the same, and need not have the octets that it appends.
 */
struct xen_domain_context_save_handler {
    int (*save)(void *context, struct xen_domain_context_saver *saver);
    void *context;
};

/*
 * The handlers, in the order in which they are called. Where there is none, no such record is
 * saved.
 */
struct xen_domain_context_save_handlers {
    struct xen_domain_context_save_handler shared_info;
    struct xen_domain_context_save_handler x86_tsc_info;
    struct xen_domain_context_save_handler event_channel;
    struct xen_domain_context_save_handler grant_entries_v1;
    struct xen_domain_context_save_handler grant_entries_v2;
    struct xen_domain_context_save_handler vcpu_info;
    struct xen_domain_context_save_handler vcpu_runstate;
};

/*
 * Gives a saver its memory. What has to be remembered of earlier records takes `count` runs of
 * consecutive numbers at most. Where a sink cannot go back, the handlers are called twice, first in
 * a dry run that measures: `size` runs of equal lengths at most, of the records that begin without
 * a length. With a `size` of 0 they are called once; a record that begins without a length then has
 * to fit into the chunk.
 */
void xen_domain_context_saver_init(struct xen_domain_context_saver *saver,
                                   struct streamspec_run *runs, size_t count,
                                   struct streamspec_length *lengths, size_t size);

/*
 * Saves a stream: its headers, the records of the handlers, then END. Returns STREAMSPEC_OK if it
 * is whole, and the sink has all of it. Otherwise the output holds no whole stream, and no record
 * of which anything failed: STREAMSPEC_BROKEN where a record would break a rule; STREAMSPEC_HANDLER
 * where a handler failed, which `save.result` tells more of; STREAMSPEC_FULL; or what else a saver
 * returns.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_save(struct xen_domain_context_saver *saver,
                        const struct xen_domain_context_save_handlers *handlers,
                        struct streamspec_output *output,
                        const struct xen_domain_context_image_header *image_header,
                        const struct xen_domain_context_domain_header *domain_header);

/* Tells how many octets the same handlers would save. No octet that is appended is looked at. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_dry_run(struct xen_domain_context_saver *saver,
                           const struct xen_domain_context_save_handlers *handlers,
                           const struct xen_domain_context_image_header *image_header,
                           const struct xen_domain_context_domain_header *domain_header,
                           uint64_t *size);

/*
 * Begins a stream without handlers, of which the records follow; xen_domain_context_save_finish()
 * ends it.
 */
enum streamspec_status
xen_domain_context_save_start(struct xen_domain_context_saver *saver,
                              struct streamspec_output *output,
                              const struct xen_domain_context_image_header *image_header,
                              const struct xen_domain_context_domain_header *domain_header);

/* Writes END, and gives to the sink what is still in the chunk. */
STREAMSPEC_CHECKED
enum streamspec_status xen_domain_context_save_finish(struct xen_domain_context_saver *saver);

/* Whether lengths alone count. */
static inline bool xen_domain_context_save_is_dry_run(const struct xen_domain_context_saver *saver)
{
    return saver->save.pass == STREAMSPEC_DRY;
}

/*
 * Begins a record of which the body comes in pieces. Its length, if it was neither said nor
 * measured, is written at the end, which the sink has to be able to: the record fits into the
 * chunk, or the sink can go back; otherwise the save fails with STREAMSPEC_UNMEASURED.
 */
enum streamspec_status
xen_domain_context_save_begin(struct xen_domain_context_saver *saver, uint32_t type,
                              uint32_t instance);

/* The same with a body of this length, padding excluded. */
enum streamspec_status
xen_domain_context_save_begin_with_length(struct xen_domain_context_saver *saver, uint32_t type,
                                          uint32_t instance, uint64_t length);

/*
 * Appends octets to the body, as they stand in the stream. A dry run looks at none, so that
 * `octets` may be NULL.
 */
enum streamspec_status
xen_domain_context_save_append(struct xen_domain_context_saver *saver, const void *octets,
                               size_t length);

/*
 * Ends the record: checks its place and its length; its body too, if the chunk or buffer still
 * holds all of it. Writes the length where that was not known before, and pads the body.
 */
enum streamspec_status xen_domain_context_save_end(struct xen_domain_context_saver *saver);

/* Writes a SHARED_INFO. */
enum streamspec_status
xen_domain_context_save_shared_info(struct xen_domain_context_saver *saver,
                                    const struct xen_domain_context_shared_info_body *from);

/* Appends the fixed part of a SHARED_INFO; its other parts follow. */
enum streamspec_status
xen_domain_context_save_fixed_shared_info(struct xen_domain_context_saver *saver,
                                          const struct xen_domain_context_shared_info *fixed);

/* Writes an X86_TSC_INFO. */
enum streamspec_status
xen_domain_context_save_x86_tsc_info(struct xen_domain_context_saver *saver,
                                     const struct xen_domain_context_x86_tsc_info *body);

/* Writes an EVENT_CHANNEL. */
enum streamspec_status
xen_domain_context_save_event_channel(struct xen_domain_context_saver *saver, uint32_t instance,
                                      const struct xen_domain_context_event_channel *body);

/* Writes a GRANT_ENTRIES_V1. */
enum streamspec_status
xen_domain_context_save_grant_entries_v1(struct xen_domain_context_saver *saver, uint32_t instance,
                                         const struct xen_domain_context_grant_entries_v1_body *from);

/* Appends the fixed part of a GRANT_ENTRIES_V1; its other parts follow. */
enum streamspec_status
xen_domain_context_save_fixed_grant_entries_v1(struct xen_domain_context_saver *saver,
                                               const struct xen_domain_context_grant_entries_v1 *fixed);

/* Writes a GRANT_ENTRIES_V2. */
enum streamspec_status
xen_domain_context_save_grant_entries_v2(struct xen_domain_context_saver *saver, uint32_t instance,
                                         const struct xen_domain_context_grant_entries_v2_body *from);

/* Appends the fixed part of a GRANT_ENTRIES_V2; its other parts follow. */
enum streamspec_status
xen_domain_context_save_fixed_grant_entries_v2(struct xen_domain_context_saver *saver,
                                               const struct xen_domain_context_grant_entries_v2 *fixed);

/* Writes a VCPU_INFO. */
enum streamspec_status
xen_domain_context_save_vcpu_info(struct xen_domain_context_saver *saver, uint32_t instance,
                                  const struct xen_domain_context_vcpu_info *body);

/* Writes a VCPU_RUNSTATE. */
enum streamspec_status
xen_domain_context_save_vcpu_runstate(struct xen_domain_context_saver *saver, uint32_t instance,
                                      const struct xen_domain_context_vcpu_runstate *body);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_SAVE_H */
