/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): loading a stream. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include <xen_streams/hvm_context_load.h>
#include "loading.h"

int xen_hvm_context_load_ignored(void *context, const struct xen_hvm_context_record *record,
                                 struct streamspec_body *body)
{
    (void)context;
    (void)record;
    (void)body;
    return 0;
}

/* The load has failed. What comes first counts. */
static enum streamspec_status fail(struct xen_hvm_context_loader *loader,
                                   enum streamspec_status status)
{
    if (loader->status == STREAMSPEC_OK || loader->status == STREAMSPEC_END)
        loader->status = status;
    return loader->status;
}

static enum streamspec_status
xen_hvm_context_load_record(const struct xen_hvm_context_load_handlers *handlers,
                            const struct xen_hvm_context_record *record,
                            struct streamspec_body *body, int *result, const char **unhandled)
{
    const struct xen_hvm_context_load_handler *handler;
    const char *name;

    switch (record->type) {
    case XEN_HVM_CONTEXT_TYPE_HEADER:
        handler = &handlers->header;
        name = "HEADER";
        break;
    case XEN_HVM_CONTEXT_TYPE_CPU:
        handler = &handlers->cpu;
        name = "CPU";
        break;
    case XEN_HVM_CONTEXT_TYPE_PIC:
        handler = &handlers->pic;
        name = "PIC";
        break;
    case XEN_HVM_CONTEXT_TYPE_IOAPIC:
        handler = &handlers->ioapic;
        name = "IOAPIC";
        break;
    case XEN_HVM_CONTEXT_TYPE_LAPIC:
        handler = &handlers->lapic;
        name = "LAPIC";
        break;
    case XEN_HVM_CONTEXT_TYPE_LAPIC_REGS:
        handler = &handlers->lapic_regs;
        name = "LAPIC_REGS";
        break;
    case XEN_HVM_CONTEXT_TYPE_PCI_IRQ:
        handler = &handlers->pci_irq;
        name = "PCI_IRQ";
        break;
    case XEN_HVM_CONTEXT_TYPE_ISA_IRQ:
        handler = &handlers->isa_irq;
        name = "ISA_IRQ";
        break;
    case XEN_HVM_CONTEXT_TYPE_PCI_LINK:
        handler = &handlers->pci_link;
        name = "PCI_LINK";
        break;
    case XEN_HVM_CONTEXT_TYPE_PIT:
        handler = &handlers->pit;
        name = "PIT";
        break;
    case XEN_HVM_CONTEXT_TYPE_RTC:
        handler = &handlers->rtc;
        name = "RTC";
        break;
    case XEN_HVM_CONTEXT_TYPE_HPET:
        handler = &handlers->hpet;
        name = "HPET";
        break;
    case XEN_HVM_CONTEXT_TYPE_PMTIMER:
        handler = &handlers->pmtimer;
        name = "PMTIMER";
        break;
    case XEN_HVM_CONTEXT_TYPE_MTRR:
        handler = &handlers->mtrr;
        name = "MTRR";
        break;
    case XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN:
        handler = &handlers->viridian_domain;
        name = "VIRIDIAN_DOMAIN";
        break;
    case XEN_HVM_CONTEXT_TYPE_CPU_XSAVE:
        handler = &handlers->cpu_xsave;
        name = "CPU_XSAVE";
        break;
    case XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU:
        handler = &handlers->viridian_vcpu;
        name = "VIRIDIAN_VCPU";
        break;
    case XEN_HVM_CONTEXT_TYPE_VMCE_VCPU:
        handler = &handlers->vmce_vcpu;
        name = "VMCE_VCPU";
        break;
    case XEN_HVM_CONTEXT_TYPE_TSC_ADJUST:
        handler = &handlers->tsc_adjust;
        name = "TSC_ADJUST";
        break;
    case XEN_HVM_CONTEXT_TYPE_CPU_MSR:
        handler = &handlers->cpu_msr;
        name = "CPU_MSR";
        break;
    case XEN_HVM_CONTEXT_TYPE_END:
        handler = &handlers->end;
        name = NULL;
        break;
    default:
        /* A reader accepts no other type. */
        return STREAMSPEC_MISUSE;
    }
    if (!handler->load) {
        *unhandled = name;
        return name ? STREAMSPEC_NO_HANDLER : STREAMSPEC_OK;
    }
    streamspec_body_begin(body, record->body, record->length);
    *result = handler->load(handler->context, record, body);
    if (*result)
        return body->wanted ? STREAMSPEC_UNREAD : STREAMSPEC_HANDLER;
    /* A handler that took the record apart read no octets, and left none. */
    if (!body->read)
        streamspec_body_ignore_rest(body);
    return streamspec_body_end(body);
}

enum streamspec_status
xen_hvm_context_load_start(struct xen_hvm_context_loader *loader, const void *octets, size_t length)
{
    memset(loader, 0, sizeof *loader);
    loader->status = xen_hvm_context_reader_init(&loader->reader, octets, length);
    return loader->status;
}

enum streamspec_status
xen_hvm_context_load_begin(struct xen_hvm_context_loader *loader,
                           struct xen_hvm_context_record *record)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    if (loader->body.open)
        return fail(loader, STREAMSPEC_MISUSE);
    status = xen_hvm_context_reader_next(&loader->reader, record);
    if (status != STREAMSPEC_OK)
        return fail(loader, status);
    streamspec_body_begin(&loader->body, record->body, record->length);
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_load_read(struct xen_hvm_context_loader *loader, void *to,
            size_t length)
{
    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    return streamspec_body_read(&loader->body, to, length);
}

void xen_hvm_context_load_ignore_rest(struct xen_hvm_context_loader *loader)
{
    streamspec_body_ignore_rest(&loader->body);
}

enum streamspec_status xen_hvm_context_load_end(struct xen_hvm_context_loader *loader)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    status = streamspec_body_end(&loader->body);
    return status == STREAMSPEC_OK ? status : fail(loader, status);
}

/* Loads the record that has begun. */
static enum streamspec_status dispatch(struct xen_hvm_context_loader *loader,
                                       const struct xen_hvm_context_load_handlers *handlers,
                                       const struct xen_hvm_context_record *record)
{
    return xen_hvm_context_load_record(handlers, record, &loader->body, &loader->result,
                                       &loader->unhandled);
}

enum streamspec_status
xen_hvm_context_load_rest(struct xen_hvm_context_loader *loader,
                          const struct xen_hvm_context_load_handlers *handlers)
{
    struct xen_hvm_context_record record;
    enum streamspec_status status;

    for (;;) {
        status = xen_hvm_context_load_begin(loader, &record);
        if (status != STREAMSPEC_OK)
            break;
        status = dispatch(loader, handlers, &record);
        loader->body.open = false;
        if (status != STREAMSPEC_OK)
            return fail(loader, status);
    }
    return status == STREAMSPEC_END ? STREAMSPEC_OK : status;
}

enum streamspec_status
xen_hvm_context_load(struct xen_hvm_context_loader *loader,
                     const struct xen_hvm_context_load_handlers *handlers, const void *octets,
                     size_t length)
{
    if (xen_hvm_context_load_start(loader, octets, length) != STREAMSPEC_OK)
        return loader->status;
    return xen_hvm_context_load_rest(loader, handlers);
}
