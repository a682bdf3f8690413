//! The tests of a crate are modules of one program; a file that is none would never run.

use std::fs;
use std::path::Path;

/// Asserts that every file, and every folder with a `main.rs`, in a directory of tests is compiled: as a
/// module of the program whose text is given, or as one of the programs of their own.
pub fn assert_compiled(tests: &Path, program: &str, own: &[&str]) {
    for entry in fs::read_dir(tests).expect("the program is in it") {
        let path = entry.expect("it can be read").path();
        let is_program =
            path.join("main.rs").exists() || path.extension().is_some_and(|e| e == "rs");
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let module = format!("mod {name};");
        let here = program.lines().any(|line| line == module);
        assert!(!is_program || here || own.contains(&&*name), "nobody compiles {}", path.display());
    }
}
