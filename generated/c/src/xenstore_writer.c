/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: the writer. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include "xenstore_checks.h"
#include <xen_streams/xenstore_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct xen_xenstore_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct xen_xenstore_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(const struct xen_xenstore_writer *writer)
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
static STREAMSPEC_COLD enum streamspec_status located(struct xen_xenstore_writer *writer,
            const struct xen_xenstore_record_header *header, const char *item)
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
static STREAMSPEC_COLD enum streamspec_status unended(struct xen_xenstore_writer *writer,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_xenstore_writer *writer,
            const char *item)
{
    writer->error.path.item = item;
    writer->error.offset += streamspec_output_offset(writer->output) - writer->start;
    return stop(writer, STREAMSPEC_BROKEN);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_xenstore_writer *writer,
            const struct xen_xenstore_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_xenstore_writer *writer,
            const struct xen_xenstore_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* A structure is at odds with itself. */
static STREAMSPEC_COLD enum streamspec_status misgiven(struct xen_xenstore_writer *writer,
            const char *item)
{
    writer->error.offset = streamspec_output_offset(writer->output) - writer->start;
    writer->error.path.item = item;
    return STREAMSPEC_BROKEN;
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_xenstore_writer *writer,
                          struct xen_xenstore_record_header *header, uint32_t type)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_NOTHING_AFTER_END],
                   0, "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    return true;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct xen_xenstore_writer *writer,
                       struct xen_xenstore_record_header *header, uint64_t size)
{
    const uint64_t length = streamspec_grown(size, streamspec_padding(size, 8), 1);

    if (length > 0xffffffff) {
        in_framing(writer, header, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_BODY_COMPLETE], 4,
                   "length");
        return false;
    }
    header->length = (uint32_t)length;
    return true;
}

/* Whether the parts of a CONNECTION_DATA are there exactly where they have to be. */
static bool given_connection_data(const struct xen_xenstore_connection_data_body *from,
                                  const struct xen_xenstore_connection_data *body,
                                  struct streamspec_error *error)
{
    bool present;

    present = body->fields & XEN_XENSTORE_CONNECTION_FIELDS_UNIQUE_ID;
    if (present != (from->unique_id != NULL))
        return streamspec_misgiven(error,
                                   &xen_xenstore_rules[
                    XEN_XENSTORE_RULE_CONNECTION_DATA_UNIQUE_ID_FITS], 0, "unique_id");
    return true;
}

/* Checks the parts of a CONNECTION_DATA before they are written, and adds their size. */
static bool measure_connection_data(const struct xen_xenstore_connection_data_body *from,
                                    uint64_t *size, const struct xen_xenstore_connection_data *body,
                                    struct streamspec_error *error)
{
    if (body->in_data_len != from->in_data_length)
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_IN_DATA_FITS, *size, "in_data");
    *size = streamspec_grown(*size, from->in_data_length, 1);
    if (body->out_data_len != from->out_data_length)
        return broken(error, XEN_XENSTORE_RULE_CONNECTION_DATA_OUT_DATA_FITS, *size, "out_data");
    *size = streamspec_grown(*size, from->out_data_length, 1);
    if (body->fields & XEN_XENSTORE_CONNECTION_FIELDS_UNIQUE_ID)
        *size = streamspec_grown(*size, streamspec_padding(*size, 8), 1);
    if (from->unique_id)
        *size = streamspec_grown(*size, 8, 1);
    return true;
}

static bool put_connection_data(const struct xen_xenstore_connection_data_body *from,
                                struct streamspec_output *output,
                                const struct xen_xenstore_connection_data *body, bool turned)
{
    const uint64_t start = streamspec_output_offset(output) - 24;

    if (!streamspec_put(output, from->in_data, from->in_data_length))
        return false;
    if (!streamspec_put(output, from->out_data, from->out_data_length))
        return false;
    if (body->fields & XEN_XENSTORE_CONNECTION_FIELDS_UNIQUE_ID) {
        if (!streamspec_put_zeros(output,
                                  streamspec_padding(streamspec_output_offset(output) - start, 8)))
            return false;
    }
    if (from->unique_id) {
        if (!streamspec_put_integers(output, from->unique_id, 1, 8, turned))
            return false;
    }
    return true;
}

