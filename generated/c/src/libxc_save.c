/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: saving a stream. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include <xen_streams/libxc_save.h>
#include "libxc_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0x8000000

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint64_t type, enum kind *kind)
{
    switch (type) {
    case XEN_LIBXC_TYPE_PAGE_DATA:
        *kind = KIND_PAGE_DATA;
        return true;
    case XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES:
        *kind = KIND_X86_PV_P2M_FRAMES;
        return true;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC:
        *kind = KIND_X86_PV_VCPU_BASIC;
        return true;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED:
        *kind = KIND_X86_PV_VCPU_EXTENDED;
        return true;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE:
        *kind = KIND_X86_PV_VCPU_XSAVE;
        return true;
    case XEN_LIBXC_TYPE_SHARED_INFO:
        *kind = KIND_SHARED_INFO;
        return true;
    case XEN_LIBXC_TYPE_X86_TSC_INFO:
        *kind = KIND_X86_TSC_INFO;
        return true;
    case XEN_LIBXC_TYPE_HVM_CONTEXT:
        *kind = KIND_HVM_CONTEXT;
        return true;
    case XEN_LIBXC_TYPE_HVM_PARAMS:
        *kind = KIND_HVM_PARAMS;
        return true;
    case XEN_LIBXC_TYPE_TOOLSTACK:
        *kind = KIND_TOOLSTACK;
        return true;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS:
        *kind = KIND_X86_PV_VCPU_MSRS;
        return true;
    case XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST:
        *kind = KIND_CHECKPOINT_DIRTY_PFN_LIST;
        return true;
    case XEN_LIBXC_TYPE_X86_CPUID_POLICY:
        *kind = KIND_X86_CPUID_POLICY;
        return true;
    case XEN_LIBXC_TYPE_X86_MSR_POLICY:
        *kind = KIND_X86_MSR_POLICY;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static STREAMSPEC_COLD enum streamspec_status too_long(struct xen_libxc_saver *saver)
{
    struct streamspec_error *error = &saver->writer.error;

    streamspec_fault(error, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_LENGTH_MAX],
                     saver->save.start - saver->writer.start + 4, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    streamspec_enclose_in(error, saver->writer.around);
    return streamspec_save_fail(&saver->save, STREAMSPEC_BROKEN);
}

/* Makes the header of the record that has begun, with the length of its body. */
static void make_header(const struct xen_libxc_saver *saver, uint8_t *octets, uint64_t length)
{
    struct xen_libxc_record_header record_header;
    struct xen_libxc_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = (uint32_t)saver->save.opened;
    header->length = (uint32_t)length;
    store_record_header(octets, header, saver->writer.state.turned);
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum streamspec_status judge(struct xen_libxc_saver *saver, const uint8_t *octets,
                                    size_t length)
{
    struct xen_libxc_state *state = &saver->writer.state;
    struct xen_libxc_reader reader;
    struct xen_libxc_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_libxc_reader_next(&reader, &record) == STREAMSPEC_OK) {
        *state = reader.state;
    } else if (length == 8 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_BODY_COMPLETE]) {
        /* Nothing is wrong with the header; the body is not here to be looked at. */
        *state = reader.state;
        state->seen |= 1u << kind;
        state->number++;
    } else {
        saver->writer.error = reader.error;
        streamspec_enclose_in(&saver->writer.error, saver->writer.around);
        return STREAMSPEC_BROKEN;
    }
    state->mode = STREAMSPEC_WRITE;
    return STREAMSPEC_OK;
}

void xen_libxc_saver_init(struct xen_libxc_saver *saver, struct streamspec_length *lengths,
                          size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = STREAMSPEC_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
}

static enum streamspec_status
start(struct xen_libxc_saver *saver, struct streamspec_output *output, enum streamspec_pass pass,
      struct streamspec_around *around, const struct xen_libxc_image_header *image_header,
      const struct xen_libxc_domain_header *domain_header)
{
    streamspec_save_start(&saver->save, output, pass);
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_writer_init_within(&saver->writer, output, around,
                    image_header, domain_header));
}

enum streamspec_status xen_libxc_save_start(struct xen_libxc_saver *saver,
                                            struct streamspec_output *output,
                                            const struct xen_libxc_image_header *image_header,
                                            const struct xen_libxc_domain_header *domain_header)
{
    return start(saver, output, STREAMSPEC_SINGLE, NULL, image_header, domain_header);
}

enum streamspec_status xen_libxc_save_finish(struct xen_libxc_saver *saver)
{
    struct streamspec_save *save = &saver->save;

