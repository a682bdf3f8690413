//! IOAPIC: The I/O APIC.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use crate::names::flags;
use crate::octets::{part, plain, plain_newtype};

/// The I/O APIC.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ioapic {
    /// Offset 0: Guest physical address of its registers.
    pub base_address: u64,
    /// Offset 8: The register that is selected.
    pub ioregsel: u32,
    /// Offset 12: Its APIC id.
    pub id: u32,
    /// Offset 16: One entry for each pin.
    pub redirtbl: [RedirectionEntry; 48],
}

const _: () = {
    assert!(core::mem::size_of::<Ioapic>() == 400);
    assert!(core::mem::offset_of!(Ioapic, base_address) == 0);
    assert!(core::mem::offset_of!(Ioapic, ioregsel) == 8);
    assert!(core::mem::offset_of!(Ioapic, id) == 12);
    assert!(core::mem::offset_of!(Ioapic, redirtbl) == 16);
};

impl Default for Ioapic {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self {
            base_address: Default::default(),
            ioregsel: Default::default(),
            id: Default::default(),
            redirtbl: [Default::default(); 48],
        }
    }
}

impl Ioapic {
    /// Number of octets.
    pub const SIZE: usize = 400;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 400]) -> Self {
        Self {
            base_address: u64::from_le_bytes(part(o, 0)),
            ioregsel: u32::from_le_bytes(part(o, 8)),
            id: u32::from_le_bytes(part(o, 12)),
            redirtbl: core::array::from_fn(|i| {
                RedirectionEntry(u64::from_le_bytes(part(o, 16 + 8 * i)))
            }),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 400]) -> Self {
        Self {
            base_address: u64::from_be_bytes(part(o, 0)),
            ioregsel: u32::from_be_bytes(part(o, 8)),
            id: u32::from_be_bytes(part(o, 12)),
            redirtbl: core::array::from_fn(|i| {
                RedirectionEntry(u64::from_be_bytes(part(o, 16 + 8 * i)))
            }),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 400] {
        let mut o = [0; 400];
        o[0..8].copy_from_slice(&self.base_address.to_le_bytes());
        o[8..12].copy_from_slice(&self.ioregsel.to_le_bytes());
        o[12..16].copy_from_slice(&self.id.to_le_bytes());
        for (i, value) in self.redirtbl.iter().enumerate() {
            let at = 16 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.0.to_le_bytes());
        }
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 400] {
        let mut o = [0; 400];
        o[0..8].copy_from_slice(&self.base_address.to_be_bytes());
        o[8..12].copy_from_slice(&self.ioregsel.to_be_bytes());
        o[12..16].copy_from_slice(&self.id.to_be_bytes());
        for (i, value) in self.redirtbl.iter().enumerate() {
            let at = 16 + 8 * i;
            o[at..at + 8].copy_from_slice(&value.0.to_be_bytes());
        }
        o
    }
}

plain!(Ioapic, 400);

/// What becomes of an interrupt at one pin.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RedirectionEntry(pub u64);

impl RedirectionEntry {
    /// The destination is logical, not physical.
    pub const DEST_MODE: Self = Self(2048);
    /// The delivery is under way.
    pub const DELIVERY_STATUS: Self = Self(0x1000);
    /// Active low.
    pub const POLARITY: Self = Self(0x2000);
    /// A local APIC has accepted an interrupt by level, and has not ended it.
    pub const REMOTE_IRR: Self = Self(0x4000);
    /// Triggered by level, not by edge.
    pub const TRIG_MODE: Self = Self(0x8000);
    /// Masked.
    pub const MASK: Self = Self(0x10000);

    /// Vector to deliver.
    #[inline]
    pub const fn vector(self) -> u64 {
        self.0 & 255
    }

    /// The same bits, but for `vector`, of which the lowest 8 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_vector(self, vector: u64) -> Self {
        Self((self.0 & !255) | (vector & 255))
    }

    /// How it is delivered.
    #[inline]
    pub const fn delivery_mode(self) -> u64 {
        (self.0 >> 8) & 7
    }

    /// The same bits, but for `delivery_mode`, of which the lowest 3 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_delivery_mode(self, delivery_mode: u64) -> Self {
        Self((self.0 & !1792) | ((delivery_mode & 7) << 8))
    }

    /// Whether [`RedirectionEntry::DEST_MODE`] is set.
    #[inline]
    pub const fn dest_mode(self) -> bool {
        self.0 & 2048 != 0
    }

    /// Whether [`RedirectionEntry::DELIVERY_STATUS`] is set.
    #[inline]
    pub const fn delivery_status(self) -> bool {
        self.0 & 0x1000 != 0
    }

    /// Whether [`RedirectionEntry::POLARITY`] is set.
    #[inline]
    pub const fn polarity(self) -> bool {
        self.0 & 0x2000 != 0
    }

    /// Whether [`RedirectionEntry::REMOTE_IRR`] is set.
    #[inline]
    pub const fn remote_irr(self) -> bool {
        self.0 & 0x4000 != 0
    }

    /// Whether [`RedirectionEntry::TRIG_MODE`] is set.
    #[inline]
    pub const fn trig_mode(self) -> bool {
        self.0 & 0x8000 != 0
    }

    /// Whether [`RedirectionEntry::MASK`] is set.
    #[inline]
    pub const fn mask(self) -> bool {
        self.0 & 0x10000 != 0
    }

    /// No meaning; holds what the guest has written.
    #[inline]
    pub const fn reserve(self) -> u64 {
        (self.0 >> 17) & 127
    }

    /// The same bits, but for `reserve`, of which the lowest 7 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_reserve(self, reserve: u64) -> Self {
        Self((self.0 & !0xfe0000) | ((reserve & 127) << 17))
    }

    /// No meaning; holds what the guest has written.
    #[inline]
    pub const fn reserved_high(self) -> u64 {
        (self.0 >> 24) & 0xffffffff
    }

    /// The same bits, but for `reserved_high`, of which the lowest 32 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_reserved_high(self, reserved_high: u64) -> Self {
        Self((self.0 & !0xffffffff000000) | ((reserved_high & 0xffffffff) << 24))
    }

    /// Destination.
    #[inline]
    pub const fn dest_id(self) -> u64 {
        (self.0 >> 56) & 255
    }

    /// The same bits, but for `dest_id`, of which the lowest 8 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_dest_id(self, dest_id: u64) -> Self {
        Self((self.0 & !0xff00000000000000) | ((dest_id & 255) << 56))
    }
}

impl core::ops::BitOr for RedirectionEntry {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(RedirectionEntry, u64, 8);
flags!(
    RedirectionEntry,
    u64,
    [
        ("vector", 255),
        ("delivery_mode", 1792),
        ("dest_mode", 2048),
        ("delivery_status", 0x1000),
        ("polarity", 0x2000),
        ("remote_irr", 0x4000),
        ("trig_mode", 0x8000),
        ("mask", 0x10000),
        ("reserve", 0xfe0000),
        ("reserved_high", 0xffffffff000000),
        ("dest_id", 0xff00000000000000)
    ]
);

impl Ioapic {
    /// Type code of the record.
    pub const TYPE: u16 = 0x4;
}
