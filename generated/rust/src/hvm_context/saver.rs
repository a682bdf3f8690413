//! Saves records of HVM context (x86) in pieces, to sinks that can go back and to those that cannot.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use super::save::{Records, Save, Target};
use super::state::State;
use super::writer::{Here, Writer, error, in_body};
use super::{
    Cpu, CpuMsr, CpuXsave, Header, Hpet, Ioapic, IsaIrq, Kind, Lapic, LapicRegs, Mtrr, PciIrq,
    PciLink, Pic, Pit, Pmtimer, Record, RecordHeader, Rtc, TscAdjust, ViridianDomain, ViridianVcpu,
    VmceVcpu, rules,
};
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::save::{Counted, Lengths, Nowhere, Opened, Pass};
use crate::{Endian, Misuse, Plain, SaveError, Sink, Stopped, WriteError, padding};

/// Saves records through a writer, in any order that the rules allow; without handlers, or as what
/// handlers are given.
///
/// What fails first is kept, and nothing is written after it: [`finish`](Self::finish) tells.
pub struct Saver<'w, S: Sink> {
    writer: &'w mut Writer<S>,
    pass: Pass<'w>,
    open: Option<Open>,
    cause: Option<WriteError<S::Error>>,
}

/// A record that has begun.
struct Open {
    kind: Kind,
    start: Here,
    /// The header, in which the length is missing.
    header: RecordHeader,
    /// Octets of the body so far.
    length: u64,
    /// The length that was said or measured.
    expected: Option<u64>,
    /// Whether the length in the stream is yet to be written. Until then no reader accepts it.
    patched: bool,
    /// The last octet, kept back until the record ends, where the length stands in the stream.
    last: u8,
    /// The first octets, in case that later rules look at them.
    head: [u8; 24],
}

impl<S: Sink> Writer<S> {
    /// Saves the records of the handlers, then END; tells how many octets were written
    /// since the stream began. What has been written before counts, as if a handler had written it.
    ///
    /// # Errors
    /// If a record would break a rule, a handler fails, or the sink does. Nothing can be written
    /// after that, and the record that failed is taken back, or cut short where it cannot be.
    pub fn save<H: Save + ?Sized>(
        &mut self,
        handlers: &mut H,
    ) -> Result<u64, SaveError<S::Error, H::Error>> {
        let goes_back = self.sink.patch(0, &[]).map_err(|error| self.cut(error))?;
        if goes_back {
            return self.run(handlers, Pass::Single, None);
        }
        let mut lengths = Lengths::new();
        let measured = Writer {
            sink: Nowhere,
            state: self.state.clone(),
            written: self.written,
            closed: self.closed,
        }
        .run(handlers, Pass::Dry(&mut lengths), None)
        .and_then(|total| {
            lengths.whole().map(|()| total).map_err(|misuse| SaveError::Write(misuse.into()))
        });
        match measured {
            Ok(total) => self.run(handlers, Pass::Measured(&mut lengths), Some(total)),
            Err(error) => {
                self.closed = true;
                Err(error.widened())
            }
        }
    }

