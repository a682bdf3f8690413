//! Domain context. The state of a domain that the hypervisor holds, other than its memory and
//! its devices: what a toolstack asks the hypervisor for when a domain is saved, and gives back
//! when it is restored. This description is the authoritative text of the format.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

mod end;
mod event_channel;
mod format;
mod grant_entries_v1;
mod grant_entries_v2;
mod load;
mod reader;
pub mod rules;
mod save;
mod saver;
mod shared_info;
mod state;
mod types;
mod vcpu_info;
mod vcpu_runstate;
mod writer;
mod x86_tsc_info;

use crate::error::Fault;
use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Endian, Plain, Rule, View};
pub use end::*;
pub use event_channel::*;
pub use format::Stream;
pub use grant_entries_v1::*;
pub use grant_entries_v2::*;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use shared_info::*;
pub use types::*;
pub use vcpu_info::*;
pub use vcpu_runstate::*;
pub use writer::Writer;
pub use x86_tsc_info::*;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 1] = [2];

/// Identifies the stream and its version, and declares the endianness of all that follows.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImageHeader {
    /// Offset 0: All ones, which no record of an older stream can begin with.
    pub marker: u64,
    /// Offset 8: The ASCII letters "SAVE".
    pub id: u32,
    /// Offset 12: Version of the format.
    pub version: u32,
    /// Offset 16: Properties of the whole stream.
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
            id: 0x53415645,
            version: 2,
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

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 24], endian: Endian) -> Result<(), Fault> {
        if u64::read(&part(o, 0), endian) != 0xffffffffffffffff {
            return Err(Fault::new(&rules::IMAGE_HEADER_MARKER_CONST, 0, "marker"));
        }
        if u32::read(&part(o, 8), endian) != 0x53415645 {
            return Err(Fault::new(&rules::IMAGE_HEADER_ID_CONST, 8, "id"));
        }
        if !VERSIONS.contains(&u32::read(&part(o, 12), endian)) {
            return Err(Fault::new(&rules::IMAGE_HEADER_VERSION_KNOWN, 12, "version"));
        }
        if u16::read(&part(o, 16), endian) & 0xfffe != 0 {
            return Err(Fault::new(&rules::IMAGE_HEADER_OPTIONS_ZERO, 16, "options"));
        }
        if part::<2, _>(o, 18) != [0; 2] {
            return Err(Fault::new(&rules::IMAGE_HEADER_RESERVED_ZERO, 18, "reserved"));
        }
        if part::<4, _>(o, 20) != [0; 4] {
            return Err(Fault::new(&rules::IMAGE_HEADER_RESERVED2_ZERO, 20, "reserved2"));
        }
        Ok(())
    }
}

plain!(ImageHeader, 24);

/// What kind of domain was saved, and by which release.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DomainHeader {
    /// Offset 0: Architecture and kind of the domain.
    pub arch: DomainArch,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
    /// Offset 8: Major version of the Xen that saved the domain.
    pub xen_major: u32,
    /// Offset 12: Minor version of the Xen that saved the domain.
    pub xen_minor: u32,
}

