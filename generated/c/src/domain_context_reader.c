/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: the reader. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include "domain_context_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header, const char *item)
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

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_domain_context_reader *reader,
            const struct streamspec_rule *rule, const char *item)
{
    streamspec_fault(&reader->error, rule, 0, "");
    return located(reader, NULL, item);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            const struct streamspec_rule *rule, uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_instance(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "instance");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 8, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header, const char *item)
{
    reader->error.offset += 16;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct xen_domain_context_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL,
                          &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL,
                      &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_HEADER_COMPLETE], 0,
                      "");
}

/* Not all octets of a body are there, or not all of its padding. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(
            struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header)
{
    if (header->length <= reader->length - reader->at - 16)
        return in_framing(reader, header,
                          &xen_domain_context_rules[
                    XEN_DOMAIN_CONTEXT_RULE_FRAMING_PADDING_COMPLETE], 16 + header->length, "");
    return in_framing(reader, header,
                      &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_BODY_COMPLETE], 16,
                      "");
}

/* Checks what holds of the length of every record. */
static inline bool check_length(struct xen_domain_context_reader *reader,
                                const struct xen_domain_context_record_header *header)
{
    if (header->length > XEN_DOMAIN_CONTEXT_LENGTH_MAX)
        return at_length(reader, header,
                         &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_LENGTH_MAX]) ==
                         STREAMSPEC_OK;
    return true;
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            const struct streamspec_rule *rule)
{
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    return at_length(reader, header, rule);
}

/* Octets between records are not zero. */
static STREAMSPEC_COLD enum streamspec_status dirty_padding(
            struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header, const uint8_t *octets)
{
    const uint64_t offset = (uint64_t)(octets - (reader->octets + reader->at));

    return in_framing(reader, header,
                      &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_PADDING_ZERO],
                      offset, "");
}

/* Shows a body of variable size, whose octets and padding are there. */
static inline bool take_body(struct xen_domain_context_reader *reader,
                             const struct xen_domain_context_record_header *header,
                             struct xen_domain_context_record *record)
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

/* Checks that type and instance were not there before, and remembers them. */
static bool is_new(struct xen_domain_context_reader *reader,
                   const struct xen_domain_context_record_header *header)
{
    switch (streamspec_runs_insert(&reader->state.instances,
                                   (uint64_t)header->type << 32 | header->instance)) {
    case STREAMSPEC_NEW:
        return true;
    case STREAMSPEC_KNOWN:
        at_instance(reader, header,
                    &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_UNIQUE]);
        return false;
    default:
        at_instance(reader, header, &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_MEMORY]);
        return false;
    }
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct xen_domain_context_reader *reader,
                   const struct xen_domain_context_record_header *header, size_t length)
{
    (void)header;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL,
                   &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_NOTHING_AFTER_END],
                   length, "");
        return false;
    }
    reader->done = true;
    return true;
}

/* Takes the parts of a SHARED_INFO, each of which lies within the body and keeps its rules. */
static void take_shared_info(struct streamspec_cursor *cursor,
                             struct xen_domain_context_shared_info_view *view)
{
    view->page = cursor->octets + cursor->at;
    view->page_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/* Takes the parts of a GRANT_ENTRIES_V1, each of which lies within the body and keeps its rules. */
static bool take_grant_entries_v1(struct streamspec_cursor *cursor,
                                  const struct xen_domain_context_grant_entries_v1 *body,
                                  struct xen_domain_context_grant_entries_v1_view *view,
                                  const struct xen_domain_context_state *state,
                                  struct streamspec_error *error)
{
    const bool turned = state->turned;
    size_t at;

    at = cursor->at;
    view->entries = streamspec_take(cursor, body->count, 8);
    if (!view->entries)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_ENTRIES_FITS, cursor->at,
                      "entries");
    view->entries_count = body->count;
    if (!check_each_grant_entries_v1_entries(view->entries, view->entries_count, at, turned, error))
        return false;
    return true;
}

/* Takes the parts of a GRANT_ENTRIES_V2, each of which lies within the body and keeps its rules. */
static bool take_grant_entries_v2(struct streamspec_cursor *cursor,
                                  const struct xen_domain_context_grant_entries_v2 *body,
                                  struct xen_domain_context_grant_entries_v2_view *view,
                                  const struct xen_domain_context_state *state,
                                  struct streamspec_error *error)
{
    const bool turned = state->turned;
    size_t at;

