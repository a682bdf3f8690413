//! A record: its structures, and how its body is decoded, checked and encoded.

use askama::Template;

use super::expression::Scope;
use super::flow::{has_one_sided_rules, rule_arguments};
use super::parts::{Part, parts};
use super::structure::{fixed, is_plain};
use super::types::{self, Generics};
use super::{doc, names, uses};
use crate::model::*;

#[derive(Template)]
#[template(path = "rust/record.rs.txt", escape = "none")]
struct RecordText<'a> {
    module_doc: String,
    source: String,
    uses: String,
    structures: String,
    shape: &'static str,
    name: String,
    doc: String,
    life: &'a str,
    default_derived: bool,
    has_head: bool,
    parts: Vec<Part>,
    counts: Vec<String>,
    layouts: Vec<LayoutLine>,
    type_code_type: &'static str,
    code: String,
    generics: &'a str,
    memory: &'a str,
    decode_code: String,
    measure_code: String,
    put_code: String,
    rules_code: String,
    /// Whether the rules are not the same for reader and writer.
    one_sided: bool,
}

/// A layout with fewer fields.
struct LayoutLine {
    doc: String,
    length: u64,
    gaps: String,
}

/// What a record's body looks like in Rust.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// No fields.
    Empty,
    /// One plain structure, which the reader leaves where it stands.
    Plain,
    /// One plain structure, of which some writers left out fields.
    Layouts,
    /// One structure of fixed size with a union or a field that some versions lack.
    Whole,
    /// A fixed part, if any, and parts of variable size.
    Parts,
}

/// The shape of a record.
pub fn shape(record: &Record) -> Shape {
    match record.body.size {
        Some(_) if record.body.fields.is_empty() => Shape::Empty,
        Some(_) if is_plain(&record.body) && record.layouts.is_empty() => Shape::Plain,
        Some(_) if is_plain(&record.body) => Shape::Layouts,
        Some(_) => Shape::Whole,
        None => Shape::Parts,
    }
}

/// Whether the structure of the record's fixed part has something to check.
pub fn head_checked(stream: &Stream, record: &Record) -> bool {
    let name = names::snake(&record.name);
    !fixed(stream, &record.body, "", &name, String::new()).checks.is_empty()
}

/// Statements that take back fields which the version does not have; `head` is the structure.
pub fn without_later_fields(record: &Record, head: &str) -> Vec<String> {
    let fixed = &record.body.fields[..record.body.head_fields];
    fixed
        .iter()
        .filter_map(|f| {
            let name = names::field(&f.name);
            let since = f.since?;
            Some(format!("if state.version < {since} {{\n{head}.{name} = Default::default();\n}}"))
        })
        .collect()
}

/// The text of a record's module.
pub fn module(stream: &Stream, record: &Record, generics: Generics) -> askama::Result<String> {
    let item = names::snake(&record.name);
    let name = names::camel(&record.name);
    let shape = shape(record);
    let about = doc(&record.prose.doc, "/// ");
    let mut structures = String::new();
    if record.body.head_fields > 0 && shape != Shape::Empty {
        let (head, head_doc) = match shape {
            Shape::Parts => (format!("{name}Head"), format!("/// The fixed part of a [`{name}`].")),
            _ => (name.clone(), about.clone()),
        };
        let fixed = fixed(stream, &record.body, &head, &item, head_doc);
        structures += &types::render(&fixed, generics, true)?;
    }
    structures += &types::unions(stream, &record.body, &item)?;
    let home = stream.record_by_name(&record.name);
    for ty in stream.types.iter().filter(|t| t.home.is_some() && t.home == home) {
        structures += "\n";
        structures += &types::named(stream, ty, generics)?;
    }
    let body = Body { stream, record, name: &name };
    let parts = parts(stream, &record.body, &item);
    let has_head = record.body.head_fields > 0;
    let field_type = &stream.framing.header.fields[stream.framing.type_field].kind;
    let Kind::Scalar(type_scalar) = field_type else { unreachable!("a type code is a scalar") };
    let unions = record.body.fields.iter().any(|f| matches!(f.kind, Kind::Union { .. }));
    let mut text = RecordText {
        module_doc: doc(&format!("{}: {}", record.name, record.prose.doc), "//! "),
        source: format!("spec/{}/records", stream.name),
        uses: String::new(),
        structures,
        shape: match shape {
            Shape::Empty => "empty",
            Shape::Plain => "plain",
            Shape::Layouts => "layouts",
            Shape::Whole => "whole",
            Shape::Parts => "parts",
        },
        doc: about,
        life: if shape == Shape::Parts { "<'a>" } else { "" },
        default_derived: !unions,
        has_head,
        layouts: if shape == Shape::Layouts { layouts(record) } else { Vec::new() },
        counts: parts.iter().filter_map(|p| p.count.clone()).collect(),
        type_code_type: type_scalar.primitive.name(),
        code: format!("{:#x}", record.code),
        generics: generics.function(),
        memory: generics.state(),
        decode_code: body.decode(&parts),
        measure_code: body.measure(&parts),
        put_code: body.put(&parts),
        rules_code: body.rules(),
        one_sided: has_one_sided_rules(stream, record),
        parts,
        name: name.clone(),
    };
    let code = text.render()?;
    let mut own = vec![
        ("rules".to_owned(), "super::rules".to_owned()),
        ("State".to_owned(), "super::state::State".to_owned()),
        ("Kind".to_owned(), "super::Kind".to_owned()),
        ("VERSIONS".to_owned(), "super::VERSIONS".to_owned()),
    ];
    let foreign = stream.types.iter().filter(|t| t.home != home || t.home.is_none());
    own.extend(foreign.map(|t| {
        let name = names::camel(&t.name);
        (name.clone(), format!("super::{name}"))
    }));
    text.uses = uses(&code, &own);
    text.render()
}

