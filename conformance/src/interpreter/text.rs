//! From a text to JSON, more strictly than most: what two readers would read in two ways is refused.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::document::DocumentError;

/// Reads a document.
///
/// # Errors
/// The text is no JSON, or two members of an object have one name.
pub fn parse(text: &[u8]) -> Result<Value, DocumentError> {
    let parsed: serde_json::Result<Unique> = serde_json::from_slice(text);
    let parsed = parsed.map(|Unique(value)| value);
    parsed.map_err(|error| DocumentError::new(format!("invalid JSON: {error}")))
}

/// A value in which no name stands twice.
struct Unique(Value);

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Once).map(Unique)
    }
}

struct Once;

impl<'de> Visitor<'de> for Once {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some((name, Unique(value))) = access.next_entry::<String, Unique>()? {
            if members.contains_key(&name) {
                return Err(A::Error::custom(format!("the member {name:?} stands there twice")));
            }
            members.insert(name, value);
        }
        Ok(members.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut elements = Vec::new();
        while let Some(Unique(element)) = access.next_element()? {
            elements.push(element);
        }
        Ok(elements.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(truth.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn what_two_readers_would_read_in_two_ways() {
        let deep = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        for text in [
            "",
            "{",
            "[1,]",
            "{\"a\":1,}",
            "{\"a\":1,\"\\u0061\":2}",
            "1 x",
            "{}{}",
            "\u{feff}{}",
            "+1",
            "01",
            "1.",
            ".5",
            "NaN",
            "1e400",
            "-1e400",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u{1}\"",
            "// c\n1",
            "\u{a0}1",
            &deep(128),
        ] {
            assert!(parse(text.as_bytes()).is_err(), "{text}");
        }
        assert!(parse(b"\"\xff\"").is_err() && parse(b"\"\xed\xa0\x80\"").is_err());
        for text in
            [" [1, 2.5, -0, 1e3]\r\n\t", "\"\\ud83d\\ude00\"", "{\"a\":{\"a\":1}}", &deep(127)]
        {
            assert!(parse(text.as_bytes()).is_ok(), "{text}");
        }
    }
}
