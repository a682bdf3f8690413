//! The file of a writer: what is written of the stream itself, its headers and the header of each record.

use askama::Template;

use crate::model::*;
use crate::plan::{FixedKind, RecordPlan, Shape, Told};
use crate::targets::c::checksum::{ChecksumText, RunningText};
use crate::targets::c::context::{Context, Frame};
use crate::targets::c::fixed::checker;
use crate::targets::c::items::{self, Item, integer};
use crate::targets::c::names::{Names, Of};
use crate::targets::c::output::{Code, Function, Support};
use crate::targets::c::parts::Parts;
use crate::targets::c::place::{address, header_rules, incomplete, memory_rule, record_rules};
use crate::targets::c::remember::{UniqueText, declared, unique};
use crate::targets::c::signatures::{unknown_parameters, writer_parameters};
use crate::targets::c::stream::{
    BegunText, begun, is_inner, memory_parameters, sets, turned, writer_arguments,
};
use crate::targets::c::structures::has_layouts;
use crate::targets::c::tidy::tidy;
use crate::targets::c::trailer::TrailerText;
use crate::targets::c::value::{literal, literal_of_octets, signed_literal};
use crate::targets::c::varying;

#[derive(Template)]
#[template(path = "c/writer.c.txt", escape = "none")]
struct WriterText {
    title: String,
    source: String,
    directory: String,
    module: String,
    prefix: String,
    upper: String,
    ends_with_input: bool,
    required: bool,
    sets: usize,
    own_sets: Vec<String>,
    headers: String,
    writer_parameters: String,
    version: u32,
    has_headers: bool,
    memory_parameters: &'static str,
    writer_arguments: String,
    is_inner: bool,
    inner: Vec<BegunText>,
    checks_headers: bool,
    header_size: u64,
    type_field: String,
    type_type: &'static str,
    type_offset: u64,
    length_field: String,
    length_type: &'static str,
    length_offset: u64,
    instance_field: Option<String>,
    looks_at_instance: bool,
    instance_type: &'static str,
    /// What a writer is told that its type may hold too much of, and how much its field holds.
    wider: Vec<(&'static str, String)>,
    instance_offset: u64,
    instance_name: String,
    defaults: String,
    has_more: bool,
    header_check: Option<String>,
    first: Option<(String, String)>,
    checksum: Option<ChecksumText>,
    running: Option<RunningText>,
    /// Code for whether integers are turned around.
    turned: String,
    unique: Option<UniqueText>,
    memory: String,
    limit: Option<(String, String)>,
    in_length: bool,
    pad_to: u64,
    trailer: Option<TrailerText>,
    store_header: String,
    unknown: Option<String>,
    optional: String,
    codes: Vec<String>,
    measures: String,
    records: String,
    uses_located: bool,
    uses_framing: bool,
    uses_sized: bool,
    uses_body: bool,
    uses_misgiven: bool,
    has_layouts: bool,
    /// Whether the magic tells the order of octets, so that whoever writes says which it is.
    told_order: bool,
    /// Whether the stream itself says in which order its octets stand.
    declared_order: bool,
    /// Codes of the records before which no stream within this one may go on.
    ending: Vec<String>,
    /// Codes of records after which control is handed on, and how.
    handing_on: Vec<(String, String)>,
}

/// Prints a writer.
pub(super) struct Writer<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) names: Names<'a>,
}

