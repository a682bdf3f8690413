//! Where the reading of a structure stands, and why it stops.

use nom::bytes::complete::take;
use nom::{IResult, Parser};

use super::error::{Error, Fault, join};
use super::evaluate::NoValue;

/// Octets that have not been read yet, and where they stand in the stream.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) rest: &'a [u8],
    pub(super) offset: u64,
    /// How many octets follow that were passed over: of the last field, whose content nothing looks at.
    pub(super) beyond: u64,
}

impl<'a> Cursor<'a> {
    /// Octets that stand at an offset.
    pub(super) fn new(rest: &'a [u8], offset: u64) -> Self {
        Self { rest, offset, beyond: 0 }
    }

    /// Runs a parser; what it leaves is where the next one goes on.
    pub(super) fn parse<T>(
        self,
        mut parser: impl Parser<&'a [u8], Output = T, Error = nom::error::Error<&'a [u8]>>,
    ) -> Result<(T, Self), Stop> {
        let parsed: IResult<&'a [u8], T> = parser.parse(self.rest);
        let (rest, value) = parsed.map_err(|_| Stop::Short)?;
        let read = (self.rest.len() - rest.len()) as u64;
        Ok((value, Self { rest, offset: self.offset.saturating_add(read), ..self }))
    }

    /// So many octets; of those that were passed over, nothing is there.
    pub(super) fn take(self, octets: u64) -> Result<(&'a [u8], Self), Stop> {
        let passed = octets.saturating_sub(self.rest.len() as u64);
        if passed > 0 && passed <= self.beyond {
            let offset = self.offset.saturating_add(octets);
            return Ok((self.rest, Self { rest: &[], offset, beyond: self.beyond - passed }));
        }
        self.parse(take(usize::try_from(octets).map_err(|_| Stop::Short)?))
    }

    pub(super) fn remaining(self) -> u64 {
        (self.rest.len() as u64).saturating_add(self.beyond)
    }
}

/// Why reading stopped.
#[derive(Debug)]
pub(super) enum Stop {
    /// A rule is broken.
    Fault(Fault),
    /// A rule of a stream within this one is broken; the path begins with a slash.
    Nested(Box<Error>),
    /// The item does not lie within the body; the field around it knows the rule.
    Short,
}

impl From<NoValue> for Stop {
    fn from(_: NoValue) -> Self {
        Stop::Short
    }
}

impl Stop {
    pub(super) fn within(self, name: &str) -> Self {
        match self {
            Stop::Fault(fault) => Stop::Fault(fault.within(name)),
            Stop::Nested(mut error) => {
                error.path = join(name, &error.path);
                Stop::Nested(error)
            }
            Stop::Short => Stop::Short,
        }
    }
}
