//! Puts the octets of a stream before its rules, in the order of `spec/reading.md`.
//!
//! The judge does no input or output: whoever holds it hands it a header, a record header, a body.
//! It carries what must be remembered, so that the decoder and the encoder share it.

use streamspec_codegen::model::{
    Endian, Family, Field, Kind, Position, RecordCheck, RecordId, Role, RuleId, Stream, Structure,
};

use super::checked::Checked;
use super::cursor::{Cursor, Stop};
use super::error::{Error, Fault, join};
use super::evaluate::{Context, Read};
use super::fields::{Fields, path_name};
use super::heading::Heading;
use super::nested::Nesting;
use super::state::State;
use super::value::{Layout, Node, Value};

/// Judges a stream in one role.
#[derive(Debug)]
pub(super) struct Judge<'s> {
    pub(super) family: &'s Family,
    pub(super) stream: &'s Stream,
    pub(super) role: Role,
    /// Which rules are checked.
    pub(super) checked: Checked<'s>,
    pub(super) state: State,
    /// The layouts with fewer fields that records may have.
    pub(super) layouts: Layouts,
    /// Whether the record at hand is given by its type code, so that it can be none that is described.
    pub(super) by_code: bool,
    /// How many streams this one stands in.
    pub(super) depth: usize,
    /// What a path begins with: the ids of the streams that this one follows a record of.
    pub(super) prefix: String,
}

/// Which layouts with fewer fields records may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layouts {
    /// All: for a reader, and in a stream that somebody puts into a body.
    All,
    /// None: for who has written the stream.
    None,
    /// That of this length, which the record at hand is to be written in; none, if none.
    One(Option<u64>),
}

/// What makes a document's field something else than what announces it.
#[derive(Debug)]
pub(super) enum Broken {
    /// The rule that is broken at the field.
    Rule(RuleId),
    /// The rule that is broken at the end of an element of it, whose number is given.
    Element(usize, RuleId),
    /// A rule of the stream that the field holds is broken.
    Nested(Box<Error>),
}

impl<'s> Judge<'s> {
    /// A judge of a stream that follows no record of another.
    pub(super) fn new(
        Nesting { family, role, checked, layouts, depth }: Nesting<'s>,
        stream: &'s Stream,
        version: Option<u32>,
    ) -> Self {
        let state = State::new(stream, version);
        let layouts = if layouts { Layouts::All } else { Layouts::None };
        let (by_code, prefix) = (false, String::new());
        Self { family, stream, role, checked, state, layouts, by_code, depth, prefix }
    }

    /// A judge of a stream that follows a record of this one.
    pub(super) fn inner(&self, stream: &'s Stream) -> Self {
        let prefix = format!("{}{}/", self.prefix, stream.id);
        let layouts = match self.layouts {
            Layouts::One(_) => Layouts::One(None),
            layouts => layouts,
        };
        Self { prefix, layouts, ..Self::new(self.nesting(), stream, None) }
    }

