//! From what a decoder has read to canonical JSON (`conformance/JSON.md`).
//!
//! Everything here serialises what it borrows, member by member, so that a stream of any length
//! becomes JSON without being held in memory.

use std::cell::RefCell;
use std::io::{Read, Write};

use serde::ser::{self, Serialize, SerializeMap, SerializeSeq, Serializer};
use streamspec_codegen::model::{BitPart, Element, Mark, Stream, Structure};

use super::content::{Content, Long, Next};
use super::decode::{Decoder, Upcoming};
use super::error::Failure;
use super::nested::Nested;
use super::record::{Headers, Record};
use super::value::{Integer, Node, Value, parts, value_name};

/// Decodes a whole stream and writes it as one JSON document.
///
/// What was read before a rule was broken is written all the same; the document is then cut off.
///
/// # Errors
/// The first rule that the stream breaks, or an error of input or output.
pub fn write_stream<R: Read, W: Write>(
    decoder: &mut Decoder<'_, R>,
    output: &mut W,
    pretty: bool,
) -> Result<(), Failure> {
    decoder.read_headers()?;
    let source = Source { decoder: RefCell::new(decoder), failure: RefCell::new(None) };
    let document = Document(&source);
    let written = if pretty {
        document.serialize(&mut serde_json::Serializer::pretty(&mut *output))
    } else {
        document.serialize(&mut serde_json::Serializer::new(&mut *output))
    };
    match (source.failure.into_inner(), written) {
        (Some(failure), _) => Err(failure),
        (None, Err(error)) => Err(Failure::Io(error.into())),
        (None, Ok(())) => Ok(writeln!(output)?),
    }
}

/// Headers that were read, as the beginning of a document.
pub fn headers_alone(headers: &Headers) -> serde_json::Value {
    let Headers { stream, nodes, .. } = headers;
    let fields = serde_json::to_value(Fields { stream, nodes }).unwrap_or_default();
    serde_json::json!({"stream": stream.id, "headers": fields})
}

/// A record that was read, without what follows it.
pub fn record_alone(record: &Record) -> serde_json::Value {
    let Record { stream, description, .. } = record;
    let name = description.map_or_else(|| format!("{:#x}", record.code), |d| d.name.clone());
    let body = serde_json::to_value(ValueJson(stream, &record.body)).unwrap_or_default();
    serde_json::json!({"stream": stream.id, "record": name, "body": body})
}

/// Where the records come from.
struct Source<'d, 's, R> {
    decoder: RefCell<&'d mut Decoder<'s, R>>,
    /// What went wrong with the stream: serde's own errors could not carry it.
    failure: RefCell<Option<Failure>>,
}

impl<R: Read> Source<'_, '_, R> {
    /// What comes next, and in a stream within how many others.
    fn upcoming<E: ser::Error>(&self) -> Result<(Option<Upcoming>, usize), E> {
        let mut decoder = self.decoder.borrow_mut();
        let upcoming = decoder.upcoming().map_err(|failure| self.stop(failure))?;
        Ok((upcoming, decoder.depth()))
    }

    fn stop<E: ser::Error>(&self, failure: Failure) -> E {
        *self.failure.borrow_mut() = Some(failure);
        E::custom("the stream was refused")
    }
}

/// The stream whose headers have been read last.
struct Document<'d, 's, 'r, R>(&'r Source<'d, 's, R>);

impl<R: Read> Serialize for Document<'_, '_, '_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut document = serializer.serialize_map(None)?;
        {
            let decoder = self.0.decoder.borrow();
            let Headers { stream, version, order, nodes, .. } = decoder.latest_headers();
            document.serialize_entry("stream", &stream.id)?;
            if let Some(version) = version {
                document.serialize_entry("version", &version)?;
            }
            if let Some(big) = order {
                document.serialize_entry("endian", if big { "big" } else { "little" })?;
            }
            document.serialize_entry("headers", &Fields { stream, nodes: &nodes })?;
        }
        document.serialize_entry("records", &Records(self.0))?;
        document.end()
    }
}

/// The rest of a stream whose headers were written before.
struct Rest<'d, 's, 'r, R>(&'r Source<'d, 's, R>);

impl<R: Read> Serialize for Rest<'_, '_, '_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rest = serializer.serialize_map(None)?;
        rest.serialize_entry("records", &Records(self.0))?;
        rest.end()
    }
}

/// The records of the current stream, until it ends or hands control back.
struct Records<'d, 's, 'r, R>(&'r Source<'d, 's, R>);

