//! From the tree of a header or record to a list of items without gaps.

use std::io::Read;

use streamspec_codegen::model::Stream;
use streamspec_conformance::interpreter::meaning::meaning;
use streamspec_conformance::interpreter::{Decoder, Node, Record, Value};

/// Some octets, and what they mean.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// Where they stand.
    pub offset: u64,
    /// The octets.
    pub octets: &'a [u8],
    /// What they are: `node_data.perms[0].flags`.
    pub path: String,
    /// What they mean.
    pub meaning: String,
}

/// The headers that have been read: name, offset and items of each.
pub fn header_items<'d>(
    stream: &'d Stream,
    decoder: &'d Decoder<'_, impl Read>,
) -> Vec<(String, u64, Vec<Item<'d>>)> {
    let headers = decoder.headers();
    let collected = headers.iter().map(|header| {
        let mut items = Items { stream, octets: decoder.header_octets(), start: 0, list: vec![] };
        items.node(header, header.name);
        items.rest(header.offset, header.offset + header.length);
        (header.name.to_owned(), header.offset, items.list)
    });
    collected.collect()
}

/// The items of a record: its header, its body, its padding.
pub fn record_items<'r>(stream: &'r Stream, record: &Record<'r>) -> Vec<Item<'r>> {
    let mut items = Items { stream, octets: record.octets, start: record.offset, list: Vec::new() };
    for (index, node) in record.header.iter().enumerate() {
        items.node(node, &format!("framing.{}", node.name));
        if let (Some(item), Some(description)) = (items.list.last_mut(), record.description)
            && index == stream.framing.type_field
        {
            item.meaning = format!("{} ({})", item.meaning, description.name);
        }
    }
    let name = record.description.map_or("body".into(), |d| d.name.to_lowercase());
    let length = record.padding.offset.saturating_sub(record.body_offset);
    let (offset, value) = (record.body_offset, record.body.clone());
    items.node(&Node { name: "", offset, length, value }, &name);
    items.rest(record.body_offset, record.padding.offset);
    if record.padding.length > 0 {
        items.node(&record.padding, "framing.padding");
    }
    items.list
}

struct Items<'a> {
    stream: &'a Stream,
    octets: &'a [u8],
    /// Where the octets begin.
    start: u64,
    list: Vec<Item<'a>>,
}

impl Items<'_> {
    fn node(&mut self, node: &Node, path: &str) {
        match &node.value {
            Value::Absent => {}
            Value::Structure(nodes) => {
                for node in nodes {
                    let name = if node.name.is_empty() { "align" } else { node.name };
                    self.node(node, &format!("{path}.{name}"));
                }
            }
            Value::Array(array) => {
                for (index, node) in array.elements().enumerate() {
                    self.node(&node, &format!("{path}[{index}]"));
                }
            }
            value => self.push(node.offset, node.length, path, meaning(self.stream, value)),
        }
    }

    /// Octets that nothing was made of, because reading stopped before them.
    fn rest(&mut self, start: u64, end: u64) {
        let read = self.list.last().map_or(start, |item| item.offset + item.octets.len() as u64);
        let read = read.max(start);
        if read < end {
            self.push(read, end - read, "?", "not read".into());
        }
    }

    fn push(&mut self, offset: u64, length: u64, path: &str, meaning: String) {
        let range = |at: u64| usize::try_from(at.saturating_sub(self.start)).unwrap_or(usize::MAX);
        let from = range(offset).min(self.octets.len());
        let to = range(offset.saturating_add(length)).min(self.octets.len());
        let octets = &self.octets[from..to.max(from)];
        self.list.push(Item { offset, octets, path: path.to_owned(), meaning });
    }
}
