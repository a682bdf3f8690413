//! Writes Beats to any sink.
//!
//! Generated from spec/beats by `cargo codegen`; do not edit.

use super::state::State;
use super::{Beat, Kind, Order, Record, RecordHeader, Tempo, VERSIONS, rules};
use crate::error::Fault;
use crate::{Endian, Error, Misuse, Plain, RecordPlace, Sink, WriteError};

/// Writes a stream, record by record, and checks every rule that binds a writer before anything
/// of a record is written. After its sink has failed it writes nothing more.
#[derive(Debug)]
#[must_use = "a stream is not whole until its writer has finished"]
pub struct Writer<S: Sink> {
    pub(super) sink: S,
    pub(super) state: State,
    pub(super) written: u64,
    /// Whether no record may follow: after the last one.
    pub(super) closed: bool,
}

impl<S: Sink> Writer<S> {
    /// Begins a stream by writing its headers.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(mut sink: S, order: &Order) -> Result<Self, WriteError<S::Error>> {
        let mut written = 0;
        let octets = order.write(Endian::Little);
        Order::check(&octets, Endian::Little).map_err(|f| in_header(f, written, "order"))?;
        let endian = if order.options.big_endian() { Endian::Big } else { Endian::Little };
        sink.put(&octets).map_err(WriteError::Sink)?;
        written += octets.len() as u64;
        Ok(Self { sink, state: State::new(VERSIONS[0], endian), written, closed: false })
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

    /// Whether a record of this kind, with this instance, may come next.
    ///
    /// # Errors
    /// The rule on its place or its instance that it would break.
    pub fn check_place(&self, kind: Kind, instance: u16) -> Result<(), WriteError<S::Error>> {
        self.admit(kind, instance).map(drop)
    }

    /// Writes whatever record a reader gives; [`cleared`](Record::cleared), if a reader has passed over
    /// something in it. A body of fixed size keeps the layout that it has.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, record: &Record<'_>) -> Result<(), WriteError<S::Error>> {
        match *record {
            Record::End => self.write_end(),
            Record::Beat(instance, body) => self.write_beat(instance, &body.get()),
            Record::Start => self.write_start(),
            Record::Tempo(body) => self.write_tempo(&body.get()),
        }
    }

    /// Writes a record END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::End, 0)?;
        let header = self.sized(header, 0)?;
        if let Err(rule) = self.state.complete() {
            return Err(error(self.here(), Fault::new(rule, 0, ""), "framing", header));
        }
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::End);
        self.closed = true;
        Ok(())
    }

    /// Writes a record BEAT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_beat(&mut self, instance: u16, body: &Beat) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Beat, instance)?;
        let header = self.sized(header, 32)?;
        let octets = body.write(self.state.endian);
        Beat::check(&octets, self.state.endian)
            .map_err(|f| in_body(self.here(), f, Kind::Beat, header))?;
        let mut o = [0; 40];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Beat);
        Ok(())
    }

    /// Writes a record START.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_start(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Start, 0)?;
        let header = self.sized(header, 0)?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::Start);
        Ok(())
    }

    /// Writes a record TEMPO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_tempo(&mut self, body: &Tempo) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Tempo, 0)?;
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Tempo);
        Ok(())
    }

    /// The header of a record, in which the length is missing, if a record may follow at all.
    #[inline(always)]
    fn heading(&self, type_code: u16, instance: u16) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = RecordHeader { type_: type_code, instance, ..RecordHeader::default() };
        if self.closed {
            return Err(self.refused(header));
        }
        Ok(header)
    }

    /// Checks that a record of this kind may stand here, with its instance; gives its header, in
    /// which the length is missing.
    #[inline(always)]
    pub(super) fn admit(
        &self,
        kind: Kind,
        instance: u16,
    ) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = self.heading(kind.code(), instance)?;
        if self.state.number == 0 && kind != Kind::Start {
            return Err(error(
                self.here(),
                Fault::new(&rules::START_FIRST, 0, "type"),
                "framing",
                header,
            ));
        }
        if let Err(rule) = self.state.place(kind) {
            return Err(error(self.here(), Fault::new(rule, 0, "type"), "framing", header));
        }
        if let Err(rule) = self.state.instance(kind, instance) {
            return Err(error(self.here(), Fault::new(rule, 2, "instance"), "framing", header));
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
        let length = size;
        if length > 0x8000000 {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_LENGTH_MAX, 4, "length"),
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
            instance: Some(u64::from(header.instance)),
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
