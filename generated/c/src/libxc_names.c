/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: names in the description, and what they stand for. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include <xen_streams/libxc.h>
#include <xen_streams/libxc_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", XEN_LIBXC_TYPE_END },
    { "PAGE_DATA", XEN_LIBXC_TYPE_PAGE_DATA },
    { "X86_PV_INFO", XEN_LIBXC_TYPE_X86_PV_INFO },
    { "X86_PV_P2M_FRAMES", XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES },
    { "X86_PV_VCPU_BASIC", XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC },
    { "X86_PV_VCPU_EXTENDED", XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED },
    { "X86_PV_VCPU_XSAVE", XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE },
    { "SHARED_INFO", XEN_LIBXC_TYPE_SHARED_INFO },
    { "X86_TSC_INFO", XEN_LIBXC_TYPE_X86_TSC_INFO },
    { "HVM_CONTEXT", XEN_LIBXC_TYPE_HVM_CONTEXT },
    { "HVM_PARAMS", XEN_LIBXC_TYPE_HVM_PARAMS },
    { "TOOLSTACK", XEN_LIBXC_TYPE_TOOLSTACK },
    { "X86_PV_VCPU_MSRS", XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS },
    { "VERIFY", XEN_LIBXC_TYPE_VERIFY },
    { "CHECKPOINT", XEN_LIBXC_TYPE_CHECKPOINT },
    { "CHECKPOINT_DIRTY_PFN_LIST", XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST },
    { "STATIC_DATA_END", XEN_LIBXC_TYPE_STATIC_DATA_END },
    { "X86_CPUID_POLICY", XEN_LIBXC_TYPE_X86_CPUID_POLICY },
    { "X86_MSR_POLICY", XEN_LIBXC_TYPE_X86_MSR_POLICY },
};

const char *xen_libxc_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool xen_libxc_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}

static const struct streamspec_name names1[] = {
    { "x86_pv", XEN_LIBXC_DOMAIN_TYPE_X86_PV },
    { "x86_hvm", XEN_LIBXC_DOMAIN_TYPE_X86_HVM },
};

const char *xen_libxc_domain_type_name(uint64_t value)
{
    return streamspec_name_of(names1, sizeof names1 / sizeof *names1, value);
}

bool xen_libxc_domain_type_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names1, sizeof names1 / sizeof *names1, name, value);
}

static const struct streamspec_name names2[] = {
    { "big_endian", XEN_LIBXC_IMAGE_OPTIONS_BIG_ENDIAN },
};

const char *xen_libxc_image_options_name(uint64_t value)
{
    return streamspec_name_of(names2, sizeof names2 / sizeof *names2, value);
}

bool xen_libxc_image_options_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names2, sizeof names2 / sizeof *names2, name, value);
}

static const struct streamspec_name names3[] = {
    { "pfn", XEN_LIBXC_FRAME_PFN_MASK },
    { "type", XEN_LIBXC_FRAME_TYPE_MASK },
};

const char *xen_libxc_frame_name(uint64_t value)
{
    return streamspec_name_of(names3, sizeof names3 / sizeof *names3, value);
}

bool xen_libxc_frame_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names3, sizeof names3 / sizeof *names3, name, value);
}

static const struct streamspec_name names4[] = {
    { "notab", XEN_LIBXC_FRAME_TYPE_NOTAB },
    { "l1tab", XEN_LIBXC_FRAME_TYPE_L1TAB },
    { "l2tab", XEN_LIBXC_FRAME_TYPE_L2TAB },
    { "l3tab", XEN_LIBXC_FRAME_TYPE_L3TAB },
    { "l4tab", XEN_LIBXC_FRAME_TYPE_L4TAB },
    { "l1tab_pin", XEN_LIBXC_FRAME_TYPE_L1TAB_PIN },
    { "l2tab_pin", XEN_LIBXC_FRAME_TYPE_L2TAB_PIN },
    { "l3tab_pin", XEN_LIBXC_FRAME_TYPE_L3TAB_PIN },
    { "l4tab_pin", XEN_LIBXC_FRAME_TYPE_L4TAB_PIN },
    { "broken", XEN_LIBXC_FRAME_TYPE_BROKEN },
    { "xalloc", XEN_LIBXC_FRAME_TYPE_XALLOC },
    { "xtab", XEN_LIBXC_FRAME_TYPE_XTAB },
};

const char *xen_libxc_frame_type_name(uint64_t value)
{
    return streamspec_name_of(names4, sizeof names4 / sizeof *names4, value);
}

bool xen_libxc_frame_type_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names4, sizeof names4 / sizeof *names4, name, value);
}

static const struct streamspec_name names5[] = {
    { "narrow", XEN_LIBXC_GUEST_WIDTH_NARROW },
    { "wide", XEN_LIBXC_GUEST_WIDTH_WIDE },
};

const char *xen_libxc_guest_width_name(uint64_t value)
{
    return streamspec_name_of(names5, sizeof names5 / sizeof *names5, value);
}

bool xen_libxc_guest_width_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names5, sizeof names5 / sizeof *names5, name, value);
}

static const struct streamspec_name names6[] = {
    { "three", XEN_LIBXC_PT_LEVELS_THREE },
    { "four", XEN_LIBXC_PT_LEVELS_FOUR },
};

