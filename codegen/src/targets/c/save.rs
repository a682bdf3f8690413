//! Saving a stream: its handlers, and records that come in pieces.

use askama::Template;

use super::items::{self, integer};
use super::names::{Names, Of};
use super::place::address;
use super::signatures::{record_parameters, writer_parameters};
use super::stream::{InnerText, following, inner_texts, is_inner, sets, turned, writer_arguments};
use super::tidy::tidy;
use super::value::literal;
use crate::plan::{Control, RecordPlan, Shape, Told};

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
    inner: Vec<InnerText>,
    is_inner: bool,
    has_headers: bool,
    writer_parameters: String,
    whole: String,
    type_type: &'static str,
    instance_parameter: String,
}

#[derive(Template)]
#[template(path = "c/save.c.txt", escape = "none")]
struct SourceText {
    ends_with_input: bool,
    title: String,
    source: String,
    directory: String,
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
    has_more: bool,
    instance_parameter: String,
    instance_argument: &'static str,
    /// The greatest instance, where its parameter can be greater.
    instance_greatest: Option<String>,
    in_length: bool,
    pad_to: u64,
    store_header: String,
    one: &'static str,
    /// Whether it is counted how many records of each kind there were.
    counted: bool,
    last_item: Option<String>,
    last_instance: &'static str,
    last_size: u64,
    is_inner: bool,
    writer_parameters: String,
    writer_arguments: String,
}

/// A record that a handler saves.
struct Saved {
    /// Its name with an article.
    one: String,
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
    /// The streams that may follow it.
    begins: Vec<Begun>,
}

/// A stream that may follow a record.
struct Begun {
    function: String,
    prefix: String,
    writer_parameters: String,
    writer_arguments: String,
}

/// The text of the header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let saver = Saver { names };
    let records = names.plan.records.iter();
    let whole = records.filter(|r| saver.has_body(r) && !saver.in_pieces(r));
    let text = HeaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        guard: names.guard("_save"),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        scratch: saver.scratch(),
        saved: saver.saved(),
        last_name: saver.last().map(|r| r.record.name.clone()).unwrap_or_default(),
        inner: inner_texts(names),
        is_inner: is_inner(names),
        has_headers: !stream.headers.is_empty(),
        writer_parameters: writer_parameters(names),
        whole: whole.map(|r| r.record.name.as_str()).collect::<Vec<_>>().join(" and "),
        type_type: saver.field(stream.framing.type_field).2,
        instance_parameter: saver.instance_parameter(),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that is compiled.
pub fn source(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let framing = &stream.framing;
    let saver = Saver { names };
    let (type_field, _, type_type) = saver.field(framing.type_field);
    let (length_field, length_offset, length_type) = saver.field(framing.length_field);
    let instance = framing.instance_field.map(|index| saver.field(index));
    let last = saver.last().filter(|r| !saver.has_body(r));
    let (most, limit_rule) = saver.most();
    let pieces = names.plan.records.iter().filter(|r| saver.in_pieces(r));
    let text = SourceText {
        ends_with_input: framing.end.is_none(),
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        directory: names.directory(),
        module: names.module(),
        prefix: names.prefix(),
        sets: sets(names),
        saved: saver.saved(),
        pieces: pieces.map(|r| (names.code(r.id), names.kind(r.id))).collect(),
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
        instance_cast: instance.as_ref().map_or(String::new(), |i| cast(i.2)),
        has_more: names.plan.further().next().is_some(),
        instance_field: instance.map(|i| i.0),
        instance_parameter: saver.instance_parameter(),
        instance_greatest: names
            .plan
            .told_wider()
            .into_iter()
            .find(|(told, _)| *told == Told::Instance)
            .map(|(_, most)| format!("{most:#x}")),
        instance_argument: if framing.instance_field.is_some() { ", instance" } else { "" },
        in_length: framing.padding.in_length,
        pad_to: framing.padding.to,
        store_header: saver.store(&items::record_header(names), "octets", "header"),
        counted: !names.plan.state.counted.is_empty(),
        one: if stream.records.len() > 32 { "(uint64_t)1" } else { "1u" },
        last_instance: if last.is_some_and(|r| r.instance_varies) { ", 0" } else { "" },
        last_item: last.map(|r| names.item(Of::Record(r.id)).to_owned()),
        last_size: last.map_or(0, |r| {
            framing.header.head + saver.padded(r.fixed.size) + framing.trailer_size()
        }),
        is_inner: is_inner(names),
        writer_parameters: writer_parameters(names),
        writer_arguments: writer_arguments(names),
    };
    Ok(tidy(&text.render()?))
}

/// What turns a wider integer into one of a type.
fn cast(ty: &str) -> String {
    if ty == "uint64_t" { String::new() } else { format!("({ty})") }
}

