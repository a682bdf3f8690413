/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft: saving a stream. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v10_save.h>
#include "domain_context_v10_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0xffffffffffffffff

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint32_t type, enum kind *kind)
{
    switch (type) {
    case XEN_DOMAIN_CONTEXT_V10_TYPE_START:
        *kind = KIND_START;
        return true;
    case XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO:
        *kind = KIND_SHARED_INFO;
        return true;
    case XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO:
        *kind = KIND_TSC_INFO;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static XEN_STREAM_COLD enum xen_stream_status too_long(struct xen_domain_context_v10_saver *saver)
{
    struct xen_stream_error *error = &saver->writer.error;

    xen_stream_fault(error,
                     &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_BODY_COMPLETE],
                    saver->save.start - saver->writer.start + 8, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    error->has_instance = true;
    error->instance = saver->save.instance;
    return xen_stream_save_fail(&saver->save, XEN_STREAM_BROKEN);
}

/* Makes the header of the record that has begun, with the length of its body. */
static void make_header(const struct xen_domain_context_v10_saver *saver, uint8_t *octets,
                        uint64_t length)
{
    struct xen_domain_context_v10_record_header record_header;
    struct xen_domain_context_v10_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = (uint32_t)saver->save.opened;
    header->instance = (uint32_t)saver->save.instance;

    header->length = length;
    store_record_header(octets, header, xen_stream_big_host());
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum xen_stream_status judge(struct xen_domain_context_v10_saver *saver,
                                    const uint8_t *octets, size_t length)
{
    struct xen_domain_context_v10_state *state = &saver->writer.state;
    struct xen_domain_context_v10_reader reader;
    struct xen_domain_context_v10_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = XEN_STREAM_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_domain_context_v10_reader_next(&reader, &record) == XEN_STREAM_OK) {
        *state = reader.state;
    } else if (length == 16 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_BODY_COMPLETE]) {
        /* Nothing is wrong with the header; the body is not here to be looked at. */
        *state = reader.state;
        state->seen |= 1u << kind;
        state->number++;
    } else {
        saver->writer.error = reader.error;
        return XEN_STREAM_BROKEN;
    }
    state->mode = XEN_STREAM_WRITE;
    return XEN_STREAM_OK;
}

void xen_domain_context_v10_saver_init(struct xen_domain_context_v10_saver *saver,
                                       struct xen_stream_length *lengths, size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = XEN_STREAM_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
}

static enum xen_stream_status
start(struct xen_domain_context_v10_saver *saver, struct xen_stream_output *output,
      enum xen_stream_pass pass)
{
    xen_stream_save_start(&saver->save, output, pass);
    return xen_stream_save_leave(&saver->save,
                                 xen_domain_context_v10_writer_init(&saver->writer, output));
}

enum xen_stream_status
xen_domain_context_v10_save_start(struct xen_domain_context_v10_saver *saver,
                                  struct xen_stream_output *output)
{
    return start(saver, output, XEN_STREAM_SINGLE);
}

enum xen_stream_status
xen_domain_context_v10_save_finish(struct xen_domain_context_v10_saver *saver)
{
    struct xen_stream_save *save = &saver->save;

    if (save->status != XEN_STREAM_OK || save->open || save->handled)
        return xen_stream_save_fail(save, XEN_STREAM_MISUSE);
    save->start = xen_stream_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 16 != save->total)
        return xen_stream_save_fail(save, XEN_STREAM_CHANGED);
    if (xen_stream_save_leave(save, xen_domain_context_v10_write_end(&saver->writer)) !=
        XEN_STREAM_OK)
        return save->status;
    if (xen_stream_output_flush(save->output) != XEN_STREAM_OK)
        return xen_stream_save_fail(save, XEN_STREAM_FULL);
    save->status = XEN_STREAM_END;
    return XEN_STREAM_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct xen_domain_context_v10_saver *saver,
                   const struct xen_domain_context_v10_save_handler *handler, uint32_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return xen_stream_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           XEN_STREAM_OK;
}

static enum xen_stream_status
xen_domain_context_v10_save_pass(struct xen_domain_context_v10_saver *saver,
                                 const struct xen_domain_context_v10_save_handlers *handlers,
                                 struct xen_stream_output *output, enum xen_stream_pass pass,
                                 uint64_t total)
{
    if (start(saver, output, pass) != XEN_STREAM_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->start_, XEN_DOMAIN_CONTEXT_V10_TYPE_START)
        || !handle(saver, &handlers->shared_info, XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO)
        || !handle(saver, &handlers->tsc_info, XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO))
        return saver->save.status;
    return xen_domain_context_v10_save_finish(saver);
}

