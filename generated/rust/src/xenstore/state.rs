//! What a reader or writer of Xenstore state knows of the stream so far.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

use super::{Kind, rules};
use crate::remember::Runs;
use crate::{Endian, Rule};

/// What is known of the stream so far.
#[derive(Debug, Clone)]
pub(super) struct State<const MEMORY: usize> {
    pub(super) version: u32,
    pub(super) endian: Endian,
    /// A bit for each kind of record that was there.
    seen: u32,
    /// How many records there were.
    pub(super) number: u64,
    pub(super) connection_data_conn_id: Runs<MEMORY>,
    pub(super) domain_data_domain_id: Runs<MEMORY>,
}

impl<const MEMORY: usize> State<MEMORY> {
    pub(super) fn new(version: u32, endian: Endian) -> Self {
        Self {
            version,
            endian,
            seen: 0,
            number: 0,
            connection_data_conn_id: Runs::new(),
            domain_data_domain_id: Runs::new(),
        }
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
            Kind::GlobalData if self.seen(Kind::GlobalData) => Err(&rules::GLOBAL_DATA_ONCE),
            Kind::GlobalQuotaData if self.seen(Kind::GlobalQuotaData) => {
                Err(&rules::GLOBAL_QUOTA_DATA_ONCE)
            }
            Kind::WatchDataExtended if self.version < 2 => Err(&rules::WATCH_DATA_EXTENDED_SINCE),
            _ => Ok(()),
        }
    }

    /// Whether all required records were there.
    pub(super) fn complete(&self) -> Result<(), &'static Rule> {
        Ok(())
    }
}
