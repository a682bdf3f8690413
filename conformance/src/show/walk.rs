//! From the tree of a header or record to items without gaps, and into the streams within it.

use std::io::{self, Read};

use streamspec_codegen::model::Stream;

use super::{Display, Extent, Shown};
use crate::interpreter::meaning::{counted, meaning};
use crate::interpreter::{
    Array, Decoder, Error, Failure, Headers, Item, Nested, Node, Record, Value,
};

/// Arrays of more elements are shown in part.
const MOST_ELEMENTS: u64 = 16;
/// So many of their elements are shown.
const FIRST_ELEMENTS: u64 = 8;

/// Where a stream stands that is shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    /// How many streams it stands in.
    depth: usize,
    /// What its paths begin with.
    prefix: String,
}

/// Shows headers and records.
pub(super) struct Walk<'w, D> {
    display: &'w mut D,
    place: &'w Place,
    extent: Extent,
    error: Option<&'w Error>,
    /// Whether the item that the error is about has been shown.
    marked: bool,
    /// Errors that have been shown, since they are in a stream in a body.
    told: u64,
    /// Whether the given error is one of them.
    told_given: bool,
}

/// What is being shown.
#[derive(Clone, Copy)]
struct Whole<'o> {
    stream: &'o Stream,
    depth: usize,
    octets: &'o [u8],
    /// Where the octets begin.
    start: u64,
    /// Where octets are left out of them, and how many.
    passed: Option<(u64, u64)>,
}

impl<'o> Whole<'o> {
    /// Those octets of a range that are at hand.
    fn at_hand(&self, offset: u64, end: u64) -> &'o [u8] {
        let index = |offset: u64| {
            let passed = match self.passed {
                Some((at, count)) => offset.saturating_sub(at).min(count),
                None => 0,
            };
            let index = offset.saturating_sub(self.start) - passed;
            usize::try_from(index).unwrap_or(usize::MAX).min(self.octets.len())
        };
        self.octets.get(index(offset)..index(end)).unwrap_or_default()
    }

    /// Where they end.
    fn end(&self) -> u64 {
        let there = u64::try_from(self.octets.len()).unwrap_or(u64::MAX);
        let passed = self.passed.map_or(0, |(_, count)| count);
        self.start.saturating_add(there).saturating_add(passed)
    }
}

impl<'w, D: Display> Walk<'w, D> {
    /// Of streams at a place; `error` is what is wrong with what will be shown.
    pub(super) fn new(
        display: &'w mut D,
        place: &'w Place,
        extent: Extent,
        error: Option<&'w Error>,
    ) -> Self {
        Self { display, place, extent, error, marked: false, told: 0, told_given: false }
    }

    /// Number of errors that have been shown already, and whether the given one is among them.
    pub(super) fn told(&self) -> (u64, bool) {
        (self.told, self.told_given)
    }

    /// Shows the headers of a stream, as far as they go.
    pub(super) fn headers(&mut self, headers: &Headers) -> io::Result<()> {
        let Headers { stream, octets, offset: start, .. } = *headers;
        let depth = self.place.depth + headers.depth;
        self.display.stream(depth, stream, headers.version)?;
        let whole = Whole { stream, depth, octets, start, passed: None };
        let prefix = format!("{}{}", self.place.prefix, headers.prefix);
        for header in &headers.nodes {
            let title = format!("{prefix}{}", header.name);
            self.display.section(depth, &title, header.offset)?;
            let mut read = header.offset;
            self.node(whole, header, &title, &mut read)?;
            self.rest(whole, header.offset + header.length, &mut read)?;
        }
        Ok(())
    }

    /// Shows a record: its header, its body, its padding, its trailer.
    pub(super) fn record(&mut self, record: &Record) -> io::Result<()> {
        let Record { stream, octets, offset: start, passed, .. } = *record;
        let depth = self.place.depth + record.depth;
        let prefix = format!("{}{}", self.place.prefix, record.prefix);
        self.display.section(depth, &title(record, &prefix), record.offset)?;
        let whole = Whole { stream, depth, octets, start, passed };
        let mut read = start;
        for (index, node) in record.header.iter().enumerate() {
            let path = format!("{prefix}framing.{}", node.name);
            let mut means = meaning(stream, &node.value);
            if let Some(known) = record.description.filter(|_| index == stream.framing.type_field) {
                means = format!("{means} ({})", known.name);
            }
            self.item(whole, node, path, means, &mut read)?;
        }
        let name = record.description.map_or("body".into(), |d| d.name.to_lowercase());
        let length = record.padding.offset.saturating_sub(record.body_offset);
        let (offset, value) = (record.body_offset, record.body.clone());
        read = read.max(offset);
        let body = Node { name: "", offset, length, value };
        self.node(whole, &body, &format!("{prefix}{name}"), &mut read)?;
        self.rest(whole, record.padding.offset, &mut read)?;
        if record.padding.length > 0 {
            let path = format!("{prefix}framing.padding");
            self.node(whole, &record.padding, &path, &mut read)?;
        }
        if let Some(trailer) = &record.trailer {
            self.node(whole, trailer, &format!("{prefix}framing.trailer"), &mut read)?;
        }
        Ok(())
    }

