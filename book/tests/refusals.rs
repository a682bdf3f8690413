//! What the book is not built from, and where it is not written to.

use std::fs;

use streamspec_book::publish::{Request, publish};
use streamspec_codegen::Diagnostics;

#[test]
fn a_description_with_errors_gives_its_diagnostics() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let (spec, out) = (directory.path().join("spec/broken"), directory.path().join("out"));
    fs::create_dir_all(&spec).expect("a directory");
    fs::write(spec.join("stream.yaml"), "stream: broken\ntitel: Broken\n").expect("a file");
    let request = Request { spec: Some(directory.path().join("spec")), out: Some(out.clone()) };
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
    let request = Request { spec: None, out: Some(out.path().into()) };
    let error = publish(&request).expect_err("the directory is somebody's");
    assert!(error.to_string().contains("other than a book"), "{error}");
    assert!(letter.exists());
}

#[test]
fn an_earlier_book_is_replaced() {
    let out = tempfile::tempdir().expect("a temporary directory");
    let request = || Request { spec: None, out: Some(out.path().into()) };
    publish(&request()).unwrap_or_else(|error| panic!("{error:#}"));
    fs::write(out.path().join("stale.html"), "").expect("a file");
    publish(&request()).unwrap_or_else(|error| panic!("{error:#}"));
    assert!(!out.path().join("stale.html").exists());
}
