//! ALPHA: The record alpha.
//!
//! Generated from spec/mixed/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::Fault;
use crate::octets::{part, plain};
use crate::{Endian, Plain};

/// The record alpha.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Alpha {
    /// Offset 0: A value.
    pub a: u64,
    /// Offset 8: A value.
    pub b: u64,
}

const _: () = {
    assert!(core::mem::size_of::<Alpha>() == 16);
    assert!(core::mem::offset_of!(Alpha, a) == 0);
    assert!(core::mem::offset_of!(Alpha, b) == 8);
};

impl Alpha {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self { a: u64::from_le_bytes(part(o, 0)), b: u64::from_le_bytes(part(o, 8)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self { a: u64::from_be_bytes(part(o, 0)), b: u64::from_be_bytes(part(o, 8)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.a.to_le_bytes());
        o[8..16].copy_from_slice(&self.b.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.a.to_be_bytes());
        o[8..16].copy_from_slice(&self.b.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16], endian: Endian) -> Result<(), Fault> {
        if u64::read(&part(o, 0), endian) < 1 {
            return Err(Fault::new(&rules::ALPHA_A_MIN, 0, "a"));
        }
        Ok(())
    }
}

plain!(Alpha, 16);

impl Alpha {
    /// Type code of the record.
    pub const TYPE: u32 = 0x2;
}
