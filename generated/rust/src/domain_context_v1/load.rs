//! Loads Domain context, version 1: a handler for each type of record, called in the order of the stream.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

use super::{Header, Kind, Reader, Record, RecordHeader, SharedInfo, TscInfo};
use crate::load::Octets;
use crate::save::Counted;
use crate::{BodyError, Endian, Error, LoadError, NoHandler, Plain, View};
use core::convert::Infallible;

/// Loads the records of a stream, a method for each type of record.
///
/// The methods are called in the order of the stream. A record has been checked, its octets and
/// its place among those before it, before its method is called; what can be wrong then is what no
/// format can tell, and that the stream goes wrong later.
#[allow(unused_variables, reason = "the methods of the trait look at nothing")]
pub trait Load {
    /// Why a handler fails; [`NoHandler`] itself, where nothing else can.
    type Error: From<NoHandler>;

    /// Whether records of a type are passed over that no other method is written for.
    fn ignores(&self, kind: Kind) -> bool {
        false
    }

    /// Identifies the stream and its version.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn header(&mut self, body: View<'_, Header>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Header)
    }

    /// The shared info page of the domain. With its instance.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn shared_info(&mut self, instance: u16, body: SharedInfo<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::SharedInfo)
    }

    /// The virtual time stamp counter of an x86 domain.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn tsc_info(&mut self, body: View<'_, TscInfo>) -> Result<(), Self::Error> {
        unhandled(self, Kind::TscInfo)
    }

    /// The stream is whole: its last record has been there, and all that are required.
    ///
    /// # Errors
    /// If the domain cannot be loaded.
    fn end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// What becomes of a record that there is no handler for.
fn unhandled<H: Load + ?Sized>(handlers: &H, kind: Kind) -> Result<(), H::Error> {
    if handlers.ignores(kind) { Ok(()) } else { Err(NoHandler { record: kind.name() }.into()) }
}

impl Record<'_> {
    /// Hands itself to the handler for it.
    ///
    /// # Errors
    /// If the handler fails, or there is none.
    pub fn load<H: Load + ?Sized>(self, handlers: &mut H) -> Result<(), H::Error> {
        match self {
            Self::End => handlers.end(),
            Self::Header(body) => handlers.header(body),
            Self::SharedInfo(instance, body) => handlers.shared_info(instance, body),
            Self::TscInfo(body) => handlers.tsc_info(body),
        }
    }
}

/// Loads a stream; tells how many octets it has.
///
/// # Errors
/// If the stream breaks a rule, or a handler fails. The handlers have then seen the records before
/// the error.
pub fn load<H: Load + ?Sized>(input: &[u8], handlers: &mut H) -> Result<u64, LoadError<H::Error>> {
    load_from(Reader::new(input)?, handlers)
}

/// Loads what a reader has not read yet; tells how many octets have been read then. With
/// [`Reader::prefix`] other octets may follow the stream.
///
/// # Errors
/// If the stream breaks a rule, or a handler fails. The handlers have then seen the records before
/// the error.
pub fn load_from<H: Load + ?Sized>(
    mut reader: Reader<'_>,
    handlers: &mut H,
) -> Result<u64, LoadError<H::Error>> {
    for record in &mut reader {
        record?.load(handlers).map_err(LoadError::Handler)?;
    }
    Ok(reader.offset())
}

/// Loads a stream record by record, each of them octet by octet.
#[derive(Debug, Clone)]
pub struct Loader<'a> {
    input: &'a [u8],
    reader: Reader<'a>,
    open: bool,
}

impl<'a> Loader<'a> {
    /// Reads the headers of a stream.
    ///
    /// # Errors
    /// If a header breaks a rule.
    pub fn new(input: &'a [u8]) -> Result<Self, Error> {
        Ok(Self { input, reader: Reader::new(input)?, open: false })
    }

    /// Allows octets after the last record.
    #[must_use]
    pub fn prefix(self) -> Self {
        Self { reader: self.reader.prefix(), ..self }
    }

    /// What reads the stream: it has the headers, and tells how many octets have been read.
    pub fn reader(&self) -> &Reader<'a> {
        &self.reader
    }

    /// Begins the next record, if there is one, after all of it has been checked.
    ///
    /// # Errors
    /// If the stream breaks a rule, or the record before has not been ended.
    pub fn begin(&mut self) -> Result<Option<OpenRecord<'_, 'a>>, LoadError<Infallible>> {
        if self.open {
            return Err(BodyError::Unended.into());
        }
        let start = self.reader.offset();
        let Some(record) = self.reader.next().transpose()? else { return Ok(None) };
        let octets = usize::try_from(start)
            .ok()
            .and_then(|start| self.input.get(start..))
            .unwrap_or_default();
        let left = body_of(octets, self.reader.endian());
        // The length in the stream counts the padding, which is not an octet of the body.
        let size = usize::try_from(size(&record)).unwrap_or(usize::MAX);
        let left = left.get(..size).unwrap_or(left);
        self.open = true;
        Ok(Some(OpenRecord {
            record,
            octets: Octets { left, ignored: false },
            open: &mut self.open,
        }))
    }
}

/// The body of the record that some octets begin with.
fn body_of(octets: &[u8], endian: Endian) -> &[u8] {
    let Some((header, rest)) = octets.split_first_chunk() else { return &[] };
    let length = usize::try_from(RecordHeader::read(header, endian).length);
    length.ok().and_then(|length| rest.get(..length)).unwrap_or(rest)
}

/// Octets of the fields of a record.
fn size(record: &Record<'_>) -> u64 {
    let mut size = Counted::default();
    // An order of octets changes no size.
    let endian = Endian::Little;
    match record {
        Record::End => 0,
        Record::Header(..) => 12,
        Record::SharedInfo(_, body) => {
            let Ok(()) = body.put(&mut size, endian);
            size.0
        }
        Record::TscInfo(..) => 24,
    }
}

/// A record that has begun: all of it has been checked, and its octets are read one after another.
#[derive(Debug)]
pub struct OpenRecord<'l, 'a> {
    record: Record<'a>,
    octets: Octets<'a>,
    open: &'l mut bool,
}

impl<'a> OpenRecord<'_, 'a> {
    /// The record, as a reader gives it.
    pub fn record(&self) -> Record<'a> {
        self.record
    }

    /// Octets of the body that have not been read.
    pub fn left(&self) -> u64 {
        self.octets.left.len() as u64
    }

    /// Reads as many octets as fit.
    ///
    /// # Errors
    /// If the body has fewer left; none are read then.
    pub fn read(&mut self, into: &mut [u8]) -> Result<(), BodyError> {
        self.octets.read(into)
    }

    /// What is not read of the body does not matter.
    pub fn ignore_rest(&mut self) {
        self.octets.ignored = true;
    }

    /// Ends the record.
    ///
    /// # Errors
    /// If octets of the body have not been read, and are not to be ignored.
    pub fn end(self) -> Result<(), BodyError> {
        self.octets.end()?;
        *self.open = false;
        Ok(())
    }
}
