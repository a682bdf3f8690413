//! The tables that hand-written chapters ask for by a marker: streams, error classes, rules.

use streamspec_codegen::model::{Chapter, Class, Place, Rule, Stream, Version};

use crate::markdown::{Table, heading, plain};
use crate::site::Page;
use crate::{change_tables, derived_table, rule_sections, status, wording};

/// What a book is about whose family does not say it.
const DOC: &str =
    "This book describes streams of binary records, record by record and octet by octet.";

/// Puts the tables in the place of their markers.
pub fn fill(page: &Page, text: &str) -> String {
    text.replace("{{family}}", &page.prose(page.site.identity().doc.as_deref().unwrap_or(DOC)))
        .replace("{{chapters}}", &chapters(page))
        .replace("{{streams}}", &streams(page))
        .replace("{{classes}}", &classes())
        .replace("{{derived}}", &derived_table::render(page))
        .replace("{{versions}}", &change_tables::between_versions(page))
        .replace("{{kinds}}", &change_tables::kinds())
        .replace("{{rules}}", &rules(page))
}

/// Where the chapters that the family brings are.
fn chapters(page: &Page) -> String {
    let chapters = &page.site.identity().chapters;
    let link = |c: &Chapter| format!("[{}]({})", plain(&c.title), c.file);
    let links: Vec<String> = chapters.iter().map(link).collect();
    match links.as_slice() {
        [] => String::new(),
        links => format!("- To know more of these streams, read {}.", list(links)),
    }
}

fn list(links: &[String]) -> String {
    match links {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        links => links.concat(),
    }
}

fn streams(page: &Page) -> String {
    let told = status::any(page.site.streams());
    let mut table = match told {
        true => Table::new(&["Stream", "Versions", "Records", "Rules", "Status"]),
        false => Table::new(&["Stream", "Versions", "Records", "Rules"]),
    };
    for stream in page.site.streams() {
        let version = |v: &Version| format!("{} {}", v.number, wording::tier(v.tier));
        let versions: Vec<String> = stream.versions.iter().map(version).collect();
        table.row(&[
            page.stream(stream),
            versions.join(", "),
            stream.records.len().to_string(),
            stream.rules.len().to_string(),
            status::short(stream).into(),
        ]);
    }
    table.finish()
}

fn classes() -> String {
    let mut table = Table::new(&["Class", "What is wrong"]);
    for class in Class::ALL {
        let name = class.name();
        table.row(&[&format!("<a id=\"{name}\"></a>`{name}`"), class.doc()]);
    }
    table.finish()
}

fn rules(page: &Page) -> String {
    let sections = page.site.streams().map(|stream| {
        let anchor = format!("rules-{}", stream.name);
        heading(2, &plain(&stream.title), &anchor) + "\n\n" + &rules_of(page, stream)
    });
    sections.collect::<Vec<_>>().join("\n")
}

fn rules_of(page: &Page, stream: &Stream) -> String {
    let mut table = Table::new(&["Rule", "Level", "Binds", "Error class"]);
    let mut rules: Vec<&Rule> = stream.rules.iter().collect();
    rules.sort_by_key(|rule| rank(stream, rule.place));
    for rule in rules {
        let class = rule_sections::class(rule).map(|c| page.class(c)).unwrap_or_default();
        let level = rule.level.name().into();
        table.row(&[page.rule(&rule.id), level, wording::role(rule.role).into(), class]);
    }
    table.finish()
}

/// Where a rule comes in the index: what is on the stream's page, then record by record.
fn rank(stream: &Stream, place: Place) -> (usize, usize) {
    match place {
        Place::Stream => (0, 0),
        Place::Header(header) => (0, 1 + header),
        Place::Framing => (1, 0),
        Place::Type(ty) => stream.ty(ty).home.map_or((1, 1), |record| (2 + record.0, 1)),
        Place::Record(record) => (2 + record.0, 0),
    }
}
