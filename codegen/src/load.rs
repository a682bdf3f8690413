//! Reads a directory of descriptions, file by file.

use std::fs;
use std::path::{Path, PathBuf};

use schemars::{JsonSchema, schema_for};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::diagnostics::{At, Diagnostics, FileId, SourceFile};
use crate::model::Family;
use crate::positions::{Document, Step};
use crate::resolve;
use crate::source::{RecordFile, StreamFile};

/// A file together with what was read from it.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The file.
    pub file: FileId,
    /// What stands in it.
    pub content: T,
}

/// The files of one description.
#[derive(Debug)]
pub struct Description {
    /// Name of its directory.
    pub name: String,
    /// `stream.yaml`.
    pub stream: Parsed<StreamFile>,
    /// `records/*.yaml`, in the order of their names.
    pub records: Vec<Parsed<RecordFile>>,
}

/// Reads and resolves all descriptions in a directory, or the one that the directory itself is.
///
/// # Errors
/// Everything that is wrong with them, all at once.
pub fn load(directory: &Path) -> Result<Family, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut descriptions = Vec::new();
    for path in description_directories(directory, &mut diagnostics) {
        descriptions.extend(read_description(&path, &mut diagnostics));
    }
    let family = resolve::family(&descriptions, &mut diagnostics);
    match family {
        Some(family) if diagnostics.is_empty() => Ok(family),
        _ => Err(diagnostics),
    }
}

/// The directories that hold a `stream.yaml`.
fn description_directories(directory: &Path, diagnostics: &mut Diagnostics) -> Vec<PathBuf> {
    if directory.join("stream.yaml").is_file() {
        return vec![directory.to_path_buf()];
    }
    let mut found: Vec<PathBuf> =
        entries(directory).into_iter().filter(|path| path.join("stream.yaml").is_file()).collect();
    found.sort();
    if found.is_empty() {
        diagnostics.report_path(
            format!("there is no description in {}", directory.display()),
            "name a directory that holds a `stream.yaml`, or directories that do",
        );
    }
    found
}

fn entries(directory: &Path) -> Vec<PathBuf> {
    fs::read_dir(directory).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

fn read_description(directory: &Path, diagnostics: &mut Diagnostics) -> Option<Description> {
    let name = fs::canonicalize(directory).ok()?.file_name()?.to_string_lossy().into_owned();
    let stream = read_file::<StreamFile>(&directory.join("stream.yaml"), diagnostics);
    let mut paths: Vec<PathBuf> = entries(&directory.join("records"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    paths.sort();
    let read: Vec<_> =
        paths.iter().map(|path| read_file::<RecordFile>(path, diagnostics)).collect();
    let records = read.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Description { name, stream: stream?, records })
}

/// Reads one file; reports what is wrong with its YAML and its keys.
fn read_file<T: DeserializeOwned + JsonSchema>(
    path: &Path,
    diagnostics: &mut Diagnostics,
) -> Option<Parsed<T>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            diagnostics.report_path(
                format!("cannot read {}: {error}", path.display()),
                "a description is UTF-8 text that you may read",
            );
            return None;
        }
    };
    let parsed = Document::parse(&text);
    let (document, broken) = match parsed {
        Ok(document) => (document, None),
        Err(trap) => (Document::parse("").unwrap_or_else(|_| unreachable!()), Some(trap)),
    };
    let mut traps = document.traps();
    let stop = broken.is_some();
    traps.extend(broken);
    let count = traps.len();
    let file = diagnostics.add_file(SourceFile { path: path.into(), text: text.clone(), document });
    for trap in traps {
        diagnostics.report_range(file, trap.range, trap.message, trap.remedy);
    }
    if stop {
        return None;
    }
    deserialize(&text, file, count > 0, diagnostics).map(|content| Parsed { file, content })
}