/// The text of the writer.
pub fn writer(context: &Context) -> askama::Result<String> {
    let names = context.names;
    let stream = names.stream;
    let framing = &stream.framing;
    let writer = Writer { context, names };
    let field = |index: usize| {
        let name = names.member(Of::RecordHeader, index).to_owned();
        (name, framing.offset(index), integer(framing.integer(index)))
    };
    let (type_field, type_offset, type_type) = field(framing.type_field);
    let (length_field, length_offset, length_type) = field(framing.length_field);
    let instance = framing.instance_field.map(field);
    let mut all = Code::default();
    let mut records = String::new();
    for record in &names.plan.records {
        let function = writer.record(record);
        records += &function.text;
        all.note(&function.code);
        if let Some(relay) = writer.relay(record) {
            records += &relay.text;
            all.note(&relay.code);
        }
    }
    let with_parts = names.plan.records.iter().filter(|record| record.shape == Shape::Parts);
    let header = items::record_header(names);
    let headers = writer.headers();
    let header_check = checker(context, &header, header.fixed).map(|callee| {
        let frame = Frame { body: "header", ..writer.frame() };
        let arguments = frame.arguments(&callee, &mut Code::default());
        format!("{}({})", callee.name, arguments.join(", "))
    });
    let uses_sized = all.calls(Support::SetLength) || framing.has_optional();
    let uses_framing = all.calls(Support::InFraming)
        || framing.end.is_some()
        || framing.unique.is_some()
        || framing.has_optional()
        || names.plan.first.is_some()
        || uses_sized && writer.limit().is_some();
    let text = WriterText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        directory: names.directory(),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        ends_with_input: framing.end.is_none(),
        required: incomplete(context).is_some(),
        sets: sets(names),
        own_sets: (0..stream.sets.len()).map(|i| names.set(SetId(i)).to_owned()).collect(),
        checks_headers: headers.calls(Support::InHeader),
        headers: headers.text(),
        writer_parameters: writer_parameters(names),
        version: stream.versions[0].number,
        has_headers: !stream.headers.is_empty(),
        memory_parameters: memory_parameters(names),
        writer_arguments: writer_arguments(names),
        is_inner: is_inner(names),
        inner: begun(names),
        header_size: framing.header.head,
        type_field,
        type_type,
        type_offset,
        length_field,
        length_type,
        length_offset,
        instance_offset: instance.as_ref().map_or(type_offset, |i| i.1),
        instance_type: instance.as_ref().map_or("", |i| i.2),
        wider: wider(names),
        instance_name: framing
            .instance_field
            .map_or("type", |index| &framing.header.fields[index].name)
            .to_owned(),
        instance_field: instance.map(|i| i.0),
        looks_at_instance: names.plan.state.instance,
        defaults: defaults(names),
        has_more: names.plan.further().next().is_some(),
        first: names
            .plan
            .first
            .and_then(|id| Some((names.code(id), address(names, stream.record(id).first?)))),
        checksum: ChecksumText::of(names),
        running: RunningText::of(names),
        turned: writer.turned(),
        unique: unique(names),
        memory: memory_rule(names),
        limit: writer.limit(),
        in_length: framing.padding.in_length,
        pad_to: framing.padding.to,
        trailer: TrailerText::of(names),
        store_header: writer.store(&header, "o", "&header"),
        unknown: framing.has_optional().then(|| unknown_parameters(names)),
        optional: names.optional().unwrap_or_default(),
        codes: names.plan.records.iter().map(|r| names.code(r.id)).collect(),
        measures: varying::texts(context, |one| one.measure().text + &one.put().text)
            + &with_parts.map(|record| writer.parts(record)).collect::<String>(),
        uses_framing,
        uses_located: uses_framing || all.calls(Support::InBody) || header_check.is_some(),
        uses_sized,
        header_check,
        uses_body: all.calls(Support::InBody),
        uses_misgiven: all.calls(Support::Misgiven),
        has_layouts: has_layouts(names),
        told_order: names.plan.order_magic.is_some(),
        declared_order: framing.endian == Endian::Declared,
        ending: writer.ending(),
        handing_on: writer.handing_on(),
        records,
    };
    Ok(tidy(&text.render()?))
}

/// What a writer is told of a record whose type holds more than its field does, and how much that holds.
fn wider(names: Names) -> Vec<(&'static str, String)> {
    let name = |told| match told {
        Told::Type => "type",
        Told::Instance => "instance",
    };
    let all = names.plan.told_wider().into_iter();
    all.map(|(told, most)| (name(told), format!("{most:#x}"))).collect()
}

