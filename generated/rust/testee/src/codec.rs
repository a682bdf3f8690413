//! What the testee does with a stream, whichever it is.

use std::convert::Infallible;
use std::fmt;

use library::{Error, Path, WriteError};
use serde_json::{Value, json};

use crate::document::meant;
use crate::json::Mismatch;
use crate::print::{self, Object};
use crate::streams;
use crate::text::parse;

/// Decoder and encoder of one stream.
pub struct Codec {
    /// Id of the stream.
    pub id: &'static str,
    /// Its versions.
    pub versions: &'static [u32],
    /// From octets to a document.
    pub decode: Decode,
    /// From a document to octets.
    pub encode: Encode,
    /// Judges octets as the output of a writer, where the binding does that.
    pub check: Option<Check>,
}

/// From octets to a document, which is printed. What was printed of a stream that is refused is to be
/// thrown away.
pub type Decode = fn(&[u8], &mut Vec<u8>) -> Result<(), Error>;
/// From a document to octets.
pub type Encode = fn(&Value) -> Result<Vec<u8>, Refused>;
/// What is wrong with octets.
pub type Check = fn(&[u8]) -> Result<(), Error>;

/// A document that is not encoded.
pub struct Refused {
    /// Why.
    pub refusal: Refusal,
    /// What was written before: headers and records.
    pub octets: Vec<u8>,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self { refusal, octets: Vec::new() }
    }
}

/// Why a document is not encoded.
pub enum Refusal {
    /// The stream would break a rule.
    Rule(Box<Error>),
    /// The document does not fit the description.
    Document(Mismatch),
}

impl Refusal {
    /// The same, seen from the value around it.
    #[must_use]
    pub fn within(self, step: impl fmt::Display) -> Self {
        match self {
            Self::Document(mismatch) => Self::Document(mismatch.within(step)),
            other => other,
        }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Rule(Box::new(error))
    }
}

impl From<WriteError<Infallible>> for Refusal {
    fn from(error: WriteError<Infallible>) -> Self {
        match error {
            WriteError::Rule(error) => error.into(),
            WriteError::Sink(never) => match never {},
            // What a writer cannot be told, no stream can be.
            misused => Self::Document(Mismatch::new(misused.to_string())),
        }
    }
}

impl From<Mismatch> for Refusal {
    fn from(mismatch: Mismatch) -> Self {
        Self::Document(mismatch)
    }
}

/// What the testee answers.
pub enum Answer {
    /// What the input was made into.
    Accepted(Vec<u8>),
    /// Why it was refused: a JSON object.
    Rejected(Vec<u8>),
    /// The testee does not know the stream.
    Unimplemented,
}

impl Answer {
    /// The status of the contract, and what comes with it.
    pub fn said(self) -> (u8, Vec<u8>) {
        match self {
            Self::Accepted(content) => (0, content),
            Self::Rejected(content) => (1, content),
            Self::Unimplemented => (89, Vec::new()),
        }
    }
}

/// Who the testee is: a JSON object.
pub fn hello() -> Value {
    let streams = streams::CODECS.iter().flat_map(|c| {
        c.versions.iter().map(|version| format!("{}@{version}", c.id)).collect::<Vec<_>>()
    });
    json!({
        "name": "rust",
        "language": "Rust",
        "version": env!("CARGO_PKG_VERSION"),
        "streams": streams.collect::<Vec<_>>(),
        "operations": if streams::CODECS.iter().all(|c| c.check.is_some()) {
            &["decode", "encode", "check"][..]
        } else {
            &["decode", "encode"]
        },
    })
}

/// Reads a stream, named as `ID@VERSION`.
pub fn decode(stream: &str, octets: &[u8]) -> Answer {
    let Some(codec) = find(stream) else { return Answer::Unimplemented };
    let mut document = Vec::new();
    match (codec.decode)(octets, &mut document) {
        Ok(()) => Answer::Accepted(document),
        Err(error) => Answer::Rejected(rejection(&error)),
    }
}

/// Judges a stream, named as `ID@VERSION`, as the output of a writer.
pub fn check(stream: &str, octets: &[u8]) -> Answer {
    match find(stream).and_then(|codec| codec.check) {
        Some(check) => match check(octets) {
            Ok(()) => Answer::Accepted(Vec::new()),
            Err(error) => Answer::Rejected(rejection(&error)),
        },
        None => Answer::Unimplemented,
    }
}

