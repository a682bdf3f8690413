//! The streams under way in one input: the outer one, and those that follow a record of it and hand
//! control back.

use streamspec_codegen::model::{Control, Stream};

use super::error::Error;
use super::heading::Heading;
use super::judge::Judge;

/// A stream under way.
#[derive(Debug)]
pub(super) struct Course<'s> {
    pub(super) judge: Judge<'s>,
    pub(super) phase: Phase,
}

/// How far a stream is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Phase {
    /// Before its headers.
    Headers,
    /// Before a record.
    Records,
    /// After its last record.
    AfterLast(Heading),
}

impl<'s> Course<'s> {
    fn new(judge: Judge<'s>) -> Self {
        Self { judge, phase: Phase::Headers }
    }
}

/// All streams under way. One of them goes on; those outside it wait for its end, those inside it
/// have handed control back and have not ended.
#[derive(Debug)]
pub(super) struct Courses<'s> {
    pub(super) current: Course<'s>,
    /// The streams that the current one is in, the innermost last.
    outer: Vec<Course<'s>>,
    /// The streams that are suspended, the outermost last.
    suspended: Vec<Course<'s>>,
}

/// What comes after a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn<'s> {
    /// The same stream, or the outer one.
    Goes,
    /// A stream with this id.
    Begins(&'s str),
    /// An inner stream, from where it was left.
    Resumed,
}

impl<'s> Courses<'s> {
    pub(super) fn new(judge: Judge<'s>) -> Self {
        Self { current: Course::new(judge), outer: Vec::new(), suspended: Vec::new() }
    }

    /// How many streams the current one is in.
    pub(super) fn depth(&self) -> usize {
        self.outer.len()
    }

    /// Hands control on after a record of the current stream.
    ///
    /// # Errors
    /// A stream begins where another one is suspended.
    pub(super) fn turn(&mut self, heading: &Heading) -> Result<Turn<'s>, Box<Error>> {
        let stream = self.current.judge.stream;
        if self.current.judge.is_last(heading) {
            self.current.phase = Phase::AfterLast(*heading);
            return Ok(Turn::Goes);
        }
        match heading.record.and_then(|id| stream.record(id).control.as_ref()) {
            None => {}
            Some(Control::Begins(id)) => {
                if !self.current.judge.nesting().knows(id) {
                    return Ok(Turn::Goes);
                }
                self.none_suspended(heading)?;
                return Ok(Turn::Begins(id));
            }
            Some(Control::Resumes(id)) => {
                let same = |inner: &mut Course| inner.judge.stream.id == *id;
                if let Some(inner) = self.suspended.pop_if(same) {
                    self.outer.push(std::mem::replace(&mut self.current, inner));
                    return Ok(Turn::Resumed);
                }
            }
            Some(Control::Returns) => {
                if let Some(outer) = self.outer.pop() {
                    self.suspended.push(std::mem::replace(&mut self.current, outer));
                }
            }
        }
        Ok(Turn::Goes)
    }

    /// Begins a stream after the record with this heading.
    ///
    /// # Errors
    /// Streams nest too deep.
    pub(super) fn begin(
        &mut self,
        stream: &'s Stream,
        heading: &Heading,
    ) -> Result<(), Box<Error>> {
        let judge = &self.current.judge;
        if judge.nesting().too_deep()
            && let Some(record) = heading.record.map(|id| judge.stream.record(id))
        {
            let at = heading.start.saturating_add(judge.header_size());
            let name = record.name.to_lowercase();
            return Err(judge.error(record.length, at, &name, Some(heading)));
        }
        let inner = Course::new(judge.inner(stream));
        self.outer.push(std::mem::replace(&mut self.current, inner));
        Ok(())
    }

    /// Step 11 after the last record of the current stream; whether there is an outer one, which
    /// then goes on.
    ///
    /// # Errors
    /// A required record was not there, or an inner stream has not ended.
    pub(super) fn close(&mut self, last: &Heading) -> Result<bool, Box<Error>> {
        self.current.judge.complete(last)?;
        self.none_suspended(last)?;
        let outer = self.outer.pop();
        let any = outer.is_some();
        if let Some(outer) = outer {
            self.current = outer;
        }
        Ok(any)
    }

    /// After a record that leaves no way back to an inner stream, all of them have ended.
    fn none_suspended(&self, heading: &Heading) -> Result<(), Box<Error>> {
        match self.suspended.last() {
            Some(inner) if !inner.judge.may_stop() => Err(inner.judge.unended(heading.start)),
            _ => Ok(()),
        }
    }
}
