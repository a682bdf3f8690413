//! A program that stays, and answers one frame for each frame that it is sent.
//!
//! A frame begins with the number of octets that follow, in 32 bits, least significant first.
//! Whoever dies, hangs or answers nonsense is started again for the next question.
//!
//! Several questions are sent at once, since two programs that wait for one another do nothing else.
//! The first one without an answer is the one at which a program died or hung. Where anything else is
//! wrong, nobody can tell which answer belongs to which question: from then on, they are put one by
//! one.

use std::io;
use std::time::{Duration, Instant};

use super::exit_status;
use super::process::{Process, TimeUp};
use super::spawned::ended;
use super::{Answer, Hello, Limits, Operation, Question, Reply, Testee, contract};
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
    /// Whether it has answered so that its questions have to be put one by one.
    one_by_one: bool,
}

/// So many questions are sent at once, at most.
const AT_ONCE: usize = 256;
/// Octets of a question that is sent together with others: a larger one may take memory, which is
/// told of it alone.
const SMALL: usize = 1 << 14;

/// Nobody takes much memory in less time.
const QUICK: Duration = Duration::from_millis(1);

/// Why no frame came.
enum NoFrame {
    TimeUp,
    /// The program closed its standard output.
    Ended,
    TooLong(usize),
    Empty,
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
        let (process, taken, one_by_one) = (Some(process), None, false);
        Ok(Some(Self { words, limits, hello, start_up, process, base, taken, one_by_one }))
    }

    /// The program; it is started if it does not run.
    fn running(&mut self) -> Result<Process, Answer> {
        if let Some(process) = self.process.take() {
            return Ok(process);
        }
        match introduced(&self.words, self.limits) {
            Ok(Some((process, _))) => Ok(process),
            Ok(None) => Err(Answer::Crashed("it did not say who it is once more".into())),
            Err(error) => Err(Answer::Unjudged(format!("it could not be started: {error}"))),
        }
    }

    /// Puts several questions at once; none if their answers cannot be told from one another.
    fn put_all(&mut self, questions: &[Question]) -> Option<Vec<Reply>> {
        let mut process = match self.running() {
            Ok(process) => process,
            Err(answer) => return Some(vec![Reply { answer, time: Duration::ZERO, memory: None }]),
        };
        if process.has_output() {
            return None;
        }
        let mut requests = Vec::new();
        for Question { operation, stream, input } in questions {
            request(operation.number(), &stream.to_string(), input, &mut requests);
        }
        process.send(requests);
        let (mut replies, mut read) = (Vec::with_capacity(questions.len()), Unread::default());
        let begin = Instant::now();
        while replies.len() < questions.len() {
            let begin = Instant::now();
            let answer = match frame(&mut process, &mut read, self.limits, begin + self.limits.time)
            {
                Ok((status, content)) => contract::answer(status, content, &self.hello.gives)?,
                // What has begun may not be the beginning of an answer.
                Err(_) if !read.is_empty() => return None,
                Err(NoFrame::TimeUp) => Answer::Hung(self.limits.time),
                Err(NoFrame::Ended) => crashed(&mut process, self.limits),
                Err(NoFrame::TooLong(_) | NoFrame::Empty) => return None,
            };
            let is_over = !answer.leaves_running();
            replies.push(Reply { answer, time: begin.elapsed(), memory: None });
            if is_over {
                return Some(replies);
            }
        }
        if !read.is_empty() {
            return None;
        }
        if begin.elapsed() >= QUICK {
            process.measure();
            let taken = process.resident().saturating_sub(self.base);
            if !self.limits.allow(taken, 0) {
                return None;
            }
            replies.iter_mut().for_each(|reply| reply.memory = Some(taken));
        }
        self.process = Some(process);
        Some(replies)
    }

    fn put(&mut self, operation: Operation, stream: &StreamVersion, input: &[u8]) -> Answer {
        let mut process = match self.running() {
            Ok(process) => process,
            Err(answer) => return answer,
        };
        if process.has_output() {
            return Answer::Misanswered(process.stop("octets that nobody asked for".into()));
        }
        self.taken = None;
        let mut asked = Vec::new();
        request(operation.number(), &stream.to_string(), input, &mut asked);
        process.send(asked);
        let begin = Instant::now();
        let until = begin + self.limits.time;
        let mut read = Unread::default();
        let problem = match frame(&mut process, &mut read, self.limits, until) {
            Ok(_) if !read.is_empty() => "octets after the frame".into(),
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
        let (process, taken, one_by_one) = (None, None, self.one_by_one);
        Some(Box::new(Self { words, limits, hello, start_up, process, base, taken, one_by_one }))
    }

    fn at_once(&self) -> usize {
        if self.one_by_one { 1 } else { AT_ONCE }
    }

    fn ask_all(&mut self, questions: &[Question]) -> Vec<Reply> {
        let small = questions.iter().take_while(|question| question.input.len() <= SMALL).count();
        if small > 1 && !self.one_by_one {
            match self.put_all(&questions[..small]) {
                Some(replies) => return replies,
                None => self.one_by_one = true,
            }
        }
        let Some(question) = questions.first() else { return Vec::new() };
        let begin = Instant::now();
        let answer = self.put(question.operation, question.stream, question.input);
        vec![Reply { answer, time: begin.elapsed(), memory: self.taken }]
    }
}

