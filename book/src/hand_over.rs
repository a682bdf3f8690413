//! How a stream gives the input to another and takes it back, as a drawing in text.

use streamspec_codegen::model::{Control, Position, Stream};

use crate::markdown::verbatim;
use crate::site::Page;

/// Letters of a column and of an arrow.
const COLUMN: usize = 24;
const ARROW: usize = 12;

/// What there is to say and to draw of it; nothing where no stream follows a record of another.
pub fn render(page: &Page, stream: &Stream) -> Vec<String> {
    let mut blocks = Vec::new();
    for (record, id) in begins(stream) {
        blocks.push(format!(
            "After {record}, a stream `{id}` stands in the same input, {}. {}",
            page.reading("control", "until it gives control back"),
            "It ends with its own last record, and its records are counted by themselves."
        ));
        for inner in page.site.versions(id) {
            blocks.push(verbatim(&draw(stream, record, inner)));
        }
    }
    let outer = page.site.streams().filter(|other| begins(other).any(|(_, id)| *id == stream.id));
    let outer: Vec<String> = outer.map(|other| page.stream(other)).collect();
    if !outer.is_empty() {
        let outer = outer.join(", ");
        blocks.push(format!(
            "The stream may follow a record of another one, whose page shows it: {outer}."
        ));
    }
    blocks
}

/// The records after which another stream begins, and its id.
fn begins(stream: &Stream) -> impl Iterator<Item = (&String, &String)> {
    stream.records.iter().filter_map(|record| match &record.control {
        Some(Control::Begins(id)) => Some((&record.name, id)),
        Some(Control::Resumes(_) | Control::Returns) | None => None,
    })
}

/// Two columns, and arrows from the one that gives control to the one that takes it.
fn draw(outer: &Stream, begin: &str, inner: &Stream) -> String {
    let resume = outer
        .records
        .iter()
        .find(|record| matches!(&record.control, Some(Control::Resumes(id)) if *id == inner.id));
    let returns = inner.records.iter().find(|record| record.control == Some(Control::Returns));
    let first = if inner.headers.is_empty() { "records" } else { "headers, records" };
    let mut drawing = Drawing::default();
    drawing.row(&outer.id, "", &inner.id);
    drawing.row("records", "", "");
    drawing.row(begin, ">", first);
    if let (Some(resume), Some(returns)) = (resume, returns) {
        drawing.row("records", "<", &returns.name);
        drawing.row(&resume.name, ">", "records");
        drawing.row("...", "", "...");
    }
    drawing.row("records", "<", last(inner));
    drawing.row(last(outer), "", "");
    drawing.text
}

fn last(stream: &Stream) -> &str {
    let mut records = stream.records.iter();
    records.find(|r| r.position == Some(Position::Last)).map_or("", |record| &record.name)
}

#[derive(Default)]
struct Drawing {
    text: String,
}

impl Drawing {
    fn row(&mut self, outer: &str, arrow: &str, inner: &str) {
        let arrow = match arrow {
            ">" => format!("{}>", "-".repeat(ARROW - 1)),
            "<" => format!("<{}", "-".repeat(ARROW - 1)),
            _ => " ".repeat(ARROW),
        };
        let line = format!("{outer:<COLUMN$} {arrow} {inner}");
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}
