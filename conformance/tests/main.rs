//! The tests of the suite.
//!
//! They are one program: it is linked once, and all of them share the processors.
//! `cargo test -p streamspec-conformance FILE::` runs those of one file.

mod bindings;
mod c_framework;
mod captures;
mod carriers;
mod causes;
#[path = "../../codegen/tests/compat/change.rs"]
mod change;
mod compare;
#[path = "../../codegen/tests/support/compiled.rs"]
mod compiled;
mod copied;
mod copies;
mod derived;
mod diff;
mod differential;
mod drop_optional;
mod dumper;
mod elsewhere;
mod evolution;
mod example;
mod examples;
mod foreign;
mod generated;
mod here;
mod hostile;
mod hurt;
mod hvm_sizes;
mod javascript;
mod kaitai;
mod library;
mod names;
mod nested;
mod ocaml;
mod origin;
mod other_tools;
mod own_language;
mod passed_over;
mod pieces;
mod profiles;
mod python;
mod receive;
mod reports;
mod run_command;
mod seeds;
mod select;
mod shortened;
mod station;
mod testees;
mod third_party;
mod third_stream;
mod vector_format;
mod vectors;
mod walk;
mod whole_way;
mod written;
mod xs_tree;

/// `Cargo.toml` says which are programs of their own, and why.
#[test]
fn every_file_is_compiled() {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    compiled::assert_compiled(
        &tests,
        include_str!("main.rs"),
        &["main", "in_process", "interpreter", "rust_api", "watch", "witness", "zoo"],
    );
}
