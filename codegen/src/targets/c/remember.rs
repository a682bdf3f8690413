//! What readers and writers remember of headers and records.

use super::context::{Context, Frame};
use super::expression::Scope;
use super::names::{Names, Of};
use super::output::{Code, Given, Support};
use super::parts::operand;
use super::place::address;
use super::stream::declares_order;
use super::value::Expr;
use crate::model::*;
use crate::plan::{Operand, RecordPlan, Remember, Where};

/// What a header says about the stream.
pub fn declared(names: Names, index: usize, member: &str, state: &str, out: &mut Code) {
    let stream = names.stream;
    let header = &names.plan.headers[index];
    for (field, stated) in header.header.body.fields.iter().enumerate() {
        if stated.mark == Some(Mark::Version) {
            let value = value_of(names, index, field, member);
            let narrow = match stated.kind {
                Kind::Scalar(scalar) if super::items::is_wide(scalar.primitive) => "(uint32_t)",
                _ => "",
            };
            out.line(format_args!("{state}version = {narrow}{value};"));
        }
    }
    let (Some((field, mask)), true) = (header.big_endian, declares_order(names)) else { return };
    let Kind::Scalar(scalar) = header.header.body.fields[field].kind else { return };
    let bit = scalar.of.and_then(|id| match &stream.ty(id).body {
        TypeBody::Bits { parts, .. } => {
            let part = parts.iter().find(|part| part.mask() == mask)?;
            Some(names.mask(id, part))
        }
        TypeBody::Enum { .. } | TypeBody::Structure(_) => None,
    });
    let bit = bit.unwrap_or_else(|| format!("{mask:#x}"));
    let value = value_of(names, index, field, member);
    out.line(format_args!("{state}turned = (({value} & {bit}) != 0) != streamspec_big_host();"));
}

fn value_of(names: Names, header: usize, field: usize, member: &str) -> String {
    let body = &names.stream.headers[header].body;
    let code = format!("{member}.{}", names.member(Of::Header(header), field));
    match body.fields[field].kind {
        Kind::Scalar(scalar) => super::items::whole(scalar, body.packed, &code),
        _ => code,
    }
}

/// Statements that remember what later records look at; `full` is what happens where there is no
/// memory for it, and `layout` whether some fields may be lacking here.
pub fn remember(
    context: &Context,
    record: &RecordPlan,
    frame: Frame,
    state: &str,
    (full, layout): (&str, bool),
    out: &mut Code,
) {
    let names = context.names;
    let structure = &record.record.body;
    let scope = Scope { context, of: Of::Record(record.id), structure, frame, element: None };
    if record.begins_a_section {
        begin_section(names, state, out);
    }
    for remember in &record.remember {
        match *remember {
            Remember::InSet(set, index) => {
                let operand = operand(record, index);
                let mut insert = Code::default();
                insert.local("enum streamspec_insertion insertion;");
                let value = present(&scope, &operand, &mut insert).argument();
                let set = names.set(set);
                insert.line(format_args!(
                    "insertion = streamspec_runs_insert(&{state}{set}, {value});"
                ));
                insert.call(Support::InFraming);
                insert.call(Support::AtType);
                insert.when("insertion == STREAMSPEC_NO_MEMORY", full);
                match there(&scope, &operand, layout, &mut insert) {
                    Some(there) => out.block(format_args!("if ({there})"), insert),
                    None => out.append(insert),
                }
            }
            Remember::Latest(index) => {
                let Some(name) = names.latest(record.id, index) else { continue };
                let value = scope.whole(&operand(record, index), out);
                out.line(format_args!("{state}{name} = {};", value.argument()));
            }
            Remember::Version(index) => {
                let operand = operand(record, index);
                let value = scope.whole(&operand, out).code;
                let is_wide = super::items::is_wide(operand.scalar.primitive);
                let narrow = if is_wide { "(uint32_t)" } else { "" };
                out.line(format_args!("{state}version = {narrow}{value};"));
            }
        }
    }
}

/// Statements that forget the section before.
fn begin_section(names: Names, state: &str, out: &mut Code) {
    out.line("/* The stream begins again: nothing is remembered of the section before. */");
    out.line(format_args!("{state}seen = 0;"));
    if !names.plan.state.counted.is_empty() {
        out.line(format_args!("memset({state}counts, 0, sizeof {state}counts);"));
    }
    for set in 0..names.stream.sets.len() {
        out.line(format_args!("{state}{}.used = 0;", names.set(SetId(set))));
    }
    for (record, field) in &names.plan.state.earlier {
        if let Some(name) = names.latest(*record, *field) {
            out.line(format_args!("{state}{name} = 0;"));
        }
    }
}

/// The value of a field that is there.
fn present(scope: &Scope, operand: &Operand, out: &mut Code) -> Expr {
    scope.whole(&Operand { absence: Default::default(), ..*operand }, out)
}

/// When a field is there; always, if none.
fn there(scope: &Scope, operand: &Operand, layout: bool, out: &mut Code) -> Option<String> {
    let absence = operand.absence;
    match operand.at {
        Where::Part(index) if !absence.never() => {
            let Of::Record(record) = scope.of else { return None };
            let view = scope.frame.dot(Given::View, out);
            Some(format!("{view}{}", scope.context.names.part(record, index)))
        }
        Where::Fixed(index) => {
            let mut tests = Vec::new();
            if absence.layout && layout {
                let given = scope.frame.give(Given::Layout, out);
                let offset = scope.structure.fields[index].offset.unwrap_or_default();
                tests.push(format!("!streamspec_lacks({given}, {offset})"));
            }
            if let Some(since) = absence.since {
                let state = scope.frame.dot(Given::State, out);
                tests.push(format!("{state}version >= {since}"));
            }
            (!tests.is_empty()).then(|| tests.join(" && "))
        }
        _ => None,
    }
}

/// How it is known which records were there, as templates see it.
pub struct UniqueText {
    /// The rule that a second one breaks.
    pub rule: String,
    /// The kind of set: `runs` of integers, or `pairs`.
    pub set: &'static str,
    /// Arguments that tell a record by its type and instance.
    pub key: String,
}

/// How it is known which records were there, where a record may be there once.
pub fn unique(names: Names) -> Option<UniqueText> {
    let framing = &names.stream.framing;
    let (rule, _) = framing.unique?;
    let field = |index: usize| {
        let bits = names.stream.size_of(&framing.header.fields[index].kind).map_or(0, |n| 8 * n);
        (format!("header->{}", names.member(Of::RecordHeader, index)), bits)
    };
    let (record_type, type_bits) = field(framing.type_field);
    let (set, key) = match framing.instance_field.map(field) {
        None => ("runs", record_type),
        Some((instance, bits)) if type_bits + bits > 64 => {
            ("pairs", format!("{record_type}, {instance}"))
        }
        Some((instance, bits)) => {
            ("runs", format!("(uint64_t){record_type} << {bits} | {instance}"))
        }
    };
    Some(UniqueText { rule: address(names, rule), set, key })
}
