//! The layouts with fewer fields that a record has been written in.

use streamspec_codegen::model::{Layout, Record};

use crate::markdown::{Table, code};
use crate::site::Page;
use crate::wording;

/// A table of the layouts, the longest first; none if the record has but one.
pub fn render(page: &Page, record: &Record) -> Option<String> {
    if record.layouts.is_empty() {
        return None;
    }
    let mut table = Table::new(&["Body", "Written by", "Absent fields", "Fields that move"]);
    for layout in &record.layouts {
        table.row(&[
            wording::octets(layout.length),
            page.prose(&layout.doc),
            absent(record, layout),
            moved(record, layout),
        ]);
    }
    let text = "A reader takes these as well, and knows them by their length. A field that is absent is \
                read as 0, or as the table says. A program that passes on what it has read keeps them; \
                any other writes all fields.";
    Some(format!("{text}\n\n{}", table.finish()))
}

fn absent(record: &Record, layout: &Layout) -> String {
    let one = |index: &usize| {
        let field = &record.body.fields[*index];
        let name = if field.name.is_empty() { "alignment".into() } else { code(&field.name) };
        match layout.defaults.iter().find(|(of, _)| of == index) {
            Some((_, value)) => format!("{name}, read as {}", wording::code(*value)),
            None => name,
        }
    };
    layout.without.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The fields that stand elsewhere than in the whole record, with their offsets.
fn moved(record: &Record, layout: &Layout) -> String {
    let gaps = record.gaps(layout);
    let one = |(index, field): (usize, &streamspec_codegen::model::Field)| {
        let offset = field.offset.filter(|_| !layout.without.contains(&index))?;
        let before = gaps.iter().filter(|(at, _)| *at < offset);
        let missing: u64 = before.map(|(_, length)| length).sum();
        (missing > 0).then(|| format!("{} to offset {}", code(&field.name), offset - missing))
    };
    let fields = record.body.fields.iter().enumerate();
    let moved: Vec<String> = fields.filter_map(one).collect();
    if moved.is_empty() { "none".into() } else { moved.join("; ") }
}
