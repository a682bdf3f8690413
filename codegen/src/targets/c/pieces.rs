//! Decoding a stream that comes in pieces.

use askama::Template;

use super::items::turnable;
use super::names::{Names, Of};
use super::output::Code;
use super::place::{address, memory_rule};
use super::stream::{
    InnerText, beginnings, followers, following, inner_texts, is_inner, load_header, sets, turned,
};
use super::tidy::tidy;
use super::value::{Place, load};
use crate::model::*;
use crate::plan::{Control, Part, RecordPlan, Take};

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
    inner: Vec<InnerText>,
    is_inner: bool,
}

#[derive(Template)]
#[template(path = "c/pieces.c.txt", escape = "none")]
struct SourceText {
    title: String,
    source: String,
    directory: String,
    module: String,
    name: String,
    prefix: String,
    upper: String,
    sets: usize,
    headers: u64,
    /// Octets of them, and of the magic that tells the order of octets.
    opening: u64,
    /// Whether octets are looked at behind what is taken of them: those that tell the order of octets.
    looks_ahead: bool,
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
    trailer: u64,
    /// Functions that tell how many octets of a body stand before its last field.
    wanted: String,
    pieces: Vec<Piece>,
    whole_codes: Vec<String>,
    optional: Option<String>,
    /// Codes of records that a stream follows, and the size of its headers.
    begins: Vec<(String, u64)>,
    has_memory: bool,
    memory_rule: String,
    after_rule: Option<String>,
    body_rule: String,
    padding_rule: String,
    zero_checked: bool,
    zero_rule: String,
    inner: Vec<InnerText>,
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

/// The text of the header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let follows = following(names).into_iter();
    let follows =
        follows.map(|i| i.plan.opening.max(i.stream.framing.header.head)).max().unwrap_or(0);
    let head = stream.framing.header.head;
    let text = HeaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        guard: names.guard("_decoder"),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        window: names.plan.opening.max(head + follows),
        inner: inner_texts(names),
        is_inner: is_inner(names),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that is compiled.
pub fn source(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let framing = &stream.framing;
    let has_memory = !stream.sets.is_empty();
    let (split, whole): (Vec<&RecordPlan>, Vec<&RecordPlan>) =
        names.plan.records.iter().partition(|r| middle(r).is_some());
    let looks_at_order = framing.endian == Endian::Declared && turnable(stream, &framing.header);
    let counts = split.iter().any(|record| counted(record)) && framing.endian == Endian::Declared;
    let text = SourceText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        directory: names.directory(),
        module: names.module(),
        name: stream.name.clone(),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        headers: names.stream.headers_size(),
        opening: names.plan.opening,
        looks_ahead: looks_ahead(names) || following(names).into_iter().any(looks_ahead),
        header_size: framing.header.head,
        unused_reader: !looks_at_order && !counts,
        load_header: load_header(names, "reader->state.", "header"),
        type_field: names.member(Of::RecordHeader, framing.type_field).to_owned(),
        type_offset: framing.offset(framing.type_field),
        length_field: names.member(Of::RecordHeader, framing.length_field).to_owned(),
        instance_field: framing
            .instance_field
            .map(|index| names.member(Of::RecordHeader, index).to_owned()),
        has_instance: framing.instance_field.is_some(),
        outer_padding: !framing.padding.in_length && framing.padding.to > 1,
        pad_to: framing.padding.to,
        trailer: framing.trailer_size(),
        wanted: split.iter().map(|r| wanted(names, r)).collect(),
        pieces: split.iter().map(|r| piece(names, r)).collect(),
        whole_codes: whole.iter().map(|r| names.code(r.id)).collect(),
        optional: names.optional().filter(|_| !framing.is_whole()),
        begins: begins(names),
        has_memory,
        memory_rule: if has_memory { memory_rule(names) } else { "&memory_rule".into() },
        after_rule: framing.end.map(|end| address(names, end.nothing_after)),
        body_rule: address(names, framing.body_complete),
        padding_rule: framing.padding.complete.map(|r| address(names, r)).unwrap_or_default(),
        zero_checked: framing.padding.verified && framing.padding.zero.is_some(),
        zero_rule: framing.padding.zero.map(|r| address(names, r)).unwrap_or_default(),
        inner: inner_texts(names),
        is_inner: is_inner(names),
    };
    Ok(tidy(&text.render()?))
}

/// Whether the magic that tells the order of octets stands behind the headers.
fn looks_ahead(names: Names) -> bool {
    names.plan.opening > names.stream.headers_size()
}

