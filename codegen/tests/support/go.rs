//! Runs the Go toolchain, where there is one.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `go`; none, with a word about what is not exercised, where it is not installed.
pub fn go(what: &str) -> Option<Command> {
    tool("go", "version", what)
}

/// `gofmt`; none, with a word about what is not exercised, where it is not installed.
#[allow(dead_code, reason = "not every test formats")]
pub fn gofmt(what: &str) -> Option<Command> {
    tool("gofmt", "-h", what)
}

fn tool(name: &str, probe: &str, what: &str) -> Option<Command> {
    if Command::new(name).arg(probe).output().is_ok() {
        let mut command = Command::new(name);
        // What is generated needs neither the network nor another version of Go.
        command.env("GOFLAGS", "").env("GOPROXY", "off").env("GOTOOLCHAIN", "local");
        return Some(command);
    }
    left_out(what);
    None
}

/// Says what is not exercised on this machine; that is a failure where everything has to be there.
///
/// # Panics
/// With `CI=true`.
pub fn left_out(what: &str) {
    assert!(
        std::env::var_os("CI").is_none_or(|ci| ci != "true"),
        "{what} cannot be exercised here"
    );
    // Past the test harness, which shows nothing of a test that passes.
    let line = "not exercised, since this machine lacks what it takes";
    let _ = writeln!(std::io::stderr(), "{line}: {what}");
}

/// The directory of what is measured.
#[allow(dead_code, reason = "not every test looks at it")]
pub fn bench() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bench")
}

/// Runs a command that must succeed; its standard output.
///
/// # Panics
/// If it fails.
pub fn succeed(command: &mut Command) -> String {
    let output = command.output().expect("the command can be run");
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{shown}{complaints}");
    shown
}
