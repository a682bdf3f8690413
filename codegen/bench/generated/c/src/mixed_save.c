/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: saving a stream. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <xen_streams/mixed_save.h>
#include "mixed_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0x8000000

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint32_t type, enum kind *kind)
{
    switch (type) {
    case XEN_MIXED_TYPE_ALPHA:
        *kind = KIND_ALPHA;
        return true;
    case XEN_MIXED_TYPE_BETA:
        *kind = KIND_BETA;
        return true;
    case XEN_MIXED_TYPE_GAMMA:
        *kind = KIND_GAMMA;
        return true;
    case XEN_MIXED_TYPE_DELTA:
        *kind = KIND_DELTA;
        return true;
    case XEN_MIXED_TYPE_EPSILON:
        *kind = KIND_EPSILON;
        return true;
    case XEN_MIXED_TYPE_ZETA:
        *kind = KIND_ZETA;
        return true;
    case XEN_MIXED_TYPE_ETA:
        *kind = KIND_ETA;
        return true;
    case XEN_MIXED_TYPE_THETA:
        *kind = KIND_THETA;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static XEN_STREAM_COLD enum xen_stream_status too_long(struct xen_mixed_saver *saver)
{
    struct xen_stream_error *error = &saver->writer.error;

    xen_stream_fault(error, &xen_mixed_rules[XEN_MIXED_RULE_FRAMING_LENGTH_MAX],
                     saver->save.start - saver->writer.start + 4, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    return xen_stream_save_fail(&saver->save, XEN_STREAM_BROKEN);
}

/* Makes the header of the record that has begun, with the length of its body. */
static void make_header(const struct xen_mixed_saver *saver, uint8_t *octets, uint64_t length)
{
    struct xen_mixed_record_header record_header;
    struct xen_mixed_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = (uint32_t)saver->save.opened;

    header->length = (uint32_t)length;
    store_record_header(octets, header, xen_stream_big_host());
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum xen_stream_status judge(struct xen_mixed_saver *saver, const uint8_t *octets,
                                    size_t length)
{
    struct xen_mixed_state *state = &saver->writer.state;
    struct xen_mixed_reader reader;
    struct xen_mixed_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = XEN_STREAM_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_mixed_reader_next(&reader, &record) == XEN_STREAM_OK) {
        *state = reader.state;
    } else if (length == 8 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &xen_mixed_rules[XEN_MIXED_RULE_FRAMING_BODY_COMPLETE]) {
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

void xen_mixed_saver_init(struct xen_mixed_saver *saver, struct xen_stream_length *lengths,
                          size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = XEN_STREAM_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
}

static enum xen_stream_status
start(struct xen_mixed_saver *saver, struct xen_stream_output *output, enum xen_stream_pass pass)
{
    xen_stream_save_start(&saver->save, output, pass);
    return xen_stream_save_leave(&saver->save, xen_mixed_writer_init(&saver->writer, output));
}

enum xen_stream_status xen_mixed_save_start(struct xen_mixed_saver *saver,
                                            struct xen_stream_output *output)
{
    return start(saver, output, XEN_STREAM_SINGLE);
}

enum xen_stream_status xen_mixed_save_finish(struct xen_mixed_saver *saver)
{
    struct xen_stream_save *save = &saver->save;

    if (save->status != XEN_STREAM_OK || save->open || save->handled)
        return xen_stream_save_fail(save, XEN_STREAM_MISUSE);
    save->start = xen_stream_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 8 != save->total)
        return xen_stream_save_fail(save, XEN_STREAM_CHANGED);
    if (xen_stream_save_leave(save, xen_mixed_write_end(&saver->writer)) != XEN_STREAM_OK)
        return save->status;
    if (xen_stream_output_flush(save->output) != XEN_STREAM_OK)
        return xen_stream_save_fail(save, XEN_STREAM_FULL);
    save->status = XEN_STREAM_END;
    return XEN_STREAM_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct xen_mixed_saver *saver, const struct xen_mixed_save_handler *handler,
                   uint32_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return xen_stream_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           XEN_STREAM_OK;
}

static enum xen_stream_status
xen_mixed_save_pass(struct xen_mixed_saver *saver, const struct xen_mixed_save_handlers *handlers,
                    struct xen_stream_output *output, enum xen_stream_pass pass, uint64_t total)
{
    if (start(saver, output, pass) != XEN_STREAM_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->alpha, XEN_MIXED_TYPE_ALPHA)
        || !handle(saver, &handlers->beta, XEN_MIXED_TYPE_BETA)
        || !handle(saver, &handlers->gamma, XEN_MIXED_TYPE_GAMMA)
        || !handle(saver, &handlers->delta, XEN_MIXED_TYPE_DELTA)
        || !handle(saver, &handlers->epsilon, XEN_MIXED_TYPE_EPSILON)
        || !handle(saver, &handlers->zeta, XEN_MIXED_TYPE_ZETA)
        || !handle(saver, &handlers->eta, XEN_MIXED_TYPE_ETA)
        || !handle(saver, &handlers->theta, XEN_MIXED_TYPE_THETA))
        return saver->save.status;
    return xen_mixed_save_finish(saver);
}

enum xen_stream_status
xen_mixed_dry_run(struct xen_mixed_saver *saver, const struct xen_mixed_save_handlers *handlers,
                  uint64_t *size)
{
    struct xen_stream_output nowhere;
    enum xen_stream_status status;

    xen_stream_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, xen_stream_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = xen_mixed_save_pass(saver, handlers, &nowhere, XEN_STREAM_DRY, 0);
    *size = xen_stream_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum xen_stream_status
xen_mixed_save(struct xen_mixed_saver *saver, const struct xen_mixed_save_handlers *handlers,
               struct xen_stream_output *output)
{
    enum xen_stream_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return xen_mixed_save_pass(saver, handlers, output, XEN_STREAM_SINGLE, 0);
    status = xen_mixed_dry_run(saver, handlers, &size);
    if (status != XEN_STREAM_OK)
        return status;
    return xen_mixed_save_pass(saver, handlers, output, XEN_STREAM_MEASURED, size);
}

static enum xen_stream_status begin(struct xen_mixed_saver *saver, uint32_t type)
{
    struct xen_stream_save *save = &saver->save;
    uint8_t octets[8];
    enum kind kind;

    if (!xen_stream_save_enter(save, type))
        return save->status;
    if (saver->writer.status != XEN_STREAM_OK || !in_pieces(type, &kind))
        return xen_stream_save_fail(save, XEN_STREAM_MISUSE);
    save->open = true;
    save->length = 0;
    save->opened = type;
    if (!save->known && save->pass == XEN_STREAM_MEASURED && xen_stream_save_expect(save) !=
        XEN_STREAM_OK)
        return save->status;
    if (save->known && save->expected > MOST)
        return too_long(saver);
    make_header(saver, octets, save->known ? save->expected : UINT64_MAX);
    return xen_stream_save_put(save, octets, sizeof octets);
}

enum xen_stream_status xen_mixed_save_begin(struct xen_mixed_saver *saver, uint32_t type)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type);
}

enum xen_stream_status
xen_mixed_save_begin_with_length(struct xen_mixed_saver *saver, uint32_t type, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type);
}

enum xen_stream_status xen_mixed_save_append(struct xen_mixed_saver *saver, const void *octets,
                                             size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return xen_stream_save_append(&saver->save, octets, length);
}

enum xen_stream_status xen_mixed_save_end(struct xen_mixed_saver *saver)
{
    struct xen_stream_save *save = &saver->save;
    struct xen_stream_output *output = save->output;
    uint8_t octets[8];
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

enum xen_stream_status xen_mixed_save_alpha(struct xen_mixed_saver *saver,
                                            const struct xen_mixed_alpha *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_MIXED_TYPE_ALPHA))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save, xen_mixed_write_alpha(&saver->writer, body));
}

