//! START: Begins the stream.
//!
//! Generated from spec/beats/records by `cargo codegen`; do not edit.

/// Begins the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Start;

impl Start {
    /// Type code of the record.
    pub const TYPE: u16 = 0x3;
}
