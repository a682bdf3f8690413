//! Programs that tests need and that may not be here.

use std::io::Write;
use std::process::Command;

/// Whether a program is here; says so if not.
pub fn is_here(program: &str) -> bool {
    let here = Command::new(program).arg("--version").output().is_ok();
    if !here {
        left_out(program);
    }
    here
}

/// Says that something is missing, so that a test is left out; a failure where everything has to be.
pub fn left_out(missing: &str) {
    assert!(std::env::var_os("CI").is_none(), "{missing} is missing");
    // Past the harness, which shows nothing of a test that passes.
    writeln!(std::io::stderr(), "not exercised: {missing} is missing").expect("there is a stderr");
}
