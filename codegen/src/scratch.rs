//! Directories for files that live as long as a step of a run.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::{Builder, TempDir};

const PREFIX: &str = "streamspec-scratch-";
/// No step takes as long; what is older belongs to a run that was killed.
const LONGEST: Duration = Duration::from_secs(600);

/// An empty directory that nobody else can foresee or enter. It is removed with its holder; what
/// runs that were killed left behind is removed as well.
///
/// # Errors
/// If there is no room for it.
pub fn directory() -> io::Result<TempDir> {
    directory_in(&std::env::temp_dir())
}

/// The same in another directory than that for temporary files.
///
/// # Errors
/// If there is no room for it.
pub fn directory_in(place: &Path) -> io::Result<TempDir> {
    sweep(place);
    let named = |error| io::Error::other(format!("{}: {error}", place.display()));
    Builder::new().prefix(PREFIX).tempdir_in(place).map_err(named)
}

fn sweep(place: &Path) {
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        // `metadata` of an entry does not follow links, and neither does `remove_dir_all`.
        if ours && entry.metadata().is_ok_and(|m| m.is_dir() && m.modified().is_ok_and(is_old)) {
            // Another user's cannot be removed, and is not ours to remove.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_old(modified: SystemTime) -> bool {
    modified.elapsed().is_ok_and(|age| age > LONGEST)
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    use super::{PREFIX, sweep};

    #[test]
    fn what_a_killed_run_left_behind_goes_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let old = place.path().join(format!("{PREFIX}old"));
        let young = place.path().join(format!("{PREFIX}young"));
        let other = place.path().join("other");
        for directory in [&old, &young, &other] {
            fs::create_dir(directory).unwrap();
            fs::write(directory.join("file"), "").unwrap();
        }
        for directory in [&old, &other] {
            let hour_ago = SystemTime::now() - Duration::from_secs(3600);
            File::open(directory).unwrap().set_modified(hour_ago).unwrap();
        }
        sweep(place.path());
        assert!(!old.exists() && young.exists() && other.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_planted_link_is_left_alone() {
        let place = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), place.path().join(format!("{PREFIX}a")))
            .unwrap();
        sweep(place.path());
        assert!(elsewhere.path().exists());
    }
}
