/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: saving a stream. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <xen_streams/xapi_save.h>
#include "xapi_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0xffffffffffffffff

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint64_t type, enum kind *kind)
{
    switch (type) {
    case XEN_XAPI_TYPE_XENOPS:
        *kind = KIND_XENOPS;
        return true;
    case XEN_XAPI_TYPE_QEMU_TRAD:
        *kind = KIND_QEMU_TRAD;
        return true;
    case XEN_XAPI_TYPE_VARSTORED:
        *kind = KIND_VARSTORED;
        return true;
    case XEN_XAPI_TYPE_SWTPM0:
        *kind = KIND_SWTPM0;
        return true;
    case XEN_XAPI_TYPE_SWTPM:
        *kind = KIND_SWTPM;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static STREAMSPEC_COLD enum streamspec_status too_long(struct xen_xapi_saver *saver)
{
    struct streamspec_error *error = &saver->writer.error;

    streamspec_fault(error, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_BODY_COMPLETE],
                     saver->save.start - saver->writer.start + 8, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    return streamspec_save_fail(&saver->save, STREAMSPEC_BROKEN);
}

/* Makes the header of the record that has begun, with the length of its body. */
static void make_header(const struct xen_xapi_saver *saver, uint8_t *octets, uint64_t length)
{
    struct xen_xapi_record_header record_header;
    struct xen_xapi_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = saver->save.opened;
    header->length = length;
    store_record_header(octets, header, streamspec_big_host());
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum streamspec_status judge(struct xen_xapi_saver *saver, const uint8_t *octets,
                                    size_t length)
{
    struct xen_xapi_state *state = &saver->writer.state;
    struct xen_xapi_reader reader;
    struct xen_xapi_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_xapi_reader_next(&reader, &record) == STREAMSPEC_OK) {
        *state = reader.state;
    } else if (length == 16 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_BODY_COMPLETE]) {
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

void xen_xapi_saver_init(struct xen_xapi_saver *saver, struct streamspec_length *lengths,
                         size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = STREAMSPEC_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
}

static enum streamspec_status
start(struct xen_xapi_saver *saver, struct streamspec_output *output, enum streamspec_pass pass,
      const struct xen_xapi_head *head)
{
    streamspec_save_start(&saver->save, output, pass);
    return streamspec_save_leave(&saver->save, xen_xapi_writer_init(&saver->writer, output, head));
}

enum streamspec_status xen_xapi_save_start(struct xen_xapi_saver *saver,
                                           struct streamspec_output *output,
                                           const struct xen_xapi_head *head)
{
    return start(saver, output, STREAMSPEC_SINGLE, head);
}

enum streamspec_status xen_xapi_save_finish(struct xen_xapi_saver *saver)
{
    struct streamspec_save *save = &saver->save;

    if (save->status != STREAMSPEC_OK || save->open || save->handled)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->start = streamspec_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 16 != save->total)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (streamspec_save_leave(save, xen_xapi_write_end_of_image(&saver->writer)) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_output_flush(save->output) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    save->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct xen_xapi_saver *saver, const struct xen_xapi_save_handler *handler,
                   uint64_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return streamspec_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           STREAMSPEC_OK;
}

static enum streamspec_status
xen_xapi_save_pass(struct xen_xapi_saver *saver, const struct xen_xapi_save_handlers *handlers,
                   struct streamspec_output *output, enum streamspec_pass pass, uint64_t total,
                   const struct xen_xapi_head *head)
{
    if (start(saver, output, pass, head) != STREAMSPEC_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->xenops, XEN_XAPI_TYPE_XENOPS)
        || !handle(saver, &handlers->libxc_image, XEN_XAPI_TYPE_LIBXC_IMAGE)
        || !handle(saver, &handlers->qemu_trad, XEN_XAPI_TYPE_QEMU_TRAD)
        || !handle(saver, &handlers->varstored, XEN_XAPI_TYPE_VARSTORED)
        || !handle(saver, &handlers->swtpm0, XEN_XAPI_TYPE_SWTPM0)
        || !handle(saver, &handlers->swtpm, XEN_XAPI_TYPE_SWTPM))
        return saver->save.status;
    return xen_xapi_save_finish(saver);
}

enum streamspec_status
xen_xapi_dry_run(struct xen_xapi_saver *saver, const struct xen_xapi_save_handlers *handlers,
                 const struct xen_xapi_head *head, uint64_t *size)
{
    struct streamspec_output nowhere;
    enum streamspec_status status;

    streamspec_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, streamspec_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = xen_xapi_save_pass(saver, handlers, &nowhere, STREAMSPEC_DRY, 0, head);
    *size = streamspec_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum streamspec_status
xen_xapi_save(struct xen_xapi_saver *saver, const struct xen_xapi_save_handlers *handlers,
              struct streamspec_output *output, const struct xen_xapi_head *head)
{
    enum streamspec_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return xen_xapi_save_pass(saver, handlers, output, STREAMSPEC_SINGLE, 0, head);
    status = xen_xapi_dry_run(saver, handlers, head, &size);
    if (status != STREAMSPEC_OK)
        return status;
    return xen_xapi_save_pass(saver, handlers, output, STREAMSPEC_MEASURED, size, head);
}

static enum streamspec_status begin(struct xen_xapi_saver *saver, uint64_t type)
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
    if (!save->known && save->pass == STREAMSPEC_MEASURED && streamspec_save_expect(save) !=
        STREAMSPEC_OK)
        return save->status;
    make_header(saver, octets, save->known ? save->expected : UINT64_MAX);
    return streamspec_save_put(save, octets, sizeof octets);
}

enum streamspec_status xen_xapi_save_begin(struct xen_xapi_saver *saver, uint64_t type)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type);
}

