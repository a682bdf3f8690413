//! Writes Domain context to any sink.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    DomainHeader, End, EventChannel, GrantEntriesV1, GrantEntriesV2, ImageHeader, Kind, Record,
    RecordHeader, SharedInfo, VcpuInfo, VcpuRunstate, X86TscInfo, rules,
};
use crate::error::Fault;
use crate::remember::Insertion;
use crate::sink::Filled;
use crate::{Endian, Error, Misuse, Plain, RecordPlace, Sink, WriteError, padding};

/// Writes a stream, record by record, and checks every rule that binds a writer before anything
/// of a record is written. After its sink has failed it writes nothing more.
#[derive(Debug)]
#[must_use = "a stream is not whole until its writer has finished"]
pub struct Writer<S: Sink, const MEMORY: usize = 256> {
    pub(super) sink: S,
    pub(super) state: State<MEMORY>,
    pub(super) written: u64,
    /// Whether no record may follow: after the last one.
    pub(super) closed: bool,
}

impl<S: Sink> Writer<S> {
    /// Begins a stream by writing its headers.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(
        sink: S,
        image_header: &ImageHeader,
        domain_header: &DomainHeader,
    ) -> Result<Self, WriteError<S::Error>> {
        Self::with_memory(sink, image_header, domain_header)
    }
}