impl<R: Read> Serialize for Records<'_, '_, '_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut records = serializer.serialize_seq(None)?;
        let depth = self.0.decoder.borrow().depth();
        while self.0.upcoming::<S::Error>()? == (Some(Upcoming::Record), depth) {
            records.serialize_element(&NextRecord(self.0))?;
        }
        records.end()
    }
}

/// The record that comes next, and what follows it in an inner stream.
struct NextRecord<'d, 's, 'r, R>(&'r Source<'d, 's, R>);

impl<R: Read> Serialize for NextRecord<'_, '_, '_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(source) = *self;
        let mut object = serializer.serialize_map(None)?;
        let depth = {
            let mut decoder = source.decoder.borrow_mut();
            let depth = decoder.depth();
            let next = decoder.next_in_pieces().map_err(|failure| source.stop(failure))?;
            let written = match next {
                None => Ok(()),
                Some(Next::Whole(record)) => {
                    members(&record, &ValueJson(record.stream, &record.body), &mut object)
                }
                Some(Next::Long(Long { record, name, content })) => {
                    let content = ContentJson(record.stream, RefCell::new(content));
                    members(&record, &LongBody { record: &record, name, content }, &mut object)
                }
            };
            decoder.end_long().map_err(|failure| source.stop(failure))?;
            written?;
            depth
        };
        match source.upcoming::<S::Error>()? {
            (Some(Upcoming::Headers), _) => {
                let read = source.decoder.borrow_mut().read_headers();
                read.map_err(|failure| source.stop(failure))?;
                object.serialize_entry("stream", &Document(source))?;
            }
            (Some(Upcoming::Record), inner) if inner > depth => {
                object.serialize_entry("stream", &Rest(source))?;
            }
            _ => {}
        }
        object.end()
    }
}

/// The members of a record, but for a stream that follows it.
fn members<M: SerializeMap>(
    record: &Record,
    body: &impl Serialize,
    object: &mut M,
) -> Result<(), M::Error> {
    let stream = record.stream;
    match record.description {
        Some(description) => object.serialize_entry("record", &description.name)?,
        None => object.serialize_entry("record", &format!("{:#x}", record.code))?,
    }
    let instance = stream.framing.instance_field.and_then(|field| record.header.get(field));
    if let Some(node) = instance {
        object.serialize_entry("instance", &ValueJson(stream, &node.value))?;
    }
    if let Some(layout) = record.layout {
        object.serialize_entry("layout", &layout.length)?;
    }
    if has_more(&stream.framing.header) {
        let nodes: Vec<Node> = further(&stream.framing.header, &record.header).collect();
        object.serialize_entry("header", &Fields { stream, nodes: &nodes })?;
    }
    object.serialize_entry("body", body)
}

/// The body of a record whose last field is written as it comes.
struct LongBody<'l, 'a, R> {
    record: &'l Record<'a>,
    name: Option<&'a str>,
    content: ContentJson<'a, R>,
}

impl<R: Read> Serialize for LongBody<'_, '_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (Some(name), Value::Structure(nodes)) = (self.name, &self.record.body) else {
            return self.content.serialize(serializer);
        };
        let mut object = serializer.serialize_map(None)?;
        Fields { stream: self.record.stream, nodes }.members(&mut object)?;
        object.serialize_entry(name, &self.content)?;
        object.end()
    }
}

/// Content that is written as it comes. Where it ends too early the record is refused after it.
struct ContentJson<'a, R>(&'a Stream, RefCell<Content<'a, R>>);

impl<R: Read> Serialize for ContentJson<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let element = self.1.borrow().element;
        match element {
            None => serializer.collect_str(self),
            Some(element) => self.elements(element, serializer),
        }
    }
}

impl<R: Read> ContentJson<'_, R> {
    fn elements<S: Serializer>(&self, of: Element, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(stream, content) = self;
        let mut list = serializer.serialize_seq(None)?;
        loop {
            let mut content = content.borrow_mut();
            let run = content.elements(of).map_err(ser::Error::custom)?;
            if run.count() == 0 {
                return list.end();
            }
            for node in run.elements() {
                list.serialize_element(&ValueJson(stream, &node.value))?;
            }
        }
    }
}

impl<R: Read> std::fmt::Display for ContentJson<'_, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // An error of the input comes again when the record is judged.
        while let Ok(run @ [_, ..]) = self.1.borrow_mut().run() {
            Hex(run).fmt(f)?;
        }
        Ok(())
    }
}

/// A stream in the body of a record. It has been judged with that, so that nothing can go wrong.
fn serialize_nested<S: Serializer>(nested: &Nested, serializer: S) -> Result<S::Ok, S::Error> {
    let mut decoder = nested.decoder();
    decoder.read_headers().map_err(ser::Error::custom)?;
    let source = Source { decoder: RefCell::new(&mut decoder), failure: RefCell::new(None) };
    Document(&source).serialize(serializer)
}

