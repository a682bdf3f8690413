//! CONNECTION_DATA: A client of the daemon, with its pending input and output.
//!
//! Generated from spec/xenstore/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{ConnectionFields, ConnectionType, SharedRing, Socket, rules};
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::Parts;
use crate::{Endian, Plain, Sink};

/// The fixed part of a [`ConnectionData`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConnectionDataHead {
    /// Offset 0: Identifies the connection to the records that follow.
    pub conn_id: u32,
    /// Offset 6: Which additional fields follow `out_data`.
    pub fields: ConnectionFields,
    /// Offset 8: The other end of the connection.
    pub conn_spec: ConnectionDataConnSpec,
    /// Offset 16: Octets of `in_data`.
    pub in_data_len: u16,
    /// Offset 18: Octets of `out_data` that belong to a response sent in part.
    pub out_resp_len: u16,
    /// Offset 20: Octets of `out_data`.
    pub out_data_len: u32,
}

impl ConnectionDataHead {
    /// Number of octets.
    pub const SIZE: usize = 24;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 24]) -> Self {
        Self {
            conn_id: u32::from_le_bytes(part(o, 0)),
            fields: ConnectionFields(u16::from_le_bytes(part(o, 6))),
            conn_spec: ConnectionDataConnSpec::from_le(
                ConnectionType(u16::from_le_bytes(part(o, 4))),
                &part(o, 8),
            ),
            in_data_len: u16::from_le_bytes(part(o, 16)),
            out_resp_len: u16::from_le_bytes(part(o, 18)),
            out_data_len: u32::from_le_bytes(part(o, 20)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 24]) -> Self {
        Self {
            conn_id: u32::from_be_bytes(part(o, 0)),
            fields: ConnectionFields(u16::from_be_bytes(part(o, 6))),
            conn_spec: ConnectionDataConnSpec::from_be(
                ConnectionType(u16::from_be_bytes(part(o, 4))),
                &part(o, 8),
            ),
            in_data_len: u16::from_be_bytes(part(o, 16)),
            out_resp_len: u16::from_be_bytes(part(o, 18)),
            out_data_len: u32::from_be_bytes(part(o, 20)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.conn_id.to_le_bytes());
        o[4..6].copy_from_slice(&self.conn_spec.tag().0.to_le_bytes());
        o[6..8].copy_from_slice(&self.fields.0.to_le_bytes());
        o[8..16].copy_from_slice(&self.conn_spec.to_le());
        o[16..18].copy_from_slice(&self.in_data_len.to_le_bytes());
        o[18..20].copy_from_slice(&self.out_resp_len.to_le_bytes());
        o[20..24].copy_from_slice(&self.out_data_len.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 24] {
        let mut o = [0; 24];
        o[0..4].copy_from_slice(&self.conn_id.to_be_bytes());
        o[4..6].copy_from_slice(&self.conn_spec.tag().0.to_be_bytes());
        o[6..8].copy_from_slice(&self.fields.0.to_be_bytes());
        o[8..16].copy_from_slice(&self.conn_spec.to_be());
        o[16..18].copy_from_slice(&self.in_data_len.to_be_bytes());
        o[18..20].copy_from_slice(&self.out_resp_len.to_be_bytes());
        o[20..24].copy_from_slice(&self.out_data_len.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.fields = self.fields.cleared();
        self.conn_spec = self.conn_spec.cleared();
        self
    }

    /// How the client is connected.
    #[inline]
    pub fn conn_type(&self) -> ConnectionType {
        self.conn_spec.tag()
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check<const MEMORY: usize>(
        o: &[u8; 24],
        state: &State<MEMORY>,
        role: Role,
    ) -> Result<(), Fault> {
        let endian = state.endian;
        let value = u32::read(&part(o, 0), endian);
        if value < 1 {
            return Err(Fault::new(&rules::CONNECTION_DATA_CONN_ID_MIN, 0, "conn_id"));
        }
        if state.connection_data_conn_id.contains(u64::from(value)) {
            return Err(Fault::new(&rules::CONNECTION_DATA_CONN_ID_UNIQUE, 0, "conn_id"));
        }
        if ConnectionType(u16::read(&part(o, 4), endian)).name().is_none() {
            return Err(Fault::new(&rules::CONNECTION_DATA_CONN_TYPE_NAMED, 4, "conn_type"));
        }
        if role == Role::Writer && u16::read(&part(o, 6), endian) & 0xfffe != 0 {
            return Err(Fault::new(&rules::CONNECTION_DATA_FIELDS_ZERO, 6, "fields"));
        }
        if ConnectionType(u16::read(&part(o, 4), endian)) == ConnectionType::SOCKET {
            Socket::check(&part(o, 8), role).map_err(|f| f.within(8, "conn_spec"))?;
        }
        Ok(())
    }
}

plain!(ConnectionDataHead, 24, clears);

/// The other end of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConnectionDataConnSpec {
    /// A domain connected by a shared ring.
    SharedRing(SharedRing),
    /// A client connected by a local socket.
    Socket(Socket),
    /// A tag that names no case, and the octets.
    Other(ConnectionType, [u8; 8]),
}

impl ConnectionDataConnSpec {
    /// The tag that chooses this case.
    #[inline]
    pub const fn tag(&self) -> ConnectionType {
        match self {
            Self::SharedRing(_) => ConnectionType::SHARED_RING,
            Self::Socket(_) => ConnectionType::SOCKET,
            Self::Other(tag, _) => *tag,
        }
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(self) -> Self {
        match self {
            Self::Socket(case) => Self::Socket(case.cleared()),
            other => other,
        }
    }

    #[inline]
    fn from_le(tag: ConnectionType, o: &[u8; 8]) -> Self {
        match tag {
            ConnectionType::SHARED_RING => Self::SharedRing(SharedRing::from_le(o)),
            ConnectionType::SOCKET => Self::Socket(Socket::from_le(o)),
            tag => Self::Other(tag, *o),
        }
    }

    #[inline]
    fn from_be(tag: ConnectionType, o: &[u8; 8]) -> Self {
        match tag {
            ConnectionType::SHARED_RING => Self::SharedRing(SharedRing::from_be(o)),
            ConnectionType::SOCKET => Self::Socket(Socket::from_be(o)),
            tag => Self::Other(tag, *o),
        }
    }

    #[inline]
    fn to_le(self) -> [u8; 8] {
        match self {
            Self::SharedRing(case) => case.to_le(),
            Self::Socket(case) => case.to_le(),
            Self::Other(_, octets) => octets,
        }
    }

    #[inline]
    fn to_be(self) -> [u8; 8] {
        match self {
            Self::SharedRing(case) => case.to_be(),
            Self::Socket(case) => case.to_be(),
            Self::Other(_, octets) => octets,
        }
    }
}

impl Default for ConnectionDataConnSpec {
    /// What zeros stand for.
    fn default() -> Self {
        Self::from_le(ConnectionType(0), &[0; 8])
    }
}

/// A client of the daemon, with its pending input and output.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ConnectionData<'a> {
    /// The fixed part.
    pub head: ConnectionDataHead,
    /// Read from the client and not yet processed.
    pub in_data: &'a [u8],
    /// Not yet written to the client.
    pub out_data: &'a [u8],
    /// Unique identifier of the domain. Absent where its gate does not hold.
    pub unique_id: Option<u64>,
}

impl<'a> ConnectionData<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x2;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.in_data_len = self.in_data.len() as u16;
        self.head.out_data_len = self.out_data.len() as u32;
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
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::CONNECTION_DATA_LENGTH, 0, ""));
        };
        ConnectionDataHead::check(octets, state, role)?;
        let head = ConnectionDataHead::read(octets, state.endian);

        let at = parts.at();
        let Some(in_data) = parts.take(Some(u64::from(head.in_data_len))) else {
            return Err(Fault::new(&rules::CONNECTION_DATA_IN_DATA_FITS, at, "in_data"));
        };
        let at = parts.at();
        let Some(out_data) = parts.take(Some(u64::from(head.out_data_len))) else {
            return Err(Fault::new(&rules::CONNECTION_DATA_OUT_DATA_FITS, at, "out_data"));
        };
        if head.fields.unique_id() {
            let at = parts.at();
            let Some(octets) = parts.align(8) else {
                return Err(Fault::new(&rules::CONNECTION_DATA_ALIGN_FITS, at, "align"));
            };
            if role == Role::Writer && octets.iter().any(|octet| *octet != 0) {
                return Err(Fault::new(&rules::CONNECTION_DATA_ALIGN_ZERO, at, "align"));
            }
        }
        let unique_id = if head.fields.unique_id() {
            let at = parts.at();
            let Some(octets) = parts.chunk::<8>() else {
                return Err(Fault::new(&rules::CONNECTION_DATA_UNIQUE_ID_FITS, at, "unique_id"));
            };
            Some(u64::read(octets, endian))
        } else {
            None
        };
        parts.end(8, &rules::CONNECTION_DATA_LENGTH)?;

        Ok(Self { head, in_data, out_data, unique_id })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        ConnectionDataHead::check(&self.head.write(state.endian), state, Role::Writer)?;
        let mut size: usize = 24;
        if u64::from(self.head.in_data_len) != self.in_data.len() as u64 {
            return Err(Fault::new(&rules::CONNECTION_DATA_IN_DATA_FITS, size, "in_data"));
        }
        size += self.in_data.len();
        if u64::from(self.head.out_data_len) != self.out_data.len() as u64 {
            return Err(Fault::new(&rules::CONNECTION_DATA_OUT_DATA_FITS, size, "out_data"));
        }
        size += self.out_data.len();
        if self.head.fields.unique_id() {
            size += size.next_multiple_of(8) - size;
        }
        if self.unique_id.is_some() != (self.head.fields.unique_id()) {
            return Err(Fault::new(&rules::CONNECTION_DATA_UNIQUE_ID_FITS, size, "unique_id"));
        }
        if self.unique_id.is_some() {
            size += 8;
        }
        Ok(size)
    }

    /// The first field that is there against its gate, or is not there.
    pub(super) fn against_gate<const MEMORY: usize>(
        &self,
        _state: &State<MEMORY>,
    ) -> Option<&'static str> {
        if self.unique_id.is_some() != (self.head.fields.unique_id()) {
            return Some("unique_id");
        }
        None
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        let mut size: usize = 24;
        sink.put(self.in_data)?;
        size += self.in_data.len();
        sink.put(self.out_data)?;
        size += self.out_data.len();
        if self.head.fields.unique_id() {
            sink.put(&[0; 8][..size.next_multiple_of(8) - size])?;
        }
        if let Some(unique_id) = self.unique_id {
            sink.put(&unique_id.write(endian))?;
        }
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        if u64::from(self.head.out_resp_len) > u64::from(self.head.out_data_len) {
            return Err(Fault::new(
                &rules::CONNECTION_DATA_OUT_RESP_LEN_WITHIN,
                18,
                "out_resp_len",
            ));
        }
        Ok(())
    }
}
