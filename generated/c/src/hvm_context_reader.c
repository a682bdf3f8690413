/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): the reader. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include "hvm_context_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header, const char *item)
{
    struct streamspec_error *error = &reader->error;

    reader->done = true;
    error->offset += reader->base + reader->at;
    if (error->path.depth)
        return STREAMSPEC_BROKEN;
    error->path.item = item;
    if (header) {
        error->in_record = true;
        error->record = reader->state.number;
        error->type = header->type;
        error->has_instance = true;
        error->instance = header->instance;
    }
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_instance(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 2, "instance");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header, const char *item)
{
    reader->error.offset += 8;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct xen_hvm_context_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_END], 0,
                          "");
    return in_framing(reader, NULL,
                      &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_HEADER_COMPLETE], 0, "");
}

/* Not all octets of a body are there. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header)
{
    return in_framing(reader, header,
                      &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_BODY_COMPLETE], 8, "");
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header, const struct streamspec_rule *rule)
{
    return at_length(reader, header, rule);
}

/* Shows a body of variable size, whose octets are there. */
static inline bool take_body(struct xen_hvm_context_reader *reader,
                             const struct xen_hvm_context_record_header *header,
                             struct xen_hvm_context_record *record)
{
    const size_t left = reader->length - reader->at - 8;

    if (header->length > left) {
        incomplete_body(reader, header);
        return false;
    }
    record->body = reader->octets + reader->at + 8;
    record->length = header->length;
    return true;
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct xen_hvm_context_reader *reader,
                   const struct xen_hvm_context_record_header *header, size_t length)
{
    (void)header;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL,
                   &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_NOTHING_AFTER_END], length,
                   "");
        return false;
    }
    reader->done = true;
    return true;
}

/* Takes the parts of a CPU_XSAVE, each of which lies within the body and keeps its rules. */
static void take_cpu_xsave(struct streamspec_cursor *cursor,
                           struct xen_hvm_context_cpu_xsave_view *view)
{
    view->extended = cursor->octets + cursor->at;
    view->extended_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/* Takes the parts of a CPU_MSR, each of which lies within the body and keeps its rules. */
static bool take_cpu_msr(struct streamspec_cursor *cursor,
                         const struct xen_hvm_context_cpu_msr *body,
                         struct xen_hvm_context_cpu_msr_view *view,
                         const struct xen_hvm_context_state *state, struct streamspec_error *error)
{
    const bool turned = streamspec_big_host();
    size_t at;

    at = cursor->at;
    view->msr = streamspec_take(cursor, body->count, 16);
    if (!view->msr)
        return broken(error, XEN_HVM_CONTEXT_RULE_CPU_MSR_MSR_FITS, cursor->at, "msr");
    view->msr_count = body->count;
    if (!check_each_cpu_msr_msr(view->msr, view->msr_count, at, state->mode, turned, error))
        return false;
    return true;
}

static inline enum streamspec_status read_end(struct xen_hvm_context_reader *reader,
                                              const struct xen_hvm_context_record_header *header,
                                              struct xen_hvm_context_record *record)
{
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_END_INSTANCE]);
    if (header->length != 0)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_END_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_END;
    if (!finish(reader, header, 8))
        return STREAMSPEC_BROKEN;
    reader->at += 8;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_header(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_hvm_context_header body;

    rule = misplaced_header(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HEADER_INSTANCE]);
    if (header->length != 24)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HEADER_LENGTH]);
    if (reader->length - reader->at < 32)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 24;
    xen_hvm_context_get_header(record, &body);
    if (!check_header(&body, &reader->error))
        return in_body(reader, header, "header");
    reader->state.version = body.version;
    reader->state.seen |= 1u << KIND_HEADER;
    reader->at += 32;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_cpu(struct xen_hvm_context_reader *reader,
                                              const struct xen_hvm_context_record_header *header,
                                              struct xen_hvm_context_record *record)
{
    struct xen_hvm_context_cpu body;

