//! The package for Python passes its own tests, which are written in Python, and mypy finds nothing in it.
//!
//! numpy and mypy are packages of PyPI: `.ci/run` puts both into `target/python`.

use std::path::Path;
use std::process::Command;

use crate::here::{is_here, left_out};

/// Python with what `.ci/run` has put beside what was built.
fn python() -> Command {
    let mut python = Command::new("python3");
    python.env("PYTHONPATH", Path::new(env!("CARGO_TARGET_TMPDIR")).join("../python"));
    python
}

#[test]
fn the_package_passes_its_own_tests() {
    if !is_here("python3") {
        return;
    }
    for script in ["test_package.py", "test_writers.py"] {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python").join(script);
        let output = python().arg("-B").arg(&script).output().expect("python3 is here");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn its_types_are_strict() {
    let found = python().args(["-c", "import mypy"]).output();
    if !found.is_ok_and(|found| found.status.success()) {
        return left_out("mypy");
    }
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/python");
    let mut mypy = python();
    // Versions of it differ in what they have to be told.
    mypy.args(["-m", "mypy", "--strict", "--no-warn-unused-ignores", "--package", "xen_streams"]);
    mypy.arg("--cache-dir").arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("mypy"));
    let output = mypy.current_dir(package).output().expect("python3 is here");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
