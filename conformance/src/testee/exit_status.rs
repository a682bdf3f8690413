//! A program that knows nothing of the contract: it reads one stream, and ends.
//!
//! A judge says by its exit status whether the stream keeps the rules. A dumper prints it, and
//! says by the same whether it could.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::time::Instant;

use super::process::{Process, TimeUp};
use super::spawned::ended;
use super::{Answer, Gives, Hello, Limits, Operation, Rejection, Testee, strays};
use crate::vector::StreamVersion;

/// What stands in a command line for the file that holds the stream.
pub(super) const FILE: &str = "{file}";
/// The statuses of a shell that could not start a program.
const NOT_STARTED: [i32; 2] = [126, 127];
/// So much of what it prints is shown.
const SHOWN: usize = 300;

/// What a program is that says yes or no by its exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Says what a reader says of a stream.
    Reader,
    /// Says whether a writer may write a stream.
    Writer,
    /// Prints a stream.
    Dumper,
}

/// What the exit statuses of a program mean; 0 is yes, and any other is a crash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExitStatuses {
    /// The stream is refused.
    pub rejected: Vec<u8>,
    /// The program came to no verdict.
    pub unjudged: Vec<u8>,
}

/// A program that says yes or no by its exit status.
#[derive(Debug)]
pub(super) struct Program {
    words: Vec<String>,
    kind: Kind,
    statuses: ExitStatuses,
    limits: Limits,
    hello: Hello,
    /// The file that it reads; none where it reads standard input.
    file: Option<PathBuf>,
    /// Octets of memory that it took for its last answer.
    taken: u64,
}

impl Program {
    /// A program of a kind, by the words of its command line. It is not started yet.
    pub(super) fn new(
        words: Vec<String>,
        (name, kind): (&str, Kind),
        statuses: ExitStatuses,
        limits: Limits,
    ) -> io::Result<Self> {
        let operation = match kind {
            Kind::Reader | Kind::Dumper => Operation::Decode,
            Kind::Writer => Operation::Check,
        };
        let hello = Hello {
            operations: Some(vec![operation.name().into()]),
            gives: Gives { framing_alone: kind == Kind::Dumper, ..Gives::VERDICT },
            ..Hello::named(name)
        };
        let reads_file = words.iter().any(|word| word.contains(FILE));
        let file = if reads_file { Some(strays::scratch("stream")?) } else { None };
        Ok(Self { words, kind, statuses, limits, hello, file, taken: 0 })
    }

    fn put(&mut self, octets: &[u8]) -> Answer {
        let mut process = match self.start(octets) {
            Ok(process) => process,
            Err(error) => return Answer::Unjudged(format!("it could not be started: {error}")),
        };
        let answer = self.answer(&mut process).unwrap_or(Answer::Hung(self.limits.time));
        self.taken = process.resident();
        answer
    }

    fn start(&self, octets: &[u8]) -> io::Result<Process> {
        let Some(file) = &self.file else {
            let mut process = Process::start(&self.words, &[], self.limits)?;
            process.send(octets.to_vec());
            process.close_input();
            return Ok(process);
        };
        fs::write(file, octets)?;
        let file = file.to_string_lossy();
        let words: Vec<String> = self.words.iter().map(|w| w.replace(FILE, &file)).collect();
        let mut process = Process::start(&words, &[], self.limits)?;
        process.close_input();
        Ok(process)
    }

    fn answer(&self, process: &mut Process) -> Result<Answer, TimeUp> {
        let mut end = Vec::new();
        let taken = awaited(process, self.limits, "printed", |octets| {
            end.extend(octets);
            end.drain(..end.len().saturating_sub(SHOWN));
        });
        Ok(taken?.map_or_else(|wrong| wrong, |status| self.meaning(status, &end, process)))
    }

    fn meaning(&self, status: ExitStatus, printed: &[u8], process: &mut Process) -> Answer {
        let said = ended(status);
        let code = status.code();
        let is_in = |codes: &[u8]| codes.iter().any(|known| code == Some(i32::from(*known)));
        if is_in(&self.statuses.rejected) {
            let printed = String::from_utf8_lossy(printed).into_owned();
            let why = last_line(&process.stop(printed)).map_or(String::new(), |w| format!(": {w}"));
            let path = Some(format!("{said}{why}"));
            Answer::Rejected(Rejection { path, ..Rejection::default() })
        } else if is_in(&self.statuses.unjudged) || code.is_some_and(|c| NOT_STARTED.contains(&c)) {
            Answer::Unjudged(process.stop(said))
        } else if code == Some(0) {
            Answer::Accepted(Vec::new())
        } else {
            crashed(process, said)
        }
    }
}

/// Takes what a program writes until it has ended; how it ended, or what is wrong with that. `did` is
/// the word for its writing.
pub(super) fn awaited(
    process: &mut Process,
    limits: Limits,
    did: &str,
    mut take: impl FnMut(Vec<u8>),
) -> Result<Result<ExitStatus, Answer>, TimeUp> {
    let until = Instant::now() + limits.time;
    let mut length = 0;
    while let Some(octets) = process.receive(until)? {
        length += octets.len();
        take(octets);
        if length > limits.answer {
            let message = format!("it {did} more than {} octets", limits.answer);
            return Ok(Err(Answer::Misanswered(process.stop(message))));
        }
    }
    let unawaited = |error| Answer::Unjudged(format!("it was not awaited: {error}"));
    Ok(process.wait(until)?.map_err(unawaited))
}

/// The last line in which something is said.
fn last_line(text: &str) -> Option<&str> {
    text.lines().map(str::trim).rfind(|line| !line.is_empty())
}

/// The answer of a program that ended without one.
pub(super) fn crashed(process: &mut Process, message: String) -> Answer {
    let full = process.was_full();
    let message = process.stop(message);
    if full { Answer::OutOfMemory(message) } else { Answer::Crashed(message) }
}

impl Testee for Program {
    fn hello(&mut self) -> Hello {
        self.hello.clone()
    }

    fn decode(&mut self, _: &StreamVersion, octets: &[u8]) -> Answer {
        self.put(octets)
    }

    fn encode(&mut self, _: &StreamVersion, _: &[u8]) -> Answer {
        Answer::Unimplemented
    }

    fn check(&mut self, _: &StreamVersion, octets: &[u8]) -> Answer {
        self.put(octets)
    }

    fn memory(&self) -> Option<u64> {
        Some(self.taken)
    }

    fn another(&self) -> Option<Box<dyn Testee + Send>> {
        let Self { words, kind, statuses, limits, hello, .. } = self;
        let names = (hello.name.as_str(), *kind);
        let another = Self::new(words.clone(), names, statuses.clone(), *limits);
        another.ok().map(|program| Box::new(program) as _)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            // It is not there if nothing was asked.
            let _ = fs::remove_file(file);
        }
    }
}
