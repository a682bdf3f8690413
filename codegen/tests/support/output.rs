//! Generated output in a temporary directory, and what tests do to it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::{copy, path};

/// Descriptions of a lamp, and a directory for the code made from them.
pub struct Bench {
    directory: TempDir,
}

impl Bench {
    /// The lamp, before anything was generated.
    pub fn new() -> Self {
        let directory = TempDir::new().expect("there is room for temporary files");
        copy(&path("tests/third-stream/lamp"), &directory.path().join("family/lamp"));
        Self { directory }
    }

    /// The lamp, with its code in C and Go.
    pub fn generated() -> Self {
        let bench = Self::new();
        let output = bench.generate(&[]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output));
        bench
    }

    /// Directory of the descriptions.
    pub fn family(&self) -> PathBuf {
        self.directory.path().join("family")
    }

    /// Directory of the code.
    pub fn out(&self) -> PathBuf {
        self.directory.path().join("out")
    }

    /// A directory that is nobody's business.
    pub fn elsewhere(&self) -> PathBuf {
        let elsewhere = self.directory.path().join("elsewhere");
        fs::create_dir_all(&elsewhere).expect("a temporary directory can be written");
        elsewhere
    }

    /// The program, for these descriptions and this code.
    pub fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
        command.args(["--target", "c,go", "--spec"]).arg(self.family());
        command.arg("--out").arg(self.out());
        command
    }

    /// Runs the program.
    pub fn generate(&self, arguments: &[&str]) -> Output {
        self.program().args(arguments).output().expect("the program can be run")
    }

    /// Renames a record, so that files become stale, surplus and missing.
    pub fn rename_a_record(&self) {
        let old = self.family().join("lamp/records/switch.yaml");
        let text = fs::read_to_string(&old).expect("it is there");
        fs::write(&old, text.replace("record: SWITCH", "record: BUTTON")).expect("it is writable");
    }

    /// All that stands in the directory of the code, by path.
    pub fn content(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        content(&self.out())
    }
}

/// All files below a directory, by path; a link is what it leads to in words.
pub fn content(directory: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory).into_iter().flatten() {
        let path = entry.expect("the directory can be read").path();
        let kind = fs::symlink_metadata(&path).expect("the entry is there");
        if kind.is_symlink() {
            let to = fs::read_link(&path).expect("a link can be read");
            found.insert(path, format!("link to {}", to.display()).into_bytes());
        } else if kind.is_dir() {
            found.extend(content(&path));
        } else {
            let content = fs::read(&path).expect("a file can be read");
            found.insert(path, content);
        }
    }
    found
}

/// What a program said.
pub fn text(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.clone(), output.stderr.clone()].concat()).into_owned()
}

/// Runs a script of the shell as root of a name space of its own, in which it can mount; none, with a
/// word about what is not exercised, where that is impossible.
///
/// # Panics
/// With `CI=true` where that is impossible.
pub fn with_mounts(script: &str, arguments: &[&Path], what: &str) -> Option<Output> {
    let unshare = || {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount", "sh", "-c"]);
        command
    };
    let probe = "mount -t tmpfs tmpfs /mnt";
    if !unshare().arg(probe).output().is_ok_and(|output| output.status.success()) {
        assert!(
            std::env::var_os("CI").is_none_or(|ci| ci != "true"),
            "{what} cannot be exercised here"
        );
        // Past the test harness, which shows nothing of a test that passes.
        let line = "not exercised, since this machine lets nobody mount";
        let _ = writeln!(std::io::stderr(), "{line}: {what}");
        return None;
    }
    let output = unshare().arg(script).arg("sh").args(arguments).output();
    Some(output.expect("the command can be run"))
}
