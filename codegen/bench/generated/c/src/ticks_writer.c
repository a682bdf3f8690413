/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: the writer. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include "ticks_checks.h"

/* Nothing more is written: what failed first counts. */
static XEN_STREAM_COLD enum xen_stream_status stop(struct xen_ticks_writer *writer,
            enum xen_stream_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static XEN_STREAM_COLD enum xen_stream_status full(struct xen_ticks_writer *writer)
{
    return stop(writer, XEN_STREAM_FULL);
}

/* A record that cannot begin. */
static XEN_STREAM_COLD enum xen_stream_status refused(const struct xen_ticks_writer *writer)
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
static XEN_STREAM_COLD enum xen_stream_status located(struct xen_ticks_writer *writer,
            const struct xen_ticks_record_header *header, const char *item)
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
static XEN_STREAM_COLD enum xen_stream_status unended(struct xen_ticks_writer *writer,
            const struct xen_stream_rule *rule)
{
    xen_stream_fault(&writer->error, rule, xen_stream_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return XEN_STREAM_BROKEN;
}

static XEN_STREAM_COLD enum xen_stream_status in_framing(struct xen_ticks_writer *writer,
            const struct xen_ticks_record_header *header, const struct xen_stream_rule *rule,
            uint64_t offset, const char *field)
{
    xen_stream_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static XEN_STREAM_COLD enum xen_stream_status in_body(struct xen_ticks_writer *writer,
            const struct xen_ticks_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_ticks_writer *writer, struct xen_ticks_record_header *header,
                          uint32_t type)
{
    memset(header, 0, sizeof *header);
    header->type = type;

    if (writer->status == XEN_STREAM_END)
        in_framing(writer, header, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_NOTHING_AFTER_END], 0,
                   "");
    if (writer->status != XEN_STREAM_OK)
        return false;
    return true;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct xen_ticks_writer *writer, struct xen_ticks_record_header *header,
                       uint64_t size)
{
    const uint64_t length = size;

    if (length > XEN_TICKS_LENGTH_MAX) {
        in_framing(writer, header, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_LENGTH_MAX], 4,
                   "length");
        return false;
    }
    header->length = (uint32_t)length;
    return true;
}

/* Checks the parts of a NOTE before they are written, and adds their size. */
static void measure_note(const struct xen_ticks_note_body *from, uint64_t *size)
{
    *size = xen_stream_grown(*size, from->text_length, 1);
}

static bool put_note(const struct xen_ticks_note_body *from, struct xen_stream_output *output)
{
    if (!xen_stream_put(output, from->text, from->text_length))
        return false;
    return true;
}

enum xen_stream_status xen_ticks_writer_init(struct xen_ticks_writer *writer,
                                             struct xen_stream_output *output)
{
    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = xen_stream_output_offset(output);
    writer->state.mode = XEN_STREAM_WRITE;
    writer->state.version = 1;

    return XEN_STREAM_OK;
}

enum xen_stream_status xen_ticks_write_end(struct xen_ticks_writer *writer)
{
    struct xen_ticks_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_TICKS_TYPE_END))
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

enum xen_stream_status xen_ticks_write_tick(struct xen_ticks_writer *writer,
                                            const struct xen_ticks_tick *body)
{
    struct xen_ticks_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_TICKS_TYPE_TICK))
        return refused(writer);
    header.length = 32;
    if (!check_tick(body, XEN_STREAM_WRITE, &writer->error))
        return in_body(writer, &header, "tick");
    o = xen_stream_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    store_tick(o + 8, body, xen_stream_big_host());
    writer->state.seen |= 1u << KIND_TICK;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_ticks_write_note(struct xen_ticks_writer *writer,
                                            const struct xen_ticks_note_body *from)
{
    struct xen_ticks_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_TICKS_TYPE_NOTE))
        return refused(writer);
    measure_note(from, &size);
    if (!set_length(writer, &header, size))
        return XEN_STREAM_BROKEN;
    o = xen_stream_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, xen_stream_big_host());
    if (!put_note(from, writer->output))
        return full(writer);
    if (!xen_stream_put_zeros(writer->output, xen_stream_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_NOTE;
    writer->state.number++;
    return XEN_STREAM_OK;
}

enum xen_stream_status xen_ticks_writer_finish(struct xen_ticks_writer *writer)
{
    if (writer->status == XEN_STREAM_END)
        return XEN_STREAM_OK;
    if (writer->status != XEN_STREAM_OK)
        return writer->status;
    return unended(writer, &xen_ticks_rules[XEN_TICKS_RULE_FRAMING_END]);
}
