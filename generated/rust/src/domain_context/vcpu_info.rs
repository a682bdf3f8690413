//! VCPU_INFO: Where a vCPU has registered its info area.
//!
//! Generated from spec/domain-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::Fault;
use crate::octets::{part, plain};

/// Where a vCPU has registered its info area.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VcpuInfo {
    /// Offset 0: Guest frame that holds the area.
    pub gfn: u64,
    /// Offset 8: First octet of the area within the frame.
    pub page_offset: u32,
    /// Offset 12: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VcpuInfo>() == 16);
    assert!(core::mem::offset_of!(VcpuInfo, gfn) == 0);
    assert!(core::mem::offset_of!(VcpuInfo, page_offset) == 8);
    assert!(core::mem::offset_of!(VcpuInfo, reserved) == 12);
};

impl VcpuInfo {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            gfn: u64::from_le_bytes(part(o, 0)),
            page_offset: u32::from_le_bytes(part(o, 8)),
            reserved: [0; 4],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            gfn: u64::from_be_bytes(part(o, 0)),
            page_offset: u32::from_be_bytes(part(o, 8)),
            reserved: [0; 4],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.gfn.to_le_bytes());
        o[8..12].copy_from_slice(&self.page_offset.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.gfn.to_be_bytes());
        o[8..12].copy_from_slice(&self.page_offset.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16]) -> Result<(), Fault> {
        if part::<4, _>(o, 12) != [0; 4] {
            return Err(Fault::new(&rules::VCPU_INFO_RESERVED_ZERO, 12, "reserved"));
        }
        Ok(())
    }
}

plain!(VcpuInfo, 16);

impl VcpuInfo {
    /// Type code of the record.
    pub const TYPE: u32 = 0x13;

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if u64::from(self.page_offset) + 64 > 0x1000 {
            return Err(Fault::new(&rules::VCPU_INFO_WITHIN_FRAME, 8, "page_offset"));
        }
        Ok(())
    }
}
