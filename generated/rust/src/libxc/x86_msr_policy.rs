//! X86_MSR_POLICY: What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy
//! has it.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Array, Endian, Plain, Sink};

/// The value of one register.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MsrEntry {
    /// Offset 0: The register.
    pub idx: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
    /// Offset 8: Its value.
    pub val: u64,
}

const _: () = {
    assert!(core::mem::size_of::<MsrEntry>() == 16);
    assert!(core::mem::offset_of!(MsrEntry, idx) == 0);
    assert!(core::mem::offset_of!(MsrEntry, reserved) == 4);
    assert!(core::mem::offset_of!(MsrEntry, val) == 8);
};

impl MsrEntry {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            idx: u32::from_le_bytes(part(o, 0)),
            reserved: [0; 4],
            val: u64::from_le_bytes(part(o, 8)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            idx: u32::from_be_bytes(part(o, 0)),
            reserved: [0; 4],
            val: u64::from_be_bytes(part(o, 8)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.idx.to_le_bytes());
        o[8..16].copy_from_slice(&self.val.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.idx.to_be_bytes());
        o[8..16].copy_from_slice(&self.val.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16]) -> Result<(), Fault> {
        if part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::MSR_ENTRY_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(MsrEntry, 16);

/// What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct X86MsrPolicy<'a> {
    /// The registers.
    pub entries: Array<'a, MsrEntry>,
}

impl<'a> X86MsrPolicy<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x12;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, _role: Role) -> Result<Self, Fault> {
        let endian = state.endian;
        let at = parts.at();
        let Some(octets) = parts.take(Some(parts.remaining() - parts.remaining() % 16)) else {
            return Err(Fault::new(&rules::X86_MSR_POLICY_ENTRIES_FITS, at, "entries"));
        };
        for (i, o) in octets.as_chunks::<16>().0.iter().enumerate() {
            MsrEntry::check(o).map_err(|f| f.element(at + 16 * i, "entries", i))?;
        }
        let entries = Array::<MsrEntry>::from_octets(octets, endian);
        parts.end(1, &rules::X86_MSR_POLICY_LENGTH)?;

        Ok(Self { entries })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        for (i, element) in self.entries.iter().enumerate() {
            MsrEntry::check(&element.write(state.endian))
                .map_err(|f| f.element(size + 16 * i, "entries", i))?;
        }
        size += self.entries.len() * 16;
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        for element in self.entries.iter() {
            sink.put(&element.write(endian))?;
        }
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if (self.entries.iter().filter(|&it: &MsrEntry| u64::from(it.idx) <= 0xffffffff).count()
            as u64)
            == 0
        {
            return Err(Fault::new(&rules::X86_MSR_POLICY_CONTENT, 0, "entries"));
        }
        Ok(())
    }
}
