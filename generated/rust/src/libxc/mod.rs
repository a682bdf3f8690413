//! Libxc domain image. The image of a domain as libxc saves, sends and restores it: its memory,
//! and the state of its vCPUs and its platform. It stands alone, within a libxl stream after a
//! LIBXC_CONTEXT, or within a suspend image of xapi after a LIBXC_IMAGE.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

mod checkpoint;
mod checkpoint_dirty_pfn_list;
mod end;
mod format;
mod hvm_context;
mod hvm_params;
mod load;
mod page_data;
mod reader;
pub mod rules;
mod save;
mod saver;
mod shared_info;
mod state;
mod static_data_end;
mod toolstack;
mod types;
mod verify;
mod writer;
mod x86_cpuid_policy;
mod x86_msr_policy;
mod x86_pv_info;
mod x86_pv_p2m_frames;
mod x86_pv_vcpu_basic;
mod x86_pv_vcpu_extended;
mod x86_pv_vcpu_msrs;
mod x86_pv_vcpu_xsave;
mod x86_tsc_info;

use crate::error::{Fault, Role};
use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Endian, Plain, Rule, View};
pub use checkpoint::*;
pub use checkpoint_dirty_pfn_list::*;
pub use end::*;
pub use format::Stream;
pub use hvm_context::*;
pub use hvm_params::*;
pub(crate) use load::body_of;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use page_data::*;
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use shared_info::*;
pub use static_data_end::*;
pub use toolstack::*;
pub use types::*;
pub use verify::*;
pub use writer::{Suspended, Writer};
pub use x86_cpuid_policy::*;
pub use x86_msr_policy::*;
pub use x86_pv_info::*;
pub use x86_pv_p2m_frames::*;
pub use x86_pv_vcpu_basic::*;
pub use x86_pv_vcpu_extended::*;
pub use x86_pv_vcpu_msrs::*;
pub use x86_pv_vcpu_xsave::*;
pub use x86_tsc_info::*;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 2] = [2, 3];

/// Identifies the image and its version, and declares the endianness of all that follows.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImageHeader {
    /// Offset 0: All ones; an image in the legacy format has a zero bit among them.
    pub marker: u64,
    /// Offset 8: The ASCII letters "XENF".
    pub id: u32,
    /// Offset 12: Version of the format.
    pub version: u32,
    /// Offset 16: Properties of the whole image.
    pub options: ImageOptions,
    /// Offset 18: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 2],
    /// Offset 20: Reserved; written as zero, whatever it holds.
    pub reserved2: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<ImageHeader>() == 24);
    assert!(core::mem::offset_of!(ImageHeader, marker) == 0);
    assert!(core::mem::offset_of!(ImageHeader, id) == 8);
    assert!(core::mem::offset_of!(ImageHeader, version) == 12);
    assert!(core::mem::offset_of!(ImageHeader, options) == 16);
    assert!(core::mem::offset_of!(ImageHeader, reserved) == 18);
    assert!(core::mem::offset_of!(ImageHeader, reserved2) == 20);
};

impl Default for ImageHeader {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self {
            marker: 0xffffffffffffffff,
            id: 0x58454e46,
            version: 3,
            options: Default::default(),
            reserved: Default::default(),
            reserved2: Default::default(),
        }
    }
}

