//! VCPU_RUNSTATE: How long a vCPU has spent in each state.
//!
//! Generated from spec/domain-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::Fault;
use crate::names::named;
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Plain};

/// How long a vCPU has spent in each state.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VcpuRunstate {
    /// Offset 0: Guest virtual address of the registered runstate area, or 0 for none.
    pub area: u64,
    /// Offset 8: The state when the domain was saved.
    pub state: Runstate,
    /// Offset 12: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
    /// Offset 16: System time at which the state was entered, in nanoseconds.
    pub entry_time: u64,
    /// Offset 24: Time spent in each state, in nanoseconds, in the order of the states' values.
    pub time: [u64; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VcpuRunstate>() == 56);
    assert!(core::mem::offset_of!(VcpuRunstate, area) == 0);
    assert!(core::mem::offset_of!(VcpuRunstate, state) == 8);
    assert!(core::mem::offset_of!(VcpuRunstate, reserved) == 12);
    assert!(core::mem::offset_of!(VcpuRunstate, entry_time) == 16);
    assert!(core::mem::offset_of!(VcpuRunstate, time) == 24);
};

impl VcpuRunstate {
    /// Number of octets.
    pub const SIZE: usize = 56;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 56]) -> Self {
        Self {
            area: u64::from_le_bytes(part(o, 0)),
            state: Runstate(u32::from_le_bytes(part(o, 8))),
            reserved: [0; 4],
            entry_time: u64::from_le_bytes(part(o, 16)),
            time: core::array::from_fn(|i| u64::from_le_bytes(part(o, 24 + 8 * i))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 56]) -> Self {
        Self {
            area: u64::from_be_bytes(part(o, 0)),
            state: Runstate(u32::from_be_bytes(part(o, 8))),
            reserved: [0; 4],
            entry_time: u64::from_be_bytes(part(o, 16)),
            time: core::array::from_fn(|i| u64::from_be_bytes(part(o, 24 + 8 * i))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 56] {
        let mut o = [0; 56];
        o[0..8].copy_from_slice(&self.area.to_le_bytes());
        o[8..12].copy_from_slice(&self.state.0.to_le_bytes());
        o[16..24].copy_from_slice(&self.entry_time.to_le_bytes());
        for (i, value) in self.time.iter().enumerate() {
            let at = 24 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 56] {
        let mut o = [0; 56];
        o[0..8].copy_from_slice(&self.area.to_be_bytes());
        o[8..12].copy_from_slice(&self.state.0.to_be_bytes());
        o[16..24].copy_from_slice(&self.entry_time.to_be_bytes());
        for (i, value) in self.time.iter().enumerate() {
            let at = 24 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 56], endian: Endian) -> Result<(), Fault> {
        if Runstate(u32::read(&part(o, 8), endian)).name().is_none() {
            return Err(Fault::new(&rules::VCPU_RUNSTATE_STATE_NAMED, 8, "state"));
        }
        if part::<4, _>(o, 12) != [0; 4] {
            return Err(Fault::new(&rules::VCPU_RUNSTATE_RESERVED_ZERO, 12, "reserved"));
        }
        Ok(())
    }
}

plain!(VcpuRunstate, 56);

/// What a vCPU is doing.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Runstate(pub u32);

impl Runstate {
    /// On a physical CPU.
    pub const RUNNING: Self = Self(0);
    /// Waits for a physical CPU.
    pub const RUNNABLE: Self = Self(1);
    /// Waits for an event.
    pub const BLOCKED: Self = Self(2);
    /// Can neither run nor wait.
    pub const OFFLINE: Self = Self(3);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::RUNNING => "running",
            Self::RUNNABLE => "runnable",
            Self::BLOCKED => "blocked",
            Self::OFFLINE => "offline",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "running" => Self::RUNNING,
            "runnable" => Self::RUNNABLE,
            "blocked" => Self::BLOCKED,
            "offline" => Self::OFFLINE,
            _ => return None,
        })
    }
}

plain_newtype!(Runstate, u32, 4);
named!(Runstate, u32);

impl VcpuRunstate {
    /// Type code of the record.
    pub const TYPE: u32 = 0x14;
}
