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
