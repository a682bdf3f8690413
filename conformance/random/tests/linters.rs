//! What the linters of languages say of the code of all descriptions: nothing, if clippy is asked for what it
//! denies, and for some of what it warns of.

use std::path::{Path, PathBuf};
use std::process::Command;

use streamspec_codegen::targets::Target;
use streamspec_random::languages::{Scrutiny, Workshop, generate, name};
use streamspec_random::run::together;

use crate::descriptions::cases;
use crate::support::{compiles, left_out, scratch};

/// The directory that holds the code of all descriptions in a language.
fn written(target: Target) -> PathBuf {
    let (cases, root) = (cases(), scratch("linters", target));
    let all: Vec<usize> = (0..cases.len()).collect();
    let files = generate(target, &together(&cases, &all)).expect("every case can be generated");
    let workshop = Workshop::new(target, Scrutiny::Joined, root.clone());
    workshop.write(&files).expect("a temporary directory can be written");
    root.join(name(target))
}

/// Fails with what a linter writes, if it finds or writes anything.
fn is_silent(linter: &mut Command, succeeds_with: &str) {
    let output = linter.output().expect("the linter is here");
    let told = String::from_utf8_lossy(&output.stdout);
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && told.trim_start().starts_with(succeeds_with),
        "{told}{complaints}"
    );
    assert!(!succeeds_with.is_empty() || told.is_empty(), "{told}");
}

/// Whether a linter is here, which a command shows.
fn is_here(linter: &str, command: &mut Command) -> bool {
    let here = command.output().is_ok_and(|output| output.status.success());
    if !here {
        left_out("what a linter says", linter);
    }
    here
}

#[test]
fn gofmt_changes_nothing() {
    if compiles(Target::Go) && is_here("gofmt", Command::new("gofmt").arg("-h")) {
        is_silent(Command::new("gofmt").arg("-l").arg(written(Target::Go)), "");
    }
}

/// What clippy warns of, and once did.
const WARNINGS: [&str; 3] = [
    "clippy::manual_div_ceil",
    "clippy::nonminimal_bool",
    "clippy::unnecessary_fallible_conversions",
];

#[test]
fn clippy_has_nothing_to_say() {
    if !compiles(Target::Rust)
        || !is_here("clippy-driver", Command::new("clippy-driver").arg("--version"))
    {
        return;
    }
    let directory = written(Target::Rust);
    let mut clippy = Command::new("clippy-driver");
    clippy.args(["--edition", "2024", "--crate-name", "library", "--crate-type", "rlib"]);
    clippy.args(["--emit", "metadata", "--cfg", "feature=\"std\"", "-A", "warnings"]);
    clippy.args(WARNINGS.iter().flat_map(|lint| ["-D", lint]).chain(["-D", "clippy::correctness"]));
    clippy.args(["--check-cfg", "cfg(feature, values(\"std\", \"tokio\"))"]);
    clippy.env("CARGO_PKG_VERSION", "0.1.0").arg("--out-dir").arg(&directory);
    is_silent(clippy.arg(directory.join("src/lib.rs")), "");
}

#[test]
fn mypy_finds_nothing() {
    // `.ci/run` puts it there.
    let packages = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../python");
    let python = || {
        let mut python = Command::new("python3");
        python.env("PYTHONPATH", &packages);
        python
    };
    if !compiles(Target::Python) || !is_here("mypy", python().args(["-c", "import mypy"])) {
        return;
    }
    let directory = written(Target::Python);
    let package = cases()[0].family.identity.names.package_in_code();
    let mut mypy = python();
    // Versions of it differ in what they have to be told.
    mypy.args(["-m", "mypy", "--strict", "--no-warn-unused-ignores", "--package", &package]);
    mypy.arg("--cache-dir").arg(directory.join("cache"));
    is_silent(mypy.current_dir(&directory), "Success");
}
