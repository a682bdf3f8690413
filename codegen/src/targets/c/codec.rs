//! The header of a stream's codec, and what its reader and writer share.

use askama::Template;

use super::expression::Helpers;
use super::get;
use super::names::{self, Names};
use super::parts::Parts;
use super::rules::rules;
pub use super::shared::{helpers, rules_call};
use super::signatures::writes;
pub use super::signatures::{header_parameters, unknown_parameters, write_parameters};
use super::structures::{reader, record, state, writer};
use super::tidy::tidy;
use crate::model::*;

#[derive(Template)]
#[template(path = "c/codec.h.txt", escape = "none")]
struct CodecText {
    title: String,
    source: String,
    guard: String,
    module: String,
    prefix: String,
    upper: String,
    inner: Option<String>,
    rules: Vec<(String, String)>,
    sets: usize,
    has_memory: bool,
    state: String,
    views: String,
    parts: String,
    record: String,
    functions: String,
    reader: String,
    writer: String,
    header_parameters: String,
    bodies: String,
    writes: String,
}

/// The stream that goes on within another one, after a record of it.
pub fn inner<'a>(names: Names<'a>) -> Option<Names<'a>> {
    let id = names.stream.records.iter().find_map(|r| match &r.control {
        Some(Control::Begins(id)) => Some(id),
        _ => None,
    })?;
    names.described(id)
}

/// How many sets a reader has to remember, those of the stream within it included.
pub fn sets(names: Names) -> usize {
    names.stream.sets.len() + inner(names).map_or(0, sets)
}

/// Code for whether octets of an order are turned around.
pub fn turned(endian: Endian, state: &str) -> String {
    match endian {
        Endian::Big => "!xen_stream_big_host()".into(),
        Endian::Little => "xen_stream_big_host()".into(),
        Endian::Declared => format!("{state}turned"),
    }
}

/// The parts of a record; `turned` is what accessors look at.
pub fn parts<'a>(
    names: Names<'a>,
    record: &'a Record,
    turned: &'a str,
    helpers: &'a Helpers,
) -> Parts<'a> {
    Parts { names, record, turned, helpers }
}

/// Whether some part follows the fixed part of a record's body.
pub fn has_parts(record: &Record) -> bool {
    record.body.size.is_none()
}

/// The text of the codec's header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let prefix = names.prefix();
    let helpers = Helpers::default();
    let order = turned(stream.framing.endian, "");
    let all: Vec<Parts> = stream
        .records
        .iter()
        .filter(|r| has_parts(r))
        .map(|r| parts(names, r, &order, &helpers))
        .collect();
    let (views, members) = views(&prefix, &all);
    let bodies = all.iter().map(|parts| body(&prefix, parts)).collect();
    let functions = get::functions(names) + &all.iter().map(Parts::accessors).collect::<String>();
    let text = CodecText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        guard: format!("XEN_STREAMS_{}_CODEC_H", names::constant(&stream.name)),
        module: names.module(),
        upper: names.upper(),
        inner: inner(names).map(Names::module),
        rules: rules(names)
            .into_iter()
            .map(|(id, rule)| (names.rule(id), rule.id.clone()))
            .collect(),
        sets: sets(names),
        has_memory: !stream.sets.is_empty(),
        state: state(names),
        views,
        parts: if members.is_empty() {
            String::new()
        } else {
            format!(
                "\n//The parts of a record, by its type.\nunion {prefix}_parts {{\n{members}}};\n"
            )
        },
        record: record(names, !members.is_empty()),
        functions,
        reader: reader(names),
        writer: writer(names),
        header_parameters: header_parameters(names),
        bodies,
        writes: writes(names),
        prefix,
    };
    Ok(tidy(&text.render()?))
}

/// Whether some programs wrote a record of fixed size with fewer fields.
pub fn has_layouts(record: &Record) -> bool {
    record.body.size.is_some() && !record.layouts.is_empty()
}

/// Whether a version lacks a field of the record's fixed part.
pub fn has_later_fields(record: &Record) -> bool {
    record.body.fields[..record.body.head_fields].iter().any(|f| f.since.is_some())
}

/// The structures that show parts, and the members for them in the union of all.
fn views(prefix: &str, all: &[Parts]) -> (String, String) {
    let (mut views, mut members) = (String::new(), String::new());
    for parts in all.iter().filter(|parts| parts.has_view()) {
        let (item, name) = (parts.item(), &parts.record.name);
        views += &format!(
            "\n//The parts of a {name} after the fixed part.\nstruct {prefix}_{item}_view {{\n{}}};\n",
            parts.view()
        );
        members += &format!("struct {prefix}_{item}_view {item};\n");
    }
    (views, members)
}

/// The structure for a record that is to be written.
fn body(prefix: &str, parts: &Parts) -> String {
    format!(
        "\n//A {} that is to be written.\nstruct {prefix}_{}_body {{\n{}}};\n",
        parts.record.name,
        parts.item(),
        parts.body()
    )
}
