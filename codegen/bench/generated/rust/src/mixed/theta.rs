//! THETA: The record theta.
//!
//! Generated from spec/mixed/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The record theta.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theta {
    /// Offset 0: A value.
    pub a: u64,
    /// Offset 8: A value.
    pub b: [u64; 127],
}

const _: () = {
    assert!(core::mem::size_of::<Theta>() == 1024);
    assert!(core::mem::offset_of!(Theta, a) == 0);
    assert!(core::mem::offset_of!(Theta, b) == 8);
};

impl Default for Theta {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self { a: Default::default(), b: [Default::default(); 127] }
    }
}

impl Theta {
    /// Number of octets.
    pub const SIZE: usize = 1024;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 1024]) -> Self {
        Self {
            a: u64::from_le_bytes(part(o, 0)),
            b: core::array::from_fn(|i| u64::from_le_bytes(part(o, 8 + 8 * i))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 1024]) -> Self {
        Self {
            a: u64::from_be_bytes(part(o, 0)),
            b: core::array::from_fn(|i| u64::from_be_bytes(part(o, 8 + 8 * i))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 1024] {
        let mut o = [0; 1024];
        o[0..8].copy_from_slice(&self.a.to_le_bytes());
        for (i, value) in self.b.iter().enumerate() {
            let at = 8 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 1024] {
        let mut o = [0; 1024];
        o[0..8].copy_from_slice(&self.a.to_be_bytes());
        for (i, value) in self.b.iter().enumerate() {
            let at = 8 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        o
    }
}

plain!(Theta, 1024);

impl Theta {
    /// Type code of the record.
    pub const TYPE: u32 = 0x9;
}
