//! Streams of each version before the readers of all others: a jukebox of two versions, as it is and as it
//! was changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use streamspec_conformance::evolution::{Cell, Expected};
use streamspec_conformance::vector::StreamVersion;
use tempfile::TempDir;

use crate::change;

fn compat() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/compat")
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(arguments)
        .output()
        .expect("the program can be run")
}

/// The cells that `evolution --json` tells, and its exit status.
fn cells(arguments: &[&str]) -> (Vec<Value>, Option<i32>) {
    let output = run(&[&["evolution", "--json"], arguments].concat());
    let told = String::from_utf8_lossy(&output.stderr);
    let cells =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|why| panic!("{why}: {told}"));
    (cells, output.status.code())
}

/// The jukebox, changed as a case of `compat` says.
fn changed(case: &str) -> TempDir {
    let text = fs::read_to_string(compat().join("cases").join(case)).expect("there is such a case");
    let (changes, _) = text.split_once("=\n").expect("a case has a report");
    change::changed(&compat().join("base"), changes)
}

/// The cells between the jukebox and what it was changed into.
fn between(case: &str) -> Vec<Value> {
    let (base, new) = (compat().join("base"), changed(case));
    let arguments = [base.display().to_string(), new.path().display().to_string()];
    let (cells, status) = cells(&[&arguments[0], "--spec", &arguments[1]]);
    assert_eq!(status, Some(0), "{case}: {cells:#?}");
    cells
}

fn told<'c>(cells: &'c [Value], stream: &str, reader: &str) -> &'c Value {
    let is = |cell: &&Value| cell["stream"] == stream && cell["reader"] == reader;
    cells.iter().find(is).unwrap_or_else(|| panic!("no cell for {stream} and {reader}: {cells:#?}"))
}

#[test]
fn a_reader_knows_the_versions_before_its_own() {
    let base = compat().join("base").display().to_string();
    let (cells, status) = cells(&["--spec", &base, "--bindings", "python"]);
    assert_eq!((cells.len(), status), (3, Some(0)), "{cells:#?}");
    for (stream, reader, expected) in [
        ("jukebox@1", "jukebox@1", "read"),
        ("jukebox@1", "jukebox@2", "read"),
        ("jukebox@2", "jukebox@1", "refused"),
    ] {
        let cell = told(&cells, stream, reader);
        assert_eq!(cell["expected"], expected, "{cell}");
        assert!(cell["streams"].as_u64() > Some(20), "{cell}");
        assert_eq!(cell["bindings_differ"], serde_json::json!({"python": 0}), "{cell}");
        let refused = if expected == "refused" { &cell["streams"] } else { &Value::from(0) };
        let rule = cell["refused"].get("jukebox.lid.version.known").cloned();
        assert_eq!(rule.unwrap_or_else(|| 0.into()), *refused, "{cell}");
    }
}

#[test]
fn what_hurts_nobody_is_read_by_all() {
    for case in ["prose.txt", "local-type-renamed.txt"] {
        for cell in between(case) {
            assert_eq!(cell["expected"], "read", "{case}: {cell}");
            assert!(cell["read"].as_u64() > Some(20), "{case}: {cell}");
        }
    }
}

#[test]
fn what_hurts_is_seen() {
    let cells = between("field-resized.txt");
    let hurt = cells.iter().filter(|cell| cell["expected"] == "hurt");
    let lost = |cell: &&Value| cell["read"].as_u64() < cell["streams"].as_u64();
    assert!(hurt.filter(lost).count() >= 2, "{cells:#?}");
    // An old reader passes over a record that it does not know.
    let cells = between("record-added-optional.txt");
    assert!(cells.iter().all(|cell| cell["refused"] == serde_json::json!({})), "{cells:#?}");
}

#[test]
fn our_own_streams() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec").display().to_string();
    let (cells, status) = cells(&["--spec", &spec]);
    assert_eq!(status, Some(0), "{cells:#?}");
    for stream in ["domain-context@2", "libxc@3", "xenstore@2"] {
        let reader =
            cells.iter().find(|cell| cell["stream"] == stream && cell["expected"] == "refused");
        assert!(reader.is_some_and(|cell| cell["streams"].as_u64() > Some(20)), "{stream}");
    }
}

#[test]
fn what_is_not_expected_is_wrong() {
    let cell = |expected, read, otherwise, differ| Cell {
        stream: StreamVersion { id: "jukebox".into(), version: 1 },
        writer: "old".into(),
        reader: "new".into(),
        expected,
        read,
        otherwise,
        refused: [("jukebox.lid.version.known".to_owned(), 1)].into(),
        bindings: vec![("c".into(), differ)],
    };
    assert!(cell(Expected::Read, 4, 0, 0).is_wrong());
    assert!(cell(Expected::Refused, 1, 0, 0).is_wrong());
    assert!(cell(Expected::Refused, 0, 1, 0).is_wrong());
    assert!(!cell(Expected::Refused, 0, 0, 0).is_wrong());
    for expected in [Expected::Read, Expected::Refused, Expected::Hurt(Vec::new())] {
        assert!(Cell { refused: Default::default(), ..cell(expected, 0, 0, 0) }.is_wrong());
    }
    assert!(!cell(Expected::Hurt(vec!["code-reused"]), 3, 1, 0).is_wrong());
    assert!(cell(Expected::Hurt(vec!["code-reused"]), 3, 1, 2).is_wrong());
}

#[test]
fn nonsense_is_told() {
    for (arguments, expected) in [
        (&["evolution", "no-such-revision"][..], "neither a directory nor a revision"),
        (&["evolution", "--bindings", "cobol"], "there is no binding `cobol`"),
        (&["witness", "-x"], "unexpected argument"),
    ] {
        let output = run(arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn a_binding_that_cannot_be_built_is_told() {
    let base = compat().join("base");
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(["evolution", "--bindings", "c", "--spec"])
        .arg(base)
        .env("CC", "/nonexistent/cc")
        .output()
        .expect("the program can be run");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("c of jukebox@1: there is no `/nonexistent/cc`"), "{told}");
}

#[test]
fn a_witness_is_a_vector() {
    let new = changed("limit-widened.txt");
    let out = new.path().join("witnesses");
    let (new, out_text) = (new.path().display().to_string(), out.display().to_string());
    let base = compat().join("base").display().to_string();
    let output = run(&["witness", &base, &new, "--out", &out_text]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    let first = fs::read_dir(&out).expect("witnesses are written").flatten().next();
    let text = fs::read_to_string(first.expect("there is one").path()).expect("it is a text");
    for line in ["stream: jukebox@", "\nreader: accept\n", "old-reader: refused at octet"] {
        assert!(text.contains(line), "{text}");
    }
}
