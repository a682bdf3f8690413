//! Evolution: streams as each edition of the descriptions has them, put before the readers of all others.
//!
//! ```text
//! editions → streams that each writes → readers of the others → cells of a matrix
//! ```
//!
//! What has to come of it is not typed but derived: from the versions that an edition knows, and from
//! what `compat` says of whom their differences hurt.

mod edition;
mod expected;
mod report;
mod streams;

pub use edition::{Edition, editions};
pub use expected::Expected;
pub use report::{json, text};

use std::collections::BTreeMap;

use serde_json::Value;

use crate::testee::{Answer, Interpreter, Testee};
use crate::vector::StreamVersion;
use streams::{Written, written};

/// Streams of one version, as one edition writes them, before the reader of another.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The stream and its version.
    pub stream: StreamVersion,
    /// Name of the edition that writes.
    pub writer: String,
    /// Name of the edition that reads.
    pub reader: String,
    /// What has to come of it.
    pub expected: Expected,
    /// How many streams are read as they were meant.
    pub read: usize,
    /// How many are read otherwise, and how the first of them is.
    pub otherwise: usize,
    /// How many are refused, by rule.
    pub refused: BTreeMap<String, usize>,
    /// The bindings of the reading edition, each with how many streams it takes otherwise than the
    /// reference interpreter does.
    pub bindings: Vec<(String, usize)>,
}

impl Cell {
    /// How many streams there were.
    pub fn streams(&self) -> usize {
        self.read + self.otherwise + self.refusals()
    }

    /// How many were refused.
    pub fn refusals(&self) -> usize {
        self.refused.values().sum()
    }

    /// Whether it is what has to come of it. Where there is no stream, nothing is shown.
    pub fn is_as_expected(&self) -> bool {
        match self.expected {
            Expected::Read => self.read > 0 && self.otherwise + self.refusals() == 0,
            Expected::Refused => self.refusals() > 0 && self.read + self.otherwise == 0,
            Expected::Hurt(_) => self.streams() > 0,
        }
    }

    /// Whether it is not what has to come of it, or a binding differs.
    pub fn is_wrong(&self) -> bool {
        !self.is_as_expected() || self.bindings.iter().any(|(_, differ)| *differ > 0)
    }
}

/// A binding of an edition.
pub type NamedTestee = (String, Box<dyn Testee>);

/// Puts the streams of each edition before the readers of all others. `vectors` are streams of the last
/// edition; `bindings` gives the testees of an edition, by its index; `done` is told how many readers
/// have read.
///
/// # Errors
/// If the bindings of an edition cannot be asked.
pub fn matrix<E>(
    editions: &[Edition],
    vectors: &[(StreamVersion, Vec<u8>)],
    mut bindings: impl FnMut(usize) -> Result<Vec<NamedTestee>, E>,
    mut done: impl FnMut(usize),
) -> Result<Vec<Cell>, E> {
    let streams: Vec<Vec<(StreamVersion, Vec<Written>)>> = editions
        .iter()
        .map(|writer| {
            writer.versions().map(|s| (s.clone(), written(writer, &s, vectors))).collect()
        })
        .collect();
    let mut cells = Vec::new();
    for (to, reader) in editions.iter().enumerate() {
        let mut testees = bindings(to)?;
        for (from, writer) in editions.iter().enumerate() {
            if from == to {
                continue;
            }
            for (stream, streams) in streams[from].iter().filter(|(s, _)| reader.is_about(s)) {
                let Some(expected) = expected::of((writer, reader), from < to, stream) else {
                    continue;
                };
                let pair = Pair { writer, reader, reader_is_older: to < from };
                cells.push(cell(&pair, stream, expected, streams, &mut testees));
            }
        }
        done(to + 1);
    }
    cells.sort_by_key(|cell| cell.stream.to_string());
    Ok(cells)
}

/// Who writes, and who reads.
struct Pair<'e> {
    writer: &'e Edition,
    reader: &'e Edition,
    reader_is_older: bool,
}

fn cell(
    pair: &Pair,
    stream: &StreamVersion,
    expected: Expected,
    streams: &[Written],
    testees: &mut [NamedTestee],
) -> Cell {
    let Pair { writer, reader, reader_is_older } = pair;
    let mut cell = Cell {
        stream: stream.clone(),
        writer: writer.name.clone(),
        reader: reader.name.clone(),
        expected,
        read: 0,
        otherwise: 0,
        refused: BTreeMap::new(),
        bindings: testees.iter().map(|(name, _)| (name.clone(), 0)).collect(),
    };
    // Who does not know the version reads by what it knows, and finds the version that it does not.
    let asked = reader.asked(stream);
    let read_by = stream.description(&reader.family);
    for written in streams.iter().filter(|written| written.is_meant_for(read_by)) {
        let answer = Interpreter::new(&reader.family).decode(&asked, &written.octets);
        match &answer {
            Answer::Accepted(document) => {
                // A new record that may be passed over is made to be passed over by old readers.
                match written.is_read_as(document, *reader_is_older) {
                    true => cell.read += 1,
                    false => cell.otherwise += 1,
                }
            }
            Answer::Rejected(why) => {
                *cell.refused.entry(why.rule.clone().unwrap_or_default()).or_default() += 1;
            }
            other => *cell.refused.entry(other.to_string()).or_default() += 1,
        }
        for ((_, testee), (_, differ)) in testees.iter_mut().zip(&mut cell.bindings) {
            *differ += usize::from(!alike(&answer, &testee.decode(&asked, &written.octets)));
        }
    }
    cell
}

/// Whether two answers are the same to whoever asks.
fn alike(one: &Answer, other: &Answer) -> bool {
    let document = |octets: &[u8]| serde_json::from_slice::<Value>(octets).ok();
    match (one, other) {
        (Answer::Accepted(one), Answer::Accepted(other)) => document(one) == document(other),
        (Answer::Rejected(one), Answer::Rejected(other)) => {
            (&one.rule, one.offset) == (&other.rule, other.offset)
        }
        _ => false,
    }
}
