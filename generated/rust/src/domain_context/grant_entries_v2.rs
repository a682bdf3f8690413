//! GRANT_ENTRIES_V2: A run of grant table entries in the layout of version 2.
//!
//! Generated from spec/domain-context/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{GrantFlags, GrantKind, Kind, rules};
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Array, Endian, Plain, Sink};

/// The fixed part of a [`GrantEntriesV2`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GrantEntriesV2Head {
    /// Offset 0: Grant reference of the first entry.
    pub first_ref: u32,
    /// Offset 4: Number of entries.
    pub count: u32,
}

const _: () = {
    assert!(core::mem::size_of::<GrantEntriesV2Head>() == 8);
    assert!(core::mem::offset_of!(GrantEntriesV2Head, first_ref) == 0);
    assert!(core::mem::offset_of!(GrantEntriesV2Head, count) == 4);
};

impl GrantEntriesV2Head {
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
            return Err(Fault::new(&rules::GRANT_ENTRIES_V2_COUNT_MIN, 4, "count"));
        }
        Ok(())
    }
}

plain!(GrantEntriesV2Head, 8);

/// A grant table entry of version 2, for a whole page or a part of one.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GrantEntryV2 {
    /// Offset 0: What is granted.
    pub flags: GrantFlags,
    /// Offset 2: The domain that it is granted to.
    pub domid: u16,
    /// Offset 4: First octet of the page that is granted.
    pub page_offset: u16,
    /// Offset 6: Octets granted, where only a part of the page is.
    pub page_length: u16,
    /// Offset 8: The frame that is granted.
    pub frame: u64,
}

const _: () = {
    assert!(core::mem::size_of::<GrantEntryV2>() == 16);
    assert!(core::mem::offset_of!(GrantEntryV2, flags) == 0);
    assert!(core::mem::offset_of!(GrantEntryV2, domid) == 2);
    assert!(core::mem::offset_of!(GrantEntryV2, page_offset) == 4);
    assert!(core::mem::offset_of!(GrantEntryV2, page_length) == 6);
    assert!(core::mem::offset_of!(GrantEntryV2, frame) == 8);
};

impl GrantEntryV2 {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            flags: GrantFlags(u16::from_le_bytes(part(o, 0))),
            domid: u16::from_le_bytes(part(o, 2)),
            page_offset: u16::from_le_bytes(part(o, 4)),
            page_length: u16::from_le_bytes(part(o, 6)),
            frame: u64::from_le_bytes(part(o, 8)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            flags: GrantFlags(u16::from_be_bytes(part(o, 0))),
            domid: u16::from_be_bytes(part(o, 2)),
            page_offset: u16::from_be_bytes(part(o, 4)),
            page_length: u16::from_be_bytes(part(o, 6)),
            frame: u64::from_be_bytes(part(o, 8)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..2].copy_from_slice(&self.flags.0.to_le_bytes());
        o[2..4].copy_from_slice(&self.domid.to_le_bytes());
        o[4..6].copy_from_slice(&self.page_offset.to_le_bytes());
        o[6..8].copy_from_slice(&self.page_length.to_le_bytes());
        o[8..16].copy_from_slice(&self.frame.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..2].copy_from_slice(&self.flags.0.to_be_bytes());
        o[2..4].copy_from_slice(&self.domid.to_be_bytes());
        o[4..6].copy_from_slice(&self.page_offset.to_be_bytes());
        o[6..8].copy_from_slice(&self.page_length.to_be_bytes());
        o[8..16].copy_from_slice(&self.frame.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16], endian: Endian) -> Result<(), Fault> {
        let value = u16::read(&part(o, 0), endian);
        if value & 0xfe00 != 0 {
            return Err(Fault::new(&rules::GRANT_ENTRY_V2_FLAGS_ZERO, 0, "flags"));
        }
        if GrantKind(value & 3).name().is_none() {
            return Err(Fault::new(&rules::GRANT_ENTRY_V2_FLAGS_KIND_NAMED, 0, "flags"));
        }
        if u16::read(&part(o, 4), endian) > 4095 {
            return Err(Fault::new(&rules::GRANT_ENTRY_V2_PAGE_OFFSET_MAX, 4, "page_offset"));
        }
        Ok(())
    }
}

plain!(GrantEntryV2, 16);

/// A run of grant table entries in the layout of version 2.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GrantEntriesV2<'a> {
    /// The fixed part.
    pub head: GrantEntriesV2Head,
    /// The entries, by ascending reference.
    pub entries: Array<'a, GrantEntryV2>,
}

impl<'a> GrantEntriesV2<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x12;

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
            return Err(Fault::new(&rules::GRANT_ENTRIES_V2_LENGTH, 0, ""));
        };
        GrantEntriesV2Head::check(octets, state.endian)?;
        let head = GrantEntriesV2Head::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.count)), 16) else {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V2_ENTRIES_FITS, at, "entries"));
        };
        for (i, o) in octets.as_chunks::<16>().0.iter().enumerate() {
            GrantEntryV2::check(o, endian).map_err(|f| f.element(at + 16 * i, "entries", i))?;
        }
        let entries = Array::<GrantEntryV2>::from_octets(octets, endian);
        parts.end(1, &rules::GRANT_ENTRIES_V2_LENGTH)?;

        Ok(Self { head, entries })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        GrantEntriesV2Head::check(&self.head.write(state.endian), state.endian)?;
        let mut size: usize = 8;
        if u64::from(self.head.count) != self.entries.len() as u64 {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V2_ENTRIES_FITS, size, "entries"));
        }
        for (i, element) in self.entries.iter().enumerate() {
            GrantEntryV2::check(&element.write(state.endian), state.endian)
                .map_err(|f| f.element(size + 16 * i, "entries", i))?;
        }
        size += self.entries.len() * 16;
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
            return Err(Fault::new(&rules::GRANT_ENTRIES_V2_RANGE, 0, "first_ref"));
        }
        if state.seen(Kind::GrantEntriesV1) {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V2_EXCLUSIVE, 0, ""));
        }
        if self
            .entries
            .iter()
            .any(|it| u64::from(it.page_offset) + u64::from(it.page_length) > 0x1000)
        {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V2_PART_OF_PAGE, 8, "entries"));
        }
        if self.entries.iter().any(|it| {
            !it.flags.sub_page() && u64::from(it.page_offset) + u64::from(it.page_length) != 0
        }) {
            return Err(Fault::new(&rules::GRANT_ENTRIES_V2_WHOLE_PAGE, 8, "entries"));
        }
        Ok(())
    }
}
