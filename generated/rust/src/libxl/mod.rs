//! Libxl stream. A domain as libxl saves, sends and restores it: the libxc image, and around it
//! the data of libxl and the state of the device emulators.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

mod checkpoint_end;
mod checkpoint_state;
mod emulator_context;
mod emulator_xenstore_data;
mod end;
mod format;
mod inner;
mod libxc_context;
mod load;
mod reader;
pub mod rules;
mod save;
mod saver;
mod state;
mod types;
mod writer;

use crate::error::{Fault, Role};
use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Endian, LayoutView, Plain, Rule};
pub use checkpoint_end::*;
pub use checkpoint_state::*;
pub use emulator_context::*;
pub use emulator_xenstore_data::*;
pub use end::*;
pub use format::Stream;
pub use libxc_context::*;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use types::*;
pub use writer::Writer;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 1] = [2];

/// Identifies the stream and its version, and declares the endianness of all that follows.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Offset 0: The ASCII letters "LibxlFmt".
    pub ident: u64,
    /// Offset 8: Version of the format.
    pub version: u32,
    /// Offset 12: Properties of the whole stream.
    pub options: Options,
}

const _: () = {
    assert!(core::mem::size_of::<Header>() == 16);
    assert!(core::mem::offset_of!(Header, ident) == 0);
    assert!(core::mem::offset_of!(Header, version) == 8);
    assert!(core::mem::offset_of!(Header, options) == 12);
};

impl Default for Header {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self { ident: 0x4c6962786c466d74, version: 2, options: Default::default() }
    }
}

impl Header {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            ident: u64::from_le_bytes(part(o, 0)),
            version: u32::from_le_bytes(part(o, 8)),
            options: Options(u32::from_le_bytes(part(o, 12))),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            ident: u64::from_be_bytes(part(o, 0)),
            version: u32::from_be_bytes(part(o, 8)),
            options: Options(u32::from_be_bytes(part(o, 12))),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.ident.to_le_bytes());
        o[8..12].copy_from_slice(&self.version.to_le_bytes());
        o[12..16].copy_from_slice(&self.options.0.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.ident.to_be_bytes());
        o[8..12].copy_from_slice(&self.version.to_be_bytes());
        o[12..16].copy_from_slice(&self.options.0.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.options = self.options.cleared();
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 16], endian: Endian, role: Role) -> Result<(), Fault> {
        if u64::read(&part(o, 0), endian) != 0x4c6962786c466d74 {
            return Err(Fault::new(&rules::HEADER_IDENT_CONST, 0, "ident"));
        }
        if !VERSIONS.contains(&u32::read(&part(o, 8), endian)) {
            return Err(Fault::new(&rules::HEADER_VERSION_KNOWN, 8, "version"));
        }
        if role == Role::Writer && u32::read(&part(o, 12), endian) & 0xfffffffc != 0 {
            return Err(Fault::new(&rules::HEADER_OPTIONS_ZERO, 12, "options"));
        }
        Ok(())
    }
}

plain!(Header, 16, clears);

