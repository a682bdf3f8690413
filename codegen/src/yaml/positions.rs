//! Reads YAML into a tree that knows where everything stands.
//!
//! serde loses positions, so the file is parsed a second time, by an event parser that keeps them.
//! What YAML can say and a description has no use for (anchors, tags, several documents) is found
//! on the way, since the tree no longer shows it.

use std::iter::Peekable;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::characters::{message, refused_in_a_file};
use crate::document::{Content, Document, Entry, Flaw, Node};

/// Deeper than this no description goes; the limit keeps hostile input off the call stack.
const DEEPEST: usize = 32;

/// Parses a file.
///
/// # Errors
/// If the text is not YAML: the place, and the message of the parser.
pub fn parse(text: &str) -> Result<Document, Flaw> {
    let octets = Octets::of(text);
    let refused = |(at, c)| Some((at, c, refused_in_a_file(c)?));
    if let Some((at, c, name)) = text.char_indices().find_map(refused) {
        let (message, remedy) = message(c, name);
        return Err(Flaw::new(&octets.char_at(at), message, remedy));
    }
    let (mut events, mut depth) = (Vec::new(), 0);
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let at = octets.at(error.marker().index());
            Flaw::new(
                &octets.char_at(at),
                format!("invalid YAML: {}", error.info()),
                "correct the syntax; a string needs quotes if it contains `: ` or ` #`, or begins \
                 with a character such as `*`, `&`, `{` or `@`",
            )
        })?;
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
            _ => {}
        }
        let range = octets.range(span);
        if depth > DEEPEST {
            let remedy = "a description needs no more levels than the fields of a type";
            return Err(Flaw::new(&range, "this is nested too deeply", remedy));
        }
        events.push((event, range));
    }
    let mut builder = Builder { text, events: events.into_iter().peekable(), flaws: Vec::new() };
    let root = builder.document();
    builder.further_documents();
    Ok(Document { root, flaws: builder.flaws })
}

/// The place of every character of a text.
struct Octets {
    starts: Vec<usize>,
}

impl Octets {
    fn of(text: &str) -> Self {
        let starts = text.char_indices().map(|(at, _)| at);
        Self { starts: starts.chain([text.len()]).collect() }
    }

    fn at(&self, character: usize) -> usize {
        self.starts[character.min(self.starts.len() - 1)]
    }

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.at(span.start.index());
        start..self.at(span.end.index()).max(start)
    }

    /// The octets of the character that begins at an octet.
    fn char_at(&self, at: usize) -> Range<usize> {
        let next = self.starts.iter().find(|start| **start > at);
        at..next.copied().unwrap_or(at)
    }
}

struct Builder<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> {
    text: &'a str,
    events: Peekable<I>,
    flaws: Vec<Flaw>,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Builder<'a, I> {
    fn document(&mut self) -> Option<Node> {
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {
                    self.events.next();
                }
                Event::StreamEnd | Event::DocumentEnd => return None,
                _ => return self.node(),
            }
        }
        None
    }

    fn further_documents(&mut self) {
        let further = |(event, _): &(Event, _)| matches!(event, Event::DocumentStart(_));
        if let Some((_, range)) = self.events.find(further) {
            self.flaws.push(Flaw::new(
                &range,
                "the file contains a second document",
                "a file contains one stream or one record; move the second to its own file",
            ));
        }
    }

    fn node(&mut self) -> Option<Node> {
        let (event, range) = self.events.next()?;
        self.report_anchor(&event, &range);
        let start = range.start;
        match event {
            Event::Scalar(text, style, ..) => {
                let text = text.into_owned();
                let plain = style == ScalarStyle::Plain;
                Some(Node { range, content: Content::Scalar { text, plain } })
            }
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                while !matches!(self.events.peek(), None | Some((Event::SequenceEnd, _))) {
                    items.extend(self.node());
                }
                let end = self.close(items.last().map(|n| n.range.end), start);
                Some(Node { range: start..end, content: Content::Sequence(items) })
            }
            Event::MappingStart(..) => {
                let mut entries = Vec::new();
                while !matches!(self.events.peek(), None | Some((Event::MappingEnd, _))) {
                    let (Some(key), Some(value)) = (self.node(), self.node()) else {
                        break;
                    };
                    entries.extend(self.entry(key, value));
                }
                let end = self.close(entries.last().map(|e| e.value.range.end), start);
                Some(Node { range: start..end, content: Content::Mapping(entries) })
            }
            // What an alias stands for is reported where its anchor is.
            _ => Some(Node { range, content: Content::Mapping(Vec::new()) }),
        }
    }

    fn entry(&mut self, key: Node, value: Node) -> Option<Entry> {
        let Content::Scalar { text, .. } = key.content else {
            self.flaws.push(Flaw::new(
                &key.range,
                "a key must be a string",
                "a string that begins with `{` or `[` needs quotes",
            ));
            return None;
        };
        Some(Entry { key: text, range: key.range, value })
    }

    fn report_anchor(&mut self, event: &Event, range: &Range<usize>) {
        let (anchor, tag) = match event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(anchor, tag)
            | Event::MappingStart(anchor, tag) => (*anchor != 0, tag.is_some()),
            _ => return,
        };
        if anchor {
            self.flaws.push(Flaw::new(
                range,
                "anchors and aliases are not allowed in a description",
                "write it out where it is needed; define a type under `types:` for repeated fields",
            ));
        } else if tag {
            self.flaws.push(Flaw::new(
                range,
                "tags are not allowed in a description",
                "remove the word that begins with `!`, or put the string in quotes",
            ));
        }
    }

    /// Takes the end event of a collection. A block collection is said to end where the next token
    /// begins, lines later; the end of its last child is what a reader would point at.
    fn close(&mut self, last_child: Option<usize>, start: usize) -> usize {
        let Some((_, range)) = self.events.next() else {
            return start;
        };
        let flow = self.text[start..].starts_with(['[', '{']);
        let end = if flow { Some(range.end) } else { last_child };
        end.unwrap_or(start).max(start)
    }
}
