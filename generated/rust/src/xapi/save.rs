//! Saves Xapi suspend image: a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/xapi by `cargo codegen`; do not edit.

use super::{Head, Kind, LibxcImage, QemuTrad, Swtpm, Swtpm0, Varstored, Writer, Xenops};
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

    /// Saves the records XENOPS.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn xenops(&mut self, records: &mut Records<'_, Xenops<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records LIBXC_IMAGE.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn libxc_image(&mut self, records: &mut Records<'_, LibxcImage>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records QEMU_TRAD.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn qemu_trad(&mut self, records: &mut Records<'_, QemuTrad<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records VARSTORED.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn varstored(&mut self, records: &mut Records<'_, Varstored<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records SWTPM0.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn swtpm0(&mut self, records: &mut Records<'_, Swtpm0<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records SWTPM.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn swtpm(&mut self, records: &mut Records<'_, Swtpm<'_>>) -> Result<(), Self::Error> {
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

impl Records<'_, Xenops<'_>> {
    /// Writes a record XENOPS.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Xenops<'_>) -> Result<(), Stopped> {
        self.target.write_xenops(body)
    }

    /// Begins a record XENOPS, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Xenops, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Xenops, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, LibxcImage> {
    /// Writes a record LIBXC_IMAGE, and saves the libxc stream that follows it.
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

impl Records<'_, QemuTrad<'_>> {
    /// Writes a record QEMU_TRAD.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &QemuTrad<'_>) -> Result<(), Stopped> {
        self.target.write_qemu_trad(body)
    }

    /// Begins a record QEMU_TRAD, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::QemuTrad, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::QemuTrad, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Varstored<'_>> {
    /// Writes a record VARSTORED.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Varstored<'_>) -> Result<(), Stopped> {
        self.target.write_varstored(body)
    }

    /// Begins a record VARSTORED, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Varstored, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Varstored, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Swtpm0<'_>> {
    /// Writes a record SWTPM0.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Swtpm0<'_>) -> Result<(), Stopped> {
        self.target.write_swtpm0(body)
    }

    /// Begins a record SWTPM0, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Swtpm0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Swtpm0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Swtpm<'_>> {
    /// Writes a record SWTPM.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Swtpm<'_>) -> Result<(), Stopped> {
        self.target.write_swtpm(body)
    }

    /// Begins a record SWTPM, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Swtpm, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Swtpm, Some(length))?;
        Ok(Body::new(self.target))
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, length: Option<u64>) -> Result<(), Stopped>;
    fn write_xenops(&mut self, body: &Xenops<'_>) -> Result<(), Stopped>;
    fn write_libxc_image(&mut self) -> Result<(), Stopped>;
    fn write_qemu_trad(&mut self, body: &QemuTrad<'_>) -> Result<(), Stopped>;
    fn write_varstored(&mut self, body: &Varstored<'_>) -> Result<(), Stopped>;
    fn write_swtpm0(&mut self, body: &Swtpm0<'_>) -> Result<(), Stopped>;
    fn write_swtpm(&mut self, body: &Swtpm<'_>) -> Result<(), Stopped>;
    fn libxc(&mut self, save: &mut Inner<'_>) -> Result<(), Stopped>;
}

/// Saves a stream within this one: to a sink, from an offset on, in a pass. Gives the offset of its
/// end.
pub(super) type Inner<'a> = dyn FnMut(&mut dyn Sink<Error = Stopped>, u64, Pass<'_>) -> Result<u64, WriteError<Stopped>>
    + 'a;

/// Saves a stream: its headers, the records of the handlers, then END_OF_IMAGE. Tells how many octets
/// it has.
///
/// # Errors
/// If a record would break a rule, a handler fails, or the sink does. The sink then holds no whole
/// stream, and no record of which anything failed.
pub fn save<H: Save + ?Sized, S: Sink>(
    handlers: &mut H,
    sink: S,
    head: &Head,
) -> Result<u64, SaveError<S::Error, H::Error>> {
    Writer::new(sink, head)?.save(handlers)
}

/// Tells how many octets [`save`] would write, without the data.
///
/// # Errors
/// If a record would break a rule of framing or order, or a handler fails.
pub fn dry_run<H: Save + ?Sized>(
    handlers: &mut H,
    head: &Head,
) -> Result<u64, SaveError<Infallible, H::Error>> {
    let mut writer = Writer::new(Nowhere, head)?;
    writer.run(handlers, Pass::Dry(&mut Lengths::new()), None)
}
