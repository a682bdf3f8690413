//! END: Ends the stream.
//!
//! Generated from spec/beats/records by `cargo codegen`; do not edit.

/// Ends the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct End;

impl End {
    /// Type code of the record.
    pub const TYPE: u16 = 0x1;
}
