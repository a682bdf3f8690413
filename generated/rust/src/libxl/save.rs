//! Saves Libxl stream: a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use super::{
    CheckpointEnd, CheckpointState, EmulatorContext, EmulatorXenstoreData, Header, Kind,
    LibxcContext, Writer,
};
use crate::save::{Lengths, Nowhere, Opened, Pass};
use crate::{Body, Endian, SaveError, Sink, Stopped, WriteError};
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

    /// Saves the records LIBXC_CONTEXT.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn libxc_context(
        &mut self,
        records: &mut Records<'_, LibxcContext>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records EMULATOR_XENSTORE_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn emulator_xenstore_data(
        &mut self,
        records: &mut Records<'_, EmulatorXenstoreData<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records EMULATOR_CONTEXT.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn emulator_context(
        &mut self,
        records: &mut Records<'_, EmulatorContext<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records CHECKPOINT_END.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn checkpoint_end(
        &mut self,
        records: &mut Records<'_, CheckpointEnd>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records CHECKPOINT_STATE.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn checkpoint_state(
        &mut self,
        records: &mut Records<'_, CheckpointState>,
    ) -> Result<(), Self::Error> {
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

impl Records<'_, LibxcContext> {
    /// Writes a record LIBXC_CONTEXT, and saves the libxc stream that follows it.
    ///
    /// # Errors
    /// If a record of it would break a rule, a handler fails, or the sink does.
    pub fn save_libxc<H: crate::libxc::Save + ?Sized>(
        &mut self,
        handlers: &mut H,
        image_header: &crate::libxc::ImageHeader,
        domain_header: &crate::libxc::DomainHeader,
    ) -> Result<(), H::Error> {
        let mut failed = None;
        let saved = self.target.libxc(&mut |sink, written, pass| {
            let mut writer: crate::libxc::Writer<_> =
                crate::libxc::Writer::within(sink, written, image_header, domain_header)?;
            writer.run(handlers, pass, None).map_err(|error| match error {
                SaveError::Write(error) => error,
                SaveError::Handler(error) => {
                    failed = Some(error);
                    WriteError::Sink(Stopped)
                }
            })
        });
        match failed {
            Some(error) => Err(error),
            None => Ok(saved?),
        }
    }
}

impl Records<'_, EmulatorXenstoreData<'_>> {
    /// Writes a record EMULATOR_XENSTORE_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &EmulatorXenstoreData<'_>) -> Result<(), Stopped> {
        self.target.write_emulator_xenstore_data(body)
    }

    /// Begins a record EMULATOR_XENSTORE_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::EmulatorXenstoreData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::EmulatorXenstoreData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, EmulatorContext<'_>> {
    /// Writes a record EMULATOR_CONTEXT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &EmulatorContext<'_>) -> Result<(), Stopped> {
        self.target.write_emulator_context(body)
    }

    /// Begins a record EMULATOR_CONTEXT, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::EmulatorContext, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::EmulatorContext, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, CheckpointEnd> {
    /// Writes a record CHECKPOINT_END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self) -> Result<(), Stopped> {
        self.target.write_checkpoint_end()
    }
}

impl Records<'_, CheckpointState> {
    /// Writes a record CHECKPOINT_STATE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &CheckpointState) -> Result<(), Stopped> {
        self.target.write_checkpoint_state(body)
    }

    /// Begins a record CHECKPOINT_STATE, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::CheckpointState, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::CheckpointState, Some(length))?;
        Ok(Body::new(self.target))
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, length: Option<u64>) -> Result<(), Stopped>;
    fn write_libxc_context(&mut self) -> Result<(), Stopped>;
    fn write_emulator_xenstore_data(
        &mut self,
        body: &EmulatorXenstoreData<'_>,
    ) -> Result<(), Stopped>;
    fn write_emulator_context(&mut self, body: &EmulatorContext<'_>) -> Result<(), Stopped>;
    fn write_checkpoint_end(&mut self) -> Result<(), Stopped>;
    fn write_checkpoint_state(&mut self, body: &CheckpointState) -> Result<(), Stopped>;
    fn libxc(&mut self, save: &mut Inner<'_>) -> Result<(), Stopped>;
}

/// Saves a stream within this one: to a sink, from an offset on, in a pass. Gives the offset of its
/// end.
pub(super) type Inner<'a> = dyn FnMut(&mut dyn Sink<Error = Stopped>, u64, Pass<'_>) -> Result<u64, WriteError<Stopped>>
    + 'a;

/// Saves a stream: its headers, the records of the handlers, then END. Tells how many octets
/// it has.
///
/// # Errors
/// If a record would break a rule, a handler fails, or the sink does. The sink then holds no whole
/// stream, and no record of which anything failed.
pub fn save<H: Save + ?Sized, S: Sink>(
    handlers: &mut H,
    sink: S,
    header: &Header,
) -> Result<u64, SaveError<S::Error, H::Error>> {
    Writer::new(sink, header)?.save(handlers)
}

/// Tells how many octets [`save`] would write, without the data.
///
/// # Errors
/// If a record would break a rule of framing or order, or a handler fails.
pub fn dry_run<H: Save + ?Sized>(
    handlers: &mut H,
    header: &Header,
) -> Result<u64, SaveError<Infallible, H::Error>> {
    let mut writer = Writer::new(Nowhere, header)?;
    writer.run(handlers, Pass::Dry(&mut Lengths::new()), None)
}
