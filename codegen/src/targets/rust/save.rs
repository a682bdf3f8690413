//! Saving a stream: its handlers, and records that come in pieces.

use std::ops::Deref;

use askama::Template;

use super::file::{File, Home};
use super::frame::{Frame, Maker, framed};
use super::later::Later;
use super::names::Owner;
use super::output::Code;
use super::parts::{Body, borrows};
use super::record_line::RecordLine;
use super::rules::Remembering;
use super::takes::{Given, Takes};
use crate::plan::{Control, RecordPlan, Remember, Shape};

/// The handlers of a stream.
#[derive(Template)]
#[template(path = "rust/save.rs.txt", escape = "none")]
struct SaveText<'f> {
    frame: Frame<'f>,
    has_instance: bool,
    saved: Vec<SavedLine>,
    last_name: String,
}

/// What writes their records.
#[derive(Template)]
#[template(path = "rust/saver.rs.txt", escape = "none")]
struct SaverText<'f> {
    frame: Frame<'f>,
    has_instance: bool,
    /// Records that a handler saves, in the order in which they are saved.
    saved: Vec<SavedLine>,
    example: String,
    last_name: String,
    last_bare: String,
    last_size: u64,
    /// The record that begins a section, if the stream can begin again.
    section: Option<String>,
    /// Whether the last record is written without a handler.
    last_written: bool,
    /// Arms that tell whether a body can have a length.
    lengths: Vec<String>,
    /// Checks a body, where there is something to check.
    checks: String,
    /// Remembers something of a body's first octets.
    remembered: String,
    head_size: u64,
}

framed!(SaveText);
framed!(SaverText);

struct SavedLine {
    line: RecordLine,
    of: String,
    /// The instance as a further argument.
    instance: &'static str,
    size: String,
    /// What `put` is given beside the sink.
    put: String,
    in_pieces: bool,
    /// The streams that it begins.
    begun: Vec<BegunLine>,
}

/// A stream that a record begins.
struct BegunLine {
    module: String,
    method: String,
    suffix: String,
    headers: Vec<(String, String)>,
    /// Whether who saves it says the order of octets.
    told_order: bool,
}

const SAVING: Given = Given {
    state: "state",
    state_reference: "state",
    version: "state.version",
    endian: "state.endian",
    role: "Role::Writer",
    short: "None",
};

