//! What a reader or writer of Domain context knows of the stream so far.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use super::{DomainHeader, Kind, rules};
use crate::remember::Runs;
use crate::{Endian, Rule};

/// What is known of the stream so far.
#[derive(Debug, Clone)]
pub(super) struct State<const MEMORY: usize> {
    pub(super) version: u32,
    pub(super) endian: Endian,
    pub(super) domain_header: DomainHeader,
    /// A bit for each kind of record that was there.
    seen: u32,
    /// How many records there were.
    pub(super) number: u64,
    pub(super) instances: Runs<MEMORY>,
}

impl<const MEMORY: usize> State<MEMORY> {
    pub(super) fn new(version: u32, endian: Endian, domain_header: DomainHeader) -> Self {
        Self { version, endian, domain_header, seen: 0, number: 0, instances: Runs::new() }
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
            Kind::SharedInfo if self.seen(Kind::SharedInfo) => Err(&rules::SHARED_INFO_ONCE),
            Kind::X86TscInfo
                if u64::from(self.domain_header.arch.0) != 1
                    && u64::from(self.domain_header.arch.0) != 2 =>
            {
                Err(&rules::X86_TSC_INFO_WHEN)
            }
            Kind::X86TscInfo if self.seen(Kind::X86TscInfo) => Err(&rules::X86_TSC_INFO_ONCE),
            _ => Ok(()),
        }
    }

    /// Whether a record of this kind may have this instance.
    #[inline(always)]
    pub(super) fn instance(&self, kind: Kind, instance: u32) -> Result<(), &'static Rule> {
        match kind {
            Kind::End if instance != 0 => Err(&rules::END_INSTANCE),
            Kind::SharedInfo if instance != 0 => Err(&rules::SHARED_INFO_INSTANCE),
            Kind::X86TscInfo if instance != 0 => Err(&rules::X86_TSC_INFO_INSTANCE),
            _ => Ok(()),
        }
    }

    /// Whether all required records were there.
    pub(super) fn complete(&self) -> Result<(), &'static Rule> {
        Ok(())
    }
}
