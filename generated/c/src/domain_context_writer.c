/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: the writer. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include "domain_context_checks.h"
#include <xen_streams/domain_context_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct xen_domain_context_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct xen_domain_context_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(
            const struct xen_domain_context_writer *writer)
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
static STREAMSPEC_COLD enum streamspec_status located(struct xen_domain_context_writer *writer,
            const struct xen_domain_context_record_header *header, const char *item)
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
static STREAMSPEC_COLD enum streamspec_status unended(struct xen_domain_context_writer *writer,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_domain_context_writer *writer,
            const char *item)
{
    writer->error.path.item = item;
    writer->error.offset += streamspec_output_offset(writer->output) - writer->start;
    return stop(writer, STREAMSPEC_BROKEN);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_domain_context_writer *writer,
            const struct xen_domain_context_record_header *header,
            const struct streamspec_rule *rule, uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_domain_context_writer *writer,
            const struct xen_domain_context_record_header *header, const char *item)
{
    writer->error.offset += 16;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_domain_context_writer *writer,
                          struct xen_domain_context_record_header *header, uint32_t type,
                          uint32_t instance)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    header->instance = instance;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header,
                   &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_NOTHING_AFTER_END], 0,
                   "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    return true;
}

/* Checks that type and instance were not there before. */
static bool is_new(struct xen_domain_context_writer *writer,
                   const struct xen_domain_context_record_header *header)
{
    if (!streamspec_runs_contain(&writer->state.instances,
                                 (uint64_t)header->type << 32 | header->instance))
        return true;
    in_framing(writer, header, &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_UNIQUE], 4,
               "instance");
    return false;
}

/* Remembers them, if there is memory for that. */
static bool keep(struct xen_domain_context_writer *writer,
                 const struct xen_domain_context_record_header *header)
{
    if (streamspec_runs_insert(&writer->state.instances,
                               (uint64_t)header->type << 32 | header->instance) !=
                               STREAMSPEC_NO_MEMORY)
        return true;
    in_framing(writer, header, &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_MEMORY], 4,
               "instance");
    return false;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct xen_domain_context_writer *writer,
                       struct xen_domain_context_record_header *header, uint64_t size)
{
    const uint64_t length = size;

    if (length > XEN_DOMAIN_CONTEXT_LENGTH_MAX) {
        in_framing(writer, header,
                   &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_LENGTH_MAX], 8,
                   "length");
        return false;
    }
    header->length = length;
    return true;
}

/* Checks the parts of a SHARED_INFO before they are written, and adds their size. */
static void measure_shared_info(const struct xen_domain_context_shared_info_body *from,
                                uint64_t *size)
{
    *size = streamspec_grown(*size, from->page_length, 1);
}

static bool put_shared_info(const struct xen_domain_context_shared_info_body *from,
                            struct streamspec_output *output)
{
    if (!streamspec_put(output, from->page, from->page_length))
        return false;
    return true;
}

/* Checks the parts of a GRANT_ENTRIES_V1 before they are written, and adds their size. */
static bool measure_grant_entries_v1(const struct xen_domain_context_grant_entries_v1_body *from,
                                     uint64_t *size,
                                     const struct xen_domain_context_grant_entries_v1 *body,
                                     struct streamspec_error *error)
{
    if (body->count != from->entries_count)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_ENTRIES_FITS, *size,
                      "entries");
    if (!check_each_grant_entries_v1_entries((const uint8_t *)from->entries, from->entries_count,
                                             *size, false, error))
        return false;
    *size = streamspec_grown(*size, from->entries_count, 8);
    return true;
}

static bool put_grant_entries_v1(const struct xen_domain_context_grant_entries_v1_body *from,
                                 struct streamspec_output *output, bool turned)
{
    size_t i;
    uint8_t *o;

    for (i = 0; i < from->entries_count; i++) {
        o = streamspec_room(output, 8);
        if (!o)
            return false;
        store_grant_entry_v1(o, &from->entries[i], turned);
    }
    return true;
}

