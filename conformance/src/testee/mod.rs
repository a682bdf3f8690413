//! Testees: implementations that are put questions, and what they answer.
//!
//! `conformance/README.md` describes the contract. A built-in testee runs in this process; any
//! other is a program, which stays and answers frames (`served`), is started anew for each
//! question (`spawned`), or knows nothing of the contract and says yes or no by the status that
//! it ends with (`exit_status`).

mod bindings;
mod contract;
mod exit_status;
mod gives;
mod hello;
mod in_process;
mod interpreter;
mod memory;
mod orphans;
mod process;
mod processes;
mod registry;
mod said;
mod served;
mod sources;
mod spawned;
mod strays;
mod writer;

pub use bindings::{BINDINGS, Binding, FOREIGN, NotBuilt};
pub(crate) use contract::DOCUMENT;
pub use exit_status::{ExitStatuses, Kind};
pub use gives::{Gives, Presence};
pub use hello::Hello;
pub use in_process::{InProcess, Said};
pub use interpreter::Interpreter;
pub use orphans::adopt_orphans;
pub use registry::{NoTestee, built_in, by_exit_status, command};
pub(crate) use said::one_line;
pub use sources::Sources;
pub use writer::written;

use std::fmt;
use std::time::{Duration, Instant};

use crate::vector::StreamVersion;

/// An implementation under test.
pub trait Testee {
    /// Who it is, and what it can do.
    fn hello(&mut self) -> Hello;

    /// Reads a stream: the answer is its document, or what is wrong with it.
    fn decode(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer;

    /// Writes a stream: the answer is the octets of a document.
    fn encode(&mut self, stream: &StreamVersion, document: &[u8]) -> Answer;

    /// Judges the writer of a stream: the answer is empty, or says what was wrong to write.
    fn check(&mut self, _: &StreamVersion, _: &[u8]) -> Answer {
        Answer::Unimplemented
    }

    /// How long it took until it could be asked; none where that cannot be told from an answer.
    fn start_up(&self) -> Option<Duration> {
        None
    }

    /// Octets of memory that the program was seen to take for its last answer, beyond what it has at its
    /// start; none where that cannot be told.
    fn memory(&self) -> Option<u64> {
        None
    }

    /// Another one of the same kind, if several can be asked at the same time.
    fn another(&self) -> Option<Box<dyn Testee + Send>> {
        None
    }

    /// How many questions it can be sent before it has answered the first of them.
    fn at_once(&self) -> usize {
        1
    }

    /// Puts questions in their order, up to the first that gets no proper answer; at least one of them.
    fn ask_all(&mut self, questions: &[Question]) -> Vec<Reply> {
        let Some(question) = questions.first() else { return Vec::new() };
        let begin = Instant::now();
        let answer = self.ask(question.operation, question.stream, question.input);
        vec![Reply { answer, time: begin.elapsed(), memory: self.memory() }]
    }

    /// Puts a question.
    fn ask(&mut self, operation: Operation, stream: &StreamVersion, input: &[u8]) -> Answer {
        match operation {
            Operation::Decode => self.decode(stream, input),
            Operation::Encode => self.encode(stream, input),
            Operation::Check => self.check(stream, input),
        }
    }
}

/// What a testee is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'q> {
    /// What it is to do.
    pub operation: Operation,
    /// The stream that it is about.
    pub stream: &'q StreamVersion,
    /// Octets, or a document.
    pub input: &'q [u8],
}

/// What came of a question.
#[derive(Debug)]
pub struct Reply {
    /// What was answered.
    pub answer: Answer,
    /// How long it took, from the question or from the answer before it.
    pub time: Duration,
    /// Octets of memory, as [`Testee::memory`] tells them.
    pub memory: Option<u64>,
}

/// What a testee can be asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operation {
    /// Read a stream.
    Decode,
    /// Write a stream.
    Encode,
    /// Judge the writer of a stream.
    Check,
}

