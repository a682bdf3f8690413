//! QEMU_TRAD: The state of the device emulator, as QEMU saves it.
//!
//! Generated from spec/xapi/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::{Endian, Sink};

/// The state of the device emulator, as QEMU saves it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct QemuTrad<'a> {
    /// What QEMU has written; it means something to QEMU alone.
    pub state_: &'a [u8],
}

impl<'a> QemuTrad<'a> {
    /// Type code of the record.
    pub const TYPE: u64 = 0xf00;

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
            return Err(Fault::new(&rules::QEMU_TRAD_STATE_FITS, at, "state"));
        };
        parts.end(1, &rules::QEMU_TRAD_LENGTH)?;

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

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State) -> Result<(), Fault> {
        if state.framing.length > 1024u64 * 1024 {
            return Err(Fault::new(&rules::QEMU_TRAD_LIMIT, 0, ""));
        }
        Ok(())
    }
}
