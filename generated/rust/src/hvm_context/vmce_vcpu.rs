//! VMCE_VCPU: Machine check state of one vCPU.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::Layout;
use crate::error::Fault;
use crate::octets::{part, plain};

/// Machine check state of one vCPU.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VmceVcpu {
    /// Offset 0: MSR MCG_CAP.
    pub caps: u64,
    /// Offset 8: MSR MC0_CTL2.
    pub mci_ctl2_bank0: u64,
    /// Offset 16: MSR MC1_CTL2.
    pub mci_ctl2_bank1: u64,
    /// Offset 24: MSR MCG_EXT_CTL.
    pub mcg_ext_ctl: u64,
}

const _: () = {
    assert!(core::mem::size_of::<VmceVcpu>() == 32);
    assert!(core::mem::offset_of!(VmceVcpu, caps) == 0);
    assert!(core::mem::offset_of!(VmceVcpu, mci_ctl2_bank0) == 8);
    assert!(core::mem::offset_of!(VmceVcpu, mci_ctl2_bank1) == 16);
    assert!(core::mem::offset_of!(VmceVcpu, mcg_ext_ctl) == 24);
};

impl VmceVcpu {
    /// Number of octets.
    pub const SIZE: usize = 32;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 32]) -> Self {
        Self {
            caps: u64::from_le_bytes(part(o, 0)),
            mci_ctl2_bank0: u64::from_le_bytes(part(o, 8)),
            mci_ctl2_bank1: u64::from_le_bytes(part(o, 16)),
            mcg_ext_ctl: u64::from_le_bytes(part(o, 24)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 32]) -> Self {
        Self {
            caps: u64::from_be_bytes(part(o, 0)),
            mci_ctl2_bank0: u64::from_be_bytes(part(o, 8)),
            mci_ctl2_bank1: u64::from_be_bytes(part(o, 16)),
            mcg_ext_ctl: u64::from_be_bytes(part(o, 24)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.caps.to_le_bytes());
        o[8..16].copy_from_slice(&self.mci_ctl2_bank0.to_le_bytes());
        o[16..24].copy_from_slice(&self.mci_ctl2_bank1.to_le_bytes());
        o[24..32].copy_from_slice(&self.mcg_ext_ctl.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.caps.to_be_bytes());
        o[8..16].copy_from_slice(&self.mci_ctl2_bank0.to_be_bytes());
        o[16..24].copy_from_slice(&self.mci_ctl2_bank1.to_be_bytes());
        o[24..32].copy_from_slice(&self.mcg_ext_ctl.to_be_bytes());
        o
    }
}

plain!(VmceVcpu, 32);

impl VmceVcpu {
    /// Type code of the record.
    pub const TYPE: u16 = 0x12;

    /// The layouts with fewer fields that older programs wrote.
    pub const LAYOUTS: [Layout; 2] = [
        // 4.3 to 4.9.
        Layout { length: 24, gaps: &[(24, 8)], defaults: &[] },
        // 4.2.
        Layout { length: 8, gaps: &[(8, 24)], defaults: &[] },
    ];

    /// Which layout with fewer fields a body of this length has, if it may have one.
    pub(super) fn short(may: bool, length: usize) -> Option<usize> {
        match (may, length) {
            // 4.3 to 4.9.
            (true, 24) => Some(0),
            // 4.2.
            (true, 8) => Some(1),
            _ => None,
        }
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if self.caps & 0x9000dff != self.caps {
            return Err(Fault::new(&rules::VMCE_VCPU_CAPS_KNOWN, 0, "caps"));
        }
        Ok(())
    }
}
