//! NODE_DATA: A node of the tree, either committed or as a pending transaction sees it.
//!
//! Generated from spec/xenstore/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, NodeAccess, NodePermission, rules};
use crate::error::{Fault, Role};
use crate::octets::{part, plain};
use crate::parts::{Parts, text};
use crate::{Array, Endian, Plain, Sink};

/// The fixed part of a [`NodeData`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NodeDataHead {
    /// Offset 0: The connection of the pending transaction, or 0 for a committed node.
    pub conn_id: u32,
    /// Offset 4: The pending transaction; no meaning where `conn_id` is 0.
    pub tx_id: u32,
    /// Offset 8: Octets of `path`, its NUL included.
    pub path_len: u16,
    /// Offset 10: Octets of `value`; 0 for a deleted node.
    pub value_len: u16,
    /// Offset 12: What the transaction did; no meaning where `conn_id` is 0.
    pub access: NodeAccess,
    /// Offset 14: Number of permissions; 0 for a node that the transaction deleted.
    pub perm_count: u16,
}

const _: () = {
    assert!(core::mem::size_of::<NodeDataHead>() == 16);
    assert!(core::mem::offset_of!(NodeDataHead, conn_id) == 0);
    assert!(core::mem::offset_of!(NodeDataHead, tx_id) == 4);
    assert!(core::mem::offset_of!(NodeDataHead, path_len) == 8);
    assert!(core::mem::offset_of!(NodeDataHead, value_len) == 10);
    assert!(core::mem::offset_of!(NodeDataHead, access) == 12);
    assert!(core::mem::offset_of!(NodeDataHead, perm_count) == 14);
};

