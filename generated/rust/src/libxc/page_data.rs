//! PAGE_DATA: Guest frames, their types, and the content of those that have any. Most of an
//! image consists of such records; a later one replaces what an earlier one said of the same
//! frame.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, rules};
use crate::error::{Fault, Role};
use crate::names::{flags, named};
use crate::octets::{part, plain, plain_newtype};
use crate::parts::{Parts, shift_left};
use crate::{Array, Endian, Plain, Sink};

/// The fixed part of a [`PageData`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PageDataHead {
    /// Offset 0: Number of frames described.
    pub count: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<PageDataHead>() == 8);
    assert!(core::mem::offset_of!(PageDataHead, count) == 0);
    assert!(core::mem::offset_of!(PageDataHead, reserved) == 4);
};

impl PageDataHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { count: u32::from_le_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { count: u32::from_be_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.count.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.count.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 4];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian, role: Role) -> Result<(), Fault> {
        if u32::read(&part(o, 0), endian) < 1 {
            return Err(Fault::new(&rules::PAGE_DATA_COUNT_MIN, 0, "count"));
        }
        if role == Role::Writer && part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::PAGE_DATA_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(PageDataHead, 8, clears);

/// A guest frame and its type.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Frame(pub u64);

impl Frame {
    /// Number of the frame.
    #[inline]
    pub const fn pfn(self) -> u64 {
        self.0 & 0xfffffffffffff
    }

    /// The same bits, but for `pfn`, of which the lowest 52 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_pfn(self, pfn: u64) -> Self {
        Self((self.0 & !0xfffffffffffff) | (pfn & 0xfffffffffffff))
    }

    /// What the frame is used for.
    #[inline]
    pub const fn type_(self) -> FrameType {
        FrameType(((self.0 >> 60) & 15) as u8)
    }

    /// The same bits, but for `type_`, of which the lowest 4 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_type(self, type_: FrameType) -> Self {
        Self((self.0 & !0xf000000000000000) | (((type_.0 as u64) & 15) << 60))
    }
}

impl core::ops::BitOr for Frame {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(Frame, u64, 8, ignores: 0xff0000000000000);
flags!(Frame, u64, [("pfn", 0xfffffffffffff), ("type", 0xf000000000000000)]);

/// What a guest frame is used for; the numbers are those of XEN_DOMCTL_PFINFO, shifted right.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FrameType(pub u8);

impl FrameType {
    /// An ordinary page.
    pub const NOTAB: Self = Self(0);
    /// A page table of level 1.
    pub const L1TAB: Self = Self(1);
    /// A page table of level 2.
    pub const L2TAB: Self = Self(2);
    /// A page table of level 3.
    pub const L3TAB: Self = Self(3);
    /// A page table of level 4.
    pub const L4TAB: Self = Self(4);
    /// A page table of level 1, pinned.
    pub const L1TAB_PIN: Self = Self(9);
    /// A page table of level 2, pinned.
    pub const L2TAB_PIN: Self = Self(10);
    /// A page table of level 3, pinned.
    pub const L3TAB_PIN: Self = Self(11);
    /// A page table of level 4, pinned.
    pub const L4TAB_PIN: Self = Self(12);
    /// A broken page; it has no content.
    pub const BROKEN: Self = Self(13);
    /// A page that is to be allocated and nothing more; it has no content.
    pub const XALLOC: Self = Self(14);
    /// No page, or no longer one; it has no content.
    pub const XTAB: Self = Self(15);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::NOTAB => "notab",
            Self::L1TAB => "l1tab",
            Self::L2TAB => "l2tab",
            Self::L3TAB => "l3tab",
            Self::L4TAB => "l4tab",
            Self::L1TAB_PIN => "l1tab_pin",
            Self::L2TAB_PIN => "l2tab_pin",
            Self::L3TAB_PIN => "l3tab_pin",
            Self::L4TAB_PIN => "l4tab_pin",
            Self::BROKEN => "broken",
            Self::XALLOC => "xalloc",
            Self::XTAB => "xtab",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "notab" => Self::NOTAB,
            "l1tab" => Self::L1TAB,
            "l2tab" => Self::L2TAB,
            "l3tab" => Self::L3TAB,
            "l4tab" => Self::L4TAB,
            "l1tab_pin" => Self::L1TAB_PIN,
            "l2tab_pin" => Self::L2TAB_PIN,
            "l3tab_pin" => Self::L3TAB_PIN,
            "l4tab_pin" => Self::L4TAB_PIN,
            "broken" => Self::BROKEN,
            "xalloc" => Self::XALLOC,
            "xtab" => Self::XTAB,
            _ => return None,
        })
    }
}

