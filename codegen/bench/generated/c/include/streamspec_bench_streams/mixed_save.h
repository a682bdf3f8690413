/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: saving a stream, with a handler for each type of record. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_MIXED_SAVE_H
#define STREAMSPEC_BENCH_STREAMS_MIXED_SAVE_H

#include "mixed_codec.h"
#include <streamspec/save.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Octets that the headers and the records of fixed size take at most, each by itself. */
#define BENCH_MIXED_SCRATCH 1040U

/*
 * Saves a stream. Once something has failed, nothing more is written, and `save.status` stays what
 * it is; `writer.error` tells of a rule that would have been broken.
 */
struct bench_mixed_saver {
    struct bench_mixed_writer writer;
    struct streamspec_save save;
    /* What a dry run measures. */
    struct streamspec_lengths lengths;
    /* Where a dry run writes. */
    uint8_t scratch[BENCH_MIXED_SCRATCH];
};

/*
 * Saves all records of one type, each whole or in pieces, and returns 0; anything else if it
 * cannot. In a dry run it does the same, and need not have the octets that it appends.
 */
struct bench_mixed_save_handler {
    int (*save)(void *context, struct bench_mixed_saver *saver);
    void *context;
};

/*
 * The handlers, in the order in which they are called. Where there is none, no such record is
 * saved.
 */
struct bench_mixed_save_handlers {
    struct bench_mixed_save_handler alpha;
    struct bench_mixed_save_handler beta;
    struct bench_mixed_save_handler gamma;
    struct bench_mixed_save_handler delta;
    struct bench_mixed_save_handler epsilon;
    struct bench_mixed_save_handler zeta;
    struct bench_mixed_save_handler eta;
    struct bench_mixed_save_handler theta;
};

/*
 * Gives a saver its memory. Where a sink cannot go back, the handlers are called twice, first in a
 * dry run that measures: `size` runs of equal lengths at most, of the records that begin without a
 * length. With a `size` of 0 they are called once; a record that begins without a length then has
 * to fit into the chunk.
 */
void bench_mixed_saver_init(struct bench_mixed_saver *saver, struct streamspec_length *lengths,
                            size_t size);

/*
 * Saves a stream: the records of the handlers, then END. Returns STREAMSPEC_OK if it is whole, and
 * the sink has all of it. Otherwise the output holds no whole stream, and no record of which
 * anything failed: STREAMSPEC_BROKEN where a record would break a rule; STREAMSPEC_HANDLER where a
 * handler failed, which `save.result` tells more of; STREAMSPEC_FULL; or what else a saver returns.
 */
STREAMSPEC_CHECKED
enum streamspec_status
bench_mixed_save(struct bench_mixed_saver *saver, const struct bench_mixed_save_handlers *handlers,
                 struct streamspec_output *output);

/* Tells how many octets the same handlers would save. No octet that is appended is looked at. */
STREAMSPEC_CHECKED
enum streamspec_status
bench_mixed_dry_run(struct bench_mixed_saver *saver,
                    const struct bench_mixed_save_handlers *handlers, uint64_t *size);

/*
 * Begins a stream without handlers, of which the records follow; bench_mixed_save_finish() ends it.
 */
enum streamspec_status bench_mixed_save_start(struct bench_mixed_saver *saver,
                                              struct streamspec_output *output);

/* Writes END, and gives to the sink what is still in the chunk. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_save_finish(struct bench_mixed_saver *saver);

/* Whether lengths alone count. */
static inline bool bench_mixed_save_is_dry_run(const struct bench_mixed_saver *saver)
{
    return saver->save.pass == STREAMSPEC_DRY;
}

/*
 * Begins a record of which the body comes in pieces. Its length, if it was neither said nor
 * measured, is written at the end, which the sink has to be able to: the record fits into the
 * chunk, or the sink can go back; otherwise the save fails with STREAMSPEC_UNMEASURED.
 */
enum streamspec_status bench_mixed_save_begin(struct bench_mixed_saver *saver, uint32_t type);

/* The same with a body of this length, padding excluded. */
enum streamspec_status
bench_mixed_save_begin_with_length(struct bench_mixed_saver *saver, uint32_t type, uint64_t length);

/*
 * Appends octets to the body, as they stand in the stream. A dry run looks at none, so that
 * `octets` may be NULL.
 */
enum streamspec_status bench_mixed_save_append(struct bench_mixed_saver *saver, const void *octets,
                                               size_t length);

/*
 * Ends the record: checks its place and its length; its body too, if the chunk or buffer still
 * holds all of it. Writes the length where that was not known before, and pads the body.
 */
enum streamspec_status bench_mixed_save_end(struct bench_mixed_saver *saver);

/* Writes an ALPHA. */
enum streamspec_status bench_mixed_save_alpha(struct bench_mixed_saver *saver,
                                              const struct bench_mixed_alpha *body);

/* Writes a BETA. */
enum streamspec_status bench_mixed_save_beta(struct bench_mixed_saver *saver,
                                             const struct bench_mixed_beta *body);

/* Writes a GAMMA. */
enum streamspec_status bench_mixed_save_gamma(struct bench_mixed_saver *saver,
                                              const struct bench_mixed_gamma *body);

/* Writes a DELTA. */
enum streamspec_status bench_mixed_save_delta(struct bench_mixed_saver *saver,
                                              const struct bench_mixed_delta *body);

/* Writes an EPSILON. */
enum streamspec_status bench_mixed_save_epsilon(struct bench_mixed_saver *saver,
                                                const struct bench_mixed_epsilon *body);

/* Writes a ZETA. */
enum streamspec_status bench_mixed_save_zeta(struct bench_mixed_saver *saver,
                                             const struct bench_mixed_zeta *body);

/* Writes an ETA. */
enum streamspec_status bench_mixed_save_eta(struct bench_mixed_saver *saver,
                                            const struct bench_mixed_eta *body);

/* Writes a THETA. */
enum streamspec_status bench_mixed_save_theta(struct bench_mixed_saver *saver,
                                              const struct bench_mixed_theta *body);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_MIXED_SAVE_H */
