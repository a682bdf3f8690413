//! Ticks. Many small records of one type, to measure what a record costs.
//!
//! Generated from spec/ticks by `cargo codegen`; do not edit.

mod end;
mod format;
mod load;
mod note;
mod reader;
pub mod rules;
mod save;
mod saver;
mod state;
mod tick;
mod writer;

use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Rule, View};
pub use end::*;
pub use format::Stream;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use note::*;
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use tick::*;
pub use writer::Writer;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 1] = [1];

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u32,
    /// Offset 4: Octets of the body.
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
pub const HEADERS: usize = 0;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Ends the stream.
    End,
    /// A sample of mixed integers.
    Tick,
    /// A text, so that there is a choice of types.
    Note,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::Tick => "TICK",
            Self::Note => "NOTE",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "TICK" => Self::Tick,
            "NOTE" => Self::Note,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u32 {
        match self {
            Self::End => End::TYPE,
            Self::Tick => Tick::TYPE,
            Self::Note => Note::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u32) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            Tick::TYPE => Self::Tick,
            Note::TYPE => Self::Note,
            _ => return None,
        })
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Tick => "tick",
            Self::Note => "note",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::Tick => &rules::TICK_LENGTH,
            Self::Note => &rules::NOTE_LENGTH,
        }
    }
}

kinds!(u32);

/// A record of the stream, as a reader gives it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Record<'a> {
    /// Ends the stream.
    End,
    /// A sample of mixed integers.
    Tick(View<'a, Tick>),
    /// A text, so that there is a choice of types.
    Note(Note<'a>),
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::Tick(..) => Kind::Tick,
            Self::Note(..) => Kind::Note,
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

    /// A sample of mixed integers.
    fn tick(&mut self, body: View<'a, Tick>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A text, so that there is a choice of types.
    fn note(&mut self, body: Note<'a>) -> Result<(), Self::Error> {
        Ok(())
    }
}
