//! How binding a rule is, whom it binds, and who says so.

use schemars::JsonSchema;
use serde::Serialize;

/// How binding a rule is (RFC 2119).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Without exception.
    Must,
    /// Unless there is a good reason.
    Should,
    /// At will.
    May,
}

/// Whom a rule binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Who writes a stream.
    Writer,
    /// Who reads one.
    Reader,
    /// Writer and reader.
    Both,
}

impl Level {
    /// The word of RFC 2119.
    pub fn name(self) -> &'static str {
        match self {
            Level::Must => "MUST",
            Level::Should => "SHOULD",
            Level::May => "MAY",
        }
    }
}

impl Role {
    /// As descriptions write it.
    pub fn name(self) -> &'static str {
        match self {
            Role::Writer => "writer",
            Role::Reader => "reader",
            Role::Both => "both",
        }
    }

    /// Whether a rule with this role binds `who`, who is a reader or a writer.
    pub fn binds(self, who: Role) -> bool {
        self == Role::Both || self == who
    }
}

/// Who says that a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The text of the format.
    Text,
    /// The code of shipping programs alone.
    Implementation,
}
