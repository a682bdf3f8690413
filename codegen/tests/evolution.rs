//! The life of a format, by the commands: it is released, extended, and kept from being broken.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::commit_all;

/// A family with one stream that was released.
struct Family {
    directory: TempDir,
}

impl Family {
    fn released() -> Self {
        let family = Self { directory: TempDir::new().expect("there is room for temporary files") };
        family.succeeds(&["new", "spec"]);
        family.succeeds(&["release", "jukebox", "1"]);
        family
    }

    fn path(&self, file: &str) -> PathBuf {
        self.directory.path().join("spec/jukebox").join(file)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
        command.current_dir(self.directory.path()).args(arguments);
        command.output().expect("the program can be run")
    }

    fn succeeds(&self, arguments: &[&str]) -> String {
        let (status, text) = self.tells(arguments);
        assert_eq!(status, Some(0), "{text}");
        text
    }

    /// Exit status and all that is told.
    fn tells(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.run(arguments);
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8_lossy(&text).into_owned())
    }

    fn change(&self, file: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(file)).expect("the file is there");
        assert_eq!(text.matches(old).count(), 1, "{old}");
        fs::write(self.path(file), text.replace(old, new)).expect("it can be written");
    }
}

const SONG: &str = "records/song.yaml";

#[test]
fn a_change_of_prose_passes() {
    let family = Family::released();
    family.change(SONG, "A song, with the coins that it costs.", "A song.");
    family.change(SONG, "A song ends before the guests do.", "A song is short.");
    family.succeeds(&["lint"]);
    assert!(family.succeeds(&["compat"]).contains("no differences"));
}

#[test]
fn a_change_of_a_record_is_refused() {
    let family = Family::released();
    family.change(SONG, "coins, type: u16, max: 9", "coins, type: i16");
    for arguments in
        [["lint"].as_slice(), &["--check", "--out", "out"], &["release", "jukebox", "1"]]
    {
        let (status, text) = family.tells(arguments);
        assert_eq!(status, Some(1), "{text}");
        assert!(text.contains("field coins: is i16 (2 octets), was u16"), "{text}");
        assert!(text.contains("this needs a new record type"), "{text}");
    }
    let (status, text) = family.tells(&["compat"]);
    assert_eq!(status, Some(1), "{text}");
}

