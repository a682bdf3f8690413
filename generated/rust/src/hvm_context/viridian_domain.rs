//! VIRIDIAN_DOMAIN: Enlightenments for Windows that hold for the whole domain.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use crate::Layout;
use crate::octets::{part, plain};

/// Enlightenments for Windows that hold for the whole domain.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ViridianDomain {
    /// Offset 0: MSR HYPERCALL.
    pub hypercall_gpa: u64,
    /// Offset 8: MSR GUEST_OS_ID.
    pub guest_os_id: u64,
    /// Offset 16: The reference counter while the domain is paused.
    pub time_ref_count: u64,
    /// Offset 24: MSR REFERENCE_TSC.
    pub reference_tsc: u64,
}

const _: () = {
    assert!(core::mem::size_of::<ViridianDomain>() == 32);
    assert!(core::mem::offset_of!(ViridianDomain, hypercall_gpa) == 0);
    assert!(core::mem::offset_of!(ViridianDomain, guest_os_id) == 8);
    assert!(core::mem::offset_of!(ViridianDomain, time_ref_count) == 16);
    assert!(core::mem::offset_of!(ViridianDomain, reference_tsc) == 24);
};

impl ViridianDomain {
    /// Number of octets.
    pub const SIZE: usize = 32;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 32]) -> Self {
        Self {
            hypercall_gpa: u64::from_le_bytes(part(o, 0)),
            guest_os_id: u64::from_le_bytes(part(o, 8)),
            time_ref_count: u64::from_le_bytes(part(o, 16)),
            reference_tsc: u64::from_le_bytes(part(o, 24)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 32]) -> Self {
        Self {
            hypercall_gpa: u64::from_be_bytes(part(o, 0)),
            guest_os_id: u64::from_be_bytes(part(o, 8)),
            time_ref_count: u64::from_be_bytes(part(o, 16)),
            reference_tsc: u64::from_be_bytes(part(o, 24)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.hypercall_gpa.to_le_bytes());
        o[8..16].copy_from_slice(&self.guest_os_id.to_le_bytes());
        o[16..24].copy_from_slice(&self.time_ref_count.to_le_bytes());
        o[24..32].copy_from_slice(&self.reference_tsc.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.hypercall_gpa.to_be_bytes());
        o[8..16].copy_from_slice(&self.guest_os_id.to_be_bytes());
        o[16..24].copy_from_slice(&self.time_ref_count.to_be_bytes());
        o[24..32].copy_from_slice(&self.reference_tsc.to_be_bytes());
        o
    }
}

plain!(ViridianDomain, 32);

impl ViridianDomain {
    /// Type code of the record.
    pub const TYPE: u16 = 0xf;

    /// The layouts with fewer fields that older programs wrote.
    pub const LAYOUTS: [Layout; 2] = [
        // 4.5.
        Layout { length: 24, gaps: &[(24, 8)], defaults: &[] },
        // 3.4 to 4.4.
        Layout { length: 16, gaps: &[(16, 16)], defaults: &[] },
    ];

    /// Which layout with fewer fields a body of this length has, if it may have one.
    pub(super) fn short(may: bool, length: usize) -> Option<usize> {
        match (may, length) {
            // 4.5.
            (true, 24) => Some(0),
            // 3.4 to 4.4.
            (true, 16) => Some(1),
            _ => None,
        }
    }
}
