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
mod generated;
mod hostile;
mod hurt;
mod hvm_sizes;
mod javascript;
mod kaitai;
mod nested;
mod ocaml;
mod origin;
mod own_language;
mod passed_over;
mod pieces;
mod profiles;
mod python;
mod reports;
mod run_command;
mod seeds;
mod select;
mod testees;
mod third_party;
mod third_stream;
mod vector_format;
mod vectors;
mod whole_way;
mod written;
mod xs_tree;

/// The tests that are programs of their own: `Cargo.toml` says why.
const OWN: &[&str] = &["main", "in_process", "interpreter", "rust_api", "watch", "witness", "zoo"];

/// A file that is no module of this program, and no program of its own, would never run.
#[test]
fn every_file_is_compiled() {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for entry in std::fs::read_dir(tests).expect("this file is in it") {
        let path = entry.expect("it can be read").path();
        let is_program =
            path.join("main.rs").exists() || path.extension().is_some_and(|e| e == "rs");
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let module = format!("mod {name};");
        let here = include_str!("main.rs").lines().any(|line| line == module);
        assert!(!is_program || here || OWN.contains(&&*name), "nobody compiles {}", path.display());
    }
}
