//! HVM context (x86). The state of a hardware-virtualised x86 domain that Xen itself holds:
//! registers of the vCPUs, interrupt controllers, timers and the enlightenments of Viridian.
//! Toolstacks fetch it whole and give it back whole; in a migration it is the body of one
//! record of the libxc stream.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

mod cpu;
mod cpu_msr;
mod cpu_xsave;
mod end;
mod format;
mod header;
mod hpet;
mod ioapic;
mod isa_irq;
mod lapic;
mod lapic_regs;
mod load;
mod mtrr;
mod nested;
mod pci_irq;
mod pci_link;
mod pic;
mod pit;
mod pmtimer;
mod reader;
mod rtc;
pub mod rules;
mod save;
mod saver;
mod state;
mod tsc_adjust;
mod viridian_domain;
mod viridian_vcpu;
mod vmce_vcpu;
mod writer;

use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{LayoutView, Rule, View};
pub use cpu::*;
pub use cpu_msr::*;
pub use cpu_xsave::*;
pub use end::*;
pub use format::Stream;
pub use header::*;
pub use hpet::*;
pub use ioapic::*;
pub use isa_irq::*;
pub use lapic::*;
pub use lapic_regs::*;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use mtrr::*;
pub(crate) use nested::{judge_nested, put_nested};
pub use pci_irq::*;
pub use pci_link::*;
pub use pic::*;
pub use pit::*;
pub use pmtimer::*;
pub(crate) use reader::judge;
pub use reader::{Reader, check};
pub use rtc::*;
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use tsc_adjust::*;
pub use viridian_domain::*;
pub use viridian_vcpu::*;
pub use vmce_vcpu::*;
pub use writer::Writer;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 1] = [1];

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u16,
    /// Offset 2: Tells apart several records of one type: number of the vCPU or of the device.
    pub instance: u16,
    /// Offset 4: Octets of the body.
    pub length: u32,
}

const _: () = {
    assert!(core::mem::size_of::<RecordHeader>() == 8);
    assert!(core::mem::offset_of!(RecordHeader, type_) == 0);
    assert!(core::mem::offset_of!(RecordHeader, instance) == 2);
    assert!(core::mem::offset_of!(RecordHeader, length) == 4);
};

impl RecordHeader {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            type_: u16::from_le_bytes(part(o, 0)),
            instance: u16::from_le_bytes(part(o, 2)),
            length: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            type_: u16::from_be_bytes(part(o, 0)),
            instance: u16::from_be_bytes(part(o, 2)),
            length: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.type_.to_le_bytes());
        o[2..4].copy_from_slice(&self.instance.to_le_bytes());
        o[4..8].copy_from_slice(&self.length.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.type_.to_be_bytes());
        o[2..4].copy_from_slice(&self.instance.to_be_bytes());
        o[4..8].copy_from_slice(&self.length.to_be_bytes());
        o
    }
}

plain!(RecordHeader, 8);

