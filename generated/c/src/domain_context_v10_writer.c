/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft: the writer. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include "domain_context_v10_checks.h"
#include <xen_streams/domain_context_v10_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct xen_domain_context_v10_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct xen_domain_context_v10_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(
            const struct xen_domain_context_v10_writer *writer)
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
static STREAMSPEC_COLD enum streamspec_status located(struct xen_domain_context_v10_writer *writer,
            const struct xen_domain_context_v10_record_header *header, const char *item)
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
static STREAMSPEC_COLD enum streamspec_status unended(struct xen_domain_context_v10_writer *writer,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_framing(
            struct xen_domain_context_v10_writer *writer,
            const struct xen_domain_context_v10_record_header *header,
            const struct streamspec_rule *rule, uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_domain_context_v10_writer *writer,
            const struct xen_domain_context_v10_record_header *header, const char *item)
{
    writer->error.offset += 16;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_domain_context_v10_writer *writer,
                          struct xen_domain_context_v10_record_header *header, uint32_t type,
                          uint32_t instance)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    header->instance = instance;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header,
                   &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    if (!writer->state.number && type != XEN_DOMAIN_CONTEXT_V10_TYPE_START) {
        in_framing(writer, header,
                   &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_START_FIRST], 0,
                   "type");
        return false;
    }
    return true;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct xen_domain_context_v10_writer *writer,
                       struct xen_domain_context_v10_record_header *header, uint64_t size)
{
    const uint64_t length = size;

    if (length == UINT64_MAX) {
        in_framing(writer, header,
                   &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_BODY_COMPLETE],
                   8, "length");
        return false;
    }
    header->length = length;
    return true;
}

/* Checks the parts of a SHARED_INFO before they are written, and adds their size. */
static bool measure_shared_info(const struct xen_domain_context_v10_shared_info_body *from,
                                uint64_t *size,
                                const struct xen_domain_context_v10_shared_info *body,
                                struct streamspec_error *error)
{
    bool sure;
    uint64_t amount;

    sure = true;
    amount = streamspec_subtract(3136,
                                 (
                    uint64_t)792 * (body->flags & XEN_DOMAIN_CONTEXT_V10_SHARED_INFO_FLAGS_COMPAT),
                    &sure);
    if (!sure || amount != from->buffer_length)
        return broken(error, XEN_DOMAIN_CONTEXT_V10_RULE_SHARED_INFO_BUFFER_FITS, *size, "buffer");
    *size = streamspec_grown(*size, from->buffer_length, 1);
    return true;
}

static bool put_shared_info(const struct xen_domain_context_v10_shared_info_body *from,
                            struct streamspec_output *output)
{
    if (!streamspec_put(output, from->buffer, from->buffer_length))
        return false;
    return true;
}

enum streamspec_status
xen_domain_context_v10_writer_init(struct xen_domain_context_v10_writer *writer,
                                   struct streamspec_output *output)
{
    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = streamspec_output_offset(output);
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.version = 10;

    return STREAMSPEC_OK;
}

/*
 * Lets a reader judge a record by the rules of writers, as if it stood where it is going to stand.
 */
static bool judge(struct xen_domain_context_v10_writer *writer, const uint8_t *octets,
                  size_t length)
{
    struct xen_domain_context_v10_reader reader;
    struct xen_domain_context_v10_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_domain_context_v10_reader_next(&reader, &record) != STREAMSPEC_OK) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    return true;
}

enum streamspec_status
xen_domain_context_v10_write_record(struct xen_domain_context_v10_writer *writer,
                                    const struct xen_domain_context_v10_record *record)
{
    const size_t length = xen_domain_context_v10_record_size(record);
    const uint8_t *octets = record->body - 16;
    struct xen_domain_context_v10_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint32_t)record->type;
        header.instance = (uint32_t)record->instance;
        return in_framing(writer, &header,
                          &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    }
    if (writer->status != STREAMSPEC_OK)
        return refused(writer);
    if (!judge(writer, octets, length))
        return stop(writer, STREAMSPEC_BROKEN);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_V10_TYPE_END:
        writer->status = STREAMSPEC_END;

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_v10_write_end(struct xen_domain_context_v10_writer *writer)
{
    struct xen_domain_context_v10_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_V10_TYPE_END, 0))
        return refused(writer);
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_v10_write_start_(struct xen_domain_context_v10_writer *writer,
                                    const struct xen_domain_context_v10_start_ *body)
{
    struct xen_domain_context_v10_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_V10_TYPE_START, 0))
        return refused(writer);
    rule = misplaced_start_(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 8;
    o = streamspec_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_start_(o + 16, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_START;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_v10_write_shared_info(struct xen_domain_context_v10_writer *writer,
                                         const struct xen_domain_context_v10_shared_info_body *from)
{
    struct xen_domain_context_v10_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_domain_context_v10_shared_info *body = from->fixed;
    uint64_t size = 4;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO, 0))
        return refused(writer);
    rule = misplaced_shared_info(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!check_shared_info(body, &writer->error))
        return in_body(writer, &header, "shared_info");
    if (!measure_shared_info(from, &size, body, &writer->error))
        return in_body(writer, &header, "shared_info");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 20);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_shared_info(o + 16, body, streamspec_big_host());
    if (!put_shared_info(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_SHARED_INFO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_v10_write_tsc_info(struct xen_domain_context_v10_writer *writer,
                                      const struct xen_domain_context_v10_tsc_info *body)
{
    struct xen_domain_context_v10_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO, 0))
        return refused(writer);
    rule = misplaced_tsc_info(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 20;
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_tsc_info(o + 16, body, streamspec_big_host());
    memset(o + 36, 0, 4);
    writer->state.seen |= 1u << KIND_TSC_INFO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_v10_writer_finish(struct xen_domain_context_v10_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_END]);
}
