/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): saving a stream. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include <xen_streams/hvm_context_save.h>
#include "hvm_context_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0xffffffff

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint64_t type, enum kind *kind)
{
    switch (type) {
    case XEN_HVM_CONTEXT_TYPE_CPU:
        *kind = KIND_CPU;
        return true;
    case XEN_HVM_CONTEXT_TYPE_PIC:
        *kind = KIND_PIC;
        return true;
    case XEN_HVM_CONTEXT_TYPE_IOAPIC:
        *kind = KIND_IOAPIC;
        return true;
    case XEN_HVM_CONTEXT_TYPE_LAPIC:
        *kind = KIND_LAPIC;
        return true;
    case XEN_HVM_CONTEXT_TYPE_LAPIC_REGS:
        *kind = KIND_LAPIC_REGS;
        return true;
    case XEN_HVM_CONTEXT_TYPE_PCI_IRQ:
        *kind = KIND_PCI_IRQ;
        return true;
    case XEN_HVM_CONTEXT_TYPE_ISA_IRQ:
        *kind = KIND_ISA_IRQ;
        return true;
    case XEN_HVM_CONTEXT_TYPE_PCI_LINK:
        *kind = KIND_PCI_LINK;
        return true;
    case XEN_HVM_CONTEXT_TYPE_PIT:
        *kind = KIND_PIT;
        return true;
    case XEN_HVM_CONTEXT_TYPE_RTC:
        *kind = KIND_RTC;
        return true;
    case XEN_HVM_CONTEXT_TYPE_HPET:
        *kind = KIND_HPET;
        return true;
    case XEN_HVM_CONTEXT_TYPE_PMTIMER:
        *kind = KIND_PMTIMER;
        return true;
    case XEN_HVM_CONTEXT_TYPE_MTRR:
        *kind = KIND_MTRR;
        return true;
    case XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN:
        *kind = KIND_VIRIDIAN_DOMAIN;
        return true;
    case XEN_HVM_CONTEXT_TYPE_CPU_XSAVE:
        *kind = KIND_CPU_XSAVE;
        return true;
    case XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU:
        *kind = KIND_VIRIDIAN_VCPU;
        return true;
    case XEN_HVM_CONTEXT_TYPE_VMCE_VCPU:
        *kind = KIND_VMCE_VCPU;
        return true;
    case XEN_HVM_CONTEXT_TYPE_TSC_ADJUST:
        *kind = KIND_TSC_ADJUST;
        return true;
    case XEN_HVM_CONTEXT_TYPE_CPU_MSR:
        *kind = KIND_CPU_MSR;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static STREAMSPEC_COLD enum streamspec_status too_long(struct xen_hvm_context_saver *saver)
{
    struct streamspec_error *error = &saver->writer.error;

    streamspec_fault(error, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_BODY_COMPLETE],
                     saver->save.start - saver->writer.start + 4, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    error->has_instance = true;
    error->instance = saver->save.instance;
    return streamspec_save_fail(&saver->save, STREAMSPEC_BROKEN);
}

/* Makes the header of the record that has begun, with the length of its body. */
static void make_header(const struct xen_hvm_context_saver *saver, uint8_t *octets, uint64_t length)
{
    struct xen_hvm_context_record_header record_header;
    struct xen_hvm_context_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = (uint16_t)saver->save.opened;
    header->instance = (uint16_t)saver->save.instance;
    header->length = (uint32_t)length;
    store_record_header(octets, header, streamspec_big_host());
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum streamspec_status judge(struct xen_hvm_context_saver *saver, const uint8_t *octets,
                                    size_t length)
{
    struct xen_hvm_context_state *state = &saver->writer.state;
    struct xen_hvm_context_reader reader;
    struct xen_hvm_context_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_hvm_context_reader_next(&reader, &record) == STREAMSPEC_OK) {
        *state = reader.state;
    } else if (length == 8 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_BODY_COMPLETE]) {
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

void xen_hvm_context_saver_init(struct xen_hvm_context_saver *saver,
                                struct streamspec_length *lengths, size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = STREAMSPEC_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
}

static enum streamspec_status
start(struct xen_hvm_context_saver *saver, struct streamspec_output *output,
      enum streamspec_pass pass)
{
    streamspec_save_start(&saver->save, output, pass);
    return streamspec_save_leave(&saver->save, xen_hvm_context_writer_init(&saver->writer, output));
}

enum streamspec_status
xen_hvm_context_save_start(struct xen_hvm_context_saver *saver, struct streamspec_output *output)
{
    return start(saver, output, STREAMSPEC_SINGLE);
}

enum streamspec_status xen_hvm_context_save_finish(struct xen_hvm_context_saver *saver)
{
    struct streamspec_save *save = &saver->save;

    if (save->status != STREAMSPEC_OK || save->open || save->handled)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->start = streamspec_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 8 != save->total)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (streamspec_save_leave(save, xen_hvm_context_write_end(&saver->writer)) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_output_flush(save->output) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    save->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct xen_hvm_context_saver *saver,
                   const struct xen_hvm_context_save_handler *handler, uint64_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return streamspec_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           STREAMSPEC_OK;
}

static enum streamspec_status
xen_hvm_context_save_pass(struct xen_hvm_context_saver *saver,
                          const struct xen_hvm_context_save_handlers *handlers,
                          struct streamspec_output *output, enum streamspec_pass pass,
                          uint64_t total)
{
    if (start(saver, output, pass) != STREAMSPEC_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->header, XEN_HVM_CONTEXT_TYPE_HEADER)
        || !handle(saver, &handlers->cpu, XEN_HVM_CONTEXT_TYPE_CPU)
        || !handle(saver, &handlers->pic, XEN_HVM_CONTEXT_TYPE_PIC)
        || !handle(saver, &handlers->ioapic, XEN_HVM_CONTEXT_TYPE_IOAPIC)
        || !handle(saver, &handlers->lapic, XEN_HVM_CONTEXT_TYPE_LAPIC)
        || !handle(saver, &handlers->lapic_regs, XEN_HVM_CONTEXT_TYPE_LAPIC_REGS)
        || !handle(saver, &handlers->pci_irq, XEN_HVM_CONTEXT_TYPE_PCI_IRQ)
        || !handle(saver, &handlers->isa_irq, XEN_HVM_CONTEXT_TYPE_ISA_IRQ)
        || !handle(saver, &handlers->pci_link, XEN_HVM_CONTEXT_TYPE_PCI_LINK)
        || !handle(saver, &handlers->pit, XEN_HVM_CONTEXT_TYPE_PIT)
        || !handle(saver, &handlers->rtc, XEN_HVM_CONTEXT_TYPE_RTC)
        || !handle(saver, &handlers->hpet, XEN_HVM_CONTEXT_TYPE_HPET)
        || !handle(saver, &handlers->pmtimer, XEN_HVM_CONTEXT_TYPE_PMTIMER)
        || !handle(saver, &handlers->mtrr, XEN_HVM_CONTEXT_TYPE_MTRR)
        || !handle(saver, &handlers->viridian_domain, XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN)
        || !handle(saver, &handlers->cpu_xsave, XEN_HVM_CONTEXT_TYPE_CPU_XSAVE)
        || !handle(saver, &handlers->viridian_vcpu, XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU)
        || !handle(saver, &handlers->vmce_vcpu, XEN_HVM_CONTEXT_TYPE_VMCE_VCPU)
        || !handle(saver, &handlers->tsc_adjust, XEN_HVM_CONTEXT_TYPE_TSC_ADJUST)
        || !handle(saver, &handlers->cpu_msr, XEN_HVM_CONTEXT_TYPE_CPU_MSR))
        return saver->save.status;
    return xen_hvm_context_save_finish(saver);
}

enum streamspec_status
xen_hvm_context_dry_run(struct xen_hvm_context_saver *saver,
                        const struct xen_hvm_context_save_handlers *handlers, uint64_t *size)
{
    struct streamspec_output nowhere;
    enum streamspec_status status;

    streamspec_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, streamspec_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = xen_hvm_context_save_pass(saver, handlers, &nowhere, STREAMSPEC_DRY, 0);
    *size = streamspec_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum streamspec_status
xen_hvm_context_save(struct xen_hvm_context_saver *saver,
                     const struct xen_hvm_context_save_handlers *handlers,
                     struct streamspec_output *output)
{
    enum streamspec_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return xen_hvm_context_save_pass(saver, handlers, output, STREAMSPEC_SINGLE, 0);
    status = xen_hvm_context_dry_run(saver, handlers, &size);
    if (status != STREAMSPEC_OK)
        return status;
    return xen_hvm_context_save_pass(saver, handlers, output, STREAMSPEC_MEASURED, size);
}

static enum streamspec_status begin(struct xen_hvm_context_saver *saver, uint16_t type,
                                    uint16_t instance)
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
xen_hvm_context_save_begin(struct xen_hvm_context_saver *saver, uint16_t type, uint16_t instance)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type, instance);
}

enum streamspec_status
xen_hvm_context_save_begin_with_length(struct xen_hvm_context_saver *saver, uint16_t type,
                                       uint16_t instance, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type, instance);
}

