//! X86_PV_P2M_FRAMES: The frames that hold the guest's own table from guest frames to machine
//! frames.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, rules};
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::{Parts, shift_left};
use crate::{Array, Endian, Plain, Sink};

/// The fixed part of a [`X86PvP2mFrames`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct X86PvP2mFramesHead {
    /// Offset 0: First entry of the table that is covered.
    pub p2m_start_pfn: u32,
    /// Offset 4: Last entry of the table that is covered.
    pub p2m_end_pfn: u32,
}

const _: () = {
    assert!(core::mem::size_of::<X86PvP2mFramesHead>() == 8);
    assert!(core::mem::offset_of!(X86PvP2mFramesHead, p2m_start_pfn) == 0);
    assert!(core::mem::offset_of!(X86PvP2mFramesHead, p2m_end_pfn) == 4);
};

impl X86PvP2mFramesHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            p2m_start_pfn: u32::from_le_bytes(part(o, 0)),
            p2m_end_pfn: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            p2m_start_pfn: u32::from_be_bytes(part(o, 0)),
            p2m_end_pfn: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.p2m_start_pfn.to_le_bytes());
        o[4..8].copy_from_slice(&self.p2m_end_pfn.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.p2m_start_pfn.to_be_bytes());
        o[4..8].copy_from_slice(&self.p2m_end_pfn.to_be_bytes());
        o
    }
}

plain!(X86PvP2mFramesHead, 8);

/// The frames that hold the guest's own table from guest frames to machine frames.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct X86PvP2mFrames<'a> {
    /// The fixed part.
    pub head: X86PvP2mFramesHead,
    /// The guest frames that hold the table, from the one with the first entry to the one with
    /// the last. A frame holds as many entries as a page has room for, of the guest's width
    /// each.
    pub p2m_pfn: Array<'a, u64>,
}

impl<'a> X86PvP2mFrames<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x3;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, _role: Role) -> Result<Self, Fault> {
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::X86_PV_P2M_FRAMES_LENGTH, 0, ""));
        };
        let head = X86PvP2mFramesHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.last_elements(
            (|| {
                u64::from(head.p2m_end_pfn)
                    .checked_div(
                        shift_left(1, u64::from(state.domain_header.page_shift))?
                            .checked_div(state.x86_pv_info_guest_width)?,
                    )?
                    .checked_sub(
                        u64::from(head.p2m_start_pfn).checked_div(
                            shift_left(1, u64::from(state.domain_header.page_shift))?
                                .checked_div(state.x86_pv_info_guest_width)?,
                        )?,
                    )?
                    .checked_add(1)
            })(),
            8,
        ) else {
            return Err(Fault::new(&rules::X86_PV_P2M_FRAMES_P2M_PFN_FITS, at, "p2m_pfn"));
        };
        let p2m_pfn = Array::<u64>::from_octets(octets, endian);
        parts.end(1, &rules::X86_PV_P2M_FRAMES_LENGTH)?;

        Ok(Self { head, p2m_pfn })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        let mut size: usize = 8;
        if (|| {
            u64::from(self.head.p2m_end_pfn)
                .checked_div(
                    shift_left(1, u64::from(state.domain_header.page_shift))?
                        .checked_div(state.x86_pv_info_guest_width)?,
                )?
                .checked_sub(
                    u64::from(self.head.p2m_start_pfn).checked_div(
                        shift_left(1, u64::from(state.domain_header.page_shift))?
                            .checked_div(state.x86_pv_info_guest_width)?,
                    )?,
                )?
                .checked_add(1)
        })() != Some(self.p2m_pfn.len() as u64)
        {
            return Err(Fault::new(&rules::X86_PV_P2M_FRAMES_P2M_PFN_FITS, size, "p2m_pfn"));
        }
        size += self.p2m_pfn.len() * 8;
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        for element in self.p2m_pfn.iter() {
            sink.put(&element.write(endian))?;
        }
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State) -> Result<(), Fault> {
        if u64::from(self.head.p2m_start_pfn) > u64::from(self.head.p2m_end_pfn) {
            return Err(Fault::new(&rules::X86_PV_P2M_FRAMES_RANGE, 0, "p2m_start_pfn"));
        }
        if u64::from(state.version) >= 3 && !state.seen(Kind::StaticDataEnd) {
            return Err(Fault::new(&rules::X86_PV_P2M_FRAMES_FOLLOWS_STATIC_DATA, 0, ""));
        }
        Ok(())
    }
}
