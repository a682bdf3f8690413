/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: the writer. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include "xapi_checks.h"
#include <xen_streams/xapi_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct xen_xapi_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct xen_xapi_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(const struct xen_xapi_writer *writer)
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
static STREAMSPEC_COLD enum streamspec_status located(struct xen_xapi_writer *writer,
            const struct xen_xapi_record_header *header, const char *item)
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
static STREAMSPEC_COLD enum streamspec_status unended(struct xen_xapi_writer *writer,
            const struct streamspec_rule *rule, const struct streamspec_around *around)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    streamspec_enclose_in(&writer->error, around);
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_xapi_writer *writer,
            const char *item)
{
    writer->error.path.item = item;
    writer->error.offset += streamspec_output_offset(writer->output) - writer->start;
    return stop(writer, STREAMSPEC_BROKEN);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_xapi_writer *writer,
            const struct xen_xapi_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_xapi_writer *writer,
            const struct xen_xapi_record_header *header, const char *item)
{
    writer->error.offset += 16;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_xapi_writer *writer, struct xen_xapi_record_header *header,
                          uint64_t type)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    return true;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct xen_xapi_writer *writer, struct xen_xapi_record_header *header,
                       uint64_t size)
{
    const uint64_t length = size;

    if (length == UINT64_MAX) {
        in_framing(writer, header, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_BODY_COMPLETE], 8,
                   "length");
        return false;
    }
    header->length = length;
    return true;
}

/* Checks the parts of a XENOPS before they are written, and adds their size. */
static void measure_xenops(const struct xen_xapi_xenops_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->metadata_length, 1);
}

static bool put_xenops(const struct xen_xapi_xenops_body *from, struct streamspec_output *output)
{
    if (!streamspec_put(output, from->metadata, from->metadata_length))
        return false;
    return true;
}

/* Checks the parts of a QEMU_TRAD before they are written, and adds their size. */
static void measure_qemu_trad(const struct xen_xapi_qemu_trad_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->state_length, 1);
}

static bool put_qemu_trad(const struct xen_xapi_qemu_trad_body *from,
                          struct streamspec_output *output)
{
    if (!streamspec_put(output, from->state, from->state_length))
        return false;
    return true;
}

/* Checks the parts of a VARSTORED before they are written, and adds their size. */
static void measure_varstored(const struct xen_xapi_varstored_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->variables_length, 1);
}

static bool put_varstored(const struct xen_xapi_varstored_body *from,
                          struct streamspec_output *output)
{
    if (!streamspec_put(output, from->variables, from->variables_length))
        return false;
    return true;
}

/* Checks the parts of an SWTPM0 before they are written, and adds their size. */
static void measure_swtpm0(const struct xen_xapi_swtpm0_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->state_length, 1);
}

static bool put_swtpm0(const struct xen_xapi_swtpm0_body *from, struct streamspec_output *output)
{
    if (!streamspec_put(output, from->state, from->state_length))
        return false;
    return true;
}

/* Checks the parts of an SWTPM before they are written, and adds their size. */
static void measure_swtpm(const struct xen_xapi_swtpm_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->state_length, 1);
}

static bool put_swtpm(const struct xen_xapi_swtpm_body *from, struct streamspec_output *output)
{
    if (!streamspec_put(output, from->state, from->state_length))
        return false;
    return true;
}

enum streamspec_status xen_xapi_writer_init(struct xen_xapi_writer *writer,
                                            struct streamspec_output *output,
                                            const struct xen_xapi_head *head)
{
    uint8_t *o;

    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = streamspec_output_offset(output);
    writer->within.start = writer->start;
    writer->within.depth = (uint8_t)(writer->state.depth + 1);
    writer->within.status = &writer->status;
    writer->within.error = &writer->error;
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.version = 2;

    writer->state.head = *head;
    if (!check_head(head, &writer->error))
        return in_header(writer, "head");
    o = streamspec_room(output, 15);
    if (!o)
        return full(writer);
    store_head(o, head);

    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_begin_libxc(struct xen_xapi_writer *writer,
                                            struct xen_libxc_writer *inner,
                                            const struct xen_libxc_image_header *image_header,
                                            const struct xen_libxc_domain_header *domain_header)
{
    if (writer->within.awaited != 1)
        return writer->status == STREAMSPEC_OK || writer->status == STREAMSPEC_END
               ? STREAMSPEC_MISUSE : writer->status;
    return xen_libxc_writer_init_within(inner, writer->output, &writer->within, image_header,
                                        domain_header);
}

/*
 * Lets a reader judge a record by the rules of writers, as if it stood where it is going to stand.
 */
static bool judge(struct xen_xapi_writer *writer, const uint8_t *octets, size_t length)
{
    struct xen_xapi_reader reader;
    struct xen_xapi_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_xapi_reader_next(&reader, &record) != STREAMSPEC_OK && !reader.begun) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    return true;
}

