//! Where a writer's octets go.

use core::fmt;

use crate::{Error, Misuse};

/// Takes the octets of a stream, in order.
///
/// One method is all that a sink needs. The others are for sinks that can do more than pass octets
/// on: a sink that can go back saves records whose length is not known up front in one go, and a
/// sink that still holds what was put has it checked and taken back.
pub trait Sink {
    /// Why octets could not be taken.
    type Error;

    /// Takes all of these octets, of which there is at least one, or fails.
    ///
    /// # Errors
    /// If they cannot be taken; what the stream then holds is unspecified.
    fn put(&mut self, octets: &[u8]) -> Result<(), Self::Error>;

    /// Puts octets over earlier ones, of which the first stands `back` octets before the end; tells
    /// whether the sink can do that. With no octets, it only tells.
    ///
    /// # Errors
    /// If the octets cannot be put there.
    fn patch(&mut self, back: u64, octets: &[u8]) -> Result<bool, Self::Error> {
        let _ = (back, octets);
        Ok(false)
    }

    /// The last `count` octets that were put, if the sink still holds them.
    fn held(&self, count: u64) -> Option<&[u8]> {
        let _ = count;
        None
    }

    /// Takes back the last `count` octets, as if they had never been put; tells whether it did.
    fn take_back(&mut self, count: u64) -> bool {
        let _ = count;
        false
    }

    /// A stream within another one hands the sink back to that: because it has ended, or until it
    /// is resumed. Tells whether there is another one.
    fn hand_back(&mut self, ended: bool) -> bool {
        let _ = ended;
        false
    }
}

impl<S: Sink + ?Sized> Sink for &mut S {
    type Error = S::Error;

    #[inline]
    fn put(&mut self, octets: &[u8]) -> Result<(), S::Error> {
        (**self).put(octets)
    }

    fn patch(&mut self, back: u64, octets: &[u8]) -> Result<bool, S::Error> {
        (**self).patch(back, octets)
    }

    fn held(&self, count: u64) -> Option<&[u8]> {
        (**self).held(count)
    }

    fn take_back(&mut self, count: u64) -> bool {
        (**self).take_back(count)
    }

    fn hand_back(&mut self, ended: bool) -> bool {
        (**self).hand_back(ended)
    }
}

/// Leaves out what is empty: a sink that fails does so before it has all octets of a record.
#[allow(dead_code, reason = "not every format has parts of variable size")]
pub(crate) struct Filled<'s, S>(pub(crate) &'s mut S);

impl<S: Sink> Sink for Filled<'_, S> {
    type Error = S::Error;

    #[inline]
    fn put(&mut self, octets: &[u8]) -> Result<(), S::Error> {
        if octets.is_empty() { Ok(()) } else { self.0.put(octets) }
    }
}

/// Fills a buffer from its start.
#[derive(Debug)]
pub struct Buffer<'a> {
    octets: &'a mut [u8],
    used: usize,
}

impl<'a> Buffer<'a> {
    /// A sink that fills these octets.
    pub fn new(octets: &'a mut [u8]) -> Self {
        Self { octets, used: 0 }
    }

    /// How many octets have been filled.
    pub fn len(&self) -> usize {
        self.used
    }

    /// Whether nothing has been filled yet.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }
}

/// The buffer is too small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BufferFull;

impl fmt::Display for BufferFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the buffer is too small for the stream")
    }
}

impl core::error::Error for BufferFull {}

impl Sink for Buffer<'_> {
    type Error = BufferFull;

    #[inline]
    fn put(&mut self, octets: &[u8]) -> Result<(), BufferFull> {
        let free = self.octets.get_mut(self.used..).and_then(|free| free.get_mut(..octets.len()));
        free.ok_or(BufferFull)?.copy_from_slice(octets);
        self.used += octets.len();
        Ok(())
    }

    fn patch(&mut self, back: u64, octets: &[u8]) -> Result<bool, BufferFull> {
        Ok(patch(&mut self.octets[..self.used], back, octets))
    }

    fn held(&self, count: u64) -> Option<&[u8]> {
        self.octets.get(before(self.used, count)?..self.used)
    }

    fn take_back(&mut self, count: u64) -> bool {
        let kept = before(self.used, count);
        self.used = kept.unwrap_or(self.used);
        kept.is_some()
    }
}

