//! ZETA: The record zeta.
//!
//! Generated from spec/mixed/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The record zeta.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Zeta {
    /// Offset 0: A value.
    pub a: u64,
    /// Offset 8: A value.
    pub b: u64,
    /// Offset 16: A value.
    pub c: u64,
    /// Offset 24: A value.
    pub d: u64,
}

const _: () = {
    assert!(core::mem::size_of::<Zeta>() == 32);
    assert!(core::mem::offset_of!(Zeta, a) == 0);
    assert!(core::mem::offset_of!(Zeta, b) == 8);
    assert!(core::mem::offset_of!(Zeta, c) == 16);
    assert!(core::mem::offset_of!(Zeta, d) == 24);
};

impl Zeta {
    /// Number of octets.
    pub const SIZE: usize = 32;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 32]) -> Self {
        Self {
            a: u64::from_le_bytes(part(o, 0)),
            b: u64::from_le_bytes(part(o, 8)),
            c: u64::from_le_bytes(part(o, 16)),
            d: u64::from_le_bytes(part(o, 24)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 32]) -> Self {
        Self {
            a: u64::from_be_bytes(part(o, 0)),
            b: u64::from_be_bytes(part(o, 8)),
            c: u64::from_be_bytes(part(o, 16)),
            d: u64::from_be_bytes(part(o, 24)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.a.to_le_bytes());
        o[8..16].copy_from_slice(&self.b.to_le_bytes());
        o[16..24].copy_from_slice(&self.c.to_le_bytes());
        o[24..32].copy_from_slice(&self.d.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.a.to_be_bytes());
        o[8..16].copy_from_slice(&self.b.to_be_bytes());
        o[16..24].copy_from_slice(&self.c.to_be_bytes());
        o[24..32].copy_from_slice(&self.d.to_be_bytes());
        o
    }
}

plain!(Zeta, 32);

impl Zeta {
    /// Type code of the record.
    pub const TYPE: u32 = 0x7;
}
