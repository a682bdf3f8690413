//! Where things stand in a YAML file: a path of keys and indices to a range of octets.
//!
//! serde loses positions, so the file is parsed a second time, by an event parser that keeps them.
//! The traps of YAML itself (duplicate keys, `no`, `010`) are found here too, since serde's view of
//! the file no longer shows them.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

/// A step from a node to one of its children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The value under a key.
    Key(String),
    /// The element at an index.
    Index(usize),
}

/// A file with the positions of all that stands in it.
#[derive(Debug)]
pub struct Document {
    root: Option<Node>,
}

#[derive(Debug)]
struct Node {
    range: Range<usize>,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Scalar { text: String, plain: bool },
    Sequence(Vec<Node>),
    Mapping(Vec<(String, Range<usize>, Node)>),
}

/// Something that YAML allows and a description had better not say.
#[derive(Debug)]
pub struct Trap {
    /// Where it stands.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl Document {
    /// Parses a file.
    ///
    /// # Errors
    /// If the text is no YAML: the place, and what the parser makes of it.
    pub fn parse(text: &str) -> Result<Self, Trap> {
        let mut events = Vec::new();
        for event in Parser::new_from_str(text) {
            match event {
                Ok(event) => events.push(event),
                Err(error) => {
                    let at = octet(text, error.marker().line(), error.marker().col());
                    return Err(Trap {
                        range: at..(at + 1).min(text.len()).max(at),
                        message: format!("this is no YAML: {}", error.info()),
                        remedy: "mend the syntax; a text with `: ` or `#` in it needs quotes"
                            .into(),
                    });
                }
            }
        }
        let mut builder = Builder { text, events: events.into_iter().peekable() };
        Ok(Self { root: builder.document() })
    }

    /// The octets of the node at a path, or of the nearest node above it that exists.
    pub fn range(&self, path: &[Step]) -> Range<usize> {
        self.find(path, false)
    }

    /// The octets of the key that a path ends in, or of the node, where it does not end in a key.
    pub fn key_range(&self, path: &[Step]) -> Range<usize> {
        self.find(path, true)
    }

    fn find(&self, path: &[Step], key: bool) -> Range<usize> {
        let Some(root) = &self.root else { return 0..0 };
        let mut node = root;
        let mut range = node.range.clone();
        for (i, step) in path.iter().enumerate() {
            let last = i + 1 == path.len();
            match (step, &node.content) {
                (Step::Key(name), Content::Mapping(entries)) => {
                    let Some((_, key_range, value)) = entries.iter().find(|(k, ..)| k == name)
                    else {
                        break;
                    };
                    node = value;
                    range = if last && key { key_range.clone() } else { value.range.clone() };
                }
                (Step::Index(index), Content::Sequence(items)) => {
                    let Some(item) = items.get(*index) else { break };
                    node = item;
                    range = item.range.clone();
                }
                _ => break,
            }
        }
        range
    }

    /// The traps of YAML in the file.
    pub fn traps(&self) -> Vec<Trap> {
        let mut traps = Vec::new();
        if let Some(root) = &self.root {
            root.collect_traps(&mut traps);
        }
        traps
    }
}

impl Node {
    fn collect_traps(&self, traps: &mut Vec<Trap>) {
        match &self.content {
            Content::Scalar { text, plain: true } => {
                if let Some((message, remedy)) = scalar_trap(text) {
                    traps.push(Trap { range: self.range.clone(), message, remedy });
                }
            }
            Content::Scalar { .. } => {}
            Content::Sequence(items) => items.iter().for_each(|i| i.collect_traps(traps)),
            Content::Mapping(entries) => {
                for (i, (key, range, value)) in entries.iter().enumerate() {
                    if entries[..i].iter().any(|(k, ..)| k == key) {
                        traps.push(Trap {
                            range: range.clone(),
                            message: format!("the key `{key}` stands here a second time"),
                            remedy: "remove one of the two; YAML would keep the last in silence"
                                .into(),
                        });
                    }
                    if let Some((message, remedy)) = scalar_trap(key) {
                        traps.push(Trap { range: range.clone(), message, remedy });
                    }
                    value.collect_traps(traps);
                }
            }
        }
    }
}

