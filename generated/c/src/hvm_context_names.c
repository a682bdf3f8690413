/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): names in the description, and what they stand for. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include <xen_streams/hvm_context.h>
#include <xen_streams/hvm_context_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", XEN_HVM_CONTEXT_TYPE_END },
    { "HEADER", XEN_HVM_CONTEXT_TYPE_HEADER },
    { "CPU", XEN_HVM_CONTEXT_TYPE_CPU },
    { "PIC", XEN_HVM_CONTEXT_TYPE_PIC },
    { "IOAPIC", XEN_HVM_CONTEXT_TYPE_IOAPIC },
    { "LAPIC", XEN_HVM_CONTEXT_TYPE_LAPIC },
    { "LAPIC_REGS", XEN_HVM_CONTEXT_TYPE_LAPIC_REGS },
    { "PCI_IRQ", XEN_HVM_CONTEXT_TYPE_PCI_IRQ },
    { "ISA_IRQ", XEN_HVM_CONTEXT_TYPE_ISA_IRQ },
    { "PCI_LINK", XEN_HVM_CONTEXT_TYPE_PCI_LINK },
    { "PIT", XEN_HVM_CONTEXT_TYPE_PIT },
    { "RTC", XEN_HVM_CONTEXT_TYPE_RTC },
    { "HPET", XEN_HVM_CONTEXT_TYPE_HPET },
    { "PMTIMER", XEN_HVM_CONTEXT_TYPE_PMTIMER },
    { "MTRR", XEN_HVM_CONTEXT_TYPE_MTRR },
    { "VIRIDIAN_DOMAIN", XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN },
    { "CPU_XSAVE", XEN_HVM_CONTEXT_TYPE_CPU_XSAVE },
    { "VIRIDIAN_VCPU", XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU },
    { "VMCE_VCPU", XEN_HVM_CONTEXT_TYPE_VMCE_VCPU },
    { "TSC_ADJUST", XEN_HVM_CONTEXT_TYPE_TSC_ADJUST },
    { "CPU_MSR", XEN_HVM_CONTEXT_TYPE_CPU_MSR },
};

const char *xen_hvm_context_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool xen_hvm_context_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}

static const struct streamspec_name names1[] = {
    { "fpu_initialised", XEN_HVM_CONTEXT_CPU_FLAGS_FPU_INITIALISED },
};

const char *xen_hvm_context_cpu_flags_name(uint64_t value)
{
    return streamspec_name_of(names1, sizeof names1 / sizeof *names1, value);
}

bool xen_hvm_context_cpu_flags_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names1, sizeof names1 / sizeof *names1, name, value);
}

static const struct streamspec_name names2[] = {
    { "pe", XEN_HVM_CONTEXT_CR0_PE },
    { "mp", XEN_HVM_CONTEXT_CR0_MP },
    { "em", XEN_HVM_CONTEXT_CR0_EM },
    { "ts", XEN_HVM_CONTEXT_CR0_TS },
    { "et", XEN_HVM_CONTEXT_CR0_ET },
    { "numeric_error", XEN_HVM_CONTEXT_CR0_NUMERIC_ERROR },
    { "wp", XEN_HVM_CONTEXT_CR0_WP },
    { "am", XEN_HVM_CONTEXT_CR0_AM },
    { "nw", XEN_HVM_CONTEXT_CR0_NW },
    { "cd", XEN_HVM_CONTEXT_CR0_CD },
    { "pg", XEN_HVM_CONTEXT_CR0_PG },
};

const char *xen_hvm_context_cr0_name(uint64_t value)
{
    return streamspec_name_of(names2, sizeof names2 / sizeof *names2, value);
}

bool xen_hvm_context_cr0_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names2, sizeof names2 / sizeof *names2, name, value);
}

static const struct streamspec_name names3[] = {
    { "vector", XEN_HVM_CONTEXT_PENDING_EVENT_VECTOR_MASK },
    { "type", XEN_HVM_CONTEXT_PENDING_EVENT_TYPE_MASK },
    { "error_valid", XEN_HVM_CONTEXT_PENDING_EVENT_ERROR_VALID },
    { "valid", XEN_HVM_CONTEXT_PENDING_EVENT_VALID },
};

const char *xen_hvm_context_pending_event_name(uint64_t value)
{
    return streamspec_name_of(names3, sizeof names3 / sizeof *names3, value);
}

bool xen_hvm_context_pending_event_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names3, sizeof names3 / sizeof *names3, name, value);
}

static const struct streamspec_name names4[] = {
    { "line0", XEN_HVM_CONTEXT_PIC_LINES_LINE0 },
    { "line1", XEN_HVM_CONTEXT_PIC_LINES_LINE1 },
    { "line2", XEN_HVM_CONTEXT_PIC_LINES_LINE2 },
    { "line3", XEN_HVM_CONTEXT_PIC_LINES_LINE3 },
    { "line4", XEN_HVM_CONTEXT_PIC_LINES_LINE4 },
    { "line5", XEN_HVM_CONTEXT_PIC_LINES_LINE5 },
    { "line6", XEN_HVM_CONTEXT_PIC_LINES_LINE6 },
    { "line7", XEN_HVM_CONTEXT_PIC_LINES_LINE7 },
};

const char *xen_hvm_context_pic_lines_name(uint64_t value)
{
    return streamspec_name_of(names4, sizeof names4 / sizeof *names4, value);
}

bool xen_hvm_context_pic_lines_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names4, sizeof names4 / sizeof *names4, name, value);
}

