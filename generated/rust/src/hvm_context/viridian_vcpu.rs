//! VIRIDIAN_VCPU: Enlightenments for Windows of one vCPU.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::Layout;
use crate::error::Fault;
use crate::octets::{part, plain};

/// Enlightenments for Windows of one vCPU.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ViridianVcpu {
    /// Offset 0: MSR VP_ASSIST_PAGE.
    pub vp_assist_msr: u64,
    /// Offset 8: Not 0 where the guest may leave out the end of an interrupt.
    pub apic_assist_pending: u8,
    /// Offset 9: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 7],
    /// Offset 16: MSR SIMP.
    pub simp_msr: u64,
    /// Offset 24: MSRs SINT0 to SINT15.
    pub sint_msr: [u64; 16],
    /// Offset 152: MSRs STIMER_CONFIG of the four synthetic timers.
    pub stimer_config_msr: [u64; 4],
    /// Offset 184: MSRs STIMER_COUNT of the four synthetic timers.
    pub stimer_count_msr: [u64; 4],
}

const _: () = {
    assert!(core::mem::size_of::<ViridianVcpu>() == 216);
    assert!(core::mem::offset_of!(ViridianVcpu, vp_assist_msr) == 0);
    assert!(core::mem::offset_of!(ViridianVcpu, apic_assist_pending) == 8);
    assert!(core::mem::offset_of!(ViridianVcpu, reserved) == 9);
    assert!(core::mem::offset_of!(ViridianVcpu, simp_msr) == 16);
    assert!(core::mem::offset_of!(ViridianVcpu, sint_msr) == 24);
    assert!(core::mem::offset_of!(ViridianVcpu, stimer_config_msr) == 152);
    assert!(core::mem::offset_of!(ViridianVcpu, stimer_count_msr) == 184);
};

impl ViridianVcpu {
    /// Number of octets.
    pub const SIZE: usize = 216;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 216]) -> Self {
        Self {
            vp_assist_msr: u64::from_le_bytes(part(o, 0)),
            apic_assist_pending: u8::from_le_bytes(part(o, 8)),
            reserved: [0; 7],
            simp_msr: u64::from_le_bytes(part(o, 16)),
            sint_msr: core::array::from_fn(|i| u64::from_le_bytes(part(o, 24 + 8 * i))),
            stimer_config_msr: core::array::from_fn(|i| u64::from_le_bytes(part(o, 152 + 8 * i))),
            stimer_count_msr: core::array::from_fn(|i| u64::from_le_bytes(part(o, 184 + 8 * i))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 216]) -> Self {
        Self {
            vp_assist_msr: u64::from_be_bytes(part(o, 0)),
            apic_assist_pending: u8::from_be_bytes(part(o, 8)),
            reserved: [0; 7],
            simp_msr: u64::from_be_bytes(part(o, 16)),
            sint_msr: core::array::from_fn(|i| u64::from_be_bytes(part(o, 24 + 8 * i))),
            stimer_config_msr: core::array::from_fn(|i| u64::from_be_bytes(part(o, 152 + 8 * i))),
            stimer_count_msr: core::array::from_fn(|i| u64::from_be_bytes(part(o, 184 + 8 * i))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 216] {
        let mut o = [0; 216];
        o[0..8].copy_from_slice(&self.vp_assist_msr.to_le_bytes());
        o[8..9].copy_from_slice(&self.apic_assist_pending.to_le_bytes());
        o[16..24].copy_from_slice(&self.simp_msr.to_le_bytes());
        for (i, value) in self.sint_msr.iter().enumerate() {
            let at = 24 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        for (i, value) in self.stimer_config_msr.iter().enumerate() {
            let at = 152 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        for (i, value) in self.stimer_count_msr.iter().enumerate() {
            let at = 184 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 216] {
        let mut o = [0; 216];
        o[0..8].copy_from_slice(&self.vp_assist_msr.to_be_bytes());
        o[8..9].copy_from_slice(&self.apic_assist_pending.to_be_bytes());
        o[16..24].copy_from_slice(&self.simp_msr.to_be_bytes());
        for (i, value) in self.sint_msr.iter().enumerate() {
            let at = 24 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        for (i, value) in self.stimer_config_msr.iter().enumerate() {
            let at = 152 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        for (i, value) in self.stimer_count_msr.iter().enumerate() {
            let at = 184 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 216], short: Option<usize>) -> Result<(), Fault> {
        if !matches!(short, Some(1)) && part::<7, _>(o, 9) != [0; 7] {
            return Err(Fault::new(&rules::VIRIDIAN_VCPU_RESERVED_ZERO, 9, "reserved"));
        }
        Ok(())
    }
}

plain!(ViridianVcpu, 216);

impl ViridianVcpu {
    /// Type code of the record.
    pub const TYPE: u16 = 0x11;

    /// The layouts with fewer fields that older programs wrote.
    pub const LAYOUTS: [Layout; 2] = [
        // 4.7 to 4.12.
        Layout { length: 16, gaps: &[(16, 200)], defaults: &[] },
        // 4.2 to 4.6.
        Layout { length: 8, gaps: &[(8, 208)], defaults: &[] },
    ];

    /// Which layout with fewer fields a body of this length has, if it may have one.
    pub(super) fn short(may: bool, length: usize) -> Option<usize> {
        match (may, length) {
            // 4.7 to 4.12.
            (true, 16) => Some(0),
            // 4.2 to 4.6.
            (true, 8) => Some(1),
            _ => None,
        }
    }
}
