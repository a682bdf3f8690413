//! Where two documents, or two streams, differ first.

use std::collections::BTreeSet;

use serde_json::Value;

/// Where two documents differ first, and what stands there in each; none if they are the same.
pub(super) fn documents(expected: &Value, got: &Value) -> Option<Difference> {
    let nothing = || "nothing".to_owned();
    let inner = |name: String, expected: Option<&Value>, got: Option<&Value>| {
        let mut difference = match (expected, got) {
            (Some(expected), Some(got)) => documents(expected, got)?,
            (expected, got) => Difference {
                path: String::new(),
                expected: expected.map_or_else(nothing, shown),
                got: got.map_or_else(nothing, shown),
            },
        };
        difference.path = join(&name, &difference.path);
        Some(difference)
    };
    match (expected, got) {
        (Value::Object(a), Value::Object(b)) => {
            let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            names.iter().find_map(|name| inner((*name).clone(), a.get(*name), b.get(*name)))
        }
        (Value::Array(a), Value::Array(b)) => (0..a.len().max(b.len()))
            .find_map(|index| inner(format!("[{index}]"), a.get(index), b.get(index))),
        _ if expected == got => None,
        _ => Some(Difference { path: String::new(), expected: shown(expected), got: shown(got) }),
    }
}

/// A difference between two documents.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// Where it is: `records[2].body.path`.
    pub(super) path: String,
    /// What should stand there.
    pub(super) expected: String,
    /// What stands there.
    pub(super) got: String,
}

/// The offset of the first octet that differs; none if the streams are the same.
pub(super) fn octets(expected: &[u8], got: &[u8]) -> Option<usize> {
    let same = expected.iter().zip(got).take_while(|(a, b)| a == b).count();
    (same < expected.len() || same < got.len()).then_some(same)
}

fn join(name: &str, rest: &str) -> String {
    let dot = !(rest.is_empty() || rest.starts_with('['));
    format!("{name}{}{rest}", if dot { "." } else { "" })
}

/// A value in one line that is not too long.
fn shown(value: &Value) -> String {
    const MOST: usize = 120;
    let text = value.to_string();
    match text.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_difference() {
        let a = json!({"a": [1, {"b": 2, "c": 3}], "d": 0});
        assert_eq!(documents(&a, &a), None);
        let b = json!({"a": [1, {"b": 2, "c": "3"}], "d": 1});
        let difference = documents(&a, &b).unwrap();
        assert_eq!(difference.path, "a[1].c");
        assert_eq!((difference.expected.as_str(), difference.got.as_str()), ("3", "\"3\""));
        let difference = documents(&a, &json!({"a": [1], "d": 0})).unwrap();
        assert_eq!((difference.path.as_str(), difference.got.as_str()), ("a[1]", "nothing"));
        let difference = documents(&json!({}), &json!({"z": 0})).unwrap();
        assert_eq!((difference.path.as_str(), difference.expected.as_str()), ("z", "nothing"));
    }

    #[test]
    fn the_first_octet() {
        assert_eq!(octets(b"abc", b"abc"), None);
        assert_eq!(octets(b"abc", b"axc"), Some(1));
        assert_eq!(octets(b"abc", b"ab"), Some(2));
        assert_eq!(octets(b"", b"a"), Some(0));
    }
}
