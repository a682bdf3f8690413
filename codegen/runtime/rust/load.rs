//! Loads streams: what the handlers of every stream have in common.

use core::fmt;

use crate::Error;

/// A stream has a record that nothing is there to load, and that nobody asked to ignore.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHandler {
    /// Name of the record in the format.
    pub record: &'static str,
}

impl fmt::Display for NoHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no handler for a record {}", self.record)
    }
}

impl core::error::Error for NoHandler {}

/// Why a stream was not loaded. The records before the error have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError<H> {
    /// The stream breaks a rule.
    Rule(Error),
    /// A handler failed, or there is none.
    Handler(H),
    /// What was read of a record is not what it holds.
    Body(BodyError),
}

impl<H> From<Error> for LoadError<H> {
    fn from(error: Error) -> Self {
        Self::Rule(error)
    }
}

impl<H> From<BodyError> for LoadError<H> {
    fn from(error: BodyError) -> Self {
        Self::Body(error)
    }
}

impl<H: fmt::Display> fmt::Display for LoadError<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(error) => error.fmt(f),
            Self::Handler(error) => error.fmt(f),
            Self::Body(error) => error.fmt(f),
        }
    }
}

impl<H: core::error::Error + 'static> core::error::Error for LoadError<H> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(match self {
            Self::Rule(error) => error,
            Self::Handler(error) => error,
            Self::Body(error) => error,
        })
    }
}

/// How what was read of a record is not what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyError {
    /// More octets were asked for than the body has left. None were read: a body is never
    /// extended with zeros.
    Short {
        /// How many were asked for.
        wanted: u64,
        /// How many there are.
        left: u64,
    },
    /// Octets were left, and nobody asked to ignore them.
    Left(u64),
    /// The record before was begun and not ended.
    Unended,
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Short { wanted, left } => {
                write!(f, "{wanted} octets were asked for, and the body has {left} left")
            }
            Self::Left(left) => write!(f, "{left} octets of the body were not read"),
            Self::Unended => f.write_str("the record before was begun and not ended"),
        }
    }
}

impl core::error::Error for BodyError {}

/// What is left of the octets of a body.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Octets<'a> {
    pub(crate) left: &'a [u8],
    pub(crate) ignored: bool,
}

impl Octets<'_> {
    pub(crate) fn read(&mut self, into: &mut [u8]) -> Result<(), BodyError> {
        let Some((octets, left)) = self.left.split_at_checked(into.len()) else {
            let (wanted, left) = (into.len() as u64, self.left.len() as u64);
            return Err(BodyError::Short { wanted, left });
        };
        into.copy_from_slice(octets);
        self.left = left;
        Ok(())
    }

    pub(crate) fn end(self) -> Result<(), BodyError> {
        if self.left.is_empty() || self.ignored {
            return Ok(());
        }
        Err(BodyError::Left(self.left.len() as u64))
    }
}