static const struct streamspec_name names5[] = {
    { "readsel_isr", XEN_HVM_CONTEXT_PIC_MODES_READSEL_ISR },
    { "poll", XEN_HVM_CONTEXT_PIC_MODES_POLL },
    { "auto_eoi", XEN_HVM_CONTEXT_PIC_MODES_AUTO_EOI },
    { "rotate_on_auto_eoi", XEN_HVM_CONTEXT_PIC_MODES_ROTATE_ON_AUTO_EOI },
    { "special_fully_nested_mode", XEN_HVM_CONTEXT_PIC_MODES_SPECIAL_FULLY_NESTED_MODE },
    { "special_mask_mode", XEN_HVM_CONTEXT_PIC_MODES_SPECIAL_MASK_MODE },
    { "is_master", XEN_HVM_CONTEXT_PIC_MODES_IS_MASTER },
};

const char *xen_hvm_context_pic_modes_name(uint64_t value)
{
    return streamspec_name_of(names5, sizeof names5 / sizeof *names5, value);
}

bool xen_hvm_context_pic_modes_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names5, sizeof names5 / sizeof *names5, name, value);
}

static const struct streamspec_name names6[] = {
    { "init_next", XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_NEXT_MASK },
    { "init_ic4", XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_IC4 },
    { "init_sngl", XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_SNGL },
    { "priority_add", XEN_HVM_CONTEXT_PIC_SEQUENCE_PRIORITY_ADD_MASK },
};

const char *xen_hvm_context_pic_sequence_name(uint64_t value)
{
    return streamspec_name_of(names6, sizeof names6 / sizeof *names6, value);
}

bool xen_hvm_context_pic_sequence_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names6, sizeof names6 / sizeof *names6, name, value);
}

static const struct streamspec_name names7[] = {
    { "vector", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_VECTOR_MASK },
    { "delivery_mode", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DELIVERY_MODE_MASK },
    { "dest_mode", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DEST_MODE },
    { "delivery_status", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DELIVERY_STATUS },
    { "polarity", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_POLARITY },
    { "remote_irr", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_REMOTE_IRR },
    { "trig_mode", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_TRIG_MODE },
    { "mask", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_MASK },
    { "reserve", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_RESERVE_MASK },
    { "reserved_high", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_RESERVED_HIGH_MASK },
    { "dest_id", XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DEST_ID_MASK },
};

const char *xen_hvm_context_redirection_entry_name(uint64_t value)
{
    return streamspec_name_of(names7, sizeof names7 / sizeof *names7, value);
}

bool xen_hvm_context_redirection_entry_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names7, sizeof names7 / sizeof *names7, name, value);
}

static const struct streamspec_name names8[] = {
    { "bsp", XEN_HVM_CONTEXT_APIC_BASE_BSP },
    { "extd", XEN_HVM_CONTEXT_APIC_BASE_EXTD },
    { "enable", XEN_HVM_CONTEXT_APIC_BASE_ENABLE },
    { "base", XEN_HVM_CONTEXT_APIC_BASE_BASE_MASK },
};

const char *xen_hvm_context_apic_base_name(uint64_t value)
{
    return streamspec_name_of(names8, sizeof names8 / sizeof *names8, value);
}

bool xen_hvm_context_apic_base_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names8, sizeof names8 / sizeof *names8, name, value);
}

static const struct streamspec_name names9[] = {
    { "hardware", XEN_HVM_CONTEXT_APIC_DISABLED_HARDWARE },
    { "software", XEN_HVM_CONTEXT_APIC_DISABLED_SOFTWARE },
};

const char *xen_hvm_context_apic_disabled_name(uint64_t value)
{
    return streamspec_name_of(names9, sizeof names9 / sizeof *names9, value);
}

bool xen_hvm_context_apic_disabled_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names9, sizeof names9 / sizeof *names9, name, value);
}

static const struct streamspec_name names10[] = {
    { "vcnt", XEN_HVM_CONTEXT_MTRR_CAP_VCNT_MASK },
    { "features", XEN_HVM_CONTEXT_MTRR_CAP_FEATURES_MASK },
};

const char *xen_hvm_context_mtrr_cap_name(uint64_t value)
{
    return streamspec_name_of(names10, sizeof names10 / sizeof *names10, value);
}

bool xen_hvm_context_mtrr_cap_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names10, sizeof names10 / sizeof *names10, name, value);
}

static const struct streamspec_name names11[] = {
    { "spec_ctrl", XEN_HVM_CONTEXT_MSR_INDEX_SPEC_CTRL },
    { "misc_features_enables", XEN_HVM_CONTEXT_MSR_INDEX_MISC_FEATURES_ENABLES },
    { "pkrs", XEN_HVM_CONTEXT_MSR_INDEX_PKRS },
    { "bndcfgs", XEN_HVM_CONTEXT_MSR_INDEX_BNDCFGS },
    { "xss", XEN_HVM_CONTEXT_MSR_INDEX_XSS },
    { "virt_spec_ctrl", XEN_HVM_CONTEXT_MSR_INDEX_VIRT_SPEC_CTRL },
    { "dr1_address_mask", XEN_HVM_CONTEXT_MSR_INDEX_DR1_ADDRESS_MASK },
    { "dr2_address_mask", XEN_HVM_CONTEXT_MSR_INDEX_DR2_ADDRESS_MASK },
    { "dr3_address_mask", XEN_HVM_CONTEXT_MSR_INDEX_DR3_ADDRESS_MASK },
    { "dr0_address_mask", XEN_HVM_CONTEXT_MSR_INDEX_DR0_ADDRESS_MASK },
};

const char *xen_hvm_context_msr_index_name(uint64_t value)
{
    return streamspec_name_of(names11, sizeof names11 / sizeof *names11, value);
}

bool xen_hvm_context_msr_index_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names11, sizeof names11 / sizeof *names11, name, value);
}
