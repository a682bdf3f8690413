/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: the writer. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include "mixed_checks.h"
#include <streamspec_bench_streams/mixed_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct bench_mixed_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct bench_mixed_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(const struct bench_mixed_writer *writer)
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
static STREAMSPEC_COLD enum streamspec_status located(struct bench_mixed_writer *writer,
            const struct bench_mixed_record_header *header, const char *item)
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
static STREAMSPEC_COLD enum streamspec_status unended(struct bench_mixed_writer *writer,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct bench_mixed_writer *writer,
            const struct bench_mixed_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct bench_mixed_writer *writer,
            const struct bench_mixed_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct bench_mixed_writer *writer,
                          struct bench_mixed_record_header *header, uint32_t type)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_NOTHING_AFTER_END],
                   0, "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    return true;
}

enum streamspec_status bench_mixed_writer_init(struct bench_mixed_writer *writer,
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
static bool judge(struct bench_mixed_writer *writer, const uint8_t *octets, size_t length)
{
    struct bench_mixed_reader reader;
    struct bench_mixed_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (bench_mixed_reader_next(&reader, &record) != STREAMSPEC_OK) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    return true;
}

enum streamspec_status bench_mixed_write_record(struct bench_mixed_writer *writer,
                                                const struct bench_mixed_record *record)
{
    const size_t length = bench_mixed_record_size(record);
    const uint8_t *octets = record->body - 8;
    struct bench_mixed_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint32_t)record->type;
        return in_framing(writer, &header,
                          &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    }
    if (writer->status != STREAMSPEC_OK)
        return refused(writer);
    if (!judge(writer, octets, length))
        return stop(writer, STREAMSPEC_BROKEN);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    switch (record->type) {
    case BENCH_MIXED_TYPE_END:
        writer->status = STREAMSPEC_END;

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_write_end(struct bench_mixed_writer *writer)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_END))
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

enum streamspec_status bench_mixed_write_alpha(struct bench_mixed_writer *writer,
                                               const struct bench_mixed_alpha *body)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_ALPHA))
        return refused(writer);
    header.length = 16;
    if (!check_alpha(body, &writer->error))
        return in_body(writer, &header, "alpha");
    o = streamspec_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_alpha(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_ALPHA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_write_beta(struct bench_mixed_writer *writer,
                                              const struct bench_mixed_beta *body)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_BETA))
        return refused(writer);
    header.length = 24;
    o = streamspec_room(writer->output, 32);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_beta(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_BETA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_write_gamma(struct bench_mixed_writer *writer,
                                               const struct bench_mixed_gamma *body)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_GAMMA))
        return refused(writer);
    header.length = 8;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_gamma(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_GAMMA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_write_delta(struct bench_mixed_writer *writer,
                                               const struct bench_mixed_delta *body)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_DELTA))
        return refused(writer);
    header.length = 32;
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_delta(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_DELTA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_write_epsilon(struct bench_mixed_writer *writer,
            const struct bench_mixed_epsilon *body)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_EPSILON))
        return refused(writer);
    header.length = 8;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_epsilon(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_EPSILON;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_write_zeta(struct bench_mixed_writer *writer,
                                              const struct bench_mixed_zeta *body)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_ZETA))
        return refused(writer);
    header.length = 32;
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_zeta(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_ZETA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_write_eta(struct bench_mixed_writer *writer,
                                             const struct bench_mixed_eta *body)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_ETA))
        return refused(writer);
    header.length = 16;
    o = streamspec_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_eta(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_ETA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_write_theta(struct bench_mixed_writer *writer,
                                               const struct bench_mixed_theta *body)
{
    struct bench_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, BENCH_MIXED_TYPE_THETA))
        return refused(writer);
    header.length = 1024;
    o = streamspec_room(writer->output, 1032);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_theta(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_THETA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_writer_finish(struct bench_mixed_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_END]);
}
