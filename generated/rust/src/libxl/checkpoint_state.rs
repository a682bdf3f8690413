//! CHECKPOINT_STATE: How far the two hosts of a mirrored domain have come. COLO alone uses it.
//!
//! Generated from spec/libxl/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::{Fault, Role};
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Layout, Plain};

/// How far the two hosts of a mirrored domain have come. COLO alone uses it.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CheckpointState {
    /// Offset 0: What happened.
    pub control_id: ControlId,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<CheckpointState>() == 8);
    assert!(core::mem::offset_of!(CheckpointState, control_id) == 0);
    assert!(core::mem::offset_of!(CheckpointState, reserved) == 4);
};

impl CheckpointState {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { control_id: ControlId(u32::from_le_bytes(part(o, 0))), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { control_id: ControlId(u32::from_be_bytes(part(o, 0))), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.control_id.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.control_id.0.to_be_bytes());
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
    pub(super) fn check(
        o: &[u8; 8],
        endian: Endian,
        role: Role,
        short: Option<usize>,
    ) -> Result<(), Fault> {
        if ControlId(u32::read(&part(o, 0), endian)).name().is_none() {
            return Err(Fault::new(&rules::CHECKPOINT_STATE_CONTROL_ID_NAMED, 0, "control_id"));
        }
        if short.is_none() && role == Role::Writer && part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::CHECKPOINT_STATE_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(CheckpointState, 8, clears);

/// What one host tells the other.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ControlId(pub u32);

impl ControlId {
    /// The secondary is out of sync: a new checkpoint begins. Sent by the primary.
    pub const NEW: Self = Self(0);
    /// The secondary is suspended. Sent by the secondary.
    pub const SVM_SUSPENDED: Self = Self(1);
    /// The secondary is ready. Sent by the secondary.
    pub const SVM_READY: Self = Self(2);
    /// The secondary runs again. Sent by the secondary.
    pub const SVM_RESUMED: Self = Self(3);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::NEW => "new",
            Self::SVM_SUSPENDED => "svm_suspended",
            Self::SVM_READY => "svm_ready",
            Self::SVM_RESUMED => "svm_resumed",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "new" => Self::NEW,
            "svm_suspended" => Self::SVM_SUSPENDED,
            "svm_ready" => Self::SVM_READY,
            "svm_resumed" => Self::SVM_RESUMED,
            _ => return None,
        })
    }
}

plain_newtype!(ControlId, u32, 4);

impl CheckpointState {
    /// Type code of the record.
    pub const TYPE: u32 = 0x5;

    /// The layouts with fewer fields that older programs wrote.
    pub const LAYOUTS: [Layout; 1] = [
        // Written by every shipping libxl, which has no reserved octets in its structure;
        // padding stands in their place.
        Layout { length: 4, gaps: &[(4, 4)], defaults: &[] },
    ];

    /// Which layout with fewer fields a body of this length has, if it may have one.
    pub(super) fn short(may: bool, length: usize) -> Option<usize> {
        match (may, length) {
            // Written by every shipping libxl, which has no reserved octets in its structure;
            // padding stands in their place.
            (true, 4) => Some(0),
            _ => None,
        }
    }
}
