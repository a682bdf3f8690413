//! Reads vectors and samples, and makes cases of them.
//!
//! Whatever a vector names must exist: its stream, its rules; and what it says must be possible.
//! All that is wrong is reported at once.

mod carriers;
mod documents;
mod examples;
mod excuses;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use streamspec_codegen::model::{Class, Control, Family, Kind, Level, Role, Rule, Stream};
use streamspec_codegen::tree::Files;

use self::carriers::Judged;
use super::{Case, Document, Expected, Suite};
use crate::carrier::Carrier;
use crate::profile::{self, Profiles};
use crate::testee::Operation;
use crate::vector::{self, Expectation, Located, Position, StreamVersion, Vector};

/// Reads the vectors of a directory, and the samples of another.
///
/// # Errors
/// All that is wrong with them.
pub fn load<'f>(
    family: &'f Family,
    vectors: &Path,
    samples: Option<&Path>,
) -> Result<Suite<'f>, Unloadable> {
    load_from(Files::Disk, family, (vectors, samples), false)
}

/// The same, for vectors and samples that may be those that a program carries; each vector is put
/// into a carrier if they are to be `carried`.
///
/// # Errors
/// All that is wrong with them.
pub fn load_from<'f>(
    files: Files,
    family: &'f Family,
    (vectors, samples): (&Path, Option<&Path>),
    carried: bool,
) -> Result<Suite<'f>, Unloadable> {
    let mut loader = Loader {
        files,
        family,
        profiles: Profiles::default(),
        carriers: Vec::new(),
        carried,
        cases: Vec::new(),
        examples: BTreeMap::new(),
        excused: BTreeMap::new(),
        problems: Vec::new(),
    };
    let directories = loader.entries(vectors);
    let directories: Vec<_> = directories.iter().filter(|path| files.is_dir(path)).collect();
    for directory in &directories {
        loader.profile(directory);
    }
    let mut worn = BTreeMap::new();
    for directory in directories {
        loader.carriers(directory);
        loader.vectors(directory);
        loader.documents(directory);
        loader.excuses(directory);
        if carried {
            let own = std::mem::take(&mut loader.carriers);
            worn.insert(directory_name(directory).to_owned(), own);
        }
    }
    for directory in samples.map(|samples| loader.entries(samples)).unwrap_or_default() {
        if files.is_dir(&directory) {
            loader.samples(&directory);
        }
    }
    let Loader { mut cases, profiles, problems, excused, .. } = loader;
    if !problems.is_empty() {
        return Err(Unloadable { problems });
    }
    cases.sort_by(|a: &Case, b| a.id.cmp(&b.id));
    Ok(Suite { cases, profiles, carriers: worn, excused, ..Suite::without_cases(family) })
}

/// All that is wrong with vectors and samples.
#[derive(Debug)]
pub struct Unloadable {
    /// The problems, each with the file that it is in.
    pub problems: Vec<String>,
}

impl fmt::Display for Unloadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problems.join("\n"))
    }
}

impl std::error::Error for Unloadable {}

/// The file beside the vectors of a description that holds the words of its profile.
const PROFILE: &str = "profile.txt";

struct Loader<'f> {
    files: Files,
    family: &'f Family,
    profiles: Profiles,
    /// Those of the directory that is being read.
    carriers: Vec<Carrier>,
    /// Whether vectors are put into carriers.
    carried: bool,
    cases: Vec<Case<'f>>,
    /// Which file has the example of what, by description and name.
    examples: BTreeMap<(String, String), PathBuf>,
    excused: BTreeMap<String, String>,
    problems: Vec<String>,
}

/// A file that is being read.
struct File<'p> {
    path: &'p Path,
    text: &'p str,
}

impl<'f> Loader<'f> {
    /// What a directory holds, by name.
    fn entries(&mut self, directory: &Path) -> Vec<PathBuf> {
        let read = self.files.entries(directory);
        self.try_or_report(directory, read).unwrap_or_default()
    }

    /// The texts in a directory whose names end so, with their paths.
    fn texts(&mut self, directory: &Path, extension: &str) -> Vec<(PathBuf, String)> {
        let mut texts = Vec::new();
        for path in self.entries(directory) {
            if path.extension() == Some(OsStr::new(extension)) {
                let read = self.files.read_text(&path);
                texts.extend(self.try_or_report(&path, read).map(|text| (path, text)));
            }
        }
        texts
    }

    fn vectors(&mut self, directory: &Path) {
        for (path, text) in self.texts(directory, "hex") {
            let file = File { path: &path, text: &text };
            match vector::parse(&path, &text) {
                Ok(vector) => self.vector(&file, directory_name(directory), vector),
                Err(error) => self.problems.push(error.to_string()),
            }
        }
    }

