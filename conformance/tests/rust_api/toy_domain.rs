//! The example saves a domain through a pipe and loads it from one.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// The example, which is built along with the tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let target = test.parent().and_then(|deps| deps.parent()).expect("it stands below the target");
    let name = format!("toy_domain{}", std::env::consts::EXE_SUFFIX);
    let program = target.join("examples").join(name);
    if !program.exists() {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let arguments = ["build", "--package", "xen-streams", "--features", "std"];
        let built = Command::new(cargo).args(arguments).args(["--example", "toy_domain"]).status();
        assert!(built.is_ok_and(|status| status.success()), "the example cannot be built");
    }
    program
}

fn through_a_pipe(endian: &str) -> Output {
    let mut save = Command::new(program())
        .args(["save", endian])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the example runs");
    let pipe = save.stdout.take().expect("its output is a pipe");
    let loaded = Command::new(program()).arg("load").stdin(pipe).output().expect("it runs");
    assert!(save.wait().is_ok_and(|status| status.success()));
    loaded
}

#[test]
fn a_domain_goes_through_a_pipe() {
    for endian in ["little", "big"] {
        let loaded = through_a_pipe(endian);
        let found = String::from_utf8_lossy(&loaded.stdout);
        assert!(loaded.status.success(), "{}", String::from_utf8_lossy(&loaded.stderr));
        assert!(found.contains("port 3: virq 1; vCPU 0, priority 3, masked"), "{found}");
        assert!(found.ends_with("this is the toy domain\n"), "{found}");
        assert_eq!(loaded.stderr, b"4424 octets\n");
    }
}

#[test]
fn a_stream_that_is_cut_short_is_refused() {
    let output = Command::new(program()).arg("load").stdin(Stdio::null()).output();
    let output = output.expect("the example runs");
    assert!(!output.status.success());
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains("[domain-context.image_header.complete]"), "{error}");
}
