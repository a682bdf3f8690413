/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): what reader and writer check alike. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_HVM_CONTEXT_CHECKS_H
#define XEN_STREAMS_HVM_CONTEXT_CHECKS_H

#include <xen_streams/hvm_context_codec.h>
#include "internal.h"

/* The kinds of records, as numbers of bits. */
enum kind {
    KIND_END,
    KIND_HEADER,
    KIND_CPU,
    KIND_PIC,
    KIND_IOAPIC,
    KIND_LAPIC,
    KIND_LAPIC_REGS,
    KIND_PCI_IRQ,
    KIND_ISA_IRQ,
    KIND_PCI_LINK,
    KIND_PIT,
    KIND_RTC,
    KIND_HPET,
    KIND_PMTIMER,
    KIND_MTRR,
    KIND_VIRIDIAN_DOMAIN,
    KIND_CPU_XSAVE,
    KIND_VIRIDIAN_VCPU,
    KIND_VMCE_VCPU,
    KIND_TSC_ADJUST,
    KIND_CPU_MSR,
};

/* Whether there was a record of a kind. */
static inline bool saw(const struct xen_hvm_context_state *state, enum kind kind)
{
    return state->seen >> kind & 1;
}

/* A rule is broken. */
static inline bool broken(struct streamspec_error *error, enum xen_hvm_context_rule rule,
                          uint64_t offset, const char *field)
{
    streamspec_fault(error, &xen_hvm_context_rules[rule], offset, field);
    return false;
}

static const struct streamspec_gap cpu_gaps0[] = { { 1024, 8 } };

static const struct streamspec_default cpu_defaults0[] = { { 1024, 4, 1 } };

static const struct streamspec_gap cpu_gaps1[] = { { 1000, 8 }, { 1024, 8 } };

static const struct streamspec_default cpu_defaults1[] = { { 1024, 4, 1 } };

/* Layouts of CPU with fewer fields. */
static const struct streamspec_layout cpu_layouts[] = {
    /* 4.0 to 4.6. */
    { cpu_gaps0, 1, 1024, cpu_defaults0, 1 },
    /* Up to 3.4. */
    { cpu_gaps1, 2, 1016, cpu_defaults1, 1 },
};

static const struct streamspec_gap lapic_gaps0[] = { { 28, 4 } };

static const struct streamspec_gap lapic_gaps1[] = { { 24, 8 } };

static const struct streamspec_gap lapic_gaps2[] = { { 16, 16 } };

/* Layouts of LAPIC with fewer fields. */
static const struct streamspec_layout lapic_layouts[] = {
    /* The C structure of 4.21 and later, where it is compiled for i386. */
    { lapic_gaps0, 1, 28, NULL, 0 },
    /* 4.1 to 4.20. */
    { lapic_gaps1, 1, 24, NULL, 0 },
    /* Up to 4.0. */
    { lapic_gaps2, 1, 16, NULL, 0 },
};

static const struct streamspec_gap rtc_gaps0[] = { { 16, 8 } };

/* Layouts of RTC with fewer fields. */
static const struct streamspec_layout rtc_layouts[] = {
    /* Up to 4.13. */
    { rtc_gaps0, 1, 16, NULL, 0 },
};

static const struct streamspec_gap viridian_domain_gaps0[] = { { 24, 8 } };

static const struct streamspec_gap viridian_domain_gaps1[] = { { 16, 16 } };

/* Layouts of VIRIDIAN_DOMAIN with fewer fields. */
static const struct streamspec_layout viridian_domain_layouts[] = {
    /* 4.5. */
    { viridian_domain_gaps0, 1, 24, NULL, 0 },
    /* 3.4 to 4.4. */
    { viridian_domain_gaps1, 1, 16, NULL, 0 },
};

static const struct streamspec_gap viridian_vcpu_gaps0[] = { { 16, 200 } };

static const struct streamspec_gap viridian_vcpu_gaps1[] = { { 8, 208 } };

