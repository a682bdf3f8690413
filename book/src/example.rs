//! Worked examples from the golden vectors: a record of each type, and a small whole stream.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use streamspec_codegen::model::{Family, Record, Role, Stream};
use streamspec_codegen::tree::Files;
use streamspec_conformance::interpreter::{self, Decoder};
use streamspec_conformance::vector::{self, Expectation};

use crate::annotation::Group;

/// The examples that were found.
#[derive(Default)]
pub struct Examples {
    /// By name of the description and name of the record.
    records: HashMap<(String, String), Example>,
    /// By name of the description.
    streams: HashMap<String, Example>,
}

/// Octets of a vector.
pub struct Example {
    /// Name of the vector's file.
    pub vector: String,
    /// The octets, and what they mean.
    pub groups: Vec<Group>,
    /// How badly it suits.
    rank: usize,
    /// Number of octets.
    length: usize,
}

impl Examples {
    /// Finds examples among the vectors in a directory. What is wrong with a vector is for the
    /// conformance suite to say; here it is only left out.
    pub fn read(source: Files, vectors: &Path, family: &Family) -> Self {
        let mut examples = Self::default();
        for stream in &family.streams {
            for path in files(source, &vectors.join(&stream.name)) {
                examples.take(family, stream, source, &path);
            }
        }
        examples
    }

    /// The example of a record.
    pub fn record(&self, stream: &Stream, record: &Record) -> Option<&Example> {
        self.records.get(&(stream.name.clone(), record.name.clone()))
    }

    /// The example of a stream.
    pub fn stream(&self, stream: &Stream) -> Option<&Example> {
        self.streams.get(&stream.name)
    }

    /// Takes what a vector shows better than those before it.
    fn take(&mut self, family: &Family, stream: &Stream, source: Files, path: &Path) {
        let text = source.read_text(path).unwrap_or_default();
        let Ok(vector) = vector::parse(path, &text) else { return };
        if vector.reader != Expectation::Accept {
            return;
        }
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let version = Some(vector.stream.value.version);
        let mut decoder =
            Decoder::new(family, stream, Role::Reader, version, vector.octets.as_slice());
        if decoder.read_headers().is_err() {
            return;
        }
        let octets = decoder.header_octets();
        let headers = decoder.headers();
        let headers = headers.iter().map(|header| Group::header(stream, octets, header));
        let mut groups: Vec<Group> = headers.collect();
        let mut records = 0;
        while let Ok(Some(record)) = decoder.next_record() {
            // What stands in a stream that follows a record is shown with that stream.
            if record.depth > 0 {
                continue;
            }
            records += 1;
            groups.push(Group::record(stream, &record));
            self.take_record(stream, &file, &record);
        }
        // A stream of its last record alone would show little.
        let (rank, length) = (usize::from(records < 2), vector.octets.len());
        let known = self.streams.get(&stream.name);
        if known.is_none_or(|known| (rank, length) < (known.rank, known.length)) {
            let example = Example { vector: file.into_owned(), groups, rank, length };
            self.streams.insert(stream.name.clone(), example);
        }
    }

    fn take_record(&mut self, stream: &Stream, file: &str, record: &interpreter::Record) {
        let Some(description) = record.description else { return };
        let (rank, length) = (rank(file, &description.name), record.octets.len());
        let key = (stream.name.clone(), description.name.clone());
        let better = self.records.get(&key).is_none_or(|known| {
            // Of one vector, the record that shows most.
            rank < known.rank || known.vector == file && length > known.length
        });
        if better {
            let groups = Group::parts(stream, record);
            let example = Example { vector: file.to_owned(), groups, rank, length };
            self.records.insert(key, example);
        }
    }
}

fn files(source: Files, directory: &Path) -> Vec<PathBuf> {
    let mut files = source.entries(directory).unwrap_or_default();
    files.retain(|path| path.extension().is_some_and(|e| e == "hex"));
    files
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
