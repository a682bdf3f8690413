//! Loads HVM context (x86): a handler for each type of record, called in the order of the stream.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use super::{
    Cpu, CpuMsr, CpuXsave, Header, Hpet, Ioapic, IsaIrq, Kind, Lapic, LapicRegs, Mtrr, PciIrq,
    PciLink, Pic, Pit, Pmtimer, Reader, Record, RecordHeader, Rtc, TscAdjust, ViridianDomain,
    ViridianVcpu, VmceVcpu,
};
use crate::load::Octets;
use crate::{BodyError, Endian, Error, LayoutView, LoadError, NoHandler, Plain, View};
use core::convert::Infallible;

/// Loads the records of a stream, a method for each type of record.
///
/// The methods are called in the order of the stream. A record has been checked, its octets and
/// its place among those before it, before its method is called; what can be wrong then is what no
/// format can tell, and that the stream goes wrong later.
#[allow(unused_variables, reason = "the methods of the trait look at nothing")]
pub trait Load {
    /// Why a handler fails; [`NoHandler`] itself, where nothing else can.
    type Error: From<NoHandler>;

    /// Whether records of a type are passed over that no other method is written for.
    fn ignores(&self, kind: Kind) -> bool {
        false
    }

    /// Identifies the stream and its version.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn header(&mut self, body: View<'_, Header>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Header)
    }

    /// Registers of one vCPU. A vCPU that is down has no record, and stays down. With its
    /// instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn cpu(&mut self, instance: u16, body: LayoutView<'_, Cpu>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Cpu)
    }

    /// One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
    /// With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn pic(&mut self, instance: u16, body: View<'_, Pic>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Pic)
    }

    /// The I/O APIC.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn ioapic(&mut self, body: View<'_, Ioapic>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Ioapic)
    }

    /// State of one vCPU's local APIC that its registers do not show. With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn lapic(&mut self, instance: u16, body: LayoutView<'_, Lapic>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Lapic)
    }

    /// Registers of one vCPU's local APIC. With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn lapic_regs(&mut self, instance: u16, body: View<'_, LapicRegs>) -> Result<(), Self::Error> {
        unhandled(self, Kind::LapicRegs)
    }

    /// Interrupt lines of the PCI bus.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn pci_irq(&mut self, body: View<'_, PciIrq>) -> Result<(), Self::Error> {
        unhandled(self, Kind::PciIrq)
    }

    /// Interrupt lines of the ISA bus.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn isa_irq(&mut self, body: View<'_, IsaIrq>) -> Result<(), Self::Error> {
        unhandled(self, Kind::IsaIrq)
    }

    /// Where the router of the PCI bus leads its four links.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn pci_link(&mut self, body: View<'_, PciLink>) -> Result<(), Self::Error> {
        unhandled(self, Kind::PciLink)
    }

    /// The programmable interval timer.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn pit(&mut self, body: View<'_, Pit>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Pit)
    }

    /// The real-time clock.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn rtc(&mut self, body: LayoutView<'_, Rtc>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Rtc)
    }

    /// The high precision event timer.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn hpet(&mut self, body: View<'_, Hpet>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Hpet)
    }

    /// The power management timer of ACPI, and the event registers beside it.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn pmtimer(&mut self, body: View<'_, Pmtimer>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Pmtimer)
    }

    /// Memory type range registers of one vCPU, and its PAT. With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn mtrr(&mut self, instance: u16, body: View<'_, Mtrr>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Mtrr)
    }

    /// Enlightenments for Windows that hold for the whole domain.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn viridian_domain(&mut self, body: LayoutView<'_, ViridianDomain>) -> Result<(), Self::Error> {
        unhandled(self, Kind::ViridianDomain)
    }

    /// Extended state of one vCPU, as XSAVE stores it. The components that follow the header
    /// depend on `xcr0_accum`. With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn cpu_xsave(&mut self, instance: u16, body: CpuXsave<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::CpuXsave)
    }

    /// Enlightenments for Windows of one vCPU. With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn viridian_vcpu(
        &mut self,
        instance: u16,
        body: LayoutView<'_, ViridianVcpu>,
    ) -> Result<(), Self::Error> {
        unhandled(self, Kind::ViridianVcpu)
    }

    /// Machine check state of one vCPU. With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn vmce_vcpu(
        &mut self,
        instance: u16,
        body: LayoutView<'_, VmceVcpu>,
    ) -> Result<(), Self::Error> {
        unhandled(self, Kind::VmceVcpu)
    }

    /// What one vCPU has added to its time stamp counter. With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn tsc_adjust(&mut self, instance: u16, body: View<'_, TscAdjust>) -> Result<(), Self::Error> {
        unhandled(self, Kind::TscAdjust)
    }

    /// Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any.
    /// With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn cpu_msr(&mut self, instance: u16, body: CpuMsr<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::CpuMsr)
    }

    /// The stream is whole: its last record has been there, and all that are required.
    ///
    /// # Errors
    /// If the domain cannot be loaded.
    fn end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// What becomes of a record that there is no handler for.
fn unhandled<H: Load + ?Sized>(handlers: &H, kind: Kind) -> Result<(), H::Error> {
    if handlers.ignores(kind) { Ok(()) } else { Err(NoHandler { record: kind.name() }.into()) }
}

