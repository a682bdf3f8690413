//! Decoders between sources and sinks of the standard library.

use std::fmt;
use std::io::{self, Read, Write};

pub use crate::input::Input;
use crate::{Decoder, Error, Format, Receiver, Window};

/// Octets asked of a source at once.
const CHUNK: usize = 1 << 16;

/// Decodes the stream that a source holds, to its end; tells how many octets it has.
///
/// Nothing but the octets of one chunk (64 KiB) and those in the decoder's window is ever held.
///
/// # Errors
/// The first rule that the stream breaks, or an error of the source.
pub fn decode<F: Format, W: Window, R: Receiver<F>>(
    mut source: impl Read,
    mut decoder: Decoder<F, W>,
    to: &mut R,
) -> Result<u64, DecodeError> {
    let mut chunk = std::vec![0; CHUNK];
    loop {
        let read = match source.read(&mut chunk) {
            Ok(0) => return Ok(decoder.finish()?),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        decoder.push(&chunk[..read], to)?;
    }
}

/// Why a source was not decoded to its end.
#[derive(Debug)]
#[non_exhaustive]
pub enum DecodeError {
    /// The stream breaks a rule.
    Rule(Error),
    /// The source failed.
    Source(io::Error),
}

impl From<Error> for DecodeError {
    fn from(error: Error) -> Self {
        Self::Rule(error)
    }
}

impl From<io::Error> for DecodeError {
    fn from(error: io::Error) -> Self {
        Self::Source(error)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(error) => error.fmt(f),
            Self::Source(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for DecodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Rule(error) => Some(error),
            Self::Source(error) => Some(error),
        }
    }
}

/// Copies a stream to an output and checks it on the way.
///
/// What is written goes to the decoder first. A piece in which a rule is broken is not copied, and
/// [`write`](Write::write) answers with an error of the kind `InvalidData` that holds the [`Error`];
/// pieces before it, and with them the beginning of the record, have been copied.
pub struct Tee<F: Format, W: Window, O> {
    decoder: Decoder<F, W>,
    output: O,
}

impl<F: Format, W: Window, O: Write> Tee<F, W, O> {
    /// Copies to `output` what the decoder accepts.
    pub fn new(decoder: Decoder<F, W>, output: O) -> Self {
        Self { decoder, output }
    }

    /// Says that no more octets come; gives the output back, and the number of octets.
    ///
    /// # Errors
    /// The first rule that the stream breaks, or an error of the output.
    pub fn finish(mut self) -> Result<(O, u64), DecodeError> {
        let octets = self.decoder.finish()?;
        self.output.flush()?;
        Ok((self.output, octets))
    }
}

impl<F: Format, W: Window, O: Write> Write for Tee<F, W, O> {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        let taken = self.decoder.push(octets, &mut ())?;
        self.output.write_all(&octets[..taken])?;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}
