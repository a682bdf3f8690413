/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * HVM context (x86): records of fixed size, read and written without a call. It checks the same
 * rules as the reader and the writer, and leaves to them whatever is not plainly right.
 */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_HVM_CONTEXT_INLINE_H
#define XEN_STREAMS_HVM_CONTEXT_INLINE_H

#include "hvm_context_codec.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/*
 * Goes through the records of a reader. A compiler holds it in registers, so it is ahead of the
 * reader, whose members have no meaning until xen_hvm_context_walk_settle() or the end of the
 * stream.
 */
struct xen_hvm_context_walk {
    /* How many records there were. */
    uint64_t number;
    /* Whose records it reads. */
    struct xen_hvm_context_reader *reader;
    /* What is to be read. */
    const uint8_t *at;
    /* How far it reads without calling the reader. */
    const uint8_t *end;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    uint8_t unused[4];
};

static inline void xen_hvm_context_store_record_header(uint8_t *octets,
            const struct xen_hvm_context_record_header *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_record_header(octets);
}

static inline void xen_hvm_context_store_ioapic(uint8_t *octets,
                                                const struct xen_hvm_context_ioapic *from,
                                                bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_ioapic(octets);
}

static inline void xen_hvm_context_store_lapic_regs(uint8_t *octets,
            const struct xen_hvm_context_lapic_regs *from)
{
    memcpy(octets, from, sizeof *from);
}

static inline void xen_hvm_context_store_pci_irq(uint8_t *octets,
            const struct xen_hvm_context_pci_irq *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_pci_irq(octets);
}

static inline void xen_hvm_context_store_isa_irq(uint8_t *octets,
            const struct xen_hvm_context_isa_irq *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_isa_irq(octets);
}

static inline void xen_hvm_context_store_pmtimer(uint8_t *octets,
            const struct xen_hvm_context_pmtimer *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_pmtimer(octets);
}

static inline void xen_hvm_context_store_tsc_adjust(uint8_t *octets,
            const struct xen_hvm_context_tsc_adjust *from, bool turned)
{
    memcpy(octets, from, sizeof *from);
    if (turned)
        xen_hvm_context_turn_tsc_adjust(octets);
}

/* Begins where the reader is; rules that bind a writer are left to the reader. */
static inline void xen_hvm_context_walk_begin(struct xen_hvm_context_walk *walk,
                                              struct xen_hvm_context_reader *reader)
{
    const bool ahead = !reader->done && reader->state.mode == STREAMSPEC_READ;

    walk->reader = reader;
    walk->at = reader->octets + reader->at;
    walk->end = ahead ? reader->octets + reader->length : walk->at;
    walk->number = reader->state.number;
    walk->seen = reader->state.seen;
}

/* Brings the reader to where the walk is. */
static inline void xen_hvm_context_walk_settle(const struct xen_hvm_context_walk *walk)
{
    struct xen_hvm_context_reader *reader = walk->reader;

    reader->at = (size_t)(walk->at - reader->octets);
    reader->state.number = walk->number;
    reader->state.seen = walk->seen;
}

/* Has the reader read a record. */
static inline enum streamspec_status xen_hvm_context_walk_call(struct xen_hvm_context_walk *walk,
            struct xen_hvm_context_record *record)
{
    enum streamspec_status status;
    /* The caller's record can stay in registers as long as nobody else knows where it is. */
    struct xen_hvm_context_record read;

    xen_hvm_context_walk_settle(walk);
    status = xen_hvm_context_reader_next(walk->reader, &read);
    *record = read;
    xen_hvm_context_walk_begin(walk, walk->reader);
    return status;
}

/* Steps over a record of so many octets. */
static inline enum streamspec_status xen_hvm_context_walk_over(struct xen_hvm_context_walk *walk,
            struct xen_hvm_context_record *record, uint32_t kind, size_t length, size_t step)
{
    record->length = length;
    record->layout = NULL;
    walk->at += step;
    walk->number++;
    walk->seen |= kind;
    return STREAMSPEC_OK;
}

