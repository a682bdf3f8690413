//! Step 6: the body of a record, of which long content that nothing looks at need not be held.

use std::io::Read;

use streamspec_codegen::model::{Field, RecordId};

use super::cursor::Cursor;
use super::decode::Decoder;
use super::error::Failure;
use super::heading::Heading;
use super::judge::Judge;
use super::value::Node;

impl<R: Read> Decoder<'_, R> {
    /// Holds no more than so many octets of a body whose last field nothing looks at, a content of a
    /// device for instance. What is passed over is in no record that is given.
    pub fn hold_at_most(mut self, octets: u64) -> Self {
        self.held = octets;
        self
    }

    /// Reads a body, or its beginning; how many octets are left of content that nothing looks at.
    pub(super) fn begin_body(&mut self, heading: &Heading) -> Result<u64, Failure> {
        let rule = self.stream().framing.body_complete;
        if !self.may_pass_over(heading) {
            self.fill(heading.length, rule, heading)?;
            return Ok(0);
        }
        self.fill(self.held, rule, heading)?;
        let left = heading.length - self.held;
        if self.judge().before_last(heading, &self.record, &mut Vec::new()).is_some() {
            self.at_hand = self.record.len();
            return Ok(left);
        }
        match self.input.take(left, &mut self.record)? == left {
            true => Ok(0),
            false => Err(self.incomplete(heading)),
        }
    }

    /// Passes over the rest of a body.
    pub(super) fn pass_over_rest(&mut self, heading: &Heading, left: u64) -> Result<(), Failure> {
        match self.input.skip(left)? == left {
            true => Ok(()),
            false => Err(self.incomplete(heading)),
        }
    }

    fn incomplete(&self, heading: &Heading) -> Failure {
        let start = heading.start.saturating_add(self.judge().header_size());
        let rule = self.stream().framing.body_complete;
        self.judge().error(rule, start, "framing", Some(heading)).into()
    }

    /// Whether a body is long, and ends in a field whose content nothing looks at.
    fn may_pass_over(&self, heading: &Heading) -> bool {
        let stream = self.stream();
        let ends_so = |id: RecordId| stream.last_in_pieces(id).is_some();
        heading.length > self.held
            && !stream.framing.padding.in_length
            && !stream.framing.is_whole()
            && heading.record.is_none_or(ends_so)
    }
}

impl Judge<'_> {
    /// Reads the fields before the last one from the beginning of a body, which is at hand; what is left
    /// of it is the last one's, or what nothing is known of. None if they are not whole there, or break
    /// a rule.
    pub(super) fn before_last<'a>(
        &'a self,
        heading: &Heading,
        record: &'a [u8],
        nodes: &mut Vec<Node<'a>>,
    ) -> Option<(Option<&'a Field>, &'a [u8])> {
        let header = self.header_size();
        let octets = record.get(header as usize..).unwrap_or_default();
        let Some(id) = heading.record else { return Some((None, octets)) };
        let body = &self.stream.record(id).body;
        let (last, before) = body.fields.split_last()?;
        let start = heading.start.saturating_add(header);
        let fields = self.fields(self.layout(self.stream.framing.endian), start);
        let before = (before.len(), &[][..], &[][..]);
        let rest = fields.leading(body, before, Cursor::new(octets, start), nodes).ok()?;
        Some((Some(last), rest.rest))
    }
}