const _: () = {
    assert!(core::mem::size_of::<DomainHeader>() == 16);
    assert!(core::mem::offset_of!(DomainHeader, arch) == 0);
    assert!(core::mem::offset_of!(DomainHeader, reserved) == 4);
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
            arch: DomainArch(u32::from_le_bytes(part(o, 0))),
            reserved: [0; 4],
            xen_major: u32::from_le_bytes(part(o, 8)),
            xen_minor: u32::from_le_bytes(part(o, 12)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            arch: DomainArch(u32::from_be_bytes(part(o, 0))),
            reserved: [0; 4],
            xen_major: u32::from_be_bytes(part(o, 8)),
            xen_minor: u32::from_be_bytes(part(o, 12)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.arch.0.to_le_bytes());
        o[8..12].copy_from_slice(&self.xen_major.to_le_bytes());
        o[12..16].copy_from_slice(&self.xen_minor.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.arch.0.to_be_bytes());
        o[8..12].copy_from_slice(&self.xen_major.to_be_bytes());
        o[12..16].copy_from_slice(&self.xen_minor.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16], endian: Endian) -> Result<(), Fault> {
        if DomainArch(u32::read(&part(o, 0), endian)).name().is_none() {
            return Err(Fault::new(&rules::DOMAIN_HEADER_ARCH_NAMED, 0, "arch"));
        }
        if part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::DOMAIN_HEADER_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(DomainHeader, 16);

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u32,
    /// Offset 4: Tells apart several records of one type.
    pub instance: u32,
    /// Offset 8: Octets of the body without its padding.
    pub length: u64,
}

const _: () = {
    assert!(core::mem::size_of::<RecordHeader>() == 16);
    assert!(core::mem::offset_of!(RecordHeader, type_) == 0);
    assert!(core::mem::offset_of!(RecordHeader, instance) == 4);
    assert!(core::mem::offset_of!(RecordHeader, length) == 8);
};

impl RecordHeader {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            type_: u32::from_le_bytes(part(o, 0)),
            instance: u32::from_le_bytes(part(o, 4)),
            length: u64::from_le_bytes(part(o, 8)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            type_: u32::from_be_bytes(part(o, 0)),
            instance: u32::from_be_bytes(part(o, 4)),
            length: u64::from_be_bytes(part(o, 8)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.type_.to_le_bytes());
        o[4..8].copy_from_slice(&self.instance.to_le_bytes());
        o[8..16].copy_from_slice(&self.length.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.type_.to_be_bytes());
        o[4..8].copy_from_slice(&self.instance.to_be_bytes());
        o[8..16].copy_from_slice(&self.length.to_be_bytes());
        o
    }
}

plain!(RecordHeader, 16);

/// Octets of all headers together.
pub const HEADERS: usize = 40;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Marks the end of the stream.
    End,
    /// The shared info page of the domain.
    SharedInfo,
    /// The virtual time stamp counter of an x86 domain.
    X86TscInfo,
    /// One event channel of the domain; its instance is the local port.
    EventChannel,
    /// A run of grant table entries in the layout of version 1.
    GrantEntriesV1,
    /// A run of grant table entries in the layout of version 2.
    GrantEntriesV2,
    /// Where a vCPU has registered its info area.
    VcpuInfo,
    /// How long a vCPU has spent in each state.
    VcpuRunstate,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::SharedInfo => "SHARED_INFO",
            Self::X86TscInfo => "X86_TSC_INFO",
            Self::EventChannel => "EVENT_CHANNEL",
            Self::GrantEntriesV1 => "GRANT_ENTRIES_V1",
            Self::GrantEntriesV2 => "GRANT_ENTRIES_V2",
            Self::VcpuInfo => "VCPU_INFO",
            Self::VcpuRunstate => "VCPU_RUNSTATE",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "SHARED_INFO" => Self::SharedInfo,
            "X86_TSC_INFO" => Self::X86TscInfo,
            "EVENT_CHANNEL" => Self::EventChannel,
            "GRANT_ENTRIES_V1" => Self::GrantEntriesV1,
            "GRANT_ENTRIES_V2" => Self::GrantEntriesV2,
            "VCPU_INFO" => Self::VcpuInfo,
            "VCPU_RUNSTATE" => Self::VcpuRunstate,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u32 {
        match self {
            Self::End => End::TYPE,
            Self::SharedInfo => SharedInfo::TYPE,
            Self::X86TscInfo => X86TscInfo::TYPE,
            Self::EventChannel => EventChannel::TYPE,
            Self::GrantEntriesV1 => GrantEntriesV1::TYPE,
            Self::GrantEntriesV2 => GrantEntriesV2::TYPE,
            Self::VcpuInfo => VcpuInfo::TYPE,
            Self::VcpuRunstate => VcpuRunstate::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u32) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            SharedInfo::TYPE => Self::SharedInfo,
            X86TscInfo::TYPE => Self::X86TscInfo,
            EventChannel::TYPE => Self::EventChannel,
            GrantEntriesV1::TYPE => Self::GrantEntriesV1,
            GrantEntriesV2::TYPE => Self::GrantEntriesV2,
            VcpuInfo::TYPE => Self::VcpuInfo,
            VcpuRunstate::TYPE => Self::VcpuRunstate,
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
            Self::SharedInfo => "shared_info",
            Self::X86TscInfo => "x86_tsc_info",
            Self::EventChannel => "event_channel",
            Self::GrantEntriesV1 => "grant_entries_v1",
            Self::GrantEntriesV2 => "grant_entries_v2",
            Self::VcpuInfo => "vcpu_info",
            Self::VcpuRunstate => "vcpu_runstate",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::SharedInfo => &rules::SHARED_INFO_LENGTH,
            Self::X86TscInfo => &rules::X86_TSC_INFO_LENGTH,
            Self::EventChannel => &rules::EVENT_CHANNEL_LENGTH,
            Self::GrantEntriesV1 => &rules::GRANT_ENTRIES_V1_LENGTH,
            Self::GrantEntriesV2 => &rules::GRANT_ENTRIES_V2_LENGTH,
            Self::VcpuInfo => &rules::VCPU_INFO_LENGTH,
            Self::VcpuRunstate => &rules::VCPU_RUNSTATE_LENGTH,
        }
    }
}