enum streamspec_status xen_xapi_write_record(struct xen_xapi_writer *writer,
                                             const struct xen_xapi_record *record)
{
    const size_t length = xen_xapi_record_size(record);
    const uint8_t *octets = record->body - 16;
    struct xen_xapi_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = record->type;
        return in_framing(writer, &header, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_NOTHING_AFTER_END],
                          0, "");
    }
    if (writer->status != STREAMSPEC_OK)
        return refused(writer);
    if (record->inside)
        return STREAMSPEC_MISUSE;
    if (writer->within.inner
        && (record->type == XEN_XAPI_TYPE_LIBXC_IMAGE || record->type ==
            XEN_XAPI_TYPE_END_OF_IMAGE))
        return stop(writer, unended(writer, writer->within.end, &writer->within));
    if (!judge(writer, octets, length))
        return stop(writer, STREAMSPEC_BROKEN);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    switch (record->type) {
    case XEN_XAPI_TYPE_LIBXC_IMAGE:
        streamspec_await(&writer->within, 1, "libxc");

        break;
    case XEN_XAPI_TYPE_END_OF_IMAGE:
        writer->status = STREAMSPEC_END;

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_write_xenops(struct xen_xapi_writer *writer,
                                             const struct xen_xapi_xenops_body *from)
{
    struct xen_xapi_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XAPI_TYPE_XENOPS))
        return refused(writer);
    measure_xenops(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    if (!put_xenops(from, writer->output))
        return full(writer);
    writer->state.seen |= 1u << KIND_XENOPS;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_write_libxc_image(struct xen_xapi_writer *writer)
{
    struct xen_xapi_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XAPI_TYPE_LIBXC_IMAGE))
        return refused(writer);
    rule = misplaced_libxc_image(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (writer->within.inner)
        return unended(writer, writer->within.end, &writer->within);
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    writer->state.seen |= 1u << KIND_LIBXC_IMAGE;
    writer->state.number++;
    streamspec_await(&writer->within, 1, "libxc");
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_write_qemu_trad(struct xen_xapi_writer *writer,
                                                const struct xen_xapi_qemu_trad_body *from)
{
    struct xen_xapi_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XAPI_TYPE_QEMU_TRAD))
        return refused(writer);
    measure_qemu_trad(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    writer->state.framing = header;
    if (!check_rules_of_qemu_trad(&writer->state, &writer->error))
        return in_body(writer, &header, "qemu_trad");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    if (!put_qemu_trad(from, writer->output))
        return full(writer);
    writer->state.seen |= 1u << KIND_QEMU_TRAD;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_write_varstored(struct xen_xapi_writer *writer,
                                                const struct xen_xapi_varstored_body *from)
{
    struct xen_xapi_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XAPI_TYPE_VARSTORED))
        return refused(writer);
    measure_varstored(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    if (!put_varstored(from, writer->output))
        return full(writer);
    writer->state.seen |= 1u << KIND_VARSTORED;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_write_swtpm0(struct xen_xapi_writer *writer,
                                             const struct xen_xapi_swtpm0_body *from)
{
    struct xen_xapi_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XAPI_TYPE_SWTPM0))
        return refused(writer);
    measure_swtpm0(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    if (!put_swtpm0(from, writer->output))
        return full(writer);
    writer->state.seen |= 1u << KIND_SWTPM0;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_write_swtpm(struct xen_xapi_writer *writer,
                                            const struct xen_xapi_swtpm_body *from)
{
    struct xen_xapi_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XAPI_TYPE_SWTPM))
        return refused(writer);
    measure_swtpm(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    if (!put_swtpm(from, writer->output))
        return full(writer);
    writer->state.seen |= 1u << KIND_SWTPM;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_write_end_of_image(struct xen_xapi_writer *writer)
{
    struct xen_xapi_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_XAPI_TYPE_END_OF_IMAGE))
        return refused(writer);
    rule = incomplete(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "");
    if (writer->within.inner)
        return unended(writer, writer->within.end, &writer->within);
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    writer->state.seen |= 1u << KIND_END_OF_IMAGE;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_writer_finish(struct xen_xapi_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_END], NULL);
}
