//! Saves records of Xapi suspend image in pieces, to sinks that can go back and to those that cannot.
//!
//! Generated from spec/xapi by `cargo codegen`; do not edit.

use super::save::{Inner, Records, Save, Target};
use super::state::State;
use super::writer::{Here, Writer, error, in_body};
use super::{Kind, QemuTrad, Record, RecordHeader, Swtpm, Swtpm0, Varstored, Xenops, rules};
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::save::{Counted, Leaving, Lengths, Nowhere, Opened, Pass};
use crate::{Endian, Misuse, Plain, SaveError, Sink, Stopped, WriteError, padding};

/// Saves records through a writer, in any order that the rules allow; without handlers, or as what
/// handlers are given.
///
/// What fails first is kept, and nothing is written after it: [`finish`](Self::finish) tells.
pub struct Saver<'w, S: Sink> {
    writer: &'w mut Writer<S>,
    pass: Pass<'w>,
    open: Option<Open>,
    cause: Option<WriteError<S::Error>>,
}

/// A record that has begun.
struct Open {
    kind: Kind,
    start: Here,
    /// The header, in which the length is missing.
    header: RecordHeader,
    /// Octets of the body so far.
    length: u64,
    /// The length that was said or measured.
    expected: Option<u64>,
    /// Whether the length in the stream is yet to be written. Until then no reader accepts it.
    patched: bool,
    /// The last octet, kept back until the record ends, where the length stands in the stream.
    last: u8,
}

impl<S: Sink> Writer<S> {
    /// Saves the records of the handlers, then END_OF_IMAGE; tells how many octets were written
    /// since the stream began. What has been written before counts, as if a handler had written it.
    ///
    /// # Errors
    /// If a record would break a rule, a handler fails, or the sink does. Nothing can be written
    /// after that, and the record that failed is taken back, or cut short where it cannot be.
    pub fn save<H: Save + ?Sized>(
        &mut self,
        handlers: &mut H,
    ) -> Result<u64, SaveError<S::Error, H::Error>> {
        let goes_back = self.sink.patch(0, &[]).map_err(|error| self.cut(error))?;
        if goes_back {
            return self.run(handlers, Pass::Single, None);
        }
        let mut lengths = Lengths::new();
        let measured = Writer {
            sink: Nowhere,
            state: self.state.clone(),
            written: self.written,
            closed: self.closed,
            libxc_begun: self.libxc_begun,
            libxc: None,
        }
        .run(handlers, Pass::Dry(&mut lengths), None)
        .and_then(|total| {
            lengths.whole().map(|()| total).map_err(|misuse| SaveError::Write(misuse.into()))
        });
        match measured {
            Ok(total) => self.run(handlers, Pass::Measured(&mut lengths), Some(total)),
            Err(error) => {
                self.closed = true;
                Err(error.widened())
            }
        }
    }

