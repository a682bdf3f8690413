//! Sentences about a thing, which no machine reads.

use schemars::JsonSchema;
use serde::Serialize;

/// Sentences about a thing, for the book and for comments.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Prose {
    /// What it is.
    pub doc: String,
    /// Why it is so.
    pub why: Option<String>,
    /// What it was before, and what went wrong.
    pub history: Option<String>,
}