/// Reads the keys; `trapped` if the file has been complained about already, so that an error of
/// serde's would only say the same again.
fn deserialize<T: DeserializeOwned + JsonSchema>(
    text: &str,
    file: FileId,
    trapped: bool,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let mut unknown = Vec::new();
    let mut track = serde_path_to_error::Track::new();
    let yaml = serde_yaml::Deserializer::from_str(text);
    let tracked = serde_path_to_error::Deserializer::new(yaml, &mut track);
    let result: Result<T, _> =
        serde_ignored::deserialize(tracked, |path| unknown.push(ignored_steps(&path)));
    let schema = schema_for!(T).to_value();
    for steps in unknown {
        let (key, parent) = steps.split_last().expect("an ignored key has a name");
        let Step::Key(key) = key else { continue };
        let known = known_keys(&schema, parent);
        diagnostics.report(
            &At::file(file).steps(steps.clone()).itself(),
            format!("there is no key `{key}` here"),
            key_remedy(key, &known),
        );
    }
    match result {
        Ok(content) => Some(content),
        Err(error) if !trapped => {
            let steps = tracked_steps(track.path());
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or(&message);
            let message = message.rsplit(": ").next().unwrap_or(message);
            let known = known_keys(&schema, &steps);
            let remedy = if known.is_empty() {
                "spec/README.md shows what may stand here".into()
            } else {
                format!("the keys here are {}", list(&known))
            };
            diagnostics.report(&At::file(file).steps(steps), message, remedy);
            None
        }
        Err(_) => None,
    }
}

fn ignored_steps(path: &serde_ignored::Path) -> Vec<Step> {
    use serde_ignored::Path;
    match path {
        Path::Root => Vec::new(),
        Path::Seq { parent, index } => {
            let mut steps = ignored_steps(parent);
            steps.push(Step::Index(*index));
            steps
        }
        Path::Map { parent, key } => {
            let mut steps = ignored_steps(parent);
            steps.push(Step::Key(key.clone()));
            steps
        }
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => ignored_steps(parent),
    }
}

fn tracked_steps(path: serde_path_to_error::Path) -> Vec<Step> {
    use serde_path_to_error::Segment;
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(Step::Index(*index)),
            Segment::Map { key } => Some(Step::Key(key.clone())),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

/// The keys that the schema has at a path.
fn known_keys(schema: &Value, path: &[Step]) -> Vec<String> {
    let mut node = schema;
    for step in path {
        node = follow(schema, node);
        let next = match step {
            Step::Index(_) => node.get("items"),
            Step::Key(key) => {
                let property = node.get("properties").and_then(|p| p.get(key));
                property.or_else(|| node.get("additionalProperties"))
            }
        };
        match next {
            Some(next) => node = next,
            None => return Vec::new(),
        }
    }
    let properties = follow(schema, node).get("properties").and_then(Value::as_object);
    properties.map(|p| p.keys().cloned().collect()).unwrap_or_default()
}

/// The node that a reference, or an optional one, stands for.
fn follow<'a>(schema: &'a Value, node: &'a Value) -> &'a Value {
    if let Some(options) = node.get("anyOf").and_then(Value::as_array) {
        return options.first().map_or(node, |first| follow(schema, first));
    }
    let Some(reference) = node.get("$ref").and_then(Value::as_str) else { return node };
    schema.pointer(reference.trim_start_matches('#')).unwrap_or(node)
}

fn key_remedy(key: &str, known: &[String]) -> String {
    let nearest = known.iter().min_by_key(|k| distance(k, key));
    match nearest {
        Some(nearest) if distance(nearest, key) <= 2 => format!("did you mean `{nearest}`?"),
        _ => format!("the keys here are {}", list(known)),
    }
}

/// Names in backticks, with commas.
pub fn list<T: AsRef<str>>(names: &[T]) -> String {
    let quoted: Vec<String> = names.iter().map(|n| format!("`{}`", n.as_ref())).collect();
    quoted.join(", ")
}

/// How many letters have to be changed, added or removed to make one word the other.
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}