    /// Saves records without handlers.
    pub fn saver(&mut self) -> Saver<'_, S> {
        Saver { writer: self, pass: Pass::Single, open: None, cause: None }
    }

    /// Calls the handlers, and ends the stream, if it is as long as was measured.
    pub(crate) fn run<H: Save + ?Sized>(
        &mut self,
        handlers: &mut H,
        pass: Pass<'_>,
        total: Option<u64>,
    ) -> Result<u64, SaveError<S::Error, H::Error>> {
        let mut saver = Saver { writer: self, pass, open: None, cause: None };
        let result = handlers.xenops(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.libxc_image(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.qemu_trad(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.varstored(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.swtpm0(&mut saver.records());
        saver.settle(result)?;
        let result = handlers.swtpm(&mut saver.records());
        saver.settle(result)?;
        saver.end(total)?;
        Ok(saver.writer.written)
    }
}

impl<S: Sink> Saver<'_, S> {
    /// Takes records of one type: `saver.records::<Xenops>()`.
    pub fn records<R>(&mut self) -> Records<'_, R> {
        Records::new(self)
    }

    /// Writes whatever record a reader gives, as [`Writer::write`] does.
    ///
    /// # Errors
    /// If a record is open, it would break a rule, or the sink fails.
    pub fn write(&mut self, record: &Record<'_>) -> Result<(), Stopped> {
        self.whole(|writer| writer.write(record))
    }

    /// Tells whether everything was written.
    ///
    /// # Errors
    /// What failed first; also if a record was begun and not ended.
    pub fn finish(mut self) -> Result<(), WriteError<S::Error>> {
        match self.settle::<Stopped>(Ok(())) {
            Err(SaveError::Write(error)) => Err(error),
            _ => Ok(()),
        }
    }

    /// What came of a handler.
    fn settle<E>(&mut self, result: Result<(), E>) -> Result<(), SaveError<S::Error, E>> {
        if self.open.is_some() {
            // What a handler that failed did not end is a consequence of that.
            self.fail(Misuse::Unended.into());
            if result.is_err() {
                self.cause = None;
            }
        }
        if let Some(cause) = self.cause.take() {
            self.writer.closed = true;
            return Err(SaveError::Write(cause));
        }
        result.map_err(|error| {
            self.writer.closed = true;
            SaveError::Handler(error)
        })
    }

    /// Ends the stream.
    fn end(&mut self, total: Option<u64>) -> Result<(), WriteError<S::Error>> {
        let found = self.writer.written + 16;
        if let Some(expected) = total.filter(|expected| *expected != found) {
            self.writer.closed = true;
            return Err(Misuse::Length { expected, found }.into());
        }
        self.writer.write_end_of_image().inspect_err(|_| self.writer.closed = true)
    }

    /// Takes back the record that has begun, if the sink can, and writes nothing more.
    #[cold]
    fn fail(&mut self, error: WriteError<S::Error>) -> Stopped {
        let start = self.open.take().map_or(self.writer.written, |open| open.start.offset);
        self.fail_from(start, error)
    }

    #[cold]
    fn fail_from(&mut self, start: u64, error: WriteError<S::Error>) -> Stopped {
        self.writer.closed = true;
        let count = self.writer.written.saturating_sub(start);
        if count > 0 && self.writer.sink.take_back(count) {
            self.writer.written = start;
        }
        self.cause.get_or_insert(error);
        Stopped
    }

    /// Writes a whole record.
    fn whole(
        &mut self,
        write: impl FnOnce(&mut Writer<S>) -> Result<(), WriteError<S::Error>>,
    ) -> Result<(), Stopped> {
        if self.open.is_some() {
            return Err(self.fail(Misuse::Unended.into()));
        }
        let start = self.writer.written;
        write(self.writer).map_err(|error| self.fail_from(start, error))
    }

    /// Counts a whole record in a dry run.
    fn count(&mut self, kind: Kind, length: u64) -> Result<(), Stopped> {
        self.begin(kind, Some(length))?;
        self.skip(length)?;
        Opened::end(self)
    }

    fn try_begin(&mut self, kind: Kind, length: Option<u64>) -> Result<(), WriteError<S::Error>> {
        let writer = &mut *self.writer;
        let start = writer.here();
        let header = writer.admit(kind)?;
        let patched = writer.sink.patch(0, &[]).map_err(|error| writer.cut(error))?;
        let expected = match (length, &mut self.pass) {
            (None, Pass::Measured(lengths)) => Some(lengths.take()?),
            (length, _) => length,
        };
        let open = Open { kind, start, header, length: 0, expected, patched, last: 0 };
        let header = match expected {
            None if !patched => return Err(Misuse::Unmeasured.into()),
            Some(expected) if !patched => open.sized(expected)?,
            // No reader accepts this length, and no octets of a lesser one in its place, until the
            // last of them has been written.
            _ => RecordHeader { length: u64::MAX, ..header },
        };
        if let Some(expected) = expected {
            open.sized(expected)?;
        }
        writer.closed = true;
        if patched || expected != Some(0) {
            writer.put(&header.write(writer.state.endian))?;
        }
        self.open = Some(open);
        Ok(())
    }

    fn try_append(&mut self, octets: &[u8]) -> Result<(), WriteError<S::Error>> {
        let open = self.open.as_mut().ok_or(Misuse::Stopped)?;
        open.grow(octets.len() as u64)?;
        match octets.split_last() {
            None => Ok(()),
            Some((last, octets)) if !open.patched && open.expected == Some(open.length) => {
                open.last = *last;
                self.writer.put(octets)
            }
            Some(_) => self.writer.put(octets),
        }
    }

    fn try_skip(&mut self, length: u64) -> Result<(), WriteError<S::Error>> {
        if !self.pass.is_dry() {
            return Err(Misuse::Skipped.into());
        }
        self.open.as_mut().ok_or(Misuse::Stopped)?.grow(length)?;
        self.writer.written = self.writer.written.saturating_add(length);
        Ok(())
    }

    fn try_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let open = self.open.as_ref().ok_or(Misuse::Stopped)?;
        let header = open.complete()?;
        let Open { kind, start, length, .. } = *open;
        let writer = &mut *self.writer;
        writer.state.framing = header;
        if !self.pass.is_dry() {
            match writer.sink.held(length) {
                Some(octets) => check(kind, octets, &mut writer.state),
                None => Ok(()),
            }
            .map_err(|fault| in_body(start, fault, kind, header))?;
        }
        let padding = padding(length, 1) as usize;
        if open.patched {
            let back = length.saturating_add(RecordHeader::SIZE as u64);
            let octets = header.write(writer.state.endian);
            if !writer.sink.patch(back, &octets).map_err(|error| writer.cut(error))? {
                return Err(Misuse::Unmeasured.into());
            }
            writer.put(&[0; 1][..padding])?;
        } else if length == 0 {
            writer.put(&header.write(writer.state.endian))?;
        } else {
            let mut octets = [0; 1 + 1];
            octets[0] = open.last;
            writer.put(&octets[..padding + 1])?;
        }
        if let (Pass::Dry(lengths), None) = (&mut self.pass, open.expected) {
            lengths.put(length);
        }
        writer.state.saw(kind);
        writer.closed = false;
        self.open = None;
        Ok(())
    }
}

