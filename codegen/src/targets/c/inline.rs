//! The header with what is compiled into the caller: records of fixed size of which the rules look
//! at nothing else. A call for each of them would cost as much as all its checks.

use std::collections::BTreeSet;

use askama::Template;

use super::checks::{Checker, Subject};
use super::context::{Context, Frame};
use super::items::{self, Item, turnable};
use super::members::{Member, arrange};
use super::names::{Names, Of};
use super::output::{Code, Given};
use super::place::record_rules;
use super::shared::known;
use super::store::store;
use super::stream::{following, has_version, turned};
use super::tidy::tidy;
use super::value::{Binds, Expr};
use crate::model::*;
use crate::plan::{Admission, FixedKind, RecordPlan, Shape};

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
    has_more: bool,
    instance_field: Option<String>,
    /// Whether the stream declares the order of its octets.
    declared: bool,
    /// Whether some record has to be the first one.
    first: bool,
    /// When the header of a record is at fault.
    header_faults: Vec<String>,
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
    /// The parameter for the instance, where a writer has to be told that.
    instance: Option<String>,
    /// The bit of its kind.
    kind: String,
    size: u64,
    /// What the header says.
    length: u64,
    /// Octets of header, body and padding.
    step: u64,
    /// When a reader has to look closer.
    reads: Vec<String>,
    /// When a writer has to.
    writes: Vec<String>,
    store: String,
}

/// The text of the header; none if no record of the stream qualifies.
pub fn header(context: &Context) -> askama::Result<Option<String>> {
    let names = context.names;
    let stream = names.stream;
    let framing = &stream.framing;
    let chosen = chosen(context);
    if chosen.is_empty() {
        return Ok(None);
    }
    let field = |index: usize| names.member(Of::RecordHeader, index).to_owned();
    let (checks, named) = checks(context, &chosen);
    let start = format!("{}_", names.prefix());
    let order = turned(framing.endian, "walk->reader->state.");
    let records: Vec<RecordText> = chosen.iter().map(|r| text_of(context, r)).collect();
    let text = InlineText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        guard: names.guard("_inline"),
        module: names.module(),
        prefix: names.prefix(),
        walk: walk(names),
        known: known(names, &named, &start),
        checks,
        seen: seen(stream),
        header_size: framing.header.head,
        header_turned: match turnable(stream, &framing.header) {
            true => format!(", {order}"),
            false => String::new(),
        },
        type_field: field(framing.type_field),
        length_field: field(framing.length_field),
        has_more: names.plan.further().next().is_some(),
        instance_field: framing.instance_field.map(field),
        declared: framing.endian == Endian::Declared,
        first: names.plan.first.is_some(),
        header_faults: header_faults(context)
            .unwrap_or_default()
            .into_iter()
            .map(|fault| fault.code)
            .collect(),
        layouts: names.plan.records.iter().any(|r| !r.length.layouts.is_empty()),
        least: records.iter().map(|r| r.step).min().unwrap_or_default(),
        records,
    };
    Ok(Some(tidy(&text.render()?)))
}

/// The records that need no call.
pub fn chosen<'a>(context: &Context<'a>) -> Vec<&'a RecordPlan<'a>> {
    match framed_simply(context) {
        true => context.plan.records.iter().filter(|r| qualifies(context, r)).collect(),
        false => Vec::new(),
    }
}

/// Whether a record header has nothing to remember, and nothing to check that takes more than the
/// header itself.
fn framed_simply(context: &Context) -> bool {
    let names = context.names;
    let faults = header_faults(context);
    names.stream.framing.unique.is_none()
        && !names.stream.framing.is_whole()
        && following(names).is_empty()
        && !has_version(names)
        && faults.is_some_and(|faults| faults.is_empty() || names.plan.further().next().is_none())
}

/// When the header of a record is at fault.
fn header_faults(context: &Context) -> Option<Vec<Expr>> {
    let frame =
        Frame { body: "header", body_dot: "header.", mode: "STREAMSPEC_READ", ..Frame::TAKES };
    faults(context, &items::record_header(context.names), (frame, "header."), &mut Code::default())
}

