//! Rules.

use schemars::JsonSchema;
use serde::Serialize;

use super::binding::{Level, Origin, Role};
use super::class::Class;
use super::derived::Derived;
use super::ids::{RecordId, TypeId};

/// A rule: a sentence, and what a machine makes of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Rule {
    /// Unique in the family and never reused: `jukebox.song.name.terminated`.
    pub id: String,
    /// The sentence in the book.
    pub text: String,
    /// How binding it is.
    pub level: Level,
    /// Whom it binds.
    pub role: Role,
    /// The class of the error when it is broken.
    pub class: Class,
    /// Who says so.
    pub origin: Origin,
    /// Why it is so.
    pub why: Option<String>,
    /// Why a machine cannot check it; none if one can.
    pub uncheckable: Option<String>,
    /// Whether an error can name it. Some that can no stream can break, so that they are
    /// uncheckable: they guard decoders against themselves.
    pub reported: bool,
    /// Which key it follows from; none if it is stated.
    pub derived: Option<Derived>,
    /// What it is about.
    pub place: Place,
}

impl Rule {
    /// Whether the rule is of an origin; every rule is, if none is named.
    pub fn is_of(&self, origin: Option<Origin>) -> bool {
        origin.is_none_or(|origin| self.origin == origin)
    }

    /// Whether it holds without exception, and a machine can check it.
    pub fn is_checked_must(&self) -> bool {
        self.level == Level::Must && self.uncheckable.is_none()
    }
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The stream as a whole.
    Stream,
    /// A header, by index.
    Header(usize),
    /// The framing of records.
    Framing,
    /// A record.
    Record(RecordId),
    /// A type.
    Type(TypeId),
}
