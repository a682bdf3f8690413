/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): reader and writer. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_HVM_CONTEXT_CODEC_H
#define XEN_STREAMS_HVM_CONTEXT_CODEC_H

#include "hvm_context.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum xen_hvm_context_rule {
    XEN_HVM_CONTEXT_RULE_HPET_TIMER_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_ONE_MSR_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_FRAMING_HEADER_COMPLETE,
    XEN_HVM_CONTEXT_RULE_FRAMING_BODY_COMPLETE,
    XEN_HVM_CONTEXT_RULE_FRAMING_END,
    XEN_HVM_CONTEXT_RULE_FRAMING_NOTHING_AFTER_END,
    XEN_HVM_CONTEXT_RULE_FRAMING_TYPE,
    XEN_HVM_CONTEXT_RULE_END_INSTANCE,
    XEN_HVM_CONTEXT_RULE_END_LENGTH,
    XEN_HVM_CONTEXT_RULE_HEADER_MAGIC_CONST,
    XEN_HVM_CONTEXT_RULE_HEADER_VERSION_KNOWN,
    XEN_HVM_CONTEXT_RULE_HEADER_FIRST,
    XEN_HVM_CONTEXT_RULE_HEADER_ONCE,
    XEN_HVM_CONTEXT_RULE_HEADER_INSTANCE,
    XEN_HVM_CONTEXT_RULE_HEADER_LENGTH,
    XEN_HVM_CONTEXT_RULE_CPU_CR0_ZERO,
    XEN_HVM_CONTEXT_RULE_CPU_CR3_MAX,
    XEN_HVM_CONTEXT_RULE_CPU_DR6_MAX,
    XEN_HVM_CONTEXT_RULE_CPU_DR7_MAX,
    XEN_HVM_CONTEXT_RULE_CPU_MSR_TSC_AUX_MAX,
    XEN_HVM_CONTEXT_RULE_CPU_PENDING_EVENT_ZERO,
    XEN_HVM_CONTEXT_RULE_CPU_FLAGS_ZERO,
    XEN_HVM_CONTEXT_RULE_CPU_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_CPU_LENGTH,
    XEN_HVM_CONTEXT_RULE_CPU_MSR_FLAGS_OBSOLETE,
    XEN_HVM_CONTEXT_RULE_CPU_CR0_ET,
    XEN_HVM_CONTEXT_RULE_CPU_CR0_PAGING,
    XEN_HVM_CONTEXT_RULE_CPU_CR4_KNOWN,
    XEN_HVM_CONTEXT_RULE_CPU_EFER_KNOWN,
    XEN_HVM_CONTEXT_RULE_CPU_EFER_LONG_MODE,
    XEN_HVM_CONTEXT_RULE_PIC_MODES_ZERO,
    XEN_HVM_CONTEXT_RULE_PIC_INT_OUTPUT_MAX,
    XEN_HVM_CONTEXT_RULE_PIC_INSTANCE,
    XEN_HVM_CONTEXT_RULE_PIC_LENGTH,
    XEN_HVM_CONTEXT_RULE_PIC_ELCR_EDGE,
    XEN_HVM_CONTEXT_RULE_PIC_OUTPUT_DURING_INIT,
    XEN_HVM_CONTEXT_RULE_PIC_MASTER,
    XEN_HVM_CONTEXT_RULE_IOAPIC_ONCE,
    XEN_HVM_CONTEXT_RULE_IOAPIC_INSTANCE,
    XEN_HVM_CONTEXT_RULE_IOAPIC_LENGTH,
    XEN_HVM_CONTEXT_RULE_LAPIC_APIC_BASE_MSR_ZERO,
    XEN_HVM_CONTEXT_RULE_LAPIC_DISABLED_ZERO,
    XEN_HVM_CONTEXT_RULE_LAPIC_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_LAPIC_LENGTH,
    XEN_HVM_CONTEXT_RULE_LAPIC_X2APIC_ENABLED,
    XEN_HVM_CONTEXT_RULE_LAPIC_REGS_LENGTH,
    XEN_HVM_CONTEXT_RULE_PCI_IRQ_ONCE,
    XEN_HVM_CONTEXT_RULE_PCI_IRQ_INSTANCE,
    XEN_HVM_CONTEXT_RULE_PCI_IRQ_LENGTH,
    XEN_HVM_CONTEXT_RULE_PCI_IRQ_BEFORE_ISA_IRQ,
    XEN_HVM_CONTEXT_RULE_PCI_IRQ_BEFORE_LINK,
    XEN_HVM_CONTEXT_RULE_ISA_IRQ_ONCE,
    XEN_HVM_CONTEXT_RULE_ISA_IRQ_INSTANCE,
    XEN_HVM_CONTEXT_RULE_ISA_IRQ_LENGTH,
    XEN_HVM_CONTEXT_RULE_ISA_IRQ_BEFORE_LINK,
    XEN_HVM_CONTEXT_RULE_PCI_LINK_ROUTE_MAX,
    XEN_HVM_CONTEXT_RULE_PCI_LINK_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_PCI_LINK_ONCE,
    XEN_HVM_CONTEXT_RULE_PCI_LINK_INSTANCE,
    XEN_HVM_CONTEXT_RULE_PCI_LINK_LENGTH,
    XEN_HVM_CONTEXT_RULE_PIT_SPEAKER_DATA_ON_MAX,
    XEN_HVM_CONTEXT_RULE_PIT_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_PIT_ONCE,
    XEN_HVM_CONTEXT_RULE_PIT_INSTANCE,
    XEN_HVM_CONTEXT_RULE_PIT_LENGTH,
    XEN_HVM_CONTEXT_RULE_PIT_CHANNELS_COUNT,
    XEN_HVM_CONTEXT_RULE_PIT_CHANNELS_STATES,
    XEN_HVM_CONTEXT_RULE_PIT_CHANNELS_FLAGS,
    XEN_HVM_CONTEXT_RULE_PIT_CHANNELS_GATES,
    XEN_HVM_CONTEXT_RULE_RTC_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_RTC_ONCE,
    XEN_HVM_CONTEXT_RULE_RTC_INSTANCE,
    XEN_HVM_CONTEXT_RULE_RTC_LENGTH,
    XEN_HVM_CONTEXT_RULE_HPET_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_HPET_RESERVED2_ZERO,
    XEN_HVM_CONTEXT_RULE_HPET_RESERVED3_ZERO,
    XEN_HVM_CONTEXT_RULE_HPET_RESERVED4_ZERO,
    XEN_HVM_CONTEXT_RULE_HPET_RESERVED5_ZERO,
    XEN_HVM_CONTEXT_RULE_HPET_ONCE,
    XEN_HVM_CONTEXT_RULE_HPET_INSTANCE,
    XEN_HVM_CONTEXT_RULE_HPET_LENGTH,
    XEN_HVM_CONTEXT_RULE_PMTIMER_ONCE,
    XEN_HVM_CONTEXT_RULE_PMTIMER_INSTANCE,
    XEN_HVM_CONTEXT_RULE_PMTIMER_LENGTH,
    XEN_HVM_CONTEXT_RULE_MTRR_LENGTH,
    XEN_HVM_CONTEXT_RULE_MTRR_VCNT_MAX,
    XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_ONCE,
    XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_INSTANCE,
    XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_LENGTH,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCOMP_BV_CONST,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_EXTENDED_FITS,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_LENGTH,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XSTATE_BV_WITHIN,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_WITHIN,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_X87,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_AVX,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_AVX512,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_MPX,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_AMX,
    XEN_HVM_CONTEXT_RULE_CPU_XSAVE_COMPONENTS_USER,
    XEN_HVM_CONTEXT_RULE_VIRIDIAN_VCPU_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_VIRIDIAN_VCPU_LENGTH,
    XEN_HVM_CONTEXT_RULE_VMCE_VCPU_LENGTH,
    XEN_HVM_CONTEXT_RULE_VMCE_VCPU_CAPS_KNOWN,
    XEN_HVM_CONTEXT_RULE_TSC_ADJUST_LENGTH,
    XEN_HVM_CONTEXT_RULE_CPU_MSR_COUNT_MIN,
    XEN_HVM_CONTEXT_RULE_CPU_MSR_RESERVED_ZERO,
    XEN_HVM_CONTEXT_RULE_CPU_MSR_MSR_FITS,
    XEN_HVM_CONTEXT_RULE_CPU_MSR_LENGTH,
    XEN_HVM_CONTEXT_RULES,
};

