//! From record to record through a sample, as the framing says that they follow one another.

use crate::model::{Endian, FieldTest, Header, Kind, Mark, Position, Stream, TypeBody};

use super::body;
use super::scope::Integers;

/// How records follow one another: as described, or as may have been meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Framed {
    /// Octets that the length counts beside the body.
    pub beside_body: u64,
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
            pad_to: framing.padding.to,
            pad_counts: framing.padding.in_length,
            swapped: false,
        }
    }

    /// Octets of padding after so many.
    pub fn padding(self, octets: u64) -> u64 {
        octets.next_multiple_of(self.pad_to.max(1)) - octets
    }
}

/// Where a sample cannot be what is described.
#[derive(Debug)]
pub(super) struct Wrong {
    /// Offset.
    pub at: u64,
    /// Number of the record, and its name where its type is known.
    pub record: Option<(u64, Option<String>)>,
    /// What is wrong.
    pub message: String,
}

/// The stream so far.
pub(super) struct Walk<'a> {
    pub stream: &'a Stream,
    pub octets: &'a [u8],
    pub framed: Framed,
    pub headers: Vec<Vec<Option<u64>>>,
    pub version: u32,
    declared_big: bool,
}

/// Follows the records of a sample to its end; how many there are. Behind a record after which another stream
/// goes on, nothing is looked at.
pub(super) fn walk(stream: &Stream, octets: &[u8], framed: Framed) -> Result<u64, Wrong> {
    let version = stream.versions.first().map_or(0, |version| version.number);
    let (headers, declared_big) = (Vec::new(), false);
    let mut walk = Walk { stream, octets, framed, headers, version, declared_big };
    let mut at = 0;
    for header in &stream.headers {
        at = walk.header(header, at)?;
    }
    let mut number = 0;
    while at < walk.end() {
        let (next, goes_on) = walk.record(at, number)?;
        (at, number) = (next, number + 1);
        match goes_on {
            GoesOn::Here => {}
            GoesOn::Elsewhere => return Ok(number),
            GoesOn::Not if at == walk.end() => return Ok(number),
            GoesOn::Not => {
                let more = walk.end() - at;
                let message = format!("{more} octets follow the last record");
                return Err(Wrong { at, record: None, message });
            }
        }
    }
    let ends = stream.framing.end.is_none();
    let last = stream.records.iter().find(|record| record.position == Some(Position::Last));
    match (ends, last) {
        (false, Some(last)) => {
            let message = format!("the file ends without the last record, {}", last.name);
            Err(Wrong { at, record: None, message })
        }
        _ => Ok(number),
    }
}

/// Who reads on after a record.
enum GoesOn {
    Here,
    Elsewhere,
    Not,
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

    fn header(&mut self, header: &Header, at: u64) -> Result<u64, Wrong> {
        let wrong = |at, message| Err(Wrong { at, record: None, message });
        if self.end() - at < header.size() {
            return wrong(at, format!("`{}` needs {} octets", header.name, header.size()));
        }
        let mut values = Vec::new();
        for field in &header.body.fields {
            let start = at + field.offset.unwrap_or_default();
            let Kind::Scalar(scalar) = field.kind else {
                values.push(None);
                continue;
            };
            let value = self.integers(header.endian).at(start, scalar.primitive);
            values.push(value);
            let value = value.unwrap_or_default();
            for check in &field.checks {
                let constant = match check.test {
                    FieldTest::Equals(constant) => constant & scalar.primitive.greatest(),
                    _ => continue,
                };
                if value != constant {
                    let is = format!("`{}` is {value:#x}, not {constant:#x}", field.name);
                    return wrong(start, is);
                }
            }
            if field.mark == Some(Mark::Version) {
                self.version = value.try_into().unwrap_or(self.version);
            }
            if let Some(TypeBody::Bits { parts, .. }) = scalar.of.map(|of| &self.stream.ty(of).body)
                && let Some(part) = parts.iter().find(|part| part.mark == Some(Mark::BigEndian))
            {
                self.declared_big = value & part.mask() != 0;
            }
        }
        self.headers.push(values);
        Ok(at + header.size())
    }

    /// A record; where the next one begins, and who reads it.
    fn record(&self, at: u64, number: u64) -> Result<(u64, GoesOn), Wrong> {
        let framing = &self.stream.framing;
        let wrong = |at, name: Option<&str>, message| {
            Err(Wrong { at, record: Some((number, name.map(str::to_owned))), message })
        };
        let (head, left) = (framing.header_size(), self.end() - at);
        if left < head {
            let message = format!("{left} octets are left, and a record header has {head}");
            return wrong(at, None, message);
        }
        let field = |index: usize| {
            let start = at + framing.offset(index);
            (start, self.of_records().at(start, framing.integer(index)).unwrap_or_default())
        };
        let (type_at, code) = field(framing.type_field);
        let record = self.stream.record_by_code(code).map(|id| self.stream.record(id));
        let optional = framing.optional_bit.is_some_and(|bit| code >> bit & 1 == 1);
        if record.is_none() && !optional {
            let message = format!("type code {code:#x} is none of those that are described");
            return wrong(type_at, None, message);
        }
        let name = record.map(|record| record.name.as_str());
        let (length_at, said) = field(framing.length_field);
        let Some(length) = said.checked_sub(self.framed.beside_body) else {
            let message = format!("the length is {said}, less than the record header");
            return wrong(length_at, name, message);
        };
        let left = left - head;
        if length > left {
            let message =
                format!("the length is {said}, and {left} octets follow the record header");
            return wrong(length_at, name, message);
        }
        let start = at + head;
        if let Some(record) = record {
            let body = body::Body { walk: self, record, start, length };
            if let Err((at, message)) = body.check(length_at) {
                return wrong(at, name, message);
            }
        }
        let padding = if self.framed.pad_counts { 0 } else { self.framed.padding(length) };
        if padding > left - length {
            let message = format!("{padding} octets of padding do not follow the body");
            return wrong(start + length, name, message);
        }
        let trailer_at = start + length + padding;
        if let Some(trailer) = framing.trailer {
            let repeated = self.of_records().at(trailer_at, framing.integer(framing.length_field));
            let message = match repeated {
                Some(again) if again == said => None,
                Some(again) => Some(format!("the trailer is {again}, the length {said}")),
                None => Some(format!("the trailer of {} octets does not follow", trailer.size)),
            };
            if let Some(message) = message {
                return wrong(trailer_at, name, message);
            }
        }
        let goes_on = match record {
            Some(record) if record.control.is_some() => GoesOn::Elsewhere,
            Some(record) if record.position == Some(Position::Last) => GoesOn::Not,
            _ => GoesOn::Here,
        };
        Ok((trailer_at + framing.trailer_size(), goes_on))
    }
}