/// Whether the rules on a record look at nothing but its own fields and what was there before.
fn qualifies(context: &Context, record: &RecordPlan) -> bool {
    matches!(record.shape, Shape::Empty | Shape::Plain)
        && record.record.position.is_none()
        && record.control.is_none()
        && record.remember.is_empty()
        && !record.counted
        && record
            .admission
            .iter()
            .all(|bound| bound.role == Role::Both && !matches!(bound.what, Admission::When(_)))
        && record_rules(context, record).is_none()
        && found(context, record).is_some()
}

/// When the body of a record is at fault; none if more than the body tells that.
fn found(context: &Context, record: &RecordPlan) -> Option<(Vec<Expr>, Code)> {
    let mut code = Code::default();
    let Some(item) = items::body(context.names, record) else {
        return Some((Vec::new(), code));
    };
    let faults = faults(context, &item, (Frame::TAKES, "body->"), &mut code)?;
    Some((faults, code))
}

/// When a structure of integers is at fault, for what needs not know how; none if that takes more
/// than the structure, or if it holds anything else.
fn faults(
    context: &Context,
    item: &Item,
    (frame, dot): (Frame, &str),
    out: &mut Code,
) -> Option<Vec<Expr>> {
    let start = format!("{}_", context.names.prefix());
    let checker = Checker { context, frame, start: &start };
    let mut faults = Vec::new();
    for field in &item.fixed.fields {
        let member = format!("{dot}{}", context.names.member(item.of, field.index));
        let (value, scalar, reserved) = match field.kind {
            FixedKind::Scalar(scalar) if field.since.is_none() => {
                (item.whole(field.field, scalar, &member), Some(scalar), None)
            }
            FixedKind::Reserved if field.size > 0 => (member, None, Some(field.size.to_string())),
            FixedKind::Octets if field.since.is_none() => (member, None, None),
            _ if !field.needs.checks => continue,
            _ => return None,
        };
        let made_zero = reserved.is_some();
        let subject = Subject {
            value: Expr::tight(value),
            scalar,
            offset: String::new(),
            field: "",
            index: None,
            reserved,
            made_zero,
        };
        for check in &field.checks {
            if matches!(check.what, FieldTest::Unique(_) | FieldTest::Refers { .. }) {
                return None;
            }
            if let Some(fault) = checker.fault(check, &subject, out) {
                faults.push(fault.condition(&frame, out));
            }
        }
    }
    Some(faults)
}

/// The type of the bits of the kinds that were seen.
fn seen(stream: &Stream) -> &'static str {
    if stream.records.len() > 32 { "uint64_t" } else { "uint32_t" }
}

