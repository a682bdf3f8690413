//! Saves Beats: a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/beats by `cargo codegen`; do not edit.

use super::{Beat, Kind, Order, Start, Tempo, Writer};
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

    /// Saves the records START.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn start(&mut self, records: &mut Records<'_, Start>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records TEMPO.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn tempo(&mut self, records: &mut Records<'_, Tempo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records BEAT.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn beat(&mut self, records: &mut Records<'_, Beat>) -> Result<(), Self::Error> {
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

impl Records<'_, Start> {
    /// Writes a record START.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self) -> Result<(), Stopped> {
        self.target.write_start()
    }
}

impl Records<'_, Tempo> {
    /// Writes a record TEMPO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Tempo) -> Result<(), Stopped> {
        self.target.write_tempo(body)
    }

    /// Begins a record TEMPO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Tempo, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Tempo, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Beat> {
    /// Writes a record BEAT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u16, body: &Beat) -> Result<(), Stopped> {
        self.target.write_beat(instance, body)
    }

    /// Begins a record BEAT, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u16) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Beat, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u16, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Beat, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, instance: u16, length: Option<u64>) -> Result<(), Stopped>;
    fn write_start(&mut self) -> Result<(), Stopped>;
    fn write_tempo(&mut self, body: &Tempo) -> Result<(), Stopped>;
    fn write_beat(&mut self, instance: u16, body: &Beat) -> Result<(), Stopped>;
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
    order: &Order,
) -> Result<u64, SaveError<S::Error, H::Error>> {
    Writer::new(sink, order)?.save(handlers)
}

/// Tells how many octets [`save`] would write, without the data.
///
/// # Errors
/// If a record would break a rule of framing or order, or a handler fails.
pub fn dry_run<H: Save + ?Sized>(
    handlers: &mut H,
    order: &Order,
) -> Result<u64, SaveError<Infallible, H::Error>> {
    let mut writer = Writer::new(Nowhere, order)?;
    writer.run(handlers, Pass::Dry(&mut Lengths::new()), None)
}
