/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86) as a table. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include <xen_streams/hvm_context_inline.h>

#include "stream.h"

#define FAMILY(name) xen_##name
#define PREFIXED(name) xen_hvm_context_##name
#define MEMORY

ENUMERATION(msr_index, 4, false,
    { 0x48, "spec_ctrl" },
    { 0x140, "misc_features_enables" },
    { 0x6e1, "pkrs" },
    { 0xd90, "bndcfgs" },
    { 0xda0, "xss" },
    { 0xc001011f, "virt_spec_ctrl" },
    { 0xc0011019, "dr1_address_mask" },
    { 0xc001101a, "dr2_address_mask" },
    { 0xc001101b, "dr3_address_mask" },
    { 0xc0011027, "dr0_address_mask" })
BITS(cpu_flags, 4,
    { "fpu_initialised", NULL, 0, 1 })
BITS(cr0, 8,
    { "pe", NULL, 0, 1 },
    { "mp", NULL, 1, 1 },
    { "em", NULL, 2, 1 },
    { "ts", NULL, 3, 1 },
    { "et", NULL, 4, 1 },
    { "numeric_error", NULL, 5, 1 },
    { "wp", NULL, 16, 1 },
    { "am", NULL, 18, 1 },
    { "nw", NULL, 29, 1 },
    { "cd", NULL, 30, 1 },
    { "pg", NULL, 31, 1 })
BITS(pending_event, 4,
    { "vector", NULL, 0, 8 },
    { "type", NULL, 8, 3 },
    { "error_valid", NULL, 11, 1 },
    { "valid", NULL, 31, 1 })
BITS(pic_lines, 1,
    { "line0", NULL, 0, 1 },
    { "line1", NULL, 1, 1 },
    { "line2", NULL, 2, 1 },
    { "line3", NULL, 3, 1 },
    { "line4", NULL, 4, 1 },
    { "line5", NULL, 5, 1 },
    { "line6", NULL, 6, 1 },
    { "line7", NULL, 7, 1 })
BITS(pic_modes, 1,
    { "readsel_isr", NULL, 0, 1 },
    { "poll", NULL, 1, 1 },
    { "auto_eoi", NULL, 2, 1 },
    { "rotate_on_auto_eoi", NULL, 3, 1 },
    { "special_fully_nested_mode", NULL, 4, 1 },
    { "special_mask_mode", NULL, 5, 1 },
    { "is_master", NULL, 6, 1 })
BITS(pic_sequence, 1,
    { "init_next", NULL, 0, 2 },
    { "init_ic4", NULL, 2, 1 },
    { "init_sngl", NULL, 3, 1 },
    { "priority_add", NULL, 4, 4 })
BITS(redirection_entry, 8,
    { "vector", NULL, 0, 8 },
    { "delivery_mode", NULL, 8, 3 },
    { "dest_mode", NULL, 11, 1 },
    { "delivery_status", NULL, 12, 1 },
    { "polarity", NULL, 13, 1 },
    { "remote_irr", NULL, 14, 1 },
    { "trig_mode", NULL, 15, 1 },
    { "mask", NULL, 16, 1 },
    { "reserve", NULL, 17, 7 },
    { "reserved_high", NULL, 24, 32 },
    { "dest_id", NULL, 56, 8 })
BITS(apic_base, 8,
    { "bsp", NULL, 8, 1 },
    { "extd", NULL, 10, 1 },
    { "enable", NULL, 11, 1 },
    { "base", NULL, 12, 52 })
BITS(apic_disabled, 4,
    { "hardware", NULL, 0, 1 },
    { "software", NULL, 1, 1 })
BITS(mtrr_cap, 8,
    { "vcnt", NULL, 0, 8 },
    { "features", NULL, 8, 56 })
STRUCTURE(pit_channel,
    { FIELD(pit_channel, "count", count, u32) },
    { FIELD(pit_channel, "latched_count", latched_count, u16) },
    { FIELD(pit_channel, "count_latched", count_latched, u8) },
    { FIELD(pit_channel, "status_latched", status_latched, u8) },
    { FIELD(pit_channel, "status", status, u8) },
    { FIELD(pit_channel, "read_state", read_state, u8) },
    { FIELD(pit_channel, "write_state", write_state, u8) },
    { FIELD(pit_channel, "write_latch", write_latch, u8) },
    { FIELD(pit_channel, "rw_mode", rw_mode, u8) },
    { FIELD(pit_channel, "mode", mode, u8) },
    { FIELD(pit_channel, "bcd", bcd, u8) },
    { FIELD(pit_channel, "gate", gate, u8) })