fn bit(record: RecordId) -> String {
    format!("{:#x}U", 1u64 << record.0)
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

/// The functions that tell whether a body keeps the rules on its fields, and those that store one;
/// the enums, by index, that they ask about.
fn checks(context: &Context, chosen: &[&RecordPlan]) -> (String, BTreeSet<usize>) {
    let names = context.names;
    let start = format!("{}_", names.prefix());
    let mut named = BTreeSet::new();
    let mut text = store(context, &items::record_header(names), &start);
    for record in chosen {
        let Some(item) = items::body(names, record) else { continue };
        text += &store(context, &item, &start);
        let Some((faults, code)) = found(context, record).filter(|(f, _)| !f.is_empty()) else {
            continue;
        };
        named.extend(code.enums());
        let mut tests = Code::default();
        for fault in &faults {
            tests.when(&fault.code, "return false;");
        }
        let (mode, reading) = match code.asks(Given::Mode) {
            true => (", enum streamspec_mode mode", ", STREAMSPEC_READ"),
            false => ("", ""),
        };
        let (tag, function) = (item.tag(names), item.function(names));
        text += &format!(
            "\n//Whether {} keeps the rules on its fields.\n\
             static inline bool {start}holds_{function}(const {tag} *body{mode})\n\
             {{\n{}return true;\n}}\n\
             \nstatic inline bool {start}shows_{function}(const struct {start}record *record)\n\
             {{\n{tag} body;\n\n{start}get_{function}(record, &body);\n\
             return {start}holds_{function}(&body{reading});\n}}\n",
            record.record.one(),
            tests.text(),
        );
    }
    (text, named)
}

/// When a record is where it may not be, going by what was seen.
fn misplaced(record: &RecordPlan, (seen, version): (&str, &str)) -> Vec<Expr> {
    let was = |of: RecordId| Expr::new(format!("{seen} & {}", bit(of)), Binds::Bits);
    let compared = |code: String| Expr::new(code, Binds::Comparison);
    let fault = |admission: &Admission| match admission {
        Admission::Since(from) => compared(format!("{version} < {from}")),
        Admission::Until(to) => compared(format!("{version} > {to}")),
        Admission::NotBefore => was(record.id),
        Admission::Follows(of) => Expr::tight(format!("!({})", was(*of).code)),
        Admission::Precedes(of) => was(*of),
        Admission::When(_) => unreachable!("such a record is read by a call"),
    };
    record.admission.iter().map(|bound| fault(&bound.what)).collect()
}

fn text_of(context: &Context, record: &RecordPlan) -> RecordText {
    let names = context.names;
    let framing = &names.stream.framing;
    let prefix = names.prefix();
    let item = names.item(Of::Record(record.id));
    let size = record.length.octets;
    let padded = size.next_multiple_of(framing.padding.to);
    let header = framing.header.head;
    let (faults, code) = found(context, record).unwrap_or_default();
    let checked = !faults.is_empty();
    let read_from = ("walk->seen", "walk->reader->state.version");
    let mut reads: Vec<String> =
        misplaced(record, read_from).into_iter().map(|fault| fault.code).collect();
    reads.extend(instance_read(names, record));
    if checked {
        reads.push(format!("!{prefix}_shows_{item}(record)"));
    }
    if padded > size && framing.padding.zero.is_some() && framing.padding.verified {
        reads.push(format!("!streamspec_zero(octets + {}, {})", header + size, padded - size));
    }
    let written_to = ("writer->state.seen", "writer->state.version");
    let mut writes: Vec<String> =
        misplaced(record, written_to).iter().map(|fault| fault.beside(false)).collect();
    if let (true, Some(bound)) = (record.instance_varies, &record.instance) {
        writes.push(format!("instance > {}", bound.what.0));
    }
    if checked {
        let mode = if code.asks(Given::Mode) { ", STREAMSPEC_WRITE" } else { "" };
        writes.push(format!("!{prefix}_holds_{item}(body{mode})"));
    }
    RecordText {
        code: names.code(record.id),
        body: items::body(names, record).map(|item| item.tag(names)),
        instance: framing
            .instance_field
            .filter(|_| record.instance_varies)
            .map(|index| items::integer(framing.integer(index)).to_owned()),
        kind: bit(record.id),
        size,
        length: if framing.padding.in_length { padded } else { size },
        step: header + padded,
        reads,
        writes,
        store: stores(names, record, padded - size),
        item: item.to_owned(),
    }
}

/// When the instance of a record is one that it does not have, for a reader.
fn instance_read(names: Names, record: &RecordPlan) -> Option<String> {
    let field = names.stream.framing.instance_field?;
    let bound = record.instance.as_ref().filter(|bound| bound.role != Role::Writer)?;
    let member = names.member(Of::RecordHeader, field);
    Some(match bound.what.0 {
        0 => format!("header.{member}"),
        last => format!("header.{member} > {last}"),
    })
}

/// Statements that write a record to `octets`.
fn stores(names: Names, record: &RecordPlan, padding: u64) -> String {
    let stream = names.stream;
    let prefix = names.prefix();
    let head = stream.framing.header.head;
    let order = turned(stream.framing.endian, "writer->state.");
    let turned = |structure: &Structure| match turnable(stream, structure) {
        true => format!(", {order}"),
        false => String::new(),
    };
    let mut code = Code::default();
    code.line(format_args!(
        "{prefix}_store_record_header(octets, &header{});",
        turned(&stream.framing.header)
    ));
    if let Some(item) = items::body(names, record) {
        code.line(format_args!(
            "{prefix}_store_{}(octets + {head}, body{});",
            item.function(names),
            turned(item.structure)
        ));
    }
    if padding > 0 {
        let at = head + record.length.octets;
        code.line(format_args!("memset(octets + {at}, 0, {padding});"));
    }
    code.text()
}
