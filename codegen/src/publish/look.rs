//! What stands where a file belongs, found without following a link.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What stands in a place.
#[derive(Debug, PartialEq, Eq)]
pub enum There {
    /// Nothing.
    Nothing,
    /// A file with this content.
    File(Vec<u8>),
    /// Something that is not a file, or that is only reachable through something that is not a
    /// directory.
    Obstacle(String),
}

/// Where a path leads that is to be a directory.
#[derive(Debug, PartialEq, Eq)]
pub enum Reached {
    /// To a directory, over directories alone.
    Directory(PathBuf),
    /// Nowhere, since something on it does not exist.
    Nothing,
    /// To something that is not a directory, such as a link.
    Obstacle(String),
}

/// What stands at a path below a directory. The directory itself may be reached by links.
///
/// # Errors
/// If it cannot be found out.
pub fn look(root: &Path, path: &str) -> io::Result<There> {
    let (parents, name) = path.rsplit_once('/').unwrap_or(("", path));
    let path = match reach(root, parents)? {
        Reached::Directory(parent) => parent.join(name),
        Reached::Nothing => return Ok(There::Nothing),
        Reached::Obstacle(what) => return Ok(There::Obstacle(what)),
    };
    match metadata(&path)? {
        None => Ok(There::Nothing),
        Some(found) if found.is_file() => fs::read(&path).map(There::File).map_err(naming(&path)),
        Some(found) => Ok(There::Obstacle(obstacle(&path, &found))),
    }
}

/// Goes from a directory to one below it, which must not need a link.
///
/// # Errors
/// If it cannot be found out.
pub fn reach(root: &Path, path: &str) -> io::Result<Reached> {
    let mut reached = root.to_path_buf();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        reached.push(part);
        match metadata(&reached)? {
            None => return Ok(Reached::Nothing),
            Some(found) if found.is_dir() => {}
            Some(found) => return Ok(Reached::Obstacle(obstacle(&reached, &found))),
        }
    }
    Ok(Reached::Directory(reached))
}

fn obstacle(path: &Path, found: &Metadata) -> String {
    let what = match () {
        () if found.is_symlink() => "a link",
        () if found.is_dir() => "a directory",
        () if found.is_file() => "a file",
        () => "not a regular file",
    };
    format!("{} is {what}", path.display())
}

fn metadata(path: &Path) -> io::Result<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(naming(path)(error)),
    }
}

/// Puts the path into an error.
pub fn naming(path: &Path) -> impl FnOnce(io::Error) -> io::Error + use<> {
    let path: PathBuf = path.to_path_buf();
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
