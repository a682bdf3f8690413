/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: saving a stream. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include <xen_streams/xenstore_save.h>
#include "xenstore_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0xfffffff8

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint64_t type, enum kind *kind)
{
    switch (type) {
    case XEN_XENSTORE_TYPE_GLOBAL_DATA:
        *kind = KIND_GLOBAL_DATA;
        return true;
    case XEN_XENSTORE_TYPE_WATCH_DATA:
        *kind = KIND_WATCH_DATA;
        return true;
    case XEN_XENSTORE_TYPE_TRANSACTION_DATA:
        *kind = KIND_TRANSACTION_DATA;
        return true;
    case XEN_XENSTORE_TYPE_NODE_DATA:
        *kind = KIND_NODE_DATA;
        return true;
    case XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA:
        *kind = KIND_GLOBAL_QUOTA_DATA;
        return true;
    case XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED:
        *kind = KIND_WATCH_DATA_EXTENDED;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static STREAMSPEC_COLD enum streamspec_status too_long(struct xen_xenstore_saver *saver)
{
    struct streamspec_error *error = &saver->writer.error;

    streamspec_fault(error, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_BODY_COMPLETE],
                     saver->save.start - saver->writer.start + 4, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    return streamspec_save_fail(&saver->save, STREAMSPEC_BROKEN);
}

/* Makes the header of the record that has begun, with the length of its body. */
static void make_header(const struct xen_xenstore_saver *saver, uint8_t *octets, uint64_t length)
{
    struct xen_xenstore_record_header record_header;
    struct xen_xenstore_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = (uint32_t)saver->save.opened;
    /* The length of a record that has not ended is none that a reader accepts. */
    header->length = (uint32_t)(length > MOST ? length : length + streamspec_pads(length, 8));
    store_record_header(octets, header, saver->writer.state.turned);
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum streamspec_status judge(struct xen_xenstore_saver *saver, const uint8_t *octets,
                                    size_t length)
{
    struct xen_xenstore_state *state = &saver->writer.state;
    struct xen_xenstore_reader reader;
    struct xen_xenstore_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_xenstore_reader_next(&reader, &record) == STREAMSPEC_OK) {
        *state = reader.state;
    } else if (length == 8 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_BODY_COMPLETE]) {
        /* Nothing is wrong with the header; the body is not here to be looked at. */
        *state = reader.state;
        state->seen |= 1u << kind;
        state->number++;
    } else {
        saver->writer.error = reader.error;
        return STREAMSPEC_BROKEN;
    }
    state->mode = STREAMSPEC_WRITE;
    return STREAMSPEC_OK;
}

void xen_xenstore_saver_init(struct xen_xenstore_saver *saver, struct streamspec_run *runs,
                             size_t count, struct streamspec_length *lengths, size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = STREAMSPEC_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
    saver->runs = runs;
    saver->count = count;
}

static enum streamspec_status
start(struct xen_xenstore_saver *saver, struct streamspec_output *output, enum streamspec_pass pass,
      const struct xen_xenstore_image_header *image_header)
{
    streamspec_save_start(&saver->save, output, pass);
    return streamspec_save_leave(&saver->save,
                                 xen_xenstore_writer_init(&saver->writer, output, image_header,
                    saver->runs, saver->count));
}

enum streamspec_status xen_xenstore_save_start(struct xen_xenstore_saver *saver,
                                               struct streamspec_output *output,
                                               const struct xen_xenstore_image_header *image_header)
{
    return start(saver, output, STREAMSPEC_SINGLE, image_header);
}

enum streamspec_status xen_xenstore_save_finish(struct xen_xenstore_saver *saver)
{
    struct streamspec_save *save = &saver->save;

    if (save->status != STREAMSPEC_OK || save->open || save->handled)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->start = streamspec_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 8 != save->total)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (streamspec_save_leave(save, xen_xenstore_write_end(&saver->writer)) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_output_flush(save->output) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    save->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct xen_xenstore_saver *saver,
                   const struct xen_xenstore_save_handler *handler, uint64_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return streamspec_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           STREAMSPEC_OK;
}

static enum streamspec_status
xen_xenstore_save_pass(struct xen_xenstore_saver *saver,
                       const struct xen_xenstore_save_handlers *handlers,
                       struct streamspec_output *output, enum streamspec_pass pass, uint64_t total,
                       const struct xen_xenstore_image_header *image_header)
{
    if (start(saver, output, pass, image_header) != STREAMSPEC_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->global_data, XEN_XENSTORE_TYPE_GLOBAL_DATA)
        || !handle(saver, &handlers->connection_data, XEN_XENSTORE_TYPE_CONNECTION_DATA)
        || !handle(saver, &handlers->watch_data, XEN_XENSTORE_TYPE_WATCH_DATA)
        || !handle(saver, &handlers->transaction_data, XEN_XENSTORE_TYPE_TRANSACTION_DATA)
        || !handle(saver, &handlers->node_data, XEN_XENSTORE_TYPE_NODE_DATA)
        || !handle(saver, &handlers->global_quota_data, XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA)
        || !handle(saver, &handlers->domain_data, XEN_XENSTORE_TYPE_DOMAIN_DATA)
        || !handle(saver, &handlers->watch_data_extended, XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED))
        return saver->save.status;
    return xen_xenstore_save_finish(saver);
}

