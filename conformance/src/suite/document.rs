//! A document that is expected, as the text that the reference writes.
//!
//! Whoever writes the same text gives the same document, which is found out without reading either.
//! It is read where two texts differ: members may stand in any order, and space between them.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

/// A document, as its text.
#[derive(Clone, PartialEq, Eq)]
pub struct Document(Arc<[u8]>);

impl Document {
    /// The text, in UTF-8 and without space around it.
    pub fn text(&self) -> &Arc<[u8]> {
        &self.0
    }

    /// Whether a text is the same, but for space around it.
    pub fn is_written(&self, text: &[u8]) -> bool {
        *self.0 == *text.trim_ascii()
    }

    /// What the text says.
    pub fn value(&self) -> Value {
        serde_json::from_slice(&self.0).unwrap_or_default()
    }
}

impl From<&Value> for Document {
    fn from(value: &Value) -> Self {
        Self(value.to_string().into_bytes().into())
    }
}

impl From<&[u8]> for Document {
    fn from(text: &[u8]) -> Self {
        Self(text.trim_ascii().into())
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.0))
    }
}