impl<S: Sink, const MEMORY: usize> Writer<S, MEMORY> {
    /// Begins a stream by writing its headers, with as much memory as the type says.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn with_memory(
        mut sink: S,
        image_header: &ImageHeader,
        domain_header: &DomainHeader,
    ) -> Result<Self, WriteError<S::Error>> {
        let mut written = 0;
        let octets = image_header.write(Endian::Big);
        ImageHeader::check(&octets, Endian::Big)
            .map_err(|f| in_header(f, written, "image_header"))?;
        let endian = if image_header.options.big_endian() { Endian::Big } else { Endian::Little };
        sink.put(&octets).map_err(WriteError::Sink)?;
        written += octets.len() as u64;
        let octets = domain_header.write(endian);
        DomainHeader::check(&octets, endian).map_err(|f| in_header(f, written, "domain_header"))?;
        sink.put(&octets).map_err(WriteError::Sink)?;
        written += octets.len() as u64;
        Ok(Self {
            sink,
            state: State::new(image_header.version, endian, *domain_header),
            written,
            closed: false,
        })
    }

    /// The version of the stream.
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
    pub fn check_place(&self, kind: Kind, instance: u32) -> Result<(), WriteError<S::Error>> {
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
            Record::SharedInfo(ref body) => self.write_shared_info(body),
            Record::X86TscInfo(body) => self.write_x86_tsc_info(&body.get()),
            Record::EventChannel(instance, ref body) => self.write_event_channel(instance, body),
            Record::GrantEntriesV1(instance, ref body) => {
                self.write_grant_entries_v1(instance, body)
            }
            Record::GrantEntriesV2(instance, ref body) => {
                self.write_grant_entries_v2(instance, body)
            }
            Record::VcpuInfo(instance, body) => self.write_vcpu_info(instance, &body.get()),
            Record::VcpuRunstate(instance, body) => self.write_vcpu_runstate(instance, &body.get()),
            Record::Unknown { type_code, instance, body } => {
                self.write_unknown(type_code, instance, body)
            }
        }
    }

    /// Writes a record END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::End, 0)?;
        let header = self.sized(header, 0)?;
        self.put(&header.write(self.state.endian))?;
        self.wrote(header);
        self.state.saw(Kind::End);
        self.closed = true;
        Ok(())
    }

    /// Writes a record SHARED_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_shared_info(&mut self, body: &SharedInfo<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::SharedInfo, 0)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::SharedInfo, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.wrote(header);
        self.state.saw(Kind::SharedInfo);
        Ok(())
    }

    /// Writes a record X86_TSC_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_x86_tsc_info(&mut self, body: &X86TscInfo) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86TscInfo, 0)?;
        let header = self.sized(header, 24)?;
        let octets = body.write(self.state.endian);
        X86TscInfo::check(&octets)
            .map_err(|f| in_body(self.here(), f, Kind::X86TscInfo, header))?;
        let mut o = [0; 40];
        o[..16].copy_from_slice(&header.write(self.state.endian));
        o[16..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.wrote(header);
        self.state.saw(Kind::X86TscInfo);
        Ok(())
    }

    /// Writes a record EVENT_CHANNEL.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_event_channel(
        &mut self,
        instance: u32,
        body: &EventChannel,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::EventChannel, instance)?;
        let header = self.sized(header, 24)?;
        let octets = body.write(self.state.endian);
        EventChannel::check(&octets, self.state.endian)
            .map_err(|f| in_body(self.here(), f, Kind::EventChannel, header))?;
        let mut o = [0; 40];
        o[..16].copy_from_slice(&header.write(self.state.endian));
        o[16..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.wrote(header);
        self.state.saw(Kind::EventChannel);
        Ok(())
    }

    /// Writes a record GRANT_ENTRIES_V1.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_grant_entries_v1(
        &mut self,
        instance: u32,
        body: &GrantEntriesV1<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::GrantEntriesV1, instance)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::GrantEntriesV1, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::GrantEntriesV1, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.wrote(header);
        self.state.saw(Kind::GrantEntriesV1);
        Ok(())
    }

    /// Writes a record GRANT_ENTRIES_V2.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_grant_entries_v2(
        &mut self,
        instance: u32,
        body: &GrantEntriesV2<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::GrantEntriesV2, instance)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::GrantEntriesV2, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::GrantEntriesV2, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.wrote(header);
        self.state.saw(Kind::GrantEntriesV2);
        Ok(())
    }

    /// Writes a record VCPU_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_vcpu_info(
        &mut self,
        instance: u32,
        body: &VcpuInfo,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::VcpuInfo, instance)?;
        let header = self.sized(header, 16)?;
        let octets = body.write(self.state.endian);
        VcpuInfo::check(&octets).map_err(|f| in_body(self.here(), f, Kind::VcpuInfo, header))?;
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::VcpuInfo, header))?;
        let mut o = [0; 32];
        o[..16].copy_from_slice(&header.write(self.state.endian));
        o[16..32].copy_from_slice(&octets);
        self.put(&o)?;
        self.wrote(header);
        self.state.saw(Kind::VcpuInfo);
        Ok(())
    }

    /// Writes a record VCPU_RUNSTATE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_vcpu_runstate(
        &mut self,
        instance: u32,
        body: &VcpuRunstate,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::VcpuRunstate, instance)?;
        let header = self.sized(header, 56)?;
        let octets = body.write(self.state.endian);
        VcpuRunstate::check(&octets, self.state.endian)
            .map_err(|f| in_body(self.here(), f, Kind::VcpuRunstate, header))?;
        let mut o = [0; 72];
        o[..16].copy_from_slice(&header.write(self.state.endian));
        o[16..72].copy_from_slice(&octets);
        self.put(&o)?;
        self.wrote(header);
        self.state.saw(Kind::VcpuRunstate);
        Ok(())
    }

    /// Writes an optional record that is not described here.
    ///
    /// # Errors
    /// If its type is a known or a mandatory one, it would break a rule, or the sink fails.
    pub fn write_unknown(
        &mut self,
        type_code: u32,
        instance: u32,
        body: &[u8],
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.heading(type_code, instance)?;
        let known = [
            End::TYPE,
            SharedInfo::TYPE,
            X86TscInfo::TYPE,
            EventChannel::TYPE,
            GrantEntriesV1::TYPE,
            GrantEntriesV2::TYPE,
            VcpuInfo::TYPE,
            VcpuRunstate::TYPE,
        ]
        .contains(&type_code);
        if known || type_code & (1 << 31) == 0 {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_TYPE, 0, "type"),
                "framing",
                header,
            ));
        }
        self.once(header)?;
        let size = body.len() as u64;
        let header = self.sized(header, size)?;

        self.put(&header.write(self.state.endian))?;
        self.put(body)?;
        self.put(&[0; 8][..padding(size, 8) as usize])?;
        self.wrote(header);
        self.state.number += 1;
        Ok(())
    }

    /// The header of a record, in which the length is missing, if a record may follow at all.
    #[inline(always)]
    fn heading(&self, type_code: u32, instance: u32) -> Result<RecordHeader, WriteError<S::Error>> {
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
        instance: u32,
    ) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = self.heading(kind.code(), instance)?;
        if let Err(rule) = self.state.place(kind) {
            return Err(error(self.here(), Fault::new(rule, 0, "type"), "framing", header));
        }
        if let Err(rule) = self.state.instance(kind, instance) {
            return Err(error(self.here(), Fault::new(rule, 4, "instance"), "framing", header));
        }
        self.once(header)?;
        Ok(header)
    }

    /// Checks that type and instance were not there before.
    fn once(&self, header: RecordHeader) -> Result<(), WriteError<S::Error>> {
        let key = (u64::from(header.type_) << 32) | u64::from(header.instance);
        let rule = match self.state.instances.check(key) {
            Insertion::New => return Ok(()),
            Insertion::Known => &rules::FRAMING_UNIQUE,
            Insertion::Full => &rules::MEMORY,
        };
        Err(error(self.here(), Fault::new(rule, 4, "instance"), "framing", header))
    }

    /// A record has been written, so that another cannot have its type and instance.
    #[inline(always)]
    pub(super) fn wrote(&mut self, header: RecordHeader) {
        let key = (u64::from(header.type_) << 32) | u64::from(header.instance);
        self.state.instances.insert(key);
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
        if length > 0x8000000 {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_LENGTH_MAX, 8, "length"),
                "framing",
                header,
            ));
        }
        Ok(RecordHeader { length, ..header })
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
    let offset = fault.offset + 16;
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

#[cold]
fn in_header<E>(fault: Fault, at: u64, item: &'static str) -> WriteError<E> {
    WriteError::Rule(Error {
        rule: fault.rule,
        offset: at + fault.offset as u64,
        record: None,
        path: fault.path(item),
    })
}
