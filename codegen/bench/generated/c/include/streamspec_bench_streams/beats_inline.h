/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Beats: records of fixed size, read and written without a call. It checks the same rules as the
 * reader and the writer, and leaves to them whatever is not plainly right.
 */
/* Generated from spec/beats by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_BEATS_INLINE_H
#define STREAMSPEC_BENCH_STREAMS_BEATS_INLINE_H

#include "beats_codec.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/*
 * Goes through the records of a reader. A compiler holds it in registers, so it is ahead of the
 * reader, whose members have no meaning until bench_beats_walk_settle() or the end of the stream.
 */
struct bench_beats_walk {
    /* How many records there were. */
    uint64_t number;
    /* Whose records it reads. */
    struct bench_beats_reader *reader;
    /* What is to be read. */
    const uint8_t *at;
    /* How far it reads without calling the reader. */
    const uint8_t *end;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    uint8_t unused[4];
};

/* What a beat is. */
static inline bool bench_beats_known_beat_kind(uint64_t value)
{
    switch (value) {
    case BENCH_BEATS_BEAT_KIND_FIRST:
    case BENCH_BEATS_BEAT_KIND_SECOND:
    case BENCH_BEATS_BEAT_KIND_THIRD:
        return true;
    default:
        return false;
    }
}

static inline void bench_beats_store_record_header(uint8_t *octets,
            const struct bench_beats_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_beats_turn_record_header(octets);
}

static inline void bench_beats_store_beat(uint8_t *octets, const struct bench_beats_beat *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 22, 0, 2);
    if (turned)
        bench_beats_turn_beat(octets);
}

/* Whether a BEAT keeps the rules on its fields. */
static inline bool bench_beats_holds_beat(const struct bench_beats_beat *body,
                                          enum streamspec_mode mode)
{
    if (body->source < 1)
        return false;
    if (!bench_beats_known_beat_kind(body->kind))
        return false;
    if (body->flags > 1023)
        return false;
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 2))
        return false;
    return true;
}

static inline bool bench_beats_shows_beat(const struct bench_beats_record *record)
{
    struct bench_beats_beat body;

    bench_beats_get_beat(record, &body);
    return bench_beats_holds_beat(&body, STREAMSPEC_READ);
}

static inline void bench_beats_store_tempo(uint8_t *octets, const struct bench_beats_tempo *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_beats_turn_tempo(octets);
}

/* Begins where the reader is; rules that bind a writer are left to the reader. */
static inline void bench_beats_walk_begin(struct bench_beats_walk *walk,
                                          struct bench_beats_reader *reader)
{
    const bool ahead = !reader->done && reader->state.mode == STREAMSPEC_READ;

    walk->reader = reader;
    walk->at = reader->octets + reader->at;
    walk->end = ahead ? reader->octets + reader->length : walk->at;
    walk->number = reader->state.number;
    walk->seen = reader->state.seen;
}

/* Brings the reader to where the walk is. */
static inline void bench_beats_walk_settle(const struct bench_beats_walk *walk)
{
    struct bench_beats_reader *reader = walk->reader;

    reader->at = (size_t)(walk->at - reader->octets);
    reader->state.number = walk->number;
    reader->state.seen = walk->seen;
}

/* Has the reader read a record. */
static inline enum streamspec_status bench_beats_walk_call(struct bench_beats_walk *walk,
            struct bench_beats_record *record)
{
    enum streamspec_status status;
    /* The caller's record can stay in registers as long as nobody else knows where it is. */
    struct bench_beats_record read;

    bench_beats_walk_settle(walk);
    status = bench_beats_reader_next(walk->reader, &read);
    *record = read;
    bench_beats_walk_begin(walk, walk->reader);
    return status;
}

/* Steps over a record of so many octets. */
static inline enum streamspec_status bench_beats_walk_over(struct bench_beats_walk *walk,
            struct bench_beats_record *record, uint32_t kind, size_t length, size_t step)
{
    record->length = length;
    walk->at += step;
    walk->number++;
    walk->seen |= kind;
    return STREAMSPEC_OK;
}

/* Does what bench_beats_reader_next() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_beats_walk_next(struct bench_beats_walk *walk,
            struct bench_beats_record *record)
{
    const uint8_t *octets = walk->at;
    const size_t left = (size_t)(walk->end - octets);
    struct bench_beats_record_header header;

    if (!walk->number || left < 16)
        return bench_beats_walk_call(walk, record);
    bench_beats_load_record_header(octets, walk->reader->state.turned, &header);
    record->type = header.type;
    record->instance = header.instance;
    record->turned = walk->reader->state.turned;
    record->body = octets + 8;
    switch (header.type) {
    case BENCH_BEATS_TYPE_BEAT:
        if (header.length != 32 || left < 40)
            break;
        if (!(walk->seen & 0x8U))
            break;
        if (header.instance > 255)
            break;
        if (!bench_beats_shows_beat(record))
            break;
        return bench_beats_walk_over(walk, record, 0x2U, 32, 40);
    case BENCH_BEATS_TYPE_TEMPO:
        if (header.length != 8)
            break;
        if (walk->seen & 0x8U)
            break;
        if (header.instance)
            break;
        return bench_beats_walk_over(walk, record, 0x8U, 8, 16);
    default:
        break;
    }
    return bench_beats_walk_call(walk, record);
}

/* Does what bench_beats_write_beat() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_beats_write_beat_inline(
            struct bench_beats_writer *writer, uint16_t instance,
            const struct bench_beats_beat *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_beats_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number || output->size - output->used < 40
        || !(writer->state.seen & 0x8U) || instance > 255
        || !bench_beats_holds_beat(body, STREAMSPEC_WRITE))
        return bench_beats_write_beat(writer, instance, body);
    octets = output->buffer + output->used;
    output->used += 40;
    memset(&header, 0, sizeof header);
    header.type = BENCH_BEATS_TYPE_BEAT;
    header.instance = instance;
    header.length = 32;
    bench_beats_store_record_header(octets, &header, writer->state.turned);
    bench_beats_store_beat(octets + 8, body, writer->state.turned);

    writer->state.seen |= 0x2U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what bench_beats_write_tempo() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_beats_write_tempo_inline(
            struct bench_beats_writer *writer, const struct bench_beats_tempo *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_beats_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number || output->size - output->used < 16
        || (writer->state.seen & 0x8U))
        return bench_beats_write_tempo(writer, body);
    octets = output->buffer + output->used;
    output->used += 16;
    memset(&header, 0, sizeof header);
    header.type = BENCH_BEATS_TYPE_TEMPO;
    header.length = 8;
    bench_beats_store_record_header(octets, &header, writer->state.turned);
    bench_beats_store_tempo(octets + 8, body, writer->state.turned);

    writer->state.seen |= 0x8U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_BEATS_INLINE_H */
