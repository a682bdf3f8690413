//! Types of Domain context that several headers or records use.
//!
//! Generated from spec/domain-context/stream.yaml by `cargo codegen`; do not edit.

use crate::names::{flags, named};
use crate::octets::plain_newtype;

/// Architecture and kind of a domain; 0 is reserved, so that a header of zeros is not a header.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct DomainArch(pub u32);

impl DomainArch {
    /// A paravirtual x86 domain.
    pub const X86_PV: Self = Self(1);
    /// A hardware-virtualised x86 domain.
    pub const X86_HVM: Self = Self(2);
    /// An Arm domain.
    pub const ARM: Self = Self(3);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::X86_PV => "x86_pv",
            Self::X86_HVM => "x86_hvm",
            Self::ARM => "arm",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "x86_pv" => Self::X86_PV,
            "x86_hvm" => Self::X86_HVM,
            "arm" => Self::ARM,
            _ => return None,
        })
    }
}

plain_newtype!(DomainArch, u32, 4);
named!(DomainArch, u32);

/// What a grant table entry grants.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct GrantFlags(pub u16);

impl GrantFlags {
    /// The page may be read and not written.
    pub const READONLY: Self = Self(4);
    /// The page is mapped for reading, or was; set by the hypervisor.
    pub const READING: Self = Self(8);
    /// The page is mapped for writing, or was; set by the hypervisor.
    pub const WRITING: Self = Self(16);
    /// Only a part of the page is granted.
    pub const SUB_PAGE: Self = Self(256);

    /// Kind of the grant.
    #[inline]
    pub const fn kind(self) -> GrantKind {
        GrantKind(self.0 & 3)
    }

    /// The same bits, but for `kind`, of which the lowest 2 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_kind(self, kind: GrantKind) -> Self {
        Self((self.0 & !3) | (kind.0 & 3))
    }

    /// Whether [`GrantFlags::READONLY`] is set.
    #[inline]
    pub const fn readonly(self) -> bool {
        self.0 & 4 != 0
    }

    /// Whether [`GrantFlags::READING`] is set.
    #[inline]
    pub const fn reading(self) -> bool {
        self.0 & 8 != 0
    }

    /// Whether [`GrantFlags::WRITING`] is set.
    #[inline]
    pub const fn writing(self) -> bool {
        self.0 & 16 != 0
    }

    /// Cache attributes of the mapping.
    #[inline]
    pub const fn cache(self) -> u16 {
        (self.0 >> 5) & 7
    }

    /// The same bits, but for `cache`, of which the lowest 3 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_cache(self, cache: u16) -> Self {
        Self((self.0 & !224) | ((cache & 7) << 5))
    }

    /// Whether [`GrantFlags::SUB_PAGE`] is set.
    #[inline]
    pub const fn sub_page(self) -> bool {
        self.0 & 256 != 0
    }
}

impl core::ops::BitOr for GrantFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(GrantFlags, u16, 2);
flags!(
    GrantFlags,
    u16,
    [
        ("kind", 3),
        ("readonly", 4),
        ("reading", 8),
        ("writing", 16),
        ("cache", 224),
        ("sub_page", 256)
    ]
);

/// Kind of a grant.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct GrantKind(pub u16);

impl GrantKind {
    /// Nothing is granted.
    pub const NONE: Self = Self(0);
    /// The page may be mapped or copied.
    pub const ACCESS: Self = Self(1);
    /// A page is accepted in exchange.
    pub const TRANSFER: Self = Self(2);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::NONE => "none",
            Self::ACCESS => "access",
            Self::TRANSFER => "transfer",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "none" => Self::NONE,
            "access" => Self::ACCESS,
            "transfer" => Self::TRANSFER,
            _ => return None,
        })
    }
}

plain_newtype!(GrantKind, u16, 2);
named!(GrantKind, u16);

/// Properties of the whole stream.
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

plain_newtype!(ImageOptions, u16, 2);
flags!(ImageOptions, u16, [("big_endian", 1)]);
