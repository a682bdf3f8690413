//! The processes that there are, where there is a `/proc`.

use std::fs;
use std::path::Path;

/// A process, as the list of them has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) pid: i32,
    pub(super) parent: i32,
    pub(super) group: i32,
    /// In ticks of the clock: together with its number, it is the same process only.
    pub(super) started: u64,
    /// Whether it has ended, and nobody has waited for it yet.
    pub(super) has_ended: bool,
}

/// All of them.
pub(super) fn all() -> impl Iterator<Item = Listed> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|process| process.file_name().to_str()?.parse().ok());
    numbers.filter_map(one)
}

/// The one of a number.
pub(super) fn one(pid: i32) -> Option<Listed> {
    let line = fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("stat")).ok()?;
    // The name of the program, in parentheses, may hold anything.
    let (_, line) = line.rsplit_once(')')?;
    let fields: Vec<&str> = line.split_ascii_whitespace().collect();
    let number = |at: usize| fields.get(at)?.parse::<u64>().ok();
    let id = |at: usize| number(at).and_then(|id| i32::try_from(id).ok());
    let has_ended = matches!(*fields.first()?, "Z" | "X");
    Some(Listed { pid, parent: id(1)?, group: id(2)?, started: number(19)?, has_ended })
}

/// Whether the environment of a process has a variable.
pub(super) fn has(pid: i32, is: impl Fn(&[u8]) -> bool) -> bool {
    let environment = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
    environment.split(|octet| *octet == 0).any(is)
}
