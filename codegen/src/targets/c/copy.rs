//! Records that were read, and are to be written again: what clears them, and what writes any of them.

use askama::Template;

use super::checksum::{ChecksumText, RunningText};
use super::cleared;
use super::context::Context;
use super::items;
use super::names::{Names, Of, snake};
use super::output::{Code, Given};
use super::parts::cleared_records;
use super::shared::has_signs;
use super::stream::{described, following, in_bodies, inner_texts, is_inner, sets, turned};
use super::tidy::tidy;
use crate::model::Endian;
use crate::plan::{Inner, RecordPlan};

#[derive(Template)]
#[template(path = "c/copy.h.txt", escape = "none")]
struct HeaderText {
    title: String,
    source: String,
    guard: String,
    module: String,
    prefix: String,
    headers: Vec<HeaderLine>,
    headers_turn: bool,
    inner: Vec<InnerLine>,
    is_inner: bool,
    in_body: bool,
    /// Whether a checksum of the stream so far is kept.
    running: bool,
}

#[derive(Template)]
#[template(path = "c/copy.c.txt", escape = "none")]
struct SourceText {
    title: String,
    source: String,
    directory: String,
    module: String,
    /// The streams that may stand in bodies of this one, or follow its records.
    modules: Vec<String>,
    prefix: String,
    upper: String,
    sets: usize,
    functions: String,
    headers: Vec<HeaderLine>,
    headers_turn: bool,
    headers_clear: bool,
    nested: String,
    records: Vec<RecordLine>,
    inner: Vec<InnerLine>,
    is_inner: bool,
    in_body: bool,
    header_size: u64,
    /// Octets around a body and its padding.
    around: u64,
    pad_to: u64,
    order: String,
    /// The record header, where it has something to clear.
    record_header: Option<Turns>,
    header_turnable: bool,
    has_more: bool,
    has_sum: bool,
    checksum: Option<ChecksumText>,
    running: Option<RunningText>,
    /// Octets of all headers.
    headers_size: u64,
    /// Code for the number of octets that a checksum covers.
    summed: String,
}

/// Whether clearing takes the order of octets.
struct Turns {
    turns: bool,
}

/// A header of the stream.
struct HeaderLine {
    item: String,
    tag: String,
    clears: bool,
    turns: bool,
    offset: u64,
    /// Code for its order of octets.
    order: String,
}

/// A record of which a copy has to be gone through.
struct RecordLine {
    /// Its name with an article.
    one: String,
    item: String,
    member: String,
    type_code: String,
    code: String,
    /// Whether it looks at the record beside the copy.
    looks: bool,
    /// Whether it shows parts of the copy.
    shows: bool,
}

/// A stream that may go on within this one.
struct InnerLine {
    prefix: String,
    member: String,
    inside_record: String,
    inside: String,
    begun: String,
    header_size: u64,
    headers_size: u64,
    headers_turn: bool,
    /// The checksum that is kept over it.
    running: Option<RunningText>,
}

