//! HVM context (x86) to canonical JSON and back.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::hvm_context as abi;
use library::{Error, Sink, WriteError};
use serde_json::{Map, Value};

use crate::body::*;
use crate::codec::{Refusal, Refused};
use crate::decode::*;
use crate::document::*;
use crate::encode::*;
use crate::json::*;
use crate::print::Object;
use crate::table::*;

reads! { "hvm-context", abi::Reader::new, Reader, [] [] [] {
} }

writes! { "hvm-context", abi::Writer::new, Writer, [u16] [] [] {
} First }

/// Prints a record.
#[rustfmt::skip]
fn show_record(of: &abi::Record, shown: Shown) {
    match of {
        abi::Record::End => shown.record("END", Some(0u16), None, &Nothing),
        abi::Record::Header(body) => shown.record("HEADER", Some(0u16), None, body),
        abi::Record::Cpu(instance, body) => shown.record("CPU", Some(*instance), body.layout().map(|layout| layout.length), body),
        abi::Record::Pic(instance, body) => shown.record("PIC", Some(*instance), None, body),
        abi::Record::Ioapic(body) => shown.record("IOAPIC", Some(0u16), None, body),
        abi::Record::Lapic(instance, body) => shown.record("LAPIC", Some(*instance), body.layout().map(|layout| layout.length), body),
        abi::Record::LapicRegs(instance, body) => shown.record("LAPIC_REGS", Some(*instance), None, body),
        abi::Record::PciIrq(body) => shown.record("PCI_IRQ", Some(0u16), None, body),
        abi::Record::IsaIrq(body) => shown.record("ISA_IRQ", Some(0u16), None, body),
        abi::Record::PciLink(body) => shown.record("PCI_LINK", Some(0u16), None, body),
        abi::Record::Pit(body) => shown.record("PIT", Some(0u16), None, body),
        abi::Record::Rtc(body) => shown.record("RTC", Some(0u16), body.layout().map(|layout| layout.length), body),
        abi::Record::Hpet(body) => shown.record("HPET", Some(0u16), None, body),
        abi::Record::Pmtimer(body) => shown.record("PMTIMER", Some(0u16), None, body),
        abi::Record::Mtrr(instance, body) => shown.record("MTRR", Some(*instance), None, body),
        abi::Record::ViridianDomain(body) => shown.record("VIRIDIAN_DOMAIN", Some(0u16), body.layout().map(|layout| layout.length), body),
        abi::Record::CpuXsave(instance, body) => shown.record("CPU_XSAVE", Some(*instance), None, body),
        abi::Record::ViridianVcpu(instance, body) => shown.record("VIRIDIAN_VCPU", Some(*instance), body.layout().map(|layout| layout.length), body),
        abi::Record::VmceVcpu(instance, body) => shown.record("VMCE_VCPU", Some(*instance), body.layout().map(|layout| layout.length), body),
        abi::Record::TscAdjust(instance, body) => shown.record("TSC_ADJUST", Some(*instance), None, body),
        abi::Record::CpuMsr(instance, body) => shown.record("CPU_MSR", Some(*instance), None, body),

        // The crate may get records that this program does not know.
        _ => {}
    }
}

/// The error about a record that stands after the last one.
fn after_last<S: Sink<Error = Infallible>>(writer: &mut abi::Writer<S>) -> Result<(), Refusal> {
    Ok(writer.write_end()?)
}

