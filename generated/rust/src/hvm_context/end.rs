//! END: Marks the end of the stream.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

/// Marks the end of the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct End;

impl End {
    /// Type code of the record.
    pub const TYPE: u16 = 0x0;
}
