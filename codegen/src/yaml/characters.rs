//! The characters that a description must not contain, since they are not seen or break lines.

/// What a character is called that no file may contain.
pub fn refused_in_a_file(c: char) -> Option<&'static str> {
    if matches!(c, '\n' | '\r' | '\t') { None } else { refused_in_a_text(c) }
}

/// What a character is called that no text may contain, even where an escape stands for it.
pub fn refused_in_a_text(c: char) -> Option<&'static str> {
    match c {
        '\n' => None,
        '\t' => Some("a tab"),
        // Some readers of YAML skip it at the start of a file, none elsewhere.
        '\u{feff}' => Some("a byte-order mark"),
        '\u{2028}' => Some("a line separator"),
        '\u{2029}' => Some("a paragraph separator"),
        // With them, a line reads otherwise than compilers take it.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some("a bidirectional control character")
        }
        '\u{fffe}' | '\u{ffff}' => Some("a code point that is not a character"),
        c if c.is_control() => Some("a control character"),
        _ => None,
    }
}

/// Why and what to do, in the words of a diagnostic.
pub fn message(c: char, name: &str) -> (String, &'static str) {
    let message = format!("{name} (U+{:04X}) is not allowed here", c as u32);
    (message, "remove it; an editor may not show it")
}
