//! The header with what is compiled into the caller: records of fixed size of which the rules look
//! at nothing else. A call for each of them would cost as much as all its checks.

use askama::Template;

use super::checks::{checker, faults};
use super::codec::{has_later_fields, has_layouts, inner, rules_call, turned};
use super::expression::turnable;
use super::items;
use super::members::{Member, arrange};
use super::names::{self, Names};
use super::reader::remember;
use super::shared::known;
use super::store::store;
use super::tidy::tidy;
use crate::model::*;

#[derive(Template)]
#[template(path = "c/inline.h.txt", escape = "none")]
struct InlineText {
    title: String,
    source: String,
    guard: String,
    module: String,
    prefix: String,
    walk: String,
    known: String,
    checks: String,
    seen: &'static str,
    header_size: u64,
    header_turned: String,
    type_field: String,
    length_field: String,
    layouts: bool,
    last: Option<String>,
    /// Octets of the smallest of the records.
    least: u64,
    records: Vec<RecordText>,
}

/// A record that needs no call.
struct RecordText {
    item: String,
    code: String,
    /// The structure that a writer takes, if the body is not empty.
    body: Option<String>,
    /// The bit of its kind.
    kind: String,
    size: u64,
    /// What the header says.
    length: u64,
    /// Octets of header, body and padding.
    step: u64,
    /// When a reader finds nothing wrong.
    reads: Vec<String>,
    /// When a writer does.
    writes: Option<String>,
    store: String,
}

/// The text of the header; none if no record of the stream qualifies.
pub fn header(names: Names) -> askama::Result<Option<String>> {
    let stream = names.stream;
    let framing = &stream.framing;
    if !framed_simply(names) {
        return Ok(None);
    }
    let chosen: Vec<usize> =
        (0..stream.records.len()).filter(|i| qualifies(names, &stream.records[*i])).collect();
    if chosen.is_empty() {
        return Ok(None);
    }
    let field = |index: usize| names::field(&framing.header.fields[index].name);
    let checks = checks(names, &chosen);
    let start = format!("{}_", names.prefix());
    let order = turned(framing.endian, "");
    let last = stream.records.iter().position(|r| r.position == Some(Position::Last));
    let records: Vec<RecordText> = chosen.iter().map(|i| record(names, *i)).collect();
    let text = InlineText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        guard: format!("XEN_STREAMS_{}_INLINE_H", names::constant(&stream.name)),
        module: names.module(),
        prefix: names.prefix(),
        walk: walk(names),
        known: known(names, &checks, &start),
        checks,
        seen: seen(stream),
        header_size: framing.header.head,
        header_turned: if turnable(stream, &framing.header) {
            format!(", {order}")
        } else {
            String::new()
        },
        type_field: field(framing.type_field),
        length_field: field(framing.length_field),
        layouts: stream.records.iter().any(has_layouts),
        last: last.map(bit),
        least: records.iter().map(|r| r.step).min().unwrap_or_default(),
        records,
    };
    Ok(Some(tidy(&text.render()?)))
}

/// Whether a record header has nothing to check but type and length, and nothing to remember.
fn framed_simply(names: Names) -> bool {
    let stream = names.stream;
    let framing = &stream.framing;
    framing.endian != Endian::Declared
        && framing.instance_field.is_none()
        && framing.unique.is_none()
        && stream.first_record().is_none()
        && inner(names).is_none()
        && !stream.records.iter().any(has_later_fields)
        && checker(names, &items::record_header(stream), &[]).is_none()
}

/// Whether the rules on a record look at nothing but its own fields.
fn qualifies(names: Names, record: &Record) -> bool {
    record.body.size.is_some()
        && record.position.is_none()
        && record.control.is_none()
        && record.sequence.is_empty()
        && record.layouts.is_empty()
        && found(names, record).is_some()
        && rules_call(names, record, [""; 4]).is_none()
        && remember(names, record, "", "", "", "").is_empty()
}

/// When the body of a record is at fault; none if more than the body tells that.
fn found(names: Names, record: &Record) -> Option<Vec<String>> {
    match items::body(record) {
        Some(item) if checker(names, &item, &[]).is_some() => faults(names, &item),
        _ => Some(Vec::new()),
    }
}

/// The type of the bits of the kinds that were seen.
fn seen(stream: &Stream) -> &'static str {
    if stream.records.len() > 32 { "uint64_t" } else { "uint32_t" }
}