enum streamspec_status
xen_hvm_context_save_append(struct xen_hvm_context_saver *saver, const void *octets, size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return streamspec_save_append(&saver->save, octets, length);
}

enum streamspec_status xen_hvm_context_save_end(struct xen_hvm_context_saver *saver)
{
    struct streamspec_save *save = &saver->save;
    struct streamspec_output *output = save->output;
    uint8_t octets[8];
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

enum streamspec_status
xen_hvm_context_save_header(struct xen_hvm_context_saver *saver,
                            const struct xen_hvm_context_header *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_HEADER))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_hvm_context_write_header(&saver->writer, body));
}

enum streamspec_status xen_hvm_context_save_cpu(struct xen_hvm_context_saver *saver,
                                                uint16_t instance,
                                                const struct xen_hvm_context_cpu *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_CPU))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_cpu(&saver->writer, instance, body));
}

enum streamspec_status xen_hvm_context_save_pic(struct xen_hvm_context_saver *saver,
                                                uint16_t instance,
                                                const struct xen_hvm_context_pic *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_PIC))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_pic(&saver->writer, instance, body));
}

enum streamspec_status
xen_hvm_context_save_ioapic(struct xen_hvm_context_saver *saver,
                            const struct xen_hvm_context_ioapic *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_IOAPIC))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_hvm_context_write_ioapic(&saver->writer, body));
}

