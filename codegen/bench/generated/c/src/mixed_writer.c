/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: the writer. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include "mixed_checks.h"

/* Nothing more is written: what failed first counts. */
static XEN_STREAM_COLD enum xen_stream_status stop(struct xen_mixed_writer *writer,
            enum xen_stream_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static XEN_STREAM_COLD enum xen_stream_status full(struct xen_mixed_writer *writer)
{
    return stop(writer, XEN_STREAM_FULL);
}

/* A record that cannot begin. */
static XEN_STREAM_COLD enum xen_stream_status refused(const struct xen_mixed_writer *writer)
{
    switch (writer->status) {
    case XEN_STREAM_OK:
    case XEN_STREAM_END:
        return XEN_STREAM_BROKEN;
    default:
        return writer->status;
    }
}

/* The error has an offset within a record; it gets its place in the stream. */
static XEN_STREAM_COLD enum xen_stream_status located(struct xen_mixed_writer *writer,
            const struct xen_mixed_record_header *header, const char *item)
{
    struct xen_stream_error *error = &writer->error;

    error->offset += xen_stream_output_offset(writer->output) - writer->start;
    if (!error->path.depth) {
        error->path.item = item;
        error->in_record = true;
        error->record = writer->state.number;
        error->type = header->type;
    }
    return XEN_STREAM_BROKEN;
}

/* A stream has not ended, with those that it stands in. */
static XEN_STREAM_COLD enum xen_stream_status unended(struct xen_mixed_writer *writer,
            const struct xen_stream_rule *rule)
{
    xen_stream_fault(&writer->error, rule, xen_stream_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return XEN_STREAM_BROKEN;
}

static XEN_STREAM_COLD enum xen_stream_status in_framing(struct xen_mixed_writer *writer,
            const struct xen_mixed_record_header *header, const struct xen_stream_rule *rule,
            uint64_t offset, const char *field)
{
    xen_stream_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static XEN_STREAM_COLD enum xen_stream_status in_body(struct xen_mixed_writer *writer,
            const struct xen_mixed_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_mixed_writer *writer, struct xen_mixed_record_header *header,
                          uint32_t type)
{
    memset(header, 0, sizeof *header);
    header->type = type;

    if (writer->status == XEN_STREAM_END)
        in_framing(writer, header, &xen_mixed_rules[XEN_MIXED_RULE_FRAMING_NOTHING_AFTER_END], 0,
                   "");
    if (writer->status != XEN_STREAM_OK)
        return false;
    return true;
}

enum xen_stream_status xen_mixed_writer_init(struct xen_mixed_writer *writer,
                                             struct xen_stream_output *output)
{
    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = xen_stream_output_offset(output);
    writer->state.mode = XEN_STREAM_WRITE;
    writer->state.version = 1;

    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_end(struct xen_mixed_writer *writer)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_END))
        return refused(writer);
    o = xen_stream_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = XEN_STREAM_END;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_alpha(struct xen_mixed_writer *writer,
                                             const struct xen_mixed_alpha *body)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_ALPHA))
        return refused(writer);
    header.length = 16;
    if (!check_alpha(body, &writer->error))
        return in_body(writer, &header, "alpha");
    o = xen_stream_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_alpha(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_ALPHA;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_beta(struct xen_mixed_writer *writer,
                                            const struct xen_mixed_beta *body)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_BETA))
        return refused(writer);
    header.length = 24;
    o = xen_stream_room(writer->output, 32);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_beta(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_BETA;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_gamma(struct xen_mixed_writer *writer,
                                             const struct xen_mixed_gamma *body)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_GAMMA))
        return refused(writer);
    header.length = 8;
    o = xen_stream_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_gamma(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_GAMMA;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_delta(struct xen_mixed_writer *writer,
                                             const struct xen_mixed_delta *body)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_DELTA))
        return refused(writer);
    header.length = 32;
    o = xen_stream_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_delta(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_DELTA;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_epsilon(struct xen_mixed_writer *writer,
                                               const struct xen_mixed_epsilon *body)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_EPSILON))
        return refused(writer);
    header.length = 8;
    o = xen_stream_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_epsilon(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_EPSILON;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_zeta(struct xen_mixed_writer *writer,
                                            const struct xen_mixed_zeta *body)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_ZETA))
        return refused(writer);
    header.length = 32;
    o = xen_stream_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_zeta(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_ZETA;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_eta(struct xen_mixed_writer *writer,
                                           const struct xen_mixed_eta *body)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_ETA))
        return refused(writer);
    header.length = 16;
    o = xen_stream_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_eta(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_ETA;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_write_theta(struct xen_mixed_writer *writer,
                                             const struct xen_mixed_theta *body)
{
    struct xen_mixed_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_MIXED_TYPE_THETA))
        return refused(writer);
    header.length = 1024;
    o = xen_stream_room(writer->output, 1032);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_theta(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_THETA;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_mixed_writer_finish(struct xen_mixed_writer *writer)
{
    if (writer->status == XEN_STREAM_END)
        return XEN_STREAM_OK;
    if (writer->status != XEN_STREAM_OK)
        return writer->status;
    return unended(writer, &xen_mixed_rules[XEN_MIXED_RULE_FRAMING_END]);
}
