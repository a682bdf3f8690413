//! Saves HVM context (x86): a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use super::{
    Cpu, CpuMsr, CpuXsave, Header, Hpet, Ioapic, IsaIrq, Kind, Lapic, LapicRegs, Mtrr, PciIrq,
    PciLink, Pic, Pit, Pmtimer, Rtc, TscAdjust, ViridianDomain, ViridianVcpu, VmceVcpu, Writer,
};
use crate::save::{Lengths, Nowhere, Opened, Pass};
use crate::{Body, Endian, SaveError, Sink, Stopped};
use core::convert::Infallible;
use core::marker::PhantomData;

/// Saves the records of a stream, a method for each type of record.
///
/// The methods are called in this order. One that is not written saves nothing. Where the sink
/// cannot go back they are called twice, first in a dry run that measures.
#[allow(unused_variables, reason = "the methods of the trait save nothing")]
pub trait Save {
    /// Why a handler fails; [`Stopped`] itself, where only the save can fail.
    type Error: From<Stopped>;

    /// Saves the records HEADER.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn header(&mut self, records: &mut Records<'_, Header>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records CPU.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn cpu(&mut self, records: &mut Records<'_, Cpu>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records PIC.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn pic(&mut self, records: &mut Records<'_, Pic>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records IOAPIC.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn ioapic(&mut self, records: &mut Records<'_, Ioapic>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records LAPIC.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn lapic(&mut self, records: &mut Records<'_, Lapic>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records LAPIC_REGS.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn lapic_regs(&mut self, records: &mut Records<'_, LapicRegs>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records PCI_IRQ.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn pci_irq(&mut self, records: &mut Records<'_, PciIrq>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records ISA_IRQ.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn isa_irq(&mut self, records: &mut Records<'_, IsaIrq>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records PCI_LINK.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn pci_link(&mut self, records: &mut Records<'_, PciLink>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records PIT.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn pit(&mut self, records: &mut Records<'_, Pit>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records RTC.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn rtc(&mut self, records: &mut Records<'_, Rtc>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records HPET.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn hpet(&mut self, records: &mut Records<'_, Hpet>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records PMTIMER.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn pmtimer(&mut self, records: &mut Records<'_, Pmtimer>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records MTRR.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn mtrr(&mut self, records: &mut Records<'_, Mtrr>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records VIRIDIAN_DOMAIN.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn viridian_domain(
        &mut self,
        records: &mut Records<'_, ViridianDomain>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records CPU_XSAVE.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn cpu_xsave(&mut self, records: &mut Records<'_, CpuXsave<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records VIRIDIAN_VCPU.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn viridian_vcpu(
        &mut self,
        records: &mut Records<'_, ViridianVcpu>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records VMCE_VCPU.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn vmce_vcpu(&mut self, records: &mut Records<'_, VmceVcpu>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records TSC_ADJUST.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn tsc_adjust(&mut self, records: &mut Records<'_, TscAdjust>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records CPU_MSR.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn cpu_msr(&mut self, records: &mut Records<'_, CpuMsr<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// Takes the records of one type, any number of them, whole or in pieces.
pub struct Records<'w, R> {
    target: &'w mut dyn Target,
    of: PhantomData<fn() -> R>,
}

impl<'w, R> Records<'w, R> {
    pub(super) fn new(target: &'w mut dyn Target) -> Self {
        Self { target, of: PhantomData }
    }

    /// Whether lengths alone count, so that a body may hold anything.
    pub fn is_dry_run(&self) -> bool {
        self.target.is_dry_run()
    }

    /// The order of octets, for what is appended in pieces.
    pub fn endian(&self) -> Endian {
        self.target.endian()
    }
}

impl Records<'_, Header> {
    /// Writes a record HEADER.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Header) -> Result<(), Stopped> {
        self.target.write_header(body)
    }

