//! The decoder: takes a stream from any source of octets, one record at a time.
//!
//! It holds the record in hand and nothing before it. A length is never believed: the buffer grows
//! with the octets that arrive, so that a lie about a length costs the reader no memory.

use std::io::Read;

use nom::number::Endianness;
use streamspec_codegen::model::{Endian, Family, Origin, Role, Rule, RuleId, Stream};

use super::control::{Courses, Phase, Turn};
use super::cursor::Cursor;
use super::error::Failure;
use super::heading::Heading;
use super::input::Input;
use super::judge::Judge;
use super::nested::Nesting;
use super::record::{self, Headers, Item, Record};
use super::value::{Node, Value};
use crate::select;

/// Reads a stream in the role of its reader, or judges it as the output of a writer; and with it
/// the streams that follow a record of it.
#[derive(Debug)]
pub struct Decoder<'s, R> {
    pub(super) input: Input<R>,
    pub(super) courses: Courses<'s>,
    pub(super) progress: Progress,
    prefix: bool,
    /// What stands before the headers of the current stream.
    head_start: u64,
    /// The octets of those headers.
    head: Vec<u8>,
    /// Where the record in hand begins.
    pub(super) start: u64,
    /// The octets of the record in hand.
    pub(super) record: Vec<u8>,
    /// The header of the record in hand, after which control may be handed on.
    pub(super) last: Option<Heading>,
    /// Of a body of more octets, no more are held where nothing looks at them.
    pub(super) held: u64,
    /// How many octets of the record in hand stand one behind another; what follows was passed over.
    pub(super) at_hand: usize,
    /// A record that was begun, and how much of its content is not held.
    pub(super) long: Option<(Heading, u64)>,
}

/// So many missing octets count as zero where nobody checks that they are there.
const MOST_MISSING: u64 = 1 << 20;

/// Whether there is more to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// There may be.
    Goes,
    /// The stream has ended.
    Ended,
    /// Something between two records was refused, or after the last.
    Rejected,
    /// A header was refused.
    RejectedHeader,
    /// A record was refused.
    RejectedRecord,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upcoming {
    /// The headers of a stream.
    Headers,
    /// A record.
    Record,
}

impl<'s, R: Read> Decoder<'s, R> {
    /// A decoder that checks the rules that bind `role`. `version` is that of a stream that does
    /// not say it itself; the streams within it are described in `family`.
    pub fn new(
        family: &'s Family,
        stream: &'s Stream,
        role: Role,
        version: Option<u32>,
        input: R,
    ) -> Self {
        let nesting = Nesting::outermost(family, role);
        Self::at(Judge::new(nesting, stream, version), Input::new(input, 0))
    }

    /// A decoder of a stream within another, at whose `offset` it stands.
    pub(super) fn nested(nesting: Nesting<'s>, stream: &'s Stream, input: R, offset: u64) -> Self {
        Self::at(Judge::new(nesting, stream, None), Input::new(input, offset))
    }

    fn at(judge: Judge<'s>, input: Input<R>) -> Self {
        let start = input.offset();
        Self {
            input,
            courses: Courses::new(judge),
            progress: Progress::Goes,
            prefix: false,
            head_start: start,
            head: Vec::new(),
            start,
            record: Vec::new(),
            last: None,
            held: u64::MAX,
            at_hand: 0,
            long: None,
        }
    }

    /// Lets other octets follow the last record, and does not read them.
    pub fn allow_more(mut self) -> Self {
        self.prefix = true;
        self
    }

    /// Checks rules of one origin alone. What it takes to tell one item of a stream from the next
    /// is checked all the same.
    pub fn only(mut self, origin: Origin) -> Self {
        self.courses.current.judge.checked.origin = Some(origin);
        self
    }

    /// Does not check one rule: what breaks it is read as if it did not. Octets that are missing
    /// count as zero, fields that do not lie within their body as absent. It is what a reader
    /// would be whose author forgot that rule.
    pub fn without(mut self, rule: &'s Rule) -> Self {
        self.courses.current.judge.checked.left_out = Some(rule);
        self
    }

