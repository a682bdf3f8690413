//! The package for JavaScript passes its own tests, which are written in JavaScript; and TypeScript finds
//! nothing wrong with its declarations, and with a program that uses them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What a program says; nothing if it is missing, which is a failure in CI.
fn output(program: &str, arguments: &[&Path]) -> Option<Output> {
    let output = Command::new(program).args(arguments).output();
    if output.is_err() {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "`{program}` is missing");
        let note = format!("note: the package for JavaScript lacks a test: no `{program}`\n");
        let _ = std::io::stderr().write_all(note.as_bytes());
    }
    output.ok()
}

fn there() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/javascript")
}

#[test]
fn the_package_passes_its_own_tests() {
    for script in ["test-package.js", "test-handlers.js", "test-writers.js"] {
        let Some(output) = output("node", &[&there().join(script)]) else { return };
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn the_declarations_are_strict() {
    let project = there().join("tsconfig.json");
    let Some(output) = output("tsc", &[Path::new("--project"), &project]) else { return };
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
}
