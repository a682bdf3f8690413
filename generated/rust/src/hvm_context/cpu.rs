//! CPU: Registers of one vCPU. A vCPU that is down has no record, and stays down.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::{Fault, Role};
use crate::names::flags;
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Layout, Plain};

/// Registers of one vCPU. A vCPU that is down has no record, and stays down.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cpu {
    /// Offset 0: State of x87 and SSE as FXSAVE stores it.
    pub fpu_regs: [u8; 512],
    /// Offset 512: Register RAX.
    pub rax: u64,
    /// Offset 520: Register RBX.
    pub rbx: u64,
    /// Offset 528: Register RCX.
    pub rcx: u64,
    /// Offset 536: Register RDX.
    pub rdx: u64,
    /// Offset 544: Register RBP.
    pub rbp: u64,
    /// Offset 552: Register RSI.
    pub rsi: u64,
    /// Offset 560: Register RDI.
    pub rdi: u64,
    /// Offset 568: Register RSP.
    pub rsp: u64,
    /// Offset 576: Register R8.
    pub r8: u64,
    /// Offset 584: Register R9.
    pub r9: u64,
    /// Offset 592: Register R10.
    pub r10: u64,
    /// Offset 600: Register R11.
    pub r11: u64,
    /// Offset 608: Register R12.
    pub r12: u64,
    /// Offset 616: Register R13.
    pub r13: u64,
    /// Offset 624: Register R14.
    pub r14: u64,
    /// Offset 632: Register R15.
    pub r15: u64,
    /// Offset 640: Instruction pointer.
    pub rip: u64,
    /// Offset 648: Flags register.
    pub rflags: u64,
    /// Offset 656: Control register 0.
    pub cr0: Cr0,
    /// Offset 664: Control register 2: address of the last page fault.
    pub cr2: u64,
    /// Offset 672: Control register 3: root of the page tables.
    pub cr3: u64,
    /// Offset 680: Control register 4.
    pub cr4: u64,
    /// Offset 688: Debug register 0.
    pub dr0: u64,
    /// Offset 696: Debug register 1.
    pub dr1: u64,
    /// Offset 704: Debug register 2.
    pub dr2: u64,
    /// Offset 712: Debug register 3.
    pub dr3: u64,
    /// Offset 720: Debug register 6: status.
    pub dr6: u64,
    /// Offset 728: Debug register 7: control.
    pub dr7: u64,
    /// Offset 736: Selector of CS.
    pub cs_sel: u32,
    /// Offset 740: Selector of DS.
    pub ds_sel: u32,
    /// Offset 744: Selector of ES.
    pub es_sel: u32,
    /// Offset 748: Selector of FS.
    pub fs_sel: u32,
    /// Offset 752: Selector of GS.
    pub gs_sel: u32,
    /// Offset 756: Selector of SS.
    pub ss_sel: u32,
    /// Offset 760: Selector of the task register.
    pub tr_sel: u32,
    /// Offset 764: Selector of the local descriptor table.
    pub ldtr_sel: u32,
    /// Offset 768: Limit of CS.
    pub cs_limit: u32,
    /// Offset 772: Limit of DS.
    pub ds_limit: u32,
    /// Offset 776: Limit of ES.
    pub es_limit: u32,
    /// Offset 780: Limit of FS.
    pub fs_limit: u32,
    /// Offset 784: Limit of GS.
    pub gs_limit: u32,
    /// Offset 788: Limit of SS.
    pub ss_limit: u32,
    /// Offset 792: Limit of the task register.
    pub tr_limit: u32,
    /// Offset 796: Limit of the local descriptor table.
    pub ldtr_limit: u32,
    /// Offset 800: Limit of the interrupt descriptor table.
    pub idtr_limit: u32,
    /// Offset 804: Limit of the global descriptor table.
    pub gdtr_limit: u32,
    /// Offset 808: Base of CS.
    pub cs_base: u64,
    /// Offset 816: Base of DS.
    pub ds_base: u64,
    /// Offset 824: Base of ES.
    pub es_base: u64,
    /// Offset 832: Base of FS.
    pub fs_base: u64,
    /// Offset 840: Base of GS.
    pub gs_base: u64,
    /// Offset 848: Base of SS.
    pub ss_base: u64,
    /// Offset 856: Base of the task register.
    pub tr_base: u64,
    /// Offset 864: Base of the local descriptor table.
    pub ldtr_base: u64,
    /// Offset 872: Base of the interrupt descriptor table.
    pub idtr_base: u64,
    /// Offset 880: Base of the global descriptor table.
    pub gdtr_base: u64,
    /// Offset 888: Attributes of CS.
    pub cs_arbytes: u32,
    /// Offset 892: Attributes of DS.
    pub ds_arbytes: u32,
    /// Offset 896: Attributes of ES.
    pub es_arbytes: u32,
    /// Offset 900: Attributes of FS.
    pub fs_arbytes: u32,
    /// Offset 904: Attributes of GS.
    pub gs_arbytes: u32,
    /// Offset 908: Attributes of SS.
    pub ss_arbytes: u32,
    /// Offset 912: Attributes of the task register.
    pub tr_arbytes: u32,
    /// Offset 916: Attributes of the local descriptor table.
    pub ldtr_arbytes: u32,
    /// Offset 920: MSR SYSENTER_CS.
    pub sysenter_cs: u64,
    /// Offset 928: MSR SYSENTER_ESP.
    pub sysenter_esp: u64,
    /// Offset 936: MSR SYSENTER_EIP.
    pub sysenter_eip: u64,
    /// Offset 944: MSR KERNEL_GS_BASE, which SWAPGS exchanges.
    pub shadow_gs: u64,
    /// Offset 952: Obsolete; readers do not look at it.
    pub msr_flags: u64,
    /// Offset 960: MSR LSTAR.
    pub msr_lstar: u64,
    /// Offset 968: MSR STAR.
    pub msr_star: u64,
    /// Offset 976: MSR CSTAR.
    pub msr_cstar: u64,
    /// Offset 984: MSR SFMASK.
    pub msr_syscall_mask: u64,
    /// Offset 992: MSR EFER.
    pub msr_efer: u64,
    /// Offset 1000: MSR TSC_AUX, which RDTSCP returns.
    pub msr_tsc_aux: u64,
    /// Offset 1008: What the guest would read from its time stamp counter.
    pub tsc: u64,
    /// Offset 1016: The event that is to be injected.
    pub pending_event: PendingEvent,
    /// Offset 1020: Error code of the pending event.
    pub error_code: u32,
    /// Offset 1024: Flags.
    pub flags: CpuFlags,
    /// Offset 1028: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<Cpu>() == 1032);
    assert!(core::mem::offset_of!(Cpu, fpu_regs) == 0);
    assert!(core::mem::offset_of!(Cpu, rax) == 512);
    assert!(core::mem::offset_of!(Cpu, rbx) == 520);
    assert!(core::mem::offset_of!(Cpu, rcx) == 528);
    assert!(core::mem::offset_of!(Cpu, rdx) == 536);
    assert!(core::mem::offset_of!(Cpu, rbp) == 544);
    assert!(core::mem::offset_of!(Cpu, rsi) == 552);
    assert!(core::mem::offset_of!(Cpu, rdi) == 560);
    assert!(core::mem::offset_of!(Cpu, rsp) == 568);
    assert!(core::mem::offset_of!(Cpu, r8) == 576);
    assert!(core::mem::offset_of!(Cpu, r9) == 584);
    assert!(core::mem::offset_of!(Cpu, r10) == 592);
    assert!(core::mem::offset_of!(Cpu, r11) == 600);
    assert!(core::mem::offset_of!(Cpu, r12) == 608);
    assert!(core::mem::offset_of!(Cpu, r13) == 616);
    assert!(core::mem::offset_of!(Cpu, r14) == 624);
    assert!(core::mem::offset_of!(Cpu, r15) == 632);
    assert!(core::mem::offset_of!(Cpu, rip) == 640);
    assert!(core::mem::offset_of!(Cpu, rflags) == 648);
    assert!(core::mem::offset_of!(Cpu, cr0) == 656);
    assert!(core::mem::offset_of!(Cpu, cr2) == 664);
    assert!(core::mem::offset_of!(Cpu, cr3) == 672);
    assert!(core::mem::offset_of!(Cpu, cr4) == 680);
    assert!(core::mem::offset_of!(Cpu, dr0) == 688);
    assert!(core::mem::offset_of!(Cpu, dr1) == 696);
    assert!(core::mem::offset_of!(Cpu, dr2) == 704);
    assert!(core::mem::offset_of!(Cpu, dr3) == 712);
    assert!(core::mem::offset_of!(Cpu, dr6) == 720);
    assert!(core::mem::offset_of!(Cpu, dr7) == 728);
    assert!(core::mem::offset_of!(Cpu, cs_sel) == 736);
    assert!(core::mem::offset_of!(Cpu, ds_sel) == 740);
    assert!(core::mem::offset_of!(Cpu, es_sel) == 744);
    assert!(core::mem::offset_of!(Cpu, fs_sel) == 748);
    assert!(core::mem::offset_of!(Cpu, gs_sel) == 752);
    assert!(core::mem::offset_of!(Cpu, ss_sel) == 756);
    assert!(core::mem::offset_of!(Cpu, tr_sel) == 760);
    assert!(core::mem::offset_of!(Cpu, ldtr_sel) == 764);
    assert!(core::mem::offset_of!(Cpu, cs_limit) == 768);
    assert!(core::mem::offset_of!(Cpu, ds_limit) == 772);
    assert!(core::mem::offset_of!(Cpu, es_limit) == 776);
    assert!(core::mem::offset_of!(Cpu, fs_limit) == 780);
    assert!(core::mem::offset_of!(Cpu, gs_limit) == 784);
    assert!(core::mem::offset_of!(Cpu, ss_limit) == 788);
    assert!(core::mem::offset_of!(Cpu, tr_limit) == 792);
    assert!(core::mem::offset_of!(Cpu, ldtr_limit) == 796);
    assert!(core::mem::offset_of!(Cpu, idtr_limit) == 800);
    assert!(core::mem::offset_of!(Cpu, gdtr_limit) == 804);
    assert!(core::mem::offset_of!(Cpu, cs_base) == 808);
    assert!(core::mem::offset_of!(Cpu, ds_base) == 816);
    assert!(core::mem::offset_of!(Cpu, es_base) == 824);
    assert!(core::mem::offset_of!(Cpu, fs_base) == 832);
    assert!(core::mem::offset_of!(Cpu, gs_base) == 840);
    assert!(core::mem::offset_of!(Cpu, ss_base) == 848);
    assert!(core::mem::offset_of!(Cpu, tr_base) == 856);
    assert!(core::mem::offset_of!(Cpu, ldtr_base) == 864);
    assert!(core::mem::offset_of!(Cpu, idtr_base) == 872);
    assert!(core::mem::offset_of!(Cpu, gdtr_base) == 880);
    assert!(core::mem::offset_of!(Cpu, cs_arbytes) == 888);
    assert!(core::mem::offset_of!(Cpu, ds_arbytes) == 892);
    assert!(core::mem::offset_of!(Cpu, es_arbytes) == 896);
    assert!(core::mem::offset_of!(Cpu, fs_arbytes) == 900);
    assert!(core::mem::offset_of!(Cpu, gs_arbytes) == 904);
    assert!(core::mem::offset_of!(Cpu, ss_arbytes) == 908);
    assert!(core::mem::offset_of!(Cpu, tr_arbytes) == 912);
    assert!(core::mem::offset_of!(Cpu, ldtr_arbytes) == 916);
    assert!(core::mem::offset_of!(Cpu, sysenter_cs) == 920);
    assert!(core::mem::offset_of!(Cpu, sysenter_esp) == 928);
    assert!(core::mem::offset_of!(Cpu, sysenter_eip) == 936);
    assert!(core::mem::offset_of!(Cpu, shadow_gs) == 944);
    assert!(core::mem::offset_of!(Cpu, msr_flags) == 952);
    assert!(core::mem::offset_of!(Cpu, msr_lstar) == 960);
    assert!(core::mem::offset_of!(Cpu, msr_star) == 968);
    assert!(core::mem::offset_of!(Cpu, msr_cstar) == 976);
    assert!(core::mem::offset_of!(Cpu, msr_syscall_mask) == 984);
    assert!(core::mem::offset_of!(Cpu, msr_efer) == 992);
    assert!(core::mem::offset_of!(Cpu, msr_tsc_aux) == 1000);
    assert!(core::mem::offset_of!(Cpu, tsc) == 1008);
    assert!(core::mem::offset_of!(Cpu, pending_event) == 1016);
    assert!(core::mem::offset_of!(Cpu, error_code) == 1020);
    assert!(core::mem::offset_of!(Cpu, flags) == 1024);
    assert!(core::mem::offset_of!(Cpu, reserved) == 1028);
};

