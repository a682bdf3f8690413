/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: the writer. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include "ticks_checks.h"
#include <streamspec_bench_streams/ticks_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct bench_ticks_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct bench_ticks_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(const struct bench_ticks_writer *writer)
{
    switch (writer->status) {
    case STREAMSPEC_OK:
    case STREAMSPEC_END:
        return STREAMSPEC_BROKEN;
    default:
        return writer->status;
    }
}

/* The error has an offset within a record; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct bench_ticks_writer *writer,
            const struct bench_ticks_record_header *header, const char *item)
{
    struct streamspec_error *error = &writer->error;

    error->offset += streamspec_output_offset(writer->output) - writer->start;
    if (!error->path.depth) {
        error->path.item = item;
        error->in_record = true;
        error->record = writer->state.number;
        error->type = header->type;
    }
    return STREAMSPEC_BROKEN;
}

/* A stream has not ended, with those that it stands in. */
static STREAMSPEC_COLD enum streamspec_status unended(struct bench_ticks_writer *writer,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct bench_ticks_writer *writer,
            const struct bench_ticks_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct bench_ticks_writer *writer,
            const struct bench_ticks_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct bench_ticks_writer *writer,
                          struct bench_ticks_record_header *header, uint32_t type)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_NOTHING_AFTER_END],
                   0, "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    return true;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct bench_ticks_writer *writer, struct bench_ticks_record_header *header,
                       uint64_t size)
{
    const uint64_t length = size;

    if (length > BENCH_TICKS_LENGTH_MAX) {
        in_framing(writer, header, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_LENGTH_MAX], 4,
                   "length");
        return false;
    }
    header->length = (uint32_t)length;
    return true;
}

/* Checks the parts of a NOTE before they are written, and adds their size. */
static void measure_note(const struct bench_ticks_note_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->text_length, 1);
}

static bool put_note(const struct bench_ticks_note_body *from, struct streamspec_output *output)
{
    if (!streamspec_put(output, from->text, from->text_length))
        return false;
    return true;
}

enum streamspec_status bench_ticks_writer_init(struct bench_ticks_writer *writer,
                                               struct streamspec_output *output)
{
    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = streamspec_output_offset(output);
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.version = 1;

    return STREAMSPEC_OK;
}

/*
 * Lets a reader judge a record by the rules of writers, as if it stood where it is going to stand.
 */
static bool judge(struct bench_ticks_writer *writer, const uint8_t *octets, size_t length)
{
    struct bench_ticks_reader reader;
    struct bench_ticks_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (bench_ticks_reader_next(&reader, &record) != STREAMSPEC_OK) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    return true;
}

enum streamspec_status bench_ticks_write_record(struct bench_ticks_writer *writer,
                                                const struct bench_ticks_record *record)
{
    const size_t length = bench_ticks_record_size(record);
    const uint8_t *octets = record->body - 8;
    struct bench_ticks_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint32_t)record->type;
        return in_framing(writer, &header,
                          &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    }
    if (writer->status != STREAMSPEC_OK)
        return refused(writer);
    if (!judge(writer, octets, length))
        return stop(writer, STREAMSPEC_BROKEN);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    switch (record->type) {
    case BENCH_TICKS_TYPE_END:
        writer->status = STREAMSPEC_END;

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status bench_ticks_write_end(struct bench_ticks_writer *writer)
{
    struct bench_ticks_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_TICKS_TYPE_END))
        return refused(writer);
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_ticks_write_tick(struct bench_ticks_writer *writer,
                                              const struct bench_ticks_tick *body)
{
    struct bench_ticks_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_TICKS_TYPE_TICK))
        return refused(writer);
    header.length = 32;
    if (!check_tick(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "tick");
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_tick(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_TICK;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_ticks_write_note(struct bench_ticks_writer *writer,
                                              const struct bench_ticks_note_body *from)
{
    struct bench_ticks_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_TICKS_TYPE_NOTE))
        return refused(writer);
    measure_note(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    if (!put_note(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_NOTE;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_ticks_writer_finish(struct bench_ticks_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_END]);
}
