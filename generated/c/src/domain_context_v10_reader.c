/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft: the reader. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include "domain_context_v10_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header, const char *item)
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

static STREAMSPEC_COLD enum streamspec_status in_framing(
            struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header,
            const struct streamspec_rule *rule, uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header,
            const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_instance(
            struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header,
            const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "instance");
}

static STREAMSPEC_COLD enum streamspec_status at_length(
            struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header,
            const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 8, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header, const char *item)
{
    reader->error.offset += 16;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(
            struct xen_domain_context_v10_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL,
                          &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_END], 0,
                          "");
    return in_framing(reader, NULL,
                      &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_HEADER_COMPLETE], 0, "");
}

/* Not all octets of a body are there, or not all of its padding. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(
            struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header)
{
    if (header->length <= reader->length - reader->at - 16)
        return in_framing(reader, header,
                          &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_PADDING_COMPLETE], 16 + header->length, "");
    return in_framing(reader, header,
                      &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_BODY_COMPLETE], 16, "");
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(
            struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header,
            const struct streamspec_rule *rule)
{
    return at_length(reader, header, rule);
}

/* Octets between records are not zero. */
static STREAMSPEC_COLD enum streamspec_status dirty_padding(
            struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header, const uint8_t *octets)
{
    const uint64_t offset = (uint64_t)(octets - (reader->octets + reader->at));

    return in_framing(reader, header,
                      &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_PADDING_ZERO], offset, "");
}

/* Shows a body of variable size, whose octets and padding are there. */
static inline bool take_body(struct xen_domain_context_v10_reader *reader,
                             const struct xen_domain_context_v10_record_header *header,
                             struct xen_domain_context_v10_record *record)
{
    const size_t left = reader->length - reader->at - 16;

    if (header->length > left) {
        incomplete_body(reader, header);
        return false;
    }
    record->body = reader->octets + reader->at + 16;
    record->length = (size_t)header->length;
    if (streamspec_padding(record->length, 8) > left - record->length) {
        incomplete_body(reader, header);
        return false;
    }
    return true;
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct xen_domain_context_v10_reader *reader,
                   const struct xen_domain_context_v10_record_header *header, size_t length)
{
    (void)header;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL,
                   &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_NOTHING_AFTER_END], length, "");
        return false;
    }
    reader->done = true;
    return true;
}

/* Takes the parts of a SHARED_INFO, each of which lies within the body and keeps its rules. */
static bool take_shared_info(struct streamspec_cursor *cursor,
                             const struct xen_domain_context_v10_shared_info *body,
                             struct xen_domain_context_v10_shared_info_view *view,
                             struct streamspec_error *error)
{
    bool sure;
    uint64_t amount;

    sure = true;
    amount = streamspec_subtract(3136,
                                 (
                    uint64_t)792 * (body->flags & XEN_DOMAIN_CONTEXT_V10_SHARED_INFO_FLAGS_COMPAT),
                    &sure);
    view->buffer = sure ? streamspec_take(cursor, amount, 1) : NULL;
    if (!view->buffer)
        return broken(error, XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_BUFFER_FITS, cursor->at,
                      "buffer");
    view->buffer_length = (size_t)amount;
    return true;
}

static inline enum streamspec_status read_end(struct xen_domain_context_v10_reader *reader,
                                              const struct xen_domain_context_v10_record_header *header, struct xen_domain_context_v10_record *record)
{
    if (header->instance)
        return at_instance(reader, header,
                           &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_END_INSTANCE]);
    if (header->length != 0)
        return wrong_length(reader, header,
                            &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_END_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 0;
    reader->state.seen |= 1u << KIND_END;
    if (!finish(reader, header, 16))
        return STREAMSPEC_BROKEN;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_start_(struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header,
            struct xen_domain_context_v10_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_start_(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_START_INSTANCE]);
    if (header->length != 8)
        return wrong_length(reader, header,
                            &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_START_LENGTH]);
    if (reader->length - reader->at < 24)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 8;
    reader->state.seen |= 1u << KIND_START;
    reader->at += 24;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_shared_info(struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header,
            struct xen_domain_context_v10_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_domain_context_v10_shared_info body;
    struct streamspec_cursor cursor;

    rule = misplaced_shared_info(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_INSTANCE]);
    if (header->length < 4)
        return at_length(reader, header,
                         &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_domain_context_v10_get_shared_info(record, &body);
    if (!check_shared_info(&body, &reader->error))
        return in_body(reader, header, "shared_info");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 4;
    if (!take_shared_info(&cursor, &body, &record->parts.shared_info, &reader->error))
        return in_body(reader, header, "shared_info");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_LENGTH], cursor.at, "");
        return in_body(reader, header, "shared_info");
    }
    if (!reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_SHARED_INFO;
    reader->at += 16 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_tsc_info(struct xen_domain_context_v10_reader *reader,
            const struct xen_domain_context_v10_record_header *header,
            struct xen_domain_context_v10_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_tsc_info(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_TSC_INFO_INSTANCE]);
    if (header->length != 20)
        return wrong_length(reader, header,
                            &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_TSC_INFO_LENGTH]);
    if (reader->length - reader->at < 40)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 20;
    if (!streamspec_zero(record->body + 20, 4))
        return dirty_padding(reader, header, record->body + 20);
    reader->state.seen |= 1u << KIND_TSC_INFO;
    reader->at += 40;
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_v10_reader_next(struct xen_domain_context_v10_reader *reader,
                                   struct xen_domain_context_v10_record *record)
{
    const uint8_t *octets;
    struct xen_domain_context_v10_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->length - reader->at < 16)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    xen_domain_context_v10_load_record_header(octets, streamspec_big_host(), &header);
    if (!reader->state.number && header.type != XEN_DOMAIN_CONTEXT_V10_TYPE_START)
        return at_type(reader, &header,
                       &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_START_FIRST]);
    record->type = header.type;
    record->instance = header.instance;
    switch (header.type) {
    case XEN_DOMAIN_CONTEXT_V10_TYPE_END:
        return read_end(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_V10_TYPE_START:
        return read_start_(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO:
        return read_shared_info(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO:
        return read_tsc_info(reader, &header, record);
    default:
        return at_type(reader, &header,
                       &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_TYPE]);
    }
}

enum streamspec_status
xen_domain_context_v10_reader_init_within(struct xen_domain_context_v10_reader *reader,
                                          enum streamspec_mode mode, uint64_t base,
                                          unsigned int depth, const void *input, size_t length)
{
    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 10;

    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_v10_reader_init(struct xen_domain_context_v10_reader *reader, const void *octets,
                                   size_t length)
{
    return xen_domain_context_v10_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length);
}

enum streamspec_status
xen_domain_context_v10_judge_init(struct xen_domain_context_v10_reader *reader, const void *octets,
                                  size_t length)
{
    return xen_domain_context_v10_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets,
                   length);
}
