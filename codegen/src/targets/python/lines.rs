//! Lines of Python, indented by the blocks that they stand in.

use super::names::{prose, quoted};
use crate::targets::wrap::comment;

/// No line of code is longer, where it can be broken.
const WIDTH: usize = 100;

/// Text under way.
#[derive(Debug, Default)]
pub struct Lines {
    text: String,
    depth: usize,
}

impl Lines {
    /// A line of the block at hand.
    pub fn line(&mut self, line: impl AsRef<str>) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    /// A blank line.
    pub fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A line that ends in a colon, and the block below it.
    pub fn block(&mut self, head: impl AsRef<str>, inner: impl FnOnce(&mut Self)) {
        self.line(head);
        self.indented(inner);
    }

    /// The same, or the block alone where there is no condition.
    pub fn only_if(&mut self, condition: Option<String>, inner: impl FnOnce(&mut Self)) {
        match condition {
            Some(condition) => self.block(format!("if {condition}:"), inner),
            None => inner(self),
        }
    }

    /// What something is, before it.
    pub fn comment(&mut self, text: &str) {
        let indent = "    ".repeat(self.depth);
        if !text.is_empty() {
            self.text.push_str(&comment(text, &format!("{indent}#: ")));
            self.text.push('\n');
        }
    }

    /// What something is, within it.
    pub fn doc(&mut self, text: &str) {
        let indent = "    ".repeat(self.depth);
        let wrapped = comment(&prose(text), &indent);
        self.text.push_str(&format!("{indent}\"\"\""));
        self.text.extend(wrapped.chars().skip(indent.len()));
        self.text.push_str("\"\"\"\n");
    }

    /// A call with all its arguments, on as many lines as that takes.
    pub fn call(&mut self, head: &str, arguments: &[String], tail: &str) {
        let all = arguments.join(", ");
        if 4 * self.depth + head.len() + all.len() + tail.len() <= WIDTH {
            return self.line(format!("{head}{all}{tail}"));
        }
        self.block(head, |out| arguments.iter().for_each(|one| out.line(format!("{one},"))));
        self.line(tail);
    }

    /// That a rule is broken where one of several conditions holds, or all of them, as `word` says.
    pub fn refuse_joined(&mut self, tests: &[String], word: &str, rule: &str, place: (&str, &str)) {
        self.chain(("if ", ":"), tests, word);
        let fault = format!("raise c.fault({}, {}, {})", quoted(rule), place.0, place.1);
        self.indented(|out| out.line(fault));
    }

    /// What an operator joins, on as many lines as that takes.
    pub fn chain(&mut self, (head, tail): (&str, &str), all: &[String], operator: &str) {
        let joined = all.join(&format!(" {operator} "));
        if 4 * self.depth + head.len() + joined.len() + tail.len() <= WIDTH {
            return self.line(format!("{head}{joined}{tail}"));
        }
        self.block(format!("{head}("), |out| {
            for (index, one) in all.iter().enumerate() {
                let word = if index == 0 { String::new() } else { format!("{operator} ") };
                out.line(format!("{word}{one}"));
            }
        });
        self.line(format!("){tail}"));
    }

    /// What stands within a block whose head has been printed.
    pub fn indented(&mut self, inner: impl FnOnce(&mut Self)) {
        self.depth += 1;
        inner(self);
        self.depth -= 1;
    }

    /// That a rule is broken where a condition holds.
    pub fn refuse(&mut self, condition: &str, rule: &str, at: &str, path: &str) {
        self.block(format!("if {condition}:"), |out| {
            out.line(format!("raise c.fault({}, {at}, {path})", quoted(rule)));
        });
    }

    /// All of it.
    pub fn into_text(self) -> String {
        self.text
    }
}