/* Layouts of VIRIDIAN_VCPU with fewer fields. */
static const struct streamspec_layout viridian_vcpu_layouts[] = {
    /* 4.7 to 4.12. */
    { viridian_vcpu_gaps0, 1, 16, NULL, 0 },
    /* 4.2 to 4.6. */
    { viridian_vcpu_gaps1, 1, 8, NULL, 0 },
};

static const struct streamspec_gap vmce_vcpu_gaps0[] = { { 24, 8 } };

static const struct streamspec_gap vmce_vcpu_gaps1[] = { { 8, 24 } };

/* Layouts of VMCE_VCPU with fewer fields. */
static const struct streamspec_layout vmce_vcpu_layouts[] = {
    /* 4.3 to 4.9. */
    { vmce_vcpu_gaps0, 1, 24, NULL, 0 },
    /* 4.2. */
    { vmce_vcpu_gaps1, 1, 8, NULL, 0 },
};

/* A condition on some element of `channels` in `pit`. */
static inline bool some0_pit_channels(const uint8_t *octets, size_t count)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_hvm_context_pit_channel it;

        xen_hvm_context_load_pit_channel(octets + 16 * i, false, &it);
        if (it.count > 0x10000)
            return true;
    }
    return false;
}

/* A condition on some element of `channels` in `pit`. */
static inline bool some1_pit_channels(const uint8_t *octets, size_t count)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_hvm_context_pit_channel it;

        xen_hvm_context_load_pit_channel(octets + 16 * i, false, &it);
        if (it.count_latched > 4 || it.read_state > 4 || it.write_state > 4 || it.rw_mode > 3)
            return true;
    }
    return false;
}

/* A condition on some element of `channels` in `pit`. */
static inline bool some2_pit_channels(const uint8_t *octets, size_t count)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_hvm_context_pit_channel it;

        xen_hvm_context_load_pit_channel(octets + 16 * i, false, &it);
        if (it.gate > 1 || it.bcd > 1)
            return true;
    }
    return false;
}

/* A condition on some element of `channels` in `pit`. */
static inline bool some3_pit_channels(const uint8_t *octets, size_t count)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_hvm_context_pit_channel it;

        xen_hvm_context_load_pit_channel(octets + 16 * i, false, &it);
        if (it.gate != 1)
            return true;
    }
    return false;
}

/* What is checked of `hpet_timer`, field by field. */
static inline bool check_hpet_timer(const struct xen_hvm_context_hpet_timer *body,
                                    enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 8))
        return broken(error, XEN_HVM_CONTEXT_RULE_HPET_TIMER_RESERVED_ZERO, 24, "reserved");
    return true;
}

/* What is checked of `one_msr`, field by field. */
static inline bool check_one_msr(const struct xen_hvm_context_one_msr *body,
                                 enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_HVM_CONTEXT_RULE_ONE_MSR_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `header`, field by field. */
static inline bool check_header(const struct xen_hvm_context_header *body,
                                struct streamspec_error *error)
{
    if (body->magic != 0x54381286)
        return broken(error, XEN_HVM_CONTEXT_RULE_HEADER_MAGIC_CONST, 0, "magic");
    if (body->version != 1)
        return broken(error, XEN_HVM_CONTEXT_RULE_HEADER_VERSION_KNOWN, 4, "version");
    return true;
}

/* What is checked of `cpu`, field by field. */
static inline bool check_cpu(const struct xen_hvm_context_cpu *body, enum streamspec_mode mode,
                             const struct streamspec_layout *layout, struct streamspec_error *error)
{
    if (body->cr0 & 0xffffffff1ffaffc0)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_CR0_ZERO, 656, "cr0");
    if (body->cr3 > 0xfffffffffffff)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_CR3_MAX, 672, "cr3");
    if (body->dr6 > 0xffffffff)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_DR6_MAX, 720, "dr6");
    if (body->dr7 > 0xffffffff)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_DR7_MAX, 728, "dr7");
    if (!streamspec_lacks(layout, 1000)) {
        if (body->msr_tsc_aux > 0xffffffff)
            return broken(error, XEN_HVM_CONTEXT_RULE_CPU_MSR_TSC_AUX_MAX, 1000, "msr_tsc_aux");
    }
    if (mode != STREAMSPEC_READ && (body->pending_event & 0x7ffff000))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_PENDING_EVENT_ZERO, 1016, "pending_event");
    if (!streamspec_lacks(layout, 1024)) {
        if (body->flags & 0xfffffffe)
            return broken(error, XEN_HVM_CONTEXT_RULE_CPU_FLAGS_ZERO, 1024, "flags");
    }
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_RESERVED_ZERO, 1028, "reserved");
    return true;
}

