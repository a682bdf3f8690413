//! SHARED_INFO: The shared info page of the domain.
//!
//! Generated from spec/domain-context/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::names::flags;
use crate::octets::{part, plain, plain_newtype};
use crate::parts::Parts;
use crate::{Endian, Plain, Sink};

/// The fixed part of a [`SharedInfo`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SharedInfoHead {
    /// Offset 0: How the page is laid out.
    pub flags: SharedInfoFlags,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<SharedInfoHead>() == 8);
    assert!(core::mem::offset_of!(SharedInfoHead, flags) == 0);
    assert!(core::mem::offset_of!(SharedInfoHead, reserved) == 4);
};

impl SharedInfoHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { flags: SharedInfoFlags(u32::from_le_bytes(part(o, 0))), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { flags: SharedInfoFlags(u32::from_be_bytes(part(o, 0))), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.flags.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.flags.0.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian) -> Result<(), Fault> {
        if u32::read(&part(o, 0), endian) & 0xfffffffe != 0 {
            return Err(Fault::new(&rules::SHARED_INFO_FLAGS_ZERO, 0, "flags"));
        }
        if part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::SHARED_INFO_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(SharedInfoHead, 8);

/// How a shared info page is laid out.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SharedInfoFlags(pub u32);

impl SharedInfoFlags {
    /// The 32-bit layout.
    pub const COMPAT: Self = Self(1);

    /// Whether [`SharedInfoFlags::COMPAT`] is set.
    #[inline]
    pub const fn compat(self) -> bool {
        self.0 & 1 != 0
    }
}

impl core::ops::BitOr for SharedInfoFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(SharedInfoFlags, u32, 4);
flags!(SharedInfoFlags, u32, [("compat", 1)]);

/// The shared info page of the domain.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SharedInfo<'a> {
    /// The fixed part.
    pub head: SharedInfoHead,
    /// Content of the page.
    pub page: &'a [u8],
}

impl<'a> SharedInfo<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x2;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode<const MEMORY: usize>(
        parts: &mut Parts<'a>,
        state: &State<MEMORY>,
        _role: Role,
    ) -> Result<Self, Fault> {
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::SHARED_INFO_LENGTH, 0, ""));
        };
        SharedInfoHead::check(octets, state.endian)?;
        let head = SharedInfoHead::read(octets, state.endian);

        let at = parts.at();
        let Some(page) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::SHARED_INFO_PAGE_FITS, at, "page"));
        };
        parts.end(1, &rules::SHARED_INFO_LENGTH)?;

        Ok(Self { head, page })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        SharedInfoHead::check(&self.head.write(state.endian), state.endian)?;
        let mut size: usize = 8;
        size += self.page.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        sink.put(self.page)?;
        Ok(())
    }
}