/* Checks the parts of a WATCH_DATA before they are written, and adds their size. */
static bool measure_watch_data(const struct xen_xenstore_watch_data_body *from, uint64_t *size,
                               const struct xen_xenstore_watch_data *body,
                               struct streamspec_error *error)
{
    if (body->wpath_len != (uint64_t)from->wpath_length + 1)
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_WPATH_FITS, *size, "wpath");
    if (streamspec_has_nul(from->wpath, from->wpath_length))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_WPATH_TERMINATED, *size, "wpath");
    *size = streamspec_grown(*size, from->wpath_length, 1);
    *size = streamspec_grown(*size, 1, 1);
    if (body->token_len != (uint64_t)from->token_length + 1)
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_TOKEN_FITS, *size, "token");
    if (streamspec_has_nul(from->token, from->token_length))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_TOKEN_TERMINATED, *size, "token");
    *size = streamspec_grown(*size, from->token_length, 1);
    *size = streamspec_grown(*size, 1, 1);
    return true;
}

static bool put_watch_data(const struct xen_xenstore_watch_data_body *from,
                           struct streamspec_output *output)
{
    if (!streamspec_put(output, from->wpath, from->wpath_length))
        return false;
    if (!streamspec_put_zeros(output, 1))
        return false;
    if (!streamspec_put(output, from->token, from->token_length))
        return false;
    if (!streamspec_put_zeros(output, 1))
        return false;
    return true;
}

/* Checks the parts of a NODE_DATA before they are written, and adds their size. */
static bool measure_node_data(const struct xen_xenstore_node_data_body *from, uint64_t *size,
                              const struct xen_xenstore_node_data *body,
                              const struct xen_xenstore_state *state,
                              struct streamspec_error *error)
{
    if (body->perm_count != from->perms_count)
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PERMS_FITS, *size, "perms");
    if (!check_each_node_data_perms((const uint8_t *)from->perms, from->perms_count, *size,
                                    state->mode, false, error))
        return false;
    *size = streamspec_grown(*size, from->perms_count, 4);
    if (body->path_len != (uint64_t)from->path_length + 1)
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PATH_FITS, *size, "path");
    if (streamspec_has_nul(from->path, from->path_length))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PATH_TERMINATED, *size, "path");
    if (!matches_node_data_path_form(from->path, from->path_length))
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_PATH_FORM, *size, "path");
    *size = streamspec_grown(*size, from->path_length, 1);
    *size = streamspec_grown(*size, 1, 1);
    if (body->value_len != from->value_length)
        return broken(error, XEN_XENSTORE_RULE_NODE_DATA_VALUE_FITS, *size, "value");
    *size = streamspec_grown(*size, from->value_length, 1);
    return true;
}

static bool put_node_data(const struct xen_xenstore_node_data_body *from,
                          struct streamspec_output *output, bool turned)
{
    size_t i;
    uint8_t *o;

    for (i = 0; i < from->perms_count; i++) {
        o = streamspec_room(output, 4);
        if (!o)
            return false;
        store_node_permission(o, &from->perms[i], turned);
    }
    if (!streamspec_put(output, from->path, from->path_length))
        return false;
    if (!streamspec_put_zeros(output, 1))
        return false;
    if (!streamspec_put(output, from->value, from->value_length))
        return false;
    return true;
}

/* Checks the parts of a GLOBAL_QUOTA_DATA before they are written, and adds their size. */
static bool measure_global_quota_data(const struct xen_xenstore_global_quota_data_body *from,
                                      uint64_t *size,
                                      const struct xen_xenstore_global_quota_data *body,
                                      struct streamspec_error *error)
{
    uint64_t amount;

