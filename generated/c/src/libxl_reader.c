/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: the reader. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include "libxl_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, const char *item)
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

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_libxl_reader *reader,
            const struct streamspec_rule *rule, const char *item)
{
    streamspec_fault(&reader->error, rule, 0, "");
    return located(reader, NULL, item);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, const char *item)
{
    reader->error.offset += 8;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct xen_libxl_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_HEADER_COMPLETE], 0,
                      "");
}

/* Not all octets of a body are there, or not all of its padding. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header)
{
    if (header->length <= reader->length - reader->at - 8)
        return in_framing(reader, header, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_PADDING_COMPLETE],
                          8 + header->length, "");
    return in_framing(reader, header, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_BODY_COMPLETE], 8,
                      "");
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, const struct streamspec_rule *rule)
{
    return at_length(reader, header, rule);
}

/* Octets between records are not zero. */
static STREAMSPEC_COLD enum streamspec_status dirty_padding(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, const uint8_t *octets)
{
    const uint64_t offset = (uint64_t)(octets - (reader->octets + reader->at));

    return in_framing(reader, header, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_PADDING_ZERO], offset,
                      "");
}

/* Shows a body of variable size, whose octets and padding are there. */
static inline bool take_body(struct xen_libxl_reader *reader,
                             const struct xen_libxl_record_header *header,
                             struct xen_libxl_record *record)
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

/* The error is one of the stream within this one. */
static STREAMSPEC_COLD bool in_inner(struct xen_libxl_reader *reader,
                                     const struct streamspec_error *error, const char *around)
{
    reader->done = true;
    return streamspec_nested(&reader->error, error, 0, around);
}

/* Whether the stream within this one has ended, if it ever began. */
static bool inner_ended(struct xen_libxl_reader *reader)
{
    struct streamspec_error error;

    if (!reader->begun)
        return true;
    in_framing(reader, NULL, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_END], 0, "");
    error = reader->error;
    return streamspec_nested(&reader->error, &error, 0, "libxc");
}

/* The stream within this one begins. */
static bool begin_libxc(struct xen_libxl_reader *reader)
{
    struct xen_libxc_reader *inner = &reader->libxc;

    reader->begun = true;
    reader->inside = true;
    if (xen_libxc_reader_init_within(inner, reader->state.mode, reader->base + reader->at,
                                     reader->state.depth + 1u, reader->octets + reader->at,
                                     reader->length - reader->at) != STREAMSPEC_OK)
        return in_inner(reader, &inner->error, "libxc");
    inner->prefix = true;
    reader->at = (size_t)(xen_libxc_reader_offset(inner) - reader->base);
    return true;
}

/* The stream within this one begins. */
static bool begin_inner_libxc(struct xen_libxl_reader *reader)
{
    return begin_libxc(reader);
}

/* Reads one record of the stream within this one. */
static enum streamspec_status next_of_libxc(struct xen_libxl_reader *reader,
                                            struct xen_libxl_record *record)
{
    struct xen_libxc_reader *inner = &reader->libxc;

    /* It goes on where this one has come to. */
    inner->at = (size_t)(reader->base + reader->at - inner->base);
    if (xen_libxc_reader_next(inner, &record->libxc) != STREAMSPEC_OK) {
        in_inner(reader, &inner->error, "libxc");
        return STREAMSPEC_BROKEN;
    }
    record->inside = true;
    reader->at = (size_t)(xen_libxc_reader_offset(inner) - reader->base);
    if (inner->done)
        reader->begun = false;
    reader->inside = !inner->done && record->libxc.type != XEN_LIBXC_TYPE_CHECKPOINT;
    return STREAMSPEC_OK;
}

/* Reads one record of the stream within this one. */
static enum streamspec_status next_inner(struct xen_libxl_reader *reader,
                                         struct xen_libxl_record *record)
{
    return next_of_libxc(reader, record);
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct xen_libxl_reader *reader, const struct xen_libxl_record_header *header,
                   size_t length)
{
    (void)header;
    if (!inner_ended(reader))
        return false;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_NOTHING_AFTER_END], length,
                   "");
        return false;
    }
    reader->done = true;
    return true;
}

/*
 * Takes the parts of an EMULATOR_XENSTORE_DATA, each of which lies within the body and keeps its
 * rules.
 */