    if (save->status != STREAMSPEC_OK || save->open || save->handled)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->start = streamspec_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 8 != save->total)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (streamspec_save_leave(save, xen_libxc_write_end(&saver->writer)) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_output_flush(save->output) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    save->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct xen_libxc_saver *saver, const struct xen_libxc_save_handler *handler,
                   uint64_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return streamspec_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_save_pass(struct xen_libxc_saver *saver, const struct xen_libxc_save_handlers *handlers,
                    struct streamspec_output *output, enum streamspec_pass pass,
                    struct streamspec_around *around, uint64_t total,
                    const struct xen_libxc_image_header *image_header,
                    const struct xen_libxc_domain_header *domain_header)
{
    if (start(saver, output, pass, around, image_header, domain_header) != STREAMSPEC_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->x86_pv_info, XEN_LIBXC_TYPE_X86_PV_INFO)
        || !handle(saver, &handlers->shared_info, XEN_LIBXC_TYPE_SHARED_INFO)
        || !handle(saver, &handlers->x86_tsc_info, XEN_LIBXC_TYPE_X86_TSC_INFO)
        || !handle(saver, &handlers->hvm_params, XEN_LIBXC_TYPE_HVM_PARAMS)
        || !handle(saver, &handlers->toolstack, XEN_LIBXC_TYPE_TOOLSTACK)
        || !handle(saver, &handlers->checkpoint_dirty_pfn_list,
                   XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST)
                   || !handle(saver, &handlers->x86_cpuid_policy, XEN_LIBXC_TYPE_X86_CPUID_POLICY)
                   || !handle(saver, &handlers->x86_msr_policy, XEN_LIBXC_TYPE_X86_MSR_POLICY)
                   || !handle(saver, &handlers->static_data_end, XEN_LIBXC_TYPE_STATIC_DATA_END)
                   || !handle(saver, &handlers->x86_pv_p2m_frames, XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES)
                   || !handle(saver, &handlers->page_data, XEN_LIBXC_TYPE_PAGE_DATA)
                   || !handle(saver, &handlers->x86_pv_vcpu_basic, XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC)
                   || !handle(saver, &handlers->x86_pv_vcpu_extended,
                              XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED)
                              || !handle(saver, &handlers->x86_pv_vcpu_xsave,
                                         XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE)
                                         || !handle(saver, &handlers->hvm_context,
                    XEN_LIBXC_TYPE_HVM_CONTEXT)
                    || !handle(saver, &handlers->x86_pv_vcpu_msrs, XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS)
                    || !handle(saver, &handlers->verify, XEN_LIBXC_TYPE_VERIFY)
                    || !handle(saver, &handlers->checkpoint, XEN_LIBXC_TYPE_CHECKPOINT))
        return saver->save.status;
    return xen_libxc_save_finish(saver);
}

enum streamspec_status
xen_libxc_dry_run(struct xen_libxc_saver *saver, const struct xen_libxc_save_handlers *handlers,
                  const struct xen_libxc_image_header *image_header,
                  const struct xen_libxc_domain_header *domain_header, uint64_t *size)
{
    struct streamspec_output nowhere;
    enum streamspec_status status;

    streamspec_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, streamspec_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = xen_libxc_save_pass(saver, handlers, &nowhere, STREAMSPEC_DRY, NULL, 0, image_header,
                                 domain_header);
    *size = streamspec_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum streamspec_status
xen_libxc_save(struct xen_libxc_saver *saver, const struct xen_libxc_save_handlers *handlers,
               struct streamspec_output *output, const struct xen_libxc_image_header *image_header,
               const struct xen_libxc_domain_header *domain_header)
{
    enum streamspec_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return xen_libxc_save_pass(saver, handlers, output, STREAMSPEC_SINGLE, NULL, 0,
                                   image_header, domain_header);
    status = xen_libxc_dry_run(saver, handlers, image_header, domain_header, &size);
    if (status != STREAMSPEC_OK)
        return status;
    return xen_libxc_save_pass(saver, handlers, output, STREAMSPEC_MEASURED, NULL, size,
                               image_header, domain_header);
}

static enum streamspec_status begin(struct xen_libxc_saver *saver, uint32_t type)
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

enum streamspec_status xen_libxc_save_begin(struct xen_libxc_saver *saver, uint32_t type)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type);
}

enum streamspec_status
xen_libxc_save_begin_with_length(struct xen_libxc_saver *saver, uint32_t type, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type);
}

enum streamspec_status xen_libxc_save_append(struct xen_libxc_saver *saver, const void *octets,
                                             size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return streamspec_save_append(&saver->save, octets, length);
}

enum streamspec_status xen_libxc_save_end(struct xen_libxc_saver *saver)
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
xen_libxc_save_x86_pv_info(struct xen_libxc_saver *saver, const struct xen_libxc_x86_pv_info *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_PV_INFO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_x86_pv_info(&saver->writer, body));
}

enum streamspec_status
xen_libxc_save_shared_info(struct xen_libxc_saver *saver,
                           const struct xen_libxc_shared_info_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_SHARED_INFO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_shared_info(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_x86_tsc_info(struct xen_libxc_saver *saver,
                            const struct xen_libxc_x86_tsc_info *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_TSC_INFO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_x86_tsc_info(&saver->writer, body));
}

enum streamspec_status xen_libxc_save_hvm_params(struct xen_libxc_saver *saver,
            const struct xen_libxc_hvm_params_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_HVM_PARAMS))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_hvm_params(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_fixed_hvm_params(struct xen_libxc_saver *saver,
                                const struct xen_libxc_hvm_params *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_LIBXC_TYPE_HVM_PARAMS)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_hvm_params(octets, fixed, saver->writer.state.turned);
    return xen_libxc_save_append(saver, octets, sizeof octets);
}

