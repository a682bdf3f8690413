//! The writer of a stream: every rule is checked before anything of a record is written.

mod parts;
mod record;

use askama::Template;

use super::checks::checker;
use super::codec::{has_parts, header_parameters, sets, turned, unknown_parameters};
use super::expression::{literal, turnable};
use super::items::{self, Item, integer};
use super::names::{self, Names};
use super::place::address;
use super::reader::declared;
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
}