/// Octets of all headers together.
pub const HEADERS: usize = 0;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Marks the end of the stream.
    End,
    /// Identifies the stream and its version.
    Header,
    /// Registers of one vCPU. A vCPU that is down has no record, and stays down.
    Cpu,
    /// One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
    Pic,
    /// The I/O APIC.
    Ioapic,
    /// State of one vCPU's local APIC that its registers do not show.
    Lapic,
    /// Registers of one vCPU's local APIC.
    LapicRegs,
    /// Interrupt lines of the PCI bus.
    PciIrq,
    /// Interrupt lines of the ISA bus.
    IsaIrq,
    /// Where the router of the PCI bus leads its four links.
    PciLink,
    /// The programmable interval timer.
    Pit,
    /// The real-time clock.
    Rtc,
    /// The high precision event timer.
    Hpet,
    /// The power management timer of ACPI, and the event registers beside it.
    Pmtimer,
    /// Memory type range registers of one vCPU, and its PAT.
    Mtrr,
    /// Enlightenments for Windows that hold for the whole domain.
    ViridianDomain,
    /// Extended state of one vCPU, as XSAVE stores it. The components that follow the header
    /// depend on `xcr0_accum`.
    CpuXsave,
    /// Enlightenments for Windows of one vCPU.
    ViridianVcpu,
    /// Machine check state of one vCPU.
    VmceVcpu,
    /// What one vCPU has added to its time stamp counter.
    TscAdjust,
    /// Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any.
    CpuMsr,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::Header => "HEADER",
            Self::Cpu => "CPU",
            Self::Pic => "PIC",
            Self::Ioapic => "IOAPIC",
            Self::Lapic => "LAPIC",
            Self::LapicRegs => "LAPIC_REGS",
            Self::PciIrq => "PCI_IRQ",
            Self::IsaIrq => "ISA_IRQ",
            Self::PciLink => "PCI_LINK",
            Self::Pit => "PIT",
            Self::Rtc => "RTC",
            Self::Hpet => "HPET",
            Self::Pmtimer => "PMTIMER",
            Self::Mtrr => "MTRR",
            Self::ViridianDomain => "VIRIDIAN_DOMAIN",
            Self::CpuXsave => "CPU_XSAVE",
            Self::ViridianVcpu => "VIRIDIAN_VCPU",
            Self::VmceVcpu => "VMCE_VCPU",
            Self::TscAdjust => "TSC_ADJUST",
            Self::CpuMsr => "CPU_MSR",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "HEADER" => Self::Header,
            "CPU" => Self::Cpu,
            "PIC" => Self::Pic,
            "IOAPIC" => Self::Ioapic,
            "LAPIC" => Self::Lapic,
            "LAPIC_REGS" => Self::LapicRegs,
            "PCI_IRQ" => Self::PciIrq,
            "ISA_IRQ" => Self::IsaIrq,
            "PCI_LINK" => Self::PciLink,
            "PIT" => Self::Pit,
            "RTC" => Self::Rtc,
            "HPET" => Self::Hpet,
            "PMTIMER" => Self::Pmtimer,
            "MTRR" => Self::Mtrr,
            "VIRIDIAN_DOMAIN" => Self::ViridianDomain,
            "CPU_XSAVE" => Self::CpuXsave,
            "VIRIDIAN_VCPU" => Self::ViridianVcpu,
            "VMCE_VCPU" => Self::VmceVcpu,
            "TSC_ADJUST" => Self::TscAdjust,
            "CPU_MSR" => Self::CpuMsr,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u16 {
        match self {
            Self::End => End::TYPE,
            Self::Header => Header::TYPE,
            Self::Cpu => Cpu::TYPE,
            Self::Pic => Pic::TYPE,
            Self::Ioapic => Ioapic::TYPE,
            Self::Lapic => Lapic::TYPE,
            Self::LapicRegs => LapicRegs::TYPE,
            Self::PciIrq => PciIrq::TYPE,
            Self::IsaIrq => IsaIrq::TYPE,
            Self::PciLink => PciLink::TYPE,
            Self::Pit => Pit::TYPE,
            Self::Rtc => Rtc::TYPE,
            Self::Hpet => Hpet::TYPE,
            Self::Pmtimer => Pmtimer::TYPE,
            Self::Mtrr => Mtrr::TYPE,
            Self::ViridianDomain => ViridianDomain::TYPE,
            Self::CpuXsave => CpuXsave::TYPE,
            Self::ViridianVcpu => ViridianVcpu::TYPE,
            Self::VmceVcpu => VmceVcpu::TYPE,
            Self::TscAdjust => TscAdjust::TYPE,
            Self::CpuMsr => CpuMsr::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u16) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            Header::TYPE => Self::Header,
            Cpu::TYPE => Self::Cpu,
            Pic::TYPE => Self::Pic,
            Ioapic::TYPE => Self::Ioapic,
            Lapic::TYPE => Self::Lapic,
            LapicRegs::TYPE => Self::LapicRegs,
            PciIrq::TYPE => Self::PciIrq,
            IsaIrq::TYPE => Self::IsaIrq,
            PciLink::TYPE => Self::PciLink,
            Pit::TYPE => Self::Pit,
            Rtc::TYPE => Self::Rtc,
            Hpet::TYPE => Self::Hpet,
            Pmtimer::TYPE => Self::Pmtimer,
            Mtrr::TYPE => Self::Mtrr,
            ViridianDomain::TYPE => Self::ViridianDomain,
            CpuXsave::TYPE => Self::CpuXsave,
            ViridianVcpu::TYPE => Self::ViridianVcpu,
            VmceVcpu::TYPE => Self::VmceVcpu,
            TscAdjust::TYPE => Self::TscAdjust,
            CpuMsr::TYPE => Self::CpuMsr,
            _ => return None,
        })
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Header => "header",
            Self::Cpu => "cpu",
            Self::Pic => "pic",
            Self::Ioapic => "ioapic",
            Self::Lapic => "lapic",
            Self::LapicRegs => "lapic_regs",
            Self::PciIrq => "pci_irq",
            Self::IsaIrq => "isa_irq",
            Self::PciLink => "pci_link",
            Self::Pit => "pit",
            Self::Rtc => "rtc",
            Self::Hpet => "hpet",
            Self::Pmtimer => "pmtimer",
            Self::Mtrr => "mtrr",
            Self::ViridianDomain => "viridian_domain",
            Self::CpuXsave => "cpu_xsave",
            Self::ViridianVcpu => "viridian_vcpu",
            Self::VmceVcpu => "vmce_vcpu",
            Self::TscAdjust => "tsc_adjust",
            Self::CpuMsr => "cpu_msr",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::Header => &rules::HEADER_LENGTH,
            Self::Cpu => &rules::CPU_LENGTH,
            Self::Pic => &rules::PIC_LENGTH,
            Self::Ioapic => &rules::IOAPIC_LENGTH,
            Self::Lapic => &rules::LAPIC_LENGTH,
            Self::LapicRegs => &rules::LAPIC_REGS_LENGTH,
            Self::PciIrq => &rules::PCI_IRQ_LENGTH,
            Self::IsaIrq => &rules::ISA_IRQ_LENGTH,
            Self::PciLink => &rules::PCI_LINK_LENGTH,
            Self::Pit => &rules::PIT_LENGTH,
            Self::Rtc => &rules::RTC_LENGTH,
            Self::Hpet => &rules::HPET_LENGTH,
            Self::Pmtimer => &rules::PMTIMER_LENGTH,
            Self::Mtrr => &rules::MTRR_LENGTH,
            Self::ViridianDomain => &rules::VIRIDIAN_DOMAIN_LENGTH,
            Self::CpuXsave => &rules::CPU_XSAVE_LENGTH,
            Self::ViridianVcpu => &rules::VIRIDIAN_VCPU_LENGTH,
            Self::VmceVcpu => &rules::VMCE_VCPU_LENGTH,
            Self::TscAdjust => &rules::TSC_ADJUST_LENGTH,
            Self::CpuMsr => &rules::CPU_MSR_LENGTH,
        }
    }
}

