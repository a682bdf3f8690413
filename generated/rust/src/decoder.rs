//! Decodes a stream that comes in pieces, without knowing where they come from.

use core::convert::Infallible;

use crate::Error;
use crate::pieces::{Begun, Format, ReadError, Receiver, Tail, Window};

/// Decodes a stream from pieces of any size, which the caller pushes into it.
///
/// It holds no more than its window does, whatever the stream claims: a record that fits into the
/// window is held until all of it is there; of a larger one the last field comes in pieces. A larger
/// one that can only be judged as a whole ends in an error of class `memory`.
///
/// How a stream is cut into pieces changes nothing. A stream is accepted or refused as by a `Reader`
/// of all its octets; only of a record that is larger than the window, a fault in its fields is found
/// before it is known whether all of it will come.
pub struct Decoder<F: Format, W: Window> {
    cursor: Cursor<F>,
    window: W,
    /// Octets that the window has to hold before more can be said.
    wanted: usize,
    failed: Option<ReadError<Infallible>>,
}

/// Where in the stream a decoder is.
struct Cursor<F: Format> {
    /// None until all headers are there.
    reader: Option<F::Reader<'static>>,
    /// Octets of the stream that have been decoded.
    offset: u64,
    /// The rest of a record that has begun.
    tail: Option<Tail>,
    prefix: bool,
}

impl<F: Format, W: Window> Decoder<F, W> {
    /// A decoder that has seen nothing yet.
    pub fn new(window: W) -> Self {
        let cursor = Cursor { reader: None, offset: 0, tail: None, prefix: false };
        Self { cursor, window, wanted: 0, failed: None }
    }

    /// Allows octets after the last record.
    #[must_use]
    pub fn prefix(mut self) -> Self {
        self.cursor.prefix = true;
        self
    }

    /// Takes the next octets of the stream, and hands over what they complete. Tells how many were
    /// taken: all of them, unless the stream ended before (see [`prefix`](Self::prefix)).
    ///
    /// # Errors
    /// The first rule that the stream breaks; after that the error is the same for ever. Or what
    /// stopped the receiver.
    pub fn push<R: Receiver<F>>(
        &mut self,
        octets: &[u8],
        to: &mut R,
    ) -> Result<usize, ReadError<R::Error>> {
        if let Some(error) = self.failed {
            return Err(error.widened());
        }
        let taken = self.take(octets, to);
        self.failed = taken.as_ref().err().map(|error| match error {
            ReadError::Rule(error) => ReadError::Rule(*error),
            ReadError::Handler(_) | ReadError::Stopped => ReadError::Stopped,
        });
        taken
    }

    /// What is known of the stream once its headers are there: they, its version, its order of octets.
    pub fn reader(&self) -> Option<&F::Reader<'static>> {
        self.cursor.reader.as_ref()
    }

    /// Says that no more octets come; tells how many the stream had.
    ///
    /// # Errors
    /// The first rule that the stream breaks, of which some can only be known now; or that a receiver
    /// had stopped.
    pub fn finish(self) -> Result<u64, ReadError<Infallible>> {
        match self.failed {
            Some(error) => Err(error),
            None => Ok(self.cursor.finish(self.window.octets())?),
        }
    }

    /// Whether the last record has been decoded.
    pub fn is_done(&self) -> bool {
        self.cursor.is_done()
    }

    /// Octets decoded so far, without those that are held.
    pub fn offset(&self) -> u64 {
        self.cursor.offset
    }

    fn take<R: Receiver<F>>(
        &mut self,
        octets: &[u8],
        to: &mut R,
    ) -> Result<usize, ReadError<R::Error>> {
        let Self { cursor, window, wanted, .. } = self;
        let mut rest = octets;
        loop {
            rest = &rest[cursor.rest_of_record(rest, to)?..];
            if cursor.tail.is_some() {
                return Ok(octets.len());
            }
            if cursor.is_done() {
                let follows = !rest.is_empty() && !cursor.prefix;
                if let Some(error) = F::trailing(cursor.offset).filter(|_| follows) {
                    return Err(error.into());
                }
                return Ok(octets.len() - rest.len());
            }
            let held = window.octets().len();
            if held == 0 {
                let used;
                (used, *wanted) = cursor.records(rest, window.limit(), to)?;
                rest = &rest[used..];
                if *wanted > 0 {
                    window.hold(rest);
                    return Ok(octets.len());
                }
            } else {
                let (now, later) = rest.split_at(wanted.saturating_sub(held).min(rest.len()));
                window.hold(now);
                rest = later;
                if window.octets().len() < *wanted {
                    return Ok(octets.len());
                }
                let used;
                (used, *wanted) = cursor.records(window.octets(), window.limit(), to)?;
                window.forget(used);
            }
        }
    }
}

