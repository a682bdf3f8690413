//! Reads Libxl stream from octets in memory.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    CheckpointEnd, CheckpointState, EmulatorContext, EmulatorXenstoreData, End, Header, Kind,
    LibxcContext, Record, RecordHeader, Visitor, rules,
};
use crate::error::{Fault, Role};
use crate::{Endian, Error, LayoutView, Plain, RecordPlace, Rule};

/// Reads a stream, record by record, and checks every rule that binds a reader.
///
/// Records borrow from the input. After an error, and after the last record, there are no more.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
    /// Octets of the stream, from which offsets are reckoned.
    length: usize,
    state: State,
    header: Header,
    prefix: bool,
    done: bool,
    /// The stream that goes on within this one.
    inner: Option<crate::libxc::Reader<'a>>,
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
        let mut rest = input;
        let at = input.len() - rest.len();
        let Some((octets, after)) = rest.split_first_chunk() else {
            return Err(in_header(Fault::new(&rules::HEADER_COMPLETE, 0, ""), at, "header"));
        };
        Header::check(octets, Endian::Big, Role::Reader).map_err(|f| in_header(f, at, "header"))?;
        let header = Header::read(octets, Endian::Big);
        let endian = if header.options.big_endian() { Endian::Big } else { Endian::Little };
        rest = after;
        Ok(Self {
            rest,
            length: input.len(),
            state: State::new(header.version, endian),
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
        self.here().offset as u64
    }

    /// The stream that goes on within this one, if it has begun and not ended.
    pub fn libxc(&self) -> Option<&crate::libxc::Reader<'a>> {
        self.inner.as_ref()
    }

    /// Reads one record of this stream or of the one within it.
    fn advance(&mut self) -> Result<Record<'a>, Error> {
        let Some(inner) = self.inner.as_mut().filter(|_| self.inside) else {
            return self.step();
        };
        let record = inner.step()?;
        self.rest = inner.rest();
        if inner.is_done() {
            self.inner = None;
            self.inside = false;
        } else if matches!(record, crate::libxc::Record::Checkpoint) {
            self.inside = false;
        }
        Ok(Record::Libxc(record))
    }

    /// The stream within this one begins.
    fn begin_inner(&mut self, rest: &'a [u8]) -> Result<(), Error> {
        self.inner_ended()?;
        let base = self.here().offset + self.rest.len() - rest.len();
        let inner = crate::libxc::Reader::within(rest, base)?;
        self.rest = inner.rest();
        self.inner = Some(inner);
        self.inside = true;
        Ok(())
    }

    /// The stream within this one has ended, if it ever began.
    fn inner_ended(&self) -> Result<(), Error> {
        if self.inner.is_none() {
            return Ok(());
        }
        let unended = Fault::new(&crate::libxc::rules::FRAMING_END, 0, "");
        Err(error(self.here(), unended, "framing", None))
    }

    /// The stream within this one goes on, if it has not ended.
    fn resume_inner(&mut self) {
        if let Some(inner) = &mut self.inner {
            inner.resume(self.rest);
            self.inside = true;
        }
    }

    /// Reads the rest of the stream, and hands each record to the visitor's method for it.
    ///
    /// # Errors
    /// If the stream breaks a rule; the visitor has then seen the records before the error.
    pub fn visit<V: Visitor<'a>>(mut self, visitor: &mut V) -> Result<(), Error> {
        while !self.done {
            match self.advance()? {
                Record::End => visitor.end(),
                Record::LibxcContext => visitor.libxc_context(),
                Record::EmulatorXenstoreData(body) => visitor.emulator_xenstore_data(body),
                Record::EmulatorContext(body) => visitor.emulator_context(body),
                Record::CheckpointEnd => visitor.checkpoint_end(),
                Record::CheckpointState(body) => visitor.checkpoint_state(body),
                Record::Libxc(record) => visitor.libxc(record),
                Record::Unknown { type_code, body } => visitor.unknown(type_code, body),
            }
        }
        Ok(())
    }

    /// Reads one record.
    #[inline(always)]
    fn step(&mut self) -> Result<Record<'a>, Error> {
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
                self.begin_inner(rest)?;
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
                let (body, _, rest) = self.variable(header, rest)?;
                let (record, used) = EmulatorXenstoreData::decode(body, &self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::EmulatorXenstoreData, header))?;
                if body.len() != used {
                    return Err(in_body(
                        self.here(),
                        Fault::new(&rules::EMULATOR_XENSTORE_DATA_LENGTH, used, ""),
                        Kind::EmulatorXenstoreData,
                        header,
                    ));
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
                let (body, _, rest) = self.variable(header, rest)?;
                let (record, used) = EmulatorContext::decode(body, &self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::EmulatorContext, header))?;
                if body.len() != used {
                    return Err(in_body(
                        self.here(),
                        Fault::new(&rules::EMULATOR_CONTEXT_LENGTH, used, ""),
                        Kind::EmulatorContext,
                        header,
                    ));
                }
                self.state.saw(Kind::EmulatorContext);
                self.rest = rest;
                Ok(Record::EmulatorContext(record))
            }
            CheckpointEnd::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::CheckpointEnd, header, rest)?;
                self.state.saw(Kind::CheckpointEnd);
                self.rest = rest;
                self.resume_inner();
                Ok(Record::CheckpointEnd)
            }
            CheckpointState::TYPE => {
                self.admit(Kind::CheckpointState, header)?;
                self.check_length(header)?;
                let known = CheckpointState::LAYOUTS
                    .iter()
                    .any(|layout| layout.length as u64 == u64::from(header.length));
                if !known && header.length as usize != CheckpointState::SIZE {
                    return Err(at_length(
                        self.here(),
                        Kind::CheckpointState.length_rule(),
                        header,
                    ));
                }
                let (body, _, rest) = self.variable(header, rest)?;
                let Some(view) = LayoutView::<CheckpointState>::new(
                    body,
                    &CheckpointState::LAYOUTS,
                    self.state.endian,
                ) else {
                    return Err(at_length(
                        self.here(),
                        Kind::CheckpointState.length_rule(),
                        header,
                    ));
                };
                CheckpointState::check(&view.whole(), &self.state, Role::Reader).map_err(|f| {
                    let offset = view.place(f.offset);
                    in_body(self.here(), Fault { offset, ..f }, Kind::CheckpointState, header)
                })?;
                self.state.saw(Kind::CheckpointState);
                self.rest = rest;
                Ok(Record::CheckpointState(view))
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

    /// A record of unknown type.
    #[inline(always)]
    fn unknown(&mut self, header: RecordHeader, rest: &'a [u8]) -> Result<Record<'a>, Error> {
        if header.type_ & (1 << 31) == 0 {
            return Err(at_type(self.here(), &rules::FRAMING_TYPE, header));
        }
        self.check_length(header)?;
        let (body, _, rest) = self.variable(header, rest)?;
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
            let at = self.rest.len() - rest.len();
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_NOTHING_AFTER_END, at, ""),
                "framing",
                None,
            ));
        }
        self.done = true;
        Ok(())
    }

    /// Where the reader is, for errors.
    #[inline(always)]
    fn here(&self) -> Here {
        Here { offset: self.length - self.rest.len(), number: self.state.number }
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Result<Record<'a>, Error>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let record = self.advance();
        if record.is_err() {
            self.done = true;
        }
        Some(record)
    }
}

/// Where a record begins: octets and records before it.
#[derive(Clone, Copy)]
struct Here {
    offset: usize,
    number: u64,
}

#[cold]
fn cut_short(here: Here, at_end: bool) -> Error {
    let rule = if at_end { &rules::FRAMING_END } else { &rules::FRAMING_HEADER_COMPLETE };
    error(here, Fault::new(rule, 0, ""), "framing", None)
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
        offset: (here.offset + fault.offset) as u64,
        record: header.map(|header| RecordPlace {
            number: here.number,
            type_code: header.type_,
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
