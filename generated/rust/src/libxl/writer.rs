//! Writes Libxl stream to any sink.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    CheckpointEnd, CheckpointState, EmulatorContext, EmulatorXenstoreData, End, Header, Kind,
    LibxcContext, RecordHeader, rules,
};
use crate::error::{Fault, Role};
use crate::{Endian, Error, Plain, RecordPlace, Sink, WriteError};

/// Writes a stream, record by record, and checks every rule that binds a writer before anything
/// of a record is written.
#[derive(Debug)]
pub struct Writer<S: Sink> {
    sink: S,
    state: State,
    written: u64,
}

impl<S: Sink> Writer<S> {
    /// Begins a stream by writing its headers.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(mut sink: S, header: &Header) -> Result<Self, WriteError<S::Error>> {
        let mut written = 0;
        let octets = header.write(Endian::Big);
        Header::check(&octets, Endian::Big, Role::Writer)
            .map_err(|f| in_header(f, written, "header"))?;
        let endian = if header.options.big_endian() { Endian::Big } else { Endian::Little };
        sink.put(&octets).map_err(WriteError::Sink)?;
        written += octets.len() as u64;
        Ok(Self { sink, state: State::new(header.version, endian), written })
    }

    /// Octets written so far.
    pub fn offset(&self) -> u64 {
        self.written
    }

    /// Gives the sink back.
    pub fn into_sink(self) -> S {
        self.sink
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
        Ok(())
    }

    /// Writes a record LIBXC_CONTEXT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_libxc_context(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::LibxcContext)?;
        let header = self.sized(header, 0)?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::LibxcContext);
        Ok(())
    }

    /// Writes a record EMULATOR_XENSTORE_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_emulator_xenstore_data(
        &mut self,
        body: &EmulatorXenstoreData<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::EmulatorXenstoreData)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::EmulatorXenstoreData, header))?;
        let header = self.sized(header, size)?;
        self.put(&header.write(self.state.endian))?;
        body.put(&mut self.sink, self.state.endian).map_err(WriteError::Sink)?;
        self.written += size as u64;
        self.put(&[0; 8][..size.next_multiple_of(8) - size])?;
        self.state.saw(Kind::EmulatorXenstoreData);
        Ok(())
    }

    /// Writes a record EMULATOR_CONTEXT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_emulator_context(
        &mut self,
        body: &EmulatorContext<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::EmulatorContext)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::EmulatorContext, header))?;
        let header = self.sized(header, size)?;
        self.put(&header.write(self.state.endian))?;
        body.put(&mut self.sink, self.state.endian).map_err(WriteError::Sink)?;
        self.written += size as u64;
        self.put(&[0; 8][..size.next_multiple_of(8) - size])?;
        self.state.saw(Kind::EmulatorContext);
        Ok(())
    }

    /// Writes a record CHECKPOINT_END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_checkpoint_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::CheckpointEnd)?;
        let header = self.sized(header, 0)?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::CheckpointEnd);
        Ok(())
    }

    /// Writes a record CHECKPOINT_STATE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_checkpoint_state(
        &mut self,
        body: &CheckpointState,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::CheckpointState)?;
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        CheckpointState::check(&octets, &self.state, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::CheckpointState, header))?;
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::CheckpointState);
        Ok(())
    }

    /// Writes an optional record that is not described here.
    ///
    /// # Errors
    /// If its type is a known or a mandatory one, it would break a rule, or the sink fails.
    pub fn write_unknown(
        &mut self,
        type_code: u32,
        body: &[u8],
    ) -> Result<(), WriteError<S::Error>> {
        let header = RecordHeader { type_: type_code, ..RecordHeader::default() };
        let known = [
            End::TYPE,
            LibxcContext::TYPE,
            EmulatorXenstoreData::TYPE,
            EmulatorContext::TYPE,
            CheckpointEnd::TYPE,
            CheckpointState::TYPE,
        ]
        .contains(&type_code);
        if known || type_code & (1 << 31) == 0 {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_TYPE, 0, "type"),
                "framing",
                header,
            ));
        }
        let header = self.sized(header, body.len())?;
        self.put(&header.write(self.state.endian))?;
        self.put(body)?;
        self.put(&[0; 8][..body.len().next_multiple_of(8) - body.len()])?;
        self.state.number += 1;
        Ok(())
    }

    /// Checks that a record of this kind may stand here, with its instance; gives its header, in
    /// which the length is missing.
    #[inline(always)]
    fn admit(&mut self, kind: Kind) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = RecordHeader { type_: kind.code(), ..RecordHeader::default() };
        if self.state.seen(Kind::End) {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_NOTHING_AFTER_END, 0, ""),
                "framing",
                header,
            ));
        }
        if let Err(rule) = self.state.place(kind) {
            return Err(error(self.here(), Fault::new(rule, 0, "type"), "framing", header));
        }
        Ok(header)
    }

    /// Puts the length into a header, if it is allowed and fits into the field that holds it.
    #[inline(always)]
    fn sized(
        &self,
        header: RecordHeader,
        size: usize,
    ) -> Result<RecordHeader, WriteError<S::Error>> {
        let length = size as u64;
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
    fn put(&mut self, octets: &[u8]) -> Result<(), WriteError<S::Error>> {
        self.sink.put(octets).map_err(WriteError::Sink)?;
        self.written += octets.len() as u64;
        Ok(())
    }

    /// Where the writer is, for errors.
    #[inline(always)]
    fn here(&self) -> Here {
        Here { offset: self.written, number: self.state.number }
    }
}

/// Where a record begins: octets and records before it.
#[derive(Clone, Copy)]
struct Here {
    offset: u64,
    number: u64,
}

/// The error for a fault within the body of a record.
#[cold]
fn in_body<E>(here: Here, fault: Fault, kind: Kind, header: RecordHeader) -> WriteError<E> {
    let offset = fault.offset + 8;
    error(here, Fault { offset, ..fault }, kind.item(), header)
}

/// The error for a fault at an offset from the start of the record.
#[cold]
fn error<E>(here: Here, fault: Fault, item: &'static str, header: RecordHeader) -> WriteError<E> {
    WriteError::Rule(Error {
        rule: fault.rule,
        offset: here.offset + fault.offset as u64,
        record: Some(RecordPlace { number: here.number, type_code: header.type_, instance: None }),
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