/// Whether a record header holds more than type, instance and length.
pub(super) fn has_more(header: &Structure) -> bool {
    header.fields.iter().any(|field| is_further(field.mark) && !field.name.starts_with("reserved"))
}

/// Whether a field of a record header is another than type, instance and length.
pub(super) fn is_further(mark: Option<Mark>) -> bool {
    !mark.is_some_and(Mark::of_framing)
}

fn further<'n, 'a>(
    header: &'n Structure,
    nodes: &'n [Node<'a>],
) -> impl Iterator<Item = Node<'a>> + 'n {
    let fields = header.fields.iter().zip(nodes);
    fields.filter(|(field, _)| is_further(field.mark)).map(|(_, node)| node.clone())
}

/// The fields of a structure, without those that carry nothing.
struct Fields<'n, 'a> {
    stream: &'n Stream,
    nodes: &'n [Node<'a>],
}

impl Serialize for Fields<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        self.members(&mut object)?;
        object.end()
    }
}

impl Fields<'_, '_> {
    fn members<M: SerializeMap>(&self, object: &mut M) -> Result<(), M::Error> {
        for node in self.nodes {
            if !matches!(node.value, Value::Absent | Value::Reserved(_) | Value::Checksum(_)) {
                object.serialize_entry(node.name, &ValueJson(self.stream, &node.value))?;
            }
        }
        Ok(())
    }
}

/// A value as JSON.
struct ValueJson<'v, 'a>(&'v Stream, &'v Value<'a>);

impl Serialize for ValueJson<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(stream, value) = *self;
        match value {
            Value::Absent => serializer.serialize_none(),
            Value::Integer(integer) | Value::Checksum(integer) => {
                serialize_integer(stream, *integer, serializer)
            }
            Value::Reserved(octets) | Value::Octets(octets) => serializer.collect_str(&Hex(octets)),
            Value::Text(_) => {
                let text = value.text().unwrap_or_default();
                serializer.serialize_str(&text.iter().map(|o| char::from(*o)).collect::<String>())
            }
            Value::Array(array) => {
                let mut elements = serializer.serialize_seq(None)?;
                for node in array.elements() {
                    elements.serialize_element(&ValueJson(stream, &node.value))?;
                }
                elements.end()
            }
            Value::Structure(nodes) => Fields { stream, nodes }.serialize(serializer),
            Value::Stream(nested) => serialize_nested(nested, serializer),
        }
    }
}

fn serialize_integer<S: Serializer>(
    stream: &Stream,
    integer: Integer,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let Integer { scalar, .. } = integer;
    if let Some(parts) = parts(stream, scalar.of) {
        let mut object = serializer.serialize_map(None)?;
        for part in parts {
            if let Some(name) = &part.name {
                object.serialize_entry(name, &Part { stream, integer, part })?;
            }
        }
        return object.end();
    }
    if let Some(name) = value_name(stream, scalar.of, integer.value()) {
        return serializer.serialize_str(name);
    }
    match i64::try_from(integer.number()) {
        Ok(number) if scalar.primitive.size() <= 4 => serializer.serialize_i64(number),
        _ => serializer.collect_str(&integer.number()),
    }
}

/// A part of a bits type.
struct Part<'p> {
    stream: &'p Stream,
    integer: Integer,
    part: &'p BitPart,
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { stream, integer, part } = *self;
        let value = integer.part(part);
        match value_name(stream, part.of, value) {
            Some(name) => serializer.serialize_str(name),
            None if part.width == 1 && part.of.is_none() => serializer.serialize_bool(value == 1),
            None if part.width <= 32 => serializer.serialize_u64(value),
            None => serializer.collect_str(&value),
        }
    }
}

/// So many octets become digits at once.
const RUN: usize = 1024;

/// Octets in lower-case hexadecimal digits.
#[derive(Debug)]
pub struct Hex<'h>(pub &'h [u8]);

impl std::fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digit = |value: u8| b"0123456789abcdef"[usize::from(value & 15)];
        let mut text = [0; 2 * RUN];
        for run in self.0.chunks(RUN) {
            for (digits, octet) in text.chunks_exact_mut(2).zip(run) {
                digits.copy_from_slice(&[digit(octet >> 4), digit(*octet)]);
            }
            f.write_str(std::str::from_utf8(&text[..2 * run.len()]).unwrap_or_default())?;
        }
        Ok(())
    }
}
