//! CPU_XSAVE: Extended state of one vCPU, as XSAVE stores it. The components that follow the
//! header depend on `xcr0_accum`.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Endian, Plain, Sink};

/// The fixed part of a [`CpuXsave`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CpuXsaveHead {
    /// Offset 0: Components that the saving Xen knows; readers do not look at it.
    pub xfeature_mask: u64,
    /// Offset 8: Extended control register 0.
    pub xcr0: u64,
    /// Offset 16: All components that the guest has ever turned on.
    pub xcr0_accum: u64,
    /// Offset 24: State of x87 and SSE.
    pub fpu_sse: [u8; 512],
    /// Offset 536: Header of the area: components that are not in their initial state.
    pub xstate_bv: u64,
    /// Offset 544: Header of the area: other values belong to the compressed form, which nobody
    /// reads.
    pub xcomp_bv: u64,
    /// Offset 552: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 48],
}

const _: () = {
    assert!(core::mem::size_of::<CpuXsaveHead>() == 600);
    assert!(core::mem::offset_of!(CpuXsaveHead, xfeature_mask) == 0);
    assert!(core::mem::offset_of!(CpuXsaveHead, xcr0) == 8);
    assert!(core::mem::offset_of!(CpuXsaveHead, xcr0_accum) == 16);
    assert!(core::mem::offset_of!(CpuXsaveHead, fpu_sse) == 24);
    assert!(core::mem::offset_of!(CpuXsaveHead, xstate_bv) == 536);
    assert!(core::mem::offset_of!(CpuXsaveHead, xcomp_bv) == 544);
    assert!(core::mem::offset_of!(CpuXsaveHead, reserved) == 552);
};

impl Default for CpuXsaveHead {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self {
            xfeature_mask: Default::default(),
            xcr0: Default::default(),
            xcr0_accum: Default::default(),
            fpu_sse: [Default::default(); 512],
            xstate_bv: Default::default(),
            xcomp_bv: 0,
            reserved: [Default::default(); 48],
        }
    }
}

impl CpuXsaveHead {
    /// Number of octets.
    pub const SIZE: usize = 600;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 600]) -> Self {
        Self {
            xfeature_mask: u64::from_le_bytes(part(o, 0)),
            xcr0: u64::from_le_bytes(part(o, 8)),
            xcr0_accum: u64::from_le_bytes(part(o, 16)),
            fpu_sse: part(o, 24),
            xstate_bv: u64::from_le_bytes(part(o, 536)),
            xcomp_bv: u64::from_le_bytes(part(o, 544)),
            reserved: [0; 48],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 600]) -> Self {
        Self {
            xfeature_mask: u64::from_be_bytes(part(o, 0)),
            xcr0: u64::from_be_bytes(part(o, 8)),
            xcr0_accum: u64::from_be_bytes(part(o, 16)),
            fpu_sse: part(o, 24),
            xstate_bv: u64::from_be_bytes(part(o, 536)),
            xcomp_bv: u64::from_be_bytes(part(o, 544)),
            reserved: [0; 48],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 600] {
        let mut o = [0; 600];
        o[0..8].copy_from_slice(&self.xfeature_mask.to_le_bytes());
        o[8..16].copy_from_slice(&self.xcr0.to_le_bytes());
        o[16..24].copy_from_slice(&self.xcr0_accum.to_le_bytes());
        o[24..536].copy_from_slice(&self.fpu_sse);
        o[536..544].copy_from_slice(&self.xstate_bv.to_le_bytes());
        o[544..552].copy_from_slice(&self.xcomp_bv.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 600] {
        let mut o = [0; 600];
        o[0..8].copy_from_slice(&self.xfeature_mask.to_be_bytes());
        o[8..16].copy_from_slice(&self.xcr0.to_be_bytes());
        o[16..24].copy_from_slice(&self.xcr0_accum.to_be_bytes());
        o[24..536].copy_from_slice(&self.fpu_sse);
        o[536..544].copy_from_slice(&self.xstate_bv.to_be_bytes());
        o[544..552].copy_from_slice(&self.xcomp_bv.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 600], endian: Endian) -> Result<(), Fault> {
        if u64::read(&part(o, 544), endian) != 0 {
            return Err(Fault::new(&rules::CPU_XSAVE_XCOMP_BV_CONST, 544, "xcomp_bv"));
        }
        if part::<48, _>(o, 552) != [0; 48] {
            return Err(Fault::new(&rules::CPU_XSAVE_RESERVED_ZERO, 552, "reserved"));
        }
        Ok(())
    }
}

plain!(CpuXsaveHead, 600);

/// Extended state of one vCPU, as XSAVE stores it. The components that follow the header depend
/// on `xcr0_accum`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CpuXsave<'a> {
    /// The fixed part.
    pub head: CpuXsaveHead,
    /// The other components, at the offsets of the uncompressed form.
    pub extended: &'a [u8],
}