impl<F: Format> Cursor<F> {
    fn is_done(&self) -> bool {
        self.tail.is_none() && self.reader.as_ref().is_some_and(F::is_done)
    }

    /// Decodes as many records as there are. Tells how many octets they took, and how many octets
    /// the next one wants; 0 if there is none, or if its last field is to come.
    fn records<R: Receiver<F>>(
        &mut self,
        octets: &[u8],
        limit: usize,
        to: &mut R,
    ) -> Result<(usize, usize), ReadError<R::Error>> {
        let mut reader = match self.reader.take() {
            Some(reader) => F::over(reader, octets, self.offset + octets.len() as u64),
            None if octets.len() < F::HEADERS => return Ok((0, F::HEADERS)),
            None => {
                let reader = F::open(octets)?;
                to.headers(&reader).map_err(ReadError::Handler)?;
                reader
            }
        };
        let mut wanted = 0;
        while !F::is_done(&reader) && self.tail.is_none() {
            let whole = F::whole(&reader);
            if whole <= limit as u64 && whole <= F::rest(&reader).len() as u64 {
                to.record(F::step(&mut reader)?).map_err(ReadError::Handler)?;
                continue;
            }
            // It goes there and back by value, so that in this loop it need not be in memory.
            (reader, wanted) = self.part_of_record(reader, limit, to)?;
            if wanted > F::rest(&reader).len() {
                break;
            }
        }
        let used = octets.len() - F::rest(&reader).len();
        self.offset += used as u64;
        self.reader = Some(F::over(reader, &[], self.offset));
        Ok((used, wanted))
    }

    /// Of the next record not all is there, or it is too large to be held, or its header is wrong.
    /// Tells how many octets of it are wanted.
    #[cold]
    #[inline(never)]
    fn part_of_record<'a, R: Receiver<F>>(
        &mut self,
        mut reader: F::Reader<'a>,
        limit: usize,
        to: &mut R,
    ) -> Result<(F::Reader<'a>, usize), ReadError<R::Error>> {
        let need = F::need(&reader);
        if need <= limit as u64 {
            if need <= F::rest(&reader).len() as u64 {
                // The header alone is refused.
                F::step(&mut reader)?;
            }
            return Ok((reader, need as usize));
        }
        match F::begin(&mut reader, limit)? {
            Begun::Wanted(more) if more > limit => Err(F::too_large(&reader).into()),
            Begun::Wanted(more) => Ok((reader, more)),
            Begun::Record(record, tail) => {
                to.begin(record, tail.octets).map_err(ReadError::Handler)?;
                self.tail = Some(tail);
                Ok((reader, 0))
            }
        }
    }

    /// Hands on what there is of the last field of a record that has begun; tells how many octets
    /// it and its padding took.
    fn rest_of_record<R: Receiver<F>>(
        &mut self,
        octets: &[u8],
        to: &mut R,
    ) -> Result<usize, ReadError<R::Error>> {
        let Some(tail) = &mut self.tail else { return Ok(0) };
        let size = usize::try_from(tail.octets).unwrap_or(usize::MAX).min(octets.len());
        let (piece, rest) = octets.split_at(size);
        if !piece.is_empty() {
            to.piece(piece).map_err(ReadError::Handler)?;
        }
        tail.octets -= size as u64;
        let padding = &rest[..rest.len().min(tail.padding)];
        if let Some(error) = tail.not_zero.filter(|_| padding.iter().any(|octet| *octet != 0)) {
            return Err(error.into());
        }
        tail.padding -= padding.len();
        let used = piece.len() + padding.len();
        if tail.octets == 0 && tail.padding == 0 {
            self.tail = None;
            to.end().map_err(ReadError::Handler)?;
        }
        self.offset += used as u64;
        Ok(used)
    }

    fn finish(self, held: &[u8]) -> Result<u64, Error> {
        if let Some(tail) = self.tail {
            return Err(if tail.octets > 0 { tail.no_body } else { tail.no_padding });
        }
        let mut reader = match self.reader {
            Some(reader) => F::over(reader, held, self.offset + held.len() as u64),
            None => F::open(held)?,
        };
        // What is held is the beginning of a record, so that this ends in an error, unless it is nothing
        // and the stream ends with its input.
        while F::goes_on(&mut reader)? {
            F::step(&mut reader)?;
        }
        Ok(self.offset)
    }
}
