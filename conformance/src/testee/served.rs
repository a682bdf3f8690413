//! A program that stays, and answers one frame for each frame that it is sent.
//!
//! A frame begins with the number of octets that follow, in 32 bits, least significant first.
//! Whoever dies, hangs or answers nonsense is started again for the next question.

use std::io;
use std::time::{Duration, Instant};

use super::exit_status;
use super::process::{Process, TimeUp};
use super::spawned::ended;
use super::{Answer, Hello, Limits, Operation, Testee, contract};
use crate::vector::StreamVersion;

/// The operation that asks who a testee is.
const HELLO: u8 = 0;

/// A program that stays.
#[derive(Debug)]
pub(super) struct Served {
    words: Vec<String>,
    limits: Limits,
    hello: Hello,
    start_up: Duration,
    process: Option<Process>,
    /// What it has in memory at its start, and what its last answer took beyond that.
    base: u64,
    taken: Option<u64>,
}

/// Nobody takes much memory in less time.
const QUICK: Duration = Duration::from_millis(1);

/// Why no frame came.
enum NoFrame {
    TimeUp,
    /// The program closed its standard output.
    Ended,
    TooLong(usize),
    Empty,
    TooMuch,
}

impl From<TimeUp> for NoFrame {
    fn from(_: TimeUp) -> Self {
        NoFrame::TimeUp
    }
}

impl Served {
    /// Starts a program and asks who it is; none if the program does not stay.
    pub(super) fn open(words: &[String], limits: Limits) -> io::Result<Option<Self>> {
        let begin = Instant::now();
        let Some((mut process, content)) = introduced(words, limits)? else { return Ok(None) };
        process.measure();
        let base = process.resident();
        let Ok(hello) = contract::hello(&content) else { return Ok(None) };
        let (words, start_up) = (words.to_vec(), begin.elapsed());
        Ok(Some(Self { words, limits, hello, start_up, process: Some(process), base, taken: None }))
    }

    fn put(&mut self, operation: Operation, stream: &StreamVersion, input: &[u8]) -> Answer {
        let mut process = match self.process.take() {
            Some(process) => process,
            None => match introduced(&self.words, self.limits) {
                Ok(Some((process, _))) => process,
                Ok(None) => return Answer::Crashed("it did not say who it is once more".into()),
                Err(error) => return Answer::Unjudged(format!("it could not be started: {error}")),
            },
        };
        if process.has_output() {
            return Answer::Misanswered(process.stop("octets that nobody asked for".into()));
        }
        self.taken = None;
        process.send(request(operation.number(), &stream.to_string(), input));
        let begin = Instant::now();
        let until = begin + self.limits.time;
        let problem = match frame(&mut process, self.limits, until) {
            Ok((status, content)) => match contract::answer(status, content, &self.hello.gives) {
                Some(answer) => {
                    if begin.elapsed() >= QUICK {
                        process.measure();
                        self.taken = Some(process.resident().saturating_sub(self.base));
                    }
                    // Who has taken too much begins anew, so that the next answer is not blamed for it.
                    let fair = self.taken.is_none_or(|t| self.limits.allow(t, input.len()));
                    self.process = Some(process).filter(|_| fair);
                    return answer;
                }
                None => format!("unknown status {status}"),
            },
            Err(NoFrame::TimeUp) => return Answer::Hung(self.limits.time),
            Err(NoFrame::Ended) => return crashed(&mut process, self.limits),
            Err(NoFrame::TooLong(length)) => {
                format!("a frame of {length} octets; at most {} are allowed", self.limits.answer)
            }
            Err(NoFrame::Empty) => "a frame of no octets, and so without a status".into(),
            Err(NoFrame::TooMuch) => "octets after the frame".into(),
        };
        Answer::Misanswered(process.stop(problem))
    }
}

impl Testee for Served {
    fn hello(&mut self) -> Hello {
        self.hello.clone()
    }

    fn decode(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        self.put(Operation::Decode, stream, octets)
    }

    fn encode(&mut self, stream: &StreamVersion, document: &[u8]) -> Answer {
        self.put(Operation::Encode, stream, document)
    }

    fn check(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        self.put(Operation::Check, stream, octets)
    }

    fn start_up(&self) -> Option<Duration> {
        Some(self.start_up)
    }

    fn memory(&self) -> Option<u64> {
        self.taken
    }

    fn another(&self) -> Option<Box<dyn Testee + Send>> {
        let Self { words, limits, hello, start_up, base, .. } = self;
        let (words, hello) = (words.clone(), hello.clone());
        let (limits, start_up, base) = (*limits, *start_up, *base);
        Some(Box::new(Self { words, limits, hello, start_up, process: None, base, taken: None }))
    }
}

/// Starts a program and asks who it is, which has a time limit of its own; none if it does not
/// answer.
fn introduced(words: &[String], limits: Limits) -> io::Result<Option<(Process, Vec<u8>)>> {
    let mut process = Process::start(words, &["serve"], limits)?;
    process.send(request(HELLO, "", &[]));
    let until = Instant::now() + limits.start;
    Ok(match frame(&mut process, limits, until) {
        Ok((contract::ACCEPTED, content)) => Some((process, content)),
        _ => None,
    })
}

fn request(operation: u8, stream: &str, input: &[u8]) -> Vec<u8> {
    let content = [&[operation, stream.len() as u8], stream.as_bytes(), input].concat();
    [&(content.len() as u32).to_le_bytes(), content.as_slice()].concat()
}

/// The next frame: its status, and what follows.
fn frame(process: &mut Process, limits: Limits, until: Instant) -> Result<(u8, Vec<u8>), NoFrame> {
    let mut read = Vec::new();
    loop {
        if let Some((length, content)) = read.split_first_chunk::<4>() {
            let length = u32::from_le_bytes(*length) as usize;
            // The length is looked at before anything that it promises is awaited.
            match length {
                0 => return Err(NoFrame::Empty),
                _ if length - 1 > limits.answer => return Err(NoFrame::TooLong(length)),
                _ if content.len() > length => return Err(NoFrame::TooMuch),
                _ => {}
            }
            if let Some((status, content)) =
                content.split_first().filter(|_| content.len() == length)
            {
                return Ok((*status, content.to_vec()));
            }
        }
        read.extend(process.receive(until)?.ok_or(NoFrame::Ended)?);
    }
}

fn crashed(process: &mut Process, limits: Limits) -> Answer {
    process.close_input();
    let message = match process.wait(Instant::now() + limits.time) {
        Ok(Ok(status)) => ended(status),
        Ok(Err(error)) => format!("it could not be awaited: {error}"),
        Err(TimeUp) => "it closed its standard output".into(),
    };
    exit_status::crashed(process, message)
}
