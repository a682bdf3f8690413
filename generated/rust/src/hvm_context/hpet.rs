//! HPET: The high precision event timer.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};

/// The high precision event timer.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hpet {
    /// Offset 0: Capabilities.
    pub capability: u64,
    /// Offset 8: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 8],
    /// Offset 16: Configuration.
    pub config: u64,
    /// Offset 24: Reserved; written as zero, whatever it holds.
    pub reserved2: [u8; 8],
    /// Offset 32: Interrupt status.
    pub isr: u64,
    /// Offset 40: Reserved; written as zero, whatever it holds.
    pub reserved3: [u8; 200],
    /// Offset 240: Main counter.
    pub mc64: u64,
    /// Offset 248: Reserved; written as zero, whatever it holds.
    pub reserved4: [u8; 8],
    /// Offset 256: The three timers.
    pub timers: [HpetTimer; 3],
    /// Offset 352: Reserved; written as zero, whatever it holds.
    pub reserved5: [u8; 672],
    /// Offset 1024: The value last written to each comparator, which no register shows.
    pub period: [u64; 3],
}

const _: () = {
    assert!(core::mem::size_of::<Hpet>() == 1048);
    assert!(core::mem::offset_of!(Hpet, capability) == 0);
    assert!(core::mem::offset_of!(Hpet, reserved) == 8);
    assert!(core::mem::offset_of!(Hpet, config) == 16);
    assert!(core::mem::offset_of!(Hpet, reserved2) == 24);
    assert!(core::mem::offset_of!(Hpet, isr) == 32);
    assert!(core::mem::offset_of!(Hpet, reserved3) == 40);
    assert!(core::mem::offset_of!(Hpet, mc64) == 240);
    assert!(core::mem::offset_of!(Hpet, reserved4) == 248);
    assert!(core::mem::offset_of!(Hpet, timers) == 256);
    assert!(core::mem::offset_of!(Hpet, reserved5) == 352);
    assert!(core::mem::offset_of!(Hpet, period) == 1024);
};

impl Default for Hpet {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self {
            capability: Default::default(),
            reserved: Default::default(),
            config: Default::default(),
            reserved2: Default::default(),
            isr: Default::default(),
            reserved3: [Default::default(); 200],
            mc64: Default::default(),
            reserved4: Default::default(),
            timers: Default::default(),
            reserved5: [Default::default(); 672],
            period: Default::default(),
        }
    }
}

