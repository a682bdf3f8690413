//! A record: its structures, and how its body is decoded, checked and encoded.

use askama::Template;

use super::file::{File, Home, StreamNames};
use super::fixed::Structure;
use super::layouts::{has_gaps, layouts_matter};
use super::names::{Owner, snake};
use super::output::Code;
use super::parts::{Body, PartText, borrows};
use super::values::{Remaining, Values};
use super::{rules, types};
use crate::model::*;
use crate::plan::{RecordPlan, Shape, Take};
use crate::targets::wrap::comment;

#[derive(Template)]
#[template(path = "rust/record.rs.txt", escape = "none")]
struct RecordText {
    module_doc: String,
    source: String,
    uses: String,
    structures: String,
    is_empty: bool,
    has_parts: bool,
    name: String,
    doc: String,
    life: &'static str,
    head: Option<String>,
    parts: Vec<PartText>,
    counts: Vec<String>,
    /// Statements that clear what readers pass over and writers refuse.
    cleared: String,
    layouts: Vec<LayoutLine>,
    /// Statements that take away what a layout lacks, where a body of any length has layouts.
    lays_out: Option<String>,
    /// Whether the layouts leave out nothing that has a value.
    leaves_nothing_out: bool,
    has_gaps: bool,
    type_code_type: &'static str,
    code: String,
    generics: &'static str,
    memory: &'static str,
    decode: Function,
    decode_role: bool,
    measure: Function,
    gates: Option<Function>,
    put: Function,
    put_state: bool,
    put_writes: bool,
    rules: Option<String>,
    rules_generics: &'static str,
    rules_parameters: String,
}

/// The code of a function, and whether it looks at what comes first among its parameters.
#[derive(Default)]
struct Function {
    code: String,
    uses: bool,
}

/// A layout with fewer fields.
struct LayoutLine {
    doc: String,
    length: u64,
    /// The length of such a body, padding included where the length counts it.
    counted: u64,
    /// The octets of the fixed part that it lacks.
    gaps: String,
    /// What they are taken for.
    defaults: String,
}

/// The text of a record's module.
///
/// # Errors
/// If a template cannot be rendered.
pub fn module(stream: StreamNames, id: RecordId) -> askama::Result<String> {
    let record = stream.plan.record(id);
    let file = &File::new(stream, Home::Record(id));
    let body = Body { file, record };
    let owner = Owner::Record(id);
    let about = comment(&record.record.prose.doc, "/// ");
    let name = file.names.record(id).to_owned();
    let has_parts = record.shape == Shape::Parts;
    let mut structures = String::new();
    let fixed = &record.fixed;
    if !fixed.fields.is_empty() {
        let (name, doc) = match has_parts {
            true => (file.names.head(id), format!("/// The fixed part of a [`{name}`].")),
            false => (name.as_str(), about.clone()),
        };
        structures += &Structure { file, owner, fixed }.render(name, doc)?;
    }
    structures += &types::fixed_unions(file, owner, fixed)?;
    structures += &types::unions(file, owner, &record.parts)?;
    for (i, ty) in stream.plan.stream.types.iter().enumerate() {
        if ty.home == Some(id) {
            structures += &types::named(file, TypeId(i))?;
        }
    }
    let framing = &stream.plan.stream.framing;
    let code = framing.scalar(framing.type_field);
    let functions = if has_parts { Functions::of(&body) } else { Functions::default() };
    let mut text = RecordText {
        module_doc: comment(
            &format!("{}: {}", record.record.name, record.record.prose.doc),
            "//! ",
        ),
        source: format!("spec/{}/records", stream.plan.stream.name),
        uses: String::new(),
        structures,
        is_empty: record.shape == Shape::Empty,
        has_parts,
        doc: about,
        life: if borrows(record) { "<'a>" } else { "" },
        head: (has_parts && body.has_head()).then(|| file.names.head(id).to_owned()),
        layouts: if has_parts && !layouts_matter(record) {
            Vec::new()
        } else {
            layouts(record, framing)
        },
        lays_out: layouts_matter(record).then(|| body.lays_out().finish()),
        leaves_nothing_out: body.lays_out().is_empty(),
        has_gaps: has_gaps(record),
        parts: if has_parts { body.declarations() } else { Vec::new() },
        counts: if has_parts { body.counts() } else { Vec::new() },
        cleared: if has_parts { body.cleared() } else { String::new() },
        type_code_type: code.primitive.holder().name(),
        code: format!("{:#x}", record.record.code),
        generics: file.memory_parameter(),
        memory: file.memory(),
        decode: functions.decode,
        decode_role: functions.decode_role,
        measure: functions.measure,
        put_state: has_parts && body.put_takes_state(),
        put_writes: has_parts && body.writes(),
        put: functions.put,
        gates: functions.gates,
        rules: (!record.rules.is_empty()).then(|| stated(&body)),
        rules_generics: if record.rules_need.state { file.memory_parameter() } else { "" },
        rules_parameters: rules_parameters(file, record),
        name,
    };
    if !text.layouts.is_empty() {
        file.import("crate", "Layout");
    }
    if text.has_parts {
        file.import("super::state", "State");
        file.import_all("crate::error", &["Fault", "Role"]);
        file.import("crate::parts", "Parts");
        file.import("crate", "Sink");
        if !text.put_state || text.lays_out.is_some() {
            file.import("crate", "Endian");
        }
    }
    text.uses = file.uses();
    text.render()
}

