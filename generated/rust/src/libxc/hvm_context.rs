//! HVM_CONTEXT: The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext
//! has it.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, rules};
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::{Endian, Nested, Sink};

/// The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HvmContext<'a> {
    /// The HVM context, a stream of its own.
    pub hvm_ctx: Nested<'a>,
}

impl<'a> HvmContext<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x9;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.hvm_ctx = self.hvm_ctx.cleared();
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, _state: &State, role: Role) -> Result<Self, Fault> {
        let at = parts.at();
        let Some(octets) = parts.take(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::HVM_CONTEXT_HVM_CTX_FITS, at, "hvm_ctx"));
        };
        let judged = crate::hvm_context::judge(octets, role);
        judged.map_err(|error| Fault::of_stream(error, at, "hvm_ctx"))?;
        let hvm_ctx = Nested::from(octets);
        parts.end(1, &rules::HVM_CONTEXT_LENGTH)?;

        Ok(Self { hvm_ctx })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, _state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        let judged = crate::hvm_context::judge_nested(self.hvm_ctx);
        judged.map_err(|error| Fault::of_stream(error, size, "hvm_ctx"))?;
        size += self.hvm_ctx.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, _endian: Endian) -> Result<(), S::Error> {
        crate::hvm_context::put_nested(self.hvm_ctx, sink)?;
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State) -> Result<(), Fault> {
        if u64::from(state.version) >= 3 && !state.seen(Kind::StaticDataEnd) {
            return Err(Fault::new(&rules::HVM_CONTEXT_FOLLOWS_STATIC_DATA, 0, ""));
        }
        Ok(())
    }
}
