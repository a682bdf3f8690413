//! ETA: The record eta.
//!
//! Generated from spec/mixed/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The record eta.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Eta {
    /// Offset 0: A value.
    pub a: u8,
    /// Offset 1: A value.
    pub b: u8,
    /// Offset 2: A value.
    pub c: u16,
    /// Offset 4: A value.
    pub d: u32,
    /// Offset 8: A value.
    pub e: u64,
}

const _: () = {
    assert!(core::mem::size_of::<Eta>() == 16);
    assert!(core::mem::offset_of!(Eta, a) == 0);
    assert!(core::mem::offset_of!(Eta, b) == 1);
    assert!(core::mem::offset_of!(Eta, c) == 2);
    assert!(core::mem::offset_of!(Eta, d) == 4);
    assert!(core::mem::offset_of!(Eta, e) == 8);
};

impl Eta {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            a: u8::from_le_bytes(part(o, 0)),
            b: u8::from_le_bytes(part(o, 1)),
            c: u16::from_le_bytes(part(o, 2)),
            d: u32::from_le_bytes(part(o, 4)),
            e: u64::from_le_bytes(part(o, 8)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            a: u8::from_be_bytes(part(o, 0)),
            b: u8::from_be_bytes(part(o, 1)),
            c: u16::from_be_bytes(part(o, 2)),
            d: u32::from_be_bytes(part(o, 4)),
            e: u64::from_be_bytes(part(o, 8)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..1].copy_from_slice(&self.a.to_le_bytes());
        o[1..2].copy_from_slice(&self.b.to_le_bytes());
        o[2..4].copy_from_slice(&self.c.to_le_bytes());
        o[4..8].copy_from_slice(&self.d.to_le_bytes());
        o[8..16].copy_from_slice(&self.e.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..1].copy_from_slice(&self.a.to_be_bytes());
        o[1..2].copy_from_slice(&self.b.to_be_bytes());
        o[2..4].copy_from_slice(&self.c.to_be_bytes());
        o[4..8].copy_from_slice(&self.d.to_be_bytes());
        o[8..16].copy_from_slice(&self.e.to_be_bytes());
        o
    }
}

plain!(Eta, 16);

impl Eta {
    /// Type code of the record.
    pub const TYPE: u32 = 0x8;
}
