//! The testee that the suite judges the Rust crate by: canonical JSON to structures and back.

mod records;
mod structures;

use askama::Template;

use super::names;
use super::structure::View;
use crate::model::*;
use crate::targets::output::Output;

/// The hand-written part of the testee, copied as it is.
const RUNTIME: [(&str, &str); 4] = [
    ("codec.rs", include_str!("../../../../runtime/rust-testee/codec.rs")),
    ("json.rs", include_str!("../../../../runtime/rust-testee/json.rs")),
    ("lib.rs", include_str!("../../../../runtime/rust-testee/lib.rs")),
    ("main.rs", include_str!("../../../../runtime/rust-testee/main.rs")),
];

#[derive(Template)]
#[template(path = "rust-testee/streams.rs.txt", escape = "none")]
struct StreamsText {
    streams: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "rust-testee/stream.rs.txt", escape = "none")]
struct StreamText {
    title: String,
    source: String,
    id: String,
    module: String,
    has_memory: bool,
    has_instance: bool,
    uses_instance: bool,
    uses_version: bool,
    optional_bit: Option<u32>,
    headers: Vec<(String, String)>,
    /// Variant and module of the stream that goes on within this one.
    inner: Option<(String, String)>,
    /// Records after which the inner stream begins.
    begins: Vec<String>,
    /// Records after which the inner stream goes on.
    resumes: Vec<String>,
    version_in_record: bool,
    records: Vec<RecordLine>,
    conversions: String,
}

struct RecordLine {
    name: String,
    camel: String,
    pattern: String,
    instance: &'static str,
    to_json: String,
    write: String,
}

#[derive(Template)]
#[template(path = "rust-testee/structure.txt", escape = "none")]
struct StructureText {
    name: String,
    body_to: String,
    body_from: String,
    build: String,
}

/// All files of the testee's `src`.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let mut files: Vec<Output> = RUNTIME
        .iter()
        .map(|(path, text)| Output { path: (*path).into(), text: (*text).into() })
        .collect();
    let streams = family.streams.iter().map(|s| (names::snake(&s.name), s.id.clone())).collect();
    let text = StreamsText { streams }.render()?;
    files.push(Output { path: "streams/mod.rs".into(), text });
    for stream in &family.streams {
        let path = format!("streams/{}.rs", names::snake(&stream.name));
        files.push(Output { path, text: module(family, stream)? });
    }
    Ok(files)
}

fn module(family: &Family, stream: &Stream) -> askama::Result<String> {
    let maker = Maker { stream };
    let mut conversions = String::new();
    for ty in &stream.types {
        conversions += &maker.named(ty)?;
    }
    for header in &stream.headers {
        let view = View { stream, item: &header.name };
        conversions += &maker.structure(&view, &names::camel(&header.name), &header.body)?;
    }
    for record in &stream.records {
        conversions += &maker.body(record)?;
    }
    let records: Vec<RecordLine> = stream.records.iter().map(|r| maker.record(r)).collect();
    StreamText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        id: stream.id.clone(),
        module: names::snake(&stream.name),
        has_memory: !stream.sets.is_empty(),
        has_instance: stream.framing.instance_field.is_some(),
        uses_instance: records.iter().any(|r| r.write.contains("instance"))
            || stream.framing.optional_bit.is_some(),
        uses_version: records.iter().any(|r| r.to_json.contains("version")),
        optional_bit: stream.framing.optional_bit,
        headers: stream.headers.iter().map(|h| (h.name.clone(), names::camel(&h.name))).collect(),
        inner: inner(family, stream),
        begins: controlling(stream, |c| matches!(c, Control::Begins(_))),
        resumes: controlling(stream, |c| matches!(c, Control::Resumes(_))),
        version_in_record: stream.records.iter().any(|r| r.body.marked(Mark::Version).is_some()),
        records,
        conversions,
    }
    .render()
}

/// Variant and module of the stream that goes on within another.
fn inner(family: &Family, stream: &Stream) -> Option<(String, String)> {
    let id = stream.records.iter().find_map(|r| match &r.control {
        Some(Control::Begins(id)) => Some(id),
        _ => None,
    })?;
    let inner = family.streams.iter().find(|s| s.id == *id)?;
    Some((names::camel(&inner.name), names::snake(&inner.name)))
}

/// The records of a stream that transfer control in some way.
fn controlling(stream: &Stream, how: impl Fn(&Control) -> bool) -> Vec<String> {
    let records = stream.records.iter().filter(|r| r.control.as_ref().is_some_and(&how));
    records.map(|r| names::camel(&r.name)).collect()
}

struct Maker<'a> {
    stream: &'a Stream,
}

fn snake(camel: &str) -> String {
    let mut name = String::new();
    for c in camel.chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