static bool take_emulator_xenstore_data(struct streamspec_cursor *cursor,
                                        struct xen_libxl_emulator_xenstore_data_view *view,
                                        struct streamspec_error *error)
{
    size_t at;
    size_t i;

    at = cursor->at;
    for (i = 0; cursor->at < cursor->length; i++) {
        const uint8_t *text;
        size_t length;

        text = streamspec_take_string(cursor, &length);
        if (!text) {
            broken(error, XEN_LIBXL_RULE_KEY_VALUE_KEY_FITS, 0, "key");
            return streamspec_element(error, cursor->at, "pairs", i);
        }
        if (length == SIZE_MAX) {
            broken(error, XEN_LIBXL_RULE_KEY_VALUE_KEY_TERMINATED, 0, "key");
            return streamspec_element(error, cursor->at, "pairs", i);
        }
        if (!matches_key_value_key_characters(text, length)) {
            broken(error, XEN_LIBXL_RULE_KEY_VALUE_KEY_CHARACTERS, 0, "key");
            return streamspec_element(error, cursor->at - length - 1, "pairs", i);
        }
        if (!matches_key_value_key_relative(text, length)) {
            broken(error, XEN_LIBXL_RULE_KEY_VALUE_KEY_RELATIVE, 0, "key");
            return streamspec_element(error, cursor->at - length - 1, "pairs", i);
        }
        if (!streamspec_take_string(cursor, &length)) {
            broken(error, XEN_LIBXL_RULE_KEY_VALUE_VALUE_FITS, 0, "value");
            return streamspec_element(error, cursor->at, "pairs", i);
        }
        if (length == SIZE_MAX) {
            broken(error, XEN_LIBXL_RULE_KEY_VALUE_VALUE_TERMINATED, 0, "value");
            return streamspec_element(error, cursor->at, "pairs", i);
        }
    }
    view->pairs = cursor->octets + at;
    view->pairs_length = cursor->at - at;
    view->pairs_count = i;
    return true;
}

/*
 * Takes the parts of an EMULATOR_CONTEXT, each of which lies within the body and keeps its rules.
 */
