//! Step 6: the body of a record, of which long content that nothing looks at need not be held.

use std::io::Read;

use super::decode::Decoder;
use super::error::Failure;
use super::fields::Cursor;
use super::heading::Heading;

/// What was read of a body.
pub(super) struct Body {
    /// Where it ends in the octets at hand, the header of its record counted.
    pub(super) end: usize,
    /// How many octets of it follow there that were passed over.
    pub(super) beyond: u64,
}

impl<R: Read> Decoder<'_, R> {
    /// Holds no more than so many octets of a body whose last field nothing looks at, a content of a
    /// device for instance. What is passed over is in no record that is given.
    pub fn pass_over_content(mut self, held: u64) -> Self {
        self.held = held;
        self
    }

    pub(super) fn read_body(&mut self, heading: &Heading) -> Result<Body, Failure> {
        let framing = &self.stream().framing;
        let beyond = match self.may_pass_over(heading) {
            true => self.read_beginning(heading)?,
            false => {
                self.fill(heading.length, framing.body_complete, heading)?;
                0
            }
        };
        let end = self.record.len();
        if beyond > 0 {
            self.at_hand = end;
        }
        let rule = framing.padding.complete.unwrap_or(framing.body_complete);
        self.fill(self.judge().padding_size(heading.length), rule, heading)?;
        Ok(Body { end, beyond })
    }

    /// Whether a body is long, and ends in a field whose content nothing looks at.
    fn may_pass_over(&self, heading: &Heading) -> bool {
        let stream = self.stream();
        heading.length > self.held
            && !stream.framing.padding.in_length
            && heading.record.is_some_and(|id| stream.record(id).last_in_pieces().is_some())
    }

    /// Reads the beginning of a body, and what follows if a field before the last one is not whole there;
    /// returns how many octets were passed over.
    fn read_beginning(&mut self, heading: &Heading) -> Result<u64, Failure> {
        let (rule, start) = (self.stream().framing.body_complete, self.offset());
        self.fill(self.held, rule, heading)?;
        let left = heading.length - self.held;
        let passed = self.begins_last(heading, start);
        let read = match passed {
            true => self.input.skip(left)?,
            false => self.input.take(left, &mut self.record)?,
        };
        match read == left {
            true if passed => Ok(left),
            true => Ok(0),
            false => Err(self.judge().error(rule, start, "framing", Some(heading)).into()),
        }
    }

    /// Whether the beginning of a body, which is at hand, holds all fields before the last one, and they
    /// break no rule.
    fn begins_last(&self, heading: &Heading, start: u64) -> bool {
        let judge = self.judge();
        let Some(id) = heading.record else { return false };
        let body = &judge.stream.record(id).body;
        let octets = self.record.get(judge.header_size() as usize..).unwrap_or_default();
        let fields = judge.fields(judge.layout(judge.stream.framing.endian), start);
        let before = (body.fields.len() - 1, &[][..], &[][..]);
        fields.leading(body, before, Cursor::new(octets, start), &mut Vec::new()).is_ok()
    }
}
