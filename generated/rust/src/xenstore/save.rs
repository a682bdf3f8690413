//! Saves Xenstore state: a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

use super::{
    ConnectionData, DomainData, GlobalData, GlobalQuotaData, ImageHeader, Kind, NodeData,
    TransactionData, WatchData, WatchDataExtended, Writer,
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

    /// Saves the records GLOBAL_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn global_data(&mut self, records: &mut Records<'_, GlobalData>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records CONNECTION_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn connection_data(
        &mut self,
        records: &mut Records<'_, ConnectionData<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records WATCH_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn watch_data(&mut self, records: &mut Records<'_, WatchData<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records TRANSACTION_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn transaction_data(
        &mut self,
        records: &mut Records<'_, TransactionData>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records NODE_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn node_data(&mut self, records: &mut Records<'_, NodeData<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records GLOBAL_QUOTA_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn global_quota_data(
        &mut self,
        records: &mut Records<'_, GlobalQuotaData<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records DOMAIN_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn domain_data(
        &mut self,
        records: &mut Records<'_, DomainData<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records WATCH_DATA_EXTENDED.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn watch_data_extended(
        &mut self,
        records: &mut Records<'_, WatchDataExtended<'_>>,
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

impl Records<'_, GlobalData> {
    /// Writes a record GLOBAL_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &GlobalData) -> Result<(), Stopped> {
        self.target.write_global_data(body)
    }

    /// Begins a record GLOBAL_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::GlobalData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::GlobalData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, ConnectionData<'_>> {
    /// Writes a record CONNECTION_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &ConnectionData<'_>) -> Result<(), Stopped> {
        self.target.write_connection_data(body)
    }

    /// Begins a record CONNECTION_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::ConnectionData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::ConnectionData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, WatchData<'_>> {
    /// Writes a record WATCH_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &WatchData<'_>) -> Result<(), Stopped> {
        self.target.write_watch_data(body)
    }

    /// Begins a record WATCH_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::WatchData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::WatchData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, TransactionData> {
    /// Writes a record TRANSACTION_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &TransactionData) -> Result<(), Stopped> {
        self.target.write_transaction_data(body)
    }

    /// Begins a record TRANSACTION_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::TransactionData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::TransactionData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, NodeData<'_>> {
    /// Writes a record NODE_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &NodeData<'_>) -> Result<(), Stopped> {
        self.target.write_node_data(body)
    }

    /// Begins a record NODE_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::NodeData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::NodeData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, GlobalQuotaData<'_>> {
    /// Writes a record GLOBAL_QUOTA_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &GlobalQuotaData<'_>) -> Result<(), Stopped> {
        self.target.write_global_quota_data(body)
    }

    /// Begins a record GLOBAL_QUOTA_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::GlobalQuotaData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::GlobalQuotaData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, DomainData<'_>> {
    /// Writes a record DOMAIN_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &DomainData<'_>) -> Result<(), Stopped> {
        self.target.write_domain_data(body)
    }

    /// Begins a record DOMAIN_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::DomainData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::DomainData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, WatchDataExtended<'_>> {
    /// Writes a record WATCH_DATA_EXTENDED.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &WatchDataExtended<'_>) -> Result<(), Stopped> {
        self.target.write_watch_data_extended(body)
    }

    /// Begins a record WATCH_DATA_EXTENDED, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::WatchDataExtended, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::WatchDataExtended, Some(length))?;
        Ok(Body::new(self.target))
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, length: Option<u64>) -> Result<(), Stopped>;
    fn write_global_data(&mut self, body: &GlobalData) -> Result<(), Stopped>;
    fn write_connection_data(&mut self, body: &ConnectionData<'_>) -> Result<(), Stopped>;
    fn write_watch_data(&mut self, body: &WatchData<'_>) -> Result<(), Stopped>;
    fn write_transaction_data(&mut self, body: &TransactionData) -> Result<(), Stopped>;
    fn write_node_data(&mut self, body: &NodeData<'_>) -> Result<(), Stopped>;
    fn write_global_quota_data(&mut self, body: &GlobalQuotaData<'_>) -> Result<(), Stopped>;
    fn write_domain_data(&mut self, body: &DomainData<'_>) -> Result<(), Stopped>;
    fn write_watch_data_extended(&mut self, body: &WatchDataExtended<'_>) -> Result<(), Stopped>;
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
) -> Result<u64, SaveError<S::Error, H::Error>> {
    Writer::new(sink, image_header)?.save(handlers)
}

/// Tells how many octets [`save`] would write, without the data.
///
/// # Errors
/// If a record would break a rule of framing or order, or a handler fails.
pub fn dry_run<H: Save + ?Sized>(
    handlers: &mut H,
    image_header: &ImageHeader,
) -> Result<u64, SaveError<Infallible, H::Error>> {
    let mut writer = Writer::new(Nowhere, image_header)?;
    writer.run(handlers, Pass::Dry(&mut Lengths::new()), None)
}
