//! Types of Xenstore state that several headers or records use.
//!
//! Generated from spec/xenstore/stream.yaml by `cargo codegen`; do not edit.

use super::rules;
use crate::error::{Fault, Role};
use crate::names::{flags, named};
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Plain};

/// Which additional fields follow the pending data.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ConnectionFields(pub u16);

impl ConnectionFields {
    /// The unique id is present.
    pub const UNIQUE_ID: Self = Self(1);

    /// Whether [`ConnectionFields::UNIQUE_ID`] is set.
    #[inline]
    pub const fn unique_id(self) -> bool {
        self.0 & 1 != 0
    }
}

impl core::ops::BitOr for ConnectionFields {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(ConnectionFields, u16, 2, ignores: 0xfffe);
flags!(ConnectionFields, u16, [("unique_id", 1)]);

/// How the client is connected.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ConnectionType(pub u16);

impl ConnectionType {
    /// A page shared with a domain.
    pub const SHARED_RING: Self = Self(0);
    /// A local socket.
    pub const SOCKET: Self = Self(1);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::SHARED_RING => "shared_ring",
            Self::SOCKET => "socket",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "shared_ring" => Self::SHARED_RING,
            "socket" => Self::SOCKET,
            _ => return None,
        })
    }
}

plain_newtype!(ConnectionType, u16, 2);
named!(ConnectionType, u16);

/// A domain id as it stands in 16 bits.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct DomainId(pub u16);

impl DomainId {
    /// Stands for no domain.
    pub const INVALID: Self = Self(0x7ff4);
    /// Stands for every domain, in a permission.
    pub const ANY: Self = Self(0x7ff5);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::INVALID => "invalid",
            Self::ANY => "any",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "invalid" => Self::INVALID,
            "any" => Self::ANY,
            _ => return None,
        })
    }
}

plain_newtype!(DomainId, u16, 2);
named!(DomainId, u16);

/// Properties of the whole stream.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct HeaderFlags(pub u32);

impl HeaderFlags {
    /// The endianness after the image header: 0 little, 1 big.
    pub const BIG_ENDIAN: Self = Self(1);

    /// Whether [`HeaderFlags::BIG_ENDIAN`] is set.
    #[inline]
    pub const fn big_endian(self) -> bool {
        self.0 & 1 != 0
    }
}

impl core::ops::BitOr for HeaderFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(HeaderFlags, u32, 4);
flags!(HeaderFlags, u32, [("big_endian", 1)]);

/// What a pending transaction did with a node.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct NodeAccess(pub u16);

impl NodeAccess {
    /// The node was read.
    pub const READ: Self = Self(1);
    /// The node was written.
    pub const WRITTEN: Self = Self(2);

    /// Whether [`NodeAccess::READ`] is set.
    #[inline]
    pub const fn read(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`NodeAccess::WRITTEN`] is set.
    #[inline]
    pub const fn written(self) -> bool {
        self.0 & 2 != 0
    }
}

impl core::ops::BitOr for NodeAccess {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(NodeAccess, u16, 2, ignores: 0xfffc);
flags!(NodeAccess, u16, [("read", 1), ("written", 2)]);

/// The permission of one domain on a node; the first one names the owner.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NodePermission {
    /// Offset 0: What the domain may do.
    pub perm: Permission,
    /// Offset 1: State of the permission.
    pub flags: PermissionFlags,
    /// Offset 2: The domain, or `any`.
    pub domid: DomainId,
}

const _: () = {
    assert!(core::mem::size_of::<NodePermission>() == 4);
    assert!(core::mem::offset_of!(NodePermission, perm) == 0);
    assert!(core::mem::offset_of!(NodePermission, flags) == 1);
    assert!(core::mem::offset_of!(NodePermission, domid) == 2);
};

