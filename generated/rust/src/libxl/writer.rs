//! Writes Libxl stream to any sink.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    CheckpointEnd, CheckpointState, EmulatorContext, EmulatorXenstoreData, End, Header, Kind,
    LibxcContext, Record, RecordHeader, rules,
};
use crate::error::{Fault, Role};
use crate::octets::gather;
use crate::sink::Filled;
use crate::{
    Endian, Error, Layout, LayoutView, Misuse, Plain, RecordPlace, Sink, Within, WriteError,
    padding,
};

/// Writes a stream, record by record, and checks every rule that binds a writer before anything
/// of a record is written. After its sink has failed it writes nothing more.
#[derive(Debug)]
#[must_use = "a stream is not whole until its writer has finished"]
pub struct Writer<S: Sink> {
    pub(super) sink: S,
    pub(super) state: State,
    pub(super) written: u64,
    /// Whether no record may follow: after the last one, and while the inner stream has the sink.
    pub(super) closed: bool,
    /// Whether a libxc stream has begun within this one and not ended.
    pub(super) libxc_begun: bool,
    /// That stream, where this writer takes its records.
    pub(super) libxc: Option<crate::libxc::Suspended>,
}

impl<S: Sink> Writer<S> {
    /// Begins a stream by writing its headers.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(mut sink: S, header: &Header) -> Result<Self, WriteError<S::Error>> {
        let mut written = 0;
        let role = Role::Writer;
        let octets = header.write(Endian::Big);
        Header::check(&octets, Endian::Big, role).map_err(|f| in_header(f, written, "header"))?;
        let endian = if header.options.big_endian() { Endian::Big } else { Endian::Little };
        sink.put(&octets).map_err(WriteError::Sink)?;
        written += octets.len() as u64;
        Ok(Self {
            sink,
            state: State::new(header.version, endian),
            written,
            closed: false,
            libxc_begun: false,
            libxc: None,
        })
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

