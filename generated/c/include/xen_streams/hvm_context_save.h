/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): saving a stream, with a handler for each type of record. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_HVM_CONTEXT_SAVE_H
#define XEN_STREAMS_HVM_CONTEXT_SAVE_H

#include "hvm_context_codec.h"
#include <streamspec/save.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Octets that the headers and the records of fixed size take at most, each by itself. */
#define XEN_HVM_CONTEXT_SCRATCH 1056U

/*
 * Saves a stream. Once something has failed, nothing more is written, and `save.status` stays what
 * it is; `writer.error` tells of a rule that would have been broken.
 */
struct xen_hvm_context_saver {
    struct xen_hvm_context_writer writer;
    struct streamspec_save save;
    /* What a dry run measures. */
    struct streamspec_lengths lengths;
    /* Where a dry run writes. */
    uint8_t scratch[XEN_HVM_CONTEXT_SCRATCH];
};

/*
 * Saves all records of one type, each whole or in pieces, and returns 0; anything else if it
 * cannot. In a dry run it does the same, and need not have the octets that it appends.
 */
struct xen_hvm_context_save_handler {
    int (*save)(void *context, struct xen_hvm_context_saver *saver);
    void *context;
};

/*
 * The handlers, in the order in which they are called. Where there is none, no such record is
 * saved.
 */
struct xen_hvm_context_save_handlers {
    struct xen_hvm_context_save_handler header;
    struct xen_hvm_context_save_handler cpu;
    struct xen_hvm_context_save_handler pic;
    struct xen_hvm_context_save_handler ioapic;
    struct xen_hvm_context_save_handler lapic;
    struct xen_hvm_context_save_handler lapic_regs;
    struct xen_hvm_context_save_handler pci_irq;
    struct xen_hvm_context_save_handler isa_irq;
    struct xen_hvm_context_save_handler pci_link;
    struct xen_hvm_context_save_handler pit;
    struct xen_hvm_context_save_handler rtc;
    struct xen_hvm_context_save_handler hpet;
    struct xen_hvm_context_save_handler pmtimer;
    struct xen_hvm_context_save_handler mtrr;
    struct xen_hvm_context_save_handler viridian_domain;
    struct xen_hvm_context_save_handler cpu_xsave;
    struct xen_hvm_context_save_handler viridian_vcpu;
    struct xen_hvm_context_save_handler vmce_vcpu;
    struct xen_hvm_context_save_handler tsc_adjust;
    struct xen_hvm_context_save_handler cpu_msr;
};

/*
 * Gives a saver its memory. Where a sink cannot go back, the handlers are called twice, first in a
 * dry run that measures: `size` runs of equal lengths at most, of the records that begin without a
 * length. With a `size` of 0 they are called once; a record that begins without a length then has
 * to fit into the chunk.
 */
void xen_hvm_context_saver_init(struct xen_hvm_context_saver *saver,
                                struct streamspec_length *lengths, size_t size);

/*
 * Saves a stream: the records of the handlers, then END. Returns STREAMSPEC_OK if it is whole, and
 * the sink has all of it. Otherwise the output holds no whole stream, and no record of which
 * anything failed: STREAMSPEC_BROKEN where a record would break a rule; STREAMSPEC_HANDLER where a
 * handler failed, which `save.result` tells more of; STREAMSPEC_FULL; or what else a saver returns.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_save(struct xen_hvm_context_saver *saver,
                     const struct xen_hvm_context_save_handlers *handlers,
                     struct streamspec_output *output);

/* Tells how many octets the same handlers would save. No octet that is appended is looked at. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_dry_run(struct xen_hvm_context_saver *saver,
                        const struct xen_hvm_context_save_handlers *handlers, uint64_t *size);

/*
 * Begins a stream without handlers, of which the records follow; xen_hvm_context_save_finish() ends
 * it.
 */
enum streamspec_status
xen_hvm_context_save_start(struct xen_hvm_context_saver *saver, struct streamspec_output *output);

/* Writes END, and gives to the sink what is still in the chunk. */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_save_finish(struct xen_hvm_context_saver *saver);

/* Whether lengths alone count. */
static inline bool xen_hvm_context_save_is_dry_run(const struct xen_hvm_context_saver *saver)
{
    return saver->save.pass == STREAMSPEC_DRY;
}

/*
 * Begins a record of which the body comes in pieces. Its length, if it was neither said nor
 * measured, is written at the end, which the sink has to be able to: the record fits into the
 * chunk, or the sink can go back; otherwise the save fails with STREAMSPEC_UNMEASURED. Not for
 * HEADER, which later records depend on.
 */
enum streamspec_status
xen_hvm_context_save_begin(struct xen_hvm_context_saver *saver, uint16_t type, uint16_t instance);

/* The same with a body of this length, padding excluded. */
enum streamspec_status
xen_hvm_context_save_begin_with_length(struct xen_hvm_context_saver *saver, uint16_t type,
                                       uint16_t instance, uint64_t length);

/*
 * Appends octets to the body, as they stand in the stream. A dry run looks at none, so that
 * `octets` may be NULL.
 */
enum streamspec_status
xen_hvm_context_save_append(struct xen_hvm_context_saver *saver, const void *octets, size_t length);

