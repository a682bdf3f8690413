//! The testee that the suite judges the C codec by: canonical JSON to structures and back.

mod shapes;
mod show;
mod write;

use askama::Template;

use super::codec::{inner, sets};
use super::items::integer;
use super::names::{self, Names};
use super::tidy::tidy;
use crate::model::*;
use crate::targets::output::Output;
use shapes::shapes;
use show::show;
use write::write;

/// The hand-written part of the testee, copied as it is.
const RUNTIME: [(&str, &str); 6] = [
    ("json.c", include_str!("../../../runtime/c-testee/json.c")),
    ("main.c", include_str!("../../../runtime/c-testee/main.c")),
    ("make.c", include_str!("../../../runtime/c-testee/make.c")),
    ("show.c", include_str!("../../../runtime/c-testee/show.c")),
    ("testee.h", include_str!("../../../runtime/c-testee/testee.h")),
    ("text.c", include_str!("../../../runtime/c-testee/text.c")),
];

struct StreamLine {
    module: String,
    prefix: String,
    title: String,
    encodes: bool,
}

#[derive(Template)]
#[template(path = "c-testee/streams.h.txt", escape = "none")]
struct StreamsHeader<'a> {
    streams: &'a [StreamLine],
}

#[derive(Template)]
#[template(path = "c-testee/streams.c.txt", escape = "none")]
struct StreamsSource<'a> {
    streams: &'a [StreamLine],
}

#[derive(Template)]
#[template(path = "c-testee/stream.c.txt", escape = "none")]
struct StreamText {
    title: String,
    source: String,
    id: String,
    module: String,
    prefix: String,
    upper: String,
    memory: bool,
    optional: bool,
    has_instance: bool,
    uses_instance: bool,
    instance_type: &'static str,
    instance_shape: String,
    type_type: &'static str,
    /// Name, shape, member and type of each header.
    headers: Vec<(String, String, String, String)>,
    /// Module of the stream that goes on within this one.
    inner: Option<(String,)>,
    begins: Vec<String>,
    shapes: String,
    locals: String,
    shows: String,
    writes: String,
    /// Name and function of each record, and whether it has instances.
    records: Vec<(String, String, bool)>,
    versions: Vec<u32>,
}

/// All files of the testee.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let mut files = super::copied(&RUNTIME);
    let all: Vec<Names> = family.streams.iter().map(|stream| Names { family, stream }).collect();
    let streams: Vec<StreamLine> = all
        .iter()
        .map(|names| StreamLine {
            module: names.module(),
            prefix: names.prefix(),
            title: names.stream.title.clone(),
            encodes: inner(*names).is_none(),
        })
        .collect();
    let header = tidy(&StreamsHeader { streams: &streams }.render()?);
    let source = tidy(&StreamsSource { streams: &streams }.render()?);
    files.push(Output { path: "streams.h".into(), text: header });
    files.push(Output { path: "streams.c".into(), text: source });
    for names in all {
        let path = format!("stream_{}.c", names.module());
        files.push(Output { path, text: tidy(&stream(names)?) });
    }
    Ok(files)
}

fn stream(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let framing = &stream.framing;
    let primitive = |index: usize| match framing.header.fields[index].kind {
        Kind::Scalar(scalar) => scalar.primitive,
        _ => Primitive::U32,
    };
    let instance = framing.instance_field.map(primitive);
    let begins = stream.records.iter().filter(|r| matches!(r.control, Some(Control::Begins(_))));
    let shows: String = stream.records.iter().map(|r| show(names, r)).collect();
    let mut locals = String::new();
    if shows.contains("size_t i;") || shows.contains("(i = 0") {
        locals += "size_t i;\n";
    }
    if framing.optional_bit.is_some() {
        locals += "char code[24];\n";
    }
    if !names::uses(&shows, "version") {
        locals += "\n(void)version;\n";
    }
    StreamText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        id: stream.id.clone(),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        memory: sets(names) > 0,
        optional: framing.optional_bit.is_some(),
        has_instance: instance.is_some(),
        uses_instance: instance.is_some()
            && (framing.optional_bit.is_some()
                || stream.records.iter().any(|r| r.instance.varies())),
        instance_type: instance.map_or("", integer),
        instance_shape: instance.map_or_else(String::new, |p| format!("shape_{}", p.name())),
        type_type: integer(primitive(framing.type_field)),
        headers: stream
            .headers
            .iter()
            .map(|h| {
                let item = names::item_name(&h.name);
                (h.name.clone(), item, names::field(&h.name), names.structure(&h.name))
            })
            .collect(),
        inner: inner(names).map(|inner| (inner.module(),)),
        begins: begins.map(|r| names.code(&r.name)).collect(),
        shapes: shapes(names),
        locals,
        shows,
        writes: stream.records.iter().map(|r| write(names, r)).collect(),
        records: stream
            .records
            .iter()
            .map(|r| {
                let varies = r.instance.varies() && instance.is_some();
                (r.name.clone(), names::item_name(&r.name), varies)
            })
            .collect(),
        versions: stream.versions.iter().map(|v| v.number).collect(),
    }
    .render()
}

/// The fields after the fixed part.
fn tail(record: &Record) -> &[Field] {
    &record.body.fields[record.body.head_fields..]
}

/// The names of the strings that make up an element, as a table.
fn string_names(names: Names, field: &Field) -> Option<Vec<String>> {
    let id = match &field.kind {
        Kind::Array { element: Element::Structure(id), .. } | Kind::Structure(id) => *id,
        _ => return None,
    };
    Some(names.stream.structure(id).fields.iter().map(|f| format!("\"{}\"", f.name)).collect())
}