impl Maker<'_> {
    pub(super) fn save(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        let frame = Frame::new(self, file);
        let (saved, last) = self.saved(file, &frame);
        file.of_stream("Kind");
        file.of_stream("Writer");
        for record in self.stream.plan.records.iter().filter(|r| r.shape.has_body()) {
            file.of_stream(file.names.record(record.id));
        }
        for record in self.stream.plan.records.iter() {
            let written = last.is_some_and(|last| last.id == record.id && last.is_bare());
            if !written {
                file.of_stream(file.names.record(record.id));
            }
        }
        for header in &frame.headers {
            file.of_stream(&header.ty);
        }
        file.import("core::convert", "Infallible");
        file.import("core::marker", "PhantomData");
        file.import_all("crate::save", &["Lengths", "Nowhere", "Opened", "Pass"]);
        file.import_all("crate", &["Endian", "SaveError", "Sink", "Stopped"]);
        if saved.iter().any(|line| line.in_pieces) {
            file.import("crate", "Body");
        }
        if !frame.inner.is_empty() {
            file.import("crate", "WriteError");
        }
        let mut text = SaveText {
            has_instance: frame.instance_field.is_some(),
            saved,
            last_name: last.map(|r| r.record.name.clone()).unwrap_or_default(),
            frame,
        };
        text.frame.uses = file.uses();
        text.render()
    }

    /// The records that a handler saves, in the order in which they are saved; and the last one.
    fn saved(&self, file: &File, frame: &Frame) -> (Vec<SavedLine>, Option<&RecordPlan<'_>>) {
        let plan = self.stream.plan;
        let order = plan.stream.save_order();
        let last = plan.last.map(|id| plan.record(id));
        let last_written = last.is_some_and(|record| record.is_bare());
        let count = order.len() - usize::from(last_written);
        let saved = order[..count].iter().map(|id| saved(file, frame, plan.record(*id)));
        (saved.collect(), last)
    }

    pub(super) fn saver(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        let frame = Frame::new(self, file);
        let plan = self.stream.plan;
        // What the lines of records name is in the code of others.
        let (saved, last) = self.saved(&self.file(Home::Elsewhere), &frame);
        let last_written = last.is_some_and(|record| record.is_bare());
        let record_checks: Vec<_> = plan.records.iter().filter_map(|r| check(file, r)).collect();
        let remembered: Vec<_> =
            plan.records.iter().filter_map(|record| remembered(file, record)).collect();
        let heads = plan.records.iter().filter(|r| r.remember.iter().any(|it| in_fixed(r, it)));
        for record in &saved {
            if record.line.has_body {
                file.of_stream(&record.line.camel);
            }
        }
        let header = frame.header_size;
        file.import_all("super::save", &["Records", "Save", "Target"]);
        file.import_all("super::writer", &["Here", "Writer", "error", "in_body"]);
        if !frame.inner.is_empty() {
            file.import("super::save", "Inner");
            file.import("crate::save", "Leaving");
        }
        for name in ["Kind", "Record", "RecordHeader", "rules"] {
            file.of_stream(name);
        }
        file.import("super::state", "State");
        file.import("crate::error", "Fault");
        file.import_all("crate::save", &["Lengths", "Nowhere", "Opened", "Pass"]);
        file.import_all(
            "crate",
            &["Endian", "Misuse", "Plain", "SaveError", "Sink", "Stopped", "WriteError", "padding"],
        );
        if saved.iter().any(|line| line.line.has_parts) {
            file.import("crate::save", "Counted");
        }
        let mut text = SaverText {
            has_instance: frame.instance_field.is_some(),
            example: saved.first().map(|r| r.line.camel.clone()).unwrap_or_default(),
            last_name: last.map(|r| r.record.name.clone()).unwrap_or_default(),
            last_bare: last.map(|r| file.names.bare(r.id).to_owned()).unwrap_or_default(),
            section: plan.sections().map(|r| file.names.record(r.id).to_owned()),
            last_size: header,
            last_written,
            lengths: plan.records.iter().map(|record| length(file, record)).collect(),
            checks: choice("kind", record_checks, plan.records.len()),
            head_size: heads.map(|r| r.length.octets).max().unwrap_or_default(),
            remembered: choice("self.kind", remembered, plan.records.len()),
            saved,
            frame,
        };
        text.frame.uses = file.uses();
        text.render()
    }
}

fn saved(file: &File, frame: &Frame, record: &RecordPlan) -> SavedLine {
    let camel = file.names.record(record.id);
    let line = RecordLine::of(file, record);
    let varies = record.instance_varies;
    let begun = frame.inner.iter().flat_map(|of| {
        let begins = of.begins.iter().filter(|begins| begins.camel == camel);
        begins.map(|begins| BegunLine {
            module: of.module.clone(),
            method: of.method.clone(),
            suffix: begins.suffix.clone(),
            headers: of.headers.clone(),
            told_order: of.told_order,
        })
    });
    let life = if borrows(record) { "<'_>" } else { "" };
    let body = Body { file, record };
    SavedLine {
        of: if record.shape == Shape::Parts { format!("{camel}{life}") } else { camel.to_owned() },
        instance: match (frame.instance_field.is_some(), varies) {
            (false, _) => "",
            (true, true) => ", instance",
            (true, false) => ", 0",
        },
        size: match record.shape {
            Shape::Parts => "size.0".into(),
            _ => record.length.octets.to_string(),
        },
        put: body.put_arguments("&self.writer.state", "self.writer.state.endian", "None"),
        // What stands at one end of a record is about all of it.
        in_pieces: record.shape.has_body()
            && !record.is_last
            && !file.plan.stream.framing.is_whole(),
        begun: match record.control {
            Some(Control::Begins(_)) => begun.collect(),
            _ => Vec::new(),
        },
        line,
    }
}

/// What is remembered, from a record that is called so.
fn remembering<'r>(
    file: &'r File,
    record: &'r RecordPlan,
    names: (&'static str, &'static str),
) -> Remembering<'r> {
    Remembering::of(file, record, names, "state")
}