/*
 * Ends the record: checks its place and its length; its body too, if the chunk or buffer still
 * holds all of it. Writes the length where that was not known before, and pads the body.
 */
enum streamspec_status xen_hvm_context_save_end(struct xen_hvm_context_saver *saver);

/* Writes a HEADER. */
enum streamspec_status
xen_hvm_context_save_header(struct xen_hvm_context_saver *saver,
                            const struct xen_hvm_context_header *body);

/* Writes a CPU. */
enum streamspec_status xen_hvm_context_save_cpu(struct xen_hvm_context_saver *saver,
                                                uint16_t instance,
                                                const struct xen_hvm_context_cpu *body);

/* Writes a PIC. */
enum streamspec_status xen_hvm_context_save_pic(struct xen_hvm_context_saver *saver,
                                                uint16_t instance,
                                                const struct xen_hvm_context_pic *body);

/* Writes an IOAPIC. */
enum streamspec_status
xen_hvm_context_save_ioapic(struct xen_hvm_context_saver *saver,
                            const struct xen_hvm_context_ioapic *body);

/* Writes a LAPIC. */
enum streamspec_status
xen_hvm_context_save_lapic(struct xen_hvm_context_saver *saver, uint16_t instance,
                           const struct xen_hvm_context_lapic *body);

/* Writes a LAPIC_REGS. */
enum streamspec_status
xen_hvm_context_save_lapic_regs(struct xen_hvm_context_saver *saver, uint16_t instance,
                                const struct xen_hvm_context_lapic_regs *body);

/* Writes a PCI_IRQ. */
enum streamspec_status
xen_hvm_context_save_pci_irq(struct xen_hvm_context_saver *saver,
                             const struct xen_hvm_context_pci_irq *body);

/* Writes an ISA_IRQ. */
enum streamspec_status
xen_hvm_context_save_isa_irq(struct xen_hvm_context_saver *saver,
                             const struct xen_hvm_context_isa_irq *body);

/* Writes a PCI_LINK. */
enum streamspec_status
xen_hvm_context_save_pci_link(struct xen_hvm_context_saver *saver,
                              const struct xen_hvm_context_pci_link *body);

/* Writes a PIT. */
enum streamspec_status xen_hvm_context_save_pit(struct xen_hvm_context_saver *saver,
                                                const struct xen_hvm_context_pit *body);

/* Writes an RTC. */
enum streamspec_status xen_hvm_context_save_rtc(struct xen_hvm_context_saver *saver,
                                                const struct xen_hvm_context_rtc *body);

/* Writes a HPET. */
enum streamspec_status xen_hvm_context_save_hpet(struct xen_hvm_context_saver *saver,
            const struct xen_hvm_context_hpet *body);

/* Writes a PMTIMER. */
enum streamspec_status
xen_hvm_context_save_pmtimer(struct xen_hvm_context_saver *saver,
                             const struct xen_hvm_context_pmtimer *body);

/* Writes an MTRR. */
enum streamspec_status xen_hvm_context_save_mtrr(struct xen_hvm_context_saver *saver,
            uint16_t instance, const struct xen_hvm_context_mtrr *body);

/* Writes a VIRIDIAN_DOMAIN. */
enum streamspec_status
xen_hvm_context_save_viridian_domain(struct xen_hvm_context_saver *saver,
                                     const struct xen_hvm_context_viridian_domain *body);

/* Writes a CPU_XSAVE. */
enum streamspec_status
xen_hvm_context_save_cpu_xsave(struct xen_hvm_context_saver *saver, uint16_t instance,
                               const struct xen_hvm_context_cpu_xsave_body *from);

/* Appends the fixed part of a CPU_XSAVE; its other parts follow. */
enum streamspec_status
xen_hvm_context_save_fixed_cpu_xsave(struct xen_hvm_context_saver *saver,
                                     const struct xen_hvm_context_cpu_xsave *fixed);

/* Writes a VIRIDIAN_VCPU. */
enum streamspec_status
xen_hvm_context_save_viridian_vcpu(struct xen_hvm_context_saver *saver, uint16_t instance,
                                   const struct xen_hvm_context_viridian_vcpu *body);

/* Writes a VMCE_VCPU. */
enum streamspec_status
xen_hvm_context_save_vmce_vcpu(struct xen_hvm_context_saver *saver, uint16_t instance,
                               const struct xen_hvm_context_vmce_vcpu *body);

/* Writes a TSC_ADJUST. */
enum streamspec_status
xen_hvm_context_save_tsc_adjust(struct xen_hvm_context_saver *saver, uint16_t instance,
                                const struct xen_hvm_context_tsc_adjust *body);

/* Writes a CPU_MSR. */
enum streamspec_status
xen_hvm_context_save_cpu_msr(struct xen_hvm_context_saver *saver, uint16_t instance,
                             const struct xen_hvm_context_cpu_msr_body *from);

/* Appends the fixed part of a CPU_MSR; its other parts follow. */
enum streamspec_status
xen_hvm_context_save_fixed_cpu_msr(struct xen_hvm_context_saver *saver,
                                   const struct xen_hvm_context_cpu_msr *fixed);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_HVM_CONTEXT_SAVE_H */
