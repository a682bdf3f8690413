//! CHECKPOINT: Marks the end of a consistent view of the domain: what stands before it can be
//! restored by itself. Further records bring the view up to date, until the next CHECKPOINT or
//! the END.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

/// Marks the end of a consistent view of the domain: what stands before it can be restored by
/// itself. Further records bring the view up to date, until the next CHECKPOINT or the END.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checkpoint;

impl Checkpoint {
    /// Type code of the record.
    pub const TYPE: u32 = 0xe;
}