#[test]
fn a_change_of_a_header_needs_the_next_version() {
    let family = Family::released();
    family.change("stream.yaml", "const: 0x4a554b45", "const: 0x4a554b46");
    let (status, text) = family.tells(&["lint"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(text.contains("this needs version 2"), "{text}");
}

#[test]
fn a_rule_keeps_its_meaning() {
    let family = Family::released();
    family.change(SONG, "seconds <= 15 * 60", "seconds <= 20 * 60");
    let (status, text) = family.tells(&["lint"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(text.contains("jukebox.song.short was released with another meaning"), "{text}");
    assert!(text.contains("a rule with a new id"), "{text}");
    // What is gone is not used again, even when the version is frozen anew without it.
    let family = Family::released();
    let rule = fs::read_to_string(family.path(SONG)).expect("it is there");
    let (before, after) = rule.split_once("  - id: short").expect("it has the rule");
    let (_, behind) = after.split_once("why:").expect("it has a reason");
    fs::write(family.path(SONG), format!("{before}why:{behind}")).expect("it can be written");
    family.succeeds(&["release", "jukebox", "1"]);
    fs::write(family.path(SONG), &rule).expect("it can be written");
    family.succeeds(&["lint"]);
    family.change(SONG, "seconds <= 15 * 60", "coins <= 8");
    let (status, text) = family.tells(&["lint"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(text.contains("nor used again"), "{text}");
}

#[test]
fn a_new_record_passes_and_is_kept_from_then_on() {
    let family = Family::released();
    let record = "record: LAMP\ntype: 3\ndoc: A lamp.\noccurs: any\nfields:\n  \
                  - { name: watts, type: u32, doc: How bright it is. }\n";
    fs::write(family.path("records/lamp.yaml"), record).expect("it can be written");
    family.succeeds(&["lint"]);
    // Not yet released, so that it may change.
    family.change("records/lamp.yaml", "u32", "u64");
    family.succeeds(&["lint"]);
    family.succeeds(&["release", "jukebox", "1"]);
    family.change("records/lamp.yaml", "u64", "u32");
    let (status, text) = family.tells(&["lint"]);
    assert_eq!(status, Some(1), "{text}");
}

#[test]
fn a_description_that_was_wrong_can_be_corrected() {
    let family = Family::released();
    family.change(SONG, "coins, type: u16, max: 9", "coins, type: i16");
    family.succeeds(&["release", "jukebox", "1", "--correct", "It was always signed."]);
    family.succeeds(&["lint"]);
    let frozen = fs::read_to_string(family.path("released/1.yaml")).expect("it is there");
    assert!(frozen.contains("corrections:\n  - \"It was always signed.\""), "{frozen}");
    // The reason stays.
    family.succeeds(&["release", "jukebox", "1"]);
    let again = fs::read_to_string(family.path("released/1.yaml")).expect("it is there");
    assert_eq!(frozen, again);
}

#[test]
fn directories_files_and_revisions_are_compared() {
    let family = Family::released();
    commit_all(family.directory.path());
    family.change(SONG, "max: 9", "max: 8");
    let released = "spec/jukebox/released/1.yaml";
    for (old, new) in [("HEAD", "spec"), (released, "spec"), ("spec/jukebox/released", "spec")] {
        let (status, text) = family.tells(&["compat", old, new]);
        assert_eq!(status, Some(1), "{old}: {text}");
        assert!(text.contains("must be `<= 8`, had to be `<= 9`"), "{text}");
        let (status, text) = family.tells(&["compat", new, old]);
        assert_eq!(status, Some(1), "{old}: {text}");
        assert!(text.contains("limit-widened"), "{text}");
    }
    let (status, text) = family.tells(&["compat", "--against", "source", "HEAD", "spec"]);
    assert_eq!(status, Some(0), "{text}");
    let (_, text) = family.tells(&["compat", "--json", "HEAD", "spec"]);
    assert!(text.contains("\"kind\": \"limit-narrowed\""), "{text}");
    assert!(text.contains("\"hurts\": [\n        \"new-reader\"\n      ]"), "{text}");
    let (status, text) = family.tells(&["compat", "no-such-thing", "spec"]);
    assert_eq!(status, Some(2), "{text}");
    assert!(text.contains("neither a file, nor a directory, nor a revision"), "{text}");
    assert_eq!(family.tells(&["compat", "--upload-pack=x", "spec"]).0, Some(2));
}

#[test]
fn kinds_are_explained() {
    let family = Family::released();
    let text = family.succeeds(&["compat", "--explain", "field-moved"]);
    assert!(text.starts_with("field-moved (wire)\n"), "{text}");
    assert!(family.succeeds(&["compat", "--explain", "all"]).len() > 5000);
    assert_eq!(family.tells(&["compat", "--explain", "field-mowed"]).0, Some(2));
}

#[test]
fn what_is_not_there_is_not_released() {
    let family = Family::released();
    for arguments in [["release", "jukebox", "7"], ["release", "organ", "1"]] {
        let (status, text) = family.tells(&arguments);
        assert_eq!(status, Some(2), "{text}");
        assert!(text.contains("jukebox"), "{text}");
    }
    fs::write(family.path("released/1.yaml"), "stream: [").expect("it can be written");
    let (status, text) = family.tells(&["lint"]);
    assert_eq!(status, Some(2), "{text}");
    assert!(text.contains("1.yaml"), "{text}");
    assert!(Path::new(&family.path("released/rules.lock")).is_file());
}

#[test]
fn a_record_is_begun_and_supersedes_another() {
    let family = Family::released();
    let text = family.succeeds(&["new-record", "jukebox", "TRACK", "--supersedes", "SONG"]);
    assert!(text.contains("records/track.yaml") && text.contains("track-kept.hex"), "{text}");
    let record = fs::read_to_string(family.path("records/track.yaml")).expect("it was written");
    assert!(record.starts_with("record: TRACK\ntype: 0x3\ntier: experimental\n"), "{record}");
    // It is a description, breaks nothing that was released, and hurts nobody who does not meet it.
    family.succeeds(&["lint"]);
    let text = family.succeeds(&["compat"]);
    assert!(text.contains("rule song.superseded-by-track: is new: `not seen(TRACK)`"), "{text}");
    assert!(text.contains("rule-added (rules): hurts nobody"), "{text}");
    for (arguments, why) in [
        (["new-record", "jukebox", "TRACK"].as_slice(), "has a record TRACK already"),
        (&["new-record", "jukebox", "track"], "not a name"),
        (&["new-record", "organ", "PIPE"], "there is no stream `organ`"),
        (&["new-record", "jukebox", "STOP", "--supersedes", "END"], "needs a new version"),
        (&["new-record", "jukebox", "NOTE", "--optional"], "passes over"),
        (&["new-record", "jukebox", "NOTE", "--supersedes", "NONE"], "has no record NONE"),
    ] {
        let (status, text) = family.tells(arguments);
        assert_eq!(status, Some(2), "{text}");
        assert!(text.contains(why), "{text}");
    }
    family.succeeds(&["new-record", "jukebox", "NOTE"]);
    let record = fs::read_to_string(family.path("records/note.yaml")).expect("it was written");
    assert!(record.contains("type: 0x4\n"), "{record}");
    family.succeeds(&["lint"]);
}
