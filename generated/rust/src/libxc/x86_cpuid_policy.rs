//! X86_CPUID_POLICY: What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Array, Endian, Plain, Sink};

/// What CPUID returns for one leaf.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CpuidLeaf {
    /// Offset 0: The leaf.
    pub leaf: u32,
    /// Offset 4: The subleaf, or 0xffffffff where the leaf has none.
    pub subleaf: u32,
    /// Offset 8: Value of EAX.
    pub a: u32,
    /// Offset 12: Value of EBX.
    pub b: u32,
    /// Offset 16: Value of ECX.
    pub c: u32,
    /// Offset 20: Value of EDX.
    pub d: u32,
}

const _: () = {
    assert!(core::mem::size_of::<CpuidLeaf>() == 24);
    assert!(core::mem::offset_of!(CpuidLeaf, leaf) == 0);
    assert!(core::mem::offset_of!(CpuidLeaf, subleaf) == 4);
    assert!(core::mem::offset_of!(CpuidLeaf, a) == 8);
    assert!(core::mem::offset_of!(CpuidLeaf, b) == 12);
    assert!(core::mem::offset_of!(CpuidLeaf, c) == 16);
    assert!(core::mem::offset_of!(CpuidLeaf, d) == 20);
};

impl CpuidLeaf {
    /// Number of octets.
    pub const SIZE: usize = 24;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 24]) -> Self {
        Self {
            leaf: u32::from_le_bytes(part(o, 0)),
            subleaf: u32::from_le_bytes(part(o, 4)),
            a: u32::from_le_bytes(part(o, 8)),
            b: u32::from_le_bytes(part(o, 12)),
            c: u32::from_le_bytes(part(o, 16)),
            d: u32::from_le_bytes(part(o, 20)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 24]) -> Self {
        Self {
            leaf: u32::from_be_bytes(part(o, 0)),
            subleaf: u32::from_be_bytes(part(o, 4)),
            a: u32::from_be_bytes(part(o, 8)),
            b: u32::from_be_bytes(part(o, 12)),
            c: u32::from_be_bytes(part(o, 16)),
            d: u32::from_be_bytes(part(o, 20)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.leaf.to_le_bytes());
        o[4..8].copy_from_slice(&self.subleaf.to_le_bytes());
        o[8..12].copy_from_slice(&self.a.to_le_bytes());
        o[12..16].copy_from_slice(&self.b.to_le_bytes());
        o[16..20].copy_from_slice(&self.c.to_le_bytes());
        o[20..24].copy_from_slice(&self.d.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.leaf.to_be_bytes());
        o[4..8].copy_from_slice(&self.subleaf.to_be_bytes());
        o[8..12].copy_from_slice(&self.a.to_be_bytes());
        o[12..16].copy_from_slice(&self.b.to_be_bytes());
        o[16..20].copy_from_slice(&self.c.to_be_bytes());
        o[20..24].copy_from_slice(&self.d.to_be_bytes());
        o
    }
}

plain!(CpuidLeaf, 24);

/// What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct X86CpuidPolicy<'a> {
    /// The leaves.
    pub leaves: Array<'a, CpuidLeaf>,
}

impl<'a> X86CpuidPolicy<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x11;

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
        let Some(octets) = parts.take(Some(parts.remaining() - parts.remaining() % 24)) else {
            return Err(Fault::new(&rules::X86_CPUID_POLICY_LEAVES_FITS, at, "leaves"));
        };
        let leaves = Array::<CpuidLeaf>::from_octets(octets, endian);
        parts.end(1, &rules::X86_CPUID_POLICY_LENGTH)?;

        Ok(Self { leaves })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, _state: &State) -> Result<usize, Fault> {
        let mut size: usize = 0;
        size += self.leaves.len() * 24;
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        for element in self.leaves.iter() {
            sink.put(&element.write(endian))?;
        }
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if (self.leaves.iter().filter(|&it: &CpuidLeaf| u64::from(it.leaf) <= 0xffffffff).count()
            as u64)
            == 0
        {
            return Err(Fault::new(&rules::X86_CPUID_POLICY_CONTENT, 0, "leaves"));
        }
        Ok(())
    }
}
