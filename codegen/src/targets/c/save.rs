//! Saving a stream: its handlers, and records that come in pieces.

use askama::Template;

use super::codec::{has_parts, inner, sets, turned};
use super::expression::{literal, turnable};
use super::items::{self, integer};
use super::names::{self, Names};
use super::place::address;
use super::reader::remember;
use super::signatures::{header_parameters, write_parameters};
use super::tidy::tidy;
use super::writer::defaults;
use crate::model::*;

#[derive(Template)]
#[template(path = "c/save.h.txt", escape = "none")]
struct HeaderText {
    title: String,
    source: String,
    module: String,
    guard: String,
    prefix: String,
    upper: String,
    sets: usize,
    scratch: u64,
    saved: Vec<Saved>,
    last_name: String,
    inner: Option<Inner>,
    is_inner: bool,
    header_parameters: String,
    whole: String,
    type_type: &'static str,
    instance_parameter: String,
}

#[derive(Template)]
#[template(path = "c/save.c.txt", escape = "none")]
struct SourceText {
    title: String,
    source: String,
    module: String,
    prefix: String,
    sets: usize,
    saved: Vec<Saved>,
    /// Codes and kinds of the records that may come in pieces.
    pieces: Vec<(String, String)>,
    most: String,
    bounded: bool,
    limit_rule: String,
    body_rule: String,
    header_size: u64,
    type_field: String,
    type_type: &'static str,
    type_cast: String,
    length_field: String,
    length_offset: u64,
    length_cast: String,
    instance_field: Option<String>,
    instance_cast: String,
    instance_parameter: String,
    instance_argument: &'static str,
    in_length: bool,
    pad_to: u64,
    defaults: String,
    store_header: String,
    one: &'static str,
    last_item: Option<String>,
    last_size: u64,
    inner: Option<Inner>,
    is_inner: bool,
    header_parameters: String,
    header_arguments: String,
}

/// A record that a handler saves.
struct Saved {
    name: String,
    /// Its name in the names of handlers, and in those of the codec.
    item: String,
    /// The name of its handler.
    member: String,
    bare: String,
    code: String,
    /// What it is written from.
    parameters: String,
    arguments: String,
    /// The structure of its fixed part, if other parts follow that.
    fixed: Option<String>,
    fixed_size: u64,
    store: String,
    /// Whether another stream follows it.
    begins: bool,
}

/// The stream that follows a record.
struct Inner {
    module: String,
    prefix: String,
    header_parameters: String,
    header_arguments: String,
}

/// The text of the header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let maker = Maker { names };
    let whole = stream.records.iter().filter(|r| maker.has_body(r) && !maker.in_pieces(r));
    let text = HeaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        guard: format!("XEN_STREAMS_{}_SAVE_H", names::constant(&stream.name)),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        scratch: maker.scratch(),
        saved: maker.saved(),
        last_name: maker.last().map(|r| r.name.clone()).unwrap_or_default(),
        inner: inner(names).map(Inner::of),
        is_inner: is_inner(names),
        header_parameters: header_parameters(names),
        whole: whole.map(|r| r.name.as_str()).collect::<Vec<_>>().join(" and "),
        type_type: maker.field(stream.framing.type_field).2,
        instance_parameter: maker.instance_parameter(),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that is compiled.
pub fn source(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let framing = &stream.framing;
    let maker = Maker { names };
    let (type_field, _, type_type) = maker.field(framing.type_field);
    let (length_field, length_offset, length_type) = maker.field(framing.length_field);
    let instance = framing.instance_field.map(|index| maker.field(index));
    let last = maker.last().filter(|r| !maker.has_body(r));
    let (most, limit_rule) = maker.most();
    let pieces = stream.records.iter().filter(|r| maker.in_pieces(r));
    let kind = |r: &Record| format!("KIND_{}", names::constant(&r.name));
    let text = SourceText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        prefix: names.prefix(),
        sets: sets(names),
        saved: maker.saved(),
        pieces: pieces.map(|r| (names.code(&r.name), kind(r))).collect(),
        bounded: most < u64::MAX,
        most: literal(most),
        limit_rule,
        body_rule: address(names, framing.body_complete),
        header_size: framing.header.head,
        type_field,
        type_cast: cast(type_type),
        type_type,
        length_field,
        length_offset,
        length_cast: cast(length_type),
        instance_cast: instance.as_ref().map_or(String::new(), |i| narrowed(i.2)),
        instance_field: instance.map(|i| i.0),
        instance_parameter: maker.instance_parameter(),
        instance_argument: if framing.instance_field.is_some() { ", instance" } else { "" },
        in_length: framing.padding.in_length,
        pad_to: framing.padding.to,
        defaults: defaults(names),
        store_header: maker.store(&items::record_header(stream), "octets", "header"),
        one: if stream.records.len() > 32 { "(uint64_t)1" } else { "1u" },
        last_item: last.map(|r| names::item_name(&r.name)),
        last_size: last.map_or(0, |r| framing.header.head + maker.padded(r.body.head)),
        inner: inner(names).map(Inner::of),
        is_inner: is_inner(names),
        header_parameters: header_parameters(names),
        header_arguments: header_arguments(names),
    };
    Ok(tidy(&text.render()?))
}

impl Inner {
    fn of(names: Names) -> Self {
        Self {
            module: names.module(),
            prefix: names.prefix(),
            header_parameters: header_parameters(names),
            header_arguments: header_arguments(names),
        }
    }
}