enum streamspec_status
xen_xenstore_dry_run(struct xen_xenstore_saver *saver,
                     const struct xen_xenstore_save_handlers *handlers,
                     const struct xen_xenstore_image_header *image_header, uint64_t *size)
{
    struct streamspec_output nowhere;
    enum streamspec_status status;

    streamspec_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, streamspec_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = xen_xenstore_save_pass(saver, handlers, &nowhere, STREAMSPEC_DRY, 0, image_header);
    *size = streamspec_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum streamspec_status
xen_xenstore_save(struct xen_xenstore_saver *saver,
                  const struct xen_xenstore_save_handlers *handlers,
                  struct streamspec_output *output,
                  const struct xen_xenstore_image_header *image_header)
{
    enum streamspec_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return xen_xenstore_save_pass(saver, handlers, output, STREAMSPEC_SINGLE, 0, image_header);
    status = xen_xenstore_dry_run(saver, handlers, image_header, &size);
    if (status != STREAMSPEC_OK)
        return status;
    return xen_xenstore_save_pass(saver, handlers, output, STREAMSPEC_MEASURED, size, image_header);
}

static enum streamspec_status begin(struct xen_xenstore_saver *saver, uint32_t type)
{
    struct streamspec_save *save = &saver->save;
    uint8_t octets[8];
    enum kind kind;

    if (!streamspec_save_enter(save, type))
        return save->status;
    if (saver->writer.status != STREAMSPEC_OK || !in_pieces(type, &kind))
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->open = true;
    save->length = 0;
    save->opened = type;
    if (!save->known && save->pass == STREAMSPEC_MEASURED && streamspec_save_expect(save) !=
        STREAMSPEC_OK)
        return save->status;
    if (save->known && save->expected > MOST)
        return too_long(saver);
    make_header(saver, octets, save->known ? save->expected : UINT64_MAX);
    return streamspec_save_put(save, octets, sizeof octets);
}

enum streamspec_status xen_xenstore_save_begin(struct xen_xenstore_saver *saver, uint32_t type)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type);
}

enum streamspec_status
xen_xenstore_save_begin_with_length(struct xen_xenstore_saver *saver, uint32_t type,
                                    uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type);
}

enum streamspec_status xen_xenstore_save_append(struct xen_xenstore_saver *saver,
                                                const void *octets, size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return streamspec_save_append(&saver->save, octets, length);
}

enum streamspec_status xen_xenstore_save_end(struct xen_xenstore_saver *saver)
{
    struct streamspec_save *save = &saver->save;
    struct streamspec_output *output = save->output;
    uint8_t octets[8];
    uint8_t *held;
    static const uint8_t zeros[8] = { 0 };

