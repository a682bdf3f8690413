//! The memory of a program and of all that it has started, where there is a `/proc`.
//!
//! A program that hands its work to others is worth what they take. They are its group, whoever descends
//! from it, and whatever carries its mark though it has left both. To find them, all processes have to be
//! looked at, which is done so seldom that it takes little of the time; between that, those are looked at
//! that were found before.

use std::collections::BTreeSet;
use std::fs;
use std::time::{Duration, Instant};

use rustix::process::Pid;

use super::strays::Mark;

/// So many times as long as a search took, none is begun after it; but one is after so long.
const SELDOM: u32 = 20;
const LATEST: Duration = Duration::from_millis(50);
/// Of several processes with less memory together, it does not matter what they share.
const LITTLE: u64 = 64 << 20;

/// The memory of a program and of all that it has started.
#[derive(Debug)]
pub(super) struct Memory {
    leader: Pid,
    mark: Mark,
    /// The others that were found, by number.
    others: BTreeSet<i32>,
    /// When they are looked for again.
    next_search: Instant,
    /// The most octets of address space that one of them had.
    space: u64,
    /// The most octets that were in memory.
    resident: u64,
}

impl Memory {
    /// Of a program that leads a group, and that was not looked at yet.
    pub(super) fn of(leader: Pid, mark: Mark) -> Self {
        let (others, next_search) = (BTreeSet::new(), Instant::now());
        Self { leader, mark, others, next_search, space: 0, resident: 0 }
    }

    /// The most octets of address space that one of the processes was seen to have.
    pub(super) fn space(&self) -> u64 {
        self.space
    }

    /// The most octets that all of them together were seen to have in memory.
    pub(super) fn resident(&self) -> u64 {
        self.resident
    }

    /// Looks at it, unless the program has ended.
    pub(super) fn look(&mut self) {
        self.search();
        let leader = self.leader.as_raw_nonzero().get();
        let all: Vec<Status> =
            [leader].iter().chain(&self.others).filter_map(|pid| Status::of(*pid)).collect();
        let Some(own) = all.first().filter(|status| status.pid == leader) else { return };
        let together: u64 = all.iter().map(|status| status.resident).sum();
        let together = match all.len() > 1 && together > LITTLE {
            true => all.iter().map(Status::share).sum(),
            false => together,
        };
        let space = all.iter().map(|status| status.most_space).max().unwrap_or(0);
        self.space = self.space.max(space);
        self.resident = self.resident.max(own.most_resident).max(together);
    }

    /// Looks for the others, if it is time.
    fn search(&mut self) {
        let begin = Instant::now();
        if begin < self.next_search {
            return;
        }
        let all: Vec<Process> = processes().collect();
        let leader = self.leader.as_raw_nonzero().get();
        let since = all.iter().find(|process| process.pid == leader).map_or(0, |own| own.started);
        let mut found = BTreeSet::from([leader]);
        loop {
            let before = found.len();
            let belongs =
                |process: &&Process| process.group == leader || found.contains(&process.parent);
            let more: Vec<i32> = all.iter().filter(belongs).map(|process| process.pid).collect();
            found.extend(more);
            if found.len() == before {
                break;
            }
        }
        // Nobody else is as young but what others have started meanwhile.
        let young = all.iter().filter(|process| process.started >= since && since > 0);
        let marked = young.map(|process| process.pid).filter(|pid| self.mark.is_on(*pid));
        found.extend(marked.collect::<Vec<_>>());
        found.remove(&leader);
        self.others = found;
        self.next_search = begin + (SELDOM * begin.elapsed()).min(LATEST);
    }
}

/// A process as the list of them has it.
struct Process {
    pid: i32,
    parent: i32,
    group: i32,
    /// In ticks of the clock.
    started: u64,
}

fn processes() -> impl Iterator<Item = Process> {
    fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(|process| {
        let pid: i32 = process.file_name().to_str()?.parse().ok()?;
        let line = fs::read_to_string(process.path().join("stat")).ok()?;
        // The name of the program, in parentheses, may hold anything.
        let (_, line) = line.rsplit_once(')')?;
        let fields: Vec<&str> = line.split_ascii_whitespace().collect();
        let number = |at: usize| fields.get(at)?.parse::<u64>().ok();
        let id = |at: usize| number(at).and_then(|id| i32::try_from(id).ok());
        Some(Process { pid, parent: id(1)?, group: id(2)?, started: number(19)? })
    })
}

/// What a process has, in octets.
struct Status {
    pid: i32,
    most_space: u64,
    resident: u64,
    most_resident: u64,
}

impl Status {
    /// None of one that has ended.
    fn of(pid: i32) -> Option<Self> {
        let text = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
        let octets = |name| entry(&text, name);
        let (most_space, resident) = (octets("VmPeak:")?, octets("VmRSS:")?);
        Some(Self { pid, most_space, resident, most_resident: octets("VmHWM:")? })
    }

    /// What is in memory of it, without what others answer for with which it is shared.
    fn share(&self) -> u64 {
        let text = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.pid));
        text.ok().and_then(|text| entry(&text, "Pss:")).unwrap_or(self.resident)
    }
}

/// The octets that a line of a table gives in KiB.
fn entry(table: &str, name: &str) -> Option<u64> {
    let line = table.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kibibytes.checked_mul(1024)
}
