//! Code that is printed line by line, with the indentation that it stands at.

/// Lines of code.
#[derive(Debug, Clone, Default)]
pub struct Code {
    lines: Vec<String>,
    depth: usize,
}

impl Code {
    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A line.
    pub fn line(&mut self, line: &str) {
        self.lines.push(format!("{}{line}", "    ".repeat(self.depth)));
    }

    /// Opens a block.
    pub fn open(&mut self, head: &str) {
        self.line(&format!("{head} {{"));
        self.depth += 1;
    }

    /// Closes the block that was opened last.
    pub fn close(&mut self) {
        self.close_with("");
    }

    /// Closes the block that was opened last; something follows on the line.
    pub fn close_with(&mut self, end: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.line(&format!("}}{end}"));
    }

    /// Closes the block that was opened last, and opens another one on the line.
    pub fn turn(&mut self, head: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.line(&format!("}} {head} {{"));
        self.depth += 1;
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.lines.push(String::new());
    }

    /// Other lines, at the same place.
    pub fn append(&mut self, other: Self) {
        for line in other.lines {
            if line.is_empty() { self.blank() } else { self.line(&line) }
        }
    }

    /// All of it, without the end of the last line.
    pub fn finish(self) -> String {
        self.lines.join("\n")
    }
}