kinds!(u16);

/// A record of the stream, as a reader gives it.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::large_enum_variant, reason = "large records are few, and hold the rest in place")]
#[non_exhaustive]
pub enum Record<'a> {
    /// Marks the end of the stream.
    End,
    /// Identifies the stream and its version.
    Header(View<'a, Header>),
    /// Registers of one vCPU. A vCPU that is down has no record, and stays down. With its
    /// instance.
    Cpu(u16, LayoutView<'a, Cpu>),
    /// One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
    /// With its instance.
    Pic(u16, View<'a, Pic>),
    /// The I/O APIC.
    Ioapic(View<'a, Ioapic>),
    /// State of one vCPU's local APIC that its registers do not show. With its instance.
    Lapic(u16, LayoutView<'a, Lapic>),
    /// Registers of one vCPU's local APIC. With its instance.
    LapicRegs(u16, View<'a, LapicRegs>),
    /// Interrupt lines of the PCI bus.
    PciIrq(View<'a, PciIrq>),
    /// Interrupt lines of the ISA bus.
    IsaIrq(View<'a, IsaIrq>),
    /// Where the router of the PCI bus leads its four links.
    PciLink(View<'a, PciLink>),
    /// The programmable interval timer.
    Pit(View<'a, Pit>),
    /// The real-time clock.
    Rtc(LayoutView<'a, Rtc>),
    /// The high precision event timer.
    Hpet(View<'a, Hpet>),
    /// The power management timer of ACPI, and the event registers beside it.
    Pmtimer(View<'a, Pmtimer>),
    /// Memory type range registers of one vCPU, and its PAT. With its instance.
    Mtrr(u16, View<'a, Mtrr>),
    /// Enlightenments for Windows that hold for the whole domain.
    ViridianDomain(LayoutView<'a, ViridianDomain>),
    /// Extended state of one vCPU, as XSAVE stores it. The components that follow the header
    /// depend on `xcr0_accum`. With its instance.
    CpuXsave(u16, CpuXsave<'a>),
    /// Enlightenments for Windows of one vCPU. With its instance.
    ViridianVcpu(u16, LayoutView<'a, ViridianVcpu>),
    /// Machine check state of one vCPU. With its instance.
    VmceVcpu(u16, LayoutView<'a, VmceVcpu>),
    /// What one vCPU has added to its time stamp counter. With its instance.
    TscAdjust(u16, View<'a, TscAdjust>),
    /// Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any.
    /// With its instance.
    CpuMsr(u16, CpuMsr<'a>),
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::Header(..) => Kind::Header,
            Self::Cpu(..) => Kind::Cpu,
            Self::Pic(..) => Kind::Pic,
            Self::Ioapic(..) => Kind::Ioapic,
            Self::Lapic(..) => Kind::Lapic,
            Self::LapicRegs(..) => Kind::LapicRegs,
            Self::PciIrq(..) => Kind::PciIrq,
            Self::IsaIrq(..) => Kind::IsaIrq,
            Self::PciLink(..) => Kind::PciLink,
            Self::Pit(..) => Kind::Pit,
            Self::Rtc(..) => Kind::Rtc,
            Self::Hpet(..) => Kind::Hpet,
            Self::Pmtimer(..) => Kind::Pmtimer,
            Self::Mtrr(..) => Kind::Mtrr,
            Self::ViridianDomain(..) => Kind::ViridianDomain,
            Self::CpuXsave(..) => Kind::CpuXsave,
            Self::ViridianVcpu(..) => Kind::ViridianVcpu,
            Self::VmceVcpu(..) => Kind::VmceVcpu,
            Self::TscAdjust(..) => Kind::TscAdjust,
            Self::CpuMsr(..) => Kind::CpuMsr,
        })
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits. A
    /// writer takes it, unless it breaks another rule that binds writers alone.
    #[must_use]
    pub fn cleared(self) -> Self {
        match self {
            Self::Cpu(instance, body) => Self::Cpu(instance, body.cleared()),
            Self::Pic(instance, body) => Self::Pic(instance, body.cleared()),
            Self::Lapic(instance, body) => Self::Lapic(instance, body.cleared()),
            Self::Rtc(body) => Self::Rtc(body.cleared()),
            Self::Hpet(body) => Self::Hpet(body.cleared()),
            Self::CpuMsr(instance, body) => Self::CpuMsr(instance, body.cleared()),
            other => other,
        }
    }
}

/// Takes the records of a stream, one method for each kind; what is not taken is passed over. What fails
/// stops the reader, which passes the error on.
#[allow(unused_variables, reason = "the methods of the trait do nothing")]
pub trait Visitor<'a> {
    /// Why it takes no more.
    type Error;

    /// Marks the end of the stream.
    fn end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Identifies the stream and its version.
    fn header(&mut self, body: View<'a, Header>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Registers of one vCPU. A vCPU that is down has no record, and stays down. With its
    /// instance.
    fn cpu(&mut self, instance: u16, body: LayoutView<'a, Cpu>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
    /// With its instance.
    fn pic(&mut self, instance: u16, body: View<'a, Pic>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The I/O APIC.
    fn ioapic(&mut self, body: View<'a, Ioapic>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// State of one vCPU's local APIC that its registers do not show. With its instance.
    fn lapic(&mut self, instance: u16, body: LayoutView<'a, Lapic>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Registers of one vCPU's local APIC. With its instance.
    fn lapic_regs(&mut self, instance: u16, body: View<'a, LapicRegs>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Interrupt lines of the PCI bus.
    fn pci_irq(&mut self, body: View<'a, PciIrq>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Interrupt lines of the ISA bus.
    fn isa_irq(&mut self, body: View<'a, IsaIrq>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Where the router of the PCI bus leads its four links.
    fn pci_link(&mut self, body: View<'a, PciLink>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The programmable interval timer.
    fn pit(&mut self, body: View<'a, Pit>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The real-time clock.
    fn rtc(&mut self, body: LayoutView<'a, Rtc>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The high precision event timer.
    fn hpet(&mut self, body: View<'a, Hpet>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The power management timer of ACPI, and the event registers beside it.
    fn pmtimer(&mut self, body: View<'a, Pmtimer>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Memory type range registers of one vCPU, and its PAT. With its instance.
    fn mtrr(&mut self, instance: u16, body: View<'a, Mtrr>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Enlightenments for Windows that hold for the whole domain.
    fn viridian_domain(&mut self, body: LayoutView<'a, ViridianDomain>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Extended state of one vCPU, as XSAVE stores it. The components that follow the header
    /// depend on `xcr0_accum`. With its instance.
    fn cpu_xsave(&mut self, instance: u16, body: CpuXsave<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Enlightenments for Windows of one vCPU. With its instance.
    fn viridian_vcpu(
        &mut self,
        instance: u16,
        body: LayoutView<'a, ViridianVcpu>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Machine check state of one vCPU. With its instance.
    fn vmce_vcpu(
        &mut self,
        instance: u16,
        body: LayoutView<'a, VmceVcpu>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// What one vCPU has added to its time stamp counter. With its instance.
    fn tsc_adjust(&mut self, instance: u16, body: View<'a, TscAdjust>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any.
    /// With its instance.
    fn cpu_msr(&mut self, instance: u16, body: CpuMsr<'a>) -> Result<(), Self::Error> {
        Ok(())
    }
}