    if (body->n_dom_quota != from->dom_quota_count)
        return broken(error, XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_DOM_QUOTA_FITS, *size,
                      "dom_quota");
    *size = streamspec_grown(*size, from->dom_quota_count, 4);
    if (body->n_glob_quota != from->glob_quota_count)
        return broken(error, XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_GLOB_QUOTA_FITS, *size,
                      "glob_quota");
    *size = streamspec_grown(*size, from->glob_quota_count, 4);
    amount = (uint64_t)body->n_dom_quota + body->n_glob_quota;
    if (amount != streamspec_count_nuls(from->quota_names, from->quota_names_length))
        return broken(error, XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_QUOTA_NAMES_FITS, *size,
                      "quota_names");
    if (from->quota_names_length && from->quota_names[from->quota_names_length - 1])
        return broken(error, XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_QUOTA_NAMES_TERMINATED, *size,
                      "quota_names");
    *size = streamspec_grown(*size, from->quota_names_length, 1);
    return true;
}

static bool put_global_quota_data(const struct xen_xenstore_global_quota_data_body *from,
                                  struct streamspec_output *output, bool turned)
{
    if (!streamspec_put_integers(output, from->dom_quota, from->dom_quota_count, 4, turned))
        return false;
    if (!streamspec_put_integers(output, from->glob_quota, from->glob_quota_count, 4, turned))
        return false;
    if (!streamspec_put(output, from->quota_names, from->quota_names_length))
        return false;
    return true;
}

/* Checks the parts of a DOMAIN_DATA before they are written, and adds their size. */
static bool measure_domain_data(const struct xen_xenstore_domain_data_body *from, uint64_t *size,
                                const struct xen_xenstore_domain_data *body,
                                struct streamspec_error *error)
{
    if (body->n_quota != from->quota_val_count)
        return broken(error, XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_VAL_FITS, *size, "quota_val");
    *size = streamspec_grown(*size, from->quota_val_count, 4);
    if (body->n_quota != streamspec_count_nuls(from->quota_names, from->quota_names_length))
        return broken(error, XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_NAMES_FITS, *size, "quota_names");
    if (from->quota_names_length && from->quota_names[from->quota_names_length - 1])
        return broken(error, XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_NAMES_TERMINATED, *size,
                      "quota_names");
    *size = streamspec_grown(*size, from->quota_names_length, 1);
    return true;
}

static bool put_domain_data(const struct xen_xenstore_domain_data_body *from,
                            struct streamspec_output *output, bool turned)
{
    if (!streamspec_put_integers(output, from->quota_val, from->quota_val_count, 4, turned))
        return false;
    if (!streamspec_put(output, from->quota_names, from->quota_names_length))
        return false;
    return true;
}

/* Checks the parts of a WATCH_DATA_EXTENDED before they are written, and adds their size. */
static bool measure_watch_data_extended(const struct xen_xenstore_watch_data_extended_body *from,
                                        uint64_t *size,
                                        const struct xen_xenstore_watch_data_extended *body,
                                        struct streamspec_error *error)
{
    if (body->wpath_len != (uint64_t)from->wpath_length + 1)
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_WPATH_FITS, *size, "wpath");
    if (streamspec_has_nul(from->wpath, from->wpath_length))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_WPATH_TERMINATED, *size,
                      "wpath");
    *size = streamspec_grown(*size, from->wpath_length, 1);
    *size = streamspec_grown(*size, 1, 1);
    if (body->token_len != (uint64_t)from->token_length + 1)
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_TOKEN_FITS, *size, "token");
    if (streamspec_has_nul(from->token, from->token_length))
        return broken(error, XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_TOKEN_TERMINATED, *size,
                      "token");
    *size = streamspec_grown(*size, from->token_length, 1);
    *size = streamspec_grown(*size, 1, 1);
    return true;
}

static bool put_watch_data_extended(const struct xen_xenstore_watch_data_extended_body *from,
                                    struct streamspec_output *output)
{
    if (!streamspec_put(output, from->wpath, from->wpath_length))
        return false;
    if (!streamspec_put_zeros(output, 1))
        return false;
    if (!streamspec_put(output, from->token, from->token_length))
        return false;
    if (!streamspec_put_zeros(output, 1))
        return false;
    return true;
}

