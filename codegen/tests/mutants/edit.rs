//! How descriptions are changed: in one mapping, or at one place of a sequence.

use std::fs;
use std::path::{Path, PathBuf};

use serde_yaml::{Mapping, Value};

/// The files of a description, parsed. What their rules say of a ledger is taken out: a description that
/// stands alone has none.
pub fn files(directory: &Path) -> Vec<(PathBuf, Value)> {
    let mut paths = vec![directory.join("stream.yaml")];
    let records = fs::read_dir(directory.join("records")).into_iter().flatten().flatten();
    paths.extend(records.map(|entry| entry.path()));
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a description can be read");
        let mut value: Value = serde_yaml::from_str(&text).expect("a description is YAML");
        for rule in value.get_mut("rules").and_then(Value::as_sequence_mut).into_iter().flatten() {
            rule.as_mapping_mut().and_then(|rule| rule.remove("section"));
        }
        let text = serde_yaml::to_string(&value).expect("it is YAML");
        fs::write(&path, text).expect("the copy can be written");
        (path, value)
    };
    paths.into_iter().map(read).collect()
}

/// A document with another mapping in the place of one of its own.
pub struct Edit {
    /// The number of the mapping, in the order of the document.
    index: usize,
    /// The other one.
    mapping: Mapping,
}

impl Edit {
    /// Another document.
    pub fn of_all(mapping: Mapping) -> Self {
        Self { index: 0, mapping }
    }

    /// The document with the change.
    pub fn applied(&self, document: &Value) -> Value {
        let mut copy = document.clone();
        if let Some(mapping) = nth(&mut copy, &mut self.index.clone()) {
            *mapping = self.mapping.clone();
        }
        copy
    }
}

/// All changes that can be made to a mapping of a document.
pub fn mappings(document: &Value, change: &dyn Fn(&mut Mapping) -> bool) -> Vec<Edit> {
    let all = all_of(document).into_iter().enumerate();
    let changed = all.filter_map(|(index, mapping)| {
        let mut mapping = mapping.clone();
        change(&mut mapping).then_some(Edit { index, mapping })
    });
    changed.collect()
}

/// All changes that can be made at a place of the sequences under a key.
pub fn sequences(
    document: &Value,
    key: &str,
    change: &dyn Fn(&mut Vec<Value>, usize) -> bool,
) -> Vec<Edit> {
    let mut found = Vec::new();
    for (index, mapping) in all_of(document).into_iter().enumerate() {
        let Some(sequence) = mapping.get(key).and_then(Value::as_sequence) else { continue };
        for place in 0..sequence.len() {
            let mut changed = sequence.clone();
            if change(&mut changed, place) {
                let mut mapping = mapping.clone();
                mapping.insert(key.into(), changed.into());
                found.push(Edit { index, mapping });
            }
        }
    }
    found
}

/// All mappings, in the order of the document.
fn all_of(value: &Value) -> Vec<&Mapping> {
    match value {
        Value::Mapping(mapping) => {
            let mut found = vec![mapping];
            found.extend(mapping.values().flat_map(all_of));
            found
        }
        Value::Sequence(sequence) => sequence.iter().flat_map(all_of).collect(),
        _ => Vec::new(),
    }
}

/// The mapping with a number.
fn nth<'v>(value: &'v mut Value, index: &mut usize) -> Option<&'v mut Mapping> {
    match value {
        Value::Mapping(mapping) => {
            if *index == 0 {
                return Some(mapping);
            }
            *index -= 1;
            mapping.values_mut().find_map(|value| nth(value, index))
        }
        Value::Sequence(sequence) => sequence.iter_mut().find_map(|value| nth(value, index)),
        _ => None,
    }
}

pub fn is_field(mapping: &Mapping) -> bool {
    mapping.contains_key("name")
        && (mapping.contains_key("type") || mapping.contains_key("union"))
        && !mapping.contains_key("bits")
        && !mapping.contains_key("value")
}

pub fn is_part(mapping: &Mapping) -> bool {
    mapping.contains_key("name") && mapping.contains_key("bits")
}

pub fn text<'v>(mapping: &'v Mapping, key: &str) -> &'v str {
    mapping.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub fn set(mapping: &mut Mapping, key: &str, value: impl Into<Value>) -> bool {
    mapping.insert(key.into(), value.into());
    true
}

/// Puts a text in place of one of several.
pub fn swap_text(mapping: &mut Mapping, key: &str, swaps: &[(&str, &str)]) -> bool {
    let old = text(mapping, key).to_owned();
    let found = swaps.iter().find(|(from, _)| *from == old);
    found.is_some_and(|(_, to)| set(mapping, key, *to))
}

pub fn add(mapping: &mut Mapping, key: &str, by: i64) -> bool {
    let Some(old) = mapping.get(key).and_then(Value::as_u64) else { return false };
    let new = old.checked_add_signed(by);
    new.is_some_and(|new| set(mapping, key, new))
}

pub fn remove(mapping: &mut Mapping, key: &str) -> bool {
    mapping.remove(key).is_some()
}

pub fn append(mapping: &mut Mapping, key: &str, behind: &str) -> bool {
    let new = format!("{}{behind}", text(mapping, key));
    set(mapping, key, new)
}

pub fn parsed(text: &str) -> Value {
    serde_yaml::from_str(text).expect("this is YAML")
}

/// The number in the brackets of a type, one more.
pub fn one_more(ty: &str) -> Option<String> {
    let (open, close) = (ty.find(['[', '('])?, ty.len() - 1);
    let count: u64 = ty[open + 1..close].parse().ok()?;
    Some(format!("{}{}{}", &ty[..=open], count + 1, &ty[close..]))
}

/// The expression in the brackets of a type, and one more.
pub fn counted_more(ty: &str) -> Option<String> {
    let (open, close) = (ty.find(['[', '('])?, ty.len() - 1);
    let count = &ty[open + 1..close];
    let counted = count.parse::<u64>().is_err() && count != "rest" && !ty.starts_with("stream");
    counted.then(|| format!("{}({count}) + 1{}", &ty[..=open], &ty[close..]))
}

pub fn retyped(mapping: &mut Mapping, new: &dyn Fn(&str) -> Option<String>) -> bool {
    let new = if is_field(mapping) { new(text(mapping, "type")) } else { None };
    new.is_some_and(|new| set(mapping, "type", new))
}

fn as_mapping(value: &Value) -> Option<&Mapping> {
    value.as_mapping()
}

pub fn field_at(fields: &[Value], at: usize) -> bool {
    fields.get(at).and_then(as_mapping).is_some_and(is_field)
}

pub fn of_stated_rule(mapping: &Mapping) -> bool {
    mapping.contains_key("id") && mapping.contains_key("text") && mapping.contains_key("level")
}
