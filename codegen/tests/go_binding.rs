//! The generated Go is what a careful person would accept: formatted, vetted, built for machines of
//! both widths and both orders, and tested, the example of its README among the rest.
//!
//! Where Go is not installed, a line says what was not exercised; with `CI=true` that is a failure.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::go::{bench, go, gofmt, left_out, succeed};

/// The module.
fn module() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/go")
}

#[test]
fn formatted_and_vetted() {
    for directory in [module(), bench()] {
        let Some(mut list) = gofmt("the form of the generated Go") else { return };
        let unformatted = succeed(list.arg("-l").arg(directory));
        assert_eq!(unformatted, "", "gofmt would write these files otherwise");
    }
    for directory in [module(), bench().join("go")] {
        let Some(mut vet) = go("go vet on the generated Go") else { return };
        succeed(vet.args(["vet", "./..."]).current_dir(directory));
    }
}

#[test]
fn other_machines() {
    for (machine, what) in [("386", "32 bits"), ("s390x", "big-endian"), ("arm64", "arm64")] {
        let Some(mut vet) = go(&format!("the generated Go on {what}")) else { return };
        succeed(vet.args(["vet", "./..."]).env("GOARCH", machine).current_dir(module()));
        let Some(mut build) = go("the build") else { return };
        succeed(build.args(["build", "./..."]).env("GOARCH", machine).current_dir(module()));
    }
}

#[test]
fn tests_of_the_module() {
    let Some(mut test) = go("the tests of the generated Go") else { return };
    let shown = succeed(test.args(["test", "-count=1", "-v", "./..."]).current_dir(module()));
    let wanted = [
        "Example",
        "TestChain",
        "TestTruncation",
        "TestMutations",
        "TestLyingLengths",
        "TestCopies",
        "TestCopiesWithin",
    ];
    for wanted in wanted {
        assert!(shown.contains(&format!("--- PASS: {wanted}")), "{wanted} did not run:\n{shown}");
    }
}

#[test]
fn hostile_inputs_with_the_race_detector() {
    let compiler = Command::new("cc").arg("--version").output();
    if !compiler.is_ok_and(|output| output.status.success()) {
        return left_out("the race detector, which needs a C compiler");
    }
    let Some(mut test) = go("hostile inputs with the race detector") else { return };
    test.args([
        "test",
        "-race",
        "-short",
        "-count=1",
        "-run",
        "Truncation|Mutations|Sources|Prefix",
    ]);
    succeed(test.arg("./testee").env("CGO_ENABLED", "1").current_dir(module()));
}

/// On 32 bits, lengths that do not fit an `int` are refused like all that are not there.
#[test]
fn hostile_inputs_on_32_bits() {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return left_out("programs for 32 bits, which this machine cannot run");
    }
    let Some(mut test) = go("hostile inputs on 32 bits") else { return };
    test.args(["test", "-short", "-count=1", "./..."]);
    succeed(test.env("GOARCH", "386").env("CGO_ENABLED", "0").current_dir(module()));
}
