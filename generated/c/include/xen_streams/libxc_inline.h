/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Libxc domain image: records of fixed size, read and written without a call. It checks the same
 * rules as the reader and the writer, and leaves to them whatever is not plainly right.
 */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXC_INLINE_H
#define XEN_STREAMS_LIBXC_INLINE_H

#include "libxc_codec.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/*
 * Goes through the records of a reader. A compiler holds it in registers, so it is ahead of the
 * reader, whose members have no meaning until xen_libxc_walk_settle() or the end of the stream.
 */
struct xen_libxc_walk {
    /* How many records there were. */
    uint64_t number;
    /* Whose records it reads. */
    struct xen_libxc_reader *reader;
    /* What is to be read. */
    const uint8_t *at;
    /* How far it reads without calling the reader. */
    const uint8_t *end;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    uint8_t unused[4];
};

static inline void xen_libxc_store_record_header(uint8_t *octets,
            const struct xen_libxc_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_libxc_turn_record_header(octets);
}

static inline void xen_libxc_store_x86_tsc_info(uint8_t *octets,
                                                const struct xen_libxc_x86_tsc_info *from,
                                                bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 20, 0, 4);
    if (turned)
        xen_libxc_turn_x86_tsc_info(octets);
}

/* Whether an X86_TSC_INFO keeps the rules on its fields. */
static inline bool xen_libxc_holds_x86_tsc_info(const struct xen_libxc_x86_tsc_info *body,
                                                enum streamspec_mode mode)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return false;
    return true;
}

static inline bool xen_libxc_shows_x86_tsc_info(const struct xen_libxc_record *record)
{
    struct xen_libxc_x86_tsc_info body;

    xen_libxc_get_x86_tsc_info(record, &body);
    return xen_libxc_holds_x86_tsc_info(&body, STREAMSPEC_READ);
}

/* Begins where the reader is; rules that bind a writer are left to the reader. */
static inline void xen_libxc_walk_begin(struct xen_libxc_walk *walk,
                                        struct xen_libxc_reader *reader)
{
    const bool ahead = !reader->done && reader->state.mode == STREAMSPEC_READ;

    walk->reader = reader;
    walk->at = reader->octets + reader->at;
    walk->end = ahead ? reader->octets + reader->length : walk->at;
    walk->number = reader->state.number;
    walk->seen = reader->state.seen;
}

/* Brings the reader to where the walk is. */
static inline void xen_libxc_walk_settle(const struct xen_libxc_walk *walk)
{
    struct xen_libxc_reader *reader = walk->reader;

    reader->at = (size_t)(walk->at - reader->octets);
    reader->state.number = walk->number;
    reader->state.seen = walk->seen;
}

/* Has the reader read a record. */
static inline enum streamspec_status xen_libxc_walk_call(struct xen_libxc_walk *walk,
            struct xen_libxc_record *record)
{
    enum streamspec_status status;
    /* The caller's record can stay in registers as long as nobody else knows where it is. */
    struct xen_libxc_record read;

    xen_libxc_walk_settle(walk);
    status = xen_libxc_reader_next(walk->reader, &read);
    *record = read;
    xen_libxc_walk_begin(walk, walk->reader);
    return status;
}

/* Steps over a record of so many octets. */
static inline enum streamspec_status xen_libxc_walk_over(struct xen_libxc_walk *walk,
            struct xen_libxc_record *record, uint32_t kind, size_t length, size_t step)
{
    record->length = length;
    walk->at += step;
    walk->number++;
    walk->seen |= kind;
    return STREAMSPEC_OK;
}

/* Does what xen_libxc_reader_next() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_libxc_walk_next(struct xen_libxc_walk *walk,
            struct xen_libxc_record *record)
{
    const uint8_t *octets = walk->at;
    const size_t left = (size_t)(walk->end - octets);
    struct xen_libxc_record_header header;

    if (left < 8)
        return xen_libxc_walk_call(walk, record);
    xen_libxc_load_record_header(octets, walk->reader->state.turned, &header);
    record->type = header.type;
    record->turned = walk->reader->state.turned;
    record->body = octets + 8;
    switch (header.type) {
    case XEN_LIBXC_TYPE_X86_TSC_INFO:
        if (header.length != 24 || left < 32)
            break;
        if (!xen_libxc_shows_x86_tsc_info(record))
            break;
        return xen_libxc_walk_over(walk, record, 0x100U, 24, 32);
    case XEN_LIBXC_TYPE_STATIC_DATA_END:
        if (header.length != 0)
            break;
        if (walk->reader->state.version < 3)
            break;
        if (walk->seen & 0x10000U)
            break;
        return xen_libxc_walk_over(walk, record, 0x10000U, 0, 8);
    default:
        break;
    }
    return xen_libxc_walk_call(walk, record);
}

/* Does what xen_libxc_write_x86_tsc_info() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_libxc_write_x86_tsc_info_inline(
            struct xen_libxc_writer *writer, const struct xen_libxc_x86_tsc_info *body)
{
    struct streamspec_output *output = writer->output;
    struct xen_libxc_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 32
        || !xen_libxc_holds_x86_tsc_info(body, STREAMSPEC_WRITE))
        return xen_libxc_write_x86_tsc_info(writer, body);
    octets = output->buffer + output->used;
    output->used += 32;
    memset(&header, 0, sizeof header);
    header.type = XEN_LIBXC_TYPE_X86_TSC_INFO;
    header.length = 24;
    xen_libxc_store_record_header(octets, &header, writer->state.turned);
    xen_libxc_store_x86_tsc_info(octets + 8, body, writer->state.turned);

    writer->state.seen |= 0x100U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what xen_libxc_write_static_data_end() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_libxc_write_static_data_end_inline(
            struct xen_libxc_writer *writer)
{
    struct streamspec_output *output = writer->output;
    struct xen_libxc_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || output->size - output->used < 8
        || writer->state.version < 3 || (writer->state.seen & 0x10000U))
        return xen_libxc_write_static_data_end(writer);
    octets = output->buffer + output->used;
    output->used += 8;
    memset(&header, 0, sizeof header);
    header.type = XEN_LIBXC_TYPE_STATIC_DATA_END;
    header.length = 0;
    xen_libxc_store_record_header(octets, &header, writer->state.turned);

    writer->state.seen |= 0x10000U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXC_INLINE_H */
