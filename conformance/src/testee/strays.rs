//! Nothing that a testee starts outlives it, nor this program.
//!
//! Every testee leads a process group of its own, which dies with it. A process that has left its
//! group still carries a mark in its environment, by which it is found where there is a `/proc`. One that
//! has cleared its environment was seen as a descendant before, or is found as an orphan (`orphans`).
//! Should this program be killed, a guard of its own kills what carries a mark: it waits for the end of a
//! pipe that nobody else holds.

use std::io;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use tempfile::TempDir;

use super::memory::Seen;
use super::{orphans, processes};

/// The environment variable that holds the mark.
pub(super) const VARIABLE: &str = "STREAMSPEC_TESTEE";

/// So often processes are looked for that start others while they are being killed.
const ROUNDS: usize = 100;

/// Kills what carries the mark of this program, and removes its directory, once the program is
/// gone. `$1` is the mark, `$2` the directory, if there is one.
const GUARD: &str = r#"
trap '' INT TERM HUP
cat > /dev/null
# Processes that end in the meantime make grep fail, whatever it has found.
while found=$(grep -lsaF -- "$1" /proc/[0-9]*/environ); [ -n "$found" ]; do
    for file in $found; do
        file=${file%/environ}
        kill -9 "${file#/proc/}" 2> /dev/null
    done
done
[ -z "$2" ] || rm -rf -- "$2"
"#;

/// What this program owns while it runs: a mark for its testees, and a directory for what they
/// are to read.
struct Run {
    mark: String,
    /// Nobody else can foresee or enter it.
    directory: io::Result<PathBuf>,
    /// Ends when this program does: it holds the other end of a pipe.
    _guard: io::Result<Child>,
}

fn this_run() -> &'static Run {
    static RUN: OnceLock<Run> = OnceLock::new();
    RUN.get_or_init(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let mark = format!("{}-{}", std::process::id(), since.as_nanos());
        let prefix = format!("streamspec-{}-", std::process::id());
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let directory = builder.tempdir().map(TempDir::keep);
        let guard = Command::new("sh")
            .args(["-c", GUARD, "sh", &format!("{VARIABLE}={mark}-")])
            .args(directory.iter())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Run { mark, directory, _guard: guard }
    })
}

/// A mark that no other process carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark(String);

impl Mark {
    /// Another one.
    pub(super) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        Self(format!("{}-{number}", this_run().mark))
    }

    /// What stands in the environment variable.
    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// Kills the group of a process, everything that carries the mark, what was seen to descend from it,
    /// and the orphans that it alone can have left.
    ///
    /// The process must not have been waited for, so that its number is still its own.
    pub(super) fn kill_all(&self, leader: Option<Pid>, seen: &Seen) {
        if let Some(leader) = leader {
            // It is gone already where the process has ended and was alone.
            let _ = kill_process_group(leader, Signal::KILL);
        }
        for _ in 0..ROUNDS {
            let strays: Vec<Pid> =
                self.bearers().chain(still(seen)).filter(|pid| Some(*pid) != leader).collect();
            let orphans = leader.map_or(0, orphans::kill);
            if strays.is_empty() && orphans == 0 {
                return;
            }
            for stray in strays {
                let _ = kill_process(stray, Signal::KILL);
            }
        }
    }

    /// Whether a process carries it.
    pub(super) fn is_on(&self, process: i32) -> bool {
        let mark = format!("{VARIABLE}={}", self.0);
        processes::has(process, |entry| entry == mark.as_bytes())
    }

    /// The processes that carry it.
    fn bearers(&self) -> impl Iterator<Item = Pid> {
        let all = processes::all().filter(|process| !process.has_ended);
        all.filter(|process| self.is_on(process.pid)).filter_map(|p| Pid::from_raw(p.pid))
    }
}

/// Those that were seen and are still there.
fn still(seen: &Seen) -> impl Iterator<Item = Pid> {
    seen.iter().filter_map(|(pid, started)| {
        let there = processes::one(*pid)?;
        let same = there.started == *started && !there.has_ended;
        same.then(|| Pid::from_raw(*pid)).flatten()
    })
}

/// A new path for a file that goes when this program does.
///
/// # Errors
/// The directory of this program cannot be made.
pub(super) fn scratch(extension: &str) -> io::Result<PathBuf> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let directory = match &this_run().directory {
        Ok(directory) => directory,
        Err(error) => return Err(io::Error::new(error.kind(), error.to_string())),
    };
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    Ok(directory.join(format!("{number}.{extension}")))
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::scratch;

    #[test]
    fn nobody_else_can_foresee_or_enter_the_directory() {
        let file = scratch("bin").expect("there is room for a directory");
        let directory = file.parent().expect("a file is in a directory");
        let metadata = fs::symlink_metadata(directory).expect("it was made");
        assert!(metadata.is_dir());
        assert_eq!(metadata.permissions().mode() & 0o777, 0o700);
        let name = directory.file_name().expect("it has a name").to_string_lossy().into_owned();
        let known = format!("streamspec-{}-", std::process::id());
        assert!(name.strip_prefix(&known).is_some_and(|rest| rest.len() >= 6), "{name}");
    }
}
