//! LAPIC: State of one vCPU's local APIC that its registers do not show.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::{Fault, Role};
use crate::names::flags;
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Layout, Plain};

/// State of one vCPU's local APIC that its registers do not show.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lapic {
    /// Offset 0: MSR APIC_BASE.
    pub apic_base_msr: ApicBase,
    /// Offset 8: Why the APIC is off.
    pub disabled: ApicDisabled,
    /// Offset 12: What the frequency of the timer is divided by.
    pub timer_divisor: u32,
    /// Offset 16: MSR TSC_DEADLINE.
    pub tdt_msr: u64,
    /// Offset 24: Errors that the error status register does not show yet.
    pub pending_esr: u32,
    /// Offset 28: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<Lapic>() == 32);
    assert!(core::mem::offset_of!(Lapic, apic_base_msr) == 0);
    assert!(core::mem::offset_of!(Lapic, disabled) == 8);
    assert!(core::mem::offset_of!(Lapic, timer_divisor) == 12);
    assert!(core::mem::offset_of!(Lapic, tdt_msr) == 16);
    assert!(core::mem::offset_of!(Lapic, pending_esr) == 24);
    assert!(core::mem::offset_of!(Lapic, reserved) == 28);
};

impl Lapic {
    /// Number of octets.
    pub const SIZE: usize = 32;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 32]) -> Self {
        Self {
            apic_base_msr: ApicBase(u64::from_le_bytes(part(o, 0))),
            disabled: ApicDisabled(u32::from_le_bytes(part(o, 8))),
            timer_divisor: u32::from_le_bytes(part(o, 12)),
            tdt_msr: u64::from_le_bytes(part(o, 16)),
            pending_esr: u32::from_le_bytes(part(o, 24)),
            reserved: [0; 4],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 32]) -> Self {
        Self {
            apic_base_msr: ApicBase(u64::from_be_bytes(part(o, 0))),
            disabled: ApicDisabled(u32::from_be_bytes(part(o, 8))),
            timer_divisor: u32::from_be_bytes(part(o, 12)),
            tdt_msr: u64::from_be_bytes(part(o, 16)),
            pending_esr: u32::from_be_bytes(part(o, 24)),
            reserved: [0; 4],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.apic_base_msr.0.to_le_bytes());
        o[8..12].copy_from_slice(&self.disabled.0.to_le_bytes());
        o[12..16].copy_from_slice(&self.timer_divisor.to_le_bytes());
        o[16..24].copy_from_slice(&self.tdt_msr.to_le_bytes());
        o[24..28].copy_from_slice(&self.pending_esr.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.apic_base_msr.0.to_be_bytes());
        o[8..12].copy_from_slice(&self.disabled.0.to_be_bytes());
        o[12..16].copy_from_slice(&self.timer_divisor.to_be_bytes());
        o[16..24].copy_from_slice(&self.tdt_msr.to_be_bytes());
        o[24..28].copy_from_slice(&self.pending_esr.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.apic_base_msr = self.apic_base_msr.cleared();
        self.disabled = self.disabled.cleared();
        self.reserved = [0; 4];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(
        o: &[u8; 32],
        endian: Endian,
        role: Role,
        short: Option<usize>,
    ) -> Result<(), Fault> {
        if role == Role::Writer && u64::read(&part(o, 0), endian) & 767 != 0 {
            return Err(Fault::new(&rules::LAPIC_APIC_BASE_MSR_ZERO, 0, "apic_base_msr"));
        }
        if role == Role::Writer && u32::read(&part(o, 8), endian) & 0xfffffffc != 0 {
            return Err(Fault::new(&rules::LAPIC_DISABLED_ZERO, 8, "disabled"));
        }
        if short.is_none() && role == Role::Writer && part::<4, _>(o, 28) != [0; 4] {
            return Err(Fault::new(&rules::LAPIC_RESERVED_ZERO, 28, "reserved"));
        }
        Ok(())
    }
}

plain!(Lapic, 32, clears);

/// MSR APIC_BASE.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ApicBase(pub u64);

impl ApicBase {
    /// This is the boot processor.
    pub const BSP: Self = Self(256);
    /// x2APIC mode.
    pub const EXTD: Self = Self(1024);
    /// The APIC is on.
    pub const ENABLE: Self = Self(2048);

    /// Whether [`ApicBase::BSP`] is set.
    #[inline]
    pub const fn bsp(self) -> bool {
        self.0 & 256 != 0
    }

    /// Whether [`ApicBase::EXTD`] is set.
    #[inline]
    pub const fn extd(self) -> bool {
        self.0 & 1024 != 0
    }

    /// Whether [`ApicBase::ENABLE`] is set.
    #[inline]
    pub const fn enable(self) -> bool {
        self.0 & 2048 != 0
    }

    /// Frame of the registers.
    #[inline]
    pub const fn base(self) -> u64 {
        (self.0 >> 12) & 0xfffffffffffff
    }

    /// The same bits, but for `base`, of which the lowest 52 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_base(self, base: u64) -> Self {
        Self((self.0 & !0xfffffffffffff000) | ((base & 0xfffffffffffff) << 12))
    }
}

impl core::ops::BitOr for ApicBase {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(ApicBase, u64, 8, ignores: 767);
flags!(
    ApicBase,
    u64,
    [("bsp", 256), ("extd", 1024), ("enable", 2048), ("base", 0xfffffffffffff000)]
);

/// Why a local APIC is off.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ApicDisabled(pub u32);

impl ApicDisabled {
    /// MSR APIC_BASE turns it off.
    pub const HARDWARE: Self = Self(1);
    /// The spurious interrupt vector register turns it off.
    pub const SOFTWARE: Self = Self(2);

    /// Whether [`ApicDisabled::HARDWARE`] is set.
    #[inline]
    pub const fn hardware(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`ApicDisabled::SOFTWARE`] is set.
    #[inline]
    pub const fn software(self) -> bool {
        self.0 & 2 != 0
    }
}

impl core::ops::BitOr for ApicDisabled {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(ApicDisabled, u32, 4, ignores: 0xfffffffc);
flags!(ApicDisabled, u32, [("hardware", 1), ("software", 2)]);

impl Lapic {
    /// Type code of the record.
    pub const TYPE: u16 = 0x5;

    /// The layouts with fewer fields that older programs wrote.
    pub const LAYOUTS: [Layout; 3] = [
        // The C structure of 4.21 and later, where it is compiled for i386.
        Layout { length: 28, gaps: &[(28, 4)], defaults: &[] },
        // 4.1 to 4.20.
        Layout { length: 24, gaps: &[(24, 8)], defaults: &[] },
        // Up to 4.0.
        Layout { length: 16, gaps: &[(16, 16)], defaults: &[] },
    ];

    /// Which layout with fewer fields a body of this length has, if it may have one.
    pub(super) fn short(may: bool, length: usize) -> Option<usize> {
        match (may, length) {
            // The C structure of 4.21 and later, where it is compiled for i386.
            (true, 28) => Some(0),
            // 4.1 to 4.20.
            (true, 24) => Some(1),
            // Up to 4.0.
            (true, 16) => Some(2),
            _ => None,
        }
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if !self.apic_base_msr.enable() && self.apic_base_msr.extd() {
            return Err(Fault::new(&rules::LAPIC_X2APIC_ENABLED, 0, "apic_base_msr"));
        }
        Ok(())
    }
}
