/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: the reader. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include "xenstore_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, const char *item)
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

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_xenstore_reader *reader,
            const struct streamspec_rule *rule, const char *item)
{
    streamspec_fault(&reader->error, rule, 0, "");
    return located(reader, NULL, item);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, const char *item)
{
    reader->error.offset += 8;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct xen_xenstore_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_HEADER_COMPLETE],
                      0, "");
}

/* Not all octets of a body are there. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header)
{
    return in_framing(reader, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_BODY_COMPLETE],
                      8, "");
}

/* Checks what holds of the length of every record. */
static inline bool check_length(struct xen_xenstore_reader *reader,
                                const struct xen_xenstore_record_header *header)
{
    if (header->length % 8)
        return at_length(reader, header,
                         &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_LENGTH_ALIGNED]) ==
                         STREAMSPEC_OK;
    return true;
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, const struct streamspec_rule *rule)
{
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    return at_length(reader, header, rule);
}

/* Octets between records are not zero. */
static STREAMSPEC_COLD enum streamspec_status dirty_padding(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, const uint8_t *octets)
{
    const uint64_t offset = (uint64_t)(octets - (reader->octets + reader->at));

    return in_framing(reader, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_PADDING_ZERO],
                      offset, "");
}

/* Shows a body of variable size, whose octets are there. */
static inline bool take_body(struct xen_xenstore_reader *reader,
                             const struct xen_xenstore_record_header *header,
                             struct xen_xenstore_record *record)
{
    const size_t left = reader->length - reader->at - 8;

    if (header->length > left) {
        incomplete_body(reader, header);
        return false;
    }
    record->body = reader->octets + reader->at + 8;
    record->length = header->length;
    return true;
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct xen_xenstore_reader *reader,
                   const struct xen_xenstore_record_header *header, size_t length)
{
    (void)header;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_NOTHING_AFTER_END],
                   length, "");
        return false;
    }
    reader->done = true;
    return true;
}

/* Takes the parts of a CONNECTION_DATA, each of which lies within the body and keeps its rules. */
static bool take_connection_data(struct streamspec_cursor *cursor,
                                 const struct xen_xenstore_connection_data *body,
                                 struct xen_xenstore_connection_data_view *view,
                                 const struct xen_xenstore_state *state,
                                 struct streamspec_error *error)
{
    const uint8_t *octets;
    size_t at;

    memset(view, 0, sizeof *view);
    view->in_data = streamspec_take(cursor, body->in_data_len, 1);
    if (!view->in_data)
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_IN_DATA_FITS, cursor->at, "in_data");
    view->in_data_length = body->in_data_len;
    view->out_data = streamspec_take(cursor, body->out_data_len, 1);
    if (!view->out_data)
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_OUT_DATA_FITS, cursor->at,
                      "out_data");
    view->out_data_length = body->out_data_len;
    if (body->fields & XEN_XENSTORE_CONNECTION_FIELDS_UNIQUE_ID) {
        at = cursor->at;
        octets = streamspec_take_alignment(cursor, 8);
        if (!octets)
            return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_ALIGN_FITS, at, "align");
        if (state->mode != STREAMSPEC_READ && !streamspec_zero(octets, cursor->at - at))
            return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_ALIGN_ZERO, at, "align");
    }
    if (body->fields & XEN_XENSTORE_CONNECTION_FIELDS_UNIQUE_ID) {
        view->unique_id = streamspec_take(cursor, 1, 8);
        if (!view->unique_id)
            return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_UNIQUE_ID_FITS, cursor->at,
                          "unique_id");
    }
    return true;
}

/* Takes the parts of a WATCH_DATA, each of which lies within the body and keeps its rules. */
static bool take_watch_data(struct streamspec_cursor *cursor,
                            const struct xen_xenstore_watch_data *body,
                            struct xen_xenstore_watch_data_view *view,
                            struct streamspec_error *error)
{
    size_t at;

