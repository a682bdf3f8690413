//! The page of a stream: what precedes its records, and what holds for all of them.

use streamspec_codegen::model::{
    Endian, Header, Mark, Place, RecordId, RuleId, Stream, Type, TypeBody, TypeId,
};

use crate::markdown::{Table, code, heading, join, plain, verbatim};
use crate::site::Page;
use crate::{
    annotation, field_table, hand_over, layout, order, rule_sections, status, stream_diagram,
    type_sections, wording,
};

/// The page as Markdown.
pub fn render(page: &Page, stream: &Stream) -> String {
    let mut blocks = vec![format!("# {}", plain(&stream.title))];
    blocks.extend(status::warning(stream));
    blocks.push(page.prose(&stream.prose.doc));
    blocks.extend(relatives(page, stream));
    blocks.extend(status::table(page, stream));
    blocks.push(versions(page, stream));
    blocks.push(heading(2, "The whole stream", "stream"));
    blocks.push(verbatim(&stream_diagram::draw(stream)));
    let hand_over = hand_over::render(page, stream);
    if !hand_over.is_empty() {
        blocks.push(heading(2, "Hand-over", "hand-over"));
        blocks.extend(hand_over);
    }
    blocks.extend(records(page, stream));
    if let Some(table) = order::render(page, stream) {
        blocks.push(heading(2, "Typical order", "typical-order"));
        blocks.push(table);
    }
    for header in &stream.headers {
        blocks.extend(header_section(page, stream, header));
    }
    blocks.extend(record_header(page, stream));
    blocks.extend(example(page, stream));
    blocks.extend(types(page, stream));
    blocks.extend(prose(page, stream));
    blocks.extend(rules(page, stream));
    join(blocks)
}

/// Links to the other descriptions of the same stream.
fn relatives(page: &Page, stream: &Stream) -> Option<String> {
    let others = page.site.versions(&stream.id).filter(|other| other.name != stream.name);
    let links: Vec<String> = others.map(|other| page.stream(other)).collect();
    (!links.is_empty()).then(|| format!("Other versions of this stream: {}.", links.join(", ")))
}

fn versions(page: &Page, stream: &Stream) -> String {
    let mut table = Table::new(&["Version", "Tier", ""]);
    for version in &stream.versions {
        let tier = wording::tier(version.tier);
        table.row(&[version.number.to_string(), tier, page.prose(&version.doc)]);
    }
    table.finish()
}

fn header_section(page: &Page, stream: &Stream, header: &Header) -> Vec<String> {
    let anchor = format!("header-{}", header.name);
    let size = header.size();
    let mut blocks = vec![
        heading(2, &format!("Header `{}`", header.name), &anchor),
        page.prose(&header.prose.doc),
        format!(
            "{}, {}.",
            wording::capital(&wording::octets(size)),
            endian(page, stream, header.endian)
        ),
        layout::diagram(stream, &header.body),
        field_table::render(page, stream, &header.body),
    ];
    blocks.extend(asides(page, &header.prose.why, &header.prose.history));
    blocks
}

fn record_header(page: &Page, stream: &Stream) -> Vec<String> {
    let framing = &stream.framing;
    let size = framing.header_size();
    let mut blocks = vec![
        heading(2, "Record header", "record-header"),
        page.prose(&framing.prose.doc),
        format!(
            "{}, {}.",
            wording::capital(&wording::octets(size)),
            endian(page, stream, framing.endian)
        ),
        layout::diagram(stream, &framing.header),
        field_table::render(page, stream, &framing.header),
    ];
    blocks.extend(asides(page, &framing.prose.why, &framing.prose.history));
    blocks.push(heading(2, "Length and padding", "padding"));
    blocks.push(length_and_padding(page, stream));
    blocks
}

/// The order of octets; where a bit declares it, with a link to that.
fn endian(page: &Page, stream: &Stream, endian: Endian) -> String {
    let words = wording::endian(stream, endian);
    let declares = |ty: &Type| match &ty.body {
        TypeBody::Bits { parts, .. } => parts.iter().any(|p| p.mark == Some(Mark::BigEndian)),
        TypeBody::Enum { .. } | TypeBody::Structure(_) => false,
    };
    match stream.types.iter().position(declares) {
        Some(ty) if endian == Endian::Declared => page.type_as(stream, TypeId(ty), words),
        _ => words.into(),
    }
}

fn asides(page: &Page, why: &Option<String>, history: &Option<String>) -> Vec<String> {
    let why = why.iter().map(|text| format!("*Why:* {}", page.prose(text)));
    why.chain(history.iter().map(|text| format!("*History:* {}", page.prose(text)))).collect()
}

