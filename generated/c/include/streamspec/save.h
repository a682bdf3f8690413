/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the savers of all streams have in common. */
#ifndef STREAMSPEC_SAVE_H
#define STREAMSPEC_SAVE_H

#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Equal lengths that follow one another: what is remembered of a dry run. */
struct streamspec_length {
    uint64_t length;
    uint64_t count;
};

/* The lengths that a dry run measured, in memory of the caller. */
struct streamspec_lengths {
    /* How many of the next run were taken. */
    uint64_t taken;
    struct streamspec_length *runs;
    size_t size;
    size_t used;
    /* The run that the next length is taken from. */
    size_t at;
};

/* Which run of the handlers it is. */
enum streamspec_pass {
    /* The only one: lengths are written when they are known. */
    STREAMSPEC_SINGLE,
    /* The first one, in which lengths alone count. */
    STREAMSPEC_DRY,
    /* The second one, after the first has measured. */
    STREAMSPEC_MEASURED,
};

/* A stream that is being saved, whichever it is. */
struct streamspec_save {
    /* Offset in the output of the record that has begun, or that may begin. */
    uint64_t start;
    /* Octets of its body so far. */
    uint64_t length;
    /* Octets that its body is to have, if that is known. */
    uint64_t expected;
    /* Octets that the stream is to have; 0 where that is not known. */
    uint64_t total;
    /* Instance of the record that has begun. */
    uint64_t instance;
    /* Type code of the records of the handler that runs. */
    uint64_t type;
    /* Type code of the record that has begun. */
    uint64_t opened;
    struct streamspec_output *output;
    struct streamspec_lengths *lengths;
    enum streamspec_pass pass;
    /* STREAMSPEC_OK; STREAMSPEC_END after the last record; or what failed, once and for all. */
    enum streamspec_status status;
    /* What the handler returned that failed. */
    int result;
    /* Whether a handler runs. */
    bool handled;
    /* Whether a record has begun and not ended. */
    bool open;
    /* Whether it is known how long its body is to be. */
    bool known;
    uint8_t unused[1];
};

/*
 * Octets from a length to the next multiple of `to`, which is a power of two. It never adds to the
 * length, so that no length is too great for it.
 */
static inline uint64_t streamspec_pads(uint64_t length, uint64_t to)
{
    return (0 - length) & (to - 1);
}

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_SAVE_H */