/* What is checked of `pic`, field by field. */
static inline bool check_pic(const struct xen_hvm_context_pic *body, enum streamspec_mode mode,
                             struct streamspec_error *error)
{
    if (mode != STREAMSPEC_READ && (body->modes & 128))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIC_MODES_ZERO, 5, "modes");
    if (body->int_output > 1)
        return broken(error, XEN_HVM_CONTEXT_RULE_PIC_INT_OUTPUT_MAX, 7, "int_output");
    return true;
}

/* What is checked of `lapic`, field by field. */
static inline bool check_lapic(const struct xen_hvm_context_lapic *body, enum streamspec_mode mode,
                               struct streamspec_error *error)
{
    if (mode != STREAMSPEC_READ && (body->apic_base_msr & 767))
        return broken(error, XEN_HVM_CONTEXT_RULE_LAPIC_APIC_BASE_MSR_ZERO, 0, "apic_base_msr");
    if (mode != STREAMSPEC_READ && (body->disabled & 0xfffffffc))
        return broken(error, XEN_HVM_CONTEXT_RULE_LAPIC_DISABLED_ZERO, 8, "disabled");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_HVM_CONTEXT_RULE_LAPIC_RESERVED_ZERO, 28, "reserved");
    return true;
}

/* What is checked of `pci_link`, field by field. */
static inline bool check_pci_link(const struct xen_hvm_context_pci_link *body,
                                  enum streamspec_mode mode, struct streamspec_error *error)
{
    size_t i;

    for (i = 0; i < 4; i++) {
        if (body->route[i] > 15) {
            broken(error, XEN_HVM_CONTEXT_RULE_PCI_LINK_ROUTE_MAX, 0, "");
            return streamspec_element(error, i, "route", i);
        }
    }
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_HVM_CONTEXT_RULE_PCI_LINK_RESERVED_ZERO, 4, "reserved");
    return true;
}

/* What is checked of `pit`, field by field. */
static inline bool check_pit(const struct xen_hvm_context_pit *body, enum streamspec_mode mode,
                             struct streamspec_error *error)
{
    if (body->speaker_data_on > 1)
        return broken(error, XEN_HVM_CONTEXT_RULE_PIT_SPEAKER_DATA_ON_MAX, 48, "speaker_data_on");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 4))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIT_RESERVED_ZERO, 52, "reserved");
    return true;
}

/* What is checked of `rtc`, field by field. */
static inline bool check_rtc(const struct xen_hvm_context_rtc *body, enum streamspec_mode mode,
                             struct streamspec_error *error)
{
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 1))
        return broken(error, XEN_HVM_CONTEXT_RULE_RTC_RESERVED_ZERO, 15, "reserved");
    return true;
}

