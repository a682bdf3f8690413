//! The writer of a stream: every rule is checked before anything of a record is written.

use askama::Template;

use super::checks::checker;
use super::codec::{
    has_parts, header_parameters, helpers, parts, rules_call, sets, turned, unknown_parameters,
    write_parameters,
};
use super::expression::{literal, turnable};
use super::items::{self, Item, integer};
use super::names::{self, Names};
use super::place::{address, misplaced, required};
use super::reader::{declared, remember};
use super::tidy::tidy;
use crate::model::*;

#[derive(Template)]
#[template(path = "c/writer.c.txt", escape = "none")]
struct WriterText {
    title: String,
    source: String,
    module: String,
    prefix: String,
    upper: String,
    sets: usize,
    own_sets: Vec<String>,
    headers: String,
    header_parameters: String,
    version: u32,
    has_headers: bool,
    header_size: u64,
    type_field: String,
    type_type: &'static str,
    type_offset: u64,
    length_field: String,
    length_type: &'static str,
    length_offset: u64,
    instance_field: Option<String>,
    instance_type: &'static str,
    instance_offset: u64,
    defaults: String,
    last: Option<String>,
    first: Option<(String, String)>,
    unique: Option<String>,
    limit: (String, String),
    in_length: bool,
    pad_to: u64,
    store_header: String,
    unknown: Option<String>,
    optional: String,
    codes: Vec<String>,
    measures: String,
    records: String,
    uses_sized: bool,
    uses_body: bool,
}

struct Maker<'a> {
    names: Names<'a>,
}

/// The text of the writer.
pub fn writer(names: Names) -> askama::Result<String> {
    let maker = Maker { names };
    let stream = names.stream;
    let framing = &stream.framing;
    let field = |index: usize| {
        let field = &framing.header.fields[index];
        let ty = match field.kind {
            Kind::Scalar(scalar) => integer(scalar.primitive),
            _ => "uint32_t",
        };
        (names::field(&field.name), field.offset.unwrap_or_default(), ty)
    };
    let (type_field, type_offset, type_type) = field(framing.type_field);
    let (length_field, length_offset, length_type) = field(framing.length_field);
    let instance = framing.instance_field.map(field);
    let records: String = stream.records.iter().map(|r| maker.record(r)).collect();
    let last = stream.records.iter().find(|r| r.position == Some(Position::Last));
    let header = items::record_header(stream);
    let text = WriterText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        own_sets: (0..stream.sets.len()).map(|i| names.set(SetId(i))).collect(),
        headers: maker.headers(),
        header_parameters: header_parameters(names),
        version: stream.versions[0].number,
        has_headers: !stream.headers.is_empty(),
        header_size: framing.header.head,
        type_field,
        type_type,
        type_offset,
        length_field,
        length_type,
        length_offset,
        instance_offset: instance.as_ref().map_or(0, |i| i.1),
        instance_type: instance.as_ref().map_or("", |i| i.2),
        instance_field: instance.map(|i| i.0),
        defaults: defaults(names),
        last: last.map(|r| names::constant(&r.name)),
        first: stream.first_record().and_then(|id| {
            let record = stream.record(id);
            Some((names.code(&record.name), address(names, record.first?)))
        }),
        unique: framing.unique.map(|(rule, _)| address(names, rule)),
        limit: maker.limit(),
        in_length: framing.padding.in_length,
        pad_to: framing.padding.to,
        store_header: maker.store(&header, "o", "&header"),
        unknown: framing.optional_bit.map(|_| unknown_parameters(names)),
        optional: names.constant("optional"),
        codes: stream.records.iter().map(|r| names.code(&r.name)).collect(),
        measures: stream
            .records
            .iter()
            .filter(|r| has_parts(r))
            .map(|r| maker.measure(r))
            .collect(),
        uses_sized: records.contains("set_length(") || framing.optional_bit.is_some(),
        uses_body: records.contains("in_body("),
        records,
    };
    Ok(tidy(&text.render()?))
}

/// Statements that give fields of the record header the one value that they have.
pub fn defaults(names: Names) -> String {
    let mut code = String::new();
    for field in &names.stream.framing.header.fields {
        for check in &field.checks {
            if let FieldTest::Equals(value) = check.test {
                let name = names::field(&field.name);
                code += &format!("header->{name} = {};\n", literal(value));
            }
        }
    }
    code
}

