//! Loading a stream: its handlers, and records that are read octet by octet.

use askama::Template;

use super::names::Names;
use super::signatures::header_parameters;
use super::stream::{InnerText, inner_texts, is_inner, sets};
use super::tidy::tidy;
use crate::plan::{RecordPlan, Shape};

#[derive(Template)]
#[template(path = "c/load.h.txt", escape = "none")]
struct HeaderText {
    title: String,
    source: String,
    module: String,
    guard: String,
    prefix: String,
    sets: usize,
    /// Records that have to have a handler.
    loaded: Vec<Loaded>,
    /// The last record, if it says nothing more.
    last: Option<Loaded>,
    optional: bool,
    inner: Vec<InnerText>,
    is_inner: bool,
    header_parameters: String,
}

#[derive(Template)]
#[template(path = "c/load.c.txt", escape = "none")]
struct SourceText {
    title: String,
    source: String,
    directory: String,
    module: String,
    prefix: String,
    sets: usize,
    loaded: Vec<Loaded>,
    last: Option<Loaded>,
    optional: bool,
    inner: Vec<InnerText>,
    is_inner: bool,
    headers: Vec<String>,
    header_parameters: String,
}

/// A record that a handler loads.
struct Loaded {
    name: String,
    /// The name of its handler.
    member: String,
    code: String,
    doc: String,
}

/// The text of the header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let (loaded, last) = records(names);
    let text = HeaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        guard: names.guard("_load"),
        prefix: names.prefix(),
        sets: sets(names),
        loaded,
        last,
        optional: stream.framing.has_optional(),
        inner: inner_texts(names),
        is_inner: is_inner(names),
        header_parameters: header_parameters(names),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that is compiled.
pub fn source(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let (loaded, last) = records(names);
    let text = SourceText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        directory: names.directory(),
        module: names.module(),
        prefix: names.prefix(),
        sets: sets(names),
        loaded,
        last,
        optional: stream.framing.has_optional(),
        inner: inner_texts(names),
        is_inner: is_inner(names),
        headers: (0..stream.headers.len()).map(|i| names.header(i).to_owned()).collect(),
        header_parameters: header_parameters(names),
    };
    Ok(tidy(&text.render()?))
}

/// The records that have to have a handler, and the last one if it need not have one.
fn records(names: Names) -> (Vec<Loaded>, Option<Loaded>) {
    let says_nothing = |r: &&RecordPlan| r.is_last && r.shape == Shape::Empty;
    let (last, all): (Vec<&RecordPlan>, Vec<&RecordPlan>) =
        names.plan.records.iter().partition(says_nothing);
    (all.into_iter().map(|r| line(names, r)).collect(), last.first().map(|r| line(names, r)))
}

fn line(names: Names, record: &RecordPlan) -> Loaded {
    Loaded {
        name: record.record.name.clone(),
        member: names.load_handler(record.id).to_owned(),
        code: names.code(record.id),
        doc: record.record.prose.doc.clone(),
    }
}
