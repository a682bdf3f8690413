//! The tests of the generator.
//!
//! They are one program: it is linked once, and all of them share the processors.
//! `cargo test -p streamspec-codegen FILE::` runs those of one file.

mod c_cgo;
mod c_target;
#[path = "compat/change.rs"]
mod change;
mod check_order;
mod compat;
mod diagnostics;
mod emit;
mod evolution;
mod go_binding;
mod go_third_stream;
mod hostile_texts;
mod imports;
mod language;
mod limits;
mod mutants;
mod mutations;
mod new_family;
mod no_family;
mod order_by_magic;
mod order_magic;
mod output_failures;
mod output_kept;
mod output_kill;
mod page_of_code;
mod readme_copies;
mod releases;
mod renamed;
mod samples;
mod save_order;
mod support;
mod targets_print;
mod third_stream;
mod versions;
mod without_rustfmt;
mod writers_stop;

/// `Cargo.toml` says which are programs of their own, and why.
#[test]
fn every_file_is_compiled() {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    support::compiled::assert_compiled(&tests, include_str!("main.rs"), &["main"]);
}
