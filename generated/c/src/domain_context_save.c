/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: saving a stream. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_save.h>
#include "domain_context_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0x8000000

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint64_t type, enum kind *kind)
{
    switch (type) {
    case XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO:
        *kind = KIND_SHARED_INFO;
        return true;
    case XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO:
        *kind = KIND_X86_TSC_INFO;
        return true;
    case XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL:
        *kind = KIND_EVENT_CHANNEL;
        return true;
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1:
        *kind = KIND_GRANT_ENTRIES_V1;
        return true;
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2:
        *kind = KIND_GRANT_ENTRIES_V2;
        return true;
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO:
        *kind = KIND_VCPU_INFO;
        return true;
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE:
        *kind = KIND_VCPU_RUNSTATE;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static STREAMSPEC_COLD enum streamspec_status too_long(struct xen_domain_context_saver *saver)
{
    struct streamspec_error *error = &saver->writer.error;

    streamspec_fault(error, &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_LENGTH_MAX],
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
static void make_header(const struct xen_domain_context_saver *saver, uint8_t *octets,
                        uint64_t length)
{
    struct xen_domain_context_record_header record_header;
    struct xen_domain_context_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = (uint32_t)saver->save.opened;
    header->instance = (uint32_t)saver->save.instance;
    header->length = length;
    store_record_header(octets, header, saver->writer.state.turned);
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum streamspec_status judge(struct xen_domain_context_saver *saver, const uint8_t *octets,
                                    size_t length)
{
    struct xen_domain_context_state *state = &saver->writer.state;
    struct xen_domain_context_reader reader;
    struct xen_domain_context_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_domain_context_reader_next(&reader, &record) == STREAMSPEC_OK) {
        *state = reader.state;
    } else if (length == 16 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULE_FRAMING_BODY_COMPLETE]) {
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

void xen_domain_context_saver_init(struct xen_domain_context_saver *saver,
                                   struct streamspec_run *runs, size_t count,
                                   struct streamspec_length *lengths, size_t size)
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
start(struct xen_domain_context_saver *saver, struct streamspec_output *output,
      enum streamspec_pass pass, const struct xen_domain_context_image_header *image_header,
      const struct xen_domain_context_domain_header *domain_header)
{
    streamspec_save_start(&saver->save, output, pass);
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_writer_init(&saver->writer, output,
                    image_header, domain_header, saver->runs, saver->count));
}

enum streamspec_status
xen_domain_context_save_start(struct xen_domain_context_saver *saver,
                              struct streamspec_output *output,
                              const struct xen_domain_context_image_header *image_header,
                              const struct xen_domain_context_domain_header *domain_header)
{
    return start(saver, output, STREAMSPEC_SINGLE, image_header, domain_header);
}

enum streamspec_status xen_domain_context_save_finish(struct xen_domain_context_saver *saver)
{
    struct streamspec_save *save = &saver->save;

    if (save->status != STREAMSPEC_OK || save->open || save->handled)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->start = streamspec_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 16 != save->total)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (streamspec_save_leave(save, xen_domain_context_write_end(&saver->writer)) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_output_flush(save->output) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    save->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct xen_domain_context_saver *saver,
                   const struct xen_domain_context_save_handler *handler, uint64_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return streamspec_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           STREAMSPEC_OK;
}

static enum streamspec_status
xen_domain_context_save_pass(struct xen_domain_context_saver *saver,
                             const struct xen_domain_context_save_handlers *handlers,
                             struct streamspec_output *output, enum streamspec_pass pass,
                             uint64_t total,
                             const struct xen_domain_context_image_header *image_header,
                             const struct xen_domain_context_domain_header *domain_header)
{
    if (start(saver, output, pass, image_header, domain_header) != STREAMSPEC_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->shared_info, XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO)
        || !handle(saver, &handlers->x86_tsc_info, XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO)
        || !handle(saver, &handlers->event_channel, XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL)
        || !handle(saver, &handlers->grant_entries_v1, XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1)
        || !handle(saver, &handlers->grant_entries_v2, XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2)
        || !handle(saver, &handlers->vcpu_info, XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO)
        || !handle(saver, &handlers->vcpu_runstate, XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE))
        return saver->save.status;
    return xen_domain_context_save_finish(saver);
}

enum streamspec_status
xen_domain_context_dry_run(struct xen_domain_context_saver *saver,
                           const struct xen_domain_context_save_handlers *handlers,
                           const struct xen_domain_context_image_header *image_header,
                           const struct xen_domain_context_domain_header *domain_header,
                           uint64_t *size)
{
    struct streamspec_output nowhere;
    enum streamspec_status status;

    streamspec_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, streamspec_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = xen_domain_context_save_pass(saver, handlers, &nowhere, STREAMSPEC_DRY, 0,
                                          image_header, domain_header);
    *size = streamspec_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum streamspec_status
xen_domain_context_save(struct xen_domain_context_saver *saver,
                        const struct xen_domain_context_save_handlers *handlers,
                        struct streamspec_output *output,
                        const struct xen_domain_context_image_header *image_header,
                        const struct xen_domain_context_domain_header *domain_header)
{
    enum streamspec_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return xen_domain_context_save_pass(saver, handlers, output, STREAMSPEC_SINGLE, 0,
                                            image_header, domain_header);
    status = xen_domain_context_dry_run(saver, handlers, image_header, domain_header, &size);
    if (status != STREAMSPEC_OK)
        return status;
    return xen_domain_context_save_pass(saver, handlers, output, STREAMSPEC_MEASURED, size,
                                        image_header, domain_header);
}

static enum streamspec_status begin(struct xen_domain_context_saver *saver, uint32_t type,
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
    if (save->known && save->expected > MOST)
        return too_long(saver);
    make_header(saver, octets, save->known ? save->expected : UINT64_MAX);
    return streamspec_save_put(save, octets, sizeof octets);
}

enum streamspec_status
xen_domain_context_save_begin(struct xen_domain_context_saver *saver, uint32_t type,
                              uint32_t instance)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type, instance);
}

enum streamspec_status
xen_domain_context_save_begin_with_length(struct xen_domain_context_saver *saver, uint32_t type,
                                          uint32_t instance, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type, instance);
}

