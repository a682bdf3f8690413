//! Lays a JSON document out for people: on one line what fits there, the members in their order.

use std::fmt::{self, Write};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// The longest line.
const WIDTH: usize = 100;

/// The text of a document, laid out.
///
/// # Errors
/// The text is no JSON.
pub fn laid_out(document: &[u8]) -> serde_json::Result<String> {
    let document: Json = serde_json::from_slice(document)?;
    let mut text = String::new();
    document.lay_out(&mut text, 0, 0);
    Ok(text)
}

/// JSON that keeps the order of members.
#[derive(Debug, Clone)]
pub(crate) enum Json {
    /// Members, of which several may have one name.
    Object(Vec<(String, Json)>),
    /// Elements.
    Array(Vec<Json>),
    /// Anything else.
    Other(Value),
}

impl Json {
    /// Appends itself; `taken` octets of the line are taken already.
    fn lay_out(&self, text: &mut String, indent: usize, taken: usize) {
        let line = self.to_string();
        if taken + line.len() <= WIDTH {
            text.push_str(&line);
            return;
        }
        let inner = indent + 2;
        let item = |text: &mut String, first: bool, name: Option<&str>, value: &Json| {
            let _ = write!(text, "{}\n{:inner$}", if first { "" } else { "," }, "");
            let name = name.map_or(String::new(), |name| format!("{}: ", Value::from(name)));
            text.push_str(&name);
            // One more for the comma that may follow.
            value.lay_out(text, inner, inner + name.len() + 1);
        };
        match self {
            Json::Object(members) => {
                text.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    item(text, index == 0, Some(name), value);
                }
                let _ = write!(text, "\n{:indent$}}}", "");
            }
            Json::Array(values) => {
                text.push('[');
                for (index, value) in values.iter().enumerate() {
                    item(text, index == 0, None, value);
                }
                let _ = write!(text, "\n{:indent$}]", "");
            }
            Json::Other(_) => text.push_str(&line),
        }
    }
}

/// On one line.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let comma = |index| if index == 0 { "" } else { ", " };
        match self {
            Json::Object(members) => {
                f.write_char('{')?;
                for (index, (name, value)) in members.iter().enumerate() {
                    write!(f, "{}{}: {value}", comma(index), Value::from(name.as_str()))?;
                }
                f.write_char('}')
            }
            Json::Array(values) => {
                f.write_char('[')?;
                for (index, value) in values.iter().enumerate() {
                    write!(f, "{}{value}", comma(index))?;
                }
                f.write_char(']')
            }
            Json::Other(value) => value.fmt(f),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Ordered)
    }
}

struct Ordered;

impl<'de> Visitor<'de> for Ordered {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = sequence.next_element()? {
            values.push(value);
        }
        Ok(Json::Array(values))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Other(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Other(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Other(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Other(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Other(value.into()))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Other(Value::Null))
    }
}

#[cfg(test)]
mod tests {
    use super::laid_out;

    #[test]
    fn what_fits_stands_on_one_line() {
        let short = br#"{"b":1,"a":[true,null,"x\n"]}"#;
        assert_eq!(laid_out(short).unwrap(), r#"{"b": 1, "a": [true, null, "x\n"]}"#);
        let long = format!(r#"{{"z":["{}"],"a":[]}}"#, "x".repeat(100));
        let expected =
            format!("{{\n  \"z\": [\n    \"{}\"\n  ],\n  \"a\": []\n}}", "x".repeat(100));
        assert_eq!(laid_out(long.as_bytes()).unwrap(), expected);
    }
}
