//! From what a decoder has read to canonical JSON (`conformance/JSON.md`).
//!
//! Everything here serialises what it borrows, member by member, so that a stream of any length
//! becomes JSON without being held in memory.

use std::cell::RefCell;
use std::io::{Read, Write};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use streamspec_codegen::model::{BitPart, Mark, Stream, Structure};

use super::decode::{Decoder, Record};
use super::error::Failure;
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
    let document = Document { decoder: RefCell::new(decoder), failure: RefCell::new(None) };
    let written = if pretty {
        document.serialize(&mut serde_json::Serializer::pretty(&mut *output))
    } else {
        document.serialize(&mut serde_json::Serializer::new(&mut *output))
    };
    match (document.failure.into_inner(), written) {
        (Some(failure), _) => Err(failure),
        (None, Err(error)) => Err(Failure::Io(error.into())),
        (None, Ok(())) => Ok(writeln!(output)?),
    }
}

struct Document<'d, 's, R> {
    decoder: RefCell<&'d mut Decoder<'s, R>>,
    /// What went wrong with the stream: serde's own errors could not carry it.
    failure: RefCell<Option<Failure>>,
}

impl<R: Read> Serialize for Document<'_, '_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut document = serializer.serialize_map(None)?;
        {
            let decoder = self.decoder.borrow();
            let (stream, nodes) = (decoder.stream(), decoder.headers());
            document.serialize_entry("stream", &stream.id)?;
            if let Some(version) = decoder.version() {
                document.serialize_entry("version", &version)?;
            }
            document.serialize_entry("headers", &Fields { stream, nodes: &nodes })?;
        }
        document.serialize_entry("records", &Records(self))?;
        document.end()
    }
}

struct Records<'r, 'd, 's, R>(&'r Document<'d, 's, R>);

impl<R: Read> Serialize for Records<'_, '_, '_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut records = serializer.serialize_seq(None)?;
        let mut decoder = self.0.decoder.borrow_mut();
        let stream = decoder.stream();
        loop {
            match decoder.next_record() {
                Ok(Some(record)) => records.serialize_element(&RecordJson(stream, &record))?,
                Ok(None) => return records.end(),
                Err(failure) => {
                    *self.0.failure.borrow_mut() = Some(failure);
                    return Err(serde::ser::Error::custom("the stream was refused"));
                }
            }
        }
    }
}

/// A record as JSON.
pub struct RecordJson<'r, 'a>(pub &'a Stream, pub &'r Record<'a>);

impl Serialize for RecordJson<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(stream, record) = *self;
        let mut object = serializer.serialize_map(None)?;
        match record.description {
            Some(description) => object.serialize_entry("record", &description.name)?,
            None => object.serialize_entry("record", &format!("{:#x}", record.code))?,
        }
        let instance = stream.framing.instance_field.and_then(|field| record.header.get(field));
        if let Some(node) = instance {
            object.serialize_entry("instance", &ValueJson(stream, &node.value))?;
        }
        if has_more(&stream.framing.header) {
            let nodes: Vec<Node> = further(&stream.framing.header, &record.header).collect();
            object.serialize_entry("header", &Fields { stream, nodes: &nodes })?;
        }
        object.serialize_entry("body", &ValueJson(stream, &record.body))?;
        object.end()
    }
}

/// Whether a record header holds more than type, instance and length.
pub(super) fn has_more(header: &Structure) -> bool {
    header.fields.iter().any(|field| is_further(field.mark) && !field.name.starts_with("reserved"))
}

/// Whether a field of a record header is another than type, instance and length.
pub(super) fn is_further(mark: Option<Mark>) -> bool {
    !matches!(mark, Some(Mark::Type | Mark::Instance | Mark::Length))
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
        for node in self.nodes {
            if !matches!(node.value, Value::Absent | Value::Reserved(_)) {
                object.serialize_entry(node.name, &ValueJson(self.stream, &node.value))?;
            }
        }
        object.end()
    }
}

/// A value as JSON.
pub struct ValueJson<'v, 'a>(pub &'v Stream, pub &'v Value<'a>);

impl Serialize for ValueJson<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(stream, value) = *self;
        match value {
            Value::Absent => serializer.serialize_none(),
            Value::Integer(integer) => serialize_integer(stream, *integer, serializer),
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

/// Octets in lower-case hexadecimal digits.
struct Hex<'h>(&'h [u8]);

impl std::fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|octet| write!(f, "{octet:02x}"))
    }
}
