//! Mixed. Records of eight types, one in 64 of them a kibioctet.
//!
//! Generated from spec/mixed by `cargo codegen`; do not edit.

mod alpha;
mod beta;
mod delta;
mod end;
mod epsilon;
mod eta;
mod format;
mod gamma;
mod load;
mod reader;
pub mod rules;
mod save;
mod saver;
mod state;
mod theta;
mod writer;
mod zeta;

use crate::names::kinds;
use crate::octets::{part, plain};
use crate::{Rule, View};
pub use alpha::*;
pub use beta::*;
pub use delta::*;
pub use end::*;
pub use epsilon::*;
pub use eta::*;
pub use format::Stream;
pub use gamma::*;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use theta::*;
pub use writer::Writer;
pub use zeta::*;

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
    /// The record alpha.
    Alpha,
    /// The record beta.
    Beta,
    /// The record gamma.
    Gamma,
    /// The record delta.
    Delta,
    /// The record epsilon.
    Epsilon,
    /// The record zeta.
    Zeta,
    /// The record eta.
    Eta,
    /// The record theta.
    Theta,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::End => "END",
            Self::Alpha => "ALPHA",
            Self::Beta => "BETA",
            Self::Gamma => "GAMMA",
            Self::Delta => "DELTA",
            Self::Epsilon => "EPSILON",
            Self::Zeta => "ZETA",
            Self::Eta => "ETA",
            Self::Theta => "THETA",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "END" => Self::End,
            "ALPHA" => Self::Alpha,
            "BETA" => Self::Beta,
            "GAMMA" => Self::Gamma,
            "DELTA" => Self::Delta,
            "EPSILON" => Self::Epsilon,
            "ZETA" => Self::Zeta,
            "ETA" => Self::Eta,
            "THETA" => Self::Theta,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u32 {
        match self {
            Self::End => End::TYPE,
            Self::Alpha => Alpha::TYPE,
            Self::Beta => Beta::TYPE,
            Self::Gamma => Gamma::TYPE,
            Self::Delta => Delta::TYPE,
            Self::Epsilon => Epsilon::TYPE,
            Self::Zeta => Zeta::TYPE,
            Self::Eta => Eta::TYPE,
            Self::Theta => Theta::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u32) -> Option<Self> {
        Some(match code {
            End::TYPE => Self::End,
            Alpha::TYPE => Self::Alpha,
            Beta::TYPE => Self::Beta,
            Gamma::TYPE => Self::Gamma,
            Delta::TYPE => Self::Delta,
            Epsilon::TYPE => Self::Epsilon,
            Zeta::TYPE => Self::Zeta,
            Eta::TYPE => Self::Eta,
            Theta::TYPE => Self::Theta,
            _ => return None,
        })
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Alpha => "alpha",
            Self::Beta => "beta",
            Self::Gamma => "gamma",
            Self::Delta => "delta",
            Self::Epsilon => "epsilon",
            Self::Zeta => "zeta",
            Self::Eta => "eta",
            Self::Theta => "theta",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::End => &rules::END_LENGTH,
            Self::Alpha => &rules::ALPHA_LENGTH,
            Self::Beta => &rules::BETA_LENGTH,
            Self::Gamma => &rules::GAMMA_LENGTH,
            Self::Delta => &rules::DELTA_LENGTH,
            Self::Epsilon => &rules::EPSILON_LENGTH,
            Self::Zeta => &rules::ZETA_LENGTH,
            Self::Eta => &rules::ETA_LENGTH,
            Self::Theta => &rules::THETA_LENGTH,
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
    /// The record alpha.
    Alpha(View<'a, Alpha>),
    /// The record beta.
    Beta(View<'a, Beta>),
    /// The record gamma.
    Gamma(View<'a, Gamma>),
    /// The record delta.
    Delta(View<'a, Delta>),
    /// The record epsilon.
    Epsilon(View<'a, Epsilon>),
    /// The record zeta.
    Zeta(View<'a, Zeta>),
    /// The record eta.
    Eta(View<'a, Eta>),
    /// The record theta.
    Theta(View<'a, Theta>),
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::End => Kind::End,
            Self::Alpha(..) => Kind::Alpha,
            Self::Beta(..) => Kind::Beta,
            Self::Gamma(..) => Kind::Gamma,
            Self::Delta(..) => Kind::Delta,
            Self::Epsilon(..) => Kind::Epsilon,
            Self::Zeta(..) => Kind::Zeta,
            Self::Eta(..) => Kind::Eta,
            Self::Theta(..) => Kind::Theta,
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

    /// The record alpha.
    fn alpha(&mut self, body: View<'a, Alpha>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The record beta.
    fn beta(&mut self, body: View<'a, Beta>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The record gamma.
    fn gamma(&mut self, body: View<'a, Gamma>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The record delta.
    fn delta(&mut self, body: View<'a, Delta>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The record epsilon.
    fn epsilon(&mut self, body: View<'a, Epsilon>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The record zeta.
    fn zeta(&mut self, body: View<'a, Zeta>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The record eta.
    fn eta(&mut self, body: View<'a, Eta>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The record theta.
    fn theta(&mut self, body: View<'a, Theta>) -> Result<(), Self::Error> {
        Ok(())
    }
}
