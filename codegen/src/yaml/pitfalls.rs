//! The pitfalls of YAML: what one reader of it takes for something else than another does.

use std::collections::HashSet;
use std::ops::Range;

use super::characters::{message, refused_in_a_text};
use crate::document::{Content, Document, Entry, Flaw, Node};
use crate::words::list;

/// The pitfalls in a file, with those that its parser came upon.
pub fn pitfalls(document: &Document) -> Vec<Flaw> {
    let mut found = document.flaws.clone();
    if let Some(root) = &document.root {
        collect(root, &mut found);
    }
    found
}

fn collect(node: &Node, found: &mut Vec<Flaw>) {
    if let Content::Scalar { text, .. } = &node.content
        && report_characters(text, &node.range, found)
    {
        return;
    }
    match &node.content {
        Content::Scalar { text, plain: true } => {
            let pitfall = scalar(text).or_else(|| nothing(text));
            found.extend(pitfall.map(|(message, remedy)| Flaw::new(&node.range, message, remedy)));
        }
        Content::Scalar { .. } => {}
        Content::Sequence(items) => items.iter().for_each(|item| collect(item, found)),
        Content::Mapping(entries) => {
            let twice = keys_twice(entries);
            report_twice(entries, found);
            for (index, entry) in entries.iter().enumerate() {
                if report_characters(&entry.key, &entry.range, found) {
                    continue;
                }
                let pitfall = scalar(&entry.key);
                found.extend(pitfall.map(|(m, r)| Flaw::new(&entry.range, m, r)));
                if is_empty(&entry.value) && !twice.contains(entry.key.as_str()) {
                    let before = index.checked_sub(1).map(|before| &entries[before]);
                    found.push(without_value(before, entry));
                } else if !is_empty(&entry.value) {
                    collect(&entry.value, found);
                }
            }
        }
    }
}

/// A key without a value: the rest of a text before it, if that has a comma and no quotes.
fn without_value(before: Option<&Entry>, entry: &Entry) -> Flaw {
    let key = &entry.key;
    let cut_off = before.and_then(|before| match &before.value.content {
        Content::Scalar { text, plain: true } if key.contains([' ', '.']) => {
            Some((&before.key, text))
        }
        _ => None,
    });
    let Some((name, text)) = cut_off else {
        let message = format!("`{key}` has no value");
        return Flaw::new(&entry.range, message, "add a value, or remove the key");
    };
    let message = format!("`{key}` stands behind a comma, which ends a text without quotes");
    Flaw::new(&entry.range, message, format!("write `{name}: \"{text}, {key}\"`"))
}

/// Reports a character that no text may contain. It stands here by an escape, or is a tab.
fn report_characters(text: &str, range: &Range<usize>, found: &mut Vec<Flaw>) -> bool {
    let refused = text.chars().find_map(|c| Some((c, refused_in_a_text(c)?)));
    found.extend(refused.map(|(c, name)| {
        let (message, remedy) = message(c, name);
        Flaw::new(range, message, remedy)
    }));
    refused.is_some()
}

/// The keys that a mapping has more than once.
pub fn keys_twice(entries: &[Entry]) -> HashSet<&str> {
    let mut seen = HashSet::new();
    let keys = entries.iter().map(|entry| entry.key.as_str());
    keys.filter(|key| !seen.insert(*key)).collect()
}

/// Reports the keys that a mapping has a second time, in one go: they may be those of another
/// element.
fn report_twice(entries: &[Entry], found: &mut Vec<Flaw>) {
    let mut seen = HashSet::new();
    let twice: Vec<&Entry> = entries.iter().filter(|entry| !seen.insert(&entry.key)).collect();
    let keys: Vec<&str> = twice.iter().map(|entry| entry.key.as_str()).collect();
    let (message, remedy) = match keys[..] {
        [] => return,
        [key] => (
            format!("duplicate key `{key}`"),
            "remove one of the two; some YAML parsers would silently keep the last",
        ),
        _ => (
            format!("duplicate keys {}", list(&keys)),
            "remove them; or, if they belong to another element, start it with `- `, or with its \
             name",
        ),
    };
    found.push(Flaw::new(&twice[0].range, message, remedy));
}

fn is_empty(node: &Node) -> bool {
    matches!(&node.content, Content::Scalar { text, plain: true } if text.is_empty())
}

/// What is wrong with a plain scalar that stands for nothing.
fn nothing(text: &str) -> Option<(String, String)> {
    match text {
        "" => Some(("this list element is empty".into(), "add a value, or remove the `-`".into())),
        "~" | "null" | "Null" | "NULL" => Some((
            format!("`{text}` means null in YAML"),
            format!("remove it, or write `\"{text}\"` if you mean the word"),
        )),
        _ => None,
    }
}

/// What is wrong with a plain scalar that is taken for different things.
fn scalar(text: &str) -> Option<(String, String)> {
    let lower = text.to_ascii_lowercase();
    if matches!(lower.as_str(), "yes" | "no" | "on" | "off" | "y" | "n") {
        return Some((
            format!("`{text}` is a boolean to some YAML parsers and a string to others"),
            format!(
                "write `\"{text}\"` if you mean the string, `true` or `false` if you mean a boolean"
            ),
        ));
    }
    if let Some(digits) = lower.strip_prefix("0x").filter(|d| !d.contains(char::is_whitespace)) {
        return hexadecimal(text, digits);
    }
    let word_to_some =
        || format!("`{text}` is an integer to some YAML parsers and a string to others");
    if text.len() > 1 && text.starts_with('0') && all(text, |c| c.is_ascii_digit()) {
        return Some((
            format!("`{text}` is octal to some YAML parsers and decimal to others"),
            "write it without the leading zero, or in hexadecimal with `0x`".into(),
        ));
    }
    let (octal, binary) = (lower.strip_prefix("0o"), lower.strip_prefix("0b"));
    if octal.or(binary).is_some_and(|d| all(d, |c| c.is_ascii_digit())) {
        let remedy = "write it in decimal, or in hexadecimal with `0x`";
        return Some((word_to_some(), remedy.into()));
    }
    if text.starts_with(|c: char| c.is_ascii_digit())
        && text.contains('_')
        && all(text, |c| c.is_ascii_digit() || c == '_')
    {
        return Some((word_to_some(), "write it without separators".into()));
    }
    if all(text, |c| c.is_ascii_digit()) && text.parse::<u64>().is_err() {
        return Some(too_wide(text));
    }
    None
}

/// What is wrong with a plain scalar that begins with `0x`.
fn hexadecimal(text: &str, digits: &str) -> Option<(String, String)> {
    if digits.contains('-') {
        return None;
    }
    if !all(digits, |c| c.is_ascii_hexdigit()) {
        return Some((
            format!("`{text}` is not a hexadecimal integer"),
            "write `0x` followed by digits 0-9 and a-f, without separators".into(),
        ));
    }
    if text.starts_with("0X") {
        return Some((
            format!("`{text}` is a string to most YAML parsers, not an integer"),
            format!("write `0x{digits}`"),
        ));
    }
    u64::from_str_radix(digits, 16).is_err().then(|| too_wide(text))
}

fn too_wide(text: &str) -> (String, String) {
    (format!("`{text}` does not fit into 64 bits"), "integers have at most 64 bits".into())
}

fn all(text: &str, is: impl Fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(is)
}
