//! Go: the module, and what `vet` says of it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{put, succeed};

/// What a module needs besides its sources.
pub fn write_module(root: &Path) -> io::Result<()> {
    put(&root.join("go/go.mod"), "module family-streams\n\ngo 1.19\n")
}

/// Compiles all packages, and the program.
pub fn compile(root: &Path) -> Result<PathBuf, String> {
    let program = root.join("go-testee");
    let go = |arguments: &[&str]| {
        let mut command = Command::new("go");
        command.current_dir(root.join("go")).args(arguments);
        command.env("GOFLAGS", "").env("GOPROXY", "off").env("GOTOOLCHAIN", "local");
        command
    };
    succeed(&mut go(&["build", "./..."]))?;
    succeed(&mut go(&["vet", "./..."]))?;
    succeed(go(&["build", "-o"]).arg(&program).arg("./testee")).map(|()| program)
}
