//! Reads Xenstore state from octets in memory.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    ConnectionData, DomainData, End, GlobalData, GlobalQuotaData, ImageHeader, Kind, NodeData,
    Record, RecordHeader, TransactionData, Visitor, WatchData, WatchDataExtended, rules,
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
        let endian = if image_header.flags.big_endian() { Endian::Big } else { Endian::Little };
        rest = after;
        Ok(Self {
            rest,
            end: input.len() as u64,
            state: State::new(image_header.version, endian),
            image_header,
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
                Record::GlobalData(body) => visitor.global_data(body),
                Record::ConnectionData(body) => visitor.connection_data(body),
                Record::WatchData(body) => visitor.watch_data(body),
                Record::TransactionData(body) => visitor.transaction_data(body),
                Record::NodeData(body) => visitor.node_data(body),
                Record::GlobalQuotaData(body) => visitor.global_quota_data(body),
                Record::DomainData(body) => visitor.domain_data(body),
                Record::WatchDataExtended(body) => visitor.watch_data_extended(body),
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
            GlobalData::TYPE => {
                let (body, _, rest) = self.fixed::<8, 0>(Kind::GlobalData, header, rest)?;
                self.state.saw(Kind::GlobalData);
                self.rest = rest;
                Ok(Record::GlobalData(View::new(body, self.state.endian)))
            }
            ConnectionData::TYPE => {
                self.admit(Kind::ConnectionData, header)?;
                self.check_length(header)?;
                if header.length < 24 {
                    return Err(at_length(self.here(), Kind::ConnectionData.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = ConnectionData::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::ConnectionData, header))?;
                let padding = &body[parts.at()..];
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::ConnectionData, header))?;
                if self.state.connection_data_conn_id.insert(u64::from(record.head.conn_id))
                    == Insertion::Full
                {
                    return Err(at_type(self.here(), &rules::MEMORY, header));
                }
                self.state.saw(Kind::ConnectionData);
                self.rest = rest;
                Ok(Record::ConnectionData(record))
            }
            WatchData::TYPE => {
                self.admit(Kind::WatchData, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::WatchData.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = WatchData::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::WatchData, header))?;
                let padding = &body[parts.at()..];
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::WatchData);
                self.rest = rest;
                Ok(Record::WatchData(record))
            }
            TransactionData::TYPE => {
                let (body, _, rest) = self.fixed::<8, 0>(Kind::TransactionData, header, rest)?;
                TransactionData::check(body, &self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::TransactionData, header))?;
                self.state.saw(Kind::TransactionData);
                self.rest = rest;
                Ok(Record::TransactionData(View::new(body, self.state.endian)))
            }
            NodeData::TYPE => {
                self.admit(Kind::NodeData, header)?;
                self.check_length(header)?;
                if header.length < 16 {
                    return Err(at_length(self.here(), Kind::NodeData.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = NodeData::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::NodeData, header))?;
                let padding = &body[parts.at()..];
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::NodeData, header))?;
                self.state.saw(Kind::NodeData);
                self.rest = rest;
                Ok(Record::NodeData(record))
            }
            GlobalQuotaData::TYPE => {
                self.admit(Kind::GlobalQuotaData, header)?;
                self.check_length(header)?;
                if header.length < 4 {
                    return Err(at_length(
                        self.here(),
                        Kind::GlobalQuotaData.length_rule(),
                        header,
                    ));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = GlobalQuotaData::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::GlobalQuotaData, header))?;
                let padding = &body[parts.at()..];
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::GlobalQuotaData);
                self.rest = rest;
                Ok(Record::GlobalQuotaData(record))
            }
            DomainData::TYPE => {
                self.admit(Kind::DomainData, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::DomainData.length_rule(), header));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = DomainData::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::DomainData, header))?;
                let padding = &body[parts.at()..];
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                if self.state.domain_data_domain_id.insert(u64::from(record.head.domain_id))
                    == Insertion::Full
                {
                    return Err(at_type(self.here(), &rules::MEMORY, header));
                }
                self.state.saw(Kind::DomainData);
                self.rest = rest;
                Ok(Record::DomainData(record))
            }
            WatchDataExtended::TYPE => {
                self.admit(Kind::WatchDataExtended, header)?;
                self.check_length(header)?;
                if header.length < 12 {
                    return Err(at_length(
                        self.here(),
                        Kind::WatchDataExtended.length_rule(),
                        header,
                    ));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = WatchDataExtended::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::WatchDataExtended, header))?;
                let padding = &body[parts.at()..];
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::WatchDataExtended);
                self.rest = rest;
                Ok(Record::WatchDataExtended(record))
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
    pub(crate) fn over<'b>(self, rest: &'b [u8], end: u64) -> Reader<'b, MEMORY> {
        Reader {
            rest,
            end,
            state: self.state,
            image_header: self.image_header,
            prefix: self.prefix,
            done: self.done,
        }
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
        let Some(kind) = Kind::of(header.type_) else {
            return true;
        };
        self.state.place(kind).is_err() || self.check_length(header).is_err()
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
            NodeData::TYPE => {
                let decoded = NodeData::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::NodeData, header)?;
                if header.length < 16 {
                    return Err(at_length(self.here(), Kind::NodeData.length_rule(), header));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::NodeData, header))?;
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::NodeData, header))?;
                let tail = self.begun(Kind::NodeData, header, &parts);
                Ok(Begun::Record(Record::NodeData(record), tail))
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
