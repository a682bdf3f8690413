//! Types of Libxl stream that several headers or records use.
//!
//! Generated from spec/libxl/stream.yaml by `cargo codegen`; do not edit.

use crate::names::{flags, named};
use crate::octets::plain_newtype;

/// A device emulator.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct EmulatorId(pub u32);

impl EmulatorId {
    /// Not known, as in a stream converted from the legacy format.
    pub const UNKNOWN: Self = Self(0);
    /// Xen's own branch of QEMU.
    pub const QEMU_TRADITIONAL: Self = Self(1);
    /// QEMU.
    pub const QEMU_UPSTREAM: Self = Self(2);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::UNKNOWN => "unknown",
            Self::QEMU_TRADITIONAL => "qemu_traditional",
            Self::QEMU_UPSTREAM => "qemu_upstream",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "unknown" => Self::UNKNOWN,
            "qemu_traditional" => Self::QEMU_TRADITIONAL,
            "qemu_upstream" => Self::QEMU_UPSTREAM,
            _ => return None,
        })
    }
}

plain_newtype!(EmulatorId, u32, 4);
named!(EmulatorId, u32);

/// Properties of the whole stream.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Options(pub u32);

impl Options {
    /// The endianness after the header: 0 little, 1 big.
    pub const BIG_ENDIAN: Self = Self(1);
    /// The stream was converted from the legacy format.
    pub const LEGACY: Self = Self(2);

    /// Whether [`Options::BIG_ENDIAN`] is set.
    #[inline]
    pub const fn big_endian(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`Options::LEGACY`] is set.
    #[inline]
    pub const fn legacy(self) -> bool {
        self.0 & 2 != 0
    }
}

impl core::ops::BitOr for Options {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(Options, u32, 4, ignores: 0xfffffffc);
flags!(Options, u32, [("big_endian", 1), ("legacy", 2)]);
