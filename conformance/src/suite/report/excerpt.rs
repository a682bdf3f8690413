//! Octets around a place, in hexadecimal digits.

use std::fmt::Write;

const ROW: usize = 16;

/// The row of the octet at an offset and the row before it, with a mark below the octet.
pub(super) fn around(octets: &[u8], offset: u64) -> String {
    let offset = usize::try_from(offset).unwrap_or(usize::MAX).min(octets.len());
    let marked = offset - offset % ROW;
    let mut text = String::new();
    for start in [marked.checked_sub(ROW), Some(marked)].into_iter().flatten() {
        let row = &octets[start..octets.len().min(start + ROW)];
        let _ = write!(text, "  {start:08x} ");
        for octet in row {
            let _ = write!(text, " {octet:02x}");
        }
        let printable = |octet: &u8| match octet {
            b' '..=b'~' => char::from(*octet),
            _ => '.',
        };
        let ascii: String = row.iter().map(printable).collect();
        let space = 3 * (ROW - row.len());
        let _ = writeln!(text, "{:space$}  |{ascii}|", "");
    }
    let _ = writeln!(text, "{:indent$}^^", "", indent = 12 + 3 * (offset - marked));
    text
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn the_mark_is_below_the_octet() {
        let octets: Vec<u8> = (b'a'..=b't').collect();
        let text = around(&octets, 17);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], format!("  00000010  71 72 73 74{}  |qrst|", " ".repeat(36)));
        assert_eq!(lines[2].find('^'), lines[1].find("72"));
    }

    #[test]
    fn a_place_at_the_end_or_beyond() {
        assert_eq!(around(&[], 7), format!("  00000000 {}  ||\n            ^^\n", " ".repeat(48)));
        assert_eq!(around(&[1], 1).lines().nth(1).and_then(|l| l.find('^')), Some(15));
    }
}