    /// The description of the current stream.
    pub fn stream(&self) -> &'s Stream {
        self.judge().stream
    }

    /// The version of the current stream, once it is known.
    pub fn version(&self) -> Option<u32> {
        let judge = self.judge();
        let known = judge.state.version_declared || judge.stream.versions.len() == 1;
        known.then_some(judge.state.version)
    }

    /// Whether the most significant octet comes first in what follows `endian`, as far as the
    /// headers of the current stream have said it.
    pub fn is_big(&self, endian: Endian) -> bool {
        self.judge().state.endianness(endian) == Endianness::Big
    }

    /// Whether it does in the current stream, where a magic tells that.
    pub(super) fn told_order(&self) -> Option<bool> {
        self.stream().order_magic.as_ref().map(|_| self.is_big(Endian::Declared))
    }

    /// How many streams the current one follows a record of.
    pub fn depth(&self) -> usize {
        self.courses.depth()
    }

    /// Where the next octet of the input stands.
    pub fn offset(&self) -> u64 {
        self.input.offset()
    }

    /// What comes next, and in which stream, which becomes the current one; nothing after the end.
    /// No more is read for it than it takes to find out.
    ///
    /// # Errors
    /// Something is missing after a last record, or follows it; or an error of the input.
    pub fn upcoming(&mut self) -> Result<Option<Upcoming>, Failure> {
        if self.progress != Progress::Goes {
            return Ok(None);
        }
        self.progress = Progress::Rejected;
        let upcoming = self.settle()?;
        self.progress = if upcoming.is_some() { Progress::Goes } else { Progress::Ended };
        Ok(upcoming)
    }

    /// Hands control on after the record in hand, and ends the streams that have come to their end.
    fn settle(&mut self) -> Result<Option<Upcoming>, Failure> {
        if let Some(heading) = self.last.take()
            && let Turn::Begins(id) = self.courses.turn(&heading)?
        {
            let family = self.judge().family;
            let start = self.input.peek(select::telling(family, id))?;
            if let Ok(selected) = select::by_octets(family, id, start) {
                self.courses.begin(selected.stream, &heading)?;
            }
        }
        loop {
            match self.courses.current.phase {
                Phase::Headers => return Ok(Some(Upcoming::Headers)),
                Phase::Records => {
                    if self.judge().may_stop() && self.input.peek(1)?.is_empty() {
                        self.judge().stops(self.offset())?;
                        return Ok(None);
                    }
                    return Ok(Some(Upcoming::Record));
                }
                Phase::AfterLast(last) => {
                    if !self.courses.close(&last)? {
                        self.nothing_follows()?;
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Step 11 after the outermost stream.
    fn nothing_follows(&mut self) -> Result<(), Failure> {
        let start = self.offset();
        let Some(error) = self.judge().trailing(start).filter(|_| !self.prefix) else {
            return Ok(());
        };
        self.start = start;
        self.record.clear();
        match self.input.take(1, &mut self.record)? {
            0 => Ok(()),
            _ => Err(error.into()),
        }
    }

    /// The next headers or record; none after the last one.
    ///
    /// # Errors
    /// The first rule that the stream breaks, or an error of the input. After that nothing comes.
    pub fn next_item(&mut self) -> Result<Option<Item<'_>>, Failure> {
        Ok(match self.upcoming()? {
            None => None,
            Some(Upcoming::Headers) => {
                self.take_headers()?;
                Some(Item::Headers(self.latest_headers()))
            }
            Some(Upcoming::Record) => Some(Item::Record(Box::new(self.take_record()?))),
        })
    }

    /// Reads the headers of the stream that begins, if one does.
    ///
    /// # Errors
    /// The first rule that the headers break, or an error of the input.
    pub fn read_headers(&mut self) -> Result<(), Failure> {
        match self.upcoming()? {
            Some(Upcoming::Headers) => self.take_headers(),
            Some(Upcoming::Record) | None => Ok(()),
        }
    }

    /// The next record, of whatever stream; none after the last one.
    ///
    /// # Errors
    /// The first rule that the stream breaks, or an error of the input. After that there are no
    /// further records.
    pub fn next_record(&mut self) -> Result<Option<Record<'_>>, Failure> {
        self.read_headers()?;
        match self.upcoming()? {
            Some(_) => self.take_record().map(Some),
            None => Ok(None),
        }
    }

    /// The headers that have been read last, as far as they go.
    pub fn headers(&self) -> Vec<Node<'_>> {
        record::headers(self.judge(), &self.head, self.head_start)
    }

    /// The octets of those headers.
    pub fn header_octets(&self) -> &[u8] {
        &self.head
    }

    /// The headers that have been read last, and what stream they are of.
    pub fn latest_headers(&self) -> Headers<'_> {
        Headers {
            stream: self.stream(),
            version: self.version(),
            order: self.told_order(),
            depth: self.depth(),
            prefix: &self.judge().prefix,
            offset: self.head_start,
            octets: &self.head,
            nodes: self.headers(),
        }
    }

    /// Step 0: the order of octets of the stream that begins here, where its magic tells it.
    fn tell_order(&mut self) -> Result<(), Failure> {
        if let Some(magic) = &self.stream().order_magic {
            let big = magic.is_big(self.input.peek(magic.end())?);
            self.courses.current.judge.state.tell_order(big);
        }
        Ok(())
    }

    /// Steps 0 and 1.
    fn take_headers(&mut self) -> Result<(), Failure> {
        self.tell_order()?;
        self.progress = Progress::RejectedHeader;
        self.head_start = self.offset();
        self.head.clear();
        self.record.clear();
        for (index, header) in self.stream().headers.iter().enumerate() {
            let (start, before) = (self.offset(), self.head.len());
            let size = header.size();
            let read = self.input.take(size, &mut self.head)?;
            if read < size && self.judge().leaves_out(header.complete) {
                self.head.resize(before + size as usize, 0);
            } else if read < size {
                return Err(self.judge().error(header.complete, start, &header.name, None).into());
            }
            let octets = self.head.get(before..).unwrap_or_default();
            self.courses.current.judge.header(index, octets, start)?;
        }
        self.courses.current.phase = Phase::Records;
        self.progress = Progress::Goes;
        Ok(())
    }

    /// Steps 2 to 10.
    fn take_record(&mut self) -> Result<Record<'_>, Failure> {
        let heading = self.begin_record()?;
        let beyond = self.begin_body(&heading)?;
        self.pass_over_rest(&heading, beyond)?;
        self.end_record(&heading, beyond)
    }

    /// The same, where nobody wants the record.
    fn judge_record(&mut self) -> Result<(), Failure> {
        let heading = self.begin_record()?;
        let beyond = self.begin_body(&heading)?;
        self.pass_over_rest(&heading, beyond)?;
        let behind = self.take_behind(&heading)?;
        let judge = &mut self.courses.current.judge;
        judged(judge, (&self.record, behind), &heading, beyond)?;
        self.last = Some(heading);
        self.progress = Progress::Goes;
        Ok(())
    }

    /// Steps 2 to 5.
    pub(super) fn begin_record(&mut self) -> Result<Heading, Failure> {
        self.progress = Progress::RejectedRecord;
        self.start = self.offset();
        self.record.clear();
        self.at_hand = usize::MAX;
        self.read_heading()
    }

    /// The rest of step 6, and steps 7 to 10; so many octets of the body are not held.
    pub(super) fn end_record(
        &mut self,
        heading: &Heading,
        beyond: u64,
    ) -> Result<Record<'_>, Failure> {
        let behind = self.take_behind(heading)?;
        let depth = self.depth();
        let judge = &mut self.courses.current.judge;
        let (value, padding) = judged(judge, (&self.record, behind), heading, beyond)?;
        self.last = Some(*heading);
        self.progress = Progress::Goes;
        let record = record::record((judge, depth), heading, &self.record, value, padding);
        let passed = (heading.start.saturating_add(behind.padding as u64), beyond);
        Ok(Record { passed: Some(passed).filter(|_| beyond > 0), ..record })
    }

    /// The rest of step 6; where the padding and the trailer begin in what is held of the record.
    fn take_behind(&mut self, heading: &Heading) -> Result<Behind, Failure> {
        let padding = self.record.len();
        let framing = &self.stream().framing;
        let rule = framing.padding.complete.unwrap_or(framing.body_complete);
        self.fill(self.judge().padding_size(heading.length), rule, heading)?;
        let trailer = self.record.len();
        if let Some(trailer) = self.stream().framing.trailer {
            self.fill(trailer.size, trailer.complete, heading)?;
        }
        Ok(Behind { padding, trailer })
    }

    fn read_heading(&mut self) -> Result<Heading, Failure> {
        let size = self.judge().header_size();
        let read = self.input.take(size, &mut self.record)?;
        if read < size && self.judge().leaves_out(self.stream().framing.header_complete) {
            self.record.resize(size as usize, 0);
        } else if read < size {
            return Err(match read {
                0 => self.judge().unended(self.start),
                _ => {
                    let rule = self.stream().framing.header_complete;
                    self.judge().error(rule, self.start, "framing", None)
                }
            }
            .into());
        }
        Ok(self.courses.current.judge.heading(&self.record, self.start)?)
    }

    pub(super) fn fill(
        &mut self,
        octets: u64,
        rule: RuleId,
        heading: &Heading,
    ) -> Result<(), Failure> {
        let start = self.offset();
        let read = self.input.take(octets, &mut self.record)?;
        let missing = octets - read;
        if missing > 0 && missing <= MOST_MISSING && self.judge().leaves_out(rule) {
            self.record.resize(self.record.len() + missing as usize, 0);
        } else if missing > 0 {
            return Err(self.judge().error(rule, start, "framing", Some(heading)).into());
        }
        Ok(())
    }

    /// The octets that are at hand around an offset: those of the latest headers or record.
    pub fn at_hand(&self, offset: u64) -> (u64, &[u8]) {
        let headers = self.head_start..self.head_start + self.head.len() as u64;
        if headers.contains(&offset) || self.record.is_empty() {
            (self.head_start, &self.head)
        } else {
            (self.start, &self.record[..self.at_hand.min(self.record.len())])
        }
    }

    /// What is left of the input.
    pub fn into_input(self) -> impl Read + use<R> {
        self.input.into_rest()
    }

    pub(super) fn judge(&self) -> &Judge<'s> {
        &self.courses.current.judge
    }
}