    /// Writes a record LibxcContext, and begins the libxc stream that follows it. Until that ends
    /// or is suspended, no record of this stream can be written.
    ///
    /// # Errors
    /// If a stream has begun and not ended, a header would break a rule, or the sink fails.
    pub fn begin_libxc(
        &mut self,
        image_header: &crate::libxc::ImageHeader,
        domain_header: &crate::libxc::DomainHeader,
    ) -> Result<crate::libxc::Writer<Within<'_, S>>, WriteError<S::Error>> {
        self.write_libxc_context()?;
        let written = self.written;
        crate::libxc::Writer::within(self.lend_to_libxc(), written, image_header, domain_header)
    }

    /// The same, but that [`write`](Self::write) takes the records of the libxc stream.
    ///
    /// # Errors
    /// As for [`begin_libxc`](Self::begin_libxc).
    pub fn open_libxc(
        &mut self,
        image_header: &crate::libxc::ImageHeader,
        domain_header: &crate::libxc::DomainHeader,
    ) -> Result<(), WriteError<S::Error>> {
        let inner = self.begin_libxc(image_header, domain_header)?.suspend();
        self.libxc = Some(inner);
        Ok(())
    }

    /// Writes a record CheckpointEnd, and goes on with the libxc stream that was suspended.
    ///
    /// # Errors
    /// If none was, or the sink fails.
    pub fn resume_libxc(
        &mut self,
        suspended: crate::libxc::Suspended,
    ) -> Result<crate::libxc::Writer<Within<'_, S>>, WriteError<S::Error>> {
        if !self.libxc_begun {
            return Err(Misuse::Stopped.into());
        }
        self.write_checkpoint_end()?;
        let written = self.written;
        Ok(suspended.resume(self.lend_to_libxc(), written))
    }

    /// Writes a record of the libxc stream that has been opened within this one.
    fn write_within_libxc(
        &mut self,
        record: &crate::libxc::Record<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let goes_on = self.libxc_begun && self.closed;
        let inner = if goes_on { self.libxc.take() } else { None };
        let inner = inner.ok_or(Misuse::Stopped)?;
        let written = self.written;
        let mut inner = inner.goes_on(self.lend_to_libxc(), written);
        let done = inner.write(record);
        self.libxc = Some(inner.suspend());
        done
    }

    /// The sink, for the libxc stream within this one.
    pub(super) fn lend_to_libxc(&mut self) -> Within<'_, S> {
        self.closed = true;
        self.libxc_begun = true;
        Within {
            sink: &mut self.sink,
            written: &mut self.written,
            waiting: &mut self.closed,
            begun: &mut self.libxc_begun,
        }
    }

    /// The stream within this one has ended, if it ever began.
    pub(super) fn inner_ended(&mut self, kind: Kind) -> Result<(), WriteError<S::Error>> {
        let header = RecordHeader { type_: kind.code(), ..RecordHeader::default() };
        if self.libxc_begun {
            let unended = Fault::new(&crate::libxc::rules::FRAMING_END, 0, "");
            return Err(error(self.here(), unended, "framing", header));
        }
        Ok(())
    }

    /// Writes whatever record a reader gives; [`cleared`](Record::cleared), if a reader has passed over
    /// something in it. A body of fixed size keeps the layout that it has.
    /// Records of a stream within this one are taken where that has been opened, not begun.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, record: &Record<'_>) -> Result<(), WriteError<S::Error>> {
        match *record {
            Record::End => self.write_end(),
            Record::LibxcContext => self.write_libxc_context(),
            Record::EmulatorXenstoreData(ref body) => self.write_emulator_xenstore_data(body),
            Record::EmulatorContext(ref body) => self.write_emulator_context(body),
            Record::CheckpointEnd => self.write_checkpoint_end(),
            Record::CheckpointState(body) => match body.layout() {
                None => self.write_checkpoint_state(&body.get()),
                Some(layout) => self.relay_checkpoint_state(layout, &body.get()),
            },
            Record::Unknown { type_code, body } => self.write_unknown(type_code, body),
            Record::Libxc(ref record) => self.write_within_libxc(record),
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
        self.inner_ended(Kind::End)?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::End);
        self.closed = true;
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
        self.inner_ended(Kind::LibxcContext)?;
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
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
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
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
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
        self.closed = self.libxc_begun;
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
        CheckpointState::check(&octets, self.state.endian, Role::Writer, None)
            .map_err(|f| in_body(self.here(), f, Kind::CheckpointState, header))?;
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::CheckpointState);
        Ok(())
    }

    /// Passes on a record CHECKPOINT_STATE in a layout with fewer fields, in which somebody else has written it.
    /// The fields that it lacks are in `body` what a reader takes them for.
    ///
    /// # Errors
    /// If the record has no such layout, or the layout no place for a value, it would break a rule, or the sink fails.
    pub fn relay_checkpoint_state(
        &mut self,
        layout: Layout,
        body: &CheckpointState,
    ) -> Result<(), WriteError<S::Error>> {
        let short = CheckpointState::LAYOUTS.iter().position(|known| *known == layout);
        if short.is_none() {
            return Err(Misuse::Layout.into());
        }
        let header = self.admit(Kind::CheckpointState)?;
        let header = self.sized(header, layout.length as u64)?;
        let mut o = [0; 16];
        let whole = body.write(self.state.endian);
        let size = gather(&whole, layout.gaps, &mut o[8..]);
        let (view, _) =
            LayoutView::<CheckpointState>::new(&o[8..], Some(layout), self.state.endian);
        let octets = view.whole();
        if octets != whole {
            return Err(Misuse::Layout.into());
        }
        CheckpointState::check(&octets, self.state.endian, Role::Writer, short).map_err(|f| {
            let offset = view.place(f.offset);
            in_body(self.here(), Fault { offset, ..f }, Kind::CheckpointState, header)
        })?;
        o[..8].copy_from_slice(&header.write(self.state.endian));
        self.put(&o[..8 + size + padding(size as u64, 8) as usize])?;
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
        let header = self.heading(type_code)?;
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
        let size = body.len() as u64;
        let header = self.sized(header, size)?;

        self.put(&header.write(self.state.endian))?;
        self.put(body)?;
        self.put(&[0; 8][..padding(size, 8) as usize])?;
        self.state.number += 1;
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
