//! Lines of JavaScript, indented by the blocks that they stand in.

use super::names::{prose, quoted};
use crate::targets::wrap::comment;

/// No line of code is longer, where it can be broken.
const WIDTH: usize = 100;

/// Text under way.
#[derive(Debug, Default)]
pub struct Lines {
    text: String,
    depth: usize,
    /// Whether nothing stands in the block at hand yet.
    at_head: bool,
}

impl Lines {
    /// A line of the block at hand.
    pub fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(&"  ".repeat(self.depth));
        self.text.push_str(line.as_ref());
        self.text.push('\n');
        self.at_head = false;
    }

    /// A blank line between what a block holds.
    pub fn blank(&mut self) {
        if !self.at_head {
            self.text.push('\n');
        }
    }

    /// A line that ends in a brace, the block below it, and the line that closes it.
    pub fn block(&mut self, head: impl AsRef<str>, inner: impl FnOnce(&mut Self)) {
        self.enclosed(head, "}", inner);
    }

    /// The same, closed by something else.
    pub fn enclosed(&mut self, head: impl AsRef<str>, tail: &str, inner: impl FnOnce(&mut Self)) {
        self.line(head);
        self.at_head = true;
        self.indented(inner);
        if std::mem::take(&mut self.at_head) {
            // The tail follows the head.
            self.text.pop();
            self.text.push_str(tail);
            self.text.push('\n');
            return;
        }
        self.line(tail);
    }

    /// What stands within a block whose head has been printed.
    pub fn indented(&mut self, inner: impl FnOnce(&mut Self)) {
        self.depth += 1;
        inner(self);
        self.depth -= 1;
    }

    /// A block, or its lines alone where there is no condition.
    pub fn only_if(&mut self, condition: Option<String>, inner: impl FnOnce(&mut Self)) {
        match condition {
            Some(condition) => self.block(format!("if ({condition}) {{"), inner),
            None => inner(self),
        }
    }

    /// What something is, before it.
    pub fn doc(&mut self, text: &str) {
        let indent = "  ".repeat(self.depth);
        let wrapped = comment(&prose(text), &format!("{indent} * "));
        match wrapped.lines().count() {
            _ if text.is_empty() => {}
            1 => {
                let line = comment(&prose(text), "");
                self.line(format!("/** {line} */"));
            }
            _ => {
                self.text.push_str(&format!("{indent}/**\n{wrapped}\n{indent} */\n"));
                self.at_head = false;
            }
        }
    }

    /// Things between a head and a tail, on as many lines as that takes.
    pub fn list(&mut self, head: &str, things: &[String], tail: &str) {
        self.things((head, tail), things, "");
    }

    /// The same between braces.
    pub fn object(&mut self, head: &str, things: &[String], tail: &str) {
        let pad = if things.is_empty() { "" } else { " " };
        self.things((&format!("{head}{{"), &format!("}}{tail}")), things, pad);
    }

    fn things(&mut self, (head, tail): (&str, &str), things: &[String], pad: &str) {
        let all = things.join(", ");
        if self.fits(head.len() + all.len() + 2 * pad.len() + tail.len()) {
            return self.line(format!("{head}{pad}{all}{pad}{tail}"));
        }
        self.enclosed(head, tail, |out| things.iter().for_each(|one| out.line(format!("{one},"))));
    }

    /// That a rule is broken where a condition holds.
    pub fn refuse(&mut self, condition: &str, rule: &str, at: &str, path: &str) {
        let fault = format!("throw c.fault({}, {at}, {path});", quoted(rule));
        if self.fits("if () ".len() + condition.len() + fault.len()) {
            return self.line(format!("if ({condition}) {fault}"));
        }
        self.block(format!("if ({condition}) {{"), |out| out.line(fault));
    }

    /// The same where one of several conditions holds, or all of them, as an operator says.
    pub fn refuse_joined(
        &mut self,
        tests: &[String],
        operator: &str,
        rule: &str,
        at: (&str, &str),
    ) {
        let joined = tests.join(&format!(" {operator} "));
        if self.fits("if () {".len() + joined.len()) {
            return self.refuse(&joined, rule, at.0, at.1);
        }
        self.line("if (");
        self.depth += 1;
        for (index, test) in tests.iter().enumerate() {
            let end = if index + 1 < tests.len() { format!(" {operator}") } else { String::new() };
            self.line(format!("{test}{end}"));
        }
        self.depth -= 1;
        self.enclosed(") {", "}", |out| {
            out.line(format!("throw c.fault({}, {}, {});", quoted(rule), at.0, at.1));
        });
    }

    fn fits(&self, length: usize) -> bool {
        2 * self.depth + length <= WIDTH
    }

    /// All of it.
    pub fn into_text(self) -> String {
        self.text
    }
}
