//! What a reader or writer of Domain context, version 1 knows of the stream so far.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

use super::{Kind, rules};
use crate::{Endian, Rule};

/// What is known of the stream so far.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) version: u32,
    pub(super) endian: Endian,
    /// A bit for each kind of record that was there.
    seen: u32,
    /// How many records there were.
    pub(super) number: u64,
}

impl State {
    pub(super) fn new(version: u32, endian: Endian) -> Self {
        Self { version, endian, seen: 0, number: 0 }
    }

    /// Whether there was a record of this kind.
    #[inline(always)]
    pub(super) fn seen(&self, kind: Kind) -> bool {
        self.seen & (1 << kind as u32) != 0
    }

    /// A record of this kind was there.
    #[inline(always)]
    pub(super) fn saw(&mut self, kind: Kind) {
        self.seen |= 1 << kind as u32;
        self.number += 1;
    }

    /// Whether a record of this kind may stand here.
    #[inline(always)]
    pub(super) fn place(&self, kind: Kind) -> Result<(), &'static Rule> {
        match kind {
            Kind::Header if self.seen(Kind::Header) => Err(&rules::HEADER_ONCE),
            Kind::TscInfo if self.seen(Kind::TscInfo) => Err(&rules::TSC_INFO_ONCE),
            _ => Ok(()),
        }
    }

    /// Whether a record of this kind may have this instance.
    #[inline(always)]
    pub(super) fn instance(&self, kind: Kind, instance: u16) -> Result<(), &'static Rule> {
        match kind {
            Kind::End if instance != 0 => Err(&rules::END_INSTANCE),
            Kind::Header if instance != 0 => Err(&rules::HEADER_INSTANCE),
            Kind::TscInfo if instance != 0 => Err(&rules::TSC_INFO_INSTANCE),
            _ => Ok(()),
        }
    }

    /// Whether all required records were there.
    pub(super) fn complete(&self) -> Result<(), &'static Rule> {
        Ok(())
    }
}
