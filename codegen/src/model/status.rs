//! What is known of a stream in the world: who writes and reads it, and since when.

use schemars::JsonSchema;
use serde::Serialize;

/// The status of a stream.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Status {
    /// Whether programs use it.
    pub usage: Use,
    /// Since when they do.
    pub since: Option<String>,
    /// Programs that write it.
    pub writers: Vec<String>,
    /// Programs that read it.
    pub readers: Vec<String>,
    /// Against which state of the programs the description was checked.
    pub checked: Option<String>,
}

/// Whether programs use a stream. Those that are in use come first in a book.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// Programs that were released write and read it.
    #[default]
    Current,
    /// No program that was released has it yet.
    Proposed,
    /// Nobody writes it any more.
    Historic,
}
