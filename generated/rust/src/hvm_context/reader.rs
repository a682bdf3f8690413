//! Reads HVM context (x86) from octets in memory.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    Cpu, CpuMsr, CpuXsave, End, Header, Hpet, Ioapic, IsaIrq, Kind, Lapic, LapicRegs, Mtrr, PciIrq,
    PciLink, Pic, Pit, Pmtimer, Record, RecordHeader, Rtc, TscAdjust, VERSIONS, ViridianDomain,
    ViridianVcpu, Visitor, VmceVcpu, rules,
};
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::pieces::{Begun, Tail};
use crate::{Class, Endian, Error, LayoutView, Plain, ReadError, RecordPlace, Rule, View};

/// Reads a stream, record by record, and checks every rule that binds a reader.
///
/// Records borrow from the input. After an error, and after the last record, there are no more.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
    /// Octets of the stream up to the end of `rest`, from which offsets are reckoned.
    end: u64,
    state: State,
    prefix: bool,
    done: bool,
}

/// A body, its padding, and what follows them.
type Cut<'a, Body, Padding> = (&'a Body, &'a Padding, &'a [u8]);

impl<'a> Reader<'a> {
    /// Reads the headers of a stream.
    ///
    /// # Errors
    /// If a header breaks a rule.
    pub fn new(input: &'a [u8]) -> Result<Self, Error> {
        Self::open(input, Role::Reader)
    }

    /// Reads the headers of a stream by the rules for a role.
    pub(crate) fn open(input: &'a [u8], role: Role) -> Result<Self, Error> {
        let rest = input;
        Ok(Self {
            rest,
            end: input.len() as u64,
            state: State::new(VERSIONS[0], Endian::Little).of(role),
            prefix: false,
            done: false,
        })
    }

    /// Allows octets after the last record.
    #[must_use]
    pub fn prefix(mut self) -> Self {
        self.prefix = true;
        self
    }

    /// The version of the stream; the oldest described, until the record that tells has been read.
    pub fn version(&self) -> u32 {
        self.state.version
    }

    /// The order of octets after the headers.
    pub fn endian(&self) -> Endian {
        self.state.endian
    }

    /// Octets read so far.
    pub fn offset(&self) -> u64 {
        self.here().offset
    }

