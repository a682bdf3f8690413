/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl domain stream: every record, in every state of the reader. */

#include <xen_streams/libxl_codec.h>

#define READER struct xen_libxl_reader
#define RECORD struct xen_libxl_record
#define NEXT xen_libxl_reader_next
#define HEADER 8
#define PADDED_TO 8
#define GREATEST_LENGTH UINT32_MAX
#define SIZE (BEFORE + HEADER + 32)
#define BASE 1000
#include "proof.h"

static void any_state(READER *reader)
{
    Frama_C_make_unknown((char *)&reader->state.header, sizeof reader->state.header);
    reader->state.number = within(0, UINT64_MAX);
    reader->state.version = 2;
    reader->state.mode = any_mode();
    reader->state.seen = within(0, UINT32_MAX);
    reader->state.depth = within(0, STREAMSPEC_DEPTH);
    reader->state.turned = either();
    /* A stream that is suspended is not looked at before it goes on. */
    reader->begun = either();
}

static void put_header(uint8_t *octets, uint64_t least_type, uint64_t greatest_type,
                       uint64_t least_length, uint64_t greatest_length)
{
    struct xen_libxl_record_header header;

    header.type = within(least_type, greatest_type);
    header.length = within(least_length, greatest_length);
    memcpy(octets, &header, sizeof header);
}

/* What the reader of the stream within promises; libxc.c shows that it keeps it. */

static const struct streamspec_rule any_rule = { "", "", STREAMSPEC_CLASS_VALUE, 0 };

/* Whether the octets of a stream within are there; `whole()` leaves only the record in memory. */
static bool more_is_there;

static enum streamspec_status any_status(struct xen_libxc_reader *reader)
{
    memset(&reader->error, 0, sizeof reader->error);
    reader->error.rule = &any_rule;
    reader->error.path.item = reader->error.path.field = reader->error.path.inner = "";
    reader->error.path.depth = within(0, STREAMSPEC_DEPTH);
    reader->error.offset = within(0, UINT64_MAX);
    reader->error.path.indexed = either();
    reader->error.in_record = either();
    reader->error.has_instance = either();
    if (either())
        return STREAMSPEC_OK;
    reader->done = true;
    return STREAMSPEC_BROKEN;
}

/* Reads any of the octets that are left. */
static void go_on(struct xen_libxc_reader *reader)
{
    /*@ assert at: reader->at <= reader->length; */
    /*@ assert there: !more_is_there || reader->at == reader->length
                      || \valid_read(reader->octets + (reader->at .. reader->length - 1)); */
    reader->at = within(reader->at, reader->length);
}

enum streamspec_status
xen_libxc_reader_init_within(struct xen_libxc_reader *reader, enum streamspec_mode mode,
                             uint64_t base, unsigned int depth, const void *octets, size_t length)
{
    /*@ assert pointer: \object_pointer((uint8_t *)octets); */
    /*@ assert depth: depth <= STREAMSPEC_DEPTH; */
    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = octets;
    reader->length = length;
    go_on(reader);
    return any_status(reader);
}

enum streamspec_status xen_libxc_reader_next(struct xen_libxc_reader *reader,
                                             struct xen_libxc_record *record)
{
    go_on(reader);
    if (either()) {
        reader->done = true;
        if (either())
            return STREAMSPEC_END;
    }
    record->body = reader->octets;
    record->length = 0;
    record->type = within(0, UINT32_MAX);
    record->turned = either();
    return any_status(reader);
}

static void touch(const RECORD *record)
{
    if (record->inside)
        return;
    look(record->body, record->length);
    switch (record->type) {
    case XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA:
        GET(libxl, emulator_xenstore_data);
        LOOK(emulator_xenstore_data, pairs);
        break;
    case XEN_LIBXL_TYPE_EMULATOR_CONTEXT:
        GET(libxl, emulator_context);
        LOOK(emulator_context, emulator_ctx);
        break;
    case XEN_LIBXL_TYPE_CHECKPOINT_STATE:
        GET(libxl, checkpoint_state);
        break;
    }
}

static void headers(void)
{
    READER reader;
    size_t length;

    /*@ loop unroll 64; */
    for (length = 0; length <= 16; length++) {
        if (xen_libxl_reader_init_within(&reader, any_mode(),
                                         within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                         any_octets(length), length) == STREAMSPEC_OK) {
            /*@ assert within: reader.at <= reader.length; */
        }
    }
    if (xen_libxl_reader_init_within(&reader, any_mode(),
                                     within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                     any_octets(16), within(16, GREATEST)) == STREAMSPEC_OK) {
        /*@ assert within: reader.at <= reader.length; */
    }
}

/* A stream that begins after its record, in all octets that are left. */
static void begins(void)
{
    size_t length;

    more_is_there = true;
    /*@ loop unroll 64; */
    for (length = HEADER; length <= HEADER + 16; length++) {
        put_header(any_octets(length), XEN_LIBXL_TYPE_LIBXC_CONTEXT, XEN_LIBXL_TYPE_LIBXC_CONTEXT, 0,
                   0);
        read_record(length, length, length);
    }
    more_is_there = false;
}

/* The next record of a stream that goes on, and that began at a place before. */
static void next_within(size_t begun, size_t left)
{
    READER reader;
    RECORD record;

    memset(&reader, 0, sizeof reader);
    any_state(&reader);
    reader.base = BASE;
    reader.octets = any_octets(BEFORE + left);
    reader.at = BEFORE;
    reader.length = BEFORE + left;
    reader.begun = true;
    reader.inside = true;
    reader.libxc.base = BASE + begun;
    reader.libxc.octets = reader.octets + begun;
    reader.libxc.length = reader.length - begun;
    reader.libxc.at = within(0, BEFORE - begun);
    reader.libxc.prefix = true;
    if (NEXT(&reader, &record) == STREAMSPEC_OK) {
        /*@ assert within: reader.at <= reader.length; */
        touch(&record);
    }
}

static void goes_on(void)
{
    size_t begun, left;

    more_is_there = true;
    /*@ loop unroll 64; */
    for (begun = 0; begun <= BEFORE; begun += 12) {
        /*@ loop unroll 64; */
        for (left = 0; left <= 16; left++)
            next_within(begun, left);
    }
    more_is_there = false;
}

void main(void)
{
    headers();
    no_header();
    FIXED(XEN_LIBXL_TYPE_END, 0);
    begins();
    goes_on();
    put_header(any_octets(HEADER), XEN_LIBXL_TYPE_LIBXC_CONTEXT, XEN_LIBXL_TYPE_LIBXC_CONTEXT, 1,
               GREATEST_LENGTH);
    read_record(HEADER, HEADER, GREATEST - BEFORE);
    FIXED(XEN_LIBXL_TYPE_CHECKPOINT_END, 0);
    FIXED(XEN_LIBXL_TYPE_CHECKPOINT_STATE, 4, 8);
    variable(XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA, 24, 8, NULL, 0);
    variable(XEN_LIBXL_TYPE_EMULATOR_CONTEXT, 20, 8, NULL, 0);
    unknown(6, UINT32_MAX, 12);
}
