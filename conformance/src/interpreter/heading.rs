//! The judge on a record header: steps 2 to 5 of `spec/reading.md`.

use streamspec_codegen::model::{self, Instance, RecordId, RuleId, SequenceTest};

use super::cursor::Cursor;
use super::error::{Error, join};
use super::evaluate::Read;
use super::fields::Fields;
use super::judge::{Judge, Layouts};
use super::value::Node;

/// What a record header says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading {
    /// Number of the record, from 0.
    pub(super) number: u64,
    /// Where the record begins.
    pub(super) start: u64,
    pub(super) code: u64,
    pub(super) instance: Option<u64>,
    /// Octets of the body, and of the padding where the length counts it.
    pub(super) length: u64,
    /// The description; none for an optional record of unknown type.
    pub(super) record: Option<RecordId>,
}

impl Judge<'_> {
    /// Steps 2 to 5: a record header, all of which is there, up to the record's length.
    pub(super) fn heading(&mut self, octets: &[u8], start: u64) -> Result<Heading, Box<Error>> {
        let framing = &self.stream.framing;
        let layout = self.layout(framing.endian);
        let cursor = Cursor::new(octets, start);
        let mut nodes = Vec::with_capacity(framing.header.fields.len());
        let read = self.fields(layout, start).structure(&framing.header, cursor, &mut nodes);
        if let Err(stop) = read {
            // What stands behind the field that is wrong is told of all the same.
            let heading = self.glance(octets, start);
            let rule = framing.header_complete;
            return Err(self.stopped(stop, "framing", rule, start, Some(&heading)));
        }
        let heading = self.said(&nodes, start);
        self.state.take_up(heading.instance.unwrap_or(0), &nodes);
        self.place(&heading, &nodes)?;
        self.instance(&heading, &nodes)?;
        self.length(&heading, &nodes)?;
        self.sum_record_header(&heading, octets);
        Ok(heading)
    }

    /// What a record header says, with no check at all.
    pub(super) fn glance(&self, octets: &[u8], start: u64) -> Heading {
        let framing = &self.stream.framing;
        let fields = Fields::unchecked(self.layout(framing.endian), start);
        let mut nodes = Vec::with_capacity(framing.header.fields.len());
        // What cannot be read counts as 0; the judge says so when it reads it.
        let _ = fields.structure(&framing.header, Cursor::new(octets, start), &mut nodes);
        self.said(&nodes, start)
    }

    /// What the fields of a record header say.
    fn said(&self, nodes: &[Node], start: u64) -> Heading {
        let framing = &self.stream.framing;
        let value = |field: usize| nodes.get(field).map_or(0, |node| node.value.integer());
        let code = value(framing.type_field);
        Heading {
            number: self.state.records,
            start,
            code,
            instance: framing.instance_field.map(value),
            length: value(framing.length_field).saturating_sub(framing.beside_body()),
            record: self.stream.record_by_code(code),
        }
    }

    /// Step 3: the record's place among the others.
    fn place(&self, heading: &Heading, header: &[Node]) -> Result<(), Box<Error>> {
        let field = self.stream.framing.type_field;
        let refuse = |rule| Err(self.at_field(rule, header, field, heading));
        if let Some(first) = self.stream.first_record()
            && heading.number == 0
            && heading.record != Some(first)
            && let Some(rule) = self.stream.record(first).first
            && self.binds(rule)
        {
            return refuse(rule);
        }
        let Some(id) = heading.record.filter(|_| !self.by_code) else {
            let optional = self.stream.framing.is_optional(heading.code);
            let unknown = heading.record.is_none();
            let overlooked = self.leaves_out(self.stream.framing.type_known);
            return if (unknown && optional) || overlooked {
                Ok(())
            } else {
                refuse(self.stream.framing.type_known)
            };
        };
        for check in &self.stream.record(id).sequence {
            let holds = match &check.test {
                SequenceTest::Since(version) => self.state.version >= *version,
                SequenceTest::Until(version) => self.state.version <= *version,
                SequenceTest::When(condition) | SequenceTest::Whole(condition) => {
                    let siblings = Read { nodes: &[], remaining: 0 };
                    let structure = &self.stream.record(id).body;
                    self.context(structure, &siblings).holds(condition).unwrap_or(false)
                }
                SequenceTest::NotBefore => !self.state.seen(id),
                SequenceTest::Follows(other) => self.state.seen(*other),
                SequenceTest::Precedes(other) => !self.state.seen(*other),
            };
            if !holds && self.binds(check.rule) {
                return refuse(check.rule);
            }
        }
        Ok(())
    }

    /// Step 4: the instance, and type and instance together.
    fn instance(&self, heading: &Heading, header: &[Node]) -> Result<(), Box<Error>> {
        let framing = &self.stream.framing;
        let field = framing.instance_field.unwrap_or(framing.type_field);
        let instance = heading.instance.unwrap_or(0);
        if let Some(record) = heading.record.map(|id| self.stream.record(id))
            && let (Instance::UpTo(last), Some(rule)) = (record.instance, record.instance_rule)
            && instance > last
            && self.binds(rule)
        {
            return Err(self.at_field(rule, header, field, heading));
        }
        if let Some((rule, set)) = framing.unique
            && self.state.holds_record(set, heading.code, instance)
            && self.binds(rule)
        {
            return Err(self.at_field(rule, header, field, heading));
        }
        Ok(())
    }

    /// Step 5: the length.
    fn length(&self, heading: &Heading, header: &[Node]) -> Result<(), Box<Error>> {
        let framing = &self.stream.framing;
        let length = heading.length;
        let refuse = |rule| Err(self.at_field(rule, header, framing.length_field, heading));
        if let Some((least, rule)) = framing.length_least
            && header.get(framing.length_field).is_some_and(|said| said.value.integer() < least)
            && !self.leaves_out(rule)
        {
            return refuse(rule);
        }
        if let Some((most, rule)) = framing.length_max
            && length > most
            && self.checked.has(self.stream.rule(rule))
        {
            return refuse(rule);
        }
        if let Some(rule) = framing.length_aligned
            && framing.padding.after(length) != 0
            && !self.leaves_out(rule)
        {
            return refuse(rule);
        }
        let Some(record) = heading.record.map(|id| self.stream.record(id)) else {
            return Ok(());
        };
        let fits = match record.body.size {
            Some(size) => length == self.counted(size),
            None => length >= record.body.head,
        };
        let overlooked = self.leaves_out(record.length);
        if fits || overlooked || self.short(record, length).is_some() {
            Ok(())
        } else {
            refuse(record.length)
        }
    }

    /// The length of a body with so many octets of fields.
    pub(super) fn counted(&self, size: u64) -> u64 {
        let padding = self.stream.framing.padding;
        let counted = if padding.in_length { padding.after(size) } else { 0 };
        size.saturating_add(counted)
    }

    /// The layout with fewer fields that a body of this length has, if it may have one.
    pub(super) fn short<'r>(
        &self,
        record: &'r model::Record,
        length: u64,
    ) -> Option<&'r model::Layout> {
        let layout = self.told_by(record, length)?;
        let may = match self.layouts {
            Layouts::All => true,
            Layouts::None => false,
            Layouts::One(length) => length == Some(layout.length),
        };
        may.then_some(layout)
    }

    /// The layout with fewer fields that a length tells, if it does.
    pub(super) fn told_by<'r>(
        &self,
        record: &'r model::Record,
        length: u64,
    ) -> Option<&'r model::Layout> {
        let full = record.body.size.map(|size| self.counted(size)) == Some(length);
        let short = || record.layouts.iter().find(|l| self.counted(l.length) == length);
        if full { None } else { short() }
    }

    fn at_field(
        &self,
        rule: RuleId,
        header: &[Node],
        field: usize,
        heading: &Heading,
    ) -> Box<Error> {
        let (offset, name) =
            header.get(field).map_or((heading.start, ""), |node| (node.offset, node.name));
        self.error(rule, offset, &join("framing", name), Some(heading))
    }
}
