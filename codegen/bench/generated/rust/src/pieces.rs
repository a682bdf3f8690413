//! What a stream that comes in pieces is made of: formats, receivers, and what holds a record
//! until all of it is there.

use core::convert::Infallible;
use core::fmt;

use crate::Error;

/// Takes what a [`Decoder`](crate::Decoder) finds.
///
/// A record is handed over as a whole, if the decoder can hold it. Of a larger one the last field
/// comes in pieces, which may end anywhere, between [`begin`](Self::begin) and [`end`](Self::end).
///
/// What fails stops the decoder for good, which passes the error on.
pub trait Receiver<F: Format> {
    /// Why it takes no more.
    type Error;

    /// The headers have been read: they, the version and the order of octets are the reader's to tell.
    ///
    /// # Errors
    /// If the decoder has to stop; so it is for the others.
    #[inline]
    fn headers(&mut self, reader: &F::Reader<'_>) -> Result<(), Self::Error> {
        let _ = reader;
        Ok(())
    }

    /// A record, all of it.
    fn record(&mut self, record: F::Record<'_>) -> Result<(), Self::Error>;

    /// A record of which the last field is empty here; its `octets` follow in pieces. All other
    /// fields have been checked.
    fn begin(&mut self, record: F::Record<'_>, octets: u64) -> Result<(), Self::Error>;

    /// The next octets of the last field of the record that has begun.
    fn piece(&mut self, octets: &[u8]) -> Result<(), Self::Error>;

    /// The record that has begun is complete, and so is its padding.
    fn end(&mut self) -> Result<(), Self::Error>;
}

/// Takes nothing: the stream is only checked.
impl<F: Format> Receiver<F> for () {
    type Error = Infallible;

    #[inline]
    fn record(&mut self, _: F::Record<'_>) -> Result<(), Infallible> {
        Ok(())
    }

    #[inline]
    fn begin(&mut self, _: F::Record<'_>, _: u64) -> Result<(), Infallible> {
        Ok(())
    }

    #[inline]
    fn piece(&mut self, _: &[u8]) -> Result<(), Infallible> {
        Ok(())
    }

    #[inline]
    fn end(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

/// Why a stream was not read to its end by a receiver or a visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError<E> {
    /// The stream breaks a rule.
    Rule(Error),
    /// Who was given the records stopped.
    Handler(E),
    /// Who was given the records stopped earlier.
    Stopped,
}

impl ReadError<Infallible> {
    /// The same, as an error of something that can stop.
    pub(crate) fn widened<E>(self) -> ReadError<E> {
        match self {
            Self::Rule(error) => ReadError::Rule(error),
            Self::Handler(never) => match never {},
            Self::Stopped => ReadError::Stopped,
        }
    }
}

impl<E> From<Error> for ReadError<E> {
    fn from(error: Error) -> Self {
        Self::Rule(error)
    }
}

impl<E: fmt::Display> fmt::Display for ReadError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(error) => error.fmt(f),
            Self::Handler(error) => error.fmt(f),
            Self::Stopped => f.write_str("who was given the records has stopped"),
        }
    }
}

impl<E: core::error::Error + 'static> core::error::Error for ReadError<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Rule(error) => Some(error),
            Self::Handler(error) => Some(error),
            Self::Stopped => None,
        }
    }
}

/// A stream's format, as decoders see it. Generated for each stream; not to be implemented by
/// others.
pub trait Format: Sized {
    /// A record of the stream.
    type Record<'a>;

    /// Reads records from octets in memory.
    type Reader<'a>: Clone;