    /// How streams within this one are read.
    pub(super) fn nesting(&self) -> Nesting<'s> {
        let Self { family, role, checked, .. } = *self;
        // Whoever puts a stream into a body need not have written it.
        Nesting { family, role, checked, layouts: true, depth: self.depth + 1 }
    }

    /// Step 1: the fields of a header, all of which is there.
    pub(super) fn header(
        &mut self,
        index: usize,
        octets: &[u8],
        start: u64,
    ) -> Result<(), Box<Error>> {
        let Some(header) = self.stream.headers.get(index) else {
            return Ok(());
        };
        let layout = self.layout(header.endian);
        let fields = self.fields(layout, start);
        let mut nodes = Vec::with_capacity(header.body.fields.len());
        fields
            .structure(&header.body, Cursor::new(octets, start), &mut nodes)
            .map_err(|stop| self.stopped(stop, &header.name, header.complete, start, None))?;
        self.state.remember_header(self.stream, &header.body, &nodes);
        self.sum_header(octets);
        match self.broken(&header.checks, &header.body, &nodes) {
            Some(check) => Err(self.at_check(check, &nodes, (&header.name, start), None)),
            None => Ok(()),
        }
    }

    /// Step 7 up to a field that does not agree with the fields that announce it, which is what
    /// `rule` is about: the error that comes first.
    pub(super) fn disagreement(
        &self,
        heading: &Heading,
        body: &[u8],
        (field, broken): (usize, Broken),
    ) -> Option<Box<Error>> {
        if matches!(broken, Broken::Rule(rule) | Broken::Element(_, rule) if self.leaves_out(rule))
        {
            return None;
        }
        let record = self.stream.record(heading.record?);
        let start = heading.start.saturating_add(self.header_size());
        let at = Cursor::new(body, start);
        let fields = self.fields(self.layout(self.stream.framing.endian), start);
        let without = self.short(record, heading.length).map_or(&[][..], |l| &l.without);
        let stop = match fields.leading(&record.body, (field, without, &[]), at, &mut Vec::new()) {
            Ok(left) => {
                let name = record.body.fields.get(field).map_or("", path_name);
                let stop = match broken {
                    Broken::Rule(rule) => Stop::Fault(Fault::new(rule, left.offset)),
                    Broken::Element(number, rule) => match record.body.fields.get(field) {
                        Some(of @ Field { kind: Kind::Array { element, .. }, .. }) => {
                            fields.disagreeing(of, *element, (number, rule), left)
                        }
                        _ => Stop::Short,
                    },
                    Broken::Nested(error) => Stop::Nested(error),
                };
                stop.within(name)
            }
            Err(stop) => stop,
        };
        let name = record.name.to_lowercase();
        Some(self.stopped(stop, &name, record.length, start, Some(heading)))
    }

    /// Steps 7 to 10: body and padding, all of which are there. Where the length counts the
    /// padding, `body` holds it and `padding` is empty. `beyond` is how many octets of the last field follow
    /// the body, where its content was passed over.
    pub(super) fn body<'b>(
        &mut self,
        heading: &Heading,
        (body, beyond): (&'b [u8], u64),
        padding: &'b [u8],
    ) -> Result<(Value<'b>, Cursor<'b>), Box<Error>>
    where
        's: 'b,
    {
        self.expect_sum(heading, body);
        let stream: &'b Stream = self.stream;
        let start = heading.start.saturating_add(self.header_size());
        let end = start.saturating_add(body.len() as u64).saturating_add(beyond);
        let key = (heading.code, heading.instance.unwrap_or(0));
        let after = Cursor::new(padding, end);
        let Some(id) = heading.record else {
            self.padding(heading, after)?;
            self.state.remember_record(stream, key, None);
            return Ok((Value::Octets(body), after));
        };
        let record = stream.record(id);
        let name = || record.name.to_lowercase();
        let layout = self.layout(stream.framing.endian);
        let mut nodes = Vec::with_capacity(record.body.fields.len());
        let short = self.short(record, heading.length);
        let lacking = short.map_or((&[][..], &[][..]), |l| (&l.without, &l.defaults));
        let fields = (usize::MAX, lacking.0, lacking.1);
        let at = Cursor { beyond, ..Cursor::new(body, start) };
        let read = self.fields(layout, start).leading(&record.body, fields, at, &mut nodes);
        let left = match read {
            Ok(left) => left,
            Err(stop) if self.overlooks(&stop, record.length) => {
                let lacking = record.body.fields.iter().skip(nodes.len());
                nodes.extend(lacking.map(|field| Node::absent(&field.name, end)));
                Cursor::new(&[], end)
            }
            Err(stop) => {
                return Err(self.stopped(stop, &name(), record.length, start, Some(heading)));
            }
        };
        let padding = if stream.framing.padding.in_length {
            let allowed = stream.framing.padding.after(left.offset - start);
            (left.rest.len() as u64 <= allowed).then_some(left)
        } else {
            (left.remaining() == 0).then_some(after)
        };
        let overlooked = self.leaves_out(record.length).then_some(after);
        let Some(padding) = padding.or(overlooked) else {
            return Err(self.error(record.length, left.offset, &name(), Some(heading)));
        };
        self.padding(heading, padding)?;
        if let Some(check) = self.broken(&record.checks, &record.body, &nodes) {
            return Err(self.at_check(check, &nodes, (&name(), start), Some(heading)));
        }
        self.state.remember_record(stream, key, Some((id, &nodes)));
        Ok((Value::Structure(nodes), padding))
    }

    /// Whether reading stopped because of the rule that is not checked, which is about the extent of
    /// something. What is not there is then absent.
    fn overlooks(&self, stop: &Stop, otherwise: RuleId) -> bool {
        match stop {
            Stop::Short => self.leaves_out(otherwise),
            Stop::Fault(fault) => self.leaves_out(fault.rule),
            Stop::Nested(_) => false,
        }
    }

    fn padding(&self, heading: &Heading, padding: Cursor) -> Result<(), Box<Error>> {
        match self.stream.framing.padding.zero {
            Some(rule) if self.binds(rule) && padding.rest.iter().any(|octet| *octet != 0) => {
                Err(self.error(rule, padding.offset, "framing", Some(heading)))
            }
            _ => Ok(()),
        }
    }

    /// Step 9: the first of the rules on several fields of a structure that is broken.
    fn broken<'c>(
        &self,
        checks: &'c [RecordCheck],
        structure: &Structure,
        nodes: &[Node],
    ) -> Option<&'c RecordCheck> {
        let siblings = Read { nodes, remaining: 0 };
        let context = self.context(structure, &siblings);
        let broken = |check: &&RecordCheck| {
            self.binds(check.rule) && context.holds(&check.holds) != Ok(true)
        };
        checks.iter().find(broken)
    }

    /// The error about that, in a structure with a name that begins at an offset.
    fn at_check(
        &self,
        check: &RecordCheck,
        nodes: &[Node],
        (name, start): (&str, u64),
        heading: Option<&Heading>,
    ) -> Box<Error> {
        let (offset, field) =
            check.at.and_then(|at| nodes.get(at)).map_or((start, ""), |n| (n.offset, n.name));
        self.error(check.rule, offset, &join(name, field), heading)
    }

    /// Takes a record that was refused for one that was there, as far as it can be read.
    pub(super) fn pass_over(&mut self, heading: &Heading, body: &[u8]) {
        let key = (heading.code, heading.instance.unwrap_or(0));
        let Some(id) = heading.record else {
            return self.state.remember_record(self.stream, key, None);
        };
        let mut nodes = Vec::new();
        let offset = heading.start.saturating_add(self.header_size());
        let fields = Fields::unchecked(self.layout(self.stream.framing.endian), offset);
        let at = Cursor::new(body, offset);
        let _ = fields.structure(&self.stream.record(id).body, at, &mut nodes);
        self.state.remember_record(self.stream, key, Some((id, &nodes)));
    }

    /// Whether a record ends the stream.
    pub(super) fn is_last(&self, heading: &Heading) -> bool {
        heading.record.is_some_and(|id| self.stream.record(id).position == Some(Position::Last))
    }

    /// Step 11, first half: after the last record, every required one has been there.
    pub(super) fn complete(&self, last: &Heading) -> Result<(), Box<Error>> {
        self.complete_at(last.start, Some(last))
    }

    fn complete_at(&self, offset: u64, last: Option<&Heading>) -> Result<(), Box<Error>> {
        for (index, record) in self.stream.records.iter().enumerate() {
            let Some(required) = &record.required else { continue };
            let siblings = Read { nodes: &[], remaining: 0 };
            let context = self.context(&record.body, &siblings);
            let must = required.when.as_ref().is_none_or(|when| context.holds(when) == Ok(true));
            if must && self.binds(required.rule) && !self.state.seen(RecordId(index)) {
                return Err(self.error(required.rule, offset, "framing", last));
            }
        }
        Ok(())
    }

    /// What holds where the stream goes no further than `offset`, without a last record: all that is
    /// required has been there, if it ends with its input.
    ///
    /// # Errors
    /// The last record is missing, or one that is required.
    pub(super) fn stops(&self, offset: u64) -> Result<(), Box<Error>> {
        match self.stream.framing.end {
            None => self.complete_at(offset, None),
            Some(end) if self.leaves_out(end.present) => Ok(()),
            Some(_) => Err(self.unended(offset)),
        }
    }

    /// Whether it may stop without a last record.
    pub(super) fn may_stop(&self) -> bool {
        self.stream.framing.end.is_none_or(|end| self.leaves_out(end.present))
    }

    /// The error that no record is left at `offset`, not even the last one.
    pub(super) fn unended(&self, offset: u64) -> Box<Error> {
        let framing = &self.stream.framing;
        let rule = framing.end.map_or(framing.header_complete, |end| end.present);
        self.error(rule, offset, "framing", None)
    }

    /// The error for a record after the last one.
    pub(super) fn trailing(&self, offset: u64) -> Option<Box<Error>> {
        let rule = self.stream.framing.end?.nothing_after;
        (!self.leaves_out(rule)).then(|| self.error(rule, offset, "framing", None))
    }

    /// Number of octets of a record header.
    pub(super) fn header_size(&self) -> u64 {
        self.stream.framing.header_size()
    }

    /// Number of octets of padding that follow the body and that the length does not count.
    pub(super) fn padding_size(&self, length: u64) -> u64 {
        let padding = self.stream.framing.padding;
        if padding.in_length { 0 } else { padding.after(length) }
    }

    pub(super) fn layout(&self, endian: Endian) -> Layout<'s> {
        let endianness = self.state.endianness(endian);
        Layout { stream: self.stream, endianness, version: self.state.version }
    }

    /// An error at an item that is not a field; `heading` is that of its record, if it has one.
    pub(super) fn error(
        &self,
        rule: RuleId,
        offset: u64,
        path: &str,
        heading: Option<&Heading>,
    ) -> Box<Error> {
        let mut error = Error::new(self.stream, rule, offset, format!("{}{path}", self.prefix));
        error.record = heading.map(|heading| heading.number);
        error.type_code = heading.map(|heading| heading.code);
        error.instance = heading.and_then(|heading| heading.instance);
        Box::new(error)
    }

    /// What stopped the reading of a structure called `name`; `otherwise` is the rule on its size.
    pub(super) fn stopped(
        &self,
        stop: Stop,
        name: &str,
        otherwise: RuleId,
        start: u64,
        heading: Option<&Heading>,
    ) -> Box<Error> {
        let fault = match stop {
            Stop::Fault(fault) => fault,
            Stop::Nested(mut error) => {
                error.path = format!("{}{}", self.prefix, join(name, &error.path));
                return error;
            }
            Stop::Short => Fault::new(otherwise, start),
        };
        let Fault { rule, offset, path, expected } = fault.within(name);
        Box::new(Error { expected, ..*self.error(rule, offset, &path, heading) })
    }

    pub(super) fn fields<'a>(&self, layout: Layout<'a>, start: u64) -> Fields<'a, '_>
    where
        's: 'a,
    {
        let (state, role, nesting) = (Some(&self.state), Some(self.role), Some(self.nesting()));
        Fields { layout, state, role, start, nesting }
    }

    pub(super) fn context<'e>(
        &'e self,
        structure: &'e Structure,
        siblings: &'e Read,
    ) -> Context<'e> {
        // The order of octets plays no part: what is compared has been read.
        let layout = self.layout(self.stream.framing.endian);
        Context { layout, state: Some(&self.state), structure, siblings }
    }

    pub(super) fn binds(&self, rule: RuleId) -> bool {
        self.checked.binds(self.stream.rule(rule), self.role)
    }

    /// Whether it is this rule that is not checked.
    pub(super) fn leaves_out(&self, rule: RuleId) -> bool {
        self.checked.leaves_out(self.stream.rule(rule))
    }
}
