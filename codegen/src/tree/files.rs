//! Reads files of a disk, and those that a program carries, in the same way.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use include_dir::{Dir, DirEntry};

/// The directories that a program carries, each by its name.
pub type Carried = &'static [(&'static str, &'static Dir<'static>)];

/// What files are read from.
#[derive(Debug, Clone, Copy)]
pub enum Files {
    /// The disk.
    Disk,
    /// The program itself.
    Carried(Carried),
}

impl Files {
    /// What stands in a file.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn read(self, path: &Path) -> io::Result<Vec<u8>> {
        match self {
            Self::Disk => fs::read(path),
            Self::Carried(carried) => match find(carried, path) {
                Some(DirEntry::File(file)) => Ok(file.contents().to_vec()),
                Some(DirEntry::Dir(_)) => Err(ErrorKind::IsADirectory.into()),
                None => Err(ErrorKind::NotFound.into()),
            },
        }
    }

    /// What stands in a file of text.
    ///
    /// # Errors
    /// If it cannot be read, or is not UTF-8.
    pub fn read_text(self, path: &Path) -> io::Result<String> {
        let text = String::from_utf8(self.read(path)?);
        text.map_err(|_| io::Error::new(ErrorKind::InvalidData, "it is not UTF-8"))
    }

    /// What is in a directory, in the order of the names.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn entries(self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let mut entries: Vec<PathBuf> = match self {
            Self::Disk => {
                let entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
                entries.collect::<io::Result<_>>()?
            }
            Self::Carried(carried) => match find(carried, path) {
                Some(DirEntry::Dir(directory)) => {
                    let names = directory.entries().iter().filter_map(|e| e.path().file_name());
                    names.map(|name| path.join(name)).collect()
                }
                Some(DirEntry::File(_)) => return Err(ErrorKind::NotADirectory.into()),
                None => return Err(ErrorKind::NotFound.into()),
            },
        };
        entries.sort();
        Ok(entries)
    }

    /// Whether a path leads to anything.
    pub fn is_there(self, path: &Path) -> bool {
        match self {
            Self::Disk => fs::symlink_metadata(path).is_ok(),
            Self::Carried(carried) => find(carried, path).is_some(),
        }
    }

    /// Whether a path is that of a file.
    pub fn is_file(self, path: &Path) -> bool {
        match self {
            Self::Disk => path.is_file(),
            Self::Carried(carried) => matches!(find(carried, path), Some(DirEntry::File(_))),
        }
    }

    /// Whether a path is that of something that is there, but neither a file nor a directory: to read a pipe
    /// that nobody writes to takes forever.
    pub fn is_special(self, path: &Path) -> bool {
        match self {
            Self::Disk => fs::metadata(path).is_ok_and(|is| !is.is_file() && !is.is_dir()),
            Self::Carried(_) => false,
        }
    }

    /// Whether a path is that of a directory.
    pub fn is_dir(self, path: &Path) -> bool {
        match self {
            Self::Disk => path.is_dir(),
            Self::Carried(carried) => matches!(find(carried, path), Some(DirEntry::Dir(_))),
        }
    }
}

/// What a path leads to, whose first part names one of the directories.
fn find(carried: Carried, path: &Path) -> Option<DirEntry<'static>> {
    let mut parts = path.components();
    let name = parts.next()?.as_os_str();
    let (_, directory) = carried.iter().find(|(own, _)| name == *own)?;
    let rest = parts.as_path();
    if rest.as_os_str().is_empty() {
        return Some(DirEntry::Dir((*directory).clone()));
    }
    directory.get_entry(rest).cloned()
}
