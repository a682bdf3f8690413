//! Versions, and how far to rely on them.

use schemars::JsonSchema;
use serde::Serialize;

/// A version of the format.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Version {
    /// Its number, as the stream has it.
    pub number: u32,
    /// How far it may be relied upon.
    pub tier: Tier,
    /// What it brought.
    pub doc: String,
}

/// How far a version or a record may be relied upon: what promises most comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Will not change.
    Stable,
    /// May change or go.
    Experimental,
    /// Still read, no longer to be written.
    Deprecated,
    /// Described for those who meet it.
    Historic,
}