/// Judges a whole stream; returns how many octets it has.
///
/// # Errors
/// The first rule that the stream breaks, or an error of the input.
pub fn verify<R: Read>(mut decoder: Decoder<'_, R>) -> Result<u64, Failure> {
    loop {
        decoder.read_headers()?;
        match decoder.upcoming()? {
            Some(_) => decoder.judge_record()?,
            None => return Ok(decoder.offset()),
        }
    }
}

/// Where what follows the body begins in the octets of a record.
#[derive(Clone, Copy)]
struct Behind {
    padding: usize,
    trailer: usize,
}

/// The value of a record all of which is there, and what follows the value.
fn judged<'r, 's: 'r>(
    judge: &mut Judge<'s>,
    (record, behind): (&'r [u8], Behind),
    heading: &Heading,
    beyond: u64,
) -> Result<(Value<'r>, Cursor<'r>), Failure> {
    let (record, trailer) = record.split_at(behind.trailer);
    let (body, padding) = record.split_at(behind.padding);
    let (header, body) = body.split_at_checked(judge.header_size() as usize).unwrap_or_default();
    judge.trailer(heading, trailer, padding.len() as u64)?;
    judge.checksum(heading, header, body)?;
    let judged = judge.body(heading, (body, beyond), padding)?;
    judge.sum_record(&[body, padding, trailer]);
    Ok(judged)
}