/* Checks the parts of a GRANT_ENTRIES_V2 before they are written, and adds their size. */
static bool measure_grant_entries_v2(const struct xen_domain_context_grant_entries_v2_body *from,
                                     uint64_t *size,
                                     const struct xen_domain_context_grant_entries_v2 *body,
                                     struct xen_domain_context_grant_entries_v2_view *view,
                                     struct streamspec_error *error)
{
    memset(view, 0, sizeof *view);
    view->entries = (const uint8_t *)from->entries;
    view->entries_count = from->entries_count;
    if (body->count != from->entries_count)
        return broken(error, XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_ENTRIES_FITS, *size,
                      "entries");
    if (!check_each_grant_entries_v2_entries((const uint8_t *)from->entries, from->entries_count,
                                             *size, false, error))
        return false;
    *size = streamspec_grown(*size, from->entries_count, 16);
    return true;
}

static bool put_grant_entries_v2(const struct xen_domain_context_grant_entries_v2_body *from,
                                 struct streamspec_output *output, bool turned)
{
    size_t i;
    uint8_t *o;

    for (i = 0; i < from->entries_count; i++) {
        o = streamspec_room(output, 16);
        if (!o)
            return false;
        store_grant_entry_v2(o, &from->entries[i], turned);
    }
    return true;
}

enum streamspec_status
xen_domain_context_writer_init(struct xen_domain_context_writer *writer,
                               struct streamspec_output *output,
                               const struct xen_domain_context_image_header *image_header,
                               const struct xen_domain_context_domain_header *domain_header,
                               struct streamspec_run *runs, size_t count)
{
    uint8_t *o;

    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = streamspec_output_offset(output);
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.version = 2;
    writer->state.instances.runs = runs + 0 * (count / XEN_DOMAIN_CONTEXT_SETS);
    writer->state.instances.size = count / XEN_DOMAIN_CONTEXT_SETS;

    writer->state.image_header = *image_header;
    writer->state.version = writer->state.image_header.version;
    writer->state.turned =
        ((writer->state.image_header.options & XEN_DOMAIN_CONTEXT_IMAGE_OPTIONS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_image_header(image_header, STREAMSPEC_WRITE, &writer->error))
        return in_header(writer, "image_header");
    o = streamspec_room(output, 24);
    if (!o)
        return full(writer);
    store_image_header(o, image_header, !streamspec_big_host());

    writer->state.domain_header = *domain_header;
    if (!check_domain_header(domain_header, STREAMSPEC_WRITE, &writer->error))
        return in_header(writer, "domain_header");
    o = streamspec_room(output, 16);
    if (!o)
        return full(writer);
    store_domain_header(o, domain_header, writer->state.turned);

    return STREAMSPEC_OK;
}

/*
 * Lets a reader judge a record by the rules of writers, as if it stood where it is going to stand.
 */
static bool judge(struct xen_domain_context_writer *writer, const uint8_t *octets, size_t length)
{
    struct xen_domain_context_reader reader;
    struct xen_domain_context_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_domain_context_reader_next(&reader, &record) != STREAMSPEC_OK) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    return true;
}

