//! EVENT_CHANNEL: One event channel of the domain; its instance is the local port.
//!
//! Generated from spec/domain-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::Fault;
use crate::names::{flags, named};
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Plain};

/// One event channel of the domain; its instance is the local port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EventChannel {
    /// Offset 4: Whether the channel is pending, and whether it is masked.
    pub flags: EventChannelFlags,
    /// Offset 8: The vCPU that is notified.
    pub vcpu: u32,
    /// Offset 12: Priority of the channel, 0 highest; 7 where the guest set none.
    pub priority: u32,
    /// Offset 16: The other end of the channel.
    pub binding: EventChannelBinding,
}

impl EventChannel {
    /// Number of octets.
    pub const SIZE: usize = 24;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 24]) -> Self {
        Self {
            flags: EventChannelFlags(u32::from_le_bytes(part(o, 4))),
            vcpu: u32::from_le_bytes(part(o, 8)),
            priority: u32::from_le_bytes(part(o, 12)),
            binding: EventChannelBinding::from_le(
                EventChannelState(u32::from_le_bytes(part(o, 0))),
                &part(o, 16),
            ),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 24]) -> Self {
        Self {
            flags: EventChannelFlags(u32::from_be_bytes(part(o, 4))),
            vcpu: u32::from_be_bytes(part(o, 8)),
            priority: u32::from_be_bytes(part(o, 12)),
            binding: EventChannelBinding::from_be(
                EventChannelState(u32::from_be_bytes(part(o, 0))),
                &part(o, 16),
            ),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.binding.tag().0.to_le_bytes());
        o[4..8].copy_from_slice(&self.flags.0.to_le_bytes());
        o[8..12].copy_from_slice(&self.vcpu.to_le_bytes());
        o[12..16].copy_from_slice(&self.priority.to_le_bytes());
        o[16..24].copy_from_slice(&self.binding.to_le());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.binding.tag().0.to_be_bytes());
        o[4..8].copy_from_slice(&self.flags.0.to_be_bytes());
        o[8..12].copy_from_slice(&self.vcpu.to_be_bytes());
        o[12..16].copy_from_slice(&self.priority.to_be_bytes());
        o[16..24].copy_from_slice(&self.binding.to_be());
        o
    }

    /// What the channel is bound to.
    #[inline]
    pub fn state(&self) -> EventChannelState {
        self.binding.tag()
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 24], endian: Endian) -> Result<(), Fault> {
        if EventChannelState(u32::read(&part(o, 0), endian)).name().is_none() {
            return Err(Fault::new(&rules::EVENT_CHANNEL_STATE_NAMED, 0, "state"));
        }
        if u32::read(&part(o, 4), endian) & 0xfffffffc != 0 {
            return Err(Fault::new(&rules::EVENT_CHANNEL_FLAGS_ZERO, 4, "flags"));
        }
        if u32::read(&part(o, 12), endian) > 15 {
            return Err(Fault::new(&rules::EVENT_CHANNEL_PRIORITY_MAX, 12, "priority"));
        }
        match EventChannelState(u32::read(&part(o, 0), endian)) {
            EventChannelState::UNBOUND => {
                UnboundChannel::check(&part(o, 16)).map_err(|f| f.within(16, "binding"))?
            }
            EventChannelState::PIRQ => {
                PirqChannel::check(&part(o, 16)).map_err(|f| f.within(16, "binding"))?
            }
            EventChannelState::VIRQ => {
                VirqChannel::check(&part(o, 16)).map_err(|f| f.within(16, "binding"))?
            }
            EventChannelState::IPI => {
                IpiChannel::check(&part(o, 16)).map_err(|f| f.within(16, "binding"))?
            }
            _ => {}
        }
        Ok(())
    }
}

plain!(EventChannel, 24);

/// The other end of the channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventChannelBinding {
    /// Waits for a remote domain.
    Unbound(UnboundChannel),
    /// Bound to a channel of another domain.
    Interdomain(InterdomainChannel),
    /// Bound to a physical interrupt.
    Pirq(PirqChannel),
    /// Bound to a virtual interrupt.
    Virq(VirqChannel),
    /// Bound to an interrupt between vCPUs; has no other end.
    Ipi(IpiChannel),
    /// A tag that names no case, and the octets.
    Other(EventChannelState, [u8; 8]),
}

