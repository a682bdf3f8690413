//! WATCH_DATA: A watch that a connection has registered.
//!
//! Generated from spec/xenstore/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::{Parts, text};
use crate::{Endian, Plain, Sink};

/// The fixed part of a [`WatchData`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WatchDataHead {
    /// Offset 0: The connection that registered the watch.
    pub conn_id: u32,
    /// Offset 4: Octets of `wpath`, its NUL included.
    pub wpath_len: u16,
    /// Offset 6: Octets of `token`, its NUL included.
    pub token_len: u16,
}

const _: () = {
    assert!(core::mem::size_of::<WatchDataHead>() == 8);
    assert!(core::mem::offset_of!(WatchDataHead, conn_id) == 0);
    assert!(core::mem::offset_of!(WatchDataHead, wpath_len) == 4);
    assert!(core::mem::offset_of!(WatchDataHead, token_len) == 6);
};

impl WatchDataHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            conn_id: u32::from_le_bytes(part(o, 0)),
            wpath_len: u16::from_le_bytes(part(o, 4)),
            token_len: u16::from_le_bytes(part(o, 6)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            conn_id: u32::from_be_bytes(part(o, 0)),
            wpath_len: u16::from_be_bytes(part(o, 4)),
            token_len: u16::from_be_bytes(part(o, 6)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.conn_id.to_le_bytes());
        o[4..6].copy_from_slice(&self.wpath_len.to_le_bytes());
        o[6..8].copy_from_slice(&self.token_len.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.conn_id.to_be_bytes());
        o[4..6].copy_from_slice(&self.wpath_len.to_be_bytes());
        o[6..8].copy_from_slice(&self.token_len.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check<const MEMORY: usize>(
        o: &[u8; 8],
        state: &State<MEMORY>,
    ) -> Result<(), Fault> {
        let endian = state.endian;
        if !state.connection_data_conn_id.contains(u64::from(u32::read(&part(o, 0), endian))) {
            return Err(Fault::new(&rules::WATCH_DATA_CONN_ID_REFERS, 0, "conn_id"));
        }
        Ok(())
    }
}

plain!(WatchDataHead, 8);

/// A watch that a connection has registered.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WatchData<'a> {
    /// The fixed part.
    pub head: WatchDataHead,
    /// The watched path, or a special name that begins with `@`. Without its NUL.
    pub wpath: &'a [u8],
    /// The token that the client gave. Without its NUL.
    pub token: &'a [u8],
}

impl<'a> WatchData<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x3;

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
    pub fn cleared(self) -> Self {
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode<const MEMORY: usize>(
        parts: &mut Parts<'a>,
        state: &State<MEMORY>,
        _role: Role,
    ) -> Result<Self, Fault> {
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::WATCH_DATA_LENGTH, 0, ""));
        };
        WatchDataHead::check(octets, state)?;
        let head = WatchDataHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.take(Some(u64::from(head.wpath_len))) else {
            return Err(Fault::new(&rules::WATCH_DATA_WPATH_FITS, at, "wpath"));
        };
        let Some(octets) = text(octets) else {
            return Err(Fault::new(&rules::WATCH_DATA_WPATH_TERMINATED, at, "wpath"));
        };
        let wpath = octets;
        let at = parts.at();
        let Some(octets) = parts.take(Some(u64::from(head.token_len))) else {
            return Err(Fault::new(&rules::WATCH_DATA_TOKEN_FITS, at, "token"));
        };
        let Some(octets) = text(octets) else {
            return Err(Fault::new(&rules::WATCH_DATA_TOKEN_TERMINATED, at, "token"));
        };
        let token = octets;
        parts.end(8, &rules::WATCH_DATA_LENGTH)?;

        Ok(Self { head, wpath, token })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        WatchDataHead::check(&self.head.write(state.endian), state)?;
        let mut size: usize = 8;
        if u64::from(self.head.wpath_len) != (self.wpath.len() + 1) as u64 {
            return Err(Fault::new(&rules::WATCH_DATA_WPATH_FITS, size, "wpath"));
        }
        if self.wpath.contains(&0) {
            return Err(Fault::new(&rules::WATCH_DATA_WPATH_TERMINATED, size, "wpath"));
        }
        size += self.wpath.len() + 1;
        if u64::from(self.head.token_len) != (self.token.len() + 1) as u64 {
            return Err(Fault::new(&rules::WATCH_DATA_TOKEN_FITS, size, "token"));
        }
        if self.token.contains(&0) {
            return Err(Fault::new(&rules::WATCH_DATA_TOKEN_TERMINATED, size, "token"));
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
