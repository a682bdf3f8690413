//! Writes HVM context (x86) to any sink.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    Cpu, CpuMsr, CpuXsave, Header, Hpet, Ioapic, IsaIrq, Kind, Lapic, LapicRegs, Mtrr, PciIrq,
    PciLink, Pic, Pit, Pmtimer, Record, RecordHeader, Rtc, TscAdjust, VERSIONS, ViridianDomain,
    ViridianVcpu, VmceVcpu, rules,
};
use crate::error::{Fault, Role};
use crate::octets::gather;
use crate::sink::Filled;
use crate::{Endian, Error, Layout, LayoutView, Misuse, Plain, RecordPlace, Sink, WriteError};

/// Writes a stream, record by record, and checks every rule that binds a writer before anything
/// of a record is written. After its sink has failed it writes nothing more.
#[derive(Debug)]
#[must_use = "a stream is not whole until its writer has finished"]
pub struct Writer<S: Sink> {
    pub(super) sink: S,
    pub(super) state: State,
    pub(super) written: u64,
    /// Whether no record may follow: after the last one.
    pub(super) closed: bool,
}

impl<S: Sink> Writer<S> {
    /// Begins a stream.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(sink: S) -> Result<Self, WriteError<S::Error>> {
        let written = 0;
        Ok(Self { sink, state: State::new(VERSIONS[0], Endian::Little), written, closed: false })
    }

    /// The version of the stream; the oldest described, until the record that tells has been written.
    pub fn version(&self) -> u32 {
        self.state.version
    }

    /// Octets written so far.
    pub fn offset(&self) -> u64 {
        self.written
    }

    /// Whether the last record has been written.
    pub fn is_ended(&self) -> bool {
        self.state.seen(Kind::End)
    }

    /// Whether the stream may stop here: after its last record.
    ///
    /// # Errors
    /// If not.
    pub fn check_end(&self) -> Result<(), WriteError<S::Error>> {
        if self.is_ended() { Ok(()) } else { Err(self.unended()) }
    }

    /// The error that the stream stops before its last record.
    #[cold]
    pub(super) fn unended(&self) -> WriteError<S::Error> {
        let path = Fault::new(&rules::FRAMING_END, 0, "").path("framing");
        WriteError::Rule(Error {
            rule: &rules::FRAMING_END,
            offset: self.written,
            record: None,
            path,
        })
    }

    /// Gives the sink back, if the stream may stop here.
    ///
    /// # Errors
    /// As for [`check_end`](Self::check_end).
    pub fn finish(self) -> Result<S, WriteError<S::Error>> {
        self.check_end().map(|()| self.sink)
    }

    /// Gives the sink back, whether the stream is whole or not.
    pub fn into_sink(self) -> S {
        self.sink
    }

    /// Whether a record of this kind, with this instance, may come next.
    ///
    /// # Errors
    /// The rule on its place or its instance that it would break.
    pub fn check_place(&self, kind: Kind, instance: u16) -> Result<(), WriteError<S::Error>> {
        self.admit(kind, instance).map(drop)
    }

    /// Writes whatever record a reader gives; [`cleared`](Record::cleared), if a reader has passed over
    /// something in it. A body of fixed size keeps the layout that it has.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, record: &Record<'_>) -> Result<(), WriteError<S::Error>> {
        match *record {
            Record::End => self.write_end(),
            Record::Header(body) => self.write_header(&body.get()),
            Record::Cpu(instance, body) => match body.layout() {
                None => self.write_cpu(instance, &body.get()),
                Some(layout) => self.relay_cpu(layout, instance, &body.get()),
            },
            Record::Pic(instance, body) => self.write_pic(instance, &body.get()),
            Record::Ioapic(body) => self.write_ioapic(&body.get()),
            Record::Lapic(instance, body) => match body.layout() {
                None => self.write_lapic(instance, &body.get()),
                Some(layout) => self.relay_lapic(layout, instance, &body.get()),
            },
            Record::LapicRegs(instance, body) => self.write_lapic_regs(instance, &body.get()),
            Record::PciIrq(body) => self.write_pci_irq(&body.get()),
            Record::IsaIrq(body) => self.write_isa_irq(&body.get()),
            Record::PciLink(body) => self.write_pci_link(&body.get()),
            Record::Pit(body) => self.write_pit(&body.get()),
            Record::Rtc(body) => match body.layout() {
                None => self.write_rtc(&body.get()),
                Some(layout) => self.relay_rtc(layout, &body.get()),
            },
            Record::Hpet(body) => self.write_hpet(&body.get()),
            Record::Pmtimer(body) => self.write_pmtimer(&body.get()),
            Record::Mtrr(instance, body) => self.write_mtrr(instance, &body.get()),
            Record::ViridianDomain(body) => match body.layout() {
                None => self.write_viridian_domain(&body.get()),
                Some(layout) => self.relay_viridian_domain(layout, &body.get()),
            },
            Record::CpuXsave(instance, ref body) => self.write_cpu_xsave(instance, body),
            Record::ViridianVcpu(instance, body) => match body.layout() {
                None => self.write_viridian_vcpu(instance, &body.get()),
                Some(layout) => self.relay_viridian_vcpu(layout, instance, &body.get()),
            },
            Record::VmceVcpu(instance, body) => match body.layout() {
                None => self.write_vmce_vcpu(instance, &body.get()),
                Some(layout) => self.relay_vmce_vcpu(layout, instance, &body.get()),
            },
            Record::TscAdjust(instance, body) => self.write_tsc_adjust(instance, &body.get()),
            Record::CpuMsr(instance, ref body) => self.write_cpu_msr(instance, body),
        }
    }

    /// Writes a record END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::End, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 0)?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::End);
        self.closed = true;
        Ok(())
    }

    /// Writes a record HEADER.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_header(&mut self, body: &Header) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Header, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 24)?;
        let octets = body.write(self.state.endian);
        Header::check(&octets, self.state.endian)
            .map_err(|f| in_body(self.here(), f, Kind::Header, header))?;
        let mut o = [0; 32];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..32].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.version = body.version;
        self.state.saw(Kind::Header);
        Ok(())
    }

    /// Writes a record CPU.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_cpu(&mut self, instance: u16, body: &Cpu) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Cpu, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 1032)?;
        let octets = body.write(self.state.endian);
        Cpu::check(&octets, self.state.endian, Role::Writer, None)
            .map_err(|f| in_body(self.here(), f, Kind::Cpu, header))?;
        body.check_rules(Role::Writer).map_err(|f| in_body(self.here(), f, Kind::Cpu, header))?;
        let mut o = [0; 1040];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..1040].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Cpu);
        Ok(())
    }

    /// Passes on a record CPU in a layout with fewer fields, in which somebody else has written it.
    /// The fields that it lacks are in `body` what a reader takes them for.
    ///
    /// # Errors
    /// If the record has no such layout, or the layout no place for a value, it would break a rule, or the sink fails.
    pub fn relay_cpu(
        &mut self,
        layout: Layout,
        instance: u16,
        body: &Cpu,
    ) -> Result<(), WriteError<S::Error>> {
        let short = Cpu::LAYOUTS.iter().position(|known| *known == layout);
        if short.is_none() {
            return Err(Misuse::Layout.into());
        }
        let header = self.admit(Kind::Cpu, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, layout.length as u64)?;
        let mut o = [0; 1040];
        let whole = body.write(self.state.endian);
        let size = gather(&whole, layout.gaps, &mut o[8..]);
        let (view, _) = LayoutView::<Cpu>::new(&o[8..], Some(layout), self.state.endian);
        let octets = view.whole();
        if octets != whole {
            return Err(Misuse::Layout.into());
        }
        Cpu::check(&octets, self.state.endian, Role::Writer, short).map_err(|f| {
            let offset = view.place(f.offset);
            in_body(self.here(), Fault { offset, ..f }, Kind::Cpu, header)
        })?;
        body.check_rules(Role::Writer).map_err(|f| {
            let offset = view.place(f.offset);
            in_body(self.here(), Fault { offset, ..f }, Kind::Cpu, header)
        })?;
        o[..8].copy_from_slice(&header.write(self.state.endian));
        self.put(&o[..8 + size])?;
        self.state.saw(Kind::Cpu);
        Ok(())
    }

    /// Writes a record PIC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_pic(&mut self, instance: u16, body: &Pic) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Pic, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        Pic::check(&octets, self.state.endian, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::Pic, header))?;
        body.check_rules(&self.state).map_err(|f| in_body(self.here(), f, Kind::Pic, header))?;
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Pic);
        Ok(())
    }

    /// Writes a record IOAPIC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_ioapic(&mut self, body: &Ioapic) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Ioapic, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 400)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 408];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..408].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Ioapic);
        Ok(())
    }

    /// Writes a record LAPIC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_lapic(&mut self, instance: u16, body: &Lapic) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Lapic, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 32)?;
        let octets = body.write(self.state.endian);
        Lapic::check(&octets, self.state.endian, Role::Writer, None)
            .map_err(|f| in_body(self.here(), f, Kind::Lapic, header))?;
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::Lapic, header))?;
        let mut o = [0; 40];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Lapic);
        Ok(())
    }

    /// Passes on a record LAPIC in a layout with fewer fields, in which somebody else has written it.
    /// The fields that it lacks are in `body` what a reader takes them for.
    ///
    /// # Errors
    /// If the record has no such layout, or the layout no place for a value, it would break a rule, or the sink fails.
    pub fn relay_lapic(
        &mut self,
        layout: Layout,
        instance: u16,
        body: &Lapic,
    ) -> Result<(), WriteError<S::Error>> {
        let short = Lapic::LAYOUTS.iter().position(|known| *known == layout);
        if short.is_none() {
            return Err(Misuse::Layout.into());
        }
        let header = self.admit(Kind::Lapic, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, layout.length as u64)?;
        let mut o = [0; 40];
        let whole = body.write(self.state.endian);
        let size = gather(&whole, layout.gaps, &mut o[8..]);
        let (view, _) = LayoutView::<Lapic>::new(&o[8..], Some(layout), self.state.endian);
        let octets = view.whole();
        if octets != whole {
            return Err(Misuse::Layout.into());
        }
        Lapic::check(&octets, self.state.endian, Role::Writer, short).map_err(|f| {
            let offset = view.place(f.offset);
            in_body(self.here(), Fault { offset, ..f }, Kind::Lapic, header)
        })?;
        body.check_rules().map_err(|f| {
            let offset = view.place(f.offset);
            in_body(self.here(), Fault { offset, ..f }, Kind::Lapic, header)
        })?;
        o[..8].copy_from_slice(&header.write(self.state.endian));
        self.put(&o[..8 + size])?;
        self.state.saw(Kind::Lapic);
        Ok(())
    }

    /// Writes a record LAPIC_REGS.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_lapic_regs(
        &mut self,
        instance: u16,
        body: &LapicRegs,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::LapicRegs, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 1024)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 1032];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..1032].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::LapicRegs);
        Ok(())
    }

    /// Writes a record PCI_IRQ.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_pci_irq(&mut self, body: &PciIrq) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::PciIrq, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 16)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 24];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..24].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::PciIrq);
        Ok(())
    }

    /// Writes a record ISA_IRQ.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_isa_irq(&mut self, body: &IsaIrq) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::IsaIrq, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::IsaIrq);
        Ok(())
    }

    /// Writes a record PCI_LINK.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_pci_link(&mut self, body: &PciLink) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::PciLink, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        PciLink::check(&octets, self.state.endian)
            .map_err(|f| in_body(self.here(), f, Kind::PciLink, header))?;
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::PciLink);
        Ok(())
    }

    /// Writes a record PIT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_pit(&mut self, body: &Pit) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Pit, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 56)?;
        let octets = body.write(self.state.endian);
        Pit::check(&octets, self.state.endian)
            .map_err(|f| in_body(self.here(), f, Kind::Pit, header))?;
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::Pit, header))?;
        let mut o = [0; 64];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..64].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Pit);
        Ok(())
    }

    /// Writes a record RTC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_rtc(&mut self, body: &Rtc) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Rtc, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 24)?;
        let octets = body.write(self.state.endian);
        Rtc::check(&octets, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::Rtc, header))?;
        let mut o = [0; 32];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..32].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Rtc);
        Ok(())
    }

    /// Passes on a record RTC in a layout with fewer fields, in which somebody else has written it.
    /// The fields that it lacks are in `body` what a reader takes them for.
    ///
    /// # Errors
    /// If the record has no such layout, or the layout no place for a value, it would break a rule, or the sink fails.
    pub fn relay_rtc(&mut self, layout: Layout, body: &Rtc) -> Result<(), WriteError<S::Error>> {
        let short = Rtc::LAYOUTS.iter().position(|known| *known == layout);
        if short.is_none() {
            return Err(Misuse::Layout.into());
        }
        let header = self.admit(Kind::Rtc, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, layout.length as u64)?;
        let mut o = [0; 32];
        let whole = body.write(self.state.endian);
        let size = gather(&whole, layout.gaps, &mut o[8..]);
        let (view, _) = LayoutView::<Rtc>::new(&o[8..], Some(layout), self.state.endian);
        let octets = view.whole();
        if octets != whole {
            return Err(Misuse::Layout.into());
        }
        Rtc::check(&octets, Role::Writer).map_err(|f| {
            let offset = view.place(f.offset);
            in_body(self.here(), Fault { offset, ..f }, Kind::Rtc, header)
        })?;
        o[..8].copy_from_slice(&header.write(self.state.endian));
        self.put(&o[..8 + size])?;
        self.state.saw(Kind::Rtc);
        Ok(())
    }

    /// Writes a record HPET.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_hpet(&mut self, body: &Hpet) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Hpet, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 1048)?;
        let octets = body.write(self.state.endian);
        Hpet::check(&octets, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::Hpet, header))?;
        let mut o = [0; 1056];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..1056].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Hpet);
        Ok(())
    }

    /// Writes a record PMTIMER.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_pmtimer(&mut self, body: &Pmtimer) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Pmtimer, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Pmtimer);
        Ok(())
    }

    /// Writes a record MTRR.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_mtrr(&mut self, instance: u16, body: &Mtrr) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Mtrr, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 240)?;
        let octets = body.write(self.state.endian);
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::Mtrr, header))?;
        let mut o = [0; 248];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..248].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Mtrr);
        Ok(())
    }

    /// Writes a record VIRIDIAN_DOMAIN.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_viridian_domain(
        &mut self,
        body: &ViridianDomain,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::ViridianDomain, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 32)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 40];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::ViridianDomain);
        Ok(())
    }

    /// Passes on a record VIRIDIAN_DOMAIN in a layout with fewer fields, in which somebody else has written it.
    /// The fields that it lacks are in `body` what a reader takes them for.
    ///
    /// # Errors
    /// If the record has no such layout, or the layout no place for a value, it would break a rule, or the sink fails.
    pub fn relay_viridian_domain(
        &mut self,
        layout: Layout,
        body: &ViridianDomain,
    ) -> Result<(), WriteError<S::Error>> {
        let short = ViridianDomain::LAYOUTS.iter().position(|known| *known == layout);
        if short.is_none() {
            return Err(Misuse::Layout.into());
        }
        let header = self.admit(Kind::ViridianDomain, 0)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, layout.length as u64)?;
        let mut o = [0; 40];
        let whole = body.write(self.state.endian);
        let size = gather(&whole, layout.gaps, &mut o[8..]);
        let (view, _) = LayoutView::<ViridianDomain>::new(&o[8..], Some(layout), self.state.endian);
        let octets = view.whole();
        if octets != whole {
            return Err(Misuse::Layout.into());
        }
        o[..8].copy_from_slice(&header.write(self.state.endian));
        self.put(&o[..8 + size])?;
        self.state.saw(Kind::ViridianDomain);
        Ok(())
    }

    /// Writes a record CPU_XSAVE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_cpu_xsave(
        &mut self,
        instance: u16,
        body: &CpuXsave<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::CpuXsave, instance)?;
        self.state.instance = u64::from(header.instance);
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::CpuXsave, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::CpuXsave, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.state.saw(Kind::CpuXsave);
        Ok(())
    }

    /// Writes a record VIRIDIAN_VCPU.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_viridian_vcpu(
        &mut self,
        instance: u16,
        body: &ViridianVcpu,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::ViridianVcpu, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 216)?;
        let octets = body.write(self.state.endian);
        ViridianVcpu::check(&octets, None)
            .map_err(|f| in_body(self.here(), f, Kind::ViridianVcpu, header))?;
        let mut o = [0; 224];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..224].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::ViridianVcpu);
        Ok(())
    }

    /// Passes on a record VIRIDIAN_VCPU in a layout with fewer fields, in which somebody else has written it.
    /// The fields that it lacks are in `body` what a reader takes them for.
    ///
    /// # Errors
    /// If the record has no such layout, or the layout no place for a value, it would break a rule, or the sink fails.
    pub fn relay_viridian_vcpu(
        &mut self,
        layout: Layout,
        instance: u16,
        body: &ViridianVcpu,
    ) -> Result<(), WriteError<S::Error>> {
        let short = ViridianVcpu::LAYOUTS.iter().position(|known| *known == layout);
        if short.is_none() {
            return Err(Misuse::Layout.into());
        }
        let header = self.admit(Kind::ViridianVcpu, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, layout.length as u64)?;
        let mut o = [0; 224];
        let whole = body.write(self.state.endian);
        let size = gather(&whole, layout.gaps, &mut o[8..]);
        let (view, _) = LayoutView::<ViridianVcpu>::new(&o[8..], Some(layout), self.state.endian);
        let octets = view.whole();
        if octets != whole {
            return Err(Misuse::Layout.into());
        }
        ViridianVcpu::check(&octets, short).map_err(|f| {
            let offset = view.place(f.offset);
            in_body(self.here(), Fault { offset, ..f }, Kind::ViridianVcpu, header)
        })?;
        o[..8].copy_from_slice(&header.write(self.state.endian));
        self.put(&o[..8 + size])?;
        self.state.saw(Kind::ViridianVcpu);
        Ok(())
    }

    /// Writes a record VMCE_VCPU.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_vmce_vcpu(
        &mut self,
        instance: u16,
        body: &VmceVcpu,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::VmceVcpu, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 32)?;
        let octets = body.write(self.state.endian);
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::VmceVcpu, header))?;
        let mut o = [0; 40];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::VmceVcpu);
        Ok(())
    }

    /// Passes on a record VMCE_VCPU in a layout with fewer fields, in which somebody else has written it.
    /// The fields that it lacks are in `body` what a reader takes them for.
    ///
    /// # Errors
    /// If the record has no such layout, or the layout no place for a value, it would break a rule, or the sink fails.
    pub fn relay_vmce_vcpu(
        &mut self,
        layout: Layout,
        instance: u16,
        body: &VmceVcpu,
    ) -> Result<(), WriteError<S::Error>> {
        let short = VmceVcpu::LAYOUTS.iter().position(|known| *known == layout);
        if short.is_none() {
            return Err(Misuse::Layout.into());
        }
        let header = self.admit(Kind::VmceVcpu, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, layout.length as u64)?;
        let mut o = [0; 40];
        let whole = body.write(self.state.endian);
        let size = gather(&whole, layout.gaps, &mut o[8..]);
        let (view, _) = LayoutView::<VmceVcpu>::new(&o[8..], Some(layout), self.state.endian);
        let octets = view.whole();
        if octets != whole {
            return Err(Misuse::Layout.into());
        }
        body.check_rules().map_err(|f| {
            let offset = view.place(f.offset);
            in_body(self.here(), Fault { offset, ..f }, Kind::VmceVcpu, header)
        })?;
        o[..8].copy_from_slice(&header.write(self.state.endian));
        self.put(&o[..8 + size])?;
        self.state.saw(Kind::VmceVcpu);
        Ok(())
    }

    /// Writes a record TSC_ADJUST.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_tsc_adjust(
        &mut self,
        instance: u16,
        body: &TscAdjust,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::TscAdjust, instance)?;
        self.state.instance = u64::from(header.instance);
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::TscAdjust);
        Ok(())
    }

    /// Writes a record CPU_MSR.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_cpu_msr(
        &mut self,
        instance: u16,
        body: &CpuMsr<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::CpuMsr, instance)?;
        self.state.instance = u64::from(header.instance);
        let size =
            body.measure(&self.state).map_err(|f| in_body(self.here(), f, Kind::CpuMsr, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.state.saw(Kind::CpuMsr);
        Ok(())
    }

    /// The header of a record, in which the length is missing, if a record may follow at all.
    #[inline(always)]
    fn heading(&self, type_code: u16, instance: u16) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = RecordHeader { type_: type_code, instance, ..RecordHeader::default() };
        if self.closed {
            return Err(self.refused(header));
        }
        Ok(header)
    }

    /// Checks that a record of this kind may stand here, with its instance; gives its header, in
    /// which the length is missing.
    #[inline(always)]
    pub(super) fn admit(
        &self,
        kind: Kind,
        instance: u16,
    ) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = self.heading(kind.code(), instance)?;
        if self.state.number == 0 && kind != Kind::Header {
            return Err(error(
                self.here(),
                Fault::new(&rules::HEADER_FIRST, 0, "type"),
                "framing",
                header,
            ));
        }
        if let Err(rule) = self.state.place(kind) {
            return Err(error(self.here(), Fault::new(rule, 0, "type"), "framing", header));
        }
        if let Err(rule) = self.state.instance(kind, instance) {
            return Err(error(self.here(), Fault::new(rule, 2, "instance"), "framing", header));
        }
        Ok(header)
    }

    /// Why no record may follow.
    #[cold]
    fn refused(&self, header: RecordHeader) -> WriteError<S::Error> {
        if !self.state.seen(Kind::End) {
            return WriteError::Misuse(Misuse::Stopped);
        }
        error(self.here(), Fault::new(&rules::FRAMING_NOTHING_AFTER_END, 0, ""), "framing", header)
    }

    /// Puts the length into a header, if it is allowed and fits into the field that holds it.
    #[inline(always)]
    pub(super) fn sized(
        &self,
        header: RecordHeader,
        size: u64,
    ) -> Result<RecordHeader, WriteError<S::Error>> {
        let length = size;
        if length > u64::from(u32::MAX) {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_BODY_COMPLETE, 4, "length"),
                "framing",
                header,
            ));
        }
        Ok(RecordHeader { length: length as u32, ..header })
    }

    #[inline(always)]
    pub(super) fn put(&mut self, octets: &[u8]) -> Result<(), WriteError<S::Error>> {
        if octets.is_empty() {
            return Ok(());
        }
        if let Err(error) = self.sink.put(octets) {
            return Err(self.cut(error));
        }
        self.written += octets.len() as u64;
        Ok(())
    }

    /// The sink has failed within a record: nothing may follow that.
    #[cold]
    pub(super) fn cut(&mut self, error: S::Error) -> WriteError<S::Error> {
        self.closed = true;
        WriteError::Sink(error)
    }

    /// Where the writer is, for errors.
    #[inline(always)]
    pub(super) fn here(&self) -> Here {
        Here { offset: self.written, number: self.state.number }
    }
}

/// Where a record begins: octets and records before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Here {
    pub(super) offset: u64,
    number: u64,
}

/// The error for a fault within the body of a record.
#[cold]
pub(super) fn in_body<E>(
    here: Here,
    fault: Fault,
    kind: Kind,
    header: RecordHeader,
) -> WriteError<E> {
    let offset = fault.offset + 8;
    error(here, Fault { offset, ..fault }, kind.item(), header)
}

/// The error for a fault at an offset from the start of the record.
#[cold]
pub(super) fn error<E>(
    here: Here,
    fault: Fault,
    item: &'static str,
    header: RecordHeader,
) -> WriteError<E> {
    WriteError::Rule(Error {
        rule: fault.rule,
        offset: here.offset + fault.offset as u64,
        record: Some(RecordPlace {
            number: here.number,
            type_code: u64::from(header.type_),
            instance: Some(u64::from(header.instance)),
        }),
        path: fault.path(item),
    })
}