enum streamspec_status xen_libxc_save_toolstack(struct xen_libxc_saver *saver,
                                                const struct xen_libxc_toolstack_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_TOOLSTACK))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_toolstack(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_checkpoint_dirty_pfn_list(struct xen_libxc_saver *saver,
                                         const struct xen_libxc_checkpoint_dirty_pfn_list_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_write_checkpoint_dirty_pfn_list(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_x86_cpuid_policy(struct xen_libxc_saver *saver,
                                const struct xen_libxc_x86_cpuid_policy_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_CPUID_POLICY))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_write_x86_cpuid_policy(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_x86_msr_policy(struct xen_libxc_saver *saver,
                              const struct xen_libxc_x86_msr_policy_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_MSR_POLICY))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_write_x86_msr_policy(&saver->writer, from));
}

enum streamspec_status xen_libxc_save_static_data_end(struct xen_libxc_saver *saver)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_STATIC_DATA_END))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_static_data_end(&saver->writer));
}

enum streamspec_status
xen_libxc_save_x86_pv_p2m_frames(struct xen_libxc_saver *saver,
                                 const struct xen_libxc_x86_pv_p2m_frames_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_write_x86_pv_p2m_frames(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_fixed_x86_pv_p2m_frames(struct xen_libxc_saver *saver,
                                       const struct xen_libxc_x86_pv_p2m_frames *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_x86_pv_p2m_frames(octets, fixed, saver->writer.state.turned);
    return xen_libxc_save_append(saver, octets, sizeof octets);
}

enum streamspec_status xen_libxc_save_page_data(struct xen_libxc_saver *saver,
                                                const struct xen_libxc_page_data_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_PAGE_DATA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_page_data(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_fixed_page_data(struct xen_libxc_saver *saver,
                               const struct xen_libxc_page_data *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_LIBXC_TYPE_PAGE_DATA)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_page_data(octets, fixed, saver->writer.state.turned);
    return xen_libxc_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_libxc_save_x86_pv_vcpu_basic(struct xen_libxc_saver *saver,
                                 const struct xen_libxc_x86_pv_vcpu_basic_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_write_x86_pv_vcpu_basic(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_fixed_x86_pv_vcpu_basic(struct xen_libxc_saver *saver,
                                       const struct xen_libxc_x86_pv_vcpu_basic *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_x86_pv_vcpu_basic(octets, fixed, saver->writer.state.turned);
    return xen_libxc_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_libxc_save_x86_pv_vcpu_extended(struct xen_libxc_saver *saver,
                                    const struct xen_libxc_x86_pv_vcpu_extended_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_write_x86_pv_vcpu_extended(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_fixed_x86_pv_vcpu_extended(struct xen_libxc_saver *saver,
                                          const struct xen_libxc_x86_pv_vcpu_extended *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_x86_pv_vcpu_extended(octets, fixed, saver->writer.state.turned);
    return xen_libxc_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_libxc_save_x86_pv_vcpu_xsave(struct xen_libxc_saver *saver,
                                 const struct xen_libxc_x86_pv_vcpu_xsave_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_write_x86_pv_vcpu_xsave(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_fixed_x86_pv_vcpu_xsave(struct xen_libxc_saver *saver,
                                       const struct xen_libxc_x86_pv_vcpu_xsave *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_x86_pv_vcpu_xsave(octets, fixed, saver->writer.state.turned);
    return xen_libxc_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_libxc_save_hvm_context(struct xen_libxc_saver *saver,
                           const struct xen_libxc_hvm_context_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_HVM_CONTEXT))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_hvm_context(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_x86_pv_vcpu_msrs(struct xen_libxc_saver *saver,
                                const struct xen_libxc_x86_pv_vcpu_msrs_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_libxc_write_x86_pv_vcpu_msrs(&saver->writer, from));
}

enum streamspec_status
xen_libxc_save_fixed_x86_pv_vcpu_msrs(struct xen_libxc_saver *saver,
                                      const struct xen_libxc_x86_pv_vcpu_msrs *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_x86_pv_vcpu_msrs(octets, fixed, saver->writer.state.turned);
    return xen_libxc_save_append(saver, octets, sizeof octets);
}

enum streamspec_status xen_libxc_save_verify(struct xen_libxc_saver *saver)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_VERIFY))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_verify(&saver->writer));
}

enum streamspec_status xen_libxc_save_checkpoint(struct xen_libxc_saver *saver)
{
    if (!streamspec_save_enter(&saver->save, XEN_LIBXC_TYPE_CHECKPOINT))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_libxc_write_checkpoint(&saver->writer));
}
