//! LAPIC_REGS: Registers of one vCPU's local APIC.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// Registers of one vCPU's local APIC.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LapicRegs {
    /// Offset 0: The register page up to the last register; each register stands at a multiple
    /// of 16.
    pub data: [u8; 1024],
}

const _: () = {
    assert!(core::mem::size_of::<LapicRegs>() == 1024);
    assert!(core::mem::offset_of!(LapicRegs, data) == 0);
};

impl Default for LapicRegs {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self { data: [Default::default(); 1024] }
    }
}

impl LapicRegs {
    /// Number of octets.
    pub const SIZE: usize = 1024;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 1024]) -> Self {
        Self { data: part(o, 0) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 1024]) -> Self {
        Self { data: part(o, 0) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 1024] {
        let mut o = [0; 1024];
        o[0..1024].copy_from_slice(&self.data);
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 1024] {
        let mut o = [0; 1024];
        o[0..1024].copy_from_slice(&self.data);
        o
    }
}

plain!(LapicRegs, 1024);

impl LapicRegs {
    /// Type code of the record.
    pub const TYPE: u16 = 0x6;
}
