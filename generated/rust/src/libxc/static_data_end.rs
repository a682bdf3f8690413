//! STATIC_DATA_END: Marks the end of the static data: of what does not change while the domain
//! runs. A reader completes the domain before it takes its memory.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

/// Marks the end of the static data: of what does not change while the domain runs. A reader
/// completes the domain before it takes its memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StaticDataEnd;

impl StaticDataEnd {
    /// Type code of the record.
    pub const TYPE: u32 = 0x10;
}
