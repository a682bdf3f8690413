//! The testee that the suite judges the Go module by: canonical JSON to structures and back.

use askama::Template;

use super::convert::Converter;
use super::framed::{Framer, InnerLine};
use super::record::{Shape, shape};
use super::{Output, names, source};
use crate::model::*;

/// What is written by hand for the streams of this repository, and copied as it is: the program, its
/// tests, and the README with its example.
const RUNTIME: [(&str, &str); 8] = [
    ("README.md", include_str!("../../../runtime/go-testee/README.md")),
    ("example_test.go", include_str!("../../../runtime/go-testee/example_test.go")),
    ("testee/codec.go", include_str!("../../../runtime/go-testee/codec.go")),
    ("testee/hostile_test.go", include_str!("../../../runtime/go-testee/hostile_test.go")),
    ("testee/main.go", include_str!("../../../runtime/go-testee/main.go")),
    ("testee/output.go", include_str!("../../../runtime/go-testee/output.go")),
    ("testee/value.go", include_str!("../../../runtime/go-testee/value.go")),
    ("testee/vector_test.go", include_str!("../../../runtime/go-testee/vector_test.go")),
];

#[derive(Template)]
#[template(path = "go-testee/streams.txt", escape = "none")]
struct StreamsText<'a> {
    /// Package, name, whether documents are encoded, and the name of the description.
    streams: &'a [(String, String, bool, &'a str)],
}

#[derive(Template)]
#[template(path = "go-testee/streams_test.txt", escape = "none")]
struct StreamsTestText<'a> {
    /// The same.
    streams: &'a [(String, String, bool, &'a str)],
}

#[derive(Template)]
#[template(path = "go-testee/stream.txt", escape = "none")]
struct StreamText {
    source: String,
    package: String,
    name: String,
    options: &'static str,
    headers: Vec<HeaderLine>,
    records: Vec<RecordLine>,
    inner: Option<Inner>,
    optional: bool,
    version_in_record: bool,
    has_instance: bool,
    instance_bits: u64,
    uses_instance: bool,
    type_field: String,
    type_type: String,
    type_bits: u64,
    conversions: String,
}

struct HeaderLine {
    key: String,
    variable: String,
    put: String,
    read: String,
}

struct RecordLine {
    name: String,
    kind: String,
    put: String,
    read: String,
}

/// The stream that goes on within this one.
struct Inner {
    name: String,
    kind: String,
    accessor: String,
    resumes: String,
}

/// All files of the program, within the module.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let file = |name: &str, text: String| Output { path: format!("testee/{name}"), text };
    let mut files: Vec<Output> = RUNTIME
        .into_iter()
        .map(|(path, text)| Output { path: path.into(), text: text.into() })
        .collect();
    let mut streams = Vec::new();
    for stream in &family.streams {
        let package = names::package(&stream.name);
        let inner = Framer { family, stream }.inner();
        streams.push((
            package.clone(),
            names::exported(&stream.name),
            inner.is_none(),
            stream.name.as_str(),
        ));
        let text = text(family, stream, package.clone(), inner)?;
        files.push(file(&format!("{package}.go"), source(&text, family)));
    }
    let text = StreamsText { streams: &streams }.render()?;
    files.push(file("streams.go", source(&text, family)));
    let text = StreamsTestText { streams: &streams }.render()?;
    files.push(file("streams_test.go", source(&text, family)));
    Ok(files)
}

fn text(
    family: &Family,
    stream: &Stream,
    package: String,
    inner: Option<InnerLine>,
) -> askama::Result<String> {
    let converter = Converter::new(stream);
    let framing = &stream.framing;
    let type_field = &framing.header.fields[framing.type_field];
    let Kind::Scalar(type_scalar) = type_field.kind else {
        unreachable!("a type code is a scalar")
    };
    let records: Vec<RecordLine> =
        (0..stream.records.len()).map(|id| record(stream, &converter, id)).collect();
    let inner_name = |line: &InnerLine| {
        let stream = family.by_id(&line.id).last();
        stream.map(|s| names::exported(&s.name)).unwrap_or_default()
    };
    let resumes = stream.records.iter().filter(|r| matches!(r.control, Some(Control::Resumes(_))));
    let resumes: Vec<String> =
        resumes.map(|r| format!("{package}.Kind{}", names::exported(&r.name))).collect();
    let has_inner = inner.is_some();
    StreamText {
        source: format!("spec/{}", stream.name),
        name: names::exported(&stream.name),
        options: if stream.sets.is_empty() { "" } else { ", xenstreams.Runs(memory)" },
        headers: stream.headers.iter().map(|h| header(stream, &converter, h)).collect(),
        inner: inner.map(|line| Inner {
            name: inner_name(&line),
            kind: line.kind,
            accessor: line.accessor,
            resumes: resumes.join(", "),
        }),
        optional: framing.optional_bit.is_some(),
        version_in_record: stream.records.iter().any(|r| r.body.marked(Mark::Version).is_some()),
        has_instance: framing.instance_field.is_some(),
        instance_bits: framing
            .instance_field
            .map_or(0, |i| stream.size_of(&framing.header.fields[i].kind).unwrap_or_default() * 8),
        uses_instance: framing.optional_bit.is_some()
            || stream.records.iter().any(|r| r.instance.varies()),
        type_field: names::field(&type_field.name),
        type_type: super::expression::scalar_type(stream, type_scalar),
        type_bits: type_scalar.primitive.size() * 8,
        conversions: converter.conversions(!has_inner),
        records,
        package,
    }
    .render()
}

fn header(stream: &Stream, converter: &Converter, header: &Header) -> HeaderLine {
    let go = names::header(stream, &header.name);
    // The program's own variables are called otherwise.
    let variable = format!("h{}", names::exported(&header.name));
    let accessor = names::accessor(&go);
    HeaderLine {
        put: format!("{}(o, r.{accessor}())", converter.function("put", &go)),
        read: format!(
            "{variable} := {}(headers.take(\"{}\"))",
            converter.function("read", &go),
            header.name
        ),
        key: header.name.clone(),
        variable,
    }
}

fn record(stream: &Stream, converter: &Converter, id: usize) -> RecordLine {
    let record = &stream.records[id];
    let go = names::record(stream, record);
    let suffix = names::exported(&record.name);
    let accessor = names::accessor(&go);
    let instance = if record.instance.varies() { "instance" } else { "" };
    let empty = shape(record) == Shape::Empty;
    let later = converter.is_versioned(record);
    let (mut version, mut put_version) = ("", "");
    if later {
        (version, put_version) = (", version", ", r.Version()");
    }
    let may_be_short = !record.layouts.is_empty();
    let length = if may_be_short { ", len(r.Body())" } else { "" };
    let put = format!("{}(o, r.{accessor}(){put_version}{length})", converter.function("put", &go));
    let read = if empty {
        format!(
            "body.members().end()\nwrite = func() error {{ return w.Write{suffix}({instance}) }}"
        )
    } else {
        let comma = if instance.is_empty() { "" } else { ", " };
        format!(
            "v := {}(body{version})\nwrite = func() error {{ return w.Write{suffix}({instance}{comma}&v) }}",
            converter.function("read", &go)
        )
    };
    RecordLine {
        name: record.name.clone(),
        kind: format!("Kind{suffix}"),
        put: if empty { String::new() } else { put },
        read,
    }
}
