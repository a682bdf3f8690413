//! DELTA: The record delta.
//!
//! Generated from spec/mixed/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The record delta.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delta {
    /// Offset 0: A value.
    pub a: u64,
    /// Offset 8: A value.
    pub b: u32,
    /// Offset 12: A value.
    pub c: u16,
    /// Offset 14: A value.
    pub d: u8,
    /// Offset 15: A value.
    pub e: u8,
    /// Offset 16: A value.
    pub f: u64,
    /// Offset 24: A value.
    pub g: u64,
}

const _: () = {
    assert!(core::mem::size_of::<Delta>() == 32);
    assert!(core::mem::offset_of!(Delta, a) == 0);
    assert!(core::mem::offset_of!(Delta, b) == 8);
    assert!(core::mem::offset_of!(Delta, c) == 12);
    assert!(core::mem::offset_of!(Delta, d) == 14);
    assert!(core::mem::offset_of!(Delta, e) == 15);
    assert!(core::mem::offset_of!(Delta, f) == 16);
    assert!(core::mem::offset_of!(Delta, g) == 24);
};

impl Delta {
    /// Number of octets.
    pub const SIZE: usize = 32;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 32]) -> Self {
        Self {
            a: u64::from_le_bytes(part(o, 0)),
            b: u32::from_le_bytes(part(o, 8)),
            c: u16::from_le_bytes(part(o, 12)),
            d: u8::from_le_bytes(part(o, 14)),
            e: u8::from_le_bytes(part(o, 15)),
            f: u64::from_le_bytes(part(o, 16)),
            g: u64::from_le_bytes(part(o, 24)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 32]) -> Self {
        Self {
            a: u64::from_be_bytes(part(o, 0)),
            b: u32::from_be_bytes(part(o, 8)),
            c: u16::from_be_bytes(part(o, 12)),
            d: u8::from_be_bytes(part(o, 14)),
            e: u8::from_be_bytes(part(o, 15)),
            f: u64::from_be_bytes(part(o, 16)),
            g: u64::from_be_bytes(part(o, 24)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.a.to_le_bytes());
        o[8..12].copy_from_slice(&self.b.to_le_bytes());
        o[12..14].copy_from_slice(&self.c.to_le_bytes());
        o[14..15].copy_from_slice(&self.d.to_le_bytes());
        o[15..16].copy_from_slice(&self.e.to_le_bytes());
        o[16..24].copy_from_slice(&self.f.to_le_bytes());
        o[24..32].copy_from_slice(&self.g.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.a.to_be_bytes());
        o[8..12].copy_from_slice(&self.b.to_be_bytes());
        o[12..14].copy_from_slice(&self.c.to_be_bytes());
        o[14..15].copy_from_slice(&self.d.to_be_bytes());
        o[15..16].copy_from_slice(&self.e.to_be_bytes());
        o[16..24].copy_from_slice(&self.f.to_be_bytes());
        o[24..32].copy_from_slice(&self.g.to_be_bytes());
        o
    }
}

plain!(Delta, 32);

impl Delta {
    /// Type code of the record.
    pub const TYPE: u32 = 0x5;
}
