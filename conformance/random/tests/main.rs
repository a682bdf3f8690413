//! The tests with random descriptions.
//!
//! They are one program: it is linked once, and all of them share the processors.
//! `cargo test -p streamspec-random FILE::` runs those of one file.

#[path = "../../../codegen/tests/support/compiled.rs"]
mod compiled;
mod descriptions;
mod keys;
mod linters;
mod names;
mod readme;
mod seeds;
mod support;

/// `Cargo.toml` says which are programs of their own, and why.
#[test]
fn every_file_is_compiled() {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    compiled::assert_compiled(&tests, include_str!("main.rs"), &["main"]);
}
