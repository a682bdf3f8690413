//! EMULATOR_CONTEXT: The state of an emulator of the domain.
//!
//! Generated from spec/libxl/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{EmulatorId, rules};
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Endian, Plain, Sink};

/// The fixed part of a [`EmulatorContext`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EmulatorContextHead {
    /// Offset 0: The emulator.
    pub emulator_id: EmulatorId,
    /// Offset 4: Which one, where the domain has several.
    pub index: u32,
}

const _: () = {
    assert!(core::mem::size_of::<EmulatorContextHead>() == 8);
    assert!(core::mem::offset_of!(EmulatorContextHead, emulator_id) == 0);
    assert!(core::mem::offset_of!(EmulatorContextHead, index) == 4);
};

impl EmulatorContextHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            emulator_id: EmulatorId(u32::from_le_bytes(part(o, 0))),
            index: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            emulator_id: EmulatorId(u32::from_be_bytes(part(o, 0))),
            index: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.emulator_id.0.to_le_bytes());
        o[4..8].copy_from_slice(&self.index.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.emulator_id.0.to_be_bytes());
        o[4..8].copy_from_slice(&self.index.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian) -> Result<(), Fault> {
        if EmulatorId(u32::read(&part(o, 0), endian)).name().is_none() {
            return Err(Fault::new(&rules::EMULATOR_CONTEXT_EMULATOR_ID_NAMED, 0, "emulator_id"));
        }
        Ok(())
    }
}

plain!(EmulatorContextHead, 8);

/// The state of an emulator of the domain.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct EmulatorContext<'a> {
    /// The fixed part.
    pub head: EmulatorContextHead,
    /// Its state, which means something to the emulator alone.
    pub emulator_ctx: &'a [u8],
}

impl<'a> EmulatorContext<'a> {
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
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::EMULATOR_CONTEXT_LENGTH, 0, ""));
        };
        EmulatorContextHead::check(octets, state.endian)?;
        let head = EmulatorContextHead::read(octets, state.endian);

        let at = parts.at();
        let Some(emulator_ctx) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::EMULATOR_CONTEXT_EMULATOR_CTX_FITS, at, "emulator_ctx"));
        };
        parts.end(1, &rules::EMULATOR_CONTEXT_LENGTH)?;

        Ok(Self { head, emulator_ctx })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        EmulatorContextHead::check(&self.head.write(state.endian), state.endian)?;
        let mut size: usize = 8;
        size += self.emulator_ctx.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        sink.put(self.emulator_ctx)?;
        Ok(())
    }
}
