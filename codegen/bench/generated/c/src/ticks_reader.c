/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: the reader. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include "ticks_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct bench_ticks_reader *reader,
            const struct bench_ticks_record_header *header, const char *item)
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
    }
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct bench_ticks_reader *reader,
            const struct bench_ticks_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct bench_ticks_reader *reader,
            const struct bench_ticks_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct bench_ticks_reader *reader,
            const struct bench_ticks_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct bench_ticks_reader *reader,
            const struct bench_ticks_record_header *header, const char *item)
{
    reader->error.offset += 8;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct bench_ticks_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_HEADER_COMPLETE], 0,
                      "");
}

/* Not all octets of a body are there, or not all of its padding. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(struct bench_ticks_reader *reader,
            const struct bench_ticks_record_header *header)
{
    if (header->length <= reader->length - reader->at - 8)
        return in_framing(reader, header,
                          &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_PADDING_COMPLETE],
                          8 + header->length, "");
    return in_framing(reader, header, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_BODY_COMPLETE], 8,
                      "");
}

/* Checks what holds of the length of every record. */
static inline bool check_length(struct bench_ticks_reader *reader,
                                const struct bench_ticks_record_header *header)
{
    if (header->length > BENCH_TICKS_LENGTH_MAX)
        return at_length(reader, header, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_LENGTH_MAX]) ==
               STREAMSPEC_OK;
    return true;
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct bench_ticks_reader *reader,
            const struct bench_ticks_record_header *header, const struct streamspec_rule *rule)
{
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    return at_length(reader, header, rule);
}

/* Octets between records are not zero. */
static STREAMSPEC_COLD enum streamspec_status dirty_padding(struct bench_ticks_reader *reader,
            const struct bench_ticks_record_header *header, const uint8_t *octets)
{
    const uint64_t offset = (uint64_t)(octets - (reader->octets + reader->at));

    return in_framing(reader, header, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_PADDING_ZERO],
                      offset, "");
}

/* Shows a body of variable size, whose octets and padding are there. */
static inline bool take_body(struct bench_ticks_reader *reader,
                             const struct bench_ticks_record_header *header,
                             struct bench_ticks_record *record)
{
    const size_t left = reader->length - reader->at - 8;

    if (header->length > left) {
        incomplete_body(reader, header);
        return false;
    }
    record->body = reader->octets + reader->at + 8;
    record->length = header->length;
    if (streamspec_padding(record->length, 8) > left - record->length) {
        incomplete_body(reader, header);
        return false;
    }
    return true;
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct bench_ticks_reader *reader,
                   const struct bench_ticks_record_header *header, size_t length)
{
    (void)header;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_NOTHING_AFTER_END],
                   length, "");
        return false;
    }
    reader->done = true;
    return true;
}

/* Takes the parts of a NOTE, each of which lies within the body and keeps its rules. */
static void take_note(struct streamspec_cursor *cursor, struct bench_ticks_note_view *view)
{
    view->text = cursor->octets + cursor->at;
    view->text_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

static inline enum streamspec_status read_end(struct bench_ticks_reader *reader,
                                              const struct bench_ticks_record_header *header,
                                              struct bench_ticks_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &bench_ticks_rules[BENCH_TICKS_RULE_END_LENGTH]);
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

static inline enum streamspec_status read_tick(struct bench_ticks_reader *reader,
                                               const struct bench_ticks_record_header *header,
                                               struct bench_ticks_record *record)
{
    struct bench_ticks_tick body;

    if (header->length != 32)
        return wrong_length(reader, header, &bench_ticks_rules[BENCH_TICKS_RULE_TICK_LENGTH]);
    if (reader->length - reader->at < 40)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 32;
    bench_ticks_get_tick(record, &body);
    if (!check_tick(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "tick");
    reader->state.seen |= 1u << KIND_TICK;
    reader->at += 40;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_note(struct bench_ticks_reader *reader,
                                               const struct bench_ticks_record_header *header,
                                               struct bench_ticks_record *record)
{
    struct streamspec_cursor cursor;

    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_note(&cursor, &record->parts.note);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &bench_ticks_rules[BENCH_TICKS_RULE_NOTE_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "note");
    }
    if (!reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_NOTE;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_ticks_reader_next(struct bench_ticks_reader *reader,
                                               struct bench_ticks_record *record)
{
    const uint8_t *octets;
    struct bench_ticks_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->length - reader->at < 8)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    bench_ticks_load_record_header(octets, streamspec_big_host(), &header);
    record->type = header.type;
    switch (header.type) {
    case BENCH_TICKS_TYPE_END:
        return read_end(reader, &header, record);
    case BENCH_TICKS_TYPE_TICK:
        return read_tick(reader, &header, record);
    case BENCH_TICKS_TYPE_NOTE:
        return read_note(reader, &header, record);
    default:
        return at_type(reader, &header, &bench_ticks_rules[BENCH_TICKS_RULE_FRAMING_TYPE]);
    }
}

enum streamspec_status
bench_ticks_reader_init_within(struct bench_ticks_reader *reader, enum streamspec_mode mode,
                               uint64_t base, unsigned int depth, const void *input, size_t length)
{
    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 1;

    return STREAMSPEC_OK;
}

enum streamspec_status bench_ticks_reader_init(struct bench_ticks_reader *reader,
                                               const void *octets, size_t length)
{
    return bench_ticks_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length);
}

enum streamspec_status bench_ticks_judge_init(struct bench_ticks_reader *reader, const void *octets,
                                              size_t length)
{
    return bench_ticks_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length);
}
