//! EMULATOR_XENSTORE_DATA: What an emulator of the domain keeps in xenstore.
//!
//! Generated from spec/libxl/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{EmulatorId, rules};
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::{Parts, Unread};
use crate::{Endian, Plain, Sink, Strings};

/// The fixed part of a [`EmulatorXenstoreData`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EmulatorXenstoreDataHead {
    /// Offset 0: The emulator.
    pub emulator_id: EmulatorId,
    /// Offset 4: Which one, where the domain has several.
    pub index: u32,
}

const _: () = {
    assert!(core::mem::size_of::<EmulatorXenstoreDataHead>() == 8);
    assert!(core::mem::offset_of!(EmulatorXenstoreDataHead, emulator_id) == 0);
    assert!(core::mem::offset_of!(EmulatorXenstoreDataHead, index) == 4);
};

impl EmulatorXenstoreDataHead {
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
            return Err(Fault::new(
                &rules::EMULATOR_XENSTORE_DATA_EMULATOR_ID_NAMED,
                0,
                "emulator_id",
            ));
        }
        Ok(())
    }
}

plain!(EmulatorXenstoreDataHead, 8);

/// What an emulator of the domain keeps in xenstore.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct EmulatorXenstoreData<'a> {
    /// The fixed part.
    pub head: EmulatorXenstoreDataHead,
    /// Keys and their values. The strings of all elements, one after another.
    pub pairs: Strings<'a>,
}

impl<'a> EmulatorXenstoreData<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x2;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, _role: Role) -> Result<Self, Fault> {
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::EMULATOR_XENSTORE_DATA_LENGTH, 0, ""));
        };
        EmulatorXenstoreDataHead::check(octets, state.endian)?;
        let head = EmulatorXenstoreDataHead::read(octets, state.endian);

        let pairs = {
            let (start, mut index) = (parts.at(), 0);
            while parts.remaining() > 0 {
                let at = parts.at();
                let octets = match parts.strings(Some(1)) {
                    Ok(octets) => octets,
                    Err(Unread::Unterminated { at, .. }) => {
                        return Err(Fault::new(&rules::KEY_VALUE_KEY_TERMINATED, 0, "key")
                            .element(at, "pairs", index));
                    }
                    Err(_) => {
                        return Err(Fault::new(&rules::KEY_VALUE_KEY_FITS, 0, "key")
                            .element(at, "pairs", index));
                    }
                };
                if !rules::key_value_key_characters(&octets[..octets.len() - 1]) {
                    return Err(Fault::new(&rules::KEY_VALUE_KEY_CHARACTERS, 0, "key")
                        .element(at, "pairs", index));
                }
                if !rules::key_value_key_relative(&octets[..octets.len() - 1]) {
                    return Err(Fault::new(&rules::KEY_VALUE_KEY_RELATIVE, 0, "key")
                        .element(at, "pairs", index));
                }
                let at = parts.at();
                match parts.strings(Some(1)) {
                    Ok(_) => {}
                    Err(Unread::Unterminated { at, .. }) => {
                        return Err(Fault::new(&rules::KEY_VALUE_VALUE_TERMINATED, 0, "value")
                            .element(at, "pairs", index));
                    }
                    Err(_) => {
                        return Err(Fault::new(&rules::KEY_VALUE_VALUE_FITS, 0, "value")
                            .element(at, "pairs", index));
                    }
                }
                index += 1;
            }
            Strings::from_octets(parts.since(start))
        };
        parts.end(1, &rules::EMULATOR_XENSTORE_DATA_LENGTH)?;

        Ok(Self { head, pairs })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        EmulatorXenstoreDataHead::check(&self.head.write(state.endian), state.endian)?;
        let mut size: usize = 8;
        if !self.pairs.len().is_multiple_of(2)
            || self.pairs.octets().last().is_some_and(|octet| *octet != 0)
        {
            return Err(Fault::new(&rules::EMULATOR_XENSTORE_DATA_PAIRS_FITS, size, "pairs"));
        }
        let mut at = size;
        for (i, string) in self.pairs.iter().enumerate() {
            if i % 2 == 0 && !rules::key_value_key_characters(string) {
                return Err(Fault::new(&rules::KEY_VALUE_KEY_CHARACTERS, 0, "key").element(
                    at,
                    "pairs",
                    i / 2,
                ));
            }
            if i % 2 == 0 && !rules::key_value_key_relative(string) {
                return Err(Fault::new(&rules::KEY_VALUE_KEY_RELATIVE, 0, "key").element(
                    at,
                    "pairs",
                    i / 2,
                ));
            }
            at += string.len() + 1;
        }
        size += self.pairs.octets().len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        sink.put(self.pairs.octets())?;
        Ok(())
    }
}