/// The place that stands `count` octets before the end of so many.
fn before(end: usize, count: u64) -> Option<usize> {
    end.checked_sub(usize::try_from(count).ok()?)
}

/// Puts octets over those that stand `back` octets before the end, if they are there.
fn patch(held: &mut [u8], back: u64, octets: &[u8]) -> bool {
    let start = before(held.len(), back);
    let place = start.and_then(|start| held[start..].get_mut(..octets.len()));
    let there = place.is_some();
    if let Some(place) = place {
        place.copy_from_slice(octets);
    }
    there
}

#[cfg(feature = "std")]
impl Sink for std::vec::Vec<u8> {
    type Error = core::convert::Infallible;

    #[inline]
    fn put(&mut self, octets: &[u8]) -> Result<(), Self::Error> {
        self.extend_from_slice(octets);
        Ok(())
    }

    fn patch(&mut self, back: u64, octets: &[u8]) -> Result<bool, Self::Error> {
        Ok(patch(self, back, octets))
    }

    fn held(&self, count: u64) -> Option<&[u8]> {
        self.get(before(self.len(), count)?..)
    }

    fn take_back(&mut self, count: u64) -> bool {
        let kept = before(self.len(), count);
        self.truncate(kept.unwrap_or(self.len()));
        kept.is_some()
    }
}

/// Writes to anything that implements [`std::io::Write`], in chunks of 64 KiB.
#[cfg(feature = "std")]
#[derive(Debug)]
#[must_use = "what is held back is not written until `finish`"]
pub struct Chunked<W: std::io::Write> {
    output: W,
    chunk: std::boxed::Box<[u8]>,
    used: usize,
}

#[cfg(feature = "std")]
impl<W: std::io::Write> Chunked<W> {
    const CHUNK: usize = 1 << 16;

    /// A sink that writes to `output`.
    pub fn new(output: W) -> Self {
        Self { output, chunk: std::vec![0; Self::CHUNK].into_boxed_slice(), used: 0 }
    }

    /// Writes what has been held back, and gives the output back.
    ///
    /// # Errors
    /// If the output fails.
    pub fn finish(mut self) -> std::io::Result<W> {
        self.output.write_all(&self.chunk[..self.used])?;
        self.output.flush()?;
        Ok(self.output)
    }

    #[cold]
    fn spill(&mut self, octets: &[u8]) -> std::io::Result<()> {
        if octets.len() > self.chunk.len() {
            return self.gather(octets);
        }
        self.output.write_all(&self.chunk[..self.used])?;
        self.chunk[..octets.len()].copy_from_slice(octets);
        self.used = octets.len();
        Ok(())
    }

    /// Writes what has been held back and these octets together, and copies none of them: pages go
    /// from where they are to where they belong.
    fn gather(&mut self, octets: &[u8]) -> std::io::Result<()> {
        use std::io::{Error, ErrorKind, IoSlice};
        let (mut held, mut rest) = (&self.chunk[..self.used], octets);
        while !held.is_empty() || !rest.is_empty() {
            let slices = [IoSlice::new(held), IoSlice::new(rest)];
            let written = match self.output.write_vectored(&slices) {
                Ok(0) => return Err(Error::from(ErrorKind::WriteZero)),
                Ok(written) => written,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let of_held = written.min(held.len());
            held = &held[of_held..];
            rest = rest.get(written - of_held..).unwrap_or_default();
        }
        self.used = 0;
        Ok(())
    }
}

#[cfg(feature = "std")]
impl<W: std::io::Write> Sink for Chunked<W> {
    type Error = std::io::Error;

