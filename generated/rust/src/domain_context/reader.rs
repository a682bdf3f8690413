//! Reads Domain context from octets in memory.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    DomainHeader, End, EventChannel, GrantEntriesV1, GrantEntriesV2, ImageHeader, Kind, Record,
    RecordHeader, SharedInfo, VcpuInfo, VcpuRunstate, Visitor, X86TscInfo, rules,
};
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::pieces::{Begun, Tail};
use crate::remember::Insertion;
use crate::{Class, Endian, Error, Plain, ReadError, RecordPlace, Rule, View};

/// Reads a stream, record by record, and checks every rule that binds a reader.
///
/// Records borrow from the input. After an error, and after the last record, there are no more.
/// What has to be remembered of earlier records fits into `MEMORY` runs of consecutive numbers;
/// a stream that needs more ends in an error of class `memory`.
#[derive(Debug, Clone)]
pub struct Reader<'a, const MEMORY: usize = 256> {
    rest: &'a [u8],
    /// Octets of the stream up to the end of `rest`, from which offsets are reckoned.
    end: u64,
    state: State<MEMORY>,
    image_header: ImageHeader,
    domain_header: DomainHeader,
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
        Self::with_memory(input)
    }
}

impl<'a, const MEMORY: usize> Reader<'a, MEMORY> {
    /// Reads the headers of a stream, with as much memory as the type says.
    ///
    /// # Errors
    /// If a header breaks a rule.
    pub fn with_memory(input: &'a [u8]) -> Result<Self, Error> {
        Self::open(input, Role::Reader)
    }

    /// Reads the headers of a stream by the rules for a role.
    pub(crate) fn open(input: &'a [u8], _role: Role) -> Result<Self, Error> {
        let mut rest = input;
        let at = input.len() - rest.len();
        let Some((octets, after)) = rest.split_first_chunk() else {
            return Err(in_header(
                Fault::new(&rules::IMAGE_HEADER_COMPLETE, 0, ""),
                at,
                "image_header",
            ));
        };
        ImageHeader::check(octets, Endian::Big).map_err(|f| in_header(f, at, "image_header"))?;
        let image_header = ImageHeader::read(octets, Endian::Big);
        let endian = if image_header.options.big_endian() { Endian::Big } else { Endian::Little };
        rest = after;
        let at = input.len() - rest.len();
        let Some((octets, after)) = rest.split_first_chunk() else {
            return Err(in_header(
                Fault::new(&rules::DOMAIN_HEADER_COMPLETE, 0, ""),
                at,
                "domain_header",
            ));
        };
        DomainHeader::check(octets, endian).map_err(|f| in_header(f, at, "domain_header"))?;
        let domain_header = DomainHeader::read(octets, endian);
        rest = after;
        Ok(Self {
            rest,
            end: input.len() as u64,
            state: State::new(image_header.version, endian, domain_header),
            image_header,
            domain_header,
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

    /// The image header.
    pub fn image_header(&self) -> &ImageHeader {
        &self.image_header
    }

    /// The domain header.
    pub fn domain_header(&self) -> &DomainHeader {
        &self.domain_header
    }

    /// The version of the stream.
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
                Record::SharedInfo(body) => visitor.shared_info(body),
                Record::X86TscInfo(body) => visitor.x86_tsc_info(body),
                Record::EventChannel(instance, body) => visitor.event_channel(instance, body),
                Record::GrantEntriesV1(instance, body) => visitor.grant_entries_v1(instance, body),
                Record::GrantEntriesV2(instance, body) => visitor.grant_entries_v2(instance, body),
                Record::VcpuInfo(instance, body) => visitor.vcpu_info(instance, body),
                Record::VcpuRunstate(instance, body) => visitor.vcpu_runstate(instance, body),
                Record::Unknown { type_code, instance, body } => {
                    visitor.unknown(type_code, instance, body)
                }
            };
            taken.map_err(ReadError::Handler)?;
        }
        Ok(())
    }

