//! PMTIMER: The power management timer of ACPI, and the event registers beside it.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// The power management timer of ACPI, and the event registers beside it.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pmtimer {
    /// Offset 0: The free-running counter.
    pub tmr_val: u32,
    /// Offset 4: Status register.
    pub pm1a_sts: u16,
    /// Offset 6: Enable register.
    pub pm1a_en: u16,
}

const _: () = {
    assert!(core::mem::size_of::<Pmtimer>() == 8);
    assert!(core::mem::offset_of!(Pmtimer, tmr_val) == 0);
    assert!(core::mem::offset_of!(Pmtimer, pm1a_sts) == 4);
    assert!(core::mem::offset_of!(Pmtimer, pm1a_en) == 6);
};

impl Pmtimer {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            tmr_val: u32::from_le_bytes(part(o, 0)),
            pm1a_sts: u16::from_le_bytes(part(o, 4)),
            pm1a_en: u16::from_le_bytes(part(o, 6)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            tmr_val: u32::from_be_bytes(part(o, 0)),
            pm1a_sts: u16::from_be_bytes(part(o, 4)),
            pm1a_en: u16::from_be_bytes(part(o, 6)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.tmr_val.to_le_bytes());
        o[4..6].copy_from_slice(&self.pm1a_sts.to_le_bytes());
        o[6..8].copy_from_slice(&self.pm1a_en.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.tmr_val.to_be_bytes());
        o[4..6].copy_from_slice(&self.pm1a_sts.to_be_bytes());
        o[6..8].copy_from_slice(&self.pm1a_en.to_be_bytes());
        o
    }
}

plain!(Pmtimer, 8);

impl Pmtimer {
    /// Type code of the record.
    pub const TYPE: u16 = 0xd;
}
