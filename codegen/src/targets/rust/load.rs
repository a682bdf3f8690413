//! Loading a stream: its handlers, and records that are read octet by octet.

use std::ops::Deref;

use askama::Template;

use super::framed::Framed;
use super::record::{Shape, shape};
use super::record_line::RecordLine;
use super::stream::Maker;
use super::{names, uses};
use crate::model::*;

#[derive(Template)]
#[template(path = "rust/load.rs.txt", escape = "none")]
struct LoadText {
    framed: Framed,
    has_instance: bool,
    /// Records that a handler takes.
    loaded: Vec<LoadedLine>,
    /// Whether the last record is one that a handler need not take.
    last_given: bool,
    last_snake: String,
    /// Arms that tell how many octets the fields of a record take.
    sizes: Vec<String>,
    sizes_counted: bool,
}

struct LoadedLine {
    line: RecordLine,
    about: String,
    parameters: String,
}

impl Deref for LoadText {
    type Target = Framed;
    fn deref(&self) -> &Framed {
        &self.framed
    }
}

impl Maker<'_> {
    pub(super) fn load(&self) -> askama::Result<String> {
        let records = &self.stream.records;
        let last = records.iter().find(|r| r.position == Some(Position::Last));
        let given = last.filter(|r| shape(r) == Shape::Empty);
        let loaded = records.iter().filter(|r| given.is_none_or(|given| given.code != r.code));
        let loaded = loaded.map(|r| {
            let line = self.record(r);
            LoadedLine {
                about: line.variant_doc.clone(),
                parameters: line.parameters.replace("'a", "'_"),
                line,
            }
        });
        let mut text = LoadText {
            framed: self.framed(),
            has_instance: self.has_instance(),
            loaded: loaded.collect(),
            last_given: given.is_some(),
            last_snake: last.map(|r| names::field(&names::snake(&r.name))).unwrap_or_default(),
            sizes: records.iter().map(size).collect(),
            sizes_counted: records.iter().any(|r| shape(r) == Shape::Parts),
        };
        let mut own = self.own();
        own.push(("Reader".into(), "super::Reader".into()));
        text.framed.uses = uses(&text.render()?, &own);
        text.render()
    }
}

/// The arm that tells how many octets the fields of a record take.
fn size(record: &Record) -> String {
    let camel = names::camel(&record.name);
    let instance = if record.instance.varies() { "_, " } else { "" };
    let put = "let Ok(()) = body.put(&mut size, endian);\nsize.0";
    match (shape(record), record.body.size) {
        (Shape::Parts, _) if record.may_be_empty() => format!(
            "Record::{camel}({instance}None) => 0,\nRecord::{camel}({instance}Some(body)) => {{\n{put}\n}}"
        ),
        (Shape::Parts, _) => format!("Record::{camel}({instance}body) => {{\n{put}\n}}"),
        (Shape::Layouts, _) => {
            format!("Record::{camel}({instance}body) => body.octets().len() as u64,")
        }
        (Shape::Empty, _) if instance.is_empty() => format!("Record::{camel} => 0,"),
        (_, size) => format!("Record::{camel}(..) => {},", size.unwrap_or_default()),
    }
}
