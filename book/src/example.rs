//! Worked examples from the golden vectors: a record of each type, and a whole stream. A vector says
//! what it is the example of; where none does, the name of its file tells.

use std::collections::HashMap;
use std::path::Path;

use streamspec_codegen::model::{self, Family, Role, Stream};
use streamspec_codegen::tree::Files;
use streamspec_conformance::interpreter::{Decoder, Item, Record};
use streamspec_conformance::vector::{self, Expectation, Vector};

use crate::annotation::{self, Group};

/// The examples that were found.
#[derive(Default)]
pub struct Examples {
    /// By name of the description and name of the record.
    records: HashMap<(String, String), Example>,
    /// By name of the description.
    streams: HashMap<String, Example>,
    /// By name of the description.
    orders: HashMap<String, Vec<Order>>,
}

/// The records of a vector that shows how they typically stand.
pub struct Order {
    /// Name of the vector's file.
    pub vector: String,
    /// What the vector shows.
    pub about: String,
    /// Their names; one that stands several times in a row, once.
    pub records: Vec<String>,
}

/// Octets of a vector.
pub struct Example {
    /// Name of the vector's file.
    pub vector: String,
    /// The octets, and what they mean.
    pub groups: Vec<Group>,
    suits: Suits,
}

/// How well octets suit as an example: the least suits best.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Suits {
    rank: usize,
    length: usize,
}

impl Examples {
    /// Finds examples among the vectors in a directory. What is wrong with a vector is for the
    /// conformance suite to say; here it is only left out.
    pub fn read(source: Files, vectors: &Path, family: &Family) -> Self {
        let mut examples = Self::default();
        for stream in &family.streams {
            for (file, vector) in self::vectors(source, &vectors.join(&stream.name)) {
                examples.take(family, stream, &file, &vector);
            }
        }
        examples
    }

    /// The example of a record.
    pub fn record(&self, stream: &Stream, record: &model::Record) -> Option<&Example> {
        self.records.get(&(stream.name.clone(), record.name.clone()))
    }

    /// The orders in which the records of a stream typically stand.
    pub fn orders(&self, stream: &Stream) -> &[Order] {
        self.orders.get(&stream.name).map_or(&[], Vec::as_slice)
    }

    /// The example of a stream.
    pub fn stream(&self, stream: &Stream) -> Option<&Example> {
        self.streams.get(&stream.name)
    }

    /// Takes what a vector shows better than those before it.
    fn take(&mut self, family: &Family, stream: &Stream, file: &str, vector: &Vector) {
        if vector.reader != Expectation::Accept || vector.writer != Expectation::Accept {
            return;
        }
        let version = Some(vector.stream.value.version);
        let octets = vector.octets.as_slice();
        let mut decoder = Decoder::new(family, stream, Role::Writer, version, octets);
        let (mut groups, mut names) = (Vec::new(), Vec::new());
        let mut records = 0;
        while let Ok(Some(item)) = decoder.next_item() {
            match item {
                Item::Headers(headers) => groups.extend(Group::headers(&headers)),
                Item::Record(record) => {
                    groups.extend(Group::record(&record));
                    let of = record.description.map_or("of unknown type", |d| &d.name);
                    names.push(format!("{}{of}", annotation::prefix(record.stream, record.depth)));
                    // What stands in a stream that follows a record is no example of this one.
                    if record.depth == 0 {
                        records += 1;
                        self.take_record(stream, file, vector, &record);
                    }
                }
            }
        }
        if vector.is_example(Vector::ORDER) {
            names.dedup();
            let (vector, about) = (file.to_owned(), vector.about.clone());
            let order = Order { vector, about, records: names };
            self.orders.entry(stream.name.clone()).or_default().push(order);
        }
        // A stream of its last record alone would show little.
        let rank = if vector.is_example(Vector::WHOLE) { 0 } else { 1 + usize::from(records < 2) };
        let suits = Suits { rank, length: octets.len() };
        if self.streams.get(&stream.name).is_none_or(|known| suits < known.suits) {
            let example = Example { vector: file.to_owned(), groups, suits };
            self.streams.insert(stream.name.clone(), example);
        }
    }

    fn take_record(&mut self, stream: &Stream, file: &str, vector: &Vector, record: &Record) {
        let Some(description) = record.description else { return };
        let chosen = vector.is_example(&description.name);
        let rank = if chosen { 0 } else { 1 + rank(file, &description.name) };
        let suits = Suits { rank, length: record.octets.len() };
        let key = (stream.name.clone(), description.name.clone());
        let better = self.records.get(&key).is_none_or(|known| {
            // Of one vector, the record that shows most.
            suits.rank < known.suits.rank
                || known.vector == file && suits.length > known.suits.length
        });
        if better {
            let groups = Group::parts(record);
            let example = Example { vector: file.to_owned(), groups, suits };
            self.records.insert(key, example);
        }
    }
}

/// The vectors in a directory that can be read, under the names of their files.
pub fn vectors(source: Files, directory: &Path) -> impl Iterator<Item = (String, Vector)> {
    let files = source.entries(directory).unwrap_or_default().into_iter();
    files.filter(|path| path.extension().is_some_and(|e| e == "hex")).filter_map(move |path| {
        let text = source.read_text(&path).unwrap_or_default();
        let vector = vector::parse(&path, &text).ok()?;
        Some((path.file_name()?.to_string_lossy().into_owned(), vector))
    })
}

/// A vector that has the record's name is made for it; next best is one whose name begins so.
fn rank(file: &str, record: &str) -> usize {
    let record = record.to_lowercase().replace('_', "-");
    match file.strip_prefix(&record) {
        Some(".hex") => 0,
        Some(_) => 1,
        None => 2,
    }
}
