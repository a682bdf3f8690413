//! Counts the lines of the generator, language by language, for the table of bindings.

use std::path::Path;
use std::{env, fs};

const LANGUAGES: [&str; 6] = ["c", "go", "javascript", "ocaml", "python", "rust"];

fn main() {
    let root = env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the crate is");
    let root = Path::new(&root);
    let count = |language: &str| {
        let rooms =
            [root.join("src/targets").join(language), root.join("templates").join(language)];
        let lines: usize = rooms.iter().map(|room| lines(room)).sum();
        format!("{language}={lines}")
    };
    let counts = LANGUAGES.map(count).join(" ");
    println!("cargo::rustc-env=STREAMSPEC_GENERATOR_LINES={counts}");
    println!("cargo::rerun-if-changed=src/targets");
    println!("cargo::rerun-if-changed=templates");
}

/// The lines of all files in a directory, but for those that print a testee.
fn lines(path: &Path) -> usize {
    if !path.is_dir() {
        return fs::read_to_string(path).map_or(0, |text| text.lines().count());
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let printed =
        entries.filter(|entry| !entry.file_name().to_string_lossy().starts_with("testee"));
    printed.map(|entry| lines(&entry.path())).sum()
}
