//! The whole way of a stranger, from an empty directory to a book, with programs that know nothing of
//! the tree that they were compiled in: `whole-way.sh`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The packages that have a program for a stranger, and where their sources stand.
const PACKAGES: [&str; 3] = ["codegen", "conformance", "book"];

/// A directory into which the programs have been installed, with what is already compiled of them.
fn installed(directory: &Path) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a package is in the tree");
    let built = Path::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
    let target = built.ancestors().nth(2).expect("a program is in a directory of a profile");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    for package in PACKAGES {
        let name = format!("streamspec-{package}{}", std::env::consts::EXE_SUFFIX);
        let beside = built.with_file_name(&name);
        // CI has compiled everything just now; elsewhere what stands there may be old.
        if std::env::var_os("CI").is_some() && beside.exists() {
            fs::create_dir_all(directory.join("bin")).expect("a directory can be made");
            fs::copy(&beside, directory.join("bin").join(name)).expect("a program can be copied");
            continue;
        }
        let done = Command::new(&cargo)
            .args(["install", "--debug", "--locked", "--quiet", "--no-track", "--path"])
            .arg(root.join(package))
            .arg("--root")
            .arg(directory)
            .arg("--target-dir")
            .arg(target)
            .status();
        assert!(done.is_ok_and(|status| status.success()), "{package} cannot be installed");
    }
    directory.join("bin")
}

#[test]
fn from_an_empty_directory_to_a_book() {
    let directory = TempDir::new().expect("there is room for temporary files");
    let bin = installed(directory.path());
    let empty = directory.path().join("empty");
    fs::create_dir(&empty).expect("a temporary directory can be written");
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new("sh")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/whole-way.sh"))
        .current_dir(&empty)
        .env("PATH", format!("{}:{path}", bin.display()))
        .env("XDG_CACHE_HOME", directory.path().join("cache"))
        .output()
        .expect("there is a shell");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let shown = format!("{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{shown}");
    for language in ["c", "go", "javascript", "ocaml", "python", "rust"] {
        let walked = said.contains(&format!("whole way: {language}"));
        assert!(walked || std::env::var_os("CI").is_none(), "{language} was not built: {shown}");
        assert!(!walked || said.contains(&format!("\n{language} ")), "not judged: {shown}");
    }
}