enum streamspec_status
xen_hvm_context_save_lapic(struct xen_hvm_context_saver *saver, uint16_t instance,
                           const struct xen_hvm_context_lapic *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_LAPIC))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_lapic(&saver->writer, instance, body));
}

enum streamspec_status
xen_hvm_context_save_lapic_regs(struct xen_hvm_context_saver *saver, uint16_t instance,
                                const struct xen_hvm_context_lapic_regs *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_LAPIC_REGS))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_lapic_regs(&saver->writer, instance, body));
}

enum streamspec_status
xen_hvm_context_save_pci_irq(struct xen_hvm_context_saver *saver,
                             const struct xen_hvm_context_pci_irq *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_PCI_IRQ))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_hvm_context_write_pci_irq(&saver->writer, body));
}

enum streamspec_status
xen_hvm_context_save_isa_irq(struct xen_hvm_context_saver *saver,
                             const struct xen_hvm_context_isa_irq *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_ISA_IRQ))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_hvm_context_write_isa_irq(&saver->writer, body));
}

enum streamspec_status
xen_hvm_context_save_pci_link(struct xen_hvm_context_saver *saver,
                              const struct xen_hvm_context_pci_link *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_PCI_LINK))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_pci_link(&saver->writer, body));
}

enum streamspec_status xen_hvm_context_save_pit(struct xen_hvm_context_saver *saver,
                                                const struct xen_hvm_context_pit *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_PIT))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_hvm_context_write_pit(&saver->writer, body));
}