impl Default for Cpu {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self {
            fpu_regs: [Default::default(); 512],
            rax: Default::default(),
            rbx: Default::default(),
            rcx: Default::default(),
            rdx: Default::default(),
            rbp: Default::default(),
            rsi: Default::default(),
            rdi: Default::default(),
            rsp: Default::default(),
            r8: Default::default(),
            r9: Default::default(),
            r10: Default::default(),
            r11: Default::default(),
            r12: Default::default(),
            r13: Default::default(),
            r14: Default::default(),
            r15: Default::default(),
            rip: Default::default(),
            rflags: Default::default(),
            cr0: Default::default(),
            cr2: Default::default(),
            cr3: Default::default(),
            cr4: Default::default(),
            dr0: Default::default(),
            dr1: Default::default(),
            dr2: Default::default(),
            dr3: Default::default(),
            dr6: Default::default(),
            dr7: Default::default(),
            cs_sel: Default::default(),
            ds_sel: Default::default(),
            es_sel: Default::default(),
            fs_sel: Default::default(),
            gs_sel: Default::default(),
            ss_sel: Default::default(),
            tr_sel: Default::default(),
            ldtr_sel: Default::default(),
            cs_limit: Default::default(),
            ds_limit: Default::default(),
            es_limit: Default::default(),
            fs_limit: Default::default(),
            gs_limit: Default::default(),
            ss_limit: Default::default(),
            tr_limit: Default::default(),
            ldtr_limit: Default::default(),
            idtr_limit: Default::default(),
            gdtr_limit: Default::default(),
            cs_base: Default::default(),
            ds_base: Default::default(),
            es_base: Default::default(),
            fs_base: Default::default(),
            gs_base: Default::default(),
            ss_base: Default::default(),
            tr_base: Default::default(),
            ldtr_base: Default::default(),
            idtr_base: Default::default(),
            gdtr_base: Default::default(),
            cs_arbytes: Default::default(),
            ds_arbytes: Default::default(),
            es_arbytes: Default::default(),
            fs_arbytes: Default::default(),
            gs_arbytes: Default::default(),
            ss_arbytes: Default::default(),
            tr_arbytes: Default::default(),
            ldtr_arbytes: Default::default(),
            sysenter_cs: Default::default(),
            sysenter_esp: Default::default(),
            sysenter_eip: Default::default(),
            shadow_gs: Default::default(),
            msr_flags: Default::default(),
            msr_lstar: Default::default(),
            msr_star: Default::default(),
            msr_cstar: Default::default(),
            msr_syscall_mask: Default::default(),
            msr_efer: Default::default(),
            msr_tsc_aux: Default::default(),
            tsc: Default::default(),
            pending_event: Default::default(),
            error_code: Default::default(),
            flags: Default::default(),
            reserved: Default::default(),
        }
    }
}