fn length_and_padding(page: &Page, stream: &Stream) -> String {
    let (framing, padding) = (&stream.framing, stream.framing.padding);
    let mut table = Table::new(&["", ""]);
    let mut fact = |name: &str, rule: Option<RuleId>, words: &str| {
        let words = page.rule_or_words(stream, rule, words);
        table.row(&[format!("**{name}**"), words]);
    };
    if let Some((least, rule)) = framing.length_least {
        let what = if framing.trailer.is_some() { " and the trailer" } else { "" };
        let least = wording::quantity(least);
        let words = format!("counts the record header{what}: at least {least}");
        fact("Length", Some(rule), &words);
    }
    if let Some((most, rule)) = framing.length_max {
        let most = most + framing.beside_body();
        fact("Length", Some(rule), &format!("at most {}", wording::quantity(most)));
    }
    if let Some(trailer) = framing.trailer {
        fact("Trailer", Some(trailer.repeats), "the length once more, behind body and padding");
    }
    if let Some(checksum) = framing.checksum {
        fact("Checksum", Some(checksum.rule), &wording::sum_of_record(checksum.sum));
    }
    if let Some(sum) = framing.running {
        let words = format!("{}, in records that hold it", wording::sum_of_stream(sum));
        fact("Checksum", None, &words);
    }
    if padding.to <= 1 {
        fact("Padding", None, "none");
        return table.finish();
    }
    let counted = if padding.in_length { "counts the padding" } else { "leaves the padding out" };
    fact("Length", framing.length_aligned, counted);
    let to = format!("to a multiple of {}", wording::octets(padding.to));
    fact("Padding", padding.complete, &to);
    let read = if padding.verified { "verified by readers" } else { "ignored by readers" };
    fact("Padding", padding.zero, &format!("zero; {read}"));
    table.finish()
}

fn records(page: &Page, stream: &Stream) -> Vec<String> {
    let instances = stream.framing.instance_field.is_some();
    let mut table = match instances {
        true => Table::new(&["Code", "Record", "Tier", "Meaning", "Occurs", "Instance"]),
        false => Table::new(&["Code", "Record", "Tier", "Meaning", "Occurs"]),
    };
    for (i, record) in stream.records.iter().enumerate() {
        table.row(&[
            wording::code(record.code),
            page.record(stream, RecordId(i)),
            wording::tier(record.tier),
            page.prose(&record.prose.doc),
            wording::occurs(record.occurs).into(),
            wording::instance(record.instance),
        ]);
    }
    let mut blocks = vec![heading(2, "Records", "records"), table.finish()];
    if let Some(bit) = stream.framing.optional_bit {
        let rule = page.rule_as(stream, stream.framing.type_known, "optional");
        blocks.push(format!("Bit {bit} of the type code marks a record as {rule}."));
    }
    if stream.framing.passes_unknown {
        let rule = page.rule_as(stream, stream.framing.type_known, "passes over");
        blocks.push(format!("A reader {rule} a record that is none of these."));
    }
    blocks.extend(reserved_codes(page, stream));
    blocks
}

fn reserved_codes(page: &Page, stream: &Stream) -> Vec<String> {
    if stream.framing.reserved_codes.is_empty() {
        return Vec::new();
    }
    let explained = stream.framing.reserved_codes.iter().any(|reserved| reserved.why.is_some());
    let mut table = match explained {
        true => Table::new(&["Codes", "For", "Why"]),
        false => Table::new(&["Codes", "For"]),
    };
    for reserved in &stream.framing.reserved_codes {
        let codes = match reserved.first == reserved.last {
            true => wording::code(reserved.first),
            false => format!("{}–{}", wording::code(reserved.first), wording::code(reserved.last)),
        };
        let why = reserved.why.as_deref().map(|why| page.prose(why)).unwrap_or_default();
        table.row(&[codes, page.prose(&reserved.holder), why]);
    }
    vec![heading(3, "Reserved type codes", "reserved-codes"), table.finish()]
}

fn prose(page: &Page, stream: &Stream) -> Vec<String> {
    let mut blocks = Vec::new();
    let texts = [("Why", "why", &stream.prose.why), ("History", "history", &stream.prose.history)];
    for (title, anchor, text) in texts {
        if let Some(text) = text {
            blocks.push(heading(2, title, anchor));
            blocks.push(page.prose(text));
        }
    }
    if !stream.sources.is_empty() {
        blocks.push(heading(2, "Sources", "sources"));
        let source = |text: &String| format!("- {}", page.prose(text));
        let sources: Vec<String> = stream.sources.iter().map(source).collect();
        blocks.push(sources.join("\n"));
    }
    blocks
}

fn types(page: &Page, stream: &Stream) -> Vec<String> {
    let mut blocks = type_sections::render(page, stream, None);
    if !blocks.is_empty() {
        blocks.insert(0, heading(2, "Shared types", "types"));
    }
    blocks
}

fn example(page: &Page, stream: &Stream) -> Vec<String> {
    let Some(example) = page.site.examples.stream(stream) else { return Vec::new() };
    let inspect = page.inspect(&format!("{}/{}", stream.name, example.vector), "Inspect it");
    vec![
        heading(2, "A small stream", "example"),
        format!("From the vector {}. {inspect}.", code(&example.vector)),
        verbatim(&annotation::text(&example.groups)),
    ]
}

/// The rules that are not those of a record or type.
fn rules(page: &Page, stream: &Stream) -> Vec<String> {
    let headers = (0..stream.headers.len()).map(Place::Header);
    let places = [Place::Stream].into_iter().chain(headers).chain([Place::Framing]);
    let sections = places.flat_map(|place| rule_sections::render(page, stream, place, 3));
    [heading(2, "Rules", "rules")].into_iter().chain(sections).collect()
}
