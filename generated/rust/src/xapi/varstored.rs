//! VARSTORED: The UEFI variables of the domain.
//!
//! Generated from spec/xapi/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::{Endian, Sink};

/// The UEFI variables of the domain.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Varstored<'a> {
    /// What varstored has written; it means something to varstored alone.
    pub variables: &'a [u8],
}

impl<'a> Varstored<'a> {
    /// Type code of the record.
    pub const TYPE: u64 = 0xf11;

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
        let Some(variables) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::VARSTORED_VARIABLES_FITS, at, "variables"));
        };
        parts.end(1, &rules::VARSTORED_LENGTH)?;

        Ok(Self { variables })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, _state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        size += self.variables.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, _endian: Endian) -> Result<(), S::Error> {
        sink.put(self.variables)?;
        Ok(())
    }
}
