//! Reads records from a source of the standard library, one after another.

use std::io::Read;
use std::vec::Vec;

use crate::Format;
use crate::io::DecodeError;

/// Reads the records of a stream from a source one after another, and holds one of them at a time.
///
/// It takes no octet from the source that does not belong to the record asked for, or to what tells the
/// order of octets of a stream, so that a source that is slow by the octet should be buffered. Memory grows with what has really come of a record.
pub struct Input<F: Format, R> {
    source: R,
    reader: F::Reader<'static>,
    record: Vec<u8>,
    /// So many of the octets held are those of the latest record; others are of the next.
    taken: usize,
    /// Octets of the stream before the next record.
    offset: u64,
    limit: usize,
    prefix: bool,
    /// Whether no record is to come, after the last one or an error.
    ended: bool,
}

impl<F: Format, R: Read> Input<F, R> {
    /// Reads the headers.
    ///
    /// # Errors
    /// If a header breaks a rule, or the source fails.
    pub fn new(mut source: R) -> Result<Self, DecodeError> {
        let mut record = Vec::new();
        (&mut source).take(F::HEADERS as u64).read_to_end(&mut record)?;
        let reader = F::open(&record)?;
        let taken = record.len() - F::rest(&reader).len();
        let (reader, offset) = (F::over(reader, &[], taken as u64), taken as u64);
        let (limit, prefix, ended) = (usize::MAX, false, false);
        Ok(Self { source, reader, record, taken, offset, limit, prefix, ended })
    }

    /// Holds no record that has more than so many octets: such a one ends in an error of class `memory`.
    #[must_use]
    pub fn up_to(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Allows octets after the last record, and leaves them in the source.
    #[must_use]
    pub fn prefix(mut self) -> Self {
        self.prefix = true;
        self
    }

    /// What is known of the stream so far: its headers, its version, its order of octets.
    pub fn reader(&self) -> &F::Reader<'static> {
        &self.reader
    }

    /// Octets read so far, by whole records.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Gives the source back.
    pub fn into_source(self) -> R {
        self.source
    }

    /// The next record; none after the last one, and after an error.
    ///
    /// # Errors
    /// The first rule that the stream breaks, or an error of the source.
    pub fn next_record(&mut self) -> Result<Option<F::Record<'_>>, DecodeError> {
        if self.ended {
            return Ok(None);
        }
        self.ended = true;
        self.record.drain(..self.taken);
        self.taken = 0;
        if F::is_done(&self.reader) {
            return self.nothing_follows().map(|()| None);
        }
        self.fill()?;
        let end = self.offset + self.record.len() as u64;
        let mut reader = F::over(self.reader.clone(), &self.record, end);
        if self.record.is_empty() && !F::goes_on(&mut reader)? {
            return Ok(None);
        }
        let record = F::step(&mut reader)?;
        self.taken = self.record.len() - F::rest(&reader).len();
        self.offset += self.taken as u64;
        self.reader = F::over(reader, &[], self.offset);
        self.ended = false;
        Ok(Some(record))
    }

    /// Takes all of the next record from the source, or what there is of it.
    fn fill(&mut self) -> Result<(), DecodeError> {
        loop {
            let held = self.record.len() as u64;
            let missing = self.need(held)?.saturating_sub(held);
            let read = self.source.by_ref().take(missing).read_to_end(&mut self.record)?;
            if (read as u64) < missing || missing == 0 {
                return Ok(());
            }
        }
    }

    /// How many octets the next record has, as far as those that are held tell.
    fn need(&self, held: u64) -> Result<u64, DecodeError> {
        let reader = F::over(self.reader.clone(), &self.record, self.offset + held);
        match F::need(&reader) {
            need if need > self.limit as u64 => Err(F::too_large(&reader).into()),
            need => Ok(need),
        }
    }

    fn nothing_follows(&mut self) -> Result<(), DecodeError> {
        let Some(error) = F::trailing(self.offset).filter(|_| !self.prefix) else { return Ok(()) };
        if self.record.is_empty() {
            self.source.by_ref().take(1).read_to_end(&mut self.record)?;
        }
        if self.record.is_empty() { Ok(()) } else { Err(error.into()) }
    }
}