STRUCTURE(hpet_timer,
    { FIELD(hpet_timer, "config", config, u64) },
    { FIELD(hpet_timer, "cmp", cmp, u64) },
    { FIELD(hpet_timer, "fsb", fsb, u64) })
STRUCTURE(one_msr,
    { FIELD(one_msr, "index", index, msr_index) },
    { FIELD(one_msr, "val", val, u64) })

WRITE(end, TO)

STRUCTURE(header,
    { FIELD(header, "magic", magic, u32) },
    { FIELD(header, "version", version, u32), .tells_version = true },
    { FIELD(header, "changeset", changeset, u64) },
    { FIELD(header, "cpuid", cpuid, u32) },
    { FIELD(header, "gtsc_khz", gtsc_khz, u32) })
GET(header)
WRITE(header, TO, FROM(header))

STRUCTURE(cpu,
    { FIELD(cpu, "fpu_regs", fpu_regs, octets), .count = 512 },
    { FIELD(cpu, "rax", rax, u64) },
    { FIELD(cpu, "rbx", rbx, u64) },
    { FIELD(cpu, "rcx", rcx, u64) },
    { FIELD(cpu, "rdx", rdx, u64) },
    { FIELD(cpu, "rbp", rbp, u64) },
    { FIELD(cpu, "rsi", rsi, u64) },
    { FIELD(cpu, "rdi", rdi, u64) },
    { FIELD(cpu, "rsp", rsp, u64) },
    { FIELD(cpu, "r8", r8, u64) },
    { FIELD(cpu, "r9", r9, u64) },
    { FIELD(cpu, "r10", r10, u64) },
    { FIELD(cpu, "r11", r11, u64) },
    { FIELD(cpu, "r12", r12, u64) },
    { FIELD(cpu, "r13", r13, u64) },
    { FIELD(cpu, "r14", r14, u64) },
    { FIELD(cpu, "r15", r15, u64) },
    { FIELD(cpu, "rip", rip, u64) },
    { FIELD(cpu, "rflags", rflags, u64) },
    { FIELD(cpu, "cr0", cr0, cr0) },
    { FIELD(cpu, "cr2", cr2, u64) },
    { FIELD(cpu, "cr3", cr3, u64) },
    { FIELD(cpu, "cr4", cr4, u64) },
    { FIELD(cpu, "dr0", dr0, u64) },
    { FIELD(cpu, "dr1", dr1, u64) },
    { FIELD(cpu, "dr2", dr2, u64) },
    { FIELD(cpu, "dr3", dr3, u64) },
    { FIELD(cpu, "dr6", dr6, u64) },
    { FIELD(cpu, "dr7", dr7, u64) },
    { FIELD(cpu, "cs_sel", cs_sel, u32) },
    { FIELD(cpu, "ds_sel", ds_sel, u32) },
    { FIELD(cpu, "es_sel", es_sel, u32) },
    { FIELD(cpu, "fs_sel", fs_sel, u32) },
    { FIELD(cpu, "gs_sel", gs_sel, u32) },
    { FIELD(cpu, "ss_sel", ss_sel, u32) },
    { FIELD(cpu, "tr_sel", tr_sel, u32) },
    { FIELD(cpu, "ldtr_sel", ldtr_sel, u32) },
    { FIELD(cpu, "cs_limit", cs_limit, u32) },
    { FIELD(cpu, "ds_limit", ds_limit, u32) },
    { FIELD(cpu, "es_limit", es_limit, u32) },
    { FIELD(cpu, "fs_limit", fs_limit, u32) },
    { FIELD(cpu, "gs_limit", gs_limit, u32) },
    { FIELD(cpu, "ss_limit", ss_limit, u32) },
    { FIELD(cpu, "tr_limit", tr_limit, u32) },
    { FIELD(cpu, "ldtr_limit", ldtr_limit, u32) },
    { FIELD(cpu, "idtr_limit", idtr_limit, u32) },
    { FIELD(cpu, "gdtr_limit", gdtr_limit, u32) },
    { FIELD(cpu, "cs_base", cs_base, u64) },
    { FIELD(cpu, "ds_base", ds_base, u64) },
    { FIELD(cpu, "es_base", es_base, u64) },
    { FIELD(cpu, "fs_base", fs_base, u64) },
    { FIELD(cpu, "gs_base", gs_base, u64) },
    { FIELD(cpu, "ss_base", ss_base, u64) },
    { FIELD(cpu, "tr_base", tr_base, u64) },
    { FIELD(cpu, "ldtr_base", ldtr_base, u64) },
    { FIELD(cpu, "idtr_base", idtr_base, u64) },
    { FIELD(cpu, "gdtr_base", gdtr_base, u64) },
    { FIELD(cpu, "cs_arbytes", cs_arbytes, u32) },
    { FIELD(cpu, "ds_arbytes", ds_arbytes, u32) },
    { FIELD(cpu, "es_arbytes", es_arbytes, u32) },
    { FIELD(cpu, "fs_arbytes", fs_arbytes, u32) },
    { FIELD(cpu, "gs_arbytes", gs_arbytes, u32) },
    { FIELD(cpu, "ss_arbytes", ss_arbytes, u32) },
    { FIELD(cpu, "tr_arbytes", tr_arbytes, u32) },
    { FIELD(cpu, "ldtr_arbytes", ldtr_arbytes, u32) },
    { FIELD(cpu, "sysenter_cs", sysenter_cs, u64) },
    { FIELD(cpu, "sysenter_esp", sysenter_esp, u64) },
    { FIELD(cpu, "sysenter_eip", sysenter_eip, u64) },
    { FIELD(cpu, "shadow_gs", shadow_gs, u64) },
    { FIELD(cpu, "msr_flags", msr_flags, u64) },
    { FIELD(cpu, "msr_lstar", msr_lstar, u64) },
    { FIELD(cpu, "msr_star", msr_star, u64) },
    { FIELD(cpu, "msr_cstar", msr_cstar, u64) },
    { FIELD(cpu, "msr_syscall_mask", msr_syscall_mask, u64) },
    { FIELD(cpu, "msr_efer", msr_efer, u64) },
    { FIELD(cpu, "msr_tsc_aux", msr_tsc_aux, u64), LACKING(1016) },
    { FIELD(cpu, "tsc", tsc, u64) },
    { FIELD(cpu, "pending_event", pending_event, pending_event) },
    { FIELD(cpu, "error_code", error_code, u32) },
    { FIELD(cpu, "flags", flags, cpu_flags) })
