//! LIBXC_CONTEXT: A libxc image follows, headers and all. It goes on to its END, or to a
//! CHECKPOINT, after which records of libxl follow again.
//!
//! Generated from spec/libxl/records by `cargo codegen`; do not edit.

/// A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
/// which records of libxl follow again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LibxcContext;

impl LibxcContext {
    /// Type code of the record.
    pub const TYPE: u32 = 0x1;
}