impl NodeDataHead {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            conn_id: u32::from_le_bytes(part(o, 0)),
            tx_id: u32::from_le_bytes(part(o, 4)),
            path_len: u16::from_le_bytes(part(o, 8)),
            value_len: u16::from_le_bytes(part(o, 10)),
            access: NodeAccess(u16::from_le_bytes(part(o, 12))),
            perm_count: u16::from_le_bytes(part(o, 14)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            conn_id: u32::from_be_bytes(part(o, 0)),
            tx_id: u32::from_be_bytes(part(o, 4)),
            path_len: u16::from_be_bytes(part(o, 8)),
            value_len: u16::from_be_bytes(part(o, 10)),
            access: NodeAccess(u16::from_be_bytes(part(o, 12))),
            perm_count: u16::from_be_bytes(part(o, 14)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.conn_id.to_le_bytes());
        o[4..8].copy_from_slice(&self.tx_id.to_le_bytes());
        o[8..10].copy_from_slice(&self.path_len.to_le_bytes());
        o[10..12].copy_from_slice(&self.value_len.to_le_bytes());
        o[12..14].copy_from_slice(&self.access.0.to_le_bytes());
        o[14..16].copy_from_slice(&self.perm_count.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.conn_id.to_be_bytes());
        o[4..8].copy_from_slice(&self.tx_id.to_be_bytes());
        o[8..10].copy_from_slice(&self.path_len.to_be_bytes());
        o[10..12].copy_from_slice(&self.value_len.to_be_bytes());
        o[12..14].copy_from_slice(&self.access.0.to_be_bytes());
        o[14..16].copy_from_slice(&self.perm_count.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.access = self.access.cleared();
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check<const MEMORY: usize>(
        o: &[u8; 16],
        state: &State<MEMORY>,
        role: Role,
    ) -> Result<(), Fault> {
        let endian = state.endian;
        let value = u32::read(&part(o, 0), endian);
        if value != 0 && !state.connection_data_conn_id.contains(u64::from(value)) {
            return Err(Fault::new(&rules::NODE_DATA_CONN_ID_REFERS, 0, "conn_id"));
        }
        if role == Role::Writer && u16::read(&part(o, 12), endian) & 0xfffc != 0 {
            return Err(Fault::new(&rules::NODE_DATA_ACCESS_ZERO, 12, "access"));
        }
        Ok(())
    }
}

plain!(NodeDataHead, 16, clears);

/// A node of the tree, either committed or as a pending transaction sees it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct NodeData<'a> {
    /// The fixed part.
    pub head: NodeDataHead,
    /// The permissions, the owner's first.
    pub perms: Array<'a, NodePermission>,
    /// Absolute path of the node, or the name of a special node, which begins with `@`. Without
    /// its NUL.
    pub path: &'a [u8],
    /// Value of the node: any octets, with no NUL added.
    pub value: &'a [u8],
}

impl<'a> NodeData<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0x5;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.perm_count = self.perms.len() as u16;
        self.head.path_len = (self.path.len() + 1) as u16;
        self.head.value_len = self.value.len() as u16;
        self
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.head = self.head.cleared();
        self.perms = self.perms.cleared();
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
            return Err(Fault::new(&rules::NODE_DATA_LENGTH, 0, ""));
        };
        NodeDataHead::check(octets, state, role)?;
        let head = NodeDataHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.perm_count)), 4) else {
            return Err(Fault::new(&rules::NODE_DATA_PERMS_FITS, at, "perms"));
        };
        for (i, o) in octets.as_chunks::<4>().0.iter().enumerate() {
            NodePermission::check(o, endian, role)
                .map_err(|f| f.element(at + 4 * i, "perms", i))?;
        }
        let perms = Array::<NodePermission>::from_octets(octets, endian);
        let at = parts.at();
        let Some(octets) = parts.take(Some(u64::from(head.path_len))) else {
            return Err(Fault::new(&rules::NODE_DATA_PATH_FITS, at, "path"));
        };
        let Some(octets) = text(octets) else {
            return Err(Fault::new(&rules::NODE_DATA_PATH_TERMINATED, at, "path"));
        };
        if !rules::node_data_path_form(octets) {
            return Err(Fault::new(&rules::NODE_DATA_PATH_FORM, at, "path"));
        }
        let path = octets;
        let at = parts.at();
        let Some(value) = parts.last(Some(u64::from(head.value_len))) else {
            return Err(Fault::new(&rules::NODE_DATA_VALUE_FITS, at, "value"));
        };
        parts.end(8, &rules::NODE_DATA_LENGTH)?;

        Ok(Self { head, perms, path, value })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<usize, Fault> {
        NodeDataHead::check(&self.head.write(state.endian), state, Role::Writer)?;
        let mut size: usize = 16;
        if u64::from(self.head.perm_count) != self.perms.len() as u64 {
            return Err(Fault::new(&rules::NODE_DATA_PERMS_FITS, size, "perms"));
        }
        for (i, element) in self.perms.iter().enumerate() {
            NodePermission::check(&element.write(state.endian), state.endian, Role::Writer)
                .map_err(|f| f.element(size + 4 * i, "perms", i))?;
        }
        size += self.perms.len() * 4;
        if u64::from(self.head.path_len) != (self.path.len() + 1) as u64 {
            return Err(Fault::new(&rules::NODE_DATA_PATH_FITS, size, "path"));
        }
        if self.path.contains(&0) {
            return Err(Fault::new(&rules::NODE_DATA_PATH_TERMINATED, size, "path"));
        }
        if !rules::node_data_path_form(self.path) {
            return Err(Fault::new(&rules::NODE_DATA_PATH_FORM, size, "path"));
        }
        size += self.path.len() + 1;
        if u64::from(self.head.value_len) != self.value.len() as u64 {
            return Err(Fault::new(&rules::NODE_DATA_VALUE_FITS, size, "value"));
        }
        size += self.value.len();
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        for element in self.perms.iter() {
            sink.put(&element.write(endian))?;
        }
        sink.put(self.path)?;
        sink.put(&[0])?;
        sink.put(self.value)?;
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules<const MEMORY: usize>(
        &self,
        state: &State<MEMORY>,
    ) -> Result<(), Fault> {
        if u64::from(self.head.perm_count) == 0
            && (u64::from(self.head.conn_id) == 0
                || self.head.access.read()
                || self.head.access.written())
        {
            return Err(Fault::new(&rules::NODE_DATA_PERMITTED, 14, "perm_count"));
        }
        if (u64::from(self.head.perm_count) != 0 || u64::from(self.head.value_len) != 0)
            && u64::from(self.head.conn_id) != 0
            && !self.head.access.read()
            && !self.head.access.written()
        {
            return Err(Fault::new(&rules::NODE_DATA_DELETED, 14, "perm_count"));
        }
        if u64::from(self.head.conn_id) != 0 && !state.seen(Kind::TransactionData) {
            return Err(Fault::new(&rules::NODE_DATA_ANNOUNCED, 0, "conn_id"));
        }
        Ok(())
    }
}
