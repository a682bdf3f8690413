//! A stream that no one foresaw goes through the Go target, and no file of the program changes.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::go::{go, gofmt, succeed};

/// A schedule of two entries, a wall switch, an optional record of unknown type, and the end.
const LAMP: &[u8] = b"LAMP\x04\x00\x00\x00\
    \x00\x01\x00\x0c\x00\x02\x00\x2a\x01\x2c\x64\x00\x05\x00\x00\x00\
    \x00\x02\x00\x08\x00\x01\x00\x00\x00\x00\x00\x07\
    \x80\x09\x00\x02\xaa\xbb\x00\x00\
    \x00\x03\x00\x00";

#[test]
fn from_description_to_running_code() {
    let Some(program) = build() else { return };
    assert_eq!(run(&program, LAMP), LAMP, "a valid stream comes back octet for octet");

    let mut dim = LAMP.to_vec();
    dim[18] = 101;
    let refused = String::from_utf8(run(&program, &dim)).expect("an error is text");
    assert!(refused.contains("[lamp.entry.level.max]"), "{refused}");
    assert!(refused.contains("offset 0x12"), "{refused}");
    assert!(refused.contains("schedule.entries[0].level"), "{refused}");

    for end in 0..LAMP.len() {
        let refused = String::from_utf8(run(&program, &LAMP[..end])).expect("an error is text");
        assert!(refused.starts_with("truncated at offset"), "{end}: {refused}");
    }
}

/// Generates the package into a directory of its own, and builds a program that uses it.
fn build() -> Option<PathBuf> {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/third-stream");
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("go-third-stream");
    if let Err(error) = fs::remove_dir_all(&out) {
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{error}");
    }
    let mut codegen = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    succeed(codegen.args(["--target", "go", "--spec"]).arg(&files).arg("--out").arg(&out));
    let module = out.join("go");
    assert!(!module.join("testee").exists(), "a testee is for the streams of this repository");
    let unformatted = succeed(gofmt("an unforeseen stream in Go")?.arg("-l").arg(&module));
    assert_eq!(unformatted, "", "gofmt would write these files otherwise");
    let command = module.join("read_lamp");
    fs::create_dir_all(&command).expect("the output can be written");
    fs::copy(files.join("read_lamp.go"), command.join("main.go")).expect("a file can be copied");
    succeed(go("an unforeseen stream in Go")?.args(["vet", "./..."]).current_dir(&module));
    let program = out.join("read_lamp");
    let mut build = go("an unforeseen stream in Go")?;
    succeed(build.arg("build").arg("-o").arg(&program).arg("./read_lamp").current_dir(&module));
    Some(program)
}

fn run(program: &Path, input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program was built");
    child.stdin.take().expect("it is piped").write_all(input).expect("the program reads");
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "the program failed");
    output.stdout
}
