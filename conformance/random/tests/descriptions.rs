//! Descriptions that once came out wrong: each directory below `descriptions` is a case, and says in
//! its first line what it shows.

use std::fs;
use std::path::Path;

use streamspec_codegen::targets::Target;
use streamspec_random::languages::Scrutiny;
use streamspec_random::run::Sound;

use crate::support;

/// All cases.
pub fn cases() -> Vec<Sound> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/descriptions");
    let entries = fs::read_dir(root).expect("the directory is in the repository");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|path| support::clean(path, name(path), 1)).collect()
}

#[test]
fn in_c() {
    support::agree(Target::C, &cases(), "descriptions", Scrutiny::Joined);
}

#[test]
fn in_go() {
    support::agree(Target::Go, &cases(), "descriptions", Scrutiny::Joined);
}

#[test]
fn in_rust() {
    support::agree(Target::Rust, &cases(), "descriptions", Scrutiny::Joined);
}

#[test]
fn in_javascript() {
    support::agree(Target::JavaScript, &cases(), "descriptions", Scrutiny::Joined);
}

#[test]
fn in_ocaml() {
    support::agree(Target::OCaml, &cases(), "descriptions", Scrutiny::Joined);
}

#[test]
fn in_python() {
    support::agree(Target::Python, &cases(), "descriptions", Scrutiny::Joined);
}