/// The functions of a record that has parts.
#[derive(Default)]
struct Functions {
    decode: Function,
    decode_role: bool,
    measure: Function,
    put: Function,
    gates: Option<Function>,
}

impl Functions {
    fn of(body: &Body) -> Self {
        let record = body.record;
        let needs = record.parts_need;
        let head = body.has_head();
        let judges = record.parts.iter().any(|part| match part.take {
            Take::Stream(id) => body.file.plan.inner(id).newest().is_some(),
            _ => false,
        });
        let deep = judges && body.file.plan.nests_too_deep;
        let later = record.fixed.has_later_fields;
        let (measure, measure_takes_state) = body.measure();
        Self {
            decode: Function {
                code: body.decode().finish(),
                uses: head
                    || needs.state
                    || needs.endian
                    || deep
                    || later
                    || layouts_matter(record),
            },
            decode_role: needs.role || record.fixed.needs.role || judges,
            measure: Function { code: measure.finish(), uses: measure_takes_state || deep },
            put: Function { code: body.put().finish(), uses: body.put_takes_endian() },
            gates: body.against_gate().map(|(code, uses)| Function { code: code.finish(), uses }),
        }
    }
}

/// The rules on several fields.
fn stated(body: &Body) -> String {
    let record = body.record;
    let mut code = Code::default();
    body.file.asked_for_layout.set(false);
    body.file.asked_for_state.set(false);
    let values = Values { remaining: Remaining::Call("u64::MIN"), ..body.whole() };
    rules::stated(&values, &record.record.body.fields, &record.rules, &mut code);
    code.line("Ok(())");
    body.file.import("crate::error", "Fault");
    code.finish()
}

fn rules_parameters(file: &File, record: &RecordPlan) -> String {
    if record.rules.is_empty() {
        return String::new();
    }
    let needs = record.rules_need;
    let mut code = String::new();
    if needs.state {
        file.import("super::state", "State");
        let unused = if file.asked_for_state.get() { "" } else { "_" };
        code += &format!(", {unused}state: &State{}", file.memory());
    }
    if needs.role {
        file.import("crate::error", "Role");
        code += ", role: Role";
    }
    if needs.layout {
        let unused = if file.asked_for_layout.get() { "" } else { "_" };
        code += &format!(", {unused}short: Option<usize>");
    }
    code
}

/// The layouts of a record, with the octets that each lacks.
fn layouts(record: &RecordPlan, framing: &Framing) -> Vec<LayoutLine> {
    let counted = |length: u64| {
        let padding = if framing.padding.in_length { framing.padding.after(length) } else { 0 };
        length + padding
    };
    let line = |layout: &Layout| LayoutLine {
        doc: comment(&layout.doc, "        // "),
        length: layout.length,
        counted: counted(layout.length),
        gaps: format!("{:?}", record.gaps(layout)),
        defaults: format!("{:?}", record.defaults(layout)),
    };
    record.length.layouts.iter().map(line).collect()
}

/// What a record is called in paths.
pub fn item(record: &Record) -> String {
    snake(&record.name)
}
