//! Builds the book as HTML.

use std::fs;
use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result, bail, ensure};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use streamspec_codegen::load;

use crate::preprocessor::Generated;

/// What to build, and where; where nothing is said, the repository's own directories.
#[derive(Debug, Default)]
pub struct Request {
    /// Directory of the descriptions.
    pub spec: Option<PathBuf>,
    /// Directory to write the book to.
    pub out: Option<PathBuf>,
}

/// Builds the book and returns the path of its first page.
///
/// # Errors
/// If the descriptions have diagnostics (the error then is a `Diagnostics`), if this is no place
/// within the repository, or if a file cannot be read or written.
pub fn publish(request: &Request) -> Result<PathBuf> {
    let book = book_directory()?;
    let mut config = Config::from_disk(book.join("book.toml"))?;
    let spec = match &request.spec {
        Some(directory) => directory.clone(),
        None => book.join(setting(&config, "spec")?),
    };
    let vectors = book.join(setting(&config, "vectors")?);
    if let Some(out) = &request.out {
        config.build.build_dir = absolute(out)?;
    }
    let out = book.join(&config.build.build_dir);
    check_replaceable(&out)?;
    let family = load(&spec)?;
    let mut mdbook = MDBook::load_with_config(&book, config)?;
    // It has the name of the one in book.toml, and thereby its place and its stead.
    mdbook.with_preprocessor(Generated::new(family, vectors));
    mdbook.build()?;
    Ok(out.join("index.html"))
}

/// A directory that book.toml names under `[preprocessor.streamspec]`, relative to the book's.
pub(crate) fn setting(config: &Config, key: &str) -> Result<PathBuf> {
    let directory = config.get(&format!("preprocessor.streamspec.{key}"))?;
    directory.with_context(|| format!("book.toml has no `{key}` under [preprocessor.streamspec]"))
}

/// The book's sources: `book/` here or in a directory above.
fn book_directory() -> Result<PathBuf> {
    let here = std::env::current_dir().context("cannot tell the current directory")?;
    let found = here.ancestors().map(|d| d.join("book")).find(|d| d.join("book.toml").is_file());
    found.with_context(|| {
        format!(
            "there is no book/book.toml in {} or above; run this within the repository",
            here.display()
        )
    })
}

/// mdbook empties the directory that it writes to: it must be an earlier book, or empty.
fn check_replaceable(out: &Path) -> Result<()> {
    if !out.exists() {
        return Ok(());
    }
    ensure!(out.is_dir(), "{} is not a directory", out.display());
    let mut entries =
        fs::read_dir(out).with_context(|| format!("cannot read {}", out.display()))?;
    let book = out.join("toc.html").is_file() && out.join("index.html").is_file();
    if entries.next().is_some() && !book {
        bail!(
            "{} holds something other than a book, which would be lost; name another directory",
            out.display()
        );
    }
    Ok(())
}