enum xen_stream_status xen_mixed_save_beta(struct xen_mixed_saver *saver,
                                           const struct xen_mixed_beta *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_MIXED_TYPE_BETA))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save, xen_mixed_write_beta(&saver->writer, body));
}

enum xen_stream_status xen_mixed_save_gamma(struct xen_mixed_saver *saver,
                                            const struct xen_mixed_gamma *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_MIXED_TYPE_GAMMA))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save, xen_mixed_write_gamma(&saver->writer, body));
}

enum xen_stream_status xen_mixed_save_delta(struct xen_mixed_saver *saver,
                                            const struct xen_mixed_delta *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_MIXED_TYPE_DELTA))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save, xen_mixed_write_delta(&saver->writer, body));
}

enum xen_stream_status xen_mixed_save_epsilon(struct xen_mixed_saver *saver,
                                              const struct xen_mixed_epsilon *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_MIXED_TYPE_EPSILON))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save, xen_mixed_write_epsilon(&saver->writer, body));
}

enum xen_stream_status xen_mixed_save_zeta(struct xen_mixed_saver *saver,
                                           const struct xen_mixed_zeta *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_MIXED_TYPE_ZETA))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save, xen_mixed_write_zeta(&saver->writer, body));
}

enum xen_stream_status xen_mixed_save_eta(struct xen_mixed_saver *saver,
                                          const struct xen_mixed_eta *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_MIXED_TYPE_ETA))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save, xen_mixed_write_eta(&saver->writer, body));
}

enum xen_stream_status xen_mixed_save_theta(struct xen_mixed_saver *saver,
                                            const struct xen_mixed_theta *body)
{
    if (!xen_stream_save_enter(&saver->save, XEN_MIXED_TYPE_THETA))
        return saver->save.status;
    return xen_stream_save_leave(&saver->save, xen_mixed_write_theta(&saver->writer, body));
}
