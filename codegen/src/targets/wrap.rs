//! Breaks prose into lines of comments.

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