GET(cpu)
WRITE(cpu, TO, (uint16_t)instance, FROM(cpu))
RELAY(cpu, uint32_t, (uint16_t)instance, FROM(cpu))
LAYOUTS(cpu,
    { 1024, 1024 },
    { 1016, 1016 })

STRUCTURE(pic,
    { FIELD(pic, "irr", irr, u8) },
    { FIELD(pic, "imr", imr, u8) },
    { FIELD(pic, "isr", isr, u8) },
    { FIELD(pic, "irq_base", irq_base, u8) },
    { FIELD(pic, "sequence", sequence, pic_sequence) },
    { FIELD(pic, "modes", modes, pic_modes) },
    { FIELD(pic, "elcr", elcr, pic_lines) },
    { FIELD(pic, "int_output", int_output, u8) })
GET(pic)
WRITE(pic, TO, (uint16_t)instance, FROM(pic))

STRUCTURE(ioapic,
    { FIELD(ioapic, "base_address", base_address, u64) },
    { FIELD(ioapic, "ioregsel", ioregsel, u32) },
    { FIELD(ioapic, "id", id, u32) },
    { FIELD(ioapic, "redirtbl", redirtbl, redirection_entry), .count = 48 })
GET(ioapic)
WRITE_INLINE(ioapic, TO, FROM(ioapic))

STRUCTURE(lapic,
    { FIELD(lapic, "apic_base_msr", apic_base_msr, apic_base) },
    { FIELD(lapic, "disabled", disabled, apic_disabled) },
    { FIELD(lapic, "timer_divisor", timer_divisor, u32) },
    { FIELD(lapic, "tdt_msr", tdt_msr, u64), LACKING(16) },
    { FIELD(lapic, "pending_esr", pending_esr, u32), LACKING(24, 16) })
