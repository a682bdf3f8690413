//! What testees say, made harmless: it stays in its line, and moves no cursor.

/// So much of what is said at once is kept.
const MOST: usize = 4096;

/// A text in one line. Line breaks become ` | `, and every other character that controls how text
/// is shown is written out; the end of a text that is too long is left out.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(MOST));
    for part in text.trim().split('\n').map(|part| part.trim_end_matches('\r')) {
        if !line.is_empty() {
            line.push_str(" | ");
        }
        for character in part.chars() {
            match character {
                '\t' => line.push(' '),
                _ if controls(character) => line.extend(character.escape_unicode()),
                _ => line.push(character),
            }
            if line.len() >= MOST {
                line.push('…');
                return line;
            }
        }
    }
    line
}

/// Whether a character is not shown, but changes how others are.
fn controls(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        )
}

#[cfg(test)]
mod tests {
    use super::{MOST, one_line};

    #[test]
    fn nobody_forges_a_line() {
        let forged = "good\nok 1 - all\r\u{85}\u{2028}\u{1b}[2K\u{202e}\0";
        let line = one_line(forged);
        assert_eq!(line.lines().count(), 1);
        assert_eq!(line, "good | ok 1 - all\\u{d}\\u{85}\\u{2028}\\u{1b}[2K\\u{202e}\\u{0}");
    }

    #[test]
    fn lines_are_told_apart() {
        assert_eq!(one_line("  a\r\nb\n"), "a | b");
        assert_eq!(one_line(""), "");
    }

    #[test]
    fn nobody_speaks_for_ever() {
        assert!(one_line(&"\u{1}".repeat(1 << 20)).len() < MOST + 16);
    }
}