    at = cursor->at;
    view->entries = streamspec_take(cursor, body->count, 16);
    if (!view->entries)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_ENTRIES_FITS, cursor->at,
                      "entries");
    view->entries_count = body->count;
    if (!check_each_grant_entries_v2_entries(view->entries, view->entries_count, at, turned, error))
        return false;
    return true;
}

static inline enum streamspec_status read_end(struct xen_domain_context_reader *reader,
                                              const struct xen_domain_context_record_header *header,
                                              struct xen_domain_context_record *record)
{
    if (header->instance)
        return at_instance(reader, header,
                           &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_END_INSTANCE]);
    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length != 0)
        return wrong_length(reader, header,
                            &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_END_LENGTH]);
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

static inline enum streamspec_status read_shared_info(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            struct xen_domain_context_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_domain_context_shared_info body;
    struct streamspec_cursor cursor;

    rule = misplaced_shared_info(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_INSTANCE]);
    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header,
                         &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_domain_context_get_shared_info(record, &body);
    if (!check_shared_info(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "shared_info");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    take_shared_info(&cursor, &record->parts.shared_info);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_LENGTH],
                         cursor.at, "");
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

static inline enum streamspec_status read_x86_tsc_info(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            struct xen_domain_context_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_domain_context_x86_tsc_info body;

    rule = misplaced_x86_tsc_info(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_domain_context_rules[
                    XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_INSTANCE]);
    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length != 24)
        return wrong_length(reader, header,
                            &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_LENGTH]);
    if (reader->length - reader->at < 40)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 24;
    xen_domain_context_get_x86_tsc_info(record, &body);
    if (!check_x86_tsc_info(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "x86_tsc_info");
    reader->state.seen |= 1u << KIND_X86_TSC_INFO;
    reader->at += 40;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_event_channel(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            struct xen_domain_context_record *record)
{
    struct xen_domain_context_event_channel body;

    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length != 24)
        return wrong_length(reader, header,
                            &xen_domain_context_rules[
                    XEN_DOMAIN_CONTEXT_RULE_EVENT_CHANNEL_LENGTH]);
    if (reader->length - reader->at < 40)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 24;
    xen_domain_context_get_event_channel(record, &body);
    if (!check_event_channel(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "event_channel");
    reader->state.seen |= 1u << KIND_EVENT_CHANNEL;
    reader->at += 40;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_grant_entries_v1(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            struct xen_domain_context_record *record)
{
    struct xen_domain_context_grant_entries_v1 body;
    struct streamspec_cursor cursor;

    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header,
                         &xen_domain_context_rules[
                    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_domain_context_get_grant_entries_v1(record, &body);
    if (!check_grant_entries_v1(&body, &reader->error))
        return in_body(reader, header, "grant_entries_v1");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_grant_entries_v1(&cursor, &body, &record->parts.grant_entries_v1, &reader->state,
                               &reader->error))
        return in_body(reader, header, "grant_entries_v1");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "grant_entries_v1");
    }
    if (!reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_grant_entries_v1(&body, &reader->state, &reader->error))
        return in_body(reader, header, "grant_entries_v1");
    reader->state.seen |= 1u << KIND_GRANT_ENTRIES_V1;
    reader->at += 16 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_grant_entries_v2(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            struct xen_domain_context_record *record)
{
    struct xen_domain_context_grant_entries_v2 body;
    struct streamspec_cursor cursor;

    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header,
                         &xen_domain_context_rules[
                    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_domain_context_get_grant_entries_v2(record, &body);
    if (!check_grant_entries_v2(&body, &reader->error))
        return in_body(reader, header, "grant_entries_v2");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_grant_entries_v2(&cursor, &body, &record->parts.grant_entries_v2, &reader->state,
                               &reader->error))
        return in_body(reader, header, "grant_entries_v2");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "grant_entries_v2");
    }
    if (!reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_grant_entries_v2(&body, &record->parts.grant_entries_v2, &reader->state,
                                         record->turned, &reader->error))
        return in_body(reader, header, "grant_entries_v2");
    reader->state.seen |= 1u << KIND_GRANT_ENTRIES_V2;
    reader->at += 16 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_vcpu_info(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            struct xen_domain_context_record *record)
{
    struct xen_domain_context_vcpu_info body;

    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length != 16)
        return wrong_length(reader, header,
                            &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_VCPU_INFO_LENGTH]);
    if (reader->length - reader->at < 32)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 16;
    xen_domain_context_get_vcpu_info(record, &body);
    if (!check_vcpu_info(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "vcpu_info");
    if (!check_rules_of_vcpu_info(&body, &reader->error))
        return in_body(reader, header, "vcpu_info");
    reader->state.seen |= 1u << KIND_VCPU_INFO;
    reader->at += 32;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_vcpu_runstate(struct xen_domain_context_reader *reader,
            const struct xen_domain_context_record_header *header,
            struct xen_domain_context_record *record)
{
    struct xen_domain_context_vcpu_runstate body;

    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length != 56)
        return wrong_length(reader, header,
                            &xen_domain_context_rules[
                    XEN_DOMAIN_CONTEXT_RULE_VCPU_RUNSTATE_LENGTH]);
    if (reader->length - reader->at < 72)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 56;
    xen_domain_context_get_vcpu_runstate(record, &body);
    if (!check_vcpu_runstate(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "vcpu_runstate");
    reader->state.seen |= 1u << KIND_VCPU_RUNSTATE;
    reader->at += 72;
    reader->state.number++;
    return STREAMSPEC_OK;
}

/* A record of unknown type, which is passed over if it is optional. */
static enum streamspec_status read_unknown(struct xen_domain_context_reader *reader,
                                           const struct xen_domain_context_record_header *header,
                                           struct xen_domain_context_record *record)
{
    if (!(header->type & XEN_DOMAIN_CONTEXT_OPTIONAL))
        return at_type(reader, header,
                       &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_TYPE]);
    if (!is_new(reader, header))
        return STREAMSPEC_BROKEN;
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    if (!reader->partial
        && !streamspec_zero(record->body + record->length, streamspec_padding(record->length, 8)))
        return dirty_padding(reader, header, record->body + record->length);
    reader->at += 16 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_reader_next(struct xen_domain_context_reader *reader,
                               struct xen_domain_context_record *record)
{
    const uint8_t *octets;
    struct xen_domain_context_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->length - reader->at < 16)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    xen_domain_context_load_record_header(octets, reader->state.turned, &header);
    record->type = header.type;
    record->instance = header.instance;
    record->turned = reader->state.turned;
    switch (header.type) {
    case XEN_DOMAIN_CONTEXT_TYPE_END:
        return read_end(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO:
        return read_shared_info(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO:
        return read_x86_tsc_info(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL:
        return read_event_channel(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1:
        return read_grant_entries_v1(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2:
        return read_grant_entries_v2(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO:
        return read_vcpu_info(reader, &header, record);
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE:
        return read_vcpu_runstate(reader, &header, record);
    default:
        return read_unknown(reader, &header, record);
    }
}

enum streamspec_status
xen_domain_context_reader_init_within(struct xen_domain_context_reader *reader,
                                      enum streamspec_mode mode, uint64_t base, unsigned int depth,
                                      const void *input, size_t length, struct streamspec_run *runs,
                                      size_t count)
{
    const uint8_t *octets;

    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 2;
    reader->state.instances.runs = runs + 0 * (count / XEN_DOMAIN_CONTEXT_SETS);
    reader->state.instances.size = count / XEN_DOMAIN_CONTEXT_SETS;

    if (reader->length - reader->at < 24)
        return in_header(reader,
                         &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_COMPLETE],
                         "image_header");
    octets = reader->octets + reader->at;
    xen_domain_context_load_image_header(octets, !streamspec_big_host(),
                                         &reader->state.image_header);
    reader->state.version = reader->state.image_header.version;
    reader->state.turned =
        ((reader->state.image_header.options & XEN_DOMAIN_CONTEXT_IMAGE_OPTIONS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_image_header(&reader->state.image_header, reader->state.mode, &reader->error))
        return located(reader, NULL, "image_header");
    reader->at += 24;

    if (reader->length - reader->at < 16)
        return in_header(reader,
                         &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_DOMAIN_HEADER_COMPLETE],
                         "domain_header");
    octets = reader->octets + reader->at;
    xen_domain_context_load_domain_header(octets, reader->state.turned,
                                          &reader->state.domain_header);
    if (!check_domain_header(&reader->state.domain_header, reader->state.mode, &reader->error))
        return located(reader, NULL, "domain_header");
    reader->at += 16;

    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_reader_init(struct xen_domain_context_reader *reader, const void *octets,
                               size_t length, struct streamspec_run *runs, size_t count)
{
    return xen_domain_context_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length,
                   runs, count);
}

enum streamspec_status
xen_domain_context_judge_init(struct xen_domain_context_reader *reader, const void *octets,
                              size_t length, struct streamspec_run *runs, size_t count)
{
    return xen_domain_context_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length,
                   runs, count);
}
