//! Lays out generated C: indents by braces, wraps what is too long, and breaks comments into lines.
//!
//! Templates write one statement a line, as long as it may be. A line that begins with `//` is a
//! comment; one that begins with `@` stands as it is.

use crate::targets::wrap::{in_c_comment, in_c_string};

/// No line is longer than this, where there is a place to break it.
const WIDTH: usize = 100;

/// C as a careful person lays it out.
pub fn tidy(text: &str) -> String {
    let mut layout = Layout::default();
    for line in text.lines() {
        layout.line(line.trim());
    }
    let mut text = layout.out.join("\n");
    text.truncate(text.trim_end().len());
    text + "\n"
}

#[derive(Default)]
struct Layout {
    out: Vec<String>,
    depth: usize,
    /// Whether the next statement is that of an `if` or a loop without braces.
    hangs: bool,
}

impl Layout {
    fn line(&mut self, line: &str) {
        if line.is_empty() {
            let after_brace = self.out.last().is_some_and(|l| l.ends_with('{') || l.is_empty());
            if !after_brace {
                self.out.push(String::new());
            }
        } else if let Some(raw) = line.strip_prefix('@') {
            self.out.push(raw.trim_start().to_owned());
        } else if line.starts_with('#') {
            self.out.push(line.to_owned());
        } else if let Some(text) = line.strip_prefix("//") {
            let indent = " ".repeat(4 * (self.depth + usize::from(self.hangs)));
            self.out.extend(comment(text, &indent));
        } else {
            self.code(line);
        }
    }

    fn code(&mut self, line: &str) {
        let closes = line.starts_with('}');
        if closes && self.out.last().is_some_and(String::is_empty) {
            self.out.pop();
        }
        let label = line.starts_with("case ") || line == "default:";
        let shift = usize::from(closes || label);
        let indent = (self.depth + usize::from(self.hangs)).saturating_sub(shift);
        self.out.extend(wrap(line, 4 * indent));
        let balance: isize = visible(line)
            .map(|(_, c)| match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            })
            .sum();
        self.depth = self.depth.saturating_add_signed(balance);
        let open = ["if (", "for (", "while (", "else", "} else"].iter();
        self.hangs = open.clone().any(|word| line.starts_with(word))
            && !line.ends_with('{')
            && !line.ends_with(';');
    }
}

/// The characters of code outside of strings, with their places.
fn visible(line: &str) -> impl Iterator<Item = (usize, char)> {
    let (mut quote, mut escaped) = (None, false);
    line.char_indices().filter(move |(_, c)| {
        let outside = quote.is_none();
        match (quote, c) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(q), c) if q == *c => quote = None,
            (None, '"' | '\'') => quote = Some(*c),
            _ => {}
        }
        outside
    })
}

/// A statement, broken where it has to be: outside of as many parentheses as possible, as late as
/// possible.
fn wrap(line: &str, indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = format!("{}{line}", " ".repeat(indent));
    let mut from = indent;
    // The type of a function with a long name stands on a line of its own.
    let result = "enum streamspec_status ";
    let name = rest.find('(').unwrap_or_default();
    if indent == 0 && rest.chars().count() > WIDTH && rest.starts_with(result) && name > 48 {
        lines.push(result.trim_end().to_owned());
        rest = rest[result.len()..].to_owned();
    }
    while rest.chars().count() > WIDTH {
        let returns = if line.starts_with("return ") { 7 } else { 4 };
        let column = if lines.is_empty() { indent + returns } else { from };
        let column = if from == indent { indent + returns } else { column };
        let Some((at, column)) = break_at(&rest, from, column) else { break };
        lines.push(rest[..at].trim_end().to_owned());
        rest = format!("{}{}", " ".repeat(column), rest[at..].trim_start());
        from = column;
    }
    lines.push(rest);
    lines
}

/// Where to break a line, and the column in which what follows begins.
fn break_at(line: &str, from: usize, outside: usize) -> Option<(usize, usize)> {
    let mut open: Vec<usize> = Vec::new();
    let mut first = None;
    let mut best: Option<(usize, usize, usize)> = None;
    for (at, c) in visible(line) {
        if at > WIDTH {
            break;
        }
        match c {
            '(' | '{' | '[' => {
                open.push(at + 1);
                first = first.or(Some(at + 1));
            }
            ')' | '}' | ']' => {
                open.pop();
            }
            _ => {}
        }
        let here = &line[at..];
        let after = here.starts_with(", ") || here.starts_with("= ");
        let before = [" && ", " || ", " ? ", " : "].iter().any(|sign| here.starts_with(sign));
        let place = if after { at + 1 } else { at };
        if (after || before) && place > from + 8 && place <= WIDTH {
            let better = best.is_none_or(|(depth, ..)| open.len() <= depth);
            if better {
                let column = open.last().map_or(outside, |column| *column);
                best = Some((open.len(), place, column));
            }
        }
    }
    // Long arguments stand on lines of their own rather than in a narrow column.
    let best = best.map(|(_, at, column)| (at, column)).or(first.map(|at| (at, 64)));
    best.map(|(at, column)| (at, if column > 48 { outside.min(12) + 8 } else { column }))
}

/// A comment of one line, or of several.
fn comment(text: &str, indent: &str) -> Vec<String> {
    let text = in_c_comment(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = format!("{indent}/* {} */", words.join(" "));
    if whole.chars().count() <= WIDTH {
        return vec![whole];
    }
    let prefix = format!("{indent} *");
    let mut lines = vec![format!("{indent}/*")];
    let mut line = prefix.clone();
    for word in words {
        if line.chars().count() + 1 + word.chars().count() > WIDTH && line != prefix {
            lines.push(std::mem::replace(&mut line, prefix.clone()));
        }
        line.push(' ');
        line.push_str(word);
    }
    lines.push(line);
    lines.push(format!("{prefix}/"));
    lines
}

/// A string literal, in as many pieces as it needs.
pub fn literal(text: &str) -> String {
    let mut pieces = vec![String::new()];
    for word in text.split_inclusive(' ') {
        if pieces.last().is_some_and(|piece| piece.len() + word.len() > 80) {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(&in_c_string(word));
        }
    }
    let quoted: Vec<String> = pieces.iter().map(|piece| format!("\"{piece}\"")).collect();
    quoted.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indents_and_hangs() {
        let text = "void f(int x)\n{\nif (x)\nreturn;\n\nswitch (x) {\ncase '{':\ng();\n}\n}";
        let expected = "void f(int x)\n{\n    if (x)\n        return;\n\n    switch (x) {\n    case '{':\n        g();\n    }\n}\n";
        assert_eq!(tidy(text), expected);
    }

    #[test]
    fn breaks_outside_of_parentheses() {
        let call = format!("call({}, second(third, fourth));", "a".repeat(80));
        assert_eq!(
            tidy(&call),
            format!("call({},\n     second(third, fourth));\n", "a".repeat(80))
        );
    }
}