    /// Saves records without handlers.
    pub fn saver(&mut self) -> Saver<'_, S> {
        Saver { writer: self, pass: Pass::Single, open: None, cause: None }
    }

    /// Calls the handlers, and ends the stream, if it is as long as was measured.
    pub(crate) fn run<H: Save + ?Sized>(
        &mut self,
        handlers: &mut H,
        pass: Pass<'_>,
        total: Option<u64>,
    ) -> Result<u64, SaveError<S::Error, H::Error>> {
        let mut saver = Saver { writer: self, pass, open: None, cause: None };
        let result = handlers.header(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.cpu(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.pic(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.ioapic(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.lapic(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.lapic_regs(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.pci_irq(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.isa_irq(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.pci_link(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.pit(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.rtc(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.hpet(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.pmtimer(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.mtrr(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.viridian_domain(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.cpu_xsave(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.viridian_vcpu(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.vmce_vcpu(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.tsc_adjust(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.cpu_msr(&mut saver.records());
        saver.settle(result)?;
        saver.end(total)?;
        Ok(saver.writer.written)
    }
}

impl<S: Sink> Saver<'_, S> {
    /// Takes records of one type: `saver.records::<Header>()`.
    pub fn records<R>(&mut self) -> Records<'_, R> {
        Records::new(self)
    }

    /// Writes whatever record a reader gives, as [`Writer::write`] does.
    ///
    /// # Errors
    /// If a record is open, it would break a rule, or the sink fails.
    pub fn write(&mut self, record: &Record<'_>) -> Result<(), Stopped> {
        self.whole(|writer| writer.write(record))
    }

    /// Tells whether everything was written.
    ///
    /// # Errors
    /// What failed first; also if a record was begun and not ended.
    pub fn finish(mut self) -> Result<(), WriteError<S::Error>> {
        match self.settle::<Stopped>(Ok(())) {
            Err(SaveError::Write(error)) => Err(error),
            _ => Ok(()),
        }
    }

    /// What came of a handler.
    fn settle<E>(&mut self, result: Result<(), E>) -> Result<(), SaveError<S::Error, E>> {
        if self.open.is_some() {
            // What a handler that failed did not end is a consequence of that.
            self.fail(Misuse::Unended.into());
            if result.is_err() {
                self.cause = None;
            }
        }
        if let Some(cause) = self.cause.take() {
            self.writer.closed = true;
            return Err(SaveError::Write(cause));
        }
        result.map_err(|error| {
            self.writer.closed = true;
            SaveError::Handler(error)
        })
    }

    /// Ends the stream.
    fn end(&mut self, total: Option<u64>) -> Result<(), WriteError<S::Error>> {
        let found = self.writer.written + 8;
        if let Some(expected) = total.filter(|expected| *expected != found) {
            self.writer.closed = true;
            return Err(Misuse::Length { expected, found }.into());
        }
        self.writer.write_end().inspect_err(|_| self.writer.closed = true)
    }

    /// Takes back the record that has begun, if the sink can, and writes nothing more.
    #[cold]
    fn fail(&mut self, error: WriteError<S::Error>) -> Stopped {
        let start = self.open.take().map_or(self.writer.written, |open| open.start.offset);
        self.fail_from(start, error)
    }

    #[cold]
    fn fail_from(&mut self, start: u64, error: WriteError<S::Error>) -> Stopped {
        self.writer.closed = true;
        let count = self.writer.written.saturating_sub(start);
        if count > 0 && self.writer.sink.take_back(count) {
            self.writer.written = start;
        }
        self.cause.get_or_insert(error);
        Stopped
    }

    /// Writes a whole record.
    fn whole(
        &mut self,
        write: impl FnOnce(&mut Writer<S>) -> Result<(), WriteError<S::Error>>,
    ) -> Result<(), Stopped> {
        if self.open.is_some() {
            return Err(self.fail(Misuse::Unended.into()));
        }
        let start = self.writer.written;
        write(self.writer).map_err(|error| self.fail_from(start, error))
    }

    /// Counts a whole record in a dry run.
    fn count(&mut self, kind: Kind, instance: u16, length: u64) -> Result<(), Stopped> {
        self.begin(kind, instance, Some(length))?;
        self.skip(length)?;
        Opened::end(self)
    }

    fn try_begin(
        &mut self,
        kind: Kind,
        instance: u16,
        length: Option<u64>,
    ) -> Result<(), WriteError<S::Error>> {
        let writer = &mut *self.writer;
        let start = writer.here();
        let header = writer.admit(kind, instance)?;
        writer.state.instance = u64::from(header.instance);
        let patched = writer.sink.patch(0, &[]).map_err(|error| writer.cut(error))?;
        let expected = match (length, &mut self.pass) {
            (None, Pass::Measured(lengths)) => Some(lengths.take()?),
            (length, _) => length,
        };
        let open =
            Open { kind, start, header, length: 0, expected, patched, last: 0, head: [0; 24] };
        let header = match expected {
            None if !patched => return Err(Misuse::Unmeasured.into()),
            Some(expected) if !patched => open.sized(expected)?,
            // No reader accepts this length, and no octets of a lesser one in its place, until the
            // last of them has been written.
            _ => RecordHeader { length: u32::MAX, ..header },
        };
        if let Some(expected) = expected {
            open.sized(expected)?;
        }
        writer.closed = true;
        if patched || expected != Some(0) {
            writer.put(&header.write(writer.state.endian))?;
        }
        self.open = Some(open);
        Ok(())
    }

    fn try_append(&mut self, octets: &[u8]) -> Result<(), WriteError<S::Error>> {
        let open = self.open.as_mut().ok_or(Misuse::Stopped)?;
        open.keep(octets);
        open.grow(octets.len() as u64)?;
        match octets.split_last() {
            None => Ok(()),
            Some((last, octets)) if !open.patched && open.expected == Some(open.length) => {
                open.last = *last;
                self.writer.put(octets)
            }
            Some(_) => self.writer.put(octets),
        }
    }

    fn try_skip(&mut self, length: u64) -> Result<(), WriteError<S::Error>> {
        if !self.pass.is_dry() {
            return Err(Misuse::Skipped.into());
        }
        self.open.as_mut().ok_or(Misuse::Stopped)?.grow(length)?;
        self.writer.written = self.writer.written.saturating_add(length);
        Ok(())
    }

    fn try_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let open = self.open.as_ref().ok_or(Misuse::Stopped)?;
        let header = open.complete()?;
        let Open { kind, start, length, .. } = *open;
        let writer = &mut *self.writer;
        if !self.pass.is_dry() {
            match writer.sink.held(length) {
                Some(octets) => check(kind, octets, &mut writer.state),
                None => open.remember(&mut writer.state),
            }
            .map_err(|fault| in_body(start, fault, kind, header))?;
        }
        let padding = padding(length, 1) as usize;
        if open.patched {
            let back = length.saturating_add(RecordHeader::SIZE as u64);
            let octets = header.write(writer.state.endian);
            if !writer.sink.patch(back, &octets).map_err(|error| writer.cut(error))? {
                return Err(Misuse::Unmeasured.into());
            }
            writer.put(&[0; 1][..padding])?;
        } else if length == 0 {
            writer.put(&header.write(writer.state.endian))?;
        } else {
            let mut octets = [0; 1 + 1];
            octets[0] = open.last;
            writer.put(&octets[..padding + 1])?;
        }
        if let (Pass::Dry(lengths), None) = (&mut self.pass, open.expected) {
            lengths.put(length);
        }
        writer.state.saw(kind);
        writer.closed = false;
        self.open = None;
        Ok(())
    }
}

impl<S: Sink> Opened for Saver<'_, S> {
    fn append(&mut self, octets: &[u8]) -> Result<(), Stopped> {
        self.try_append(octets).map_err(|error| self.fail(error))
    }

    fn skip(&mut self, length: u64) -> Result<(), Stopped> {
        self.try_skip(length).map_err(|error| self.fail(error))
    }

    fn end(&mut self) -> Result<(), Stopped> {
        self.try_end().map_err(|error| self.fail(error))
    }

    fn is_dry_run(&self) -> bool {
        self.pass.is_dry()
    }
}

impl<S: Sink> Target for Saver<'_, S> {
    fn endian(&self) -> Endian {
        self.writer.state.endian
    }

    fn begin(&mut self, kind: Kind, instance: u16, length: Option<u64>) -> Result<(), Stopped> {
        if self.open.is_some() {
            return Err(self.fail(Misuse::Unended.into()));
        }
        let start = self.writer.written;
        self.try_begin(kind, instance, length).map_err(|error| self.fail_from(start, error))
    }

    fn write_header(&mut self, body: &Header) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Header, 0, 24);
        }
        self.whole(|writer| writer.write_header(body))
    }

    fn write_cpu(&mut self, instance: u16, body: &Cpu) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Cpu, instance, 1032);
        }
        self.whole(|writer| writer.write_cpu(instance, body))
    }

    fn write_pic(&mut self, instance: u16, body: &Pic) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Pic, instance, 8);
        }
        self.whole(|writer| writer.write_pic(instance, body))
    }

    fn write_ioapic(&mut self, body: &Ioapic) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Ioapic, 0, 400);
        }
        self.whole(|writer| writer.write_ioapic(body))
    }

    fn write_lapic(&mut self, instance: u16, body: &Lapic) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Lapic, instance, 32);
        }
        self.whole(|writer| writer.write_lapic(instance, body))
    }

    fn write_lapic_regs(&mut self, instance: u16, body: &LapicRegs) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::LapicRegs, instance, 1024);
        }
        self.whole(|writer| writer.write_lapic_regs(instance, body))
    }

    fn write_pci_irq(&mut self, body: &PciIrq) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::PciIrq, 0, 16);
        }
        self.whole(|writer| writer.write_pci_irq(body))
    }

    fn write_isa_irq(&mut self, body: &IsaIrq) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::IsaIrq, 0, 8);
        }
        self.whole(|writer| writer.write_isa_irq(body))
    }

    fn write_pci_link(&mut self, body: &PciLink) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::PciLink, 0, 8);
        }
        self.whole(|writer| writer.write_pci_link(body))
    }

    fn write_pit(&mut self, body: &Pit) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Pit, 0, 56);
        }
        self.whole(|writer| writer.write_pit(body))
    }

    fn write_rtc(&mut self, body: &Rtc) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Rtc, 0, 24);
        }
        self.whole(|writer| writer.write_rtc(body))
    }

    fn write_hpet(&mut self, body: &Hpet) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Hpet, 0, 1048);
        }
        self.whole(|writer| writer.write_hpet(body))
    }

    fn write_pmtimer(&mut self, body: &Pmtimer) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Pmtimer, 0, 8);
        }
        self.whole(|writer| writer.write_pmtimer(body))
    }

    fn write_mtrr(&mut self, instance: u16, body: &Mtrr) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::Mtrr, instance, 240);
        }
        self.whole(|writer| writer.write_mtrr(instance, body))
    }

    fn write_viridian_domain(&mut self, body: &ViridianDomain) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::ViridianDomain, 0, 32);
        }
        self.whole(|writer| writer.write_viridian_domain(body))
    }

    fn write_cpu_xsave(&mut self, instance: u16, body: &CpuXsave<'_>) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            let mut size = Counted::default();
            let Ok(()) = body.put(&mut size, self.writer.state.endian);
            return self.count(Kind::CpuXsave, instance, size.0);
        }
        self.whole(|writer| writer.write_cpu_xsave(instance, body))
    }

    fn write_viridian_vcpu(&mut self, instance: u16, body: &ViridianVcpu) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::ViridianVcpu, instance, 216);
        }
        self.whole(|writer| writer.write_viridian_vcpu(instance, body))
    }

    fn write_vmce_vcpu(&mut self, instance: u16, body: &VmceVcpu) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::VmceVcpu, instance, 32);
        }
        self.whole(|writer| writer.write_vmce_vcpu(instance, body))
    }

    fn write_tsc_adjust(&mut self, instance: u16, body: &TscAdjust) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::TscAdjust, instance, 8);
        }
        self.whole(|writer| writer.write_tsc_adjust(instance, body))
    }

    fn write_cpu_msr(&mut self, instance: u16, body: &CpuMsr<'_>) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            let mut size = Counted::default();
            let Ok(()) = body.put(&mut size, self.writer.state.endian);
            return self.count(Kind::CpuMsr, instance, size.0);
        }
        self.whole(|writer| writer.write_cpu_msr(instance, body))
    }
}

