//! Checks that a file has the keys and the kinds of values that its schema asks for.
//!
//! serde would stop at the first thing that is wrong; this finds all of them, with their places.

use std::collections::HashSet;
use std::ops::Range;

use serde_json::{Map, Value};

use super::pitfalls::keys_twice;
use super::renamed::new_name;
use super::texts;
use crate::document::{Content, Document, Entry, Flaw, Node};
use crate::words::{did_you_mean, list, nearest};

/// What in a file does not have the shape that a schema asks for. What has been reported already
/// is left alone.
pub fn check(text: &str, document: &Document, schema: &Value, reported: &[Flaw]) -> Vec<Flaw> {
    let reported = reported.iter().map(|flaw| &flaw.range).collect();
    let mut checker = Checker { text, schema, reported, flaws: Vec::new() };
    match &document.root {
        Some(root) => checker.node(root, schema, &root.range),
        None => checker.flaws.push(Flaw::new(
            &(0..0),
            "the file is empty",
            "spec/README.md shows what a description contains",
        )),
    }
    checker.flaws
}

struct Checker<'a> {
    /// The file.
    text: &'a str,
    schema: &'a Value,
    /// The places of what has been reported already.
    reported: HashSet<&'a Range<usize>>,
    flaws: Vec<Flaw>,
}

impl<'a> Checker<'a> {
    /// `place` is where a missing key is reported: the key that the node stands under, or its start.
    fn node(&mut self, node: &Node, wanted: &'a Value, place: &Range<usize>) {
        if self.is_reported(&node.range) {
            return;
        }
        let wanted = self.follow(wanted);
        if let Some(options) = wanted.get("anyOf").and_then(Value::as_array) {
            let negative = |option: &Value| {
                let below = matches!(&node.content, Content::Scalar { text, plain: true } if negative(text));
                below && kind_of(option) == Kind::Integer && may_be_negative(option)
            };
            let fits = |option: &&Value| kind_of(option) == found(node) || negative(option);
            match options.iter().find(fits) {
                Some(option) => self.node(node, option, place),
                None => {
                    let kinds: Vec<&str> = options.iter().map(|o| kind_of(o).name()).collect();
                    self.report_kind(node, &kinds.join(" or "));
                }
            }
            return;
        }
        if let Some(words) = words(wanted) {
            return self.word(node, &words);
        }
        match (kind_of(wanted), &node.content) {
            (Kind::Mapping, Content::Mapping(entries)) => self.mapping(entries, wanted, place),
            (Kind::List, Content::Sequence(items)) => {
                let of = wanted.get("items").unwrap_or(&Value::Null);
                items.iter().for_each(|item| self.node(item, of, &item.range));
            }
            (Kind::Integer, Content::Scalar { text, plain: true }) if integer(text).is_some() => {
                self.fits(node, text, wanted);
            }
            (Kind::Integer, Content::Scalar { text, plain: true })
                if may_be_negative(wanted) && negative(text) => {}
            (Kind::Truth, Content::Scalar { text, plain: true }) if truth(text) => {}
            (Kind::Text, Content::Scalar { text, .. }) if found(node) == Kind::Text => {
                if text.trim().is_empty() {
                    let remedy = "add a text, or remove the key if it is optional";
                    self.flaws.push(Flaw::new(&node.range, "this text is empty", remedy));
                } else if let Some(format) = wanted.get("format").and_then(Value::as_str) {
                    self.flaws.extend(texts::check(format, text, self.text, &node.range));
                }
            }
            (Kind::Integer, Content::Scalar { text, plain: true })
                if may_be_negative(wanted) && found(node) == Kind::OtherNumber =>
            {
                let message = format!("`{text}` is not an integer of at most 64 bits");
                let remedy = "write one below 0 in decimal, as in `-40`, and any other in decimal or \
                              in hexadecimal with `0x`";
                self.flaws.push(Flaw::new(&node.range, message, remedy));
            }
            (kind, _) => self.report_kind(node, kind.name()),
        }
    }

    fn is_reported(&self, range: &Range<usize>) -> bool {
        self.reported.contains(range)
    }