/// Writes a record.
#[rustfmt::skip]
fn write<S: Sink<Error = Infallible>>(
    writer: &mut abi::Writer<S>, record: &RecordJson, instance: u16,
) -> Result<(), Refusal> {
    let (value, version) = (record.body, writer.version());
    let _ = (instance, version);
    let layout = record.layout(match record.name {
        "CPU" => &abi::Cpu::LAYOUTS,
        "LAPIC" => &abi::Lapic::LAYOUTS,
        "RTC" => &abi::Rtc::LAYOUTS,
        "VIRIDIAN_DOMAIN" => &abi::ViridianDomain::LAYOUTS,
        "VIRIDIAN_VCPU" => &abi::ViridianVcpu::LAYOUTS,
        "VMCE_VCPU" => &abi::VmceVcpu::LAYOUTS,
        _ => &[],
    })?;
    match record.name {
        "END" => { nothing(value)?; writer.check_place(abi::Kind::End, instance)?; writer.write_end()?; }
        "HEADER" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::Header, instance)?; writer.write_header(body)?; }
        "CPU" => { match layout { None => { let body = &whole(value, version)?; writer.write_cpu(instance, body)?; } Some(layout) => { let body = &in_layout(value, version, layout.length)?; writer.relay_cpu(layout, instance, body)?; } } }
        "PIC" => { let body = &whole(value, version)?; writer.write_pic(instance, body)?; }
        "IOAPIC" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::Ioapic, instance)?; writer.write_ioapic(body)?; }
        "LAPIC" => { match layout { None => { let body = &whole(value, version)?; writer.write_lapic(instance, body)?; } Some(layout) => { let body = &in_layout(value, version, layout.length)?; writer.relay_lapic(layout, instance, body)?; } } }
        "LAPIC_REGS" => { let body = &whole(value, version)?; writer.write_lapic_regs(instance, body)?; }
        "PCI_IRQ" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::PciIrq, instance)?; writer.write_pci_irq(body)?; }
        "ISA_IRQ" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::IsaIrq, instance)?; writer.write_isa_irq(body)?; }
        "PCI_LINK" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::PciLink, instance)?; writer.write_pci_link(body)?; }
        "PIT" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::Pit, instance)?; writer.write_pit(body)?; }
        "RTC" => { match layout { None => { let body = &whole(value, version)?; writer.check_place(abi::Kind::Rtc, instance)?; writer.write_rtc(body)?; } Some(layout) => { let body = &in_layout(value, version, layout.length)?; writer.check_place(abi::Kind::Rtc, instance)?; writer.relay_rtc(layout, body)?; } } }
        "HPET" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::Hpet, instance)?; writer.write_hpet(body)?; }
        "PMTIMER" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::Pmtimer, instance)?; writer.write_pmtimer(body)?; }
        "MTRR" => { let body = &whole(value, version)?; writer.write_mtrr(instance, body)?; }
        "VIRIDIAN_DOMAIN" => { match layout { None => { let body = &whole(value, version)?; writer.check_place(abi::Kind::ViridianDomain, instance)?; writer.write_viridian_domain(body)?; } Some(layout) => { let body = &in_layout(value, version, layout.length)?; writer.check_place(abi::Kind::ViridianDomain, instance)?; writer.relay_viridian_domain(layout, body)?; } } }
        "CPU_XSAVE" => with_cpu_xsave(value, version, usize::MAX, |body| { writer.write_cpu_xsave(instance, body)?; Ok(()) }).map_err(in_body)?,
        "VIRIDIAN_VCPU" => { match layout { None => { let body = &whole(value, version)?; writer.write_viridian_vcpu(instance, body)?; } Some(layout) => { let body = &in_layout(value, version, layout.length)?; writer.relay_viridian_vcpu(layout, instance, body)?; } } }
        "VMCE_VCPU" => { match layout { None => { let body = &whole(value, version)?; writer.write_vmce_vcpu(instance, body)?; } Some(layout) => { let body = &in_layout(value, version, layout.length)?; writer.relay_vmce_vcpu(layout, instance, body)?; } } }
        "TSC_ADJUST" => { let body = &whole(value, version)?; writer.write_tsc_adjust(instance, body)?; }
        "CPU_MSR" => with_cpu_msr(value, version, usize::MAX, |body| { writer.write_cpu_msr(instance, body)?; Ok(()) }).map_err(in_body)?,
        _ => return Err(no_such_record().into()),
    }
    Ok(())
}

