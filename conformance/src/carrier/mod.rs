//! Carriers: whole streams as real programs write them, into which the records of a vector are put.
//!
//! A program that does something with what it reads wants more of a stream than its rules ask for: a
//! daemon wants its socket before anything else. A carrier has all that. A vector that is put into it
//! says and breaks what it said and broke before, and nothing else: `dress` sees to that.

mod chunks;
mod dress;
mod parse;
mod worn;

pub use dress::{Dressed, dress};
pub use parse::parse;
pub use worn::{Worn, worn};

use crate::vector::{Located, StreamVersion};

/// A whole stream with a place for the records of a vector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    /// The name of its file.
    pub name: String,
    /// What it is: the comment at the top of the file.
    pub about: String,
    /// The stream that it is.
    pub stream: Located<StreamVersion>,
    /// The words of the profile that a vector asks for which is put into it.
    pub serves: Vec<Located<String>>,
    /// The stream.
    pub octets: Vec<u8>,
    /// Where in it the records of a vector go.
    pub place: usize,
    /// Where the records begin that take the place of those of their type in a vector.
    pub instead: Vec<usize>,
}
