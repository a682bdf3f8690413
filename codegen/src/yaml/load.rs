//! Reads a directory of descriptions, file by file.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::source::{FamilyFile, RecordFile, StreamFile};
use super::written::{Description, Parsed, TextFile, Written};
use super::{pitfalls, positions, schema, shape};
use crate::diagnostics::{At, Diagnostics, SourceFile};
use crate::document::{Document, Flaw};
use crate::tree::Files;

/// What a `family.yaml` looks like.
static FAMILY: LazyLock<Value> = LazyLock::new(schema::of::<FamilyFile>);
/// What a `stream.yaml` looks like.
static STREAM: LazyLock<Value> = LazyLock::new(schema::of::<StreamFile>);
/// What one of `records/*.yaml` looks like.
static RECORD: LazyLock<Value> = LazyLock::new(schema::of::<RecordFile>);

/// The languages whose packages have a README.
const LANGUAGES: [&str; 6] = ["c", "go", "javascript", "ocaml", "python", "rust"];

/// Reads all descriptions in a directory, or the one that the directory itself is. That one belongs
/// to the family in the directory above.
pub fn load(files: Files, directory: &Path, diagnostics: &mut Diagnostics) -> Written {
    let mut loader = Loader { files, diagnostics };
    let (home, directories) = if is_description(files, directory) {
        (loader.above(directory), vec![directory.to_path_buf()])
    } else {
        (Some(directory.to_path_buf()), loader.description_directories(directory))
    };
    let (family, chapters) =
        home.as_ref().map_or((None, Vec::new()), |home| loader.read_family(home));
    let ledgers = loader.read_ledgers(home.as_deref().unwrap_or(directory));
    let home = home.filter(|_| family.is_some());
    let licenses = home.as_ref().map(|home| loader.read_licenses(home)).unwrap_or_default();
    let readmes = home.map(|home| loader.read_readmes(&home)).unwrap_or_default();
    let descriptions =
        directories.iter().filter_map(|path| loader.read_description(path)).collect();
    Written { family, chapters, licenses, readmes, ledgers, descriptions }
}

/// Whether a directory is that of one description, and not of several.
pub fn is_description(files: Files, directory: &Path) -> bool {
    files.is_file(&directory.join("stream.yaml"))
}

