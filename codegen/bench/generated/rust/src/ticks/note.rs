//! NOTE: A text, so that there is a choice of types.
//!
//! Generated from spec/ticks/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::{Endian, Sink};

/// A text, so that there is a choice of types.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Note<'a> {
    /// The text.
    pub text_: &'a [u8],
}

impl<'a> Note<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x3;

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
        let Some(text_) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::NOTE_TEXT_FITS, at, "text"));
        };
        parts.end(1, &rules::NOTE_LENGTH)?;

        Ok(Self { text_ })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, _state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        size += self.text_.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, _endian: Endian) -> Result<(), S::Error> {
        sink.put(self.text_)?;
        Ok(())
    }
}
