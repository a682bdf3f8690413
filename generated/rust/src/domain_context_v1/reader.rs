//! Reads Domain context, version 1 from octets in memory.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    End, Header, Kind, Record, RecordHeader, SharedInfo, TscInfo, VERSIONS, Visitor, rules,
};
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::pieces::{Begun, Tail};
use crate::{Class, Endian, Error, Plain, ReadError, RecordPlace, Rule, View};

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
    pub(crate) fn open(input: &'a [u8], _role: Role) -> Result<Self, Error> {
        let rest = input;
        Ok(Self {
            rest,
            end: input.len() as u64,
            state: State::new(VERSIONS[0], Endian::Little),
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
                Record::SharedInfo(instance, body) => visitor.shared_info(instance, body),
                Record::TscInfo(body) => visitor.tsc_info(body),
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
                let (body, padding, rest) = self.fixed::<12, 4>(Kind::Header, header, rest)?;
                Header::check(body, self.state.endian)
                    .map_err(|f| in_body(self.here(), f, Kind::Header, header))?;
                self.check_padding(padding, header, rest)?;
                let record = Header::read(body, self.state.endian);
                self.state.version = record.version;
                self.state.saw(Kind::Header);
                self.rest = rest;
                Ok(Record::Header(View::new(body, self.state.endian)))
            }
            SharedInfo::TYPE => {
                self.admit(Kind::SharedInfo, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::SharedInfo.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = SharedInfo::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::SharedInfo, header))?;
                let padding = &body[parts.at()..];
                self.check_padding(padding, header, rest)?;
                self.state.saw(Kind::SharedInfo);
                self.rest = rest;
                Ok(Record::SharedInfo(header.instance, record))
            }
            TscInfo::TYPE => {
                let (body, _, rest) = self.fixed::<24, 0>(Kind::TscInfo, header, rest)?;
                TscInfo::check(body).map_err(|f| in_body(self.here(), f, Kind::TscInfo, header))?;
                self.state.saw(Kind::TscInfo);
                self.rest = rest;
                Ok(Record::TscInfo(View::new(body, self.state.endian)))
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
        if header.length != (BODY + PADDING) as u32 {
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
    fn check_length(&self, header: RecordHeader) -> Result<(), Error> {
        if !header.length.is_multiple_of(8) {
            return Err(at_length(self.here(), &rules::FRAMING_LENGTH_ALIGNED, header));
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
                Ok(Begun::Record(Record::SharedInfo(header.instance, record), tail))
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
    fn tail(&self, header: RecordHeader, length: usize, used: usize, to_come: usize) -> Tail {
        let here = self.here();
        Tail {
            octets: to_come as u64,
            padding: length - used,
            no_body: no_body(here, header),
            no_padding: no_body(here, header),
            not_zero: Some(error(
                here,
                Fault::new(&rules::FRAMING_PADDING_ZERO, used.saturating_add(8), ""),
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
