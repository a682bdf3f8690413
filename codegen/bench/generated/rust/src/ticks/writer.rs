//! Writes Ticks to any sink.
//!
//! Generated from spec/ticks by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, Note, Record, RecordHeader, Tick, VERSIONS, rules};
use crate::error::Fault;
use crate::sink::Filled;
use crate::{Endian, Error, Misuse, Plain, RecordPlace, Sink, WriteError, padding};

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
    /// Begins a stream.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(sink: S) -> Result<Self, WriteError<S::Error>> {
        let written = 0;
        Ok(Self { sink, state: State::new(VERSIONS[0], Endian::Little), written, closed: false })
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
            Record::Tick(body) => self.write_tick(&body.get()),
            Record::Note(ref body) => self.write_note(body),
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

    /// Writes a record TICK.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_tick(&mut self, body: &Tick) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Tick)?;
        let header = self.sized(header, 32)?;
        let octets = body.write(self.state.endian);
        Tick::check(&octets, self.state.endian)
            .map_err(|f| in_body(self.here(), f, Kind::Tick, header))?;
        let mut o = [0; 40];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Tick);
        Ok(())
    }

    /// Writes a record NOTE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_note(&mut self, body: &Note<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Note)?;
        let size =
            body.measure(&self.state).map_err(|f| in_body(self.here(), f, Kind::Note, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::Note);
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
            instance: None,
        }),
        path: fault.path(item),
    })
}
