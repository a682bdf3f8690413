//! GRANT_ENTRIES_V1: A run of grant table entries in the layout of version 1.
//!
//! Generated from spec/domain-context/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{GrantFlags, GrantKind, Kind, rules};
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Array, Endian, Plain, Sink};

/// The fixed part of a [`GrantEntriesV1`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GrantEntriesV1Head {
    /// Offset 0: Grant reference of the first entry.
    pub first_ref: u32,
    /// Offset 4: Number of entries.
    pub count: u32,
}

const _: () = {
    assert!(core::mem::size_of::<GrantEntriesV1Head>() == 8);
    assert!(core::mem::offset_of!(GrantEntriesV1Head, first_ref) == 0);
    assert!(core::mem::offset_of!(GrantEntriesV1Head, count) == 4);
};

impl GrantEntriesV1Head {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { first_ref: u32::from_le_bytes(part(o, 0)), count: u32::from_le_bytes(part(o, 4)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { first_ref: u32::from_be_bytes(part(o, 0)), count: u32::from_be_bytes(part(o, 4)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.first_ref.to_le_bytes());
        o[4..8].copy_from_slice(&self.count.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.first_ref.to_be_bytes());
        o[4..8].copy_from_slice(&self.count.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian) -> Result<(), Fault> {
        if u32::read(&part(o, 4), endian) < 1 {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V1_COUNT_MIN, 4, "count"));
        }
        Ok(())
    }
}

plain!(GrantEntriesV1Head, 8);

/// A grant table entry of version 1.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GrantEntryV1 {
    /// Offset 0: What is granted.
    pub flags: GrantFlags,
    /// Offset 2: The domain that it is granted to.
    pub domid: u16,
    /// Offset 4: The frame that is granted.
    pub frame: u32,
}

const _: () = {
    assert!(core::mem::size_of::<GrantEntryV1>() == 8);
    assert!(core::mem::offset_of!(GrantEntryV1, flags) == 0);
    assert!(core::mem::offset_of!(GrantEntryV1, domid) == 2);
    assert!(core::mem::offset_of!(GrantEntryV1, frame) == 4);
};

impl GrantEntryV1 {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            flags: GrantFlags(u16::from_le_bytes(part(o, 0))),
            domid: u16::from_le_bytes(part(o, 2)),
            frame: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            flags: GrantFlags(u16::from_be_bytes(part(o, 0))),
            domid: u16::from_be_bytes(part(o, 2)),
            frame: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.flags.0.to_le_bytes());
        o[2..4].copy_from_slice(&self.domid.to_le_bytes());
        o[4..8].copy_from_slice(&self.frame.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.flags.0.to_be_bytes());
        o[2..4].copy_from_slice(&self.domid.to_be_bytes());
        o[4..8].copy_from_slice(&self.frame.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian) -> Result<(), Fault> {
        let value = u16::read(&part(o, 0), endian);
        if value & 0xfe00 != 0 {
            return Err(Fault::new(&rules::GRANT_ENTRY_V1_FLAGS_ZERO, 0, "flags"));
        }
        if GrantKind(value & 3).name().is_none() {
            return Err(Fault::new(&rules::GRANT_ENTRY_V1_FLAGS_KIND_NAMED, 0, "flags"));
        }
        Ok(())
    }
}

plain!(GrantEntryV1, 8);

/// A run of grant table entries in the layout of version 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GrantEntriesV1<'a> {
    /// The fixed part.
    pub head: GrantEntriesV1Head,
    /// The entries, by ascending reference.
    pub entries: Array<'a, GrantEntryV1>,
}

impl<'a> GrantEntriesV1<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x11;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.count = self.entries.len() as u32;
        self
    }

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
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V1_LENGTH, 0, ""));
        };
        GrantEntriesV1Head::check(octets, state.endian)?;
        let head = GrantEntriesV1Head::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.count)), 8) else {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V1_ENTRIES_FITS, at, "entries"));
        };
        for (i, o) in octets.as_chunks::<8>().0.iter().enumerate() {
            GrantEntryV1::check(o, endian).map_err(|f| f.element(at + 8 * i, "entries", i))?;
        }
        let entries = Array::<GrantEntryV1>::from_octets(octets, endian);
        parts.end(1, &rules::GRANT_ENTRIES_V1_LENGTH)?;

        Ok(Self { head, entries })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        GrantEntriesV1Head::check(&self.head.write(state.endian), state.endian)?;
        let mut size: usize = 8;
        if u64::from(self.head.count) != self.entries.len() as u64 {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V1_ENTRIES_FITS, size, "entries"));
        }
        for (i, element) in self.entries.iter().enumerate() {
            GrantEntryV1::check(&element.write(state.endian), state.endian)
                .map_err(|f| f.element(size + 8 * i, "entries", i))?;
        }
        size += self.entries.len() * 8;
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        for element in self.entries.iter() {
            sink.put(&element.write(endian))?;
        }
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<(), Fault> {
        if u64::from(self.head.first_ref) + u64::from(self.head.count) > 0x100000000 {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V1_RANGE, 0, "first_ref"));
        }
        if state.seen(Kind::GrantEntriesV2) {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V1_EXCLUSIVE, 0, ""));
        }
        Ok(())
    }
}
