//! The stream from its first octet to its last, as a diagram in text.

use streamspec_codegen::model::{Position, Stream};

use crate::wording;

/// Letters within a box.
const WIDTH: usize = 40;

/// Draws the stream: headers, records, and what stands first and last among them.
pub fn draw(stream: &Stream) -> String {
    let mut diagram = String::new();
    let mut boxed = |text: &str, note: &str| {
        diagram.push_str(&format!("| {text:<WIDTH$} |  {note}\n{}", border()));
    };
    for header in &stream.headers {
        let size = header.size();
        let note = format!("{}, {}", wording::octets(size), wording::endian(stream, header.endian));
        boxed(&header.name, &note);
    }
    let at = |position| stream.records.iter().find(|r| r.position == Some(position));
    if let Some(first) = at(Position::First) {
        boxed(&format!("record {}", first.name), "first");
    }
    boxed(&any_record(stream), &record_note(stream));
    boxed("...", "as many records as there are");
    if let Some(last) = at(Position::Last) {
        boxed(&format!("record {}", last.name), "last");
    } else {
        boxed("end of the input", "no record is the last");
    }
    border() + &diagram
}

fn any_record(stream: &Stream) -> String {
    let padding = if stream.framing.padding.to > 1 { " | padding" } else { "" };
    let trailer = if stream.framing.trailer.is_some() { " | length" } else { "" };
    format!("record header | body{padding}{trailer}")
}

fn record_note(stream: &Stream) -> String {
    let framing = &stream.framing;
    let header = framing.header_size();
    let padding = match (framing.padding.to, framing.padding.in_length) {
        (1, _) => String::new(),
        (to, true) => format!(" (padding to {to} included)"),
        (to, false) => format!(", padded to {to}"),
    };
    let whole = match (framing.length_least, framing.trailer) {
        (Some(_), _) => "length".to_owned(),
        (None, Some(trailer)) => format!("{header} + length + {}", trailer.size),
        (None, None) => format!("{header} + length"),
    };
    format!("{whole}{padding}, {}", wording::endian(stream, framing.endian))
}

fn border() -> String {
    format!("+{}+\n", "-".repeat(WIDTH + 2))
}
