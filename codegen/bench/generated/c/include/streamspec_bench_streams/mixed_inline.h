/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Mixed: records of fixed size, read and written without a call. It checks the same rules as the
 * reader and the writer, and leaves to them whatever is not plainly right.
 */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_MIXED_INLINE_H
#define STREAMSPEC_BENCH_STREAMS_MIXED_INLINE_H

#include "mixed_codec.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/*
 * Goes through the records of a reader. A compiler holds it in registers, so it is ahead of the
 * reader, whose members have no meaning until bench_mixed_walk_settle() or the end of the stream.
 */
struct bench_mixed_walk {
    /* How many records there were. */
    uint64_t number;
    /* Whose records it reads. */
    struct bench_mixed_reader *reader;
    /* What is to be read. */
    const uint8_t *at;
    /* How far it reads without calling the reader. */
    const uint8_t *end;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    uint8_t unused[4];
};

static inline void bench_mixed_store_record_header(uint8_t *octets,
            const struct bench_mixed_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_record_header(octets);
}

static inline void bench_mixed_store_alpha(uint8_t *octets, const struct bench_mixed_alpha *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_alpha(octets);
}

/* Whether an ALPHA keeps the rules on its fields. */
static inline bool bench_mixed_holds_alpha(const struct bench_mixed_alpha *body)
{
    if (body->a < 1)
        return false;
    return true;
}

static inline bool bench_mixed_shows_alpha(const struct bench_mixed_record *record)
{
    struct bench_mixed_alpha body;

    bench_mixed_get_alpha(record, &body);
    return bench_mixed_holds_alpha(&body);
}

static inline void bench_mixed_store_beta(uint8_t *octets, const struct bench_mixed_beta *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_beta(octets);
}

static inline void bench_mixed_store_gamma(uint8_t *octets, const struct bench_mixed_gamma *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_gamma(octets);
}

static inline void bench_mixed_store_delta(uint8_t *octets, const struct bench_mixed_delta *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_delta(octets);
}

static inline void bench_mixed_store_epsilon(uint8_t *octets,
                                             const struct bench_mixed_epsilon *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_epsilon(octets);
}

static inline void bench_mixed_store_zeta(uint8_t *octets, const struct bench_mixed_zeta *from,
                                          bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_zeta(octets);
}

static inline void bench_mixed_store_eta(uint8_t *octets, const struct bench_mixed_eta *from,
                                         bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_eta(octets);
}

static inline void bench_mixed_store_theta(uint8_t *octets, const struct bench_mixed_theta *from,
                                           bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        bench_mixed_turn_theta(octets);
}

/* Begins where the reader is; rules that bind a writer are left to the reader. */
static inline void bench_mixed_walk_begin(struct bench_mixed_walk *walk,
                                          struct bench_mixed_reader *reader)
{
    const bool ahead = !reader->done && reader->state.mode == STREAMSPEC_READ;

    walk->reader = reader;
    walk->at = reader->octets + reader->at;
    walk->end = ahead ? reader->octets + reader->length : walk->at;
    walk->number = reader->state.number;
    walk->seen = reader->state.seen;
}

/* Brings the reader to where the walk is. */
static inline void bench_mixed_walk_settle(const struct bench_mixed_walk *walk)
{
    struct bench_mixed_reader *reader = walk->reader;

    reader->at = (size_t)(walk->at - reader->octets);
    reader->state.number = walk->number;
    reader->state.seen = walk->seen;
}

/* Has the reader read a record. */
static inline enum streamspec_status bench_mixed_walk_call(struct bench_mixed_walk *walk,
            struct bench_mixed_record *record)
{
    enum streamspec_status status;
    /* The caller's record can stay in registers as long as nobody else knows where it is. */
    struct bench_mixed_record read;

    bench_mixed_walk_settle(walk);
    status = bench_mixed_reader_next(walk->reader, &read);
    *record = read;
    bench_mixed_walk_begin(walk, walk->reader);
    return status;
}

/* Steps over a record of so many octets. */
static inline enum streamspec_status bench_mixed_walk_over(struct bench_mixed_walk *walk,
            struct bench_mixed_record *record, uint32_t kind, size_t length, size_t step)
{
    record->length = length;
    walk->at += step;
    walk->number++;
    walk->seen |= kind;
    return STREAMSPEC_OK;
}

