//! VERIFY: All memory has been sent. What follows is sent a second time, so that the reader can
//! compare it with what it has.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

/// All memory has been sent. What follows is sent a second time, so that the reader can compare
/// it with what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verify;

impl Verify {
    /// Type code of the record.
    pub const TYPE: u32 = 0xd;
}
