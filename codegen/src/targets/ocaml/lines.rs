//! Lines of OCaml, indented by the blocks that they stand in.
//!
//! A statement ends in a semicolon where something follows it in its block, and a block without any
//! does nothing: `()`.

use super::names::doc;

/// No line of code is longer, where it can be broken.
const WIDTH: usize = 100;

/// Text under way.
#[derive(Debug, Default)]
pub struct Lines {
    text: String,
    depth: usize,
    /// Whether a statement waits for what follows it.
    waiting: bool,
    /// Whether the block at hand has something in it that is a value.
    has_value: bool,
}

impl Lines {
    fn settle(&mut self, separator: &str) {
        if std::mem::take(&mut self.waiting) {
            self.text.push_str(separator);
            self.text.push('\n');
        }
    }

    fn put(&mut self, line: &str) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
        self.text.push_str(line);
    }

    /// A line of the block at hand, to which more belongs: a declaration, a `let … in`.
    pub fn line(&mut self, line: impl AsRef<str>) {
        self.settle(";");
        self.put(line.as_ref());
        self.text.push('\n');
        self.has_value = false;
    }

    /// Something that is done, or the value of the block.
    pub fn statement(&mut self, line: impl AsRef<str>) {
        self.settle(";");
        self.put(line.as_ref());
        (self.waiting, self.has_value) = (true, true);
    }

    /// A blank line.
    pub fn blank(&mut self) {
        self.settle("");
        self.text.push('\n');
    }

    /// A line, and the block below it, which has a value or does something.
    pub fn body(&mut self, head: impl AsRef<str>, inner: impl FnOnce(&mut Self)) {
        self.line(head);
        self.depth += 1;
        inner(self);
        if !self.has_value {
            self.statement("()");
        }
        self.settle("");
        self.depth -= 1;
    }

    /// A block that is a statement, such as a `begin … end`.
    pub fn block(
        &mut self,
        head: impl AsRef<str>,
        tail: impl AsRef<str>,
        inner: impl FnOnce(&mut Self),
    ) {
        self.body(head, inner);
        self.put(tail.as_ref());
        (self.waiting, self.has_value) = (true, true);
    }

    /// What is done where a condition holds, on a line below it.
    pub fn guard(&mut self, head: impl AsRef<str>, statement: &str) {
        self.line(head);
        self.depth += 1;
        self.put(statement);
        self.depth -= 1;
        (self.waiting, self.has_value) = (true, true);
    }

    /// A call with its last arguments, which stand below it where a line does not hold all.
    fn fitted(&self, depth: usize, head: &str, last: &str) -> String {
        let depth = self.depth + depth;
        match 2 * depth + head.len() + last.len() < WIDTH {
            true => format!("{head} {last}"),
            false => format!("{head}\n{}{last}", "  ".repeat(depth + 1)),
        }
    }

    /// A call that is a statement.
    pub fn call(&mut self, head: &str, last: &str) {
        let call = self.fitted(0, head, last);
        self.statement(call);
    }

    /// A call where a condition holds.
    pub fn guarded_call(&mut self, condition: &str, (head, last): (&str, &str)) {
        let call = self.fitted(1, head, last);
        self.guard(format!("if {condition} then"), &call);
    }

    /// The head of a `match` that is a statement, and ends with `end`.
    pub fn begin_match(&mut self, head: &str, last: &str) {
        let of = self.fitted(0, &format!("begin match {head}"), &format!("{last} with"));
        self.line(of);
    }

    /// `let name = … in`, of a value.
    pub fn let_in(&mut self, name: &str, value: &str) {
        match 2 * self.depth + name.len() + value.len() + 10 <= WIDTH {
            true => self.line(format!("let {name} = {value} in")),
            false => self.bind(name, |out| out.statement(value)),
        }
    }

    /// The end of lines that are a statement together.
    pub fn close(&mut self, tail: &str) {
        self.settle("");
        self.put(tail);
        (self.waiting, self.has_value) = (true, true);
    }

    /// The lines of the block so far are its value, such as the cases of a `match`.
    pub fn is_valued(&mut self) {
        self.has_value = true;
    }

    /// `let name = … in`, of a block.
    pub fn bind(&mut self, name: &str, inner: impl FnOnce(&mut Self)) {
        self.body(format!("let {name} ="), inner);
        self.line("in");
    }

    /// What goes on with the statement before it: an `else begin … end`.
    pub fn otherwise(&mut self, head: &str, tail: &str, inner: impl FnOnce(&mut Self)) {
        self.settle("");
        self.block(head, tail, inner);
    }

    /// Lines that are no block of code, such as the fields of a record, between two lines.
    pub fn list(
        &mut self,
        head: impl AsRef<str>,
        tail: impl AsRef<str>,
        inner: impl FnOnce(&mut Self),
    ) {
        self.line(head);
        self.depth += 1;
        inner(self);
        self.settle("");
        self.depth -= 1;
        self.line(tail);
    }

    /// What something is, before it.
    pub fn doc(&mut self, text: &str) {
        if !text.is_empty() {
            let indent = "  ".repeat(self.depth);
            self.line(doc(text, &indent));
        }
    }

    /// Something, and what it is behind it.
    pub fn documented(&mut self, line: &str, text: &str) {
        let indent = "  ".repeat(self.depth + 1);
        let comment = doc(text, &indent);
        match text.is_empty() {
            true => self.line(line),
            false if indent.len() + line.len() + comment.len() < WIDTH => {
                self.line(format!("{line}  {comment}"));
            }
            false => {
                self.line(line);
                self.line(format!("  {comment}"));
            }
        }
    }

    /// What an operator joins between two texts, on as many lines as that takes.
    pub fn chain(&mut self, (head, tail): (&str, &str), all: &[String], operator: &str) -> String {
        let joined = match operator {
            ";" => all.join("; "),
            operator => all.join(&format!(" {operator} ")),
        };
        if 2 * self.depth + head.len() + joined.len() + tail.len() <= WIDTH {
            return format!("{head}{joined}{tail}");
        }
        let indent = "  ".repeat(self.depth + 1);
        let between = match operator {
            ";" => format!(";\n{indent}"),
            operator => format!("\n{indent}{operator} "),
        };
        format!("{head}{}{tail}", all.join(&between))
    }

    /// A record of values, on as many lines as that takes.
    pub fn value(&mut self, fields: &[String]) {
        let text = match fields {
            [] => "()".to_owned(),
            fields => self.chain(("{ ", " }"), fields, ";"),
        };
        self.statement(text);
    }

    /// All of it.
    pub fn into_text(mut self) -> String {
        self.settle("");
        self.text
    }
}
