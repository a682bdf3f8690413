//! LIBXC_IMAGE: A libxc image follows, headers and all, up to its END. After that come records
//! of this stream again.
//!
//! Generated from spec/xapi/records by `cargo codegen`; do not edit.

/// A libxc image follows, headers and all, up to its END. After that come records of this
/// stream again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LibxcImage;

impl LibxcImage {
    /// Type code of the record.
    pub const TYPE: u64 = 0xf0;
}
