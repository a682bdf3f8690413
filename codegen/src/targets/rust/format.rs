//! Formats what was generated: lays it out, and has the toolchain's `rustfmt` break its lines. Without that,
//! long lines stay as they are.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{fs, io};

use super::layout::laid_out;
use crate::scratch;
use crate::targets::output::Output;

/// Whether lines can be broken: `rustfmt` is there.
pub fn can_format() -> bool {
    static IS_THERE: LazyLock<bool> = LazyLock::new(|| {
        let said = Command::new("rustfmt").arg("--version").output();
        said.is_ok_and(|output| output.status.success())
    });
    *IS_THERE
}

/// Formats Rust files, with `rustfmt` all in one run.
///
/// # Errors
/// If `rustfmt` does not understand a file.
pub fn format(outputs: &mut [Output]) -> io::Result<()> {
    for output in outputs.iter_mut().filter(|output| output.path.ends_with(".rs")) {
        output.text = laid_out(&output.text);
    }
    if !can_format() {
        return Ok(());
    }
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
    let output = Command::new("rustfmt").arg("--config-path").arg(scratch).args(roots).output()?;
    if output.status.success() {
        return Ok(());
    }
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(io::Error::other(format!("rustfmt does not understand what was generated:\n{message}")))
}
