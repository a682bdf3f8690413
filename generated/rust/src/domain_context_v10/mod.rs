//! Domain context, tenth draft. A later draft of the domain context, which answered the review
//! in part. It was never released.
//!
//! Generated from spec/domain-context-v10 by `cargo codegen`; do not edit.

mod end;
mod format;
mod load;
mod reader;
pub mod rules;
mod save;
mod saver;
mod shared_info;
mod start;
mod state;
mod tsc_info;
mod writer;

use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Rule, View};
pub use end::*;
pub use format::Stream;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use shared_info::*;
pub use start::*;
pub use tsc_info::*;
pub use writer::Writer;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 1] = [10];

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u32,
    /// Offset 4: Tells apart several records of one type.
    pub instance: u32,
    /// Offset 8: Octets of the body without its padding.
    pub length: u64,
}

const _: () = {
    assert!(core::mem::size_of::<RecordHeader>() == 16);
    assert!(core::mem::offset_of!(RecordHeader, type_) == 0);
    assert!(core::mem::offset_of!(RecordHeader, instance) == 4);
    assert!(core::mem::offset_of!(RecordHeader, length) == 8);
};

impl RecordHeader {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            type_: u32::from_le_bytes(part(o, 0)),
            instance: u32::from_le_bytes(part(o, 4)),
            length: u64::from_le_bytes(part(o, 8)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            type_: u32::from_be_bytes(part(o, 0)),
            instance: u32::from_be_bytes(part(o, 4)),
            length: u64::from_be_bytes(part(o, 8)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.type_.to_le_bytes());
        o[4..8].copy_from_slice(&self.instance.to_le_bytes());
        o[8..16].copy_from_slice(&self.length.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..4].copy_from_slice(&self.type_.to_be_bytes());
        o[4..8].copy_from_slice(&self.instance.to_be_bytes());
        o[8..16].copy_from_slice(&self.length.to_be_bytes());
        o
    }
}

plain!(RecordHeader, 16);

/// Octets of all headers together.
pub const HEADERS: usize = 0;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Marks the end of the stream.
    End,
    /// Begins the stream and tells which release wrote it.
    Start,
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
            Self::Start => "START",
            Self::SharedInfo => "SHARED_INFO",
            Self::TscInfo => "TSC_INFO",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "START" => Self::Start,
            "SHARED_INFO" => Self::SharedInfo,
            "TSC_INFO" => Self::TscInfo,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u32 {
        match self {
            Self::End => End::TYPE,
            Self::Start => Start::TYPE,
            Self::SharedInfo => SharedInfo::TYPE,
            Self::TscInfo => TscInfo::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u32) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            Start::TYPE => Self::Start,
            SharedInfo::TYPE => Self::SharedInfo,
            TscInfo::TYPE => Self::TscInfo,
            _ => return None,
        })
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Start => "start",
            Self::SharedInfo => "shared_info",
            Self::TscInfo => "tsc_info",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::Start => &rules::START_LENGTH,
            Self::SharedInfo => &rules::SHARED_INFO_LENGTH,
            Self::TscInfo => &rules::TSC_INFO_LENGTH,
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
    /// Begins the stream and tells which release wrote it.
    Start(View<'a, Start>),
    /// The shared info page of the domain.
    SharedInfo(SharedInfo<'a>),
    /// The virtual time stamp counter of an x86 domain.
    TscInfo(View<'a, TscInfo>),
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::Start(..) => Kind::Start,
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

    /// Begins the stream and tells which release wrote it.
    fn start(&mut self, body: View<'a, Start>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The shared info page of the domain.
    fn shared_info(&mut self, body: SharedInfo<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The virtual time stamp counter of an x86 domain.
    fn tsc_info(&mut self, body: View<'a, TscInfo>) -> Result<(), Self::Error> {
        Ok(())
    }
}
