//! From record to record through a sample, as the framing says that they follow one another.

use crate::model::{Header, Kind, Mark, Position, Stream, TypeBody};
use crate::words::count;

use super::body;
use super::sample::{Framed, Walk};

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

/// Follows the records of a sample to its end; how many there are. Behind a record after which another stream
/// goes on, nothing is looked at.
pub(super) fn walk(stream: &Stream, octets: &[u8], framed: Framed) -> Result<u64, Wrong> {
    let mut walk = Walk::new(stream, octets, framed);
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
                let message = format!("{} behind the last record", count(more, "octet"));
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
    fn header(&mut self, header: &Header, at: u64) -> Result<u64, Wrong> {
        let wrong = |at, message| Err(Wrong { at, record: None, message });
        let left = self.end() - at;
        if left < header.size() {
            let size = count(header.size(), "octet");
            return wrong(at, format!("the header `{}` has {size}, the file {left}", header.name));
        }
        let mut values = Vec::new();
        for field in &header.body.fields {
            let start = at + field.offset.unwrap_or_default();
            let value = self.constant(field, start, self.integers(header.endian));
            let value = value.map_err(|(at, message)| Wrong { at, record: None, message })?;
            values.push(value);
            let (Some(value), Kind::Scalar(scalar)) = (value, &field.kind) else { continue };
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
            let message = format!("{} left, and a record header has {head}", count(left, "octet"));
            return wrong(at, None, message);
        }
        let field = |index: usize| {
            let start = at + framing.offset(index);
            (start, self.of_records().at(start, framing.integer(index)).unwrap_or_default())
        };
        let (type_at, code) = field(framing.type_field);
        let known = self.stream.record_by_code(code);
        let record = known.map(|id| self.stream.record(id));
        let optional = framing.is_optional(code);
        if record.is_none() && !optional {
            let message = format!("type code {code:#x} is none of those that are described");
            return wrong(type_at, None, message);
        }
        let name = record.map(|record| record.name.as_str());
        if number == 0
            && let Some(first) = self.stream.first_record()
            && known != Some(first)
        {
            let first = &self.stream.record(first).name;
            return wrong(type_at, name, format!("the first record is not {first}"));
        }
        let (length_at, said) = field(framing.length_field);
        let Some(length) = said.checked_sub(self.framed.beside_body) else {
            let ends = if self.framed.trailer > 0 { "header and trailer" } else { "header" };
            let least = self.framed.beside_body;
            let message = format!("the length is {said}, and the {ends} of a record {least}");
            return wrong(length_at, name, message);
        };
        let left = left - head;
        if length > left {
            let message =
                format!("the length is {said}, and the record header is followed by {left}");
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
            let message =
                format!("the body is not followed by {} of padding", count(padding, "octet"));
            return wrong(start + length, name, message);
        }
        let trailer_at = start + length + padding;
        if self.framed.trailer > 0 {
            let repeated = self.of_records().at(trailer_at, framing.integer(framing.length_field));
            let message = match repeated {
                Some(again) if again == said => None,
                Some(again) => Some(format!("the trailer is {again}, the length {said}")),
                None => {
                    Some(format!("no trailer of {} follows", count(self.framed.trailer, "octet")))
                }
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
        Ok((trailer_at + self.framed.trailer, goes_on))
    }
}
