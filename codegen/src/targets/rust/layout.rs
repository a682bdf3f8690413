//! How Rust code stands in its file: indented by the brackets that it is in, with a blank line between items.
//! `rustfmt`, where it is there, breaks lines besides, and leaves the blank ones as they are.

use std::iter::Peekable;
use std::str::Chars;

/// The same code, laid out.
pub fn laid_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // For each bracket that is open, the indentation of the line that opened it.
    let mut open: Vec<usize> = Vec::new();
    let mut before = "";
    for line in text.lines().map(str::trim) {
        if begins_an_item(line) && ends_an_item(before) {
            out.push('\n');
        }
        let brackets = brackets(line);
        let first = brackets.iter().take_while(|bracket| !bracket.opens).count();
        let closed_first = brackets[..first].iter().filter(|bracket| bracket.leads).count();
        let behind = open.len().saturating_sub(closed_first);
        let within = open[..behind].last().map_or(0, |indent| indent + 1);
        let indent = if closed_first > 0 { open.get(behind).copied().unwrap_or(0) } else { within };
        let indent = indent + usize::from(continues(line));
        if !line.is_empty() {
            out.extend(std::iter::repeat_n("    ", indent));
            out.push_str(line);
        }
        out.push('\n');
        for bracket in brackets {
            if bracket.opens {
                open.push(indent);
            } else {
                open.pop();
            }
        }
        before = line;
    }
    out
}

/// Whether a line is the first of an item: its documentation, an attribute of it, or itself.
fn begins_an_item(line: &str) -> bool {
    ["///", "#[", "pub ", "pub(", "fn ", "const fn ", "impl ", "impl<"]
        .iter()
        .any(|start| line.starts_with(start))
}

/// Whether a line is the last of an item before another one; a field or a variant ends in a comma.
fn ends_an_item(line: &str) -> bool {
    line == "}" || line.starts_with("type ") && line.ends_with(';')
}

/// Whether a line goes on with what the one before has begun.
fn continues(line: &str) -> bool {
    [".", "&& ", "|| "].iter().any(|start| line.starts_with(start)) && !line.starts_with("..")
}

/// A bracket of a line.
struct Bracket {
    opens: bool,
    /// Whether nothing but closing brackets stands before it.
    leads: bool,
}

fn brackets(line: &str) -> Vec<Bracket> {
    let mut found = Vec::new();
    let mut rest = line.chars().peekable();
    let mut leads = true;
    while let Some(c) = rest.next() {
        match c {
            '{' | '(' | '[' => found.push(Bracket { opens: true, leads: false }),
            '}' | ')' | ']' => found.push(Bracket { opens: false, leads }),
            '"' => pass_over_string(&mut rest),
            '\'' => pass_over_quoted(&mut rest),
            '/' if rest.peek() == Some(&'/') => break,
            _ => {}
        }
        leads &= matches!(c, '}' | ')' | ']');
    }
    found
}

fn pass_over_string(rest: &mut Peekable<Chars>) {
    while let Some(c) = rest.next() {
        match c {
            '"' => break,
            '\\' => drop(rest.next()),
            _ => {}
        }
    }
}

/// Passes over a character between quotes; behind the quote of a lifetime there is no other.
fn pass_over_quoted(rest: &mut Peekable<Chars>) {
    let mut ahead = rest.clone();
    let is_escaped = ahead.next() == Some('\\');
    if is_escaped || ahead.next() == Some('\'') {
        rest.next();
        rest.next();
        while is_escaped && rest.next().is_some_and(|c| c != '\'') {}
    }
}