impl ImageHeader {
    /// Number of octets.
    pub const SIZE: usize = 24;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 24]) -> Self {
        Self {
            marker: u64::from_le_bytes(part(o, 0)),
            id: u32::from_le_bytes(part(o, 8)),
            version: u32::from_le_bytes(part(o, 12)),
            options: ImageOptions(u16::from_le_bytes(part(o, 16))),
            reserved: [0; 2],
            reserved2: [0; 4],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 24]) -> Self {
        Self {
            marker: u64::from_be_bytes(part(o, 0)),
            id: u32::from_be_bytes(part(o, 8)),
            version: u32::from_be_bytes(part(o, 12)),
            options: ImageOptions(u16::from_be_bytes(part(o, 16))),
            reserved: [0; 2],
            reserved2: [0; 4],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..8].copy_from_slice(&self.marker.to_le_bytes());
        o[8..12].copy_from_slice(&self.id.to_le_bytes());
        o[12..16].copy_from_slice(&self.version.to_le_bytes());
        o[16..18].copy_from_slice(&self.options.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..8].copy_from_slice(&self.marker.to_be_bytes());
        o[8..12].copy_from_slice(&self.id.to_be_bytes());
        o[12..16].copy_from_slice(&self.version.to_be_bytes());
        o[16..18].copy_from_slice(&self.options.0.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.options = self.options.cleared();
        self.reserved = [0; 2];
        self.reserved2 = [0; 4];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 24], endian: Endian, role: Role) -> Result<(), Fault> {
        if u64::read(&part(o, 0), endian) != 0xffffffffffffffff {
            return Err(Fault::new(&rules::IMAGE_HEADER_MARKER_CONST, 0, "marker"));
        }
        if u32::read(&part(o, 8), endian) != 0x58454e46 {
            return Err(Fault::new(&rules::IMAGE_HEADER_ID_CONST, 8, "id"));
        }
        if !VERSIONS.contains(&u32::read(&part(o, 12), endian)) {
            return Err(Fault::new(&rules::IMAGE_HEADER_VERSION_KNOWN, 12, "version"));
        }
        if role == Role::Writer && u16::read(&part(o, 16), endian) & 0xfffe != 0 {
            return Err(Fault::new(&rules::IMAGE_HEADER_OPTIONS_ZERO, 16, "options"));
        }
        if role == Role::Writer && part::<2, _>(o, 18) != [0; 2] {
            return Err(Fault::new(&rules::IMAGE_HEADER_RESERVED_ZERO, 18, "reserved"));
        }
        if role == Role::Writer && part::<4, _>(o, 20) != [0; 4] {
            return Err(Fault::new(&rules::IMAGE_HEADER_RESERVED2_ZERO, 20, "reserved2"));
        }
        Ok(())
    }
}

plain!(ImageHeader, 24, clears);

/// What kind of domain was saved, and by which release.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DomainHeader {
    /// Offset 0: Kind of the domain.
    pub type_: DomainType,
    /// Offset 4: Base-2 logarithm of the size of a guest page in octets.
    pub page_shift: u16,
    /// Offset 6: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 2],
    /// Offset 8: Major version of the Xen that saved the domain; 0 where the image was
    /// converted from the legacy format.
    pub xen_major: u32,
    /// Offset 12: Minor version of the Xen that saved the domain; after a conversion, the
    /// version of the converter.
    pub xen_minor: u32,
}

const _: () = {
    assert!(core::mem::size_of::<DomainHeader>() == 16);
    assert!(core::mem::offset_of!(DomainHeader, type_) == 0);
    assert!(core::mem::offset_of!(DomainHeader, page_shift) == 4);
    assert!(core::mem::offset_of!(DomainHeader, reserved) == 6);
    assert!(core::mem::offset_of!(DomainHeader, xen_major) == 8);
    assert!(core::mem::offset_of!(DomainHeader, xen_minor) == 12);
};

