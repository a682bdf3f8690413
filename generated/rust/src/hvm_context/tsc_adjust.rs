//! TSC_ADJUST: What one vCPU has added to its time stamp counter.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// What one vCPU has added to its time stamp counter.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TscAdjust {
    /// Offset 0: MSR TSC_ADJUST.
    pub tsc_adjust: u64,
}

const _: () = {
    assert!(core::mem::size_of::<TscAdjust>() == 8);
    assert!(core::mem::offset_of!(TscAdjust, tsc_adjust) == 0);
};

impl TscAdjust {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { tsc_adjust: u64::from_le_bytes(part(o, 0)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { tsc_adjust: u64::from_be_bytes(part(o, 0)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..8].copy_from_slice(&self.tsc_adjust.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..8].copy_from_slice(&self.tsc_adjust.to_be_bytes());
        o
    }
}

plain!(TscAdjust, 8);

impl TscAdjust {
    /// Type code of the record.
    pub const TYPE: u16 = 0x13;
}
