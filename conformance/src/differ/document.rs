//! Changes to a document: other values, other members, and what JSON itself is read differently by.

use crate::compose::rng::Rng;
use crate::vector::Json;

/// A document is changed in so many ways at most.
const CHANGES: u64 = 3;
/// So deep stands what is put into one another.
const DEEP: usize = 300;

/// Values that somebody may take for others, or for none.
const ATOMS: [&str; 60] = [
    "null",
    "true",
    "false",
    "0",
    "1",
    "2",
    "-0",
    "-1",
    "+1",
    "01",
    "007",
    "1.0",
    "0.0",
    "1e0",
    "1e2",
    "1E400",
    "-1e400",
    "1.5",
    "255",
    "256",
    "65536",
    "16777216",
    "-8388609",
    "0x10",
    "NaN",
    "Infinity",
    "4294967295",
    "4294967296",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "\"\"",
    "\"0\"",
    "\"1\"",
    "\"+1\"",
    "\"-0\"",
    "\"-1\"",
    "\"007\"",
    "\"0400000\"",
    "\"0x1\"",
    "\"0X1\"",
    "\" 1\"",
    "\"1 \"",
    "\"1.0\"",
    "\"18446744073709551616\"",
    "\"281474976710656\"",
    "\"-140737488355329\"",
    "\"ab\"",
    "\"AB\"",
    "\"abc\"",
    "\"zz\"",
    "\"\\u0000\"",
    "\"\\u00ff\"",
    "\"\\u0100\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "[]",
    "{}",
    "[0]",
];

/// What may stand around a document.
const AROUND: [(&str, &str); 14] = [
    ("", " "),
    ("\n\t", "\r\n"),
    ("\u{feff}", ""),
    ("", "x"),
    ("", "{}"),
    ("", ","),
    ("", "\0"),
    ("[", "]"),
    ("", "]"),
    ("/**/", ""),
    ("", "//"),
    ("\u{a0}", ""),
    ("\u{c}", ""),
    (",", ""),
];

/// A document that may be none: values as they are to be written.
#[derive(Debug, Clone)]
enum Text {
    Object(Vec<(String, Text)>),
    Array(Vec<Text>),
    Atom(String),
}

/// A document, changed at random: it may be no JSON any more.
pub(super) fn changed(document: &[u8], rng: &mut Rng) -> Vec<u8> {
    let Ok(json) = serde_json::from_slice::<Json>(document) else { return document.to_vec() };
    let mut text = Text::from(json);
    for _ in 0..1 + rng.below(CHANGES) {
        change(&mut text, rng, 0);
    }
    let mut written = String::new();
    text.write(&mut written);
    if rng.chance(6) {
        let (before, after) = rng.one(AROUND);
        written = format!("{before}{written}{after}");
    }
    let mut octets = written.into_bytes();
    if rng.chance(2) {
        let at = rng.index(octets.len());
        octets[at] = rng.next() as u8;
    }
    octets
}

/// Goes to a place at random, and changes something there.
fn change(text: &mut Text, rng: &mut Rng, depth: usize) {
    let here = rng.chance(if depth < 2 { 12 } else { 35 });
    match text {
        Text::Object(members) if !members.is_empty() && !here => {
            let at = rng.index(members.len());
            change(&mut members[at].1, rng, depth + 1);
        }
        Text::Array(items) if !items.is_empty() && !here => {
            let at = rng.index(items.len());
            change(&mut items[at], rng, depth + 1);
        }
        Text::Object(members) if !rng.chance(15) => change_members(members, rng),
        Text::Array(items) if !items.is_empty() && !rng.chance(15) => change_items(items, rng),
        Text::Atom(atom) if rng.chance(30) => change_atom(atom, rng),
        other => *other = Text::Atom(odd(rng)),
    }
}

fn change_members(members: &mut Vec<(String, Text)>, rng: &mut Rng) {
    let at = rng.index(members.len().max(1));
    let name =
        rng.one(["x", "version", "stream", "record", "body", "instance", "layout", "header"]);
    match rng.below(8) {
        0 => members.push((quoted(name), Text::Atom(odd(rng)))),
        _ if members.is_empty() => {}
        1 | 2 => drop(members.remove(at)),
        3 => members.push(members[at].clone()),
        4 => members.insert(at, (members[at].0.clone(), Text::Atom(odd(rng)))),
        5 => {
            let other = rng.index(members.len());
            members.swap(at, other);
        }
        6 => members[at].0 = quoted(name),
        // The same name in other words, and one that looks like it.
        _ => {
            members[at].0 =
                rng.one([escaped(&members[at].0), members[at].0.to_uppercase()].each_ref()).clone()
        }
    }
}

fn change_items(items: &mut Vec<Text>, rng: &mut Rng) {
    let (at, other) = (rng.index(items.len()), rng.index(items.len()));
    match rng.below(5) {
        0 => drop(items.remove(at)),
        1 => items.insert(other, items[at].clone()),
        2 => items.swap(at, other),
        3 => items.truncate(at),
        _ => items.insert(at, Text::Atom(odd(rng))),
    }
}

/// Another spelling of what stands there, or nearly.
fn change_atom(atom: &mut String, rng: &mut Rng) {
    let inner = atom.trim_matches('"').to_owned();
    *atom = match rng.below(10) {
        0 => quoted(&inner),
        1 => inner,
        2 => format!("\"0{inner}\""),
        3 => format!("\"+{inner}\""),
        4 => format!("{inner}.0"),
        5 => format!("{inner}e0"),
        6 => format!("-{inner}"),
        7 => quoted(&inner.to_uppercase()),
        8 => format!("\"{inner}\\u0000\""),
        _ => escaped(atom),
    };
}

fn odd(rng: &mut Rng) -> String {
    match rng.below(120) {
        0 => format!("{}{}", "[".repeat(DEEP), "]".repeat(DEEP)),
        1 => "9".repeat(DEEP),
        2 => rng.next().to_string(),
        _ => rng.pick(&ATOMS).map_or(String::new(), |atom| (*atom).to_owned()),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// A string with its first character as an escape.
fn escaped(string: &str) -> String {
    let mut inner = string.trim_matches('"').chars();
    match inner.next() {
        Some(first) if string.starts_with('"') && first != '\\' => {
            format!("\"\\u{:04x}{}\"", first as u32 & 0xffff, inner.as_str())
        }
        _ => string.to_owned(),
    }
}

impl From<Json> for Text {
    fn from(json: Json) -> Self {
        match json {
            Json::Object(members) => {
                let member = |(name, value)| {
                    (serde_json::Value::String(name).to_string(), Text::from(value))
                };
                Text::Object(members.into_iter().map(member).collect())
            }
            Json::Array(items) => Text::Array(items.into_iter().map(Text::from).collect()),
            Json::Other(value) => Text::Atom(value.to_string()),
        }
    }
}

impl Text {
    fn write(&self, written: &mut String) {
        let comma = |written: &mut String, index| {
            if index > 0 {
                written.push(',');
            }
        };
        match self {
            Text::Object(members) => {
                written.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    comma(written, index);
                    written.push_str(name);
                    written.push(':');
                    value.write(written);
                }
                written.push('}');
            }
            Text::Array(items) => {
                written.push('[');
                for (index, item) in items.iter().enumerate() {
                    comma(written, index);
                    item.write(written);
                }
                written.push(']');
            }
            Text::Atom(atom) => written.push_str(atom),
        }
    }
}
