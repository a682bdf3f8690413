//! MTRR: Memory type range registers of one vCPU, and its PAT.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::Fault;
use crate::names::flags;
use crate::octets::{part, plain, plain_newtype};

/// Memory type range registers of one vCPU, and its PAT.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mtrr {
    /// Offset 0: MSR PAT.
    pub msr_pat_cr: u64,
    /// Offset 8: Pairs of base and mask for the variable ranges.
    pub msr_mtrr_var: [u64; 16],
    /// Offset 136: The fixed ranges.
    pub msr_mtrr_fixed: [u64; 11],
    /// Offset 224: MSR MTRRCAP.
    pub msr_mtrr_cap: MtrrCap,
    /// Offset 232: MSR MTRR_DEF_TYPE.
    pub msr_mtrr_def_type: u64,
}

const _: () = {
    assert!(core::mem::size_of::<Mtrr>() == 240);
    assert!(core::mem::offset_of!(Mtrr, msr_pat_cr) == 0);
    assert!(core::mem::offset_of!(Mtrr, msr_mtrr_var) == 8);
    assert!(core::mem::offset_of!(Mtrr, msr_mtrr_fixed) == 136);
    assert!(core::mem::offset_of!(Mtrr, msr_mtrr_cap) == 224);
    assert!(core::mem::offset_of!(Mtrr, msr_mtrr_def_type) == 232);
};

impl Mtrr {
    /// Number of octets.
    pub const SIZE: usize = 240;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 240]) -> Self {
        Self {
            msr_pat_cr: u64::from_le_bytes(part(o, 0)),
            msr_mtrr_var: core::array::from_fn(|i| u64::from_le_bytes(part(o, 8 + 8 * i))),
            msr_mtrr_fixed: core::array::from_fn(|i| u64::from_le_bytes(part(o, 136 + 8 * i))),
            msr_mtrr_cap: MtrrCap(u64::from_le_bytes(part(o, 224))),
            msr_mtrr_def_type: u64::from_le_bytes(part(o, 232)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 240]) -> Self {
        Self {
            msr_pat_cr: u64::from_be_bytes(part(o, 0)),
            msr_mtrr_var: core::array::from_fn(|i| u64::from_be_bytes(part(o, 8 + 8 * i))),
            msr_mtrr_fixed: core::array::from_fn(|i| u64::from_be_bytes(part(o, 136 + 8 * i))),
            msr_mtrr_cap: MtrrCap(u64::from_be_bytes(part(o, 224))),
            msr_mtrr_def_type: u64::from_be_bytes(part(o, 232)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 240] {
        let mut o = [0; 240];
        o[0..8].copy_from_slice(&self.msr_pat_cr.to_le_bytes());
        for (i, value) in self.msr_mtrr_var.iter().enumerate() {
            let at = 8 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        for (i, value) in self.msr_mtrr_fixed.iter().enumerate() {
            let at = 136 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        o[224..232].copy_from_slice(&self.msr_mtrr_cap.0.to_le_bytes());
        o[232..240].copy_from_slice(&self.msr_mtrr_def_type.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 240] {
        let mut o = [0; 240];
        o[0..8].copy_from_slice(&self.msr_pat_cr.to_be_bytes());
        for (i, value) in self.msr_mtrr_var.iter().enumerate() {
            let at = 8 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        for (i, value) in self.msr_mtrr_fixed.iter().enumerate() {
            let at = 136 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        o[224..232].copy_from_slice(&self.msr_mtrr_cap.0.to_be_bytes());
        o[232..240].copy_from_slice(&self.msr_mtrr_def_type.to_be_bytes());
        o
    }
}

plain!(Mtrr, 240);

/// MSR MTRRCAP.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct MtrrCap(pub u64);

impl MtrrCap {
    /// Number of variable ranges.
    #[inline]
    pub const fn vcnt(self) -> u64 {
        self.0 & 255
    }

    /// The same bits, but for `vcnt`, of which the lowest 8 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_vcnt(self, vcnt: u64) -> Self {
        Self((self.0 & !255) | (vcnt & 255))
    }

    /// What else there is, as the processor has it.
    #[inline]
    pub const fn features(self) -> u64 {
        (self.0 >> 8) & 0xffffffffffffff
    }

    /// The same bits, but for `features`, of which the lowest 56 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_features(self, features: u64) -> Self {
        Self((self.0 & !0xffffffffffffff00) | ((features & 0xffffffffffffff) << 8))
    }
}

impl core::ops::BitOr for MtrrCap {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(MtrrCap, u64, 8);
flags!(MtrrCap, u64, [("vcnt", 255), ("features", 0xffffffffffffff00)]);

impl Mtrr {
    /// Type code of the record.
    pub const TYPE: u16 = 0xe;

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if self.msr_mtrr_cap.0 & 255 > 8 {
            return Err(Fault::new(&rules::MTRR_VCNT_MAX, 224, "msr_mtrr_cap"));
        }
        Ok(())
    }
}
