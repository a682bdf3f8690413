//! The parts of the contract that both kinds of program share: statuses, rejections, hello.

use serde_json::{Map, Value};
use streamspec_codegen::model::Class;

use super::{Answer, Hello, Rejection};

/// The answer is what the input was made into.
pub(super) const ACCEPTED: u8 = 0;
/// The answer is a rejection.
pub(super) const REJECTED: u8 = 1;
/// The testee does not do this.
pub(super) const UNIMPLEMENTED: u8 = 89;

/// The class of a rejection by an encoder: the document does not fit the description.
const DOCUMENT: &str = "document";

/// An answer of a status that the contract knows; none for any other status.
pub(super) fn answer(status: u8, content: Vec<u8>) -> Option<Answer> {
    match status {
        ACCEPTED => Some(Answer::Accepted(content)),
        REJECTED => Some(match rejection(&content) {
            Ok(rejection) => Answer::Rejected(rejection),
            Err(problem) => Answer::Misanswered(problem),
        }),
        UNIMPLEMENTED => Some(Answer::Unimplemented),
        _ => None,
    }
}

fn rejection(content: &[u8]) -> Result<Rejection, String> {
    let object = object(content).map_err(|problem| format!("a rejection {problem}"))?;
    let class = text(&object, "class")?.ok_or("a rejection without a `class`")?;
    if class != DOCUMENT && !Class::ALL.iter().any(|known| known.name() == class) {
        return Err(format!("there is no class `{class}`"));
    }
    Ok(Rejection {
        class,
        offset: number(&object, "offset")?,
        rule: text(&object, "rule")?,
        record: number(&object, "record")?,
        path: text(&object, "path")?,
    })
}

/// What a testee says of itself.
pub(super) fn hello(content: &[u8]) -> Result<Hello, String> {
    let object = object(content).map_err(|problem| format!("a hello {problem}"))?;
    Ok(Hello {
        name: text(&object, "name")?.ok_or("a hello without a `name`")?,
        language: text(&object, "language")?,
        version: text(&object, "version")?,
        streams: texts(&object, "streams")?,
        operations: texts(&object, "operations")?,
    })
}

fn object(content: &[u8]) -> Result<Map<String, Value>, String> {
    match serde_json::from_slice(content) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err("that is no JSON object".into()),
        Err(_) if content.is_empty() => Err("without a JSON object".into()),
        Err(error) => Err(format!("that is no JSON: {error}")),
    }
}

/// A member that is a text; absent and null are the same.
fn text(object: &Map<String, Value>, name: &str) -> Result<Option<String>, String> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(other) => Err(format!("`{name}` is {other}, not a string")),
    }
}

/// A member that is a number, or a string of its decimal digits.
fn number(object: &Map<String, Value>, name: &str) -> Result<Option<u64>, String> {
    let number = match object.get(name) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(digits)) => digits.parse().ok(),
        Some(other) => other.as_u64(),
    };
    match number {
        Some(number) => Ok(Some(number)),
        None => Err(format!("`{name}` is no unsigned number of 64 bits")),
    }
}

fn texts(object: &Map<String, Value>, name: &str) -> Result<Option<Vec<String>>, String> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Array(values)) => {
            let texts = values.iter().map(|v| v.as_str().map(str::to_owned)).collect();
            Option::<Vec<String>>::map(texts, Some)
                .ok_or_else(|| format!("`{name}` is no array of strings"))
        }
        Some(_) => Err(format!("`{name}` is no array of strings")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_class_must_be_given() {
        let answer = answer(REJECTED, br#"{"class": "truncated", "rule": null}"#.to_vec());
        let expected = Rejection { class: "truncated".into(), ..Rejection::default() };
        assert_eq!(answer, Some(Answer::Rejected(expected)));
    }

    #[test]
    fn what_is_no_rejection() {
        for content in
            ["", "no", "[]", "{}", r#"{"class": "bad"}"#, r#"{"class": "type", "offset": -1}"#]
        {
            let answer = answer(REJECTED, content.into());
            assert!(matches!(answer, Some(Answer::Misanswered(_))), "{content}: {answer:?}");
        }
        assert_eq!(answer(2, Vec::new()), None);
    }
}
