//! WATCH_DATA_EXTENDED: A watch of limited depth that a connection has registered.
//!
//! Generated from spec/xenstore/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::{Parts, text};
use crate::{Endian, Plain, Sink};

/// The fixed part of a [`WatchDataExtended`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WatchDataExtendedHead {
    /// Offset 0: The connection that registered the watch.
    pub conn_id: u32,
    /// Offset 4: Octets of `wpath`, its NUL included.
    pub wpath_len: u16,
    /// Offset 6: Octets of `token`, its NUL included.
    pub token_len: u16,
    /// Offset 8: Levels below the watched path that match; 0xffff for all.
    pub depth: u16,
    /// Offset 10: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 2],
}

const _: () = {
    assert!(core::mem::size_of::<WatchDataExtendedHead>() == 12);
    assert!(core::mem::offset_of!(WatchDataExtendedHead, conn_id) == 0);
    assert!(core::mem::offset_of!(WatchDataExtendedHead, wpath_len) == 4);
    assert!(core::mem::offset_of!(WatchDataExtendedHead, token_len) == 6);
    assert!(core::mem::offset_of!(WatchDataExtendedHead, depth) == 8);
    assert!(core::mem::offset_of!(WatchDataExtendedHead, reserved) == 10);
};

impl WatchDataExtendedHead {
    /// Number of octets.
    pub const SIZE: usize = 12;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 12]) -> Self {
        Self {
            conn_id: u32::from_le_bytes(part(o, 0)),
            wpath_len: u16::from_le_bytes(part(o, 4)),
            token_len: u16::from_le_bytes(part(o, 6)),
            depth: u16::from_le_bytes(part(o, 8)),
            reserved: [0; 2],
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 12]) -> Self {
        Self {
            conn_id: u32::from_be_bytes(part(o, 0)),
            wpath_len: u16::from_be_bytes(part(o, 4)),
            token_len: u16::from_be_bytes(part(o, 6)),
            depth: u16::from_be_bytes(part(o, 8)),
            reserved: [0; 2],
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 12] {
        let mut o = [0; 12];
        o[0..4].copy_from_slice(&self.conn_id.to_le_bytes());
        o[4..6].copy_from_slice(&self.wpath_len.to_le_bytes());
        o[6..8].copy_from_slice(&self.token_len.to_le_bytes());
        o[8..10].copy_from_slice(&self.depth.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 12] {
        let mut o = [0; 12];
        o[0..4].copy_from_slice(&self.conn_id.to_be_bytes());
        o[4..6].copy_from_slice(&self.wpath_len.to_be_bytes());
        o[6..8].copy_from_slice(&self.token_len.to_be_bytes());
        o[8..10].copy_from_slice(&self.depth.to_be_bytes());
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
    pub(super) fn check<const MEMORY: usize>(
        o: &[u8; 12],
        state: &State<MEMORY>,
        role: Role,
    ) -> Result<(), Fault> {
        let endian = state.endian;
        if !state.connection_data_conn_id.contains(u64::from(u32::read(&part(o, 0), endian))) {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_CONN_ID_REFERS, 0, "conn_id"));
        }
        if role == Role::Writer && part::<2, _>(o, 10) != [0; 2] {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_RESERVED_ZERO, 10, "reserved"));
        }
        Ok(())
    }
}

plain!(WatchDataExtendedHead, 12, clears);

/// A watch of limited depth that a connection has registered.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WatchDataExtended<'a> {
    /// The fixed part.
    pub head: WatchDataExtendedHead,
    /// The watched path, or a special name that begins with `@`. Without its NUL.
    pub wpath: &'a [u8],
    /// The token that the client gave. Without its NUL.
    pub token: &'a [u8],
}

impl<'a> WatchDataExtended<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x8;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.wpath_len = (self.wpath.len() + 1) as u16;
        self.head.token_len = (self.token.len() + 1) as u16;
        self
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.head = self.head.cleared();
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode<const MEMORY: usize>(
        parts: &mut Parts<'a>,
        state: &State<MEMORY>,
        role: Role,
    ) -> Result<Self, Fault> {
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_LENGTH, 0, ""));
        };
        WatchDataExtendedHead::check(octets, state, role)?;
        let head = WatchDataExtendedHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.take(Some(u64::from(head.wpath_len))) else {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_WPATH_FITS, at, "wpath"));
        };
        let Some(octets) = text(octets) else {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_WPATH_TERMINATED, at, "wpath"));
        };
        let wpath = octets;
        let at = parts.at();
        let Some(octets) = parts.take(Some(u64::from(head.token_len))) else {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_TOKEN_FITS, at, "token"));
        };
        let Some(octets) = text(octets) else {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_TOKEN_TERMINATED, at, "token"));
        };
        let token = octets;
        parts.end(8, &rules::WATCH_DATA_EXTENDED_LENGTH)?;

        Ok(Self { head, wpath, token })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        WatchDataExtendedHead::check(&self.head.write(state.endian), state, Role::Writer)?;
        let mut size: usize = 12;
        if u64::from(self.head.wpath_len) != (self.wpath.len() + 1) as u64 {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_WPATH_FITS, size, "wpath"));
        }
        if self.wpath.contains(&0) {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_WPATH_TERMINATED, size, "wpath"));
        }
        size += self.wpath.len() + 1;
        if u64::from(self.head.token_len) != (self.token.len() + 1) as u64 {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_TOKEN_FITS, size, "token"));
        }
        if self.token.contains(&0) {
            return Err(Fault::new(&rules::WATCH_DATA_EXTENDED_TOKEN_TERMINATED, size, "token"));
        }
        size += self.token.len() + 1;
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        sink.put(self.wpath)?;
        sink.put(&[0])?;
        sink.put(self.token)?;
        sink.put(&[0])?;
        Ok(())
    }
}