    if (header->length != 1032) {
        if (reader->state.layouts)
            record->layout = streamspec_find_layout(cpu_layouts, 2, header->length);
        if (!record->layout)
            return wrong_length(reader, header,
                                &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_CPU_LENGTH]);
    }
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_hvm_context_get_cpu(record, &body);
    if (!check_cpu(&body, reader->state.mode, record->layout, &reader->error)) {
        reader->error.offset = streamspec_place(record->layout, reader->error.offset);
        return in_body(reader, header, "cpu");
    }
    if (!check_rules_of_cpu(&body, reader->state.mode, &reader->error)) {
        reader->error.offset = streamspec_place(record->layout, reader->error.offset);
        return in_body(reader, header, "cpu");
    }
    reader->state.seen |= 1u << KIND_CPU;
    reader->at += 8 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_pic(struct xen_hvm_context_reader *reader,
                                              const struct xen_hvm_context_record_header *header,
                                              struct xen_hvm_context_record *record)
{
    struct xen_hvm_context_pic body;

    if (header->instance > 1)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PIC_INSTANCE]);
    if (header->length != 8)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PIC_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    xen_hvm_context_get_pic(record, &body);
    if (!check_pic(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "pic");
    if (!check_rules_of_pic(&body, &reader->state, &reader->error))
        return in_body(reader, header, "pic");
    reader->state.seen |= 1u << KIND_PIC;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_ioapic(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_ioapic(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_IOAPIC_INSTANCE]);
    if (header->length != 400)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_IOAPIC_LENGTH]);
    if (reader->length - reader->at < 408)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 400;
    reader->state.seen |= 1u << KIND_IOAPIC;
    reader->at += 408;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_lapic(struct xen_hvm_context_reader *reader,
                                                const struct xen_hvm_context_record_header *header,
                                                struct xen_hvm_context_record *record)
{
    struct xen_hvm_context_lapic body;