impl<S: Sink> Drop for Saver<'_, S> {
    fn drop(&mut self) {
        if self.open.is_some() {
            self.fail(Misuse::Unended.into());
        }
    }
}

impl Open {
    /// Makes the body longer, if it can be as long as that.
    fn grow<E>(&mut self, count: u64) -> Result<(), WriteError<E>> {
        let length = self.length.saturating_add(count);
        match self.expected {
            Some(expected) if length > expected => {
                return Err(Misuse::Length { expected, found: length }.into());
            }
            Some(_) => {}
            None => {
                self.sized(length)?;
            }
        }
        self.length = length;
        Ok(())
    }

    /// The header for a body of this length, if it can be as long as that.
    fn sized<E>(&self, size: u64) -> Result<RecordHeader, WriteError<E>> {
        let length = size;
        if length > u64::from(u32::MAX) {
            return Err(error(
                self.start,
                Fault::new(&rules::FRAMING_BODY_COMPLETE, 4, "length"),
                "framing",
                self.header,
            ));
        }
        Ok(RecordHeader { length: length as u32, ..self.header })
    }

    /// The header, if the length is one that the record can have, and the one that was expected.
    fn complete<E>(&self) -> Result<RecordHeader, WriteError<E>> {
        if let Some(expected) = self.expected.filter(|expected| *expected != self.length) {
            return Err(Misuse::Length { expected, found: self.length }.into());
        }
        let fits = match self.kind {
            Kind::End => self.length == 0,
            Kind::Header => self.length == 24,
            Kind::Cpu => self.length == 1032,
            Kind::Pic => self.length == 8,
            Kind::Ioapic => self.length == 400,
            Kind::Lapic => self.length == 32,
            Kind::LapicRegs => self.length == 1024,
            Kind::PciIrq => self.length == 16,
            Kind::IsaIrq => self.length == 8,
            Kind::PciLink => self.length == 8,
            Kind::Pit => self.length == 56,
            Kind::Rtc => self.length == 24,
            Kind::Hpet => self.length == 1048,
            Kind::Pmtimer => self.length == 8,
            Kind::Mtrr => self.length == 240,
            Kind::ViridianDomain => self.length == 32,
            Kind::CpuXsave => self.length >= 600,
            Kind::ViridianVcpu => self.length == 216,
            Kind::VmceVcpu => self.length == 32,
            Kind::TscAdjust => self.length == 8,
            Kind::CpuMsr => self.length >= 8,
        };
        if !fits {
            let fault = Fault::new(self.kind.length_rule(), 4, "length");
            return Err(error(self.start, fault, "framing", self.header));
        }
        self.sized(self.length)
    }

