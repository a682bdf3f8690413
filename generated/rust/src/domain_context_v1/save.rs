//! Saves Domain context, version 1: a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

use super::{Header, Kind, SharedInfo, TscInfo, Writer};
use crate::save::{Lengths, Nowhere, Opened, Pass};
use crate::{Body, Endian, SaveError, Sink, Stopped};
use core::convert::Infallible;
use core::marker::PhantomData;

/// Saves the records of a stream, a method for each type of record.
///
/// The methods are called in this order. One that is not written saves nothing. Where the sink
/// cannot go back they are called twice, first in a dry run that measures.
#[allow(unused_variables, reason = "the methods of the trait save nothing")]
pub trait Save {
    /// Why a handler fails; [`Stopped`] itself, where only the save can fail.
    type Error: From<Stopped>;

    /// Saves the records HEADER.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn header(&mut self, records: &mut Records<'_, Header>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records SHARED_INFO.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn shared_info(
        &mut self,
        records: &mut Records<'_, SharedInfo<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records TSC_INFO.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn tsc_info(&mut self, records: &mut Records<'_, TscInfo>) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// Takes the records of one type, any number of them, whole or in pieces.
pub struct Records<'w, R> {
    target: &'w mut dyn Target,
    of: PhantomData<fn() -> R>,
}

impl<'w, R> Records<'w, R> {
    pub(super) fn new(target: &'w mut dyn Target) -> Self {
        Self { target, of: PhantomData }
    }

    /// Whether lengths alone count, so that a body may hold anything.
    pub fn is_dry_run(&self) -> bool {
        self.target.is_dry_run()
    }

    /// The order of octets, for what is appended in pieces.
    pub fn endian(&self) -> Endian {
        self.target.endian()
    }
}

impl Records<'_, Header> {
    /// Writes a record HEADER.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Header) -> Result<(), Stopped> {
        self.target.write_header(body)
    }

    /// Begins a record HEADER, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Header, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Header, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, SharedInfo<'_>> {
    /// Writes a record SHARED_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &SharedInfo<'_>) -> Result<(), Stopped> {
        self.target.write_shared_info(instance, body)
    }

    /// Begins a record SHARED_INFO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::SharedInfo, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::SharedInfo, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, TscInfo> {
    /// Writes a record TSC_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &TscInfo) -> Result<(), Stopped> {
        self.target.write_tsc_info(body)
    }

    /// Begins a record TSC_INFO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::TscInfo, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::TscInfo, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, instance: u16, length: Option<u64>) -> Result<(), Stopped>;
    fn write_header(&mut self, body: &Header) -> Result<(), Stopped>;
    fn write_shared_info(&mut self, instance: u16, body: &SharedInfo<'_>) -> Result<(), Stopped>;
    fn write_tsc_info(&mut self, body: &TscInfo) -> Result<(), Stopped>;
}

/// Saves a stream: its headers, the records of the handlers, then END. Tells how many octets
/// it has.
///
/// # Errors
/// If a record would break a rule, a handler fails, or the sink does. The sink then holds no whole
/// stream, and no record of which anything failed.
pub fn save<H: Save + ?Sized, S: Sink>(
    handlers: &mut H,
    sink: S,
) -> Result<u64, SaveError<S::Error, H::Error>> {
    Writer::new(sink)?.save(handlers)
}

/// Tells how many octets [`save`] would write, without the data.
///
/// # Errors
/// If a record would break a rule of framing or order, or a handler fails.
pub fn dry_run<H: Save + ?Sized>(handlers: &mut H) -> Result<u64, SaveError<Infallible, H::Error>> {
    let mut writer = Writer::new(Nowhere)?;
    writer.run(handlers, Pass::Dry(&mut Lengths::new()), None)
}
