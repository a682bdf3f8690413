//! Saves Mixed: a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/mixed by `cargo codegen`; do not edit.

use super::{Alpha, Beta, Delta, Epsilon, Eta, Gamma, Kind, Theta, Writer, Zeta};
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

    /// Saves the records ALPHA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn alpha(&mut self, records: &mut Records<'_, Alpha>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records BETA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn beta(&mut self, records: &mut Records<'_, Beta>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records GAMMA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn gamma(&mut self, records: &mut Records<'_, Gamma>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records DELTA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn delta(&mut self, records: &mut Records<'_, Delta>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records EPSILON.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn epsilon(&mut self, records: &mut Records<'_, Epsilon>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records ZETA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn zeta(&mut self, records: &mut Records<'_, Zeta>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records ETA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn eta(&mut self, records: &mut Records<'_, Eta>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records THETA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn theta(&mut self, records: &mut Records<'_, Theta>) -> Result<(), Self::Error> {
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

impl Records<'_, Alpha> {
    /// Writes a record ALPHA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Alpha) -> Result<(), Stopped> {
        self.target.write_alpha(body)
    }

    /// Begins a record ALPHA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Alpha, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Alpha, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Beta> {
    /// Writes a record BETA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Beta) -> Result<(), Stopped> {
        self.target.write_beta(body)
    }

    /// Begins a record BETA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Beta, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Beta, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Gamma> {
    /// Writes a record GAMMA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Gamma) -> Result<(), Stopped> {
        self.target.write_gamma(body)
    }

    /// Begins a record GAMMA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Gamma, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Gamma, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Delta> {
    /// Writes a record DELTA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Delta) -> Result<(), Stopped> {
        self.target.write_delta(body)
    }

    /// Begins a record DELTA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Delta, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Delta, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Epsilon> {
    /// Writes a record EPSILON.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Epsilon) -> Result<(), Stopped> {
        self.target.write_epsilon(body)
    }

    /// Begins a record EPSILON, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Epsilon, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Epsilon, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Zeta> {
    /// Writes a record ZETA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Zeta) -> Result<(), Stopped> {
        self.target.write_zeta(body)
    }

    /// Begins a record ZETA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Zeta, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Zeta, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Eta> {
    /// Writes a record ETA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Eta) -> Result<(), Stopped> {
        self.target.write_eta(body)
    }

    /// Begins a record ETA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Eta, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Eta, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Theta> {
    /// Writes a record THETA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Theta) -> Result<(), Stopped> {
        self.target.write_theta(body)
    }

    /// Begins a record THETA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Theta, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Theta, Some(length))?;
        Ok(Body::new(self.target))
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, length: Option<u64>) -> Result<(), Stopped>;
    fn write_alpha(&mut self, body: &Alpha) -> Result<(), Stopped>;
    fn write_beta(&mut self, body: &Beta) -> Result<(), Stopped>;
    fn write_gamma(&mut self, body: &Gamma) -> Result<(), Stopped>;
    fn write_delta(&mut self, body: &Delta) -> Result<(), Stopped>;
    fn write_epsilon(&mut self, body: &Epsilon) -> Result<(), Stopped>;
    fn write_zeta(&mut self, body: &Zeta) -> Result<(), Stopped>;
    fn write_eta(&mut self, body: &Eta) -> Result<(), Stopped>;
    fn write_theta(&mut self, body: &Theta) -> Result<(), Stopped>;
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
