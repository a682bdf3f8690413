//! CPU_MSR: Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without
//! any.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::names::named;
use crate::octets::{part, plain, plain_newtype};
use crate::parts::Parts;
use crate::{Array, Endian, Plain, Sink};

/// The fixed part of a [`CpuMsr`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CpuMsrHead {
    /// Offset 0: Number of MSRs.
    pub count: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<CpuMsrHead>() == 8);
    assert!(core::mem::offset_of!(CpuMsrHead, count) == 0);
    assert!(core::mem::offset_of!(CpuMsrHead, reserved) == 4);
};

impl CpuMsrHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { count: u32::from_le_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { count: u32::from_be_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.count.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.count.to_be_bytes());
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
    pub(super) fn check(o: &[u8; 8], endian: Endian) -> Result<(), Fault> {
        if u32::read(&part(o, 0), endian) < 1 {
            return Err(Fault::new(&rules::CPU_MSR_COUNT_MIN, 0, "count"));
        }
        Ok(())
    }
}

plain!(CpuMsrHead, 8, clears);

/// Number of an MSR.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct MsrIndex(pub u32);

impl MsrIndex {
    /// Control of speculation.
    pub const SPEC_CTRL: Self = Self(72);
    /// Features of Intel that may be turned on, such as faults for CPUID.
    pub const MISC_FEATURES_ENABLES: Self = Self(320);
    /// Protection keys of the supervisor.
    pub const PKRS: Self = Self(1761);
    /// Bounds checks of the supervisor.
    pub const BNDCFGS: Self = Self(3472);
    /// Extended states of the supervisor.
    pub const XSS: Self = Self(3488);
    /// Control of speculation that hypervisors offer.
    pub const VIRT_SPEC_CTRL: Self = Self(0xc001011f);
    /// Mask of debug register 1.
    pub const DR1_ADDRESS_MASK: Self = Self(0xc0011019);
    /// Mask of debug register 2.
    pub const DR2_ADDRESS_MASK: Self = Self(0xc001101a);
    /// Mask of debug register 3.
    pub const DR3_ADDRESS_MASK: Self = Self(0xc001101b);
    /// Mask of debug register 0.
    pub const DR0_ADDRESS_MASK: Self = Self(0xc0011027);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::SPEC_CTRL => "spec_ctrl",
            Self::MISC_FEATURES_ENABLES => "misc_features_enables",
            Self::PKRS => "pkrs",
            Self::BNDCFGS => "bndcfgs",
            Self::XSS => "xss",
            Self::VIRT_SPEC_CTRL => "virt_spec_ctrl",
            Self::DR1_ADDRESS_MASK => "dr1_address_mask",
            Self::DR2_ADDRESS_MASK => "dr2_address_mask",
            Self::DR3_ADDRESS_MASK => "dr3_address_mask",
            Self::DR0_ADDRESS_MASK => "dr0_address_mask",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "spec_ctrl" => Self::SPEC_CTRL,
            "misc_features_enables" => Self::MISC_FEATURES_ENABLES,
            "pkrs" => Self::PKRS,
            "bndcfgs" => Self::BNDCFGS,
            "xss" => Self::XSS,
            "virt_spec_ctrl" => Self::VIRT_SPEC_CTRL,
            "dr1_address_mask" => Self::DR1_ADDRESS_MASK,
            "dr2_address_mask" => Self::DR2_ADDRESS_MASK,
            "dr3_address_mask" => Self::DR3_ADDRESS_MASK,
            "dr0_address_mask" => Self::DR0_ADDRESS_MASK,
            _ => return None,
        })
    }
}

plain_newtype!(MsrIndex, u32, 4);
named!(MsrIndex, u32);

/// One MSR.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OneMsr {
    /// Offset 0: Which one it is.
    pub index: MsrIndex,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
    /// Offset 8: Its value.
    pub val: u64,
}

const _: () = {
    assert!(core::mem::size_of::<OneMsr>() == 16);
    assert!(core::mem::offset_of!(OneMsr, index) == 0);
    assert!(core::mem::offset_of!(OneMsr, reserved) == 4);
    assert!(core::mem::offset_of!(OneMsr, val) == 8);
};

impl OneMsr {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            index: MsrIndex(u32::from_le_bytes(part(o, 0))),
            reserved: [0; 4],
            val: u64::from_le_bytes(part(o, 8)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            index: MsrIndex(u32::from_be_bytes(part(o, 0))),
            reserved: [0; 4],
            val: u64::from_be_bytes(part(o, 8)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.index.0.to_le_bytes());
        o[8..16].copy_from_slice(&self.val.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.index.0.to_be_bytes());
        o[8..16].copy_from_slice(&self.val.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16]) -> Result<(), Fault> {
        if part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::ONE_MSR_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(OneMsr, 16);

/// Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CpuMsr<'a> {
    /// The fixed part.
    pub head: CpuMsrHead,
    /// The MSRs.
    pub msr: Array<'a, OneMsr>,
}

impl<'a> CpuMsr<'a> {
    /// Type code of the record.
    pub const TYPE: u16 = 0x14;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.count = self.msr.len() as u32;
        self
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.head = self.head.cleared();
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, _role: Role) -> Result<Self, Fault> {
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::CPU_MSR_LENGTH, 0, ""));
        };
        CpuMsrHead::check(octets, state.endian)?;
        let head = CpuMsrHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.count)), 16) else {
            return Err(Fault::new(&rules::CPU_MSR_MSR_FITS, at, "msr"));
        };
        for (i, o) in octets.as_chunks::<16>().0.iter().enumerate() {
            OneMsr::check(o).map_err(|f| f.element(at + 16 * i, "msr", i))?;
        }
        let msr = Array::<OneMsr>::from_octets(octets, endian);
        parts.end(1, &rules::CPU_MSR_LENGTH)?;

        Ok(Self { head, msr })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        CpuMsrHead::check(&self.head.write(state.endian), state.endian)?;
        let mut size: usize = 8;
        if u64::from(self.head.count) != self.msr.len() as u64 {
            return Err(Fault::new(&rules::CPU_MSR_MSR_FITS, size, "msr"));
        }
        for (i, element) in self.msr.iter().enumerate() {
            OneMsr::check(&element.write(state.endian))
                .map_err(|f| f.element(size + 16 * i, "msr", i))?;
        }
        size += self.msr.len() * 16;
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        for element in self.msr.iter() {
            sink.put(&element.write(endian))?;
        }
        Ok(())
    }
}