impl EventChannelBinding {
    /// The tag that chooses this case.
    #[inline]
    pub const fn tag(&self) -> EventChannelState {
        match self {
            Self::Unbound(_) => EventChannelState::UNBOUND,
            Self::Interdomain(_) => EventChannelState::INTERDOMAIN,
            Self::Pirq(_) => EventChannelState::PIRQ,
            Self::Virq(_) => EventChannelState::VIRQ,
            Self::Ipi(_) => EventChannelState::IPI,
            Self::Other(tag, _) => *tag,
        }
    }

    #[inline]
    fn from_le(tag: EventChannelState, o: &[u8; 8]) -> Self {
        match tag {
            EventChannelState::UNBOUND => Self::Unbound(UnboundChannel::from_le(o)),
            EventChannelState::INTERDOMAIN => Self::Interdomain(InterdomainChannel::from_le(o)),
            EventChannelState::PIRQ => Self::Pirq(PirqChannel::from_le(o)),
            EventChannelState::VIRQ => Self::Virq(VirqChannel::from_le(o)),
            EventChannelState::IPI => Self::Ipi(IpiChannel::from_le(o)),
            tag => Self::Other(tag, *o),
        }
    }

    #[inline]
    fn from_be(tag: EventChannelState, o: &[u8; 8]) -> Self {
        match tag {
            EventChannelState::UNBOUND => Self::Unbound(UnboundChannel::from_be(o)),
            EventChannelState::INTERDOMAIN => Self::Interdomain(InterdomainChannel::from_be(o)),
            EventChannelState::PIRQ => Self::Pirq(PirqChannel::from_be(o)),
            EventChannelState::VIRQ => Self::Virq(VirqChannel::from_be(o)),
            EventChannelState::IPI => Self::Ipi(IpiChannel::from_be(o)),
            tag => Self::Other(tag, *o),
        }
    }

    #[inline]
    fn to_le(self) -> [u8; 8] {
        match self {
            Self::Unbound(case) => case.to_le(),
            Self::Interdomain(case) => case.to_le(),
            Self::Pirq(case) => case.to_le(),
            Self::Virq(case) => case.to_le(),
            Self::Ipi(case) => case.to_le(),
            Self::Other(_, octets) => octets,
        }
    }

    #[inline]
    fn to_be(self) -> [u8; 8] {
        match self {
            Self::Unbound(case) => case.to_be(),
            Self::Interdomain(case) => case.to_be(),
            Self::Pirq(case) => case.to_be(),
            Self::Virq(case) => case.to_be(),
            Self::Ipi(case) => case.to_be(),
            Self::Other(_, octets) => octets,
        }
    }
}

impl Default for EventChannelBinding {
    /// What zeros stand for.
    fn default() -> Self {
        Self::from_le(EventChannelState(0), &[0; 8])
    }
}

/// Delivery state of an event channel.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct EventChannelFlags(pub u32);

impl EventChannelFlags {
    /// An event waits to be handled.
    pub const PENDING: Self = Self(1);
    /// The guest has masked the channel.
    pub const MASKED: Self = Self(2);

    /// Whether [`EventChannelFlags::PENDING`] is set.
    #[inline]
    pub const fn pending(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`EventChannelFlags::MASKED`] is set.
    #[inline]
    pub const fn masked(self) -> bool {
        self.0 & 2 != 0
    }
}

impl core::ops::BitOr for EventChannelFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(EventChannelFlags, u32, 4);
flags!(EventChannelFlags, u32, [("pending", 1), ("masked", 2)]);

/// What an event channel is bound to. A closed channel has no record.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct EventChannelState(pub u32);

impl EventChannelState {
    /// Waits for a remote domain to bind to it.
    pub const UNBOUND: Self = Self(1);
    /// Bound to a channel of another domain.
    pub const INTERDOMAIN: Self = Self(2);
    /// Bound to a physical interrupt.
    pub const PIRQ: Self = Self(3);
    /// Bound to a virtual interrupt.
    pub const VIRQ: Self = Self(4);
    /// Bound to an interrupt between the domain's own vCPUs.
    pub const IPI: Self = Self(5);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::UNBOUND => "unbound",
            Self::INTERDOMAIN => "interdomain",
            Self::PIRQ => "pirq",
            Self::VIRQ => "virq",
            Self::IPI => "ipi",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "unbound" => Self::UNBOUND,
            "interdomain" => Self::INTERDOMAIN,
            "pirq" => Self::PIRQ,
            "virq" => Self::VIRQ,
            "ipi" => Self::IPI,
            _ => return None,
        })
    }
}

