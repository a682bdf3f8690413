//! Brings a directory of generated files up to date: writes only what changed, or tells what is stale.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::targets::Output;

/// What differs between the files that there should be and those that there are.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Files whose text is another one, or that do not exist.
    pub changed: Vec<PathBuf>,
    /// Files that nothing generates any more.
    pub orphaned: Vec<PathBuf>,
    /// How many files are as they should be.
    pub fresh: usize,
}

impl Difference {
    /// Takes what another directory differs in.
    pub fn add(&mut self, other: Difference) {
        self.changed.extend(other.changed);
        self.orphaned.extend(other.orphaned);
        self.fresh += other.fresh;
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.orphaned.is_empty()
    }
}

/// Compares a directory with what it should hold; with `write`, makes it so.
///
/// # Errors
/// If a file cannot be read or written.
pub fn directory(root: &Path, outputs: &[Output], write: bool) -> io::Result<Difference> {
    let wanted: BTreeMap<PathBuf, &str> =
        outputs.iter().map(|o| (root.join(&o.path), o.text.as_str())).collect();
    let mut difference = Difference::default();
    for (path, text) in &wanted {
        if fs::read_to_string(path).is_ok_and(|there| there == *text) {
            difference.fresh += 1;
            continue;
        }
        if write {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, text)?;
        }
        difference.changed.push(path.clone());
    }
    for path in files_below(root)? {
        if !wanted.contains_key(&path) {
            if write {
                fs::remove_file(&path)?;
            }
            difference.orphaned.push(path);
        }
    }
    Ok(difference)
}

fn files_below(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![root.to_path_buf()];
    while let Some(directory) = waiting.pop() {
        let entries = match fs::read_dir(&directory) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}
