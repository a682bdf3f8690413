//! PIT: The programmable interval timer.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::Fault;
use crate::octets::{part, plain};
use crate::{Endian, Plain};

/// The programmable interval timer.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pit {
    /// Offset 0: The three channels.
    pub channels: [PitChannel; 3],
    /// Offset 48: The speaker is on.
    pub speaker_data_on: u32,
    /// Offset 52: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<Pit>() == 56);
    assert!(core::mem::offset_of!(Pit, channels) == 0);
    assert!(core::mem::offset_of!(Pit, speaker_data_on) == 48);
    assert!(core::mem::offset_of!(Pit, reserved) == 52);
};

impl Pit {
    /// Number of octets.
    pub const SIZE: usize = 56;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 56]) -> Self {
        Self {
            channels: core::array::from_fn(|i| PitChannel::from_le(&part(o, 16 * i))),
            speaker_data_on: u32::from_le_bytes(part(o, 48)),
            reserved: [0; 4],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 56]) -> Self {
        Self {
            channels: core::array::from_fn(|i| PitChannel::from_be(&part(o, 16 * i))),
            speaker_data_on: u32::from_be_bytes(part(o, 48)),
            reserved: [0; 4],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 56] {
        let mut o = [0; 56];
        for (i, value) in self.channels.iter().enumerate() {
            let at = 16 * i;
            o[at..at + 16].copy_from_slice(&value.to_le());
        }
        o[48..52].copy_from_slice(&self.speaker_data_on.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 56] {
        let mut o = [0; 56];
        for (i, value) in self.channels.iter().enumerate() {
            let at = 16 * i;
            o[at..at + 16].copy_from_slice(&value.to_be());
        }
        o[48..52].copy_from_slice(&self.speaker_data_on.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 56], endian: Endian) -> Result<(), Fault> {
        if u32::read(&part(o, 48), endian) > 1 {
            return Err(Fault::new(&rules::PIT_SPEAKER_DATA_ON_MAX, 48, "speaker_data_on"));
        }
        if part::<4, _>(o, 52) != [0; 4] {
            return Err(Fault::new(&rules::PIT_RESERVED_ZERO, 52, "reserved"));
        }
        Ok(())
    }
}

plain!(Pit, 56);

/// One channel of the timer.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PitChannel {
    /// Offset 0: Reload value; 65536 is allowed.
    pub count: u32,
    /// Offset 4: The count that was latched.
    pub latched_count: u16,
    /// Offset 6: What is left to read of the latched count; 0 where none is latched.
    pub count_latched: u8,
    /// Offset 7: Not 0 where the status is latched.
    pub status_latched: u8,
    /// Offset 8: The status that was latched.
    pub status: u8,
    /// Offset 9: What the next read returns.
    pub read_state: u8,
    /// Offset 10: What the next write sets.
    pub write_state: u8,
    /// Offset 11: The low octet, until the high one is written.
    pub write_latch: u8,
    /// Offset 12: How a count is read and written.
    pub rw_mode: u8,
    /// Offset 13: Mode of the channel.
    pub mode: u8,
    /// Offset 14: 1 where the channel counts in binary-coded decimal. Never used.
    pub bcd: u8,
    /// Offset 15: Level of the gate.
    pub gate: u8,
}

const _: () = {
    assert!(core::mem::size_of::<PitChannel>() == 16);
    assert!(core::mem::offset_of!(PitChannel, count) == 0);
    assert!(core::mem::offset_of!(PitChannel, latched_count) == 4);
    assert!(core::mem::offset_of!(PitChannel, count_latched) == 6);
    assert!(core::mem::offset_of!(PitChannel, status_latched) == 7);
    assert!(core::mem::offset_of!(PitChannel, status) == 8);
    assert!(core::mem::offset_of!(PitChannel, read_state) == 9);
    assert!(core::mem::offset_of!(PitChannel, write_state) == 10);
    assert!(core::mem::offset_of!(PitChannel, write_latch) == 11);
    assert!(core::mem::offset_of!(PitChannel, rw_mode) == 12);
    assert!(core::mem::offset_of!(PitChannel, mode) == 13);
    assert!(core::mem::offset_of!(PitChannel, bcd) == 14);
    assert!(core::mem::offset_of!(PitChannel, gate) == 15);
};