struct Saver<'a> {
    names: Names<'a>,
}

impl Saver<'_> {
    /// A field of the record header: its name, offset and type.
    fn field(&self, index: usize) -> (String, u64, &'static str) {
        let framing = &self.names.stream.framing;
        let name = self.names.member(Of::RecordHeader, index).to_owned();
        (name, framing.offset(index), integer(framing.integer(index)))
    }

    fn instance_parameter(&self) -> String {
        let instance = self.names.stream.framing.instance_field.map(|index| self.field(index).2);
        instance.map(|ty| format!(", {ty} instance")).unwrap_or_default()
    }

    fn last(&self) -> Option<&RecordPlan<'_>> {
        self.names.plan.last.map(|id| self.names.plan.record(id))
    }

    fn has_body(&self, record: &RecordPlan) -> bool {
        record.shape != Shape::Empty
    }

    fn padded(&self, size: u64) -> u64 {
        size.next_multiple_of(self.names.stream.framing.padding.to)
    }

    /// Whether the body may come in pieces: nothing is remembered of it, no other stream follows, and no
    /// checksum or trailer is about all of it.
    fn in_pieces(&self, record: &RecordPlan) -> bool {
        self.has_body(record)
            && !record.is_last
            && !record.takes_note()
            && record.control.is_none()
            && !self.names.stream.framing.is_whole()
    }

    /// The records that handlers save, in their order.
    fn saved(&self) -> Vec<Saved> {
        let plan = self.names.plan;
        let order = plan.stream.save_order().into_iter().map(|id| plan.record(id));
        let by_handler = |r: &&RecordPlan| !r.is_last || self.has_body(r);
        order.filter(by_handler).map(|r| self.line(r)).collect()
    }

    fn line(&self, record: &RecordPlan) -> Saved {
        let names = self.names;
        let item = names.item(Of::Record(record.id)).to_owned();
        let parameters = record_parameters(names, record);
        let in_pieces = record.shape == Shape::Parts && self.in_pieces(record);
        let fixed = items::body(names, record).filter(|_| in_pieces);
        Saved {
            one: record.record.one(),
            code: names.code(record.id),
            arguments: parameters.iter().map(|p| format!(", {}", p.name)).collect(),
            parameters: parameters.iter().map(|p| format!(", {}{}", p.ty, p.name)).collect(),
            fixed_size: record.fixed.size,
            store: fixed.as_ref().map(|f| self.store(f, "octets", "fixed")).unwrap_or_default(),
            fixed: fixed.map(|fixed| fixed.tag(names)),
            begins: self.begins(record),
            member: names.record_member(record.id).to_owned(),
            bare: item.clone(),
            item,
        }
    }

    /// The streams that may follow a record.
    fn begins(&self, record: &RecordPlan) -> Vec<Begun> {
        let names = self.names;
        let begun = |r: &&RecordPlan| matches!(r.control, Some(Control::Begins(_))) && !r.is_last;
        let alone = names.plan.records.iter().filter(begun).count() == 1;
        let Some(Control::Begins(id)) = record.control else { return Vec::new() };
        if record.is_last {
            return Vec::new();
        }
        let followers = following(names).into_iter();
        let of = followers.filter(|inner| inner.stream.id == names.plan.inner(id).id);
        of.map(|inner| Begun {
            function: match alone {
                true => inner.module(),
                false => format!("{}_and_{}", names.item(Of::Record(record.id)), inner.module()),
            },
            prefix: inner.prefix(),
            writer_parameters: writer_parameters(inner),
            writer_arguments: writer_arguments(inner),
        })
        .collect()
    }

    /// A statement that stores a structure.
    fn store(&self, item: &items::Item, to: &str, from: &str) -> String {
        let stream = self.names.stream;
        let turned = match item.turnable(stream) {
            true => format!(", {}", turned(stream.framing.endian, "saver->writer.state.")),
            false => String::new(),
        };
        format!("store_{}({to}, {from}{turned})", item.function(self.names))
    }

    /// The greatest length of a body, and the rule that a greater one breaks.
    fn most(&self) -> (u64, String) {
        let framing = &self.names.stream.framing;
        let greatest = framing.greatest_length();
        let (limit, rule) = framing.length_max.unwrap_or((greatest, framing.body_complete));
        let over = if framing.padding.in_length { limit % framing.padding.to } else { 0 };
        (limit - over, address(self.names, rule))
    }

    /// Room for whatever is written at once, in the stream within this one too.
    fn scratch(&self) -> u64 {
        let stream = self.names.stream;
        let inner = following(self.names).into_iter().map(|names| Saver { names }.scratch());
        let headers = stream.headers.iter().map(|h| h.body.head);
        let head = stream.framing.header.head;
        let records = stream.records.iter().map(|r| head + self.padded(r.body.head));
        let all = items::items(self.names);
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
