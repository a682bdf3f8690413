//! The parts of a stream in which one sees what it asks for: what a reader reads of it before it
//! breaks a rule, in the terms of `JSON.md`.

use serde_json::Value;
use streamspec_codegen::model::{Family, Role, Stream};

use super::BREAKS;
use crate::interpreter::{Decoder, Error, Failure, Item, json};
use crate::vector::StreamVersion;

/// A header or a record.
#[derive(Debug)]
pub(super) struct Piece {
    /// Id of the stream.
    pub(super) stream: String,
    /// Name of the header or the record.
    pub(super) name: String,
    /// Its members.
    pub(super) value: Value,
    /// Octets of its body, where they are known.
    pub(super) size: Option<u64>,
}

/// The parts of a stream that a reader gets to see; the record that breaks a rule is one of them,
/// but for its members.
pub(super) fn of_octets(family: &Family, stream: &StreamVersion, octets: &[u8]) -> Vec<Piece> {
    let Some(description) = stream.description(family) else { return Vec::new() };
    let version = Some(stream.version);
    let mut decoder = Decoder::new(family, description, Role::Reader, version, octets);
    let mut pieces = Vec::new();
    loop {
        let (document, size) = match decoder.next_item() {
            Ok(Some(Item::Headers(headers))) => (json::headers_alone(&headers), None),
            Ok(Some(Item::Record(record))) => {
                let before = record.body_offset.saturating_sub(record.offset);
                let after = record.padding.length + record.trailer.as_ref().map_or(0, |t| t.length);
                let size = record.octets.len() as u64 - before - after;
                (json::record_alone(&record), Some(size))
            }
            Ok(None) | Err(Failure::Document(_) | Failure::Io(_)) => return pieces,
            Err(Failure::Rejected(error)) => {
                pieces.extend(broken(family, stream, &error));
                return pieces;
            }
        };
        let first = pieces.len();
        add(&document, &mut pieces);
        if let Some(piece) = pieces.get_mut(first) {
            piece.size = size;
        }
    }
}

/// The parts of a document.
pub(super) fn of_document(document: &[u8]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Ok(document) = serde_json::from_slice::<Value>(document) {
        add(&document, &mut pieces);
    }
    pieces
}

/// The record that breaks a rule, and the stream that the rule is of, where that is one within.
fn broken(family: &Family, outermost: &StreamVersion, error: &Error) -> Vec<Piece> {
    let of = |stream: &&Stream| stream.rules.iter().any(|rule| rule.id == error.rule);
    let Some(stream) = family.streams.iter().find(of) else { return Vec::new() };
    let record = stream.records.iter().find(|record| Some(record.code) == error.type_code);
    let piece = |name: &str, value| {
        let (stream, name) = (stream.id.clone(), name.to_owned());
        Piece { stream, name, value, size: None }
    };
    let within = (stream.id != outermost.id).then(|| piece(BREAKS, stream.id.clone().into()));
    within.into_iter().chain(record.map(|record| piece(&record.name, Value::Null))).collect()
}

/// Adds the parts of a document, and of those within it.
fn add(document: &Value, pieces: &mut Vec<Piece>) {
    walk(document, "", pieces);
}

fn walk(value: &Value, stream: &str, pieces: &mut Vec<Piece>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, stream, pieces)),
        Value::Object(members) => {
            let stream = members.get("stream").and_then(Value::as_str).unwrap_or(stream);
            let mut add = |name: &str, value: &Value| {
                let (stream, name, value) = (stream.to_owned(), name.to_owned(), value.clone());
                pieces.push(Piece { stream, name, value, size: None });
            };
            if let Some(Value::Object(headers)) = members.get("headers") {
                headers.iter().for_each(|(name, header)| add(name, header));
            }
            if let (Some(Value::String(name)), Some(body)) =
                (members.get("record"), members.get("body"))
            {
                add(name, body);
            }
            members.values().for_each(|value| walk(value, stream, pieces));
        }
        _ => {}
    }
}