GET(lapic)
WRITE(lapic, TO, (uint16_t)instance, FROM(lapic))
RELAY(lapic, uint32_t, (uint16_t)instance, FROM(lapic))
LAYOUTS(lapic,
    { 28, 28 },
    { 24, 24 },
    { 16, 16 })

STRUCTURE(lapic_regs,
    { FIELD(lapic_regs, "data", data, octets), .count = 1024 })
GET(lapic_regs)
WRITE_INLINE(lapic_regs, TO, (uint16_t)instance, FROM(lapic_regs))

STRUCTURE(pci_irq,
    { FIELD(pci_irq, "pad", pad, u64), .count = 2 })
GET(pci_irq)
WRITE_INLINE(pci_irq, TO, FROM(pci_irq))

STRUCTURE(isa_irq,
    { FIELD(isa_irq, "pad", pad, u64) })
GET(isa_irq)
WRITE_INLINE(isa_irq, TO, FROM(isa_irq))

STRUCTURE(pci_link,
    { FIELD(pci_link, "route", route, u8), .count = 4 })
GET(pci_link)
WRITE(pci_link, TO, FROM(pci_link))

STRUCTURE(pit,
    { FIELD(pit, "channels", channels, pit_channel), .count = 3 },
    { FIELD(pit, "speaker_data_on", speaker_data_on, u32) })
GET(pit)
WRITE(pit, TO, FROM(pit))

STRUCTURE(rtc,
    { FIELD(rtc, "cmos_data", cmos_data, octets), .count = 14 },
    { FIELD(rtc, "cmos_index", cmos_index, u8) },
    { FIELD(rtc, "rtc_offset", rtc_offset, i64), LACKING(16) })
GET(rtc)
WRITE(rtc, TO, FROM(rtc))
RELAY(rtc, uint32_t, FROM(rtc))
LAYOUTS(rtc,
    { 16, 16 })

STRUCTURE(hpet,
    { FIELD(hpet, "capability", capability, u64) },
    { FIELD(hpet, "config", config, u64) },
    { FIELD(hpet, "isr", isr, u64) },
    { FIELD(hpet, "mc64", mc64, u64) },
    { FIELD(hpet, "timers", timers, hpet_timer), .count = 3 },
    { FIELD(hpet, "period", period, u64), .count = 3 })
GET(hpet)
WRITE(hpet, TO, FROM(hpet))

STRUCTURE(pmtimer,
    { FIELD(pmtimer, "tmr_val", tmr_val, u32) },
    { FIELD(pmtimer, "pm1a_sts", pm1a_sts, u16) },
    { FIELD(pmtimer, "pm1a_en", pm1a_en, u16) })
GET(pmtimer)
WRITE_INLINE(pmtimer, TO, FROM(pmtimer))

STRUCTURE(mtrr,
    { FIELD(mtrr, "msr_pat_cr", msr_pat_cr, u64) },
    { FIELD(mtrr, "msr_mtrr_var", msr_mtrr_var, u64), .count = 16 },
    { FIELD(mtrr, "msr_mtrr_fixed", msr_mtrr_fixed, u64), .count = 11 },
    { FIELD(mtrr, "msr_mtrr_cap", msr_mtrr_cap, mtrr_cap) },
    { FIELD(mtrr, "msr_mtrr_def_type", msr_mtrr_def_type, u64) })
GET(mtrr)
WRITE(mtrr, TO, (uint16_t)instance, FROM(mtrr))

STRUCTURE(viridian_domain,
    { FIELD(viridian_domain, "hypercall_gpa", hypercall_gpa, u64) },
    { FIELD(viridian_domain, "guest_os_id", guest_os_id, u64) },
    { FIELD(viridian_domain, "time_ref_count", time_ref_count, u64), LACKING(16) },
    { FIELD(viridian_domain, "reference_tsc", reference_tsc, u64), LACKING(24, 16) })
GET(viridian_domain)
WRITE(viridian_domain, TO, FROM(viridian_domain))
RELAY(viridian_domain, uint32_t, FROM(viridian_domain))
LAYOUTS(viridian_domain,
    { 24, 24 },
    { 16, 16 })

