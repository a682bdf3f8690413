//! The structures of a codec: what is known of a stream, records, readers and writers.

use super::items;
use super::members::{Member, arrange};
use super::names::{Names, Of};
use super::stream::{declares_order, following, has_version, is_inner, sets};
use crate::model::*;

/// The members that tell what is known of a stream so far.
pub fn state(names: Names) -> String {
    let stream = names.stream;
    let mut members = vec![
        Member::wide("uint64_t number", "How many records there were."),
        Member::four("uint32_t version", "The version of the stream."),
        Member::four("enum streamspec_mode mode", "Whose rules are checked."),
        Member::one("uint8_t depth", "How many streams this one stands in."),
    ];
    let seen = "A bit for each kind of record that was there.";
    members.push(if stream.records.len() > 32 {
        Member::wide("uint64_t seen", seen)
    } else {
        Member::four("uint32_t seen", seen)
    });
    if !names.plan.state.counted.is_empty() {
        let kinds = stream.records.len();
        members.push(Member::of(
            &format!("uint64_t counts[{kinds}]"),
            "How many records of each kind there were.",
            8,
            8 * kinds as u64,
        ));
    }
    for (index, header) in stream.headers.iter().enumerate() {
        let tag = names.structure(Of::Header(index));
        let declaration = format!("{tag} {}", names.header(index));
        members.push(Member::of(
            &declaration,
            &header.prose.doc,
            header.body.align,
            header.body.head,
        ));
    }
    if declares_order(names) {
        let doc = "Whether integers stand in the other order than the machine's.";
        members.push(Member::one("bool turned", doc));
    }
    for set in 0..stream.sets.len() {
        let name = names.set(SetId(set));
        members.push(Member::wide(&format!("struct streamspec_runs {name}"), "What was there."));
    }
    if has_layouts(names) {
        let doc = "Whether bodies may have layouts with fewer fields.";
        members.push(Member::one("bool layouts", doc));
    }
    if names.plan.running.is_some() {
        let doc = "The checksum of the stream so far.";
        members.push(Member::of("struct streamspec_running running", doc, 4, 16));
    }
    if names.plan.state.instance {
        members.push(Member::wide("uint64_t instance", "The instance of the record at hand."));
    }
    if names.plan.state.framing {
        members.push(record_header(names, "framing", "The header of the record at hand."));
    }
    for (id, index) in &names.plan.state.earlier {
        let record = stream.record(*id);
        let field = &record.body.fields[*index].name;
        let doc = format!("`{field}` of the latest {}.", record.name);
        let name = format!("uint64_t {}", names.latest(*id, *index).unwrap_or_default());
        members.push(Member::wide(&name, &doc));
    }
    arrange(members)
}

/// Whether some body of a stream has layouts with fewer fields.
pub fn has_layouts(names: Names) -> bool {
    names.plan.records.iter().any(|record| !record.length.layouts.is_empty())
}

pub fn record(names: Names, parts: bool) -> String {
    let stream = names.stream;
    let mut members = vec![
        Member::wide("const uint8_t *body", "The body, as it stands in the stream."),
        Member::wide("size_t length", "Octets of the body, without padding."),
        integer_member(
            names,
            stream.framing.type_field,
            "type",
            "The type code. An unknown one is that of an optional record.",
        ),
    ];
    if let Some(index) = stream.framing.instance_field {
        members.push(integer_member(names, index, "instance", "The instance."));
    }
    if names.plan.further().next().is_some() {
        members.push(record_header(
            names,
            "header",
            "The record header, which has further fields.",
        ));
    }
    if parts {
        let name = format!("union {}_parts parts", names.prefix());
        members.push(Member::wide(&name, "What follows the fixed part of the body."));
    }
    if has_layouts(names) {
        let doc = "Which fields are missing; NULL where none are.";
        members.push(Member::wide("const struct streamspec_layout *layout", doc));
    }
    if has_version(names) {
        members.push(Member::four("uint32_t version", "The version of the stream."));
    }
    if stream.framing.endian == Endian::Declared {
        let doc = "Whether integers stand in the other order than the machine's.";
        members.push(Member::one("bool turned", doc));
    }
    let inner = following(names);
    for one in &inner {
        let name = format!("struct {}_record {}", one.prefix(), names.inner(*one));
        let doc = match inner.len() {
            1 => format!("Where `inside`: a record of {}.", one.stream.title),
            _ => format!("Where `inside`, and as `chosen`: a record of {}.", one.stream.title),
        };
        members.push(Member::wide(&name, &doc));
    }
    if inner.len() > 1 {
        let doc = "Where `inside`: which description the stream within this one has.";
        members.push(Member::one("uint8_t chosen", doc));
    }
    if !inner.is_empty() {
        let doc = "Whether it is a record of the stream within this one; the other members then have no meaning.";
        members.push(Member::one("bool inside", doc));
    }
    arrange(members)
}

