//! The decoder: takes a stream from any source of octets, one record at a time.
//!
//! It holds the record in hand and nothing before it. A length is never believed: the buffer grows
//! with the octets that arrive, so that a lie about a length costs the reader no memory.

use std::io::{self, Read};

use streamspec_codegen::model::{self, Role, Stream};

use super::error::Failure;
use super::fields::{Cursor, Fields};
use super::heading::Heading;
use super::judge::Judge;
use super::value::{Node, Value};

/// Reads a stream in the role of its reader, or judges it as the output of a writer.
#[derive(Debug)]
pub struct Decoder<'s, R> {
    input: R,
    judge: Judge<'s>,
    phase: Phase,
    prefix: bool,
    /// Octets taken from the input.
    offset: u64,
    /// The octets of the headers.
    head: Vec<u8>,
    /// The octets of the record in hand.
    record: Vec<u8>,
    /// Where the record in hand begins.
    start: u64,
    /// What the header of the last record says, once that has been accepted.
    last: Option<Heading>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Headers,
    Records,
    AfterLast,
    Ended,
    /// A header or a record was refused.
    Rejected,
    /// Something is missing after the last record, or follows it.
    RejectedAtEnd,
}

/// A record as it was read.
#[derive(Debug, Clone)]
pub struct Record<'a> {
    /// Number of the record, from 0.
    pub number: u64,
    /// Where it begins.
    pub offset: u64,
    /// All its octets, from its header to its padding.
    pub octets: &'a [u8],
    /// Its type code.
    pub code: u64,
    /// Its instance, where records have one.
    pub instance: Option<u64>,
    /// Its description; none for an optional record of unknown type.
    pub description: Option<&'a model::Record>,
    /// The fields of its header.
    pub header: Vec<Node<'a>>,
    /// The fields of its body, or its octets where its type is unknown.
    pub body: Value<'a>,
    /// Where the body begins.
    pub body_offset: u64,
    /// Its padding.
    pub padding: Node<'a>,
}

impl<'s, R: Read> Decoder<'s, R> {
    /// A decoder that checks the rules that bind `role`. `version` is that of a stream that does
    /// not say it itself.
    pub fn new(stream: &'s Stream, role: Role, version: Option<u32>, input: R) -> Self {
        Self {
            input,
            judge: Judge::new(stream, role, version),
            phase: Phase::Headers,
            prefix: false,
            offset: 0,
            head: Vec::new(),
            record: Vec::new(),
            start: 0,
            last: None,
        }
    }

    /// Lets other octets follow the last record, and does not read them.
    pub fn allow_more(mut self) -> Self {
        self.prefix = true;
        self
    }

