/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: the reader. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include "ticks_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static XEN_STREAM_COLD enum xen_stream_status located(struct xen_ticks_reader *reader,
            const struct xen_ticks_record_header *header, const char *item)
{
    struct xen_stream_error *error = &reader->error;

    reader->done = true;
    error->offset += reader->base + reader->at;
    if (error->path.depth)
        return XEN_STREAM_BROKEN;
    error->path.item = item;
    if (header) {
        error->in_record = true;
        error->record = reader->state.number;
        error->type = header->type;
    }
    return XEN_STREAM_BROKEN;
}

static XEN_STREAM_COLD enum xen_stream_status in_framing(struct xen_ticks_reader *reader,
            const struct xen_ticks_record_header *header, const struct xen_stream_rule *rule,
            uint64_t offset, const char *field)
{
    xen_stream_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static XEN_STREAM_COLD enum xen_stream_status at_type(struct xen_ticks_reader *reader,
            const struct xen_ticks_record_header *header, const struct xen_stream_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static XEN_STREAM_COLD enum xen_stream_status at_length(struct xen_ticks_reader *reader,
            const struct xen_ticks_record_header *header, const struct xen_stream_rule *rule)
{
    return in_framing(reader, header, rule, 4, "length");
}

/* The error has an offset within the body of a record. */
static XEN_STREAM_COLD enum xen_stream_status in_body(struct xen_ticks_reader *reader,
            const struct xen_ticks_record_header *header, const char *item)
{
    reader->error.offset += 8;
    return located(reader, header, item);
}

/* No whole record header is left. */
static XEN_STREAM_COLD enum xen_stream_status cut_short(struct xen_ticks_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_HEADER_COMPLETE], 0,
                      "");
}

/* Not all octets of a body are there, or not all of its padding. */
static XEN_STREAM_COLD enum xen_stream_status incomplete_body(struct xen_ticks_reader *reader,
            const struct xen_ticks_record_header *header)
{
    if (header->length <= reader->length - reader->at - 8)
        return in_framing(reader, header, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_PADDING_COMPLETE],
                          8 + header->length, "");
    return in_framing(reader, header, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_BODY_COMPLETE], 8,
                      "");
}

/* Checks what holds of the length of every record. */
static inline bool check_length(struct xen_ticks_reader *reader,
                                const struct xen_ticks_record_header *header)
{
    if (header->length > XEN_TICKS_LENGTH_MAX)
        return at_length(reader, header, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_LENGTH_MAX]) ==
               XEN_STREAM_OK;
    return true;
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static XEN_STREAM_COLD enum xen_stream_status wrong_length(struct xen_ticks_reader *reader,
            const struct xen_ticks_record_header *header, const struct xen_stream_rule *rule)
{
    if (!check_length(reader, header))
        return XEN_STREAM_BROKEN;
    return at_length(reader, header, rule);
}

/* Octets between records are not zero. */
static XEN_STREAM_COLD enum xen_stream_status dirty_padding(struct xen_ticks_reader *reader,
            const struct xen_ticks_record_header *header, const uint8_t *octets)
{
    const uint64_t offset = (uint64_t)(octets - (reader->octets + reader->at));

    return in_framing(reader, header, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_PADDING_ZERO], offset,
                      "");
}

/* Shows a body of variable size, whose octets and padding are there. */
static inline bool take_body(struct xen_ticks_reader *reader,
                             const struct xen_ticks_record_header *header,
                             struct xen_ticks_record *record)
{
    const size_t left = reader->length - reader->at - 8;

    if (header->length > left) {
        incomplete_body(reader, header);
        return false;
    }
    record->body = reader->octets + reader->at + 8;
    record->length = header->length;
    if (xen_stream_padding(record->length, 8) > left - record->length) {
        incomplete_body(reader, header);
        return false;
    }
    return true;
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct xen_ticks_reader *reader, const struct xen_ticks_record_header *header,
                   size_t length)
{
    (void)header;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_NOTHING_AFTER_END], length,
                   "");
        return false;
    }
    reader->done = true;
    return true;
}

