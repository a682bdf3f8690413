//! The example programs of the bindings: one program in each language, built and run alike.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::here::is_here;

/// A program in a language: what runs it.
pub type Example = (&'static str, Vec<PathBuf>);

/// The root of the repository.
pub fn repository() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    root.canonicalize().expect("the repository is there")
}

/// A file of the bindings.
pub fn generated(path: &str) -> PathBuf {
    repository().join("generated").join(path)
}

/// A file of the tests of a program, for itself.
pub fn scratch(name: &str, file: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&path).expect("a directory can be made");
    path.join(file)
}

/// The program of an example of `xen-streams`.
pub fn in_rust(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let target = test.parent().and_then(Path::parent).expect("it stands below the target");
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["build", "--quiet", "--package", "xen-streams", "--features", "std"]);
    command.args(["--example", name]).current_dir(env!("CARGO_MANIFEST_DIR"));
    if target.ends_with("release") {
        command.arg("--release");
    }
    succeed(&mut command);
    target.join("examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// The example in each language that is here. In C, it is compiled with what these streams need of the
/// library.
pub fn in_every_language(name: &str, streams: &[&str]) -> Vec<Example> {
    let mut examples = vec![("rust", vec![in_rust(name)])];
    if is_here("gcc") {
        examples.push(("c", vec![in_c(name, streams)]));
    }
    if is_here("go") {
        examples.push(("go", vec![in_go(name)]));
    }
    if is_here("node") {
        let script = generated(&format!("javascript/examples/{}.js", name.replace('_', "-")));
        examples.push(("javascript", vec!["node".into(), script]));
    }
    if is_here("dune") {
        examples.push(("ocaml", vec![in_ocaml(name)]));
    }
    if is_here("python3") {
        let script = generated(&format!("python/examples/{name}.py"));
        examples.push(("python", vec!["python3".into(), "-B".into(), script]));
    }
    examples
}

/// Runs something that does not fail.
pub fn succeed(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
}

fn in_c(name: &str, streams: &[&str]) -> PathBuf {
    let program = scratch(name, "c");
    let runtime = repository().join("codegen/runtime/c");
    let sources = fs::read_dir(generated("c/src")).expect("it is there");
    let sources = sources.map(|entry| entry.expect("it can be read").path()).filter(|path| {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let shared = runtime.join(&*file).exists() || file == "classes.c";
        let own = streams.iter().any(|stream| file.starts_with(&format!("{stream}_")));
        file.ends_with(".c") && (shared || own)
    });
    let mut command = Command::new("gcc");
    command.args([
        "-std=c99",
        "-Wall",
        "-Wextra",
        "-Wpedantic",
        "-Wconversion",
        "-Werror",
        "-Wno-psabi",
    ]);
    command.arg("-I").arg(generated("c/include")).arg("-I").arg(generated("c/src")).args(sources);
    succeed(command.arg(generated(&format!("c/examples/{name}.c"))).arg("-o").arg(&program));
    program
}

fn in_go(name: &str) -> PathBuf {
    let program = scratch(name, "go");
    let mut command = Command::new("go");
    command.arg("build").arg("-o").arg(&program).arg(format!("./examples/{name}"));
    succeed(command.current_dir(generated("go")));
    program
}

/// Built along with the library, and not within its directory.
fn in_ocaml(name: &str) -> PathBuf {
    let mut command = Command::new("dune");
    command.arg("build").arg("--root").arg(generated("ocaml"));
    command.arg("--build-dir").arg(scratch(name, "ocaml")).arg(format!("./examples/{name}.exe"));
    succeed(&mut command);
    scratch(name, "ocaml").join(format!("default/examples/{name}.exe"))
}

/// Copies a directory, but for what dune has built in it.
pub fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory can be made");
    for entry in fs::read_dir(from).expect("the directory is there") {
        let path = entry.expect("it can be read").path();
        let there = to.join(path.file_name().unwrap_or_default());
        match path.is_dir() {
            true if path.ends_with("_build") => {}
            true => copied(&path, &there),
            false => drop(fs::copy(&path, there).expect("it can be copied")),
        }
    }
}
