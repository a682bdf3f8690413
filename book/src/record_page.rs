//! The page of a record.

use streamspec_codegen::model::{Occurs, Place, Position, Record, RecordId, SequenceTest, Stream};

use crate::expression::Scope;
use crate::markdown::{Table, code, heading, join, verbatim};
use crate::site::Page;
use crate::{
    annotation, field_table, layout, older_layouts, rule_sections, status, type_sections, wording,
};

/// The page as Markdown.
pub fn render(page: &Page, stream: &Stream, record: &Record) -> String {
    let id = stream.record_by_code(record.code);
    let mut blocks = vec![
        format!("# {}", record.name),
        page.prose(&record.prose.doc),
        facts(page, stream, record),
        heading(2, "Layout", "layout"),
    ];
    if record.body.fields.is_empty() {
        blocks.push("The body is empty.".into());
    }
    blocks.push(layout::diagram(stream, &record.body));
    blocks.push(field_table::render(page, stream, &record.body));
    if let Some(older) = older_layouts::render(page, record) {
        blocks.push(heading(2, "Older layouts", "older-layouts"));
        blocks.push(older);
    }
    blocks.extend(types(page, stream, id));
    if let Some(example) = page.site.examples.record(stream, record) {
        blocks.push(heading(2, "Example", "example"));
        let inspect = page.inspect(&format!("{}/{}", stream.name, example.vector), "Inspect it");
        blocks.push(format!("From the vector {}. {inspect}.", code(&example.vector)));
        blocks.push(verbatim(&annotation::text(&example.groups)));
    }
    let prose = [("Why", "why", &record.prose.why), ("History", "history", &record.prose.history)];
    for (title, anchor, text) in prose {
        if let Some(text) = text {
            blocks.push(heading(2, title, anchor));
            blocks.push(page.prose(text));
        }
    }
    blocks.push(heading(2, "Rules", "rules"));
    if let Some(id) = id {
        blocks.extend(rule_sections::render(page, stream, Place::Record(id), 3));
    }
    join(blocks)
}

fn types(page: &Page, stream: &Stream, id: Option<RecordId>) -> Vec<String> {
    let Some(id) = id else { return Vec::new() };
    let mut blocks = type_sections::render(page, stream, Some(id));
    if !blocks.is_empty() {
        blocks.insert(0, heading(2, "Types", "types"));
    }
    blocks
}

/// What a reader wants to know first: code, place and size.
fn facts(page: &Page, stream: &Stream, record: &Record) -> String {
    let mut table = Table::new(&["", ""]);
    let mut fact = |name: &str, value: String| table.row(&[format!("**{name}**"), value]);
    let usage = match status::short(stream) {
        "" | "in use" => String::new(),
        word => format!(", {word}"),
    };
    fact("Stream", page.stream(stream) + &usage);
    fact("Type code", type_code(record.code));
    fact("Tier", wording::tier(record.tier));
    if stream.framing.instance_field.is_some() {
        let words = wording::instance(record.instance);
        fact("Instance", page.rule_or_words(stream, record.instance_rule, &words));
    }
    fact("Occurs", occurrence(page, stream, record));
    for (name, value) in place(page, stream, record) {
        fact(name, value);
    }
    fact("Length", page.rule_as(stream, record.length, &length(stream, record)));
    table.finish()
}

fn type_code(code: u64) -> String {
    match code {
        10..=0xffff => format!("{code:#x} ({code})"),
        _ => wording::code(code),
    }
}

fn occurrence(page: &Page, stream: &Stream, record: &Record) -> String {
    let again = record.sequence.iter().find(|c| matches!(c.test, SequenceTest::NotBefore));
    let rule = match record.occurs {
        Occurs::Once => record.required.as_ref().map(|r| r.rule).or(again.map(|check| check.rule)),
        Occurs::AtMostOnce => again.map(|check| check.rule),
        Occurs::Any => None,
    };
    page.rule_or_words(stream, rule, wording::occurs(record.occurs))
}

/// Where the record stands among the others, and in which streams.
fn place(page: &Page, stream: &Stream, record: &Record) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    match record.position {
        Some(Position::First) if record.begins_a_section() => {
            facts.push(("Place", "the first record of a section".into()));
        }
        Some(Position::First) => facts.push(("Place", "the first record".into())),
        Some(Position::Last) => facts.push(("Place", "the last record".into())),
        None => {}
    }
    for check in &record.sequence {
        let rule = |words: &str| page.rule_as(stream, check.rule, words);
        facts.push(match &check.test {
            SequenceTest::Since(version) => ("Since", rule(&format!("version {version}"))),
            SequenceTest::Until(version) => ("Until", rule(&format!("version {version}"))),
            SequenceTest::When(condition) => {
                ("Only if", rule(&format!("`{}`", Scope::new(stream, &[]).condition(condition))))
            }
            SequenceTest::Follows(other) => ("After", page.record(stream, *other)),
            SequenceTest::Precedes(other) => ("Before", page.record(stream, *other)),
            SequenceTest::NotBefore | SequenceTest::Whole(_) => continue,
        });
    }
    facts
}

/// The lengths of the body as a record header has them, for a writer and for a reader.
fn length(stream: &Stream, record: &Record) -> String {
    let whole = whole_length(stream, record);
    if record.layouts.is_empty() {
        return whole;
    }
    let padding = stream.framing.padding;
    let counted = |octets: u64| match padding.in_length {
        true => octets + padding.after(octets),
        false => octets,
    };
    let others = record.layouts.iter().map(|layout| counted(layout.length).to_string());
    let others = others.collect::<Vec<_>>().join(" or ");
    format!("{whole}; for a reader, {others} as well")
}

/// The length of a body with all fields.
fn whole_length(stream: &Stream, record: &Record) -> String {
    let padding = stream.framing.padding;
    let counted = padding.in_length && padding.to > 1;
    match record.body.size {
        Some(size) if counted => match padding.after(size) {
            0 => wording::octets(size),
            more => format!("{}, {more} of them padding", wording::octets(size + more)),
        },
        Some(size) => wording::octets(size),
        None if record.body.head == 0 => "varies".into(),
        None => format!("varies; at least {}", wording::octets(record.body.head)),
    }
}
