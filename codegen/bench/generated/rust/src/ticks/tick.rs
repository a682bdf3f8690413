//! TICK: A sample of mixed integers.
//!
//! Generated from spec/ticks/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::Fault;
use crate::names::named;
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Plain};

/// A sample of mixed integers.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tick {
    /// Offset 0: When.
    pub time: u64,
    /// Offset 8: Where from.
    pub source: u32,
    /// Offset 12: How often.
    pub count: u32,
    /// Offset 16: What.
    pub kind: TickKind,
    /// Offset 18: How.
    pub flags: u16,
    /// Offset 20: On which CPU.
    pub cpu: u8,
    /// Offset 21: At which level.
    pub level: u8,
    /// Offset 22: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 2],
    /// Offset 24: How much.
    pub value: u64,
}

const _: () = {
    assert!(core::mem::size_of::<Tick>() == 32);
    assert!(core::mem::offset_of!(Tick, time) == 0);
    assert!(core::mem::offset_of!(Tick, source) == 8);
    assert!(core::mem::offset_of!(Tick, count) == 12);
    assert!(core::mem::offset_of!(Tick, kind) == 16);
    assert!(core::mem::offset_of!(Tick, flags) == 18);
    assert!(core::mem::offset_of!(Tick, cpu) == 20);
    assert!(core::mem::offset_of!(Tick, level) == 21);
    assert!(core::mem::offset_of!(Tick, reserved) == 22);
    assert!(core::mem::offset_of!(Tick, value) == 24);
};

impl Tick {
    /// Number of octets.
    pub const SIZE: usize = 32;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 32]) -> Self {
        Self {
            time: u64::from_le_bytes(part(o, 0)),
            source: u32::from_le_bytes(part(o, 8)),
            count: u32::from_le_bytes(part(o, 12)),
            kind: TickKind(u16::from_le_bytes(part(o, 16))),
            flags: u16::from_le_bytes(part(o, 18)),
            cpu: u8::from_le_bytes(part(o, 20)),
            level: u8::from_le_bytes(part(o, 21)),
            reserved: [0; 2],
            value: u64::from_le_bytes(part(o, 24)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 32]) -> Self {
        Self {
            time: u64::from_be_bytes(part(o, 0)),
            source: u32::from_be_bytes(part(o, 8)),
            count: u32::from_be_bytes(part(o, 12)),
            kind: TickKind(u16::from_be_bytes(part(o, 16))),
            flags: u16::from_be_bytes(part(o, 18)),
            cpu: u8::from_be_bytes(part(o, 20)),
            level: u8::from_be_bytes(part(o, 21)),
            reserved: [0; 2],
            value: u64::from_be_bytes(part(o, 24)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.time.to_le_bytes());
        o[8..12].copy_from_slice(&self.source.to_le_bytes());
        o[12..16].copy_from_slice(&self.count.to_le_bytes());
        o[16..18].copy_from_slice(&self.kind.0.to_le_bytes());
        o[18..20].copy_from_slice(&self.flags.to_le_bytes());
        o[20..21].copy_from_slice(&self.cpu.to_le_bytes());
        o[21..22].copy_from_slice(&self.level.to_le_bytes());
        o[24..32].copy_from_slice(&self.value.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.time.to_be_bytes());
        o[8..12].copy_from_slice(&self.source.to_be_bytes());
        o[12..16].copy_from_slice(&self.count.to_be_bytes());
        o[16..18].copy_from_slice(&self.kind.0.to_be_bytes());
        o[18..20].copy_from_slice(&self.flags.to_be_bytes());
        o[20..21].copy_from_slice(&self.cpu.to_be_bytes());
        o[21..22].copy_from_slice(&self.level.to_be_bytes());
        o[24..32].copy_from_slice(&self.value.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 32], endian: Endian) -> Result<(), Fault> {
        if u32::read(&part(o, 8), endian) < 1 {
            return Err(Fault::new(&rules::TICK_SOURCE_MIN, 8, "source"));
        }
        if TickKind(u16::read(&part(o, 16), endian)).name().is_none() {
            return Err(Fault::new(&rules::TICK_KIND_NAMED, 16, "kind"));
        }
        if u16::read(&part(o, 18), endian) > 1023 {
            return Err(Fault::new(&rules::TICK_FLAGS_MAX, 18, "flags"));
        }
        if part::<2, _>(o, 22) != [0; 2] {
            return Err(Fault::new(&rules::TICK_RESERVED_ZERO, 22, "reserved"));
        }
        Ok(())
    }
}

plain!(Tick, 32);

/// What a tick is.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TickKind(pub u16);

impl TickKind {
    /// The first kind.
    pub const FIRST: Self = Self(0);
    /// The second kind.
    pub const SECOND: Self = Self(1);
    /// The third kind.
    pub const THIRD: Self = Self(2);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::FIRST => "first",
            Self::SECOND => "second",
            Self::THIRD => "third",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "first" => Self::FIRST,
            "second" => Self::SECOND,
            "third" => Self::THIRD,
            _ => return None,
        })
    }
}

plain_newtype!(TickKind, u16, 2);
named!(TickKind, u16);

impl Tick {
    /// Type code of the record.
    pub const TYPE: u32 = 0x2;
}