enum streamspec_status xen_hvm_context_save_rtc(struct xen_hvm_context_saver *saver,
                                                const struct xen_hvm_context_rtc *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_RTC))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_hvm_context_write_rtc(&saver->writer, body));
}

enum streamspec_status xen_hvm_context_save_hpet(struct xen_hvm_context_saver *saver,
            const struct xen_hvm_context_hpet *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_HPET))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_hvm_context_write_hpet(&saver->writer, body));
}

enum streamspec_status
xen_hvm_context_save_pmtimer(struct xen_hvm_context_saver *saver,
                             const struct xen_hvm_context_pmtimer *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_PMTIMER))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, xen_hvm_context_write_pmtimer(&saver->writer, body));
}

enum streamspec_status xen_hvm_context_save_mtrr(struct xen_hvm_context_saver *saver,
            uint16_t instance, const struct xen_hvm_context_mtrr *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_MTRR))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_mtrr(&saver->writer, instance, body));
}

enum streamspec_status
xen_hvm_context_save_viridian_domain(struct xen_hvm_context_saver *saver,
                                     const struct xen_hvm_context_viridian_domain *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_viridian_domain(&saver->writer, body));
}

enum streamspec_status
xen_hvm_context_save_cpu_xsave(struct xen_hvm_context_saver *saver, uint16_t instance,
                               const struct xen_hvm_context_cpu_xsave_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_CPU_XSAVE))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_cpu_xsave(&saver->writer, instance, from));
}

enum streamspec_status
xen_hvm_context_save_fixed_cpu_xsave(struct xen_hvm_context_saver *saver,
                                     const struct xen_hvm_context_cpu_xsave *fixed)
{
    uint8_t octets[600];

    if (!saver->save.open || saver->save.opened != XEN_HVM_CONTEXT_TYPE_CPU_XSAVE)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_cpu_xsave(octets, fixed, streamspec_big_host());
    return xen_hvm_context_save_append(saver, octets, sizeof octets);
}

enum streamspec_status
xen_hvm_context_save_viridian_vcpu(struct xen_hvm_context_saver *saver, uint16_t instance,
                                   const struct xen_hvm_context_viridian_vcpu *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_viridian_vcpu(&saver->writer, instance,
                    body));
}

enum streamspec_status
xen_hvm_context_save_vmce_vcpu(struct xen_hvm_context_saver *saver, uint16_t instance,
                               const struct xen_hvm_context_vmce_vcpu *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_VMCE_VCPU))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_vmce_vcpu(&saver->writer, instance, body));
}

enum streamspec_status
xen_hvm_context_save_tsc_adjust(struct xen_hvm_context_saver *saver, uint16_t instance,
                                const struct xen_hvm_context_tsc_adjust *body)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_TSC_ADJUST))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_tsc_adjust(&saver->writer, instance, body));
}

enum streamspec_status
xen_hvm_context_save_cpu_msr(struct xen_hvm_context_saver *saver, uint16_t instance,
                             const struct xen_hvm_context_cpu_msr_body *from)
{
    if (!streamspec_save_enter(&saver->save, XEN_HVM_CONTEXT_TYPE_CPU_MSR))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 xen_hvm_context_write_cpu_msr(&saver->writer, instance, from));
}

enum streamspec_status
xen_hvm_context_save_fixed_cpu_msr(struct xen_hvm_context_saver *saver,
                                   const struct xen_hvm_context_cpu_msr *fixed)
{
    uint8_t octets[8];

    if (!saver->save.open || saver->save.opened != XEN_HVM_CONTEXT_TYPE_CPU_MSR)
        return streamspec_save_fail(&saver->save, STREAMSPEC_MISUSE);
    store_cpu_msr(octets, fixed, streamspec_big_host());
    return xen_hvm_context_save_append(saver, octets, sizeof octets);
}
