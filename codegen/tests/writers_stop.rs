//! A writer whose sink has failed refuses all that follows, and does not call the stream whole: in a stream
//! that ends with its input no last record would tell what is missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::go::{go, succeed};

fn files() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/writers-stop")
}

fn generated(target: &str) -> PathBuf {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("writers-stop").join(target);
    let _ = fs::remove_dir_all(&out);
    let mut codegen = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    codegen.args(["--name", "writers-stop", "--target", target, "--spec"]).arg(files());
    succeed(codegen.arg("--out").arg(&out));
    out.join(target)
}

#[test]
fn in_rust() {
    let package = generated("rust");
    let rustc = |arguments: &[&str]| {
        let mut command = Command::new("rustc");
        command.args(["--edition", "2024", "-D", "warnings"]).args(arguments);
        command.current_dir(&package);
        command
    };
    let library = ["--crate-type", "lib", "--crate-name", "streams", "--cfg", "feature=\"std\""];
    succeed(rustc(&library).args(["-o", "libstreams.rlib", "src/lib.rs"]));
    let program = ["--extern", "streams=libstreams.rlib", "-o", "stop"];
    succeed(rustc(&program).arg(files().join("stop.rs")));
    succeed(&mut Command::new(package.join("stop")));
}

#[test]
fn in_c() {
    let package = generated("c");
    let mut sources: Vec<PathBuf> = fs::read_dir(package.join("src"))
        .expect("the library has sources")
        .map(|entry| entry.expect("the directory can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "c"))
        .collect();
    sources.sort();
    let program = package.join("stop");
    let mut cc = Command::new("cc");
    cc.args(["-std=c11", "-Wall", "-Wextra", "-Werror", "-I"]).arg(package.join("include"));
    succeed(cc.arg("-o").arg(&program).arg(files().join("stop.c")).args(sources));
    succeed(&mut Command::new(program));
}

#[test]
fn in_go() {
    let Some(mut build) = go("a writer of the module whose output fails") else { return };
    let module = generated("go");
    let command = module.join("stop");
    fs::create_dir_all(&command).expect("the output can be written");
    fs::copy(files().join("stop.go"), command.join("main.go")).expect("a file can be copied");
    let program = module.join("stopped");
    succeed(build.arg("build").arg("-o").arg(&program).arg("./stop").current_dir(&module));
    succeed(&mut Command::new(program));
}
