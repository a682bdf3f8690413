//! BETA: The record beta.
//!
//! Generated from spec/mixed/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The record beta.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beta {
    /// Offset 0: A value.
    pub a: u32,
    /// Offset 4: A value.
    pub b: u32,
    /// Offset 8: A value.
    pub c: u64,
    /// Offset 16: A value.
    pub d: u64,
}

const _: () = {
    assert!(core::mem::size_of::<Beta>() == 24);
    assert!(core::mem::offset_of!(Beta, a) == 0);
    assert!(core::mem::offset_of!(Beta, b) == 4);
    assert!(core::mem::offset_of!(Beta, c) == 8);
    assert!(core::mem::offset_of!(Beta, d) == 16);
};

impl Beta {
    /// Number of octets.
    pub const SIZE: usize = 24;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 24]) -> Self {
        Self {
            a: u32::from_le_bytes(part(o, 0)),
            b: u32::from_le_bytes(part(o, 4)),
            c: u64::from_le_bytes(part(o, 8)),
            d: u64::from_le_bytes(part(o, 16)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 24]) -> Self {
        Self {
            a: u32::from_be_bytes(part(o, 0)),
            b: u32::from_be_bytes(part(o, 4)),
            c: u64::from_be_bytes(part(o, 8)),
            d: u64::from_be_bytes(part(o, 16)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.a.to_le_bytes());
        o[4..8].copy_from_slice(&self.b.to_le_bytes());
        o[8..16].copy_from_slice(&self.c.to_le_bytes());
        o[16..24].copy_from_slice(&self.d.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.a.to_be_bytes());
        o[4..8].copy_from_slice(&self.b.to_be_bytes());
        o[8..16].copy_from_slice(&self.c.to_be_bytes());
        o[16..24].copy_from_slice(&self.d.to_be_bytes());
        o
    }
}

plain!(Beta, 24);

impl Beta {
    /// Type code of the record.
    pub const TYPE: u32 = 0x3;
}
