//! A file that is kept up to date in a directory which is not generated: a table in a README, the
//! schema beside the descriptions.

use std::io;
use std::path::PathBuf;

use super::difference::{Difference, State};
use super::look::{There, look};
use super::replace::replace;

/// A file, and what it should hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SingleFile {
    /// Directory that it stands in.
    pub directory: PathBuf,
    /// Its name there.
    pub name: String,
    /// What it should hold.
    pub text: String,
}

impl SingleFile {
    /// How the file differs from what it should be.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn compare(&self) -> io::Result<Difference> {
        let state = match look(&self.directory, &self.name)? {
            There::File(content) if content == self.text.as_bytes() => State::Fresh,
            There::File(_) => State::Stale,
            There::Nothing => State::Missing,
            There::Obstacle(what) => State::InTheWay(what),
        };
        let mut difference = Difference::default();
        difference.note(self.directory.join(&self.name), state);
        Ok(difference)
    }

    /// Brings the file up to date; how it differed before.
    ///
    /// # Errors
    /// If it cannot be read or written.
    pub fn write(&self) -> io::Result<Difference> {
        let difference = self.compare()?;
        if difference.files.iter().any(|(_, state)| !state.is_kept()) {
            replace(&self.directory.join(&self.name), self.text.as_bytes())?;
        }
        Ok(difference)
    }
}
