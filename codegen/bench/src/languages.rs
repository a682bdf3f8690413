//! What generated Python, JavaScript and OCaml cost: programs of their own, beside loops by hand and what
//! Kaitai Struct makes of the same descriptions.
//!
//! Each is left out, with one line, where its language is not installed; Kaitai where its compiler is not.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const HERE: &str = env!("CARGO_MANIFEST_DIR");
/// A dump of a real xenstore; its nodes are measured.
const SAMPLE: &str = "conformance/samples/xenstore@1/xenstored-4.17.7-live-update.bin";

/// Runs the program in Python.
pub fn python(rounds: usize) {
    script("python3", "python/bench.py", rounds);
}

/// Runs the program in JavaScript.
pub fn javascript(rounds: usize) {
    script("node", "javascript/bench.js", rounds);
}

/// Builds the program in OCaml as dune does for a release, and runs it.
pub fn ocaml(rounds: usize) {
    match build() {
        Ok(program) => {
            run(Command::new(program).arg(root().join(SAMPLE)).arg(rounds.to_string()));
        }
        Err(message) => println!("\nOCaml is not measured: {message}"),
    }
}

fn script(interpreter: &str, program: &str, rounds: usize) {
    let mut command = Command::new(interpreter);
    command.arg(Path::new(HERE).join(program)).arg(rounds.to_string());
    match kaitai() {
        Ok(readers) => drop(command.arg(readers)),
        Err(message) => println!("\nKaitai Struct is not measured: {message}"),
    }
    run(&mut command);
}

fn run(command: &mut Command) {
    match command.status() {
        Ok(status) if status.success() => {}
        Ok(status) => println!("\n{command:?} ended with {status}"),
        Err(error) => println!("\n{command:?} cannot be run: {error}"),
    }
}

fn root() -> PathBuf {
    Path::new(HERE).join("../..")
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A directory with links to the program and to both libraries, which dune takes for one project.
fn build() -> Result<PathBuf, String> {
    let scratch = target().join("bench-ocaml");
    fs::create_dir_all(&scratch).map_err(|error| error.to_string())?;
    let here = Path::new(HERE);
    let parts = [
        ("bench", here.join("ocaml")),
        ("bench-streams", here.join("generated/ocaml")),
        ("xen-streams", root().join("generated/ocaml")),
    ];
    for (name, part) in parts {
        let link = scratch.join(name);
        let _ = fs::remove_file(&link);
        symlink(part, link).map_err(|error| error.to_string())?;
    }
    fs::write(scratch.join("dune-project"), "(lang dune 2.9)\n")
        .map_err(|error| error.to_string())?;
    let mut dune = Command::new("dune");
    dune.args(["build", "--profile", "release", "--root"]).arg(&scratch).arg("./bench/bench.exe");
    said(&mut dune)?;
    Ok(scratch.join("_build/default/bench/bench.exe"))
}

/// Makes the readers of Kaitai Struct, in the way of its example; where they are.
fn kaitai() -> Result<PathBuf, String> {
    let packages = target().join("kaitai");
    let readers = packages.join("bench");
    let python = readers.join("kaitai_python");
    fs::create_dir_all(&python).map_err(|error| error.to_string())?;
    let example = root().join("conformance/examples/kaitai");
    let mut descriptions = Vec::new();
    for (spec, stream) in
        [(Path::new(HERE).join("spec"), "ticks"), (root().join("spec"), "xenstore")]
    {
        let model = readers.join(format!("{stream}.json"));
        let mut emit = Command::new(env!("CARGO"));
        emit.args(["run", "--quiet", "--package", "streamspec-codegen", "--", "--emit", "model"]);
        fs::write(&model, said(emit.arg("--spec").arg(spec).current_dir(root()))?)
            .map_err(|error| error.to_string())?;
        let input = fs::File::open(&model).map_err(|error| error.to_string())?;
        let mut generate = Command::new("python3");
        let made = said(generate.arg(example.join("generate.py")).arg(stream).stdin(input))?;
        let description = readers.join(format!("{stream}.ksy"));
        fs::write(&description, made).map_err(|error| error.to_string())?;
        descriptions.push(description);
    }
    for (language, out) in [("python", &python), ("javascript", &readers)] {
        let mut compile = Command::new("node");
        compile.env("NODE_PATH", packages.join("node_modules"));
        compile.arg(example.join("compile.js")).arg(language).arg(out).args(&descriptions);
        said(&mut compile)?;
    }
    Ok(readers)
}

/// What a command says, or what it complains about.
fn said(command: &mut Command) -> Result<Vec<u8>, String> {
    let output =
        command.stderr(Stdio::piped()).output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)))
}
