//! Loads Xenstore state: a handler for each type of record, called in the order of the stream.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

use super::{
    ConnectionData, DomainData, GlobalData, GlobalQuotaData, ImageHeader, Kind, NodeData, Reader,
    Record, RecordHeader, TransactionData, WatchData, WatchDataExtended,
};
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

    /// Takes the headers, before any record.
    ///
    /// # Errors
    /// If the domain cannot be loaded.
    fn headers(&mut self, image_header: &ImageHeader) -> Result<(), Self::Error> {
        Ok(())
    }

    /// File descriptors of the daemon itself.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn global_data(&mut self, body: View<'_, GlobalData>) -> Result<(), Self::Error> {
        unhandled(self, Kind::GlobalData)
    }

    /// A client of the daemon, with its pending input and output.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn connection_data(&mut self, body: ConnectionData<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::ConnectionData)
    }

    /// A watch that a connection has registered.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn watch_data(&mut self, body: WatchData<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::WatchData)
    }

    /// A transaction that is pending on a connection.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn transaction_data(&mut self, body: View<'_, TransactionData>) -> Result<(), Self::Error> {
        unhandled(self, Kind::TransactionData)
    }

    /// A node of the tree, either committed or as a pending transaction sees it.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn node_data(&mut self, body: NodeData<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::NodeData)
    }

    /// The quota of every domain, and those of the daemon as a whole.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn global_quota_data(&mut self, body: GlobalQuotaData<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::GlobalQuotaData)
    }

    /// The quota and features of one domain.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn domain_data(&mut self, body: DomainData<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::DomainData)
    }

    /// A watch of limited depth that a connection has registered.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn watch_data_extended(&mut self, body: WatchDataExtended<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::WatchDataExtended)
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
            Self::GlobalData(body) => handlers.global_data(body),
            Self::ConnectionData(body) => handlers.connection_data(body),
            Self::WatchData(body) => handlers.watch_data(body),
            Self::TransactionData(body) => handlers.transaction_data(body),
            Self::NodeData(body) => handlers.node_data(body),
            Self::GlobalQuotaData(body) => handlers.global_quota_data(body),
            Self::DomainData(body) => handlers.domain_data(body),
            Self::WatchDataExtended(body) => handlers.watch_data_extended(body),
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
pub fn load_from<H: Load + ?Sized, const MEMORY: usize>(
    mut reader: Reader<'_, MEMORY>,
    handlers: &mut H,
) -> Result<u64, LoadError<H::Error>> {
    handlers.headers(reader.image_header()).map_err(LoadError::Handler)?;
    for record in &mut reader {
        record?.load(handlers).map_err(LoadError::Handler)?;
    }
    Ok(reader.offset())
}

/// Loads a stream record by record, each of them octet by octet.
#[derive(Debug, Clone)]
pub struct Loader<'a, const MEMORY: usize = 256> {
    input: &'a [u8],
    reader: Reader<'a, MEMORY>,
    open: bool,
}

impl<'a> Loader<'a> {
    /// Reads the headers of a stream.
    ///
    /// # Errors
    /// If a header breaks a rule.
    pub fn new(input: &'a [u8]) -> Result<Self, Error> {
        Self::with_memory(input)
    }
}

impl<'a, const MEMORY: usize> Loader<'a, MEMORY> {
    /// Reads the headers of a stream, with as much memory as the type says.
    ///
    /// # Errors
    /// If a header breaks a rule.
    pub fn with_memory(input: &'a [u8]) -> Result<Self, Error> {
        Ok(Self { input, reader: Reader::with_memory(input)?, open: false })
    }

    /// Allows octets after the last record.
    #[must_use]
    pub fn prefix(self) -> Self {
        Self { reader: self.reader.prefix(), ..self }
    }

    /// What reads the stream: it has the headers, and tells how many octets have been read.
    pub fn reader(&self) -> &Reader<'a, MEMORY> {
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
        Record::GlobalData(..) => 8,
        Record::ConnectionData(body) => {
            let Ok(()) = body.put(&mut size, endian);
            size.0
        }
        Record::WatchData(body) => {
            let Ok(()) = body.put(&mut size, endian);
            size.0
        }
        Record::TransactionData(..) => 8,
        Record::NodeData(body) => {
            let Ok(()) = body.put(&mut size, endian);
            size.0
        }
        Record::GlobalQuotaData(body) => {
            let Ok(()) = body.put(&mut size, endian);
            size.0
        }
        Record::DomainData(body) => {
            let Ok(()) = body.put(&mut size, endian);
            size.0
        }
        Record::WatchDataExtended(body) => {
            let Ok(()) = body.put(&mut size, endian);
            size.0
        }
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