fn bit(kind: usize) -> String {
    format!("{:#x}U", 1u64 << kind)
}

fn walk(names: Names) -> String {
    let kinds = "A bit for each kind of record that was there.";
    let seen = match seen(names.stream) {
        "uint64_t" => Member::wide("uint64_t seen", kinds),
        _ => Member::four("uint32_t seen", kinds),
    };
    arrange(vec![
        Member::wide("uint64_t number", "How many records there were."),
        Member::wide(
            &format!("struct {}_reader *reader", names.prefix()),
            "Whose records it reads.",
        ),
        Member::wide("const uint8_t *at", "What is to be read."),
        Member::wide("const uint8_t *end", "How far it reads without calling the reader."),
        seen,
    ])
}

/// The functions that tell whether a body keeps the rules on its fields, and those that store one.
fn checks(names: Names, chosen: &[usize]) -> String {
    let start = format!("{}_", names.prefix());
    let mut code = store(names, &items::record_header(names.stream), &start);
    for record in chosen.iter().map(|i| &names.stream.records[*i]) {
        let Some(item) = items::body(record) else { continue };
        code += &store(names, &item, &start);
        let Some(faults) = found(names, record).filter(|faults| !faults.is_empty()) else {
            continue;
        };
        let tests: String = faults
            .iter()
            .map(|fault| format!("if ({fault})\nreturn false;\n"))
            .collect::<String>()
            .replace("!known_", &format!("!{start}known_"));
        let (mode, reading) = match names::uses(&tests, "mode") {
            true => (", enum xen_stream_mode mode", ", XEN_STREAM_READ"),
            false => ("", ""),
        };
        let (tag, function) = (item.tag(names), item.function());
        code += &format!(
            "\n//Whether a {name} keeps the rules on its fields.\n\
             static inline bool {start}holds_{function}(const {tag} *body{mode})\n\
             {{\n{tests}return true;\n}}\n\
             \nstatic inline bool {start}shows_{function}(const struct {start}record *record)\n\
             {{\n{tag} body;\n\n{start}get_{function}(record, &body);\n\
             return {start}holds_{function}(&body{reading});\n}}\n",
            name = record.name,
        );
    }
    code
}

fn record(names: Names, kind: usize) -> RecordText {
    let stream = names.stream;
    let record = &stream.records[kind];
    let framing = &stream.framing;
    let prefix = names.prefix();
    let item = names::item_name(&record.name);
    let size = record.body.size.unwrap_or_default();
    let padded = size.next_multiple_of(framing.padding.to);
    let header = framing.header.head;
    let faults = found(names, record).unwrap_or_default();
    let checked = !faults.is_empty();
    let mode = names::uses(&faults.join("\n"), "mode");
    let mut reads = Vec::new();
    if checked {
        reads.push(format!("{prefix}_shows_{item}(record)"));
    }
    if padded > size && framing.padding.zero.is_some() && framing.padding.verified {
        reads.push(format!("xen_stream_zero(octets + {}, {})", header + size, padded - size));
    }
    RecordText {
        code: names.code(&record.name),
        body: items::body(record).map(|item| item.tag(names)),
        kind: bit(kind),
        size,
        length: if framing.padding.in_length { padded } else { size },
        step: header + padded,
        reads,
        writes: checked.then(|| {
            let mode = if mode { ", XEN_STREAM_WRITE" } else { "" };
            format!("{prefix}_holds_{item}(body{mode})")
        }),
        store: stores(names, record, padded - size),
        item,
    }
}

/// Statements that write a record to `octets`.
fn stores(names: Names, record: &Record, padding: u64) -> String {
    let stream = names.stream;
    let prefix = names.prefix();
    let head = stream.framing.header.head;
    let order = turned(stream.framing.endian, "");
    let turned = |structure: &Structure| {
        if turnable(stream, structure) { format!(", {order}") } else { String::new() }
    };
    let mut code = format!(
        "{prefix}_store_record_header(octets, &header{});\n",
        turned(&stream.framing.header)
    );
    if let Some(item) = items::body(record) {
        code += &format!(
            "{prefix}_store_{}(octets + {head}, body{});\n",
            item.function(),
            turned(item.structure)
        );
    }
    if padding > 0 {
        let at = head + record.body.size.unwrap_or_default();
        code += &format!("memset(octets + {at}, 0, {padding});\n");
    }
    code
}
