//! Adds the generated chapters to a book that mdbook has loaded.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use mdbook_preprocessor::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};
use streamspec_codegen::load;
use streamspec_codegen::model::Family;
use streamspec_codegen::tree::Files;

use crate::cases::Cases;
use crate::chapters;
use crate::example::Examples;
use crate::index_tables;
use crate::request::{Request, setting};
use crate::site::Site;

/// The part of the summary under which the streams stand.
const STREAMS: &str = "Streams";

/// The preprocessor: it holds the streams that it describes.
pub struct Generated {
    family: Family,
    examples: Vectors,
}

/// Where the examples come from.
pub struct Vectors {
    /// What they are read from.
    pub files: Files,
    /// The directory of the vectors; nowhere, if there are none.
    pub directory: Option<PathBuf>,
}

impl Generated {
    /// A preprocessor that adds chapters on these streams, with examples from these vectors.
    pub fn new(family: Family, examples: Vectors) -> Self {
        Self { family, examples }
    }
}

impl Preprocessor for Generated {
    fn name(&self) -> &str {
        "streamspec"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let Vectors { files, directory } = &self.examples;
        let examples = directory.as_ref().map(|d| Examples::read(*files, d, &self.family));
        let examples = examples.unwrap_or_default();
        let cases = directory.as_ref().map(|d| Cases::read(*files, d, &self.family));
        let site = Site::new(&self.family, examples, cases.unwrap_or_default());
        complete_written_chapters(&site, &mut book)?;
        add_chapters_of_the_family(&site, &mut book)?;
        let at = place_of_streams(&book) + 1;
        let at = at.min(book.items.len());
        let before = numbered(&book);
        book.items.splice(at..at, chapters::all(&site, before));
        let before = numbered(&book);
        book.items.extend(chapters::of_sources(&site, before));
        Ok(book)
    }
}

/// Where the part of the streams begins; the end, if there is none.
fn place_of_streams(book: &Book) -> usize {
    let is_part = |item: &BookItem| matches!(item, BookItem::PartTitle(t) if t == STREAMS);
    book.items.iter().position(is_part).unwrap_or(book.items.len())
}

/// How many numbered chapters the book has.
fn numbered(book: &Book) -> u32 {
    let numbered = book.chapters().filter(|chapter| chapter.number.is_some());
    u32::try_from(numbered.count()).unwrap_or(u32::MAX)
}

/// The chapters that the family brings stand before the streams.
fn add_chapters_of_the_family(site: &Site, book: &mut Book) -> Result<()> {
    let taken: Vec<PathBuf> = book.chapters().filter_map(|chapter| chapter.path.clone()).collect();
    if let Some(chapter) =
        site.identity().chapters.iter().find(|c| taken.contains(&PathBuf::from(&c.file)))
    {
        bail!("every book has a page {}: give the family's chapter another name", chapter.file);
    }
    let (at, before) = (place_of_streams(book), numbered(book));
    book.items.splice(at..at, chapters::of_the_family(site, before));
    Ok(())
}

/// Puts tables in the place of their markers, and links in that of citations.
fn complete_written_chapters(site: &Site, book: &mut Book) -> Result<()> {
    let mut broken = None;
    book.for_each_chapter_mut(|chapter| {
        let Some(path) = chapter.path.as_ref().and_then(|p| p.to_str()) else { return };
        let page = site.page(path);
        chapter.content = page.chapter(&index_tables::fill(&page, &chapter.content));
        if chapter.content.contains("{{#include") {
            broken = Some(path.to_owned());
        }
    });
    match broken {
        Some(path) => bail!("{path} includes a file that cannot be read"),
        None => Ok(()),
    }
}

/// Serves mdbook: a book in JSON from `input` to `output`. Where no directories are named, they are
/// those of book.toml.
///
/// # Errors
/// If the input is not a book, or the descriptions have diagnostics.
pub fn run(request: &Request, input: impl Read, output: impl Write) -> Result<()> {
    let (context, book) = parse_input(input)?;
    // mdbook runs a preprocessor in the book's directory, which it may name relative to its own.
    let root = if context.root.is_absolute() { context.root.as_path() } else { Path::new("") };
    let directory = |named: &Option<PathBuf>, key| match named {
        Some(directory) => Ok(directory.clone()),
        None => setting(&context.config, key).map(|path| root.join(path)),
    };
    let vectors = Some(directory(&request.vectors, "vectors")?);
    let examples = Vectors { files: Files::Disk, directory: vectors };
    let generated = Generated::new(load(&directory(&request.spec, "spec")?)?, examples);
    let book = generated.run(&context, book)?;
    serde_json::to_writer(output, &book)?;
    Ok(())
}