plain_newtype!(EventChannelState, u32, 4);
named!(EventChannelState, u32);

/// Bound to a channel of another domain.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InterdomainChannel {
    /// Offset 0: The other domain.
    pub remote_domid: u32,
    /// Offset 4: The other domain's port.
    pub remote_port: u32,
}

const _: () = {
    assert!(core::mem::size_of::<InterdomainChannel>() == 8);
    assert!(core::mem::offset_of!(InterdomainChannel, remote_domid) == 0);
    assert!(core::mem::offset_of!(InterdomainChannel, remote_port) == 4);
};

impl InterdomainChannel {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            remote_domid: u32::from_le_bytes(part(o, 0)),
            remote_port: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            remote_domid: u32::from_be_bytes(part(o, 0)),
            remote_port: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.remote_domid.to_le_bytes());
        o[4..8].copy_from_slice(&self.remote_port.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.remote_domid.to_be_bytes());
        o[4..8].copy_from_slice(&self.remote_port.to_be_bytes());
        o
    }
}

plain!(InterdomainChannel, 8);

/// Bound to an interrupt between vCPUs; has no other end.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct IpiChannel {
    /// Offset 0: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 8],
}

const _: () = {
    assert!(core::mem::size_of::<IpiChannel>() == 8);
    assert!(core::mem::offset_of!(IpiChannel, reserved) == 0);
};

impl IpiChannel {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(_: &[u8; 8]) -> Self {
        Self { reserved: [0; 8] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(_: &[u8; 8]) -> Self {
        Self { reserved: [0; 8] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        [0; 8]
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        [0; 8]
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8]) -> Result<(), Fault> {
        if part::<8, _>(o, 0) != [0; 8] {
            return Err(Fault::new(&rules::IPI_CHANNEL_RESERVED_ZERO, 0, "reserved"));
        }
        Ok(())
    }
}

plain!(IpiChannel, 8);

/// Bound to a physical interrupt.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PirqChannel {
    /// Offset 0: The interrupt, by its guest number.
    pub pirq: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<PirqChannel>() == 8);
    assert!(core::mem::offset_of!(PirqChannel, pirq) == 0);
    assert!(core::mem::offset_of!(PirqChannel, reserved) == 4);
};

impl PirqChannel {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { pirq: u32::from_le_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { pirq: u32::from_be_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.pirq.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.pirq.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8]) -> Result<(), Fault> {
        if part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::PIRQ_CHANNEL_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(PirqChannel, 8);

/// Waits for a remote domain.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnboundChannel {
    /// Offset 0: The domain that may bind to the channel.
    pub remote_domid: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<UnboundChannel>() == 8);
    assert!(core::mem::offset_of!(UnboundChannel, remote_domid) == 0);
    assert!(core::mem::offset_of!(UnboundChannel, reserved) == 4);
};

impl UnboundChannel {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { remote_domid: u32::from_le_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { remote_domid: u32::from_be_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.remote_domid.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.remote_domid.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8]) -> Result<(), Fault> {
        if part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::UNBOUND_CHANNEL_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(UnboundChannel, 8);

/// Bound to a virtual interrupt.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VirqChannel {
    /// Offset 0: The interrupt.
    pub virq: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirqChannel>() == 8);
    assert!(core::mem::offset_of!(VirqChannel, virq) == 0);
    assert!(core::mem::offset_of!(VirqChannel, reserved) == 4);
};

impl VirqChannel {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { virq: u32::from_le_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { virq: u32::from_be_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.virq.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.virq.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8]) -> Result<(), Fault> {
        if part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::VIRQ_CHANNEL_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(VirqChannel, 8);

impl EventChannel {
    /// Type code of the record.
    pub const TYPE: u32 = 0x10;
}
