//! The memory of a program and of all that it has started, where there is a `/proc`.
//!
//! A program that hands its work to others is worth what they take. They are its group, whoever descends
//! from it or did so when it was last looked at, whatever carries its mark though it has left both, and the
//! orphans that it alone can have left. To find them, all processes have to be looked at, which is done so
//! seldom that it takes little of the time; between that, those are looked at that were found before.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use rustix::process::Pid;

use super::orphans;
use super::processes::{self, Listed};
use super::strays::Mark;

/// So many times as long as a search took, none is begun after it; but one is after so long.
const SELDOM: u32 = 20;
const LATEST: Duration = Duration::from_millis(50);
/// Of several processes with less memory together, it does not matter what they share.
const LITTLE: u64 = 64 << 20;

/// Processes by their number, with the time at which each was started: the number may be that of another
/// one later.
pub(super) type Seen = BTreeMap<i32, u64>;

/// The memory of a program and of all that it has started.
#[derive(Debug)]
pub(super) struct Memory {
    leader: Pid,
    mark: Mark,
    /// The others that were found.
    others: Seen,
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
        let (others, next_search) = (Seen::new(), Instant::now());
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

    /// What was found of what it has started.
    pub(super) fn others(&self) -> &Seen {
        &self.others
    }

    /// Looks at it, unless the program has ended.
    pub(super) fn look(&mut self) {
        self.search();
        let leader = self.leader.as_raw_nonzero().get();
        let all: Vec<Status> =
            [leader].iter().chain(self.others.keys()).filter_map(|pid| Status::of(*pid)).collect();
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
        let all: Vec<Listed> = processes::all().filter(|process| !process.has_ended).collect();
        let leader = self.leader.as_raw_nonzero().get();
        let since = all.iter().find(|process| process.pid == leader).map_or(0, |own| own.started);
        let was_found = |process: &&Listed| self.others.get(&process.pid) == Some(&process.started);
        let mut found: Seen = all.iter().filter(was_found).map(of).collect();
        found.extend(orphans::of(self.leader).iter().map(of));
        found.insert(leader, since);
        loop {
            let before = found.len();
            let belongs =
                |process: &&Listed| process.group == leader || found.contains_key(&process.parent);
            let more: Vec<(i32, u64)> = all.iter().filter(belongs).map(of).collect();
            found.extend(more);
            if found.len() == before {
                break;
            }
        }
        // Nobody else is as young but what others have started meanwhile.
        let young = all.iter().filter(|process| process.started >= since && since > 0);
        found.extend(young.filter(|process| self.mark.is_on(process.pid)).map(of));
        found.remove(&leader);
        self.others = found;
        self.next_search = begin + (SELDOM * begin.elapsed()).min(LATEST);
    }
}

fn of(process: &Listed) -> (i32, u64) {
    (process.pid, process.started)
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
