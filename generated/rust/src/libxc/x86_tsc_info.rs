//! X86_TSC_INFO: The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::{Fault, Role};
use crate::octets::{part, plain, plain_newtype};

/// The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct X86TscInfo {
    /// Offset 0: How the counter is provided.
    pub mode: TscMode,
    /// Offset 4: Frequency of the counter, in kHz.
    pub khz: u32,
    /// Offset 8: Time that has passed for the domain, in nanoseconds.
    pub nsec: u64,
    /// Offset 16: Number of times that the domain has been moved.
    pub incarnation: u32,
    /// Offset 20: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<X86TscInfo>() == 24);
    assert!(core::mem::offset_of!(X86TscInfo, mode) == 0);
    assert!(core::mem::offset_of!(X86TscInfo, khz) == 4);
    assert!(core::mem::offset_of!(X86TscInfo, nsec) == 8);
    assert!(core::mem::offset_of!(X86TscInfo, incarnation) == 16);
    assert!(core::mem::offset_of!(X86TscInfo, reserved) == 20);
};

impl X86TscInfo {
    /// Number of octets.
    pub const SIZE: usize = 24;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 24]) -> Self {
        Self {
            mode: TscMode(u32::from_le_bytes(part(o, 0))),
            khz: u32::from_le_bytes(part(o, 4)),
            nsec: u64::from_le_bytes(part(o, 8)),
            incarnation: u32::from_le_bytes(part(o, 16)),
            reserved: [0; 4],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 24]) -> Self {
        Self {
            mode: TscMode(u32::from_be_bytes(part(o, 0))),
            khz: u32::from_be_bytes(part(o, 4)),
            nsec: u64::from_be_bytes(part(o, 8)),
            incarnation: u32::from_be_bytes(part(o, 16)),
            reserved: [0; 4],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.mode.0.to_le_bytes());
        o[4..8].copy_from_slice(&self.khz.to_le_bytes());
        o[8..16].copy_from_slice(&self.nsec.to_le_bytes());
        o[16..20].copy_from_slice(&self.incarnation.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.mode.0.to_be_bytes());
        o[4..8].copy_from_slice(&self.khz.to_be_bytes());
        o[8..16].copy_from_slice(&self.nsec.to_be_bytes());
        o[16..20].copy_from_slice(&self.incarnation.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 4];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 24], role: Role) -> Result<(), Fault> {
        if role == Role::Writer && part::<4, _>(o, 20) != [0; 4] {
            return Err(Fault::new(&rules::X86_TSC_INFO_RESERVED_ZERO, 20, "reserved"));
        }
        Ok(())
    }
}

plain!(X86TscInfo, 24, clears);

/// How a time stamp counter is provided, a TSC_MODE constant.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TscMode(pub u32);

impl TscMode {
    /// The counter of the host where that is safe, and an emulated one elsewhere.
    pub const DEFAULT: Self = Self(0);
    /// Always an emulated one.
    pub const ALWAYS_EMULATE: Self = Self(1);
    /// The counter of the host, safe or not.
    pub const NEVER_EMULATE: Self = Self(2);
    /// The counter of the host, and a number in TSC_AUX by which a guest could tell that it had
    /// been moved.
    pub const PVRDTSCP: Self = Self(3);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::DEFAULT => "default",
            Self::ALWAYS_EMULATE => "always_emulate",
            Self::NEVER_EMULATE => "never_emulate",
            Self::PVRDTSCP => "pvrdtscp",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "default" => Self::DEFAULT,
            "always_emulate" => Self::ALWAYS_EMULATE,
            "never_emulate" => Self::NEVER_EMULATE,
            "pvrdtscp" => Self::PVRDTSCP,
            _ => return None,
        })
    }
}

plain_newtype!(TscMode, u32, 4);

impl X86TscInfo {
    /// Type code of the record.
    pub const TYPE: u32 = 0x8;
}
