//! Packages that are generated from descriptions of a test, and programs that use them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::go::{go, succeed};

/// The package of a language, made of the descriptions in a directory of `tests/`, which it is called after.
pub fn package(name: &str, target: &str) -> PathBuf {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name).join(target);
    let _ = fs::remove_dir_all(&out);
    let mut codegen = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    codegen.args(["--name", name, "--target", target, "--spec"]).arg(source(name, ""));
    succeed(codegen.arg("--out").arg(&out));
    out.join(target)
}

/// A file in a directory of `tests/`.
pub fn source(name: &str, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name).join(file)
}

/// Builds a program on the crate, which it knows as `streams`.
pub fn in_rust(name: &str, file: &str) -> PathBuf {
    let package = package(name, "rust");
    let rustc = |arguments: &[&str]| {
        let mut command = Command::new("rustc");
        command.args(["--edition", "2024", "-D", "warnings"]).args(arguments);
        command.current_dir(&package);
        command
    };
    let library = ["--crate-type", "lib", "--crate-name", "streams", "--cfg", "feature=\"std\""];
    succeed(rustc(&library).args(["-o", "libstreams.rlib", "src/lib.rs"]));
    let program = ["--extern", "streams=libstreams.rlib", "-o", "program"];
    succeed(rustc(&program).arg(source(name, file)));
    package.join("program")
}

/// Builds a program on the library in C, by a standard of the language.
pub fn in_c(name: &str, file: &str, standard: &str) -> PathBuf {
    let package = package(name, "c");
    let program = package.join("program");
    let mut cc = Command::new("cc");
    cc.args([standard, "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror", "-I"]);
    cc.arg(package.join("include")).arg(source(name, file));
    let sources = fs::read_dir(package.join("src")).expect("there are sources");
    let sources = sources.map(|entry| entry.expect("it can be read").path());
    cc.args(sources.filter(|path| path.extension().is_some_and(|extension| extension == "c")));
    succeed(cc.arg("-o").arg(&program));
    program
}

/// Builds a program on the module; none where Go is not there, with a word about what is left out.
pub fn in_go(name: &str, file: &str, what: &str) -> Option<PathBuf> {
    let mut build = go(what)?;
    let module = package(name, "go");
    let command = module.join("command");
    fs::create_dir_all(&command).expect("the output can be written");
    fs::copy(source(name, file), command.join("main.go")).expect("a file can be copied");
    let program = module.join("program");
    succeed(build.arg("build").arg("-o").arg(&program).arg("./command").current_dir(&module));
    Some(program)
}
