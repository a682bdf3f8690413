/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: the writer. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include "beats_checks.h"
#include <streamspec_bench_streams/beats_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct bench_beats_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct bench_beats_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(const struct bench_beats_writer *writer)
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
static STREAMSPEC_COLD enum streamspec_status located(struct bench_beats_writer *writer,
            const struct bench_beats_record_header *header, const char *item)
{
    struct streamspec_error *error = &writer->error;

    error->offset += streamspec_output_offset(writer->output) - writer->start;
    if (!error->path.depth) {
        error->path.item = item;
        error->in_record = true;
        error->record = writer->state.number;
        error->type = header->type;
        error->has_instance = true;
        error->instance = header->instance;
    }
    return STREAMSPEC_BROKEN;
}

/* A stream has not ended, with those that it stands in. */
static STREAMSPEC_COLD enum streamspec_status unended(struct bench_beats_writer *writer,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct bench_beats_writer *writer,
            const char *item)
{
    writer->error.path.item = item;
    writer->error.offset += streamspec_output_offset(writer->output) - writer->start;
    return stop(writer, STREAMSPEC_BROKEN);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct bench_beats_writer *writer,
            const struct bench_beats_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct bench_beats_writer *writer,
            const struct bench_beats_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct bench_beats_writer *writer,
                          struct bench_beats_record_header *header, uint16_t type,
                          uint16_t instance)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    header->instance = instance;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_NOTHING_AFTER_END],
                   0, "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    if (!writer->state.number && type != BENCH_BEATS_TYPE_START) {
        in_framing(writer, header, &bench_beats_rules[BENCH_BEATS_RULE_START_FIRST], 0, "type");
        return false;
    }
    return true;
}

enum streamspec_status bench_beats_writer_init(struct bench_beats_writer *writer,
                                               struct streamspec_output *output,
                                               const struct bench_beats_order *order)
{
    uint8_t *o;

    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = streamspec_output_offset(output);
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.version = 1;

    writer->state.order = *order;
    writer->state.turned = ((writer->state.order.options & BENCH_BEATS_OPTIONS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_order(order, &writer->error))
        return in_header(writer, "order");
    o = streamspec_room(output, 8);
    if (!o)
        return full(writer);
    store_order(o, order, streamspec_big_host());

    return STREAMSPEC_OK;
}

/*
 * Lets a reader judge a record by the rules of writers, as if it stood where it is going to stand.
 */
static bool judge(struct bench_beats_writer *writer, const uint8_t *octets, size_t length)
{
    struct bench_beats_reader reader;
    struct bench_beats_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (bench_beats_reader_next(&reader, &record) != STREAMSPEC_OK) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    return true;
}

enum streamspec_status bench_beats_write_record(struct bench_beats_writer *writer,
                                                const struct bench_beats_record *record)
{
    const size_t length = bench_beats_record_size(record);
    const uint8_t *octets = record->body - 8;
    struct bench_beats_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint16_t)record->type;
        header.instance = (uint16_t)record->instance;
        return in_framing(writer, &header,
                          &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    }
    if (writer->status != STREAMSPEC_OK)
        return refused(writer);
    if (record->turned != writer->state.turned)
        return STREAMSPEC_MISUSE;
    if (!judge(writer, octets, length))
        return stop(writer, STREAMSPEC_BROKEN);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    switch (record->type) {
    case BENCH_BEATS_TYPE_END:
        writer->status = STREAMSPEC_END;

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status bench_beats_write_end(struct bench_beats_writer *writer)
{
    struct bench_beats_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_BEATS_TYPE_END, 0))
        return refused(writer);
    rule = incomplete(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_beats_write_beat(struct bench_beats_writer *writer, uint16_t instance,
                                              const struct bench_beats_beat *body)
{
    struct bench_beats_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_BEATS_TYPE_BEAT, instance))
        return refused(writer);
    rule = misplaced_beat(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (instance > 255)
        return in_framing(writer, &header, &bench_beats_rules[BENCH_BEATS_RULE_BEAT_INSTANCE], 2,
                          "instance");
    header.length = 32;
    if (!check_beat(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "beat");
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_beat(o + 8, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_BEAT;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_beats_write_start_(struct bench_beats_writer *writer)
{
    struct bench_beats_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_BEATS_TYPE_START, 0))
        return refused(writer);
    rule = misplaced_start_(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_START;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_beats_write_tempo(struct bench_beats_writer *writer,
                                               const struct bench_beats_tempo *body)
{
    struct bench_beats_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_BEATS_TYPE_TEMPO, 0))
        return refused(writer);
    rule = misplaced_tempo(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 8;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_tempo(o + 8, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_TEMPO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_beats_writer_finish(struct bench_beats_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_END]);
}