enum streamspec_status
xen_xapi_save_begin_with_length(struct xen_xapi_saver *saver, uint64_t type, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type);
}

enum streamspec_status xen_xapi_save_append(struct xen_xapi_saver *saver, const void *octets,
                                            size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return streamspec_save_append(&saver->save, octets, length);
}

enum streamspec_status xen_xapi_save_end(struct xen_xapi_saver *saver)
{
    struct streamspec_save *save = &saver->save;
    struct streamspec_output *output = save->output;
    uint8_t octets[16];
    uint8_t *held;

    if (streamspec_save_measured(save) != STREAMSPEC_OK)
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

enum streamspec_status xen_xapi_save_xenops(struct xen_xapi_saver *saver,
                                            const struct xen_xapi_xenops_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XAPI_TYPE_XENOPS))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_xapi_write_xenops(&saver->writer, from));
}

enum streamspec_status xen_xapi_save_libxc_image(struct xen_xapi_saver *saver)
{
    if (!streamspec_save_enter(&saver->save, XEN_XAPI_TYPE_LIBXC_IMAGE))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_xapi_write_libxc_image(&saver->writer));
}

enum streamspec_status
xen_xapi_save_libxc(struct xen_xapi_saver *saver, struct xen_libxc_saver *inner,
                    const struct xen_libxc_save_handlers *handlers,
                    const struct xen_libxc_image_header *image_header,
                    const struct xen_libxc_domain_header *domain_header)
{
    struct streamspec_save *save = &saver->save;

    if (xen_xapi_save_libxc_image(saver) != STREAMSPEC_OK)
        return save->status;
    /* Both remember their lengths in one place, in the order in which they come. */
    inner->save.lengths = save->lengths;
    if (xen_libxc_save_pass(inner, handlers, save->output, save->pass, &saver->writer.within, 0,
                            image_header, domain_header) == STREAMSPEC_BROKEN)
        saver->writer.error = inner->writer.error;
    return streamspec_save_leave(save, inner->save.status == STREAMSPEC_END ? STREAMSPEC_OK
                                 : inner->save.status);
}

enum streamspec_status xen_xapi_save_qemu_trad(struct xen_xapi_saver *saver,
                                               const struct xen_xapi_qemu_trad_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XAPI_TYPE_QEMU_TRAD))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_xapi_write_qemu_trad(&saver->writer, from));
}

enum streamspec_status xen_xapi_save_varstored(struct xen_xapi_saver *saver,
                                               const struct xen_xapi_varstored_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XAPI_TYPE_VARSTORED))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_xapi_write_varstored(&saver->writer, from));
}

enum streamspec_status xen_xapi_save_swtpm0(struct xen_xapi_saver *saver,
                                            const struct xen_xapi_swtpm0_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XAPI_TYPE_SWTPM0))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_xapi_write_swtpm0(&saver->writer, from));
}

enum streamspec_status xen_xapi_save_swtpm(struct xen_xapi_saver *saver,
                                           const struct xen_xapi_swtpm_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_XAPI_TYPE_SWTPM))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_xapi_write_swtpm(&saver->writer, from));
}
