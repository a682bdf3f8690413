//! END: Marks the end of the image.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

/// Marks the end of the image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct End;

impl End {
    /// Type code of the record.
    pub const TYPE: u32 = 0x0;
}
