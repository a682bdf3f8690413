//! EPSILON: The record epsilon.
//!
//! Generated from spec/mixed/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The record epsilon.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Epsilon {
    /// Offset 0: A value.
    pub a: u32,
    /// Offset 4: A value.
    pub b: u32,
}

const _: () = {
    assert!(core::mem::size_of::<Epsilon>() == 8);
    assert!(core::mem::offset_of!(Epsilon, a) == 0);
    assert!(core::mem::offset_of!(Epsilon, b) == 4);
};

impl Epsilon {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { a: u32::from_le_bytes(part(o, 0)), b: u32::from_le_bytes(part(o, 4)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { a: u32::from_be_bytes(part(o, 0)), b: u32::from_be_bytes(part(o, 4)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.a.to_le_bytes());
        o[4..8].copy_from_slice(&self.b.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.a.to_be_bytes());
        o[4..8].copy_from_slice(&self.b.to_be_bytes());
        o
    }
}

plain!(Epsilon, 8);

impl Epsilon {
    /// Type code of the record.
    pub const TYPE: u32 = 0x6;
}
