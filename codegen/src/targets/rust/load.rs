//! Loading a stream: its handlers, and records that are read octet by octet.

use std::ops::Deref;

use askama::Template;

use super::file::{File, Home};
use super::frame::{Frame, Maker, framed};
use super::parts::Body;
use super::record_line::RecordLine;
use crate::plan::{RecordPlan, Shape};

#[derive(Template)]
#[template(path = "rust/load.rs.txt", escape = "none")]
struct LoadText<'f> {
    frame: Frame<'f>,
    has_instance: bool,
    records: Vec<RecordLine>,
    /// Records that a handler takes.
    loaded: Vec<RecordLine>,
    /// Whether the last record is one that a handler need not take.
    last_given: bool,
    last_snake: String,
    /// Arms that tell how many octets the fields of a record take.
    sizes: Vec<String>,
    sizes_counted: bool,
    sizes_endian: bool,
    size_parameter: String,
    size_argument: &'static str,
}

framed!(LoadText);

impl Maker<'_> {
    pub(super) fn load(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        let frame = Frame::new(self, file);
        let plan = self.stream.plan;
        let last = plan.records.iter().find(|record| record.is_last);
        let given = last.filter(|record| record.is_bare()).map(|record| record.id);
        let body = |record| Body { file, record };
        let parts: Vec<_> = plan.records.iter().filter(|r| r.shape == Shape::Parts).collect();
        let state = sizes_take_state(file);
        let endian = parts.iter().any(|r| !body(*r).put_takes_state());
        for name in ["Kind", "Record", "RecordHeader"] {
            file.of_stream(name);
        }
        file.of_stream("Reader");
        file.payloads();
        for record in plan.records.iter().filter(|r| r.shape != Shape::Empty) {
            file.of_stream(file.names.record(record.id));
        }
        for header in &frame.headers {
            file.of_stream(&header.ty);
        }
        file.import("core::convert", "Infallible");
        file.import_all(
            "crate",
            &["BodyError", "Endian", "Error", "LoadError", "NoHandler", "Plain"],
        );
        file.import("crate::load", "Octets");
        if frame.in_length && !parts.is_empty() {
            file.import("crate::save", "Counted");
        }
        if state {
            file.import("super::state", "State");
        }
        let loaded = plan.records.iter().filter(|record| given != Some(record.id));
        let mut text = LoadText {
            has_instance: frame.instance_field.is_some(),
            records: frame.records(),
            loaded: loaded.map(|record| RecordLine::of(file, record)).collect(),
            last_given: given.is_some(),
            last_snake: last.map(|r| file.names.handler(r.id).to_owned()).unwrap_or_default(),
            sizes: plan.records.iter().map(|record| size(file, record)).collect(),
            sizes_counted: !parts.is_empty(),
            sizes_endian: endian,
            size_parameter: match state {
                true => format!(", state: &State{}", file.memory()),
                false => String::new(),
            },
            size_argument: if state { ", self.reader.state()" } else { "" },
            frame,
        };
        text.frame.uses = file.uses();
        text.render()
    }
}

/// Whether telling how many octets the fields of a record take looks at what is known of the stream.
pub fn sizes_take_state(file: &File) -> bool {
    let takes = |record| Body { file, record }.put_takes_state();
    let mut parts = file.plan.records.iter().filter(|r| r.shape == Shape::Parts);
    file.plan.stream.framing.padding.in_length && parts.any(takes)
}

/// The arm that tells how many octets the fields of a record take.
fn size(file: &File, record: &RecordPlan) -> String {
    let camel = file.names.record(record.id);
    let instance = if record.instance_varies { "_, " } else { "" };
    let arguments = Body { file, record }.put_arguments("state", "endian", "None");
    let put = format!("let Ok(()) = body.put(&mut size, {arguments});\nsize.0");
    match record.shape {
        Shape::Parts if record.may_be_empty() => format!(
            "Record::{camel}({instance}None) => 0,\nRecord::{camel}({instance}Some(body)) => {{\n{put}\n}}"
        ),
        Shape::Parts => format!("Record::{camel}({instance}body) => {{\n{put}\n}}"),
        Shape::Layouts => {
            format!("Record::{camel}({instance}body) => body.octets().len() as u64,")
        }
        Shape::Empty if !record.instance_varies => format!("Record::{camel} => 0,"),
        Shape::Empty | Shape::Plain | Shape::Whole => {
            format!("Record::{camel}(..) => {},", record.length.octets)
        }
    }
}