/* Takes the parts of a NOTE, each of which lies within the body and keeps its rules. */
static void take_note(struct xen_stream_cursor *cursor, struct xen_ticks_note_view *view)
{
    view->text = cursor->octets + cursor->at;
    view->text_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

static inline enum xen_stream_status read_end(struct xen_ticks_reader *reader,
                                              const struct xen_ticks_record_header *header,
                                              struct xen_ticks_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_ticks_rules[XEN_TICKS_RULE_END_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_END;
    if (!finish(reader, header, 8))
        return XEN_STREAM_BROKEN;
    reader->at += 8;
    reader->state.number++;
    return XEN_STREAM_OK;
}

static inline enum xen_stream_status read_tick(struct xen_ticks_reader *reader,
                                               const struct xen_ticks_record_header *header,
                                               struct xen_ticks_record *record)
{
    struct xen_ticks_tick body;

    if (header->length != 32)
        return wrong_length(reader, header, &xen_ticks_rules[XEN_TICKS_RULE_TICK_LENGTH]);
    if (reader->length - reader->at < 40)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 32;
    xen_ticks_get_tick(record, &body);
    if (!check_tick(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "tick");
    reader->state.seen |= 1u << KIND_TICK;
    reader->at += 40;
    reader->state.number++;
    return XEN_STREAM_OK;
}

static inline enum xen_stream_status read_note(struct xen_ticks_reader *reader,
                                               const struct xen_ticks_record_header *header,
                                               struct xen_ticks_record *record)
{
    struct xen_stream_cursor cursor;

    if (!check_length(reader, header))
        return XEN_STREAM_BROKEN;
    if (!take_body(reader, header, record))
        return XEN_STREAM_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_note(&cursor, &record->parts.note);
    if (cursor.at != cursor.length) {
        xen_stream_fault(&reader->error, &xen_ticks_rules[XEN_TICKS_RULE_NOTE_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "note");
    }
    if (!reader->partial
        && !xen_stream_zero(record->body + cursor.at, xen_stream_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_NOTE;
    reader->at += 8 + record->length + xen_stream_padding(record->length, 8);
    reader->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_ticks_reader_next(struct xen_ticks_reader *reader,
                                             struct xen_ticks_record *record)
{
    const uint8_t *octets;
    struct xen_ticks_record_header header;

    if (reader->done)
        return reader->error.rule ? XEN_STREAM_BROKEN : XEN_STREAM_END;
    if (reader->length - reader->at < 8)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    xen_ticks_load_record_header(octets, xen_stream_big_host(), &header);
    record->type = header.type;
    switch (header.type) {
    case XEN_TICKS_TYPE_END:
        return read_end(reader, &header, record);
    case XEN_TICKS_TYPE_TICK:
        return read_tick(reader, &header, record);
    case XEN_TICKS_TYPE_NOTE:
        return read_note(reader, &header, record);
    default:
        return at_type(reader, &header, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_TYPE]);
    }
}

enum xen_stream_status
xen_ticks_reader_init_within(struct xen_ticks_reader *reader, enum xen_stream_mode mode,
                             uint64_t base, unsigned int depth, const void *input, size_t length)
{
    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 1;

    return XEN_STREAM_OK;
}

enum xen_stream_status xen_ticks_reader_init(struct xen_ticks_reader *reader, const void *octets,
                                             size_t length)
{
    return xen_ticks_reader_init_within(reader, XEN_STREAM_READ, 0, 0, octets, length);
}

enum xen_stream_status xen_ticks_judge_init(struct xen_ticks_reader *reader, const void *octets,
                                            size_t length)
{
    return xen_ticks_reader_init_within(reader, XEN_STREAM_JUDGE, 0, 0, octets, length);
}