enum streamspec_status
xen_domain_context_write_record(struct xen_domain_context_writer *writer,
                                const struct xen_domain_context_record *record)
{
    const size_t length = xen_domain_context_record_size(record);
    const uint8_t *octets = record->body - 16;
    struct xen_domain_context_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint32_t)record->type;
        header.instance = (uint32_t)record->instance;
        return in_framing(writer, &header,
                          &xen_domain_context_rules[
                    XEN_DOMAIN_CONTEXT_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
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
    case XEN_DOMAIN_CONTEXT_TYPE_END:
        writer->status = STREAMSPEC_END;

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status xen_domain_context_write_end(struct xen_domain_context_writer *writer)
{
    struct xen_domain_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_TYPE_END, 0))
        return refused(writer);
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_write_shared_info(struct xen_domain_context_writer *writer,
                                     const struct xen_domain_context_shared_info_body *from)
{
    struct xen_domain_context_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_domain_context_shared_info *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO, 0))
        return refused(writer);
    rule = misplaced_shared_info(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    if (!check_shared_info(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "shared_info");
    measure_shared_info(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_shared_info(o + 16, body, writer->state.turned);
    if (!put_shared_info(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_SHARED_INFO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_write_x86_tsc_info(struct xen_domain_context_writer *writer,
                                      const struct xen_domain_context_x86_tsc_info *body)
{
    struct xen_domain_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO, 0))
        return refused(writer);
    rule = misplaced_x86_tsc_info(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    header.length = 24;
    if (!check_x86_tsc_info(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "x86_tsc_info");
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_x86_tsc_info(o + 16, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_X86_TSC_INFO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_write_event_channel(struct xen_domain_context_writer *writer, uint32_t instance,
                                       const struct xen_domain_context_event_channel *body)
{
    struct xen_domain_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL, instance))
        return refused(writer);
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    header.length = 24;
    if (!check_event_channel(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "event_channel");
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_event_channel(o + 16, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_EVENT_CHANNEL;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_write_grant_entries_v1(struct xen_domain_context_writer *writer,
                                          uint32_t instance,
                                          const struct xen_domain_context_grant_entries_v1_body *from)
{
    struct xen_domain_context_record_header header;
    const struct xen_domain_context_grant_entries_v1 *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1, instance))
        return refused(writer);
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    if (!check_grant_entries_v1(body, &writer->error))
        return in_body(writer, &header, "grant_entries_v1");
    if (!measure_grant_entries_v1(from, &size, body, &writer->error))
        return in_body(writer, &header, "grant_entries_v1");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_grant_entries_v1(body, &writer->state, &writer->error))
        return in_body(writer, &header, "grant_entries_v1");
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_grant_entries_v1(o + 16, body, writer->state.turned);
    if (!put_grant_entries_v1(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_GRANT_ENTRIES_V1;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_write_grant_entries_v2(struct xen_domain_context_writer *writer,
                                          uint32_t instance,
                                          const struct xen_domain_context_grant_entries_v2_body *from)
{
    struct xen_domain_context_record_header header;
    const struct xen_domain_context_grant_entries_v2 *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;
    struct xen_domain_context_grant_entries_v2_view view;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2, instance))
        return refused(writer);
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    if (!check_grant_entries_v2(body, &writer->error))
        return in_body(writer, &header, "grant_entries_v2");
    if (!measure_grant_entries_v2(from, &size, body, &view, &writer->error))
        return in_body(writer, &header, "grant_entries_v2");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_grant_entries_v2(body, &view, &writer->state, false, &writer->error))
        return in_body(writer, &header, "grant_entries_v2");
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_grant_entries_v2(o + 16, body, writer->state.turned);
    if (!put_grant_entries_v2(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_GRANT_ENTRIES_V2;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_write_vcpu_info(struct xen_domain_context_writer *writer, uint32_t instance,
                                   const struct xen_domain_context_vcpu_info *body)
{
    struct xen_domain_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO, instance))
        return refused(writer);
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    header.length = 16;
    if (!check_vcpu_info(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "vcpu_info");
    if (!check_rules_of_vcpu_info(body, &writer->error))
        return in_body(writer, &header, "vcpu_info");
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 32);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_vcpu_info(o + 16, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_VCPU_INFO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_write_vcpu_runstate(struct xen_domain_context_writer *writer, uint32_t instance,
                                       const struct xen_domain_context_vcpu_runstate *body)
{
    struct xen_domain_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE, instance))
        return refused(writer);
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    header.length = 56;
    if (!check_vcpu_runstate(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "vcpu_runstate");
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 72);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_vcpu_runstate(o + 16, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_VCPU_RUNSTATE;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_write_unknown(struct xen_domain_context_writer *writer, uint32_t type,
                                 uint32_t instance, const uint8_t *octets, size_t length)
{
    struct xen_domain_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, type, instance))
        return refused(writer);
    if (type == XEN_DOMAIN_CONTEXT_TYPE_END || type == XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO
        || type == XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO || type ==
        XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL || type == XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1
        || type == XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2 || type ==
        XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO || type == XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE
        || !(type & XEN_DOMAIN_CONTEXT_OPTIONAL))
        return in_framing(writer, &header,
                          &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_TYPE], 0,
                          "type");
    if (!is_new(writer, &header))
        return STREAMSPEC_BROKEN;
    if (!set_length(writer, &header, length))
        return STREAMSPEC_BROKEN;
    if (!keep(writer, &header))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
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

enum streamspec_status xen_domain_context_writer_finish(struct xen_domain_context_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_END]);
}