    /// Octets of all headers together.
    const HEADERS: usize;
    #[doc(hidden)]
    fn open(octets: &[u8]) -> Result<Self::Reader<'_>, Error>;
    #[doc(hidden)]
    fn over<'b>(reader: Self::Reader<'_>, rest: &'b [u8], end: u64) -> Self::Reader<'b>;
    #[doc(hidden)]
    fn rest<'a>(reader: &Self::Reader<'a>) -> &'a [u8];
    #[doc(hidden)]
    fn is_done(reader: &Self::Reader<'_>) -> bool;
    #[doc(hidden)]
    fn whole(reader: &Self::Reader<'_>) -> u64;
    #[doc(hidden)]
    fn need(reader: &Self::Reader<'_>) -> u64;
    #[doc(hidden)]
    fn step<'a>(reader: &mut Self::Reader<'a>) -> Result<Self::Record<'a>, Error>;
    #[doc(hidden)]
    fn begin<'a>(
        reader: &mut Self::Reader<'a>,
        limit: usize,
    ) -> Result<Begun<Self::Record<'a>>, Error>;
    /// The error for a record that does not fit into a window.
    #[doc(hidden)]
    fn too_large(reader: &Self::Reader<'_>) -> Error;
    /// The error for octets after the last record, if there is one.
    #[doc(hidden)]
    fn trailing(offset: u64) -> Option<Error>;
    /// Whether a record is to come, where no octets follow those at hand.
    #[doc(hidden)]
    fn goes_on(reader: &mut Self::Reader<'_>) -> Result<bool, Error> {
        Ok(!Self::is_done(reader))
    }
}

/// What became of a record that is too large to be held.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "it is taken apart at once")]
pub enum Begun<R> {
    /// More octets of it are wanted before it can begin: so many in all, its header included.
    Wanted(usize),
    /// All but its last field, and what is to come of it.
    Record(R, Tail),
}

/// What is still to come of a record, and the errors if it does not come.
#[derive(Debug, Clone)]
pub struct Tail {
    pub(crate) octets: u64,
    pub(crate) padding: usize,
    pub(crate) no_body: Error,
    pub(crate) no_padding: Error,
    pub(crate) not_zero: Option<Error>,
}

/// Holds what has come of a record until all of it is there.
pub trait Window {
    /// How many octets it can hold. A record with more of them comes in pieces, or not at all.
    fn limit(&self) -> usize;
    /// What it holds.
    fn octets(&self) -> &[u8];
    /// Holds these octets too; with what is held, they are not more than the limit.
    fn hold(&mut self, octets: &[u8]);
    /// Forgets the first octets that it holds.
    fn forget(&mut self, octets: usize);
}

/// Holds octets in memory of the caller.
#[derive(Debug)]
pub struct Held<'b> {
    memory: &'b mut [u8],
    used: usize,
}

impl<'b> Held<'b> {
    /// Holds as many octets as this memory has.
    pub fn new(memory: &'b mut [u8]) -> Self {
        Self { memory, used: 0 }
    }
}

impl Window for Held<'_> {
    fn limit(&self) -> usize {
        self.memory.len()
    }

    fn octets(&self) -> &[u8] {
        &self.memory[..self.used]
    }

    fn hold(&mut self, octets: &[u8]) {
        let free = &mut self.memory[self.used..];
        let size = octets.len().min(free.len());
        free[..size].copy_from_slice(&octets[..size]);
        self.used += size;
    }

    fn forget(&mut self, octets: usize) {
        let octets = octets.min(self.used);
        self.memory.copy_within(octets..self.used, 0);
        self.used -= octets;
    }
}

/// Holds octets in memory that grows with what has really come, up to a limit.
#[cfg(feature = "std")]
#[derive(Debug)]
pub struct Growing {
    octets: std::vec::Vec<u8>,
    limit: usize,
}

#[cfg(feature = "std")]
impl Growing {
    /// Holds up to `limit` octets.
    pub fn up_to(limit: usize) -> Self {
        Self { octets: std::vec::Vec::new(), limit }
    }
}

/// Holds up to 64 KiB.
#[cfg(feature = "std")]
impl Default for Growing {
    fn default() -> Self {
        Self::up_to(1 << 16)
    }
}

#[cfg(feature = "std")]
impl Window for Growing {
    fn limit(&self) -> usize {
        self.limit
    }

    fn octets(&self) -> &[u8] {
        &self.octets
    }

    fn hold(&mut self, octets: &[u8]) {
        self.octets.extend_from_slice(octets);
    }

    fn forget(&mut self, octets: usize) {
        self.octets.drain(..octets.min(self.octets.len()));
    }
}