impl PitChannel {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            count: u32::from_le_bytes(part(o, 0)),
            latched_count: u16::from_le_bytes(part(o, 4)),
            count_latched: u8::from_le_bytes(part(o, 6)),
            status_latched: u8::from_le_bytes(part(o, 7)),
            status: u8::from_le_bytes(part(o, 8)),
            read_state: u8::from_le_bytes(part(o, 9)),
            write_state: u8::from_le_bytes(part(o, 10)),
            write_latch: u8::from_le_bytes(part(o, 11)),
            rw_mode: u8::from_le_bytes(part(o, 12)),
            mode: u8::from_le_bytes(part(o, 13)),
            bcd: u8::from_le_bytes(part(o, 14)),
            gate: u8::from_le_bytes(part(o, 15)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            count: u32::from_be_bytes(part(o, 0)),
            latched_count: u16::from_be_bytes(part(o, 4)),
            count_latched: u8::from_be_bytes(part(o, 6)),
            status_latched: u8::from_be_bytes(part(o, 7)),
            status: u8::from_be_bytes(part(o, 8)),
            read_state: u8::from_be_bytes(part(o, 9)),
            write_state: u8::from_be_bytes(part(o, 10)),
            write_latch: u8::from_be_bytes(part(o, 11)),
            rw_mode: u8::from_be_bytes(part(o, 12)),
            mode: u8::from_be_bytes(part(o, 13)),
            bcd: u8::from_be_bytes(part(o, 14)),
            gate: u8::from_be_bytes(part(o, 15)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.count.to_le_bytes());
        o[4..6].copy_from_slice(&self.latched_count.to_le_bytes());
        o[6..7].copy_from_slice(&self.count_latched.to_le_bytes());
        o[7..8].copy_from_slice(&self.status_latched.to_le_bytes());
        o[8..9].copy_from_slice(&self.status.to_le_bytes());
        o[9..10].copy_from_slice(&self.read_state.to_le_bytes());
        o[10..11].copy_from_slice(&self.write_state.to_le_bytes());
        o[11..12].copy_from_slice(&self.write_latch.to_le_bytes());
        o[12..13].copy_from_slice(&self.rw_mode.to_le_bytes());
        o[13..14].copy_from_slice(&self.mode.to_le_bytes());
        o[14..15].copy_from_slice(&self.bcd.to_le_bytes());
        o[15..16].copy_from_slice(&self.gate.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.count.to_be_bytes());
        o[4..6].copy_from_slice(&self.latched_count.to_be_bytes());
        o[6..7].copy_from_slice(&self.count_latched.to_be_bytes());
        o[7..8].copy_from_slice(&self.status_latched.to_be_bytes());
        o[8..9].copy_from_slice(&self.status.to_be_bytes());
        o[9..10].copy_from_slice(&self.read_state.to_be_bytes());
        o[10..11].copy_from_slice(&self.write_state.to_be_bytes());
        o[11..12].copy_from_slice(&self.write_latch.to_be_bytes());
        o[12..13].copy_from_slice(&self.rw_mode.to_be_bytes());
        o[13..14].copy_from_slice(&self.mode.to_be_bytes());
        o[14..15].copy_from_slice(&self.bcd.to_be_bytes());
        o[15..16].copy_from_slice(&self.gate.to_be_bytes());
        o
    }
}

plain!(PitChannel, 16);

impl Pit {
    /// Type code of the record.
    pub const TYPE: u16 = 0xa;

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if self.channels.into_iter().any(|it| u64::from(it.count) > 0x10000) {
            return Err(Fault::new(&rules::PIT_CHANNELS_COUNT, 0, "channels"));
        }
        if self.channels.into_iter().any(|it| {
            u64::from(it.count_latched) > 4
                || u64::from(it.read_state) > 4
                || u64::from(it.write_state) > 4
                || u64::from(it.rw_mode) > 3
        }) {
            return Err(Fault::new(&rules::PIT_CHANNELS_STATES, 0, "channels"));
        }
        if self.channels.into_iter().any(|it| u64::from(it.gate) > 1 || u64::from(it.bcd) > 1) {
            return Err(Fault::new(&rules::PIT_CHANNELS_FLAGS, 0, "channels"));
        }
        if self.channels.into_iter().take(2).any(|it| u64::from(it.gate) != 1) {
            return Err(Fault::new(&rules::PIT_CHANNELS_GATES, 0, "channels"));
        }
        Ok(())
    }
}
