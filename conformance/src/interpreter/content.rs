//! Records whose last field is long: what comes before it is given at once, its content as it comes.

use std::io::{self, Read};

use streamspec_codegen::model::{Element, Kind};

use super::cursor::Cursor;
use super::decode::Decoder;
use super::error::Failure;
use super::heading::Heading;
use super::input::Input;
use super::record::{self, Record};
use super::value::{Array, Layout, Value};

/// So many octets of content are given at once, a multiple of the size of every element.
const RUN: usize = 1 << 16;

/// The next record.
pub(super) enum Next<'a, R> {
    /// It has been judged.
    Whole(Record<'a>),
    /// It is judged by [`Decoder::end_long`], after its content.
    Long(Long<'a, R>),
}

/// A record whose content is not held.
pub(super) struct Long<'a, R> {
    /// The record; its body has the fields before the last one.
    pub(super) record: Record<'a>,
    /// The last field; none where nothing is known of the body.
    pub(super) name: Option<&'a str>,
    /// What the last field holds.
    pub(super) content: Content<'a, R>,
}

/// The content of a long field.
pub(super) struct Content<'a, R> {
    /// What it is an array of; octets, if of nothing.
    pub(super) element: Option<Element>,
    layout: Layout<'a>,
    /// What has been read of it and not been given.
    first: &'a [u8],
    input: &'a mut Input<R>,
    left: u64,
    run: Vec<u8>,
}

impl<R: Read> Content<'_, R> {
    /// The next octets; none at the end, which may come too early.
    pub(super) fn run(&mut self) -> io::Result<&[u8]> {
        self.run.clear();
        let (taken, kept) = self.first.split_at(self.first.len().min(RUN));
        self.first = kept;
        self.run.extend(taken);
        let missing = self.left.min((RUN - taken.len()) as u64);
        self.left -= self.input.take(missing, &mut self.run)?;
        Ok(&self.run)
    }

    /// The next elements; none at the end.
    pub(super) fn elements(&mut self, element: Element) -> io::Result<Array<'_>> {
        let layout = self.layout;
        let octets = self.run()?;
        let size = layout.stream.size_of_element(element).unwrap_or(1).max(1);
        Ok(Array { layout, element, octets, offset: 0, count: octets.len() as u64 / size })
    }
}

impl<R: Read> Decoder<'_, R> {
    /// The next record, of whatever stream; none after the last one. [`Decoder::end_long`] has to
    /// follow a long one.
    pub(super) fn next_in_pieces(&mut self) -> Result<Option<Next<'_, R>>, Failure> {
        self.read_headers()?;
        if self.upcoming()?.is_none() {
            return Ok(None);
        }
        let heading = self.begin_record()?;
        let left = self.begin_body(&heading)?;
        if left == 0 {
            return self.end_record(&heading, 0).map(|record| Some(Next::Whole(record)));
        }
        self.long = Some((heading, left));
        Ok(Some(Next::Long(self.beginning(heading, left))))
    }

    /// Judges a long record, if one was begun, after what has not been taken of its content.
    pub(super) fn end_long(&mut self) -> Result<(), Failure> {
        let Some((heading, beyond)) = self.long.take() else { return Ok(()) };
        let read = self.offset() - heading.start - self.record.len() as u64;
        self.pass_over_rest(&heading, beyond - read)?;
        self.end_record(&heading, beyond).map(drop)
    }

    fn beginning(&mut self, heading: Heading, left: u64) -> Long<'_, R> {
        let depth = self.depth();
        let judge = &self.courses.current.judge;
        let mut nodes = Vec::new();
        // They were there, and broke no rule, when the body was begun.
        let beginning = judge.before_last(&heading, &self.record, &mut nodes);
        let (last, first) = beginning.unwrap_or_default();
        let element = last.and_then(|field| match &field.kind {
            Kind::Array { element, .. } => Some(*element),
            _ => None,
        });
        let content = Content {
            element,
            layout: judge.layout(judge.stream.framing.endian),
            first,
            input: &mut self.input,
            left,
            run: Vec::with_capacity(RUN),
        };
        let judged = (judge, depth);
        let body = Value::Structure(nodes);
        let record = record::record(judged, &heading, &self.record, body, Cursor::new(&[], 0));
        Long { record, name: last.map(|field| field.name.as_str()), content }
    }
}