    /// The words of the description whose name a directory bears, where it has any.
    fn profile(&mut self, directory: &Path) {
        let path = directory.join(PROFILE);
        let named = |stream: &&Stream| stream.name == directory_name(directory);
        let Some(stream) = self.family.streams.iter().find(named) else { return };
        if !self.entries(directory).contains(&path) {
            return;
        }
        let read = self.files.read_text(&path);
        let Some(text) = self.try_or_report(&path, read) else { return };
        match profile::parse(&path, &text, stream) {
            Ok(words) => self.profiles.words.extend(words),
            Err(problems) => self.problems.extend(problems),
        }
    }

    fn vector(&mut self, file: &File, directory: &str, vector: Vector) {
        let Some(description) = self.description(file, directory, &vector.stream) else { return };
        let reader = self.expected(file, description, &vector, &vector.reader, Role::Reader);
        let writer = self.expected(file, description, &vector, &vector.writer, Role::Writer);
        for rule in &vector.covers {
            let known = self.rule(description, &rule.value);
            if known.is_none_or(|known| known.uncheckable.is_some()) {
                let message = format!(
                    "`{}` has no rule `{}` that a machine could check",
                    description.name, rule.value
                );
                self.report(file, rule.at, message);
            }
        }
        for word in &vector.asks {
            self.known_word(file, description, word);
        }
        self.examples(file, description, &vector);
        let (Some(reader), Some(writer)) = (reader, writer) else { return };
        let name = name(file.path).to_owned();
        let judged = self.carry(Judged { name, vector, reader, writer, uncarried: false });
        self.cases(file, description, judged);
    }

    /// Makes the cases of a vector.
    fn cases(&mut self, file: &File, description: &'f Stream, judged: Judged) {
        let Judged { name, vector, reader, writer, uncarried } = judged;
        let covers: Vec<String> = vector.covers.iter().map(|rule| rule.value.clone()).collect();
        let case = |operation, input: &Arc<[u8]>, expected: Expected| Case {
            id: format!("{}/{name}/{operation}", description.name),
            about: vector.about.clone(),
            source: file.path.to_owned(),
            description,
            stream: vector.stream.value.clone(),
            operation,
            input: input.clone(),
            rules: rules(&expected, &covers),
            expected,
            asks: vector.asks.iter().map(|word| word.value.clone()).collect(),
            uncarried,
        };
        let octets: Arc<[u8]> = vector.octets.as_slice().into();
        if let Some(document) = &vector.document {
            let document = Document::from(document);
            let same = Expected::Octets(octets.clone());
            let well_written = Expected::WellWritten(document.clone());
            let answer = match &writer {
                Expected::Rejected { class: Class::Length, .. } => same,
                // A document does not hold what readers ignore.
                Expected::Rejected { class: Class::Padding | Class::Reserved, .. } => well_written,
                Expected::Rejected { .. } => writer.clone(),
                _ if vector.roundtrip => same,
                _ => well_written,
            };
            let mut encode = case(Operation::Encode, document.text(), answer);
            encode.rules.extend(rules(&writer, &[]));
            self.cases.push(encode);
            self.cases.push(case(Operation::Decode, &octets, Expected::Document(document)));
        } else {
            self.cases.push(case(Operation::Decode, &octets, reader));
        }
        self.cases.push(case(Operation::Check, &octets, writer));
    }

