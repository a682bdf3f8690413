//! A stream that no one foresaw is judged like any other: its description and its vectors are all
//! that the suite needs.

use std::path::Path;
use std::process::Command;

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/tests/third-stream");
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/third-stream");

fn conformance(arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(arguments)
        .env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"))
        .output()
        .expect("the program can be run");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn the_suite_judges_it() {
    assert!(Path::new(SPEC).join("lamp/stream.yaml").is_file());
    let (code, text) = conformance(&["run", "--spec", SPEC, "--vectors", VECTORS]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("lamp"), "{text}");
}

#[test]
fn verify_names_its_rules() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dark.lamp");
    std::fs::write(&path, b"LAMP\x03\x00\x00\x00\x00\x03\x00\x00")
        .expect("the file can be written");
    let path = path.to_str().expect("the path is text");
    let (code, text) = conformance(&["verify", "--spec", SPEC, "--stream", "lamp", path]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("lamp.switch.required"), "{text}");
}

#[test]
fn without_vectors_its_cases_follow_from_its_description() {
    let (code, text) = conformance(&["run", "--spec", SPEC]);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("run --derived"), "{text}");

    let (code, text) = conformance(&["run", "--spec", SPEC, "--derived", "--judge", "true"]);
    assert_eq!(code, 1, "who accepts all is wrong: {text}");
    assert!(text.contains("lamp.radio.channel.max"), "{text}");

    let diff = ["diff", "--spec", SPEC, "--interpreter", "--judge", "true", "--count", "100"];
    let (code, text) = conformance(&diff);
    assert_eq!(code, 1, "who accepts all differs: {text}");
}