/// Statements that give further fields of the record header the one value that they have. Whoever
/// writes may say otherwise, and is judged by that.
fn defaults(names: Names) -> String {
    let header = items::record_header(names);
    let mut code = String::new();
    for field in names.plan.further() {
        for check in &field.field.checks {
            let member = names.member(Of::RecordHeader, field.index);
            let given = match (&field.kind, &check.test) {
                (FixedKind::Scalar(scalar), FieldTest::Equals(value)) => {
                    let value = match scalar.primitive.signed() {
                        true => signed_literal(scalar.primitive.number(*value)),
                        false => literal(*value),
                    };
                    match header.has_in_pieces(field.field, *scalar) {
                        false => format!("writer->header.{member} = {value};\n"),
                        true => {
                            let store = items::function_of_odd("store", scalar.primitive);
                            format!("(void){store}(writer->header.{member}, {value});\n")
                        }
                    }
                }
                (FixedKind::Octets, FieldTest::Octets(octets)) => {
                    let octets = literal_of_octets(octets);
                    format!("memcpy(writer->header.{member}, {octets}, {});\n", field.size)
                }
                _ => continue,
            };
            code += &match &field.since {
                None => given,
                Some(since) => {
                    format!("if (writer->state.version >= {}) {{\n{given}}}\n", since.version)
                }
            };
        }
    }
    code
}

impl Writer<'_> {
    /// Where the functions of a writer find things.
    pub(super) fn frame(&self) -> Frame<'static> {
        Frame {
            body: "body",
            body_dot: "body->",
            view: "&view",
            view_dot: "view.",
            state: "&writer->state",
            state_dot: "writer->state.",
            mode: "STREAMSPEC_WRITE",
            turned: "false",
            turned_by_state: false,
            layout: "NULL",
            remaining: "0",
            error: "&writer->error",
        }
    }

    pub(super) fn turned(&self) -> String {
        turned(self.names.stream.framing.endian, "writer->state.")
    }

    /// A statement that stores a structure.
    pub(super) fn store(&self, item: &Item, to: &str, from: &str) -> String {
        self.store_in(item, to, from, &self.turned())
    }

    fn store_in(&self, item: &Item, to: &str, from: &str, turned: &str) -> String {
        let turned = match item.turnable(self.names.stream) {
            true => format!(", {turned}"),
            false => String::new(),
        };
        format!("store_{}({to}, {from}{turned});", item.function(self.names))
    }

    fn headers(&self) -> Code {
        let names = self.names;
        let mut code = Code::default();
        for (index, header) in names.stream.headers.iter().enumerate() {
            let item = items::header(names, index);
            let (parameter, member) = (names.header_parameter(index), names.header(index));
            code.line(format_args!("\nwriter->state.{member} = *{parameter};"));
            let place = Frame { body: parameter, ..self.frame() };
            let check = |callee: Option<Function>, code: &mut Code| {
                let Some(callee) = callee else { return };
                let arguments = place.arguments(&callee, &mut Code::default()).join(", ");
                code.when(
                    format_args!("!{}({arguments})", callee.name),
                    format_args!("return in_header(writer, \"{}\");", header.name),
                );
                code.call(Support::InHeader);
            };
            declared(names, index, &format!("writer->state.{member}"), "writer->state.", &mut code);
            check(checker(self.context, &item, item.fixed), &mut code);
            check(header_rules(self.context, index), &mut code);
            code.line(format_args!("o = streamspec_room(output, {});", header.body.head));
            code.when("!o", "return full(writer);");
            let order = turned(header.endian, "writer->state.");
            code.line(self.store_in(&item, "o", parameter, &order));
            if names.plan.running.is_some() {
                let size = header.body.head;
                code.line(format_args!(
                    "streamspec_sum_add(&writer->state.running.sum, o, {size});"
                ));
            }
        }
        code
    }

    /// The functions that measure the parts of a record, and write them.
    fn parts(&self, record: &RecordPlan) -> String {
        let parts = Parts { context: self.context, record };
        let rules = record_rules(self.context, record);
        let given = parts.given().map(|given| given.text).unwrap_or_default();
        given + &parts.measure(rules.as_ref()).text + &parts.put().text
    }

    /// When a length is too great, and the rule that it then breaks; none if it cannot be.
    fn limit(&self) -> Option<(String, String)> {
        let framing = &self.names.stream.framing;
        let greatest = framing.greatest_length();
        Some(match framing.length_max {
            Some((most, rule)) if most < greatest => {
                let limit = self.names.constant("LENGTH_MAX");
                (format!("length > {limit}"), address(self.names, rule))
            }
            _ => {
                let test = match greatest {
                    u64::MAX => "length == UINT64_MAX".to_owned(),
                    greatest => format!("length > {greatest:#x}"),
                };
                let rule = framing.length_max.map_or(framing.body_complete, |(_, rule)| rule);
                (test, address(self.names, rule))
            }
        })
    }
}