impl Maker<'_> {
    fn turned(&self) -> String {
        turned(self.names.stream.framing.endian, "writer->state.")
    }

    /// A statement that stores a structure.
    fn store(&self, item: &Item, to: &str, from: &str) -> String {
        self.store_in(item, to, from, &self.turned())
    }

    fn store_in(&self, item: &Item, to: &str, from: &str, turned: &str) -> String {
        let turned = if turnable(self.names.stream, item.structure) {
            format!(", {turned}")
        } else {
            String::new()
        };
        format!("store_{}({to}, {from}{turned});\n", item.function())
    }

    fn headers(&self) -> String {
        let names = self.names;
        let mut code = String::new();
        for header in &names.stream.headers {
            let item = items::header(header);
            let name = names::field(&header.name);
            code += &format!("\nwriter->state.{name} = *{name};\n");
            if let Some(check) = checker(names, &item, &header.checks) {
                let arguments = check.arguments("&writer->state", "XEN_STREAM_WRITE", "NULL");
                code += &format!(
                    "if (!check_{}({name}{arguments}, &writer->error))\nreturn in_header(writer, \"{}\");\n",
                    item.function(),
                    header.name
                );
            }
            code += &declared(names, header, &format!("writer->state.{name}"), "writer->state.");
            code += &format!(
                "o = xen_stream_room(output, {});\nif (!o)\nreturn XEN_STREAM_FULL;\n{}",
                header.body.head,
                self.store_in(&item, "o", &name, &turned(header.endian, "writer->state."))
            );
        }
        code
    }

    /// When a length is too great, and the rule that it then breaks.
    fn limit(&self) -> (String, String) {
        let framing = &self.names.stream.framing;
        let Kind::Scalar(scalar) = framing.header.fields[framing.length_field].kind else {
            return (String::new(), String::new());
        };
        match framing.length_max {
            Some((_, rule)) => {
                let limit = self.names.constant("length_max");
                (format!("length > {limit}"), address(self.names, rule))
            }
            None => {
                let test = match scalar.primitive.greatest() {
                    u64::MAX => "length == UINT64_MAX".to_owned(),
                    greatest => format!("length > {greatest:#x}"),
                };
                (test, address(self.names, framing.body_complete))
            }
        }
    }

    fn in_body(&self, record: &Record) -> String {
        format!("in_body(writer, &header, \"{}\")", names::snake(&record.name))
    }

    /// The function that writes one kind of record.
    fn record(&self, record: &Record) -> String {
        let names = self.names;
        let item = names::item_name(&record.name);
        let mut code = self.admit(record);
        code += &match record.body.size {
            Some(size) => self.fixed(record, size),
            None => self.variable(record),
        };
        let mut locals = format!("struct {}_record_header header;\n", names.prefix());
        if has_parts(record) {
            if record.body.head_fields > 0 {
                locals +=
                    &format!("const {} *body = from->fixed;\n", names.structure(&record.name));
            }
            if code.contains("&view") {
                locals += &format!("struct {}_{item}_view view;\n", names.prefix());
            }
            locals += &format!("uint64_t size = {};\n", record.body.head);
        }
        for (word, declaration) in [
            ("o = ", "uint8_t *o;\n"),
            ("rule = ", "const struct xen_stream_rule *rule;\n"),
            ("insertion = ", "enum xen_stream_insertion insertion;\n"),
        ] {
            if code.lines().any(|l| l.starts_with(word)) {
                locals += declaration;
            }
        }
        format!(
            "\nenum xen_stream_status {}_write_{item}({})\n{{\n{locals}\n{code}{}return XEN_STREAM_OK;\n}}\n",
            names.prefix(),
            write_parameters(names, record),
            self.end(record)
        )
    }

    fn admit(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let instance = match (framing.instance_field, record.instance.varies()) {
            (None, _) => "",
            (Some(_), true) => ", instance",
            (Some(_), false) => ", 0",
        };
        let mut code = format!(
            "if (!begins(writer, &header, {}{instance}))\nreturn XEN_STREAM_BROKEN;\n",
            names.code(&record.name)
        );
        if !misplaced(names, record).is_empty() {
            code += &format!(
                "rule = misplaced_{item}(&writer->state);\nif (rule)\n\
                 return in_framing(writer, &header, rule, {}, \"type\");\n",
                framing.header.fields[framing.type_field].offset.unwrap_or_default()
            );
        }
        let field = framing.instance_field.map(|i| &framing.header.fields[i]);
        if let (Some(field), Instance::UpTo(last @ 1..), Some(rule)) =
            (field, record.instance, record.instance_rule)
        {
            code += &format!(
                "if (instance > {last})\nreturn in_framing(writer, &header, {}, {}, \"{}\");\n",
                address(names, rule),
                field.offset.unwrap_or_default(),
                field.name
            );
        }
        if framing.unique.is_some() {
            code += "if (!is_new(writer, &header))\nreturn XEN_STREAM_BROKEN;\n";
        }
        code
    }

    fn check(&self, record: &Record) -> Option<String> {
        let item = items::body(record)?;
        let check = checker(self.names, &item, &[])?;
        let arguments = check.arguments("&writer->state", "XEN_STREAM_WRITE", "NULL");
        Some(format!("check_{}(body{arguments}, &writer->error)", item.function()))
    }

    fn rules(&self, record: &Record) -> Option<String> {
        let call = rules_call(self.names, record, ["body", "&view", "&writer->state", "false"])?;
        Some(format!("{call}&writer->error)"))
    }

    /// Statements for the end of the stream.
    fn complete(&self, record: &Record) -> String {
        if record.position != Some(Position::Last) || required(self.names).is_empty() {
            return String::new();
        }
        "rule = incomplete(&writer->state);\nif (rule)\nreturn in_framing(writer, &header, rule, 0, \"\");\n"
            .into()
    }

    fn fixed(&self, record: &Record, size: u64) -> String {
        let framing = &self.names.stream.framing;
        let field = names::field(&framing.header.fields[framing.length_field].name);
        let padded = size.next_multiple_of(framing.padding.to);
        let length = if framing.padding.in_length { padded } else { size };
        let mut code = String::new();
        if length > 0 {
            code += &format!("header.{field} = {length};\n");
        }
        let in_body = self.in_body(record);
        for check in self.check(record).into_iter().chain(self.rules(record)) {
            code += &format!("if (!{check})\nreturn {in_body};\n");
        }
        code += &self.complete(record);
        let head = framing.header.head;
        code += &format!(
            "o = xen_stream_room(writer->output, {});\nif (!o)\nreturn XEN_STREAM_FULL;\n",
            head + padded
        );
        code += &self.store(&items::record_header(self.names.stream), "o", "&header");
        if let Some(item) = items::body(record) {
            code += &self.store(&item, &format!("o + {head}"), "body");
        }
        if padded > size {
            code += &format!("memset(o + {}, 0, {});\n", head + size, padded - size);
        }
        code + &self.remember(record, "body->")
    }

    fn variable(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let in_body = self.in_body(record);
        let mut code = String::new();
        if let Some(check) = self.check(record) {
            code += &format!("if (!{check})\nreturn {in_body};\n");
        }
        let (arguments, _) = self.measure_arguments(record);
        let helpers = helpers(names, record);
        let measured = parts(names, record, "false", &helpers).measure();
        code += &match names::uses(&measured, "error") {
            true => format!(
                "if (!measure_{item}(from, {arguments}&size, &writer->error))\nreturn {in_body};\n"
            ),
            false => format!("measure_{item}(from, {arguments}&size);\n"),
        };
        if let Some(rules) = self.rules(record) {
            code += &format!("if (!{rules})\nreturn {in_body};\n");
        }
        code += "if (!set_length(writer, &header, size))\nreturn XEN_STREAM_BROKEN;\n";
        code += &self.complete(record);
        let head = framing.header.head + record.body.head;
        code += &format!(
            "o = xen_stream_room(writer->output, {head});\nif (!o)\nreturn XEN_STREAM_FULL;\n"
        );
        code += &self.store(&items::record_header(names.stream), "o", "&header");
        if let Some(body) = items::body(record) {
            code += &self.store(&body, &format!("o + {}", framing.header.head), "body");
        }
        let (put_arguments, _) = self.put_arguments(record);
        code += &format!(
            "if (!put_{item}(from, {put_arguments}writer->output))\nreturn XEN_STREAM_FULL;\n"
        );
        let to = framing.padding.to;
        if to > 1 {
            code += &format!(
                "if (!xen_stream_put_zeros(writer->output, xen_stream_padding(size, {to})))\nreturn XEN_STREAM_FULL;\n"
            );
        }
        code + &self.remember(record, "body->")
    }

    fn remember(&self, record: &Record, place: &str) -> String {
        let full = format!(
            "return in_framing(writer, &header, &{}_rules[{}_RULE_MEMORY], 0, \"\");\n",
            self.names.prefix(),
            self.names.upper()
        );
        remember(self.names, record, place, "writer->state.", "NULL", &full)
    }

    fn end(&self, record: &Record) -> String {
        let one = if self.names.stream.records.len() > 32 { "(uint64_t)1" } else { "1u" };
        format!(
            "writer->state.seen |= {one} << KIND_{};\nwriter->state.number++;\n",
            names::constant(&record.name)
        )
    }

    /// The functions that measure the parts of a record, and write them.
    fn measure(&self, record: &Record) -> String {
        let names = self.names;
        let helpers = helpers(names, record);
        let parts = parts(names, record, "false", &helpers);
        let (measured, put) = (parts.measure(), parts.put());
        let (_, parameters) = self.measure_arguments(record);
        let (_, put_parameters) = self.put_arguments(record);
        let item = parts.item();
        let body = format!("const struct {}_{item}_body *from, ", names.prefix());
        let fails = names::uses(&measured, "error");
        let mut locals = String::new();
        for (word, declaration) in [
            ("&inner", "struct xen_stream_error inner;\n"),
            ("amount = ", "uint64_t amount;\n"),
            ("&sure", "bool sure;\n"),
            ("present", "bool present;\n"),
        ] {
            if measured.contains(word) {
                locals += declaration;
            }
        }
        let gap = if locals.is_empty() { "" } else { "\n" };
        let mut put_locals = String::new();
        for (word, declaration) in [("o = ", "uint8_t *o;\n"), ("for (i", "size_t i;\n")] {
            if put.lines().any(|l| l.starts_with(word)) {
                put_locals += declaration;
            }
        }
        if put.contains("- start") {
            put_locals = format!(
                "const uint64_t start = xen_stream_output_offset(output) - {};\n{put_locals}",
                record.body.head
            );
        }
        let put_gap = if put_locals.is_empty() { "" } else { "\n" };
        format!(
            "\n//Checks the parts of a {name} before they are written, and adds their size.\n\
             static {fails} measure_{item}({body}{parameters}uint64_t *size{error})\n\
             {{\n{locals}{gap}{measured}{done}}}\n\
             \nstatic bool put_{item}({body}{put_parameters}struct xen_stream_output *output)\n\
             {{\n{put_locals}{put_gap}{put}return true;\n}}\n",
            name = record.name,
            fails = if fails { "bool" } else { "void" },
            error = if fails { ", struct xen_stream_error *error" } else { "" },
            done = if fails { "return true;\n" } else { "" },
        )
    }

    /// What the function that measures takes beside the record and the size.
    fn measure_arguments(&self, record: &Record) -> (String, String) {
        let helpers = helpers(self.names, record);
        let parts = parts(self.names, record, "false", &helpers);
        let measured = parts.measure();
        let view = format!("struct {}_{}_view *view, ", self.names.prefix(), parts.item());
        self.arguments(record, &measured, &view)
    }

    fn put_arguments(&self, record: &Record) -> (String, String) {
        let helpers = helpers(self.names, record);
        let parts = parts(self.names, record, "false", &helpers);
        let put = parts.put();
        let view = format!("const struct {}_{}_view *view, ", self.names.prefix(), parts.item());
        let (mut arguments, mut parameters) = self.arguments(record, &put, &view);
        if names::uses(&put, "turned") {
            arguments += &format!("{}, ", self.turned());
            parameters += "bool turned, ";
        }
        (arguments, parameters)
    }

    fn arguments(&self, record: &Record, code: &str, view: &str) -> (String, String) {
        let (mut arguments, mut parameters) = (String::new(), String::new());
        if code.contains("body->") {
            arguments += "body, ";
            parameters += &format!("const {} *body, ", self.names.structure(&record.name));
        }
        if names::uses(code, "state") {
            arguments += "&writer->state, ";
            parameters += &format!("const struct {}_state *state, ", self.names.prefix());
        }
        if code.contains("view->") {
            arguments += "&view, ";
            parameters += view;
        }
        (arguments, parameters)
    }
}
