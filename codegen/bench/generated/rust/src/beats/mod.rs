//! Beats. Records like ticks, in a stream with an order of its own, instances and rules on
//! their place.
//!
//! Generated from spec/beats by `cargo codegen`; do not edit.

mod beat;
mod end;
mod format;
mod load;
mod reader;
pub mod rules;
mod save;
mod saver;
mod start;
mod state;
mod tempo;
mod types;
mod writer;

use crate::error::Fault;
use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Endian, Plain, Rule, View};
pub use beat::*;
pub use end::*;
pub use format::Stream;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use start::*;
pub use tempo::*;
pub use types::*;
pub use writer::Writer;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 1] = [1];

/// Declares the order of what follows.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// Offset 0: Identifies the stream.
    pub magic: u32,
    /// Offset 4: How the stream is written.
    pub options: Options,
}

const _: () = {
    assert!(core::mem::size_of::<Order>() == 8);
    assert!(core::mem::offset_of!(Order, magic) == 0);
    assert!(core::mem::offset_of!(Order, options) == 4);
};

impl Default for Order {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self { magic: 0x73746162, options: Default::default() }
    }
}

impl Order {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            magic: u32::from_le_bytes(part(o, 0)),
            options: Options(u32::from_le_bytes(part(o, 4))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            magic: u32::from_be_bytes(part(o, 0)),
            options: Options(u32::from_be_bytes(part(o, 4))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.magic.to_le_bytes());
        o[4..8].copy_from_slice(&self.options.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.magic.to_be_bytes());
        o[4..8].copy_from_slice(&self.options.0.to_be_bytes());
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian) -> Result<(), Fault> {
        if u32::read(&part(o, 0), endian) != 0x73746162 {
            return Err(Fault::new(&rules::ORDER_MAGIC_CONST, 0, "magic"));
        }
        if u32::read(&part(o, 4), endian) & 0xfffffffe != 0 {
            return Err(Fault::new(&rules::ORDER_OPTIONS_ZERO, 4, "options"));
        }
        Ok(())
    }
}

plain!(Order, 8);

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u16,
    /// Offset 2: Which of several sources.
    pub instance: u16,
    /// Offset 4: Octets of the body.
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
pub const HEADERS: usize = 8;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Ends the stream.
    End,
    /// A sample of mixed integers.
    Beat,
    /// Begins the stream.
    Start,
    /// The beats that follow are in this tempo.
    Tempo,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::Beat => "BEAT",
            Self::Start => "START",
            Self::Tempo => "TEMPO",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "BEAT" => Self::Beat,
            "START" => Self::Start,
            "TEMPO" => Self::Tempo,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u16 {
        match self {
            Self::End => End::TYPE,
            Self::Beat => Beat::TYPE,
            Self::Start => Start::TYPE,
            Self::Tempo => Tempo::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u16) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            Beat::TYPE => Self::Beat,
            Start::TYPE => Self::Start,
            Tempo::TYPE => Self::Tempo,
            _ => return None,
        })
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Beat => "beat",
            Self::Start => "start",
            Self::Tempo => "tempo",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::Beat => &rules::BEAT_LENGTH,
            Self::Start => &rules::START_LENGTH,
            Self::Tempo => &rules::TEMPO_LENGTH,
        }
    }
}

kinds!(u16);

/// A record of the stream, as a reader gives it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Record<'a> {
    /// Ends the stream.
    End,
    /// A sample of mixed integers. With its instance.
    Beat(u16, View<'a, Beat>),
    /// Begins the stream.
    Start,
    /// The beats that follow are in this tempo.
    Tempo(View<'a, Tempo>),
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::Beat(..) => Kind::Beat,
            Self::Start => Kind::Start,
            Self::Tempo(..) => Kind::Tempo,
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

    /// Ends the stream.
    fn end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A sample of mixed integers. With its instance.
    fn beat(&mut self, instance: u16, body: View<'a, Beat>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Begins the stream.
    fn start(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The beats that follow are in this tempo.
    fn tempo(&mut self, body: View<'a, Tempo>) -> Result<(), Self::Error> {
        Ok(())
    }
}