    fn mapping(&mut self, entries: &[Entry], wanted: &'a Value, place: &Range<usize>) {
        let twice = keys_twice(entries);
        let reported =
            |entry: &&Entry| twice.contains(entry.key.as_str()) || self.is_reported(&entry.range);
        let sound: Vec<&Entry> = entries.iter().filter(|entry| !reported(entry)).collect();
        let Some(properties) = wanted.get("properties").and_then(Value::as_object) else {
            let of = wanted.get("additionalProperties").unwrap_or(&Value::Null);
            sound.iter().for_each(|e| self.node(&e.value, of, &e.range));
            return;
        };
        for entry in &sound {
            if let Some(of) = properties.get(&entry.key) {
                self.node(&entry.value, of, &entry.range);
            }
        }
        let absent = |key: &&str| entries.iter().all(|e| e.key != *key);
        let absent: Vec<&str> = properties.keys().map(String::as_str).filter(absent).collect();
        let unknown = sound.into_iter().filter(|e| !properties.contains_key(&e.key));
        let meant = self.unknown_keys(unknown, &absent);
        let required = wanted.get("required").and_then(Value::as_array).into_iter().flatten();
        let required = required.filter_map(Value::as_str);
        let missing: Vec<&str> =
            required.filter(|key| absent.contains(key) && !meant.contains(key)).collect();
        self.missing_keys(&missing, properties, place);
    }

    /// Reports the keys that a mapping must not have; which of the absent ones were meant by them.
    fn unknown_keys<'e, 'k>(
        &mut self,
        unknown: impl Iterator<Item = &'e Entry>,
        absent: &[&'k str],
    ) -> Vec<&'k str> {
        let (mut meant, mut strange) = (Vec::new(), Vec::new());
        for entry in unknown {
            let renamed = new_name(&entry.key, absent).filter(|now| !meant.contains(now));
            if let Some(now) = renamed {
                meant.push(now);
                self.flaws.push(Flaw::renamed(&entry.range, &entry.key, now));
                continue;
            }
            // One mistake for each key that was meant; what else is like it is something else.
            let near = nearest(&entry.key, absent.iter().copied());
            let Some(near) = near.filter(|near| !meant.contains(near)) else {
                strange.push(entry);
                continue;
            };
            meant.push(near);
            let message = format!("unknown key `{}`", entry.key);
            self.flaws.push(Flaw::new(&entry.range, message, format!("did you mean `{near}`?")));
        }
        let keys: Vec<&str> = strange.iter().map(|entry| entry.key.as_str()).collect();
        if let Some(first) = strange.first() {
            let message = match keys[..] {
                [key] => format!("unknown key `{key}`"),
                _ => format!("unknown keys {}", list(&keys)),
            };
            let remedy = match absent {
                [] => "all possible keys are already here; check the indentation".into(),
                absent => format!("the other possible keys are {}", list(absent)),
            };
            self.flaws.push(Flaw::new(&first.range, message, remedy));
        }
        meant
    }

    fn missing_keys(
        &mut self,
        missing: &[&str],
        properties: &'a Map<String, Value>,
        place: &Range<usize>,
    ) {
        let (message, remedy) = match missing {
            [] => return,
            [key] => (
                format!("missing key `{key}`"),
                format!("add `{key}: …` ({})", self.doc(&properties[*key])),
            ),
            keys => {
                let lines: Vec<String> = keys.iter().map(|key| format!("{key}: …")).collect();
                let message = format!("missing keys {}", list(keys));
                (message, format!("add {}", list(&lines)))
            }
        };
        self.flaws.push(Flaw::new(place, message, remedy));
    }

    /// What a key is for, as half a sentence.
    fn doc(&self, property: &'a Value) -> String {
        let own = property.get("description");
        let doc = own.or_else(|| self.follow(property).get("description"));
        let doc = doc.and_then(Value::as_str).unwrap_or_default();
        let first = doc.split_inclusive(". ").next().unwrap_or(doc);
        let mut letters = first.trim_end_matches(['.', ' ']).chars();
        let initial = letters.next().map(|c| c.to_ascii_lowercase());
        initial.into_iter().chain(letters).collect()
    }

    fn word(&mut self, node: &Node, words: &[&str]) {
        let all = || format!("write one of {}", list(words));
        match &node.content {
            Content::Scalar { text, .. } if words.contains(&text.as_str()) => {}
            Content::Scalar { text, .. } => self.flaws.push(Flaw::new(
                &node.range,
                format!("`{text}` is not a valid value"),
                did_you_mean(text, words.iter().copied(), all),
            )),
            _ => self.flaws.push(Flaw::new(
                &node.range,
                format!("expected a word, found {}", found(node).name()),
                all(),
            )),
        }
    }