/// Reads files, and reports what is wrong with them.
pub(super) struct Loader<'d> {
    pub(super) files: Files,
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl Loader<'_> {
    /// The directories that hold a description.
    fn description_directories(&mut self, directory: &Path) -> Vec<PathBuf> {
        let Some(entries) = self.readable(directory) else { return Vec::new() };
        let found: Vec<PathBuf> = entries
            .into_iter()
            .filter(|path| self.files.is_dir(path) && !self.is_of_ledgers(path))
            .filter(|path| self.holds_description(path))
            .collect();
        if found.is_empty() {
            self.diagnostics.report_path(
                directory,
                "this directory contains no description",
                "use a directory that contains a `stream.yaml`, or directories that do",
            );
        }
        found
    }

    /// The directory that holds another one.
    fn above(&self, directory: &Path) -> Option<PathBuf> {
        self.full(directory)?.parent().map(Path::to_path_buf)
    }

    /// What a family says of itself, and the chapters that it names.
    fn read_family(&mut self, home: &Path) -> (Option<Parsed<FamilyFile>>, Vec<TextFile>) {
        for path in self.entries(home).iter().filter(|path| is_misnamed_family(path)) {
            let remedy = "the file of a family is called `family.yaml`; rename this file";
            self.diagnostics.report_path(path, "this file is not part of a description", remedy);
        }
        let path = home.join("family.yaml");
        if !self.files.is_file(&path) {
            return (None, Vec::new());
        }
        let family = self.read_file::<FamilyFile>(&path, &FAMILY);
        let chapters = family.iter().flat_map(|family| {
            family.content.chapters.iter().enumerate().map(|(i, path)| (family.file, i, path))
        });
        let read = chapters.filter_map(|(file, index, path)| {
            let at = At::file(file).key("chapters").index(index);
            self.read_chapter(home, path, &at)
        });
        let chapters = read.collect();
        (family, chapters)
    }

    fn read_chapter(&mut self, home: &Path, path: &str, at: &At) -> Option<TextFile> {
        let stays = Path::new(path).components().all(|c| matches!(c, Component::Normal(_)));
        if !stays || !path.ends_with(".md") {
            let message = format!("`{path}` is not the path of a chapter");
            let remedy = "use a Markdown file in the family's directory, such as `book/history.md`";
            self.diagnostics.report(at, message, remedy);
            return None;
        }
        match self.text(&home.join(path)) {
            Ok(text) => Some(TextFile { path: path.to_owned(), text }),
            Err(error) => {
                let message = format!("`{path}` cannot be read: {error}");
                self.diagnostics.report(at, message, "add the chapter, or remove the line");
                None
            }
        }
    }

    fn read_licenses(&mut self, home: &Path) -> Vec<TextFile> {
        let named = |path: &PathBuf| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            (name.starts_with("LICENSE") && self.files.is_file(path)).then_some(name)
        };
        let found: Vec<_> =
            self.entries(home).into_iter().filter_map(|p| Some((named(&p)?, p))).collect();
        let read = found
            .into_iter()
            .filter_map(|(name, path)| self.read_text(name, &path, "a licence must be UTF-8 text"));
        read.collect()
    }

    /// What the family adds to the READMEs of packages, by the name of the language.
    fn read_readmes(&mut self, home: &Path) -> Vec<TextFile> {
        let mut found = Vec::new();
        for path in self.entries(&home.join("readme")) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            match name.strip_suffix(".md").filter(|name| LANGUAGES.contains(name)) {
                Some(language) => {
                    let remedy = "what a README says must be UTF-8 text";
                    found.extend(self.read_text(language.to_owned(), &path, remedy));
                }
                None => {
                    let message = format!("no language has a README `{name}`");
                    let remedy = format!("there are {}, each with `.md`", LANGUAGES.join(", "));
                    self.diagnostics.report_path(&path, message, &remedy);
                }
            }
        }
        found
    }

    /// A file that is passed on, and what it is called.
    fn read_text(&mut self, name: String, path: &Path, remedy: &str) -> Option<TextFile> {
        match self.files.read_text(path) {
            Ok(text) => Some(TextFile { path: name, text }),
            Err(error) => {
                let message = format!("this file cannot be read: {error}");
                self.diagnostics.report_path(path, message, remedy);
                None
            }
        }
    }

    /// Whether a directory is meant to hold a description, even if its `stream.yaml` is missing.
    fn holds_description(&self, directory: &Path) -> bool {
        let records = directory.join("records");
        self.files.is_dir(&records) || self.entries(directory).iter().any(|path| is_yaml(path))
    }

    /// What is in a directory and not hidden, in the order of the names; nothing if it cannot be
    /// read.
    pub(super) fn entries(&self, directory: &Path) -> Vec<PathBuf> {
        let hidden =
            |path: &PathBuf| path.file_name().is_none_or(|n| n.to_string_lossy().starts_with('.'));
        let mut entries = self.files.entries(directory).unwrap_or_default();
        entries.retain(|path| !hidden(path));
        entries
    }

    /// The same for a directory that has to be readable, which is reported if it is not.
    fn readable(&mut self, directory: &Path) -> Option<Vec<PathBuf>> {
        if let Err(error) = self.files.entries(directory) {
            let message = format!("this directory cannot be read: {error}");
            let remedy = "check its path and its permissions";
            self.diagnostics.report_path(directory, message, remedy);
            return None;
        }
        Some(self.entries(directory))
    }

    fn read_description(&mut self, directory: &Path) -> Option<Description> {
        let Some(name) = self.name_of(directory) else {
            let remedy = "a description is named after its directory; use a directory with a name";
            self.diagnostics.report_path(directory, "this directory has no name", remedy);
            return None;
        };
        self.report_unread(directory);
        let stream = self.read_file::<StreamFile>(&directory.join("stream.yaml"), &STREAM);
        let records = directory.join("records");
        // A stream of its headers alone needs no such directory, and gets a diagnostic of its own.
        let is_there = self.files.is_there(&records);
        let paths = if is_there { self.readable(&records) } else { Some(Vec::new()) };
        let paths_read = paths.is_some();
        let read: Vec<_> = paths
            .unwrap_or_default()
            .into_iter()
            .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
            .map(|path| self.read_file::<RecordFile>(&path, &RECORD))
            .collect();
        let complete = paths_read && read.iter().all(Option::is_some);
        Some(Description {
            name,
            stream: stream?,
            records: read.into_iter().flatten().collect(),
            complete,
        })
    }

    /// The name of a directory.
    fn name_of(&self, directory: &Path) -> Option<String> {
        Some(self.full(directory)?.file_name()?.to_string_lossy().into_owned())
    }

    /// The path of a directory, which may be given as `.`, or by a link.
    fn full(&self, directory: &Path) -> Option<PathBuf> {
        match self.files {
            Files::Disk => fs::canonicalize(directory).ok(),
            Files::Carried(_) => Some(directory.to_path_buf()),
        }
    }

    /// A file in the wrong place would be left out in silence.
    fn report_unread(&mut self, directory: &Path) {
        let mut misplaced = self.entries(directory);
        misplaced.retain(|path| !path.ends_with("stream.yaml"));
        for path in self.entries(&directory.join("records")) {
            if self.files.is_dir(&path) {
                misplaced.extend(self.entries(&path));
            } else if path.extension().is_none_or(|ending| ending != "yaml") {
                misplaced.push(path);
            }
        }
        for path in misplaced.iter().filter(|path| self.files.is_file(path) && is_yaml(path)) {
            self.diagnostics.report_path(
                path,
                "this file is not part of a description",
                "a description consists of `stream.yaml` and `records/*.yaml`; rename or move the \
                 file",
            );
        }
    }

    /// What stands in a file of a description.
    fn text(&self, path: &Path) -> io::Result<String> {
        if self.files.is_special(path) {
            return Err(io::Error::other("it is a pipe, a socket or a device"));
        }
        self.files.read_text(path)
    }

    /// Reads one file; reports what is wrong with its YAML and its keys.
    pub(super) fn read_file<T: DeserializeOwned>(
        &mut self,
        path: &Path,
        schema: &Value,
    ) -> Option<Parsed<T>> {
        let text = match self.text(path) {
            Ok(text) => text,
            Err(error) => {
                report_unreadable(path, &error, self.diagnostics);
                return None;
            }
        };
        let (document, content) = match positions::parse(&text) {
            Ok(document) => {
                let content = content::<T>(&text, &document, schema);
                (document, content)
            }
            Err(flaw) => (Document::default(), Err(vec![flaw])),
        };
        let file = self.diagnostics.add_file(SourceFile::new(path, text, document));
        match content {
            Ok(content) => Some(Parsed { file, content }),
            Err(flaws) => {
                flaws.into_iter().for_each(|flaw| self.diagnostics.report_flaw(file, flaw));
                None
            }
        }
    }
}