/// Whether a stream follows a record of another one.
pub fn is_inner(names: Names) -> bool {
    let within = |stream| inner(Names { stream, ..names });
    names.family.streams.iter().filter_map(within).any(|i| i.stream.name == names.stream.name)
}

fn header_arguments(names: Names) -> String {
    names.stream.headers.iter().map(|h| format!(", {}", names::field(&h.name))).collect()
}

/// The same for an integer of 32 bits.
fn narrowed(ty: &str) -> String {
    if ty == "uint32_t" { String::new() } else { cast(ty) }
}

/// What turns a wider integer into one of a type.
fn cast(ty: &str) -> String {
    if ty == "uint64_t" { String::new() } else { format!("({ty})") }
}

struct Maker<'a> {
    names: Names<'a>,
}

impl Maker<'_> {
    /// A field of the record header: its name, offset and type.
    fn field(&self, index: usize) -> (String, u64, &'static str) {
        let field = &self.names.stream.framing.header.fields[index];
        let ty = match field.kind {
            Kind::Scalar(scalar) => integer(scalar.primitive),
            _ => "uint32_t",
        };
        (names::field(&field.name), field.offset.unwrap_or_default(), ty)
    }

    fn instance_parameter(&self) -> String {
        let instance = self.names.stream.framing.instance_field.map(|index| self.field(index).2);
        instance.map(|ty| format!(", {ty} instance")).unwrap_or_default()
    }

    fn last(&self) -> Option<&Record> {
        self.names.stream.records.iter().find(|r| r.position == Some(Position::Last))
    }

    fn has_body(&self, record: &Record) -> bool {
        !record.body.fields.is_empty()
    }

    fn padded(&self, size: u64) -> u64 {
        size.next_multiple_of(self.names.stream.framing.padding.to)
    }

    /// Whether the body may come in pieces: nothing is remembered of it.
    fn in_pieces(&self, record: &Record) -> bool {
        self.has_body(record)
            && record.position != Some(Position::Last)
            && remember(self.names, record, "", "", "NULL", "").is_empty()
    }

    /// The records that handlers save, in their order.
    fn saved(&self) -> Vec<Saved> {
        let stream = self.names.stream;
        let order = stream.save_order().into_iter().map(|id| stream.record(id));
        let by_handler = |r: &&Record| r.position != Some(Position::Last) || self.has_body(r);
        order.filter(by_handler).map(|r| self.line(r)).collect()
    }

    fn line(&self, record: &Record) -> Saved {
        const TAKEN: &[&str] = &[
            "append",
            "begin",
            "begin_with_length",
            "end",
            "finish",
            "handler",
            "handlers",
            "is_dry_run",
            "pass",
            "start",
        ];
        let names = self.names;
        let item = names::item_name(&record.name);
        let taken = TAKEN.contains(&item.as_str());
        let all = write_parameters(names, record);
        let parameters = all.split_once(", ").map(|(_, rest)| rest.to_owned());
        let arguments = parameters.iter().flat_map(|text| text.split(", "));
        let argument = |text: &str| text.rsplit([' ', '*']).next().map(|name| format!(", {name}"));
        let fixed = items::body(record).filter(|_| has_parts(record) && self.in_pieces(record));
        Saved {
            name: record.name.clone(),
            code: names.code(&record.name),
            arguments: arguments.filter_map(argument).collect(),
            parameters: parameters.iter().map(|text| format!(", {text}")).collect(),
            fixed_size: record.body.head,
            store: fixed.as_ref().map(|f| self.store(f, "octets", "fixed")).unwrap_or_default(),
            fixed: fixed.map(|fixed| fixed.tag(names)),
            begins: matches!(record.control, Some(Control::Begins(_))),
            member: names::field(&if taken { format!("{item}_item") } else { item.clone() }),
            item: if taken { format!("{item}_item") } else { item.clone() },
            bare: item,
        }
    }

    /// A statement that stores a structure.
    fn store(&self, item: &items::Item, to: &str, from: &str) -> String {
        let stream = self.names.stream;
        let turned = if turnable(stream, item.structure) {
            format!(", {}", turned(stream.framing.endian, "saver->writer.state."))
        } else {
            String::new()
        };
        format!("store_{}({to}, {from}{turned})", item.function())
    }

    /// The greatest length of a body, and the rule that a greater one breaks.
    fn most(&self) -> (u64, String) {
        let framing = &self.names.stream.framing;
        let greatest = match framing.header.fields[framing.length_field].kind {
            Kind::Scalar(scalar) => scalar.primitive.greatest(),
            _ => u64::MAX,
        };
        let (limit, rule) = framing.length_max.unwrap_or((greatest, framing.body_complete));
        let over = if framing.padding.in_length { limit % framing.padding.to } else { 0 };
        (limit - over, address(self.names, rule))
    }

    /// Room for whatever is written at once, in the stream within this one too.
    fn scratch(&self) -> u64 {
        let stream = self.names.stream;
        let inner = inner(self.names).map(|names| Maker { names }.scratch());
        let headers = stream.headers.iter().map(|h| h.body.head);
        let head = stream.framing.header.head;
        let records = stream.records.iter().map(|r| head + self.padded(r.body.head));
        let all = items::items(stream);
        let elements = all.iter().map(|item| item.structure.head);
        headers
            .chain(records)
            .chain(elements)
            .chain(inner)
            .max()
            .unwrap_or_default()
            .next_multiple_of(16)
    }
}
