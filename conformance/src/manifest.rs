//! The suite as plain files, for a test framework in any language: octets, documents, and one JSON
//! manifest that says what is to be answered.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::profile;
use crate::suite::{Case, Expected, Suite};
use crate::testee::Operation;

/// The JSON Schema of a manifest.
pub const SCHEMA: &str = include_str!("../manifest.schema.json");

/// What a suite asks, and what has to be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Which form of manifest it is.
    pub format: u32,
    /// The title of the family.
    pub family: String,
    /// A number that differs wherever questions or answers differ.
    pub suite: String,
    /// The vectors, in the order of their ids.
    pub vectors: Vec<Entry>,
}

/// One stream, and what has to be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Unique, and never used again for something else.
    pub id: String,
    /// What it shows.
    pub about: String,
    /// Id and version of the stream.
    pub stream: String,
    /// The file with its octets; none where a document alone is put that is no stream.
    pub octets: Option<PathBuf>,
    /// What a reader says of the octets.
    pub reader: Option<Answer>,
    /// What a judge of writers says of the octets.
    pub writer: Option<Answer>,
    /// The file with the document: what a reader makes of the octets, and what a writer is given.
    pub document: Option<PathBuf>,
    /// What a writer makes of the document.
    pub encode: Option<Encoded>,
    /// The rules that it is about.
    pub rules: Vec<String>,
    /// Words of the profile that it asks for.
    pub profile: Vec<String>,
}

/// What has to be said of a stream or a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Answer {
    /// That it is fine.
    Accept,
    /// That it breaks a rule.
    Reject(Rejection),
}

/// Which rule is broken, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rejection {
    /// The class of the error.
    pub class: String,
    /// Id of the rule.
    pub rule: String,
    /// Where the item begins that the rule is about; of a document, in the octets that it would be.
    pub offset: u64,
}

/// What a writer makes of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Encoded {
    /// The octets.
    Octets,
    /// A stream that decodes to the document; its octets differ from those at hand where readers
    /// ignore them.
    Stream,
    /// Nothing: the document leaves nothing to judge.
    Document,
    /// Nothing: it breaks a rule.
    Reject(Rejection),
}

/// A file, by its path from the manifest.
pub type File = (PathBuf, Vec<u8>);

/// The manifest of a suite, and the files that it names.
pub fn manifest(suite: &Suite) -> (Manifest, Vec<File>) {
    let mut by_vector: BTreeMap<&str, Vec<&Case>> = BTreeMap::new();
    for case in &suite.cases {
        let id = case.id.rsplit_once('/').map_or(case.id.as_str(), |(id, _)| id);
        by_vector.entry(id).or_default().push(case);
    }
    let mut files = Vec::new();
    let vectors =
        by_vector.into_iter().filter_map(|(id, cases)| entry(suite, id, &cases, &mut files));
    let manifest = Manifest {
        format: 1,
        family: suite.family.identity.title.clone(),
        suite: format!("{:016x}", suite.fingerprint()),
        vectors: vectors.collect(),
    };
    (manifest, files)
}

/// The cases of a vector.
fn entry(suite: &Suite, id: &str, cases: &[&Case], files: &mut Vec<File>) -> Option<Entry> {
    let first = cases.first()?;
    let mut entry = Entry {
        id: id.to_owned(),
        about: first.about.clone(),
        stream: first.stream.to_string(),
        octets: None,
        reader: None,
        writer: None,
        document: None,
        encode: None,
        rules: Vec::new(),
        profile: first.asks.clone(),
    };
    for case in cases {
        entry.rules.extend(case.rules.iter().cloned());
        let question = (case.operation, &case.stream);
        let asked = profile::asked(suite.family, &suite.profiles, question, &case.input);
        entry.profile.extend(asked.into_iter().map(str::to_owned));
        if case.operation == Operation::Encode {
            entry.encode = Some(encoded(&case.expected));
            entry.document = Some(file(files, ("documents", id, "json"), &case.input));
            if let (Expected::Octets(octets), None) = (&case.expected, &entry.octets) {
                entry.octets = Some(file(files, ("octets", id, "bin"), octets));
            }
            continue;
        }
        if entry.octets.is_none() {
            entry.octets = Some(file(files, ("octets", id, "bin"), &case.input));
        }
        let answer = answer(&case.expected);
        match case.operation {
            Operation::Check => entry.writer = Some(answer),
            _ => entry.reader = Some(answer),
        }
        if let (Expected::Document(document), None) = (&case.expected, &entry.document) {
            entry.document = Some(file(files, ("documents", id, "json"), document.text()));
        }
    }
    for list in [&mut entry.rules, &mut entry.profile] {
        list.sort();
        list.dedup();
    }
    Some(entry)
}

/// Adds a file, if it is not there yet.
fn file(files: &mut Vec<File>, (room, id, kind): (&str, &str, &str), content: &[u8]) -> PathBuf {
    let path = PathBuf::from(format!("{room}/{id}.{kind}"));
    match files.iter_mut().rev().take(4).find(|(known, _)| *known == path) {
        // What an encoder is given is the text that counts.
        Some((_, known)) => *known = content.to_vec(),
        None => files.push((path.clone(), content.to_vec())),
    }
    path
}

fn answer(expected: &Expected) -> Answer {
    rejection(expected).map_or(Answer::Accept, Answer::Reject)
}

fn encoded(expected: &Expected) -> Encoded {
    match (rejection(expected), expected) {
        (Some(rejection), _) => Encoded::Reject(rejection),
        (None, Expected::Octets(_)) => Encoded::Octets,
        (None, Expected::Refused) => Encoded::Document,
        (None, _) => Encoded::Stream,
    }
}

fn rejection(expected: &Expected) -> Option<Rejection> {
    let Expected::Rejected { class, rule, offset } = expected else { return None };
    Some(Rejection { class: class.name().to_owned(), rule: rule.clone(), offset: *offset })
}
