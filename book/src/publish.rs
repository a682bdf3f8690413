//! Builds the book as HTML.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result, bail, ensure};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use streamspec_codegen::load_from;
use streamspec_codegen::tree::{Files, Origin, Tree};

use crate::carried::CARRIED;
use crate::inspector::Inspector;
use crate::preprocessor::{Generated, Vectors};
use crate::request::Request;
use crate::samples::Samples;
use crate::sources::Sources;
use crate::titles;

/// Builds the book and returns the path of its first page.
///
/// # Errors
/// If the descriptions have diagnostics (the error then is a `Diagnostics`), if it goes without
/// saying neither where the book goes nor what it is about, or if a file cannot be read or written.
pub fn publish(request: &Request) -> Result<PathBuf> {
    let tree = Tree::find(request.spec.as_deref(), CARRIED)?;
    if let Some(note) = tree.note() {
        let _ = writeln!(std::io::stderr(), "{note}");
    }
    let sources = Sources::find(&tree)?;
    let mut config = Config::from_disk(sources.directory().join("book.toml"))?;
    let out = match &request.out {
        Some(out) => absolute(out)?,
        None if tree.origin == Origin::Around && sources.is_of_the_tree() => {
            sources.directory().join(&config.build.build_dir)
        }
        None => bail!("no output directory; choose one with --out DIR"),
    };
    config.build.build_dir.clone_from(&out);
    check_replaceable(&out)?;
    let family = load_from(tree.files, &tree.spec)?;
    config.book.title = Some(family.identity.title.clone());
    config.book.description = Some(family.identity.summary());
    let named = request.vectors.clone();
    let examples = Vectors {
        files: if named.is_some() { Files::Disk } else { tree.files },
        directory: named.or_else(|| tree.vectors()),
    };
    let mut mdbook = MDBook::load_with_config(sources.directory(), config)?;
    // It has the name of the one in book.toml, and thereby its place and its stead.
    let titles = titles::of(&family);
    let samples = examples.directory.as_ref().map(|d| Samples::read(examples.files, d, &family));
    let inspector = Inspector::of(&family, &samples.unwrap_or_default());
    mdbook.with_preprocessor(Generated::new(family, examples));
    mdbook.build()?;
    titles::write(&titles, &out)?;
    inspector.write(&out)?;
    Ok(out.join("index.html"))
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
        bail!("{} contains something other than a book; choose another directory", out.display());
    }
    Ok(())
}
