//! From a directory of descriptions to the model.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::diagnostics::Diagnostics;
use crate::model::Family;
use crate::tree::Files;
use crate::{resolve, yaml};

/// Reads and resolves all descriptions in a directory, or the one that the directory itself is.
///
/// # Errors
/// Everything that is wrong with them, all at once.
pub fn load(directory: &Path) -> Result<Family, Diagnostics> {
    load_from(Files::Disk, directory)
}

/// The same, for descriptions that may be those that a program carries.
///
/// # Errors
/// Everything that is wrong with them, all at once.
pub fn load_from(files: Files, directory: &Path) -> Result<Family, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let written = yaml::load(files, directory, &mut diagnostics);
    // Alone, a description may cite rules of others that are not there to be looked at.
    let all = !yaml::is_description(files, directory);
    match resolve::family(&written, all, &mut diagnostics) {
        Some(family) if diagnostics.is_empty() => Ok(family),
        _ => Err(diagnostics),
    }
}

/// Writes the new words in the descriptions of a directory where keys were called otherwise once; which files those
/// are, each with the number of such keys. Whatever else stands in them stays as it is.
///
/// # Errors
/// If a file cannot be written.
pub fn rename(directory: &Path) -> io::Result<Vec<(PathBuf, usize)>> {
    let mut diagnostics = Diagnostics::default();
    yaml::load(Files::Disk, directory, &mut diagnostics);
    let mut renamed = Vec::new();
    for (path, keys, text) in diagnostics.rewritten() {
        let told = |error| io::Error::other(format!("{}: {error}", path.display()));
        fs::write(path, text).map_err(told)?;
        renamed.push((path.to_path_buf(), keys));
    }
    Ok(renamed)
}