    /// Begins a record HEADER, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Header, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Header, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Cpu> {
    /// Writes a record CPU.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &Cpu) -> Result<(), Stopped> {
        self.target.write_cpu(instance, body)
    }

    /// Begins a record CPU, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Cpu, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Cpu, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Pic> {
    /// Writes a record PIC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &Pic) -> Result<(), Stopped> {
        self.target.write_pic(instance, body)
    }

    /// Begins a record PIC, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Pic, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Pic, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Ioapic> {
    /// Writes a record IOAPIC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Ioapic) -> Result<(), Stopped> {
        self.target.write_ioapic(body)
    }

    /// Begins a record IOAPIC, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Ioapic, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Ioapic, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Lapic> {
    /// Writes a record LAPIC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &Lapic) -> Result<(), Stopped> {
        self.target.write_lapic(instance, body)
    }

    /// Begins a record LAPIC, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Lapic, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Lapic, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, LapicRegs> {
    /// Writes a record LAPIC_REGS.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &LapicRegs) -> Result<(), Stopped> {
        self.target.write_lapic_regs(instance, body)
    }

    /// Begins a record LAPIC_REGS, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::LapicRegs, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::LapicRegs, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, PciIrq> {
    /// Writes a record PCI_IRQ.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &PciIrq) -> Result<(), Stopped> {
        self.target.write_pci_irq(body)
    }

    /// Begins a record PCI_IRQ, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::PciIrq, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::PciIrq, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, IsaIrq> {
    /// Writes a record ISA_IRQ.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &IsaIrq) -> Result<(), Stopped> {
        self.target.write_isa_irq(body)
    }

    /// Begins a record ISA_IRQ, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::IsaIrq, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::IsaIrq, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, PciLink> {
    /// Writes a record PCI_LINK.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &PciLink) -> Result<(), Stopped> {
        self.target.write_pci_link(body)
    }

    /// Begins a record PCI_LINK, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::PciLink, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::PciLink, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Pit> {
    /// Writes a record PIT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Pit) -> Result<(), Stopped> {
        self.target.write_pit(body)
    }

    /// Begins a record PIT, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Pit, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Pit, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Rtc> {
    /// Writes a record RTC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Rtc) -> Result<(), Stopped> {
        self.target.write_rtc(body)
    }

    /// Begins a record RTC, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Rtc, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Rtc, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Hpet> {
    /// Writes a record HPET.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Hpet) -> Result<(), Stopped> {
        self.target.write_hpet(body)
    }

    /// Begins a record HPET, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Hpet, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Hpet, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Pmtimer> {
    /// Writes a record PMTIMER.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Pmtimer) -> Result<(), Stopped> {
        self.target.write_pmtimer(body)
    }

    /// Begins a record PMTIMER, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Pmtimer, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Pmtimer, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Mtrr> {
    /// Writes a record MTRR.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &Mtrr) -> Result<(), Stopped> {
        self.target.write_mtrr(instance, body)
    }

    /// Begins a record MTRR, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Mtrr, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Mtrr, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, ViridianDomain> {
    /// Writes a record VIRIDIAN_DOMAIN.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &ViridianDomain) -> Result<(), Stopped> {
        self.target.write_viridian_domain(body)
    }

    /// Begins a record VIRIDIAN_DOMAIN, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::ViridianDomain, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::ViridianDomain, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, CpuXsave<'_>> {
    /// Writes a record CPU_XSAVE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &CpuXsave<'_>) -> Result<(), Stopped> {
        self.target.write_cpu_xsave(instance, body)
    }

    /// Begins a record CPU_XSAVE, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::CpuXsave, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::CpuXsave, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, ViridianVcpu> {
    /// Writes a record VIRIDIAN_VCPU.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &ViridianVcpu) -> Result<(), Stopped> {
        self.target.write_viridian_vcpu(instance, body)
    }

    /// Begins a record VIRIDIAN_VCPU, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::ViridianVcpu, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::ViridianVcpu, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, VmceVcpu> {
    /// Writes a record VMCE_VCPU.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &VmceVcpu) -> Result<(), Stopped> {
        self.target.write_vmce_vcpu(instance, body)
    }

    /// Begins a record VMCE_VCPU, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::VmceVcpu, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::VmceVcpu, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, TscAdjust> {
    /// Writes a record TSC_ADJUST.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &TscAdjust) -> Result<(), Stopped> {
        self.target.write_tsc_adjust(instance, body)
    }

    /// Begins a record TSC_ADJUST, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::TscAdjust, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::TscAdjust, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, CpuMsr<'_>> {
    /// Writes a record CPU_MSR.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &CpuMsr<'_>) -> Result<(), Stopped> {
        self.target.write_cpu_msr(instance, body)
    }

    /// Begins a record CPU_MSR, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::CpuMsr, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::CpuMsr, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, instance: u16, length: Option<u64>) -> Result<(), Stopped>;
    fn write_header(&mut self, body: &Header) -> Result<(), Stopped>;
    fn write_cpu(&mut self, instance: u16, body: &Cpu) -> Result<(), Stopped>;
    fn write_pic(&mut self, instance: u16, body: &Pic) -> Result<(), Stopped>;
    fn write_ioapic(&mut self, body: &Ioapic) -> Result<(), Stopped>;
    fn write_lapic(&mut self, instance: u16, body: &Lapic) -> Result<(), Stopped>;
    fn write_lapic_regs(&mut self, instance: u16, body: &LapicRegs) -> Result<(), Stopped>;
    fn write_pci_irq(&mut self, body: &PciIrq) -> Result<(), Stopped>;
    fn write_isa_irq(&mut self, body: &IsaIrq) -> Result<(), Stopped>;
    fn write_pci_link(&mut self, body: &PciLink) -> Result<(), Stopped>;
    fn write_pit(&mut self, body: &Pit) -> Result<(), Stopped>;
    fn write_rtc(&mut self, body: &Rtc) -> Result<(), Stopped>;
    fn write_hpet(&mut self, body: &Hpet) -> Result<(), Stopped>;
    fn write_pmtimer(&mut self, body: &Pmtimer) -> Result<(), Stopped>;
    fn write_mtrr(&mut self, instance: u16, body: &Mtrr) -> Result<(), Stopped>;
    fn write_viridian_domain(&mut self, body: &ViridianDomain) -> Result<(), Stopped>;
    fn write_cpu_xsave(&mut self, instance: u16, body: &CpuXsave<'_>) -> Result<(), Stopped>;
    fn write_viridian_vcpu(&mut self, instance: u16, body: &ViridianVcpu) -> Result<(), Stopped>;
    fn write_vmce_vcpu(&mut self, instance: u16, body: &VmceVcpu) -> Result<(), Stopped>;
    fn write_tsc_adjust(&mut self, instance: u16, body: &TscAdjust) -> Result<(), Stopped>;
    fn write_cpu_msr(&mut self, instance: u16, body: &CpuMsr<'_>) -> Result<(), Stopped>;
}

/// Saves a stream: its headers, the records of the handlers, then END. Tells how many octets
/// it has.
///
/// # Errors
/// If a record would break a rule, a handler fails, or the sink does. The sink then holds no whole
/// stream, and no record of which anything failed.
pub fn save<H: Save + ?Sized, S: Sink>(
    handlers: &mut H,
    sink: S,
) -> Result<u64, SaveError<S::Error, H::Error>> {
    Writer::new(sink)?.save(handlers)
}

/// Tells how many octets [`save`] would write, without the data.
///
/// # Errors
/// If a record would break a rule of framing or order, or a handler fails.
pub fn dry_run<H: Save + ?Sized>(handlers: &mut H) -> Result<u64, SaveError<Infallible, H::Error>> {
    let mut writer = Writer::new(Nowhere)?;
    writer.run(handlers, Pass::Dry(&mut Lengths::new()), None)
}
