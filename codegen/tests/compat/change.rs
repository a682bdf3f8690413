//! The changes of a case: see `README.md` beside it.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The descriptions in a directory, changed as a case says.
pub fn changed(base: &Path, case: &str) -> TempDir {
    let directory = TempDir::new().expect("there is room for temporary files");
    copy(base, directory.path());
    change(directory.path(), case);
    directory
}

// The file belongs to the tests of two crates.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory can be made");
    for entry in fs::read_dir(from).expect("it is readable") {
        let from = entry.expect("it is readable").path();
        let to = to.join(from.file_name().expect("an entry has a name"));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a file can be copied");
        }
    }
}

/// Makes the changes of a case.
fn change(directory: &Path, case: &str) {
    let (mut file, mut old, mut new) = (PathBuf::new(), String::new(), Vec::new());
    let (mut removed, mut pending) = (false, false);
    let apply = |file: &Path, old: &mut String, new: &mut Vec<String>, removed: bool| {
        let path = directory.join(file);
        if removed {
            fs::remove_file(path).expect("the file is there");
        } else if old.is_empty() {
            fs::create_dir_all(path.parent().expect("it is in a directory"))
                .expect("it can be made");
            fs::write(path, new.join("\n") + "\n").expect("a file can be written");
        } else {
            let text = fs::read_to_string(&path).expect("the file is there");
            assert_eq!(text.matches(old.as_str()).count(), 1, "`{old}` in {}", file.display());
            fs::write(path, text.replace(old.as_str(), &new.join("\n")))
                .expect("it can be written");
        }
        old.clear();
        new.clear();
    };
    for line in case.lines() {
        let (mark, rest) = line.split_at(line.len().min(2));
        match mark.trim_end() {
            "@" => {
                if pending {
                    apply(&file, &mut old, &mut new, removed);
                }
                (file, removed, pending) = (PathBuf::from(rest), false, false);
            }
            "-" => {
                old += if old.is_empty() { "" } else { "\n" };
                old += rest;
                pending = true;
            }
            "+" => {
                new.push(rest.to_owned());
                pending = true;
            }
            "!" => (removed, pending) = (true, true),
            _ => panic!("`{line}` is none of a case"),
        }
    }
    if pending {
        apply(&file, &mut old, &mut new, removed);
    }
}