/* What is checked of `hpet`, field by field. */
static inline bool check_hpet(const struct xen_hvm_context_hpet *body, enum streamspec_mode mode,
                              struct streamspec_error *error)
{
    size_t i;

    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved, 8))
        return broken(error, XEN_HVM_CONTEXT_RULE_HPET_RESERVED_ZERO, 8, "reserved");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved2, 8))
        return broken(error, XEN_HVM_CONTEXT_RULE_HPET_RESERVED2_ZERO, 24, "reserved2");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved3, 200))
        return broken(error, XEN_HVM_CONTEXT_RULE_HPET_RESERVED3_ZERO, 40, "reserved3");
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved4, 8))
        return broken(error, XEN_HVM_CONTEXT_RULE_HPET_RESERVED4_ZERO, 248, "reserved4");
    for (i = 0; i < 3; i++) {
        if (!check_hpet_timer(&body->timers[i], mode, error))
            return streamspec_element(error, 256 + 32 * i, "timers", i);
    }
    if (mode == STREAMSPEC_JUDGE && !streamspec_zero(body->reserved5, 672))
        return broken(error, XEN_HVM_CONTEXT_RULE_HPET_RESERVED5_ZERO, 352, "reserved5");
    return true;
}

/* What is checked of `cpu_xsave`, field by field. */
static inline bool check_cpu_xsave(const struct xen_hvm_context_cpu_xsave *body,
                                   enum streamspec_mode mode, struct streamspec_error *error)
{
    if (body->xcomp_bv != 0)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCOMP_BV_CONST, 544, "xcomp_bv");
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 48))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_RESERVED_ZERO, 552, "reserved");
    return true;
}

/* What is checked of `viridian_vcpu`, field by field. */
static inline bool check_viridian_vcpu(const struct xen_hvm_context_viridian_vcpu *body,
                                       enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_WRITE && !streamspec_zero(body->reserved, 7))
        return broken(error, XEN_HVM_CONTEXT_RULE_VIRIDIAN_VCPU_RESERVED_ZERO, 9, "reserved");
    return true;
}

/* What is checked of `cpu_msr`, field by field. */
static inline bool check_cpu_msr(const struct xen_hvm_context_cpu_msr *body,
                                 struct streamspec_error *error)
{
    if (body->count < 1)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_MSR_COUNT_MIN, 0, "count");
    return true;
}

/* The rules on several fields of a CPU. */
static inline bool check_rules_of_cpu(const struct xen_hvm_context_cpu *body,
                                      enum streamspec_mode mode, struct streamspec_error *error)
{
    if (mode != STREAMSPEC_READ && body->msr_flags != 0)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_MSR_FLAGS_OBSOLETE, 952, "msr_flags");
    if (!(body->cr0 & XEN_HVM_CONTEXT_CR0_ET))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_CR0_ET, 656, "cr0");
    if (!(body->cr0 & XEN_HVM_CONTEXT_CR0_PE) && (body->cr0 & XEN_HVM_CONTEXT_CR0_PG))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_CR0_PAGING, 656, "cr0");
    if ((body->cr4 & 0x9f72fff) != body->cr4)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_CR4_KNOWN, 680, "cr4");
    if ((body->msr_efer & 0x205d01) != body->msr_efer)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_EFER_KNOWN, 992, "msr_efer");
    if ((body->msr_efer & 1024) != 0
        && ((body->msr_efer & 256) == 0 || !(body->cr0 & XEN_HVM_CONTEXT_CR0_PG)))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_EFER_LONG_MODE, 992, "msr_efer");
    return true;
}

/* The rules on several fields of a PIC. */
static inline bool check_rules_of_pic(const struct xen_hvm_context_pic *body,
                                      const struct xen_hvm_context_state *state,
                                      struct streamspec_error *error)
{
    if ((body->elcr & XEN_HVM_CONTEXT_PIC_LINES_LINE0)
        || ((body->elcr & XEN_HVM_CONTEXT_PIC_LINES_LINE1) >> 1 != 0
            && (body->modes & XEN_HVM_CONTEXT_PIC_MODES_IS_MASTER) >> 6 != 0)
            || ((body->elcr & XEN_HVM_CONTEXT_PIC_LINES_LINE5) >> 5 != 0
                && (body->modes & XEN_HVM_CONTEXT_PIC_MODES_IS_MASTER) >> 6 != 1))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIC_ELCR_EDGE, 6, "elcr");
    if (body->int_output != 0
        && ((body->sequence & XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_NEXT_MASK) != 0
            || (body->sequence & XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_IC4) >> 2 != 0
            || (body->sequence & XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_SNGL) >> 3 != 0))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIC_OUTPUT_DURING_INIT, 7, "int_output");
    if ((!(body->modes & XEN_HVM_CONTEXT_PIC_MODES_IS_MASTER) || state->instance != 0)
        && ((body->modes & XEN_HVM_CONTEXT_PIC_MODES_IS_MASTER) || state->instance != 1))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIC_MASTER, 5, "modes");
    return true;
}

