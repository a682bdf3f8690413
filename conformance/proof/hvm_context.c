/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context: every record, in every state of the reader. */

#include <xen_streams/hvm_context_codec.h>

#define READER struct xen_hvm_context_reader
#define RECORD struct xen_hvm_context_record
#define NEXT xen_hvm_context_reader_next
#define HEADER 8
#define PADDED_TO 1
#define GREATEST_LENGTH UINT32_MAX
#define SIZE (BEFORE + HEADER + 1048)
#include "proof.h"

static void any_state(READER *reader)
{
    reader->state.number = within(0, UINT64_MAX);
    reader->state.version = 1;
    reader->state.mode = any_mode();
    reader->state.seen = within(0, UINT32_MAX);
    reader->state.depth = within(0, STREAMSPEC_DEPTH);
}

static void put_header(uint8_t *octets, uint64_t least_type, uint64_t greatest_type,
                       uint64_t least_length, uint64_t greatest_length)
{
    struct xen_hvm_context_record_header header;

    header.type = within(least_type, greatest_type);
    header.instance = within(0, UINT16_MAX);
    header.length = within(least_length, greatest_length);
    memcpy(octets, &header, sizeof header);
}

#define CASE(type, name)                                                                           \
    case XEN_HVM_CONTEXT_TYPE_##type:                                                              \
        GET(hvm_context, name);                                                                    \
        break

static void touch(const RECORD *record)
{
    look(record->body, record->length);
    switch (record->type) {
    case XEN_HVM_CONTEXT_TYPE_HEADER:
        GET(hvm_context, header);
        break;
    CASE(CPU, cpu);
    CASE(PIC, pic);
    CASE(IOAPIC, ioapic);
    CASE(LAPIC, lapic);
    CASE(LAPIC_REGS, lapic_regs);
    CASE(PCI_IRQ, pci_irq);
    CASE(ISA_IRQ, isa_irq);
    CASE(PCI_LINK, pci_link);
    CASE(PIT, pit);
    CASE(RTC, rtc);
    CASE(HPET, hpet);
    CASE(PMTIMER, pmtimer);
    CASE(MTRR, mtrr);
    CASE(VIRIDIAN_DOMAIN, viridian_domain);
    CASE(VIRIDIAN_VCPU, viridian_vcpu);
    CASE(VMCE_VCPU, vmce_vcpu);
    CASE(TSC_ADJUST, tsc_adjust);
    case XEN_HVM_CONTEXT_TYPE_CPU_XSAVE:
        GET(hvm_context, cpu_xsave);
        LOOK(cpu_xsave, extended);
        break;
    case XEN_HVM_CONTEXT_TYPE_CPU_MSR:
        GET(hvm_context, cpu_msr);
        LOOK_ELEMENT(hvm_context, cpu_msr, msr, one_msr);
        break;
    }
}

static void headers(void)
{
    READER reader;

    xen_hvm_context_reader_init_within(&reader, any_mode(),
                                       within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                       any_octets(0), within(0, GREATEST));
    /*@ assert within: reader.at <= reader.length; */
}

void main(void)
{
    static const struct count cpu_msr[] = { { 0, 4, 16 } };
    size_t length;

    headers();
    no_header();
    FIXED(XEN_HVM_CONTEXT_TYPE_END, 0);
    FIXED(XEN_HVM_CONTEXT_TYPE_HEADER, 24);
    FIXED(XEN_HVM_CONTEXT_TYPE_CPU, 1016, 1024, 1032);
    FIXED(XEN_HVM_CONTEXT_TYPE_PIC, 8);
    FIXED(XEN_HVM_CONTEXT_TYPE_IOAPIC, 400);
    FIXED(XEN_HVM_CONTEXT_TYPE_LAPIC, 16, 24, 28, 32);
    FIXED(XEN_HVM_CONTEXT_TYPE_LAPIC_REGS, 1024);
    FIXED(XEN_HVM_CONTEXT_TYPE_PCI_IRQ, 16);
    FIXED(XEN_HVM_CONTEXT_TYPE_ISA_IRQ, 8);
    FIXED(XEN_HVM_CONTEXT_TYPE_PCI_LINK, 8);
    FIXED(XEN_HVM_CONTEXT_TYPE_PIT, 56);
    FIXED(XEN_HVM_CONTEXT_TYPE_RTC, 16, 24);
    FIXED(XEN_HVM_CONTEXT_TYPE_HPET, 1048);
    FIXED(XEN_HVM_CONTEXT_TYPE_PMTIMER, 8);
    FIXED(XEN_HVM_CONTEXT_TYPE_MTRR, 240);
    FIXED(XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN, 16, 24, 32);
    FIXED(XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU, 8, 16, 216);
    FIXED(XEN_HVM_CONTEXT_TYPE_VMCE_VCPU, 8, 24, 32);
    FIXED(XEN_HVM_CONTEXT_TYPE_TSC_ADJUST, 8);
    variable(XEN_HVM_CONTEXT_TYPE_CPU_MSR, 56, 8, cpu_msr, 1);
    /* Shorter ones are wrong. */
    put_header(any_octets(HEADER), XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, 0,
               599);
    read_record(HEADER, HEADER, GREATEST - BEFORE);
    too_long(XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, 617);
    /*@ loop unroll 100; */
    for (length = 600; length <= 616; length++) {
        cut_off(XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, length);
        bodies(XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, length, 600, NULL, 0);
    }
    unknown(0x15, UINT16_MAX, 16);
}