    if (streamspec_save_measured(save) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_save_put(save, zeros, (size_t)streamspec_pads(save->length, 8)) != STREAMSPEC_OK)
        return save->status;
    make_header(saver, octets, save->length);
    held = streamspec_save_held(save);
    if (held) {
        memcpy(held, octets, sizeof octets);
        return streamspec_save_leave(save, judge(saver, held, (size_t)streamspec_save_size(save)));
    }
    if (judge(saver, octets, sizeof octets) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_BROKEN);
    if (!save->known && save->pass != STREAMSPEC_DRY
        && output->patch(output->context, save->start, octets, sizeof octets))
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    return streamspec_save_leave(save, STREAMSPEC_OK);
}

enum streamspec_status
xen_xenstore_save_global_data(struct xen_xenstore_saver *saver,
                              const struct xen_xenstore_global_data *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_XENSTORE_TYPE_GLOBAL_DATA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_xenstore_write_global_data(&saver->writer, body));
}

enum streamspec_status
xen_xenstore_save_connection_data(struct xen_xenstore_saver *saver,
                                  const struct xen_xenstore_connection_data_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XENSTORE_TYPE_CONNECTION_DATA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_xenstore_write_connection_data(&saver->writer, from));
}

enum streamspec_status
xen_xenstore_save_watch_data(struct xen_xenstore_saver *saver,
                             const struct xen_xenstore_watch_data_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XENSTORE_TYPE_WATCH_DATA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_xenstore_write_watch_data(&saver->writer, from));
}

enum streamspec_status
xen_xenstore_save_fixed_watch_data(struct xen_xenstore_saver *saver,
                                   const struct xen_xenstore_watch_data *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_XENSTORE_TYPE_WATCH_DATA)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_watch_data(octets, fixed, saver->writer.state.turned);
    return xen_xenstore_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_xenstore_save_transaction_data(struct xen_xenstore_saver *saver,
                                   const struct xen_xenstore_transaction_data *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_XENSTORE_TYPE_TRANSACTION_DATA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_xenstore_write_transaction_data(&saver->writer, body));
}

enum streamspec_status
xen_xenstore_save_node_data(struct xen_xenstore_saver *saver,
                            const struct xen_xenstore_node_data_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XENSTORE_TYPE_NODE_DATA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_xenstore_write_node_data(&saver->writer, from));
}

enum streamspec_status
xen_xenstore_save_fixed_node_data(struct xen_xenstore_saver *saver,
                                  const struct xen_xenstore_node_data *fixed)
{
    uint8_t octets[16];

    if (!saver->save.open || saver->save.opened != XEN_XENSTORE_TYPE_NODE_DATA)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_node_data(octets, fixed, saver->writer.state.turned);
    return xen_xenstore_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_xenstore_save_global_quota_data(struct xen_xenstore_saver *saver,
                                    const struct xen_xenstore_global_quota_data_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_xenstore_write_global_quota_data(&saver->writer, from));
}

enum streamspec_status
xen_xenstore_save_fixed_global_quota_data(struct xen_xenstore_saver *saver,
                                          const struct xen_xenstore_global_quota_data *fixed)
{
    uint8_t octets[4];

    if (!saver->save.open || saver->save.opened != XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_global_quota_data(octets, fixed, saver->writer.state.turned);
    return xen_xenstore_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_xenstore_save_domain_data(struct xen_xenstore_saver *saver,
                              const struct xen_xenstore_domain_data_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XENSTORE_TYPE_DOMAIN_DATA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_xenstore_write_domain_data(&saver->writer, from));
}

enum streamspec_status
xen_xenstore_save_watch_data_extended(struct xen_xenstore_saver *saver,
                                      const struct xen_xenstore_watch_data_extended_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_xenstore_write_watch_data_extended(&saver->writer, from));
}

enum streamspec_status
xen_xenstore_save_fixed_watch_data_extended(struct xen_xenstore_saver *saver,
                                            const struct xen_xenstore_watch_data_extended *fixed)
{
    uint8_t octets[12];

    if (!saver->save.open || saver->save.opened != XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_watch_data_extended(octets, fixed, saver->writer.state.turned);
    return xen_xenstore_save_append(saver, octets, sizeof octets);
}
