//! Titles of pages: a record has the name of its stream beside its own, since several streams have an END.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use streamspec_codegen::model::Family;

use crate::site;

/// The title of the page of a record.
pub struct Title {
    page: String,
    record: String,
    stream: String,
}

/// The titles of the records of all streams.
pub fn of(family: &Family) -> Vec<Title> {
    let records = family.streams.iter().flat_map(|s| s.records.iter().map(move |r| (s, r)));
    let titles = records.map(|(stream, record)| Title {
        page: site::record_path(stream, record).replace(".md", ".html"),
        record: record.name.clone(),
        stream: stream.title.replace('&', "&amp;").replace('<', "&lt;"),
    });
    titles.collect()
}

/// Writes the titles into the pages of a book, which begin with the name of the record.
///
/// # Errors
/// If a page of the book cannot be read or written, or begins in another way.
pub fn write(titles: &[Title], book: &Path) -> Result<()> {
    for Title { page, record, stream } in titles {
        let path = book.join(page);
        let html = fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        let opening = format!("<title>{record} - ");
        ensure!(html.contains(&opening), "{} does not begin with {opening}", path.display());
        let html = html.replacen(&opening, &format!("<title>{record} · {stream} - "), 1);
        fs::write(&path, html).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
