//! What is wrong with a vector, and where.

use std::fmt;
use std::path::{Path, PathBuf};

use super::Position;

/// What is wrong with a vector, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The file.
    pub file: PathBuf,
    /// The place in it.
    pub at: Position,
    /// The line there.
    pub line: String,
    /// What is wrong, and how to put it right.
    pub message: String,
}

impl Error {
    /// An error at a place in the text of a file.
    pub fn new(file: &Path, text: &str, at: Position, message: impl Into<String>) -> Self {
        let line = text.lines().nth(at.line.saturating_sub(1)).unwrap_or_default();
        Self { file: file.to_owned(), at, line: line.to_owned(), message: message.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, at: Position { line, column }, line: excerpt, message } = self;
        write!(f, "{}:{line}:{column}: {message}", file.display())?;
        if excerpt.is_empty() {
            return Ok(());
        }
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        let indent: String =
            excerpt.chars().take(column - 1).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
        write!(f, "\n {number} | {excerpt}\n {margin} | {indent}^")
    }
}

impl std::error::Error for Error {}
