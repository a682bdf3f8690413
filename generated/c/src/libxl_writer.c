/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: the writer. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include "libxl_checks.h"
#include <xen_streams/libxl_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct xen_libxl_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct xen_libxl_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(const struct xen_libxl_writer *writer)
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
static STREAMSPEC_COLD enum streamspec_status located(struct xen_libxl_writer *writer,
            const struct xen_libxl_record_header *header, const char *item)
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
static STREAMSPEC_COLD enum streamspec_status unended(struct xen_libxl_writer *writer,
            const struct streamspec_rule *rule, const struct streamspec_around *around)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    streamspec_enclose_in(&writer->error, around);
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_libxl_writer *writer,
            const char *item)
{
    writer->error.path.item = item;
    writer->error.offset += streamspec_output_offset(writer->output) - writer->start;
    return stop(writer, STREAMSPEC_BROKEN);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_libxl_writer *writer,
            const struct xen_libxl_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_libxl_writer *writer,
            const struct xen_libxl_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* A structure is at odds with itself. */
static STREAMSPEC_COLD enum streamspec_status misgiven(struct xen_libxl_writer *writer,
            const char *item)
{
    writer->error.offset = streamspec_output_offset(writer->output) - writer->start;
    writer->error.path.item = item;
    return STREAMSPEC_BROKEN;
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_libxl_writer *writer, struct xen_libxl_record_header *header,
                          uint32_t type)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_NOTHING_AFTER_END], 0,
                   "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    return true;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct xen_libxl_writer *writer, struct xen_libxl_record_header *header,
                       uint64_t size)
{
    const uint64_t length = size;

    if (length > 0xffffffff) {
        in_framing(writer, header, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_BODY_COMPLETE], 4,
                   "length");
        return false;
    }
    header->length = (uint32_t)length;
    return true;
}

/* Checks the parts of an EMULATOR_XENSTORE_DATA before they are written, and adds their size. */
static bool measure_emulator_xenstore_data(const struct xen_libxl_emulator_xenstore_data_body *from,
                                           uint64_t *size, struct streamspec_error *error)
{
    struct streamspec_strings strings;
    const uint8_t *text;
    size_t text_length;
    size_t i;

    if (streamspec_count_nuls(from->pairs, from->pairs_length) % 2)
        return broken(error, XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_PAIRS_FITS, *size, "pairs");
    if (from->pairs_length && from->pairs[from->pairs_length - 1])
        return broken(error, XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_PAIRS_FITS, *size, "pairs");
    strings.octets = from->pairs;
    strings.length = from->pairs_length;
    for (i = 0; (text = streamspec_next_string(&strings, &text_length)); i++) {
        if (i % 2 == 0 && !matches_key_value_key_characters(text, text_length)) {
            broken(error, XEN_LIBXL_RULE_KEY_VALUE_KEY_CHARACTERS, 0, "key");
            return streamspec_element(error, *size + (size_t)(text - from->pairs), "pairs", i / 2);
        }
        if (i % 2 == 0 && !matches_key_value_key_relative(text, text_length)) {
            broken(error, XEN_LIBXL_RULE_KEY_VALUE_KEY_RELATIVE, 0, "key");
            return streamspec_element(error, *size + (size_t)(text - from->pairs), "pairs", i / 2);
        }
    }
    *size = streamspec_grown(*size, from->pairs_length, 1);
    return true;
}

static bool put_emulator_xenstore_data(const struct xen_libxl_emulator_xenstore_data_body *from,
                                       struct streamspec_output *output)
{
    if (!streamspec_put(output, from->pairs, from->pairs_length))
        return false;
    return true;
}

/* Checks the parts of an EMULATOR_CONTEXT before they are written, and adds their size. */
static void measure_emulator_context(const struct xen_libxl_emulator_context_body *from,
                                     uint64_t *size)
{
    *size = streamspec_grown(*size, from->emulator_ctx_length, 1);
}