/// The layouts of a record, with the octets that each lacks.
fn layouts(record: &Record) -> Vec<LayoutLine> {
    let line = |layout: &Layout| LayoutLine {
        doc: doc(&layout.doc, "        // "),
        length: layout.length,
        gaps: format!("{:?}", record.gaps(layout)),
    };
    record.layouts.iter().map(line).collect()
}

struct Body<'a> {
    stream: &'a Stream,
    record: &'a Record,
    name: &'a str,
}

impl Body<'_> {
    fn decode(&self, parts: &[Part]) -> String {
        let Self { stream, record, name, .. } = self;
        let mut code = String::new();
        if record.body.head_fields > 0 {
            let rule = names::rule(stream, stream.rule(record.length));
            let missing = format!("return Err(Fault::new(&rules::{rule}, 0, \"\"));");
            code += &format!("let Some(octets) = parts.chunk() else {{\n{missing}\n}};\n");
            if head_checked(stream, record) {
                code += &format!("{name}Head::check(octets, state, role)?;\n");
            }
            let later = without_later_fields(record, "head");
            let mutable = if later.is_empty() { "" } else { "mut " };
            let read = format!("{name}Head::read(octets, state.endian)");
            let has_union = record.body.fields[..record.body.head_fields]
                .iter()
                .any(|f| matches!(f.kind, Kind::Union { .. }));
            code += &if has_union {
                format!("let Some({mutable}head) = {read} else {{\n{missing}\n}};\n")
            } else {
                format!("let {mutable}head = {read};\n")
            };
            code += &later.join("\n");
        }
        code += "\n";
        let taken: String = parts.iter().map(|p| p.decode.as_str()).collect();
        code += &taken;
        let head = if record.body.head_fields > 0 { "head, " } else { "" };
        let names: Vec<&str> = parts
            .iter()
            .filter(|p| !p.name.is_empty() && !p.ty.is_empty())
            .map(|p| p.name.as_str())
            .collect();
        let rule = names::rule(stream, stream.rule(record.length));
        let padding = &stream.framing.padding;
        let to = if padding.in_length { padding.to } else { 1 };
        code += &format!("parts.end({to}, &rules::{rule})?;\n");
        code += &format!("\nOk(Self {{ {head}{} }})", names.join(", "));
        if taken.contains("endian") { format!("let endian = state.endian;\n{code}") } else { code }
    }

    fn measure(&self, parts: &[Part]) -> String {
        let Self { stream, record, name, .. } = self;
        let measures: String = parts.iter().map(|p| p.measure.as_str()).collect();
        let mut code = String::new();
        if record.body.head_fields > 0 && head_checked(stream, record) {
            code += &format!(
                "{name}Head::check(&self.head.write(state.endian), state, Role::Writer)?;\n"
            );
        }
        code += &format!("let mut size: usize = {};\n{measures}", record.body.head);
        if !self.record.checks.is_empty() {
            let arguments = rule_arguments(stream, record, "state", "Role::Writer");
            code += &format!("self.check_rules({arguments})?;\n");
        }
        code += "Ok(size)";
        let mut bindings = String::new();
        if measures.contains("endian") {
            bindings += "let endian = state.endian;\n";
        }
        if measures.contains("role") {
            bindings += "let role = Role::Writer;\n";
        }
        bindings + &code
    }

    fn put(&self, parts: &[Part]) -> String {
        let puts: String = parts.iter().map(|p| p.put.as_str()).collect();
        let head = if self.record.body.head_fields > 0 {
            "sink.put(&self.head.write(endian))?;\n"
        } else {
            ""
        };
        let mut code = format!("{head}{puts}");
        if puts.contains("size") {
            code = self.put_with_size(parts, head);
        }
        code
    }

    /// Where an alignment needs to know how much stands before it.
    fn put_with_size(&self, parts: &[Part], head: &str) -> String {
        let mut code = format!("{head}let mut size: usize = {};\n", self.record.body.head);
        let last = parts.iter().rposition(|p| p.put.contains("size"));
        for (i, part) in parts.iter().enumerate() {
            code += &part.put;
            if last.is_some_and(|last| i < last) && !part.name.is_empty() {
                code += &format!("size += self.{}.len();\n", part.name);
            }
        }
        let grows = code.contains("size +=");
        if grows { code } else { code.replace("let mut size", "let size") }
    }

    fn rules(&self) -> String {
        let Self { stream, record, .. } = self;
        let head = if shape(record) == Shape::Parts { "self.head." } else { "self." };
        let scope = Scope { stream, structure: &record.body, head, tail: "self.", item: None };
        let binding = record.checks.iter().filter(|c| stream.rule(c.rule).level == Level::Must);
        let checks = binding.map(|c| {
            let rule = names::rule(stream, stream.rule(c.rule));
            let broken = if c.holds.can_fail() {
                format!("(|| Some({}))() != Some(true)", scope.condition(&c.holds))
            } else {
                scope.negated(&c.holds)
            };
            let field = c.at.map(|at| &record.body.fields[at]);
            let fault = match field {
                Some(f) => format!("{}, \"{}\"", f.offset.unwrap_or_default(), f.name),
                None => "0, \"\"".into(),
            };
            let bound = match stream.rule(c.rule).role {
                Role::Both => broken,
                Role::Reader => format!("role == Role::Reader && ({broken})"),
                Role::Writer => format!("role == Role::Writer && ({broken})"),
            };
            format!("if {bound} {{\nreturn Err(Fault::new(&rules::{rule}, {fault}));\n}}\n")
        });
        checks.collect()
    }
}
