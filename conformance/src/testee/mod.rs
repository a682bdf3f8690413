//! Testees: implementations that are put questions, and what they answer.
//!
//! `conformance/README.md` describes the contract. A built-in testee runs in this process; any
//! other is a program, which either stays and answers frames ([`served`]) or is started anew for
//! each question ([`spawned`]).

mod bindings;
mod contract;
mod generated;
mod interpreter;
mod process;
mod registry;
mod served;
mod spawned;

pub use bindings::{BINDINGS, Binding, FOREIGN, NotBuilt};
pub use generated::GeneratedRust;
pub use interpreter::Interpreter;
pub use registry::{NoTestee, built_in, command};

use std::fmt;
use std::time::Duration;

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

    /// Another one of the same kind, if several can be asked at the same time.
    fn another(&self) -> Option<Box<dyn Testee + Send>> {
        None
    }
}

impl dyn Testee + '_ {
    /// Puts a question.
    pub fn ask(&mut self, operation: Operation, stream: &StreamVersion, input: &[u8]) -> Answer {
        match operation {
            Operation::Decode => self.decode(stream, input),
            Operation::Encode => self.encode(stream, input),
            Operation::Check => self.check(stream, input),
        }
    }
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

/// Who a testee is, and what it can do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hello {
    /// Its name.
    pub name: String,
    /// The language it is written in.
    pub language: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// The streams that it knows, as `ID` or `ID@VERSION`; any, if it does not say.
    pub streams: Option<Vec<String>>,
    /// The operations that it knows, by name; any, if it does not say.
    pub operations: Option<Vec<String>>,
}

impl Hello {
    /// A testee of which only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Whether a question makes sense at all.
    pub fn knows(&self, operation: Operation, stream: &StreamVersion) -> bool {
        let full = stream.to_string();
        let named = |names: &[String]| names.iter().any(|n| *n == stream.id || *n == full);
        self.streams.as_deref().is_none_or(named) && self.offers(operation)
    }

    /// Whether it does this at all.
    pub fn offers(&self, operation: Operation) -> bool {
        let known = self.operations.as_deref();
        known.is_none_or(|known| known.iter().any(|name| name == operation.name()))
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
    /// It ended, in a way that is no answer.
    Crashed(String),
    /// It had not answered after so long.
    Hung(Duration),
    /// It answered something that is no answer.
    Misanswered(String),
}

/// Why a testee refuses its input. The class alone must be given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rejection {
    /// What is wrong, from the closed list.
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

/// What a testee is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Octets of an answer.
    pub answer: usize,
    /// Time for an answer.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { answer: 64 << 20, time: Duration::from_secs(10) }
    }
}