kinds!(u32);

/// A record of the stream, as a reader gives it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Record<'a> {
    /// Marks the end of the stream.
    End,
    /// The shared info page of the domain.
    SharedInfo(SharedInfo<'a>),
    /// The virtual time stamp counter of an x86 domain.
    X86TscInfo(View<'a, X86TscInfo>),
    /// One event channel of the domain; its instance is the local port. With its instance.
    EventChannel(u32, EventChannel),
    /// A run of grant table entries in the layout of version 1. With its instance.
    GrantEntriesV1(u32, GrantEntriesV1<'a>),
    /// A run of grant table entries in the layout of version 2. With its instance.
    GrantEntriesV2(u32, GrantEntriesV2<'a>),
    /// Where a vCPU has registered its info area. With its instance.
    VcpuInfo(u32, View<'a, VcpuInfo>),
    /// How long a vCPU has spent in each state. With its instance.
    VcpuRunstate(u32, View<'a, VcpuRunstate>),
    /// An optional record of unknown type.
    Unknown {
        /// Type code.
        type_code: u32,
        /// Instance.
        instance: u32,
        /// The body.
        body: &'a [u8],
    },
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::SharedInfo(..) => Kind::SharedInfo,
            Self::X86TscInfo(..) => Kind::X86TscInfo,
            Self::EventChannel(..) => Kind::EventChannel,
            Self::GrantEntriesV1(..) => Kind::GrantEntriesV1,
            Self::GrantEntriesV2(..) => Kind::GrantEntriesV2,
            Self::VcpuInfo(..) => Kind::VcpuInfo,
            Self::VcpuRunstate(..) => Kind::VcpuRunstate,
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
        self
    }
}

/// Takes the records of a stream, one method for each kind; what is not taken is passed over. What fails
/// stops the reader, which passes the error on.
#[allow(unused_variables, reason = "the methods of the trait do nothing")]
pub trait Visitor<'a> {
    /// Why it takes no more.
    type Error;

    /// Marks the end of the stream.
    fn end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The shared info page of the domain.
    fn shared_info(&mut self, body: SharedInfo<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The virtual time stamp counter of an x86 domain.
    fn x86_tsc_info(&mut self, body: View<'a, X86TscInfo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// One event channel of the domain; its instance is the local port. With its instance.
    fn event_channel(&mut self, instance: u32, body: EventChannel) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A run of grant table entries in the layout of version 1. With its instance.
    fn grant_entries_v1(
        &mut self,
        instance: u32,
        body: GrantEntriesV1<'a>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A run of grant table entries in the layout of version 2. With its instance.
    fn grant_entries_v2(
        &mut self,
        instance: u32,
        body: GrantEntriesV2<'a>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Where a vCPU has registered its info area. With its instance.
    fn vcpu_info(&mut self, instance: u32, body: View<'a, VcpuInfo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// How long a vCPU has spent in each state. With its instance.
    fn vcpu_runstate(
        &mut self,
        instance: u32,
        body: View<'a, VcpuRunstate>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// An optional record of unknown type.
    fn unknown(
        &mut self,
        type_code: u32,
        instance: u32,
        body: &'a [u8],
    ) -> Result<(), Self::Error> {
        Ok(())
    }
}
