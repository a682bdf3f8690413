//! The parts of the contract that both kinds of program share: statuses, rejections, hello.

use serde_json::{Map, Value};
use streamspec_codegen::model::Class;

use super::{Answer, Gives, Hello, Presence, Rejection, one_line};

/// The answer is what the input was made into.
pub(super) const ACCEPTED: u8 = 0;
/// The answer is a rejection.
pub(super) const REJECTED: u8 = 1;
/// The testee does not do this.
pub(super) const UNIMPLEMENTED: u8 = 89;

/// The class of a rejection by an encoder: the document does not fit the description.
pub(crate) const DOCUMENT: &str = "document";

/// An answer of a status that the contract knows, by a testee that gives so much; none for any
/// other status.
pub(super) fn answer(status: u8, content: Vec<u8>, gives: &Gives) -> Option<Answer> {
    match status {
        ACCEPTED => Some(Answer::Accepted(content)),
        REJECTED if *gives == Gives::VERDICT => Some(Answer::Rejected(Rejection::default())),
        REJECTED => Some(match rejection(&content, gives) {
            Ok(rejection) => Answer::Rejected(rejection),
            Err(problem) => Answer::Misanswered(problem),
        }),
        UNIMPLEMENTED => Some(Answer::Unimplemented),
        _ => None,
    }
}

fn rejection(content: &[u8], gives: &Gives) -> Result<Rejection, String> {
    let object = object(content).map_err(|problem| format!("a rejection {problem}"))?;
    let class = text(&object, "class")?.unwrap_or_default();
    let known = class == DOCUMENT || Class::ALL.iter().any(|known| known.name() == class);
    if !known && !class.is_empty() {
        return Err(format!("unknown class `{class}`"));
    }
    let rejection = Rejection {
        class,
        offset: number(&object, "offset")?,
        rule: text(&object, "rule")?,
        record: number(&object, "record")?,
        path: text(&object, "path")?,
    };
    // An encoder cannot say where in a stream its document is wrong.
    let in_stream = rejection.class != DOCUMENT;
    let missing = [
        ("class", gives.class && rejection.class.is_empty()),
        ("rule", gives.rule == Presence::Always && rejection.rule.is_none() && in_stream),
        ("offset", gives.offset == Presence::Always && rejection.offset.is_none() && in_stream),
    ];
    match missing.iter().find(|(_, missing)| *missing) {
        Some((name, _)) => Err(format!("a rejection without `{name}`")),
        None => Ok(rejection),
    }
}

/// What a testee says of itself.
pub(super) fn hello(content: &[u8]) -> Result<Hello, String> {
    let object = object(content).map_err(|problem| format!("a hello {problem}"))?;
    let line = |name| Ok::<_, String>(text(&object, name)?.map(|text| one_line(&text)));
    let lines = |name| Ok::<_, String>(texts(&object, name)?.map(|t| one_line_each(&t)));
    let gives = texts(&object, "gives")?.map(|names| Gives::named(&names)).transpose()?;
    Ok(Hello {
        name: line("name")?.filter(|name| !name.is_empty()).ok_or("a hello without a `name`")?,
        language: line("language")?,
        version: line("version")?,
        streams: lines("streams")?,
        operations: lines("operations")?,
        profile: lines("profile")?,
        gives: gives.unwrap_or_default(),
    })
}

fn one_line_each(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| one_line(text)).collect()
}

fn object(content: &[u8]) -> Result<Map<String, Value>, String> {
    match serde_json::from_slice(content) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err("that is not a JSON object".into()),
        Err(_) if content.is_empty() => Err("without a JSON object".into()),
        Err(error) => Err(format!("that is not valid JSON: {error}")),
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
        None => Err(format!("`{name}` is not an unsigned number of 64 bits")),
    }
}

fn texts(object: &Map<String, Value>, name: &str) -> Result<Option<Vec<String>>, String> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Array(values)) => {
            let texts = values.iter().map(|v| v.as_str().map(str::to_owned)).collect();
            Option::<Vec<String>>::map(texts, Some)
                .ok_or_else(|| format!("`{name}` is not an array of strings"))
        }
        Some(_) => Err(format!("`{name}` is not an array of strings")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_class_must_be_given() {
        let answer = answer(
            REJECTED,
            br#"{"class": "truncated", "rule": null}"#.to_vec(),
            &Gives::default(),
        );
        let expected = Rejection { class: "truncated".into(), ..Rejection::default() };
        assert_eq!(answer, Some(Answer::Rejected(expected)));
    }

    #[test]
    fn what_is_no_rejection() {
        for content in
            ["", "no", "[]", "{}", r#"{"class": "bad"}"#, r#"{"class": "type", "offset": -1}"#]
        {
            let answer = answer(REJECTED, content.into(), &Gives::default());
            assert!(matches!(answer, Some(Answer::Misanswered(_))), "{content}: {answer:?}");
        }
        assert_eq!(answer(2, Vec::new(), &Gives::default()), None);
    }

    #[test]
    fn what_is_given_is_not_left_out() {
        let gives = Gives::named(&["class".into(), "rule".into()]).unwrap();
        let answer = |content: &str| answer(REJECTED, content.into(), &gives);
        assert!(matches!(answer(r#"{"class": "type"}"#), Some(Answer::Misanswered(_))));
        assert!(matches!(answer(r#"{"class": "type", "rule": "a"}"#), Some(Answer::Rejected(_))));
    }

    #[test]
    fn who_gives_the_verdict_alone_need_not_say_more() {
        let answer = answer(REJECTED, Vec::new(), &Gives::VERDICT);
        assert_eq!(answer, Some(Answer::Rejected(Rejection::default())));
    }

    #[test]
    fn nobody_gives_what_there_is_not() {
        assert!(hello(br#"{"name": "a", "gives": ["rules"]}"#).is_err());
        assert_eq!(hello(br#"{"name": "a", "gives": []}"#).unwrap().gives, Gives::VERDICT);
        assert_eq!(hello(br#"{"name": "a"}"#).unwrap().gives, Gives::default());
    }
}
