//! CHECKPOINT_DIRTY_PFN_LIST: Frames that the mirrored domain has changed by itself, in any
//! order.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::{Array, Endian, Plain, Sink};

/// Frames that the mirrored domain has changed by itself, in any order.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CheckpointDirtyPfnList<'a> {
    /// Numbers of the frames.
    pub pfn: Array<'a, u64>,
}

impl<'a> CheckpointDirtyPfnList<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0xf;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, _role: Role) -> Result<Self, Fault> {
        let endian = state.endian;
        let at = parts.at();
        let Some(octets) = parts.last(Some(parts.remaining() - parts.remaining() % 8)) else {
            return Err(Fault::new(&rules::CHECKPOINT_DIRTY_PFN_LIST_PFN_FITS, at, "pfn"));
        };
        let pfn = Array::<u64>::from_octets(octets, endian);
        parts.end(1, &rules::CHECKPOINT_DIRTY_PFN_LIST_LENGTH)?;

        Ok(Self { pfn })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, _state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        size += self.pfn.len() * 8;
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        for element in self.pfn.iter() {
            sink.put(&element.write(endian))?;
        }
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if 1u64 != 0 {
            return Err(Fault::new(&rules::CHECKPOINT_DIRTY_PFN_LIST_BACK_CHANNEL, 0, ""));
        }
        Ok(())
    }
}
