//! What the book is not built from, and where it is not written to.

use std::fs;
use std::path::Path;
use std::process::Command;

use streamspec_book::publish::publish;
use streamspec_book::request::Request;
use streamspec_codegen::Diagnostics;

#[test]
fn a_description_with_errors_gives_its_diagnostics() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let (spec, out) = (directory.path().join("spec/broken"), directory.path().join("out"));
    fs::create_dir_all(&spec).expect("a directory");
    fs::write(spec.join("stream.yaml"), "stream: broken\ntitel: Broken\n").expect("a file");
    let request = Request {
        spec: Some(directory.path().join("spec")),
        out: Some(out.clone()),
        ..Request::default()
    };
    let error = publish(&request).expect_err("the description is broken");
    let diagnostics = error.downcast_ref::<Diagnostics>().expect("diagnostics");
    assert!(diagnostics.render(false).contains("`title`"));
    assert!(!out.exists(), "nothing is written");
}

#[test]
fn a_directory_with_other_files_is_left_alone() {
    let out = tempfile::tempdir().expect("a temporary directory");
    let letter = out.path().join("letter.txt");
    fs::write(&letter, "dear reader").expect("a file");
    let request = Request { spec: None, out: Some(out.path().into()), ..Request::default() };
    let error = publish(&request).expect_err("the directory is somebody's");
    assert!(error.to_string().contains("other than a book"), "{error}");
    assert!(letter.exists());
}

#[test]
fn an_earlier_book_is_replaced() {
    let out = tempfile::tempdir().expect("a temporary directory");
    let request = || Request { spec: None, out: Some(out.path().into()), ..Request::default() };
    publish(&request()).unwrap_or_else(|error| panic!("{error:#}"));
    fs::write(out.path().join("stale.html"), "").expect("a file");
    publish(&request()).unwrap_or_else(|error| panic!("{error:#}"));
    assert!(!out.path().join("stale.html").exists());
}

#[test]
fn the_book_of_another_family_does_not_replace_ours() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/third-stream");
    let request = Request { spec: Some(spec), ..Request::default() };
    let error = publish(&request).expect_err("it is not said where it goes");
    assert!(error.to_string().contains("--out"), "{error}");
}

#[test]
fn in_an_empty_directory_the_program_has_all_that_it_needs() {
    let empty = tempfile::tempdir().expect("a temporary directory");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-book"));
        command.current_dir(&empty).args(arguments).output().expect("the program can be run")
    };
    assert!(!run(&[]).status.success());
    assert!(run(&["--out", "book", "build"]).status.success());
    assert!(empty.path().join("book/xenstore/index.html").is_file());
}
