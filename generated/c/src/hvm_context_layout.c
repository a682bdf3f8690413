/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * HVM context (x86): the compiler lays structures out as the format does, or this does not compile.
 */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <xen_streams/hvm_context.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_pit_channel, sizeof(struct xen_hvm_context_pit_channel) == 16);
HOLDS(pit_channel__count, offsetof(struct xen_hvm_context_pit_channel, count) == 0);
HOLDS(pit_channel__latched_count, offsetof(struct xen_hvm_context_pit_channel, latched_count) == 4);
HOLDS(pit_channel__count_latched, offsetof(struct xen_hvm_context_pit_channel, count_latched) == 6);
HOLDS(pit_channel__status_latched, offsetof(struct xen_hvm_context_pit_channel, status_latched) ==
      7);
HOLDS(pit_channel__status, offsetof(struct xen_hvm_context_pit_channel, status) == 8);
HOLDS(pit_channel__read_state, offsetof(struct xen_hvm_context_pit_channel, read_state) == 9);
HOLDS(pit_channel__write_state, offsetof(struct xen_hvm_context_pit_channel, write_state) == 10);
HOLDS(pit_channel__write_latch, offsetof(struct xen_hvm_context_pit_channel, write_latch) == 11);
HOLDS(pit_channel__rw_mode, offsetof(struct xen_hvm_context_pit_channel, rw_mode) == 12);
HOLDS(pit_channel__mode, offsetof(struct xen_hvm_context_pit_channel, mode) == 13);
HOLDS(pit_channel__bcd, offsetof(struct xen_hvm_context_pit_channel, bcd) == 14);
HOLDS(pit_channel__gate, offsetof(struct xen_hvm_context_pit_channel, gate) == 15);
HOLDS(size_of_hpet_timer, sizeof(struct xen_hvm_context_hpet_timer) == 32);
HOLDS(hpet_timer__config, offsetof(struct xen_hvm_context_hpet_timer, config) == 0);
HOLDS(hpet_timer__cmp, offsetof(struct xen_hvm_context_hpet_timer, cmp) == 8);
HOLDS(hpet_timer__fsb, offsetof(struct xen_hvm_context_hpet_timer, fsb) == 16);
HOLDS(hpet_timer__reserved, offsetof(struct xen_hvm_context_hpet_timer, reserved) == 24);
HOLDS(size_of_one_msr, sizeof(struct xen_hvm_context_one_msr) == 16);
HOLDS(one_msr__index, offsetof(struct xen_hvm_context_one_msr, index) == 0);
HOLDS(one_msr__reserved, offsetof(struct xen_hvm_context_one_msr, reserved) == 4);
HOLDS(one_msr__val, offsetof(struct xen_hvm_context_one_msr, val) == 8);
HOLDS(size_of_record_header, sizeof(struct xen_hvm_context_record_header) == 8);
HOLDS(record_header__type, offsetof(struct xen_hvm_context_record_header, type) == 0);
HOLDS(record_header__instance, offsetof(struct xen_hvm_context_record_header, instance) == 2);
HOLDS(record_header__length, offsetof(struct xen_hvm_context_record_header, length) == 4);
HOLDS(size_of_header, sizeof(struct xen_hvm_context_header) == 24);
HOLDS(header__magic, offsetof(struct xen_hvm_context_header, magic) == 0);
HOLDS(header__version, offsetof(struct xen_hvm_context_header, version) == 4);
HOLDS(header__changeset, offsetof(struct xen_hvm_context_header, changeset) == 8);
HOLDS(header__cpuid, offsetof(struct xen_hvm_context_header, cpuid) == 16);
HOLDS(header__gtsc_khz, offsetof(struct xen_hvm_context_header, gtsc_khz) == 20);
HOLDS(size_of_cpu, sizeof(struct xen_hvm_context_cpu) == 1032);
HOLDS(cpu__fpu_regs, offsetof(struct xen_hvm_context_cpu, fpu_regs) == 0);
HOLDS(cpu__rax, offsetof(struct xen_hvm_context_cpu, rax) == 512);
HOLDS(cpu__rbx, offsetof(struct xen_hvm_context_cpu, rbx) == 520);
HOLDS(cpu__rcx, offsetof(struct xen_hvm_context_cpu, rcx) == 528);
HOLDS(cpu__rdx, offsetof(struct xen_hvm_context_cpu, rdx) == 536);
HOLDS(cpu__rbp, offsetof(struct xen_hvm_context_cpu, rbp) == 544);
HOLDS(cpu__rsi, offsetof(struct xen_hvm_context_cpu, rsi) == 552);
HOLDS(cpu__rdi, offsetof(struct xen_hvm_context_cpu, rdi) == 560);
HOLDS(cpu__rsp, offsetof(struct xen_hvm_context_cpu, rsp) == 568);
HOLDS(cpu__r8, offsetof(struct xen_hvm_context_cpu, r8) == 576);
HOLDS(cpu__r9, offsetof(struct xen_hvm_context_cpu, r9) == 584);
HOLDS(cpu__r10, offsetof(struct xen_hvm_context_cpu, r10) == 592);
HOLDS(cpu__r11, offsetof(struct xen_hvm_context_cpu, r11) == 600);
HOLDS(cpu__r12, offsetof(struct xen_hvm_context_cpu, r12) == 608);
HOLDS(cpu__r13, offsetof(struct xen_hvm_context_cpu, r13) == 616);
HOLDS(cpu__r14, offsetof(struct xen_hvm_context_cpu, r14) == 624);
HOLDS(cpu__r15, offsetof(struct xen_hvm_context_cpu, r15) == 632);
HOLDS(cpu__rip, offsetof(struct xen_hvm_context_cpu, rip) == 640);
HOLDS(cpu__rflags, offsetof(struct xen_hvm_context_cpu, rflags) == 648);
HOLDS(cpu__cr0, offsetof(struct xen_hvm_context_cpu, cr0) == 656);
HOLDS(cpu__cr2, offsetof(struct xen_hvm_context_cpu, cr2) == 664);
HOLDS(cpu__cr3, offsetof(struct xen_hvm_context_cpu, cr3) == 672);
HOLDS(cpu__cr4, offsetof(struct xen_hvm_context_cpu, cr4) == 680);
HOLDS(cpu__dr0, offsetof(struct xen_hvm_context_cpu, dr0) == 688);
HOLDS(cpu__dr1, offsetof(struct xen_hvm_context_cpu, dr1) == 696);
HOLDS(cpu__dr2, offsetof(struct xen_hvm_context_cpu, dr2) == 704);
HOLDS(cpu__dr3, offsetof(struct xen_hvm_context_cpu, dr3) == 712);
HOLDS(cpu__dr6, offsetof(struct xen_hvm_context_cpu, dr6) == 720);
HOLDS(cpu__dr7, offsetof(struct xen_hvm_context_cpu, dr7) == 728);
HOLDS(cpu__cs_sel, offsetof(struct xen_hvm_context_cpu, cs_sel) == 736);
HOLDS(cpu__ds_sel, offsetof(struct xen_hvm_context_cpu, ds_sel) == 740);
HOLDS(cpu__es_sel, offsetof(struct xen_hvm_context_cpu, es_sel) == 744);
HOLDS(cpu__fs_sel, offsetof(struct xen_hvm_context_cpu, fs_sel) == 748);
HOLDS(cpu__gs_sel, offsetof(struct xen_hvm_context_cpu, gs_sel) == 752);
HOLDS(cpu__ss_sel, offsetof(struct xen_hvm_context_cpu, ss_sel) == 756);
HOLDS(cpu__tr_sel, offsetof(struct xen_hvm_context_cpu, tr_sel) == 760);
HOLDS(cpu__ldtr_sel, offsetof(struct xen_hvm_context_cpu, ldtr_sel) == 764);
HOLDS(cpu__cs_limit, offsetof(struct xen_hvm_context_cpu, cs_limit) == 768);
HOLDS(cpu__ds_limit, offsetof(struct xen_hvm_context_cpu, ds_limit) == 772);
HOLDS(cpu__es_limit, offsetof(struct xen_hvm_context_cpu, es_limit) == 776);
HOLDS(cpu__fs_limit, offsetof(struct xen_hvm_context_cpu, fs_limit) == 780);
HOLDS(cpu__gs_limit, offsetof(struct xen_hvm_context_cpu, gs_limit) == 784);
HOLDS(cpu__ss_limit, offsetof(struct xen_hvm_context_cpu, ss_limit) == 788);
HOLDS(cpu__tr_limit, offsetof(struct xen_hvm_context_cpu, tr_limit) == 792);
HOLDS(cpu__ldtr_limit, offsetof(struct xen_hvm_context_cpu, ldtr_limit) == 796);
HOLDS(cpu__idtr_limit, offsetof(struct xen_hvm_context_cpu, idtr_limit) == 800);
HOLDS(cpu__gdtr_limit, offsetof(struct xen_hvm_context_cpu, gdtr_limit) == 804);
HOLDS(cpu__cs_base, offsetof(struct xen_hvm_context_cpu, cs_base) == 808);
HOLDS(cpu__ds_base, offsetof(struct xen_hvm_context_cpu, ds_base) == 816);
HOLDS(cpu__es_base, offsetof(struct xen_hvm_context_cpu, es_base) == 824);
HOLDS(cpu__fs_base, offsetof(struct xen_hvm_context_cpu, fs_base) == 832);
HOLDS(cpu__gs_base, offsetof(struct xen_hvm_context_cpu, gs_base) == 840);
HOLDS(cpu__ss_base, offsetof(struct xen_hvm_context_cpu, ss_base) == 848);
HOLDS(cpu__tr_base, offsetof(struct xen_hvm_context_cpu, tr_base) == 856);
HOLDS(cpu__ldtr_base, offsetof(struct xen_hvm_context_cpu, ldtr_base) == 864);
HOLDS(cpu__idtr_base, offsetof(struct xen_hvm_context_cpu, idtr_base) == 872);
HOLDS(cpu__gdtr_base, offsetof(struct xen_hvm_context_cpu, gdtr_base) == 880);
HOLDS(cpu__cs_arbytes, offsetof(struct xen_hvm_context_cpu, cs_arbytes) == 888);
HOLDS(cpu__ds_arbytes, offsetof(struct xen_hvm_context_cpu, ds_arbytes) == 892);
HOLDS(cpu__es_arbytes, offsetof(struct xen_hvm_context_cpu, es_arbytes) == 896);
HOLDS(cpu__fs_arbytes, offsetof(struct xen_hvm_context_cpu, fs_arbytes) == 900);
HOLDS(cpu__gs_arbytes, offsetof(struct xen_hvm_context_cpu, gs_arbytes) == 904);
HOLDS(cpu__ss_arbytes, offsetof(struct xen_hvm_context_cpu, ss_arbytes) == 908);
HOLDS(cpu__tr_arbytes, offsetof(struct xen_hvm_context_cpu, tr_arbytes) == 912);
HOLDS(cpu__ldtr_arbytes, offsetof(struct xen_hvm_context_cpu, ldtr_arbytes) == 916);
HOLDS(cpu__sysenter_cs, offsetof(struct xen_hvm_context_cpu, sysenter_cs) == 920);
HOLDS(cpu__sysenter_esp, offsetof(struct xen_hvm_context_cpu, sysenter_esp) == 928);
HOLDS(cpu__sysenter_eip, offsetof(struct xen_hvm_context_cpu, sysenter_eip) == 936);
HOLDS(cpu__shadow_gs, offsetof(struct xen_hvm_context_cpu, shadow_gs) == 944);
HOLDS(cpu__msr_flags, offsetof(struct xen_hvm_context_cpu, msr_flags) == 952);
HOLDS(cpu__msr_lstar, offsetof(struct xen_hvm_context_cpu, msr_lstar) == 960);
HOLDS(cpu__msr_star, offsetof(struct xen_hvm_context_cpu, msr_star) == 968);
HOLDS(cpu__msr_cstar, offsetof(struct xen_hvm_context_cpu, msr_cstar) == 976);
HOLDS(cpu__msr_syscall_mask, offsetof(struct xen_hvm_context_cpu, msr_syscall_mask) == 984);
HOLDS(cpu__msr_efer, offsetof(struct xen_hvm_context_cpu, msr_efer) == 992);
HOLDS(cpu__msr_tsc_aux, offsetof(struct xen_hvm_context_cpu, msr_tsc_aux) == 1000);
HOLDS(cpu__tsc, offsetof(struct xen_hvm_context_cpu, tsc) == 1008);
HOLDS(cpu__pending_event, offsetof(struct xen_hvm_context_cpu, pending_event) == 1016);
HOLDS(cpu__error_code, offsetof(struct xen_hvm_context_cpu, error_code) == 1020);
HOLDS(cpu__flags, offsetof(struct xen_hvm_context_cpu, flags) == 1024);
HOLDS(cpu__reserved, offsetof(struct xen_hvm_context_cpu, reserved) == 1028);
HOLDS(size_of_pic, sizeof(struct xen_hvm_context_pic) == 8);
HOLDS(pic__irr, offsetof(struct xen_hvm_context_pic, irr) == 0);
HOLDS(pic__imr, offsetof(struct xen_hvm_context_pic, imr) == 1);
HOLDS(pic__isr, offsetof(struct xen_hvm_context_pic, isr) == 2);
HOLDS(pic__irq_base, offsetof(struct xen_hvm_context_pic, irq_base) == 3);
HOLDS(pic__sequence, offsetof(struct xen_hvm_context_pic, sequence) == 4);
HOLDS(pic__modes, offsetof(struct xen_hvm_context_pic, modes) == 5);
HOLDS(pic__elcr, offsetof(struct xen_hvm_context_pic, elcr) == 6);
HOLDS(pic__int_output, offsetof(struct xen_hvm_context_pic, int_output) == 7);
HOLDS(size_of_ioapic, sizeof(struct xen_hvm_context_ioapic) == 400);
HOLDS(ioapic__base_address, offsetof(struct xen_hvm_context_ioapic, base_address) == 0);
HOLDS(ioapic__ioregsel, offsetof(struct xen_hvm_context_ioapic, ioregsel) == 8);
HOLDS(ioapic__id, offsetof(struct xen_hvm_context_ioapic, id) == 12);
HOLDS(ioapic__redirtbl, offsetof(struct xen_hvm_context_ioapic, redirtbl) == 16);
HOLDS(size_of_lapic, sizeof(struct xen_hvm_context_lapic) == 32);
HOLDS(lapic__apic_base_msr, offsetof(struct xen_hvm_context_lapic, apic_base_msr) == 0);
HOLDS(lapic__disabled, offsetof(struct xen_hvm_context_lapic, disabled) == 8);
HOLDS(lapic__timer_divisor, offsetof(struct xen_hvm_context_lapic, timer_divisor) == 12);
HOLDS(lapic__tdt_msr, offsetof(struct xen_hvm_context_lapic, tdt_msr) == 16);
HOLDS(lapic__pending_esr, offsetof(struct xen_hvm_context_lapic, pending_esr) == 24);
HOLDS(lapic__reserved, offsetof(struct xen_hvm_context_lapic, reserved) == 28);
HOLDS(size_of_lapic_regs, sizeof(struct xen_hvm_context_lapic_regs) == 1024);
HOLDS(lapic_regs__data, offsetof(struct xen_hvm_context_lapic_regs, data) == 0);
HOLDS(size_of_pci_irq, sizeof(struct xen_hvm_context_pci_irq) == 16);
HOLDS(pci_irq__pad, offsetof(struct xen_hvm_context_pci_irq, pad) == 0);
HOLDS(size_of_isa_irq, sizeof(struct xen_hvm_context_isa_irq) == 8);
HOLDS(isa_irq__pad, offsetof(struct xen_hvm_context_isa_irq, pad) == 0);
HOLDS(size_of_pci_link, sizeof(struct xen_hvm_context_pci_link) == 8);
HOLDS(pci_link__route, offsetof(struct xen_hvm_context_pci_link, route) == 0);
HOLDS(pci_link__reserved, offsetof(struct xen_hvm_context_pci_link, reserved) == 4);
HOLDS(size_of_pit, sizeof(struct xen_hvm_context_pit) == 56);
HOLDS(pit__channels, offsetof(struct xen_hvm_context_pit, channels) == 0);
HOLDS(pit__speaker_data_on, offsetof(struct xen_hvm_context_pit, speaker_data_on) == 48);
HOLDS(pit__reserved, offsetof(struct xen_hvm_context_pit, reserved) == 52);
HOLDS(size_of_rtc, sizeof(struct xen_hvm_context_rtc) == 24);
HOLDS(rtc__cmos_data, offsetof(struct xen_hvm_context_rtc, cmos_data) == 0);
HOLDS(rtc__cmos_index, offsetof(struct xen_hvm_context_rtc, cmos_index) == 14);
HOLDS(rtc__reserved, offsetof(struct xen_hvm_context_rtc, reserved) == 15);
HOLDS(rtc__rtc_offset, offsetof(struct xen_hvm_context_rtc, rtc_offset) == 16);
HOLDS(size_of_hpet, sizeof(struct xen_hvm_context_hpet) == 1048);
HOLDS(hpet__capability, offsetof(struct xen_hvm_context_hpet, capability) == 0);
HOLDS(hpet__reserved, offsetof(struct xen_hvm_context_hpet, reserved) == 8);
HOLDS(hpet__config, offsetof(struct xen_hvm_context_hpet, config) == 16);
HOLDS(hpet__reserved2, offsetof(struct xen_hvm_context_hpet, reserved2) == 24);
HOLDS(hpet__isr, offsetof(struct xen_hvm_context_hpet, isr) == 32);
HOLDS(hpet__reserved3, offsetof(struct xen_hvm_context_hpet, reserved3) == 40);
HOLDS(hpet__mc64, offsetof(struct xen_hvm_context_hpet, mc64) == 240);
HOLDS(hpet__reserved4, offsetof(struct xen_hvm_context_hpet, reserved4) == 248);
HOLDS(hpet__timers, offsetof(struct xen_hvm_context_hpet, timers) == 256);
HOLDS(hpet__reserved5, offsetof(struct xen_hvm_context_hpet, reserved5) == 352);
HOLDS(hpet__period, offsetof(struct xen_hvm_context_hpet, period) == 1024);
HOLDS(size_of_pmtimer, sizeof(struct xen_hvm_context_pmtimer) == 8);
HOLDS(pmtimer__tmr_val, offsetof(struct xen_hvm_context_pmtimer, tmr_val) == 0);
HOLDS(pmtimer__pm1a_sts, offsetof(struct xen_hvm_context_pmtimer, pm1a_sts) == 4);
HOLDS(pmtimer__pm1a_en, offsetof(struct xen_hvm_context_pmtimer, pm1a_en) == 6);
HOLDS(size_of_mtrr, sizeof(struct xen_hvm_context_mtrr) == 240);
HOLDS(mtrr__msr_pat_cr, offsetof(struct xen_hvm_context_mtrr, msr_pat_cr) == 0);
HOLDS(mtrr__msr_mtrr_var, offsetof(struct xen_hvm_context_mtrr, msr_mtrr_var) == 8);
HOLDS(mtrr__msr_mtrr_fixed, offsetof(struct xen_hvm_context_mtrr, msr_mtrr_fixed) == 136);
HOLDS(mtrr__msr_mtrr_cap, offsetof(struct xen_hvm_context_mtrr, msr_mtrr_cap) == 224);
HOLDS(mtrr__msr_mtrr_def_type, offsetof(struct xen_hvm_context_mtrr, msr_mtrr_def_type) == 232);
HOLDS(size_of_viridian_domain, sizeof(struct xen_hvm_context_viridian_domain) == 32);
HOLDS(viridian_domain__hypercall_gpa,
      offsetof(struct xen_hvm_context_viridian_domain, hypercall_gpa) == 0);
