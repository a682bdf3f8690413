//! Headers, which stand before the first record.

use schemars::JsonSchema;
use serde::Serialize;

use super::field::Structure;
use super::ids::RuleId;
use super::integer::Endian;
use super::prose::Prose;
use super::record::RecordCheck;

/// A header at the start of the stream; its layout is fixed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Header {
    /// Name in snake case.
    pub name: String,
    /// What it is.
    pub prose: Prose,
    /// Order of its octets.
    pub endian: Endian,
    /// Its fields.
    pub body: Structure,
    /// The rule that the input holds all of it.
    pub complete: RuleId,
    /// Rules on several fields together, checked in this order after all fields.
    pub checks: Vec<RecordCheck>,
}

impl Header {
    /// Number of octets.
    pub fn size(&self) -> u64 {
        self.body.head
    }
}
