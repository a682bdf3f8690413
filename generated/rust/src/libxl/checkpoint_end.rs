//! CHECKPOINT_END: Ends the records of a checkpoint. The libxc image goes on where it was left,
//! without headers.
//!
//! Generated from spec/libxl/records by `cargo codegen`; do not edit.

/// Ends the records of a checkpoint. The libxc image goes on where it was left, without
/// headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CheckpointEnd;

impl CheckpointEnd {
    /// Type code of the record.
    pub const TYPE: u32 = 0x4;
}
