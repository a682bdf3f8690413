//! What several tests need.

pub mod compiled;
pub mod go;
pub mod output;
pub mod package;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A path in the crate.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// Shows all files of a directory, and of those in it, with their texts.
pub fn visit(directory: &Path, look: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(directory).expect("the directory can be read") {
        let entry = entry.expect("the directory can be read").path();
        if entry.is_dir() {
            visit(&entry, look);
        } else {
            look(&entry, &fs::read_to_string(&entry).expect("a source file is text"));
        }
    }
}

/// Copies a directory and all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a temporary directory can be written");
    for entry in fs::read_dir(from).expect("the directory is in the repository") {
        let from = entry.expect("the directory can be read").path();
        let to = to.join(from.file_name().expect("an entry has a name"));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a file can be copied");
        }
    }
}

/// Makes a directory a repository of git, with one revision that has all of its files.
pub fn commit_all(directory: &Path) {
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.current_dir(directory);
        command.args(["-c", "user.name=a", "-c", "user.email=a@example.org"]).args(arguments);
        go::succeed(&mut command);
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "one"]);
}