enum xen_stream_status
xen_domain_context_v10_dry_run(struct xen_domain_context_v10_saver *saver,
                               const struct xen_domain_context_v10_save_handlers *handlers,
                               uint64_t *size)
{
    struct xen_stream_output nowhere;
    enum xen_stream_status status;

    xen_stream_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, xen_stream_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = xen_domain_context_v10_save_pass(saver, handlers, &nowhere, XEN_STREAM_DRY, 0);
    *size = xen_stream_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum xen_stream_status
xen_domain_context_v10_save(struct xen_domain_context_v10_saver *saver,
                            const struct xen_domain_context_v10_save_handlers *handlers,
                            struct xen_stream_output *output)
{
    enum xen_stream_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return xen_domain_context_v10_save_pass(saver, handlers, output, XEN_STREAM_SINGLE, 0);
    status = xen_domain_context_v10_dry_run(saver, handlers, &size);
    if (status != XEN_STREAM_OK)
        return status;
    return xen_domain_context_v10_save_pass(saver, handlers, output, XEN_STREAM_MEASURED, size);
}

static enum xen_stream_status begin(struct xen_domain_context_v10_saver *saver, uint32_t type,
                                    uint32_t instance)
{
    struct xen_stream_save *save = &saver->save;
    uint8_t octets[16];
    enum kind kind;

    if (!xen_stream_save_enter(save, type))
        return save->status;
    if (saver->writer.status != XEN_STREAM_OK || !in_pieces(type, &kind))
        return xen_stream_save_fail(save, XEN_STREAM_MISUSE);
    save->open = true;
    save->length = 0;
    save->opened = type;
    save->instance = instance;
    if (!save->known && save->pass == XEN_STREAM_MEASURED && xen_stream_save_expect(save) !=
        XEN_STREAM_OK)
        return save->status;
    make_header(saver, octets, save->known ? save->expected : UINT64_MAX);
    return xen_stream_save_put(save, octets, sizeof octets);
}

enum xen_stream_status
xen_domain_context_v10_save_begin(struct xen_domain_context_v10_saver *saver, uint32_t type,
                                  uint32_t instance)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type, instance);
}

enum xen_stream_status
xen_domain_context_v10_save_begin_with_length(struct xen_domain_context_v10_saver *saver,
                                              uint32_t type, uint32_t instance, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type, instance);
}

enum xen_stream_status
xen_domain_context_v10_save_append(struct xen_domain_context_v10_saver *saver, const void *octets,
                                   size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return xen_stream_save_append(&saver->save, octets, length);
}

enum xen_stream_status xen_domain_context_v10_save_end(struct xen_domain_context_v10_saver *saver)
{
    struct xen_stream_save *save = &saver->save;
    struct xen_stream_output *output = save->output;
    uint8_t octets[16];
    uint8_t *held;
    static const uint8_t zeros[8] = { 0 };

    if (xen_stream_save_measured(save) != XEN_STREAM_OK)
        return save->status;
    if (xen_stream_save_put(save, zeros, (size_t)xen_stream_pads(save->length, 8)) != XEN_STREAM_OK)
        return save->status;
    make_header(saver, octets, save->length);
    held = xen_stream_save_held(save);
    if (held) {
        memcpy(held, octets, sizeof octets);
        return xen_stream_save_leave(save, judge(saver, held, (size_t)xen_stream_save_size(save)));
    }
    if (judge(saver, octets, sizeof octets) != XEN_STREAM_OK)
        return xen_stream_save_fail(save, XEN_STREAM_BROKEN);
    if (!save->known && save->pass != XEN_STREAM_DRY
        && output->patch(output->context, save->start, octets, sizeof octets))
        return xen_stream_save_fail(save, XEN_STREAM_FULL);
    return xen_stream_save_leave(save, XEN_STREAM_OK);
}

enum xen_stream_status
xen_domain_context_v10_save_start_(struct xen_domain_context_v10_saver *saver,
                                   const struct xen_domain_context_v10_start_ *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_V10_TYPE_START))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save,
                                 xen_domain_context_v10_write_start_(&saver->writer, body));
}

enum xen_stream_status
xen_domain_context_v10_save_shared_info(struct xen_domain_context_v10_saver *saver,
                                        const struct xen_domain_context_v10_shared_info_body *from)
{
    if (!xen_stream_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save,
                                 xen_domain_context_v10_write_shared_info(&saver->writer, from));
}

enum xen_stream_status
xen_domain_context_v10_save_fixed_shared_info(struct xen_domain_context_v10_saver *saver,
                                              const struct xen_domain_context_v10_shared_info *fixed)
{
    uint8_t octets[4];

    if (!saver->save.open || saver->save.opened != XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO)
        return xen_stream_save_fail(&saver->save, XEN_STREAM_MISUSE);
    store_shared_info(octets, fixed, xen_stream_big_host());
    return xen_domain_context_v10_save_append(saver, octets, sizeof octets);
}

enum xen_stream_status
xen_domain_context_v10_save_tsc_info(struct xen_domain_context_v10_saver *saver,
                                     const struct xen_domain_context_v10_tsc_info *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save,
                                 xen_domain_context_v10_write_tsc_info(&saver->writer, body));
}