    /// Shows what a decoder has refused.
    pub(super) fn refused(&mut self, decoder: &Decoder<'_, impl Read>) -> io::Result<()> {
        if let Some(headers) = decoder.refused_headers() {
            self.headers(&headers)?;
        }
        if let Some(record) = decoder.refused_record() {
            self.record(&record)?;
        }
        Ok(())
    }

    fn node(&mut self, whole: Whole, node: &Node, path: &str, read: &mut u64) -> io::Result<()> {
        match &node.value {
            Value::Absent => Ok(()),
            Value::Structure(nodes) => nodes.iter().try_for_each(|node| {
                let name = if node.name.is_empty() { "align" } else { node.name };
                self.node(whole, node, &format!("{path}.{name}"), read)
            }),
            Value::Array(array) => self.array(whole, (node, array), path, read),
            Value::Stream(nested) => self.nested(whole, nested, path, read),
            value => {
                let means = match value {
                    // The octets may be the beginning alone.
                    Value::Octets(_) => counted(node.length, "octet"),
                    value => meaning(whole.stream, value),
                };
                self.item(whole, node, path.into(), means, read)
            }
        }
    }

    fn array(
        &mut self,
        whole: Whole,
        (node, array): (&Node, &Array),
        path: &str,
        read: &mut u64,
    ) -> io::Result<()> {
        let all = self.extent.full || array.count() <= MOST_ELEMENTS;
        let wrong = self.error.map(|error| error.offset);
        let mut omitted = 0;
        for (index, element) in (0u64..).zip(array.elements()) {
            let range = element.offset..element.offset.saturating_add(element.length);
            let shown = all || index < FIRST_ELEMENTS || wrong.is_some_and(|w| range.contains(&w));
            if shown {
                self.omitted(whole.depth, path, &mut omitted)?;
                self.node(whole, &element, &format!("{path}[{index}]"), read)?;
            } else if wrong.is_some() {
                omitted += 1;
            } else {
                omitted = array.count() - index;
                break;
            }
        }
        self.omitted(whole.depth, path, &mut omitted)?;
        // Elements that reading did not come to are octets that were not read.
        let end = node.offset.saturating_add(node.length).min(whole.end());
        *read = if all { *read } else { end };
        Ok(())
    }

    fn omitted(&mut self, depth: usize, path: &str, count: &mut u64) -> io::Result<()> {
        match std::mem::take(count) {
            0 => Ok(()),
            count => self.display.omitted(depth, path, count),
        }
    }

    /// A stream in the body, as far as it can be read.
    fn nested(
        &mut self,
        whole: Whole,
        nested: &Nested,
        path: &str,
        read: &mut u64,
    ) -> io::Result<()> {
        let place = Place { depth: whole.depth + 1, prefix: format!("{path}/") };
        let mut walk = Walk { display: &mut *self.display, place: &place, ..*self };
        let mut decoder = nested.decoder();
        loop {
            match decoder.next_item() {
                Ok(Some(Item::Headers(headers))) => walk.headers(&headers)?,
                Ok(Some(Item::Record(record))) => walk.record(&record)?,
                Ok(None) => break,
                Err(failure) => {
                    walk.refused(&decoder)?;
                    if !walk.extent.keep_going {
                        break;
                    }
                    if let Failure::Rejected(mut error) = failure {
                        error.path.insert_str(0, &place.prefix);
                        walk.display.error(&error, decoder.at_hand(error.offset))?;
                        walk.told += 1;
                        walk.told_given |= walk.error == Some(&*error);
                    }
                    if !decoder.pass_over()? {
                        break;
                    }
                }
            }
        }
        (self.marked, self.told, self.told_given) = (walk.marked, walk.told, walk.told_given);
        *read = (*read).max(decoder.offset());
        Ok(())
    }

    /// Octets up to `end` that nothing was made of, because reading stopped before them.
    fn rest(&mut self, whole: Whole, end: u64, read: &mut u64) -> io::Result<()> {
        let (start, length) = (*read, end.saturating_sub(*read));
        match length {
            0 => Ok(()),
            length => {
                let value = Value::Absent;
                let node = Node { name: "", offset: start, length, value };
                self.item(whole, &node, "?".into(), "not read".into(), read)
            }
        }
    }

    fn item(
        &mut self,
        whole: Whole,
        node: &Node,
        path: String,
        meaning: String,
        read: &mut u64,
    ) -> io::Result<()> {
        let offset = node.offset;
        *read = offset.saturating_add(node.length);
        let octets = whole.at_hand(offset, *read);
        let wrong = !self.marked && self.error.is_some_and(|error| error.offset == offset);
        self.marked |= wrong;
        let length = node.length.max(octets.len() as u64);
        let integer = match node.value {
            Value::Integer(integer) => Some(integer.raw),
            _ => None,
        };
        let item = Shown { offset, octets, length, integer, path, meaning, wrong };
        self.display.item(whole.depth, &item)
    }
}

fn title(record: &Record, prefix: &str) -> String {
    let name = match record.description {
        Some(description) => description.name.clone(),
        None => format!("unknown type {:#x}", record.code),
    };
    let instance = record.instance.map(|instance| format!(", instance {instance}"));
    format!("{prefix}record {}: {name}{}", record.number, instance.unwrap_or_default())
}