static void take_emulator_context(struct streamspec_cursor *cursor,
                                  struct xen_libxl_emulator_context_view *view)
{
    view->emulator_ctx = cursor->octets + cursor->at;
    view->emulator_ctx_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

static inline enum streamspec_status read_end(struct xen_libxl_reader *reader,
                                              const struct xen_libxl_record_header *header,
                                              struct xen_libxl_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_libxl_rules[XEN_LIBXL_RULE_END_LENGTH]);
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

static inline enum streamspec_status read_libxc_context(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, struct xen_libxl_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_libxl_rules[XEN_LIBXL_RULE_LIBXC_CONTEXT_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_LIBXC_CONTEXT;
    if (!inner_ended(reader))
        return STREAMSPEC_BROKEN;
    if (reader->state.depth == STREAMSPEC_DEPTH) {
        streamspec_fault(&reader->error, &xen_libxl_rules[XEN_LIBXL_RULE_LIBXC_CONTEXT_LENGTH], 0,
                         "");
        return in_body(reader, header, "libxc_context");
    }
    reader->at += 8;
    reader->state.number++;
    if (!begin_inner_libxc(reader))
        return STREAMSPEC_BROKEN;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_emulator_xenstore_data(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, struct xen_libxl_record *record)
{
    struct xen_libxl_emulator_xenstore_data body;
    struct streamspec_cursor cursor;

    if (header->length < 8)
        return at_length(reader, header,
                         &xen_libxl_rules[XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxl_get_emulator_xenstore_data(record, &body);
    if (!check_emulator_xenstore_data(&body, &reader->error))
        return in_body(reader, header, "emulator_xenstore_data");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_emulator_xenstore_data(&cursor, &record->parts.emulator_xenstore_data,
                                     &reader->error))
        return in_body(reader, header, "emulator_xenstore_data");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_libxl_rules[XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "emulator_xenstore_data");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_EMULATOR_XENSTORE_DATA;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_emulator_context(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, struct xen_libxl_record *record)
{
    struct xen_libxl_emulator_context body;
    struct streamspec_cursor cursor;

    if (header->length < 8)
        return at_length(reader, header, &xen_libxl_rules[XEN_LIBXL_RULE_EMULATOR_CONTEXT_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxl_get_emulator_context(record, &body);
    if (!check_emulator_context(&body, &reader->error))
        return in_body(reader, header, "emulator_context");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    take_emulator_context(&cursor, &record->parts.emulator_context);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxl_rules[XEN_LIBXL_RULE_EMULATOR_CONTEXT_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "emulator_context");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_EMULATOR_CONTEXT;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_checkpoint_end(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, struct xen_libxl_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_libxl_rules[XEN_LIBXL_RULE_CHECKPOINT_END_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_CHECKPOINT_END;
    reader->at += 8;
    reader->state.number++;
    reader->inside = reader->begun;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_checkpoint_state(struct xen_libxl_reader *reader,
            const struct xen_libxl_record_header *header, struct xen_libxl_record *record)
{
    struct xen_libxl_checkpoint_state body;

    if (header->length != 8) {
        if (reader->state.layouts)
            record->layout = streamspec_find_layout(checkpoint_state_layouts, 1, header->length);
        if (!record->layout)
            return wrong_length(reader, header,
                                &xen_libxl_rules[XEN_LIBXL_RULE_CHECKPOINT_STATE_LENGTH]);
    }
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxl_get_checkpoint_state(record, &body);
    if (!check_checkpoint_state(&body, reader->state.mode, &reader->error)) {
        reader->error.offset = streamspec_place(record->layout, reader->error.offset);
        return in_body(reader, header, "checkpoint_state");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + record->length, streamspec_padding(record->length, 8)))
        return dirty_padding(reader, header, record->body + record->length);
    reader->state.seen |= 1u << KIND_CHECKPOINT_STATE;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

/* A record of unknown type, which is passed over if it is optional. */
static enum streamspec_status read_unknown(struct xen_libxl_reader *reader,
                                           const struct xen_libxl_record_header *header,
                                           struct xen_libxl_record *record)
{
    if (!(header->type & XEN_LIBXL_OPTIONAL))
        return at_type(reader, header, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_TYPE]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + record->length, streamspec_padding(record->length, 8)))
        return dirty_padding(reader, header, record->body + record->length);
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_reader_next(struct xen_libxl_reader *reader,
                                             struct xen_libxl_record *record)
{
    const uint8_t *octets;
    struct xen_libxl_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->inside)
        return next_inner(reader, record);
    record->inside = false;
    if (reader->length - reader->at < 8)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    xen_libxl_load_record_header(octets, reader->state.turned, &header);
    record->type = header.type;
    record->turned = reader->state.turned;
    record->layout = NULL;
    switch (header.type) {
    case XEN_LIBXL_TYPE_END:
        return read_end(reader, &header, record);
    case XEN_LIBXL_TYPE_LIBXC_CONTEXT:
        return read_libxc_context(reader, &header, record);
    case XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA:
        return read_emulator_xenstore_data(reader, &header, record);
    case XEN_LIBXL_TYPE_EMULATOR_CONTEXT:
        return read_emulator_context(reader, &header, record);
    case XEN_LIBXL_TYPE_CHECKPOINT_END:
        return read_checkpoint_end(reader, &header, record);
    case XEN_LIBXL_TYPE_CHECKPOINT_STATE:
        return read_checkpoint_state(reader, &header, record);
    default:
        return read_unknown(reader, &header, record);
    }
}

enum streamspec_status
xen_libxl_reader_init_within(struct xen_libxl_reader *reader, enum streamspec_mode mode,
                             uint64_t base, unsigned int depth, const void *input, size_t length)
{
    const uint8_t *octets;

    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.layouts = mode == STREAMSPEC_READ;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 2;

    if (reader->length - reader->at < 16)
        return in_header(reader, &xen_libxl_rules[XEN_LIBXL_RULE_HEADER_COMPLETE], "header");
    octets = reader->octets + reader->at;
    xen_libxl_load_header(octets, !streamspec_big_host(), &reader->state.header);
    reader->state.version = reader->state.header.version;
    reader->state.turned = ((reader->state.header.options & XEN_LIBXL_OPTIONS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_header(&reader->state.header, reader->state.mode, &reader->error))
        return located(reader, NULL, "header");
    reader->at += 16;

    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_reader_init(struct xen_libxl_reader *reader, const void *octets,
                                             size_t length)
{
    return xen_libxl_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length);
}

enum streamspec_status xen_libxl_judge_init(struct xen_libxl_reader *reader, const void *octets,
                                            size_t length)
{
    return xen_libxl_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length);
}