/// Precedes every record.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: Type code of the record.
    pub type_: u32,
    /// Offset 4: Octets of the body without its padding.
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
    /// A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
    /// which records of libxl follow again.
    LibxcContext,
    /// What an emulator of the domain keeps in xenstore.
    EmulatorXenstoreData,
    /// The state of an emulator of the domain.
    EmulatorContext,
    /// Ends the records of a checkpoint. The libxc image goes on where it was left, without
    /// headers.
    CheckpointEnd,
    /// How far the two hosts of a mirrored domain have come. COLO alone uses it.
    CheckpointState,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::LibxcContext => "LIBXC_CONTEXT",
            Self::EmulatorXenstoreData => "EMULATOR_XENSTORE_DATA",
            Self::EmulatorContext => "EMULATOR_CONTEXT",
            Self::CheckpointEnd => "CHECKPOINT_END",
            Self::CheckpointState => "CHECKPOINT_STATE",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "LIBXC_CONTEXT" => Self::LibxcContext,
            "EMULATOR_XENSTORE_DATA" => Self::EmulatorXenstoreData,
            "EMULATOR_CONTEXT" => Self::EmulatorContext,
            "CHECKPOINT_END" => Self::CheckpointEnd,
            "CHECKPOINT_STATE" => Self::CheckpointState,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u32 {
        match self {
            Self::End => End::TYPE,
            Self::LibxcContext => LibxcContext::TYPE,
            Self::EmulatorXenstoreData => EmulatorXenstoreData::TYPE,
            Self::EmulatorContext => EmulatorContext::TYPE,
            Self::CheckpointEnd => CheckpointEnd::TYPE,
            Self::CheckpointState => CheckpointState::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u32) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            LibxcContext::TYPE => Self::LibxcContext,
            EmulatorXenstoreData::TYPE => Self::EmulatorXenstoreData,
            EmulatorContext::TYPE => Self::EmulatorContext,
            CheckpointEnd::TYPE => Self::CheckpointEnd,
            CheckpointState::TYPE => Self::CheckpointState,
            _ => return None,
        })
    }

    /// Whether a reader that does not know it may pass over it.
    pub const fn is_optional(self) -> bool {
        self.code() & (1 << 31) != 0
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::LibxcContext => "libxc_context",
            Self::EmulatorXenstoreData => "emulator_xenstore_data",
            Self::EmulatorContext => "emulator_context",
            Self::CheckpointEnd => "checkpoint_end",
            Self::CheckpointState => "checkpoint_state",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::LibxcContext => &rules::LIBXC_CONTEXT_LENGTH,
            Self::EmulatorXenstoreData => &rules::EMULATOR_XENSTORE_DATA_LENGTH,
            Self::EmulatorContext => &rules::EMULATOR_CONTEXT_LENGTH,
            Self::CheckpointEnd => &rules::CHECKPOINT_END_LENGTH,
            Self::CheckpointState => &rules::CHECKPOINT_STATE_LENGTH,
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
    /// A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
    /// which records of libxl follow again.
    LibxcContext,
    /// What an emulator of the domain keeps in xenstore.
    EmulatorXenstoreData(EmulatorXenstoreData<'a>),
    /// The state of an emulator of the domain.
    EmulatorContext(EmulatorContext<'a>),
    /// Ends the records of a checkpoint. The libxc image goes on where it was left, without
    /// headers.
    CheckpointEnd,
    /// How far the two hosts of a mirrored domain have come. COLO alone uses it.
    CheckpointState(LayoutView<'a, CheckpointState>),
    /// A record of the libxc stream that goes on within this one.
    Libxc(crate::libxc::Record<'a>),
    /// An optional record of unknown type.
    Unknown {
        /// Type code.
        type_code: u32,
        /// The body.
        body: &'a [u8],
    },
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type, or of another stream.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::LibxcContext => Kind::LibxcContext,
            Self::EmulatorXenstoreData(..) => Kind::EmulatorXenstoreData,
            Self::EmulatorContext(..) => Kind::EmulatorContext,
            Self::CheckpointEnd => Kind::CheckpointEnd,
            Self::CheckpointState(..) => Kind::CheckpointState,
            Self::Unknown { .. } => return None,
            Self::Libxc(_) => return None,
        })
    }

    /// Whether a reader that does not know it may pass over it.
    pub const fn is_optional(&self) -> bool {
        match self {
            Self::Unknown { .. } => true,
            Self::Libxc(record) => record.is_optional(),
            _ => match self.kind() {
                Some(kind) => kind.is_optional(),
                None => false,
            },
        }
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits. A
    /// writer takes it, unless it breaks another rule that binds writers alone.
    #[must_use]
    pub fn cleared(self) -> Self {
        match self {
            Self::CheckpointState(body) => Self::CheckpointState(body.cleared()),
            Self::Libxc(record) => Self::Libxc(record.cleared()),
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

    /// A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
    /// which records of libxl follow again.
    fn libxc_context(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// What an emulator of the domain keeps in xenstore.
    fn emulator_xenstore_data(
        &mut self,
        body: EmulatorXenstoreData<'a>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The state of an emulator of the domain.
    fn emulator_context(&mut self, body: EmulatorContext<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Ends the records of a checkpoint. The libxc image goes on where it was left, without
    /// headers.
    fn checkpoint_end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// How far the two hosts of a mirrored domain have come. COLO alone uses it.
    fn checkpoint_state(
        &mut self,
        body: LayoutView<'a, CheckpointState>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// An optional record of unknown type.
    fn unknown(&mut self, type_code: u32, body: &'a [u8]) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A record of the libxc stream that goes on within this one.
    fn libxc(&mut self, record: crate::libxc::Record<'a>) -> Result<(), Self::Error> {
        Ok(())
    }
}
