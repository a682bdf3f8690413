//! OCaml: the library and the testee, compiled to byte code with all warnings that say something.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{below, succeed, told_by};

/// All warnings, but for those of style: fragile or partial matches on records, types that tell fields
/// apart, parameters that functions of a kind have in common, and modules without an interface.
const WARNINGS: &str = "+a-4-9-27-29-30-40..42-44-45-48-70";

/// Compiles all of it.
pub fn compile(root: &Path) -> Result<PathBuf, String> {
    let directory = root.join("ocaml-build");
    let names = gather(&root.join("ocaml"), &directory).map_err(|error| error.to_string())?;
    let mut sort = Command::new("ocamldep");
    let sorted = told_by(sort.current_dir(&directory).arg("-sort").args(&names))?;
    let program = root.join("ocaml-testee");
    let mut command = Command::new("ocamlc");
    command.current_dir(&directory).args(["-w", WARNINGS, "-warn-error", "+a", "-o"]).arg(&program);
    succeed(command.args(sorted.split_whitespace()))?;
    Ok(program)
}

/// Puts all sources into one directory, beside which the compiler puts what it makes.
fn gather(code: &Path, directory: &Path) -> io::Result<Vec<OsString>> {
    if directory.exists() {
        fs::remove_dir_all(directory)?;
    }
    fs::create_dir_all(directory)?;
    let mut names = Vec::new();
    for file in below(code).iter().filter(|file| file.extension().is_some_and(|e| e == "ml")) {
        let name = file.file_name().unwrap_or_default().to_owned();
        fs::copy(file, directory.join(&name))?;
        names.push(name);
    }
    Ok(names)
}
