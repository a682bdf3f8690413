//! How a refusal is shown to people: what, where, by which rule, and the octets around it.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use streamspec_codegen::model::Origin;
use streamspec_conformance::interpreter::Error;

/// What is wrong.
pub const WRONG: Style = AnsiColor::Red.on_default().bold();
/// What helps to find one's way.
pub const FAINT: Style = Style::new().dimmed();
/// What stands out.
pub const STRONG: Style = Style::new().bold();

const ROW: u64 = 16;

/// An error in several lines; `octets` are some that begin at an offset, to show those around it.
pub fn show(error: &Error, (start, octets): (u64, &[u8])) -> String {
    let mut text = String::new();
    let Error { class, rule, text: sentence, offset, path, .. } = error;
    let class = class.name();
    let mut line = |label: &str, content: &str| {
        let _ = writeln!(text, "  {FAINT}{label:>6}{FAINT:#}  {content}");
    };
    line("at", &format!("offset {offset:#010x}, {path}{}", record(error)));
    line("rule", rule);
    line("origin", origin_name(error.origin));
    if let Some(why) = &error.why {
        line("why", why);
    }
    text.insert_str(0, &format!("{WRONG}{class}{WRONG:#}: {STRONG}{sentence}{STRONG:#}\n"));
    if let Some(skipped) = offset.checked_sub(start) {
        let first = skipped - skipped % ROW;
        let from = usize::try_from(first.saturating_sub(ROW)).unwrap_or(usize::MAX);
        let rows = octets.get(from..).unwrap_or_default().chunks(ROW as usize).take(3);
        for (row, at) in rows.zip((start + from as u64..).step_by(ROW as usize)) {
            excerpt_row(&mut text, row, at, *offset);
        }
    }
    text
}

fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Text => "the text of the format",
        Origin::Implementation => "shipping programs; no text of the format says so",
    }
}

fn record(error: &Error) -> String {
    let mut text = String::new();
    if let Some(number) = error.record {
        let _ = write!(text, ", record {number}");
    }
    if let Some(code) = error.type_code {
        let _ = write!(text, " of type {code:#x}");
    }
    if let Some(instance) = error.instance {
        let _ = write!(text, ", instance {instance}");
    }
    text
}

fn excerpt_row(text: &mut String, row: &[u8], at: u64, marked: u64) {
    let _ = write!(text, "  {FAINT}{at:08x}{FAINT:#} ");
    for column in 0..ROW {
        let octet = row.get(column as usize).map_or("  ".into(), |octet| format!("{octet:02x}"));
        if at + column == marked {
            let _ = write!(text, " {WRONG}{octet}{WRONG:#}");
        } else {
            let _ = write!(text, " {octet}");
        }
    }
    let _ = writeln!(text, "  {FAINT}|{}|{FAINT:#}", ascii(row));
    if (at..at + row.len() as u64).contains(&marked) {
        let before = " ".repeat(12 + 3 * (marked - at) as usize);
        let _ = writeln!(text, "{before}{WRONG}^^{WRONG:#}");
    }
}

/// Printable ASCII as it is, anything else as a dot.
pub fn ascii(octets: &[u8]) -> String {
    let shown = |octet: &u8| {
        if matches!(octet, b' '..=b'~') { char::from(*octet) } else { '.' }
    };
    octets.iter().map(shown).collect()
}