/// The text of the header.
pub fn header(names: Names) -> askama::Result<String> {
    let context = Context::new(names);
    let headers = headers(&context);
    let text = HeaderText {
        title: names.stream.title.clone(),
        source: format!("spec/{}", names.stream.name),
        guard: names.guard("_copy"),
        module: names.module(),
        prefix: names.prefix(),
        headers_turn: headers_turn(&context),
        headers,
        inner: inner(names),
        is_inner: is_inner(names),
        in_body: names.plan.stands_in_a_body,
        running: names.plan.running.is_some(),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that is compiled.
pub fn source(context: &Context) -> askama::Result<String> {
    let names = context.names;
    let framing = &names.stream.framing;
    let headers = headers(context);
    let record_header = items::record_header(names);
    let clearing = cleared::structure(context, &record_header);
    let bodies = in_bodies(names);
    let nested = bodies.iter().flat_map(|inner| described(names, inner));
    let mut modules: Vec<String> = nested.chain(following(names)).map(Names::module).collect();
    modules.sort();
    modules.dedup();
    modules.retain(|module| *module != names.module());
    let size = framing.header.head;
    let padding = match framing.padding.in_length && framing.padding.to > 1 {
        true => format!(" + streamspec_padding(record->length, {})", framing.padding.to),
        false => String::new(),
    };
    let checksum = ChecksumText::of(names);
    let text = SourceText {
        title: names.stream.title.clone(),
        source: format!("spec/{}", names.stream.name),
        directory: names.directory(),
        module: names.module(),
        modules,
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        functions: cleared::functions(context),
        headers_turn: headers_turn(context),
        headers_clear: headers.iter().any(|header| header.clears),
        headers,
        nested: bodies.iter().map(|inner| clears(names, inner)).collect(),
        records: cleared_records(context)
            .into_iter()
            .map(|(record, code)| line(names, record, code))
            .collect(),
        inner: inner(names),
        is_inner: is_inner(names),
        in_body: names.plan.stands_in_a_body,
        header_size: size,
        around: size + framing.trailer_size(),
        pad_to: framing.padding.to,
        order: turned(framing.endian, "record->"),
        header_turnable: record_header.turnable(names.stream),
        record_header: names
            .plan
            .record_header
            .clears()
            .then(|| Turns { turns: clearing.asks(Given::Turned) }),
        has_more: names.plan.further().next().is_some(),
        has_sum: checksum.is_some(),
        checksum,
        running: RunningText::of(names),
        headers_size: names.stream.headers_size(),
        summed: format!("{size} + record->length{padding}"),
    };
    Ok(tidy(&text.render()?))
}

fn headers(context: &Context) -> Vec<HeaderLine> {
    let names = context.names;
    let mut offset = 0;
    let mut line = |(of, code): (Of, Code)| {
        let Of::Header(index) = of else { unreachable!("all of them are headers") };
        let header = &names.stream.headers[index];
        let at = offset;
        offset += header.body.head;
        HeaderLine {
            item: names.item(of).to_owned(),
            tag: names.structure(of),
            clears: !code.is_empty(),
            turns: code.asks(Given::Turned),
            offset: at,
            order: match header.endian {
                Endian::Declared => "turned".to_owned(),
                endian => turned(endian, ""),
            },
        }
    };
    cleared::headers(context).into_iter().map(&mut line).collect()
}

/// Whether clearing the headers takes the order of octets that the stream declares.
fn headers_turn(context: &Context) -> bool {
    let declared = |of: Of| match of {
        Of::Header(index) => context.stream().headers[index].endian == Endian::Declared,
        _ => false,
    };
    let headers = cleared::headers(context);
    headers.iter().any(|(of, code)| declared(*of) && code.asks(Given::Turned))
}

fn inner(names: Names) -> Vec<InnerLine> {
    let all = following(names);
    let several = all.len() > 1;
    let texts = inner_texts(names).into_iter();
    let line = |(i, (inner, text)): (usize, (Names, super::stream::InnerText))| InnerLine {
        prefix: text.prefix,
        member: text.member,
        inside_record: text.inside_record,
        inside: match several {
            true => format!("record.inside && record.chosen == {i}"),
            false => "record.inside".to_owned(),
        },
        begun: match several {
            true => format!("reader.begun && reader.chosen == {i}"),
            false => "reader.begun".to_owned(),
        },
        header_size: text.header_size,
        headers_size: inner.stream.headers_size(),
        headers_turn: headers_turn(&Context::new(inner)),
        running: RunningText::of(inner),
    };
    all.into_iter().zip(texts).enumerate().map(line).collect()
}

fn line(names: Names, record: &RecordPlan, mut code: Code) -> RecordLine {
    let order = turned(names.stream.framing.endian, "record->");
    let declared = names.stream.framing.endian == Endian::Declared;
    let turns = code.asks(Given::Turned);
    if turns {
        code.local_first(format!("const bool turned = {order};"));
    }
    let parts = !record.parts.is_empty();
    RecordLine {
        one: record.record.one(),
        item: names.item(Of::Record(record.id)).to_owned(),
        member: names.record_member(record.id).to_owned(),
        type_code: names.code(record.id),
        looks: parts
            || turns && declared
            || [Given::Body, Given::Layout, Given::State].iter().any(|given| code.asks(*given)),
        shows: code.asks(Given::View),
        code: code.text(),
    }
}

/// The function that clears a stream within a body, as that of the descriptions which it holds.
fn clears(names: Names, inner: &Inner) -> String {
    let all = described(names, inner);
    let mut code = format!(
        "\n//Clears a whole stream that stands in a body.\n\
         static void clear_stream_{}(uint8_t *octets, size_t length)\n{{\n",
        snake(inner.id)
    );
    let call = |one: &Names| format!("{}_clear_stream(octets, length);\n", one.prefix());
    for (candidate, one) in inner.candidates.iter().zip(&all) {
        if let Some(test) = has_signs(&candidate.signs, "octets", "length") {
            code += &format!("if ({test}) {{\n{}return;\n}}\n", call(one));
        }
    }
    code + &call(&all[0]) + "}\n"
}
