/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Ticks: records of fixed size, read and written without a call. It checks the same rules as the
 * reader and the writer, and leaves to them whatever is not plainly right.
 */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_TICKS_INLINE_H
#define STREAMSPEC_BENCH_STREAMS_TICKS_INLINE_H

#include "ticks_codec.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/*
 * Goes through the records of a reader. A compiler holds it in registers, so it is ahead of the
 * reader, whose members have no meaning until bench_ticks_walk_settle() or the end of the stream.
 */
struct bench_ticks_walk {
    /* How many records there were. */
    uint64_t number;
    /* Whose records it reads. */
    struct bench_ticks_reader *reader;
    /* What is to be read. */
    const uint8_t *at;
    /* How far it reads without calling the reader. */
    const uint8_t *end;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    uint8_t unused[4];
};

/* What a tick is. */
static inline bool bench_ticks_known_tick_kind(uint64_t value)
{
    switch (value) {
    case BENCH_TICKS_TICK_KIND_FIRST:
    case BENCH_TICKS_TICK_KIND_SECOND:
    case BENCH_TICKS_TICK_KIND_THIRD:
        return true;
    default:
        return false;
    }
}

static inline void bench_ticks_store_record_header(uint8_t *octets,
            const struct bench_ticks_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_ticks_turn_record_header(octets);
}

static inline void bench_ticks_store_tick(uint8_t *octets, const struct bench_ticks_tick *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 22, 0, 2);
    if (turned)
        bench_ticks_turn_tick(octets);
}

/* Whether a TICK keeps the rules on its fields. */
static inline bool bench_ticks_holds_tick(const struct bench_ticks_tick *body,
                                          enum streamspec_mode mode)
{
    if (body->source < 1)
        return false;
    if (!bench_ticks_known_tick_kind(body->kind))
        return false;
    if (body->flags > 1023)
        return false;
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 2))
        return false;
    return true;
}

static inline bool bench_ticks_shows_tick(const struct bench_ticks_record *record)
{
    struct bench_ticks_tick body;

    bench_ticks_get_tick(record, &body);
    return bench_ticks_holds_tick(&body, STREAMSPEC_READ);
}

/* Begins where the reader is; rules that bind a writer are left to the reader. */
static inline void bench_ticks_walk_begin(struct bench_ticks_walk *walk,
                                          struct bench_ticks_reader *reader)
{
    const bool ahead = !reader->done && reader->state.mode == STREAMSPEC_READ;

    walk->reader = reader;
    walk->at = reader->octets + reader->at;
    walk->end = ahead ? reader->octets + reader->length : walk->at;
    walk->number = reader->state.number;
    walk->seen = reader->state.seen;
}

/* Brings the reader to where the walk is. */
static inline void bench_ticks_walk_settle(const struct bench_ticks_walk *walk)
{
    struct bench_ticks_reader *reader = walk->reader;

    reader->at = (size_t)(walk->at - reader->octets);
    reader->state.number = walk->number;
    reader->state.seen = walk->seen;
}

/* Has the reader read a record. */
static inline enum streamspec_status bench_ticks_walk_call(struct bench_ticks_walk *walk,
            struct bench_ticks_record *record)
{
    enum streamspec_status status;
    /* The caller's record can stay in registers as long as nobody else knows where it is. */
    struct bench_ticks_record read;

    bench_ticks_walk_settle(walk);
    status = bench_ticks_reader_next(walk->reader, &read);
    *record = read;
    bench_ticks_walk_begin(walk, walk->reader);
    return status;
}

/* Steps over a record of so many octets. */
static inline enum streamspec_status bench_ticks_walk_over(struct bench_ticks_walk *walk,
            struct bench_ticks_record *record, uint32_t kind, size_t length, size_t step)
{
    record->length = length;
    walk->at += step;
    walk->number++;
    walk->seen |= kind;
    return STREAMSPEC_OK;
}

/* Does what bench_ticks_reader_next() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_ticks_walk_next(struct bench_ticks_walk *walk,
            struct bench_ticks_record *record)
{
    const uint8_t *octets = walk->at;
    const size_t left = (size_t)(walk->end - octets);
    struct bench_ticks_record_header header;

    if (left < 40)
        return bench_ticks_walk_call(walk, record);
    bench_ticks_load_record_header(octets, streamspec_big_host(), &header);
    record->type = header.type;
    record->body = octets + 8;
    switch (header.type) {
    case BENCH_TICKS_TYPE_TICK:
        if (header.length != 32)
            break;
        if (!bench_ticks_shows_tick(record))
            break;
        return bench_ticks_walk_over(walk, record, 0x2U, 32, 40);
    default:
        break;
    }
    return bench_ticks_walk_call(walk, record);
}

/* Does what bench_ticks_write_tick() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_ticks_write_tick_inline(
            struct bench_ticks_writer *writer, const struct bench_ticks_tick *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_ticks_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 40
        || !bench_ticks_holds_tick(body, STREAMSPEC_WRITE))
        return bench_ticks_write_tick(writer, body);
    octets = output->buffer + output->used;
    output->used += 40;
    memset(&header, 0, sizeof header);
    header.type = BENCH_TICKS_TYPE_TICK;
    header.length = 32;
    bench_ticks_store_record_header(octets, &header, streamspec_big_host());
    bench_ticks_store_tick(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x2U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_TICKS_INLINE_H */