impl NodePermission {
    /// Number of octets.
    pub const SIZE: usize = 4;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 4]) -> Self {
        Self {
            perm: Permission(u8::from_le_bytes(part(o, 0))),
            flags: PermissionFlags(u8::from_le_bytes(part(o, 1))),
            domid: DomainId(u16::from_le_bytes(part(o, 2))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 4]) -> Self {
        Self {
            perm: Permission(u8::from_be_bytes(part(o, 0))),
            flags: PermissionFlags(u8::from_be_bytes(part(o, 1))),
            domid: DomainId(u16::from_be_bytes(part(o, 2))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 4] {
        let mut o = [0; 4];
        o[0..1].copy_from_slice(&self.perm.0.to_le_bytes());
        o[1..2].copy_from_slice(&self.flags.0.to_le_bytes());
        o[2..4].copy_from_slice(&self.domid.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 4] {
        let mut o = [0; 4];
        o[0..1].copy_from_slice(&self.perm.0.to_be_bytes());
        o[1..2].copy_from_slice(&self.flags.0.to_be_bytes());
        o[2..4].copy_from_slice(&self.domid.0.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.flags = self.flags.cleared();
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 4], endian: Endian, role: Role) -> Result<(), Fault> {
        if Permission(u8::read(&part(o, 0), endian)).name().is_none() {
            return Err(Fault::new(&rules::NODE_PERMISSION_PERM_NAMED, 0, "perm"));
        }
        if role == Role::Writer && u8::read(&part(o, 1), endian) & 254 != 0 {
            return Err(Fault::new(&rules::NODE_PERMISSION_FLAGS_ZERO, 1, "flags"));
        }
        Ok(())
    }
}

plain!(NodePermission, 4, clears);

/// What a domain may do with a node, as an ASCII letter.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Permission(pub u8);

impl Permission {
    /// `b`: may read and write.
    pub const BOTH: Self = Self(98);
    /// `n`: may do neither.
    pub const NONE: Self = Self(110);
    /// `r`: may read.
    pub const READ: Self = Self(114);
    /// `w`: may write.
    pub const WRITE: Self = Self(119);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::BOTH => "both",
            Self::NONE => "none",
            Self::READ => "read",
            Self::WRITE => "write",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "both" => Self::BOTH,
            "none" => Self::NONE,
            "read" => Self::READ,
            "write" => Self::WRITE,
            _ => return None,
        })
    }
}

plain_newtype!(Permission, u8, 1);
named!(Permission, u8);

/// State of a permission.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PermissionFlags(pub u8);

impl PermissionFlags {
    /// The permission is stale and plays no part in checks.
    pub const STALE: Self = Self(1);

    /// Whether [`PermissionFlags::STALE`] is set.
    #[inline]
    pub const fn stale(self) -> bool {
        self.0 & 1 != 0
    }
}

impl core::ops::BitOr for PermissionFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(PermissionFlags, u8, 1, ignores: 254);
flags!(PermissionFlags, u8, [("stale", 1)]);

/// A domain connected by a shared ring.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SharedRing {
    /// Offset 0: The domain that owns the shared page.
    pub domid: DomainId,
    /// Offset 2: The domain on whose behalf `domid` acts, or `invalid`.
    pub tdomid: DomainId,
    /// Offset 4: Port of the interdomain event channel to `domid`.
    pub evtchn: u32,
}

const _: () = {
    assert!(core::mem::size_of::<SharedRing>() == 8);
    assert!(core::mem::offset_of!(SharedRing, domid) == 0);
    assert!(core::mem::offset_of!(SharedRing, tdomid) == 2);
    assert!(core::mem::offset_of!(SharedRing, evtchn) == 4);
};

impl SharedRing {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            domid: DomainId(u16::from_le_bytes(part(o, 0))),
            tdomid: DomainId(u16::from_le_bytes(part(o, 2))),
            evtchn: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            domid: DomainId(u16::from_be_bytes(part(o, 0))),
            tdomid: DomainId(u16::from_be_bytes(part(o, 2))),
            evtchn: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.domid.0.to_le_bytes());
        o[2..4].copy_from_slice(&self.tdomid.0.to_le_bytes());
        o[4..8].copy_from_slice(&self.evtchn.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.domid.0.to_be_bytes());
        o[2..4].copy_from_slice(&self.tdomid.0.to_be_bytes());
        o[4..8].copy_from_slice(&self.evtchn.to_be_bytes());
        o
    }
}

plain!(SharedRing, 8);

/// A client connected by a local socket.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Socket {
    /// Offset 0: File descriptor of the connected socket.
    pub socket_fd: i32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<Socket>() == 8);
    assert!(core::mem::offset_of!(Socket, socket_fd) == 0);
    assert!(core::mem::offset_of!(Socket, reserved) == 4);
};

impl Socket {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { socket_fd: i32::from_le_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { socket_fd: i32::from_be_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.socket_fd.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.socket_fd.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 4];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], role: Role) -> Result<(), Fault> {
        if role == Role::Writer && part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::SOCKET_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(Socket, 8, clears);
