//! END_OF_IMAGE: Marks the end of the image.
//!
//! Generated from spec/xapi/records by `cargo codegen`; do not edit.

/// Marks the end of the image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EndOfImage;

impl EndOfImage {
    /// Type code of the record.
    pub const TYPE: u64 = 0xffff;
}