plain_newtype!(FrameType, u8, 1);
named!(FrameType, u8);

/// Guest frames, their types, and the content of those that have any. Most of an image consists
/// of such records; a later one replaces what an earlier one said of the same frame.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PageData<'a> {
    /// The fixed part.
    pub head: PageDataHead,
    /// The frames and their types.
    pub pfn: Array<'a, Frame>,
    /// One page for each frame whose type is below `broken`, in the order of the frames.
    pub pages: &'a [u8],
}

impl<'a> PageData<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x1;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.count = self.pfn.len() as u32;
        self
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.head = self.head.cleared();
        self.pfn = self.pfn.cleared();
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, role: Role) -> Result<Self, Fault> {
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::PAGE_DATA_LENGTH, 0, ""));
        };
        PageDataHead::check(octets, state.endian, role)?;
        let head = PageDataHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.count)), 8) else {
            return Err(Fault::new(&rules::PAGE_DATA_PFN_FITS, at, "pfn"));
        };
        for (i, o) in octets.as_chunks::<8>().0.iter().enumerate() {
            let value = u64::read(o, endian);
            if role == Role::Writer && value & 0xff0000000000000 != 0 {
                return Err(Fault::new(&rules::PAGE_DATA_PFN_ZERO, 0, "").element(
                    at + 8 * i,
                    "pfn",
                    i,
                ));
            }
            if FrameType(((value >> 60) & 15) as u8).name().is_none() {
                return Err(Fault::new(&rules::PAGE_DATA_PFN_TYPE_NAMED, 0, "").element(
                    at + 8 * i,
                    "pfn",
                    i,
                ));
            }
        }
        let pfn = Array::<Frame>::from_octets(octets, endian);
        let at = parts.at();
        let Some(pages) = parts.last(shift_left(
            pfn.iter().filter(|&it: &Frame| (it.0 >> 60) & 15 < 13).count() as u64,
            u64::from(state.domain_header.page_shift),
        )) else {
            return Err(Fault::new(&rules::PAGE_DATA_PAGES_FITS, at, "pages"));
        };
        parts.end(1, &rules::PAGE_DATA_LENGTH)?;

        Ok(Self { head, pfn, pages })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        PageDataHead::check(&self.head.write(state.endian), state.endian, Role::Writer)?;
        let mut size: usize = 8;
        if u64::from(self.head.count) != self.pfn.len() as u64 {
            return Err(Fault::new(&rules::PAGE_DATA_PFN_FITS, size, "pfn"));
        }
        for (i, element) in self.pfn.iter().enumerate() {
            if element.0 & 0xff0000000000000 != 0 {
                return Err(Fault::new(&rules::PAGE_DATA_PFN_ZERO, 0, "").element(
                    size + 8 * i,
                    "pfn",
                    i,
                ));
            }
            if FrameType(((element.0 >> 60) & 15) as u8).name().is_none() {
                return Err(Fault::new(&rules::PAGE_DATA_PFN_TYPE_NAMED, 0, "").element(
                    size + 8 * i,
                    "pfn",
                    i,
                ));
            }
        }
        size += self.pfn.len() * 8;
        if shift_left(
            self.pfn.iter().filter(|&it: &Frame| (it.0 >> 60) & 15 < 13).count() as u64,
            u64::from(state.domain_header.page_shift),
        ) != Some(self.pages.len() as u64)
        {
            return Err(Fault::new(&rules::PAGE_DATA_PAGES_FITS, size, "pages"));
        }
        size += self.pages.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        for element in self.pfn.iter() {
            sink.put(&element.0.write(endian))?;
        }
        sink.put(self.pages)?;
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State) -> Result<(), Fault> {
        if u64::from(state.version) >= 3 && !state.seen(Kind::StaticDataEnd) {
            return Err(Fault::new(&rules::PAGE_DATA_FOLLOWS_STATIC_DATA, 0, ""));
        }
        if u64::from(state.domain_header.type_.0) == 1 && !state.seen(Kind::X86PvP2mFrames) {
            return Err(Fault::new(&rules::PAGE_DATA_FOLLOWS_P2M, 0, ""));
        }
        Ok(())
    }
}
