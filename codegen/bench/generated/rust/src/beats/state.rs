//! What a reader or writer of Beats knows of the stream so far.
//!
//! Generated from spec/beats by `cargo codegen`; do not edit.

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
            Kind::Beat if !self.seen(Kind::Tempo) => Err(&rules::BEAT_FOLLOWS_TEMPO),
            Kind::Start if self.seen(Kind::Start) => Err(&rules::START_ONCE),
            Kind::Tempo if self.seen(Kind::Tempo) => Err(&rules::TEMPO_ONCE),
            _ => Ok(()),
        }
    }

    /// Whether a record of this kind may have this instance.
    #[inline(always)]
    pub(super) fn instance(&self, kind: Kind, instance: u16) -> Result<(), &'static Rule> {
        match kind {
            Kind::End if instance != 0 => Err(&rules::END_INSTANCE),
            Kind::Beat if instance > 255 => Err(&rules::BEAT_INSTANCE),
            Kind::Start if instance != 0 => Err(&rules::START_INSTANCE),
            Kind::Tempo if instance != 0 => Err(&rules::TEMPO_INSTANCE),
            _ => Ok(()),
        }
    }

    /// Whether all required records were there.
    pub(super) fn complete(&self) -> Result<(), &'static Rule> {
        if !self.seen(Kind::Tempo) {
            return Err(&rules::TEMPO_REQUIRED);
        }
        Ok(())
    }
}
