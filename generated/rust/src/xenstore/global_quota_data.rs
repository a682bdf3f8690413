//! GLOBAL_QUOTA_DATA: The quota of every domain, and those of the daemon as a whole.
//!
//! Generated from spec/xenstore/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::{Parts, Unread};
use crate::{Array, Endian, Plain, Sink, Strings};

/// The fixed part of a [`GlobalQuotaData`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GlobalQuotaDataHead {
    /// Offset 0: Number of quota that apply to each domain.
    pub n_dom_quota: u16,
    /// Offset 2: Number of quota that apply to all domains together.
    pub n_glob_quota: u16,
}

const _: () = {
    assert!(core::mem::size_of::<GlobalQuotaDataHead>() == 4);
    assert!(core::mem::offset_of!(GlobalQuotaDataHead, n_dom_quota) == 0);
    assert!(core::mem::offset_of!(GlobalQuotaDataHead, n_glob_quota) == 2);
};

impl GlobalQuotaDataHead {
    /// Number of octets.
    pub const SIZE: usize = 4;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 4]) -> Self {
        Self {
            n_dom_quota: u16::from_le_bytes(part(o, 0)),
            n_glob_quota: u16::from_le_bytes(part(o, 2)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 4]) -> Self {
        Self {
            n_dom_quota: u16::from_be_bytes(part(o, 0)),
            n_glob_quota: u16::from_be_bytes(part(o, 2)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 4] {
        let mut o = [0; 4];
        o[0..2].copy_from_slice(&self.n_dom_quota.to_le_bytes());
        o[2..4].copy_from_slice(&self.n_glob_quota.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 4] {
        let mut o = [0; 4];
        o[0..2].copy_from_slice(&self.n_dom_quota.to_be_bytes());
        o[2..4].copy_from_slice(&self.n_glob_quota.to_be_bytes());
        o
    }
}

plain!(GlobalQuotaDataHead, 4);

/// The quota of every domain, and those of the daemon as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GlobalQuotaData<'a> {
    /// The fixed part.
    pub head: GlobalQuotaDataHead,
    /// Default quota for each domain, 0 for unlimited.
    pub dom_quota: Array<'a, u32>,
    /// Quota for all domains together, 0 for unlimited.
    pub glob_quota: Array<'a, u32>,
    /// Names of the quota, in the order of their values.
    pub quota_names: Strings<'a>,
}

impl<'a> GlobalQuotaData<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x6;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.n_dom_quota = self.dom_quota.len() as u16;
        self.head.n_glob_quota = self.glob_quota.len() as u16;
        self
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode<const MEMORY: usize>(
        parts: &mut Parts<'a>,
        state: &State<MEMORY>,
        _role: Role,
    ) -> Result<Self, Fault> {
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::GLOBAL_QUOTA_DATA_LENGTH, 0, ""));
        };
        let head = GlobalQuotaDataHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.n_dom_quota)), 4) else {
            return Err(Fault::new(&rules::GLOBAL_QUOTA_DATA_DOM_QUOTA_FITS, at, "dom_quota"));
        };
        let dom_quota = Array::<u32>::from_octets(octets, endian);
        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.n_glob_quota)), 4) else {
            return Err(Fault::new(&rules::GLOBAL_QUOTA_DATA_GLOB_QUOTA_FITS, at, "glob_quota"));
        };
        let glob_quota = Array::<u32>::from_octets(octets, endian);
        let at = parts.at();
        let octets = match parts
            .strings(Some(u64::from(head.n_dom_quota) + u64::from(head.n_glob_quota)))
        {
            Ok(octets) => octets,
            Err(Unread::Unterminated { at, index }) => {
                return Err(Fault::new(&rules::GLOBAL_QUOTA_DATA_QUOTA_NAMES_TERMINATED, 0, "")
                    .element(at, "quota_names", index));
            }
            Err(Unread::Missing) => {
                return Err(Fault::new(
                    &rules::GLOBAL_QUOTA_DATA_QUOTA_NAMES_FITS,
                    at,
                    "quota_names",
                ));
            }
        };
        let quota_names = Strings::from_octets(octets);
        parts.end(8, &rules::GLOBAL_QUOTA_DATA_LENGTH)?;

        Ok(Self { head, dom_quota, glob_quota, quota_names })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        _state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        let mut size: usize = 4;
        if u64::from(self.head.n_dom_quota) != self.dom_quota.len() as u64 {
            return Err(Fault::new(&rules::GLOBAL_QUOTA_DATA_DOM_QUOTA_FITS, size, "dom_quota"));
        }
        size += self.dom_quota.len() * 4;
        if u64::from(self.head.n_glob_quota) != self.glob_quota.len() as u64 {
            return Err(Fault::new(&rules::GLOBAL_QUOTA_DATA_GLOB_QUOTA_FITS, size, "glob_quota"));
        }
        size += self.glob_quota.len() * 4;
        if u64::from(self.head.n_dom_quota) + u64::from(self.head.n_glob_quota)
            != self.quota_names.len() as u64
        {
            return Err(Fault::new(
                &rules::GLOBAL_QUOTA_DATA_QUOTA_NAMES_FITS,
                size,
                "quota_names",
            ));
        }
        if self.quota_names.octets().last().is_some_and(|octet| *octet != 0) {
            return Err(Fault::new(
                &rules::GLOBAL_QUOTA_DATA_QUOTA_NAMES_TERMINATED,
                size,
                "quota_names",
            ));
        }
        size += self.quota_names.octets().len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        for element in self.dom_quota.iter() {
            sink.put(&element.write(endian))?;
        }
        for element in self.glob_quota.iter() {
            sink.put(&element.write(endian))?;
        }
        sink.put(self.quota_names.octets())?;
        Ok(())
    }
}