    /// The description.
    pub fn stream(&self) -> &'s Stream {
        self.judge.stream
    }

    /// The version, once it is known.
    pub fn version(&self) -> Option<u32> {
        let one = self.judge.stream.versions.len() == 1;
        let known = self.judge.state.version_declared || one;
        known.then_some(self.judge.state.version)
    }

    /// Number of octets that were taken from the input.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Reads the headers, unless that was done before.
    ///
    /// # Errors
    /// The first rule that the headers break, or an error of the input.
    pub fn read_headers(&mut self) -> Result<(), Failure> {
        if self.phase != Phase::Headers {
            return Ok(());
        }
        self.phase = Phase::Rejected;
        for (index, header) in self.judge.stream.headers.iter().enumerate() {
            let (start, before) = (self.offset, self.head.len());
            let size = header.body.size.unwrap_or(header.body.head);
            let read = take(&mut self.input, size, &mut self.head)?;
            self.offset += read;
            if read < size {
                return Err(self.judge.error(header.complete, start, &header.name, None).into());
            }
            self.judge.header(index, self.head.get(before..).unwrap_or_default(), start)?;
        }
        self.phase = Phase::Records;
        Ok(())
    }

    /// The headers that have been read, as far as they go.
    pub fn headers(&self) -> Vec<Node<'_>> {
        let (mut rest, mut offset) = (self.head.as_slice(), 0);
        let mut headers = Vec::new();
        for header in &self.judge.stream.headers {
            let size = header.body.size.unwrap_or(header.body.head);
            let length = usize::try_from(size).unwrap_or(usize::MAX).min(rest.len());
            if length == 0 {
                break;
            }
            let (octets, after) = rest.split_at(length);
            let mut nodes = Vec::new();
            let fields = Fields::unchecked(self.judge.layout(header.endian), offset);
            let _ = fields.structure(&header.body, Cursor { rest: octets, offset }, &mut nodes);
            let (name, length) = (header.name.as_str(), length as u64);
            headers.push(Node { name, offset, length, value: Value::Structure(nodes) });
            (rest, offset) = (after, offset + length);
        }
        headers
    }

    /// The octets of the headers that have been read.
    pub fn header_octets(&self) -> &[u8] {
        &self.head
    }

    /// The next record; none after the last one.
    ///
    /// # Errors
    /// The first rule that the stream breaks, or an error of the input. After that there are no
    /// further records.
    pub fn next_record(&mut self) -> Result<Option<Record<'_>>, Failure> {
        self.read_headers()?;
        match self.phase {
            Phase::Records => {}
            Phase::AfterLast => return self.finish().map(|()| None),
            _ => return Ok(None),
        }
        self.phase = Phase::Rejected;
        self.start = self.offset;
        self.record.clear();
        let heading = self.read_heading()?;
        let split = self.read_body(&heading)?;
        let (body, padding) = self.record.split_at(split);
        let body = body.get(self.judge.header_size() as usize..).unwrap_or_default();
        let (value, padding) = self.judge.body(&heading, body, padding)?;
        self.last = Some(heading).filter(|heading| self.judge.is_last(heading));
        self.phase = if self.last.is_some() { Phase::AfterLast } else { Phase::Records };
        Ok(Some(assemble(&self.judge, &heading, &self.record, value, padding)))
    }

    /// Steps 2 to 5.
    fn read_heading(&mut self) -> Result<Heading, Failure> {
        let framing = &self.judge.stream.framing;
        let size = self.judge.header_size();
        let read = self.fill(size)?;
        if read < size {
            let rule = if read == 0 { framing.end_present } else { framing.header_complete };
            return Err(self.judge.error(rule, self.start, "framing", None).into());
        }
        Ok(self.judge.heading(&self.record, self.start)?)
    }

    /// Step 6; returns the number of octets up to the end of the body.
    fn read_body(&mut self, heading: &Heading) -> Result<usize, Failure> {
        let framing = &self.judge.stream.framing;
        let (start, read) = (self.offset, self.fill(heading.length)?);
        if read < heading.length {
            let rule = framing.body_complete;
            return Err(self.judge.error(rule, start, "framing", Some(heading)).into());
        }
        let body_end = self.record.len();
        let padding = self.judge.padding_size(heading.length);
        let (start, filled) = (self.offset, self.fill(padding)?);
        if filled < padding {
            let rule = framing.padding.complete.unwrap_or(framing.body_complete);
            return Err(self.judge.error(rule, start, "framing", Some(heading)).into());
        }
        Ok(body_end)
    }

    /// Step 11.
    fn finish(&mut self) -> Result<(), Failure> {
        self.phase = Phase::RejectedAtEnd;
        if let Some(last) = &self.last {
            self.judge.complete(last)?;
        }
        if !self.prefix {
            self.start = self.offset;
            self.record.clear();
            if self.fill(1)? != 0 {
                let rule = self.judge.stream.framing.nothing_after_end;
                return Err(self.judge.error(rule, self.start, "framing", None).into());
            }
        }
        self.phase = Phase::Ended;
        Ok(())
    }

    /// The record that was refused, as far as it could be read.
    pub fn refused_record(&self) -> Option<Record<'_>> {
        let header = usize::try_from(self.judge.header_size()).ok()?;
        let octets = self.record.get(header..).filter(|_| self.phase == Phase::Rejected)?;
        let heading = &self.judge.glance(&self.record, self.start);
        let length = usize::try_from(heading.length).unwrap_or(usize::MAX).min(octets.len());
        let (body, padding) = octets.split_at(length);
        let start = self.start + header as u64;
        let after = Cursor { rest: padding, offset: start + body.len() as u64 };
        let Some(id) = heading.record else {
            let value = Value::Octets(body);
            return Some(assemble(&self.judge, heading, &self.record, value, after));
        };
        let (stream, state) = (self.judge.stream, Some(&self.judge.state));
        let layout = self.judge.layout(stream.framing.endian);
        let fields = Fields { layout, state, role: None, start };
        let (body, mut nodes) = (Cursor { rest: body, offset: start }, Vec::new());
        let padding = match fields.structure(&stream.record(id).body, body, &mut nodes) {
            Ok(left) if stream.framing.padding.in_length => left,
            _ => after,
        };
        let value = Value::Structure(nodes);
        Some(assemble(&self.judge, heading, &self.record, value, padding))
    }

    /// The octets that are at hand around an offset: those of the headers, or of the latest record.
    pub fn at_hand(&self, offset: u64) -> (u64, &[u8]) {
        if offset < self.head.len() as u64 || self.record.is_empty() {
            (0, &self.head)
        } else {
            (self.start, &self.record)
        }
    }

    /// What is left of the input.
    pub fn into_input(self) -> R {
        self.input
    }

    fn fill(&mut self, octets: u64) -> io::Result<u64> {
        let read = take(&mut self.input, octets, &mut self.record)?;
        self.offset += read;
        Ok(read)
    }
}

/// Judges a whole stream; returns how many octets it has.
///
/// # Errors
/// The first rule that the stream breaks, or an error of the input.
pub fn verify<R: Read>(mut decoder: Decoder<'_, R>) -> Result<u64, Failure> {
    while decoder.next_record()?.is_some() {}
    Ok(decoder.offset())
}

/// Appends as many octets to the buffer as there are, up to a number of them.
fn take(input: &mut impl Read, octets: u64, buffer: &mut Vec<u8>) -> io::Result<u64> {
    input.take(octets).read_to_end(buffer).map(|read| read as u64)
}

fn assemble<'a>(
    judge: &Judge<'a>,
    heading: &Heading,
    octets: &'a [u8],
    body: Value<'a>,
    padding: Cursor<'a>,
) -> Record<'a> {
    let framing = &judge.stream.framing;
    let fields = Fields::unchecked(judge.layout(framing.endian), heading.start);
    let mut header = Vec::with_capacity(framing.header.fields.len());
    let start = Cursor { rest: octets, offset: heading.start };
    let _ = fields.structure(&framing.header, start, &mut header);
    Record {
        number: heading.number,
        offset: heading.start,
        octets,
        code: heading.code,
        instance: heading.instance,
        description: heading.record.map(|id| judge.stream.record(id)),
        header,
        body,
        body_offset: heading.start + judge.header_size(),
        padding: Node {
            name: "padding",
            offset: padding.offset,
            length: padding.rest.len() as u64,
            value: Value::Reserved(padding.rest),
        },
    }
}