static bool put_emulator_context(const struct xen_libxl_emulator_context_body *from,
                                 struct streamspec_output *output)
{
    if (!streamspec_put(output, from->emulator_ctx, from->emulator_ctx_length))
        return false;
    return true;
}

enum streamspec_status xen_libxl_writer_init(struct xen_libxl_writer *writer,
                                             struct streamspec_output *output,
                                             const struct xen_libxl_header *header)
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

    writer->state.header = *header;
    writer->state.version = writer->state.header.version;
    writer->state.turned = ((writer->state.header.options & XEN_LIBXL_OPTIONS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_header(header, STREAMSPEC_WRITE, &writer->error))
        return in_header(writer, "header");
    o = streamspec_room(output, 16);
    if (!o)
        return full(writer);
    store_header(o, header, !streamspec_big_host());

    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_begin_libxc(struct xen_libxl_writer *writer,
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
static bool judge(struct xen_libxl_writer *writer, const uint8_t *octets, size_t length)
{
    struct xen_libxl_reader reader;
    struct xen_libxl_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    /* Who passes it on need not have written it. */
    reader.state.layouts = true;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_libxl_reader_next(&reader, &record) != STREAMSPEC_OK && !reader.begun) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.layouts = false;
    return true;
}

enum streamspec_status xen_libxl_write_record(struct xen_libxl_writer *writer,
                                              const struct xen_libxl_record *record)
{
    const size_t length = xen_libxl_record_size(record);
    const uint8_t *octets = record->body - 8;
    struct xen_libxl_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint32_t)record->type;
        return in_framing(writer, &header,
                          &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    }
    if (writer->status != STREAMSPEC_OK)
        return refused(writer);
    if (record->turned != writer->state.turned)
        return STREAMSPEC_MISUSE;
    if (record->inside)
        return STREAMSPEC_MISUSE;
    if (writer->within.inner
        && (record->type == XEN_LIBXL_TYPE_END || record->type == XEN_LIBXL_TYPE_LIBXC_CONTEXT))
        return stop(writer, unended(writer, writer->within.end, &writer->within));
    if (!judge(writer, octets, length))
        return stop(writer, STREAMSPEC_BROKEN);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    switch (record->type) {
    case XEN_LIBXL_TYPE_END:
        writer->status = STREAMSPEC_END;

        break;
    case XEN_LIBXL_TYPE_LIBXC_CONTEXT:
        streamspec_await(&writer->within, 1, "libxc");

        break;
    case XEN_LIBXL_TYPE_CHECKPOINT_END:
        streamspec_resume_within(&writer->within, 1);

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_write_end(struct xen_libxl_writer *writer)
{
    struct xen_libxl_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXL_TYPE_END))
        return refused(writer);
    if (writer->within.inner)
        return unended(writer, writer->within.end, &writer->within);
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_write_libxc_context(struct xen_libxl_writer *writer)
{
    struct xen_libxl_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXL_TYPE_LIBXC_CONTEXT))
        return refused(writer);
    if (writer->within.inner)
        return unended(writer, writer->within.end, &writer->within);
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_LIBXC_CONTEXT;
    writer->state.number++;
    streamspec_await(&writer->within, 1, "libxc");
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxl_write_emulator_xenstore_data(struct xen_libxl_writer *writer,
                                       const struct xen_libxl_emulator_xenstore_data_body *from)
{
    struct xen_libxl_record_header header;
    const struct xen_libxl_emulator_xenstore_data *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA))
        return refused(writer);
    if (!check_emulator_xenstore_data(body, &writer->error))
        return in_body(writer, &header, "emulator_xenstore_data");
    if (!measure_emulator_xenstore_data(from, &size, &writer->error))
        return in_body(writer, &header, "emulator_xenstore_data");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_emulator_xenstore_data(o + 8, body, writer->state.turned);
    if (!put_emulator_xenstore_data(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_EMULATOR_XENSTORE_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxl_write_emulator_context(struct xen_libxl_writer *writer,
                                 const struct xen_libxl_emulator_context_body *from)
{
    struct xen_libxl_record_header header;
    const struct xen_libxl_emulator_context *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXL_TYPE_EMULATOR_CONTEXT))
        return refused(writer);
    if (!check_emulator_context(body, &writer->error))
        return in_body(writer, &header, "emulator_context");
    measure_emulator_context(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_emulator_context(o + 8, body, writer->state.turned);
    if (!put_emulator_context(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_EMULATOR_CONTEXT;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_write_checkpoint_end(struct xen_libxl_writer *writer)
{
    struct xen_libxl_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXL_TYPE_CHECKPOINT_END))
        return refused(writer);
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_CHECKPOINT_END;
    writer->state.number++;
    streamspec_resume_within(&writer->within, 1);
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxl_write_checkpoint_state(struct xen_libxl_writer *writer,
                                 const struct xen_libxl_checkpoint_state *body)
{
    struct xen_libxl_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXL_TYPE_CHECKPOINT_STATE))
        return refused(writer);
    header.length = 8;
    if (!check_checkpoint_state(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "checkpoint_state");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_checkpoint_state(o + 8, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_CHECKPOINT_STATE;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxl_relay_checkpoint_state(struct xen_libxl_writer *writer, uint32_t length,
                                 const struct xen_libxl_checkpoint_state *body)
{
    struct xen_libxl_record_header header;
    const struct streamspec_layout *layout;
    struct xen_libxl_checkpoint_state laid_out;
    uint8_t *o;
    size_t fixed_size;
    uint8_t octets[8];

    layout = streamspec_find_layout(checkpoint_state_layouts, 1, length);
    if (writer->status == STREAMSPEC_OK && !layout) {
        streamspec_misgiven(&writer->error,
                            &xen_libxl_rules[XEN_LIBXL_RULE_CHECKPOINT_STATE_LENGTH], 0, "");
        return misgiven(writer, "checkpoint_state");
    }
    if (!begins(writer, &header, XEN_LIBXL_TYPE_CHECKPOINT_STATE))
        return refused(writer);
    laid_out = *body;
    streamspec_clear(&laid_out, layout);
    memcpy(&laid_out.reserved, &body->reserved, sizeof laid_out.reserved);
    if (memcmp(&laid_out, body, sizeof laid_out)) {
        streamspec_misgiven(&writer->error,
                            &xen_libxl_rules[XEN_LIBXL_RULE_CHECKPOINT_STATE_LENGTH], 0, "");
        return misgiven(writer, "checkpoint_state");
    }
    header.length = length;
    if (!check_checkpoint_state(body, STREAMSPEC_WRITE, &writer->error)) {
        writer->error.offset = streamspec_place(layout, writer->error.offset);
        return in_body(writer, &header, "checkpoint_state");
    }
    fixed_size = (size_t)streamspec_place(layout, 8);
    o = streamspec_room(writer->output, 8 + fixed_size + streamspec_padding(fixed_size, 8));
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_checkpoint_state(octets, body, writer->state.turned);
    streamspec_gather(o + 8, octets, sizeof octets, layout);
    memset(o + 8 + fixed_size, 0, streamspec_padding(fixed_size, 8));
    writer->state.seen |= 1u << KIND_CHECKPOINT_STATE;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_write_unknown(struct xen_libxl_writer *writer, uint32_t type,
                                               const uint8_t *octets, size_t length)
{
    struct xen_libxl_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, type))
        return refused(writer);
    if (type == XEN_LIBXL_TYPE_END || type == XEN_LIBXL_TYPE_LIBXC_CONTEXT || type ==
        XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA || type == XEN_LIBXL_TYPE_EMULATOR_CONTEXT || type ==
        XEN_LIBXL_TYPE_CHECKPOINT_END || type == XEN_LIBXL_TYPE_CHECKPOINT_STATE
        || !(type & XEN_LIBXL_OPTIONAL))
        return in_framing(writer, &header, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_TYPE], 0,
                          "type");
    if (!set_length(writer, &header, length))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(length, 8)))
        return full(writer);
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_writer_finish(struct xen_libxl_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &xen_libxl_rules[XEN_LIBXL_RULE_FRAMING_END], NULL);
}
