//! The generated C, by a program of its own that is compiled when it is measured.

use std::path::Path;
use std::process::Command;

/// Compiles the program, runs it, and lets it print its figures.
pub fn measure(rounds: usize) {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generated = bench.join("generated/c");
    let program = std::env::temp_dir().join(format!("streamspec-bench-c-{}", std::process::id()));
    let Ok(sources) = std::fs::read_dir(generated.join("src")) else {
        return println!("\nC: nothing has been generated");
    };
    let sources = sources.filter_map(Result::ok).map(|entry| entry.path());
    let compiled = Command::new("cc")
        .args(["-std=c99", "-O2", "-I"])
        .arg(generated.join("include"))
        .arg(bench.join("c/bench.c"))
        .args(sources.filter(|path| path.extension().is_some_and(|e| e == "c")))
        .arg("-o")
        .arg(&program)
        .status();
    if !compiled.is_ok_and(|status| status.success()) {
        return println!("\nC: there is no compiler `cc`, or it fails");
    }
    let run = Command::new(&program).arg(rounds.to_string()).status();
    if !run.is_ok_and(|status| status.success()) {
        println!("\nC: the program failed");
    }
    let _ = std::fs::remove_file(program);
}
