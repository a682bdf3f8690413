//! START: Begins the stream and tells which release wrote it.
//!
//! Generated from spec/domain-context-v10/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// Begins the stream and tells which release wrote it.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Start {
    /// Offset 0: Major version of the Xen that saved the domain.
    pub xen_major: u32,
    /// Offset 4: Minor version of the Xen that saved the domain.
    pub xen_minor: u32,
}

const _: () = {
    assert!(core::mem::size_of::<Start>() == 8);
    assert!(core::mem::offset_of!(Start, xen_major) == 0);
    assert!(core::mem::offset_of!(Start, xen_minor) == 4);
};

impl Start {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            xen_major: u32::from_le_bytes(part(o, 0)),
            xen_minor: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            xen_major: u32::from_be_bytes(part(o, 0)),
            xen_minor: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.xen_major.to_le_bytes());
        o[4..8].copy_from_slice(&self.xen_minor.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.xen_major.to_be_bytes());
        o[4..8].copy_from_slice(&self.xen_minor.to_be_bytes());
        o
    }
}

plain!(Start, 8);

impl Start {
    /// Type code of the record.
    pub const TYPE: u32 = 0x1;
}
