//! Keys that had another name once: `lint --rename` writes the new one, and leaves everything else as it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::support::{commit_all, copy, path};

/// A family whose descriptions have been written with old words, with what people do to such files.
struct Old {
    directory: TempDir,
}

/// What a stream says about its type codes now, and what it once said.
const NOW: &str = "  distinct: true\n";
const ONCE: &str = "  \"unique\" : true # of the sides\n";
const RENAMED: &str = "  distinct : true # of the sides\n";

impl Old {
    fn new() -> Self {
        let directory = TempDir::new().expect("there is room for temporary files");
        copy(&path("tests/compat/base"), &directory.path().join("spec"));
        let old = Self { directory };
        let text = old.read();
        assert_eq!(text.matches(NOW).count(), 1);
        fs::write(old.stream(), text.replace(NOW, ONCE)).expect("it can be written");
        old
    }

    fn stream(&self) -> PathBuf {
        self.directory.path().join("spec/jukebox/stream.yaml")
    }

    fn read(&self) -> String {
        fs::read_to_string(self.stream()).expect("the file is there")
    }

    /// Exit status, and all that is told.
    fn tells(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
        command.current_dir(self.directory.path()).args(arguments);
        let output = command.output().expect("the program can be run");
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(text).expect("it is UTF-8"))
    }
}

/// The texts of all files below a directory.
fn texts(directory: &Path) -> Vec<(PathBuf, String)> {
    let mut texts = Vec::new();
    crate::support::visit(directory, &mut |path, text| texts.push((path.into(), text.into())));
    texts.sort();
    texts
}

#[test]
fn the_new_word_is_told() {
    let (status, text) = Old::new().tells(&["lint"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(text.contains("error: `unique` is called `distinct` here"), "{text}");
    assert!(text.contains("cargo codegen lint --rename"), "{text}");
    assert!(text.contains("1 error in "), "{text}");
}

#[test]
fn the_new_word_is_written_and_nothing_else() {
    let old = Old::new();
    let spec = old.directory.path().join("spec");
    let before = texts(&spec);
    let unique = before.iter().any(|(_, text)| text.contains("    unique: "));
    assert!(unique, "a rule has a key of the old name, which it keeps");
    let (status, text) = old.tells(&["lint", "--rename"]);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains("stream.yaml: 1 key renamed"), "{text}");
    for ((path, before), (_, after)) in before.into_iter().zip(texts(&spec)) {
        assert_eq!(after, before.replace(ONCE, RENAMED), "{}", path.display());
    }
    let (status, text) = old.tells(&["lint", "--rename"]);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains("no key has another name now"), "{text}");
}

/// What else is wrong is told, and does not keep a key from being renamed.
#[test]
fn other_errors_do_not_matter() {
    let old = Old::new();
    fs::write(old.stream(), format!("titel: Jukebox\n{}", old.read())).expect("it can be written");
    let (status, text) = old.tells(&["lint", "--rename"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(text.contains("1 key renamed") && text.contains("unknown key `titel`"), "{text}");
    assert!(old.read().contains(RENAMED));
}

/// Who writes both words means something else than that.
#[test]
fn a_key_that_is_there_already_is_not_written_twice() {
    let old = Old::new();
    let both = old.read().replace(ONCE, &format!("{ONCE}{NOW}"));
    fs::write(old.stream(), &both).expect("it can be written");
    let (status, text) = old.tells(&["lint", "--rename"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(text.contains("unknown key `unique`"), "{text}");
    assert_eq!(old.read(), both);
}

/// Nobody rewrites an old revision, which is still compared with.
#[test]
fn a_revision_with_old_words_is_read() {
    let old = Old::new();
    commit_all(old.directory.path());
    assert_eq!(old.tells(&["lint", "--rename"]).0, Some(0));
    let (status, text) = old.tells(&["compat", "HEAD", "spec"]);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains("no differences"), "{text}");
}