/* The rules on several fields of a LAPIC. */
static inline bool check_rules_of_lapic(const struct xen_hvm_context_lapic *body,
                                        struct streamspec_error *error)
{
    if (!(body->apic_base_msr & XEN_HVM_CONTEXT_APIC_BASE_ENABLE)
        && (body->apic_base_msr & XEN_HVM_CONTEXT_APIC_BASE_EXTD))
        return broken(error, XEN_HVM_CONTEXT_RULE_LAPIC_X2APIC_ENABLED, 0, "apic_base_msr");
    return true;
}

/* The rules on several fields of a PIT. */
static inline bool check_rules_of_pit(const struct xen_hvm_context_pit *body,
                                      struct streamspec_error *error)
{
    if (some0_pit_channels((const uint8_t *)body->channels, 3))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIT_CHANNELS_COUNT, 0, "channels");
    if (some1_pit_channels((const uint8_t *)body->channels, 3))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIT_CHANNELS_STATES, 0, "channels");
    if (some2_pit_channels((const uint8_t *)body->channels, 3))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIT_CHANNELS_FLAGS, 0, "channels");
    if (some3_pit_channels((const uint8_t *)body->channels, 2))
        return broken(error, XEN_HVM_CONTEXT_RULE_PIT_CHANNELS_GATES, 0, "channels");
    return true;
}

/* The rules on several fields of an MTRR. */
static inline bool check_rules_of_mtrr(const struct xen_hvm_context_mtrr *body,
                                       struct streamspec_error *error)
{
    if ((body->msr_mtrr_cap & XEN_HVM_CONTEXT_MTRR_CAP_VCNT_MASK) > 8)
        return broken(error, XEN_HVM_CONTEXT_RULE_MTRR_VCNT_MAX, 224, "msr_mtrr_cap");
    return true;
}

/* The rules on several fields of a CPU_XSAVE. */
static inline bool check_rules_of_cpu_xsave(const struct xen_hvm_context_cpu_xsave *body,
                                            struct streamspec_error *error)
{
    if ((body->xstate_bv & body->xcr0_accum) != body->xstate_bv)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XSTATE_BV_WITHIN, 536, "xstate_bv");
    if ((body->xcr0 & body->xcr0_accum) != body->xcr0)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_WITHIN, 8, "xcr0");
    if ((body->xcr0 & 1) != 1)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_X87, 8, "xcr0");
    if ((body->xcr0 & 6) == 4 || (body->xcr0_accum & 6) == 4)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_AVX, 8, "xcr0");
    if (((body->xcr0 & 224) != 0 && (body->xcr0 & 228) != 228)
        || ((body->xcr0_accum & 224) != 0 && (body->xcr0_accum & 228) != 228))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_AVX512, 8, "xcr0");
    if (((body->xcr0 & 24) != 0 && (body->xcr0 & 24) != 24)
        || ((body->xcr0_accum & 24) != 0 && (body->xcr0_accum & 24) != 24))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_MPX, 8, "xcr0");
    if (((body->xcr0 & 0x60000) != 0 && (body->xcr0 & 0x60000) != 0x60000)
        || ((body->xcr0_accum & 0x60000) != 0 && (body->xcr0_accum & 0x60000) != 0x60000))
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_XCR0_AMX, 8, "xcr0");
    if ((body->xcr0_accum & 0x1fd00) != 0)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_XSAVE_COMPONENTS_USER, 16, "xcr0_accum");
    return true;
}