impl Cpu {
    /// Number of octets.
    pub const SIZE: usize = 1032;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 1032]) -> Self {
        Self {
            fpu_regs: part(o, 0),
            rax: u64::from_le_bytes(part(o, 512)),
            rbx: u64::from_le_bytes(part(o, 520)),
            rcx: u64::from_le_bytes(part(o, 528)),
            rdx: u64::from_le_bytes(part(o, 536)),
            rbp: u64::from_le_bytes(part(o, 544)),
            rsi: u64::from_le_bytes(part(o, 552)),
            rdi: u64::from_le_bytes(part(o, 560)),
            rsp: u64::from_le_bytes(part(o, 568)),
            r8: u64::from_le_bytes(part(o, 576)),
            r9: u64::from_le_bytes(part(o, 584)),
            r10: u64::from_le_bytes(part(o, 592)),
            r11: u64::from_le_bytes(part(o, 600)),
            r12: u64::from_le_bytes(part(o, 608)),
            r13: u64::from_le_bytes(part(o, 616)),
            r14: u64::from_le_bytes(part(o, 624)),
            r15: u64::from_le_bytes(part(o, 632)),
            rip: u64::from_le_bytes(part(o, 640)),
            rflags: u64::from_le_bytes(part(o, 648)),
            cr0: Cr0(u64::from_le_bytes(part(o, 656))),
            cr2: u64::from_le_bytes(part(o, 664)),
            cr3: u64::from_le_bytes(part(o, 672)),
            cr4: u64::from_le_bytes(part(o, 680)),
            dr0: u64::from_le_bytes(part(o, 688)),
            dr1: u64::from_le_bytes(part(o, 696)),
            dr2: u64::from_le_bytes(part(o, 704)),
            dr3: u64::from_le_bytes(part(o, 712)),
            dr6: u64::from_le_bytes(part(o, 720)),
            dr7: u64::from_le_bytes(part(o, 728)),
            cs_sel: u32::from_le_bytes(part(o, 736)),
            ds_sel: u32::from_le_bytes(part(o, 740)),
            es_sel: u32::from_le_bytes(part(o, 744)),
            fs_sel: u32::from_le_bytes(part(o, 748)),
            gs_sel: u32::from_le_bytes(part(o, 752)),
            ss_sel: u32::from_le_bytes(part(o, 756)),
            tr_sel: u32::from_le_bytes(part(o, 760)),
            ldtr_sel: u32::from_le_bytes(part(o, 764)),
            cs_limit: u32::from_le_bytes(part(o, 768)),
            ds_limit: u32::from_le_bytes(part(o, 772)),
            es_limit: u32::from_le_bytes(part(o, 776)),
            fs_limit: u32::from_le_bytes(part(o, 780)),
            gs_limit: u32::from_le_bytes(part(o, 784)),
            ss_limit: u32::from_le_bytes(part(o, 788)),
            tr_limit: u32::from_le_bytes(part(o, 792)),
            ldtr_limit: u32::from_le_bytes(part(o, 796)),
            idtr_limit: u32::from_le_bytes(part(o, 800)),
            gdtr_limit: u32::from_le_bytes(part(o, 804)),
            cs_base: u64::from_le_bytes(part(o, 808)),
            ds_base: u64::from_le_bytes(part(o, 816)),
            es_base: u64::from_le_bytes(part(o, 824)),
            fs_base: u64::from_le_bytes(part(o, 832)),
            gs_base: u64::from_le_bytes(part(o, 840)),
            ss_base: u64::from_le_bytes(part(o, 848)),
            tr_base: u64::from_le_bytes(part(o, 856)),
            ldtr_base: u64::from_le_bytes(part(o, 864)),
            idtr_base: u64::from_le_bytes(part(o, 872)),
            gdtr_base: u64::from_le_bytes(part(o, 880)),
            cs_arbytes: u32::from_le_bytes(part(o, 888)),
            ds_arbytes: u32::from_le_bytes(part(o, 892)),
            es_arbytes: u32::from_le_bytes(part(o, 896)),
            fs_arbytes: u32::from_le_bytes(part(o, 900)),
            gs_arbytes: u32::from_le_bytes(part(o, 904)),
            ss_arbytes: u32::from_le_bytes(part(o, 908)),
            tr_arbytes: u32::from_le_bytes(part(o, 912)),
            ldtr_arbytes: u32::from_le_bytes(part(o, 916)),
            sysenter_cs: u64::from_le_bytes(part(o, 920)),
            sysenter_esp: u64::from_le_bytes(part(o, 928)),
            sysenter_eip: u64::from_le_bytes(part(o, 936)),
            shadow_gs: u64::from_le_bytes(part(o, 944)),
            msr_flags: u64::from_le_bytes(part(o, 952)),
            msr_lstar: u64::from_le_bytes(part(o, 960)),
            msr_star: u64::from_le_bytes(part(o, 968)),
            msr_cstar: u64::from_le_bytes(part(o, 976)),
            msr_syscall_mask: u64::from_le_bytes(part(o, 984)),
            msr_efer: u64::from_le_bytes(part(o, 992)),
            msr_tsc_aux: u64::from_le_bytes(part(o, 1000)),
            tsc: u64::from_le_bytes(part(o, 1008)),
            pending_event: PendingEvent(u32::from_le_bytes(part(o, 1016))),
            error_code: u32::from_le_bytes(part(o, 1020)),
            flags: CpuFlags(u32::from_le_bytes(part(o, 1024))),
            reserved: [0; 4],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 1032]) -> Self {
        Self {
            fpu_regs: part(o, 0),
            rax: u64::from_be_bytes(part(o, 512)),
            rbx: u64::from_be_bytes(part(o, 520)),
            rcx: u64::from_be_bytes(part(o, 528)),
            rdx: u64::from_be_bytes(part(o, 536)),
            rbp: u64::from_be_bytes(part(o, 544)),
            rsi: u64::from_be_bytes(part(o, 552)),
            rdi: u64::from_be_bytes(part(o, 560)),
            rsp: u64::from_be_bytes(part(o, 568)),
            r8: u64::from_be_bytes(part(o, 576)),
            r9: u64::from_be_bytes(part(o, 584)),
            r10: u64::from_be_bytes(part(o, 592)),
            r11: u64::from_be_bytes(part(o, 600)),
            r12: u64::from_be_bytes(part(o, 608)),
            r13: u64::from_be_bytes(part(o, 616)),
            r14: u64::from_be_bytes(part(o, 624)),
            r15: u64::from_be_bytes(part(o, 632)),
            rip: u64::from_be_bytes(part(o, 640)),
            rflags: u64::from_be_bytes(part(o, 648)),
            cr0: Cr0(u64::from_be_bytes(part(o, 656))),
            cr2: u64::from_be_bytes(part(o, 664)),
            cr3: u64::from_be_bytes(part(o, 672)),
            cr4: u64::from_be_bytes(part(o, 680)),
            dr0: u64::from_be_bytes(part(o, 688)),
            dr1: u64::from_be_bytes(part(o, 696)),
            dr2: u64::from_be_bytes(part(o, 704)),
            dr3: u64::from_be_bytes(part(o, 712)),
            dr6: u64::from_be_bytes(part(o, 720)),
            dr7: u64::from_be_bytes(part(o, 728)),
            cs_sel: u32::from_be_bytes(part(o, 736)),
            ds_sel: u32::from_be_bytes(part(o, 740)),
            es_sel: u32::from_be_bytes(part(o, 744)),
            fs_sel: u32::from_be_bytes(part(o, 748)),
            gs_sel: u32::from_be_bytes(part(o, 752)),
            ss_sel: u32::from_be_bytes(part(o, 756)),
            tr_sel: u32::from_be_bytes(part(o, 760)),
            ldtr_sel: u32::from_be_bytes(part(o, 764)),
            cs_limit: u32::from_be_bytes(part(o, 768)),
            ds_limit: u32::from_be_bytes(part(o, 772)),
            es_limit: u32::from_be_bytes(part(o, 776)),
            fs_limit: u32::from_be_bytes(part(o, 780)),
            gs_limit: u32::from_be_bytes(part(o, 784)),
            ss_limit: u32::from_be_bytes(part(o, 788)),
            tr_limit: u32::from_be_bytes(part(o, 792)),
            ldtr_limit: u32::from_be_bytes(part(o, 796)),
            idtr_limit: u32::from_be_bytes(part(o, 800)),
            gdtr_limit: u32::from_be_bytes(part(o, 804)),
            cs_base: u64::from_be_bytes(part(o, 808)),
            ds_base: u64::from_be_bytes(part(o, 816)),
            es_base: u64::from_be_bytes(part(o, 824)),
            fs_base: u64::from_be_bytes(part(o, 832)),
            gs_base: u64::from_be_bytes(part(o, 840)),
            ss_base: u64::from_be_bytes(part(o, 848)),
            tr_base: u64::from_be_bytes(part(o, 856)),
            ldtr_base: u64::from_be_bytes(part(o, 864)),
            idtr_base: u64::from_be_bytes(part(o, 872)),
            gdtr_base: u64::from_be_bytes(part(o, 880)),
            cs_arbytes: u32::from_be_bytes(part(o, 888)),
            ds_arbytes: u32::from_be_bytes(part(o, 892)),
            es_arbytes: u32::from_be_bytes(part(o, 896)),
            fs_arbytes: u32::from_be_bytes(part(o, 900)),
            gs_arbytes: u32::from_be_bytes(part(o, 904)),
            ss_arbytes: u32::from_be_bytes(part(o, 908)),
            tr_arbytes: u32::from_be_bytes(part(o, 912)),
            ldtr_arbytes: u32::from_be_bytes(part(o, 916)),
            sysenter_cs: u64::from_be_bytes(part(o, 920)),
            sysenter_esp: u64::from_be_bytes(part(o, 928)),
            sysenter_eip: u64::from_be_bytes(part(o, 936)),
            shadow_gs: u64::from_be_bytes(part(o, 944)),
            msr_flags: u64::from_be_bytes(part(o, 952)),
            msr_lstar: u64::from_be_bytes(part(o, 960)),
            msr_star: u64::from_be_bytes(part(o, 968)),
            msr_cstar: u64::from_be_bytes(part(o, 976)),
            msr_syscall_mask: u64::from_be_bytes(part(o, 984)),
            msr_efer: u64::from_be_bytes(part(o, 992)),
            msr_tsc_aux: u64::from_be_bytes(part(o, 1000)),
            tsc: u64::from_be_bytes(part(o, 1008)),
            pending_event: PendingEvent(u32::from_be_bytes(part(o, 1016))),
            error_code: u32::from_be_bytes(part(o, 1020)),
            flags: CpuFlags(u32::from_be_bytes(part(o, 1024))),
            reserved: [0; 4],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 1032] {
        let mut o = [0; 1032];
        o[0..512].copy_from_slice(&self.fpu_regs);
        o[512..520].copy_from_slice(&self.rax.to_le_bytes());
        o[520..528].copy_from_slice(&self.rbx.to_le_bytes());
        o[528..536].copy_from_slice(&self.rcx.to_le_bytes());
        o[536..544].copy_from_slice(&self.rdx.to_le_bytes());
        o[544..552].copy_from_slice(&self.rbp.to_le_bytes());
        o[552..560].copy_from_slice(&self.rsi.to_le_bytes());
        o[560..568].copy_from_slice(&self.rdi.to_le_bytes());
        o[568..576].copy_from_slice(&self.rsp.to_le_bytes());
        o[576..584].copy_from_slice(&self.r8.to_le_bytes());
        o[584..592].copy_from_slice(&self.r9.to_le_bytes());
        o[592..600].copy_from_slice(&self.r10.to_le_bytes());
        o[600..608].copy_from_slice(&self.r11.to_le_bytes());
        o[608..616].copy_from_slice(&self.r12.to_le_bytes());
        o[616..624].copy_from_slice(&self.r13.to_le_bytes());
        o[624..632].copy_from_slice(&self.r14.to_le_bytes());
        o[632..640].copy_from_slice(&self.r15.to_le_bytes());
        o[640..648].copy_from_slice(&self.rip.to_le_bytes());
        o[648..656].copy_from_slice(&self.rflags.to_le_bytes());
        o[656..664].copy_from_slice(&self.cr0.0.to_le_bytes());
        o[664..672].copy_from_slice(&self.cr2.to_le_bytes());
        o[672..680].copy_from_slice(&self.cr3.to_le_bytes());
        o[680..688].copy_from_slice(&self.cr4.to_le_bytes());
        o[688..696].copy_from_slice(&self.dr0.to_le_bytes());
        o[696..704].copy_from_slice(&self.dr1.to_le_bytes());
        o[704..712].copy_from_slice(&self.dr2.to_le_bytes());
        o[712..720].copy_from_slice(&self.dr3.to_le_bytes());
        o[720..728].copy_from_slice(&self.dr6.to_le_bytes());
        o[728..736].copy_from_slice(&self.dr7.to_le_bytes());
        o[736..740].copy_from_slice(&self.cs_sel.to_le_bytes());
        o[740..744].copy_from_slice(&self.ds_sel.to_le_bytes());
        o[744..748].copy_from_slice(&self.es_sel.to_le_bytes());
        o[748..752].copy_from_slice(&self.fs_sel.to_le_bytes());
        o[752..756].copy_from_slice(&self.gs_sel.to_le_bytes());
        o[756..760].copy_from_slice(&self.ss_sel.to_le_bytes());
        o[760..764].copy_from_slice(&self.tr_sel.to_le_bytes());
        o[764..768].copy_from_slice(&self.ldtr_sel.to_le_bytes());
        o[768..772].copy_from_slice(&self.cs_limit.to_le_bytes());
        o[772..776].copy_from_slice(&self.ds_limit.to_le_bytes());
        o[776..780].copy_from_slice(&self.es_limit.to_le_bytes());
        o[780..784].copy_from_slice(&self.fs_limit.to_le_bytes());
        o[784..788].copy_from_slice(&self.gs_limit.to_le_bytes());
        o[788..792].copy_from_slice(&self.ss_limit.to_le_bytes());
        o[792..796].copy_from_slice(&self.tr_limit.to_le_bytes());
        o[796..800].copy_from_slice(&self.ldtr_limit.to_le_bytes());
        o[800..804].copy_from_slice(&self.idtr_limit.to_le_bytes());
        o[804..808].copy_from_slice(&self.gdtr_limit.to_le_bytes());
        o[808..816].copy_from_slice(&self.cs_base.to_le_bytes());
        o[816..824].copy_from_slice(&self.ds_base.to_le_bytes());
        o[824..832].copy_from_slice(&self.es_base.to_le_bytes());
        o[832..840].copy_from_slice(&self.fs_base.to_le_bytes());
        o[840..848].copy_from_slice(&self.gs_base.to_le_bytes());
        o[848..856].copy_from_slice(&self.ss_base.to_le_bytes());
        o[856..864].copy_from_slice(&self.tr_base.to_le_bytes());
        o[864..872].copy_from_slice(&self.ldtr_base.to_le_bytes());
        o[872..880].copy_from_slice(&self.idtr_base.to_le_bytes());
        o[880..888].copy_from_slice(&self.gdtr_base.to_le_bytes());
        o[888..892].copy_from_slice(&self.cs_arbytes.to_le_bytes());
        o[892..896].copy_from_slice(&self.ds_arbytes.to_le_bytes());
        o[896..900].copy_from_slice(&self.es_arbytes.to_le_bytes());
        o[900..904].copy_from_slice(&self.fs_arbytes.to_le_bytes());
        o[904..908].copy_from_slice(&self.gs_arbytes.to_le_bytes());
        o[908..912].copy_from_slice(&self.ss_arbytes.to_le_bytes());
        o[912..916].copy_from_slice(&self.tr_arbytes.to_le_bytes());
        o[916..920].copy_from_slice(&self.ldtr_arbytes.to_le_bytes());
        o[920..928].copy_from_slice(&self.sysenter_cs.to_le_bytes());
        o[928..936].copy_from_slice(&self.sysenter_esp.to_le_bytes());
        o[936..944].copy_from_slice(&self.sysenter_eip.to_le_bytes());
        o[944..952].copy_from_slice(&self.shadow_gs.to_le_bytes());
        o[952..960].copy_from_slice(&self.msr_flags.to_le_bytes());
        o[960..968].copy_from_slice(&self.msr_lstar.to_le_bytes());
        o[968..976].copy_from_slice(&self.msr_star.to_le_bytes());
        o[976..984].copy_from_slice(&self.msr_cstar.to_le_bytes());
        o[984..992].copy_from_slice(&self.msr_syscall_mask.to_le_bytes());
        o[992..1000].copy_from_slice(&self.msr_efer.to_le_bytes());
        o[1000..1008].copy_from_slice(&self.msr_tsc_aux.to_le_bytes());
        o[1008..1016].copy_from_slice(&self.tsc.to_le_bytes());
        o[1016..1020].copy_from_slice(&self.pending_event.0.to_le_bytes());
        o[1020..1024].copy_from_slice(&self.error_code.to_le_bytes());
        o[1024..1028].copy_from_slice(&self.flags.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 1032] {
        let mut o = [0; 1032];
        o[0..512].copy_from_slice(&self.fpu_regs);
        o[512..520].copy_from_slice(&self.rax.to_be_bytes());
        o[520..528].copy_from_slice(&self.rbx.to_be_bytes());
        o[528..536].copy_from_slice(&self.rcx.to_be_bytes());
        o[536..544].copy_from_slice(&self.rdx.to_be_bytes());
        o[544..552].copy_from_slice(&self.rbp.to_be_bytes());
        o[552..560].copy_from_slice(&self.rsi.to_be_bytes());
        o[560..568].copy_from_slice(&self.rdi.to_be_bytes());
        o[568..576].copy_from_slice(&self.rsp.to_be_bytes());
        o[576..584].copy_from_slice(&self.r8.to_be_bytes());
        o[584..592].copy_from_slice(&self.r9.to_be_bytes());
        o[592..600].copy_from_slice(&self.r10.to_be_bytes());
        o[600..608].copy_from_slice(&self.r11.to_be_bytes());
        o[608..616].copy_from_slice(&self.r12.to_be_bytes());
        o[616..624].copy_from_slice(&self.r13.to_be_bytes());
        o[624..632].copy_from_slice(&self.r14.to_be_bytes());
        o[632..640].copy_from_slice(&self.r15.to_be_bytes());
        o[640..648].copy_from_slice(&self.rip.to_be_bytes());
        o[648..656].copy_from_slice(&self.rflags.to_be_bytes());
        o[656..664].copy_from_slice(&self.cr0.0.to_be_bytes());
        o[664..672].copy_from_slice(&self.cr2.to_be_bytes());
        o[672..680].copy_from_slice(&self.cr3.to_be_bytes());
        o[680..688].copy_from_slice(&self.cr4.to_be_bytes());
        o[688..696].copy_from_slice(&self.dr0.to_be_bytes());
        o[696..704].copy_from_slice(&self.dr1.to_be_bytes());
        o[704..712].copy_from_slice(&self.dr2.to_be_bytes());
        o[712..720].copy_from_slice(&self.dr3.to_be_bytes());
        o[720..728].copy_from_slice(&self.dr6.to_be_bytes());
        o[728..736].copy_from_slice(&self.dr7.to_be_bytes());
        o[736..740].copy_from_slice(&self.cs_sel.to_be_bytes());
        o[740..744].copy_from_slice(&self.ds_sel.to_be_bytes());
        o[744..748].copy_from_slice(&self.es_sel.to_be_bytes());
        o[748..752].copy_from_slice(&self.fs_sel.to_be_bytes());
        o[752..756].copy_from_slice(&self.gs_sel.to_be_bytes());
        o[756..760].copy_from_slice(&self.ss_sel.to_be_bytes());
        o[760..764].copy_from_slice(&self.tr_sel.to_be_bytes());
        o[764..768].copy_from_slice(&self.ldtr_sel.to_be_bytes());
        o[768..772].copy_from_slice(&self.cs_limit.to_be_bytes());
        o[772..776].copy_from_slice(&self.ds_limit.to_be_bytes());
        o[776..780].copy_from_slice(&self.es_limit.to_be_bytes());
        o[780..784].copy_from_slice(&self.fs_limit.to_be_bytes());
        o[784..788].copy_from_slice(&self.gs_limit.to_be_bytes());
        o[788..792].copy_from_slice(&self.ss_limit.to_be_bytes());
        o[792..796].copy_from_slice(&self.tr_limit.to_be_bytes());
        o[796..800].copy_from_slice(&self.ldtr_limit.to_be_bytes());
        o[800..804].copy_from_slice(&self.idtr_limit.to_be_bytes());
        o[804..808].copy_from_slice(&self.gdtr_limit.to_be_bytes());
        o[808..816].copy_from_slice(&self.cs_base.to_be_bytes());
        o[816..824].copy_from_slice(&self.ds_base.to_be_bytes());
        o[824..832].copy_from_slice(&self.es_base.to_be_bytes());
        o[832..840].copy_from_slice(&self.fs_base.to_be_bytes());
        o[840..848].copy_from_slice(&self.gs_base.to_be_bytes());
        o[848..856].copy_from_slice(&self.ss_base.to_be_bytes());
        o[856..864].copy_from_slice(&self.tr_base.to_be_bytes());
        o[864..872].copy_from_slice(&self.ldtr_base.to_be_bytes());
        o[872..880].copy_from_slice(&self.idtr_base.to_be_bytes());
        o[880..888].copy_from_slice(&self.gdtr_base.to_be_bytes());
        o[888..892].copy_from_slice(&self.cs_arbytes.to_be_bytes());
        o[892..896].copy_from_slice(&self.ds_arbytes.to_be_bytes());
        o[896..900].copy_from_slice(&self.es_arbytes.to_be_bytes());
        o[900..904].copy_from_slice(&self.fs_arbytes.to_be_bytes());
        o[904..908].copy_from_slice(&self.gs_arbytes.to_be_bytes());
        o[908..912].copy_from_slice(&self.ss_arbytes.to_be_bytes());
        o[912..916].copy_from_slice(&self.tr_arbytes.to_be_bytes());
        o[916..920].copy_from_slice(&self.ldtr_arbytes.to_be_bytes());
        o[920..928].copy_from_slice(&self.sysenter_cs.to_be_bytes());
        o[928..936].copy_from_slice(&self.sysenter_esp.to_be_bytes());
        o[936..944].copy_from_slice(&self.sysenter_eip.to_be_bytes());
        o[944..952].copy_from_slice(&self.shadow_gs.to_be_bytes());
        o[952..960].copy_from_slice(&self.msr_flags.to_be_bytes());
        o[960..968].copy_from_slice(&self.msr_lstar.to_be_bytes());
        o[968..976].copy_from_slice(&self.msr_star.to_be_bytes());
        o[976..984].copy_from_slice(&self.msr_cstar.to_be_bytes());
        o[984..992].copy_from_slice(&self.msr_syscall_mask.to_be_bytes());
        o[992..1000].copy_from_slice(&self.msr_efer.to_be_bytes());
        o[1000..1008].copy_from_slice(&self.msr_tsc_aux.to_be_bytes());
        o[1008..1016].copy_from_slice(&self.tsc.to_be_bytes());
        o[1016..1020].copy_from_slice(&self.pending_event.0.to_be_bytes());
        o[1020..1024].copy_from_slice(&self.error_code.to_be_bytes());
        o[1024..1028].copy_from_slice(&self.flags.0.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.pending_event = self.pending_event.cleared();
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(
        o: &[u8; 1032],
        endian: Endian,
        role: Role,
        short: Option<usize>,
    ) -> Result<(), Fault> {
        if u64::read(&part(o, 656), endian) & 0xffffffff1ffaffc0 != 0 {
            return Err(Fault::new(&rules::CPU_CR0_ZERO, 656, "cr0"));
        }
        if u64::read(&part(o, 672), endian) > 0xfffffffffffff {
            return Err(Fault::new(&rules::CPU_CR3_MAX, 672, "cr3"));
        }
        if u64::read(&part(o, 720), endian) > 0xffffffff {
            return Err(Fault::new(&rules::CPU_DR6_MAX, 720, "dr6"));
        }
        if u64::read(&part(o, 728), endian) > 0xffffffff {
            return Err(Fault::new(&rules::CPU_DR7_MAX, 728, "dr7"));
        }
        if !matches!(short, Some(1)) && u64::read(&part(o, 1000), endian) > 0xffffffff {
            return Err(Fault::new(&rules::CPU_MSR_TSC_AUX_MAX, 1000, "msr_tsc_aux"));
        }
        if role == Role::Writer && u32::read(&part(o, 1016), endian) & 0x7ffff000 != 0 {
            return Err(Fault::new(&rules::CPU_PENDING_EVENT_ZERO, 1016, "pending_event"));
        }
        if short.is_none() && u32::read(&part(o, 1024), endian) & 0xfffffffe != 0 {
            return Err(Fault::new(&rules::CPU_FLAGS_ZERO, 1024, "flags"));
        }
        if short.is_none() && part::<4, _>(o, 1028) != [0; 4] {
            return Err(Fault::new(&rules::CPU_RESERVED_ZERO, 1028, "reserved"));
        }
        Ok(())
    }
}

plain!(Cpu, 1032, clears);

/// Flags of a vCPU.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct CpuFlags(pub u32);

impl CpuFlags {
    /// `fpu_regs` holds a state. Otherwise the FPU is reset.
    pub const FPU_INITIALISED: Self = Self(1);

    /// Whether [`CpuFlags::FPU_INITIALISED`] is set.
    #[inline]
    pub const fn fpu_initialised(self) -> bool {
        self.0 & 1 != 0
    }
}

impl core::ops::BitOr for CpuFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(CpuFlags, u32, 4);
flags!(CpuFlags, u32, [("fpu_initialised", 1)]);

/// Control register 0.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Cr0(pub u64);

impl Cr0 {
    /// Protected mode.
    pub const PE: Self = Self(1);
    /// Monitor the coprocessor.
    pub const MP: Self = Self(2);
    /// Emulate the coprocessor.
    pub const EM: Self = Self(4);
    /// Task switched.
    pub const TS: Self = Self(8);
    /// Type of the coprocessor; always set.
    pub const ET: Self = Self(16);
    /// Bit NE: errors of x87 are exceptions.
    pub const NUMERIC_ERROR: Self = Self(32);
    /// Write protection.
    pub const WP: Self = Self(0x10000);
    /// Alignment mask.
    pub const AM: Self = Self(0x40000);
    /// Not write-through.
    pub const NW: Self = Self(0x20000000);
    /// Cache disabled.
    pub const CD: Self = Self(0x40000000);
    /// Paging.
    pub const PG: Self = Self(0x80000000);

    /// Whether [`Cr0::PE`] is set.
    #[inline]
    pub const fn pe(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`Cr0::MP`] is set.
    #[inline]
    pub const fn mp(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether [`Cr0::EM`] is set.
    #[inline]
    pub const fn em(self) -> bool {
        self.0 & 4 != 0
    }

    /// Whether [`Cr0::TS`] is set.
    #[inline]
    pub const fn ts(self) -> bool {
        self.0 & 8 != 0
    }

    /// Whether [`Cr0::ET`] is set.
    #[inline]
    pub const fn et(self) -> bool {
        self.0 & 16 != 0
    }

    /// Whether [`Cr0::NUMERIC_ERROR`] is set.
    #[inline]
    pub const fn numeric_error(self) -> bool {
        self.0 & 32 != 0
    }

    /// Whether [`Cr0::WP`] is set.
    #[inline]
    pub const fn wp(self) -> bool {
        self.0 & 0x10000 != 0
    }

    /// Whether [`Cr0::AM`] is set.
    #[inline]
    pub const fn am(self) -> bool {
        self.0 & 0x40000 != 0
    }

    /// Whether [`Cr0::NW`] is set.
    #[inline]
    pub const fn nw(self) -> bool {
        self.0 & 0x20000000 != 0
    }

    /// Whether [`Cr0::CD`] is set.
    #[inline]
    pub const fn cd(self) -> bool {
        self.0 & 0x40000000 != 0
    }

    /// Whether [`Cr0::PG`] is set.
    #[inline]
    pub const fn pg(self) -> bool {
        self.0 & 0x80000000 != 0
    }
}

impl core::ops::BitOr for Cr0 {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(Cr0, u64, 8);
flags!(
    Cr0,
    u64,
    [
        ("pe", 1),
        ("mp", 2),
        ("em", 4),
        ("ts", 8),
        ("et", 16),
        ("numeric_error", 32),
        ("wp", 0x10000),
        ("am", 0x40000),
        ("nw", 0x20000000),
        ("cd", 0x40000000),
        ("pg", 0x80000000)
    ]
);

/// An event that is to be injected when the vCPU runs next, as VMX and SVM both lay it out.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PendingEvent(pub u32);

impl PendingEvent {
    /// The event has an error code.
    pub const ERROR_VALID: Self = Self(2048);
    /// There is an event.
    pub const VALID: Self = Self(0x80000000);

    /// Vector of the event.
    #[inline]
    pub const fn vector(self) -> u32 {
        self.0 & 255
    }

    /// The same bits, but for `vector`, of which the lowest 8 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_vector(self, vector: u32) -> Self {
        Self((self.0 & !255) | (vector & 255))
    }

    /// Kind of the event, as the processor numbers it.
    #[inline]
    pub const fn type_(self) -> u32 {
        (self.0 >> 8) & 7
    }

    /// The same bits, but for `type_`, of which the lowest 3 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_type(self, type_: u32) -> Self {
        Self((self.0 & !1792) | ((type_ & 7) << 8))
    }

    /// Whether [`PendingEvent::ERROR_VALID`] is set.
    #[inline]
    pub const fn error_valid(self) -> bool {
        self.0 & 2048 != 0
    }

    /// Whether [`PendingEvent::VALID`] is set.
    #[inline]
    pub const fn valid(self) -> bool {
        self.0 & 0x80000000 != 0
    }
}

impl core::ops::BitOr for PendingEvent {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(PendingEvent, u32, 4, ignores: 0x7ffff000);
flags!(
    PendingEvent,
    u32,
    [("vector", 255), ("type", 1792), ("error_valid", 2048), ("valid", 0x80000000)]
);

impl Cpu {
    /// Type code of the record.
    pub const TYPE: u16 = 0x2;

    /// The layouts with fewer fields that older programs wrote.
    pub const LAYOUTS: [Layout; 2] = [
        // 4.0 to 4.6.
        Layout { length: 1024, gaps: &[(1024, 8)], defaults: &[(1024, 4, 1)] },
        // Up to 3.4.
        Layout { length: 1016, gaps: &[(1000, 8), (1024, 8)], defaults: &[(1024, 4, 1)] },
    ];

    /// Which layout with fewer fields a body of this length has, if it may have one.
    pub(super) fn short(may: bool, length: usize) -> Option<usize> {
        match (may, length) {
            // 4.0 to 4.6.
            (true, 1024) => Some(0),
            // Up to 3.4.
            (true, 1016) => Some(1),
            _ => None,
        }
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, role: Role) -> Result<(), Fault> {
        if role == Role::Writer && self.msr_flags != 0 {
            return Err(Fault::new(&rules::CPU_MSR_FLAGS_OBSOLETE, 952, "msr_flags"));
        }
        if !self.cr0.et() {
            return Err(Fault::new(&rules::CPU_CR0_ET, 656, "cr0"));
        }
        if !self.cr0.pe() && self.cr0.pg() {
            return Err(Fault::new(&rules::CPU_CR0_PAGING, 656, "cr0"));
        }
        if self.cr4 & 0x9f72fff != self.cr4 {
            return Err(Fault::new(&rules::CPU_CR4_KNOWN, 680, "cr4"));
        }
        if self.msr_efer & 0x205d01 != self.msr_efer {
            return Err(Fault::new(&rules::CPU_EFER_KNOWN, 992, "msr_efer"));
        }
        if self.msr_efer & 1024 != 0 && (self.msr_efer & 256 == 0 || !self.cr0.pg()) {
            return Err(Fault::new(&rules::CPU_EFER_LONG_MODE, 992, "msr_efer"));
        }
        Ok(())
    }
}
