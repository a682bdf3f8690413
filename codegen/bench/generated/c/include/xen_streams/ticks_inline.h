/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Ticks: records of fixed size, read and written without a call. It checks the same rules as the
 * reader and the writer, and leaves to them whatever is not plainly right.
 */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_TICKS_INLINE_H
#define XEN_STREAMS_TICKS_INLINE_H

#include <xen_streams/ticks_codec.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Goes through the records of a reader. A compiler holds it in registers, so it is ahead of the
 * reader, whose members have no meaning until xen_ticks_walk_settle() or the end of the stream.
 */
struct xen_ticks_walk {
    /* How many records there were. */
    uint64_t number;
    /* Whose records it reads. */
    struct xen_ticks_reader *reader;
    /* What is to be read. */
    const uint8_t *at;
    /* How far it reads without calling the reader. */
    const uint8_t *end;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    uint8_t unused[4];
};

/* What a tick is. */
static inline bool xen_ticks_known_tick_kind(uint64_t value)
{
    switch (value) {
    case XEN_TICKS_TICK_KIND_FIRST:
    case XEN_TICKS_TICK_KIND_SECOND:
    case XEN_TICKS_TICK_KIND_THIRD:
        return true;
    default:
        return false;
    }
}

static inline void xen_ticks_store_record_header(uint8_t *octets,
            const struct xen_ticks_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_ticks_turn_record_header(octets);
}

static inline void xen_ticks_store_tick(uint8_t *octets, const struct xen_ticks_tick *from,
                                        bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 22, 0, 2);
    if (turned)
        xen_ticks_turn_tick(octets);
}

/* Whether a TICK keeps the rules on its fields. */
static inline bool xen_ticks_holds_tick(const struct xen_ticks_tick *body,
                                        enum xen_stream_mode mode)
{
    if (body->source < 1)
        return false;
    if (!xen_ticks_known_tick_kind(body->kind))
        return false;
    if (body->flags > 1023)
        return false;
    if (mode != XEN_STREAM_WRITE && !xen_stream_zero(body->reserved, 2))
        return false;
    return true;
}

static inline bool xen_ticks_shows_tick(const struct xen_ticks_record *record)
{
    struct xen_ticks_tick body;

    xen_ticks_get_tick(record, &body);
    return xen_ticks_holds_tick(&body, XEN_STREAM_READ);
}

/* Begins where the reader is; rules that bind a writer are left to the reader. */
static inline void xen_ticks_walk_begin(struct xen_ticks_walk *walk,
                                        struct xen_ticks_reader *reader)
{
    const bool ahead = !reader->done && reader->state.mode == XEN_STREAM_READ;

    walk->reader = reader;
    walk->at = reader->octets + reader->at;
    walk->end = ahead ? reader->octets + reader->length : walk->at;
    walk->number = reader->state.number;
    walk->seen = reader->state.seen;
}

/* Brings the reader to where the walk is. */
static inline void xen_ticks_walk_settle(const struct xen_ticks_walk *walk)
{
    struct xen_ticks_reader *reader = walk->reader;

    reader->at = (size_t)(walk->at - reader->octets);
    reader->state.number = walk->number;
    reader->state.seen = walk->seen;
}

/* Has the reader read a record. */
static inline enum xen_stream_status xen_ticks_walk_call(struct xen_ticks_walk *walk,
            struct xen_ticks_record *record)
{
    enum xen_stream_status status;
    /* The caller's record can stay in registers as long as nobody else knows where it is. */
    struct xen_ticks_record read;

    xen_ticks_walk_settle(walk);
    status = xen_ticks_reader_next(walk->reader, &read);
    *record = read;
    xen_ticks_walk_begin(walk, walk->reader);
    return status;
}

/* Steps over a record of so many octets. */
static inline enum xen_stream_status xen_ticks_walk_over(struct xen_ticks_walk *walk,
            struct xen_ticks_record *record, uint32_t kind, size_t length, size_t step)
{
    record->length = length;
    walk->at += step;
    walk->number++;
    walk->seen |= kind;
    return XEN_STREAM_OK;
}

/* Does what xen_ticks_reader_next() does. */
static inline enum xen_stream_status xen_ticks_walk_next(struct xen_ticks_walk *walk,
            struct xen_ticks_record *record)
{
    const uint8_t *octets = walk->at;
    const size_t left = (size_t)(walk->end - octets);
    struct xen_ticks_record_header header;

    if (left < 40)
        return xen_ticks_walk_call(walk, record);
    xen_ticks_load_record_header(octets, xen_stream_big_host(), &header);
    record->type = header.type;
    record->body = octets + 8;
    switch (header.type) {
    case XEN_TICKS_TYPE_TICK:
        if (header.length != 32)
            break;
        if (!(xen_ticks_shows_tick(record)))
            break;
        return xen_ticks_walk_over(walk, record, 0x2U, 32, 40);
    default:
        break;
    }
    return xen_ticks_walk_call(walk, record);
}

/* Does what xen_ticks_write_tick() does. */
static inline enum xen_stream_status xen_ticks_write_tick_inline(struct xen_ticks_writer *writer,
            const struct xen_ticks_tick *body)
{
    struct xen_stream_output *output = writer->output;
    struct xen_ticks_record_header header;
    uint8_t *octets;

    if (writer->status != XEN_STREAM_OK || output->size - output->used < 40
        || !(xen_ticks_holds_tick(body, XEN_STREAM_WRITE)))
        return xen_ticks_write_tick(writer, body);
    octets = output->buffer + output->used;
    output->used += 40;
    memset(&header, 0, sizeof header);
    header.type = XEN_TICKS_TYPE_TICK;
    header.length = 32;
    xen_ticks_store_record_header(octets, &header, xen_stream_big_host());
    xen_ticks_store_tick(octets + 8, body, xen_stream_big_host());

    writer->state.seen |= 0x2U;
    writer->state.number++;
    return XEN_STREAM_OK;
}

#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_TICKS_INLINE_H */
