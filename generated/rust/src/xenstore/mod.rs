//! Xenstore state. The state of the xenstore daemon: its connections, watches, transactions and
//! nodes. It is written for a live update (one daemon hands over to the next) and for the
//! migration of one domain.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

mod connection_data;
mod domain_data;
mod end;
mod format;
mod global_data;
mod global_quota_data;
mod load;
mod node_data;
mod reader;
pub mod rules;
mod save;
mod saver;
mod state;
mod transaction_data;
mod types;
mod watch_data;
mod watch_data_extended;
mod writer;

use crate::error::Fault;
use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Endian, Plain, Rule, View};
pub use connection_data::*;
pub use domain_data::*;
pub use end::*;
pub use format::Stream;
pub use global_data::*;
pub use global_quota_data::*;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use node_data::*;
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use transaction_data::*;
pub use types::*;
pub use watch_data::*;
pub use watch_data_extended::*;
pub use writer::Writer;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 2] = [1, 2];

/// Identifies the stream and its version, and declares the endianness of all that follows.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImageHeader {
    /// Offset 0: The ASCII letters "xenstore".
    pub ident: u64,
    /// Offset 8: Version of the format.
    pub version: u32,
    /// Offset 12: Properties of the whole stream.
    pub flags: HeaderFlags,
}

const _: () = {
    assert!(core::mem::size_of::<ImageHeader>() == 16);
    assert!(core::mem::offset_of!(ImageHeader, ident) == 0);
    assert!(core::mem::offset_of!(ImageHeader, version) == 8);
    assert!(core::mem::offset_of!(ImageHeader, flags) == 12);
};

impl Default for ImageHeader {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self { ident: 0x78656e73746f7265, version: 2, flags: Default::default() }
    }
}

impl ImageHeader {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            ident: u64::from_le_bytes(part(o, 0)),
            version: u32::from_le_bytes(part(o, 8)),
            flags: HeaderFlags(u32::from_le_bytes(part(o, 12))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            ident: u64::from_be_bytes(part(o, 0)),
            version: u32::from_be_bytes(part(o, 8)),
            flags: HeaderFlags(u32::from_be_bytes(part(o, 12))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.ident.to_le_bytes());
        o[8..12].copy_from_slice(&self.version.to_le_bytes());
        o[12..16].copy_from_slice(&self.flags.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.ident.to_be_bytes());
        o[8..12].copy_from_slice(&self.version.to_be_bytes());
        o[12..16].copy_from_slice(&self.flags.0.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16], endian: Endian) -> Result<(), Fault> {
        if u64::read(&part(o, 0), endian) != 0x78656e73746f7265 {
            return Err(Fault::new(&rules::IMAGE_HEADER_IDENT_CONST, 0, "ident"));
        }
        if !VERSIONS.contains(&u32::read(&part(o, 8), endian)) {
            return Err(Fault::new(&rules::IMAGE_HEADER_VERSION_KNOWN, 8, "version"));
        }
        if u32::read(&part(o, 12), endian) & 0xfffffffe != 0 {
            return Err(Fault::new(&rules::IMAGE_HEADER_FLAGS_ZERO, 12, "flags"));
        }
        Ok(())
    }
}