HOLDS(viridian_domain__guest_os_id, offsetof(struct xen_hvm_context_viridian_domain, guest_os_id) ==
      8);
HOLDS(viridian_domain__time_ref_count,
      offsetof(struct xen_hvm_context_viridian_domain, time_ref_count) == 16);
HOLDS(viridian_domain__reference_tsc,
      offsetof(struct xen_hvm_context_viridian_domain, reference_tsc) == 24);
HOLDS(size_of_cpu_xsave, sizeof(struct xen_hvm_context_cpu_xsave) == 600);
HOLDS(cpu_xsave__xfeature_mask, offsetof(struct xen_hvm_context_cpu_xsave, xfeature_mask) == 0);
HOLDS(cpu_xsave__xcr0, offsetof(struct xen_hvm_context_cpu_xsave, xcr0) == 8);
HOLDS(cpu_xsave__xcr0_accum, offsetof(struct xen_hvm_context_cpu_xsave, xcr0_accum) == 16);
HOLDS(cpu_xsave__fpu_sse, offsetof(struct xen_hvm_context_cpu_xsave, fpu_sse) == 24);
HOLDS(cpu_xsave__xstate_bv, offsetof(struct xen_hvm_context_cpu_xsave, xstate_bv) == 536);
HOLDS(cpu_xsave__xcomp_bv, offsetof(struct xen_hvm_context_cpu_xsave, xcomp_bv) == 544);
HOLDS(cpu_xsave__reserved, offsetof(struct xen_hvm_context_cpu_xsave, reserved) == 552);
HOLDS(size_of_viridian_vcpu, sizeof(struct xen_hvm_context_viridian_vcpu) == 216);
HOLDS(viridian_vcpu__vp_assist_msr, offsetof(struct xen_hvm_context_viridian_vcpu, vp_assist_msr) ==
      0);
