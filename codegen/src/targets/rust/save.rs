//! Saving a stream: its handlers, and records that come in pieces.

use std::ops::Deref;

use askama::Template;

use super::flow::{has_rules, remember, rule_arguments};
use super::framed::Framed;
use super::record::{Shape, head_checked, shape, without_later_fields};
use super::record_line::RecordLine;
use super::stream::Maker;
use super::{names, uses};
use crate::model::*;

/// The handlers of a stream.
#[derive(Template)]
#[template(path = "rust/save.rs.txt", escape = "none")]
struct SaveText(Saving);

/// What writes their records.
#[derive(Template)]
#[template(path = "rust/saver.rs.txt", escape = "none")]
struct SaverText(Saving);

struct Saving {
    framed: Framed,
    has_instance: bool,
    /// Records that a handler saves, in the order in which they are saved.
    saved: Vec<SavedLine>,
    example: String,
    last_name: String,
    last_bare: String,
    last_size: u64,
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

struct SavedLine {
    line: RecordLine,
    of: String,
    /// Arguments of the writer's method.
    arguments: &'static str,
    /// The instance as a further parameter and as a further argument.
    instance_param: &'static str,
    instance: &'static str,
    size: String,
    in_pieces: bool,
    begins_inner: bool,
}

impl Deref for Saving {
    type Target = Framed;
    fn deref(&self) -> &Framed {
        &self.framed
    }
}

impl Deref for SaveText {
    type Target = Saving;
    fn deref(&self) -> &Saving {
        &self.0
    }
}

impl Deref for SaverText {
    type Target = Saving;
    fn deref(&self) -> &Saving {
        &self.0
    }
}

impl Maker<'_> {
    pub(super) fn save(&self) -> askama::Result<String> {
        let mut text = SaveText(self.saving());
        let mut own = self.own();
        own.push(("Writer".into(), "super::Writer".into()));
        text.0.framed.uses = uses(&text.render()?, &own);
        text.render()
    }

    pub(super) fn saver(&self) -> askama::Result<String> {
        let mut text = SaverText(self.saving());
        let mut own = self.own();
        let save = ["Inner", "Records", "Save", "Target"];
        own.extend(save.map(|name| (name.to_owned(), format!("super::save::{name}"))));
        let writer = ["Here", "Writer", "error", "in_body"];
        own.extend(writer.map(|name| (name.to_owned(), format!("super::writer::{name}"))));
        own.extend(self.stream.records.iter().map(|r| {
            let head = format!("{}Head", names::camel(&r.name));
            (head.clone(), format!("super::{head}"))
        }));
        text.0.framed.uses = uses(&text.render()?, &own);
        text.render()
    }

    fn saving(&self) -> Saving {
        let stream = self.stream;
        let order = stream.save_order();
        let last = order.last().map(|id| stream.record(*id));
        let last_written = last.is_some_and(|r| shape(r) == Shape::Empty);
        let saved = order.len() - usize::from(last_written);
        let saved = order[..saved].iter().map(|id| self.saved(stream.record(*id)));
        let saved: Vec<SavedLine> = saved.collect();
        let looked_at = |r: &&Record| !remember(stream, r, "").is_empty();
        let remembered = || stream.records.iter().filter(looked_at);
        let header = stream.framing.header.head;
        let to = stream.framing.padding.to;
        Saving {
            framed: self.framed(),
            has_instance: self.has_instance(),
            example: saved.first().map(|r| r.line.camel.clone()).unwrap_or_default(),
            last_name: last.map(|r| r.name.clone()).unwrap_or_default(),
            last_bare: last.map(|r| names::snake(&r.name)).unwrap_or_default(),
            last_size: last
                .and_then(|r| r.body.size)
                .map_or(0, |size| header + size.next_multiple_of(to)),
            last_written,
            lengths: stream.records.iter().map(length).collect(),
            checks: choice("kind", stream.records.iter().filter_map(|r| self.check(r))),
            remembered: choice("self.kind", remembered().map(|r| self.remembered(r))),
            head_size: remembered().map(|r| r.body.head).max().unwrap_or_default(),
            saved,
        }
    }

    fn saved(&self, record: &Record) -> SavedLine {
        let camel = names::camel(&record.name);
        let shape = shape(record);
        let varies = record.instance.varies();
        SavedLine {
            line: self.record(record),
            of: if shape == Shape::Parts { format!("{camel}<'_>") } else { camel.clone() },
            arguments: match (varies, shape == Shape::Empty) {
                (false, true) => "",
                (false, false) => "body",
                (true, true) => "instance",
                (true, false) => "instance, body",
            },
            instance_param: if varies { ", instance: u32" } else { "" },
            instance: match (self.has_instance(), varies) {
                (false, _) => "",
                (true, true) => ", instance",
                (true, false) => ", 0",
            },
            size: match shape {
                Shape::Parts => "size.0".into(),
                Shape::Empty => "0".into(),
                _ => format!("{camel}::SIZE as u64"),
            },
            in_pieces: shape != Shape::Empty && record.position != Some(Position::Last),
            begins_inner: matches!(record.control, Some(Control::Begins(_))),
        }
    }

