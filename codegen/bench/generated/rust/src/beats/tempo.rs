//! TEMPO: The beats that follow are in this tempo.
//!
//! Generated from spec/beats/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The beats that follow are in this tempo.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tempo {
    /// Offset 0: Beats a minute.
    pub tempo: u64,
}

const _: () = {
    assert!(core::mem::size_of::<Tempo>() == 8);
    assert!(core::mem::offset_of!(Tempo, tempo) == 0);
};

impl Tempo {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { tempo: u64::from_le_bytes(part(o, 0)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { tempo: u64::from_be_bytes(part(o, 0)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..8].copy_from_slice(&self.tempo.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..8].copy_from_slice(&self.tempo.to_be_bytes());
        o
    }
}

plain!(Tempo, 8);

impl Tempo {
    /// Type code of the record.
    pub const TYPE: u16 = 0x4;
}
