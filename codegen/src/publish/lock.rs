//! Lets one run at a time write to a directory.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::listing;
use super::look::{There, look, naming};

/// The right to write to a directory; it ends with its holder, however that ends.
#[derive(Debug)]
pub struct Lock {
    _list: File,
}

/// Waits for the right to write to a directory. What is locked is its list, which is made if there
/// is none; `waiting` is called if somebody else holds it.
///
/// # Errors
/// If the list cannot be made or locked.
pub fn lock(root: &Path, mut waiting: impl FnMut()) -> io::Result<Lock> {
    let path = root.join(listing::NAME);
    loop {
        if let There::Obstacle(what) = look(root, listing::NAME)? {
            return Err(io::Error::other(format!("{what}, where the list of files belongs")));
        }
        let list = open(&path).map_err(naming(&path))?;
        match list.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting();
                list.lock().map_err(naming(&path))?;
            }
            Err(TryLockError::Error(error)) => return Err(naming(&path)(error)),
        }
        // Whoever held it may have put another list in place.
        if is_still_there(&list, &path) {
            return Ok(Lock { _list: list });
        }
    }
}

/// Some file systems lock only what is open for writing; some lists may only be read.
fn open(path: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    match opened {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
            ) && path.is_file() =>
        {
            File::open(path)
        }
        opened => opened,
    }
}

#[cfg(unix)]
fn is_still_there(list: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: io::Result<std::fs::Metadata>| {
        metadata.map(|found| (found.dev(), found.ino())).ok()
    };
    identity(list.metadata()) == identity(std::fs::symlink_metadata(path))
}

/// Elsewhere, a file that is open cannot be replaced.
#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> bool {
    true
}
