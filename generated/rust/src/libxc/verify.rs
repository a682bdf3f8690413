//! VERIFY: All memory has been sent. What follows is sent a second time, so that the reader can
//! compare it with what it has.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, rules};
use crate::error::{Fault, Role};

/// All memory has been sent. What follows is sent a second time, so that the reader can compare
/// it with what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verify;

impl Verify {
    /// Type code of the record.
    pub const TYPE: u32 = 0xd;

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State, role: Role) -> Result<(), Fault> {
        if role == Role::Writer && !state.seen(Kind::PageData) {
            return Err(Fault::new(&rules::VERIFY_AFTER_MEMORY, 0, ""));
        }
        Ok(())
    }
}
