//! The families in `spec/examples` go through the suite, as any family of a stranger would: every
//! implementation that is generated from them agrees with their vectors and samples.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn examples() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/examples");
    let entries = root.read_dir().expect("there are examples");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    let mut found: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    found.sort();
    assert!(!found.is_empty(), "there are examples");
    found
}

fn conformance(family: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
    command.arg("--spec").arg(family).args(arguments);
    command.output().expect("the program can be run")
}

#[track_caller]
fn passes(family: &Path, arguments: &[&str]) -> String {
    let output = conformance(family, arguments);
    let (said, wrong) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{} {arguments:?}\n{said}{wrong}", family.display());
    said.into_owned()
}

#[test]
fn every_implementation_passes_and_every_rule_is_kept_and_broken() {
    for family in examples() {
        let said = passes(&family, &["run", "--derived"]);
        let shown = |line: &&str| line.starts_with("interpreter ");
        let shown = said.lines().find(shown).unwrap_or_else(|| panic!("{said}"));
        assert!(shown.ends_with(" 100 %"), "{}\n{said}", family.display());
    }
}