enum streamspec_status xen_xenstore_writer_init(struct xen_xenstore_writer *writer,
                                                struct streamspec_output *output,
                                                const struct xen_xenstore_image_header *image_header, struct streamspec_run *runs, size_t count)
{
    uint8_t *o;

    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = streamspec_output_offset(output);
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.version = 1;
    writer->state.connection_data_conn_id.runs = runs + 0 * (count / XEN_XENSTORE_SETS);
    writer->state.connection_data_conn_id.size = count / XEN_XENSTORE_SETS;
    writer->state.domain_data_domain_id.runs = runs + 1 * (count / XEN_XENSTORE_SETS);
    writer->state.domain_data_domain_id.size = count / XEN_XENSTORE_SETS;

    writer->state.image_header = *image_header;
    writer->state.version = writer->state.image_header.version;
    writer->state.turned =
        ((writer->state.image_header.flags & XEN_XENSTORE_HEADER_FLAGS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_image_header(image_header, &writer->error))
        return in_header(writer, "image_header");
    o = streamspec_room(output, 16);
    if (!o)
        return full(writer);
    store_image_header(o, image_header, !streamspec_big_host());

    return STREAMSPEC_OK;
}

/*
 * Lets a reader judge a record by the rules of writers, as if it stood where it is going to stand.
 */
static bool judge(struct xen_xenstore_writer *writer, const uint8_t *octets, size_t length)
{
    struct xen_xenstore_reader reader;
    struct xen_xenstore_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_xenstore_reader_next(&reader, &record) != STREAMSPEC_OK) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    return true;
}