bits! { CpuFlags {
    "fpu_initialised": fpu_initialised, FPU_INITIALISED;
} }
bits! { Cr0 {
    "pe": pe, PE;
    "mp": mp, MP;
    "em": em, EM;
    "ts": ts, TS;
    "et": et, ET;
    "numeric_error": numeric_error, NUMERIC_ERROR;
    "wp": wp, WP;
    "am": am, AM;
    "nw": nw, NW;
    "cd": cd, CD;
    "pg": pg, PG;
} }
bits! { PendingEvent {
    "vector": vector, with_vector as 8;
    "type": type_, with_type as 3;
    "error_valid": error_valid, ERROR_VALID;
    "valid": valid, VALID;
} }
bits! { PicLines {
    "line0": line0, LINE0;
    "line1": line1, LINE1;
    "line2": line2, LINE2;
    "line3": line3, LINE3;
    "line4": line4, LINE4;
    "line5": line5, LINE5;
    "line6": line6, LINE6;
    "line7": line7, LINE7;
} }
bits! { PicModes {
    "readsel_isr": readsel_isr, READSEL_ISR;
    "poll": poll, POLL;
    "auto_eoi": auto_eoi, AUTO_EOI;
    "rotate_on_auto_eoi": rotate_on_auto_eoi, ROTATE_ON_AUTO_EOI;
    "special_fully_nested_mode": special_fully_nested_mode, SPECIAL_FULLY_NESTED_MODE;
    "special_mask_mode": special_mask_mode, SPECIAL_MASK_MODE;
    "is_master": is_master, IS_MASTER;
} }
bits! { PicSequence {
    "init_next": init_next, with_init_next as 2;
    "init_ic4": init_ic4, INIT_IC4;
    "init_sngl": init_sngl, INIT_SNGL;
    "priority_add": priority_add, with_priority_add as 4;
} }
bits! { RedirectionEntry {
    "vector": vector, with_vector as 8;
    "delivery_mode": delivery_mode, with_delivery_mode as 3;
    "dest_mode": dest_mode, DEST_MODE;
    "delivery_status": delivery_status, DELIVERY_STATUS;
    "polarity": polarity, POLARITY;
    "remote_irr": remote_irr, REMOTE_IRR;
    "trig_mode": trig_mode, TRIG_MODE;
    "mask": mask, MASK;
    "reserve": reserve, with_reserve as 7;
    "reserved_high": reserved_high, with_reserved_high as 32;
    "dest_id": dest_id, with_dest_id as 8;
} }
bits! { ApicBase {
    "bsp": bsp, BSP;
    "extd": extd, EXTD;
    "enable": enable, ENABLE;
    "base": base, with_base as 52;
} }
bits! { ApicDisabled {
    "hardware": hardware, HARDWARE;
    "software": software, SOFTWARE;
} }
structure! { PitChannel {
    "count": count;
    "latched_count": latched_count;
    "count_latched": count_latched;
    "status_latched": status_latched;
    "status": status;
    "read_state": read_state;
    "write_state": write_state;
    "write_latch": write_latch;
    "rw_mode": rw_mode;
    "mode": mode;
    "bcd": bcd;
    "gate": gate;
} }
structure! { HpetTimer {
    "config": config;
    "cmp": cmp;
    "fsb": fsb;
    [reserved]
} }
bits! { MtrrCap {
    "vcnt": vcnt, with_vcnt as 8;
    "features": features, with_features as 56;
} }
enumeration! { MsrIndex(u32) }
structure! { OneMsr {
    "index": index;
    "val": val;
    [reserved]
} }
structure! { Header {
    "magic": magic;
    "version": version is version;
    "changeset": changeset;
    "cpuid": cpuid;
    "gtsc_khz": gtsc_khz;
} }
structure! { Cpu {
    "fpu_regs": fpu_regs as octets;
    "rax": rax;
    "rbx": rbx;
    "rcx": rcx;
    "rdx": rdx;
    "rbp": rbp;
    "rsi": rsi;
    "rdi": rdi;
    "rsp": rsp;
    "r8": r8;
    "r9": r9;
    "r10": r10;
    "r11": r11;
    "r12": r12;
    "r13": r13;
    "r14": r14;
    "r15": r15;
    "rip": rip;
    "rflags": rflags;
    "cr0": cr0;
    "cr2": cr2;
    "cr3": cr3;
    "cr4": cr4;
    "dr0": dr0;
    "dr1": dr1;
    "dr2": dr2;
    "dr3": dr3;
    "dr6": dr6;
    "dr7": dr7;
    "cs_sel": cs_sel;
    "ds_sel": ds_sel;
    "es_sel": es_sel;
    "fs_sel": fs_sel;
    "gs_sel": gs_sel;
    "ss_sel": ss_sel;
    "tr_sel": tr_sel;
    "ldtr_sel": ldtr_sel;
    "cs_limit": cs_limit;
    "ds_limit": ds_limit;
    "es_limit": es_limit;
    "fs_limit": fs_limit;
    "gs_limit": gs_limit;
    "ss_limit": ss_limit;
    "tr_limit": tr_limit;
    "ldtr_limit": ldtr_limit;
    "idtr_limit": idtr_limit;
    "gdtr_limit": gdtr_limit;
    "cs_base": cs_base;
    "ds_base": ds_base;
    "es_base": es_base;
    "fs_base": fs_base;
    "gs_base": gs_base;
    "ss_base": ss_base;
    "tr_base": tr_base;
    "ldtr_base": ldtr_base;
    "idtr_base": idtr_base;
    "gdtr_base": gdtr_base;
    "cs_arbytes": cs_arbytes;
    "ds_arbytes": ds_arbytes;
    "es_arbytes": es_arbytes;
    "fs_arbytes": fs_arbytes;
    "gs_arbytes": gs_arbytes;
    "ss_arbytes": ss_arbytes;
    "tr_arbytes": tr_arbytes;
    "ldtr_arbytes": ldtr_arbytes;
    "sysenter_cs": sysenter_cs;
    "sysenter_esp": sysenter_esp;
    "sysenter_eip": sysenter_eip;
    "shadow_gs": shadow_gs;
    "msr_flags": msr_flags;
    "msr_lstar": msr_lstar;
    "msr_star": msr_star;
    "msr_cstar": msr_cstar;
    "msr_syscall_mask": msr_syscall_mask;
    "msr_efer": msr_efer;
    "msr_tsc_aux": msr_tsc_aux not [1016];
    "tsc": tsc;
    "pending_event": pending_event;
    "error_code": error_code;
    "flags": flags;
    [reserved]
} }
structure! { Pic {
    "irr": irr;
    "imr": imr;
    "isr": isr;
    "irq_base": irq_base;
    "sequence": sequence;
    "modes": modes;
    "elcr": elcr;
    "int_output": int_output;
} }
structure! { Ioapic {
    "base_address": base_address;
    "ioregsel": ioregsel;
    "id": id;
    "redirtbl": redirtbl;
} }
structure! { Lapic {
    "apic_base_msr": apic_base_msr;
    "disabled": disabled;
    "timer_divisor": timer_divisor;
    "tdt_msr": tdt_msr not [16];
    "pending_esr": pending_esr not [24, 16];
    [reserved]
} }
structure! { LapicRegs {
    "data": data as octets;
} }
structure! { PciIrq {
    "pad": pad;
} }
structure! { IsaIrq {
    "pad": pad;
} }
structure! { PciLink {
    "route": route;
    [reserved]
} }
structure! { Pit {
    "channels": channels;
    "speaker_data_on": speaker_data_on;
    [reserved]
} }
structure! { Rtc {
    "cmos_data": cmos_data as octets;
    "cmos_index": cmos_index;
    "rtc_offset": rtc_offset not [16];
    [reserved]
} }
structure! { Hpet {
    "capability": capability;
    "config": config;
    "isr": isr;
    "mc64": mc64;
    "timers": timers;
    "period": period;
    [reserved reserved2 reserved3 reserved4 reserved5]
} }
structure! { Pmtimer {
    "tmr_val": tmr_val;
    "pm1a_sts": pm1a_sts;
    "pm1a_en": pm1a_en;
} }
structure! { Mtrr {
    "msr_pat_cr": msr_pat_cr;
    "msr_mtrr_var": msr_mtrr_var;
    "msr_mtrr_fixed": msr_mtrr_fixed;
    "msr_mtrr_cap": msr_mtrr_cap;
    "msr_mtrr_def_type": msr_mtrr_def_type;
} }
structure! { ViridianDomain {
    "hypercall_gpa": hypercall_gpa;
    "guest_os_id": guest_os_id;
    "time_ref_count": time_ref_count not [16];
    "reference_tsc": reference_tsc not [24, 16];
} }
structure! { CpuXsaveHead {
    "xfeature_mask": xfeature_mask;
    "xcr0": xcr0;
    "xcr0_accum": xcr0_accum;
    "fpu_sse": fpu_sse as octets;
    "xstate_bv": xstate_bv;
    "xcomp_bv": xcomp_bv;
    [reserved]
} }
body! { with_cpu_xsave: CpuXsave<'_> {
    head CpuXsaveHead [] [];
    "extended": extended as octets [] [] [];
} }
structure! { ViridianVcpu {
    "vp_assist_msr": vp_assist_msr;
    "apic_assist_pending": apic_assist_pending not [8];
    "simp_msr": simp_msr not [16, 8];
    "sint_msr": sint_msr not [16, 8];
    "stimer_config_msr": stimer_config_msr not [16, 8];
    "stimer_count_msr": stimer_count_msr not [16, 8];
    [reserved]
} }
structure! { VmceVcpu {
    "caps": caps;
    "mci_ctl2_bank0": mci_ctl2_bank0 not [8];
    "mci_ctl2_bank1": mci_ctl2_bank1 not [8];
    "mcg_ext_ctl": mcg_ext_ctl not [24, 8];
} }
structure! { TscAdjust {
    "tsc_adjust": tsc_adjust;
} }
structure! { CpuMsrHead {
    "count": count;
    [reserved]
} }
body! { with_cpu_msr: CpuMsr<'_> {
    head CpuMsrHead [] [];
    "msr": msr as list [] [] [];
} }
