//! CHECKPOINT: Marks the end of a consistent view of the domain: what stands before it can be
//! restored by itself. Further records bring the view up to date, until the next CHECKPOINT or
//! the END.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, rules};
use crate::error::{Fault, Role};

/// Marks the end of a consistent view of the domain: what stands before it can be restored by
/// itself. Further records bring the view up to date, until the next CHECKPOINT or the END.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checkpoint;

impl Checkpoint {
    /// Type code of the record.
    pub const TYPE: u32 = 0xe;

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State, role: Role) -> Result<(), Fault> {
        if role == Role::Writer
            && u64::from(state.domain_header.type_.0) == 1
            && !state.seen(Kind::X86PvVcpuBasic)
        {
            return Err(Fault::new(&rules::CHECKPOINT_WHOLE, 0, ""));
        }
        Ok(())
    }
}
