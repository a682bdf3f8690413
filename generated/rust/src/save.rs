//! Saves streams: what the handlers of every stream have in common.

use core::convert::Infallible;
use core::fmt;

use crate::{Sink, WriteError};

/// Octets from a length to the next multiple of `to`: as many as pad it. It never adds to the
/// length, so that no length is too great for it; 0 where `to` is 0.
pub const fn padding(length: u64, to: u64) -> u64 {
    match length.checked_rem(to) {
        None | Some(0) => 0,
        Some(over) => to - over,
    }
}

/// The save has stopped. Whoever started it learns why; a handler has nothing to do but to pass
/// this on, and nothing that it does instead makes the save succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the save has stopped")
    }
}

impl core::error::Error for Stopped {}

impl From<Infallible> for Stopped {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// Why a stream was not saved. What the sink then holds is not a whole stream: it ends after a whole
/// record or within one, and before the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SaveError<S, H> {
    /// A record was refused, or the sink failed.
    Write(WriteError<S>),
    /// A handler failed.
    Handler(H),
}

impl<H> SaveError<Infallible, H> {
    /// The same, as an error of a save to a sink that can fail.
    pub(crate) fn widened<S>(self) -> SaveError<S, H> {
        match self {
            Self::Write(WriteError::Rule(error)) => SaveError::Write(WriteError::Rule(error)),
            Self::Write(WriteError::Sink(never)) => match never {},
            Self::Write(WriteError::Misuse(misuse)) => SaveError::Write(misuse.into()),
            Self::Handler(error) => SaveError::Handler(error),
        }
    }
}

impl<S, H> From<WriteError<S>> for SaveError<S, H> {
    fn from(error: WriteError<S>) -> Self {
        Self::Write(error)
    }
}

impl<S: fmt::Display, H: fmt::Display> fmt::Display for SaveError<S, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Write(error) => error.fmt(f),
            Self::Handler(error) => error.fmt(f),
        }
    }
}

impl<S, H> core::error::Error for SaveError<S, H>
where
    S: core::error::Error + 'static,
    H: core::error::Error + 'static,
{
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(match self {
            Self::Write(error) => error,
            Self::Handler(error) => error,
        })
    }
}

/// How a writer was used as it cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misuse {
    /// Something failed before, so that nothing more can be written.
    Stopped,
    /// A record was begun and not ended.
    Unended,
    /// The length of a record was not known up front, and the sink cannot go back to write it.
    Unmeasured,
    /// A record, or the stream as a whole, does not have the length that was said or measured.
    Length {
        /// The length that was said or measured.
        expected: u64,
        /// The length that there would be.
        found: u64,
    },
    /// Octets were skipped, and this is not a dry run.
    Skipped,
    /// A record does not have the layout that was said, or has values that the layout has no place for.
    Layout,
    /// A type or an instance has more bits than its field.
    Range,
    /// The dry run met more lengths than can be remembered: a sink that can go back needs none.
    Memory,
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stopped => f.write_str("the writer has stopped"),
            Self::Unended => f.write_str("a record was begun and not ended"),
            Self::Unmeasured => f.write_str("the length of a record is not known up front"),
            Self::Length { expected, found } => {
                write!(f, "a length of {expected} octets was measured, and now it is {found}")
            }
            Self::Skipped => f.write_str("octets were skipped outside of a dry run"),
            Self::Layout => f.write_str("the record does not go with the layout"),
            Self::Range => f.write_str("a type or an instance has more bits than its field"),
            Self::Memory => f.write_str("there are more lengths than can be remembered"),
        }
    }
}

impl core::error::Error for Misuse {}

impl<E> From<Misuse> for WriteError<E> {
    fn from(misuse: Misuse) -> Self {
        Self::Misuse(misuse)
    }
}

/// The body of a record that has begun: append to it, then end it.
///
/// A record that is not ended is none: the save stops, and no reader takes for whole what there is
/// of it.
pub struct Body<'w> {
    record: &'w mut dyn Opened,
}

impl<'w> Body<'w> {
    pub(crate) fn new(record: &'w mut dyn Opened) -> Self {
        Self { record }
    }

    /// Appends octets.
    ///
    /// # Errors
    /// If the body becomes longer than it was said or measured to be, or than a body can be, or the
    /// sink fails.
    pub fn append(&mut self, octets: &[u8]) -> Result<(), Stopped> {
        self.record.append(octets)
    }

