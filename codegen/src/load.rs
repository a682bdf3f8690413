//! From a directory of descriptions to the model.

use std::path::Path;

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