impl<'a> CpuXsave<'a> {
    /// Type code of the record.
    pub const TYPE: u16 = 0x10;

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, _role: Role) -> Result<Self, Fault> {
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::CPU_XSAVE_LENGTH, 0, ""));
        };
        CpuXsaveHead::check(octets, state.endian)?;
        let head = CpuXsaveHead::read(octets, state.endian);

        let at = parts.at();
        let Some(extended) = parts.last(Some(parts.remaining())) else {
            return Err(Fault::new(&rules::CPU_XSAVE_EXTENDED_FITS, at, "extended"));
        };
        parts.end(1, &rules::CPU_XSAVE_LENGTH)?;

        Ok(Self { head, extended })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        CpuXsaveHead::check(&self.head.write(state.endian), state.endian)?;
        let mut size: usize = 600;
        size += self.extended.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        sink.put(self.extended)?;
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if self.head.xstate_bv & self.head.xcr0_accum != self.head.xstate_bv {
            return Err(Fault::new(&rules::CPU_XSAVE_XSTATE_BV_WITHIN, 536, "xstate_bv"));
        }
        if self.head.xcr0 & self.head.xcr0_accum != self.head.xcr0 {
            return Err(Fault::new(&rules::CPU_XSAVE_XCR0_WITHIN, 8, "xcr0"));
        }
        if self.head.xcr0 & 1 != 1 {
            return Err(Fault::new(&rules::CPU_XSAVE_XCR0_X87, 8, "xcr0"));
        }
        if self.head.xcr0 & 6 == 4 || self.head.xcr0_accum & 6 == 4 {
            return Err(Fault::new(&rules::CPU_XSAVE_XCR0_AVX, 8, "xcr0"));
        }
        if (self.head.xcr0 & 224 != 0 && self.head.xcr0 & 228 != 228)
            || (self.head.xcr0_accum & 224 != 0 && self.head.xcr0_accum & 228 != 228)
        {
            return Err(Fault::new(&rules::CPU_XSAVE_XCR0_AVX512, 8, "xcr0"));
        }
        if (self.head.xcr0 & 24 != 0 && self.head.xcr0 & 24 != 24)
            || (self.head.xcr0_accum & 24 != 0 && self.head.xcr0_accum & 24 != 24)
        {
            return Err(Fault::new(&rules::CPU_XSAVE_XCR0_MPX, 8, "xcr0"));
        }
        if (self.head.xcr0 & 0x60000 != 0 && self.head.xcr0 & 0x60000 != 0x60000)
            || (self.head.xcr0_accum & 0x60000 != 0 && self.head.xcr0_accum & 0x60000 != 0x60000)
        {
            return Err(Fault::new(&rules::CPU_XSAVE_XCR0_AMX, 8, "xcr0"));
        }
        if self.head.xcr0_accum & 0x1fd00 != 0 {
            return Err(Fault::new(&rules::CPU_XSAVE_COMPONENTS_USER, 16, "xcr0_accum"));
        }
        Ok(())
    }
}
