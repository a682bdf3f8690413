//! Puts Go out line by line, in the form that `gofmt` gives it: indented, with one blank line at most
//! and none at the ends of a block, and with the types of fields below one another.

use std::collections::BTreeSet;

use crate::targets::output::Output as File;
use crate::targets::wrap;

/// A package that generated code imports: its path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Import {
    /// One of the standard library.
    Standard(&'static str),
    /// One of the module, from the module's own path.
    Own(String),
}

/// Go on its way into a file, or into a block of one.
#[derive(Debug, Default)]
pub struct Output {
    text: String,
    depth: usize,
    blank: bool,
    /// Whether a block has just been opened.
    fresh: bool,
    imports: BTreeSet<Import>,
}

impl Output {
    /// Nothing, indented by so many steps.
    pub fn at(depth: usize) -> Self {
        Self { depth, ..Self::default() }
    }

    /// A line, or several of which each is indented like the first; an empty one separates.
    pub fn line(&mut self, text: impl AsRef<str>) {
        for line in text.as_ref().split('\n') {
            if line.is_empty() {
                self.blank();
                continue;
            }
            let first = std::mem::take(&mut self.fresh) || self.text.is_empty();
            if std::mem::take(&mut self.blank) && !first {
                self.text.push('\n');
            }
            self.text.extend(std::iter::repeat_n('\t', self.depth));
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// A blank line, unless nothing follows in the block.
    pub fn blank(&mut self) {
        self.blank = true;
    }

    /// A line that opens a block.
    pub fn open(&mut self, text: impl AsRef<str>) {
        self.line(text);
        self.depth += 1;
        self.fresh = true;
    }

    /// A line that ends a block and opens the next.
    pub fn reopen(&mut self, text: impl AsRef<str>) {
        self.blank = false;
        self.depth -= 1;
        self.open(text);
    }

    /// The line that ends a block.
    pub fn close(&mut self, text: &str) {
        self.blank = false;
        self.depth -= 1;
        self.line(text);
    }

    /// A line with a block of its own.
    pub fn block(&mut self, text: impl AsRef<str>, content: impl FnOnce(&mut Self)) {
        self.open(text);
        content(self);
        self.close("}");
    }

    /// A line with declarations in parentheses.
    pub fn block_in_parentheses(&mut self, text: &str, content: impl FnOnce(&mut Self)) {
        self.open(text);
        content(self);
        self.close(")");
    }

    /// A statement that returns where something holds.
    pub fn refuse(&mut self, condition: impl std::fmt::Display, result: impl AsRef<str>) {
        self.block(format!("if {condition} {{"), |out| {
            out.line(format!("return {}", result.as_ref()));
        });
    }

    /// Lines of two columns.
    pub fn columns(&mut self, rows: &[(String, String)]) {
        let widest = rows.iter().map(|(left, _)| left.len()).max().unwrap_or(0);
        for (left, right) in rows {
            self.line(format!("{left:widest$} {right}"));
        }
    }

    /// Sentences, as a comment.
    pub fn comment(&mut self, text: &str) {
        self.line(wrap::comment(text, "// "));
    }

    /// A comment on something with a name, which it begins with.
    pub fn about(&mut self, name: &str, text: &str) {
        self.comment(&format!("{name}: {text}"));
    }

    /// A function after a comment, with a blank line before.
    pub fn function(&mut self, doc: &str, signature: &str, body: impl FnOnce(&mut Self)) {
        self.blank();
        self.comment(doc);
        self.block(format!("func {signature} {{"), body);
    }

    /// Uses a package of the standard library.
    pub fn import(&mut self, path: &'static str) {
        self.imports.insert(Import::Standard(path));
    }

    /// Uses a package of the module.
    pub fn import_own(&mut self, path: impl Into<String>) {
        self.imports.insert(Import::Own(path.into()));
    }

    /// Everything that another output holds, which is at the same depth.
    pub fn append(&mut self, other: Output) {
        self.imports.extend(other.imports);
        if other.text.is_empty() {
            return;
        }
        let first = std::mem::take(&mut self.fresh) || self.text.is_empty();
        if self.blank && !first {
            self.text.push('\n');
        }
        self.blank = other.blank;
        self.text.push_str(&other.text);
    }

    /// The text of a block without the end of its last line, and what it uses.
    pub fn into_block(mut self) -> (String, BTreeSet<Import>) {
        self.text.pop();
        (self.text, self.imports)
    }

    /// Uses what others use.
    pub fn import_all(&mut self, imports: impl IntoIterator<Item = Import>) {
        self.imports.extend(imports);
    }

    /// A file of a package of a module; `source` is what it was generated from, `doc` what the package is.
    pub fn into_file(
        self,
        module: &str,
        path: String,
        source: &str,
        (package, doc): (&str, Option<&str>),
    ) -> File {
        let mut file = Output::default();
        let of = if source.is_empty() { String::new() } else { format!(" from {source}") };
        file.line(format!("// Code generated{of} by `cargo codegen`. DO NOT EDIT."));
        file.blank();
        if let Some(doc) = doc {
            file.comment(doc);
        }
        file.line(format!("package {package}"));
        file.blank();
        file.imported(module, &self.imports);
        file.blank();
        file.append(Output { imports: BTreeSet::new(), ..self });
        File { path, text: file.text }
    }

    fn imported(&mut self, module: &str, imports: &BTreeSet<Import>) {
        let (mut standard, mut own) = (Vec::new(), Vec::new());
        for import in imports {
            match import {
                Import::Standard(path) => standard.push(format!("\"{path}\"")),
                Import::Own(path) => own.push(format!("\"{module}/{path}\"")),
            }
        }
        match (standard.as_slice(), own.as_slice()) {
            ([], []) => {}
            ([only], []) | ([], [only]) => self.line(format!("import {only}")),
            (standard, own) => {
                self.open("import (");
                self.line(standard.join("\n"));
                self.blank();
                self.line(own.join("\n"));
                self.close(")");
            }
        }
    }
}

/// Support code, which imports `MODULE/...` wherever it imports packages of its module.
pub fn copied(module: &str, path: &str, text: &str) -> File {
    let pieces: Vec<&str> = text.split("\"MODULE/").collect();
    File { path: path.into(), text: pieces.join(&format!("\"{module}/")) }
}