impl Hpet {
    /// Number of octets.
    pub const SIZE: usize = 1048;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 1048]) -> Self {
        Self {
            capability: u64::from_le_bytes(part(o, 0)),
            reserved: [0; 8],
            config: u64::from_le_bytes(part(o, 16)),
            reserved2: [0; 8],
            isr: u64::from_le_bytes(part(o, 32)),
            reserved3: [0; 200],
            mc64: u64::from_le_bytes(part(o, 240)),
            reserved4: [0; 8],
            timers: core::array::from_fn(|i| HpetTimer::from_le(&part(o, 256 + 32 * i))),
            reserved5: [0; 672],
            period: core::array::from_fn(|i| u64::from_le_bytes(part(o, 1024 + 8 * i))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 1048]) -> Self {
        Self {
            capability: u64::from_be_bytes(part(o, 0)),
            reserved: [0; 8],
            config: u64::from_be_bytes(part(o, 16)),
            reserved2: [0; 8],
            isr: u64::from_be_bytes(part(o, 32)),
            reserved3: [0; 200],
            mc64: u64::from_be_bytes(part(o, 240)),
            reserved4: [0; 8],
            timers: core::array::from_fn(|i| HpetTimer::from_be(&part(o, 256 + 32 * i))),
            reserved5: [0; 672],
            period: core::array::from_fn(|i| u64::from_be_bytes(part(o, 1024 + 8 * i))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 1048] {
        let mut o = [0; 1048];
        o[0..8].copy_from_slice(&self.capability.to_le_bytes());
        o[16..24].copy_from_slice(&self.config.to_le_bytes());
        o[32..40].copy_from_slice(&self.isr.to_le_bytes());
        o[240..248].copy_from_slice(&self.mc64.to_le_bytes());
        for (i, value) in self.timers.iter().enumerate() {
            let at = 256 + 32 * i;
            o[at..at + 32].copy_from_slice(&value.to_le());
        }
        for (i, value) in self.period.iter().enumerate() {
            let at = 1024 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_le_bytes());
        }
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 1048] {
        let mut o = [0; 1048];
        o[0..8].copy_from_slice(&self.capability.to_be_bytes());
        o[16..24].copy_from_slice(&self.config.to_be_bytes());
        o[32..40].copy_from_slice(&self.isr.to_be_bytes());
        o[240..248].copy_from_slice(&self.mc64.to_be_bytes());
        for (i, value) in self.timers.iter().enumerate() {
            let at = 256 + 32 * i;
            o[at..at + 32].copy_from_slice(&value.to_be());
        }
        for (i, value) in self.period.iter().enumerate() {
            let at = 1024 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.to_be_bytes());
        }
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 8];
        self.reserved2 = [0; 8];
        self.reserved3 = [0; 200];
        self.reserved4 = [0; 8];
        self.timers = self.timers.map(|value| value.cleared());
        self.reserved5 = [0; 672];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 1048], role: Role) -> Result<(), Fault> {
        if role == Role::Writer && part::<8, _>(o, 8) != [0; 8] {
            return Err(Fault::new(&rules::HPET_RESERVED_ZERO, 8, "reserved"));
        }
        if role == Role::Writer && part::<8, _>(o, 24) != [0; 8] {
            return Err(Fault::new(&rules::HPET_RESERVED2_ZERO, 24, "reserved2"));
        }
        if role == Role::Writer && part::<200, _>(o, 40) != [0; 200] {
            return Err(Fault::new(&rules::HPET_RESERVED3_ZERO, 40, "reserved3"));
        }
        if role == Role::Writer && part::<8, _>(o, 248) != [0; 8] {
            return Err(Fault::new(&rules::HPET_RESERVED4_ZERO, 248, "reserved4"));
        }
        for i in 0..3 {
            let at = 256 + 32 * i;
            HpetTimer::check(&part(o, at), role).map_err(|f| f.element(at, "timers", i))?;
        }
        if role == Role::Writer && part::<672, _>(o, 352) != [0; 672] {
            return Err(Fault::new(&rules::HPET_RESERVED5_ZERO, 352, "reserved5"));
        }
        Ok(())
    }
}

plain!(Hpet, 1048, clears);

/// Registers of one timer.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HpetTimer {
    /// Offset 0: Configuration and capabilities.
    pub config: u64,
    /// Offset 8: Comparator: all 64 bits, in the mode of 32 bits as well.
    pub cmp: u64,
    /// Offset 16: Route of the message interrupt. Not in use.
    pub fsb: u64,
    /// Offset 24: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 8],
}

const _: () = {
    assert!(core::mem::size_of::<HpetTimer>() == 32);
    assert!(core::mem::offset_of!(HpetTimer, config) == 0);
    assert!(core::mem::offset_of!(HpetTimer, cmp) == 8);
    assert!(core::mem::offset_of!(HpetTimer, fsb) == 16);
    assert!(core::mem::offset_of!(HpetTimer, reserved) == 24);
};

impl HpetTimer {
    /// Number of octets.
    pub const SIZE: usize = 32;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 32]) -> Self {
        Self {
            config: u64::from_le_bytes(part(o, 0)),
            cmp: u64::from_le_bytes(part(o, 8)),
            fsb: u64::from_le_bytes(part(o, 16)),
            reserved: [0; 8],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 32]) -> Self {
        Self {
            config: u64::from_be_bytes(part(o, 0)),
            cmp: u64::from_be_bytes(part(o, 8)),
            fsb: u64::from_be_bytes(part(o, 16)),
            reserved: [0; 8],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.config.to_le_bytes());
        o[8..16].copy_from_slice(&self.cmp.to_le_bytes());
        o[16..24].copy_from_slice(&self.fsb.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 32] {
        let mut o = [0; 32];
        o[0..8].copy_from_slice(&self.config.to_be_bytes());
        o[8..16].copy_from_slice(&self.cmp.to_be_bytes());
        o[16..24].copy_from_slice(&self.fsb.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 8];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 32], role: Role) -> Result<(), Fault> {
        if role == Role::Writer && part::<8, _>(o, 24) != [0; 8] {
            return Err(Fault::new(&rules::HPET_TIMER_RESERVED_ZERO, 24, "reserved"));
        }
        Ok(())
    }
}

plain!(HpetTimer, 32, clears);

impl Hpet {
    /// Type code of the record.
    pub const TYPE: u16 = 0xc;
}