STRUCTURE(cpu_xsave,
    { FIELD(cpu_xsave, "xfeature_mask", xfeature_mask, u64) },
    { FIELD(cpu_xsave, "xcr0", xcr0, u64) },
    { FIELD(cpu_xsave, "xcr0_accum", xcr0_accum, u64) },
    { FIELD(cpu_xsave, "fpu_sse", fpu_sse, octets), .count = 512 },
    { FIELD(cpu_xsave, "xstate_bv", xstate_bv, u64) },
    { FIELD(cpu_xsave, "xcomp_bv", xcomp_bv, u64) })
GET(cpu_xsave)
BODY_PARTS(cpu_xsave,
    { COUNTED(cpu_xsave, "extended", OCTETS, extended, extended_length) })
WRITE(cpu_xsave, TO, (uint16_t)instance, FROM(cpu_xsave_body))

STRUCTURE(viridian_vcpu,
    { FIELD(viridian_vcpu, "vp_assist_msr", vp_assist_msr, u64) },
    { FIELD(viridian_vcpu, "apic_assist_pending", apic_assist_pending, u8), LACKING(8) },
    { FIELD(viridian_vcpu, "simp_msr", simp_msr, u64), LACKING(16, 8) },
    { FIELD(viridian_vcpu, "sint_msr", sint_msr, u64), .count = 16, LACKING(16, 8) },
    { FIELD(viridian_vcpu, "stimer_config_msr", stimer_config_msr, u64), .count = 4, LACKING(16, 8) },
    { FIELD(viridian_vcpu, "stimer_count_msr", stimer_count_msr, u64), .count = 4, LACKING(16, 8) })
GET(viridian_vcpu)
WRITE(viridian_vcpu, TO, (uint16_t)instance, FROM(viridian_vcpu))
RELAY(viridian_vcpu, uint32_t, (uint16_t)instance, FROM(viridian_vcpu))
LAYOUTS(viridian_vcpu,
    { 16, 16 },
    { 8, 8 })

STRUCTURE(vmce_vcpu,
    { FIELD(vmce_vcpu, "caps", caps, u64) },
    { FIELD(vmce_vcpu, "mci_ctl2_bank0", mci_ctl2_bank0, u64), LACKING(8) },
    { FIELD(vmce_vcpu, "mci_ctl2_bank1", mci_ctl2_bank1, u64), LACKING(8) },
    { FIELD(vmce_vcpu, "mcg_ext_ctl", mcg_ext_ctl, u64), LACKING(24, 8) })
GET(vmce_vcpu)
WRITE(vmce_vcpu, TO, (uint16_t)instance, FROM(vmce_vcpu))
RELAY(vmce_vcpu, uint32_t, (uint16_t)instance, FROM(vmce_vcpu))
LAYOUTS(vmce_vcpu,
    { 24, 24 },
    { 8, 8 })

STRUCTURE(tsc_adjust,
    { FIELD(tsc_adjust, "tsc_adjust", tsc_adjust, u64) })
GET(tsc_adjust)
WRITE_INLINE(tsc_adjust, TO, (uint16_t)instance, FROM(tsc_adjust))

STRUCTURE(cpu_msr,
    { FIELD(cpu_msr, "count", count, u32) })
GET(cpu_msr)
GET_STRUCTURE_ELEMENT(cpu_msr_msr, struct xen_hvm_context_one_msr)
BODY_PARTS(cpu_msr,
    { COUNTED(cpu_msr, "msr", ARRAY, msr, msr_count), OF(one_msr, cpu_msr_msr) })
WRITE(cpu_msr, TO, (uint16_t)instance, FROM(cpu_msr_body))

