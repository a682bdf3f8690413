//! Python: the package, each module of which is imported, and a program that calls the interpreter.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{script, succeed};

/// Looks at all modules, and makes the program.
pub fn compile(root: &Path) -> Result<PathBuf, String> {
    let testee = root.join("python/testee");
    succeed(Command::new("python3").args(["-B", "-W", "error"]).arg(&testee).arg("hello"))?;
    script(&root.join("python-testee"), "python3 -B", &testee)
}