plain!(ImageHeader, 16);

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u32,
    /// Offset 4: Octets of body and padding together.
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
pub const HEADERS: usize = 16;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Marks the end of the stream.
    End,
    /// File descriptors of the daemon itself.
    GlobalData,
    /// A client of the daemon, with its pending input and output.
    ConnectionData,
    /// A watch that a connection has registered.
    WatchData,
    /// A transaction that is pending on a connection.
    TransactionData,
    /// A node of the tree, either committed or as a pending transaction sees it.
    NodeData,
    /// The quota of every domain, and those of the daemon as a whole.
    GlobalQuotaData,
    /// The quota and features of one domain.
    DomainData,
    /// A watch of limited depth that a connection has registered.
    WatchDataExtended,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::GlobalData => "GLOBAL_DATA",
            Self::ConnectionData => "CONNECTION_DATA",
            Self::WatchData => "WATCH_DATA",
            Self::TransactionData => "TRANSACTION_DATA",
            Self::NodeData => "NODE_DATA",
            Self::GlobalQuotaData => "GLOBAL_QUOTA_DATA",
            Self::DomainData => "DOMAIN_DATA",
            Self::WatchDataExtended => "WATCH_DATA_EXTENDED",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "GLOBAL_DATA" => Self::GlobalData,
            "CONNECTION_DATA" => Self::ConnectionData,
            "WATCH_DATA" => Self::WatchData,
            "TRANSACTION_DATA" => Self::TransactionData,
            "NODE_DATA" => Self::NodeData,
            "GLOBAL_QUOTA_DATA" => Self::GlobalQuotaData,
            "DOMAIN_DATA" => Self::DomainData,
            "WATCH_DATA_EXTENDED" => Self::WatchDataExtended,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u32 {
        match self {
            Self::End => End::TYPE,
            Self::GlobalData => GlobalData::TYPE,
            Self::ConnectionData => ConnectionData::TYPE,
            Self::WatchData => WatchData::TYPE,
            Self::TransactionData => TransactionData::TYPE,
            Self::NodeData => NodeData::TYPE,
            Self::GlobalQuotaData => GlobalQuotaData::TYPE,
            Self::DomainData => DomainData::TYPE,
            Self::WatchDataExtended => WatchDataExtended::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u32) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            GlobalData::TYPE => Self::GlobalData,
            ConnectionData::TYPE => Self::ConnectionData,
            WatchData::TYPE => Self::WatchData,
            TransactionData::TYPE => Self::TransactionData,
            NodeData::TYPE => Self::NodeData,
            GlobalQuotaData::TYPE => Self::GlobalQuotaData,
            DomainData::TYPE => Self::DomainData,
            WatchDataExtended::TYPE => Self::WatchDataExtended,
            _ => return None,
        })
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::GlobalData => "global_data",
            Self::ConnectionData => "connection_data",
            Self::WatchData => "watch_data",
            Self::TransactionData => "transaction_data",
            Self::NodeData => "node_data",
            Self::GlobalQuotaData => "global_quota_data",
            Self::DomainData => "domain_data",
            Self::WatchDataExtended => "watch_data_extended",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::GlobalData => &rules::GLOBAL_DATA_LENGTH,
            Self::ConnectionData => &rules::CONNECTION_DATA_LENGTH,
            Self::WatchData => &rules::WATCH_DATA_LENGTH,
            Self::TransactionData => &rules::TRANSACTION_DATA_LENGTH,
            Self::NodeData => &rules::NODE_DATA_LENGTH,
            Self::GlobalQuotaData => &rules::GLOBAL_QUOTA_DATA_LENGTH,
            Self::DomainData => &rules::DOMAIN_DATA_LENGTH,
            Self::WatchDataExtended => &rules::WATCH_DATA_EXTENDED_LENGTH,
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
    /// File descriptors of the daemon itself.
    GlobalData(View<'a, GlobalData>),
    /// A client of the daemon, with its pending input and output.
    ConnectionData(ConnectionData<'a>),
    /// A watch that a connection has registered.
    WatchData(WatchData<'a>),
    /// A transaction that is pending on a connection.
    TransactionData(View<'a, TransactionData>),
    /// A node of the tree, either committed or as a pending transaction sees it.
    NodeData(NodeData<'a>),
    /// The quota of every domain, and those of the daemon as a whole.
    GlobalQuotaData(GlobalQuotaData<'a>),
    /// The quota and features of one domain.
    DomainData(DomainData<'a>),
    /// A watch of limited depth that a connection has registered.
    WatchDataExtended(WatchDataExtended<'a>),
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::GlobalData(..) => Kind::GlobalData,
            Self::ConnectionData(..) => Kind::ConnectionData,
            Self::WatchData(..) => Kind::WatchData,
            Self::TransactionData(..) => Kind::TransactionData,
            Self::NodeData(..) => Kind::NodeData,
            Self::GlobalQuotaData(..) => Kind::GlobalQuotaData,
            Self::DomainData(..) => Kind::DomainData,
            Self::WatchDataExtended(..) => Kind::WatchDataExtended,
        })
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits. A
    /// writer takes it, unless it breaks another rule that binds writers alone.
    #[must_use]
    pub fn cleared(self) -> Self {
        match self {
            Self::ConnectionData(body) => Self::ConnectionData(body.cleared()),
            Self::NodeData(body) => Self::NodeData(body.cleared()),
            Self::WatchDataExtended(body) => Self::WatchDataExtended(body.cleared()),
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

    /// Marks the end of the stream.
    fn end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// File descriptors of the daemon itself.
    fn global_data(&mut self, body: View<'a, GlobalData>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A client of the daemon, with its pending input and output.
    fn connection_data(&mut self, body: ConnectionData<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A watch that a connection has registered.
    fn watch_data(&mut self, body: WatchData<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A transaction that is pending on a connection.
    fn transaction_data(&mut self, body: View<'a, TransactionData>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A node of the tree, either committed or as a pending transaction sees it.
    fn node_data(&mut self, body: NodeData<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The quota of every domain, and those of the daemon as a whole.
    fn global_quota_data(&mut self, body: GlobalQuotaData<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The quota and features of one domain.
    fn domain_data(&mut self, body: DomainData<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A watch of limited depth that a connection has registered.
    fn watch_data_extended(&mut self, body: WatchDataExtended<'a>) -> Result<(), Self::Error> {
        Ok(())
    }
}