    /// The record, and the code that checks a body which a sink holds, and remembers what later records look at.
    fn check(&self, record: &Record) -> Option<(String, String)> {
        let stream = self.stream;
        let camel = names::camel(&record.name);
        let rule = self.rule(record.length);
        let full = "Fault::new(&rules::MEMORY, 0, \"\")";
        let remembered = remember(stream, record, full).join("\n");
        let remembered = remembered.replace("self.state.", "state.");
        let rules = has_rules(stream, record);
        let mut code = String::new();
        match shape(record) {
            Shape::Empty => return None,
            Shape::Parts => {
                let value = if rules || self.unseen(record).is_some() || !remembered.is_empty() {
                    "record"
                } else {
                    "_"
                };
                code += &format!(
                    "let mut parts = Parts::unpadded(octets);\n\
                     let {value} = {camel}::decode_as(Role::Writer, &mut parts, state)?;\n"
                );
                if let Some((rule, field)) = self.unseen(record) {
                    code += &format!(
                        "let mut same = Same {{ octets, at: 0 }};\n\
                         record.put(&mut same, state.endian).map_err(|at| Fault::new(&rules::{rule}, at, \"{field}\"))?;\n"
                    );
                }
            }
            _ => {
                let checked = head_checked(stream, record);
                let value = rules || !remembered.is_empty();
                if !checked && !value {
                    return None;
                }
                let missing = format!("return Err(Fault::new(&rules::{rule}, 0, \"\"));");
                code +=
                    &format!("let Some(octets) = octets.first_chunk() else {{\n{missing}\n}};\n");
                if checked {
                    code += &format!("{camel}::check(octets, state, Role::Writer)?;\n");
                }
                if value {
                    code += &value_of(record, &camel, "record", &missing);
                    code += &without_later_fields(record, "record").join("\n");
                }
            }
        }
        if rules {
            let arguments = rule_arguments(stream, record, "state", "Role::Writer");
            code += &format!("record.check_rules({arguments})?;\n");
        }
        Some((camel, code + &remembered))
    }

    /// Reserved octets after the fixed part, which a reader does not look at: their rule and name.
    fn unseen(&self, record: &Record) -> Option<(String, String)> {
        let unseen = |check: &&FieldCheck| {
            let rule = self.stream.rule(check.rule);
            rule.reported && !rule.role.binds(Role::Reader)
        };
        record.body.fields[record.body.head_fields..].iter().find_map(|field| {
            let reserved = matches!(field.kind, Kind::Align { .. } | Kind::Reserved { .. });
            let check = field.checks.iter().find(unseen).filter(|_| reserved)?;
            let name = if field.name.is_empty() { "align" } else { &field.name };
            Some((self.rule(check.rule), name.to_owned()))
        })
    }

    /// The record, and the code that remembers what later records look at, from the first octets
    /// of a body.
    fn remembered(&self, record: &Record) -> (String, String) {
        let camel = names::camel(&record.name);
        let head = match shape(record) {
            Shape::Parts => format!("{camel}Head"),
            _ => camel.clone(),
        };
        let full = "Fault::new(&rules::MEMORY, 0, \"\")";
        let lines = remember(self.stream, record, full).join("\n");
        let lines = lines.replace("self.state.", "state.");
        let lines = lines.replace("record.head.", "head.").replace("record.", "head.");
        let missing =
            format!("return Err(Fault::new(&rules::{}, 0, \"\"));", self.rule(record.length));
        let value = value_of(record, &head, "head", &missing);
        let code = format!(
            "let Some(octets) = self.head.first_chunk() else {{\n{missing}\n}};\n{value}{lines}"
        );
        (camel, code)
    }
}

/// Code that does what is to be done for one of several kinds of record.
fn choice(kind: &str, cases: impl Iterator<Item = (String, String)>) -> String {
    let cases: Vec<_> = cases.collect();
    if let [(camel, code)] = cases.as_slice() {
        return format!("if {kind} == Kind::{camel} {{\n{code}\n}}");
    }
    let arm = |(camel, code): &(String, String)| format!("Kind::{camel} => {{\n{code}\n}}\n");
    let arms: String = cases.iter().map(arm).collect();
    if arms.is_empty() { arms } else { format!("match {kind} {{\n{arms}_ => {{}}\n}}") }
}

/// Code for the structure that some octets hold.
fn value_of(record: &Record, ty: &str, name: &str, missing: &str) -> String {
    let fixed = &record.body.fields[..record.body.head_fields];
    let mutable = if name == "record" && !without_later_fields(record, name).is_empty() {
        "mut "
    } else {
        ""
    };
    let read = format!("{ty}::read(octets, state.endian)");
    if fixed.iter().any(|f| matches!(f.kind, Kind::Union { .. })) {
        format!("let Some({mutable}{name}) = {read} else {{\n{missing}\n}};\n")
    } else {
        format!("let {mutable}{name} = {read};\n")
    }
}

/// The arm that tells whether a body can have a length.
fn length(record: &Record) -> String {
    let camel = names::camel(&record.name);
    match (record.body.size, record.body.head) {
        (Some(size), _) => format!("Kind::{camel} => self.length == {size},"),
        (None, 0) => format!("Kind::{camel} => true,"),
        (None, head) => format!("Kind::{camel} => self.length >= {head},"),
    }
}
