//! Generating Rust where there is no `rustfmt`: the code is the same but for long lines.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::{path, visit};

fn codegen(out: &Path, arguments: &[&str], programs: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    command.arg("--spec").arg(path("tests/third-stream")).arg("--out").arg(out).args(arguments);
    programs.iter().for_each(|programs| drop(command.env("PATH", programs)));
    command.output().expect("the program can be run")
}

#[track_caller]
fn succeeds(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

/// All files of a directory, with their text.
fn files(root: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    visit(root, &mut |path, text| {
        files.push((path.strip_prefix(root).expect("it is in it").to_owned(), text.to_owned()));
    });
    files.sort();
    files
}

#[test]
fn long_lines_alone_are_left() {
    let scratch = TempDir::new().expect("there is room for temporary files");
    let (with, without) = (scratch.path().join("with"), scratch.path().join("without"));
    let rust = ["--target", "rust"];
    succeeds(&codegen(&with, &rust, None));
    let said = succeeds(&codegen(&without, &rust, Some("")));
    assert!(said.contains("note: rustfmt is not here"), "{said}");
    let (with, without) = (with.join("rust/src"), without.join("rust/src"));
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--edition", "2024", "--config"]);
    rustfmt.arg("use_small_heuristics=Max,use_field_init_shorthand=true");
    let formatted = rustfmt.arg(without.join("lib.rs")).output();
    succeeds(&formatted.expect("the toolchain has rustfmt"));
    assert_eq!(files(&with), files(&without));
}

#[test]
fn nothing_is_compared_that_cannot_be() {
    let scratch = TempDir::new().expect("there is room for temporary files");
    succeeds(&codegen(scratch.path(), &[], None));
    let stale = codegen(scratch.path(), &["--check"], Some(""));
    let said = String::from_utf8_lossy(&stale.stderr).into_owned();
    assert!(!stale.status.success() && said.contains("without rustfmt"), "{said}");
    succeeds(&codegen(scratch.path(), &["--check", "--target", "c,go"], Some("")));
}

#[test]
fn items_stand_apart() {
    let scratch = TempDir::new().expect("there is room for temporary files");
    succeeds(&codegen(scratch.path(), &["--target", "rust"], None));
    let files = files(&scratch.path().join("rust/src"));
    assert!(files.len() > 10);
    for (file, text) in files {
        let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
        let close = lines.windows(2).find(|two| two[0] == "}" && two[1].starts_with("///"));
        assert_eq!(close, None, "{}", file.display());
    }
}
