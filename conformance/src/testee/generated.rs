//! The generated Rust as a testee, in this process: the same code as its program, without pipes.

use xen_streams_testee::codec;

use super::contract::{ACCEPTED, REJECTED, UNIMPLEMENTED};
use super::{Answer, Gives, Hello, Testee, contract};
use crate::vector::StreamVersion;

/// The generated Rust.
#[derive(Debug, Clone, Copy)]
pub struct GeneratedRust;

impl Testee for GeneratedRust {
    fn hello(&mut self) -> Hello {
        let hello = contract::hello(codec::hello().to_string().as_bytes());
        hello.unwrap_or_else(|_| Hello::named("rust"))
    }

    fn decode(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        answer(codec::decode(&stream.to_string(), octets))
    }

    fn encode(&mut self, stream: &StreamVersion, document: &[u8]) -> Answer {
        answer(codec::encode(&stream.to_string(), document))
    }

    fn check(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        answer(codec::check(&stream.to_string(), octets))
    }
}

/// The answer by the contract, so that a rejection has to be a proper one here, too.
fn answer(answer: codec::Answer) -> Answer {
    let (status, content) = match answer {
        codec::Answer::Accepted(content) => (ACCEPTED, content),
        codec::Answer::Rejected(content) => (REJECTED, content),
        codec::Answer::Unimplemented => (UNIMPLEMENTED, Vec::new()),
    };
    contract::answer(status, content, &Gives::default()).unwrap_or(Answer::Unimplemented)
}