pub fn reader(names: Names) -> String {
    let mut members = vec![
        Member::wide(
            &format!("struct {}_state state", names.prefix()),
            "What is known of the stream, its headers included.",
        ),
        Member::wide("struct streamspec_error error", "What is wrong, if something is."),
        Member::wide(
            "uint64_t base",
            "Octets before the stream, where it follows a record of another.",
        ),
        Member::wide("const uint8_t *octets", "The input."),
        Member::wide("size_t length", "Octets of the input."),
        Member::wide("size_t at", "Octets of the input that have been read."),
        Member::one("bool prefix", "To be set by the caller: octets may follow the last record."),
        Member::one("bool done", "Whether the last record has been read, or an error found."),
        Member::one("bool partial", "Whether the last field of the next record is not here."),
    ];
    let inner = following(names);
    for one in &inner {
        let name = format!("struct {}_reader {}", one.prefix(), names.inner(*one));
        members.push(Member::wide(&name, "The stream that goes on within this one."));
    }
    if inner.len() > 1 {
        let doc = "Which description that stream has.";
        members.push(Member::one("uint8_t chosen", doc));
    }
    if !inner.is_empty() {
        members.push(Member::one("bool begun", "Whether that stream has begun, and not ended."));
        members.push(Member::one("bool inside", "Whether the next record is one of that stream."));
    }
    members.extend(memory_within(names));
    arrange(members)
}

pub fn writer(names: Names) -> String {
    let mut members = vec![
        Member::wide(
            &format!("struct {}_state state", names.prefix()),
            "What is known of the stream, its headers included.",
        ),
        Member::wide(
            "struct streamspec_error error",
            "Which rule a record would break, if one would.",
        ),
        Member::wide("struct streamspec_output *output", "Where octets go."),
        Member::wide("uint64_t start", "Octets in the output before the outermost stream."),
        Member::four(
            "enum streamspec_status status",
            "STREAMSPEC_OK; STREAMSPEC_END after the last record; STREAMSPEC_MISUSE while another \
             stream goes on; or what failed, once and for all.",
        ),
    ];
    if names.plan.further().next().is_some() {
        let doc = "The record header of what is written next: to be set, but for type, instance and \
                   length.";
        members.push(record_header(names, "header", doc));
    }
    if is_inner(names) {
        let doc = "What the stream stands in; NULL if it follows no record.";
        members.push(Member::wide("struct streamspec_around *around", doc));
    }
    if !following(names).is_empty() {
        let doc = "The stream that goes on within this one.";
        members.push(Member::wide("struct streamspec_around within", doc));
    }
    members.extend(memory_within(names));
    arrange(members)
}

/// An integer of the record header, of 64 bits if that is, and otherwise of 32.
fn integer_member(names: Names, index: usize, name: &str, doc: &str) -> Member {
    match names.stream.framing.integer(index).holder().size() {
        8 => Member::wide(&format!("uint64_t {name}"), doc),
        _ => Member::four(&format!("uint32_t {name}"), doc),
    }
}

fn record_header(names: Names, name: &str, doc: &str) -> Member {
    let header = &names.stream.framing.header;
    let declaration = format!("struct {}_record_header {name}", names.prefix());
    let item = items::record_header(names);
    if !item.apart {
        return Member::of(&declaration, doc, header.align, header.head);
    }
    // What is packed in the stream is not so in memory.
    let sizes = header.fields.iter().filter_map(|field| match &field.kind {
        Kind::Scalar(scalar) if item.has_in_pieces(field, *scalar) => {
            Some((1, scalar.primitive.size()))
        }
        Kind::Scalar(scalar) => {
            let size = scalar.primitive.holder().size();
            Some((size, size))
        }
        kind => names.stream.size_of(kind).map(|size| (1, size)),
    });
    let (align, end) = sizes.fold((1, 0u64), |(widest, end), (align, size)| {
        (align.max(widest), end.next_multiple_of(align) + size)
    });
    Member::of(&declaration, doc, align, end.next_multiple_of(align))
}

/// The members that keep memory for the stream within, if that has to remember something.
fn memory_within(names: Names) -> Vec<Member> {
    if sets(names) == names.stream.sets.len() {
        return Vec::new();
    }
    vec![
        Member::wide("struct streamspec_run *runs", "Memory for the stream within this one."),
        Member::wide("size_t count", "How much of it."),
    ]
}
