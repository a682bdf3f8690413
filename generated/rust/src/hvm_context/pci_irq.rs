//! PCI_IRQ: Interrupt lines of the PCI bus.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// Interrupt lines of the PCI bus.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PciIrq {
    /// Offset 0: One bit for each line: bit 4 × device + pin, counted from bit 0 of the first
    /// word; INTA is pin 0.
    pub pad: [u64; 2],
}

const _: () = {
    assert!(core::mem::size_of::<PciIrq>() == 16);
    assert!(core::mem::offset_of!(PciIrq, pad) == 0);
};

impl PciIrq {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self { pad: core::array::from_fn(|i| u64::from_le_bytes(part(o, 8 * i))) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self { pad: core::array::from_fn(|i| u64::from_be_bytes(part(o, 8 * i))) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        for (i, value) in self.pad.iter().enumerate() {
            let at = 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        for (i, value) in self.pad.iter().enumerate() {
            let at = 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        o
    }
}

plain!(PciIrq, 16);

impl PciIrq {
    /// Type code of the record.
    pub const TYPE: u16 = 0x7;
}
