/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft: saving a stream. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v10_save.h>
#include "domain_context_v10_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0xffffffffffffffff

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint64_t type, enum kind *kind)
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
static STREAMSPEC_COLD enum streamspec_status too_long(struct xen_domain_context_v10_saver *saver)
{
    struct streamspec_error *error = &saver->writer.error;

    streamspec_fault(error,
                     &xen_domain_context_v10_rules[
                    XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_BODY_COMPLETE],
                    saver->save.start - saver->writer.start + 8, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    error->has_instance = true;
    error->instance = saver->save.instance;
    return streamspec_save_fail(&saver->save, STREAMSPEC_BROKEN);
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
    store_record_header(octets, header, streamspec_big_host());
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum streamspec_status judge(struct xen_domain_context_v10_saver *saver,
                                    const uint8_t *octets, size_t length)
{
    struct xen_domain_context_v10_state *state = &saver->writer.state;
    struct xen_domain_context_v10_reader reader;
    struct xen_domain_context_v10_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_domain_context_v10_reader_next(&reader, &record) == STREAMSPEC_OK) {
        *state = reader.state;
    } else if (length == 16 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &xen_domain_context_v10_rules[XEN_DOMAIN_CONTEXT_V10_RULE_FRAMING_BODY_COMPLETE]) {
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

void xen_domain_context_v10_saver_init(struct xen_domain_context_v10_saver *saver,
                                       struct streamspec_length *lengths, size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = STREAMSPEC_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
}

static enum streamspec_status
start(struct xen_domain_context_v10_saver *saver, struct streamspec_output *output,
      enum streamspec_pass pass)
{
    streamspec_save_start(&saver->save, output, pass);
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_v10_writer_init(&saver->writer, output));
}

enum streamspec_status
xen_domain_context_v10_save_start(struct xen_domain_context_v10_saver *saver,
                                  struct streamspec_output *output)
{
    return start(saver, output, STREAMSPEC_SINGLE);
}

enum streamspec_status
xen_domain_context_v10_save_finish(struct xen_domain_context_v10_saver *saver)
{
    struct streamspec_save *save = &saver->save;

    if (save->status != STREAMSPEC_OK || save->open || save->handled)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->start = streamspec_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 16 != save->total)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (streamspec_save_leave(save, xen_domain_context_v10_write_end(&saver->writer)) !=
        STREAMSPEC_OK)
        return save->status;
    if (streamspec_output_flush(save->output) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    save->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct xen_domain_context_v10_saver *saver,
                   const struct xen_domain_context_v10_save_handler *handler, uint64_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return streamspec_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           STREAMSPEC_OK;
}

static enum streamspec_status
xen_domain_context_v10_save_pass(struct xen_domain_context_v10_saver *saver,
                                 const struct xen_domain_context_v10_save_handlers *handlers,
                                 struct streamspec_output *output, enum streamspec_pass pass,
                                 uint64_t total)
{
    if (start(saver, output, pass) != STREAMSPEC_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->start_, XEN_DOMAIN_CONTEXT_V10_TYPE_START)
        || !handle(saver, &handlers->shared_info, XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO)
        || !handle(saver, &handlers->tsc_info, XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO))
        return saver->save.status;
    return xen_domain_context_v10_save_finish(saver);
}

enum streamspec_status
xen_domain_context_v10_dry_run(struct xen_domain_context_v10_saver *saver,
                               const struct xen_domain_context_v10_save_handlers *handlers,
                               uint64_t *size)
{
    struct streamspec_output nowhere;
    enum streamspec_status status;

    streamspec_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, streamspec_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = xen_domain_context_v10_save_pass(saver, handlers, &nowhere, STREAMSPEC_DRY, 0);
    *size = streamspec_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum streamspec_status
xen_domain_context_v10_save(struct xen_domain_context_v10_saver *saver,
                            const struct xen_domain_context_v10_save_handlers *handlers,
                            struct streamspec_output *output)
{
    enum streamspec_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return xen_domain_context_v10_save_pass(saver, handlers, output, STREAMSPEC_SINGLE, 0);
    status = xen_domain_context_v10_dry_run(saver, handlers, &size);
    if (status != STREAMSPEC_OK)
        return status;
    return xen_domain_context_v10_save_pass(saver, handlers, output, STREAMSPEC_MEASURED, size);
}

static enum streamspec_status begin(struct xen_domain_context_v10_saver *saver, uint32_t type,
                                    uint32_t instance)
{
    struct streamspec_save *save = &saver->save;
    uint8_t octets[16];
    enum kind kind;

    if (!streamspec_save_enter(save, type))
        return save->status;
    if (saver->writer.status != STREAMSPEC_OK || !in_pieces(type, &kind))
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->open = true;
    save->length = 0;
    save->opened = type;
    save->instance = instance;
    if (!save->known && save->pass == STREAMSPEC_MEASURED && streamspec_save_expect(save) !=
        STREAMSPEC_OK)
        return save->status;
    make_header(saver, octets, save->known ? save->expected : UINT64_MAX);
    return streamspec_save_put(save, octets, sizeof octets);
}

enum streamspec_status
xen_domain_context_v10_save_begin(struct xen_domain_context_v10_saver *saver, uint32_t type,
                                  uint32_t instance)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type, instance);
}

enum streamspec_status
xen_domain_context_v10_save_begin_with_length(struct xen_domain_context_v10_saver *saver,
                                              uint32_t type, uint32_t instance, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type, instance);
}

enum streamspec_status
xen_domain_context_v10_save_append(struct xen_domain_context_v10_saver *saver, const void *octets,
                                   size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return streamspec_save_append(&saver->save, octets, length);
}

enum streamspec_status xen_domain_context_v10_save_end(struct xen_domain_context_v10_saver *saver)
{
    struct streamspec_save *save = &saver->save;
    struct streamspec_output *output = save->output;
    uint8_t octets[16];
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
xen_domain_context_v10_save_start_(struct xen_domain_context_v10_saver *saver,
                                   const struct xen_domain_context_v10_start_ *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_V10_TYPE_START))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_v10_write_start_(&saver->writer, body));
}

enum streamspec_status
xen_domain_context_v10_save_shared_info(struct xen_domain_context_v10_saver *saver,
                                        const struct xen_domain_context_v10_shared_info_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_v10_write_shared_info(&saver->writer, from));
}

enum streamspec_status
xen_domain_context_v10_save_fixed_shared_info(struct xen_domain_context_v10_saver *saver,
                                              const struct xen_domain_context_v10_shared_info *fixed)
{
    uint8_t octets[4];

    if (!saver->save.open || saver->save.opened != XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_shared_info(octets, fixed, streamspec_big_host());
    return xen_domain_context_v10_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_domain_context_v10_save_tsc_info(struct xen_domain_context_v10_saver *saver,
                                     const struct xen_domain_context_v10_tsc_info *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_v10_write_tsc_info(&saver->writer, body));
}