/* Does what xen_hvm_context_reader_next() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_hvm_context_walk_next(struct xen_hvm_context_walk *walk,
            struct xen_hvm_context_record *record)
{
    const uint8_t *octets = walk->at;
    const size_t left = (size_t)(walk->end - octets);
    struct xen_hvm_context_record_header header;

    if (!walk->number || left < 16)
        return xen_hvm_context_walk_call(walk, record);
    xen_hvm_context_load_record_header(octets, streamspec_big_host(), &header);
    record->type = header.type;
    record->instance = header.instance;
    record->body = octets + 8;
    switch (header.type) {
    case XEN_HVM_CONTEXT_TYPE_IOAPIC:
        if (header.length != 400 || left < 408)
            break;
        if (walk->seen & 0x10U)
            break;
        if (header.instance)
            break;
        return xen_hvm_context_walk_over(walk, record, 0x10U, 400, 408);
    case XEN_HVM_CONTEXT_TYPE_LAPIC_REGS:
        if (header.length != 1024 || left < 1032)
            break;
        return xen_hvm_context_walk_over(walk, record, 0x40U, 1024, 1032);
    case XEN_HVM_CONTEXT_TYPE_PCI_IRQ:
        if (header.length != 16 || left < 24)
            break;
        if (walk->seen & 0x80U)
            break;
        if (header.instance)
            break;
        return xen_hvm_context_walk_over(walk, record, 0x80U, 16, 24);
    case XEN_HVM_CONTEXT_TYPE_ISA_IRQ:
        if (header.length != 8)
            break;
        if (walk->seen & 0x100U)
            break;
        if (header.instance)
            break;
        return xen_hvm_context_walk_over(walk, record, 0x100U, 8, 16);
    case XEN_HVM_CONTEXT_TYPE_PMTIMER:
        if (header.length != 8)
            break;
        if (walk->seen & 0x2000U)
            break;
        if (header.instance)
            break;
        return xen_hvm_context_walk_over(walk, record, 0x2000U, 8, 16);
    case XEN_HVM_CONTEXT_TYPE_TSC_ADJUST:
        if (header.length != 8)
            break;
        return xen_hvm_context_walk_over(walk, record, 0x80000U, 8, 16);
    default:
        break;
    }
    return xen_hvm_context_walk_call(walk, record);
}

/* Does what xen_hvm_context_write_ioapic() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_hvm_context_write_ioapic_inline(
            struct xen_hvm_context_writer *writer, const struct xen_hvm_context_ioapic *body)
{
    struct streamspec_output *output = writer->output;
    struct xen_hvm_context_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number
        || output->size - output->used < 408 || (writer->state.seen & 0x10U))
        return xen_hvm_context_write_ioapic(writer, body);
    octets = output->buffer + output->used;
    output->used += 408;
    memset(&header, 0, sizeof header);
    header.type = XEN_HVM_CONTEXT_TYPE_IOAPIC;
    header.length = 400;
    xen_hvm_context_store_record_header(octets, &header, streamspec_big_host());
    xen_hvm_context_store_ioapic(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x10U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what xen_hvm_context_write_lapic_regs() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_hvm_context_write_lapic_regs_inline(
            struct xen_hvm_context_writer *writer, uint16_t instance,
            const struct xen_hvm_context_lapic_regs *body)
{
    struct streamspec_output *output = writer->output;
    struct xen_hvm_context_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number
        || output->size - output->used < 1032)
        return xen_hvm_context_write_lapic_regs(writer, instance, body);
    octets = output->buffer + output->used;
    output->used += 1032;
    memset(&header, 0, sizeof header);
    header.type = XEN_HVM_CONTEXT_TYPE_LAPIC_REGS;
    header.instance = instance;
    header.length = 1024;
    xen_hvm_context_store_record_header(octets, &header, streamspec_big_host());
    xen_hvm_context_store_lapic_regs(octets + 8, body);

    writer->state.seen |= 0x40U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what xen_hvm_context_write_pci_irq() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_hvm_context_write_pci_irq_inline(
            struct xen_hvm_context_writer *writer, const struct xen_hvm_context_pci_irq *body)
{
    struct streamspec_output *output = writer->output;
    struct xen_hvm_context_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number || output->size - output->used < 24
        || (writer->state.seen & 0x80U))
        return xen_hvm_context_write_pci_irq(writer, body);
    octets = output->buffer + output->used;
    output->used += 24;
    memset(&header, 0, sizeof header);
    header.type = XEN_HVM_CONTEXT_TYPE_PCI_IRQ;
    header.length = 16;
    xen_hvm_context_store_record_header(octets, &header, streamspec_big_host());
    xen_hvm_context_store_pci_irq(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x80U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what xen_hvm_context_write_isa_irq() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_hvm_context_write_isa_irq_inline(
            struct xen_hvm_context_writer *writer, const struct xen_hvm_context_isa_irq *body)
{
    struct streamspec_output *output = writer->output;
    struct xen_hvm_context_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number || output->size - output->used < 16
        || (writer->state.seen & 0x100U))
        return xen_hvm_context_write_isa_irq(writer, body);
    octets = output->buffer + output->used;
    output->used += 16;
    memset(&header, 0, sizeof header);
    header.type = XEN_HVM_CONTEXT_TYPE_ISA_IRQ;
    header.length = 8;
    xen_hvm_context_store_record_header(octets, &header, streamspec_big_host());
    xen_hvm_context_store_isa_irq(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x100U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what xen_hvm_context_write_pmtimer() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_hvm_context_write_pmtimer_inline(
            struct xen_hvm_context_writer *writer, const struct xen_hvm_context_pmtimer *body)
{
    struct streamspec_output *output = writer->output;
    struct xen_hvm_context_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number || output->size - output->used < 16
        || (writer->state.seen & 0x2000U))
        return xen_hvm_context_write_pmtimer(writer, body);
    octets = output->buffer + output->used;
    output->used += 16;
    memset(&header, 0, sizeof header);
    header.type = XEN_HVM_CONTEXT_TYPE_PMTIMER;
    header.length = 8;
    xen_hvm_context_store_record_header(octets, &header, streamspec_big_host());
    xen_hvm_context_store_pmtimer(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x2000U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

/* Does what xen_hvm_context_write_tsc_adjust() does. */
STREAMSPEC_CHECKED
static inline enum streamspec_status xen_hvm_context_write_tsc_adjust_inline(
            struct xen_hvm_context_writer *writer, uint16_t instance,
            const struct xen_hvm_context_tsc_adjust *body)
{
    struct streamspec_output *output = writer->output;
    struct xen_hvm_context_record_header header;
    uint8_t *octets;

    if (writer->status != STREAMSPEC_OK || !writer->state.number
        || output->size - output->used < 16)
        return xen_hvm_context_write_tsc_adjust(writer, instance, body);
    octets = output->buffer + output->used;
    output->used += 16;
    memset(&header, 0, sizeof header);
    header.type = XEN_HVM_CONTEXT_TYPE_TSC_ADJUST;
    header.instance = instance;
    header.length = 8;
    xen_hvm_context_store_record_header(octets, &header, streamspec_big_host());
    xen_hvm_context_store_tsc_adjust(octets + 8, body, streamspec_big_host());

    writer->state.seen |= 0x80000U;
    writer->state.number++;
    return STREAMSPEC_OK;
}

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_HVM_CONTEXT_INLINE_H */
