//! Names of a description in the case that C writes them in, and what has members.

use crate::model::{RecordId, TypeId};

/// What has a structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Of {
    /// A structure among the types.
    Type(TypeId),
    /// A header.
    Header(usize),
    /// The header of every record.
    RecordHeader,
    /// A record.
    Record(RecordId),
}

/// `NODE_DATA` or `domain-context` as part of a name.
pub fn snake(name: &str) -> String {
    name.to_lowercase().replace('-', "_")
}

/// `unique_id` as a constant.
pub fn constant(name: &str) -> String {
    name.to_uppercase().replace(['-', '.'], "_")
}
