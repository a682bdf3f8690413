//! JavaScript: the package, each module of which is imported, and a program that calls the interpreter.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{script, succeed};

/// Looks at all modules, and makes the program.
pub fn compile(root: &Path) -> Result<PathBuf, String> {
    let testee = root.join("javascript/testee/main.js");
    let index = root.join("javascript/index.js");
    succeed(Command::new("node").arg(&index))?;
    succeed(Command::new("node").arg(&testee).arg("hello"))?;
    script(&root.join("javascript-testee"), "node", &testee)
}
