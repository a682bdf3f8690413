//! What a reader or writer of Libxc domain image knows of the stream so far.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

use super::{DomainHeader, Kind, rules};
use crate::{Endian, Rule};

/// What is known of the stream so far.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) version: u32,
    pub(super) endian: Endian,
    pub(super) domain_header: DomainHeader,
    /// A bit for each kind of record that was there.
    seen: u32,
    /// How many records there were.
    pub(super) number: u64,
    pub(super) x86_pv_info_guest_width: u64,
}

impl State {
    pub(super) fn new(version: u32, endian: Endian, domain_header: DomainHeader) -> Self {
        Self { version, endian, domain_header, seen: 0, number: 0, x86_pv_info_guest_width: 0 }
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
            Kind::X86PvInfo if u64::from(self.domain_header.type_.0) != 1 => {
                Err(&rules::X86_PV_INFO_WHEN)
            }
            Kind::X86PvInfo if self.seen(Kind::X86PvInfo) => Err(&rules::X86_PV_INFO_ONCE),
            Kind::X86PvInfo if self.seen(Kind::StaticDataEnd) => {
                Err(&rules::X86_PV_INFO_PRECEDES_STATIC_DATA_END)
            }
            Kind::X86PvP2mFrames if u64::from(self.domain_header.type_.0) != 1 => {
                Err(&rules::X86_PV_P2M_FRAMES_WHEN)
            }
            Kind::X86PvP2mFrames if !self.seen(Kind::X86PvInfo) => {
                Err(&rules::X86_PV_P2M_FRAMES_FOLLOWS_X86_PV_INFO)
            }
            Kind::X86PvVcpuBasic if u64::from(self.domain_header.type_.0) != 1 => {
                Err(&rules::X86_PV_VCPU_BASIC_WHEN)
            }
            Kind::X86PvVcpuBasic if !self.seen(Kind::PageData) => {
                Err(&rules::X86_PV_VCPU_BASIC_FOLLOWS_PAGE_DATA)
            }
            Kind::X86PvVcpuExtended if u64::from(self.domain_header.type_.0) != 1 => {
                Err(&rules::X86_PV_VCPU_EXTENDED_WHEN)
            }
            Kind::X86PvVcpuExtended if !self.seen(Kind::PageData) => {
                Err(&rules::X86_PV_VCPU_EXTENDED_FOLLOWS_PAGE_DATA)
            }
            Kind::X86PvVcpuXsave if u64::from(self.domain_header.type_.0) != 1 => {
                Err(&rules::X86_PV_VCPU_XSAVE_WHEN)
            }
            Kind::X86PvVcpuXsave if !self.seen(Kind::PageData) => {
                Err(&rules::X86_PV_VCPU_XSAVE_FOLLOWS_PAGE_DATA)
            }
            Kind::SharedInfo if u64::from(self.domain_header.type_.0) != 1 => {
                Err(&rules::SHARED_INFO_WHEN)
            }
            Kind::SharedInfo if !self.seen(Kind::X86PvInfo) => {
                Err(&rules::SHARED_INFO_FOLLOWS_X86_PV_INFO)
            }
            Kind::HvmContext if u64::from(self.domain_header.type_.0) != 2 => {
                Err(&rules::HVM_CONTEXT_WHEN)
            }
            Kind::HvmParams if u64::from(self.domain_header.type_.0) != 2 => {
                Err(&rules::HVM_PARAMS_WHEN)
            }
            Kind::X86PvVcpuMsrs if u64::from(self.domain_header.type_.0) != 1 => {
                Err(&rules::X86_PV_VCPU_MSRS_WHEN)
            }
            Kind::X86PvVcpuMsrs if !self.seen(Kind::PageData) => {
                Err(&rules::X86_PV_VCPU_MSRS_FOLLOWS_PAGE_DATA)
            }
            Kind::StaticDataEnd if self.version < 3 => Err(&rules::STATIC_DATA_END_SINCE),
            Kind::StaticDataEnd if self.seen(Kind::StaticDataEnd) => {
                Err(&rules::STATIC_DATA_END_ONCE)
            }
            Kind::X86CpuidPolicy if self.version < 3 => Err(&rules::X86_CPUID_POLICY_SINCE),
            Kind::X86CpuidPolicy if self.seen(Kind::StaticDataEnd) => {
                Err(&rules::X86_CPUID_POLICY_PRECEDES_STATIC_DATA_END)
            }
            Kind::X86MsrPolicy if self.version < 3 => Err(&rules::X86_MSR_POLICY_SINCE),
            Kind::X86MsrPolicy if self.seen(Kind::StaticDataEnd) => {
                Err(&rules::X86_MSR_POLICY_PRECEDES_STATIC_DATA_END)
            }
            _ => Ok(()),
        }
    }

    /// Whether all required records were there.
    pub(super) fn complete(&self) -> Result<(), &'static Rule> {
        if u64::from(self.domain_header.type_.0) == 1 && !self.seen(Kind::X86PvVcpuBasic) {
            return Err(&rules::X86_PV_VCPU_BASIC_REQUIRED);
        }
        if u64::from(self.version) >= 3 && !self.seen(Kind::StaticDataEnd) {
            return Err(&rules::STATIC_DATA_END_REQUIRED);
        }
        Ok(())
    }
}
