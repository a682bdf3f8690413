//! Builds an example of the bindings for Rust with the profile of the test.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The program of an example of `xen-streams`.
pub fn in_rust(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let target = test.parent().and_then(Path::parent).expect("it stands below the target");
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["build", "--quiet", "--package", "xen-streams", "--features", "std"]);
    command.args(["--example", name]).current_dir(env!("CARGO_MANIFEST_DIR"));
    if target.ends_with("release") {
        command.arg("--release");
    }
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    target.join("examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