    /// Appends as many octets as `length` says, which `fill` makes, up to 512 at a time and in
    /// order. In a dry run the length is all that counts, and `fill` is not called.
    ///
    /// # Errors
    /// As for [`append`](Self::append), or if `fill` fails.
    pub fn append_with<E: From<Stopped>>(
        &mut self,
        length: u64,
        mut fill: impl FnMut(&mut [u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.is_dry_run() {
            return Ok(self.skip(length)?);
        }
        let (mut buffer, mut left) = ([0; 512], length);
        while left > 0 {
            let count = left.min(buffer.len() as u64);
            let chunk = &mut buffer[..count as usize];
            fill(chunk)?;
            self.append(chunk)?;
            left -= count;
        }
        Ok(())
    }

    /// In a dry run, stands for as many octets as `length` says.
    ///
    /// # Errors
    /// As for [`append`](Self::append), or if this is not a dry run.
    pub fn skip(&mut self, length: u64) -> Result<(), Stopped> {
        self.record.skip(length)
    }

    /// Whether lengths alone count, and no octet is looked at.
    pub fn is_dry_run(&self) -> bool {
        self.record.is_dry_run()
    }

    /// Ends the record: checks its length, and its octets where the sink still holds them; writes
    /// the length where that was not known before; pads the body.
    ///
    /// # Errors
    /// If the record breaks a rule, its length is not the one that was said or measured, or the
    /// sink fails.
    pub fn end(self) -> Result<(), Stopped> {
        self.record.end()
    }
}

/// A record that has begun, whatever the stream and the sink.
pub(crate) trait Opened {
    fn append(&mut self, octets: &[u8]) -> Result<(), Stopped>;
    fn skip(&mut self, length: u64) -> Result<(), Stopped>;
    fn end(&mut self) -> Result<(), Stopped>;
    fn is_dry_run(&self) -> bool;
}

/// Takes everything and keeps nothing: the sink of a dry run.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Nowhere;

impl Sink for Nowhere {
    type Error = Infallible;

    fn put(&mut self, _: &[u8]) -> Result<(), Infallible> {
        Ok(())
    }

    fn patch(&mut self, _: u64, _: &[u8]) -> Result<bool, Infallible> {
        Ok(true)
    }

    fn take_back(&mut self, _: u64) -> bool {
        true
    }
}

/// Counts octets.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counted(pub(crate) u64);

impl Sink for Counted {
    type Error = Infallible;

    fn put(&mut self, octets: &[u8]) -> Result<(), Infallible> {
        self.0 += octets.len() as u64;
        Ok(())
    }
}

/// Compares octets with those that there are; fails at the first that differs.
#[derive(Debug, Clone, Copy)]
#[allow(dead_code, reason = "only some formats have fields that readers do not look at")]
pub(crate) struct Same<'a> {
    pub(crate) octets: &'a [u8],
    pub(crate) at: usize,
}

impl Sink for Same<'_> {
    type Error = usize;

    fn put(&mut self, octets: &[u8]) -> Result<(), usize> {
        let there = self.octets.get(self.at..).unwrap_or_default();
        let same = there.iter().zip(octets).take_while(|(a, b)| a == b).count();
        self.at += same;
        if same == octets.len() { Ok(()) } else { Err(self.at) }
    }
}

/// Which pass over the handlers it is.
#[derive(Debug)]
pub(crate) enum Pass<'l> {
    /// The only one: lengths are written when they are known.
    Single,
    /// The first one, which measures.
    Dry(&'l mut Lengths),
    /// The second one, after a dry run.
    Measured(&'l mut Lengths),
}

#[allow(dead_code, reason = "only some formats have streams within streams")]
impl Pass<'_> {
    /// The same, for somebody else.
    pub(crate) fn lend(&mut self) -> Pass<'_> {
        match self {
            Self::Single => Pass::Single,
            Self::Dry(lengths) => Pass::Dry(lengths),
            Self::Measured(lengths) => Pass::Measured(lengths),
        }
    }

    pub(crate) fn is_dry(&self) -> bool {
        matches!(self, Self::Dry(_))
    }
}

/// The lengths of bodies, in the order in which they were measured, as runs of equal ones.
#[derive(Debug)]
pub(crate) struct Lengths {
    runs: [(u64, u64); Self::RUNS],
    used: usize,
    /// The run that the next length is taken from, and how many of it have been.
    at: (usize, u64),
    /// Whether there were more than fit.
    lost: bool,
}

impl Lengths {
    const RUNS: usize = 128;

    pub(crate) const fn new() -> Self {
        Self { runs: [(0, 0); Self::RUNS], used: 0, at: (0, 0), lost: false }
    }

    /// Remembers a length.
    pub(crate) fn put(&mut self, length: u64) {
        if let Some((last, count)) = self.runs[..self.used].last_mut()
            && *last == length
        {
            *count += 1;
            return;
        }
        match self.runs.get_mut(self.used) {
            Some(run) => {
                *run = (length, 1);
                self.used += 1;
            }
            None => self.lost = true,
        }
    }

