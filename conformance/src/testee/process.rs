//! A program that is talked to through pipes, and that is never trusted: it may write too much,
//! too little, nothing, or to the wrong pipe, and it may never end.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Octets of standard error that are kept: the last ones.
const KEPT: usize = 2048;
/// Octets that are read at once.
const CHUNK: usize = 1 << 16;
/// Chunks of standard output that wait for the runner; the program waits once there are more.
const WAITING: usize = 4;

/// How long the last words of a program that was stopped are waited for.
const FAREWELL: Duration = Duration::from_millis(500);

/// Time ran out.
#[derive(Debug)]
pub(super) struct TimeUp;

/// A running program.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
    input: Option<Sender<Vec<u8>>>,
    output: Receiver<Vec<u8>>,
    errors: Arc<Mutex<VecDeque<u8>>>,
    /// Disconnected once standard error is closed.
    errors_end: Receiver<()>,
}

impl Process {
    /// Starts a program, which the first of the words names.
    pub(super) fn start(words: &[String], arguments: &[&str]) -> io::Result<Self> {
        let (program, own) = words.split_first().ok_or(io::ErrorKind::NotFound)?;
        let mut child = Command::new(program)
            .args(own)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (input, to_write) = channel();
        let (to_read, output) = sync_channel(WAITING);
        let errors = Arc::default();
        let (open, errors_end) = channel();
        if let Some(pipe) = child.stdin.take() {
            thread::spawn(move || write_all(pipe, &to_write));
        }
        if let Some(pipe) = child.stdout.take() {
            thread::spawn(move || read_all(pipe, &to_read));
        }
        if let Some(pipe) = child.stderr.take() {
            let errors = Arc::clone(&errors);
            thread::spawn(move || {
                keep_last(pipe, &errors);
                drop(open);
            });
        }
        Ok(Self { child, input: Some(input), output, errors, errors_end })
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

    /// The next octets of its standard output; none at its end.
    pub(super) fn receive(&self, until: Instant) -> Result<Option<Vec<u8>>, TimeUp> {
        let left = until.saturating_duration_since(Instant::now());
        match self.output.recv_timeout(left) {
            Ok(octets) => Ok(Some(octets)),
            Err(RecvTimeoutError::Disconnected) => Ok(None),
            Err(RecvTimeoutError::Timeout) => Err(TimeUp),
        }
    }

    /// Whether it has written something that nobody has received yet.
    pub(super) fn has_output(&self) -> bool {
        self.output.try_recv().is_ok()
    }

    /// Waits for its end.
    pub(super) fn wait(&mut self, until: Instant) -> Result<io::Result<ExitStatus>, TimeUp> {
        let mut pause = Duration::from_micros(100);
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => return Ok(Ok(status)),
                Ok(None) if Instant::now() >= until => return Err(TimeUp),
                Ok(None) => thread::sleep(pause),
                Err(error) => return Ok(Err(error)),
            }
            pause = (pause * 2).min(Duration::from_millis(10));
        }
    }

    /// Stops it; the end of what it wrote to standard error, after `message`.
    pub(super) fn stop(&mut self, message: String) -> String {
        // It may have ended by itself, and a child of its own may hold the pipe open.
        let _ = self.child.kill();
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
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; in either case it has to be waited for.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn write_all(mut pipe: impl Write, octets: &Receiver<Vec<u8>>) {
    // A program need not read its input to the end.
    while let Ok(octets) = octets.recv() {
        if pipe.write_all(&octets).and_then(|()| pipe.flush()).is_err() {
            return;
        }
    }
}

fn read_all(mut pipe: impl Read, chunks: &SyncSender<Vec<u8>>) {
    let mut chunk = vec![0; CHUNK];
    while let Ok(read @ 1..) = pipe.read(&mut chunk) {
        if chunks.send(chunk[..read].to_vec()).is_err() {
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
