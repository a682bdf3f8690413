//! What a decoder or encoder says when it refuses something.

use std::{fmt, io};

use serde::ser::{Serialize, SerializeStruct, Serializer};
use streamspec_codegen::model::{Class, Origin, RuleId, Stream};

use super::document::DocumentError;

/// A rule that a stream breaks, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What is wrong, from a closed list.
    pub class: Class,
    /// Id of the rule.
    pub rule: String,
    /// The rule's sentence.
    pub text: String,
    /// Who says so.
    pub origin: Origin,
    /// Why it is so.
    pub why: Option<String>,
    /// Where the item begins that the rule is about, from the start of the stream.
    pub offset: u64,
    /// Number of the record, counted from 0, in the stream that the rule belongs to.
    pub record: Option<u64>,
    /// Type code of the record.
    pub type_code: Option<u64>,
    /// Instance of the record, where records have one.
    pub instance: Option<u64>,
    /// Where it is about a checksum of the stream so far: the one that would be right.
    pub expected: Option<u32>,
    /// The item: `node_data.perms[2].flags`, `image_header.version`, `framing.length`; in a stream
    /// within another, behind a slash: `hvm_context.hvm_ctx/cpu.rax`.
    pub path: String,
}

impl Error {
    pub(super) fn new(stream: &Stream, rule: RuleId, offset: u64, path: impl Into<String>) -> Self {
        let rule = stream.rule(rule);
        Self {
            class: rule.class,
            rule: rule.id.clone(),
            text: rule.text.clone(),
            origin: rule.origin,
            why: rule.why.clone(),
            offset,
            record: None,
            type_code: None,
            instance: None,
            expected: None,
            path: path.into(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { class, offset, path, rule, text, .. } = self;
        write!(f, "{} at {offset:#x}, {path}: {rule}: {text}", class.name())
    }
}

impl std::error::Error for Error {}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("error", 7)?;
        error.serialize_field("class", self.class.name())?;
        error.serialize_field("offset", &self.offset)?;
        error.serialize_field("record", &self.record)?;
        error.serialize_field("type", &self.type_code)?;
        error.serialize_field("instance", &self.instance)?;
        error.serialize_field("path", &self.path)?;
        error.serialize_field("rule", &self.rule)?;
        error.end()
    }
}

/// Why decoding or encoding stopped.
#[derive(Debug)]
pub enum Failure {
    /// The stream breaks a rule.
    Rejected(Box<Error>),
    /// The JSON document does not fit the description.
    Document(DocumentError),
    /// Reading or writing failed.
    Io(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Rejected(error) => error.fmt(f),
            Failure::Document(error) => error.fmt(f),
            Failure::Io(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}

impl From<Box<Error>> for Failure {
    fn from(error: Box<Error>) -> Self {
        Failure::Rejected(error)
    }
}

impl From<DocumentError> for Failure {
    fn from(error: DocumentError) -> Self {
        Failure::Document(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
}

/// A rule that is broken within a structure; the path grows as it is handed outwards.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) rule: RuleId,
    pub(super) offset: u64,
    pub(super) path: String,
    /// The checksum that would be right, where it is about one of the stream so far.
    pub(super) expected: Option<u32>,
}

impl Fault {
    pub(super) fn new(rule: RuleId, offset: u64) -> Self {
        Self { rule, offset, path: String::new(), expected: None }
    }

    /// The same, seen from the structure or array that holds the item called `name`.
    pub(super) fn within(mut self, name: &str) -> Self {
        self.path = join(name, &self.path);
        self
    }
}

/// A path and what follows it: `perms` and `[2]`, `[2]` and `flags`, `context` and `/cpu`.
pub(super) fn join(name: &str, rest: &str) -> String {
    let dot = !(name.is_empty() || rest.is_empty() || rest.starts_with(['[', '/']));
    format!("{name}{}{rest}", if dot { "." } else { "" })
}
