//! A program that is talked to through pipes, and that is never trusted: it may write too much,
//! too little, nothing, or to the wrong pipe; it may eat memory, start others, and never end.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};

use super::memory::Memory;
use super::strays::{self, Mark};
use super::{Limits, orphans};

/// Octets of standard error that are kept: the last ones.
const KEPT: usize = 2048;
/// Octets that are read at once.
const CHUNK: usize = 1 << 16;

/// How long the last words of a program that was stopped are waited for.
const FAREWELL: Duration = Duration::from_millis(500);
/// How long one waits before looking whether the program still runs, at first and later.
const LOOK: (Duration, Duration) = (Duration::from_micros(200), Duration::from_millis(10));

/// How long octets are waited for before anything else is looked at.
const PATIENCE: Duration = Duration::from_millis(1);

/// Becomes the program: no core files, and no more memory than `$1` KiB for it and its children.
const LAUNCH: &str = r#"ulimit -c 0; ulimit -v "$1" 2> /dev/null; shift; exec "$@""#;

/// Time ran out.
#[derive(Debug)]
pub(super) struct TimeUp;

/// A running program.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
    mark: Mark,
    /// What it may use, and all that it has started.
    most_memory: Option<u64>,
    memory: Memory,
    /// Whether it has ended, and all that it started has been killed.
    cleared: bool,
    /// Whether it has been waited for, so that its number may be that of another process.
    reaped: bool,
    input: Option<Sender<Vec<u8>>>,
    /// Its standard output. Nobody reads ahead: what is not asked for waits in the pipe.
    output: Option<ChildStdout>,
    /// Room for what is read of it.
    chunk: Vec<u8>,
    errors: Arc<Mutex<VecDeque<u8>>>,
    /// Disconnected once standard error is closed.
    errors_end: Receiver<()>,
}

impl Process {
    /// Starts a program, which the first of the words names.
    pub(super) fn start(words: &[String], arguments: &[&str], limits: Limits) -> io::Result<Self> {
        let (program, own) = words.split_first().ok_or(io::ErrorKind::NotFound)?;
        let mark = Mark::new();
        let kibibytes = limits.memory.map_or("unlimited".into(), |m| m.div_ceil(1024).to_string());
        let mut command = Command::new("sh");
        command
            .args(["-c", LAUNCH, "sh", &kibibytes, program])
            .args(own)
            .args(arguments)
            .env(strays::VARIABLE, mark.text())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = orphans::start(|| command.spawn())?;
        let (input, to_write) = channel();
        let output = child.stdout.take();
        let errors = Arc::default();
        let (open, errors_end) = channel();
        if let Some(pipe) = child.stdin.take() {
            thread::spawn(move || write_all(pipe, &to_write));
        }
        if let Some(pipe) = child.stderr.take() {
            let errors = Arc::clone(&errors);
            thread::spawn(move || {
                keep_last(pipe, &errors);
                drop(open);
            });
        }
        let input = Some(input);
        let id = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let memory = Memory::of(id.ok_or(io::ErrorKind::InvalidData)?, mark.clone());
        Ok(Self {
            child,
            mark,
            most_memory: limits.memory,
            memory,
            cleared: false,
            reaped: false,
            input,
            output,
            chunk: vec![0; CHUNK],
            errors,
            errors_end,
        })
    }

    /// Writes to its standard input, without waiting for it to read.
    pub(super) fn send(&self, octets: Vec<u8>) {
        if let Some(input) = &self.input {
            // Where the program has ended, its answer will be missing, and that will be noticed.
            let _ = input.send(octets);
        }
    }

    /// Ends its standard input, after what was sent.
    pub(super) fn close_input(&mut self) {
        self.input = None;
    }