extern const struct streamspec_rule xen_hvm_context_rules[XEN_HVM_CONTEXT_RULES];

/* What is known of a stream so far. */
struct xen_hvm_context_state {
    /* How many records there were. */
    uint64_t number;
    /* The instance of the record at hand. */
    uint64_t instance;
    /* The version of the stream. */
    uint32_t version;
    /* Whose rules are checked. */
    enum streamspec_mode mode;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    /* How many streams this one stands in. */
    uint8_t depth;
    /* Whether bodies may have layouts with fewer fields. */
    bool layouts;
    uint8_t unused[2];
};

/* The parts of a CPU_XSAVE after the fixed part. */
struct xen_hvm_context_cpu_xsave_view {
    /* The other components, at the offsets of the uncompressed form. */
    const uint8_t *extended;
    size_t extended_length;
};

/* The parts of a CPU_MSR after the fixed part. */
struct xen_hvm_context_cpu_msr_view {
    /* The MSRs. The elements, as they stand in the stream. */
    const uint8_t *msr;
    size_t msr_count;
};

/* The parts of a record, by its type. */
union xen_hvm_context_parts {
    struct xen_hvm_context_cpu_xsave_view cpu_xsave;
    struct xen_hvm_context_cpu_msr_view cpu_msr;
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct xen_hvm_context_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* What follows the fixed part of the body. */
    union xen_hvm_context_parts parts;
    /* Which fields are missing; NULL where none are. */
    const struct streamspec_layout *layout;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    /* The instance. */
    uint32_t instance;
};

