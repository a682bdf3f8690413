//! Python: the package, each module of which is imported, and a program that calls the interpreter.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::succeed;

/// Looks at all modules, and makes the program.
pub fn compile(root: &Path) -> Result<PathBuf, String> {
    let testee = root.join("python/testee");
    succeed(Command::new("python3").args(["-B", "-W", "error"]).arg(&testee).arg("hello"))?;
    let program = root.join("python-testee");
    let text = format!("#!/bin/sh\nexec python3 -B '{}' \"$@\"\n", testee.display());
    fs::write(&program, text)
        .and_then(|()| executable(&program))
        .map_err(|error| error.to_string())?;
    Ok(program)
}

#[cfg(unix)]
fn executable(program: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(program, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> io::Result<()> {
    Ok(())
}
