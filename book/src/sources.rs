//! The book's sources: `book/` of the tree around, or a copy of what the program carries.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use streamspec_codegen::scratch;
use streamspec_codegen::tree::Tree;
use tempfile::TempDir;

use crate::carried::{CHAPTERS, INCLUDED, SETTINGS, STYLE};

/// A directory with the hand-written chapters.
pub enum Sources {
    /// That of the tree around.
    Tree(PathBuf),
    /// A copy; it goes with its holder.
    Copy(TempDir),
}

impl Sources {
    /// Finds the sources that go with a tree.
    ///
    /// # Errors
    /// If they have to be copied, and cannot be.
    pub fn find(tree: &Tree) -> Result<Self> {
        let here = std::env::current_dir().context("cannot determine the current directory")?;
        let around = here.ancestors().chain(tree.root.as_deref()).map(|d| d.join("book"));
        match around.into_iter().find(|directory| directory.join("book.toml").is_file()) {
            Some(directory) => Ok(Self::Tree(directory)),
            None => Ok(Self::Copy(copy().context("cannot copy the built-in chapters")?)),
        }
    }

    /// The directory with `book.toml`.
    pub fn directory(&self) -> PathBuf {
        match self {
            Self::Tree(directory) => directory.clone(),
            Self::Copy(copy) => copy.path().join("book"),
        }
    }

    /// Whether they stand in the tree around.
    pub fn is_of_the_tree(&self) -> bool {
        matches!(self, Self::Tree(_))
    }
}

fn copy() -> std::io::Result<TempDir> {
    let copy = scratch::directory()?;
    let put = |path: &str, text: &str| {
        let path = copy.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        fs::write(path, text)
    };
    put("book/book.toml", SETTINGS)?;
    put("book/style.css", STYLE)?;
    for (path, text) in INCLUDED {
        put(path, text)?;
    }
    let chapters = copy.path().join("book/src-md");
    fs::create_dir_all(&chapters)?;
    CHAPTERS.extract(chapters)?;
    Ok(copy)
}
