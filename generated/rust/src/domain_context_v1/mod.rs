//! Domain context, version 1. The first form of the domain context, as it was posted in
//! September 2020 and never released. It is described from what the posted code does, for those
//! who meet such a stream; version 2 is the one to use.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

mod end;
mod format;
mod header;
mod load;
mod reader;
pub mod rules;
mod save;
mod saver;
mod shared_info;
mod state;
mod tsc_info;
mod writer;

use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Rule, View};
pub use end::*;
pub use format::Stream;
pub use header::*;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use shared_info::*;
pub use tsc_info::*;
pub use writer::Writer;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 1] = [1];

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u16,
    /// Offset 2: Tells apart several records of one type.
    pub instance: u16,
    /// Offset 4: Octets of body and padding together.
    pub length: u32,
}

const _: () = {
    assert!(core::mem::size_of::<RecordHeader>() == 8);
    assert!(core::mem::offset_of!(RecordHeader, type_) == 0);
    assert!(core::mem::offset_of!(RecordHeader, instance) == 2);
    assert!(core::mem::offset_of!(RecordHeader, length) == 4);
};

impl RecordHeader {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            type_: u16::from_le_bytes(part(o, 0)),
            instance: u16::from_le_bytes(part(o, 2)),
            length: u32::from_le_bytes(part(o, 4)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            type_: u16::from_be_bytes(part(o, 0)),
            instance: u16::from_be_bytes(part(o, 2)),
            length: u32::from_be_bytes(part(o, 4)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.type_.to_le_bytes());
        o[2..4].copy_from_slice(&self.instance.to_le_bytes());
        o[4..8].copy_from_slice(&self.length.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..2].copy_from_slice(&self.type_.to_be_bytes());
        o[2..4].copy_from_slice(&self.instance.to_be_bytes());
        o[4..8].copy_from_slice(&self.length.to_be_bytes());
        o
    }
}

plain!(RecordHeader, 8);

/// Octets of all headers together.
pub const HEADERS: usize = 0;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Marks the end of the stream.
    End,
    /// Identifies the stream and its version.
    Header,
    /// The shared info page of the domain.
    SharedInfo,
    /// The virtual time stamp counter of an x86 domain.
    TscInfo,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::Header => "HEADER",
            Self::SharedInfo => "SHARED_INFO",
            Self::TscInfo => "TSC_INFO",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "HEADER" => Self::Header,
            "SHARED_INFO" => Self::SharedInfo,
            "TSC_INFO" => Self::TscInfo,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u16 {
        match self {
            Self::End => End::TYPE,
            Self::Header => Header::TYPE,
            Self::SharedInfo => SharedInfo::TYPE,
            Self::TscInfo => TscInfo::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u16) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            Header::TYPE => Self::Header,
            SharedInfo::TYPE => Self::SharedInfo,
            TscInfo::TYPE => Self::TscInfo,
            _ => return None,
        })
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Header => "header",
            Self::SharedInfo => "shared_info",
            Self::TscInfo => "tsc_info",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::Header => &rules::HEADER_LENGTH,
            Self::SharedInfo => &rules::SHARED_INFO_LENGTH,
            Self::TscInfo => &rules::TSC_INFO_LENGTH,
        }
    }
}

kinds!(u16);

/// A record of the stream, as a reader gives it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Record<'a> {
    /// Marks the end of the stream.
    End,
    /// Identifies the stream and its version.
    Header(View<'a, Header>),
    /// The shared info page of the domain. With its instance.
    SharedInfo(u16, SharedInfo<'a>),
    /// The virtual time stamp counter of an x86 domain.
    TscInfo(View<'a, TscInfo>),
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::Header(..) => Kind::Header,
            Self::SharedInfo(..) => Kind::SharedInfo,
            Self::TscInfo(..) => Kind::TscInfo,
        })
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

    /// Identifies the stream and its version.
    fn header(&mut self, body: View<'a, Header>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The shared info page of the domain. With its instance.
    fn shared_info(&mut self, instance: u16, body: SharedInfo<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The virtual time stamp counter of an x86 domain.
    fn tsc_info(&mut self, body: View<'a, TscInfo>) -> Result<(), Self::Error> {
        Ok(())
    }
}