    /// The next octets of its standard output; none at its end. Once the program itself has ended,
    /// whatever it has left behind is killed, so that nobody holds its output open.
    pub(super) fn receive(&mut self, until: Instant) -> Result<Option<Vec<u8>>, TimeUp> {
        let mut pause = PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if !self.awaits(left.min(pause)).is_empty() {
                return Ok(self.read());
            }
            if Instant::now() >= until {
                return Err(TimeUp);
            }
            self.look();
            pause = (pause * 2).min(LOOK.1);
        }
    }

    /// Whether it has written something that nobody has received yet.
    pub(super) fn has_output(&self) -> bool {
        self.awaits(Duration::ZERO).contains(PollFlags::IN)
    }

    /// What there is of its standard output within some time: octets, its end, or nothing.
    fn awaits(&self, time: Duration) -> PollFlags {
        let Some(output) = &self.output else { return PollFlags::HUP };
        let mut awaited = [PollFd::new(output, PollFlags::IN)];
        let time = Timespec::try_from(time).ok();
        match poll(&mut awaited, time.as_ref()) {
            Ok(_) => awaited[0].revents(),
            // By a signal; it is asked again.
            Err(_) => PollFlags::empty(),
        }
    }

    /// The next octets of its standard output, which are there; none at its end.
    fn read(&mut self) -> Option<Vec<u8>> {
        let output = self.output.as_mut()?;
        loop {
            match output.read(&mut self.chunk) {
                Ok(read @ 1..) => return Some(self.chunk[..read].to_vec()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(0) | Err(_) => return None,
            }
        }
    }

    /// Waits for its end, and ends what it has started.
    pub(super) fn wait(&mut self, until: Instant) -> Result<io::Result<ExitStatus>, TimeUp> {
        let mut pause = LOOK.0;
        while !self.look() {
            if Instant::now() >= until {
                return Err(TimeUp);
            }
            thread::sleep(pause);
            pause = (pause * 2).min(LOOK.1);
        }
        self.reaped = true;
        Ok(orphans::wait(&mut self.child))
    }

    /// Whether most of the memory that it may use was in use when it was last looked at: by one of its
    /// processes, or by all of them.
    pub(super) fn was_full(&self) -> bool {
        let used = self.memory.space().max(self.memory.resident());
        self.most_memory.is_some_and(|most| used >= most - most / 4)
    }

    /// Stops it; the end of what it wrote to standard error, after `message`.
    pub(super) fn stop(&mut self, message: String) -> String {
        self.kill();
        let _ = self.errors_end.recv_timeout(FAREWELL);
        let errors = self.errors.lock().unwrap_or_else(PoisonError::into_inner);
        let (first, second) = errors.as_slices();
        let text = [first, second].concat();
        let text = String::from_utf8_lossy(&text);
        match text.trim() {
            "" => message,
            text => format!("{message}; standard error ends with:\n{text}"),
        }
    }

    /// The most octets that it, with all that it has started, was seen to have in memory.
    pub(super) fn resident(&self) -> u64 {
        self.memory.resident()
    }

    /// Looks at its memory. Each of its processes is kept from using more than it may; where all of them
    /// together do, they are killed.
    pub(super) fn measure(&mut self) {
        self.memory.look();
        if self.most_memory.is_some_and(|most| self.memory.resident() >= most) {
            self.kill();
        }
    }

    fn id(&self) -> Option<Pid> {
        i32::try_from(self.child.id()).ok().and_then(Pid::from_raw)
    }

    /// Looks at its memory, and whether it has ended; if so, kills what it has left behind.
    fn look(&mut self) -> bool {
        let Some(id) = self.id().filter(|_| !self.cleared) else { return true };
        self.measure();
        // It stays a zombie, so that its number remains that of its group.
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        let ended = !matches!(waitid(WaitId::Pid(id), options), Ok(None));
        if ended {
            self.kill();
            self.cleared = true;
        }
        ended
    }

    /// Kills it, and all that it has started; there is nothing left to kill once that is done after
    /// its end.
    fn kill(&self) {
        if !self.cleared {
            self.mark.kill_all(self.id(), self.memory.others());
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if !self.reaped {
            self.kill();
            if let Some(id) = self.id() {
                // Others are not kept from starting until it has ended.
                let _ = waitid(WaitId::Pid(id), WaitIdOptions::EXITED | WaitIdOptions::NOWAIT);
            }
            let _ = orphans::wait(&mut self.child);
        }
    }
}

/// Whether a program can be started: by its path, or from the directories of `PATH`.
pub(super) fn is_there(program: &str) -> bool {
    if program.contains('/') {
        return Path::new(program).is_file();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|directory| directory.join(program).is_file())
}

fn write_all(mut pipe: impl Write, octets: &Receiver<Vec<u8>>) {
    // A program need not read its input to the end.
    while let Ok(octets) = octets.recv() {
        if pipe.write_all(&octets).and_then(|()| pipe.flush()).is_err() {
            return;
        }
    }
}

fn keep_last(mut pipe: impl Read, kept: &Mutex<VecDeque<u8>>) {
    let mut chunk = [0; 1024];
    while let Ok(read @ 1..) = pipe.read(&mut chunk) {
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend(&chunk[..read]);
        let over = kept.len().saturating_sub(KEPT);
        kept.drain(..over);
    }
}