enum streamspec_status
xen_domain_context_save_append(struct xen_domain_context_saver *saver, const void *octets,
                               size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return streamspec_save_append(&saver->save, octets, length);
}

enum streamspec_status xen_domain_context_save_end(struct xen_domain_context_saver *saver)
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
xen_domain_context_save_shared_info(struct xen_domain_context_saver *saver,
                                    const struct xen_domain_context_shared_info_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_write_shared_info(&saver->writer, from));
}

enum streamspec_status
xen_domain_context_save_fixed_shared_info(struct xen_domain_context_saver *saver,
                                          const struct xen_domain_context_shared_info *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_shared_info(octets, fixed, saver->writer.state.turned);
    return xen_domain_context_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_domain_context_save_x86_tsc_info(struct xen_domain_context_saver *saver,
                                     const struct xen_domain_context_x86_tsc_info *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_write_x86_tsc_info(&saver->writer, body));
}

enum streamspec_status
xen_domain_context_save_event_channel(struct xen_domain_context_saver *saver, uint32_t instance,
                                      const struct xen_domain_context_event_channel *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_write_event_channel(&saver->writer, instance,
                    body));
}

enum streamspec_status
xen_domain_context_save_grant_entries_v1(struct xen_domain_context_saver *saver, uint32_t instance,
                                         const struct xen_domain_context_grant_entries_v1_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_write_grant_entries_v1(&saver->writer, instance,
                    from));
}

enum streamspec_status
xen_domain_context_save_fixed_grant_entries_v1(struct xen_domain_context_saver *saver,
                                               const struct xen_domain_context_grant_entries_v1 *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_grant_entries_v1(octets, fixed, saver->writer.state.turned);
    return xen_domain_context_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_domain_context_save_grant_entries_v2(struct xen_domain_context_saver *saver, uint32_t instance,
                                         const struct xen_domain_context_grant_entries_v2_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_write_grant_entries_v2(&saver->writer, instance,
                    from));
}

enum streamspec_status
xen_domain_context_save_fixed_grant_entries_v2(struct xen_domain_context_saver *saver,
                                               const struct xen_domain_context_grant_entries_v2 *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_grant_entries_v2(octets, fixed, saver->writer.state.turned);
    return xen_domain_context_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_domain_context_save_vcpu_info(struct xen_domain_context_saver *saver, uint32_t instance,
                                  const struct xen_domain_context_vcpu_info *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_write_vcpu_info(&saver->writer, instance,
                    body));
}

enum streamspec_status
xen_domain_context_save_vcpu_runstate(struct xen_domain_context_saver *saver, uint32_t instance,
                                      const struct xen_domain_context_vcpu_runstate *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_domain_context_write_vcpu_runstate(&saver->writer, instance,
                    body));
}
