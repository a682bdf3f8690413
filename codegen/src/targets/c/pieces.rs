//! Decoding a stream that comes in pieces.

use askama::Template;

use super::codec::{inner, sets, turned};
use super::expression::{load, turnable};
use super::items;
use super::names::{self, Names};
use super::place::address;
use super::save::is_inner;
use super::tidy::tidy;
use crate::model::expression::{Base, Expression, Reference};
use crate::model::*;

#[derive(Template)]
#[template(path = "c/pieces.h.txt", escape = "none")]
struct HeaderText {
    title: String,
    source: String,
    module: String,
    guard: String,
    prefix: String,
    upper: String,
    sets: usize,
    window: u64,
    inner: Option<Inner>,
    is_inner: bool,
}

#[derive(Template)]
#[template(path = "c/pieces.c.txt", escape = "none")]
struct SourceText {
    title: String,
    source: String,
    module: String,
    name: String,
    prefix: String,
    upper: String,
    sets: usize,
    headers: u64,
    header_size: u64,
    load_header: String,
    unused_reader: bool,
    type_field: String,
    type_offset: u64,
    length_field: String,
    instance_field: Option<String>,
    has_instance: bool,
    outer_padding: bool,
    pad_to: u64,
    /// Functions that tell how many octets of a body stand before its last field.
    wanted: String,
    pieces: Vec<Piece>,
    whole_codes: Vec<String>,
    optional: Option<String>,
    /// Codes of records that a stream follows, and the size of its headers.
    begins: Vec<(String, u64)>,
    has_memory: bool,
    memory_rule: String,
    after_rule: String,
    body_rule: String,
    padding_rule: String,
    zero_checked: bool,
    zero_rule: String,
    inner: Option<Inner>,
    is_inner: bool,
}

/// A record that may come in pieces.
struct Piece {
    code: String,
    /// Octets of the body before its last field.
    wanted: String,
    /// The member that tells how much of that field there is.
    member: String,
}

/// The stream that follows a record.
struct Inner {
    module: String,
    prefix: String,
    header_size: u64,
    load_header: String,
    type_field: String,
    type_offset: u64,
}

/// The text of the header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let follows = inner(names).map_or(0, |i| headers(i).max(i.stream.framing.header.head));
    let head = stream.framing.header.head;
    let text = HeaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        guard: format!("XEN_STREAMS_{}_DECODER_H", names::constant(&stream.name)),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        window: headers(names).max(head + follows),
        inner: inner(names).map(within),
        is_inner: is_inner(names),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that is compiled.
pub fn source(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let framing = &stream.framing;
    let begins = |r: &Record| matches!(r.control, Some(Control::Begins(_)));
    let follows = inner(names).map_or(0, headers);
    let load_header = load_header(names, "octets", "reader->state.", "header");
    let has_memory = !stream.sets.is_empty();
    let rule = |name: &str| format!("&{}_rules[{}_RULE_{name}]", names.prefix(), names.upper());
    let (split, whole): (Vec<&Record>, Vec<&Record>) =
        stream.records.iter().partition(|r| middle(r).is_some());
    let text = SourceText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        name: stream.name.clone(),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        headers: headers(names),
        header_size: framing.header.head,
        unused_reader: !load_header.contains("reader->") && !stream.records.iter().any(begins),
        load_header,
        type_field: names::field(&framing.header.fields[framing.type_field].name),
        type_offset: framing.header.fields[framing.type_field].offset.unwrap_or_default(),
        length_field: names::field(&framing.header.fields[framing.length_field].name),
        instance_field: framing
            .instance_field
            .map(|index| names::field(&framing.header.fields[index].name)),
        has_instance: framing.instance_field.is_some(),
        outer_padding: !framing.padding.in_length && framing.padding.to > 1,
        pad_to: framing.padding.to,
        wanted: split.iter().map(|r| wanted(names, r)).collect(),
        pieces: split.iter().map(|r| piece(names, r)).collect(),
        whole_codes: whole.iter().map(|r| names.code(&r.name)).collect(),
        optional: framing.optional_bit.map(|_| names.constant("optional")),
        begins: stream
            .records
            .iter()
            .filter(|r| begins(r))
            .map(|r| (names.code(&r.name), follows))
            .collect(),
        has_memory,
        memory_rule: if has_memory { rule("MEMORY") } else { "&memory_rule".into() },
        after_rule: rule("FRAMING_NOTHING_AFTER_END"),
        body_rule: address(names, framing.body_complete),
        padding_rule: framing.padding.complete.map(|r| address(names, r)).unwrap_or_default(),
        zero_checked: framing.padding.verified && framing.padding.zero.is_some(),
        zero_rule: framing.padding.zero.map(|r| address(names, r)).unwrap_or_default(),
        inner: inner(names).map(within),
        is_inner: is_inner(names),
    };
    Ok(tidy(&text.render()?))
}

