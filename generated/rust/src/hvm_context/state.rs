//! What a reader or writer of HVM context (x86) knows of the stream so far.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use super::{Kind, rules};
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
    /// The instance of the record at hand.
    pub(super) instance: u64,
}

impl State {
    pub(super) fn new(version: u32, endian: Endian) -> Self {
        Self { version, endian, seen: 0, number: 0, layouts: false, instance: 0 }
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
    pub(super) fn place(&self, kind: Kind) -> Result<(), &'static Rule> {
        match kind {
            Kind::Header if self.seen(Kind::Header) => Err(&rules::HEADER_ONCE),
            Kind::Ioapic if self.seen(Kind::Ioapic) => Err(&rules::IOAPIC_ONCE),
            Kind::PciIrq if self.seen(Kind::PciIrq) => Err(&rules::PCI_IRQ_ONCE),
            Kind::IsaIrq if self.seen(Kind::IsaIrq) => Err(&rules::ISA_IRQ_ONCE),
            Kind::PciLink if self.seen(Kind::PciLink) => Err(&rules::PCI_LINK_ONCE),
            Kind::Pit if self.seen(Kind::Pit) => Err(&rules::PIT_ONCE),
            Kind::Rtc if self.seen(Kind::Rtc) => Err(&rules::RTC_ONCE),
            Kind::Hpet if self.seen(Kind::Hpet) => Err(&rules::HPET_ONCE),
            Kind::Pmtimer if self.seen(Kind::Pmtimer) => Err(&rules::PMTIMER_ONCE),
            Kind::ViridianDomain if self.seen(Kind::ViridianDomain) => {
                Err(&rules::VIRIDIAN_DOMAIN_ONCE)
            }
            _ => Ok(()),
        }
    }

    /// Whether a record of this kind may have this instance.
    #[inline(always)]
    pub(super) fn instance(&self, kind: Kind, instance: u16) -> Result<(), &'static Rule> {
        match kind {
            Kind::End if instance != 0 => Err(&rules::END_INSTANCE),
            Kind::Header if instance != 0 => Err(&rules::HEADER_INSTANCE),
            Kind::Pic if instance > 1 => Err(&rules::PIC_INSTANCE),
            Kind::Ioapic if instance != 0 => Err(&rules::IOAPIC_INSTANCE),
            Kind::PciIrq if instance != 0 => Err(&rules::PCI_IRQ_INSTANCE),
            Kind::IsaIrq if instance != 0 => Err(&rules::ISA_IRQ_INSTANCE),
            Kind::PciLink if instance != 0 => Err(&rules::PCI_LINK_INSTANCE),
            Kind::Pit if instance != 0 => Err(&rules::PIT_INSTANCE),
            Kind::Rtc if instance != 0 => Err(&rules::RTC_INSTANCE),
            Kind::Hpet if instance != 0 => Err(&rules::HPET_INSTANCE),
            Kind::Pmtimer if instance != 0 => Err(&rules::PMTIMER_INSTANCE),
            Kind::ViridianDomain if instance != 0 => Err(&rules::VIRIDIAN_DOMAIN_INSTANCE),
            _ => Ok(()),
        }
    }

    /// Whether all required records were there.
    pub(super) fn complete(&self) -> Result<(), &'static Rule> {
        Ok(())
    }
}
