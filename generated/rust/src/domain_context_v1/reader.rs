//! Reads Domain context, version 1 from octets in memory.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

use super::state::State;
use super::{End, Header, Kind, Record, RecordHeader, SharedInfo, TscInfo, VERSIONS, rules};
use crate::error::{Fault, Role};
use crate::{Endian, Error, Path, Plain, RecordPlace, Rule, View};

/// Reads a stream, record by record, and checks every rule that binds a reader.
///
/// Records borrow from the input. After an error, and after the last record, there are no more.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
    /// Octets of the stream, from which offsets are reckoned.
    length: usize,
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
        let rest = input;
        Ok(Self {
            rest,
            length: input.len(),
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
        (self.length - self.rest.len()) as u64
    }

    /// Reads one record.
    #[inline(always)]
    fn step(&mut self) -> Result<Record<'a>, Error> {
        let Some((octets, rest)) = self.rest.split_first_chunk::<8>() else {
            return Err(self.cut_short());
        };
        let header = RecordHeader::read(octets, self.state.endian);
        if self.state.number == 0 && header.type_ != Header::TYPE {
            return Err(self.at_type(&rules::HEADER_FIRST, &header));
        }
        match header.type_ {
            End::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::End, &header, rest)?;
                self.state.saw(Kind::End);
                self.finish(&header, rest)?;
                self.rest = rest;
                Ok(Record::End)
            }
            Header::TYPE => {
                let (body, padding, rest) = self.fixed::<12, 4>(Kind::Header, &header, rest)?;
                Header::check(body, &self.state, Role::Reader)
                    .map_err(|f| self.in_body(f, Kind::Header, &header))?;
                self.check_padding(padding, &header, rest)?;
                let record = Header::read(body, self.state.endian);
                self.state.version = record.version;
                self.state.saw(Kind::Header);
                self.rest = rest;
                Ok(Record::Header(View::new(body, self.state.endian)))
            }
            SharedInfo::TYPE => {
                self.admit(Kind::SharedInfo, &header)?;
                self.check_length(&header)?;
                if header.length < 8 {
                    return Err(self.at_length(Kind::SharedInfo.length_rule(), &header));
                }
                let (body, _, rest) = self.variable(&header, rest)?;
                let (record, used) = SharedInfo::decode(body, &self.state)
                    .map_err(|f| self.in_body(f, Kind::SharedInfo, &header))?;
                if body.len() != used.next_multiple_of(8) {
                    return Err(self.in_body(
                        Fault::new(&rules::SHARED_INFO_LENGTH, used, ""),
                        Kind::SharedInfo,
                        &header,
                    ));
                }
                self.check_padding(&body[used..], &header, rest)?;
                self.state.saw(Kind::SharedInfo);
                self.rest = rest;
                Ok(Record::SharedInfo(u32::from(header.instance), record))
            }
            TscInfo::TYPE => {
                let (body, _, rest) = self.fixed::<24, 0>(Kind::TscInfo, &header, rest)?;
                TscInfo::check(body, &self.state, Role::Reader)
                    .map_err(|f| self.in_body(f, Kind::TscInfo, &header))?;
                self.state.saw(Kind::TscInfo);
                self.rest = rest;
                Ok(Record::TscInfo(View::new(body, self.state.endian)))
            }
            _ => self.unknown(&header, rest),
        }
    }

    /// Checks place, instance and length of a record of fixed size; gives body, padding and rest.
    #[inline(always)]
    fn fixed<const BODY: usize, const PADDING: usize>(
        &mut self,
        kind: Kind,
        header: &RecordHeader,
        rest: &'a [u8],
    ) -> Result<Cut<'a, [u8; BODY], [u8; PADDING]>, Error> {
        self.admit(kind, header)?;
        self.check_length(header)?;
        if header.length != (BODY + PADDING) as u32 {
            return Err(self.at_length(kind.length_rule(), header));
        }
        let Some((body, after)) = rest.split_first_chunk() else {
            return Err(self.no_body(header));
        };
        let Some((padding, rest)) = after.split_first_chunk() else {
            return Err(self.no_body(header));
        };
        Ok((body, padding, rest))
    }

    /// Checks the length of a record of variable size; gives body, padding and rest.
    fn variable(
        &self,
        header: &RecordHeader,
        rest: &'a [u8],
    ) -> Result<Cut<'a, [u8], [u8]>, Error> {
        let length = usize::try_from(header.length).unwrap_or(usize::MAX);
        let Some((body, after)) = rest.split_at_checked(length) else {
            return Err(self.no_body(header));
        };
        Ok((body, &[], after))
    }

    /// Checks that a record of this kind may stand here, with its instance.
    #[inline(always)]
    fn admit(&mut self, kind: Kind, header: &RecordHeader) -> Result<(), Error> {
        if let Err(rule) = self.state.place(kind) {
            return Err(self.at_type(rule, header));
        }
        if let Err(rule) = self.state.instance(kind, u32::from(header.instance)) {
            return Err(self.at_instance(rule, header));
        }
        Ok(())
    }

    /// Checks what holds of the length of every record.
    #[inline(always)]
    fn check_length(&self, header: &RecordHeader) -> Result<(), Error> {
        if !header.length.is_multiple_of(8) {
            return Err(self.at_length(&rules::FRAMING_LENGTH_ALIGNED, header));
        }
        Ok(())
    }

    /// Checks that padding is zero.
    #[inline(always)]
    fn check_padding(
        &self,
        padding: &[u8],
        header: &RecordHeader,
        rest: &[u8],
    ) -> Result<(), Error> {
        if padding.iter().any(|octet| *octet != 0) {
            return Err(self.bad_padding(padding, header, rest));
        }
        Ok(())
    }

    #[cold]
    fn bad_padding(&self, padding: &[u8], header: &RecordHeader, rest: &[u8]) -> Error {
        let at = self.rest.len() - rest.len() - padding.len();
        self.error(Fault::new(&rules::FRAMING_PADDING_ZERO, at, ""), "framing", Some(header))
    }

    /// A record of unknown type.
    #[cold]
    fn unknown(&mut self, header: &RecordHeader, _rest: &'a [u8]) -> Result<Record<'a>, Error> {
        Err(self.at_type(&rules::FRAMING_TYPE, header))
    }

    /// Checks what holds at the end of the stream.
    fn finish(&mut self, header: &RecordHeader, rest: &'a [u8]) -> Result<(), Error> {
        if let Err(rule) = self.state.complete() {
            return Err(self.error(Fault::new(rule, 0, ""), "framing", Some(header)));
        }
        if !rest.is_empty() && !self.prefix {
            let at = self.rest.len() - rest.len();
            return Err(self.error(
                Fault::new(&rules::FRAMING_NOTHING_AFTER_END, at, ""),
                "framing",
                None,
            ));
        }
        self.done = true;
        Ok(())
    }

    #[cold]
    fn cut_short(&self) -> Error {
        let rule = if self.rest.is_empty() {
            &rules::FRAMING_END
        } else {
            &rules::FRAMING_HEADER_COMPLETE
        };
        self.error(Fault::new(rule, 0, ""), "framing", None)
    }

    #[cold]
    fn at_type(&self, rule: &'static Rule, header: &RecordHeader) -> Error {
        self.error(Fault::new(rule, 0, "type"), "framing", Some(header))
    }

    #[cold]
    fn at_instance(&self, rule: &'static Rule, header: &RecordHeader) -> Error {
        self.error(Fault::new(rule, 2, "instance"), "framing", Some(header))
    }

    #[cold]
    fn at_length(&self, rule: &'static Rule, header: &RecordHeader) -> Error {
        self.error(Fault::new(rule, 4, "length"), "framing", Some(header))
    }

    #[cold]
    fn no_body(&self, header: &RecordHeader) -> Error {
        self.error(Fault::new(&rules::FRAMING_BODY_COMPLETE, 8, ""), "framing", Some(header))
    }

    /// The error for a fault within the body of a record.
    #[cold]
    fn in_body(&self, fault: Fault, kind: Kind, header: &RecordHeader) -> Error {
        let offset = fault.offset + 8;
        self.error(Fault { offset, ..fault }, kind.item(), Some(header))
    }

    /// The error for a fault at an offset from the start of the record.
    #[cold]
    fn error(&self, fault: Fault, item: &'static str, header: Option<&RecordHeader>) -> Error {
        Error {
            rule: fault.rule,
            offset: self.offset() + fault.offset as u64,
            record: header.map(|header| RecordPlace {
                number: self.state.number,
                type_code: u32::from(header.type_),
                instance: Some(u32::from(header.instance)),
            }),
            path: Path { item, field: fault.field, index: fault.index, inner: fault.inner },
        }
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Result<Record<'a>, Error>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let record = self.step();
        if record.is_err() {
            self.done = true;
        }
        Some(record)
    }
}
