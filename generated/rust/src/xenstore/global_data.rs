//! GLOBAL_DATA: File descriptors of the daemon itself.
//!
//! Generated from spec/xenstore/records by `cargo codegen`; do not edit.

use crate::octets::{part, plain};

/// File descriptors of the daemon itself.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GlobalData {
    /// Offset 0: Socket that accepts read-write connections, or -1 where sockets are not used.
    pub rw_socket_fd: i32,
    /// Offset 4: Descriptor of the event channel driver.
    pub evtchn_fd: i32,
}

const _: () = {
    assert!(core::mem::size_of::<GlobalData>() == 8);
    assert!(core::mem::offset_of!(GlobalData, rw_socket_fd) == 0);
    assert!(core::mem::offset_of!(GlobalData, evtchn_fd) == 4);
};

impl GlobalData {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            rw_socket_fd: i32::from_le_bytes(part(o, 0)),
            evtchn_fd: i32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            rw_socket_fd: i32::from_be_bytes(part(o, 0)),
            evtchn_fd: i32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.rw_socket_fd.to_le_bytes());
        o[4..8].copy_from_slice(&self.evtchn_fd.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.rw_socket_fd.to_be_bytes());
        o[4..8].copy_from_slice(&self.evtchn_fd.to_be_bytes());
        o
    }
}

plain!(GlobalData, 8);

impl GlobalData {
    /// Type code of the record.
    pub const TYPE: u32 = 0x1;
}