    /// The description of a vector's stream; it is the one whose name the directory bears.
    fn description(
        &mut self,
        file: &File,
        directory: &str,
        stream: &Located<StreamVersion>,
    ) -> Option<&'f Stream> {
        match stream.value.description(self.family) {
            Some(found) if found.name == directory => return Some(found),
            Some(found) => {
                let message = format!("this belongs into the directory `{}`", found.name);
                self.report(file, stream.at, message);
            }
            None => {
                self.report(file, stream.at, format!("no description is of `{}`", stream.value));
            }
        }
        None
    }

    /// What has to be answered to a stream; for an accepted one that it is accepted.
    fn expected(
        &mut self,
        file: &File,
        description: &Stream,
        vector: &Vector,
        expectation: &Expectation,
        role: Role,
    ) -> Option<Expected> {
        let Expectation::Reject { rule, offset } = expectation else {
            return Some(Expected::Accepted);
        };
        let message = match self.rule(description, &rule.value) {
            None => format!("`{}` has no rule `{}`", description.name, rule.value),
            Some(known) if known.uncheckable.is_some() => "no machine can check this rule".into(),
            Some(known) if known.level != Level::Must || !known.role.binds(role) => {
                format!("the rule does not bind the {}", role_name(role))
            }
            Some(_) if *offset > vector.octets.len() as u64 => {
                format!("the stream has {:#x} octets", vector.octets.len())
            }
            Some(known) => {
                let class: Class = known.class;
                return Some(Expected::Rejected { class, rule: known.id.clone(), offset: *offset });
            }
        };
        self.report(file, rule.at, message);
        None
    }

    /// The samples of `ID@VERSION`: streams as they are, each with its document beside it.
    fn samples(&mut self, directory: &Path) {
        let stream = StreamVersion::parse(directory_name(directory));
        let described = stream.and_then(|s| Some((s.description(self.family)?, s)));
        let Some((description, stream)) = described else {
            let path = directory.display();
            self.problems.push(format!("{path}: no description is of this stream and version"));
            return;
        };
        for path in self.entries(directory) {
            if path.extension() != Some(OsStr::new("bin")) {
                continue;
            }
            let read = self.files.read(&path);
            let Some(octets) = self.try_or_report(&path, read) else { continue };
            let beside = path.with_extension("json");
            let read = self.files.read(&beside).and_then(|text| Ok(serde_json::from_slice(&text)?));
            let Some(document) = self.try_or_report::<Value>(&beside, read) else { continue };
            let case = |operation, input: &Arc<[u8]>, expected| Case {
                id: format!("{}/sample-{}/{operation}", description.name, name(&path)),
                about: "A real stream.".into(),
                source: path.clone(),
                description,
                stream: stream.clone(),
                operation,
                input: input.clone(),
                expected,
                rules: Vec::new(),
                asks: Vec::new(),
                uncarried: false,
            };
            let (octets, document): (Arc<[u8]>, _) = (octets.into(), Document::from(&document));
            self.cases.extend([
                case(Operation::Encode, document.text(), Expected::Octets(octets.clone())),
                case(Operation::Decode, &octets, Expected::Document(document)),
                case(Operation::Check, &octets, Expected::Accepted),
            ]);
        }
    }

    fn known_word(&mut self, file: &File, description: &Stream, word: &Located<String>) {
        if self.profiles.of(&description.id).all(|known| known.name != word.value) {
            let message = format!("`{}` has no word `{}`", description.name, word.value);
            self.report(file, word.at, message);
        }
    }

    fn report(&mut self, file: &File, at: Position, message: String) {
        let problem = vector::Error::new(file.path, file.text, at, message).to_string();
        // A verdict that both roles share is wrong once.
        if self.problems.last() != Some(&problem) {
            self.problems.push(problem);
        }
    }

    fn try_or_report<T>(&mut self, path: &Path, result: std::io::Result<T>) -> Option<T> {
        result.map_err(|error| self.problems.push(format!("{}: {error}", path.display()))).ok()
    }
}

impl<'f> Loader<'f> {
    /// The rule with an id: of the description, or of one whose streams can stand within its own.
    fn rule(&self, description: &'f Stream, id: &str) -> Option<&'f Rule> {
        let others = self.family.streams.iter().filter(|other| {
            holds(description, other) || {
                let between = |s: &&Stream| holds(description, s) && holds(s, other);
                self.family.streams.iter().any(|s| between(&s))
            }
        });
        let rules = description.rules.iter().chain(others.flat_map(|s| &s.rules));
        rules.into_iter().find(|known| known.id == id)
    }
}

/// Whether streams of one description can stand within those of another.
fn holds(outer: &Stream, inner: &Stream) -> bool {
    outer.records.iter().any(|record| {
        let begins = record.control == Some(Control::Begins(inner.id.clone()));
        let body = record.body.fields.iter();
        begins || body.into_iter().any(|f| matches!(&f.kind, Kind::Stream(id) if *id == inner.id))
    })
}

/// The rules that a case is about: the one that is broken, and those that are kept.
fn rules(expected: &Expected, covers: &[String]) -> Vec<String> {
    let broken = match expected {
        Expected::Rejected { rule, .. } => Some(rule.clone()),
        _ => None,
    };
    broken.into_iter().chain(covers.iter().cloned()).collect()
}

/// The name of a file without its extension.
fn name(path: &Path) -> &str {
    path.file_stem().and_then(OsStr::to_str).unwrap_or_default()
}

/// The name of a directory.
fn directory_name(path: &Path) -> &str {
    path.file_name().and_then(OsStr::to_str).unwrap_or_default()
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Writer => "writer",
        Role::Reader => "reader",
        Role::Both => "reader and writer",
    }
}
