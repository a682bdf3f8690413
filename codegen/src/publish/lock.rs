//! Lets one run at a time write to a directory.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

use super::look::naming;

/// The right to write to a directory; it ends with its holder, however that ends.
#[derive(Debug)]
pub struct Lock {
    _held: File,
}

/// Waits for the right to write to a directory; `waiting` is called if somebody else holds it.
///
/// # Errors
/// If the directory cannot be opened, or its file system knows no locks.
pub fn lock(root: &Path, waiting: impl FnOnce()) -> io::Result<Lock> {
    let held = open(root).map_err(naming(root))?;
    match held.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            waiting();
            held.lock().map_err(naming(root))?;
        }
        Err(TryLockError::Error(error)) => return Err(naming(root)(error)),
    }
    Ok(Lock { _held: held })
}

/// The directory itself is locked: a file in it could be replaced while the lock is held, and would
/// be one more file that its owner did not ask for.
#[cfg(unix)]
fn open(root: &Path) -> io::Result<File> {
    File::open(root)
}

/// Elsewhere a directory cannot be opened like a file.
#[cfg(not(unix))]
fn open(root: &Path) -> io::Result<File> {
    let path = root.join(".streamspec-lock");
    std::fs::OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
}
