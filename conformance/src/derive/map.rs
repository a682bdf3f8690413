//! Where everything stands in a stream that a reader accepts, and in the streams within it.

use std::io::Read;
use std::ops::Range;

use streamspec_codegen::model::{
    Element, Family, Field, Kind, RecordId, Role, Rule, Scalar, Stream, Structure, TypeId,
};

use crate::interpreter::{Decoder, Failure, Node, Record, Upcoming, Value};
use crate::vector::StreamVersion;

/// Where everything stands in a stream.
#[derive(Debug, Default)]
pub(super) struct Map<'f> {
    /// The stream itself, and those within it.
    pub(super) courses: Vec<Course<'f>>,
    /// Their records, in the order in which they begin.
    pub(super) records: Vec<RecordAt<'f>>,
    /// The fields of headers, record headers and bodies.
    pub(super) fields: Vec<FieldAt<'f>>,
}

/// A stream: the outermost one, one in the body of a record, or one that follows a record.
#[derive(Debug)]
pub(super) struct Course<'f> {
    pub(super) stream: &'f Stream,
    pub(super) version: u32,
    /// What the names of its items begin with.
    pub(super) prefix: String,
    /// The record in whose body it stands, if it does.
    pub(super) outer: Option<usize>,
    /// Its headers.
    pub(super) headers: Range<usize>,
}

/// A record.
#[derive(Debug)]
pub(super) struct RecordAt<'f> {
    pub(super) course: usize,
    /// Its number in its stream.
    pub(super) number: u64,
    pub(super) code: u64,
    /// Its description, where it has one.
    pub(super) of: Option<(RecordId, &'f streamspec_codegen::model::Record)>,
    /// Whether it has a layout with fewer fields.
    pub(super) short: bool,
    /// All of it, padding and trailer included.
    pub(super) all: Range<usize>,
    /// Its fields, without padding.
    pub(super) body: Range<usize>,
    pub(super) type_at: Number,
    pub(super) length_at: Number,
    /// What follows its padding, which is empty where nothing does.
    pub(super) trailer: Range<usize>,
    pub(super) instance_at: Option<Number>,
    pub(super) checksum_at: Option<Number>,
}

/// An integer in the octets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub(super) at: usize,
    pub(super) size: usize,
    pub(super) big: bool,
}

impl RecordAt<'_> {
    /// What it is called in the names of changes: a layout with fewer fields has names of its own.
    pub(super) fn name(&self) -> String {
        let name = self.of.map_or("unknown".into(), |(_, known)| known.name.to_lowercase());
        if self.short { format!("{name}-of-{}", self.body.len()) } else { name }
    }
}

impl Number {
    /// The octets of a value.
    pub(super) fn octets(self, value: u64) -> Vec<u8> {
        match self.big {
            true => value.to_be_bytes()[8 - self.size..].to_vec(),
            false => value.to_le_bytes()[..self.size].to_vec(),
        }
    }

    /// Its value in octets, if it lies within them.
    pub(super) fn value(self, octets: &[u8]) -> Option<u64> {
        let own = octets.get(self.at..self.at.checked_add(self.size)?)?;
        let next = |value: u64, octet: &u8| value << 8 | u64::from(*octet);
        Some(match self.big {
            true => own.iter().fold(0, next),
            false => own.iter().rev().fold(0, next),
        })
    }

    /// The greatest value that fits.
    pub(super) fn greatest(self) -> u64 {
        u64::MAX >> (64 - 8 * self.size)
    }
}

/// A field, or an element of one that is an array.
#[derive(Debug)]
pub(super) struct FieldAt<'f> {
    pub(super) course: usize,
    /// The record that it stands in; none in a header of the stream.
    pub(super) record: Option<usize>,
    /// Its structure, and which of its fields it is.
    pub(super) key: Key,
    pub(super) field: &'f Field,
    /// Its path, with the ids of the streams before it.
    pub(super) path: String,
    pub(super) at: usize,
    pub(super) length: usize,
    pub(super) big: bool,
    pub(super) what: What,
}

impl FieldAt<'_> {
    /// Its octets.
    pub(super) fn range(&self) -> Range<usize> {
        self.at..self.at + self.length
    }
}

/// What a field consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Integer(Scalar, u64),
    /// The checksum of the stream before it.
    Checksum(u64),
    /// Reserved octets, or those of an alignment.
    Reserved,
    /// Octets of a field that the version does not have yet.
    NotYet,
    Octets,
    Text,
    Array(u64),
    Other,
}

/// A field of the description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    Header(usize, usize),
    RecordHeader(usize),
    Record(usize, usize),
    Type(usize, usize),
}

/// The structure that fields stand in.
#[derive(Debug, Clone, Copy)]
enum Home {
    Header(usize),
    RecordHeader,
    Record(RecordId),
    Type(TypeId),
}

