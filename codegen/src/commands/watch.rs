//! Waits until descriptions are saved.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// How often it is looked, and how long what is saved must have been left alone.
const PAUSE: Duration = Duration::from_millis(200);

/// The state of descriptions: of each file its path, when it was saved, and its length.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot(Vec<(PathBuf, Option<SystemTime>, u64)>);

impl Snapshot {
    /// The state of the descriptions in a directory.
    pub fn of(spec: &Path) -> Self {
        let mut files = Vec::new();
        collect(spec, &mut files);
        files.sort();
        Self(files)
    }
}

/// Returns once descriptions have changed since a state, and change no more.
pub fn wait_for_change(spec: &Path, since: &Snapshot) {
    let mut before = Snapshot::of(spec);
    loop {
        thread::sleep(PAUSE);
        let now = Snapshot::of(spec);
        if now != *since && now == before {
            return;
        }
        before = now;
    }
}

fn collect(directory: &Path, files: &mut Vec<(PathBuf, Option<SystemTime>, u64)>) {
    for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
        let (path, Ok(metadata)) = (entry.path(), entry.metadata()) else { continue };
        if metadata.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "yaml") {
            files.push((path, metadata.modified().ok(), metadata.len()));
        }
    }
}
