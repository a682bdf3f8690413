//! The reference interpreter as a testee, in this process.

use serde_json::Value;
use streamspec_codegen::model::{Family, Role, Rule, Stream};

use super::{Answer, DOCUMENT, Hello, Rejection, Testee};
use crate::interpreter::{Decoder, Error, Failure, encode_without, json, parse, verify};
use crate::vector::StreamVersion;

/// The reference interpreter.
#[derive(Debug, Clone, Copy)]
pub struct Interpreter<'f> {
    family: &'f Family,
    left_out: Option<&'f Rule>,
}

impl<'f> Interpreter<'f> {
    /// The interpreter of some descriptions.
    pub fn new(family: &'f Family) -> Self {
        Self { family, left_out: None }
    }

    /// One that does not check a rule: what an implementation would be whose author forgot it.
    pub fn without(family: &'f Family, rule: &'f Rule) -> Self {
        Self { family, left_out: Some(rule) }
    }

    fn decoder<'o>(
        &self,
        description: &'f Stream,
        role: Role,
        version: u32,
        octets: &'o [u8],
    ) -> Decoder<'f, &'o [u8]> {
        let decoder = Decoder::new(self.family, description, role, Some(version), octets);
        match self.left_out {
            Some(rule) => decoder.without(rule),
            None => decoder,
        }
    }

    /// The document of a stream that a reader accepts.
    pub fn document(&mut self, stream: &StreamVersion, octets: &[u8]) -> Option<Value> {
        match self.decode(stream, octets) {
            Answer::Accepted(document) => serde_json::from_slice(&document).ok(),
            _ => None,
        }
    }
}

impl Testee for Interpreter<'_> {
    fn hello(&mut self) -> Hello {
        Hello {
            language: Some("Rust".into()),
            version: Some(env!("CARGO_PKG_VERSION").into()),
            ..Hello::named("interpreter")
        }
    }

    fn decode(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        let Some(description) = stream.description(self.family) else {
            return Answer::Unimplemented;
        };
        let mut decoder = self.decoder(description, Role::Reader, stream.version, octets);
        let mut output = Vec::new();
        let result = json::write_stream(&mut decoder, &mut output, false);
        answer(result.map(|()| output))
    }

    fn encode(&mut self, stream: &StreamVersion, document: &[u8]) -> Answer {
        let Some(description) = stream.description(self.family) else {
            return Answer::Unimplemented;
        };
        let document = match parse(document) {
            Ok(document) => document,
            Err(error) => return answer(Err(Failure::Document(error))),
        };
        let mut output = Vec::new();
        let (family, version) = (self.family, Some(stream.version));
        let result =
            encode_without(family, description, version, self.left_out, &document, &mut output);
        answer(result.map(|_| output))
    }

    fn check(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        let Some(description) = stream.description(self.family) else {
            return Answer::Unimplemented;
        };
        let decoder = self.decoder(description, Role::Writer, stream.version, octets);
        answer(verify(decoder).map(|_| Vec::new()))
    }
}

fn answer(result: Result<Vec<u8>, Failure>) -> Answer {
    match result {
        Ok(output) => Answer::Accepted(output),
        Err(Failure::Rejected(error)) => Answer::Rejected((*error).into()),
        Err(Failure::Document(error)) => Answer::Rejected(Rejection {
            class: DOCUMENT.into(),
            path: Some(error.to_string()),
            ..Rejection::default()
        }),
        Err(Failure::Io(error)) => Answer::Crashed(error.to_string()),
    }
}

impl From<Error> for Rejection {
    fn from(error: Error) -> Self {
        Self {
            class: error.class.name().to_owned(),
            offset: Some(error.offset),
            rule: Some(error.rule),
            record: error.record,
            path: Some(error.path),
        }
    }
}
