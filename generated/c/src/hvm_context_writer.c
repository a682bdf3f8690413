/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): the writer. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include "hvm_context_checks.h"
#include <xen_streams/hvm_context_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct xen_hvm_context_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct xen_hvm_context_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(const struct xen_hvm_context_writer *writer)
{
    switch (writer->status) {
    case STREAMSPEC_OK:
    case STREAMSPEC_END:
        return STREAMSPEC_BROKEN;
    default:
        return writer->status;
    }
}

/* The error has an offset within a record; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_hvm_context_writer *writer,
            const struct xen_hvm_context_record_header *header, const char *item)
{
    struct streamspec_error *error = &writer->error;

    error->offset += streamspec_output_offset(writer->output) - writer->start;
    if (!error->path.depth) {
        error->path.item = item;
        error->in_record = true;
        error->record = writer->state.number;
        error->type = header->type;
        error->has_instance = true;
        error->instance = header->instance;
    }
    return STREAMSPEC_BROKEN;
}

/* A stream has not ended, with those that it stands in. */
static STREAMSPEC_COLD enum streamspec_status unended(struct xen_hvm_context_writer *writer,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_hvm_context_writer *writer,
            const struct xen_hvm_context_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_hvm_context_writer *writer,
            const struct xen_hvm_context_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* A structure is at odds with itself. */
static STREAMSPEC_COLD enum streamspec_status misgiven(struct xen_hvm_context_writer *writer,
            const char *item)
{
    writer->error.offset = streamspec_output_offset(writer->output) - writer->start;
    writer->error.path.item = item;
    return STREAMSPEC_BROKEN;
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_hvm_context_writer *writer,
                          struct xen_hvm_context_record_header *header, uint16_t type,
                          uint16_t instance)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    header->instance = instance;
    writer->state.instance = instance;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header,
                   &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    if (!writer->state.number && type != XEN_HVM_CONTEXT_TYPE_HEADER) {
        in_framing(writer, header, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HEADER_FIRST], 0,
                   "type");
        return false;
    }
    return true;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct xen_hvm_context_writer *writer,
                       struct xen_hvm_context_record_header *header, uint64_t size)
{
    const uint64_t length = size;

    if (length > 0xffffffff) {
        in_framing(writer, header,
                   &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_BODY_COMPLETE], 4, "length");
        return false;
    }
    header->length = (uint32_t)length;
    return true;
}

/* Checks the parts of a CPU_XSAVE before they are written, and adds their size. */
static void measure_cpu_xsave(const struct xen_hvm_context_cpu_xsave_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->extended_length, 1);
}

static bool put_cpu_xsave(const struct xen_hvm_context_cpu_xsave_body *from,
                          struct streamspec_output *output)
{
    if (!streamspec_put(output, from->extended, from->extended_length))
        return false;
    return true;
}

/* Checks the parts of a CPU_MSR before they are written, and adds their size. */
static bool measure_cpu_msr(const struct xen_hvm_context_cpu_msr_body *from, uint64_t *size,
                            const struct xen_hvm_context_cpu_msr *body,
                            const struct xen_hvm_context_state *state,
                            struct streamspec_error *error)
{
    if (body->count != from->msr_count)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_MSR_MSR_FITS, *size, "msr");
    if (!check_each_cpu_msr_msr((const uint8_t *)from->msr, from->msr_count, *size, state->mode,
                                false, error))
        return false;
    *size = streamspec_grown(*size, from->msr_count, 16);
    return true;
}

static bool put_cpu_msr(const struct xen_hvm_context_cpu_msr_body *from,
                        struct streamspec_output *output, bool turned)
{
    size_t i;
    uint8_t *o;

    for (i = 0; i < from->msr_count; i++) {
        o = streamspec_room(output, 16);
        if (!o)
            return false;
        store_one_msr(o, &from->msr[i], turned);
    }
    return true;
}

enum streamspec_status
xen_hvm_context_writer_init(struct xen_hvm_context_writer *writer, struct streamspec_output *output)
{
    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = streamspec_output_offset(output);
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.version = 1;

    return STREAMSPEC_OK;
}