impl Home {
    fn key(self, field: usize) -> Key {
        match self {
            Home::Header(header) => Key::Header(header, field),
            Home::RecordHeader => Key::RecordHeader(field),
            Home::Record(id) => Key::Record(id.0, field),
            Home::Type(id) => Key::Type(id.0, field),
        }
    }
}

/// Maps a stream; none if a reader refuses it who does not look at one rule, if any.
pub(super) fn map<'f>(
    family: &'f Family,
    stream: &StreamVersion,
    octets: &[u8],
    left_out: Option<&'f Rule>,
) -> Option<Map<'f>> {
    let description = stream.description(family)?;
    let version = Some(stream.version);
    let decoder = Decoder::new(family, description, Role::Reader, version, octets);
    let decoder = match left_out {
        Some(rule) => decoder.without(rule),
        None => decoder,
    };
    let mut walk = Walk { map: Map::default(), family };
    walk.stream(decoder, None, "").ok()?;
    let there = walk.map.lies_within(octets.len());
    there.then_some(walk.map)
}

struct Walk<'f> {
    map: Map<'f>,
    family: &'f Family,
}

/// The structure at hand.
#[derive(Clone, Copy)]
struct Within<'f, 'p> {
    course: usize,
    record: Option<usize>,
    stream: &'f Stream,
    home: Home,
    structure: &'f Structure,
    path: &'p str,
    big: bool,
}

impl<'f> Walk<'f> {
    fn stream<R: Read>(
        &mut self,
        mut decoder: Decoder<'_, R>,
        outer: Option<usize>,
        prefix: &str,
    ) -> Result<(), Failure> {
        // The streams that follow records of one another, the outermost first.
        let mut courses: Vec<usize> = Vec::new();
        while let Some(upcoming) = decoder.upcoming()? {
            let depth = decoder.depth();
            if upcoming == Upcoming::Headers {
                decoder.read_headers()?;
                let prefix = match courses.get(depth.wrapping_sub(1)) {
                    Some(around) if depth > 0 => {
                        let around = &self.map.courses[*around].prefix;
                        format!("{around}{}/", decoder.stream().id)
                    }
                    _ => prefix.to_owned(),
                };
                courses.truncate(depth);
                courses.push(self.map.courses.len());
                self.headers(&decoder, outer, prefix);
                continue;
            }
            let Some(course) = courses.get(depth).copied() else { return Ok(()) };
            let big = decoder.is_big(decoder.stream().framing.endian);
            if let Some(record) = decoder.next_record()? {
                self.record(course, &record, big)?;
            }
            if let Some(version) = decoder.version().filter(|_| decoder.depth() == depth) {
                self.map.courses[course].version = version;
            }
        }
        Ok(())
    }