enum streamspec_status xen_xenstore_write_record(struct xen_xenstore_writer *writer,
            const struct xen_xenstore_record *record)
{
    const size_t length = xen_xenstore_record_size(record);
    const uint8_t *octets = record->body - 8;
    struct xen_xenstore_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint32_t)record->type;
        return in_framing(writer, &header,
                          &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
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
    case XEN_XENSTORE_TYPE_END:
        writer->status = STREAMSPEC_END;

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xenstore_write_end(struct xen_xenstore_writer *writer)
{
    struct xen_xenstore_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XENSTORE_TYPE_END))
        return refused(writer);
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_xenstore_write_global_data(struct xen_xenstore_writer *writer,
                               const struct xen_xenstore_global_data *body)
{
    struct xen_xenstore_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XENSTORE_TYPE_GLOBAL_DATA))
        return refused(writer);
    rule = misplaced_global_data(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 8;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_global_data(o + 8, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_GLOBAL_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_xenstore_write_connection_data(struct xen_xenstore_writer *writer,
                                   const struct xen_xenstore_connection_data_body *from)
{
    struct xen_xenstore_record_header header;
    const struct xen_xenstore_connection_data *body = from->fixed;
    uint64_t size = 24;
    uint8_t *o;
    enum streamspec_insertion insertion;

    if (writer->status == STREAMSPEC_OK
        && !given_connection_data(from, from->fixed, &writer->error))
        return misgiven(writer, "connection_data");
    if (!begins(writer, &header, XEN_XENSTORE_TYPE_CONNECTION_DATA))
        return refused(writer);
    if (!check_connection_data(body, &writer->state, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "connection_data");
    if (!measure_connection_data(from, &size, body, &writer->error))
        return in_body(writer, &header, "connection_data");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_connection_data(body, &writer->error))
        return in_body(writer, &header, "connection_data");
    o = streamspec_room(writer->output, 32);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_connection_data(o + 8, body, writer->state.turned);
    if (!put_connection_data(from, writer->output, body, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    insertion = streamspec_runs_insert(&writer->state.connection_data_conn_id, body->conn_id);
    if (insertion == STREAMSPEC_NO_MEMORY)
        return in_framing(writer, &header, &xen_xenstore_rules[XEN_XENSTORE_RULE_MEMORY], 0, "");
    writer->state.seen |= 1u << KIND_CONNECTION_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_xenstore_write_watch_data(struct xen_xenstore_writer *writer,
                              const struct xen_xenstore_watch_data_body *from)
{
    struct xen_xenstore_record_header header;
    const struct xen_xenstore_watch_data *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XENSTORE_TYPE_WATCH_DATA))
        return refused(writer);
    if (!check_watch_data(body, &writer->state, &writer->error))
        return in_body(writer, &header, "watch_data");
    if (!measure_watch_data(from, &size, body, &writer->error))
        return in_body(writer, &header, "watch_data");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_watch_data(o + 8, body, writer->state.turned);
    if (!put_watch_data(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_WATCH_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_xenstore_write_transaction_data(struct xen_xenstore_writer *writer,
                                    const struct xen_xenstore_transaction_data *body)
{
    struct xen_xenstore_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XENSTORE_TYPE_TRANSACTION_DATA))
        return refused(writer);
    header.length = 8;
    if (!check_transaction_data(body, &writer->state, &writer->error))
        return in_body(writer, &header, "transaction_data");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_transaction_data(o + 8, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_TRANSACTION_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_xenstore_write_node_data(struct xen_xenstore_writer *writer,
                             const struct xen_xenstore_node_data_body *from)
{
    struct xen_xenstore_record_header header;
    const struct xen_xenstore_node_data *body = from->fixed;
    uint64_t size = 16;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XENSTORE_TYPE_NODE_DATA))
        return refused(writer);
    if (!check_node_data(body, &writer->state, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "node_data");
    if (!measure_node_data(from, &size, body, &writer->state, &writer->error))
        return in_body(writer, &header, "node_data");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_node_data(body, &writer->state, &writer->error))
        return in_body(writer, &header, "node_data");
    o = streamspec_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_node_data(o + 8, body, writer->state.turned);
    if (!put_node_data(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_NODE_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_xenstore_write_global_quota_data(struct xen_xenstore_writer *writer,
                                     const struct xen_xenstore_global_quota_data_body *from)
{
    struct xen_xenstore_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_xenstore_global_quota_data *body = from->fixed;
    uint64_t size = 4;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA))
        return refused(writer);
    rule = misplaced_global_quota_data(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!measure_global_quota_data(from, &size, body, &writer->error))
        return in_body(writer, &header, "global_quota_data");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 12);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_global_quota_data(o + 8, body, writer->state.turned);
    if (!put_global_quota_data(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_GLOBAL_QUOTA_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_xenstore_write_domain_data(struct xen_xenstore_writer *writer,
                               const struct xen_xenstore_domain_data_body *from)
{
    struct xen_xenstore_record_header header;
    const struct xen_xenstore_domain_data *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;
    enum streamspec_insertion insertion;

    if (!begins(writer, &header, XEN_XENSTORE_TYPE_DOMAIN_DATA))
        return refused(writer);
    if (!check_domain_data(body, &writer->state, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "domain_data");
    if (!measure_domain_data(from, &size, body, &writer->error))
        return in_body(writer, &header, "domain_data");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_domain_data(o + 8, body, writer->state.turned);
    if (!put_domain_data(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    insertion = streamspec_runs_insert(&writer->state.domain_data_domain_id, body->domain_id);
    if (insertion == STREAMSPEC_NO_MEMORY)
        return in_framing(writer, &header, &xen_xenstore_rules[XEN_XENSTORE_RULE_MEMORY], 0, "");
    writer->state.seen |= 1u << KIND_DOMAIN_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_xenstore_write_watch_data_extended(struct xen_xenstore_writer *writer,
                                       const struct xen_xenstore_watch_data_extended_body *from)
{
    struct xen_xenstore_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_xenstore_watch_data_extended *body = from->fixed;
    uint64_t size = 12;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED))
        return refused(writer);
    rule = misplaced_watch_data_extended(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!check_watch_data_extended(body, &writer->state, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "watch_data_extended");
    if (!measure_watch_data_extended(from, &size, body, &writer->error))
        return in_body(writer, &header, "watch_data_extended");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 20);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_watch_data_extended(o + 8, body, writer->state.turned);
    if (!put_watch_data_extended(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_WATCH_DATA_EXTENDED;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xenstore_writer_finish(struct xen_xenstore_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_END]);
}
