//! Writes Xenstore state to any sink.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    ConnectionData, DomainData, GlobalData, GlobalQuotaData, ImageHeader, Kind, NodeData, Record,
    RecordHeader, TransactionData, WatchData, WatchDataExtended, rules,
};
use crate::error::Fault;
use crate::remember::Insertion;
use crate::sink::Filled;
use crate::{Endian, Error, Misuse, Plain, RecordPlace, Sink, WriteError, padding};

/// Writes a stream, record by record, and checks every rule that binds a writer before anything
/// of a record is written. After its sink has failed it writes nothing more.
#[derive(Debug)]
#[must_use = "a stream is not whole until its writer has finished"]
pub struct Writer<S: Sink, const MEMORY: usize = 256> {
    pub(super) sink: S,
    pub(super) state: State<MEMORY>,
    pub(super) written: u64,
    /// Whether no record may follow: after the last one.
    pub(super) closed: bool,
}

impl<S: Sink> Writer<S> {
    /// Begins a stream by writing its headers.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(sink: S, image_header: &ImageHeader) -> Result<Self, WriteError<S::Error>> {
        Self::with_memory(sink, image_header)
    }
}

impl<S: Sink, const MEMORY: usize> Writer<S, MEMORY> {
    /// Begins a stream by writing its headers, with as much memory as the type says.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn with_memory(
        mut sink: S,
        image_header: &ImageHeader,
    ) -> Result<Self, WriteError<S::Error>> {
        let mut written = 0;
        let octets = image_header.write(Endian::Big);
        ImageHeader::check(&octets, Endian::Big)
            .map_err(|f| in_header(f, written, "image_header"))?;
        let endian = if image_header.flags.big_endian() { Endian::Big } else { Endian::Little };
        sink.put(&octets).map_err(WriteError::Sink)?;
        written += octets.len() as u64;
        Ok(Self { sink, state: State::new(image_header.version, endian), written, closed: false })
    }

    /// The version of the stream.
    pub fn version(&self) -> u32 {
        self.state.version
    }

    /// Octets written so far.
    pub fn offset(&self) -> u64 {
        self.written
    }

    /// Whether the last record has been written.
    pub fn is_ended(&self) -> bool {
        self.state.seen(Kind::End)
    }

    /// Whether the stream may stop here: after its last record.
    ///
    /// # Errors
    /// If not.
    pub fn check_end(&self) -> Result<(), WriteError<S::Error>> {
        if self.is_ended() { Ok(()) } else { Err(self.unended()) }
    }

    /// The error that the stream stops before its last record.
    #[cold]
    pub(super) fn unended(&self) -> WriteError<S::Error> {
        let path = Fault::new(&rules::FRAMING_END, 0, "").path("framing");
        WriteError::Rule(Error {
            rule: &rules::FRAMING_END,
            offset: self.written,
            record: None,
            path,
        })
    }

    /// Gives the sink back, if the stream may stop here.
    ///
    /// # Errors
    /// As for [`check_end`](Self::check_end).
    pub fn finish(self) -> Result<S, WriteError<S::Error>> {
        self.check_end().map(|()| self.sink)
    }

    /// Gives the sink back, whether the stream is whole or not.
    pub fn into_sink(self) -> S {
        self.sink
    }

    /// Writes whatever record a reader gives; [`cleared`](Record::cleared), if a reader has passed over
    /// something in it. A body of fixed size keeps the layout that it has.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, record: &Record<'_>) -> Result<(), WriteError<S::Error>> {
        match *record {
            Record::End => self.write_end(),
            Record::GlobalData(body) => self.write_global_data(&body.get()),
            Record::ConnectionData(ref body) => self.write_connection_data(body),
            Record::WatchData(ref body) => self.write_watch_data(body),
            Record::TransactionData(body) => self.write_transaction_data(&body.get()),
            Record::NodeData(ref body) => self.write_node_data(body),
            Record::GlobalQuotaData(ref body) => self.write_global_quota_data(body),
            Record::DomainData(ref body) => self.write_domain_data(body),
            Record::WatchDataExtended(ref body) => self.write_watch_data_extended(body),
        }
    }

    /// Writes a record END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::End)?;
        let header = self.sized(header, 0)?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::End);
        self.closed = true;
        Ok(())
    }

    /// Writes a record GLOBAL_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_global_data(&mut self, body: &GlobalData) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::GlobalData)?;
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::GlobalData);
        Ok(())
    }

    /// Writes a record CONNECTION_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_connection_data(
        &mut self,
        body: &ConnectionData<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::ConnectionData)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::ConnectionData, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::ConnectionData, header))?;
        if self.state.connection_data_conn_id.check(u64::from(body.head.conn_id)) == Insertion::Full
        {
            return Err(error(self.here(), Fault::new(&rules::MEMORY, 0, ""), "framing", header));
        }
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.connection_data_conn_id.insert(u64::from(body.head.conn_id));
        self.state.saw(Kind::ConnectionData);
        Ok(())
    }

    /// The first field of a record CONNECTION_DATA that is there against its gate, or is not there, which
    /// the writer would refuse; none, if there is no such field, or no record may follow.
    pub fn against_gate_of_connection_data(
        &self,
        body: &ConnectionData<'_>,
    ) -> Option<&'static str> {
        if self.closed { None } else { body.against_gate(&self.state) }
    }

    /// Writes a record WATCH_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_watch_data(&mut self, body: &WatchData<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::WatchData)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::WatchData, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::WatchData);
        Ok(())
    }

    /// Writes a record TRANSACTION_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_transaction_data(
        &mut self,
        body: &TransactionData,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::TransactionData)?;
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        TransactionData::check(&octets, &self.state)
            .map_err(|f| in_body(self.here(), f, Kind::TransactionData, header))?;
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::TransactionData);
        Ok(())
    }

    /// Writes a record NODE_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_node_data(&mut self, body: &NodeData<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::NodeData)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::NodeData, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::NodeData, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::NodeData);
        Ok(())
    }

    /// Writes a record GLOBAL_QUOTA_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_global_quota_data(
        &mut self,
        body: &GlobalQuotaData<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::GlobalQuotaData)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::GlobalQuotaData, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::GlobalQuotaData);
        Ok(())
    }

    /// Writes a record DOMAIN_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_domain_data(&mut self, body: &DomainData<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::DomainData)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::DomainData, header))?;
        let header = self.sized(header, size as u64)?;
        if self.state.domain_data_domain_id.check(u64::from(body.head.domain_id)) == Insertion::Full
        {
            return Err(error(self.here(), Fault::new(&rules::MEMORY, 0, ""), "framing", header));
        }
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.domain_data_domain_id.insert(u64::from(body.head.domain_id));
        self.state.saw(Kind::DomainData);
        Ok(())
    }

    /// Writes a record WATCH_DATA_EXTENDED.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_watch_data_extended(
        &mut self,
        body: &WatchDataExtended<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::WatchDataExtended)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::WatchDataExtended, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::WatchDataExtended);
        Ok(())
    }

    /// The header of a record, in which the length is missing, if a record may follow at all.
    #[inline(always)]
    fn heading(&self, type_code: u32) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = RecordHeader { type_: type_code, ..RecordHeader::default() };
        if self.closed {
            return Err(self.refused(header));
        }
        Ok(header)
    }

    /// Checks that a record of this kind may stand here, with its instance; gives its header, in
    /// which the length is missing.
    #[inline(always)]
    pub(super) fn admit(&self, kind: Kind) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = self.heading(kind.code())?;
        if let Err(rule) = self.state.place(kind) {
            return Err(error(self.here(), Fault::new(rule, 0, "type"), "framing", header));
        }
        Ok(header)
    }

    /// Why no record may follow.
    #[cold]
    fn refused(&self, header: RecordHeader) -> WriteError<S::Error> {
        if !self.state.seen(Kind::End) {
            return WriteError::Misuse(Misuse::Stopped);
        }
        error(self.here(), Fault::new(&rules::FRAMING_NOTHING_AFTER_END, 0, ""), "framing", header)
    }

    /// Puts the length into a header, if it is allowed and fits into the field that holds it.
    #[inline(always)]
    pub(super) fn sized(
        &self,
        header: RecordHeader,
        size: u64,
    ) -> Result<RecordHeader, WriteError<S::Error>> {
        let length = size.saturating_add(padding(size, 8));
        if length > u64::from(u32::MAX) {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_BODY_COMPLETE, 4, "length"),
                "framing",
                header,
            ));
        }
        Ok(RecordHeader { length: length as u32, ..header })
    }

    #[inline(always)]
    pub(super) fn put(&mut self, octets: &[u8]) -> Result<(), WriteError<S::Error>> {
        if octets.is_empty() {
            return Ok(());
        }
        if let Err(error) = self.sink.put(octets) {
            return Err(self.cut(error));
        }
        self.written += octets.len() as u64;
        Ok(())
    }

    /// The sink has failed within a record: nothing may follow that.
    #[cold]
    pub(super) fn cut(&mut self, error: S::Error) -> WriteError<S::Error> {
        self.closed = true;
        WriteError::Sink(error)
    }

    /// Where the writer is, for errors.
    #[inline(always)]
    pub(super) fn here(&self) -> Here {
        Here { offset: self.written, number: self.state.number }
    }
}

/// Where a record begins: octets and records before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Here {
    pub(super) offset: u64,
    number: u64,
}

/// The error for a fault within the body of a record.
#[cold]
pub(super) fn in_body<E>(
    here: Here,
    fault: Fault,
    kind: Kind,
    header: RecordHeader,
) -> WriteError<E> {
    let offset = fault.offset + 8;
    error(here, Fault { offset, ..fault }, kind.item(), header)
}

/// The error for a fault at an offset from the start of the record.
#[cold]
pub(super) fn error<E>(
    here: Here,
    fault: Fault,
    item: &'static str,
    header: RecordHeader,
) -> WriteError<E> {
    WriteError::Rule(Error {
        rule: fault.rule,
        offset: here.offset + fault.offset as u64,
        record: Some(RecordPlace {
            number: here.number,
            type_code: u64::from(header.type_),
            instance: None,
        }),
        path: fault.path(item),
    })
}

#[cold]
fn in_header<E>(fault: Fault, at: u64, item: &'static str) -> WriteError<E> {
    WriteError::Rule(Error {
        rule: fault.rule,
        offset: at + fault.offset as u64,
        record: None,
        path: fault.path(item),
    })
}
