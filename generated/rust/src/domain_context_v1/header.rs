//! HEADER: Identifies the stream and its version.
//!
//! Generated from spec/domain-context-v1/records by `cargo codegen`; do not edit.

use super::{VERSIONS, rules};
use crate::error::Fault;
use crate::octets::{part, plain};
use crate::{Endian, Plain};

/// Identifies the stream and its version.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Offset 0: The number whose digits spell "SAVE" in ASCII.
    pub magic: u32,
    /// Offset 4: Major version of the Xen that saved the domain.
    pub xen_major: u16,
    /// Offset 6: Minor version of the Xen that saved the domain.
    pub xen_minor: u16,
    /// Offset 8: Version of the format.
    pub version: u32,
}

const _: () = {
    assert!(core::mem::size_of::<Header>() == 12);
    assert!(core::mem::offset_of!(Header, magic) == 0);
    assert!(core::mem::offset_of!(Header, xen_major) == 4);
    assert!(core::mem::offset_of!(Header, xen_minor) == 6);
    assert!(core::mem::offset_of!(Header, version) == 8);
};

impl Default for Header {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self {
            magic: 0x53415645,
            xen_major: Default::default(),
            xen_minor: Default::default(),
            version: 1,
        }
    }
}

impl Header {
    /// Number of octets.
    pub const SIZE: usize = 12;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 12]) -> Self {
        Self {
            magic: u32::from_le_bytes(part(o, 0)),
            xen_major: u16::from_le_bytes(part(o, 4)),
            xen_minor: u16::from_le_bytes(part(o, 6)),
            version: u32::from_le_bytes(part(o, 8)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 12]) -> Self {
        Self {
            magic: u32::from_be_bytes(part(o, 0)),
            xen_major: u16::from_be_bytes(part(o, 4)),
            xen_minor: u16::from_be_bytes(part(o, 6)),
            version: u32::from_be_bytes(part(o, 8)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 12] {
        let mut o = [0; 12];
        o[0..4].copy_from_slice(&self.magic.to_le_bytes());
        o[4..6].copy_from_slice(&self.xen_major.to_le_bytes());
        o[6..8].copy_from_slice(&self.xen_minor.to_le_bytes());
        o[8..12].copy_from_slice(&self.version.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 12] {
        let mut o = [0; 12];
        o[0..4].copy_from_slice(&self.magic.to_be_bytes());
        o[4..6].copy_from_slice(&self.xen_major.to_be_bytes());
        o[6..8].copy_from_slice(&self.xen_minor.to_be_bytes());
        o[8..12].copy_from_slice(&self.version.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 12], endian: Endian) -> Result<(), Fault> {
        if u32::read(&part(o, 0), endian) != 0x53415645 {
            return Err(Fault::new(&rules::HEADER_MAGIC_CONST, 0, "magic"));
        }
        if !VERSIONS.contains(&u32::read(&part(o, 8), endian)) {
            return Err(Fault::new(&rules::HEADER_VERSION_KNOWN, 8, "version"));
        }
        Ok(())
    }
}

plain!(Header, 12);

impl Header {
    /// Type code of the record.
    pub const TYPE: u16 = 0x1;
}
