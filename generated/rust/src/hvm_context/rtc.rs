//! RTC: The real-time clock.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::Layout;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};

/// The real-time clock.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rtc {
    /// Offset 0: Its registers.
    pub cmos_data: [u8; 14],
    /// Offset 14: The register that is selected.
    pub cmos_index: u8,
    /// Offset 15: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 1],
    /// Offset 16: How far the guest's clock is ahead of the host's, in seconds.
    pub rtc_offset: i64,
}

const _: () = {
    assert!(core::mem::size_of::<Rtc>() == 24);
    assert!(core::mem::offset_of!(Rtc, cmos_data) == 0);
    assert!(core::mem::offset_of!(Rtc, cmos_index) == 14);
    assert!(core::mem::offset_of!(Rtc, reserved) == 15);
    assert!(core::mem::offset_of!(Rtc, rtc_offset) == 16);
};

impl Rtc {
    /// Number of octets.
    pub const SIZE: usize = 24;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 24]) -> Self {
        Self {
            cmos_data: part(o, 0),
            cmos_index: u8::from_le_bytes(part(o, 14)),
            reserved: [0; 1],
            rtc_offset: i64::from_le_bytes(part(o, 16)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 24]) -> Self {
        Self {
            cmos_data: part(o, 0),
            cmos_index: u8::from_be_bytes(part(o, 14)),
            reserved: [0; 1],
            rtc_offset: i64::from_be_bytes(part(o, 16)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..14].copy_from_slice(&self.cmos_data);
        o[14..15].copy_from_slice(&self.cmos_index.to_le_bytes());
        o[16..24].copy_from_slice(&self.rtc_offset.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..14].copy_from_slice(&self.cmos_data);
        o[14..15].copy_from_slice(&self.cmos_index.to_be_bytes());
        o[16..24].copy_from_slice(&self.rtc_offset.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 1];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 24], role: Role) -> Result<(), Fault> {
        if role == Role::Writer && part::<1, _>(o, 15) != [0; 1] {
            return Err(Fault::new(&rules::RTC_RESERVED_ZERO, 15, "reserved"));
        }
        Ok(())
    }
}

plain!(Rtc, 24, clears);

impl Rtc {
    /// Type code of the record.
    pub const TYPE: u16 = 0xb;

    /// The layouts with fewer fields that older programs wrote.
    pub const LAYOUTS: [Layout; 1] = [
        // Up to 4.13.
        Layout { length: 16, gaps: &[(16, 8)], defaults: &[] },
    ];

    /// Which layout with fewer fields a body of this length has, if it may have one.
    pub(super) fn short(may: bool, length: usize) -> Option<usize> {
        match (may, length) {
            // Up to 4.13.
            (true, 16) => Some(0),
            _ => None,
        }
    }
}
