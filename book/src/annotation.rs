//! Octets in columns: where they stand, what they are, what they say.

use streamspec_codegen::model::Stream;
use streamspec_conformance::interpreter::meaning::meaning;
use streamspec_conformance::interpreter::{Headers, Item, Nested, Node, Record, Value};

/// So many lines of a group are shown, and so many octets of one item.
const MOST_LINES: usize = 40;
const MOST_OCTETS: usize = 24;

/// Octets on one line.
const WIDTH: usize = 8;

/// Octets that belong together, under a title.
pub struct Group {
    title: String,
    lines: Vec<Line>,
}

/// A run of octets with one meaning.
struct Line {
    offset: u64,
    octets: Vec<u8>,
    path: String,
    meaning: String,
}

impl Group {
    /// The headers of a stream.
    pub fn headers(headers: &Headers) -> Vec<Self> {
        let prefix = prefix(headers.stream, headers.depth);
        let group = |header: &Node| {
            let mut items = Items::new(headers.stream, headers.offset, headers.octets);
            items.value(header);
            Self { title: format!("{prefix}{}", header.name), lines: items.lines }
        };
        headers.nodes.iter().map(group).collect()
    }

    /// The parts of a record: its header, its body, the streams in the body, its padding, its
    /// trailer.
    pub fn parts(record: &Record) -> Vec<Self> {
        let items = || Items::new(record.stream, record.offset, record.octets);
        let (mut header, mut body) = (items(), items());
        let (mut padding, mut trailer) = (items(), items());
        record.header.iter().for_each(|node| header.node(node, node.name));
        body.value(&body_of(record));
        padding.node(&record.padding, "padding");
        record.trailer.iter().for_each(|node| trailer.node(node, node.name));
        let part = |title: &str, lines| Self { title: title.to_owned(), lines };
        let mut groups = vec![part("record header", header.lines), part("body", body.lines)];
        groups.extend(body.inner);
        groups.push(part("padding", padding.lines));
        groups.push(part("record trailer", trailer.lines));
        groups.retain(|group| !group.lines.is_empty());
        groups
    }

    /// A whole record, and the streams in its body.
    pub fn record(record: &Record) -> Vec<Self> {
        let mut items = Items::new(record.stream, record.offset, record.octets);
        record.header.iter().for_each(|node| items.node(node, node.name));
        items.value(&body_of(record));
        items.node(&record.padding, "padding");
        record.trailer.iter().for_each(|node| items.node(node, node.name));
        let name = record.description.map_or("a record of unknown type", |d| &d.name);
        let title = format!("{}{name}", prefix(record.stream, record.depth));
        [Self { title, lines: items.lines }].into_iter().chain(items.inner).collect()
    }

    /// What a stream in the body of a record consists of.
    fn nested(path: &str, stream: &Nested) -> Vec<Self> {
        let mut groups = Vec::new();
        let mut decoder = stream.decoder();
        while let Ok(Some(item)) = decoder.next_item() {
            groups.extend(match item {
                Item::Headers(headers) => Self::headers(&headers),
                Item::Record(record) => Self::record(&record),
            });
        }
        for group in &mut groups {
            group.title = format!("{path}: {}", group.title);
        }
        groups
    }
}

/// What the title of a part of a stream begins with that follows a record of another.
pub fn prefix(stream: &Stream, depth: usize) -> String {
    if depth == 0 { String::new() } else { format!("{}: ", stream.id) }
}

fn body_of<'a>(record: &Record<'a>) -> Node<'a> {
    let length = record.padding.offset.saturating_sub(record.body_offset);
    Node { name: "body", offset: record.body_offset, length, value: record.body.clone() }
}

/// The lines of an item, as they are collected.
struct Items<'a> {
    stream: &'a Stream,
    /// Where the octets begin.
    start: u64,
    octets: &'a [u8],
    lines: Vec<Line>,
    /// The streams among them, which have groups of their own.
    inner: Vec<Group>,
}

impl<'a> Items<'a> {
    fn new(stream: &'a Stream, start: u64, octets: &'a [u8]) -> Self {
        Self { stream, start, octets, lines: Vec::new(), inner: Vec::new() }
    }

    /// What a header or body consists of.
    fn value(&mut self, node: &Node) {
        match &node.value {
            Value::Structure(fields) => fields.iter().for_each(|f| self.node(f, f.name)),
            _ => self.node(node, node.name),
        }
    }

    fn node(&mut self, node: &Node, path: &str) {
        if node.length == 0 || self.lines.len() > MOST_LINES {
            return;
        }
        match &node.value {
            Value::Structure(fields) => {
                for field in fields {
                    self.node(field, &format!("{path}.{}", field.name));
                }
            }
            Value::Array(array) => {
                // One more than is shown, so that it is seen that there are more.
                for (i, element) in array.elements().take(MOST_LINES + 1).enumerate() {
                    self.node(&element, &format!("{path}[{i}]"));
                }
            }
            Value::Stream(stream) => self.inner.extend(Group::nested(path, stream)),
            value => self.lines.push(Line {
                offset: node.offset,
                octets: self.octets_of(node),
                path: if path.is_empty() { "alignment" } else { path }.to_owned(),
                meaning: meaning(self.stream, value),
            }),
        }
    }

    fn octets_of(&self, node: &Node) -> Vec<u8> {
        let from = node.offset.saturating_sub(self.start) as usize;
        let octets = self.octets.iter().skip(from).take(node.length as usize);
        octets.copied().collect()
    }
}

/// Groups as text, their columns aligned with one another.
pub fn text(groups: &[Group]) -> String {
    let shown = |group: &Group| group.lines.len().min(MOST_LINES);
    let lines = groups.iter().flat_map(|group| &group.lines[..shown(group)]);
    let path = lines.map(|line| line.path.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for group in groups {
        text.push_str(&format!("{}\n", group.title));
        for line in &group.lines[..shown(group)] {
            line.write(path, &mut text);
        }
        if shown(group) < group.lines.len() {
            text.push_str("  ...\n");
        }
        text.push('\n');
    }
    text
}

impl Line {
    fn write(&self, path: usize, text: &mut String) {
        let shown = self.octets.len().min(MOST_OCTETS);
        for (i, octets) in self.octets[..shown].chunks(WIDTH).enumerate() {
            let hex: Vec<String> = octets.iter().map(|o| format!("{o:02x}")).collect();
            let hex = format!("{:<1$}", hex.join(" "), 3 * WIDTH - 1);
            let offset = self.offset + (i * WIDTH) as u64;
            let notes = match i {
                0 => format!("  {:<path$}  {}", self.path, self.meaning),
                _ => String::new(),
            };
            let line = format!("  {offset:#06x}  {hex}{notes}");
            text.push_str(line.trim_end());
            text.push('\n');
        }
        if shown < self.octets.len() {
            text.push_str("          ...\n");
        }
    }
}