    /// Keeps the first octets of the body.
    fn keep(&mut self, octets: &[u8]) {
        let start = usize::try_from(self.length).unwrap_or(usize::MAX);
        let free = self.head.get_mut(start..).unwrap_or_default();
        free.iter_mut().zip(octets).for_each(|(free, octet)| *free = *octet);
    }

    /// Remembers what later records look at, where the sink does not hold the body.
    fn remember(&self, state: &mut State) -> Result<(), Fault> {
        if self.kind == Kind::Header {
            let Some(octets) = self.head.first_chunk() else {
                return Err(Fault::new(&rules::HEADER_LENGTH, 0, ""));
            };
            let head = Header::read(octets, state.endian);
            state.version = head.version;
        }
        Ok(())
    }
}

/// Checks a body as the writer's own method for it does, and remembers what later records look at.
#[allow(unused_variables, reason = "not every format has something to check")]
fn check(kind: Kind, octets: &[u8], state: &mut State) -> Result<(), Fault> {
    match kind {
        Kind::Header => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::HEADER_LENGTH, 0, ""));
            };
            Header::check(octets, state.endian)?;
            let record = Header::read(octets, state.endian);
            state.version = record.version;
        }
        Kind::Cpu => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::CPU_LENGTH, 0, ""));
            };
            Cpu::check(octets, state.endian, Role::Writer, None)?;
            let record = Cpu::read(octets, state.endian);
            record.check_rules(Role::Writer)?;
        }
        Kind::Pic => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::PIC_LENGTH, 0, ""));
            };
            Pic::check(octets, state.endian, Role::Writer)?;
            let record = Pic::read(octets, state.endian);
            record.check_rules(state)?;
        }
        Kind::Lapic => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::LAPIC_LENGTH, 0, ""));
            };
            Lapic::check(octets, state.endian, Role::Writer, None)?;
            let record = Lapic::read(octets, state.endian);
            record.check_rules()?;
        }
        Kind::PciLink => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::PCI_LINK_LENGTH, 0, ""));
            };
            PciLink::check(octets, state.endian)?;
        }
        Kind::Pit => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::PIT_LENGTH, 0, ""));
            };
            Pit::check(octets, state.endian)?;
            let record = Pit::read(octets, state.endian);
            record.check_rules()?;
        }
        Kind::Rtc => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::RTC_LENGTH, 0, ""));
            };
            Rtc::check(octets, Role::Writer)?;
        }
        Kind::Hpet => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::HPET_LENGTH, 0, ""));
            };
            Hpet::check(octets, Role::Writer)?;
        }
        Kind::Mtrr => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::MTRR_LENGTH, 0, ""));
            };
            let record = Mtrr::read(octets, state.endian);
            record.check_rules()?;
        }
        Kind::CpuXsave => {
            let mut parts = Parts::unpadded(octets);
            let record = CpuXsave::decode(&mut parts, state, Role::Writer)?;
            record.check_rules()?;
        }
        Kind::ViridianVcpu => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::VIRIDIAN_VCPU_LENGTH, 0, ""));
            };
            ViridianVcpu::check(octets, None)?;
        }
        Kind::VmceVcpu => {
            let Some(octets) = octets.first_chunk() else {
                return Err(Fault::new(&rules::VMCE_VCPU_LENGTH, 0, ""));
            };
            let record = VmceVcpu::read(octets, state.endian);
            record.check_rules()?;
        }
        Kind::CpuMsr => {
            let mut parts = Parts::unpadded(octets);
            let _ = CpuMsr::decode(&mut parts, state, Role::Writer)?;
        }
        _ => {}
    }
    Ok(())
}
