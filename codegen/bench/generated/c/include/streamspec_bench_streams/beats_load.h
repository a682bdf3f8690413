/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: loading a stream, with a handler for each type of record. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_BEATS_LOAD_H
#define STREAMSPEC_BENCH_STREAMS_BEATS_LOAD_H

#include "beats_codec.h"
#include <streamspec/load.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Loads a stream from octets in memory. */
struct bench_beats_loader {
    /* Reads the records, and has the headers; its error tells of a rule that is broken. */
    struct bench_beats_reader reader;
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
struct bench_beats_load_handler {
    int (*load)(void *context, const struct bench_beats_record *record,
                struct streamspec_body *body);
    void *context;
};

/* Loads nothing: the handler for records that are to be ignored. */
int bench_beats_load_ignored(void *context, const struct bench_beats_record *record,
                             struct streamspec_body *body);

/*
 * Takes the headers before any record, and returns 0; anything else if such a stream cannot be
 * loaded.
 */
struct bench_beats_headers_handler {
    int (*load)(void *context, const struct bench_beats_order *order);
    void *context;
};

/* The handlers, which are called in the order of the stream. */
struct bench_beats_load_handlers {
    /* May be missing. */
    struct bench_beats_headers_handler headers;
    /* A sample of mixed integers. */
    struct bench_beats_load_handler beat;
    /* Begins the stream. */
    struct bench_beats_load_handler start_;
    /* The beats that follow are in this tempo. */
    struct bench_beats_load_handler tempo;
    /* The stream is whole; may be missing. */
    struct bench_beats_load_handler end;
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
bench_beats_load(struct bench_beats_loader *loader,
                 const struct bench_beats_load_handlers *handlers, const void *octets,
                 size_t length);

/* Loads what has not been read yet; with `reader.prefix`, octets may follow the stream. */
STREAMSPEC_CHECKED
enum streamspec_status
bench_beats_load_rest(struct bench_beats_loader *loader,
                      const struct bench_beats_load_handlers *handlers);

/* Octets that have been read. */
static inline uint64_t bench_beats_load_offset(const struct bench_beats_loader *loader)
{
    return bench_beats_reader_offset(&loader->reader);
}

/* Reads the headers of a stream, of which the records are loaded without handlers. */
STREAMSPEC_CHECKED
enum streamspec_status
bench_beats_load_start(struct bench_beats_loader *loader, const void *octets, size_t length);

/*
 * Begins the next record, after all of it has been checked. Returns STREAMSPEC_END if there is
 * none, or STREAMSPEC_MISUSE if the one before has not ended.
 */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_load_begin(struct bench_beats_loader *loader,
                                              struct bench_beats_record *record);

/*
 * Reads octets of its body, as they stand in the stream. If not so many are left, none are read:
 * STREAMSPEC_UNREAD.
 */
enum streamspec_status bench_beats_load_read(struct bench_beats_loader *loader, void *to,
                                             size_t length);

/* What is not read of the body does not matter. */
void bench_beats_load_ignore_rest(struct bench_beats_loader *loader);

/*
 * Ends the record. Octets that were not read, and are not to be ignored, are an error:
 * STREAMSPEC_UNREAD.
 */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_load_end(struct bench_beats_loader *loader);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_BEATS_LOAD_H */
