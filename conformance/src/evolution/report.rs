//! The matrix as a table, and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Cell, Expected};

/// The cells, one a line, and what they come to.
pub fn text(cells: &[Cell]) -> String {
    let heading = ["stream", "written by", "read by", "streams", "read", "otherwise", "refused"];
    let mut rows = vec![heading.map(str::to_owned)];
    rows.extend(cells.iter().map(|cell| {
        [
            cell.stream.to_string(),
            cell.writer.clone(),
            cell.reader.clone(),
            cell.streams().to_string(),
            cell.read.to_string(),
            cell.otherwise.to_string(),
            cell.refusals().to_string(),
        ]
    }));
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..heading.len()).map(width).collect();
    let mut text = String::new();
    let mut notes = cells.iter().map(Some);
    for (index, row) in rows.iter().enumerate() {
        for (column, (word, width)) in row.iter().zip(&widths).enumerate() {
            // Words to the left, numbers to the right.
            let _ = match column {
                0..3 => write!(text, "{word:<width$}  "),
                _ => write!(text, "{word:>width$}  "),
            };
        }
        let note = match index {
            0 => "expected".to_owned(),
            _ => notes.next().flatten().map(note).unwrap_or_default(),
        };
        let _ = writeln!(text, "{note}");
    }
    let wrong = cells.iter().filter(|cell| cell.is_wrong()).count();
    let _ = match wrong {
        0 => writeln!(text, "{} readers, each as expected", cells.len()),
        wrong => writeln!(text, "{wrong} of {} readers otherwise than expected", cells.len()),
    };
    text
}

/// What has to come of a cell, and what is wrong with it.
fn note(cell: &Cell) -> String {
    let mut note = match &cell.expected {
        Expected::Read => "read".to_owned(),
        Expected::Refused => "refused, as a version that it does not know".to_owned(),
        Expected::Hurt(kinds) => format!("hurt: {}", kinds.join(", ")),
    };
    if !cell.is_as_expected() {
        note.insert_str(0, "NOT ");
        if cell.streams() == 0 {
            note += "; no stream of this version could be made";
        }
        if !cell.refused.is_empty() {
            let rules: Vec<&str> = cell.refused.keys().map(String::as_str).collect();
            let _ = write!(note, "; refused by {}", rules.join(", "));
        }
    }
    for (name, differ) in cell.bindings.iter().filter(|(_, differ)| *differ > 0) {
        let _ = write!(note, "; {name} takes {differ} otherwise than the interpreter");
    }
    note
}

/// The cells.
pub fn json(cells: &[Cell]) -> Value {
    let cell = |cell: &Cell| {
        let (expected, kinds) = match &cell.expected {
            Expected::Read => ("read", None),
            Expected::Refused => ("refused", None),
            Expected::Hurt(kinds) => ("hurt", Some(kinds)),
        };
        let bindings = cell.bindings.iter().map(|(name, differ)| (name.clone(), json!(differ)));
        json!({
            "stream": cell.stream.to_string(),
            "writer": cell.writer,
            "reader": cell.reader,
            "expected": expected,
            "differences": kinds,
            "streams": cell.streams(),
            "read": cell.read,
            "otherwise": cell.otherwise,
            "refused": cell.refused,
            "bindings_differ": Value::Object(bindings.collect()),
            "as_expected": !cell.is_wrong(),
        })
    };
    Value::Array(cells.iter().map(cell).collect())
}