/* Reads a stream from octets in memory. */
struct xen_hvm_context_reader {
    /* What is known of the stream, its headers included. */
    struct xen_hvm_context_state state;
    /* What is wrong, if something is. */
    struct streamspec_error error;
    /* Octets before the stream, where it follows a record of another. */
    uint64_t base;
    /* The input. */
    const uint8_t *octets;
    /* Octets of the input. */
    size_t length;
    /* Octets of the input that have been read. */
    size_t at;
    /* To be set by the caller: octets may follow the last record. */
    bool prefix;
    /* Whether the last record has been read, or an error found. */
    bool done;
    /* Whether the last field of the next record is not here. */
    bool partial;
    uint8_t unused[5];
};

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_pit_channel(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_hvm_context_load_pit_channel(const uint8_t *octets, bool turned,
            struct xen_hvm_context_pit_channel *to)
{
    to->count = streamspec_load32(octets, turned);
    to->latched_count = streamspec_load16(octets + 4, turned);
    to->count_latched = octets[6];
    to->status_latched = octets[7];
    to->status = octets[8];
    to->read_state = octets[9];
    to->write_state = octets[10];
    to->write_latch = octets[11];
    to->rw_mode = octets[12];
    to->mode = octets[13];
    to->bcd = octets[14];
    to->gate = octets[15];
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_hpet_timer(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_hvm_context_load_hpet_timer(const uint8_t *octets, bool turned,
            struct xen_hvm_context_hpet_timer *to)
{
    to->config = streamspec_load64(octets, turned);
    to->cmp = streamspec_load64(octets + 8, turned);
    to->fsb = streamspec_load64(octets + 16, turned);
    memcpy(to->reserved, octets + 24, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_one_msr(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_hvm_context_load_one_msr(const uint8_t *octets, bool turned,
                                                struct xen_hvm_context_one_msr *to)
{
    to->index = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
    to->val = streamspec_load64(octets + 8, turned);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_hvm_context_load_record_header(const uint8_t *octets, bool turned,
            struct xen_hvm_context_record_header *to)
{
    to->type = streamspec_load16(octets, turned);
    to->instance = streamspec_load16(octets + 2, turned);
    to->length = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_header(uint8_t *octets);

/* The body of a HEADER. */
static inline void xen_hvm_context_get_header(const struct xen_hvm_context_record *record,
                                              struct xen_hvm_context_header *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->magic = streamspec_load32(octets, turned);
    to->version = streamspec_load32(octets + 4, turned);
    to->changeset = streamspec_load64(octets + 8, turned);
    to->cpuid = streamspec_load32(octets + 16, turned);
    to->gtsc_khz = streamspec_load32(octets + 20, turned);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_cpu(uint8_t *octets);

/* The body of a CPU. */
static inline void xen_hvm_context_get_cpu(const struct xen_hvm_context_record *record,
                                           struct xen_hvm_context_cpu *to)
{
    if (record->layout)
        streamspec_spread(to, sizeof *to, record->body, record->layout);
    else
        memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_cpu((uint8_t *)to);
    streamspec_fill(to, record->layout);
}

/* The body of a PIC. */
static inline void xen_hvm_context_get_pic(const struct xen_hvm_context_record *record,
                                           struct xen_hvm_context_pic *to)
{
    const uint8_t *octets = record->body;

    to->irr = *octets;
    to->imr = octets[1];
    to->isr = octets[2];
    to->irq_base = octets[3];
    to->sequence = octets[4];
    to->modes = octets[5];
    to->elcr = octets[6];
    to->int_output = octets[7];
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_ioapic(uint8_t *octets);

/* The body of a IOAPIC. */
static inline void xen_hvm_context_get_ioapic(const struct xen_hvm_context_record *record,
                                              struct xen_hvm_context_ioapic *to)
{
    memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_ioapic((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_lapic(uint8_t *octets);

/* The body of a LAPIC. */
static inline void xen_hvm_context_get_lapic(const struct xen_hvm_context_record *record,
                                             struct xen_hvm_context_lapic *to)
{
    if (record->layout)
        streamspec_spread(to, sizeof *to, record->body, record->layout);
    else
        memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_lapic((uint8_t *)to);
}

/* The body of a LAPIC_REGS. */
static inline void xen_hvm_context_get_lapic_regs(const struct xen_hvm_context_record *record,
            struct xen_hvm_context_lapic_regs *to)
{
    memcpy(to, record->body, sizeof *to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_pci_irq(uint8_t *octets);

/* The body of a PCI_IRQ. */
static inline void xen_hvm_context_get_pci_irq(const struct xen_hvm_context_record *record,
                                               struct xen_hvm_context_pci_irq *to)
{
    memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_pci_irq((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_isa_irq(uint8_t *octets);

/* The body of a ISA_IRQ. */
static inline void xen_hvm_context_get_isa_irq(const struct xen_hvm_context_record *record,
                                               struct xen_hvm_context_isa_irq *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->pad = streamspec_load64(octets, turned);
}

/* The body of a PCI_LINK. */
static inline void xen_hvm_context_get_pci_link(const struct xen_hvm_context_record *record,
                                                struct xen_hvm_context_pci_link *to)
{
    memcpy(to, record->body, sizeof *to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_pit(uint8_t *octets);

/* The body of a PIT. */
static inline void xen_hvm_context_get_pit(const struct xen_hvm_context_record *record,
                                           struct xen_hvm_context_pit *to)
{
    memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_pit((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_rtc(uint8_t *octets);

/* The body of a RTC. */
static inline void xen_hvm_context_get_rtc(const struct xen_hvm_context_record *record,
                                           struct xen_hvm_context_rtc *to)
{
    if (record->layout)
        streamspec_spread(to, sizeof *to, record->body, record->layout);
    else
        memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_rtc((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_hpet(uint8_t *octets);

/* The body of a HPET. */
static inline void xen_hvm_context_get_hpet(const struct xen_hvm_context_record *record,
                                            struct xen_hvm_context_hpet *to)
{
    memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_hpet((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_pmtimer(uint8_t *octets);

/* The body of a PMTIMER. */
static inline void xen_hvm_context_get_pmtimer(const struct xen_hvm_context_record *record,
                                               struct xen_hvm_context_pmtimer *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->tmr_val = streamspec_load32(octets, turned);
    to->pm1a_sts = streamspec_load16(octets + 4, turned);
    to->pm1a_en = streamspec_load16(octets + 6, turned);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_mtrr(uint8_t *octets);

/* The body of a MTRR. */
static inline void xen_hvm_context_get_mtrr(const struct xen_hvm_context_record *record,
                                            struct xen_hvm_context_mtrr *to)
{
    memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_mtrr((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_viridian_domain(uint8_t *octets);

/* The body of a VIRIDIAN_DOMAIN. */
static inline void xen_hvm_context_get_viridian_domain(const struct xen_hvm_context_record *record,
            struct xen_hvm_context_viridian_domain *to)
{
    if (record->layout)
        streamspec_spread(to, sizeof *to, record->body, record->layout);
    else
        memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_viridian_domain((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_cpu_xsave(uint8_t *octets);

/* The fixed part of a CPU_XSAVE. */
static inline void xen_hvm_context_get_cpu_xsave(const struct xen_hvm_context_record *record,
            struct xen_hvm_context_cpu_xsave *to)
{
    memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_cpu_xsave((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_viridian_vcpu(uint8_t *octets);

/* The body of a VIRIDIAN_VCPU. */
static inline void xen_hvm_context_get_viridian_vcpu(const struct xen_hvm_context_record *record,
            struct xen_hvm_context_viridian_vcpu *to)
{
    if (record->layout)
        streamspec_spread(to, sizeof *to, record->body, record->layout);
    else
        memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_viridian_vcpu((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_vmce_vcpu(uint8_t *octets);

/* The body of a VMCE_VCPU. */
static inline void xen_hvm_context_get_vmce_vcpu(const struct xen_hvm_context_record *record,
            struct xen_hvm_context_vmce_vcpu *to)
{
    if (record->layout)
        streamspec_spread(to, sizeof *to, record->body, record->layout);
    else
        memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        xen_hvm_context_turn_vmce_vcpu((uint8_t *)to);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_tsc_adjust(uint8_t *octets);

/* The body of a TSC_ADJUST. */
static inline void xen_hvm_context_get_tsc_adjust(const struct xen_hvm_context_record *record,
            struct xen_hvm_context_tsc_adjust *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->tsc_adjust = streamspec_load64(octets, turned);
}

/* Turns the octets of all integers around. */
void xen_hvm_context_turn_cpu_msr(uint8_t *octets);

/* The fixed part of a CPU_MSR. */
static inline void xen_hvm_context_get_cpu_msr(const struct xen_hvm_context_record *record,
                                               struct xen_hvm_context_cpu_msr *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->count = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* An element of `msr`; the index is less than the count. */
static inline void xen_hvm_context_cpu_msr_msr(const struct xen_hvm_context_record *record,
                                               size_t index,
                                               struct xen_hvm_context_one_msr *element)
{
    xen_hvm_context_load_one_msr(record->parts.cpu_msr.msr + 16 * index, streamspec_big_host(),
                                 element);
}

/* Reads the headers of a stream. Where it returns STREAMSPEC_BROKEN, there is no record to read. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_reader_init(struct xen_hvm_context_reader *reader, const void *octets,
                            size_t length);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_judge_init(struct xen_hvm_context_reader *reader, const void *octets,
                           size_t length);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_reader_init_within(struct xen_hvm_context_reader *reader, enum streamspec_mode mode,
                                   uint64_t base, unsigned int depth, const void *octets,
                                   size_t length);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_reader_next(struct xen_hvm_context_reader *reader,
                            struct xen_hvm_context_record *record);

/* Octets read so far. */
static inline uint64_t xen_hvm_context_reader_offset(const struct xen_hvm_context_reader *reader)
{
    return reader->base + reader->at;
}

/*
 * Writes a stream, and checks every rule that binds a writer before the first octet of a record is
 * written. Its functions return STREAMSPEC_OK; STREAMSPEC_BROKEN where a rule would be broken, so
 * that nothing was written; STREAMSPEC_FULL where the octets cannot be taken, so that what has been
 * written is unknown; or STREAMSPEC_MISUSE where it is the turn of another stream. Where a header
 * is refused, or octets cannot be taken, all that follows is refused with the same error.
 */
struct xen_hvm_context_writer {
    /* What is known of the stream, its headers included. */
    struct xen_hvm_context_state state;
    /* Which rule a record would break, if one would. */
    struct streamspec_error error;
    /* Where octets go. */
    struct streamspec_output *output;
    /* Octets in the output before the outermost stream. */
    uint64_t start;
    /*
     * STREAMSPEC_OK; STREAMSPEC_END after the last record; STREAMSPEC_MISUSE while another stream
     * goes on; or what failed, once and for all.
     */
    enum streamspec_status status;
    uint8_t unused[4];
};

/* A CPU_XSAVE that is to be written. */
struct xen_hvm_context_cpu_xsave_body {
    /* The fixed part. */
    const struct xen_hvm_context_cpu_xsave *fixed;
    /* The other components, at the offsets of the uncompressed form. */
    const uint8_t *extended;
    size_t extended_length;
};

/* A CPU_MSR that is to be written. */
struct xen_hvm_context_cpu_msr_body {
    /* The fixed part. */
    const struct xen_hvm_context_cpu_msr *fixed;
    /* The MSRs. */
    const struct xen_hvm_context_one_msr *msr;
    size_t msr_count;
};

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_writer_init(struct xen_hvm_context_writer *writer,
                            struct streamspec_output *output);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_write_end(struct xen_hvm_context_writer *writer);

/* Writes a HEADER. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_header(struct xen_hvm_context_writer *writer,
                             const struct xen_hvm_context_header *body);

/* Writes a CPU. */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_write_cpu(struct xen_hvm_context_writer *writer,
            uint16_t instance, const struct xen_hvm_context_cpu *body);

/* Writes a PIC. */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_write_pic(struct xen_hvm_context_writer *writer,
            uint16_t instance, const struct xen_hvm_context_pic *body);

/* Writes an IOAPIC. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_ioapic(struct xen_hvm_context_writer *writer,
                             const struct xen_hvm_context_ioapic *body);

/* Writes a LAPIC. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_lapic(struct xen_hvm_context_writer *writer, uint16_t instance,
                            const struct xen_hvm_context_lapic *body);

/* Writes a LAPIC_REGS. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_lapic_regs(struct xen_hvm_context_writer *writer, uint16_t instance,
                                 const struct xen_hvm_context_lapic_regs *body);

/* Writes a PCI_IRQ. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_pci_irq(struct xen_hvm_context_writer *writer,
                              const struct xen_hvm_context_pci_irq *body);

/* Writes an ISA_IRQ. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_isa_irq(struct xen_hvm_context_writer *writer,
                              const struct xen_hvm_context_isa_irq *body);

/* Writes a PCI_LINK. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_pci_link(struct xen_hvm_context_writer *writer,
                               const struct xen_hvm_context_pci_link *body);

/* Writes a PIT. */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_write_pit(struct xen_hvm_context_writer *writer,
            const struct xen_hvm_context_pit *body);

/* Writes an RTC. */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_write_rtc(struct xen_hvm_context_writer *writer,
            const struct xen_hvm_context_rtc *body);

/* Writes a HPET. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_hpet(struct xen_hvm_context_writer *writer,
                           const struct xen_hvm_context_hpet *body);

/* Writes a PMTIMER. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_pmtimer(struct xen_hvm_context_writer *writer,
                              const struct xen_hvm_context_pmtimer *body);

/* Writes an MTRR. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_mtrr(struct xen_hvm_context_writer *writer, uint16_t instance,
                           const struct xen_hvm_context_mtrr *body);

/* Writes a VIRIDIAN_DOMAIN. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_viridian_domain(struct xen_hvm_context_writer *writer,
                                      const struct xen_hvm_context_viridian_domain *body);

/* Writes a CPU_XSAVE. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_cpu_xsave(struct xen_hvm_context_writer *writer, uint16_t instance,
                                const struct xen_hvm_context_cpu_xsave_body *from);

/* Writes a VIRIDIAN_VCPU. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_viridian_vcpu(struct xen_hvm_context_writer *writer, uint16_t instance,
                                    const struct xen_hvm_context_viridian_vcpu *body);

/* Writes a VMCE_VCPU. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_vmce_vcpu(struct xen_hvm_context_writer *writer, uint16_t instance,
                                const struct xen_hvm_context_vmce_vcpu *body);

/* Writes a TSC_ADJUST. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_tsc_adjust(struct xen_hvm_context_writer *writer, uint16_t instance,
                                 const struct xen_hvm_context_tsc_adjust *body);

/* Writes a CPU_MSR. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_write_cpu_msr(struct xen_hvm_context_writer *writer, uint16_t instance,
                              const struct xen_hvm_context_cpu_msr_body *from);

/*
 * Passes on a CPU in a layout with fewer fields, in which somebody else has written it and which a
 * record header tells by this length. The fields that it lacks are what a reader takes them for;
 * other values, and a length that tells no layout, are misgiven.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_relay_cpu(struct xen_hvm_context_writer *writer,
            uint32_t length, uint16_t instance, const struct xen_hvm_context_cpu *body);

/*
 * Passes on a LAPIC in a layout with fewer fields, in which somebody else has written it and which
 * a record header tells by this length. The fields that it lacks are what a reader takes them for;
 * other values, and a length that tells no layout, are misgiven.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_relay_lapic(struct xen_hvm_context_writer *writer, uint32_t length,
                            uint16_t instance, const struct xen_hvm_context_lapic *body);

/*
 * Passes on an RTC in a layout with fewer fields, in which somebody else has written it and which a
 * record header tells by this length. The fields that it lacks are what a reader takes them for;
 * other values, and a length that tells no layout, are misgiven.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_relay_rtc(struct xen_hvm_context_writer *writer,
            uint32_t length, const struct xen_hvm_context_rtc *body);

/*
 * Passes on a VIRIDIAN_DOMAIN in a layout with fewer fields, in which somebody else has written it
 * and which a record header tells by this length. The fields that it lacks are what a reader takes
 * them for; other values, and a length that tells no layout, are misgiven.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_relay_viridian_domain(struct xen_hvm_context_writer *writer, uint32_t length,
                                      const struct xen_hvm_context_viridian_domain *body);

/*
 * Passes on a VIRIDIAN_VCPU in a layout with fewer fields, in which somebody else has written it
 * and which a record header tells by this length. The fields that it lacks are what a reader takes
 * them for; other values, and a length that tells no layout, are misgiven.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_relay_viridian_vcpu(struct xen_hvm_context_writer *writer, uint32_t length,
                                    uint16_t instance,
                                    const struct xen_hvm_context_viridian_vcpu *body);

/*
 * Passes on a VMCE_VCPU in a layout with fewer fields, in which somebody else has written it and
 * which a record header tells by this length. The fields that it lacks are what a reader takes them
 * for; other values, and a length that tells no layout, are misgiven.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_relay_vmce_vcpu(struct xen_hvm_context_writer *writer, uint32_t length,
                                uint16_t instance, const struct xen_hvm_context_vmce_vcpu *body);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_writer_finish(struct xen_hvm_context_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_HVM_CONTEXT_CODEC_H */