/// The record, and the code that checks a body which a sink holds, and remembers what later records
/// look at.
fn check(file: &File, record: &RecordPlan) -> Option<(String, String)> {
    let name = file.names.record(record.id);
    let mut code = Code::default();
    match record.shape {
        Shape::Empty if record.rules.is_empty() => return None,
        Shape::Empty => {}
        Shape::Parts => {
            let value = if record.needs_value() { "record" } else { "_" };
            file.of_stream(name);
            file.import("crate::parts", "Parts");
            file.import("crate::error", "Role");
            code.line("let mut parts = Parts::unpadded(octets);");
            code.line(&format!("let {value} = {name}::decode(&mut parts, state, Role::Writer)?;"));
        }
        Shape::Plain | Shape::Whole | Shape::Layouts => {
            if !record.fixed.needs.checks && !record.needs_value() {
                return None;
            }
            file.of_stream(name);
            code.open("let Some(octets) = octets.first_chunk() else");
            code.line(&format!("return Err({});", file.fault(record.length.rule, "0", "")));
            code.close_with(";");
            if record.fixed.needs.checks {
                let takes = Takes::of_record(record);
                if takes.role {
                    file.import("crate::error", "Role");
                }
                code.line(&format!("{name}::check(octets{})?;", takes.arguments(SAVING)));
            }
            if record.needs_value() {
                let read = (name, "octets", "state.endian");
                let fixed = Later { file, owner: Owner::Record(record.id), fixed: &record.fixed };
                fixed.read("record", read, "state.version", &mut code);
            }
        }
    }
    if !record.rules.is_empty() {
        if record.rules_need.role {
            file.import("crate::error", "Role");
        }
        if record.shape == Shape::Empty {
            file.of_stream(name);
        }
        let subject = if record.shape == Shape::Empty { name } else { "record" };
        let arguments = Body { file, record }.rule_arguments("state", "Role::Writer", "None");
        code.line(&format!("{subject}.check_rules({arguments})?;"));
    }
    keep(file, record, ("record.", "record.head."), &mut code);
    Some((file.kind(record.id), code.finish()))
}

fn keep(file: &File, record: &RecordPlan, names: (&'static str, &'static str), code: &mut Code) {
    let remembering = remembering(file, record, names);
    if record.remember.iter().any(|r| matches!(r, Remember::InSet(..))) {
        file.memory_rule();
    }
    remembering.insert("Fault::new(&rules::MEMORY, 0, \"\")", code);
    remembering.keep(code);
}

/// Whether what is remembered of a record stands in its fixed part.
fn in_fixed(record: &RecordPlan, remember: &Remember) -> bool {
    match remember {
        Remember::InSet(_, field) | Remember::Latest(field) | Remember::Version(field) => {
            *field < record.fixed.fields.len()
        }
    }
}

/// The record, and the code that remembers what later records look at, from the first octets of a
/// body. What stands after the fixed part is not there.
fn remembered(file: &File, record: &RecordPlan) -> Option<(String, String)> {
    let fixed = |remember: &Remember| in_fixed(record, remember);
    if !record.remember.iter().any(fixed) {
        return None;
    }
    let head = match record.shape {
        Shape::Parts => file.names.head(record.id),
        _ => file.names.record(record.id),
    };
    file.of_stream(head);
    let mut code = Code::default();
    code.open("let Some(octets) = self.head.first_chunk() else");
    code.line(&format!("return Err({});", file.fault(record.length.rule, "0", "")));
    code.close_with(";");
    let read = (head, "octets", "state.endian");
    let fixed_part = Later { file, owner: Owner::Record(record.id), fixed: &record.fixed };
    fixed_part.read("head", read, "state.version", &mut code);
    let kept = record.remember.iter().copied().filter(fixed).collect();
    let record = RecordPlan { remember: kept, ..record.clone() };
    keep(file, &record, ("head.", "head."), &mut code);
    Some((file.kind(record.id), code.finish()))
}

/// Code that does what is to be done for one of several kinds of record.
fn choice(kind: &str, cases: Vec<(String, String)>, all: usize) -> String {
    match cases.as_slice() {
        [] => String::new(),
        [(of, code)] => format!("if {kind} == {of} {{\n{code}\n}}"),
        cases => {
            let arm = |(of, code): &(String, String)| format!("{of} => {{\n{code}\n}}\n");
            let arms: String = cases.iter().map(arm).collect();
            let rest = if cases.len() < all { "_ => {}\n" } else { "" };
            format!("match {kind} {{\n{arms}{rest}}}")
        }
    }
}

/// The arm that tells whether a body can have a length.
fn length(file: &File, record: &RecordPlan) -> String {
    let kind = file.kind(record.id);
    match (record.length.exact, record.length.octets) {
        (true, size) => format!("{kind} => self.length == {size},"),
        (false, 0) => format!("{kind} => true,"),
        (false, head) => format!("{kind} => self.length >= {head},"),
    }
}
