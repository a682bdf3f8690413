//! Vectors: one file each, a stream written out by hand and what has to be said of it.
//!
//! The format is described in `conformance/README.md`. A vector is data alone: what it names
//! (rules above all) is looked up by the suite, not here.

mod bless;
mod error;
mod items;
mod layout;
mod parse;

pub use bless::with_document;
pub use error::Error;
pub(crate) use layout::Json;
pub use layout::laid_out;
pub(crate) use parse::{CarrierFile, parse_carrier};
pub use parse::{DocumentFile, Encoding, parse, parse_document};

use std::fmt;

use streamspec_codegen::model::{Family, Stream};

/// One vector.
#[derive(Debug, Clone, PartialEq)]
pub struct Vector {
    /// What it shows: the comment at the top of the file.
    pub about: String,
    /// The stream that it is about.
    pub stream: Located<StreamVersion>,
    /// What a reader says of it.
    pub reader: Expectation,
    /// What somebody says who judges the writer of it; that of the reader, if not stated.
    pub writer: Expectation,
    /// Rules that it shows to be kept.
    pub covers: Vec<Located<String>>,
    /// Words of the profile that it asks for, where its octets do not show it.
    pub asks: Vec<Located<String>>,
    /// What it is the book's example of: records, `stream` for the whole of it, or `order` for the
    /// order in which records typically stand.
    pub example: Vec<Located<String>>,
    /// Whether its document encodes to its octets, as far as a writer may write them.
    pub roundtrip: bool,
    /// The stream.
    pub octets: Vec<u8>,
    /// What it decodes to; accepted vectors have one.
    pub document: Option<serde_json::Value>,
}

impl Vector {
    /// What `example` says of a vector that is the example of a whole stream.
    pub const WHOLE: &str = "stream";
    /// What it says of one whose records stand in a typical order; there may be several.
    pub const ORDER: &str = "order";

    /// Whether its document has a record with this name; one that has not been filled in yet may.
    pub(crate) fn holds(&self, record: &str) -> bool {
        let records = self.document.as_ref().and_then(|document| document["records"].as_array());
        records.is_none_or(|records| records.iter().any(|r| r["record"] == record))
    }

    /// Whether it is chosen as the example of a record, or of a whole stream.
    pub fn is_example(&self, of: &str) -> bool {
        self.example.iter().any(|word| word.value == of)
    }
}

/// A stream id and a version: `jukebox@1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StreamVersion {
    /// The stream id.
    pub id: String,
    /// The version.
    pub version: u32,
}

impl StreamVersion {
    /// Reads `ID@VERSION`.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, version) = text.split_once('@')?;
        let fine = !id.is_empty()
            && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        Some(Self { id: fine.then(|| id.to_owned())?, version: version.parse().ok()? })
    }

    /// Whether a name is its id, or its id and version.
    pub fn is_named(&self, name: &str) -> bool {
        let version = name.strip_prefix(&self.id).map(|rest| rest.strip_prefix('@'));
        match version {
            Some(Some(version)) => version == self.version.to_string(),
            Some(None) => name.len() == self.id.len(),
            None => false,
        }
    }

    /// The description of this stream in this version.
    pub fn description<'f>(&self, family: &'f Family) -> Option<&'f Stream> {
        let has_version = |s: &&Stream| s.versions.iter().any(|v| v.number == self.version);
        family.streams.iter().filter(|s| s.id == self.id).find(has_version)
    }
}

impl fmt::Display for StreamVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.id, self.version)
    }
}

/// What is said of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expectation {
    /// It keeps every rule.
    Accept,
    /// It breaks a rule.
    Reject {
        /// Id of the rule.
        rule: Located<String>,
        /// Where the item begins that the rule is about.
        offset: u64,
    },
}

/// Something, and where in the file it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The thing.
    pub value: T,
    /// Its place.
    pub at: Position,
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Position {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

impl Position {
    /// The place of the octet `offset` of a text.
    fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}
