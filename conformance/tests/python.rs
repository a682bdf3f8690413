//! The package for Python passes its own tests, which are written in Python, and mypy finds nothing in it.
//!
//! numpy and mypy are packages of PyPI: `.ci/run` puts both into `target/python`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

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
    for script in ["test_package.py", "test_handlers.py", "test_verify.py", "test_writers.py"] {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python").join(script);
        let output = python().arg("-B").arg(&script).output().expect("python3 is here");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn its_types_are_strict() {
    let Some(output) = mypy("mypy", &["--package", "xen_streams"]) else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_program_that_uses_it_is_checked() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python");
    let (uses, misuses) = (tests.join("uses.py"), tests.join("misuses.py"));
    let files = [&uses, &misuses].map(|file| file.to_str().expect("a path is a text"));
    let Some(output) = mypy("mypy-uses", &files) else { return };
    let said = String::from_utf8_lossy(&output.stdout);
    let found: BTreeSet<String> = said.lines().filter_map(faulty_line).collect();
    let text = std::fs::read_to_string(&misuses).expect("it is in the repository");
    let wrong = text.lines().enumerate().filter(|(_, line)| line.ends_with("  # wrong"));
    let wrong: BTreeSet<String> =
        wrong.map(|(index, _)| format!("misuses.py:{}", index + 1)).collect();
    assert!(wrong.len() > 10);
    assert_eq!(found, wrong, "{said}");
}

/// File and line of an error of mypy.
fn faulty_line(line: &str) -> Option<String> {
    let (place, _) = line.split_once(": error:")?;
    Some(place.rsplit(['/', '\\']).next().unwrap_or(place).to_owned())
}

/// What mypy says, if it is here.
fn mypy(cache: &str, of: &[&str]) -> Option<Output> {
    let found = python().args(["-c", "import mypy"]).output();
    if !found.is_ok_and(|found| found.status.success()) {
        left_out("mypy");
        return None;
    }
    let mut mypy = python();
    // Versions of it differ in what they have to be told.
    mypy.args(["-m", "mypy", "--strict", "--no-warn-unused-ignores"]).args(of);
    mypy.arg("--cache-dir").arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join(cache));
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/python");
    Some(mypy.current_dir(package).output().expect("python3 is here"))
}