    at = cursor->at;
    view->wpath = streamspec_take(cursor, body->wpath_len, 1);
    if (!view->wpath)
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_WPATH_FITS, at, "wpath");
    if (!streamspec_is_text(view->wpath, cursor->at - at))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_WPATH_TERMINATED, at, "wpath");
    view->wpath_length = cursor->at - at - 1;
    at = cursor->at;
    view->token = streamspec_take(cursor, body->token_len, 1);
    if (!view->token)
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_TOKEN_FITS, at, "token");
    if (!streamspec_is_text(view->token, cursor->at - at))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_TOKEN_TERMINATED, at, "token");
    view->token_length = cursor->at - at - 1;
    return true;
}

/* Takes the parts of a NODE_DATA, each of which lies within the body and keeps its rules. */
static bool take_node_data(struct streamspec_cursor *cursor,
                           const struct xen_xenstore_node_data *body,
                           struct xen_xenstore_node_data_view *view,
                           const struct xen_xenstore_state *state, struct streamspec_error *error)
{
    const bool turned = state->turned;
    size_t at;

    at = cursor->at;
    view->perms = streamspec_take(cursor, body->perm_count, 4);
    if (!view->perms)
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PERMS_FITS, cursor->at, "perms");
    view->perms_count = body->perm_count;
    if (!check_each_node_data_perms(view->perms, view->perms_count, at, state->mode, turned, error))
        return false;
    at = cursor->at;
    view->path = streamspec_take(cursor, body->path_len, 1);
    if (!view->path)
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PATH_FITS, at, "path");
    if (!streamspec_is_text(view->path, cursor->at - at))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PATH_TERMINATED, at, "path");
    view->path_length = cursor->at - at - 1;
    if (!matches_node_data_path_form(view->path, view->path_length))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PATH_FORM, at, "path");
    view->value = streamspec_take(cursor, body->value_len, 1);
    if (!view->value)
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_VALUE_FITS, cursor->at, "value");
    view->value_length = body->value_len;
    return true;
}

/*
 * Takes the parts of a GLOBAL_QUOTA_DATA, each of which lies within the body and keeps its rules.
 */
static bool take_global_quota_data(struct streamspec_cursor *cursor,
                                   const struct xen_xenstore_global_quota_data *body,
                                   struct xen_xenstore_global_quota_data_view *view,
                                   struct streamspec_error *error)
{
    uint64_t amount;
    size_t at;
    size_t i;

    view->dom_quota = streamspec_take(cursor, body->n_dom_quota, 4);
    if (!view->dom_quota)
        return broken(error, XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_DOM_QUOTA_FITS, cursor->at,
                      "dom_quota");
    view->dom_quota_count = body->n_dom_quota;
    view->glob_quota = streamspec_take(cursor, body->n_glob_quota, 4);
    if (!view->glob_quota)
        return broken(error, XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_GLOB_QUOTA_FITS, cursor->at,
                      "glob_quota");
    view->glob_quota_count = body->n_glob_quota;
    amount = (uint64_t)body->n_dom_quota + body->n_glob_quota;
    at = cursor->at;
    for (i = 0; i < amount; i++) {
        size_t length;

        if (!streamspec_take_string(cursor, &length))
            return broken(error, XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_QUOTA_NAMES_FITS, at,
                          "quota_names");
        if (length == SIZE_MAX) {
            broken(error, XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_QUOTA_NAMES_TERMINATED, 0, "");
            return streamspec_element(error, cursor->at, "quota_names", i);
        }
    }
    view->quota_names = cursor->octets + at;
    view->quota_names_length = cursor->at - at;
    view->quota_names_count = i;
    return true;
}

/* Takes the parts of a DOMAIN_DATA, each of which lies within the body and keeps its rules. */
static bool take_domain_data(struct streamspec_cursor *cursor,
                             const struct xen_xenstore_domain_data *body,
                             struct xen_xenstore_domain_data_view *view,
                             struct streamspec_error *error)
{
    size_t at;
    size_t i;