/* The rules on several fields of a VMCE_VCPU. */
static inline bool check_rules_of_vmce_vcpu(const struct xen_hvm_context_vmce_vcpu *body,
                                            struct streamspec_error *error)
{
    if ((body->caps & 0x9000dff) != body->caps)
        return broken(error, XEN_HVM_CONTEXT_RULE_VMCE_VCPU_CAPS_KNOWN, 0, "caps");
    return true;
}

/* What is checked of each element of `msr` in `cpu_msr`. */
static inline bool check_each_cpu_msr_msr(const uint8_t *octets, size_t count, uint64_t at,
                                          enum streamspec_mode mode, bool turned,
                                          struct streamspec_error *error)
{
    size_t i;

    for (i = 0; i < count; i++) {
        struct xen_hvm_context_one_msr it;

        xen_hvm_context_load_one_msr(octets + 16 * i, turned, &it);
        if (!check_one_msr(&it, mode, error))
            return streamspec_element(error, at + 16 * i, "msr", i);
    }
    return true;
}

/* The rule on its place that a HEADER would break here. */
static inline const struct streamspec_rule *misplaced_header(
            const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_HEADER))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HEADER_ONCE];
    return NULL;
}

/* The rule on its place that an IOAPIC would break here. */
static inline const struct streamspec_rule *misplaced_ioapic(
            const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_IOAPIC))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_IOAPIC_ONCE];
    return NULL;
}

/* The rule on its place that a PCI_IRQ would break here. */
static inline const struct streamspec_rule *misplaced_pci_irq(
            const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_PCI_IRQ))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PCI_IRQ_ONCE];
    return NULL;
}

/* The rule on its place that an ISA_IRQ would break here. */
static inline const struct streamspec_rule *misplaced_isa_irq(
            const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_ISA_IRQ))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_ISA_IRQ_ONCE];
    return NULL;
}

/* The rule on its place that a PCI_LINK would break here. */
static inline const struct streamspec_rule *misplaced_pci_link(
            const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_PCI_LINK))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PCI_LINK_ONCE];
    return NULL;
}

/* The rule on its place that a PIT would break here. */
static inline const struct streamspec_rule *misplaced_pit(const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_PIT))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PIT_ONCE];
    return NULL;
}

/* The rule on its place that an RTC would break here. */
static inline const struct streamspec_rule *misplaced_rtc(const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_RTC))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_RTC_ONCE];
    return NULL;
}

/* The rule on its place that a HPET would break here. */
static inline const struct streamspec_rule *misplaced_hpet(
            const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_HPET))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HPET_ONCE];
    return NULL;
}

/* The rule on its place that a PMTIMER would break here. */
static inline const struct streamspec_rule *misplaced_pmtimer(
            const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_PMTIMER))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PMTIMER_ONCE];
    return NULL;
}

/* The rule on its place that a VIRIDIAN_DOMAIN would break here. */
static inline const struct streamspec_rule *misplaced_viridian_domain(
            const struct xen_hvm_context_state *state)
{
    if (saw(state, KIND_VIRIDIAN_DOMAIN))
        return &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_ONCE];
    return NULL;
}

/* Structures become octets, with zeros for what is reserved. */

static inline void store_pit_channel(uint8_t *octets,
                                     const struct xen_hvm_context_pit_channel *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_pit_channel(octets);
}

static inline void store_hpet_timer(uint8_t *octets, const struct xen_hvm_context_hpet_timer *from,
                                    bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 24, 0, 8);
    if (turned)
        xen_hvm_context_turn_hpet_timer(octets);
}

static inline void store_one_msr(uint8_t *octets, const struct xen_hvm_context_one_msr *from,
                                 bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_hvm_context_turn_one_msr(octets);
}

static inline void store_record_header(uint8_t *octets,
                                       const struct xen_hvm_context_record_header *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_record_header(octets);
}

static inline void store_header(uint8_t *octets, const struct xen_hvm_context_header *from,
                                bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_header(octets);
}