    fn fits(&mut self, node: &Node, text: &str, wanted: &Value) {
        let narrow = wanted.get("format").and_then(Value::as_str) == Some("uint32");
        if narrow && integer(text).is_some_and(|n| n > u64::from(u32::MAX)) {
            let message = format!("`{text}` is too large");
            let remedy = format!("the greatest value here is {:#x}", u32::MAX);
            self.flaws.push(Flaw::new(&node.range, message, remedy));
        }
    }

    fn report_kind(&mut self, node: &Node, wanted: &str) {
        let found = found(node);
        let remedy = match (wanted, &node.content) {
            ("a string", Content::Scalar { plain: true, .. }) => "put it in quotes",
            ("a number", Content::Scalar { text, plain: false }) if integer(text).is_some() => {
                "remove the quotes"
            }
            ("a number", Content::Scalar { .. }) => {
                "write a non-negative integer, in decimal or in hexadecimal with `0x`"
            }
            ("a list", _) => "write `[ … ]`, or one line for each element that begins with `- `",
            ("a mapping", _) => "write `{ key: value }`, or one line for each key, indented",
            ("a boolean", _) => "write `true` or `false`, without quotes",
            _ => "spec/README.md shows what is possible here",
        };
        let message = format!("expected {wanted}, found {}", found.name());
        self.flaws.push(Flaw::new(&node.range, message, remedy));
    }

    /// The schema that a reference stands for.
    fn follow(&self, node: &'a Value) -> &'a Value {
        if let Some([only]) = node.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            return self.follow(only);
        }
        let Some(reference) = node.get("$ref").and_then(Value::as_str) else {
            return node;
        };
        self.schema.pointer(reference.trim_start_matches('#')).unwrap_or(node)
    }
}

/// What a value is, or has to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Mapping,
    List,
    Text,
    Integer,
    Truth,
    OtherNumber,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Mapping => "a mapping",
            Kind::List => "a list",
            Kind::Text => "a string",
            Kind::Integer => "a number",
            Kind::Truth => "a boolean",
            Kind::OtherNumber => "a fraction or a negative number",
        }
    }
}

fn kind_of(schema: &Value) -> Kind {
    match schema.get("type").and_then(Value::as_str) {
        Some("object") => Kind::Mapping,
        Some("array") => Kind::List,
        Some("integer") => Kind::Integer,
        Some("boolean") => Kind::Truth,
        _ => Kind::Text,
    }
}

fn found(node: &Node) -> Kind {
    match &node.content {
        Content::Mapping(_) => Kind::Mapping,
        Content::Sequence(_) => Kind::List,
        Content::Scalar { plain: false, .. } => Kind::Text,
        Content::Scalar { text, .. } if truth(text) => Kind::Truth,
        Content::Scalar { text, .. } if integer(text).is_some() => Kind::Integer,
        Content::Scalar { text, .. } if other_number(text) => Kind::OtherNumber,
        Content::Scalar { .. } => Kind::Text,
    }
}

fn truth(text: &str) -> bool {
    matches!(text, "true" | "True" | "TRUE" | "false" | "False" | "FALSE")
}

fn integer(text: &str) -> Option<u64> {
    match text.strip_prefix("0x") {
        Some(digits) if digits.starts_with('+') => None,
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None if text.starts_with('+') => None,
        None => text.parse().ok(),
    }
}

/// Whether a key takes numbers below 0.
fn may_be_negative(wanted: &Value) -> bool {
    wanted.get("minimum").is_none()
}

fn negative(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or_default();
    digits.starts_with(|c: char| ('1'..='9').contains(&c)) && text.parse::<i64>().is_ok()
}

/// What readers of YAML take for a number and a description has no use for.
fn other_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']);
    let number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && (digits.parse::<f64>().is_ok() || integer(digits).is_some());
    number || matches!(digits, ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN")
}

/// The words of an enum.
fn words(schema: &Value) -> Option<Vec<&str>> {
    let listed = schema.get("enum").or_else(|| schema.get("oneOf"))?.as_array()?;
    let words = listed.iter().map(|value| value.get("const").unwrap_or(value).as_str());
    words.collect()
}
