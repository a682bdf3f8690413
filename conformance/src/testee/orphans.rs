//! Processes that have left everything by which they could be told: their group, their parent, and the
//! mark in their environment.
//!
//! Where this program has said that it adopts orphans, whatever a testee has started becomes a child of it
//! once its own parents are gone. Whose it is nobody can tell then; but it belongs to somebody who ran
//! when it was started, and is killed when all of those have ended.

use std::collections::BTreeMap;
use std::io;
use std::process::{Child, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustix::process::{Pid, Signal, WaitOptions, getpgrp, getpid, kill_process, waitpid};

use super::processes::{self, Listed};

/// What the environment of a compiler has: the servers that some of them leave behind stay.
pub(super) const SPARED: &str = "STREAMSPEC_COMPILER";

static ADOPTS: AtomicBool = AtomicBool::new(false);
static RUNNING: Mutex<BTreeMap<i32, Running>> = Mutex::new(BTreeMap::new());

/// A testee that was started, and was not waited for yet.
struct Running {
    started: u64,
    /// Whether it was killed, or has ended by itself.
    is_over: bool,
}

/// Has whatever testees leave behind become children of this process, so that it is found though it has
/// cleared its environment, and killed. That is for a program whose children are all of its own making;
/// it does nothing where the system cannot do it.
pub fn adopt_orphans() {
    #[cfg(target_os = "linux")]
    let adopts = rustix::process::set_child_subreaper(Some(getpid())).is_ok();
    #[cfg(not(target_os = "linux"))]
    let adopts = false;
    ADOPTS.store(adopts, Ordering::Relaxed);
}

/// Those that run. While it is held, none is started and none is waited for: a child that does not stand
/// here is an orphan.
fn running() -> MutexGuard<'static, BTreeMap<i32, Running>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starts a testee.
pub(super) fn start(spawn: impl FnOnce() -> io::Result<Child>) -> io::Result<Child> {
    let mut running = running();
    let child = spawn()?;
    if let Ok(pid) = i32::try_from(child.id()) {
        let started = processes::one(pid).map_or(0, |own| own.started);
        running.insert(pid, Running { started, is_over: false });
    }
    Ok(child)
}

/// Waits for a testee that has ended.
pub(super) fn wait(child: &mut Child) -> io::Result<ExitStatus> {
    let mut running = running();
    if let Ok(pid) = i32::try_from(child.id()) {
        running.remove(&pid);
    }
    child.wait()
}

/// The orphans that a testee alone can have left behind, of those that run.
pub(super) fn of(leader: Pid) -> Vec<Listed> {
    let leader = leader.as_raw_nonzero().get();
    orphans(&running(), leader).into_iter().filter(|orphan| !orphan.has_ended).collect()
}

/// Kills the orphans that nobody but a testee, which is over, can have left behind; how many there were.
pub(super) fn kill(leader: Pid) -> usize {
    let leader = leader.as_raw_nonzero().get();
    let mut running = running();
    if let Some(own) = running.get_mut(&leader) {
        own.is_over = true;
    }
    let mut killed = 0;
    for orphan in orphans(&running, leader) {
        let Some(pid) = Pid::from_raw(orphan.pid) else { continue };
        if orphan.has_ended {
            // Nobody else will wait for it.
            let _ = waitpid(Some(pid), WaitOptions::NOHANG);
        } else {
            let _ = kill_process(pid, Signal::KILL);
            killed += 1;
        }
    }
    killed
}

/// The children of this process that it has not started, but for those that another testee than one may
/// have started.
fn orphans(running: &BTreeMap<i32, Running>, leader: i32) -> Vec<Listed> {
    if !ADOPTS.load(Ordering::Relaxed) {
        return Vec::new();
    }
    let own = getpid().as_raw_nonzero().get();
    let group = getpgrp().as_raw_nonzero().get();
    // What this program starts stays in its group, but for testees.
    let adopted = |process: &Listed| {
        process.parent == own && process.group != group && !running.contains_key(&process.pid)
    };
    let of_another = |process: &Listed| {
        let others = running.iter().filter(|(pid, other)| **pid != leader && !other.is_over);
        others.into_iter().any(|(_, other)| other.started <= process.started)
    };
    let is_spared = |process: &Listed| {
        let prefix = format!("{SPARED}=");
        processes::has(process.pid, |entry| entry.starts_with(prefix.as_bytes()))
    };
    let adopted = processes::all().filter(adopted);
    adopted.filter(|process| !of_another(process) && !is_spared(process)).collect()
}
