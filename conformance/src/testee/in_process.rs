//! A testee in this process: functions that answer by the contract, without a program around them.

use super::{Answer, Gives, Hello, Testee, contract};
use crate::vector::StreamVersion;

/// What a program would answer: a status of the contract, and what comes with it.
pub type Said = (u8, Vec<u8>);

/// Functions that answer by the contract.
#[derive(Debug, Clone, Copy)]
pub struct InProcess {
    /// Who it is: a JSON object.
    pub hello: fn() -> Vec<u8>,
    /// Reads a stream.
    pub decode: fn(&str, &[u8]) -> Said,
    /// Writes the stream of a document.
    pub encode: fn(&str, &[u8]) -> Said,
    /// Judges the writer of a stream.
    pub check: fn(&str, &[u8]) -> Said,
}

impl Testee for InProcess {
    fn hello(&mut self) -> Hello {
        contract::hello(&(self.hello)()).unwrap_or_else(|_| Hello::named("in-process"))
    }

    fn decode(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        answer((self.decode)(&stream.to_string(), octets))
    }

    fn encode(&mut self, stream: &StreamVersion, document: &[u8]) -> Answer {
        answer((self.encode)(&stream.to_string(), document))
    }

    fn check(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        answer((self.check)(&stream.to_string(), octets))
    }
}

/// The answer by the contract, so that a rejection has to be a proper one here, too.
fn answer((status, content): Said) -> Answer {
    contract::answer(status, content, &Gives::default()).unwrap_or(Answer::Unimplemented)
}
