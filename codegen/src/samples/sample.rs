//! A sample that is followed: its octets, and what is known of it so far.

use crate::model::{Endian, Field, FieldTest, Kind, Role, Stream, quantity, to_boundary};

use super::scope::Integers;

/// How records follow one another: as described, or as may have been meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Framed {
    /// Octets that the length counts beside the body.
    pub beside_body: u64,
    /// Octets of the length that stands behind the body once more, 0 if it does not.
    pub trailer: u64,
    /// A record ends at a multiple of so many octets.
    pub pad_to: u64,
    /// Whether the length counts what follows the body up to there.
    pub pad_counts: bool,
    /// Whether the octets of a record stand in another order than is described.
    pub swapped: bool,
}

impl Framed {
    /// As described.
    pub fn of(stream: &Stream) -> Self {
        let framing = &stream.framing;
        Self {
            beside_body: framing.beside_body(),
            trailer: framing.trailer_size(),
            pad_to: framing.padding.to,
            pad_counts: framing.padding.in_length,
            swapped: false,
        }
    }

    /// Octets of padding after so many.
    pub fn padding(self, octets: u64) -> u64 {
        to_boundary(octets, self.pad_to)
    }
}

/// The stream so far.
pub(super) struct Walk<'a> {
    pub stream: &'a Stream,
    pub octets: &'a [u8],
    pub framed: Framed,
    pub headers: Vec<Vec<Option<u64>>>,
    pub version: u32,
    /// Whether the magic or a header has declared the order of octets that begins with the most significant.
    pub declared_big: bool,
}

impl<'a> Walk<'a> {
    /// At the start of a sample.
    pub fn new(stream: &'a Stream, octets: &'a [u8], framed: Framed) -> Self {
        let version = stream.versions.first().map_or(0, |version| version.number);
        let declared_big = stream.order_magic.as_ref().is_some_and(|magic| magic.is_big(octets));
        Self { stream, octets, framed, headers: Vec::new(), version, declared_big }
    }
}

impl Walk<'_> {
    /// Octets of the file.
    pub fn end(&self) -> u64 {
        self.octets.len() as u64
    }

    /// The integers that stand in some order.
    pub fn integers(&self, endian: Endian) -> Integers<'_> {
        let big = match endian {
            Endian::Big => true,
            Endian::Little => false,
            Endian::Declared => self.declared_big,
        };
        Integers { octets: self.octets, big }
    }

    /// The same of records.
    pub fn of_records(&self) -> Integers<'_> {
        let integers = self.integers(self.stream.framing.endian);
        Integers { big: integers.big != self.framed.swapped, ..integers }
    }

    /// The value of a field that is an integer, 0 where the version lacks it; or where it is not the constant or
    /// version that it must be.
    pub fn constant(
        &self,
        field: &Field,
        at: u64,
        integers: Integers,
    ) -> Result<Option<u64>, (u64, String)> {
        if field.since.is_some_and(|since| self.version < since) {
            return Ok(Some(0));
        }
        let value = match field.kind {
            Kind::Scalar(scalar) => integers.at(at, scalar.primitive),
            _ => None,
        };
        for check in &field.checks {
            let rule = self.stream.rule(check.rule);
            if !rule.is_checked_must() || !rule.role.binds(Role::Reader) {
                continue;
            }
            let name = &field.name;
            let message = match (&check.test, &field.kind, value) {
                (FieldTest::Equals(right), Kind::Scalar(scalar), Some(value)) => {
                    let number = |bits| scalar.primitive.number(bits);
                    let (value, right) = (number(value), number(*right));
                    let (is, not) = (quantity(value), quantity(right));
                    (value != right).then(|| format!("`{name}` is {is}, not {not}"))
                }
                (FieldTest::Octets(right), ..) => {
                    let start = usize::try_from(at).unwrap_or(usize::MAX);
                    let octets = self.octets.get(start..).unwrap_or_default();
                    (!octets.starts_with(right)).then(|| format!("`{name}` is another constant"))
                }
                (FieldTest::Version, _, Some(value)) => {
                    let known = self.stream.versions.iter().any(|v| u64::from(v.number) == value);
                    (!known).then(|| format!("version {value} is not described"))
                }
                _ => None,
            };
            if let Some(message) = message {
                return Err((at, message));
            }
        }
        Ok(value)
    }
}
