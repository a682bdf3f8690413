//! Types of Libxc domain image that several headers or records use.
//!
//! Generated from spec/libxc/stream.yaml by `cargo codegen`; do not edit.

use crate::names::{flags, named};
use crate::octets::plain_newtype;

/// Kind of a domain.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct DomainType(pub u32);

impl DomainType {
    /// A paravirtual x86 domain.
    pub const X86_PV: Self = Self(1);
    /// A hardware-virtualised x86 domain.
    pub const X86_HVM: Self = Self(2);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::X86_PV => "x86_pv",
            Self::X86_HVM => "x86_hvm",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "x86_pv" => Self::X86_PV,
            "x86_hvm" => Self::X86_HVM,
            _ => return None,
        })
    }
}

plain_newtype!(DomainType, u32, 4);
named!(DomainType, u32);

/// Properties of the whole image.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ImageOptions(pub u16);

impl ImageOptions {
    /// The endianness after the image header: 0 little, 1 big.
    pub const BIG_ENDIAN: Self = Self(1);

    /// Whether [`ImageOptions::BIG_ENDIAN`] is set.
    #[inline]
    pub const fn big_endian(self) -> bool {
        self.0 & 1 != 0
    }
}

impl core::ops::BitOr for ImageOptions {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(ImageOptions, u16, 2, ignores: 0xfffe);
flags!(ImageOptions, u16, [("big_endian", 1)]);
