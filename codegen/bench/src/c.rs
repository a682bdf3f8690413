//! The generated C, by a program of its own that is compiled when it is measured.

use std::path::Path;
use std::process::{Command, Stdio};

/// Compiles the program, runs it, and lets it print its figures.
pub fn measure(rounds: usize) {
    let program = std::env::temp_dir().join(format!("streamspec-bench-c-{}", std::process::id()));
    let aligned = aligning().iter().any(|option| compile(&program, Some(option)));
    if !aligned && !compile(&program, None) {
        return println!("\nC: there is no compiler `cc`, or it fails");
    }
    let run = Command::new(&program).arg(rounds.to_string()).status();
    if !run.is_ok_and(|status| status.success()) {
        println!("\nC: the program failed");
    }
    let _ = std::fs::remove_file(program);
}

/// What keeps jumps off the boundaries of 32 octets, as `.cargo/config.toml` does for Rust: an option
/// of the assembler with gcc, one of the compiler with clang.
fn aligning() -> &'static [&'static str] {
    if cfg!(target_arch = "x86_64") {
        &["-Wa,-mbranches-within-32B-boundaries", "-mbranches-within-32B-boundaries"]
    } else {
        &[]
    }
}

/// Compiles with an option, which a compiler may not know; without one, it may say what is wrong.
fn compile(program: &Path, option: Option<&str>) -> bool {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generated = bench.join("generated/c");
    let Ok(sources) = std::fs::read_dir(generated.join("src")) else { return false };
    let sources = sources.filter_map(Result::ok).map(|entry| entry.path());
    let compiled = Command::new("cc")
        .args(["-std=c99", "-O2"])
        .args(option)
        .arg("-I")
        .arg(generated.join("include"))
        .arg(bench.join("c/bench.c"))
        .args(sources.filter(|path| path.extension().is_some_and(|e| e == "c")))
        .arg("-o")
        .arg(program)
        .stderr(if option.is_some() { Stdio::null() } else { Stdio::inherit() })
        .status();
    compiled.is_ok_and(|status| status.success())
}
