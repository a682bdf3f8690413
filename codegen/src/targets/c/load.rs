//! Loading a stream: its handlers, and records that are read octet by octet.

use askama::Template;

use super::codec::{inner, sets};
use super::names::{self, Names};
use super::save::is_inner;
use super::signatures::header_parameters;
use super::tidy::tidy;
use crate::model::*;

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
    inner: Option<Inner>,
    is_inner: bool,
    header_parameters: String,
}

#[derive(Template)]
#[template(path = "c/load.c.txt", escape = "none")]
struct SourceText {
    title: String,
    source: String,
    module: String,
    prefix: String,
    sets: usize,
    loaded: Vec<Loaded>,
    last: Option<Loaded>,
    optional: bool,
    inner: Option<Inner>,
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

/// The stream within this one.
struct Inner {
    module: String,
    prefix: String,
}

/// The text of the header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let (loaded, last) = records(names);
    let text = HeaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        guard: format!("XEN_STREAMS_{}_LOAD_H", names::constant(&stream.name)),
        prefix: names.prefix(),
        sets: sets(names),
        loaded,
        last,
        optional: stream.framing.optional_bit.is_some(),
        inner: within(names),
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
        module: names.module(),
        prefix: names.prefix(),
        sets: sets(names),
        loaded,
        last,
        optional: stream.framing.optional_bit.is_some(),
        inner: within(names),
        is_inner: is_inner(names),
        headers: stream.headers.iter().map(|h| names::field(&h.name)).collect(),
        header_parameters: header_parameters(names),
    };
    Ok(tidy(&text.render()?))
}

fn within(names: Names) -> Option<Inner> {
    inner(names).map(|inner| Inner { module: inner.module(), prefix: inner.prefix() })
}

/// The records that have to have a handler, and the last one if it need not have one.
fn records(names: Names) -> (Vec<Loaded>, Option<Loaded>) {
    let says_nothing = |r: &&Record| r.position == Some(Position::Last) && r.body.fields.is_empty();
    let (last, all): (Vec<&Record>, Vec<&Record>) =
        names.stream.records.iter().partition(says_nothing);
    (all.into_iter().map(|r| line(names, r)).collect(), last.first().map(|r| line(names, r)))
}

fn line(names: Names, record: &Record) -> Loaded {
    const TAKEN: &[&str] = &["headers", "unknown"];
    let item = names::item_name(&record.name);
    let inner = inner(names).is_some_and(|inner| inner.module() == item);
    let taken = inner || TAKEN.contains(&item.as_str());
    Loaded {
        name: record.name.clone(),
        member: names::field(&if taken { format!("{item}_item") } else { item }),
        code: names.code(&record.name),
        doc: record.prose.doc.clone(),
    }
}
