//! Loads Xapi suspend image: a handler for each type of record, called in the order of the stream.
//!
//! Generated from spec/xapi by `cargo codegen`; do not edit.

use super::{Head, Kind, QemuTrad, Reader, Record, RecordHeader, Swtpm, Swtpm0, Varstored, Xenops};
use crate::load::Octets;
use crate::{BodyError, Endian, Error, LoadError, NoHandler, Plain};
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
    fn headers(&mut self, head: &Head) -> Result<(), Self::Error> {
        Ok(())
    }

    /// What xenopsd writes down of the image and of the domain.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn xenops(&mut self, body: Xenops<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Xenops)
    }

    /// A libxc image follows, headers and all, up to its END. After that come records of this
    /// stream again.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn libxc_image(&mut self) -> Result<(), Self::Error> {
        unhandled(self, Kind::LibxcImage)
    }

    /// The state of the device emulator, as QEMU saves it.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn qemu_trad(&mut self, body: QemuTrad<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::QemuTrad)
    }

    /// The UEFI variables of the domain.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn varstored(&mut self, body: Varstored<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Varstored)
    }

    /// The state of a virtual TPM, as its octets are.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn swtpm0(&mut self, body: Swtpm0<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Swtpm0)
    }

    /// The state of a virtual TPM.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn swtpm(&mut self, body: Swtpm<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Swtpm)
    }

    /// A record of the libxc stream within this one, which
    /// [hands itself](crate::libxc::Record::load) to handlers of that.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written.
    fn libxc(&mut self, record: crate::libxc::Record<'_>) -> Result<(), Self::Error> {
        Err(NoHandler { record: "of the stream libxc" }.into())
    }

    /// The stream is whole: its last record has been there, and all that are required.
    ///
    /// # Errors
    /// If the domain cannot be loaded.
    fn end_of_image(&mut self) -> Result<(), Self::Error> {
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
            Self::Xenops(body) => handlers.xenops(body),
            Self::LibxcImage => handlers.libxc_image(),
            Self::QemuTrad(body) => handlers.qemu_trad(body),
            Self::Varstored(body) => handlers.varstored(body),
            Self::Swtpm0(body) => handlers.swtpm0(body),
            Self::Swtpm(body) => handlers.swtpm(body),
            Self::EndOfImage => handlers.end_of_image(),
            Self::Libxc(record) => handlers.libxc(record),
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
    handlers.headers(reader.head()).map_err(LoadError::Handler)?;
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
        let inner = self.reader.inner_endian();
        let Some(record) = self.reader.next().transpose()? else { return Ok(None) };
        let octets = usize::try_from(start)
            .ok()
            .and_then(|start| self.input.get(start..))
            .unwrap_or_default();
        let left = match (&record, inner) {
            (Record::Libxc(_), Some(endian)) => crate::libxc::body_of(octets, endian),
            _ => body_of(octets, self.reader.endian()),
        };
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