HOLDS(viridian_vcpu__apic_assist_pending,
      offsetof(struct xen_hvm_context_viridian_vcpu, apic_assist_pending) == 8);
HOLDS(viridian_vcpu__reserved, offsetof(struct xen_hvm_context_viridian_vcpu, reserved) == 9);
HOLDS(viridian_vcpu__simp_msr, offsetof(struct xen_hvm_context_viridian_vcpu, simp_msr) == 16);
HOLDS(viridian_vcpu__sint_msr, offsetof(struct xen_hvm_context_viridian_vcpu, sint_msr) == 24);
HOLDS(viridian_vcpu__stimer_config_msr,
      offsetof(struct xen_hvm_context_viridian_vcpu, stimer_config_msr) == 152);
HOLDS(viridian_vcpu__stimer_count_msr,
      offsetof(struct xen_hvm_context_viridian_vcpu, stimer_count_msr) == 184);
HOLDS(size_of_vmce_vcpu, sizeof(struct xen_hvm_context_vmce_vcpu) == 32);
HOLDS(vmce_vcpu__caps, offsetof(struct xen_hvm_context_vmce_vcpu, caps) == 0);
HOLDS(vmce_vcpu__mci_ctl2_bank0, offsetof(struct xen_hvm_context_vmce_vcpu, mci_ctl2_bank0) == 8);
HOLDS(vmce_vcpu__mci_ctl2_bank1, offsetof(struct xen_hvm_context_vmce_vcpu, mci_ctl2_bank1) == 16);
HOLDS(vmce_vcpu__mcg_ext_ctl, offsetof(struct xen_hvm_context_vmce_vcpu, mcg_ext_ctl) == 24);
HOLDS(size_of_tsc_adjust, sizeof(struct xen_hvm_context_tsc_adjust) == 8);
HOLDS(tsc_adjust__tsc_adjust, offsetof(struct xen_hvm_context_tsc_adjust, tsc_adjust) == 0);
HOLDS(size_of_cpu_msr, sizeof(struct xen_hvm_context_cpu_msr) == 8);
HOLDS(cpu_msr__count, offsetof(struct xen_hvm_context_cpu_msr, count) == 0);
HOLDS(cpu_msr__reserved, offsetof(struct xen_hvm_context_cpu_msr, reserved) == 4);
