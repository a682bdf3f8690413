//! Streams that prove a difference: the reader of one description accepts them, that of the other refuses
//! them or reads them otherwise. Both readers are the interpreter.

mod found;
mod search;

use std::collections::BTreeMap;

use crate::testee::{Answer, Interpreter, Rejection, Testee};
use crate::vector::StreamVersion;
use serde_json::Value;
use streamspec_codegen::compat::Difference;
use streamspec_codegen::model::Family;

pub use found::Otherwise;

use search::Pool;
pub(crate) use search::has_undescribed;

/// Whose reader is hurt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// That of the old description, by a stream of the new one.
    Old,
    /// That of the new description, by a stream of the old one.
    New,
}

impl Reader {
    /// The reader in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Old => "old-reader",
            Self::New => "new-reader",
        }
    }
}

/// A stream that proves that a reader is hurt.
#[derive(Debug, Clone)]
pub struct Witness {
    /// The stream and its version.
    pub stream: StreamVersion,
    /// The octets. The other reader accepts them.
    pub octets: Vec<u8>,
    /// What the reader makes of them.
    pub answer: Hurt,
}

/// What a reader makes of a stream that the other one accepts.
#[derive(Debug, Clone)]
pub enum Hurt {
    /// It refuses it.
    Refuses(Rejection),
    /// It reads it otherwise.
    Reads(Otherwise),
}

impl Hurt {
    /// What happens, in words.
    pub fn words(&self) -> String {
        match self {
            Self::Refuses(why) => format!(
                "refused at octet {}: {} ({})",
                why.offset.unwrap_or_default(),
                why.rule.as_deref().unwrap_or("no rule"),
                why.class
            ),
            Self::Reads(otherwise) => format!("read otherwise: {otherwise}"),
        }
    }
}

/// Looks for witnesses between two families. What was made once serves all differences.
pub struct Witnesses<'f> {
    old: &'f Family,
    new: &'f Family,
    pools: BTreeMap<(Reader, String), Pool>,
}

impl<'f> Witnesses<'f> {
    /// Witnesses between an old and a new family.
    pub fn between(old: &'f Family, new: &'f Family) -> Self {
        Self { old, new, pools: BTreeMap::new() }
    }

    /// A witness that a difference hurts a reader; none, if none was found.
    pub fn of(&mut self, difference: &Difference, reader: Reader) -> Option<Witness> {
        let versions = difference
            .versions
            .iter()
            .map(|version| StreamVersion { id: difference.stream.clone(), version: *version });
        versions.collect::<Vec<_>>().into_iter().find_map(|stream| {
            let (writer, judge) = self.sides(reader);
            let pool = self
                .pools
                .entry((reader, stream.to_string()))
                .or_insert_with(|| Pool::new(writer, judge, reader, &stream));
            pool.witness(writer, judge, &stream, difference)
        })
    }

    /// Whether any stream hurts a reader, for whatever reason.
    pub fn any(&mut self, stream: &StreamVersion, reader: Reader) -> Option<Witness> {
        let (writer, judge) = self.sides(reader);
        let key = (reader, stream.to_string());
        let pool =
            self.pools.entry(key).or_insert_with(|| Pool::new(writer, judge, reader, stream));
        pool.any()
    }

    /// The family whose streams are made, and the one whose reader judges them.
    fn sides(&self, reader: Reader) -> (&'f Family, &'f Family) {
        match reader {
            Reader::Old => (self.new, self.old),
            Reader::New => (self.old, self.new),
        }
    }
}

/// The document of a stream, if a reader accepts it.
fn document(family: &Family, stream: &StreamVersion, octets: &[u8]) -> Option<Value> {
    Interpreter::new(family).document(stream, octets)
}

/// What a reader makes of a stream whose document is known; none if it reads the same.
fn judged(
    family: &Family,
    reader: Reader,
    stream: &StreamVersion,
    octets: &[u8],
    document: &Value,
) -> Option<Hurt> {
    match Interpreter::new(family).decode(stream, octets) {
        Answer::Rejected(why) => Some(Hurt::Refuses(why)),
        Answer::Accepted(other) => {
            let other: Value = serde_json::from_slice(&other).ok()?;
            // A new record that may be passed over is made to be passed over by old readers.
            Otherwise::between(document, &other, reader == Reader::Old).map(Hurt::Reads)
        }
        _ => None,
    }
}
