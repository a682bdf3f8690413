//! The package for Python passes its own tests, which are written in Python.

use std::io::Write;
use std::path::Path;
use std::process::Command;

#[test]
fn the_package_passes_its_own_tests() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python/test_package.py");
    let output = Command::new("python3").arg("-B").arg(&script).output();
    let Ok(output) = output else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "`python3` is missing");
        let note = "note: the package for Python was not exercised: there is no `python3`\n";
        let _ = std::io::stderr().write_all(note.as_bytes());
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn its_types_are_strict() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/python");
    let mut mypy = Command::new("mypy");
    // Versions of it differ in what they have to be told.
    mypy.args(["--strict", "--no-warn-unused-ignores", "--package", "xen_streams", "--cache-dir"]);
    mypy.arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("mypy")).current_dir(package);
    let Ok(output) = mypy.output() else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "`mypy` is missing");
        let note = "note: the types of the package for Python were not looked at: no `mypy`\n";
        let _ = std::io::stderr().write_all(note.as_bytes());
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
