/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: the reader. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include "beats_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header, const char *item)
{
    struct streamspec_error *error = &reader->error;

    reader->done = true;
    error->offset += reader->base + reader->at;
    if (error->path.depth)
        return STREAMSPEC_BROKEN;
    error->path.item = item;
    if (header) {
        error->in_record = true;
        error->record = reader->state.number;
        error->type = header->type;
        error->has_instance = true;
        error->instance = header->instance;
    }
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct bench_beats_reader *reader,
            const struct streamspec_rule *rule, const char *item)
{
    streamspec_fault(&reader->error, rule, 0, "");
    return located(reader, NULL, item);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_instance(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 2, "instance");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header, const char *item)
{
    reader->error.offset += 8;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct bench_beats_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_HEADER_COMPLETE], 0,
                      "");
}

/* Not all octets of a body are there, or not all of its padding. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header)
{
    if (header->length <= reader->length - reader->at - 8)
        return in_framing(reader, header,
                          &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_PADDING_COMPLETE],
                          8 + header->length, "");
    return in_framing(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_BODY_COMPLETE], 8,
                      "");
}

/* Checks what holds of the length of every record. */
static inline bool check_length(struct bench_beats_reader *reader,
                                const struct bench_beats_record_header *header)
{
    if (header->length > BENCH_BEATS_LENGTH_MAX)
        return at_length(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_LENGTH_MAX]) ==
               STREAMSPEC_OK;
    return true;
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header, const struct streamspec_rule *rule)
{
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    return at_length(reader, header, rule);
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct bench_beats_reader *reader,
                   const struct bench_beats_record_header *header, size_t length)
{
    const struct streamspec_rule *rule = incomplete(&reader->state);

    if (rule) {
        in_framing(reader, header, rule, 0, "");
        return false;
    }
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_NOTHING_AFTER_END],
                   length, "");
        return false;
    }
    reader->done = true;
    return true;
}

static inline enum streamspec_status read_end(struct bench_beats_reader *reader,
                                              const struct bench_beats_record_header *header,
                                              struct bench_beats_record *record)
{
    if (header->instance)
        return at_instance(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_END_INSTANCE]);
    if (header->length != 0)
        return wrong_length(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_END_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_END;
    if (!finish(reader, header, 8))
        return STREAMSPEC_BROKEN;
    reader->at += 8;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_beat(struct bench_beats_reader *reader,
                                               const struct bench_beats_record_header *header,
                                               struct bench_beats_record *record)
{
    const struct streamspec_rule *rule;
    struct bench_beats_beat body;

    rule = misplaced_beat(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance > 255)
        return at_instance(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_BEAT_INSTANCE]);
    if (header->length != 32)
        return wrong_length(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_BEAT_LENGTH]);
    if (reader->length - reader->at < 40)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 32;
    bench_beats_get_beat(record, &body);
    if (!check_beat(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "beat");
    reader->state.seen |= 1u << KIND_BEAT;
    reader->at += 40;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_start_(struct bench_beats_reader *reader,
            const struct bench_beats_record_header *header, struct bench_beats_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_start_(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_START_INSTANCE]);
    if (header->length != 0)
        return wrong_length(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_START_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_START;
    reader->at += 8;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_tempo(struct bench_beats_reader *reader,
                                                const struct bench_beats_record_header *header,
                                                struct bench_beats_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_tempo(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_TEMPO_INSTANCE]);
    if (header->length != 8)
        return wrong_length(reader, header, &bench_beats_rules[BENCH_BEATS_RULE_TEMPO_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    reader->state.seen |= 1u << KIND_TEMPO;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_beats_reader_next(struct bench_beats_reader *reader,
                                               struct bench_beats_record *record)
{
    const uint8_t *octets;
    struct bench_beats_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->length - reader->at < 8)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    bench_beats_load_record_header(octets, reader->state.turned, &header);
    if (!reader->state.number && header.type != BENCH_BEATS_TYPE_START)
        return at_type(reader, &header, &bench_beats_rules[BENCH_BEATS_RULE_START_FIRST]);
    record->type = header.type;
    record->instance = header.instance;
    record->turned = reader->state.turned;
    switch (header.type) {
    case BENCH_BEATS_TYPE_END:
        return read_end(reader, &header, record);
    case BENCH_BEATS_TYPE_BEAT:
        return read_beat(reader, &header, record);
    case BENCH_BEATS_TYPE_START:
        return read_start_(reader, &header, record);
    case BENCH_BEATS_TYPE_TEMPO:
        return read_tempo(reader, &header, record);
    default:
        return at_type(reader, &header, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_TYPE]);
    }
}

enum streamspec_status
bench_beats_reader_init_within(struct bench_beats_reader *reader, enum streamspec_mode mode,
                               uint64_t base, unsigned int depth, const void *input, size_t length)
{
    const uint8_t *octets;

    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 1;

    if (reader->length - reader->at < 8)
        return in_header(reader, &bench_beats_rules[BENCH_BEATS_RULE_ORDER_COMPLETE], "order");
    octets = reader->octets + reader->at;
    bench_beats_load_order(octets, streamspec_big_host(), &reader->state.order);
    reader->state.turned = ((reader->state.order.options & BENCH_BEATS_OPTIONS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_order(&reader->state.order, &reader->error))
        return located(reader, NULL, "order");
    reader->at += 8;

    return STREAMSPEC_OK;
}

enum streamspec_status bench_beats_reader_init(struct bench_beats_reader *reader,
                                               const void *octets, size_t length)
{
    return bench_beats_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length);
}

enum streamspec_status bench_beats_judge_init(struct bench_beats_reader *reader, const void *octets,
                                              size_t length)
{
    return bench_beats_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length);
}
