//! ISA_IRQ: Interrupt lines of the ISA bus.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// Interrupt lines of the ISA bus.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct IsaIrq {
    /// Offset 0: One bit for each of the 16 interrupts. The rest has no meaning.
    pub pad: u64,
}

const _: () = {
    assert!(core::mem::size_of::<IsaIrq>() == 8);
    assert!(core::mem::offset_of!(IsaIrq, pad) == 0);
};

impl IsaIrq {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { pad: u64::from_le_bytes(part(o, 0)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { pad: u64::from_be_bytes(part(o, 0)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..8].copy_from_slice(&self.pad.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..8].copy_from_slice(&self.pad.to_be_bytes());
        o
    }
}

plain!(IsaIrq, 8);

impl IsaIrq {
    /// Type code of the record.
    pub const TYPE: u16 = 0x8;
}