    view->quota_val = streamspec_take(cursor, body->n_quota, 4);
    if (!view->quota_val)
        return broken(error, XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_VAL_FITS, cursor->at, "quota_val");
    view->quota_val_count = body->n_quota;
    at = cursor->at;
    for (i = 0; i < body->n_quota; i++) {
        size_t length;

        if (!streamspec_take_string(cursor, &length))
            return broken(error, XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_NAMES_FITS, at, "quota_names");
        if (length == SIZE_MAX) {
            broken(error, XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_NAMES_TERMINATED, 0, "");
            return streamspec_element(error, cursor->at, "quota_names", i);
        }
    }
    view->quota_names = cursor->octets + at;
    view->quota_names_length = cursor->at - at;
    view->quota_names_count = i;
    return true;
}

/*
 * Takes the parts of a WATCH_DATA_EXTENDED, each of which lies within the body and keeps its rules.
 */
static bool take_watch_data_extended(struct streamspec_cursor *cursor,
                                     const struct xen_xenstore_watch_data_extended *body,
                                     struct xen_xenstore_watch_data_extended_view *view,
                                     struct streamspec_error *error)
{
    size_t at;

    at = cursor->at;
    view->wpath = streamspec_take(cursor, body->wpath_len, 1);
    if (!view->wpath)
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_WPATH_FITS, at, "wpath");
    if (!streamspec_is_text(view->wpath, cursor->at - at))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_WPATH_TERMINATED, at, "wpath");
    view->wpath_length = cursor->at - at - 1;
    at = cursor->at;
    view->token = streamspec_take(cursor, body->token_len, 1);
    if (!view->token)
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_TOKEN_FITS, at, "token");
    if (!streamspec_is_text(view->token, cursor->at - at))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_TOKEN_TERMINATED, at, "token");
    view->token_length = cursor->at - at - 1;
    return true;
}

static inline enum streamspec_status read_end(struct xen_xenstore_reader *reader,
                                              const struct xen_xenstore_record_header *header,
                                              struct xen_xenstore_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_END_LENGTH]);
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

