//! Types of Beats that several headers or records use.
//!
//! Generated from spec/beats/stream.yaml by `cargo codegen`; do not edit.

use crate::names::flags;
use crate::octets::plain_newtype;

/// Options of the stream.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Options(pub u32);

impl Options {
    /// The order of what follows: 0 little, 1 big.
    pub const BIG_ENDIAN: Self = Self(1);

    /// Whether [`Options::BIG_ENDIAN`] is set.
    #[inline]
    pub const fn big_endian(self) -> bool {
        self.0 & 1 != 0
    }
}

impl core::ops::BitOr for Options {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(Options, u32, 4);
flags!(Options, u32, [("big_endian", 1)]);
