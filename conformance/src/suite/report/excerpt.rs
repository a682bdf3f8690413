//! Octets around a place, in hexadecimal digits.

use std::fmt::Write;
use std::ops::Range;

use super::super::window::{ROW, Window};

/// The rows of some octets, with a mark below each octet of a place; it lies at their end, where it is
/// beyond that.
pub(super) fn shown(window: &Window, place: &Range<u64>) -> String {
    let first = place.start.min(window.end());
    let is_beyond = place.start > first;
    let size = if is_beyond { 1 } else { place.end.saturating_sub(first).max(1) };
    let place = first..first + size;
    let mut text = String::new();
    let mut start = window.start;
    loop {
        row(window, start, &mut text);
        let marked = place.start.max(start)..place.end.min(start + ROW);
        start += ROW;
        let is_last = start >= window.end() && start > place.start;
        if !marked.is_empty() {
            let goes_on = is_last && place.end > start;
            mark(&(marked.start % ROW..marked.start % ROW + marked.end - marked.start), &mut text);
            let _ = writeln!(text, "{}", if goes_on { " …" } else { "" });
        }
        if is_last {
            return text;
        }
    }
}

fn row(window: &Window, start: u64, text: &mut String) {
    let from = (start - window.start) as usize;
    let row = window.octets.get(from..).unwrap_or_default();
    let row = &row[..row.len().min(ROW as usize)];
    let _ = write!(text, "  {start:08x} ");
    for octet in row {
        let _ = write!(text, " {octet:02x}");
    }
    let printable = |octet: &u8| match octet {
        b' '..=b'~' => char::from(*octet),
        _ => '.',
    };
    let ascii: String = row.iter().map(printable).collect();
    let space = 3 * (ROW as usize - row.len());
    let _ = writeln!(text, "{:space$}  |{ascii}|", "");
}

/// Marks below some octets of a row.
fn mark(columns: &Range<u64>, text: &mut String) {
    let count = (columns.end - columns.start) as usize;
    let indent = 12 + 3 * columns.start as usize;
    let _ = write!(text, "{:indent$}{}", "", vec!["^^"; count].join(" "));
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::{Window, shown};

    fn around(octets: &[u8], place: Range<u64>) -> String {
        shown(&Window::around(octets, &place), &place)
    }

    #[test]
    fn the_mark_is_below_the_octet() {
        let octets: Vec<u8> = (b'a'..=b't').collect();
        let text = around(&octets, 17..18);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], format!("  00000010  71 72 73 74{}  |qrst|", " ".repeat(36)));
        assert_eq!(lines[2].find('^'), lines[1].find("72"));
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn marks_are_below_all_octets_of_an_item() {
        let octets: Vec<u8> = (0..64).collect();
        let text = around(&octets, 30..34);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 5, "{text}");
        assert_eq!(lines[2].trim(), "^^ ^^");
        assert_eq!(lines[2].find('^'), lines[1].find("1e"));
        assert_eq!(lines[4].trim(), "^^ ^^");
        assert_eq!(lines[4].find('^'), lines[3].find(" 20 ").map(|at| at + 1));
        let long = around(&vec![0; 0x1000], 0x100..0xf00);
        assert_eq!(long.lines().count(), 1 + 2 * 4);
        assert!(long.ends_with("^^ …\n"), "{long}");
    }

    #[test]
    fn a_place_at_the_end_or_beyond() {
        let empty = format!("  00000000 {}  ||\n            ^^\n", " ".repeat(48));
        assert_eq!(around(&[], 7..8), empty);
        assert_eq!(around(&[1], 1..2).lines().nth(1).and_then(|l| l.find('^')), Some(15));
        let row = around(&[0; 16], 16..17);
        assert_eq!(row.lines().nth(2).and_then(|l| l.find('^')), Some(12), "{row}");
    }
}