    /// Reads the rest of the stream, and hands each record to the visitor's method for it.
    ///
    /// # Errors
    /// If the stream breaks a rule; the visitor has then seen the records before the error. Or what
    /// stopped the visitor.
    pub fn visit<V: Visitor<'a>>(mut self, visitor: &mut V) -> Result<(), ReadError<V::Error>> {
        while !self.done {
            let taken = match self.step(Role::Reader)? {
                Record::End => visitor.end(),
                Record::Header(body) => visitor.header(body),
                Record::Cpu(instance, body) => visitor.cpu(instance, body),
                Record::Pic(instance, body) => visitor.pic(instance, body),
                Record::Ioapic(body) => visitor.ioapic(body),
                Record::Lapic(instance, body) => visitor.lapic(instance, body),
                Record::LapicRegs(instance, body) => visitor.lapic_regs(instance, body),
                Record::PciIrq(body) => visitor.pci_irq(body),
                Record::IsaIrq(body) => visitor.isa_irq(body),
                Record::PciLink(body) => visitor.pci_link(body),
                Record::Pit(body) => visitor.pit(body),
                Record::Rtc(body) => visitor.rtc(body),
                Record::Hpet(body) => visitor.hpet(body),
                Record::Pmtimer(body) => visitor.pmtimer(body),
                Record::Mtrr(instance, body) => visitor.mtrr(instance, body),
                Record::ViridianDomain(body) => visitor.viridian_domain(body),
                Record::CpuXsave(instance, body) => visitor.cpu_xsave(instance, body),
                Record::ViridianVcpu(instance, body) => visitor.viridian_vcpu(instance, body),
                Record::VmceVcpu(instance, body) => visitor.vmce_vcpu(instance, body),
                Record::TscAdjust(instance, body) => visitor.tsc_adjust(instance, body),
                Record::CpuMsr(instance, body) => visitor.cpu_msr(instance, body),
            };
            taken.map_err(ReadError::Handler)?;
        }
        Ok(())
    }

    /// Reads one record, by the rules for a role.
    #[inline(always)]
    pub(crate) fn step(&mut self, role: Role) -> Result<Record<'a>, Error> {
        let Some((octets, rest)) = self.rest.split_first_chunk::<8>() else {
            return Err(cut_short(self.here(), self.rest.is_empty()));
        };
        let header = RecordHeader::read(octets, self.state.endian);
        if self.state.number == 0 && header.type_ != Header::TYPE {
            return Err(at_type(self.here(), &rules::HEADER_FIRST, header));
        }
        match header.type_ {
            End::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::End, header, rest)?;
                self.state.saw(Kind::End);
                self.finish(header, rest)?;
                self.rest = rest;
                Ok(Record::End)
            }
            Header::TYPE => {
                let (body, _, rest) = self.fixed::<24, 0>(Kind::Header, header, rest)?;
                Header::check(body, self.state.endian)
                    .map_err(|f| in_body(self.here(), f, Kind::Header, header))?;
                let record = Header::read(body, self.state.endian);
                self.state.version = record.version;
                self.state.saw(Kind::Header);
                self.rest = rest;
                Ok(Record::Header(View::new(body, self.state.endian)))
            }
            Cpu::TYPE => {
                self.admit(Kind::Cpu, header)?;
                self.check_length(header)?;
                let short = Cpu::short(self.state.layouts, header.length as usize);
                if short.is_none() && header.length != 1032 {
                    return Err(at_length(self.here(), Kind::Cpu.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let layout = short.map(|index| Cpu::LAYOUTS[index]);
                let (view, _) = LayoutView::<Cpu>::new(body, layout, self.state.endian);
                Cpu::check(&view.whole(), self.state.endian, role, short).map_err(|f| {
                    let offset = view.place(f.offset);
                    in_body(self.here(), Fault { offset, ..f }, Kind::Cpu, header)
                })?;
                let record = view.get();
                record.check_rules(role).map_err(|f| {
                    let offset = view.place(f.offset);
                    in_body(self.here(), Fault { offset, ..f }, Kind::Cpu, header)
                })?;
                self.state.saw(Kind::Cpu);
                self.rest = rest;
                Ok(Record::Cpu(header.instance, view))
            }
            Pic::TYPE => {
                let (body, _, rest) = self.fixed::<8, 0>(Kind::Pic, header, rest)?;
                Pic::check(body, self.state.endian, role)
                    .map_err(|f| in_body(self.here(), f, Kind::Pic, header))?;
                let record = Pic::read(body, self.state.endian);
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::Pic, header))?;
                self.state.saw(Kind::Pic);
                self.rest = rest;
                Ok(Record::Pic(header.instance, View::new(body, self.state.endian)))
            }
            Ioapic::TYPE => {
                let (body, _, rest) = self.fixed::<400, 0>(Kind::Ioapic, header, rest)?;
                self.state.saw(Kind::Ioapic);
                self.rest = rest;
                Ok(Record::Ioapic(View::new(body, self.state.endian)))
            }
            Lapic::TYPE => {
                self.admit(Kind::Lapic, header)?;
                self.check_length(header)?;
                let short = Lapic::short(self.state.layouts, header.length as usize);
                if short.is_none() && header.length != 32 {
                    return Err(at_length(self.here(), Kind::Lapic.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let layout = short.map(|index| Lapic::LAYOUTS[index]);
                let (view, _) = LayoutView::<Lapic>::new(body, layout, self.state.endian);
                Lapic::check(&view.whole(), self.state.endian, role, short).map_err(|f| {
                    let offset = view.place(f.offset);
                    in_body(self.here(), Fault { offset, ..f }, Kind::Lapic, header)
                })?;
                let record = view.get();
                record.check_rules().map_err(|f| {
                    let offset = view.place(f.offset);
                    in_body(self.here(), Fault { offset, ..f }, Kind::Lapic, header)
                })?;
                self.state.saw(Kind::Lapic);
                self.rest = rest;
                Ok(Record::Lapic(header.instance, view))
            }
            LapicRegs::TYPE => {
                let (body, _, rest) = self.fixed::<1024, 0>(Kind::LapicRegs, header, rest)?;
                self.state.saw(Kind::LapicRegs);
                self.rest = rest;
                Ok(Record::LapicRegs(header.instance, View::new(body, self.state.endian)))
            }
            PciIrq::TYPE => {
                let (body, _, rest) = self.fixed::<16, 0>(Kind::PciIrq, header, rest)?;
                self.state.saw(Kind::PciIrq);
                self.rest = rest;
                Ok(Record::PciIrq(View::new(body, self.state.endian)))
            }
            IsaIrq::TYPE => {
                let (body, _, rest) = self.fixed::<8, 0>(Kind::IsaIrq, header, rest)?;
                self.state.saw(Kind::IsaIrq);
                self.rest = rest;
                Ok(Record::IsaIrq(View::new(body, self.state.endian)))
            }
            PciLink::TYPE => {
                let (body, _, rest) = self.fixed::<8, 0>(Kind::PciLink, header, rest)?;
                PciLink::check(body, self.state.endian)
                    .map_err(|f| in_body(self.here(), f, Kind::PciLink, header))?;
                self.state.saw(Kind::PciLink);
                self.rest = rest;
                Ok(Record::PciLink(View::new(body, self.state.endian)))
            }
            Pit::TYPE => {
                let (body, _, rest) = self.fixed::<56, 0>(Kind::Pit, header, rest)?;
                Pit::check(body, self.state.endian)
                    .map_err(|f| in_body(self.here(), f, Kind::Pit, header))?;
                let record = Pit::read(body, self.state.endian);
                record.check_rules().map_err(|f| in_body(self.here(), f, Kind::Pit, header))?;
                self.state.saw(Kind::Pit);
                self.rest = rest;
                Ok(Record::Pit(View::new(body, self.state.endian)))
            }
            Rtc::TYPE => {
                self.admit(Kind::Rtc, header)?;
                self.check_length(header)?;
                let short = Rtc::short(self.state.layouts, header.length as usize);
                if short.is_none() && header.length != 24 {
                    return Err(at_length(self.here(), Kind::Rtc.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let layout = short.map(|index| Rtc::LAYOUTS[index]);
                let (view, _) = LayoutView::<Rtc>::new(body, layout, self.state.endian);
                Rtc::check(&view.whole(), role).map_err(|f| {
                    let offset = view.place(f.offset);
                    in_body(self.here(), Fault { offset, ..f }, Kind::Rtc, header)
                })?;
                self.state.saw(Kind::Rtc);
                self.rest = rest;
                Ok(Record::Rtc(view))
            }
            Hpet::TYPE => {
                let (body, _, rest) = self.fixed::<1048, 0>(Kind::Hpet, header, rest)?;
                Hpet::check(body, role).map_err(|f| in_body(self.here(), f, Kind::Hpet, header))?;
                self.state.saw(Kind::Hpet);
                self.rest = rest;
                Ok(Record::Hpet(View::new(body, self.state.endian)))
            }
            Pmtimer::TYPE => {
                let (body, _, rest) = self.fixed::<8, 0>(Kind::Pmtimer, header, rest)?;
                self.state.saw(Kind::Pmtimer);
                self.rest = rest;
                Ok(Record::Pmtimer(View::new(body, self.state.endian)))
            }
            Mtrr::TYPE => {
                let (body, _, rest) = self.fixed::<240, 0>(Kind::Mtrr, header, rest)?;
                let record = Mtrr::read(body, self.state.endian);
                record.check_rules().map_err(|f| in_body(self.here(), f, Kind::Mtrr, header))?;
                self.state.saw(Kind::Mtrr);
                self.rest = rest;
                Ok(Record::Mtrr(header.instance, View::new(body, self.state.endian)))
            }
            ViridianDomain::TYPE => {
                self.admit(Kind::ViridianDomain, header)?;
                self.check_length(header)?;
                let short = ViridianDomain::short(self.state.layouts, header.length as usize);
                if short.is_none() && header.length != 32 {
                    return Err(at_length(self.here(), Kind::ViridianDomain.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let layout = short.map(|index| ViridianDomain::LAYOUTS[index]);
                let (view, _) = LayoutView::<ViridianDomain>::new(body, layout, self.state.endian);
                self.state.saw(Kind::ViridianDomain);
                self.rest = rest;
                Ok(Record::ViridianDomain(view))
            }
            CpuXsave::TYPE => {
                self.admit(Kind::CpuXsave, header)?;
                self.check_length(header)?;
                if header.length < 600 {
                    return Err(at_length(self.here(), Kind::CpuXsave.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = CpuXsave::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::CpuXsave, header))?;
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::CpuXsave, header))?;
                self.state.saw(Kind::CpuXsave);
                self.rest = rest;
                Ok(Record::CpuXsave(header.instance, record))
            }
            ViridianVcpu::TYPE => {
                self.admit(Kind::ViridianVcpu, header)?;
                self.check_length(header)?;
                let short = ViridianVcpu::short(self.state.layouts, header.length as usize);
                if short.is_none() && header.length != 216 {
                    return Err(at_length(self.here(), Kind::ViridianVcpu.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let layout = short.map(|index| ViridianVcpu::LAYOUTS[index]);
                let (view, _) = LayoutView::<ViridianVcpu>::new(body, layout, self.state.endian);
                ViridianVcpu::check(&view.whole(), short).map_err(|f| {
                    let offset = view.place(f.offset);
                    in_body(self.here(), Fault { offset, ..f }, Kind::ViridianVcpu, header)
                })?;
                self.state.saw(Kind::ViridianVcpu);
                self.rest = rest;
                Ok(Record::ViridianVcpu(header.instance, view))
            }
            VmceVcpu::TYPE => {
                self.admit(Kind::VmceVcpu, header)?;
                self.check_length(header)?;
                let short = VmceVcpu::short(self.state.layouts, header.length as usize);
                if short.is_none() && header.length != 32 {
                    return Err(at_length(self.here(), Kind::VmceVcpu.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let layout = short.map(|index| VmceVcpu::LAYOUTS[index]);
                let (view, _) = LayoutView::<VmceVcpu>::new(body, layout, self.state.endian);
                let record = view.get();
                record.check_rules().map_err(|f| {
                    let offset = view.place(f.offset);
                    in_body(self.here(), Fault { offset, ..f }, Kind::VmceVcpu, header)
                })?;
                self.state.saw(Kind::VmceVcpu);
                self.rest = rest;
                Ok(Record::VmceVcpu(header.instance, view))
            }
            TscAdjust::TYPE => {
                let (body, _, rest) = self.fixed::<8, 0>(Kind::TscAdjust, header, rest)?;
                self.state.saw(Kind::TscAdjust);
                self.rest = rest;
                Ok(Record::TscAdjust(header.instance, View::new(body, self.state.endian)))
            }
            CpuMsr::TYPE => {
                self.admit(Kind::CpuMsr, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::CpuMsr.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = CpuMsr::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::CpuMsr, header))?;
                self.state.saw(Kind::CpuMsr);
                self.rest = rest;
                Ok(Record::CpuMsr(header.instance, record))
            }
            _ => self.unknown(header, rest),
        }
    }

    /// Checks place, instance and length of a record of fixed size; gives body, padding and rest.
    #[inline(always)]
    fn fixed<const BODY: usize, const PADDING: usize>(
        &mut self,
        kind: Kind,
        header: RecordHeader,
        rest: &'a [u8],
    ) -> Result<Cut<'a, [u8; BODY], [u8; PADDING]>, Error> {
        self.admit(kind, header)?;
        if header.length != (BODY) as u32 {
            // What holds of every length holds of the right one; it is asked of wrong ones alone.
            self.check_length(header)?;
            return Err(at_length(self.here(), kind.length_rule(), header));
        }
        let Some((body, after)) = rest.split_first_chunk() else {
            return Err(no_body(self.here(), header));
        };
        let Some((padding, rest)) = after.split_first_chunk() else {
            return Err(no_body(self.here(), header));
        };
        Ok((body, padding, rest))
    }

    /// Checks the length of a record of variable size; gives body, padding and rest.
    fn variable(&self, header: RecordHeader, rest: &'a [u8]) -> Result<Cut<'a, [u8], [u8]>, Error> {
        let length = usize::try_from(header.length).unwrap_or(usize::MAX);
        let Some((body, after)) = rest.split_at_checked(length) else {
            return Err(no_body(self.here(), header));
        };
        Ok((body, &[], after))
    }

    /// Checks that a record of this kind may stand here, with its instance.
    #[inline(always)]
    fn admit(&mut self, kind: Kind, header: RecordHeader) -> Result<(), Error> {
        self.state.instance = u64::from(header.instance);
        if let Err(rule) = self.state.place(kind) {
            return Err(at_type(self.here(), rule, header));
        }
        if let Err(rule) = self.state.instance(kind, header.instance) {
            return Err(at_instance(self.here(), rule, header));
        }
        Ok(())
    }

    /// Checks what holds of the length of every record.
    #[inline(always)]
    fn check_length(&self, _header: RecordHeader) -> Result<(), Error> {
        Ok(())
    }

    /// A record of unknown type.
    #[inline(always)]
    fn unknown(&mut self, header: RecordHeader, _rest: &'a [u8]) -> Result<Record<'a>, Error> {
        Err(at_type(self.here(), &rules::FRAMING_TYPE, header))
    }

    /// Checks what holds at the end of the stream.
    #[inline(always)]
    fn finish(&mut self, header: RecordHeader, rest: &'a [u8]) -> Result<(), Error> {
        if let Err(rule) = self.state.complete() {
            return Err(error(self.here(), Fault::new(rule, 0, ""), "framing", Some(header)));
        }
        if !rest.is_empty() && !self.prefix {
            return Err(nothing_after_end(self.end - rest.len() as u64));
        }
        self.done = true;
        Ok(())
    }

    /// Goes on with other octets, which end after `end` octets of the stream.
    pub(crate) fn over<'b>(self, rest: &'b [u8], end: u64) -> Reader<'b> {
        Reader { rest, end, state: self.state, prefix: self.prefix, done: self.done }
    }

    /// How many octets the next record takes, as its header says; those of its header, if that is
    /// not there.
    #[inline(always)]
    pub(crate) fn whole(&self) -> u64 {
        let Some(octets) = self.rest.first_chunk() else { return 8 };
        let header = RecordHeader::read(octets, self.state.endian);
        let length = u64::from(header.length);
        length.saturating_add(8)
    }

    /// How many octets the next record takes; as many as its header, where its header is all it
    /// takes to refuse it.
    #[cold]
    pub(crate) fn need(&self) -> u64 {
        let Some(octets) = self.rest.first_chunk() else { return 8 };
        if self.refused(RecordHeader::read(octets, self.state.endian)) {
            return 8;
        }
        self.whole()
    }

    /// Whether a record's header shows that it has no place here.
    fn refused(&self, header: RecordHeader) -> bool {
        if self.state.number == 0 && header.type_ != Header::TYPE {
            return true;
        }
        let Some(kind) = Kind::of(header.type_) else {
            return true;
        };
        self.state.place(kind).is_err()
            || self.state.instance(kind, header.instance).is_err()
            || self.check_length(header).is_err()
    }

    /// Reads the beginning of a record, of which no more than `limit` octets can be held.
    pub(crate) fn begin(&mut self, limit: usize) -> Result<Begun<Record<'a>>, Error> {
        let Some((octets, rest)) = self.rest.split_first_chunk::<8>() else {
            return Ok(Begun::Wanted(8));
        };
        let header = RecordHeader::read(octets, self.state.endian);
        let Ok(length) = usize::try_from(header.length) else {
            return Err(at_type(self.here(), &rules::MEMORY, header));
        };
        let role = Role::Reader;
        let mut parts =
            Parts::begun(&rest[..rest.len().min(length).min(limit.saturating_sub(8))], length);
        match header.type_ {
            CpuXsave::TYPE => {
                let decoded = CpuXsave::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::CpuXsave, header)?;
                if header.length < 600 {
                    return Err(at_length(self.here(), Kind::CpuXsave.length_rule(), header));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::CpuXsave, header))?;
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::CpuXsave, header))?;
                let tail = self.begun(Kind::CpuXsave, header, &parts);
                Ok(Begun::Record(Record::CpuXsave(header.instance, record), tail))
            }
            _ => Err(self.too_large()),
        }
    }

    /// The error for a record that does not fit into what holds it; that of its header, if that has
    /// one.
    pub(crate) fn too_large(&self) -> Error {
        let Some(heading) = self.rest.first_chunk::<8>() else {
            return cut_short(self.here(), self.rest.is_empty());
        };
        let end = self.here().offset + heading.len() as u64;
        match self.clone().over(heading, end).step(Role::Reader) {
            Err(error) if error.class() != Class::Truncated => error,
            _ => {
                at_type(self.here(), &rules::MEMORY, RecordHeader::read(heading, self.state.endian))
            }
        }
    }

    /// A record has begun, of which all but the last field is there.
    fn begun(&mut self, kind: Kind, header: RecordHeader, parts: &Parts) -> Tail {
        let tail = self.tail(header, parts.length(), parts.at(), parts.to_come());
        self.state.saw(kind);
        self.rest = &self.rest[8 + (parts.at() - parts.to_come())..];
        tail
    }

    /// What is still to come of a record, of whose body `used` octets are fields, and `to_come` of
    /// those are not here yet.
    fn tail(&self, header: RecordHeader, _length: usize, _used: usize, to_come: usize) -> Tail {
        let here = self.here();
        Tail {
            octets: to_come as u64,
            padding: 0,
            no_body: no_body(here, header),
            no_padding: no_body(here, header),
            not_zero: None,
        }
    }

    /// What follows the octets that have been read.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Whether the last record has been read.
    pub(crate) fn is_done(&self) -> bool {
        self.done
    }

    /// Where the reader is, for errors.
    #[inline(always)]
    fn here(&self) -> Here {
        Here { offset: self.end - self.rest.len() as u64, number: self.state.number }
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Result<Record<'a>, Error>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let record = self.step(Role::Reader);
        if record.is_err() {
            self.done = true;
        }
        Some(record)
    }
}

/// Judges a stream as a writer's output: by the rules that bind a writer, and without the layouts
/// that readers alone take. Tells how many octets it has.
///
/// # Errors
/// The first rule that it breaks.
pub fn check(input: &[u8]) -> Result<u64, Error> {
    let mut reader = <Reader>::open(input, Role::Writer)?;
    while !reader.done {
        reader.step(Role::Writer)?;
    }
    Ok(reader.offset())
}

/// Judges a stream that stands in the body of a record. Who puts it there need not have written
/// it, so that its records may have layouts with fewer fields.
pub(crate) fn judge(input: &[u8], role: Role) -> Result<(), Error> {
    let mut reader = <Reader>::open(input, role)?;
    reader.state.layouts = true;
    while !reader.done {
        reader.step(role)?;
    }
    Ok(())
}

/// Where a record begins: octets and records before it.
#[derive(Clone, Copy)]
struct Here {
    offset: u64,
    number: u64,
}

#[cold]
fn cut_short(here: Here, at_end: bool) -> Error {
    let rule = if at_end { &rules::FRAMING_END } else { &rules::FRAMING_HEADER_COMPLETE };
    error(here, Fault::new(rule, 0, ""), "framing", None)
}

#[cold]
pub(super) fn nothing_after_end(offset: u64) -> Error {
    error(
        Here { offset, number: 0 },
        Fault::new(&rules::FRAMING_NOTHING_AFTER_END, 0, ""),
        "framing",
        None,
    )
}

#[cold]
fn at_type(here: Here, rule: &'static Rule, header: RecordHeader) -> Error {
    error(here, Fault::new(rule, 0, "type"), "framing", Some(header))
}

#[cold]
fn at_instance(here: Here, rule: &'static Rule, header: RecordHeader) -> Error {
    error(here, Fault::new(rule, 2, "instance"), "framing", Some(header))
}

#[cold]
fn at_length(here: Here, rule: &'static Rule, header: RecordHeader) -> Error {
    error(here, Fault::new(rule, 4, "length"), "framing", Some(header))
}

#[cold]
fn no_body(here: Here, header: RecordHeader) -> Error {
    error(here, Fault::new(&rules::FRAMING_BODY_COMPLETE, 8, ""), "framing", Some(header))
}

/// How much of a record is wanted before it can begin.
fn wanted(parts: &Parts) -> Begun<Record<'static>> {
    Begun::Wanted(8 + parts.wanted())
}

/// The error for a fault within the body of a record.
#[cold]
fn in_body(here: Here, fault: Fault, kind: Kind, header: RecordHeader) -> Error {
    let offset = fault.offset + 8;
    error(here, Fault { offset, ..fault }, kind.item(), Some(header))
}

/// The error for a fault at an offset from the start of the record.
#[cold]
fn error(here: Here, fault: Fault, item: &'static str, header: Option<RecordHeader>) -> Error {
    Error {
        rule: fault.rule,
        offset: here.offset.saturating_add(fault.offset as u64),
        record: header.map(|header| RecordPlace {
            number: here.number,
            type_code: u64::from(header.type_),
            instance: Some(u64::from(header.instance)),
        }),
        path: fault.path(item),
    }
}
