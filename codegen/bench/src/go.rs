//! What generated Go costs: a program of its own, built and run where Go is installed.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the program and lets it print its figures.
pub fn measure(rounds: usize) {
    let program = std::env::temp_dir().join(format!("streamspec-bench-go-{}", std::process::id()));
    match build(&program) {
        Ok(()) => run(&program, rounds),
        Err(message) => println!("\nGo is not measured: {message}"),
    }
    // Where it was never built, there is nothing to remove.
    let _ = std::fs::remove_file(&program);
}

fn build(program: &Path) -> Result<(), String> {
    let source: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("go");
    let output = Command::new("go")
        .args(["build", "-o"])
        .arg(program)
        .arg(".")
        .current_dir(source)
        .output()
        .map_err(|error| format!("`go` cannot be run ({error})"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&output.stderr).into_owned())
}

fn run(program: &Path, rounds: usize) {
    let status = Command::new(program).arg(rounds.to_string()).status();
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => println!("\nthe Go program ended with {status}"),
        Err(error) => println!("\nthe Go program cannot be run: {error}"),
    }
}