/// Writes a stream, named as `ID@VERSION`.
pub fn encode(stream: &str, document: &[u8]) -> Answer {
    let Some(codec) = find(stream) else { return Answer::Unimplemented };
    let document = match parse(document) {
        Ok(document) => document,
        Err(wrong) => return Answer::Rejected(mismatch(&wrong)),
    };
    match (codec.encode)(&document) {
        Ok(octets) => Answer::Accepted(octets),
        Err(Refused { refusal: Refusal::Rule(error), .. }) => Answer::Rejected(rejection(&error)),
        Err(Refused { refusal: Refusal::Document(wrong), .. }) => {
            Answer::Rejected(mismatch(&wrong))
        }
    }
}

/// Prints the document of a stream in a body, by the first of its descriptions that takes it. The
/// reader of the outer stream has checked that one does.
pub fn decode_first(decoders: &[Decode], octets: &[u8], output: &mut Vec<u8>) {
    let start = output.len();
    for decode in decoders {
        match decode(octets, output) {
            Ok(()) => return,
            Err(_) => output.truncate(start),
        }
    }
    print::null(output);
}

/// A stream in a body.
#[derive(Default)]
pub struct Nested {
    /// Its octets, as far as they could be written.
    pub octets: Vec<u8>,
    /// The rule that it breaks, and where the octets break one because they stop there.
    refused: Option<(Box<Error>, u64)>,
}

/// The stream in a body, by the description that its document is of; by the first, the newest, if it
/// is of none.
///
/// # Errors
/// If it does not fit.
pub fn encode_described(
    encoders: &[(&[u32], Encode, Check)],
    document: &Value,
) -> Result<Nested, Refusal> {
    let versions: Vec<&[u32]> = encoders.iter().map(|(versions, ..)| *versions).collect();
    let (_, encode, check) = encoders[meant(document, &versions)];
    match encode(document) {
        Ok(octets) => Ok(Nested { octets, refused: None }),
        Err(Refused { refusal: Refusal::Rule(error), mut octets }) => {
            let whole = octets.len() as u64;
            let stops = check(&octets).err().map_or(whole, |error| error.offset);
            if stops == whole {
                // Where a stream may end, it has to go on, or nothing would be wrong with its octets.
                octets.push(0);
            }
            Ok(Nested { octets, refused: Some((error, stops)) })
        }
        Err(Refused { refusal, .. }) => Err(refusal),
    }
}

impl Nested {
    /// What comes of the record around it: of all that is wrong within the stream, the first.
    ///
    /// # Errors
    /// If the record is refused.
    pub fn settle(&self, field: &str, result: Result<(), Refusal>) -> Result<(), Refusal> {
        let (Some((error, stops)), Err(Refusal::Rule(outer))) = (&self.refused, &result) else {
            return result;
        };
        if outer.path.nested.is_none() || outer.path.field != field {
            return result;
        }
        let offset = outer.offset - stops + error.offset;
        let path = Path { inner: error.path.item, nested: Some(error.path.field), ..outer.path };
        Err(Error { rule: error.rule, offset, path, ..**outer }.into())
    }
}

fn find(stream: &str) -> Option<&'static Codec> {
    let (id, version) = stream.split_once('@').unwrap_or((stream, ""));
    let version: Option<u32> = version.parse().ok();
    streams::CODECS
        .iter()
        .find(|c| c.id == id && version.is_none_or(|version| c.versions.contains(&version)))
}

fn rejection(error: &Error) -> Vec<u8> {
    let mut printed = Vec::new();
    let mut object = Object::begin(&mut printed);
    print::text(error.class().name(), object.member("class"));
    print::number(error.offset, false, object.member("offset"));
    print::text(error.rule.id, object.member("rule"));
    print::text(&error.path.to_string(), object.member("path"));
    let record = error.record;
    for (name, value) in [
        ("record", record.map(|record| record.number)),
        ("type", record.map(|record| record.type_code)),
        ("instance", record.and_then(|record| record.instance)),
    ] {
        match value {
            Some(value) => print::number(value, false, object.member(name)),
            None => print::null(object.member(name)),
        }
    }
    object.end();
    printed
}

fn mismatch(mismatch: &Mismatch) -> Vec<u8> {
    let object = json!({"class": "document", "path": mismatch.path, "message": mismatch.message});
    object.to_string().into_bytes()
}