/// Octets of all headers.
fn headers(names: Names) -> u64 {
    names.stream.headers.iter().map(|h| h.body.head).sum()
}

fn load_header(names: Names, octets: &str, state: &str, to: &str) -> String {
    let item = items::record_header(names.stream);
    let turned = match turnable(names.stream, item.structure) {
        true => format!(", {}", turned(names.stream.framing.endian, state)),
        false => String::new(),
    };
    format!("{}_load_record_header({octets}{turned}, &{to});", names.prefix())
}

fn within(names: Names) -> Inner {
    let framing = &names.stream.framing;
    let state = format!("reader->{}.state.", names.module());
    Inner {
        module: names.module(),
        prefix: names.prefix(),
        header_size: framing.header.head,
        load_header: load_header(names, "octets", &state, "within"),
        type_field: names::field(&framing.header.fields[framing.type_field].name),
        type_offset: framing.header.fields[framing.type_field].offset.unwrap_or_default(),
    }
}

/// The fields between the fixed part and the last field, each with the field of the fixed part
/// that counts its elements, if the last field can come in pieces.
fn middle(record: &Record) -> Option<Vec<(&Field, &Field)>> {
    record.last_in_pieces()?;
    let fields = &record.body.fields;
    let between = &fields[record.body.head_fields..fields.len() - 1];
    let counted =
        |field| Some((field, &fields[counter(field)?])).filter(|(f, _)| f.condition.is_none());
    between.iter().map(counted).collect()
}

/// The field that alone tells how many elements a field has.
fn counter(field: &Field) -> Option<usize> {
    let count = match &field.kind {
        Kind::Octets { size: Extent::Counted(count) }
        | Kind::Array { count: Extent::Counted(count), .. }
        | Kind::Text { size: Some(count) } => count,
        _ => return None,
    };
    match count {
        Expression::Value(Reference { base: Base::Sibling(index), part: None }) => Some(*index),
        _ => None,
    }
}

fn piece(names: Names, record: &Record) -> Piece {
    let last = record.body.fields.last();
    let name = last.map(|field| names::field(&field.name)).unwrap_or_default();
    let octets = last.is_some_and(|field| matches!(field.kind, Kind::Octets { .. }));
    let item = names::item_name(&record.name);
    let head = record.body.head;
    let header = names.stream.framing.header.head;
    let counted = middle(record).is_some_and(|fields| !fields.is_empty());
    let turned = turned(names.stream.framing.endian, "reader->state.");
    Piece {
        code: names.code(&record.name),
        wanted: match (counted, head) {
            (true, _) => format!(
                "wanted_{item}(octets + {header}, length - {header}, survey->length, {turned})"
            ),
            (false, 0) => "0".into(),
            (false, _) => format!("survey->length < {head} ? 0 : {head}"),
        },
        member: format!("{item}.{name}_{}", if octets { "length" } else { "count" }),
    }
}

/// The function that tells how many octets of a body stand before its last field, if there are
/// others of varying size.
fn wanted(names: Names, record: &Record) -> String {
    let Some(fields) = middle(record).filter(|fields| !fields.is_empty()) else {
        return String::new();
    };
    let head = record.body.head;
    let mut code = String::new();
    for (field, counter) in fields {
        let size = match &field.kind {
            Kind::Array { element: Element::Scalar(scalar), .. } => scalar.primitive.size(),
            Kind::Array { element: Element::Structure(id), .. } => names.stream.structure(*id).head,
            _ => 1,
        };
        let Kind::Scalar(scalar) = counter.kind else { continue };
        let place = format!("body + {}", counter.offset.unwrap_or_default());
        let count = load(scalar.primitive, &place, "turned");
        code += &format!(
            "//{}\nnext = xen_stream_grown(wanted, {count}, {size});\nif (next > length)\nreturn wanted;\nwanted = next;\n",
            field.doc
        );
    }
    format!(
        "\n//Octets of a {} before its last field; if another one does not fit, those before that.\n\
         static uint64_t wanted_{}(const uint8_t *body, size_t here, uint64_t length, bool turned)\n\
         {{\nuint64_t wanted = {head}, next;\n\n\
         if (length < {head})\nreturn 0;\nif (here < {head})\nreturn wanted;\n{code}return wanted;\n}}\n",
        record.name,
        names::item_name(&record.name)
    )
}