impl DomainHeader {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            type_: DomainType(u32::from_le_bytes(part(o, 0))),
            page_shift: u16::from_le_bytes(part(o, 4)),
            reserved: [0; 2],
            xen_major: u32::from_le_bytes(part(o, 8)),
            xen_minor: u32::from_le_bytes(part(o, 12)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            type_: DomainType(u32::from_be_bytes(part(o, 0))),
            page_shift: u16::from_be_bytes(part(o, 4)),
            reserved: [0; 2],
            xen_major: u32::from_be_bytes(part(o, 8)),
            xen_minor: u32::from_be_bytes(part(o, 12)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.type_.0.to_le_bytes());
        o[4..6].copy_from_slice(&self.page_shift.to_le_bytes());
        o[8..12].copy_from_slice(&self.xen_major.to_le_bytes());
        o[12..16].copy_from_slice(&self.xen_minor.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.type_.0.to_be_bytes());
        o[4..6].copy_from_slice(&self.page_shift.to_be_bytes());
        o[8..12].copy_from_slice(&self.xen_major.to_be_bytes());
        o[12..16].copy_from_slice(&self.xen_minor.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 2];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16], endian: Endian, role: Role) -> Result<(), Fault> {
        if DomainType(u32::read(&part(o, 0), endian)).name().is_none() {
            return Err(Fault::new(&rules::DOMAIN_HEADER_TYPE_NAMED, 0, "type"));
        }
        if role == Role::Writer && part::<2, _>(o, 6) != [0; 2] {
            return Err(Fault::new(&rules::DOMAIN_HEADER_RESERVED_ZERO, 6, "reserved"));
        }
        Ok(())
    }
}

plain!(DomainHeader, 16, clears);

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u32,
    /// Offset 4: Octets of the body without its padding.
    pub length: u32,
}

const _: () = {
    assert!(core::mem::size_of::<RecordHeader>() == 8);
    assert!(core::mem::offset_of!(RecordHeader, type_) == 0);
    assert!(core::mem::offset_of!(RecordHeader, length) == 4);
};