/// Whether somebody may think that a file is `family.yaml`.
fn is_misnamed_family(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    let alike = name.is_some_and(|name| name == "family.yml" || name == "family.yaml");
    alike && !path.ends_with("family.yaml")
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "yaml" || e == "yml")
}

fn report_unreadable(path: &Path, error: &io::Error, diagnostics: &mut Diagnostics) {
    let (message, remedy) = match error.kind() {
        ErrorKind::NotFound => (
            "this file is missing".into(),
            "a description has a `stream.yaml`, and its records in `records/`",
        ),
        _ => (
            format!("this file cannot be read: {error}"),
            "a description consists of files of UTF-8 text that you may read",
        ),
    };
    diagnostics.report_path(path, message, remedy);
}

/// What stands in a file; or all that is wrong with its pitfalls, its keys and its values.
fn content<T: DeserializeOwned>(
    text: &str,
    document: &Document,
    schema: &Value,
) -> Result<T, Vec<Flaw>> {
    let mut flaws = pitfalls::pitfalls(document);
    flaws.extend(shape::check(text, document, schema, &flaws));
    if !flaws.is_empty() {
        return Err(flaws);
    }
    // The shape is right, so what serde complains about is a corner of YAML in which its reader and
    // that of the positions disagree.
    serde_yaml::from_str(text).map_err(|error| {
        let at = error.location().map_or(0, |at| at.index().min(text.len()));
        let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        let told = error.to_string();
        let told = told.split(" at line ").next().unwrap_or(&told);
        let message = format!("some YAML parsers reject this: {told}");
        let remedy = "write it in a simpler way; spec/README.md has examples";
        vec![Flaw::new(&(at..at), message, remedy)]
    })
}

#[cfg(test)]
mod tests {
    use super::LANGUAGES;
    use crate::targets::Target;

    #[test]
    fn every_language_may_have_something_added_to_its_readme() {
        assert_eq!(Target::ALL.map(|target| target.about().directory), LANGUAGES);
    }
}
