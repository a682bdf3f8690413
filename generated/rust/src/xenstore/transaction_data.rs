//! TRANSACTION_DATA: A transaction that is pending on a connection.
//!
//! Generated from spec/xenstore/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::Plain;
use crate::error::Fault;
use crate::octets::{part, plain};

/// A transaction that is pending on a connection.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TransactionData {
    /// Offset 0: The connection that started the transaction.
    pub conn_id: u32,
    /// Offset 4: The id that the client was given.
    pub tx_id: u32,
}

const _: () = {
    assert!(core::mem::size_of::<TransactionData>() == 8);
    assert!(core::mem::offset_of!(TransactionData, conn_id) == 0);
    assert!(core::mem::offset_of!(TransactionData, tx_id) == 4);
};

impl TransactionData {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { conn_id: u32::from_le_bytes(part(o, 0)), tx_id: u32::from_le_bytes(part(o, 4)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { conn_id: u32::from_be_bytes(part(o, 0)), tx_id: u32::from_be_bytes(part(o, 4)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.conn_id.to_le_bytes());
        o[4..8].copy_from_slice(&self.tx_id.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.conn_id.to_be_bytes());
        o[4..8].copy_from_slice(&self.tx_id.to_be_bytes());
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
            return Err(Fault::new(&rules::TRANSACTION_DATA_CONN_ID_REFERS, 0, "conn_id"));
        }
        Ok(())
    }
}

plain!(TransactionData, 8);

impl TransactionData {
    /// Type code of the record.
    pub const TYPE: u32 = 0x4;
}
