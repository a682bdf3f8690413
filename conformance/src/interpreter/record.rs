//! What a decoder gives out: the headers of a stream, and records.

use streamspec_codegen::model::{self, Stream};

use super::cursor::Cursor;
use super::fields::Fields;
use super::heading::Heading;
use super::judge::Judge;
use super::value::{Node, Value};

/// The next part of a stream, or of one that follows a record of it.
#[derive(Debug, Clone)]
pub enum Item<'a> {
    /// A stream begins; it may be one without headers.
    Headers(Headers<'a>),
    /// A record.
    Record(Box<Record<'a>>),
}

/// The headers of a stream as they were read.
#[derive(Debug, Clone)]
pub struct Headers<'a> {
    /// The description.
    pub stream: &'a Stream,
    /// The version, where it is known by then.
    pub version: Option<u32>,
    /// Whether its most significant octets come first, where its magic tells that.
    pub order: Option<bool>,
    /// How many streams it follows a record of.
    pub depth: usize,
    /// What the paths of its items begin with.
    pub prefix: &'a str,
    /// Where they begin.
    pub offset: u64,
    /// All their octets.
    pub octets: &'a [u8],
    /// A node for each header.
    pub nodes: Vec<Node<'a>>,
}

/// A record as it was read.
#[derive(Debug, Clone)]
pub struct Record<'a> {
    /// The description of its stream.
    pub stream: &'a Stream,
    /// How many streams its stream follows a record of.
    pub depth: usize,
    /// What the paths of its items begin with.
    pub prefix: &'a str,
    /// Number of the record, from 0.
    pub number: u64,
    /// Where it begins.
    pub offset: u64,
    /// All its octets, from its header to its trailer, but for those passed over.
    pub octets: &'a [u8],
    /// Where octets of its last field were passed over, and how many.
    pub passed: Option<(u64, u64)>,
    /// Its type code.
    pub code: u64,
    /// Its instance, where records have one.
    pub instance: Option<u64>,
    /// Its description; none for an optional record of unknown type.
    pub description: Option<&'a model::Record>,
    /// The fields of its header.
    pub header: Vec<Node<'a>>,
    /// The layout with fewer fields that its body has, if it has one.
    pub layout: Option<&'a model::Layout>,
    /// The fields of its body, or its octets where its type is unknown.
    pub body: Value<'a>,
    /// Where the body begins.
    pub body_offset: u64,
    /// Its padding.
    pub padding: Node<'a>,
    /// What follows that.
    pub trailer: Option<Node<'a>>,
}

/// The headers that begin at an offset, as far as their octets go.
pub(super) fn headers<'a>(judge: &'a Judge<'_>, octets: &'a [u8], start: u64) -> Vec<Node<'a>> {
    let (mut rest, mut offset) = (octets, start);
    let mut headers = Vec::new();
    for header in &judge.stream.headers {
        let size = header.size();
        let length = usize::try_from(size).unwrap_or(usize::MAX).min(rest.len());
        if length == 0 {
            break;
        }
        let (octets, after) = rest.split_at(length);
        let mut nodes = Vec::new();
        let fields = Fields::unchecked(judge.layout(header.endian), offset);
        let _ = fields.structure(&header.body, Cursor::new(octets, offset), &mut nodes);
        let (name, length) = (header.name.as_str(), length as u64);
        headers.push(Node { name, offset, length, value: Value::Structure(nodes) });
        (rest, offset) = (after, offset + length);
    }
    headers
}

/// A record of which `body` and `padding` have been made.
pub(super) fn record<'a>(
    (judge, depth): (&'a Judge<'_>, usize),
    heading: &Heading,
    octets: &'a [u8],
    body: Value<'a>,
    padding: Cursor<'a>,
) -> Record<'a> {
    let framing = &judge.stream.framing;
    let fields = Fields::unchecked(judge.layout(framing.endian), heading.start);
    let mut header = Vec::with_capacity(framing.header.fields.len());
    let start = Cursor::new(octets, heading.start);
    let _ = fields.structure(&framing.header, start, &mut header);
    let description = heading.record.map(|id| judge.stream.record(id));
    let end = padding.offset.saturating_add(padding.rest.len() as u64);
    let trailer = end.checked_sub(heading.start).and_then(|at| octets.get(at as usize..));
    let trailer = trailer.and_then(|octets| judge.trailer_at(octets, end));
    Record {
        stream: judge.stream,
        depth,
        prefix: &judge.prefix,
        number: heading.number,
        offset: heading.start,
        octets,
        passed: None,
        code: heading.code,
        instance: heading.instance,
        description,
        header,
        layout: description.and_then(|record| judge.short(record, heading.length)),
        body,
        body_offset: heading.start.saturating_add(judge.header_size()),
        padding: Node {
            name: "padding",
            offset: padding.offset,
            length: padding.rest.len() as u64,
            value: Value::Reserved(padding.rest),
        },
        trailer,
    }
}
