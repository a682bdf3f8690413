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
mod output_failures;
mod output_kept;
mod output_kill;
mod page_of_code;
mod releases;
mod samples;
mod save_order;
mod support;
mod targets_print;
mod third_stream;
mod versions;

/// The tests that are programs of their own: `Cargo.toml` says why.
const OWN: &[&str] = &["main"];

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
