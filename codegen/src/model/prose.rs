//! Sentences about a thing, which no machine reads.

/// Sentences about a thing, for the book and for comments.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// What it is.
    pub doc: String,
    /// Why it is so.
    pub why: Option<String>,
    /// What it was before, and what went wrong.
    pub history: Option<String>,
}
