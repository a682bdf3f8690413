//! XENOPS: What xenopsd writes down of the image and of the domain.
//!
//! Generated from spec/xapi/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::{Endian, Sink};

/// What xenopsd writes down of the image and of the domain.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Xenops<'a> {
    /// An S-expression: fields in brackets, each with its name and its value.
    pub metadata: &'a [u8],
}

impl<'a> Xenops<'a> {
    /// Type code of the record.
    pub const TYPE: u64 = 0xf;

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
        let Some(metadata) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::XENOPS_METADATA_FITS, at, "metadata"));
        };
        parts.end(1, &rules::XENOPS_LENGTH)?;

        Ok(Self { metadata })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, _state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        size += self.metadata.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, _endian: Endian) -> Result<(), S::Error> {
        sink.put(self.metadata)?;
        Ok(())
    }
}