static const struct record records[] = {
    { .name = "END", .type = XEN_HVM_CONTEXT_TYPE_END, .write = write_end, .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_END_INSTANCE] },
    { .name = "HEADER", .type = XEN_HVM_CONTEXT_TYPE_HEADER, .write = write_header, FIXED(header), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HEADER_INSTANCE] },
    { .name = "CPU", .type = XEN_HVM_CONTEXT_TYPE_CPU, .write = write_cpu, FIXED(cpu), RELAYED(cpu) },
    { .name = "PIC", .type = XEN_HVM_CONTEXT_TYPE_PIC, .write = write_pic, FIXED(pic) },
    { .name = "IOAPIC", .type = XEN_HVM_CONTEXT_TYPE_IOAPIC, .write = write_ioapic, FIXED(ioapic), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_IOAPIC_INSTANCE] },
    { .name = "LAPIC", .type = XEN_HVM_CONTEXT_TYPE_LAPIC, .write = write_lapic, FIXED(lapic), RELAYED(lapic) },
    { .name = "LAPIC_REGS", .type = XEN_HVM_CONTEXT_TYPE_LAPIC_REGS, .write = write_lapic_regs, FIXED(lapic_regs) },
    { .name = "PCI_IRQ", .type = XEN_HVM_CONTEXT_TYPE_PCI_IRQ, .write = write_pci_irq, FIXED(pci_irq), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PCI_IRQ_INSTANCE] },
    { .name = "ISA_IRQ", .type = XEN_HVM_CONTEXT_TYPE_ISA_IRQ, .write = write_isa_irq, FIXED(isa_irq), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_ISA_IRQ_INSTANCE] },
    { .name = "PCI_LINK", .type = XEN_HVM_CONTEXT_TYPE_PCI_LINK, .write = write_pci_link, FIXED(pci_link), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PCI_LINK_INSTANCE] },
    { .name = "PIT", .type = XEN_HVM_CONTEXT_TYPE_PIT, .write = write_pit, FIXED(pit), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PIT_INSTANCE] },
    { .name = "RTC", .type = XEN_HVM_CONTEXT_TYPE_RTC, .write = write_rtc, FIXED(rtc), RELAYED(rtc), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_RTC_INSTANCE] },
    { .name = "HPET", .type = XEN_HVM_CONTEXT_TYPE_HPET, .write = write_hpet, FIXED(hpet), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_HPET_INSTANCE] },
    { .name = "PMTIMER", .type = XEN_HVM_CONTEXT_TYPE_PMTIMER, .write = write_pmtimer, FIXED(pmtimer), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_PMTIMER_INSTANCE] },
    { .name = "MTRR", .type = XEN_HVM_CONTEXT_TYPE_MTRR, .write = write_mtrr, FIXED(mtrr) },
    { .name = "VIRIDIAN_DOMAIN", .type = XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN, .write = write_viridian_domain, FIXED(viridian_domain), RELAYED(viridian_domain), .no_instance = &xen_hvm_context_rules[XEN_HVM_CONTEXT_RULE_VIRIDIAN_DOMAIN_INSTANCE] },
    { .name = "CPU_XSAVE", .type = XEN_HVM_CONTEXT_TYPE_CPU_XSAVE, .write = write_cpu_xsave, FIXED(cpu_xsave), PARTS(cpu_xsave), BODY(cpu_xsave), FIXED_IN(cpu_xsave) },
    { .name = "VIRIDIAN_VCPU", .type = XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU, .write = write_viridian_vcpu, FIXED(viridian_vcpu), RELAYED(viridian_vcpu) },
    { .name = "VMCE_VCPU", .type = XEN_HVM_CONTEXT_TYPE_VMCE_VCPU, .write = write_vmce_vcpu, FIXED(vmce_vcpu), RELAYED(vmce_vcpu) },
    { .name = "TSC_ADJUST", .type = XEN_HVM_CONTEXT_TYPE_TSC_ADJUST, .write = write_tsc_adjust, FIXED(tsc_adjust) },
    { .name = "CPU_MSR", .type = XEN_HVM_CONTEXT_TYPE_CPU_MSR, .write = write_cpu_msr, FIXED(cpu_msr), PARTS(cpu_msr), BODY(cpu_msr), FIXED_IN(cpu_msr) },
};
static const uint32_t versions[] = { 1 };

READS
NEXT_INLINE
BEGINS()
LOOK(seen->instance = record->instance; LOOK_AT_LAYOUT seen->parts = &record->parts; )

const struct stream stream_hvm_context = {
    STREAM,
    .id = "hvm-context",
    .type = &shape_u16,
    .instance = &shape_u16,
    .instance_offset = 2,
    .instance_name = "instance",
    .length_name = "length",
};
