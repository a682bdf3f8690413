//! The stream that goes on within Xapi suspend image.
//!
//! Generated from spec/xapi by `cargo codegen`; do not edit.

use super::Record;
use crate::error::Role;
use crate::pieces::Begun;
use crate::{Endian, Error, Rule};

/// Reads the stream that goes on within another one.
#[derive(Debug, Clone)]
pub(super) enum Inner<'a> {
    Libxc(crate::libxc::Reader<'a>),
}

impl<'a> Inner<'a> {
    /// Octets of the headers that such a stream begins with, and of all that tells which it is.
    pub(super) const HEADERS_0: usize = 40;

    /// Reads the headers of a stream that begins after `base` octets of the one around it.
    pub(super) fn within_0(rest: &'a [u8], base: u64, role: Role) -> Result<Self, Error> {
        Ok(Self::Libxc(crate::libxc::Reader::within(rest, base, role)?))
    }

    /// Reads one record, by the rules for a role.
    #[inline(always)]
    pub(super) fn advance(&mut self, role: Role) -> Result<Record<'a>, Error> {
        match self {
            Self::Libxc(reader) => reader.step(role).map(Record::Libxc),
        }
    }

    /// Whether the stream around it goes on after a record.
    #[inline(always)]
    pub(super) fn returns(record: &Record<'_>) -> bool {
        matches!(record, Record::Libxc(crate::libxc::Record::Checkpoint))
    }

    /// What follows the octets that have been read.
    #[inline(always)]
    pub(super) fn rest(&self) -> &'a [u8] {
        match self {
            Self::Libxc(reader) => reader.rest(),
        }
    }

    /// Whether the last record has been read.
    #[inline(always)]
    pub(super) fn is_done(&self) -> bool {
        match self {
            Self::Libxc(reader) => reader.is_done(),
        }
    }

    /// Goes on with other octets, which end after `end` octets of the outermost stream.
    pub(super) fn over<'b>(self, rest: &'b [u8], end: u64) -> Inner<'b> {
        match self {
            Self::Libxc(reader) => Inner::Libxc(reader.over(rest, end)),
        }
    }

    /// How many octets the next record takes, as its header says.
    #[inline(always)]
    pub(super) fn whole(&self) -> u64 {
        match self {
            Self::Libxc(reader) => reader.whole(),
        }
    }

    /// How many octets the next record takes, or it takes to refuse it.
    pub(super) fn need(&self) -> u64 {
        match self {
            Self::Libxc(reader) => reader.need(),
        }
    }

    /// Reads the beginning of a record, of which no more than `limit` octets can be held.
    pub(super) fn begin(&mut self, limit: usize) -> Result<Begun<Record<'a>>, Error> {
        match self {
            Self::Libxc(reader) => Ok(match reader.begin(limit)? {
                Begun::Wanted(octets) => Begun::Wanted(octets),
                Begun::Record(record, tail) => Begun::Record(Record::Libxc(record), tail),
            }),
        }
    }

    /// The error for a record that does not fit into what holds it.
    pub(super) fn too_large(&self) -> Error {
        match self {
            Self::Libxc(reader) => reader.too_large(),
        }
    }

    /// The rule that the stream does not stop before its last record.
    pub(super) fn unended(&self) -> &'static Rule {
        match self {
            Self::Libxc(_) => &crate::libxc::rules::FRAMING_END,
        }
    }

    /// The order of octets.
    pub(super) fn endian(&self) -> Endian {
        match self {
            Self::Libxc(reader) => reader.endian(),
        }
    }
}
