//! DOMAIN_DATA: The quota and features of one domain.
//!
//! Generated from spec/xenstore/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::names::flags;
use crate::octets::{part, plain, plain_newtype};
use crate::parts::{Parts, Unread};
use crate::{Array, Endian, Plain, Sink, Strings};

/// The fixed part of a [`DomainData`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DomainDataHead {
    /// Offset 0: The domain.
    pub domain_id: u16,
    /// Offset 2: Number of quota.
    pub n_quota: u16,
    /// Offset 4: Feature bits that the guest sees at offset 2064 of its ring page. Reserved
    /// before version 2.
    pub features: ServerFeatures,
}

const _: () = {
    assert!(core::mem::size_of::<DomainDataHead>() == 8);
    assert!(core::mem::offset_of!(DomainDataHead, domain_id) == 0);
    assert!(core::mem::offset_of!(DomainDataHead, n_quota) == 2);
    assert!(core::mem::offset_of!(DomainDataHead, features) == 4);
};

impl DomainDataHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            domain_id: u16::from_le_bytes(part(o, 0)),
            n_quota: u16::from_le_bytes(part(o, 2)),
            features: ServerFeatures(u32::from_le_bytes(part(o, 4))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            domain_id: u16::from_be_bytes(part(o, 0)),
            n_quota: u16::from_be_bytes(part(o, 2)),
            features: ServerFeatures(u32::from_be_bytes(part(o, 4))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.domain_id.to_le_bytes());
        o[2..4].copy_from_slice(&self.n_quota.to_le_bytes());
        o[4..8].copy_from_slice(&self.features.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.domain_id.to_be_bytes());
        o[2..4].copy_from_slice(&self.n_quota.to_be_bytes());
        o[4..8].copy_from_slice(&self.features.0.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check<const MEMORY: usize>(
        o: &[u8; 8],
        state: &State<MEMORY>,
        role: Role,
    ) -> Result<(), Fault> {
        let endian = state.endian;
        if state.domain_data_domain_id.contains(u64::from(u16::read(&part(o, 0), endian))) {
            return Err(Fault::new(&rules::DOMAIN_DATA_DOMAIN_ID_UNIQUE, 0, "domain_id"));
        }
        if role == Role::Writer && state.version < 2 && part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::DOMAIN_DATA_FEATURES_ZERO, 4, "features"));
        }
        Ok(())
    }
}

plain!(DomainDataHead, 8);

/// Features of the daemon that are offered to a domain.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ServerFeatures(pub u32);

impl ServerFeatures {
    /// The domain may connect its ring anew.
    pub const RECONNECTION: Self = Self(1);
    /// The ring page has a field for errors of the connection.
    pub const ERROR: Self = Self(2);
    /// A watch may have a depth.
    pub const WATCH_DEPTH: Self = Self(4);
    /// A permission may be that of `any` domain.
    pub const DOMID_ANY: Self = Self(8);

    /// Whether [`ServerFeatures::RECONNECTION`] is set.
    #[inline]
    pub const fn reconnection(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`ServerFeatures::ERROR`] is set.
    #[inline]
    pub const fn error(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether [`ServerFeatures::WATCH_DEPTH`] is set.
    #[inline]
    pub const fn watch_depth(self) -> bool {
        self.0 & 4 != 0
    }

    /// Whether [`ServerFeatures::DOMID_ANY`] is set.
    #[inline]
    pub const fn domid_any(self) -> bool {
        self.0 & 8 != 0
    }

    /// Features that came later.
    #[inline]
    pub const fn later(self) -> u32 {
        (self.0 >> 4) & 0xfffffff
    }

    /// The same bits, but for `later`, of which the lowest 28 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_later(self, later: u32) -> Self {
        Self((self.0 & !0xfffffff0) | ((later & 0xfffffff) << 4))
    }
}

impl core::ops::BitOr for ServerFeatures {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(ServerFeatures, u32, 4);
flags!(
    ServerFeatures,
    u32,
    [
        ("reconnection", 1),
        ("error", 2),
        ("watch_depth", 4),
        ("domid_any", 8),
        ("later", 0xfffffff0)
    ]
);

/// The quota and features of one domain.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DomainData<'a> {
    /// The fixed part.
    pub head: DomainDataHead,
    /// Values of the quota, 0 for unlimited.
    pub quota_val: Array<'a, u32>,
    /// Names of the quota, in the order of their values.
    pub quota_names: Strings<'a>,
}

impl<'a> DomainData<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x7;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.n_quota = self.quota_val.len() as u16;
        self.head.n_quota = self.quota_names.len() as u16;
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
        role: Role,
    ) -> Result<Self, Fault> {
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::DOMAIN_DATA_LENGTH, 0, ""));
        };
        DomainDataHead::check(octets, state, role)?;
        let mut head = DomainDataHead::read(octets, state.endian);
        if state.version < 2 {
            head.features = Default::default();
        }

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.n_quota)), 4) else {
            return Err(Fault::new(&rules::DOMAIN_DATA_QUOTA_VAL_FITS, at, "quota_val"));
        };
        let quota_val = Array::<u32>::from_octets(octets, endian);
        let at = parts.at();
        let octets = match parts.strings(Some(u64::from(head.n_quota))) {
            Ok(octets) => octets,
            Err(Unread::Unterminated { at, index }) => {
                return Err(Fault::new(&rules::DOMAIN_DATA_QUOTA_NAMES_TERMINATED, 0, "").element(
                    at,
                    "quota_names",
                    index,
                ));
            }
            Err(Unread::Missing) => {
                return Err(Fault::new(&rules::DOMAIN_DATA_QUOTA_NAMES_FITS, at, "quota_names"));
            }
        };
        let quota_names = Strings::from_octets(octets);
        parts.end(8, &rules::DOMAIN_DATA_LENGTH)?;

        Ok(Self { head, quota_val, quota_names })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        DomainDataHead::check(&self.head.write(state.endian), state, Role::Writer)?;
        let mut size: usize = 8;
        if u64::from(self.head.n_quota) != self.quota_val.len() as u64 {
            return Err(Fault::new(&rules::DOMAIN_DATA_QUOTA_VAL_FITS, size, "quota_val"));
        }
        size += self.quota_val.len() * 4;
        if u64::from(self.head.n_quota) != self.quota_names.len() as u64 {
            return Err(Fault::new(&rules::DOMAIN_DATA_QUOTA_NAMES_FITS, size, "quota_names"));
        }
        if self.quota_names.octets().last().is_some_and(|octet| *octet != 0) {
            return Err(Fault::new(
                &rules::DOMAIN_DATA_QUOTA_NAMES_TERMINATED,
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
        for element in self.quota_val.iter() {
            sink.put(&element.write(endian))?;
        }
        sink.put(self.quota_names.octets())?;
        Ok(())
    }
}
