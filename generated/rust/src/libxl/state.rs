//! What a reader or writer of Libxl stream knows of the stream so far.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use super::Kind;
use crate::error::Role;
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
    /// Whether bodies may have layouts with fewer fields.
    pub(super) layouts: bool,
}

impl State {
    pub(super) fn new(version: u32, endian: Endian) -> Self {
        Self { version, endian, seen: 0, number: 0, layouts: false }
    }

    /// The same, where a role is played: a reader takes layouts with fewer fields.
    pub(super) fn of(mut self, role: Role) -> Self {
        self.layouts = role == Role::Reader;
        self
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
    pub(super) fn place(&self, _kind: Kind) -> Result<(), &'static Rule> {
        Ok(())
    }

    /// Whether all required records were there.
    pub(super) fn complete(&self) -> Result<(), &'static Rule> {
        Ok(())
    }
}
