//! TOOLSTACK: Data of the higher layers of the toolstack, which libxc handed through.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::{Endian, Sink};

/// Data of the higher layers of the toolstack, which libxc handed through.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Toolstack<'a> {
    /// What the higher layers gave.
    pub data: &'a [u8],
}

impl<'a> Toolstack<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0xb;

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
        let Some(data) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::TOOLSTACK_DATA_FITS, at, "data"));
        };
        parts.end(1, &rules::TOOLSTACK_LENGTH)?;

        Ok(Self { data })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, _state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        size += self.data.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, _endian: Endian) -> Result<(), S::Error> {
        sink.put(self.data)?;
        Ok(())
    }
}
