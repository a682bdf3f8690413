//! SWTPM: The state of a virtual TPM.
//!
//! Generated from spec/xapi/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::{Endian, Sink};

/// The state of a virtual TPM.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Swtpm<'a> {
    /// What swtpm has written, in Base64.
    pub state_: &'a [u8],
}

impl<'a> Swtpm<'a> {
    /// Type code of the record.
    pub const TYPE: u64 = 0xf13;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(
        parts: &mut Parts<'a>,
        _state: &State,
        _role: Role,
    ) -> Result<Self, Fault> {
        let at = parts.at();
        let Some(state_) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::SWTPM_STATE_FITS, at, "state"));
        };
        parts.end(1, &rules::SWTPM_LENGTH)?;

        Ok(Self { state_ })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, _state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        size += self.state_.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, _endian: Endian) -> Result<(), S::Error> {
        sink.put(self.state_)?;
        Ok(())
    }
}
