//! The header of a stream's codec.

use askama::Template;

use super::context::Context;
use super::get;
use super::names;
use super::parts::Parts;
use super::rules::rules;
use super::signatures::{writer_parameters, writes};
use super::stream::{BegunText, begun, following, is_inner, memory_parameters, sets, turned};
use super::structures::{reader, record, state, writer};
use super::tidy::tidy;
use super::varying;
use crate::plan::Shape;

#[derive(Template)]
#[template(path = "c/codec.h.txt", escape = "none")]
struct CodecText {
    ends_with_input: bool,
    title: String,
    source: String,
    guard: String,
    module: String,
    prefix: String,
    upper: String,
    inner: Vec<String>,
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
    writer_parameters: String,
    told_order: bool,
    memory_parameters: &'static str,
    is_inner: bool,
    begun: Vec<BegunText>,
    bodies: String,
    writes: String,
}

/// The text of the codec's header.
pub fn header(context: &Context) -> askama::Result<String> {
    let names = context.names;
    let stream = names.stream;
    let prefix = names.prefix();
    let order = turned(stream.framing.endian, "record->");
    let records = names.plan.records.iter().filter(|record| record.shape == Shape::Parts);
    let all: Vec<Parts> = records.map(|record| Parts { context, record }).collect();
    let (views, members) = views(&prefix, &all);
    let bodies = all.iter().map(|parts| body(&prefix, parts)).collect();
    let accessors: String = all.iter().map(|parts| parts.accessors(&order)).collect();
    let text = CodecText {
        ends_with_input: stream.framing.end.is_none(),
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        guard: names.guard("_codec"),
        module: names.module(),
        upper: names.upper(),
        inner: following(names).into_iter().map(names::Names::module).collect(),
        rules: rules(names)
            .into_iter()
            .map(|(id, rule)| (names.rule(id), rule.id.clone()))
            .collect(),
        sets: sets(names),
        has_memory: !stream.sets.is_empty(),
        state: state(names),
        views: varying::texts(context, |one| one.declaration()) + &views,
        parts: match members.is_empty() {
            true => String::new(),
            false => format!(
                "\n//The parts of a record, by its type.\nunion {prefix}_parts {{\n{members}}};\n"
            ),
        },
        record: record(names, !members.is_empty()),
        functions: get::functions(context)
            + &varying::texts(context, |one| one.next_declaration())
            + &accessors,
        reader: reader(names),
        writer: writer(names),
        writer_parameters: writer_parameters(names),
        told_order: names.plan.order_magic.is_some(),
        memory_parameters: memory_parameters(names),
        is_inner: is_inner(names),
        begun: begun(names),
        bodies,
        writes: writes(names),
        prefix,
    };
    Ok(tidy(&text.render()?))
}

/// The structures that show parts, and the members for them in the union of all.
fn views(prefix: &str, all: &[Parts]) -> (String, String) {
    let (mut views, mut members) = (String::new(), String::new());
    for parts in all.iter().filter(|parts| parts.has_view()) {
        let (item, name) = (parts.item(), parts.record.record.one());
        views += &format!(
            "\n//The parts of {name} after the fixed part.\nstruct {prefix}_{item}_view {{\n{}}};\n",
            parts.view()
        );
        let member = parts.context.names.record_member(parts.record.id);
        members += &format!("struct {prefix}_{item}_view {member};\n");
    }
    (views, members)
}

/// The structure for a record that is to be written.
fn body(prefix: &str, parts: &Parts) -> String {
    format!(
        "\n//A {} that is to be written.\nstruct {prefix}_{}_body {{\n{}}};\n",
        parts.record.record.name,
        parts.item(),
        parts.body()
    )
}
