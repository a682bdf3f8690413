//! HVM_PARAMS: Parameters of an HVM domain, as HVMOP_get_param has them.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, rules};
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Array, Endian, Plain, Sink};

/// The fixed part of a [`HvmParams`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HvmParamsHead {
    /// Offset 0: Number of parameters.
    pub count: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<HvmParamsHead>() == 8);
    assert!(core::mem::offset_of!(HvmParamsHead, count) == 0);
    assert!(core::mem::offset_of!(HvmParamsHead, reserved) == 4);
};

impl HvmParamsHead {
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

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], role: Role) -> Result<(), Fault> {
        if role == Role::Writer && part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::HVM_PARAMS_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(HvmParamsHead, 8);

/// A parameter of an HVM domain.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HvmParam {
    /// Offset 0: Which parameter, an HVM_PARAM constant.
    pub index: u64,
    /// Offset 8: Its value.
    pub value: u64,
}

const _: () = {
    assert!(core::mem::size_of::<HvmParam>() == 16);
    assert!(core::mem::offset_of!(HvmParam, index) == 0);
    assert!(core::mem::offset_of!(HvmParam, value) == 8);
};

impl HvmParam {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self { index: u64::from_le_bytes(part(o, 0)), value: u64::from_le_bytes(part(o, 8)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self { index: u64::from_be_bytes(part(o, 0)), value: u64::from_be_bytes(part(o, 8)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.index.to_le_bytes());
        o[8..16].copy_from_slice(&self.value.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.index.to_be_bytes());
        o[8..16].copy_from_slice(&self.value.to_be_bytes());
        o
    }
}

plain!(HvmParam, 16);

/// Parameters of an HVM domain, as HVMOP_get_param has them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HvmParams<'a> {
    /// The fixed part.
    pub head: HvmParamsHead,
    /// The parameters.
    pub param: Array<'a, HvmParam>,
}

impl<'a> HvmParams<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0xa;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.count = self.param.len() as u32;
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, role: Role) -> Result<Self, Fault> {
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::HVM_PARAMS_LENGTH, 0, ""));
        };
        HvmParamsHead::check(octets, role)?;
        let head = HvmParamsHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.count)), 16) else {
            return Err(Fault::new(&rules::HVM_PARAMS_PARAM_FITS, at, "param"));
        };
        let param = Array::<HvmParam>::from_octets(octets, endian);
        parts.end(1, &rules::HVM_PARAMS_LENGTH)?;

        Ok(Self { head, param })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        HvmParamsHead::check(&self.head.write(state.endian), Role::Writer)?;
        let mut size: usize = 8;
        if u64::from(self.head.count) != self.param.len() as u64 {
            return Err(Fault::new(&rules::HVM_PARAMS_PARAM_FITS, size, "param"));
        }
        size += self.param.len() * 16;
        self.check_rules(state)?;
        Ok(size)
    }
    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        for element in self.param.iter() {
            sink.put(&element.write(endian))?;
        }
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State) -> Result<(), Fault> {
        if state.seen(Kind::HvmContext) && !state.seen(Kind::Checkpoint) {
            return Err(Fault::new(&rules::HVM_PARAMS_PRECEDES_HVM_CONTEXT, 0, ""));
        }
        Ok(())
    }
}
