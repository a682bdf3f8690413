//! Changes that nobody has to be told of.

use serde_yaml::Value;

use super::Class;
use super::edit::*;

/// Changes that nobody has to be told of.
pub const CLASSES: &[Class] = &[
    Class {
        name: "other prose",
        kinds: &[],
        of: |d| {
            mappings(d, &|m| {
                let texts = ["doc", "why", "history", "text", "title", "for", "uncheckable"];
                let mut changed = false;
                for key in texts {
                    changed |=
                        m.contains_key(key) && m[key].is_string() && set(m, key, "Something else.");
                }
                changed
            })
        },
    },
    Class {
        name: "other order of keys",
        kinds: &[],
        of: |d| {
            mappings(d, &|m| {
                let mut entries: Vec<_> = m.clone().into_iter().collect();
                entries.reverse();
                *m = entries.into_iter().collect();
                m.len() > 1
            })
        },
    },
    Class {
        name: "other order of values",
        kinds: &[],
        of: |d| {
            mappings(d, &|m| {
                let values = m.get_mut("values").and_then(Value::as_sequence_mut);
                values.is_some_and(|values| {
                    values.reverse();
                    values.len() > 1
                })
            })
        },
    },
    Class { name: "local type renamed", kinds: &[], of: local_types_renamed },
];

/// Each type of the file with another name, here and wherever the file uses it.
fn local_types_renamed(document: &Value) -> Vec<Edit> {
    let types = document.get("types").and_then(Value::as_mapping);
    // What a stream defines, other files use.
    let types = types.filter(|_| document.get("record").is_some());
    let names: Vec<String> = types
        .into_iter()
        .flatten()
        .filter_map(|(name, _)| Some(name.as_str()?.to_owned()))
        .collect();
    let renamed = |name: &String| {
        let mut copy = document.clone();
        let types = copy.get_mut("types").and_then(Value::as_mapping_mut)?;
        let body = types.remove(name.as_str())?;
        types.insert(format!("{name}_x").into(), body);
        rename(&mut copy, name);
        Some(Edit::of_all(copy.as_mapping()?.clone()))
    };
    names.iter().filter_map(renamed).collect()
}

/// Renames a type where it is used: as a type, as that of elements, as a case.
fn rename(value: &mut Value, name: &str) {
    match value {
        Value::Mapping(mapping) => {
            for (key, value) in mapping.iter_mut() {
                let used = value.as_str().filter(|_| key.as_str() == Some("type"));
                let base = used.map(|used| used.split('[').next().unwrap_or_default().to_owned());
                if let (Some(used), Some(true)) = (used, base.map(|base| base == name)) {
                    *value = format!("{name}_x{}", &used[name.len()..]).into();
                } else if key.as_str() == Some("cases") {
                    let cases = value.as_mapping_mut().into_iter().flatten();
                    for (_, of) in cases.filter(|(_, of)| of.as_str() == Some(name)) {
                        *of = format!("{name}_x").into();
                    }
                } else {
                    rename(value, name);
                }
            }
        }
        Value::Sequence(sequence) => sequence.iter_mut().for_each(|value| rename(value, name)),
        _ => {}
    }
}
