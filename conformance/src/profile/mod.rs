//! Profiles: what a stream asks for of the program that reads or writes it, in words that a family
//! declares. A program that names the words that it can serve is put no other question.
//!
//! `profile.txt` beside the vectors of a description says what each word means, and by which part
//! of a stream one sees that it is asked for (`parse`). What cannot be seen, a vector says itself.

mod asked;
mod parse;
mod piece;

pub use asked::asked;
pub use parse::parse;

use std::collections::BTreeSet;

/// What stands for records of unknown types, which a reader skips.
const UNKNOWN: &str = "unknown";

/// What stands before the id of a stream, a rule of which a stream breaks that it is within.
const BREAKS: &str = "breaks";

/// A word of a stream, and how one sees that it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Id of the stream.
    pub stream: String,
    /// The word: `pairs`, `big-endian`.
    pub name: String,
    /// What it means.
    pub about: String,
    /// Any of these shows that it is asked for; none for a word that only vectors name.
    pub conditions: Vec<Condition>,
}

/// A part of a stream whose presence or value shows that a word is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Name of a header or a record, or what stands for something else.
    pub item: String,
    /// The members down to a field; none where the item itself is meant. The last one may be
    /// `size`: that of a body, of octets, or of an array.
    pub members: Vec<String>,
    /// What is said of its value; nothing where its presence is enough.
    pub test: Option<Test>,
}

/// What is said of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// It is one of these.
    IsOneOf(Vec<String>),
    /// It is there, and none of these.
    IsNoneOf(Vec<String>),
}

/// The words of a family.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profiles {
    /// All of them, by stream.
    pub words: Vec<Word>,
}

impl Profiles {
    /// The words of a stream.
    pub fn of<'p>(&'p self, stream: &'p str) -> impl Iterator<Item = &'p Word> {
        self.words.iter().filter(move |word| word.stream == stream)
    }

    /// What is wrong with words that a program is said to serve.
    ///
    /// # Errors
    /// One of them is not a word of any stream.
    pub fn check(&self, wanted: &[String]) -> Result<(), String> {
        let known: BTreeSet<&str> = self.words.iter().map(|word| word.name.as_str()).collect();
        let Some(unknown) = wanted.iter().find(|word| !known.contains(word.as_str())) else {
            return Ok(());
        };
        let listed: Vec<String> = self
            .words
            .iter()
            .map(|word| format!("\n  {:<14} {:<20} {}", word.stream, word.name, word.about))
            .collect();
        Err(match listed.is_empty() {
            true => format!("unknown word `{unknown}`: no stream of this family has words"),
            false => format!("unknown word `{unknown}`; the words are{}", listed.concat()),
        })
    }
}
