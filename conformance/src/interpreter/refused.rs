//! What a decoder can still say of a record that it has refused, and how it goes on after one.

use std::io::{self, Read};

use super::cursor::Cursor;
use super::decode::{Decoder, Progress};
use super::fields::Fields;
use super::record::{self, Headers, Record};
use super::value::Value;

/// A refused record is passed over if it claims no more octets than this, where its stream has no
/// limit of its own.
const PLAUSIBLE: u64 = 128 << 20;

impl<R: Read> Decoder<'_, R> {
    /// The headers one of which was refused, as far as they could be read.
    pub fn refused_headers(&self) -> Option<Headers<'_>> {
        (self.progress == Progress::RejectedHeader).then(|| self.latest_headers())
    }

    /// The record that was refused, as far as it could be read.
    pub fn refused_record(&self) -> Option<Record<'_>> {
        let judge = self.judge();
        let header = usize::try_from(judge.header_size()).ok()?;
        let refused = self.progress == Progress::RejectedRecord;
        let end = self.at_hand.min(self.record.len());
        let octets = self.record.get(header..end).filter(|_| refused)?;
        let heading = &judge.glance(&self.record, self.start);
        let length = usize::try_from(heading.length).unwrap_or(usize::MAX).min(octets.len());
        let (body, after) = octets.split_at(length);
        let padding = judge.padding_size(heading.length).min(after.len() as u64) as usize;
        let padding = after.get(..padding).unwrap_or_default();
        let start = self.start + header as u64;
        let after = Cursor::new(padding, start + body.len() as u64);
        let judged = (judge, self.depth());
        let Some(id) = heading.record else {
            let value = Value::Octets(body);
            return Some(record::record(judged, heading, &self.record, value, after));
        };
        let stream = judge.stream;
        let layout = judge.layout(stream.framing.endian);
        let fields = Fields { role: None, ..judge.fields(layout, start) };
        let (body, mut nodes) = (Cursor::new(body, start), Vec::new());
        let description = stream.record(id);
        let without = judge.short(description, heading.length).map_or(&[][..], |l| &l.without);
        let padding = match fields.lacking(&description.body, without, body, &mut nodes) {
            Ok(left) if stream.framing.padding.in_length => left,
            _ => after,
        };
        let value = Value::Structure(nodes);
        Some(record::record(judged, heading, &self.record, value, padding))
    }

    /// Passes over a record that was refused, as if it had been fine, where its header was there
    /// and its length is plausible; whether there is something to go on with.
    ///
    /// # Errors
    /// An error of the input.
    pub fn pass_over(&mut self) -> io::Result<bool> {
        let judge = self.judge();
        let size = judge.header_size();
        if self.progress != Progress::RejectedRecord || (self.record.len() as u64) < size {
            return Ok(false);
        }
        let heading = judge.glance(&self.record, self.start);
        let most = judge.stream.framing.length_max.map_or(PLAUSIBLE, |(most, _)| most);
        if heading.length > most {
            return Ok(false);
        }
        let body = size + heading.length;
        let trailer = judge.stream.framing.trailer_size();
        let whole = body + judge.padding_size(heading.length) + trailer;
        let missing = whole.saturating_sub(self.offset() - self.start);
        if self.input.take(missing, &mut self.record)? < missing {
            return Ok(false);
        }
        let held = usize::try_from(body).unwrap_or(usize::MAX).min(self.record.len());
        let body = self.record.get(size as usize..held.min(self.at_hand)).unwrap_or_default();
        let judge = &mut self.courses.current.judge;
        let (header, behind) = self.record.split_at(size as usize);
        judge.sum_record_header(&heading, header);
        judge.sum_record(&[behind]);
        judge.pass_over(&heading, body);
        self.last = Some(heading);
        self.progress = Progress::Goes;
        Ok(true)
    }
}
