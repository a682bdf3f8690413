//! What is wrong with a description, where, and how to mend it.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::document::{Document, Flaw, Step};

/// A file of a description, with its text.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// Where it was read from.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Where things stand in it.
    pub document: Document,
    /// Where its lines begin.
    lines: Vec<usize>,
}

impl SourceFile {
    /// A file, and where things stand in it.
    pub fn new(path: &Path, text: String, document: Document) -> Self {
        let lines = text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = [0].into_iter().chain(lines).collect();
        Self { path: path.to_path_buf(), text, document, lines }
    }

    /// The line of an octet, from 0, and where it begins.
    fn line(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at) - 1;
        (line, self.lines[line])
    }
}

/// Index of a file in [`Diagnostics`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct FileId(usize);

/// A place in a file, as the keys and indices that lead to it.
#[derive(Debug, Clone)]
pub(crate) struct At {
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
        self.step(Step::Key(key.into()))
    }

    /// The element at an index.
    pub fn index(&self, index: usize) -> Self {
        self.step(Step::Index(index))
    }

    fn step(&self, step: Step) -> Self {
        let mut at = self.clone();
        at.path.push(step);
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
    /// The diagnostics of a place, as indices of the list.
    by_place: HashMap<Place, Vec<usize>>,
    /// Keys that are called otherwise now.
    renamed: Vec<(FileId, Range<usize>, &'static str)>,
}

#[derive(Debug, PartialEq, Eq)]
struct Diagnostic {
    place: Place,
    message: String,
    remedy: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Place {
    /// A directory, or a file that could not be read.
    Path(PathBuf),
    Text(FileId, Range<usize>),
}

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The file, or a directory.
    pub path: &'a Path,
    /// Line and column (in characters), both from 1; none for a directory or an unreadable file.
    pub position: Option<(usize, usize)>,
    /// What is wrong.
    pub message: &'a str,
    /// How to mend it.
    pub remedy: &'a str,
}

impl Diagnostics {
    /// Takes a file to which diagnostics may point.
    pub(crate) fn add_file(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId(self.files.len() - 1)
    }

    /// Reports what is wrong at a place and how to mend it.
    pub(crate) fn report(
        &mut self,
        at: &At,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.add(Place::Text(at.file, self.range(at)), message, remedy);
    }

    /// Reports what is wrong with some words of a text, wherever in the text they stand.
    pub(crate) fn report_words(
        &mut self,
        at: &At,
        words: &str,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let range = self.range(at);
        let text = &self.files[at.file.0].text[range.clone()];
        let range = match position_of(words, text) {
            Some(found) => range.start + found..range.start + found + words.len(),
            None => range,
        };
        self.add(Place::Text(at.file, range), message, remedy);
    }

    /// Reports a flaw of a file.
    pub(crate) fn report_flaw(&mut self, file: FileId, flaw: Flaw) {
        self.renamed.extend(flaw.renamed.map(|now| (file, flaw.range.clone(), now)));
        self.add(Place::Text(file, flaw.range), flaw.message, flaw.remedy);
    }

    /// Reports what is wrong with a directory or an unreadable file.
    pub(crate) fn report_path(
        &mut self,
        path: &Path,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.add(Place::Path(path.into()), message, remedy);
    }

    fn add(&mut self, place: Place, message: impl Into<String>, remedy: impl Into<String>) {
        let (message, remedy) = (abridged(message.into()), abridged(remedy.into()));
        let diagnostic = Diagnostic { place, message, remedy };
        // A type that is used twice is looked at twice, and is still wrong only once.
        let here = self.by_place.entry(diagnostic.place.clone()).or_default();
        if !here.iter().any(|index| self.list[*index] == diagnostic) {
            here.push(self.list.len());
            self.list.push(diagnostic);
        }
    }

    fn range(&self, at: &At) -> Range<usize> {
        let document = &self.files[at.file.0].document;
        if at.key { document.key_range(&at.path) } else { document.range(&at.path) }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether nothing is wrong in the file of a place.
    pub(crate) fn is_clean(&self, at: &At) -> bool {
        let inside = |d: &Diagnostic| matches!(d.place, Place::Text(file, _) if file == at.file);
        !self.list.iter().any(inside)
    }

    /// How many things are wrong.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// What is wrong, in the order of files and lines.
    pub fn findings(&self) -> impl Iterator<Item = Finding<'_>> {
        self.ordered().into_iter().map(|diagnostic| {
            let (path, position) = match &diagnostic.place {
                Place::Path(path) => (path, None),
                Place::Text(file, range) => {
                    let file = &self.files[file.0];
                    let (line, start) = file.line(range.start);
                    let column = file.text[start..range.start].chars().count();
                    (&file.path, Some((line + 1, column + 1)))
                }
            };
            Finding { path, position, message: &diagnostic.message, remedy: &diagnostic.remedy }
        })
    }

    /// The diagnostics as text, in the order of files and lines; in colour if asked for.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii);
        let rendered = self.ordered().into_iter();
        rendered.map(|diagnostic| self.render_one(diagnostic, &renderer) + "\n\n").collect()
    }

    /// The files that have keys which are called otherwise now, each with the number of those keys and its text
    /// with the new ones; whatever else is in it stays as it is.
    pub(crate) fn rewritten(&self) -> Vec<(&Path, usize, String)> {
        let mut renamed: Vec<_> = self.renamed.iter().collect();
        // From the end, so that the places of those before stay what they are.
        renamed.sort_by_key(|(_, range, _)| std::cmp::Reverse(range.start));
        let of_file = |(index, file): (usize, &'_ SourceFile)| {
            let here = renamed.iter().filter(|(id, ..)| id.0 == index);
            let mut text = file.text.clone();
            let keys = here.map(|(_, range, now)| {
                // A key in quotes is said to go on up to its colon.
                let end = range.start + text[range.clone()].trim_end().len();
                text.replace_range(range.start..end, now);
            });
            let keys = keys.count();
            (index, keys, text)
        };
        let files = self.files.iter().enumerate().map(of_file);
        let files = files.filter(|(_, keys, _)| *keys > 0);
        files.map(|(index, keys, text)| (self.files[index].path.as_path(), keys, text)).collect()
    }

    fn ordered(&self) -> Vec<&Diagnostic> {
        let mut order: Vec<&Diagnostic> = self.list.iter().collect();
        order.sort_by_key(|diagnostic| match &diagnostic.place {
            Place::Path(_) => (0, 0),
            Place::Text(file, range) => (file.0 + 1, range.start),
        });
        order
    }

    fn render_one(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let title = Level::ERROR.primary_title(&diagnostic.message);
        let help = Level::HELP.message(&diagnostic.remedy);
        let (file, range) = match &diagnostic.place {
            Place::Path(path) => {
                let origin = Origin::path(path.display().to_string());
                return renderer.render(&[title.element(origin).element(help)]);
            }
            Place::Text(id, range) => (&self.files[id.0], range),
        };
        let span = first_line(&file.text, range);
        // The line alone: a file may be long, and much may be wrong with it.
        let (line, start) = file.line(span.start);
        let text = file.text[start..].lines().next().unwrap_or_default();
        let snippet = Snippet::source(text)
            .line_start(line + 1)
            .path(file.path.display().to_string())
            .annotation(AnnotationKind::Primary.span(span.start - start..span.end - start));
        renderer.render(&[title.element(snippet).element(help)])
    }
}

/// Longer than this no message is, whatever it quotes.
const LONGEST: usize = 600;

/// A message without its middle, if it is too long to be read.
fn abridged(message: String) -> String {
    if message.len() <= LONGEST {
        return message;
    }
    let floor = |at: usize| (0..=at).rev().find(|i| message.is_char_boundary(*i)).unwrap_or(0);
    let (head, tail) = (floor(LONGEST / 3), floor(message.len() - LONGEST / 3));
    format!("{} … {}", &message[..head], &message[tail..])
}

/// Where words stand in a text, other than as a part of longer ones.
fn position_of(words: &str, text: &str) -> Option<usize> {
    let inner = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let cut = |before: &str, after: &str| before.ends_with(inner) && after.starts_with(inner);
    let whole = |start: usize| {
        let end = start + words.len();
        !cut(&text[..start], words) && !cut(words, &text[end..])
    };
    if words.is_empty() {
        return None;
    }
    text.match_indices(words).map(|(start, _)| start).find(|start| whole(*start))
}

/// The part of a range that is on its first line: enough to find the place by.
fn first_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let end = range.end.min(text.len());
    let start = range.start.min(end);
    let line = text[start..end].lines().next().unwrap_or_default();
    start..start + line.trim_end().len()
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Diagnostics {}