/// What is wrong with a plain scalar that one reader of YAML takes for something else than another.
fn scalar_trap(text: &str) -> Option<(String, String)> {
    let lower = text.to_ascii_lowercase();
    if matches!(lower.as_str(), "yes" | "no" | "on" | "off" | "y" | "n") {
        return Some((
            format!("`{text}` is a truth value to some readers of YAML and a word to others"),
            format!("write `\"{text}\"` if the word is meant, `true` or `false` if not"),
        ));
    }
    let all = |s: &str, f: fn(&char) -> bool| !s.is_empty() && s.chars().all(|c| f(&c));
    if let Some(digits) = lower.strip_prefix("0x") {
        if !all(digits, char::is_ascii_hexdigit) {
            let range = digits.contains("-0x");
            return (!range).then(|| {
                (
                    format!("`{text}` is not a hexadecimal integer"),
                    "write `0x` and then digits 0-9 and a-f, without separators".into(),
                )
            });
        }
        if text.starts_with("0X") {
            return Some((
                format!("`{text}` is a word to most readers of YAML, not an integer"),
                format!("write `0x{digits}`"),
            ));
        }
        if digits.trim_start_matches('0').len() > 16 {
            return Some((
                format!("`{text}` does not fit into 64 bits"),
                "no integer of a stream is wider than 64 bits".into(),
            ));
        }
        return None;
    }
    if text.len() > 1 && text.starts_with('0') && all(text, char::is_ascii_digit) {
        return Some((
            format!("`{text}` is octal to some readers of YAML and decimal to others"),
            "write it without the leading zero, or in hexadecimal with `0x`".into(),
        ));
    }
    if lower.starts_with("0o") || lower.starts_with("0b") {
        return Some((
            format!("`{text}` is an integer to some readers of YAML and a word to others"),
            "write it in decimal, or in hexadecimal with `0x`".into(),
        ));
    }
    if text.contains('_') && all(text, |c| c.is_ascii_digit() || *c == '_') {
        return Some((
            format!("`{text}` is an integer to some readers of YAML and a word to others"),
            "write it without separators".into(),
        ));
    }
    None
}

struct Builder<'a, I: Iterator<Item = (Event<'a>, Span)>> {
    text: &'a str,
    events: std::iter::Peekable<I>,
}

impl<'a, I: Iterator<Item = (Event<'a>, Span)>> Builder<'a, I> {
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

    fn node(&mut self) -> Option<Node> {
        let (event, span) = self.events.next()?;
        let start = octet(self.text, span.start.line(), span.start.col());
        let end = octet(self.text, span.end.line(), span.end.col());
        match event {
            Event::Scalar(text, style, ..) => Some(Node {
                range: start..end,
                content: Content::Scalar {
                    text: text.into_owned(),
                    plain: style == ScalarStyle::Plain,
                },
            }),
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
                    let (Some(key), Some(value)) = (self.node(), self.node()) else { break };
                    let name = match key.content {
                        Content::Scalar { text, .. } => text,
                        _ => String::new(),
                    };
                    entries.push((name, key.range, value));
                }
                let end = self.close(entries.last().map(|(.., n)| n.range.end), start);
                Some(Node { range: start..end, content: Content::Mapping(entries) })
            }
            _ => Some(Node {
                range: start..end,
                content: Content::Scalar { text: String::new(), plain: false },
            }),
        }
    }

    /// Takes the end event of a collection. A block collection is said to end where the next token
    /// begins, lines later; the end of its last child is what a reader would point at.
    fn close(&mut self, last_child: Option<usize>, start: usize) -> usize {
        let Some((_, span)) = self.events.next() else { return start };
        let end = octet(self.text, span.end.line(), span.end.col());
        let flow = self.text[start..].starts_with(['[', '{']);
        if flow { end } else { last_child.unwrap_or(start).max(start) }
    }
}

/// The octet at a line (from 1) and column (from 0, in characters).
fn octet(text: &str, line: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match text[start..].find('\n') {
            Some(at) => start += at + 1,
            None => return text.len(),
        }
    }
    let rest = &text[start..];
    start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
}
