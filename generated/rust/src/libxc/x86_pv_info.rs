//! X86_PV_INFO: Width of a PV guest, and depth of its page tables.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::{Fault, Role};
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Plain};

/// Width of a PV guest, and depth of its page tables.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct X86PvInfo {
    /// Offset 0: Width of the guest, in octets.
    pub guest_width: GuestWidth,
    /// Offset 1: Number of levels of the guest's page tables.
    pub pt_levels: PtLevels,
    /// Offset 2: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<X86PvInfo>() == 8);
    assert!(core::mem::offset_of!(X86PvInfo, guest_width) == 0);
    assert!(core::mem::offset_of!(X86PvInfo, pt_levels) == 1);
    assert!(core::mem::offset_of!(X86PvInfo, reserved) == 2);
};

impl X86PvInfo {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            guest_width: GuestWidth(u8::from_le_bytes(part(o, 0))),
            pt_levels: PtLevels(u8::from_le_bytes(part(o, 1))),
            reserved: [0; 6],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            guest_width: GuestWidth(u8::from_be_bytes(part(o, 0))),
            pt_levels: PtLevels(u8::from_be_bytes(part(o, 1))),
            reserved: [0; 6],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..1].copy_from_slice(&self.guest_width.0.to_le_bytes());
        o[1..2].copy_from_slice(&self.pt_levels.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..1].copy_from_slice(&self.guest_width.0.to_be_bytes());
        o[1..2].copy_from_slice(&self.pt_levels.0.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 6];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian, role: Role) -> Result<(), Fault> {
        if GuestWidth(u8::read(&part(o, 0), endian)).name().is_none() {
            return Err(Fault::new(&rules::X86_PV_INFO_GUEST_WIDTH_NAMED, 0, "guest_width"));
        }
        if PtLevels(u8::read(&part(o, 1), endian)).name().is_none() {
            return Err(Fault::new(&rules::X86_PV_INFO_PT_LEVELS_NAMED, 1, "pt_levels"));
        }
        if role == Role::Writer && part::<6, _>(o, 2) != [0; 6] {
            return Err(Fault::new(&rules::X86_PV_INFO_RESERVED_ZERO, 2, "reserved"));
        }
        Ok(())
    }
}

plain!(X86PvInfo, 8, clears);

/// Width of a guest, in octets.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct GuestWidth(pub u8);

impl GuestWidth {
    /// A guest of 32 bits.
    pub const NARROW: Self = Self(4);
    /// A guest of 64 bits.
    pub const WIDE: Self = Self(8);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::NARROW => "narrow",
            Self::WIDE => "wide",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "narrow" => Self::NARROW,
            "wide" => Self::WIDE,
            _ => return None,
        })
    }
}

plain_newtype!(GuestWidth, u8, 1);

/// Number of levels of page tables.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PtLevels(pub u8);

impl PtLevels {
    /// Three levels: a guest of 32 bits with PAE.
    pub const THREE: Self = Self(3);
    /// Four levels: a guest of 64 bits.
    pub const FOUR: Self = Self(4);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::THREE => "three",
            Self::FOUR => "four",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "three" => Self::THREE,
            "four" => Self::FOUR,
            _ => return None,
        })
    }
}

plain_newtype!(PtLevels, u8, 1);

impl X86PvInfo {
    /// Type code of the record.
    pub const TYPE: u32 = 0x2;

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if (u64::from(self.guest_width.0) != 4 || u64::from(self.pt_levels.0) != 3)
            && (u64::from(self.guest_width.0) != 8 || u64::from(self.pt_levels.0) != 4)
        {
            return Err(Fault::new(&rules::X86_PV_INFO_COMBINATION, 0, "guest_width"));
        }
        Ok(())
    }
}