impl Record<'_> {
    /// Hands itself to the handler for it.
    ///
    /// # Errors
    /// If the handler fails, or there is none.
    pub fn load<H: Load + ?Sized>(self, handlers: &mut H) -> Result<(), H::Error> {
        match self {
            Self::End => handlers.end(),
            Self::Header(body) => handlers.header(body),
            Self::Cpu(instance, body) => handlers.cpu(instance, body),
            Self::Pic(instance, body) => handlers.pic(instance, body),
            Self::Ioapic(body) => handlers.ioapic(body),
            Self::Lapic(instance, body) => handlers.lapic(instance, body),
            Self::LapicRegs(instance, body) => handlers.lapic_regs(instance, body),
            Self::PciIrq(body) => handlers.pci_irq(body),
            Self::IsaIrq(body) => handlers.isa_irq(body),
            Self::PciLink(body) => handlers.pci_link(body),
            Self::Pit(body) => handlers.pit(body),
            Self::Rtc(body) => handlers.rtc(body),
            Self::Hpet(body) => handlers.hpet(body),
            Self::Pmtimer(body) => handlers.pmtimer(body),
            Self::Mtrr(instance, body) => handlers.mtrr(instance, body),
            Self::ViridianDomain(body) => handlers.viridian_domain(body),
            Self::CpuXsave(instance, body) => handlers.cpu_xsave(instance, body),
            Self::ViridianVcpu(instance, body) => handlers.viridian_vcpu(instance, body),
            Self::VmceVcpu(instance, body) => handlers.vmce_vcpu(instance, body),
            Self::TscAdjust(instance, body) => handlers.tsc_adjust(instance, body),
            Self::CpuMsr(instance, body) => handlers.cpu_msr(instance, body),
        }
    }
}

/// Loads a stream; tells how many octets it has.
///
/// # Errors
/// If the stream breaks a rule, or a handler fails. The handlers have then seen the records before
/// the error.
pub fn load<H: Load + ?Sized>(input: &[u8], handlers: &mut H) -> Result<u64, LoadError<H::Error>> {
    load_from(Reader::new(input)?, handlers)
}

/// Loads what a reader has not read yet; tells how many octets have been read then. With
/// [`Reader::prefix`] other octets may follow the stream.
///
/// # Errors
/// If the stream breaks a rule, or a handler fails. The handlers have then seen the records before
/// the error.
pub fn load_from<H: Load + ?Sized>(
    mut reader: Reader<'_>,
    handlers: &mut H,
) -> Result<u64, LoadError<H::Error>> {
    for record in &mut reader {
        record?.load(handlers).map_err(LoadError::Handler)?;
    }
    Ok(reader.offset())
}

/// Loads a stream record by record, each of them octet by octet.
#[derive(Debug, Clone)]
pub struct Loader<'a> {
    input: &'a [u8],
    reader: Reader<'a>,
    open: bool,
}

impl<'a> Loader<'a> {
    /// Reads the headers of a stream.
    ///
    /// # Errors
    /// If a header breaks a rule.
    pub fn new(input: &'a [u8]) -> Result<Self, Error> {
        Ok(Self { input, reader: Reader::new(input)?, open: false })
    }

    /// Allows octets after the last record.
    #[must_use]
    pub fn prefix(self) -> Self {
        Self { reader: self.reader.prefix(), ..self }
    }

    /// What reads the stream: it has the headers, and tells how many octets have been read.
    pub fn reader(&self) -> &Reader<'a> {
        &self.reader
    }

    /// Begins the next record, if there is one, after all of it has been checked.
    ///
    /// # Errors
    /// If the stream breaks a rule, or the record before has not been ended.
    pub fn begin(&mut self) -> Result<Option<OpenRecord<'_, 'a>>, LoadError<Infallible>> {
        if self.open {
            return Err(BodyError::Unended.into());
        }
        let start = self.reader.offset();
        let Some(record) = self.reader.next().transpose()? else { return Ok(None) };
        let octets = usize::try_from(start)
            .ok()
            .and_then(|start| self.input.get(start..))
            .unwrap_or_default();
        let left = body_of(octets, self.reader.endian());
        self.open = true;
        Ok(Some(OpenRecord {
            record,
            octets: Octets { left, ignored: false },
            open: &mut self.open,
        }))
    }
}

/// The body of the record that some octets begin with.
fn body_of(octets: &[u8], endian: Endian) -> &[u8] {
    let Some((header, rest)) = octets.split_first_chunk() else { return &[] };
    let length = usize::try_from(RecordHeader::read(header, endian).length);
    length.ok().and_then(|length| rest.get(..length)).unwrap_or(rest)
}

/// A record that has begun: all of it has been checked, and its octets are read one after another.
#[derive(Debug)]
pub struct OpenRecord<'l, 'a> {
    record: Record<'a>,
    octets: Octets<'a>,
    open: &'l mut bool,
}

impl<'a> OpenRecord<'_, 'a> {
    /// The record, as a reader gives it.
    pub fn record(&self) -> Record<'a> {
        self.record
    }

    /// Octets of the body that have not been read.
    pub fn left(&self) -> u64 {
        self.octets.left.len() as u64
    }

    /// Reads as many octets as fit.
    ///
    /// # Errors
    /// If the body has fewer left; none are read then.
    pub fn read(&mut self, into: &mut [u8]) -> Result<(), BodyError> {
        self.octets.read(into)
    }

    /// What is not read of the body does not matter.
    pub fn ignore_rest(&mut self) {
        self.octets.ignored = true;
    }

    /// Ends the record.
    ///
    /// # Errors
    /// If octets of the body have not been read, and are not to be ignored.
    pub fn end(self) -> Result<(), BodyError> {
        self.octets.end()?;
        *self.open = false;
        Ok(())
    }
}
