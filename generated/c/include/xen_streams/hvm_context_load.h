/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): loading a stream, with a handler for each type of record. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_HVM_CONTEXT_LOAD_H
#define XEN_STREAMS_HVM_CONTEXT_LOAD_H

#include "hvm_context_codec.h"
#include <streamspec/load.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Loads a stream from octets in memory. */
struct xen_hvm_context_loader {
    /* Reads the records, and has the headers; its error tells of a rule that is broken. */
    struct xen_hvm_context_reader reader;
    /* The body of the record that is being loaded. */
    struct streamspec_body body;
    /* What there is no handler for, by its name in the format; NULL if nothing is missing. */
    const char *unhandled;
    /* What the handler returned that failed. */
    int result;
    /* STREAMSPEC_OK; STREAMSPEC_END after the last record; or what failed, once and for all. */
    enum streamspec_status status;
};

/*
 * Loads a record, of which every rule has been checked, and returns 0; anything else if it cannot.
 * It takes the record apart by its accessors, or reads the octets of its body with
 * streamspec_body_read(): then it reads all of them, or calls streamspec_body_ignore_rest().
 */
struct xen_hvm_context_load_handler {
    int (*load)(void *context, const struct xen_hvm_context_record *record,
                struct streamspec_body *body);
    void *context;
};

/* Loads nothing: the handler for records that are to be ignored. */
int xen_hvm_context_load_ignored(void *context, const struct xen_hvm_context_record *record,
                                 struct streamspec_body *body);

/* The handlers, which are called in the order of the stream. */
struct xen_hvm_context_load_handlers {
    /* Identifies the stream and its version. */
    struct xen_hvm_context_load_handler header;
    /* Registers of one vCPU. A vCPU that is down has no record, and stays down. */
    struct xen_hvm_context_load_handler cpu;
    /* One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave. */
    struct xen_hvm_context_load_handler pic;
    /* The I/O APIC. */
    struct xen_hvm_context_load_handler ioapic;
    /* State of one vCPU's local APIC that its registers do not show. */
    struct xen_hvm_context_load_handler lapic;
    /* Registers of one vCPU's local APIC. */
    struct xen_hvm_context_load_handler lapic_regs;
    /* Interrupt lines of the PCI bus. */
    struct xen_hvm_context_load_handler pci_irq;
    /* Interrupt lines of the ISA bus. */
    struct xen_hvm_context_load_handler isa_irq;
    /* Where the router of the PCI bus leads its four links. */
    struct xen_hvm_context_load_handler pci_link;
    /* The programmable interval timer. */
    struct xen_hvm_context_load_handler pit;
    /* The real-time clock. */
    struct xen_hvm_context_load_handler rtc;
    /* The high precision event timer. */
    struct xen_hvm_context_load_handler hpet;
    /* The power management timer of ACPI, and the event registers beside it. */
    struct xen_hvm_context_load_handler pmtimer;
    /* Memory type range registers of one vCPU, and its PAT. */
    struct xen_hvm_context_load_handler mtrr;
    /* Enlightenments for Windows that hold for the whole domain. */
    struct xen_hvm_context_load_handler viridian_domain;
    /*
     * Extended state of one vCPU, as XSAVE stores it. The components that follow the header depend
     * on `xcr0_accum`.
     */
    struct xen_hvm_context_load_handler cpu_xsave;
    /* Enlightenments for Windows of one vCPU. */
    struct xen_hvm_context_load_handler viridian_vcpu;
    /* Machine check state of one vCPU. */
    struct xen_hvm_context_load_handler vmce_vcpu;
    /* What one vCPU has added to its time stamp counter. */
    struct xen_hvm_context_load_handler tsc_adjust;
    /* Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any. */
    struct xen_hvm_context_load_handler cpu_msr;
    /* The stream is whole; may be missing. */
    struct xen_hvm_context_load_handler end;
};

/*
 * Loads a stream. Returns STREAMSPEC_OK if it is whole and every record has been loaded. Otherwise
 * the handlers have seen the records before the error: STREAMSPEC_BROKEN where the stream breaks a
 * rule; STREAMSPEC_HANDLER where a handler failed, which `result` tells more of;
 * STREAMSPEC_NO_HANDLER where there is none for a record, which `unhandled` names;
 * STREAMSPEC_UNREAD where a handler did not read all octets of a body, or wanted more.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_load(struct xen_hvm_context_loader *loader,
                     const struct xen_hvm_context_load_handlers *handlers, const void *octets,
                     size_t length);

/* Loads what has not been read yet; with `reader.prefix`, octets may follow the stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_load_rest(struct xen_hvm_context_loader *loader,
                          const struct xen_hvm_context_load_handlers *handlers);

/* Octets that have been read. */
static inline uint64_t xen_hvm_context_load_offset(const struct xen_hvm_context_loader *loader)
{
    return xen_hvm_context_reader_offset(&loader->reader);
}

/* Reads the headers of a stream, of which the records are loaded without handlers. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_load_start(struct xen_hvm_context_loader *loader, const void *octets,
                           size_t length);

/*
 * Begins the next record, after all of it has been checked. Returns STREAMSPEC_END if there is
 * none, or STREAMSPEC_MISUSE if the one before has not ended.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_hvm_context_load_begin(struct xen_hvm_context_loader *loader,
                           struct xen_hvm_context_record *record);

/*
 * Reads octets of its body, as they stand in the stream. If not so many are left, none are read:
 * STREAMSPEC_UNREAD.
 */
enum streamspec_status xen_hvm_context_load_read(struct xen_hvm_context_loader *loader, void *to,
            size_t length);

/* What is not read of the body does not matter. */
void xen_hvm_context_load_ignore_rest(struct xen_hvm_context_loader *loader);

/*
 * Ends the record. Octets that were not read, and are not to be ignored, are an error:
 * STREAMSPEC_UNREAD.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_hvm_context_load_end(struct xen_hvm_context_loader *loader);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_HVM_CONTEXT_LOAD_H */
