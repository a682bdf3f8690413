//! Writes Mixed to any sink.
//!
//! Generated from spec/mixed by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    Alpha, Beta, Delta, Epsilon, Eta, Gamma, Kind, RecordHeader, Theta, VERSIONS, Zeta, rules,
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
    /// Begins a stream.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(sink: S) -> Result<Self, WriteError<S::Error>> {
        let written = 0;
        Ok(Self { sink, state: State::new(VERSIONS[0], Endian::Little), written })
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

    /// Writes a record ALPHA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_alpha(&mut self, body: &Alpha) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Alpha)?;
        let header = self.sized(header, 16)?;
        let octets = body.write(self.state.endian);
        Alpha::check(&octets, &self.state, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::Alpha, header))?;
        let mut o = [0; 24];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..24].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Alpha);
        Ok(())
    }

    /// Writes a record BETA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_beta(&mut self, body: &Beta) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Beta)?;
        let header = self.sized(header, 24)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 32];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..32].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Beta);
        Ok(())
    }

    /// Writes a record GAMMA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_gamma(&mut self, body: &Gamma) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Gamma)?;
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Gamma);
        Ok(())
    }

    /// Writes a record DELTA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_delta(&mut self, body: &Delta) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Delta)?;
        let header = self.sized(header, 32)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 40];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Delta);
        Ok(())
    }

    /// Writes a record EPSILON.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_epsilon(&mut self, body: &Epsilon) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Epsilon)?;
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Epsilon);
        Ok(())
    }

    /// Writes a record ZETA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_zeta(&mut self, body: &Zeta) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Zeta)?;
        let header = self.sized(header, 32)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 40];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..40].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Zeta);
        Ok(())
    }

    /// Writes a record ETA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_eta(&mut self, body: &Eta) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Eta)?;
        let header = self.sized(header, 16)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 24];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..24].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Eta);
        Ok(())
    }

    /// Writes a record THETA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_theta(&mut self, body: &Theta) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Theta)?;
        let header = self.sized(header, 1024)?;
        let octets = body.write(self.state.endian);
        let mut o = [0; 1032];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..1032].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::Theta);
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