/* Does what bench_mixed_reader_next() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_walk_next(struct bench_mixed_walk *walk,
            struct bench_mixed_record *record)
{
    const uint8_t *octets = walk->at;
    const size_t left = (size_t)(walk->end - octets);
    struct bench_mixed_record_header header;

    if (left < 16)
        return bench_mixed_walk_call(walk, record);
    bench_mixed_load_record_header(octets, streamspec_big_host(), &header);
    record->type = header.type;
    record->body = octets + 8;
    switch (header.type) {
    case BENCH_MIXED_TYPE_ALPHA:
        if (header.length != 16 || left < 24)
            break;
        if (!bench_mixed_shows_alpha(record))
            break;
        return bench_mixed_walk_over(walk, record, 0x2U, 16, 24);
    case BENCH_MIXED_TYPE_BETA:
        if (header.length != 24 || left < 32)
            break;
        return bench_mixed_walk_over(walk, record, 0x4U, 24, 32);
    case BENCH_MIXED_TYPE_GAMMA:
        if (header.length != 8)
            break;
        return bench_mixed_walk_over(walk, record, 0x8U, 8, 16);
    case BENCH_MIXED_TYPE_DELTA:
        if (header.length != 32 || left < 40)
            break;
        return bench_mixed_walk_over(walk, record, 0x10U, 32, 40);
    case BENCH_MIXED_TYPE_EPSILON:
        if (header.length != 8)
            break;
        return bench_mixed_walk_over(walk, record, 0x20U, 8, 16);
    case BENCH_MIXED_TYPE_ZETA:
        if (header.length != 32 || left < 40)
            break;
        return bench_mixed_walk_over(walk, record, 0x40U, 32, 40);
    case BENCH_MIXED_TYPE_ETA:
        if (header.length != 16 || left < 24)
            break;
        return bench_mixed_walk_over(walk, record, 0x80U, 16, 24);
    case BENCH_MIXED_TYPE_THETA:
        if (header.length != 1024 || left < 1032)
            break;
        return bench_mixed_walk_over(walk, record, 0x100U, 1024, 1032);
    default:
        break;
    }
    return bench_mixed_walk_call(walk, record);
}

/* Does what bench_mixed_write_alpha() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_write_alpha_inline(
            struct bench_mixed_writer *writer, const struct bench_mixed_alpha *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_mixed_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 24
        || !bench_mixed_holds_alpha(body))
        return bench_mixed_write_alpha(writer, body);
    octets = output->buffer + output->used;
    output->used += 24;
    memset(&header, 0, sizeof header);
    header.type = BENCH_MIXED_TYPE_ALPHA;
    header.length = 16;
    bench_mixed_store_record_header(octets, &header, streamspec_big_host());
    bench_mixed_store_alpha(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x2U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what bench_mixed_write_beta() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_write_beta_inline(
            struct bench_mixed_writer *writer, const struct bench_mixed_beta *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_mixed_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 32)
        return bench_mixed_write_beta(writer, body);
    octets = output->buffer + output->used;
    output->used += 32;
    memset(&header, 0, sizeof header);
    header.type = BENCH_MIXED_TYPE_BETA;
    header.length = 24;
    bench_mixed_store_record_header(octets, &header, streamspec_big_host());
    bench_mixed_store_beta(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x4U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what bench_mixed_write_gamma() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_write_gamma_inline(
            struct bench_mixed_writer *writer, const struct bench_mixed_gamma *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_mixed_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 16)
        return bench_mixed_write_gamma(writer, body);
    octets = output->buffer + output->used;
    output->used += 16;
    memset(&header, 0, sizeof header);
    header.type = BENCH_MIXED_TYPE_GAMMA;
    header.length = 8;
    bench_mixed_store_record_header(octets, &header, streamspec_big_host());
    bench_mixed_store_gamma(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x8U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what bench_mixed_write_delta() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_write_delta_inline(
            struct bench_mixed_writer *writer, const struct bench_mixed_delta *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_mixed_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 40)
        return bench_mixed_write_delta(writer, body);
    octets = output->buffer + output->used;
    output->used += 40;
    memset(&header, 0, sizeof header);
    header.type = BENCH_MIXED_TYPE_DELTA;
    header.length = 32;
    bench_mixed_store_record_header(octets, &header, streamspec_big_host());
    bench_mixed_store_delta(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x10U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what bench_mixed_write_epsilon() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_write_epsilon_inline(
            struct bench_mixed_writer *writer, const struct bench_mixed_epsilon *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_mixed_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 16)
        return bench_mixed_write_epsilon(writer, body);
    octets = output->buffer + output->used;
    output->used += 16;
    memset(&header, 0, sizeof header);
    header.type = BENCH_MIXED_TYPE_EPSILON;
    header.length = 8;
    bench_mixed_store_record_header(octets, &header, streamspec_big_host());
    bench_mixed_store_epsilon(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x20U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what bench_mixed_write_zeta() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_write_zeta_inline(
            struct bench_mixed_writer *writer, const struct bench_mixed_zeta *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_mixed_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 40)
        return bench_mixed_write_zeta(writer, body);
    octets = output->buffer + output->used;
    output->used += 40;
    memset(&header, 0, sizeof header);
    header.type = BENCH_MIXED_TYPE_ZETA;
    header.length = 32;
    bench_mixed_store_record_header(octets, &header, streamspec_big_host());
    bench_mixed_store_zeta(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x40U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what bench_mixed_write_eta() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_write_eta_inline(struct bench_mixed_writer *writer,
            const struct bench_mixed_eta *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_mixed_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 24)
        return bench_mixed_write_eta(writer, body);
    octets = output->buffer + output->used;
    output->used += 24;
    memset(&header, 0, sizeof header);
    header.type = BENCH_MIXED_TYPE_ETA;
    header.length = 16;
    bench_mixed_store_record_header(octets, &header, streamspec_big_host());
    bench_mixed_store_eta(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x80U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what bench_mixed_write_theta() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status bench_mixed_write_theta_inline(
            struct bench_mixed_writer *writer, const struct bench_mixed_theta *body)
{
    struct streamspec_output *output = writer->output;
    struct bench_mixed_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 1032)
        return bench_mixed_write_theta(writer, body);
    octets = output->buffer + output->used;
    output->used += 1032;
    memset(&header, 0, sizeof header);
    header.type = BENCH_MIXED_TYPE_THETA;
    header.length = 1024;
    bench_mixed_store_record_header(octets, &header, streamspec_big_host());
    bench_mixed_store_theta(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x100U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_MIXED_INLINE_H */