const char *xen_libxc_pt_levels_name(uint64_t value)
{
    return streamspec_name_of(names6, sizeof names6 / sizeof *names6, value);
}

bool xen_libxc_pt_levels_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names6, sizeof names6 / sizeof *names6, name, value);
}

static const struct streamspec_name names7[] = {
    { "default", XEN_LIBXC_TSC_MODE_DEFAULT },
    { "always_emulate", XEN_LIBXC_TSC_MODE_ALWAYS_EMULATE },
    { "never_emulate", XEN_LIBXC_TSC_MODE_NEVER_EMULATE },
    { "pvrdtscp", XEN_LIBXC_TSC_MODE_PVRDTSCP },
};

const char *xen_libxc_tsc_mode_name(uint64_t value)
{
    return streamspec_name_of(names7, sizeof names7 / sizeof *names7, value);
}

bool xen_libxc_tsc_mode_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names7, sizeof names7 / sizeof *names7, name, value);
}

static const struct streamspec_name names8[] = {
    { "callback_irq", XEN_LIBXC_HVM_PARAM_INDEX_CALLBACK_IRQ },
    { "store_pfn", XEN_LIBXC_HVM_PARAM_INDEX_STORE_PFN },
    { "store_evtchn", XEN_LIBXC_HVM_PARAM_INDEX_STORE_EVTCHN },
    { "pae_enabled", XEN_LIBXC_HVM_PARAM_INDEX_PAE_ENABLED },
    { "ioreq_pfn", XEN_LIBXC_HVM_PARAM_INDEX_IOREQ_PFN },
    { "bufioreq_pfn", XEN_LIBXC_HVM_PARAM_INDEX_BUFIOREQ_PFN },
    { "viridian", XEN_LIBXC_HVM_PARAM_INDEX_VIRIDIAN },
    { "timer_mode", XEN_LIBXC_HVM_PARAM_INDEX_TIMER_MODE },
    { "hpet_enabled", XEN_LIBXC_HVM_PARAM_INDEX_HPET_ENABLED },
    { "ident_pt", XEN_LIBXC_HVM_PARAM_INDEX_IDENT_PT },
    { "dm_domain", XEN_LIBXC_HVM_PARAM_INDEX_DM_DOMAIN },
    { "acpi_s_state", XEN_LIBXC_HVM_PARAM_INDEX_ACPI_S_STATE },
    { "vm86_tss", XEN_LIBXC_HVM_PARAM_INDEX_VM86_TSS },
    { "vpt_align", XEN_LIBXC_HVM_PARAM_INDEX_VPT_ALIGN },
    { "console_pfn", XEN_LIBXC_HVM_PARAM_INDEX_CONSOLE_PFN },
    { "console_evtchn", XEN_LIBXC_HVM_PARAM_INDEX_CONSOLE_EVTCHN },
    { "acpi_ioports_location", XEN_LIBXC_HVM_PARAM_INDEX_ACPI_IOPORTS_LOCATION },
    { "memory_event_cr0", XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_CR0 },
    { "memory_event_cr3", XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_CR3 },
    { "memory_event_cr4", XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_CR4 },
    { "memory_event_int3", XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_INT3 },
    { "nestedhvm", XEN_LIBXC_HVM_PARAM_INDEX_NESTEDHVM },
    { "memory_event_single_step", XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_SINGLE_STEP },
    { "bufioreq_evtchn", XEN_LIBXC_HVM_PARAM_INDEX_BUFIOREQ_EVTCHN },
    { "paging_ring_pfn", XEN_LIBXC_HVM_PARAM_INDEX_PAGING_RING_PFN },
    { "monitor_ring_pfn", XEN_LIBXC_HVM_PARAM_INDEX_MONITOR_RING_PFN },
    { "sharing_ring_pfn", XEN_LIBXC_HVM_PARAM_INDEX_SHARING_RING_PFN },
    { "memory_event_msr", XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_MSR },
    { "triple_fault_reason", XEN_LIBXC_HVM_PARAM_INDEX_TRIPLE_FAULT_REASON },
    { "ioreq_server_pfn", XEN_LIBXC_HVM_PARAM_INDEX_IOREQ_SERVER_PFN },
    { "nr_ioreq_server_pages", XEN_LIBXC_HVM_PARAM_INDEX_NR_IOREQ_SERVER_PAGES },
    { "vm_generation_id_addr", XEN_LIBXC_HVM_PARAM_INDEX_VM_GENERATION_ID_ADDR },
    { "altp2m", XEN_LIBXC_HVM_PARAM_INDEX_ALTP2M },
    { "x87_fip_width", XEN_LIBXC_HVM_PARAM_INDEX_X87_FIP_WIDTH },
    { "vm86_tss_sized", XEN_LIBXC_HVM_PARAM_INDEX_VM86_TSS_SIZED },
    { "mca_cap", XEN_LIBXC_HVM_PARAM_INDEX_MCA_CAP },
};

const char *xen_libxc_hvm_param_index_name(uint64_t value)
{
    return streamspec_name_of(names8, sizeof names8 / sizeof *names8, value);
}

bool xen_libxc_hvm_param_index_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names8, sizeof names8 / sizeof *names8, name, value);
}
