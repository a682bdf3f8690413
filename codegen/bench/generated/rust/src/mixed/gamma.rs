//! GAMMA: The record gamma.
//!
//! Generated from spec/mixed/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The record gamma.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gamma {
    /// Offset 0: A value.
    pub a: u16,
    /// Offset 2: A value.
    pub b: u16,
    /// Offset 4: A value.
    pub c: u32,
}

const _: () = {
    assert!(core::mem::size_of::<Gamma>() == 8);
    assert!(core::mem::offset_of!(Gamma, a) == 0);
    assert!(core::mem::offset_of!(Gamma, b) == 2);
    assert!(core::mem::offset_of!(Gamma, c) == 4);
};

impl Gamma {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            a: u16::from_le_bytes(part(o, 0)),
            b: u16::from_le_bytes(part(o, 2)),
            c: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            a: u16::from_be_bytes(part(o, 0)),
            b: u16::from_be_bytes(part(o, 2)),
            c: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.a.to_le_bytes());
        o[2..4].copy_from_slice(&self.b.to_le_bytes());
        o[4..8].copy_from_slice(&self.c.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.a.to_be_bytes());
        o[2..4].copy_from_slice(&self.b.to_be_bytes());
        o[4..8].copy_from_slice(&self.c.to_be_bytes());
        o
    }
}

plain!(Gamma, 8);

impl Gamma {
    /// Type code of the record.
    pub const TYPE: u32 = 0x4;
}
