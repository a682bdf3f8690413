//! X86_PV_VCPU_BASIC: The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Endian, Plain, Sink};

/// The fixed part of a [`X86PvVcpuBasic`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct X86PvVcpuBasicHead {
    /// Offset 0: The vCPU.
    pub vcpu_id: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<X86PvVcpuBasicHead>() == 8);
    assert!(core::mem::offset_of!(X86PvVcpuBasicHead, vcpu_id) == 0);
    assert!(core::mem::offset_of!(X86PvVcpuBasicHead, reserved) == 4);
};

impl X86PvVcpuBasicHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { vcpu_id: u32::from_le_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { vcpu_id: u32::from_be_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.vcpu_id.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.vcpu_id.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 4];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], role: Role) -> Result<(), Fault> {
        if role == Role::Writer && part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::X86_PV_VCPU_BASIC_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(X86PvVcpuBasicHead, 8, clears);

/// The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct X86PvVcpuBasic<'a> {
    /// The fixed part.
    pub head: X86PvVcpuBasicHead,
    /// What the hypercall returned.
    pub context: &'a [u8],
}

impl<'a> X86PvVcpuBasic<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x4;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.head = self.head.cleared();
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, role: Role) -> Result<Self, Fault> {
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::X86_PV_VCPU_BASIC_LENGTH, 0, ""));
        };
        X86PvVcpuBasicHead::check(octets, role)?;
        let head = X86PvVcpuBasicHead::read(octets, state.endian);

        let at = parts.at();
        let Some(context) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::X86_PV_VCPU_BASIC_CONTEXT_FITS, at, "context"));
        };
        parts.end(1, &rules::X86_PV_VCPU_BASIC_LENGTH)?;

        Ok(Self { head, context })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        X86PvVcpuBasicHead::check(&self.head.write(state.endian), Role::Writer)?;
        let mut size: usize = 8;
        size += self.context.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        sink.put(self.context)?;
        Ok(())
    }
}