    /// The description of the family itself, which lives longer than a decoder.
    fn own(&self, stream: &Stream) -> Option<&'f Stream> {
        self.family.streams.iter().find(|own| own.name == stream.name)
    }

    fn headers<R: Read>(&mut self, decoder: &Decoder<'_, R>, outer: Option<usize>, prefix: String) {
        let headers = decoder.latest_headers();
        let Some(stream) = self.own(headers.stream) else { return };
        let start = headers.offset as usize;
        let course = self.map.courses.len();
        self.map.courses.push(Course {
            stream,
            version: headers.version.unwrap_or(stream.versions[0].number),
            prefix: prefix.clone(),
            outer,
            headers: start..start + headers.octets.len(),
        });
        for (index, (header, node)) in stream.headers.iter().zip(&headers.nodes).enumerate() {
            let within = Within {
                course,
                record: None,
                stream,
                home: Home::Header(index),
                structure: &header.body,
                path: &format!("{prefix}{}", header.name),
                big: decoder.is_big(header.endian),
            };
            if let Value::Structure(nodes) = &node.value {
                self.fields(within, nodes);
            }
        }
    }

    fn record(&mut self, course: usize, record: &Record, big: bool) -> Result<(), Failure> {
        let Course { stream, prefix, .. } = &self.map.courses[course];
        let (stream, prefix) = (*stream, prefix.clone());
        let framing = &stream.framing;
        let number = |field: usize| {
            let node = record.header.get(field);
            let (at, size) = node.map_or((0, 0), |node| (node.offset, node.length));
            Number { at: at as usize, size: size as usize, big }
        };
        let of = record.description.and_then(|d| stream.record_by_name(&d.name));
        let start = record.offset as usize;
        let end = start + record.octets.len();
        let index = self.map.records.len();
        self.map.records.push(RecordAt {
            course,
            number: record.number,
            code: record.code,
            of: of.map(|id| (id, stream.record(id))),
            short: record.layout.is_some(),
            all: start..end,
            body: record.body_offset as usize..record.padding.offset as usize,
            trailer: end - framing.trailer_size() as usize..end,
            type_at: number(framing.type_field),
            length_at: number(framing.length_field),
            instance_at: framing.instance_field.map(number),
            checksum_at: framing.checksum.map(|checksum| number(checksum.field)),
        });
        let within = Within {
            course,
            record: Some(index),
            stream,
            home: Home::RecordHeader,
            structure: &framing.header,
            path: &format!("{prefix}framing"),
            big,
        };
        self.fields(within, &record.header);
        let (Some(id), Value::Structure(nodes)) = (of, &record.body) else { return Ok(()) };
        let known = stream.record(id);
        let path = format!("{prefix}{}", self.map.records[index].name());
        let home = Home::Record(id);
        self.fields(Within { home, structure: &known.body, path: &path, ..within }, nodes);
        for (field, node) in known.body.fields.iter().zip(nodes) {
            if let Value::Stream(nested) = &node.value {
                let prefix = format!("{path}.{}/", field.name);
                self.stream(nested.decoder(), Some(index), &prefix)?;
            }
        }
        Ok(())
    }

    fn fields(&mut self, within: Within<'f, '_>, nodes: &[Node]) {
        for (index, (field, node)) in within.structure.fields.iter().zip(nodes).enumerate() {
            if node.length == 0 && matches!(node.value, Value::Absent | Value::Integer(_)) {
                continue;
            }
            let name = if field.name.is_empty() { "align" } else { &field.name };
            let path = format!("{}.{name}", within.path);
            let key = within.home.key(index);
            let add = |this: &mut Self, what| this.add(within, (key, field), &path, node, what);
            match (&field.kind, &node.value) {
                (Kind::Reserved { .. } | Kind::Align { .. }, _) => add(self, What::Reserved),
                (_, Value::Reserved(_)) => add(self, What::NotYet),
                (Kind::Checksum(_), Value::Checksum(integer)) => {
                    add(self, What::Checksum(integer.raw));
                }
                (Kind::Scalar(scalar), Value::Integer(integer)) => {
                    add(self, What::Integer(*scalar, integer.raw));
                }
                (_, Value::Octets(_)) => add(self, What::Octets),
                (_, Value::Text(_)) => add(self, What::Text),
                (Kind::Array { element, .. }, Value::Array(array)) => {
                    add(self, What::Array(array.count()));
                    let within = Within { path: &path, ..within };
                    self.elements(within, (key, field), *element, array);
                }
                (Kind::Structure(id), Value::Structure(nodes)) => {
                    add(self, What::Other);
                    self.inner(Within { path: &path, ..within }, *id, nodes);
                }
                (Kind::Union { tag, cases, .. }, Value::Structure(inner)) => {
                    add(self, What::Other);
                    let tag = nodes.get(*tag).map_or(0, |node| node.value.integer());
                    if let Some(case) = cases.iter().find(|case| case.value == tag) {
                        self.inner(Within { path: &path, ..within }, case.of, inner);
                    }
                }
                _ => add(self, What::Other),
            }
        }
    }

    fn inner(&mut self, within: Within<'f, '_>, id: TypeId, nodes: &[Node]) {
        let (home, structure) = (Home::Type(id), within.stream.structure(id));
        self.fields(Within { home, structure, ..within }, nodes);
    }

    /// The first elements of an array, and the last.
    fn elements(
        &mut self,
        within: Within<'f, '_>,
        (key, field): (Key, &'f Field),
        element: Element,
        array: &crate::interpreter::Array,
    ) {
        let last = array.count().saturating_sub(1);
        for (index, node) in array.elements().enumerate() {
            if index > 1 && index as u64 != last {
                continue;
            }
            let path = format!("{}[{}]", within.path, if index == 0 { "first" } else { "next" });
            match (element, &node.value) {
                (Element::Structure(id), Value::Structure(nodes)) => {
                    self.inner(Within { path: &path, ..within }, id, nodes);
                }
                (Element::Scalar(scalar), Value::Integer(integer)) => {
                    let what = What::Integer(scalar, integer.raw);
                    self.add(within, (key, field), &path, &node, what);
                }
                _ => self.add(within, (key, field), &path, &node, What::Text),
            }
        }
    }

    fn add(
        &mut self,
        within: Within<'f, '_>,
        (key, field): (Key, &'f Field),
        path: &str,
        node: &Node,
        what: What,
    ) {
        self.map.fields.push(FieldAt {
            course: within.course,
            record: within.record,
            key,
            field,
            path: path.to_owned(),
            at: node.offset as usize,
            length: node.length as usize,
            big: within.big,
            what,
        });
    }
}
