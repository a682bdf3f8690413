//! Pieces of Markdown.

/// A table, built row by row.
pub struct Table {
    columns: usize,
    text: String,
}

impl Table {
    /// A table with these heads; with an empty string for a column without one.
    pub fn new(heads: &[&str]) -> Self {
        let mut table = Self { columns: heads.len(), text: String::new() };
        table.row(heads);
        table.text.push_str(&"|---".repeat(heads.len()));
        table.text.push_str("|\n");
        table
    }

    /// Adds a row. Cells beyond the heads are left out.
    pub fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        for cell in cells.iter().take(self.columns) {
            // A line break would end the row, and a bar the cell, even within code.
            let cell = cell.as_ref().trim().replace('\n', " ").replace('|', "\\|");
            self.text.push_str("| ");
            self.text.push_str(&cell);
            self.text.push(' ');
        }
        self.text.push_str("|\n");
    }

    /// The table as Markdown.
    pub fn finish(self) -> String {
        self.text
    }
}

/// A heading with an anchor.
pub fn heading(level: usize, text: &str, anchor: &str) -> String {
    format!("{} {text} {{#{anchor}}}", "#".repeat(level))
}

/// A heading with an anchor, and a class by which the style sheet knows it.
pub fn classed_heading(level: usize, text: &str, anchor: &str, class: &str) -> String {
    heading(level, text, &format!("{anchor} .{class}"))
}

/// Text in which no character means anything to Markdown or HTML.
pub fn plain(text: &str) -> String {
    let mut previous = None;
    let mut plain = String::new();
    for c in text.chars() {
        // Some begin a block where they are first, or behind the number of an element of a list.
        let first = previous.is_none() && !matches!(c, '"' | '\'');
        let numbers = matches!(c, '.' | ')') && previous.is_some_and(|c: char| c.is_ascii_digit());
        if "\\`*_{}[]<>#!|~&^$".contains(c) || c.is_ascii_punctuation() && (first || numbers) {
            plain.push_str(&reference(c));
        } else {
            plain.push(if c.is_control() { ' ' } else { c });
        }
        previous = Some(c);
    }
    plain
}

/// Code in a line, whatever it consists of.
pub fn code(text: &str) -> String {
    let one = |c: char| match c {
        c if c.is_ascii_punctuation() => reference(c),
        c if c.is_control() => " ".into(),
        c => c.into(),
    };
    format!("<code>{}</code>", text.chars().map(one).collect::<String>())
}

/// Text within HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What stands for a character, and is never taken for a part of Markdown.
fn reference(c: char) -> String {
    format!("&#{};", c as u32)
}

/// Text in which every letter counts.
pub fn verbatim(text: &str) -> String {
    format!("```text\n{}\n```", text.trim_end())
}

/// Blocks, each apart from the next.
pub fn join(blocks: Vec<String>) -> String {
    let filled: Vec<&str> = blocks.iter().map(|b| b.trim_end()).filter(|b| !b.is_empty()).collect();
    filled.join("\n\n") + "\n"
}