    /// Reads one record, by the rules for a role.
    #[inline(always)]
    pub(crate) fn step(&mut self, role: Role) -> Result<Record<'a>, Error> {
        let Some((octets, rest)) = self.rest.split_first_chunk::<16>() else {
            return Err(cut_short(self.here(), self.rest.is_empty()));
        };
        let header = RecordHeader::read(octets, self.state.endian);
        match header.type_ {
            End::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::End, header, rest)?;
                self.state.saw(Kind::End);
                self.finish(header, rest)?;
                self.rest = rest;
                Ok(Record::End)
            }
            SharedInfo::TYPE => {
                self.admit(Kind::SharedInfo, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::SharedInfo.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = SharedInfo::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::SharedInfo, header))?;
                self.check_padding(padding, header, rest)?;
                self.state.saw(Kind::SharedInfo);
                self.rest = rest;
                Ok(Record::SharedInfo(record))
            }
            X86TscInfo::TYPE => {
                let (body, _, rest) = self.fixed::<24, 0>(Kind::X86TscInfo, header, rest)?;
                X86TscInfo::check(body)
                    .map_err(|f| in_body(self.here(), f, Kind::X86TscInfo, header))?;
                self.state.saw(Kind::X86TscInfo);
                self.rest = rest;
                Ok(Record::X86TscInfo(View::new(body, self.state.endian)))
            }
            EventChannel::TYPE => {
                let (body, _, rest) = self.fixed::<24, 0>(Kind::EventChannel, header, rest)?;
                EventChannel::check(body, self.state.endian)
                    .map_err(|f| in_body(self.here(), f, Kind::EventChannel, header))?;
                let record = EventChannel::read(body, self.state.endian);
                self.state.saw(Kind::EventChannel);
                self.rest = rest;
                Ok(Record::EventChannel(header.instance, record))
            }
            GrantEntriesV1::TYPE => {
                self.admit(Kind::GrantEntriesV1, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::GrantEntriesV1.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = GrantEntriesV1::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::GrantEntriesV1, header))?;
                self.check_padding(padding, header, rest)?;
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::GrantEntriesV1, header))?;
                self.state.saw(Kind::GrantEntriesV1);
                self.rest = rest;
                Ok(Record::GrantEntriesV1(header.instance, record))
            }
            GrantEntriesV2::TYPE => {
                self.admit(Kind::GrantEntriesV2, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::GrantEntriesV2.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = GrantEntriesV2::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::GrantEntriesV2, header))?;
                self.check_padding(padding, header, rest)?;
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::GrantEntriesV2, header))?;
                self.state.saw(Kind::GrantEntriesV2);
                self.rest = rest;
                Ok(Record::GrantEntriesV2(header.instance, record))
            }
            VcpuInfo::TYPE => {
                let (body, _, rest) = self.fixed::<16, 0>(Kind::VcpuInfo, header, rest)?;
                VcpuInfo::check(body)
                    .map_err(|f| in_body(self.here(), f, Kind::VcpuInfo, header))?;
                let record = VcpuInfo::read(body, self.state.endian);
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::VcpuInfo, header))?;
                self.state.saw(Kind::VcpuInfo);
                self.rest = rest;
                Ok(Record::VcpuInfo(header.instance, View::new(body, self.state.endian)))
            }
            VcpuRunstate::TYPE => {
                let (body, _, rest) = self.fixed::<56, 0>(Kind::VcpuRunstate, header, rest)?;
                VcpuRunstate::check(body, self.state.endian)
                    .map_err(|f| in_body(self.here(), f, Kind::VcpuRunstate, header))?;
                self.state.saw(Kind::VcpuRunstate);
                self.rest = rest;
                Ok(Record::VcpuRunstate(header.instance, View::new(body, self.state.endian)))
            }
            _ => self.unknown(header, rest, role),
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
        if header.length != (BODY) as u64 {
            // What holds of every length holds of the right one; it is asked of wrong ones alone.
            self.check_length(header)?;
            return Err(at_length(self.here(), kind.length_rule(), header));
        }
        let Some((body, after)) = rest.split_first_chunk() else {
            return Err(no_body(self.here(), header));
        };
        let Some((padding, rest)) = after.split_first_chunk() else {
            return Err(no_padding(self.here(), header, self.rest.len() - after.len()));
        };
        Ok((body, padding, rest))
    }

    /// Checks the length of a record of variable size; gives body, padding and rest.
    fn variable(&self, header: RecordHeader, rest: &'a [u8]) -> Result<Cut<'a, [u8], [u8]>, Error> {
        let length = usize::try_from(header.length).unwrap_or(usize::MAX);
        let Some((body, after)) = rest.split_at_checked(length) else {
            return Err(no_body(self.here(), header));
        };
        let padding = length.next_multiple_of(8) - length;
        let Some((padding, rest)) = after.split_at_checked(padding) else {
            return Err(no_padding(self.here(), header, self.rest.len() - after.len()));
        };
        Ok((body, padding, rest))
    }

    /// Checks that a record of this kind may stand here, with its instance.
    #[inline(always)]
    fn admit(&mut self, kind: Kind, header: RecordHeader) -> Result<(), Error> {
        if let Err(rule) = self.state.place(kind) {
            return Err(at_type(self.here(), rule, header));
        }
        if let Err(rule) = self.state.instance(kind, header.instance) {
            return Err(at_instance(self.here(), rule, header));
        }
        self.once(header)?;
        Ok(())
    }

    /// Checks that type and instance were not there before, and remembers them.
    fn once(&mut self, header: RecordHeader) -> Result<(), Error> {
        let key = (u64::from(header.type_) << 32) | u64::from(header.instance);
        match self.state.instances.insert(key) {
            Insertion::New => Ok(()),
            Insertion::Known => Err(at_instance(self.here(), &rules::FRAMING_UNIQUE, header)),
            Insertion::Full => Err(at_instance(self.here(), &rules::MEMORY, header)),
        }
    }

    /// Checks what holds of the length of every record.
    #[inline(always)]
    fn check_length(&self, header: RecordHeader) -> Result<(), Error> {
        if header.length > 0x8000000 {
            return Err(at_length(self.here(), &rules::FRAMING_LENGTH_MAX, header));
        }
        Ok(())
    }

    /// Checks that padding is zero.
    #[inline(always)]
    fn check_padding(
        &self,
        padding: &[u8],
        header: RecordHeader,
        rest: &[u8],
    ) -> Result<(), Error> {
        if padding.iter().any(|octet| *octet != 0) {
            let at = self.rest.len() - rest.len() - padding.len();
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_PADDING_ZERO, at, ""),
                "framing",
                Some(header),
            ));
        }
        Ok(())
    }

    /// A record of unknown type.
    #[inline(always)]
    fn unknown(
        &mut self,
        header: RecordHeader,
        rest: &'a [u8],
        _role: Role,
    ) -> Result<Record<'a>, Error> {
        if header.type_ & (1 << 31) == 0 {
            return Err(at_type(self.here(), &rules::FRAMING_TYPE, header));
        }
        self.once(header)?;
        self.check_length(header)?;
        let (body, padding, rest) = self.variable(header, rest)?;
        self.check_padding(padding, header, rest)?;
        self.state.number += 1;
        self.rest = rest;
        Ok(Record::Unknown { type_code: header.type_, instance: header.instance, body })
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
    pub(crate) fn over<'b>(self, rest: &'b [u8], end: u64) -> Reader<'b, MEMORY> {
        Reader {
            rest,
            end,
            state: self.state,
            image_header: self.image_header,
            domain_header: self.domain_header,
            prefix: self.prefix,
            done: self.done,
        }
    }

    /// How many octets the next record takes, as its header says; those of its header, if that is
    /// not there.
    #[inline(always)]
    pub(crate) fn whole(&self) -> u64 {
        let Some(octets) = self.rest.first_chunk() else { return 16 };
        let header = RecordHeader::read(octets, self.state.endian);
        let length = header.length;
        length.checked_next_multiple_of(8).unwrap_or(u64::MAX).saturating_add(16)
    }

    /// How many octets the next record takes; as many as its header, where its header is all it
    /// takes to refuse it.
    #[cold]
    pub(crate) fn need(&self) -> u64 {
        let Some(octets) = self.rest.first_chunk() else { return 16 };
        if self.refused(RecordHeader::read(octets, self.state.endian)) {
            return 16;
        }
        self.whole()
    }

    /// Whether a record's header shows that it has no place here.
    fn refused(&self, header: RecordHeader) -> bool {
        let Some(kind) = Kind::of(header.type_) else {
            return header.type_ & (1 << 31) == 0;
        };
        self.state.place(kind).is_err()
            || self.state.instance(kind, header.instance).is_err()
            || self
                .state
                .instances
                .check((u64::from(header.type_) << 32) | u64::from(header.instance))
                != Insertion::New
            || self.check_length(header).is_err()
    }

    /// Reads the beginning of a record, of which no more than `limit` octets can be held.
    pub(crate) fn begin(&mut self, limit: usize) -> Result<Begun<Record<'a>>, Error> {
        let Some((octets, rest)) = self.rest.split_first_chunk::<16>() else {
            return Ok(Begun::Wanted(16));
        };
        let header = RecordHeader::read(octets, self.state.endian);
        let Ok(length) = usize::try_from(header.length) else {
            return Err(at_type(self.here(), &rules::MEMORY, header));
        };
        let role = Role::Reader;
        let mut parts =
            Parts::begun(&rest[..rest.len().min(length).min(limit.saturating_sub(16))], length);
        let type_code = header.type_;
        match type_code {
            SharedInfo::TYPE => {
                let decoded = SharedInfo::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::SharedInfo, header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::SharedInfo.length_rule(), header));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::SharedInfo, header))?;
                let tail = self.begun(Kind::SharedInfo, header, &parts);
                Ok(Begun::Record(Record::SharedInfo(record), tail))
            }
            _ if Kind::of(type_code).is_none() && type_code & (1 << 31) != 0 => {
                self.once(header)?;
                self.check_length(header)?;
                let tail = self.tail(header, length, (8 - length % 8) % 8, length);
                self.state.number += 1;
                self.rest = rest;
                let record = Record::Unknown { type_code, instance: header.instance, body: &[] };
                Ok(Begun::Record(record, tail))
            }
            _ => Err(self.too_large()),
        }
    }

    /// The error for a record that does not fit into what holds it; that of its header, if that has
    /// one.
    pub(crate) fn too_large(&self) -> Error {
        let Some(heading) = self.rest.first_chunk::<16>() else {
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
        self.rest = &self.rest[16 + (parts.at() - parts.to_come())..];
        tail
    }

    /// What is still to come of a record, of whose body `used` octets are fields, and `to_come` of
    /// those are not here yet.
    fn tail(&self, header: RecordHeader, length: usize, used: usize, to_come: usize) -> Tail {
        let here = self.here();
        Tail {
            octets: to_come as u64,
            padding: (8 - length % 8) % 8,
            no_body: no_body(here, header),
            no_padding: no_padding(here, header, used.saturating_add(16)),
            not_zero: Some(error(
                here,
                Fault::new(&rules::FRAMING_PADDING_ZERO, used.saturating_add(16), ""),
                "framing",
                Some(header),
            )),
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

impl<'a, const MEMORY: usize> Iterator for Reader<'a, MEMORY> {
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
    error(here, Fault::new(rule, 4, "instance"), "framing", Some(header))
}

#[cold]
fn at_length(here: Here, rule: &'static Rule, header: RecordHeader) -> Error {
    error(here, Fault::new(rule, 8, "length"), "framing", Some(header))
}

#[cold]
fn no_body(here: Here, header: RecordHeader) -> Error {
    error(here, Fault::new(&rules::FRAMING_BODY_COMPLETE, 16, ""), "framing", Some(header))
}

/// How much of a record is wanted before it can begin.
fn wanted(parts: &Parts) -> Begun<Record<'static>> {
    Begun::Wanted(16 + parts.wanted())
}

#[cold]
fn no_padding(here: Here, header: RecordHeader, at: usize) -> Error {
    error(here, Fault::new(&rules::FRAMING_PADDING_COMPLETE, at, ""), "framing", Some(header))
}

/// The error for a fault within the body of a record.
#[cold]
fn in_body(here: Here, fault: Fault, kind: Kind, header: RecordHeader) -> Error {
    let offset = fault.offset + 16;
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

#[cold]
fn in_header(fault: Fault, at: usize, item: &'static str) -> Error {
    Error {
        rule: fault.rule,
        offset: (at + fault.offset) as u64,
        record: None,
        path: fault.path(item),
    }
}