    #[inline]
    fn put(&mut self, octets: &[u8]) -> std::io::Result<()> {
        let free = self.chunk.get_mut(self.used..).and_then(|free| free.get_mut(..octets.len()));
        let Some(free) = free else { return self.spill(octets) };
        free.copy_from_slice(octets);
        self.used += octets.len();
        Ok(())
    }
}

/// Writes to anything that can seek: a file, a [`std::io::Cursor`], a buffered file.
///
/// It can go back, and so takes records whose length is not known up front. It reads nothing back:
/// what is appended in pieces is not checked but for its length, and a record that fails stays
/// behind with a length that no reader accepts.
#[cfg(feature = "std")]
#[derive(Debug)]
pub struct Seekable<W: std::io::Write + std::io::Seek> {
    output: W,
}

#[cfg(feature = "std")]
impl<W: std::io::Write + std::io::Seek> Seekable<W> {
    /// A sink that writes to `output`, from where that stands.
    pub fn new(output: W) -> Self {
        Self { output }
    }

    /// Gives the output back.
    pub fn into_inner(self) -> W {
        self.output
    }
}

#[cfg(feature = "std")]
impl<W: std::io::Write + std::io::Seek> Sink for Seekable<W> {
    type Error = std::io::Error;

    fn put(&mut self, octets: &[u8]) -> std::io::Result<()> {
        self.output.write_all(octets)
    }

    fn patch(&mut self, back: u64, octets: &[u8]) -> std::io::Result<bool> {
        if octets.is_empty() {
            return Ok(true);
        }
        let end = self.output.stream_position()?;
        let start = end.checked_sub(back).ok_or(std::io::ErrorKind::InvalidInput)?;
        self.output.seek(std::io::SeekFrom::Start(start))?;
        self.output.write_all(octets)?;
        self.output.seek(std::io::SeekFrom::Start(end))?;
        Ok(true)
    }
}

/// Why a record was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WriteError<E> {
    /// It would break a rule of the format; nothing of it was written.
    Rule(Error),
    /// The sink failed.
    Sink(E),
    /// The writer was not used as it can be used.
    Misuse(Misuse),
}

impl<E> From<Error> for WriteError<E> {
    fn from(error: Error) -> Self {
        Self::Rule(error)
    }
}

impl<E: fmt::Display> fmt::Display for WriteError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(error) => error.fmt(f),
            Self::Sink(error) => error.fmt(f),
            Self::Misuse(misuse) => misuse.fmt(f),
        }
    }
}

impl<E: core::error::Error + 'static> core::error::Error for WriteError<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(match self {
            Self::Rule(error) => error,
            Self::Sink(error) => error,
            Self::Misuse(misuse) => misuse,
        })
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;

    /// Takes a few octets at a time, of several slices, and is interrupted now and then.
    struct Slow(std::vec::Vec<u8>, usize);

    impl std::io::Write for Slow {
        fn write(&mut self, octets: &[u8]) -> std::io::Result<usize> {
            self.write_vectored(&[std::io::IoSlice::new(octets)])
        }

        fn write_vectored(&mut self, slices: &[std::io::IoSlice<'_>]) -> std::io::Result<usize> {
            self.1 += 1;
            if self.1.is_multiple_of(3) {
                return Err(std::io::ErrorKind::Interrupted.into());
            }
            let before = self.0.len();
            let octets = slices.iter().flat_map(|slice| slice.iter().copied());
            self.0.extend(octets.take(1 + self.1 * 7919 % 40_000));
            Ok(self.0.len() - before)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn chunks_come_out_whole_and_in_order() {
        let pieces = [1, 7, 40_000, 30_000, 0, 65_536, 3, 200_000, 65_535, 2];
        let mut expected = std::vec::Vec::new();
        let mut sink = Chunked::new(Slow(std::vec::Vec::new(), 0));
        for (i, length) in pieces.into_iter().enumerate() {
            let piece = std::vec![i as u8; length];
            expected.extend_from_slice(&piece);
            sink.put(&piece).expect("a Vec takes everything");
        }
        assert!(sink.finish().expect("a Vec takes everything").0 == expected);
    }
}
