//! The languages that descriptions are turned into, one module each.

pub mod rust;
mod wrap;

/// A file to be written, relative to the output directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Where, with `/` between the parts.
    pub path: String,
    /// What.
    pub text: String,
}
