/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Domain context, version 1: records of fixed size, read and written without a call. It checks the
 * same rules as the reader and the writer, and leaves to them whatever is not plainly right.
 */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_V1_INLINE_H
#define XEN_STREAMS_DOMAIN_CONTEXT_V1_INLINE_H

#include "domain_context_v1_codec.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/*
 * Goes through the records of a reader. A compiler holds it in registers, so it is ahead of the
 * reader, whose members have no meaning until xen_domain_context_v1_walk_settle() or the end of the
 * stream.
 */
struct xen_domain_context_v1_walk {
    /* How many records there were. */
    uint64_t number;
    /* Whose records it reads. */
    struct xen_domain_context_v1_reader *reader;
    /* What is to be read. */
    const uint8_t *at;
    /* How far it reads without calling the reader. */
    const uint8_t *end;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    uint8_t unused[4];
};

static inline void xen_domain_context_v1_store_record_header(uint8_t *octets,
            const struct xen_domain_context_v1_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_domain_context_v1_turn_record_header(octets);
}

static inline void xen_domain_context_v1_store_tsc_info(uint8_t *octets,
            const struct xen_domain_context_v1_tsc_info *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 20, 0, 4);
    if (turned)
        xen_domain_context_v1_turn_tsc_info(octets);
}

/* Whether a TSC_INFO keeps the rules on its fields. */
static inline bool xen_domain_context_v1_holds_tsc_info(
            const struct xen_domain_context_v1_tsc_info *body, enum streamspec_mode mode)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return false;
    return true;
}

static inline bool xen_domain_context_v1_shows_tsc_info(
            const struct xen_domain_context_v1_record *record)
{
    struct xen_domain_context_v1_tsc_info body;

    xen_domain_context_v1_get_tsc_info(record, &body);
    return xen_domain_context_v1_holds_tsc_info(&body, STREAMSPEC_READ);
}

/* Begins where the reader is; rules that bind a writer are left to the reader. */
static inline void xen_domain_context_v1_walk_begin(struct xen_domain_context_v1_walk *walk,
            struct xen_domain_context_v1_reader *reader)
{
    const bool ahead = !reader->done && reader->state.mode == STREAMSPEC_READ;

    walk->reader = reader;
    walk->at = reader->octets + reader->at;
    walk->end = ahead ? reader->octets + reader->length : walk->at;
    walk->number = reader->state.number;
    walk->seen = reader->state.seen;
}

/* Brings the reader to where the walk is. */
static inline void xen_domain_context_v1_walk_settle(const struct xen_domain_context_v1_walk *walk)
{
    struct xen_domain_context_v1_reader *reader = walk->reader;

    reader->at = (size_t)(walk->at - reader->octets);
    reader->state.number = walk->number;
    reader->state.seen = walk->seen;
}

/* Has the reader read a record. */
static inline enum streamspec_status xen_domain_context_v1_walk_call(
            struct xen_domain_context_v1_walk *walk, struct xen_domain_context_v1_record *record)
{
    enum streamspec_status status;
    /* The caller's record can stay in registers as long as nobody else knows where it is. */
    struct xen_domain_context_v1_record read;

    xen_domain_context_v1_walk_settle(walk);
    status = xen_domain_context_v1_reader_next(walk->reader, &read);
    *record = read;
    xen_domain_context_v1_walk_begin(walk, walk->reader);
    return status;
}

/* Steps over a record of so many octets. */
static inline enum streamspec_status xen_domain_context_v1_walk_over(
            struct xen_domain_context_v1_walk *walk, struct xen_domain_context_v1_record *record,
            uint32_t kind, size_t length, size_t step)
{
    record->length = length;
    walk->at += step;
    walk->number++;
    walk->seen |= kind;
    return STREAMSPEC_OK;
}

/* Does what xen_domain_context_v1_reader_next() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_domain_context_v1_walk_next(
            struct xen_domain_context_v1_walk *walk, struct xen_domain_context_v1_record *record)
{
    const uint8_t *octets = walk->at;
    const size_t left = (size_t)(walk->end - octets);
    struct xen_domain_context_v1_record_header header;

    if (!walk->number || left < 32)
        return xen_domain_context_v1_walk_call(walk, record);
    xen_domain_context_v1_load_record_header(octets, streamspec_big_host(), &header);
    record->type = header.type;
    record->instance = header.instance;
    record->body = octets + 8;
    switch (header.type) {
    case XEN_DOMAIN_CONTEXT_V1_TYPE_TSC_INFO:
        if (header.length != 24)
            break;
        if (walk->seen & 0x8U)
            break;
        if (header.instance)
            break;
        if (!xen_domain_context_v1_shows_tsc_info(record))
            break;
        return xen_domain_context_v1_walk_over(walk, record, 0x8U, 24, 32);
    default:
        break;
    }
    return xen_domain_context_v1_walk_call(walk, record);
}

/* Does what xen_domain_context_v1_write_tsc_info() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_domain_context_v1_write_tsc_info_inline(
            struct xen_domain_context_v1_writer *writer,
            const struct xen_domain_context_v1_tsc_info *body)
{
    struct streamspec_output *output = writer->output;
    struct xen_domain_context_v1_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number || output->size - output->used < 32
        || (writer->state.seen & 0x8U)
        || !xen_domain_context_v1_holds_tsc_info(body, STREAMSPEC_WRITE))
        return xen_domain_context_v1_write_tsc_info(writer, body);
    octets = output->buffer + output->used;
    output->used += 32;
    memset(&header, 0, sizeof header);
    header.type = XEN_DOMAIN_CONTEXT_V1_TYPE_TSC_INFO;
    header.length = 24;
    xen_domain_context_v1_store_record_header(octets, &header, streamspec_big_host());
    xen_domain_context_v1_store_tsc_info(octets + 8, body, streamspec_big_host());

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

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_V1_INLINE_H */