static inline enum streamspec_status read_global_data(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, struct xen_xenstore_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_global_data(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->length != 8)
        return wrong_length(reader, header,
                            &xen_xenstore_rules[XEN_XENSTORE_RULE_GLOBAL_DATA_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    reader->state.seen |= 1u << KIND_GLOBAL_DATA;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_connection_data(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, struct xen_xenstore_record *record)
{
    struct xen_xenstore_connection_data body;
    struct streamspec_cursor cursor;
    enum streamspec_insertion insertion;

    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 24)
        return at_length(reader, header,
                         &xen_xenstore_rules[XEN_XENSTORE_RULE_CONNECTION_DATA_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_xenstore_get_connection_data(record, &body);
    if (!check_connection_data(&body, &reader->state, reader->state.mode, &reader->error))
        return in_body(reader, header, "connection_data");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 24;
    if (!take_connection_data(&cursor, &body, &record->parts.connection_data, &reader->state,
                              &reader->error))
        return in_body(reader, header, "connection_data");
    if (cursor.at + streamspec_padding(cursor.at, 8) != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_xenstore_rules[XEN_XENSTORE_RULE_CONNECTION_DATA_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "connection_data");
    }
    record->length = cursor.at;
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_connection_data(&body, &reader->error))
        return in_body(reader, header, "connection_data");
    insertion = streamspec_runs_insert(&reader->state.connection_data_conn_id, body.conn_id);
    if (insertion == STREAMSPEC_NO_MEMORY)
        return at_type(reader, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_MEMORY]);
    reader->state.seen |= 1u << KIND_CONNECTION_DATA;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_watch_data(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, struct xen_xenstore_record *record)
{
    struct xen_xenstore_watch_data body;
    struct streamspec_cursor cursor;

    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_WATCH_DATA_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_xenstore_get_watch_data(record, &body);
    if (!check_watch_data(&body, &reader->state, &reader->error))
        return in_body(reader, header, "watch_data");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_watch_data(&cursor, &body, &record->parts.watch_data, &reader->error))
        return in_body(reader, header, "watch_data");
    if (cursor.at + streamspec_padding(cursor.at, 8) != cursor.length) {
        streamspec_fault(&reader->error, &xen_xenstore_rules[XEN_XENSTORE_RULE_WATCH_DATA_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "watch_data");
    }
    record->length = cursor.at;
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_WATCH_DATA;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_transaction_data(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, struct xen_xenstore_record *record)
{
    struct xen_xenstore_transaction_data body;

    if (header->length != 8)
        return wrong_length(reader, header,
                            &xen_xenstore_rules[XEN_XENSTORE_RULE_TRANSACTION_DATA_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    xen_xenstore_get_transaction_data(record, &body);
    if (!check_transaction_data(&body, &reader->state, &reader->error))
        return in_body(reader, header, "transaction_data");
    reader->state.seen |= 1u << KIND_TRANSACTION_DATA;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_node_data(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, struct xen_xenstore_record *record)
{
    struct xen_xenstore_node_data body;
    struct streamspec_cursor cursor;

    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 16)
        return at_length(reader, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_NODE_DATA_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_xenstore_get_node_data(record, &body);
    if (!check_node_data(&body, &reader->state, reader->state.mode, &reader->error))
        return in_body(reader, header, "node_data");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 16;
    if (!take_node_data(&cursor, &body, &record->parts.node_data, &reader->state, &reader->error))
        return in_body(reader, header, "node_data");
    if (cursor.at + streamspec_padding(cursor.at, 8) != cursor.length) {
        streamspec_fault(&reader->error, &xen_xenstore_rules[XEN_XENSTORE_RULE_NODE_DATA_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "node_data");
    }
    record->length = cursor.at;
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_node_data(&body, &reader->state, &reader->error))
        return in_body(reader, header, "node_data");
    reader->state.seen |= 1u << KIND_NODE_DATA;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_global_quota_data(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, struct xen_xenstore_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_xenstore_global_quota_data body;
    struct streamspec_cursor cursor;

    rule = misplaced_global_quota_data(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 4)
        return at_length(reader, header,
                         &xen_xenstore_rules[XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_xenstore_get_global_quota_data(record, &body);
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 4;
    if (!take_global_quota_data(&cursor, &body, &record->parts.global_quota_data, &reader->error))
        return in_body(reader, header, "global_quota_data");
    if (cursor.at + streamspec_padding(cursor.at, 8) != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_xenstore_rules[XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "global_quota_data");
    }
    record->length = cursor.at;
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_GLOBAL_QUOTA_DATA;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_domain_data(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, struct xen_xenstore_record *record)
{
    struct xen_xenstore_domain_data body;
    struct streamspec_cursor cursor;
    enum streamspec_insertion insertion;

    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_DOMAIN_DATA_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    memcpy(&body, record->body, sizeof body);
    if (record->turned)
        xen_xenstore_turn_domain_data((uint8_t *)&body);
    if (!check_domain_data(&body, &reader->state, reader->state.mode, &reader->error))
        return in_body(reader, header, "domain_data");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_domain_data(&cursor, &body, &record->parts.domain_data, &reader->error))
        return in_body(reader, header, "domain_data");
    if (cursor.at + streamspec_padding(cursor.at, 8) != cursor.length) {
        streamspec_fault(&reader->error, &xen_xenstore_rules[XEN_XENSTORE_RULE_DOMAIN_DATA_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "domain_data");
    }
    record->length = cursor.at;
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    insertion = streamspec_runs_insert(&reader->state.domain_data_domain_id, body.domain_id);
    if (insertion == STREAMSPEC_NO_MEMORY)
        return at_type(reader, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_MEMORY]);
    reader->state.seen |= 1u << KIND_DOMAIN_DATA;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_watch_data_extended(struct xen_xenstore_reader *reader,
            const struct xen_xenstore_record_header *header, struct xen_xenstore_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_xenstore_watch_data_extended body;
    struct streamspec_cursor cursor;

    rule = misplaced_watch_data_extended(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 12)
        return at_length(reader, header,
                         &xen_xenstore_rules[XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_xenstore_get_watch_data_extended(record, &body);
    if (!check_watch_data_extended(&body, &reader->state, reader->state.mode, &reader->error))
        return in_body(reader, header, "watch_data_extended");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 12;
    if (!take_watch_data_extended(&cursor, &body, &record->parts.watch_data_extended,
                                  &reader->error))
        return in_body(reader, header, "watch_data_extended");
    if (cursor.at + streamspec_padding(cursor.at, 8) != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_xenstore_rules[XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "watch_data_extended");
    }
    record->length = cursor.at;
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_WATCH_DATA_EXTENDED;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xenstore_reader_next(struct xen_xenstore_reader *reader,
                                                struct xen_xenstore_record *record)
{
    const uint8_t *octets;
    struct xen_xenstore_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->length - reader->at < 8)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    xen_xenstore_load_record_header(octets, reader->state.turned, &header);
    record->type = header.type;
    record->version = reader->state.version;
    record->turned = reader->state.turned;
    switch (header.type) {
    case XEN_XENSTORE_TYPE_END:
        return read_end(reader, &header, record);
    case XEN_XENSTORE_TYPE_GLOBAL_DATA:
        return read_global_data(reader, &header, record);
    case XEN_XENSTORE_TYPE_CONNECTION_DATA:
        return read_connection_data(reader, &header, record);
    case XEN_XENSTORE_TYPE_WATCH_DATA:
        return read_watch_data(reader, &header, record);
    case XEN_XENSTORE_TYPE_TRANSACTION_DATA:
        return read_transaction_data(reader, &header, record);
    case XEN_XENSTORE_TYPE_NODE_DATA:
        return read_node_data(reader, &header, record);
    case XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA:
        return read_global_quota_data(reader, &header, record);
    case XEN_XENSTORE_TYPE_DOMAIN_DATA:
        return read_domain_data(reader, &header, record);
    case XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED:
        return read_watch_data_extended(reader, &header, record);
    default:
        return at_type(reader, &header, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_TYPE]);
    }
}

enum streamspec_status
xen_xenstore_reader_init_within(struct xen_xenstore_reader *reader, enum streamspec_mode mode,
                                uint64_t base, unsigned int depth, const void *input, size_t length,
                                struct streamspec_run *runs, size_t count)
{
    const uint8_t *octets;

    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 1;
    reader->state.connection_data_conn_id.runs = runs + 0 * (count / XEN_XENSTORE_SETS);
    reader->state.connection_data_conn_id.size = count / XEN_XENSTORE_SETS;
    reader->state.domain_data_domain_id.runs = runs + 1 * (count / XEN_XENSTORE_SETS);
    reader->state.domain_data_domain_id.size = count / XEN_XENSTORE_SETS;

    if (reader->length - reader->at < 16)
        return in_header(reader, &xen_xenstore_rules[XEN_XENSTORE_RULE_IMAGE_HEADER_COMPLETE],
                         "image_header");
    octets = reader->octets + reader->at;
    xen_xenstore_load_image_header(octets, !streamspec_big_host(), &reader->state.image_header);
    reader->state.version = reader->state.image_header.version;
    reader->state.turned =
        ((reader->state.image_header.flags & XEN_XENSTORE_HEADER_FLAGS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_image_header(&reader->state.image_header, &reader->error))
        return located(reader, NULL, "image_header");
    reader->at += 16;

    return STREAMSPEC_OK;
}

enum streamspec_status xen_xenstore_reader_init(struct xen_xenstore_reader *reader,
                                                const void *octets, size_t length,
                                                struct streamspec_run *runs, size_t count)
{
    return xen_xenstore_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length, runs,
                                           count);
}

enum streamspec_status xen_xenstore_judge_init(struct xen_xenstore_reader *reader,
                                               const void *octets, size_t length,
                                               struct streamspec_run *runs, size_t count)
{
    return xen_xenstore_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length, runs,
                                           count);
}