impl<S: Sink> Opened for Saver<'_, S> {
    fn append(&mut self, octets: &[u8]) -> Result<(), Stopped> {
        self.try_append(octets).map_err(|error| self.fail(error))
    }

    fn skip(&mut self, length: u64) -> Result<(), Stopped> {
        self.try_skip(length).map_err(|error| self.fail(error))
    }

    fn end(&mut self) -> Result<(), Stopped> {
        self.try_end().map_err(|error| self.fail(error))
    }

    fn is_dry_run(&self) -> bool {
        self.pass.is_dry()
    }
}

impl<S: Sink> Target for Saver<'_, S> {
    fn endian(&self) -> Endian {
        self.writer.state.endian
    }

    fn begin(&mut self, kind: Kind, length: Option<u64>) -> Result<(), Stopped> {
        if self.open.is_some() {
            return Err(self.fail(Misuse::Unended.into()));
        }
        let start = self.writer.written;
        self.try_begin(kind, length).map_err(|error| self.fail_from(start, error))
    }

    fn write_xenops(&mut self, body: &Xenops<'_>) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            let mut size = Counted::default();
            let Ok(()) = body.put(&mut size, self.writer.state.endian);
            return self.count(Kind::Xenops, size.0);
        }
        self.whole(|writer| writer.write_xenops(body))
    }

    fn write_libxc_image(&mut self) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            return self.count(Kind::LibxcImage, 0);
        }
        self.whole(|writer| writer.write_libxc_image())
    }

    fn write_qemu_trad(&mut self, body: &QemuTrad<'_>) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            let mut size = Counted::default();
            let Ok(()) = body.put(&mut size, self.writer.state.endian);
            return self.count(Kind::QemuTrad, size.0);
        }
        self.whole(|writer| writer.write_qemu_trad(body))
    }

    fn write_varstored(&mut self, body: &Varstored<'_>) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            let mut size = Counted::default();
            let Ok(()) = body.put(&mut size, self.writer.state.endian);
            return self.count(Kind::Varstored, size.0);
        }
        self.whole(|writer| writer.write_varstored(body))
    }

    fn write_swtpm0(&mut self, body: &Swtpm0<'_>) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            let mut size = Counted::default();
            let Ok(()) = body.put(&mut size, self.writer.state.endian);
            return self.count(Kind::Swtpm0, size.0);
        }
        self.whole(|writer| writer.write_swtpm0(body))
    }

    fn write_swtpm(&mut self, body: &Swtpm<'_>) -> Result<(), Stopped> {
        if self.pass.is_dry() {
            let mut size = Counted::default();
            let Ok(()) = body.put(&mut size, self.writer.state.endian);
            return self.count(Kind::Swtpm, size.0);
        }
        self.whole(|writer| writer.write_swtpm(body))
    }

    fn libxc(&mut self, save: &mut Inner<'_>) -> Result<(), Stopped> {
        let start = self.writer.written;
        self.writer.inner_ended(Kind::LibxcImage).map_err(|error| self.fail_from(start, error))?;
        self.write_libxc_image()?;
        let mut sink = Leaving { sink: self.writer.lend_to_libxc(), cause: &mut self.cause };
        let written = *sink.sink.written;
        let written = save(&mut sink, written, self.pass.lend()).map_err(|error| match error {
            WriteError::Sink(stopped) => stopped,
            WriteError::Rule(error) => self.fail(error.into()),
            WriteError::Misuse(misuse) => self.fail(misuse.into()),
        })?;
        // In a dry run, what is skipped does not come by the sink.
        self.writer.written = written;
        Ok(())
    }
}