/// Starts a program and asks who it is, which has a time limit of its own; none if it does not
/// answer.
fn introduced(words: &[String], limits: Limits) -> io::Result<Option<(Process, Vec<u8>)>> {
    let mut process = Process::start(words, &["serve"], limits)?;
    let mut asked = Vec::new();
    request(HELLO, "", &[], &mut asked);
    process.send(asked);
    let until = Instant::now() + limits.start;
    Ok(match frame(&mut process, &mut Unread::default(), limits, until) {
        Ok((contract::ACCEPTED, content)) => Some((process, content)),
        _ => None,
    })
}

/// Adds a question to what is sent.
fn request(operation: u8, stream: &str, input: &[u8], to_send: &mut Vec<u8>) {
    let parts = [&[operation, stream.len() as u8], stream.as_bytes(), input];
    let length: usize = parts.iter().map(|part| part.len()).sum();
    to_send.reserve(4 + length);
    to_send.extend((length as u32).to_le_bytes());
    parts.iter().for_each(|part| to_send.extend_from_slice(part));
}

/// What a program has written and nobody has taken yet.
#[derive(Debug, Default)]
struct Unread {
    octets: Vec<u8>,
    /// So many of them were taken.
    taken: usize,
}

impl Unread {
    fn is_empty(&self) -> bool {
        self.octets.len() == self.taken
    }

    fn rest(&self) -> &[u8] {
        &self.octets[self.taken..]
    }

    fn add(&mut self, octets: Vec<u8>) {
        if self.is_empty() {
            *self = Self { octets, taken: 0 };
        } else {
            self.octets.drain(..self.taken);
            self.taken = 0;
            self.octets.extend_from_slice(&octets);
        }
    }
}

/// The next frame, its status and what follows, of what was `read` and what comes; what is left
/// belongs to the next one.
fn frame(
    process: &mut Process,
    read: &mut Unread,
    limits: Limits,
    until: Instant,
) -> Result<(u8, Vec<u8>), NoFrame> {
    loop {
        if let Some((length, content)) = read.rest().split_first_chunk::<4>() {
            let length = u32::from_le_bytes(*length) as usize;
            // The length is looked at before anything that it promises is awaited.
            if length == 0 {
                return Err(NoFrame::Empty);
            }
            if length - 1 > limits.answer {
                return Err(NoFrame::TooLong(length));
            }
            if let Some((status, content)) = content.get(..length).and_then(<[u8]>::split_first) {
                let frame = (*status, content.to_vec());
                read.taken += 4 + length;
                return Ok(frame);
            }
        }
        read.add(process.receive(until)?.ok_or(NoFrame::Ended)?);
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
