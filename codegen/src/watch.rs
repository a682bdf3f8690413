//! Waits until somebody saves files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// How often it is looked, and how long what is saved must have been left alone.
const PAUSE: Duration = Duration::from_millis(200);

/// The state of files: when each was saved, and its length.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<PathBuf, (Option<SystemTime>, u64)>);

impl Snapshot {
    /// The state of the files in directories, at any depth, that have one of these extensions.
    pub fn of(directories: &[&Path], extensions: &[&str]) -> Self {
        let mut files = BTreeMap::new();
        for directory in directories {
            collect(directory, extensions, &mut files);
        }
        Self(files)
    }

    /// This state, and that of further files.
    #[must_use]
    pub fn with(mut self, mut other: Self) -> Self {
        self.0.append(&mut other.0);
        self
    }

    /// The files that are not as they were before.
    fn since(&self, before: &Self) -> Vec<PathBuf> {
        let changed = self.0.iter().filter(|(path, state)| before.0.get(*path) != Some(state));
        let removed = before.0.keys().filter(|path| !self.0.contains_key(*path));
        changed.map(|(path, _)| path).chain(removed).cloned().collect()
    }
}

/// Returns once files have changed since a state, and change no more: those that did.
pub fn wait_for_change(since: &Snapshot, look: impl Fn() -> Snapshot) -> Vec<PathBuf> {
    let mut before = look();
    loop {
        thread::sleep(PAUSE);
        let now = look();
        if now != *since && now == before {
            return now.since(since);
        }
        before = now;
    }
}

fn collect(
    directory: &Path,
    extensions: &[&str],
    files: &mut BTreeMap<PathBuf, (Option<SystemTime>, u64)>,
) {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let (path, Ok(metadata)) = (entry.path(), entry.metadata()) else { continue };
        if metadata.is_dir() {
            collect(&path, extensions, files);
        } else if path.extension().is_some_and(|e| extensions.iter().any(|wanted| e == *wanted)) {
            files.insert(path, (metadata.modified().ok(), metadata.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Snapshot;

    #[test]
    fn what_is_saved_added_or_removed_has_changed() {
        let directory = tempfile::tempdir().unwrap();
        let path = |name: &str| directory.path().join(name);
        fs::create_dir(path("deep")).unwrap();
        for name in ["kept.yaml", "saved.yaml", "removed.yaml", "deep/other.txt"] {
            fs::write(path(name), "").unwrap();
        }
        let look = || Snapshot::of(&[directory.path()], &["yaml"]);
        let before = look();
        assert!(look().since(&before).is_empty());
        fs::write(path("saved.yaml"), "x").unwrap();
        fs::write(path("deep/added.yaml"), "").unwrap();
        fs::write(path("deep/other.txt"), "x").unwrap();
        fs::remove_file(path("removed.yaml")).unwrap();
        let changed = ["deep/added.yaml", "saved.yaml", "removed.yaml"].map(path);
        assert_eq!(look().since(&before), changed);
    }
}
