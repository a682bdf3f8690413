//! HEADER: Identifies the stream and its version.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::{VERSIONS, rules};
use crate::error::Fault;
use crate::octets::{part, plain};
use crate::{Endian, Plain};

/// Identifies the stream and its version.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Offset 0: Identifies the format.
    pub magic: u32,
    /// Offset 4: Version of the format.
    pub version: u32,
    /// Offset 8: Changeset of the Xen that saved the domain, or all ones if it did not know.
    pub changeset: u64,
    /// Offset 16: EAX of CPUID leaf 1 on the machine that saved the domain.
    pub cpuid: u32,
    /// Offset 20: Frequency of the guest's time stamp counter in kHz, or 0 to leave it as it
    /// is.
    pub gtsc_khz: u32,
}

const _: () = {
    assert!(core::mem::size_of::<Header>() == 24);
    assert!(core::mem::offset_of!(Header, magic) == 0);
    assert!(core::mem::offset_of!(Header, version) == 4);
    assert!(core::mem::offset_of!(Header, changeset) == 8);
    assert!(core::mem::offset_of!(Header, cpuid) == 16);
    assert!(core::mem::offset_of!(Header, gtsc_khz) == 20);
};

impl Default for Header {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self {
            magic: 0x54381286,
            version: 1,
            changeset: Default::default(),
            cpuid: Default::default(),
            gtsc_khz: Default::default(),
        }
    }
}

impl Header {
    /// Number of octets.
    pub const SIZE: usize = 24;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 24]) -> Self {
        Self {
            magic: u32::from_le_bytes(part(o, 0)),
            version: u32::from_le_bytes(part(o, 4)),
            changeset: u64::from_le_bytes(part(o, 8)),
            cpuid: u32::from_le_bytes(part(o, 16)),
            gtsc_khz: u32::from_le_bytes(part(o, 20)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 24]) -> Self {
        Self {
            magic: u32::from_be_bytes(part(o, 0)),
            version: u32::from_be_bytes(part(o, 4)),
            changeset: u64::from_be_bytes(part(o, 8)),
            cpuid: u32::from_be_bytes(part(o, 16)),
            gtsc_khz: u32::from_be_bytes(part(o, 20)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.magic.to_le_bytes());
        o[4..8].copy_from_slice(&self.version.to_le_bytes());
        o[8..16].copy_from_slice(&self.changeset.to_le_bytes());
        o[16..20].copy_from_slice(&self.cpuid.to_le_bytes());
        o[20..24].copy_from_slice(&self.gtsc_khz.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.magic.to_be_bytes());
        o[4..8].copy_from_slice(&self.version.to_be_bytes());
        o[8..16].copy_from_slice(&self.changeset.to_be_bytes());
        o[16..20].copy_from_slice(&self.cpuid.to_be_bytes());
        o[20..24].copy_from_slice(&self.gtsc_khz.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 24], endian: Endian) -> Result<(), Fault> {
        if u32::read(&part(o, 0), endian) != 0x54381286 {
            return Err(Fault::new(&rules::HEADER_MAGIC_CONST, 0, "magic"));
        }
        if !VERSIONS.contains(&u32::read(&part(o, 4), endian)) {
            return Err(Fault::new(&rules::HEADER_VERSION_KNOWN, 4, "version"));
        }
        Ok(())
    }
}

plain!(Header, 24);

impl Header {
    /// Type code of the record.
    pub const TYPE: u16 = 0x1;
}