static inline void store_cpu(uint8_t *octets, const struct xen_hvm_context_cpu *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 1028, 0, 4);
    if (turned)
        xen_hvm_context_turn_cpu(octets);
}

static inline void store_pic(uint8_t *octets, const struct xen_hvm_context_pic *from)
{
    memcpy(octets, from, sizeof *from);
}

static inline void store_ioapic(uint8_t *octets, const struct xen_hvm_context_ioapic *from,
                                bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_ioapic(octets);
}

static inline void store_lapic(uint8_t *octets, const struct xen_hvm_context_lapic *from,
                               bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 28, 0, 4);
    if (turned)
        xen_hvm_context_turn_lapic(octets);
}

static inline void store_lapic_regs(uint8_t *octets, const struct xen_hvm_context_lapic_regs *from)
{
    memcpy(octets, from, sizeof *from);
}

static inline void store_pci_irq(uint8_t *octets, const struct xen_hvm_context_pci_irq *from,
                                 bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_pci_irq(octets);
}

static inline void store_isa_irq(uint8_t *octets, const struct xen_hvm_context_isa_irq *from,
                                 bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_isa_irq(octets);
}

static inline void store_pci_link(uint8_t *octets, const struct xen_hvm_context_pci_link *from)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
}

static inline void store_pit(uint8_t *octets, const struct xen_hvm_context_pit *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 52, 0, 4);
    if (turned)
        xen_hvm_context_turn_pit(octets);
}

static inline void store_rtc(uint8_t *octets, const struct xen_hvm_context_rtc *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 15, 0, 1);
    if (turned)
        xen_hvm_context_turn_rtc(octets);
}

static inline void store_hpet(uint8_t *octets, const struct xen_hvm_context_hpet *from, bool turned)
{
    size_t i;

    memcpy(octets, from, sizeof *from);
    memset(octets + 8, 0, 8);
    memset(octets + 24, 0, 8);
    memset(octets + 40, 0, 200);
    memset(octets + 248, 0, 8);
    for (i = 0; i < 3; i++)
        memset(octets + 256 + 32 * i + 24, 0, 8);
    memset(octets + 352, 0, 672);
    if (turned)
        xen_hvm_context_turn_hpet(octets);
}

static inline void store_pmtimer(uint8_t *octets, const struct xen_hvm_context_pmtimer *from,
                                 bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_pmtimer(octets);
}

static inline void store_mtrr(uint8_t *octets, const struct xen_hvm_context_mtrr *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_mtrr(octets);
}

static inline void store_viridian_domain(uint8_t *octets,
                                         const struct xen_hvm_context_viridian_domain *from,
                                         bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_viridian_domain(octets);
}

static inline void store_cpu_xsave(uint8_t *octets, const struct xen_hvm_context_cpu_xsave *from,
                                   bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 552, 0, 48);
    if (turned)
        xen_hvm_context_turn_cpu_xsave(octets);
}

static inline void store_viridian_vcpu(uint8_t *octets,
                                       const struct xen_hvm_context_viridian_vcpu *from,
                                       bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 9, 0, 7);
    if (turned)
        xen_hvm_context_turn_viridian_vcpu(octets);
}

static inline void store_vmce_vcpu(uint8_t *octets, const struct xen_hvm_context_vmce_vcpu *from,
                                   bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_vmce_vcpu(octets);
}

static inline void store_tsc_adjust(uint8_t *octets, const struct xen_hvm_context_tsc_adjust *from,
                                    bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_tsc_adjust(octets);
}

static inline void store_cpu_msr(uint8_t *octets, const struct xen_hvm_context_cpu_msr *from,
                                 bool turned)
{
    memcpy(octets, from, sizeof *from);
    memset(octets + 4, 0, 4);
    if (turned)
        xen_hvm_context_turn_cpu_msr(octets);
}

#endif /* XEN_STREAMS_HVM_CONTEXT_CHECKS_H */
