//! Replaces files so that each is the old one or the new one at any time, and whole.
//!
//! New files are first written beside the old ones under names of their own, all of them, so that a
//! full disk or a directory without permission stops a run before it has changed anything.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

use super::look::naming;

const PREFIX: &str = ".streamspec-";
const SUFFIX: &str = ".new";
/// Letters and digits between the two.
const RANDOM: usize = 16;

/// New files that wait to be put in place; what is not put in place is removed again.
#[derive(Debug, Default)]
pub struct Staged {
    files: Vec<(TempPath, PathBuf)>,
    directories: MadeDirectories,
}

impl Staged {
    /// Writes a new file beside the one that it will replace.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn add(&mut self, path: &Path, content: &[u8]) -> io::Result<()> {
        let directory = path.parent().unwrap_or(Path::new(""));
        self.directories.make(directory).map_err(naming(directory))?;
        let staged = write_beside(path, directory, content).map_err(naming(path))?;
        self.files.push((staged, path.to_path_buf()));
        Ok(())
    }

    /// Puts all files in place, one after the other.
    ///
    /// # Errors
    /// If one cannot be; those before it are in place then.
    pub fn put_in_place(mut self) -> io::Result<()> {
        for (staged, path) in self.files.drain(..) {
            staged.persist(&path).map_err(|error| naming(&path)(error.error))?;
        }
        self.directories.keep();
        Ok(())
    }
}

/// Replaces one file.
///
/// # Errors
/// If it cannot be written.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut staged = Staged::default();
    staged.add(path, content)?;
    staged.put_in_place()
}

fn write_beside(path: &Path, directory: &Path, content: &[u8]) -> io::Result<TempPath> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM);
    // What is generated is for everybody who may read the directory, unlike most temporary files.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(directory)?;
    file.write_all(content)?;
    if let Ok(old) = fs::symlink_metadata(path) {
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok(file.into_temp_path())
}

/// Removes the new files that a run which was killed left behind in a directory.
pub fn sweep(directory: &Path) {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_str().is_some_and(is_staged);
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            // What cannot be removed does no harm.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_staged(name: &str) -> bool {
    let random = name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
    let random = random.filter(|random| random.len() == RANDOM);
    random.is_some_and(|random| random.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// Removes a file, and the directories above it that are empty then, up to a root.
///
/// # Errors
/// If the file cannot be removed.
pub fn remove(root: &Path, path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(naming(path)(error)),
        _ => {}
    }
    let above = path.ancestors().skip(1).take_while(|directory| *directory != root);
    for directory in above {
        if fs::remove_dir(directory).is_err() {
            break;
        }
    }
    Ok(())
}

/// Directories that were made for new files, and go again if these come to nothing.
#[derive(Debug, Default)]
struct MadeDirectories(Vec<PathBuf>);

impl MadeDirectories {
    fn make(&mut self, directory: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = directory
            .ancestors()
            .take_while(|d| !d.as_os_str().is_empty() && !d.is_dir())
            .collect();
        for directory in missing.into_iter().rev() {
            fs::create_dir(directory)?;
            self.0.push(directory.to_path_buf());
        }
        Ok(())
    }

    fn keep(&mut self) {
        self.0.clear();
    }
}

impl Drop for MadeDirectories {
    fn drop(&mut self) {
        for directory in self.0.iter().rev() {
            let _ = fs::remove_dir(directory);
        }
    }
}