impl<S: Sink> Drop for Saver<'_, S> {
    fn drop(&mut self) {
        if self.open.is_some() {
            self.fail(Misuse::Unended.into());
        }
    }
}

impl Open {
    /// Makes the body longer, if it can be as long as that.
    fn grow<E>(&mut self, count: u64) -> Result<(), WriteError<E>> {
        let length = self.length.saturating_add(count);
        match self.expected {
            Some(expected) if length > expected => {
                return Err(Misuse::Length { expected, found: length }.into());
            }
            Some(_) => {}
            None => {
                self.sized(length)?;
            }
        }
        self.length = length;
        Ok(())
    }

    /// The header for a body of this length, if it can be as long as that.
    fn sized<E>(&self, size: u64) -> Result<RecordHeader, WriteError<E>> {
        let length = size;
        if length == u64::MAX {
            return Err(error(
                self.start,
                Fault::new(&rules::FRAMING_BODY_COMPLETE, 8, "length"),
                "framing",
                self.header,
            ));
        }
        Ok(RecordHeader { length, ..self.header })
    }

    /// The header, if the length is one that the record can have, and the one that was expected.
    fn complete<E>(&self) -> Result<RecordHeader, WriteError<E>> {
        if let Some(expected) = self.expected.filter(|expected| *expected != self.length) {
            return Err(Misuse::Length { expected, found: self.length }.into());
        }
        let fits = match self.kind {
            Kind::Xenops => true,
            Kind::LibxcImage => self.length == 0,
            Kind::QemuTrad => true,
            Kind::Varstored => true,
            Kind::Swtpm0 => true,
            Kind::Swtpm => true,
            Kind::EndOfImage => self.length == 0,
        };
        if !fits {
            let fault = Fault::new(self.kind.length_rule(), 8, "length");
            return Err(error(self.start, fault, "framing", self.header));
        }
        self.sized(self.length)
    }
}

/// Checks a body as the writer's own method for it does, and remembers what later records look at.
#[allow(unused_variables, reason = "not every format has something to check")]
fn check(kind: Kind, octets: &[u8], state: &mut State) -> Result<(), Fault> {
    match kind {
        Kind::Xenops => {
            let mut parts = Parts::unpadded(octets);
            let _ = Xenops::decode(&mut parts, state, Role::Writer)?;
        }
        Kind::QemuTrad => {
            let mut parts = Parts::unpadded(octets);
            let record = QemuTrad::decode(&mut parts, state, Role::Writer)?;
            record.check_rules(state)?;
        }
        Kind::Varstored => {
            let mut parts = Parts::unpadded(octets);
            let _ = Varstored::decode(&mut parts, state, Role::Writer)?;
        }
        Kind::Swtpm0 => {
            let mut parts = Parts::unpadded(octets);
            let _ = Swtpm0::decode(&mut parts, state, Role::Writer)?;
        }
        Kind::Swtpm => {
            let mut parts = Parts::unpadded(octets);
            let _ = Swtpm::decode(&mut parts, state, Role::Writer)?;
        }
        _ => {}
    }
    Ok(())
}