impl Operation {
    /// Name in commands and reports.
    pub fn name(self) -> &'static str {
        match self {
            Operation::Decode => "decode",
            Operation::Encode => "encode",
            Operation::Check => "check",
        }
    }

    /// Number in frames.
    fn number(self) -> u8 {
        match self {
            Operation::Decode => 1,
            Operation::Encode => 2,
            Operation::Check => 3,
        }
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a testee answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The input is fine; what it was made into.
    Accepted(Vec<u8>),
    /// The input is refused.
    Rejected(Rejection),
    /// It does not do this.
    Unimplemented,
    /// It ended without a valid answer.
    Crashed(String),
    /// It ended, and had used up the memory that it may use.
    OutOfMemory(String),
    /// It says that it could not come to a verdict, or it could not be started.
    Unjudged(String),
    /// It had not answered after so long.
    Hung(Duration),
    /// Its answer is not valid.
    Misanswered(String),
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Answer::Accepted(_) => f.write_str("accepted"),
            Answer::Rejected(rejection) => rejection.fmt(f),
            Answer::Unimplemented => f.write_str("unimplemented"),
            Answer::Crashed(how) => write!(f, "crash: {how}"),
            Answer::OutOfMemory(how) => write!(f, "out of memory: {how}"),
            Answer::Unjudged(why) => write!(f, "no verdict: {why}"),
            Answer::Hung(time) => write!(f, "no answer within {} seconds", time.as_secs_f32()),
            Answer::Misanswered(problem) => write!(f, "contract error: {problem}"),
        }
    }
}

impl Answer {
    /// Whether a program that stays can be asked again after it.
    fn leaves_running(&self) -> bool {
        !matches!(self, Answer::Hung(_) | Answer::Crashed(_) | Answer::OutOfMemory(_))
    }

    /// What the input was made into; nothing, where it was not accepted.
    pub fn octets(&self) -> &[u8] {
        match self {
            Answer::Accepted(octets) => octets,
            _ => &[],
        }
    }
}

/// Why a testee refuses its input. What it says of itself tells what must be given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rejection {
    /// What is wrong, from the closed list; empty where the testee does not give it.
    pub class: String,
    /// Where the item begins that the rule is about.
    pub offset: Option<u64>,
    /// Id of the rule.
    pub rule: Option<String>,
    /// Number of the record.
    pub record: Option<u64>,
    /// The item.
    pub path: Option<String>,
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rejection { class, offset, rule, path, .. } = self;
        let offset = offset.map(|offset| format!("at {offset:#x}"));
        let class = Some(class.clone()).filter(|class| !class.is_empty());
        let reasons = [class, rule.clone(), offset, path.clone().filter(|path| !path.is_empty())];
        let reasons: Vec<String> = reasons.into_iter().flatten().collect();
        f.write_str("rejected")?;
        if reasons.is_empty() { Ok(()) } else { write!(f, ": {}", reasons.join(", ")) }
    }
}

/// What a testee is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Octets of an answer.
    pub answer: usize,
    /// Time for an answer.
    pub time: Duration,
    /// Time until a program that stays says who it is.
    pub start: Duration,
    /// Octets of address space of each of its processes, and of memory of all of them together; none for
    /// as much as there is.
    pub memory: Option<u64>,
    /// Octets of memory for an answer, by all of its processes together, beside [`PER_OCTET`] for each
    /// octet of the input and what they have at its start; none for as much as there is.
    pub answer_memory: Option<u64>,
    /// Time for an answer that is not called slow, beside [`TIME_PER_OCTET`] for each octet of the input;
    /// none for as much as there is.
    pub answer_time: Option<Duration>,
}

/// So many octets of memory an answer may take for each octet of its input.
const PER_OCTET: u64 = 64;
/// So much time an answer may take for each octet of its input.
const TIME_PER_OCTET: Duration = Duration::from_micros(1);

impl Limits {
    /// Whether an answer to an input of so many octets may take so much memory.
    pub fn allow(&self, memory: u64, input: usize) -> bool {
        let own = PER_OCTET.saturating_mul(input as u64);
        self.answer_memory.is_none_or(|most| memory <= most.saturating_add(own))
    }

    /// Whether an answer to an input of so many octets may take so much time without being called slow.
    pub fn allow_time(&self, time: Duration, input: usize) -> bool {
        let own = TIME_PER_OCTET.saturating_mul(u32::try_from(input).unwrap_or(u32::MAX));
        self.answer_time.is_none_or(|most| time <= most.saturating_add(own))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            answer: 64 << 20,
            time: Duration::from_secs(10),
            start: Duration::from_secs(10),
            memory: Some(4 << 30),
            answer_memory: Some(256 << 20),
            answer_time: Some(Duration::from_secs(2)),
        }
    }
}
