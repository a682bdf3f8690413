//! Reads Libxl stream from octets in memory.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use super::inner::Inner;
use super::state::State;
use super::{
    CheckpointEnd, CheckpointState, EmulatorContext, EmulatorXenstoreData, End, Header, Kind,
    LibxcContext, Record, RecordHeader, Visitor, rules,
};
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::pieces::{Begun, Tail};
use crate::{Class, Endian, Error, LayoutView, Plain, ReadError, RecordPlace, Rule};

/// Reads a stream, record by record, and checks every rule that binds a reader.
///
/// Records borrow from the input. After an error, and after the last record, there are no more.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
    /// Octets of the stream up to the end of `rest`, from which offsets are reckoned.
    end: u64,
    state: State,
    header: Header,
    prefix: bool,
    done: bool,
    /// The stream that goes on within this one.
    inner: Option<Inner<'a>>,
    /// Whether the next record is one of that stream.
    inside: bool,
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
        let mut rest = input;
        let at = input.len() - rest.len();
        let Some((octets, after)) = rest.split_first_chunk() else {
            return Err(in_header(Fault::new(&rules::HEADER_COMPLETE, 0, ""), at, "header"));
        };
        Header::check(octets, Endian::Big, role).map_err(|f| in_header(f, at, "header"))?;
        let header = Header::read(octets, Endian::Big);
        let endian = if header.options.big_endian() { Endian::Big } else { Endian::Little };
        rest = after;
        Ok(Self {
            rest,
            end: input.len() as u64,
            state: State::new(header.version, endian).of(role),
            header,
            prefix: false,
            done: false,
            inner: None,
            inside: false,
        })
    }

    /// Allows octets after the last record.
    #[must_use]
    pub fn prefix(mut self) -> Self {
        self.prefix = true;
        self
    }

    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
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

    /// The libxc stream that goes on within this one, if it has begun and not ended.
    pub fn libxc(&self) -> Option<&crate::libxc::Reader<'a>> {
        match &self.inner {
            Some(Inner::Libxc(reader)) => Some(reader),
            None => None,
        }
    }

    /// The order of octets of the stream within this one.
    pub(super) fn inner_endian(&self) -> Option<Endian> {
        self.inner.as_ref().map(Inner::endian)
    }

    /// Reads one record of this stream or of the one within it, by the rules for a role.
    #[inline(always)]
    pub(crate) fn advance(&mut self, role: Role) -> Result<Record<'a>, Error> {
        let Some(inner) = self.inner.as_mut().filter(|_| self.inside) else {
            return self.step(role);
        };
        let record = inner.advance(role)?;
        self.rest = inner.rest();
        if inner.is_done() {
            self.inner = None;
            self.inside = false;
        } else if Inner::returns(&record) {
            self.inside = false;
        }
        Ok(record)
    }

    /// A stream within this one begins.
    fn begin_inner_0(&mut self, rest: &'a [u8], role: Role) -> Result<(), Error> {
        self.inner_ended()?;
        let base = self.end - rest.len() as u64;
        let inner = Inner::within_0(rest, base, role)?;
        self.rest = inner.rest();
        self.inner = Some(inner);
        self.inside = true;
        Ok(())
    }

    /// The stream within this one goes on, if it has not ended.
    fn resume_inner_0(&mut self) {
        if let Some(inner) = self.inner.as_mut() {
            inner.resume(self.rest);
            self.inside = true;
        }
    }

    /// The stream within this one has ended, if it ever began.
    fn inner_ended(&self) -> Result<(), Error> {
        let Some(inner) = &self.inner else { return Ok(()) };
        Err(error(self.here(), Fault::new(inner.unended(), 0, ""), "framing", None))
    }

    /// Reads the rest of the stream, and hands each record to the visitor's method for it.
    ///
    /// # Errors
    /// If the stream breaks a rule; the visitor has then seen the records before the error. Or what
    /// stopped the visitor.
    pub fn visit<V: Visitor<'a>>(mut self, visitor: &mut V) -> Result<(), ReadError<V::Error>> {
        while !self.done {
            let taken = match self.advance(Role::Reader)? {
                Record::End => visitor.end(),
                Record::LibxcContext => visitor.libxc_context(),
                Record::EmulatorXenstoreData(body) => visitor.emulator_xenstore_data(body),
                Record::EmulatorContext(body) => visitor.emulator_context(body),
                Record::CheckpointEnd => visitor.checkpoint_end(),
                Record::CheckpointState(body) => visitor.checkpoint_state(body),
                Record::Libxc(record) => visitor.libxc(record),
                Record::Unknown { type_code, body } => visitor.unknown(type_code, body),
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
        match header.type_ {
            End::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::End, header, rest)?;
                self.state.saw(Kind::End);
                self.finish(header, rest)?;
                self.rest = rest;
                Ok(Record::End)
            }
            LibxcContext::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::LibxcContext, header, rest)?;
                self.state.saw(Kind::LibxcContext);
                self.begin_inner_0(rest, role)?;
                Ok(Record::LibxcContext)
            }
            EmulatorXenstoreData::TYPE => {
                self.admit(Kind::EmulatorXenstoreData, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(
                        self.here(),
                        Kind::EmulatorXenstoreData.length_rule(),
                        header,
                    ));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = EmulatorXenstoreData::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::EmulatorXenstoreData, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::EmulatorXenstoreData);
                self.rest = rest;
                Ok(Record::EmulatorXenstoreData(record))
            }
            EmulatorContext::TYPE => {
                self.admit(Kind::EmulatorContext, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(
                        self.here(),
                        Kind::EmulatorContext.length_rule(),
                        header,
                    ));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = EmulatorContext::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::EmulatorContext, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::EmulatorContext);
                self.rest = rest;
                Ok(Record::EmulatorContext(record))
            }
            CheckpointEnd::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::CheckpointEnd, header, rest)?;
                self.state.saw(Kind::CheckpointEnd);
                self.rest = rest;
                self.resume_inner_0();
                Ok(Record::CheckpointEnd)
            }
            CheckpointState::TYPE => {
                self.admit(Kind::CheckpointState, header)?;
                self.check_length(header)?;
                let short = CheckpointState::short(self.state.layouts, header.length as usize);
                if short.is_none() && header.length != 8 {
                    return Err(at_length(
                        self.here(),
                        Kind::CheckpointState.length_rule(),
                        header,
                    ));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let layout = short.map(|index| CheckpointState::LAYOUTS[index]);
                let (view, _) = LayoutView::<CheckpointState>::new(body, layout, self.state.endian);
                CheckpointState::check(&view.whole(), self.state.endian, role, short).map_err(
                    |f| {
                        let offset = view.place(f.offset);
                        in_body(self.here(), Fault { offset, ..f }, Kind::CheckpointState, header)
                    },
                )?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::CheckpointState);
                self.rest = rest;
                Ok(Record::CheckpointState(view))
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
        if header.length != (BODY) as u32 {
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
        Ok(())
    }

    /// Checks what holds of the length of every record.
    #[inline(always)]
    fn check_length(&self, _header: RecordHeader) -> Result<(), Error> {
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
        role: Role,
    ) -> Result<Record<'a>, Error> {
        if header.type_ & (1 << 31) == 0 {
            return Err(at_type(self.here(), &rules::FRAMING_TYPE, header));
        }
        self.check_length(header)?;
        let (body, padding, rest) = self.variable(header, rest)?;
        if role == Role::Writer {
            self.check_padding(padding, header, rest)?;
        }
        self.state.number += 1;
        self.rest = rest;
        Ok(Record::Unknown { type_code: header.type_, body })
    }

    /// Checks what holds at the end of the stream.
    #[inline(always)]
    fn finish(&mut self, header: RecordHeader, rest: &'a [u8]) -> Result<(), Error> {
        if let Err(rule) = self.state.complete() {
            return Err(error(self.here(), Fault::new(rule, 0, ""), "framing", Some(header)));
        }
        self.inner_ended()?;
        if !rest.is_empty() && !self.prefix {
            return Err(nothing_after_end(self.end - rest.len() as u64));
        }
        self.done = true;
        Ok(())
    }

    /// Goes on with other octets, which end after `end` octets of the stream.
    pub(crate) fn over<'b>(self, rest: &'b [u8], end: u64) -> Reader<'b> {
        Reader {
            rest,
            end,
            state: self.state,
            header: self.header,
            prefix: self.prefix,
            done: self.done,
            inner: self.inner.map(|inner| inner.over(rest, end)),
            inside: self.inside,
        }
    }

    /// How many octets the next record takes, as its header says; those of its header, if that is
    /// not there.
    #[inline(always)]
    pub(crate) fn whole(&self) -> u64 {
        if let Some(inner) = self.inner.as_ref().filter(|_| self.inside) {
            return inner.whole();
        }
        let Some(octets) = self.rest.first_chunk() else { return 8 };
        let header = RecordHeader::read(octets, self.state.endian);
        let length = u64::from(header.length);
        if matches!(header.type_, LibxcContext::TYPE) {
            // The headers of the stream that begins are read with the record.
            return length
                .checked_next_multiple_of(8)
                .unwrap_or(u64::MAX)
                .saturating_add(8 + Inner::HEADERS_0 as u64);
        }
        length.checked_next_multiple_of(8).unwrap_or(u64::MAX).saturating_add(8)
    }

    /// How many octets the next record takes; as many as its header, where its header is all it
    /// takes to refuse it.
    #[cold]
    pub(crate) fn need(&self) -> u64 {
        if let Some(inner) = self.inner.as_ref().filter(|_| self.inside) {
            return inner.need();
        }
        let Some(octets) = self.rest.first_chunk() else { return 8 };
        if self.refused(RecordHeader::read(octets, self.state.endian)) {
            return 8;
        }
        self.whole()
    }

    /// Whether a record's header shows that it has no place here.
    fn refused(&self, header: RecordHeader) -> bool {
        let Some(kind) = Kind::of(header.type_) else {
            return header.type_ & (1 << 31) == 0;
        };
        self.state.place(kind).is_err() || self.check_length(header).is_err()
    }

    /// Reads the beginning of a record, of which no more than `limit` octets can be held.
    pub(crate) fn begin(&mut self, limit: usize) -> Result<Begun<Record<'a>>, Error> {
        if let Some(inner) = self.inner.as_mut().filter(|_| self.inside) {
            let begun = inner.begin(limit)?;
            self.rest = inner.rest();
            return Ok(begun);
        }
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
        let type_code = header.type_;
        match type_code {
            EmulatorContext::TYPE => {
                let decoded = EmulatorContext::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::EmulatorContext, header)?;
                if header.length < 8 {
                    return Err(at_length(
                        self.here(),
                        Kind::EmulatorContext.length_rule(),
                        header,
                    ));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::EmulatorContext, header))?;
                let tail = self.begun(Kind::EmulatorContext, header, &parts);
                Ok(Begun::Record(Record::EmulatorContext(record), tail))
            }
            _ if Kind::of(type_code).is_none() && type_code & (1 << 31) != 0 => {
                self.check_length(header)?;
                let tail = self.tail(header, length, (8 - length % 8) % 8, length);
                self.state.number += 1;
                self.rest = rest;
                let record = Record::Unknown { type_code, body: &[] };
                Ok(Begun::Record(record, tail))
            }
            _ => Err(self.too_large()),
        }
    }

    /// The error for a record that does not fit into what holds it; that of its header, if that has
    /// one.
    pub(crate) fn too_large(&self) -> Error {
        if let Some(inner) = self.inner.as_ref().filter(|_| self.inside) {
            return inner.too_large();
        }
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
    fn tail(&self, header: RecordHeader, length: usize, used: usize, to_come: usize) -> Tail {
        let here = self.here();
        Tail {
            octets: to_come as u64,
            padding: (8 - length % 8) % 8,
            no_body: no_body(here, header),
            no_padding: no_padding(here, header, used.saturating_add(8)),
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
        let record = self.advance(Role::Reader);
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
        reader.advance(Role::Writer)?;
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

#[cold]
fn no_padding(here: Here, header: RecordHeader, at: usize) -> Error {
    error(here, Fault::new(&rules::FRAMING_PADDING_COMPLETE, at, ""), "framing", Some(header))
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
            instance: None,
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