impl RecordHeader {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { type_: u32::from_le_bytes(part(o, 0)), length: u32::from_le_bytes(part(o, 4)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { type_: u32::from_be_bytes(part(o, 0)), length: u32::from_be_bytes(part(o, 4)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.type_.to_le_bytes());
        o[4..8].copy_from_slice(&self.length.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.type_.to_be_bytes());
        o[4..8].copy_from_slice(&self.length.to_be_bytes());
        o
    }
}

plain!(RecordHeader, 8);

/// Octets of all headers together.
pub const HEADERS: usize = 40;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Marks the end of the image.
    End,
    /// Guest frames, their types, and the content of those that have any. Most of an image
    /// consists of such records; a later one replaces what an earlier one said of the same
    /// frame.
    PageData,
    /// Width of a PV guest, and depth of its page tables.
    X86PvInfo,
    /// The frames that hold the guest's own table from guest frames to machine frames.
    X86PvP2mFrames,
    /// The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
    X86PvVcpuBasic,
    /// The entry points of a vCPU and its machine check state, as
    /// XEN_DOMCTL_get_ext_vcpucontext has them.
    X86PvVcpuExtended,
    /// The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it.
    X86PvVcpuXsave,
    /// The shared info page of a PV domain.
    SharedInfo,
    /// The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
    X86TscInfo,
    /// The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it.
    HvmContext,
    /// Parameters of an HVM domain, as HVMOP_get_param has them.
    HvmParams,
    /// Data of the higher layers of the toolstack, which libxc handed through.
    Toolstack,
    /// Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them.
    X86PvVcpuMsrs,
    /// All memory has been sent. What follows is sent a second time, so that the reader can
    /// compare it with what it has.
    Verify,
    /// Marks the end of a consistent view of the domain: what stands before it can be restored
    /// by itself. Further records bring the view up to date, until the next CHECKPOINT or the
    /// END.
    Checkpoint,
    /// Frames that the mirrored domain has changed by itself, in any order.
    CheckpointDirtyPfnList,
    /// Marks the end of the static data: of what does not change while the domain runs. A
    /// reader completes the domain before it takes its memory.
    StaticDataEnd,
    /// What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
    X86CpuidPolicy,
    /// What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it.
    X86MsrPolicy,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::PageData => "PAGE_DATA",
            Self::X86PvInfo => "X86_PV_INFO",
            Self::X86PvP2mFrames => "X86_PV_P2M_FRAMES",
            Self::X86PvVcpuBasic => "X86_PV_VCPU_BASIC",
            Self::X86PvVcpuExtended => "X86_PV_VCPU_EXTENDED",
            Self::X86PvVcpuXsave => "X86_PV_VCPU_XSAVE",
            Self::SharedInfo => "SHARED_INFO",
            Self::X86TscInfo => "X86_TSC_INFO",
            Self::HvmContext => "HVM_CONTEXT",
            Self::HvmParams => "HVM_PARAMS",
            Self::Toolstack => "TOOLSTACK",
            Self::X86PvVcpuMsrs => "X86_PV_VCPU_MSRS",
            Self::Verify => "VERIFY",
            Self::Checkpoint => "CHECKPOINT",
            Self::CheckpointDirtyPfnList => "CHECKPOINT_DIRTY_PFN_LIST",
            Self::StaticDataEnd => "STATIC_DATA_END",
            Self::X86CpuidPolicy => "X86_CPUID_POLICY",
            Self::X86MsrPolicy => "X86_MSR_POLICY",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "PAGE_DATA" => Self::PageData,
            "X86_PV_INFO" => Self::X86PvInfo,
            "X86_PV_P2M_FRAMES" => Self::X86PvP2mFrames,
            "X86_PV_VCPU_BASIC" => Self::X86PvVcpuBasic,
            "X86_PV_VCPU_EXTENDED" => Self::X86PvVcpuExtended,
            "X86_PV_VCPU_XSAVE" => Self::X86PvVcpuXsave,
            "SHARED_INFO" => Self::SharedInfo,
            "X86_TSC_INFO" => Self::X86TscInfo,
            "HVM_CONTEXT" => Self::HvmContext,
            "HVM_PARAMS" => Self::HvmParams,
            "TOOLSTACK" => Self::Toolstack,
            "X86_PV_VCPU_MSRS" => Self::X86PvVcpuMsrs,
            "VERIFY" => Self::Verify,
            "CHECKPOINT" => Self::Checkpoint,
            "CHECKPOINT_DIRTY_PFN_LIST" => Self::CheckpointDirtyPfnList,
            "STATIC_DATA_END" => Self::StaticDataEnd,
            "X86_CPUID_POLICY" => Self::X86CpuidPolicy,
            "X86_MSR_POLICY" => Self::X86MsrPolicy,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u32 {
        match self {
            Self::End => End::TYPE,
            Self::PageData => PageData::TYPE,
            Self::X86PvInfo => X86PvInfo::TYPE,
            Self::X86PvP2mFrames => X86PvP2mFrames::TYPE,
            Self::X86PvVcpuBasic => X86PvVcpuBasic::TYPE,
            Self::X86PvVcpuExtended => X86PvVcpuExtended::TYPE,
            Self::X86PvVcpuXsave => X86PvVcpuXsave::TYPE,
            Self::SharedInfo => SharedInfo::TYPE,
            Self::X86TscInfo => X86TscInfo::TYPE,
            Self::HvmContext => HvmContext::TYPE,
            Self::HvmParams => HvmParams::TYPE,
            Self::Toolstack => Toolstack::TYPE,
            Self::X86PvVcpuMsrs => X86PvVcpuMsrs::TYPE,
            Self::Verify => Verify::TYPE,
            Self::Checkpoint => Checkpoint::TYPE,
            Self::CheckpointDirtyPfnList => CheckpointDirtyPfnList::TYPE,
            Self::StaticDataEnd => StaticDataEnd::TYPE,
            Self::X86CpuidPolicy => X86CpuidPolicy::TYPE,
            Self::X86MsrPolicy => X86MsrPolicy::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u32) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            PageData::TYPE => Self::PageData,
            X86PvInfo::TYPE => Self::X86PvInfo,
            X86PvP2mFrames::TYPE => Self::X86PvP2mFrames,
            X86PvVcpuBasic::TYPE => Self::X86PvVcpuBasic,
            X86PvVcpuExtended::TYPE => Self::X86PvVcpuExtended,
            X86PvVcpuXsave::TYPE => Self::X86PvVcpuXsave,
            SharedInfo::TYPE => Self::SharedInfo,
            X86TscInfo::TYPE => Self::X86TscInfo,
            HvmContext::TYPE => Self::HvmContext,
            HvmParams::TYPE => Self::HvmParams,
            Toolstack::TYPE => Self::Toolstack,
            X86PvVcpuMsrs::TYPE => Self::X86PvVcpuMsrs,
            Verify::TYPE => Self::Verify,
            Checkpoint::TYPE => Self::Checkpoint,
            CheckpointDirtyPfnList::TYPE => Self::CheckpointDirtyPfnList,
            StaticDataEnd::TYPE => Self::StaticDataEnd,
            X86CpuidPolicy::TYPE => Self::X86CpuidPolicy,
            X86MsrPolicy::TYPE => Self::X86MsrPolicy,
            _ => return None,
        })
    }

    /// Whether a reader that does not know it may pass over it.
    pub const fn is_optional(self) -> bool {
        self.code() & (1 << 31) != 0
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::PageData => "page_data",
            Self::X86PvInfo => "x86_pv_info",
            Self::X86PvP2mFrames => "x86_pv_p2m_frames",
            Self::X86PvVcpuBasic => "x86_pv_vcpu_basic",
            Self::X86PvVcpuExtended => "x86_pv_vcpu_extended",
            Self::X86PvVcpuXsave => "x86_pv_vcpu_xsave",
            Self::SharedInfo => "shared_info",
            Self::X86TscInfo => "x86_tsc_info",
            Self::HvmContext => "hvm_context",
            Self::HvmParams => "hvm_params",
            Self::Toolstack => "toolstack",
            Self::X86PvVcpuMsrs => "x86_pv_vcpu_msrs",
            Self::Verify => "verify",
            Self::Checkpoint => "checkpoint",
            Self::CheckpointDirtyPfnList => "checkpoint_dirty_pfn_list",
            Self::StaticDataEnd => "static_data_end",
            Self::X86CpuidPolicy => "x86_cpuid_policy",
            Self::X86MsrPolicy => "x86_msr_policy",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::PageData => &rules::PAGE_DATA_LENGTH,
            Self::X86PvInfo => &rules::X86_PV_INFO_LENGTH,
            Self::X86PvP2mFrames => &rules::X86_PV_P2M_FRAMES_LENGTH,
            Self::X86PvVcpuBasic => &rules::X86_PV_VCPU_BASIC_LENGTH,
            Self::X86PvVcpuExtended => &rules::X86_PV_VCPU_EXTENDED_LENGTH,
            Self::X86PvVcpuXsave => &rules::X86_PV_VCPU_XSAVE_LENGTH,
            Self::SharedInfo => &rules::SHARED_INFO_LENGTH,
            Self::X86TscInfo => &rules::X86_TSC_INFO_LENGTH,
            Self::HvmContext => &rules::HVM_CONTEXT_LENGTH,
            Self::HvmParams => &rules::HVM_PARAMS_LENGTH,
            Self::Toolstack => &rules::TOOLSTACK_LENGTH,
            Self::X86PvVcpuMsrs => &rules::X86_PV_VCPU_MSRS_LENGTH,
            Self::Verify => &rules::VERIFY_LENGTH,
            Self::Checkpoint => &rules::CHECKPOINT_LENGTH,
            Self::CheckpointDirtyPfnList => &rules::CHECKPOINT_DIRTY_PFN_LIST_LENGTH,
            Self::StaticDataEnd => &rules::STATIC_DATA_END_LENGTH,
            Self::X86CpuidPolicy => &rules::X86_CPUID_POLICY_LENGTH,
            Self::X86MsrPolicy => &rules::X86_MSR_POLICY_LENGTH,
        }
    }
}