/// Codes of the records that a stream follows, and the size of its headers.
fn begins(names: Names) -> Vec<(String, u64)> {
    let known = beginnings(names);
    let begun = names.plan.records.iter().filter_map(|record| match record.control {
        Some(Control::Begins(id)) if known.contains(&id) && !record.is_last => {
            let of = followers(names).into_iter().filter(|follower| follower.id == id);
            let size = of.map(|follower| follower.names.plan.opening).max().unwrap_or_default();
            Some((names.code(record.id), size))
        }
        _ => None,
    });
    begun.collect()
}

/// The fields between the fixed part and the last field, each with the field of the fixed part
/// that counts its elements, if the last field can come in pieces.
fn middle<'p, 'a>(record: &'p RecordPlan<'a>) -> Option<Vec<(&'p Part<'a>, usize)>> {
    let (last, between) = record.parts.split_last()?;
    if !last.in_pieces || last.since.is_some() {
        return None;
    }
    let counted = |part: &'p Part<'a>| {
        let field = part.take.arithmetic()?.field()?;
        let known = field < record.record.body.head_fields;
        let simple =
            !matches!(part.take, Take::Strings(_) | Take::Varying(..)) && !part.needs.layout;
        let always = part.gate.is_none() && part.since.is_none();
        (known && simple && always && is_plain(record, field)).then_some((part, field))
    };
    between.iter().map(counted).collect()
}

/// Whether a field of the fixed part is an integer that every version has, without a sign.
fn is_plain(record: &RecordPlan, field: usize) -> bool {
    let field = &record.record.body.fields[field];
    let unsigned = matches!(field.kind, Kind::Scalar(scalar) if !scalar.primitive.signed());
    unsigned && field.since.is_none()
}

/// Whether fields of varying size stand before the last field.
fn counted(record: &RecordPlan) -> bool {
    middle(record).is_some_and(|fields| !fields.is_empty())
}

fn piece(names: Names, record: &RecordPlan) -> Piece {
    let item = names.item(Of::Record(record.id));
    let head = record.fixed.size;
    let header = names.stream.framing.header.head;
    let turned = turned(names.stream.framing.endian, "reader->state.");
    let member = record.parts.last().map(|part| match part.take {
        Take::Octets(_) => names.length(record.id, part.index),
        _ => names.count(record.id, part.index),
    });
    Piece {
        code: names.code(record.id),
        wanted: match (counted(record), head) {
            (true, _) => format!(
                "wanted_{item}(octets + {header}, length - {header}, survey->length, {turned})"
            ),
            (false, 0) => "0".into(),
            (false, _) => format!("survey->length < {head} ? 0 : {head}"),
        },
        member: format!("{}.{}", names.record_member(record.id), member.unwrap_or_default()),
    }
}

/// The function that tells how many octets of a body stand before its last field, if there are
/// others of varying size.
fn wanted(names: Names, record: &RecordPlan) -> String {
    let Some(fields) = middle(record).filter(|fields| !fields.is_empty()) else {
        return String::new();
    };
    let head = record.fixed.size;
    let mut code = Code::default();
    code.local(&format!("uint64_t wanted = {head}, next;"));
    code.when(format_args!("length < {head}"), "return 0;");
    code.when(format_args!("here < {head}"), "return wanted;");
    let mut order = false;
    for (part, counter) in fields {
        let size = match part.take {
            Take::Scalars(scalar, _) => scalar.primitive.size(),
            Take::Structures(id, _) => names.stream.structure(id).head,
            _ => 1,
        };
        let counter = record.fixed.field(counter);
        let Kind::Scalar(scalar) = counter.field.kind else { continue };
        order |= scalar.primitive.size() > 1;
        let count = load(scalar.primitive, &Place::behind("body", counter.offset), "turned");
        code.line(format_args!("//{}", part.field.doc));
        code.line(format_args!("next = streamspec_grown(wanted, {}, {size});", count.code));
        code.when("next > length", "return wanted;");
        code.line("wanted = next;");
    }
    if !order {
        code.line("(void)turned;");
    }
    code.line("return wanted;");
    format!(
        "\n//Octets of {} before its last field; if another one does not fit, those before that.\n\
         static uint64_t wanted_{}(const uint8_t *body, size_t here, uint64_t length, bool turned)\n\
         {{\n{}}}\n",
        record.record.one(),
        names.item(Of::Record(record.id)),
        code.text()
    )
}
