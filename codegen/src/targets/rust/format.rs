//! Formats what was generated, with the toolchain's `rustfmt`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use crate::scratch;
use crate::targets::output::Output;

/// Formats Rust files with the toolchain's `rustfmt`, all in one run.
///
/// # Errors
/// If `rustfmt` is missing or does not understand a file.
pub fn format(outputs: &mut [Output]) -> io::Result<()> {
    let directory = scratch::directory()?;
    let scratch = directory.path();
    let mut paths = Vec::new();
    for output in outputs.iter() {
        let path = scratch.join(&output.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, &output.text)?;
        paths.push(path);
    }
    let result = run_rustfmt(scratch, &paths);
    for (output, path) in outputs.iter_mut().zip(&paths) {
        output.text = fs::read_to_string(path)?;
    }
    result
}

/// The format of generated Rust, which is also that of the repository.
const FORMAT: &str =
    "edition = \"2024\"\nuse_small_heuristics = \"Max\"\nuse_field_init_shorthand = true\n";

fn run_rustfmt(scratch: &Path, paths: &[PathBuf]) -> io::Result<()> {
    fs::write(scratch.join("rustfmt.toml"), FORMAT)?;
    // A module's children are files of the list as well; each file is formatted once.
    let roots = paths.iter().filter(|p| p.ends_with("lib.rs") || p.ends_with("main.rs"));
    let output = Command::new("rustfmt")
        .arg("--config-path")
        .arg(scratch)
        .args(roots)
        .output()
        .map_err(|error| {
            io::Error::new(
                error.kind(),
                format!("cannot run rustfmt ({error}); `rustup component add rustfmt` installs it"),
            )
        })?;
    if output.status.success() {
        return Ok(());
    }
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(io::Error::other(format!("rustfmt does not understand what was generated:\n{message}")))
}
