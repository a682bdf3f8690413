//! What is wrong with a description, where, and how to mend it.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::positions::{Document, Step};

/// A file of a description, with its text.
#[derive(Debug)]
pub struct SourceFile {
    /// Where it was read from.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Where things stand in it.
    pub document: Document,
}

/// Index of a file in [`Diagnostics`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileId(pub usize);

/// A place in a file, as the keys and indices that lead to it.
#[derive(Debug, Clone)]
pub struct At {
    file: FileId,
    path: Vec<Step>,
    key: bool,
}

impl At {
    /// The whole file.
    pub fn file(file: FileId) -> Self {
        Self { file, path: Vec::new(), key: false }
    }

    /// The value under a key.
    pub fn key(&self, key: &str) -> Self {
        let mut at = self.clone();
        at.path.push(Step::Key(key.into()));
        at
    }

    /// The element at an index.
    pub fn index(&self, index: usize) -> Self {
        let mut at = self.clone();
        at.path.push(Step::Index(index));
        at
    }

    /// The place that further steps lead to.
    pub fn steps(&self, steps: impl IntoIterator<Item = Step>) -> Self {
        let mut at = self.clone();
        at.path.extend(steps);
        at
    }

    /// The key itself, where the place is the value under one.
    pub fn itself(&self) -> Self {
        Self { key: true, ..self.clone() }
    }
}

/// Everything that is wrong with a directory of descriptions.
#[derive(Debug, Default)]
pub struct Diagnostics {
    files: Vec<SourceFile>,
    list: Vec<Diagnostic>,
}

#[derive(Debug)]
struct Diagnostic {
    file: Option<FileId>,
    range: Range<usize>,
    message: String,
    remedy: String,
}

impl Diagnostics {
    /// Takes a file to which diagnostics may point.
    pub fn add_file(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId(self.files.len() - 1)
    }

    /// Reports what is wrong at a place and how to mend it.
    pub fn report(&mut self, at: &At, message: impl Into<String>, remedy: impl Into<String>) {
        let document = &self.files[at.file.0].document;
        let range = if at.key { document.key_range(&at.path) } else { document.range(&at.path) };
        self.report_range(at.file, range, message, remedy);
    }

    /// Reports what is wrong with some octets of a file and how to mend it.
    pub fn report_range(
        &mut self,
        file: FileId,
        range: Range<usize>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let (message, remedy) = (message.into(), remedy.into());
        self.list.push(Diagnostic { file: Some(file), range, message, remedy });
    }

    /// Reports what is wrong with a directory or an unreadable file.
    pub fn report_path(&mut self, message: impl Into<String>, remedy: impl Into<String>) {
        let (message, remedy) = (message.into(), remedy.into());
        self.list.push(Diagnostic { file: None, range: 0..0, message, remedy });
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many things are wrong.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The diagnostics as text, in the order of files and lines; in colour if asked for.
    pub fn render(&self, colour: bool) -> String {
        let mut order: Vec<&Diagnostic> = self.list.iter().collect();
        order.sort_by_key(|d| (d.file.map(|f| f.0), d.range.start));
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii);
        order.iter().map(|d| self.render_one(d, &renderer) + "\n").collect()
    }

    fn render_one(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let title = Level::ERROR.primary_title(&diagnostic.message);
        let help = Level::HELP.message(&diagnostic.remedy);
        let Some(file) = diagnostic.file else {
            return renderer.render(&[title.element(help)]);
        };
        let file = &self.files[file.0];
        let end = diagnostic.range.end.min(file.text.len());
        let snippet = Snippet::source(&file.text)
            .path(file.path.display().to_string())
            .annotation(AnnotationKind::Primary.span(diagnostic.range.start.min(end)..end));
        renderer.render(&[title.element(snippet).element(help)])
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Diagnostics {}
