//! Where a writer's octets go.

use core::fmt;

use crate::Error;

/// Takes the octets of a stream, in order.
pub trait Sink {
    /// Why octets could not be taken.
    type Error;
    /// Takes all of these octets, or fails.
    ///
    /// # Errors
    /// If they cannot be taken; what the stream then holds is unspecified.
    fn put(&mut self, octets: &[u8]) -> Result<(), Self::Error>;
}

impl<S: Sink> Sink for &mut S {
    type Error = S::Error;
    #[inline]
    fn put(&mut self, octets: &[u8]) -> Result<(), S::Error> {
        (**self).put(octets)
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
}

#[cfg(feature = "std")]
impl Sink for std::vec::Vec<u8> {
    type Error = core::convert::Infallible;
    #[inline]
    fn put(&mut self, octets: &[u8]) -> Result<(), Self::Error> {
        self.extend_from_slice(octets);
        Ok(())
    }
}

/// Writes to anything that implements [`std::io::Write`], in chunks of 64 KiB.
#[cfg(feature = "std")]
#[derive(Debug)]
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
        self.output.write_all(&self.chunk[..self.used])?;
        self.used = 0;
        match self.chunk.get_mut(..octets.len()) {
            Some(free) => free.copy_from_slice(octets),
            None => return self.output.write_all(octets),
        }
        self.used = octets.len();
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

/// Why a record was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteError<E> {
    /// It would break a rule of the format; nothing of it was written.
    Rule(Error),
    /// The sink failed.
    Sink(E),
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
        }
    }
}

impl<E: fmt::Debug + fmt::Display> core::error::Error for WriteError<E> {}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;

    #[test]
    fn chunks_come_out_whole_and_in_order() {
        let pieces = [1, 7, 40_000, 30_000, 0, 65_536, 3, 200_000, 65_535, 2];
        let (mut expected, mut sink) = (std::vec::Vec::new(), Chunked::new(std::vec::Vec::new()));
        for (i, length) in pieces.into_iter().enumerate() {
            let piece = std::vec![i as u8; length];
            expected.extend_from_slice(&piece);
            sink.put(&piece).expect("a Vec takes everything");
        }
        assert_eq!(sink.finish().expect("a Vec takes everything"), expected);
    }
}
