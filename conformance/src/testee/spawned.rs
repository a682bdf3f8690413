//! A program that is started anew for each question: the question's name in its arguments, the
//! input on standard input, the answer on standard output, and the status as its exit status.

use std::process::ExitStatus;
use std::time::Instant;

use super::exit_status::crashed;
use super::process::{Process, TimeUp};
use super::{Answer, Hello, Limits, Operation, Testee, contract};
use crate::vector::StreamVersion;

/// A program that is started anew for each question.
#[derive(Debug, Clone)]
pub(super) struct Spawned {
    words: Vec<String>,
    limits: Limits,
    hello: Hello,
    /// What it had in memory while it said who it is, and what its last answer took.
    base: u64,
    taken: u64,
}

impl Spawned {
    /// Asks a program who it is; one that does not say so is called by its command line.
    pub(super) fn open(words: Vec<String>, line: &str, limits: Limits) -> Self {
        let mut spawned = Self { words, limits, hello: Hello::named(line), base: 0, taken: 0 };
        if let Answer::Accepted(content) = spawned.ask(&["hello"], &[])
            && let Ok(hello) = contract::hello(&content)
        {
            spawned.hello = hello;
        }
        spawned.base = spawned.taken;
        spawned
    }

    fn put(&mut self, operation: Operation, stream: &StreamVersion, input: &[u8]) -> Answer {
        self.ask(&[operation.name(), &stream.to_string()], input)
    }

    fn ask(&mut self, arguments: &[&str], input: &[u8]) -> Answer {
        let mut process = match Process::start(&self.words, arguments, self.limits) {
            Ok(process) => process,
            Err(error) => return Answer::Crashed(format!("it could not be started: {error}")),
        };
        process.send(input.to_vec());
        process.close_input();
        let answer = self.answer(&mut process).unwrap_or(Answer::Hung(self.limits.time));
        self.taken = process.resident();
        answer
    }

    fn answer(&self, process: &mut Process) -> Result<Answer, TimeUp> {
        let until = Instant::now() + self.limits.time;
        let mut output = Vec::new();
        while let Some(octets) = process.receive(until)? {
            output.extend(octets);
            if output.len() > self.limits.answer {
                let message = format!("an answer of more than {} octets", self.limits.answer);
                return Ok(Answer::Misanswered(process.stop(message)));
            }
        }
        let status = match process.wait(until)? {
            Ok(status) => status,
            Err(error) => return Ok(Answer::Crashed(format!("it could not be awaited: {error}"))),
        };
        let code = status.code().and_then(|code| u8::try_from(code).ok());
        Ok(match code.and_then(|code| contract::answer(code, output, &self.hello.gives)) {
            Some(Answer::Misanswered(problem)) => Answer::Misanswered(process.stop(problem)),
            Some(answer) => answer,
            None => crashed(process, ended(status)),
        })
    }
}

impl Testee for Spawned {
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

    fn memory(&self) -> Option<u64> {
        Some(self.taken.saturating_sub(self.base))
    }

    fn another(&self) -> Option<Box<dyn Testee + Send>> {
        Some(Box::new(self.clone()))
    }
}

/// How a program ended.
pub(super) fn ended(status: ExitStatus) -> String {
    format!("it ended with {status}")
}