/*
 * Lets a reader judge a record by the rules of writers, as if it stood where it is going to stand.
 */
static bool judge(struct xen_hvm_context_writer *writer, const uint8_t *octets, size_t length)
{
    struct xen_hvm_context_reader reader;
    struct xen_hvm_context_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    /* Who passes it on need not have written it. */
    reader.state.layouts = true;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_hvm_context_reader_next(&reader, &record) != STREAMSPEC_OK) {
        writer->error = reader.error;
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.layouts = false;
    return true;
}

enum streamspec_status
xen_hvm_context_write_record(struct xen_hvm_context_writer *writer,
                             const struct xen_hvm_context_record *record)
{
    const size_t length = xen_hvm_context_record_size(record);
    const uint8_t *octets = record->body - 8;
    struct xen_hvm_context_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint16_t)record->type;
        header.instance = (uint16_t)record->instance;
        return in_framing(writer, &header,
                          &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_NOTHING_AFTER_END], 0,
                          "");
    }
    if (writer->status != STREAMSPEC_OK)
        return refused(writer);
    if (!judge(writer, octets, length))
        return stop(writer, STREAMSPEC_BROKEN);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    switch (record->type) {
    case XEN_HVM_CONTEXT_TYPE_END:
        writer->status = STREAMSPEC_END;

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_write_end(struct xen_hvm_context_writer *writer)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_END, 0))
        return refused(writer);
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_header(struct xen_hvm_context_writer *writer,
                             const struct xen_hvm_context_header *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_HEADER, 0))
        return refused(writer);
    rule = misplaced_header(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 24;
    if (!check_header(body, &writer->error))
        return in_body(writer, &header, "header");
    o = streamspec_room(writer->output, 32);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_header(o + 8, body, streamspec_big_host());
    writer->state.version = body->version;
    writer->state.seen |= 1u << KIND_HEADER;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_write_cpu(struct xen_hvm_context_writer *writer,
            uint16_t instance, const struct xen_hvm_context_cpu *body)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_CPU, instance))
        return refused(writer);
    header.length = 1032;
    if (!check_cpu(body, STREAMSPEC_WRITE, NULL, &writer->error))
        return in_body(writer, &header, "cpu");
    if (!check_rules_of_cpu(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "cpu");
    o = streamspec_room(writer->output, 1040);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_cpu(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_CPU;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_relay_cpu(struct xen_hvm_context_writer *writer,
            uint32_t length, uint16_t instance, const struct xen_hvm_context_cpu *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_layout *layout;
    struct xen_hvm_context_cpu laid_out;
    uint8_t *o;
    size_t fixed_size;
    uint8_t octets[1032];

    layout = streamspec_find_layout(cpu_layouts, 2, length);
    if (writer->status == STREAMSPEC_OK && !layout) {
        streamspec_misgiven(&writer->error, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_CPU_LENGTH],
                            0, "");
        return misgiven(writer, "cpu");
    }
    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_CPU, instance))
        return refused(writer);
    laid_out = *body;
    streamspec_clear(&laid_out, layout);
    streamspec_fill(&laid_out, layout);
    memcpy(&laid_out.reserved, &body->reserved, sizeof laid_out.reserved);
    if (memcmp(&laid_out, body, sizeof laid_out)) {
        streamspec_misgiven(&writer->error, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_CPU_LENGTH],
                            0, "");
        return misgiven(writer, "cpu");
    }
    header.length = length;
    if (!check_cpu(body, STREAMSPEC_WRITE, layout, &writer->error)) {
        writer->error.offset = streamspec_place(layout, writer->error.offset);
        return in_body(writer, &header, "cpu");
    }
    if (!check_rules_of_cpu(body, STREAMSPEC_WRITE, &writer->error)) {
        writer->error.offset = streamspec_place(layout, writer->error.offset);
        return in_body(writer, &header, "cpu");
    }
    fixed_size = (size_t)streamspec_place(layout, 1032);
    o = streamspec_room(writer->output, 8 + fixed_size);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_cpu(octets, body, streamspec_big_host());
    streamspec_gather(o + 8, octets, sizeof octets, layout);
    writer->state.seen |= 1u << KIND_CPU;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_write_pic(struct xen_hvm_context_writer *writer,
            uint16_t instance, const struct xen_hvm_context_pic *body)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_PIC, instance))
        return refused(writer);
    if (instance > 1)
        return in_framing(writer, &header,
                          &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PIC_INSTANCE], 2, "instance");
    header.length = 8;
    if (!check_pic(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "pic");
    if (!check_rules_of_pic(body, &writer->state, &writer->error))
        return in_body(writer, &header, "pic");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_pic(o + 8, body);
    writer->state.seen |= 1u << KIND_PIC;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_ioapic(struct xen_hvm_context_writer *writer,
                             const struct xen_hvm_context_ioapic *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_IOAPIC, 0))
        return refused(writer);
    rule = misplaced_ioapic(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 400;
    o = streamspec_room(writer->output, 408);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_ioapic(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_IOAPIC;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_lapic(struct xen_hvm_context_writer *writer, uint16_t instance,
                            const struct xen_hvm_context_lapic *body)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_LAPIC, instance))
        return refused(writer);
    header.length = 32;
    if (!check_lapic(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "lapic");
    if (!check_rules_of_lapic(body, &writer->error))
        return in_body(writer, &header, "lapic");
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_lapic(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_LAPIC;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_relay_lapic(struct xen_hvm_context_writer *writer, uint32_t length,
                            uint16_t instance, const struct xen_hvm_context_lapic *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_layout *layout;
    struct xen_hvm_context_lapic laid_out;
    uint8_t *o;
    size_t fixed_size;
    uint8_t octets[32];

    layout = streamspec_find_layout(lapic_layouts, 3, length);
    if (writer->status == STREAMSPEC_OK && !layout) {
        streamspec_misgiven(&writer->error,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_LAPIC_LENGTH], 0, "");
        return misgiven(writer, "lapic");
    }
    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_LAPIC, instance))
        return refused(writer);
    laid_out = *body;
    streamspec_clear(&laid_out, layout);
    memcpy(&laid_out.reserved, &body->reserved, sizeof laid_out.reserved);
    if (memcmp(&laid_out, body, sizeof laid_out)) {
        streamspec_misgiven(&writer->error,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_LAPIC_LENGTH], 0, "");
        return misgiven(writer, "lapic");
    }
    header.length = length;
    if (!check_lapic(body, STREAMSPEC_WRITE, &writer->error)) {
        writer->error.offset = streamspec_place(layout, writer->error.offset);
        return in_body(writer, &header, "lapic");
    }
    if (!check_rules_of_lapic(body, &writer->error)) {
        writer->error.offset = streamspec_place(layout, writer->error.offset);
        return in_body(writer, &header, "lapic");
    }
    fixed_size = (size_t)streamspec_place(layout, 32);
    o = streamspec_room(writer->output, 8 + fixed_size);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_lapic(octets, body, streamspec_big_host());
    streamspec_gather(o + 8, octets, sizeof octets, layout);
    writer->state.seen |= 1u << KIND_LAPIC;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_lapic_regs(struct xen_hvm_context_writer *writer, uint16_t instance,
                                 const struct xen_hvm_context_lapic_regs *body)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_LAPIC_REGS, instance))
        return refused(writer);
    header.length = 1024;
    o = streamspec_room(writer->output, 1032);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_lapic_regs(o + 8, body);
    writer->state.seen |= 1u << KIND_LAPIC_REGS;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_pci_irq(struct xen_hvm_context_writer *writer,
                              const struct xen_hvm_context_pci_irq *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_PCI_IRQ, 0))
        return refused(writer);
    rule = misplaced_pci_irq(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 16;
    o = streamspec_room(writer->output, 24);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_pci_irq(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_PCI_IRQ;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_isa_irq(struct xen_hvm_context_writer *writer,
                              const struct xen_hvm_context_isa_irq *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_ISA_IRQ, 0))
        return refused(writer);
    rule = misplaced_isa_irq(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 8;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_isa_irq(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_ISA_IRQ;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_pci_link(struct xen_hvm_context_writer *writer,
                               const struct xen_hvm_context_pci_link *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_PCI_LINK, 0))
        return refused(writer);
    rule = misplaced_pci_link(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 8;
    if (!check_pci_link(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "pci_link");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_pci_link(o + 8, body);
    writer->state.seen |= 1u << KIND_PCI_LINK;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_write_pit(struct xen_hvm_context_writer *writer,
            const struct xen_hvm_context_pit *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_PIT, 0))
        return refused(writer);
    rule = misplaced_pit(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 56;
    if (!check_pit(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "pit");
    if (!check_rules_of_pit(body, &writer->error))
        return in_body(writer, &header, "pit");
    o = streamspec_room(writer->output, 64);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_pit(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_PIT;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_write_rtc(struct xen_hvm_context_writer *writer,
            const struct xen_hvm_context_rtc *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_RTC, 0))
        return refused(writer);
    rule = misplaced_rtc(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 24;
    if (!check_rtc(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "rtc");
    o = streamspec_room(writer->output, 32);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_rtc(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_RTC;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_relay_rtc(struct xen_hvm_context_writer *writer,
            uint32_t length, const struct xen_hvm_context_rtc *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_layout *layout;
    const struct streamspec_rule *rule;
    struct xen_hvm_context_rtc laid_out;
    uint8_t *o;
    size_t fixed_size;
    uint8_t octets[24];

    layout = streamspec_find_layout(rtc_layouts, 1, length);
    if (writer->status == STREAMSPEC_OK && !layout) {
        streamspec_misgiven(&writer->error, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_RTC_LENGTH],
                            0, "");
        return misgiven(writer, "rtc");
    }
    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_RTC, 0))
        return refused(writer);
    rule = misplaced_rtc(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    laid_out = *body;
    streamspec_clear(&laid_out, layout);
    if (memcmp(&laid_out, body, sizeof laid_out)) {
        streamspec_misgiven(&writer->error, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_RTC_LENGTH],
                            0, "");
        return misgiven(writer, "rtc");
    }
    header.length = length;
    if (!check_rtc(body, STREAMSPEC_WRITE, &writer->error)) {
        writer->error.offset = streamspec_place(layout, writer->error.offset);
        return in_body(writer, &header, "rtc");
    }
    fixed_size = (size_t)streamspec_place(layout, 24);
    o = streamspec_room(writer->output, 8 + fixed_size);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_rtc(octets, body, streamspec_big_host());
    streamspec_gather(o + 8, octets, sizeof octets, layout);
    writer->state.seen |= 1u << KIND_RTC;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_hpet(struct xen_hvm_context_writer *writer,
                           const struct xen_hvm_context_hpet *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_HPET, 0))
        return refused(writer);
    rule = misplaced_hpet(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 1048;
    if (!check_hpet(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "hpet");
    o = streamspec_room(writer->output, 1056);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_hpet(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_HPET;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_pmtimer(struct xen_hvm_context_writer *writer,
                              const struct xen_hvm_context_pmtimer *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_PMTIMER, 0))
        return refused(writer);
    rule = misplaced_pmtimer(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 8;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_pmtimer(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_PMTIMER;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_mtrr(struct xen_hvm_context_writer *writer, uint16_t instance,
                           const struct xen_hvm_context_mtrr *body)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_MTRR, instance))
        return refused(writer);
    header.length = 240;
    if (!check_rules_of_mtrr(body, &writer->error))
        return in_body(writer, &header, "mtrr");
    o = streamspec_room(writer->output, 248);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_mtrr(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_MTRR;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_viridian_domain(struct xen_hvm_context_writer *writer,
                                      const struct xen_hvm_context_viridian_domain *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN, 0))
        return refused(writer);
    rule = misplaced_viridian_domain(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 32;
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_viridian_domain(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_VIRIDIAN_DOMAIN;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_relay_viridian_domain(struct xen_hvm_context_writer *writer, uint32_t length,
                                      const struct xen_hvm_context_viridian_domain *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_layout *layout;
    const struct streamspec_rule *rule;
    struct xen_hvm_context_viridian_domain laid_out;
    uint8_t *o;
    size_t fixed_size;
    uint8_t octets[32];

    layout = streamspec_find_layout(viridian_domain_layouts, 2, length);
    if (writer->status == STREAMSPEC_OK && !layout) {
        streamspec_misgiven(&writer->error,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_LENGTH], 0,
                            "");
        return misgiven(writer, "viridian_domain");
    }
    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN, 0))
        return refused(writer);
    rule = misplaced_viridian_domain(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    laid_out = *body;
    streamspec_clear(&laid_out, layout);
    if (memcmp(&laid_out, body, sizeof laid_out)) {
        streamspec_misgiven(&writer->error,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_LENGTH], 0,
                            "");
        return misgiven(writer, "viridian_domain");
    }
    header.length = length;
    fixed_size = (size_t)streamspec_place(layout, 32);
    o = streamspec_room(writer->output, 8 + fixed_size);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_viridian_domain(octets, body, streamspec_big_host());
    streamspec_gather(o + 8, octets, sizeof octets, layout);
    writer->state.seen |= 1u << KIND_VIRIDIAN_DOMAIN;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_cpu_xsave(struct xen_hvm_context_writer *writer, uint16_t instance,
                                const struct xen_hvm_context_cpu_xsave_body *from)
{
    struct xen_hvm_context_record_header header;
    const struct xen_hvm_context_cpu_xsave *body = from->fixed;
    uint64_t size = 600;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, instance))
        return refused(writer);
    if (!check_cpu_xsave(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "cpu_xsave");
    measure_cpu_xsave(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_cpu_xsave(body, &writer->error))
        return in_body(writer, &header, "cpu_xsave");
    o = streamspec_room(writer->output, 608);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_cpu_xsave(o + 8, body, streamspec_big_host());
    if (!put_cpu_xsave(from, writer->output))
        return full(writer);
    writer->state.seen |= 1u << KIND_CPU_XSAVE;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_viridian_vcpu(struct xen_hvm_context_writer *writer, uint16_t instance,
                                    const struct xen_hvm_context_viridian_vcpu *body)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU, instance))
        return refused(writer);
    header.length = 216;
    if (!check_viridian_vcpu(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "viridian_vcpu");
    o = streamspec_room(writer->output, 224);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_viridian_vcpu(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_VIRIDIAN_VCPU;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_relay_viridian_vcpu(struct xen_hvm_context_writer *writer, uint32_t length,
                                    uint16_t instance,
                                    const struct xen_hvm_context_viridian_vcpu *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_layout *layout;
    struct xen_hvm_context_viridian_vcpu laid_out;
    uint8_t *o;
    size_t fixed_size;
    uint8_t octets[216];

    layout = streamspec_find_layout(viridian_vcpu_layouts, 2, length);
    if (writer->status == STREAMSPEC_OK && !layout) {
        streamspec_misgiven(&writer->error,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VIRIDIAN_VCPU_LENGTH], 0,
                            "");
        return misgiven(writer, "viridian_vcpu");
    }
    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU, instance))
        return refused(writer);
    laid_out = *body;
    streamspec_clear(&laid_out, layout);
    memcpy(&laid_out.reserved, &body->reserved, sizeof laid_out.reserved);
    if (memcmp(&laid_out, body, sizeof laid_out)) {
        streamspec_misgiven(&writer->error,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VIRIDIAN_VCPU_LENGTH], 0,
                            "");
        return misgiven(writer, "viridian_vcpu");
    }
    header.length = length;
    if (!check_viridian_vcpu(body, STREAMSPEC_WRITE, &writer->error)) {
        writer->error.offset = streamspec_place(layout, writer->error.offset);
        return in_body(writer, &header, "viridian_vcpu");
    }
    fixed_size = (size_t)streamspec_place(layout, 216);
    o = streamspec_room(writer->output, 8 + fixed_size);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_viridian_vcpu(octets, body, streamspec_big_host());
    streamspec_gather(o + 8, octets, sizeof octets, layout);
    writer->state.seen |= 1u << KIND_VIRIDIAN_VCPU;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_vmce_vcpu(struct xen_hvm_context_writer *writer, uint16_t instance,
                                const struct xen_hvm_context_vmce_vcpu *body)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_VMCE_VCPU, instance))
        return refused(writer);
    header.length = 32;
    if (!check_rules_of_vmce_vcpu(body, &writer->error))
        return in_body(writer, &header, "vmce_vcpu");
    o = streamspec_room(writer->output, 40);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_vmce_vcpu(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_VMCE_VCPU;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_relay_vmce_vcpu(struct xen_hvm_context_writer *writer, uint32_t length,
                                uint16_t instance, const struct xen_hvm_context_vmce_vcpu *body)
{
    struct xen_hvm_context_record_header header;
    const struct streamspec_layout *layout;
    struct xen_hvm_context_vmce_vcpu laid_out;
    uint8_t *o;
    size_t fixed_size;
    uint8_t octets[32];

    layout = streamspec_find_layout(vmce_vcpu_layouts, 2, length);
    if (writer->status == STREAMSPEC_OK && !layout) {
        streamspec_misgiven(&writer->error,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VMCE_VCPU_LENGTH], 0, "");
        return misgiven(writer, "vmce_vcpu");
    }
    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_VMCE_VCPU, instance))
        return refused(writer);
    laid_out = *body;
    streamspec_clear(&laid_out, layout);
    if (memcmp(&laid_out, body, sizeof laid_out)) {
        streamspec_misgiven(&writer->error,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VMCE_VCPU_LENGTH], 0, "");
        return misgiven(writer, "vmce_vcpu");
    }
    header.length = length;
    if (!check_rules_of_vmce_vcpu(body, &writer->error)) {
        writer->error.offset = streamspec_place(layout, writer->error.offset);
        return in_body(writer, &header, "vmce_vcpu");
    }
    fixed_size = (size_t)streamspec_place(layout, 32);
    o = streamspec_room(writer->output, 8 + fixed_size);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_vmce_vcpu(octets, body, streamspec_big_host());
    streamspec_gather(o + 8, octets, sizeof octets, layout);
    writer->state.seen |= 1u << KIND_VMCE_VCPU;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_tsc_adjust(struct xen_hvm_context_writer *writer, uint16_t instance,
                                 const struct xen_hvm_context_tsc_adjust *body)
{
    struct xen_hvm_context_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_TSC_ADJUST, instance))
        return refused(writer);
    header.length = 8;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_tsc_adjust(o + 8, body, streamspec_big_host());
    writer->state.seen |= 1u << KIND_TSC_ADJUST;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_write_cpu_msr(struct xen_hvm_context_writer *writer, uint16_t instance,
                              const struct xen_hvm_context_cpu_msr_body *from)
{
    struct xen_hvm_context_record_header header;
    const struct xen_hvm_context_cpu_msr *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_HVM_CONTEXT_TYPE_CPU_MSR, instance))
        return refused(writer);
    if (!check_cpu_msr(body, &writer->error))
        return in_body(writer, &header, "cpu_msr");
    if (!measure_cpu_msr(from, &size, body, &writer->state, &writer->error))
        return in_body(writer, &header, "cpu_msr");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, streamspec_big_host());
    store_cpu_msr(o + 8, body, streamspec_big_host());
    if (!put_cpu_msr(from, writer->output, streamspec_big_host()))
        return full(writer);
    writer->state.seen |= 1u << KIND_CPU_MSR;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_hvm_context_writer_finish(struct xen_hvm_context_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_END]);
}