    /// The next length, if there were as many.
    pub(crate) fn take(&mut self) -> Result<u64, Misuse> {
        let (run, taken) = self.at;
        let (length, count) = *self.runs[..self.used].get(run).ok_or(Misuse::Unmeasured)?;
        self.at = if taken + 1 < count { (run, taken + 1) } else { (run + 1, 0) };
        Ok(length)
    }

    /// Whether every length has been remembered.
    pub(crate) fn whole(&self) -> Result<(), Misuse> {
        if self.lost { Err(Misuse::Memory) } else { Ok(()) }
    }
}

/// The sink of a stream within another one: that of the other one, which counts along.
#[derive(Debug)]
pub struct Within<'w, S: Sink> {
    pub(crate) sink: &'w mut S,
    pub(crate) written: &'w mut u64,
    /// Whether the outer stream has to wait.
    pub(crate) waiting: &'w mut bool,
    /// Whether the inner stream has begun and not ended.
    pub(crate) begun: &'w mut bool,
}

impl<S: Sink> Sink for Within<'_, S> {
    type Error = S::Error;

    #[inline]
    fn put(&mut self, octets: &[u8]) -> Result<(), S::Error> {
        self.sink.put(octets)?;
        *self.written += octets.len() as u64;
        Ok(())
    }

    fn patch(&mut self, back: u64, octets: &[u8]) -> Result<bool, S::Error> {
        self.sink.patch(back, octets)
    }

    fn held(&self, count: u64) -> Option<&[u8]> {
        self.sink.held(count)
    }

    fn take_back(&mut self, count: u64) -> bool {
        let taken = self.sink.take_back(count);
        // In a dry run, what is skipped does not come by here.
        *self.written = self.written.saturating_sub(if taken { count } else { 0 });
        taken
    }

    fn hand_back(&mut self, ended: bool) -> bool {
        *self.waiting = false;
        *self.begun = !ended;
        true
    }
}

/// A sink that leaves its errors with whoever knows their type.
#[derive(Debug)]
#[allow(dead_code, reason = "only some formats have streams within streams")]
pub(crate) struct Leaving<'w, S: Sink> {
    pub(crate) sink: Within<'w, S>,
    pub(crate) cause: &'w mut Option<WriteError<S::Error>>,
}

impl<S: Sink> Leaving<'_, S> {
    fn leave<T>(&mut self, result: Result<T, S::Error>) -> Result<T, Stopped> {
        result.map_err(|error| {
            self.cause.get_or_insert(WriteError::Sink(error));
            Stopped
        })
    }
}

impl<S: Sink> Sink for Leaving<'_, S> {
    type Error = Stopped;

    fn put(&mut self, octets: &[u8]) -> Result<(), Stopped> {
        let result = self.sink.put(octets);
        self.leave(result)
    }

    fn patch(&mut self, back: u64, octets: &[u8]) -> Result<bool, Stopped> {
        let result = self.sink.patch(back, octets);
        self.leave(result)
    }

    fn held(&self, count: u64) -> Option<&[u8]> {
        self.sink.held(count)
    }

    fn take_back(&mut self, count: u64) -> bool {
        self.sink.take_back(count)
    }

    fn hand_back(&mut self, ended: bool) -> bool {
        self.sink.hand_back(ended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_reaches_the_next_multiple_and_no_further() {
        for to in 1..=64 {
            for length in (0..=256).chain(u64::MAX - 256..=u64::MAX) {
                let padding = padding(length, to);
                let whole = u128::from(length) + u128::from(padding);
                assert!(padding < to && whole.is_multiple_of(u128::from(to)), "{length} to {to}");
            }
        }
    }

    #[test]
    fn padding_near_the_limits_of_integers() {
        for limit in [u8::MAX.into(), u16::MAX.into(), u32::MAX.into(), i64::MAX as u64, u64::MAX] {
            assert_eq!(padding(limit, 8), 1);
            assert_eq!(padding(limit - 7, 8), 0);
            assert_eq!(padding(limit - 8, 8), 1);
            assert_eq!(padding(limit, 1), 0);
            assert_eq!(padding(limit, 0), 0);
        }
    }

    #[test]
    fn lengths_come_back_in_order_and_are_bounded() {
        let mut lengths = Lengths::new();
        let put = [5, 5, 5, 0, 7, 7, u64::MAX];
        put.iter().for_each(|length| lengths.put(*length));
        assert_eq!(core::array::from_fn(|_| lengths.take()), put.map(Ok));
        assert_eq!(lengths.take(), Err(Misuse::Unmeasured));
        let mut lengths = Lengths::new();
        (0..Lengths::RUNS as u64).for_each(|length| lengths.put(length));
        lengths.put(Lengths::RUNS as u64 - 1);
        assert_eq!(lengths.whole(), Ok(()));
        lengths.put(0);
        assert_eq!(lengths.whole(), Err(Misuse::Memory));
    }
}
