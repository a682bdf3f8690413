//! SHARED_INFO: The shared info page of a PV domain.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::parts::{Parts, shift_left};
use crate::{Endian, Sink};

/// The shared info page of a PV domain.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SharedInfo<'a> {
    /// Content of the page.
    pub page: &'a [u8],
}

impl<'a> SharedInfo<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x7;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, _role: Role) -> Result<Self, Fault> {
        let at = parts.at();
        let Some(page) = parts.last(shift_left(1, u64::from(state.domain_header.page_shift)))
        else {
            return Err(Fault::new(&rules::SHARED_INFO_PAGE_FITS, at, "page"));
        };
        parts.end(1, &rules::SHARED_INFO_LENGTH)?;

        Ok(Self { page })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        if shift_left(1, u64::from(state.domain_header.page_shift)) != Some(self.page.len() as u64)
        {
            return Err(Fault::new(&rules::SHARED_INFO_PAGE_FITS, size, "page"));
        }
        size += self.page.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, _endian: Endian) -> Result<(), S::Error> {
        sink.put(self.page)?;
        Ok(())
    }
}
