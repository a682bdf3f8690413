//! A library in C that is judged through the program in `examples/library.c`, as the README has it.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

#[test]
fn a_library_through_c() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("library");
    // A shell, which the README has as well, finds the sources.
    let compile = r#"exec "$0" -std=c99 -Wall -Wextra -Wpedantic -Werror -I generated/c/include \
        -o "$1" conformance/examples/library.c generated/c/src/[a-z]*.c"#;
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let there = Command::new(&compiler).arg("--version").output().is_ok();
    if !there && std::env::var_os("CI").is_none() {
        return;
    }
    let output = Command::new("sh")
        .current_dir(root.join(".."))
        .args(["-c", compile])
        .args([&compiler, program.as_os_str()])
        .output()
        .expect("there is a shell");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    for input in [" {file}", ""] {
        let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
            .args(["run", "--judge", &format!("{}{input}", program.display())])
            .args(["--unjudged-status", "2", "--stream", "domain-context-v10"])
            .args(["--report", "json=-"])
            .output()
            .expect("the program can be run");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{said}");
        let report: Value = serde_json::from_slice(&output.stdout).expect("this is JSON");
        let testee = &report["testees"][0];
        assert_eq!(testee["conforming"], true, "{}", testee["not_verified"]);
        assert!(testee["compared"]["verdicts"]["compared"].as_u64() > Some(20), "{testee}");
    }
}
