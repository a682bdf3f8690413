//! How two documents of the same octets differ.

use std::fmt;

use serde_json::Value;

/// The first value that two readers read otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Otherwise {
    /// The header or record, in small letters.
    pub place: String,
    /// What the reader reads to whom the stream belongs.
    pub one: String,
    /// What the other one reads.
    pub other: String,
}

impl Otherwise {
    /// The first difference of two documents, if there is one. Names do not count, and neither does what
    /// is 0: a field that one of them does not have may have carried nothing. Where the other reader may
    /// pass over a record, that it does not read it is no difference.
    pub fn between(one: &Value, other: &Value, may_pass_over: bool) -> Option<Self> {
        let (ones, others) = (parts(one), parts(other));
        for (at, (place, values)) in ones.iter().enumerate() {
            let (name, read) = others.get(at).map_or(("", &[][..]), |(p, v)| (p.as_str(), v));
            // Who passes over a record does not read it.
            let passed_over = place.starts_with("0x") || may_pass_over && name.starts_with("0x");
            if !passed_over && (name.starts_with("0x") || !same(values, read)) {
                let (one, other) = first(values, read);
                return Some(Self { place: place.clone(), one, other });
            }
        }
        let (place, values) = others.get(ones.len())?;
        let (one, other) = first(&[], values);
        Some(Self { place: place.clone(), one, other })
    }
}

impl fmt::Display for Otherwise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in {} instead of {}", self.other, self.place, self.one)
    }
}

/// Whether all values are the same.
fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| alike(a, b))
}

/// Whether two values are the same: a name that only one of two readers knows is a number to the other.
fn alike(a: &str, b: &str) -> bool {
    let number = |text: &str| text.parse::<i128>().is_ok();
    a == b || number(a) != number(b)
}

/// The first values that differ.
fn first(one: &[String], other: &[String]) -> (String, String) {
    let at = one.iter().zip(other).take_while(|(a, b)| alike(a, b)).count();
    let word = |values: &[String]| values.get(at).cloned().unwrap_or_else(|| "nothing".into());
    (word(one), word(other))
}

/// The headers and records of a document, each with the values in it.
fn parts(document: &Value) -> Vec<(String, Vec<String>)> {
    let headers = document["headers"].as_object().into_iter().flatten();
    let mut parts: Vec<_> = headers.map(|(name, value)| (name.clone(), leaves(value))).collect();
    for record in document["records"].as_array().into_iter().flatten() {
        let name = record["record"].as_str().unwrap_or_default().to_lowercase();
        let mut values = leaves(&record["instance"]);
        values.extend(leaves(&record["header"]));
        values.extend(leaves(&record["body"]));
        values.extend(leaves(&record["stream"]));
        parts.push((name, values));
    }
    parts
}

/// The values that are not 0, in their order; of bits, the names of those that are set.
fn leaves(value: &Value) -> Vec<String> {
    match value {
        Value::Array(elements) => elements.iter().flat_map(leaves).collect(),
        Value::Object(members) => {
            let of = |(name, member): (&String, &Value)| match member {
                Value::Bool(true) => vec![name.clone()],
                member => leaves(member),
            };
            members.iter().flat_map(of).collect()
        }
        Value::Null | Value::Bool(_) => Vec::new(),
        Value::String(text) if text.chars().all(|c| c == '0') => Vec::new(),
        Value::Number(number) if number.as_u64() == Some(0) => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
    }
}
