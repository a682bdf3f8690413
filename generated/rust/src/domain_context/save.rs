//! Saves Domain context: a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use super::{
    DomainHeader, EventChannel, GrantEntriesV1, GrantEntriesV2, ImageHeader, Kind, SharedInfo,
    VcpuInfo, VcpuRunstate, Writer, X86TscInfo,
};
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

    /// Saves the records X86_TSC_INFO.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_tsc_info(&mut self, records: &mut Records<'_, X86TscInfo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records EVENT_CHANNEL.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn event_channel(
        &mut self,
        records: &mut Records<'_, EventChannel>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records GRANT_ENTRIES_V1.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn grant_entries_v1(
        &mut self,
        records: &mut Records<'_, GrantEntriesV1<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records GRANT_ENTRIES_V2.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn grant_entries_v2(
        &mut self,
        records: &mut Records<'_, GrantEntriesV2<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records VCPU_INFO.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn vcpu_info(&mut self, records: &mut Records<'_, VcpuInfo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records VCPU_RUNSTATE.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn vcpu_runstate(
        &mut self,
        records: &mut Records<'_, VcpuRunstate>,
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

impl Records<'_, SharedInfo<'_>> {
    /// Writes a record SHARED_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &SharedInfo<'_>) -> Result<(), Stopped> {
        self.target.write_shared_info(body)
    }

    /// Begins a record SHARED_INFO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::SharedInfo, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::SharedInfo, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, X86TscInfo> {
    /// Writes a record X86_TSC_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86TscInfo) -> Result<(), Stopped> {
        self.target.write_x86_tsc_info(body)
    }

    /// Begins a record X86_TSC_INFO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86TscInfo, 0, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86TscInfo, 0, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, EventChannel> {
    /// Writes a record EVENT_CHANNEL.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u32, body: &EventChannel) -> Result<(), Stopped> {
        self.target.write_event_channel(instance, body)
    }

    /// Begins a record EVENT_CHANNEL, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u32) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::EventChannel, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u32, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::EventChannel, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, GrantEntriesV1<'_>> {
    /// Writes a record GRANT_ENTRIES_V1.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u32, body: &GrantEntriesV1<'_>) -> Result<(), Stopped> {
        self.target.write_grant_entries_v1(instance, body)
    }

    /// Begins a record GRANT_ENTRIES_V1, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u32) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::GrantEntriesV1, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u32, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::GrantEntriesV1, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, GrantEntriesV2<'_>> {
    /// Writes a record GRANT_ENTRIES_V2.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u32, body: &GrantEntriesV2<'_>) -> Result<(), Stopped> {
        self.target.write_grant_entries_v2(instance, body)
    }

    /// Begins a record GRANT_ENTRIES_V2, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u32) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::GrantEntriesV2, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u32, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::GrantEntriesV2, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, VcpuInfo> {
    /// Writes a record VCPU_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u32, body: &VcpuInfo) -> Result<(), Stopped> {
        self.target.write_vcpu_info(instance, body)
    }

    /// Begins a record VCPU_INFO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u32) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::VcpuInfo, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u32, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::VcpuInfo, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, VcpuRunstate> {
    /// Writes a record VCPU_RUNSTATE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, instance: u32, body: &VcpuRunstate) -> Result<(), Stopped> {
        self.target.write_vcpu_runstate(instance, body)
    }

    /// Begins a record VCPU_RUNSTATE, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self, instance: u32) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::VcpuRunstate, instance, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, instance: u32, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::VcpuRunstate, instance, Some(length))?;
        Ok(Body::new(self.target))
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, instance: u32, length: Option<u64>) -> Result<(), Stopped>;
    fn write_shared_info(&mut self, body: &SharedInfo<'_>) -> Result<(), Stopped>;
    fn write_x86_tsc_info(&mut self, body: &X86TscInfo) -> Result<(), Stopped>;
    fn write_event_channel(&mut self, instance: u32, body: &EventChannel) -> Result<(), Stopped>;
    fn write_grant_entries_v1(
        &mut self,
        instance: u32,
        body: &GrantEntriesV1<'_>,
    ) -> Result<(), Stopped>;
    fn write_grant_entries_v2(
        &mut self,
        instance: u32,
        body: &GrantEntriesV2<'_>,
    ) -> Result<(), Stopped>;
    fn write_vcpu_info(&mut self, instance: u32, body: &VcpuInfo) -> Result<(), Stopped>;
    fn write_vcpu_runstate(&mut self, instance: u32, body: &VcpuRunstate) -> Result<(), Stopped>;
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
    image_header: &ImageHeader,
    domain_header: &DomainHeader,
) -> Result<u64, SaveError<S::Error, H::Error>> {
    Writer::new(sink, image_header, domain_header)?.save(handlers)
}

/// Tells how many octets [`save`] would write, without the data.
///
/// # Errors
/// If a record would break a rule of framing or order, or a handler fails.
pub fn dry_run<H: Save + ?Sized>(
    handlers: &mut H,
    image_header: &ImageHeader,
    domain_header: &DomainHeader,
) -> Result<u64, SaveError<Infallible, H::Error>> {
    let mut writer = Writer::new(Nowhere, image_header, domain_header)?;
    writer.run(handlers, Pass::Dry(&mut Lengths::new()), None)
}