kinds!(u32);

/// A record of the stream, as a reader gives it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Record<'a> {
    /// Marks the end of the image.
    End,
    /// Guest frames, their types, and the content of those that have any. Most of an image
    /// consists of such records; a later one replaces what an earlier one said of the same
    /// frame.
    PageData(PageData<'a>),
    /// Width of a PV guest, and depth of its page tables.
    X86PvInfo(View<'a, X86PvInfo>),
    /// The frames that hold the guest's own table from guest frames to machine frames.
    X86PvP2mFrames(X86PvP2mFrames<'a>),
    /// The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
    X86PvVcpuBasic(X86PvVcpuBasic<'a>),
    /// The entry points of a vCPU and its machine check state, as
    /// XEN_DOMCTL_get_ext_vcpucontext has them.
    X86PvVcpuExtended(X86PvVcpuExtended<'a>),
    /// The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it.
    X86PvVcpuXsave(X86PvVcpuXsave<'a>),
    /// The shared info page of a PV domain.
    SharedInfo(SharedInfo<'a>),
    /// The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
    X86TscInfo(View<'a, X86TscInfo>),
    /// The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it.
    HvmContext(HvmContext<'a>),
    /// Parameters of an HVM domain, as HVMOP_get_param has them.
    HvmParams(HvmParams<'a>),
    /// Data of the higher layers of the toolstack, which libxc handed through.
    Toolstack(Toolstack<'a>),
    /// Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them.
    X86PvVcpuMsrs(X86PvVcpuMsrs<'a>),
    /// All memory has been sent. What follows is sent a second time, so that the reader can
    /// compare it with what it has.
    Verify,
    /// Marks the end of a consistent view of the domain: what stands before it can be restored
    /// by itself. Further records bring the view up to date, until the next CHECKPOINT or the
    /// END.
    Checkpoint,
    /// Frames that the mirrored domain has changed by itself, in any order.
    CheckpointDirtyPfnList(CheckpointDirtyPfnList<'a>),
    /// Marks the end of the static data: of what does not change while the domain runs. A
    /// reader completes the domain before it takes its memory.
    StaticDataEnd,
    /// What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
    X86CpuidPolicy(X86CpuidPolicy<'a>),
    /// What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it.
    X86MsrPolicy(X86MsrPolicy<'a>),
    /// An optional record of unknown type.
    Unknown {
        /// Type code.
        type_code: u32,
        /// The body.
        body: &'a [u8],
    },
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::PageData(..) => Kind::PageData,
            Self::X86PvInfo(..) => Kind::X86PvInfo,
            Self::X86PvP2mFrames(..) => Kind::X86PvP2mFrames,
            Self::X86PvVcpuBasic(..) => Kind::X86PvVcpuBasic,
            Self::X86PvVcpuExtended(..) => Kind::X86PvVcpuExtended,
            Self::X86PvVcpuXsave(..) => Kind::X86PvVcpuXsave,
            Self::SharedInfo(..) => Kind::SharedInfo,
            Self::X86TscInfo(..) => Kind::X86TscInfo,
            Self::HvmContext(..) => Kind::HvmContext,
            Self::HvmParams(..) => Kind::HvmParams,
            Self::Toolstack(..) => Kind::Toolstack,
            Self::X86PvVcpuMsrs(..) => Kind::X86PvVcpuMsrs,
            Self::Verify => Kind::Verify,
            Self::Checkpoint => Kind::Checkpoint,
            Self::CheckpointDirtyPfnList(..) => Kind::CheckpointDirtyPfnList,
            Self::StaticDataEnd => Kind::StaticDataEnd,
            Self::X86CpuidPolicy(..) => Kind::X86CpuidPolicy,
            Self::X86MsrPolicy(..) => Kind::X86MsrPolicy,
            Self::Unknown { .. } => return None,
        })
    }

    /// Whether a reader that does not know it may pass over it.
    pub const fn is_optional(&self) -> bool {
        match self {
            Self::Unknown { .. } => true,
            _ => match self.kind() {
                Some(kind) => kind.is_optional(),
                None => false,
            },
        }
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits. A
    /// writer takes it, unless it breaks another rule that binds writers alone.
    #[must_use]
    pub fn cleared(self) -> Self {
        match self {
            Self::PageData(body) => Self::PageData(body.cleared()),
            Self::X86PvInfo(body) => Self::X86PvInfo(body.cleared()),
            Self::X86PvVcpuBasic(body) => Self::X86PvVcpuBasic(body.cleared()),
            Self::X86PvVcpuExtended(body) => Self::X86PvVcpuExtended(body.cleared()),
            Self::X86PvVcpuXsave(body) => Self::X86PvVcpuXsave(body.cleared()),
            Self::X86TscInfo(body) => Self::X86TscInfo(body.cleared()),
            Self::HvmContext(body) => Self::HvmContext(body.cleared()),
            Self::HvmParams(body) => Self::HvmParams(body.cleared()),
            Self::X86PvVcpuMsrs(body) => Self::X86PvVcpuMsrs(body.cleared()),
            other => other,
        }
    }
}

/// Takes the records of a stream, one method for each kind; what is not taken is passed over. What fails
/// stops the reader, which passes the error on.
#[allow(unused_variables, reason = "the methods of the trait do nothing")]
pub trait Visitor<'a> {
    /// Why it takes no more.
    type Error;

    /// Marks the end of the image.
    fn end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Guest frames, their types, and the content of those that have any. Most of an image
    /// consists of such records; a later one replaces what an earlier one said of the same
    /// frame.
    fn page_data(&mut self, body: PageData<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Width of a PV guest, and depth of its page tables.
    fn x86_pv_info(&mut self, body: View<'a, X86PvInfo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The frames that hold the guest's own table from guest frames to machine frames.
    fn x86_pv_p2m_frames(&mut self, body: X86PvP2mFrames<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
    fn x86_pv_vcpu_basic(&mut self, body: X86PvVcpuBasic<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The entry points of a vCPU and its machine check state, as
    /// XEN_DOMCTL_get_ext_vcpucontext has them.
    fn x86_pv_vcpu_extended(&mut self, body: X86PvVcpuExtended<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it.
    fn x86_pv_vcpu_xsave(&mut self, body: X86PvVcpuXsave<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The shared info page of a PV domain.
    fn shared_info(&mut self, body: SharedInfo<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
    fn x86_tsc_info(&mut self, body: View<'a, X86TscInfo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it.
    fn hvm_context(&mut self, body: HvmContext<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Parameters of an HVM domain, as HVMOP_get_param has them.
    fn hvm_params(&mut self, body: HvmParams<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Data of the higher layers of the toolstack, which libxc handed through.
    fn toolstack(&mut self, body: Toolstack<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them.
    fn x86_pv_vcpu_msrs(&mut self, body: X86PvVcpuMsrs<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// All memory has been sent. What follows is sent a second time, so that the reader can
    /// compare it with what it has.
    fn verify(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Marks the end of a consistent view of the domain: what stands before it can be restored
    /// by itself. Further records bring the view up to date, until the next CHECKPOINT or the
    /// END.
    fn checkpoint(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Frames that the mirrored domain has changed by itself, in any order.
    fn checkpoint_dirty_pfn_list(
        &mut self,
        body: CheckpointDirtyPfnList<'a>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Marks the end of the static data: of what does not change while the domain runs. A
    /// reader completes the domain before it takes its memory.
    fn static_data_end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
    fn x86_cpuid_policy(&mut self, body: X86CpuidPolicy<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it.
    fn x86_msr_policy(&mut self, body: X86MsrPolicy<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// An optional record of unknown type.
    fn unknown(&mut self, type_code: u32, body: &'a [u8]) -> Result<(), Self::Error> {
        Ok(())
    }
}
