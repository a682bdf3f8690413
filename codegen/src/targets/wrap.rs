//! Puts prose into comments and strings, which it must not end or join with what follows.

/// A text as it stands in a cell of a table in Markdown.
pub fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// Lines of a comment: each begins with `prefix` and has at most 100 characters, where words allow.
pub fn comment(text: &str, prefix: &str) -> String {
    let mut lines = Vec::new();
    for paragraph in text.trim().split("\n\n") {
        if !lines.is_empty() {
            lines.push(prefix.trim_end().to_owned());
        }
        let mut line = prefix.to_owned();
        for word in paragraph.split_whitespace() {
            if line.len() > prefix.len() && line.chars().count() + 1 + word.chars().count() > 96 {
                lines.push(std::mem::replace(&mut line, prefix.to_owned()));
            }
            if line.len() > prefix.len() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// Prose for a comment of C between `/*` and `*/`. Neither may occur in it, nor may the trigraph
/// that compilers warn of because it escapes the end of a line.
pub fn in_c_comment(text: &str) -> String {
    text.replace("*/", "* /").replace("/*", "/ *").replace("??/", "?? /")
}

/// Prose for a string of C, without the quotes. No two question marks meet: they would begin a
/// trigraph.
pub fn in_c_string(text: &str) -> String {
    let mut escaped = String::new();
    let mut previous = None;
    for c in text.chars() {
        if matches!(c, '\\' | '"') || c == '?' && previous == Some('?') {
            escaped.push('\\');
        }
        escaped.push(c);
        previous = Some(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{in_c_comment, in_c_string};

    #[test]
    fn nothing_ends_a_comment_or_joins_lines() {
        assert_eq!(in_c_comment("a */ b /* c /*/ **/ ??/"), "a * / b / * c / * / ** / ?? /");
    }

    #[test]
    fn strings_hold_neither_quotes_nor_trigraphs() {
        assert_eq!(in_c_string(r#"say "a\b"???/"#), r#"say \"a\\b\"?\?\?/"#);
    }
}