    if (header->length != 32) {
        if (reader->state.layouts)
            record->layout = streamspec_find_layout(lapic_layouts, 3, header->length);
        if (!record->layout)
            return wrong_length(reader, header,
                                &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_LAPIC_LENGTH]);
    }
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_hvm_context_get_lapic(record, &body);
    if (!check_lapic(&body, reader->state.mode, &reader->error)) {
        reader->error.offset = streamspec_place(record->layout, reader->error.offset);
        return in_body(reader, header, "lapic");
    }
    if (!check_rules_of_lapic(&body, &reader->error)) {
        reader->error.offset = streamspec_place(record->layout, reader->error.offset);
        return in_body(reader, header, "lapic");
    }
    reader->state.seen |= 1u << KIND_LAPIC;
    reader->at += 8 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_lapic_regs(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    if (header->length != 1024)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_LAPIC_REGS_LENGTH]);
    if (reader->length - reader->at < 1032)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 1024;
    reader->state.seen |= 1u << KIND_LAPIC_REGS;
    reader->at += 1032;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_pci_irq(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_pci_irq(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PCI_IRQ_INSTANCE]);
    if (header->length != 16)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PCI_IRQ_LENGTH]);
    if (reader->length - reader->at < 24)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 16;
    reader->state.seen |= 1u << KIND_PCI_IRQ;
    reader->at += 24;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_isa_irq(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_isa_irq(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_ISA_IRQ_INSTANCE]);
    if (header->length != 8)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_ISA_IRQ_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    reader->state.seen |= 1u << KIND_ISA_IRQ;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_pci_link(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_hvm_context_pci_link body;

    rule = misplaced_pci_link(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PCI_LINK_INSTANCE]);
    if (header->length != 8)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PCI_LINK_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    xen_hvm_context_get_pci_link(record, &body);
    if (!check_pci_link(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "pci_link");
    reader->state.seen |= 1u << KIND_PCI_LINK;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_pit(struct xen_hvm_context_reader *reader,
                                              const struct xen_hvm_context_record_header *header,
                                              struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_hvm_context_pit body;

    rule = misplaced_pit(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PIT_INSTANCE]);
    if (header->length != 56)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PIT_LENGTH]);
    if (reader->length - reader->at < 64)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 56;
    xen_hvm_context_get_pit(record, &body);
    if (!check_pit(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "pit");
    if (!check_rules_of_pit(&body, &reader->error))
        return in_body(reader, header, "pit");
    reader->state.seen |= 1u << KIND_PIT;
    reader->at += 64;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_rtc(struct xen_hvm_context_reader *reader,
                                              const struct xen_hvm_context_record_header *header,
                                              struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_hvm_context_rtc body;

    rule = misplaced_rtc(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_RTC_INSTANCE]);
    if (header->length != 24) {
        if (reader->state.layouts)
            record->layout = streamspec_find_layout(rtc_layouts, 1, header->length);
        if (!record->layout)
            return wrong_length(reader, header,
                                &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_RTC_LENGTH]);
    }
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_hvm_context_get_rtc(record, &body);
    if (!check_rtc(&body, reader->state.mode, &reader->error)) {
        reader->error.offset = streamspec_place(record->layout, reader->error.offset);
        return in_body(reader, header, "rtc");
    }
    reader->state.seen |= 1u << KIND_RTC;
    reader->at += 8 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_hpet(struct xen_hvm_context_reader *reader,
                                               const struct xen_hvm_context_record_header *header,
                                               struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_hvm_context_hpet body;

    rule = misplaced_hpet(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HPET_INSTANCE]);
    if (header->length != 1048)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HPET_LENGTH]);
    if (reader->length - reader->at < 1056)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 1048;
    xen_hvm_context_get_hpet(record, &body);
    if (!check_hpet(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "hpet");
    reader->state.seen |= 1u << KIND_HPET;
    reader->at += 1056;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_pmtimer(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_pmtimer(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PMTIMER_INSTANCE]);
    if (header->length != 8)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PMTIMER_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    reader->state.seen |= 1u << KIND_PMTIMER;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_mtrr(struct xen_hvm_context_reader *reader,
                                               const struct xen_hvm_context_record_header *header,
                                               struct xen_hvm_context_record *record)
{
    struct xen_hvm_context_mtrr body;

    if (header->length != 240)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_MTRR_LENGTH]);
    if (reader->length - reader->at < 248)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 240;
    xen_hvm_context_get_mtrr(record, &body);
    if (!check_rules_of_mtrr(&body, &reader->error))
        return in_body(reader, header, "mtrr");
    reader->state.seen |= 1u << KIND_MTRR;
    reader->at += 248;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_viridian_domain(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_viridian_domain(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->instance)
        return at_instance(reader, header,
                           &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_INSTANCE]);
    if (header->length != 32) {
        if (reader->state.layouts)
            record->layout = streamspec_find_layout(viridian_domain_layouts, 2, header->length);
        if (!record->layout)
            return wrong_length(reader, header,
                                &xen_hvm_context_rules[
                    XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_LENGTH]);
    }
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    reader->state.seen |= 1u << KIND_VIRIDIAN_DOMAIN;
    reader->at += 8 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_cpu_xsave(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    struct xen_hvm_context_cpu_xsave body;
    struct streamspec_cursor cursor;

    if (header->length < 600)
        return at_length(reader, header,
                         &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_CPU_XSAVE_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_hvm_context_get_cpu_xsave(record, &body);
    if (!check_cpu_xsave(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "cpu_xsave");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 600;
    take_cpu_xsave(&cursor, &record->parts.cpu_xsave);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_CPU_XSAVE_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "cpu_xsave");
    }
    if (!check_rules_of_cpu_xsave(&body, &reader->error))
        return in_body(reader, header, "cpu_xsave");
    reader->state.seen |= 1u << KIND_CPU_XSAVE;
    reader->at += 8 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_viridian_vcpu(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    struct xen_hvm_context_viridian_vcpu body;

    if (header->length != 216) {
        if (reader->state.layouts)
            record->layout = streamspec_find_layout(viridian_vcpu_layouts, 2, header->length);
        if (!record->layout)
            return wrong_length(reader, header,
                                &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VIRIDIAN_VCPU_LENGTH]);
    }
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_hvm_context_get_viridian_vcpu(record, &body);
    if (!check_viridian_vcpu(&body, reader->state.mode, &reader->error)) {
        reader->error.offset = streamspec_place(record->layout, reader->error.offset);
        return in_body(reader, header, "viridian_vcpu");
    }
    reader->state.seen |= 1u << KIND_VIRIDIAN_VCPU;
    reader->at += 8 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_vmce_vcpu(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    struct xen_hvm_context_vmce_vcpu body;

    if (header->length != 32) {
        if (reader->state.layouts)
            record->layout = streamspec_find_layout(vmce_vcpu_layouts, 2, header->length);
        if (!record->layout)
            return wrong_length(reader, header,
                                &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VMCE_VCPU_LENGTH]);
    }
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_hvm_context_get_vmce_vcpu(record, &body);
    if (!check_rules_of_vmce_vcpu(&body, &reader->error)) {
        reader->error.offset = streamspec_place(record->layout, reader->error.offset);
        return in_body(reader, header, "vmce_vcpu");
    }
    reader->state.seen |= 1u << KIND_VMCE_VCPU;
    reader->at += 8 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_tsc_adjust(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    if (header->length != 8)
        return wrong_length(reader, header,
                            &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_TSC_ADJUST_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    reader->state.seen |= 1u << KIND_TSC_ADJUST;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_cpu_msr(struct xen_hvm_context_reader *reader,
            const struct xen_hvm_context_record_header *header,
            struct xen_hvm_context_record *record)
{
    struct xen_hvm_context_cpu_msr body;
    struct streamspec_cursor cursor;

    if (header->length < 8)
        return at_length(reader, header,
                         &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_CPU_MSR_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_hvm_context_get_cpu_msr(record, &body);
    if (!check_cpu_msr(&body, &reader->error))
        return in_body(reader, header, "cpu_msr");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_cpu_msr(&cursor, &body, &record->parts.cpu_msr, &reader->state, &reader->error))
        return in_body(reader, header, "cpu_msr");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_CPU_MSR_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "cpu_msr");
    }
    reader->state.seen |= 1u << KIND_CPU_MSR;
    reader->at += 8 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_reader_next(struct xen_hvm_context_reader *reader,
                            struct xen_hvm_context_record *record)
{
    const uint8_t *octets;
    struct xen_hvm_context_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->length - reader->at < 8)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    xen_hvm_context_load_record_header(octets, streamspec_big_host(), &header);
    if (!reader->state.number && header.type != XEN_HVM_CONTEXT_TYPE_HEADER)
        return at_type(reader, &header, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HEADER_FIRST]);
    record->type = header.type;
    record->instance = header.instance;
    reader->state.instance = header.instance;
    record->layout = NULL;
    switch (header.type) {
    case XEN_HVM_CONTEXT_TYPE_END:
        return read_end(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_HEADER:
        return read_header(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_CPU:
        return read_cpu(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_PIC:
        return read_pic(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_IOAPIC:
        return read_ioapic(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_LAPIC:
        return read_lapic(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_LAPIC_REGS:
        return read_lapic_regs(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_PCI_IRQ:
        return read_pci_irq(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_ISA_IRQ:
        return read_isa_irq(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_PCI_LINK:
        return read_pci_link(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_PIT:
        return read_pit(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_RTC:
        return read_rtc(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_HPET:
        return read_hpet(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_PMTIMER:
        return read_pmtimer(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_MTRR:
        return read_mtrr(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN:
        return read_viridian_domain(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_CPU_XSAVE:
        return read_cpu_xsave(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU:
        return read_viridian_vcpu(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_VMCE_VCPU:
        return read_vmce_vcpu(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_TSC_ADJUST:
        return read_tsc_adjust(reader, &header, record);
    case XEN_HVM_CONTEXT_TYPE_CPU_MSR:
        return read_cpu_msr(reader, &header, record);
    default:
        return at_type(reader, &header, &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_FRAMING_TYPE]);
    }
}

enum streamspec_status
xen_hvm_context_reader_init_within(struct xen_hvm_context_reader *reader, enum streamspec_mode mode,
                                   uint64_t base, unsigned int depth, const void *input,
                                   size_t length)
{
    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.layouts = mode == STREAMSPEC_READ;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 1;

    return STREAMSPEC_OK;
}

enum streamspec_status
xen_hvm_context_reader_init(struct xen_hvm_context_reader *reader, const void *octets,
                            size_t length)
{
    return xen_hvm_context_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length);
}

enum streamspec_status
xen_hvm_context_judge_init(struct xen_hvm_context_reader *reader, const void *octets, size_t length)
{
    return xen_hvm_context_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length);
}
