//! Whether answers to one question agree, as far as those give it who answer.

use serde_json::Value;

use super::Question;
use crate::testee::{Answer, DOCUMENT, Hello, Operation, Rejection};

/// Who answers, and what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Voice<'a> {
    pub(super) hello: &'a Hello,
    pub(super) answer: &'a Answer,
}

/// What kind of disagreement the answers are: what each says, and who says the same; none if all agree.
/// Offsets and contents are compared, but are not part of it.
pub(super) fn kind(question: &Question, voices: &[Voice]) -> Option<String> {
    // Who does not answer, for good reasons, disagrees with nobody.
    let silent = |v: &&Voice| !matches!(v.answer, Answer::Unimplemented | Answer::Unjudged(_));
    let heard: Vec<&Voice> = voices.iter().filter(silent).collect();
    let mut groups: Vec<usize> = Vec::new();
    for (index, voice) in heard.iter().enumerate() {
        let same = |other: &&Voice| agree(question.operation, voice, other);
        let first = heard[..index].iter().position(same).unwrap_or(index);
        groups.push(first);
    }
    let alone = heard.len() < 2 || groups.iter().all(|group| *group == 0);
    let broken = heard.iter().any(|voice| is_breakdown(voice.answer));
    if alone && !broken {
        return None;
    }
    let mut kind = format!("{} {}", question.operation, question.stream);
    for (voice, group) in heard.iter().zip(groups) {
        let Voice { hello, answer } = voice;
        kind += &format!("; {}: {} ({group})", hello.name, in_short(answer));
    }
    Some(kind)
}

/// Whether somebody gave no answer who should have.
fn is_breakdown(answer: &Answer) -> bool {
    matches!(
        answer,
        Answer::Crashed(_) | Answer::OutOfMemory(_) | Answer::Hung(_) | Answer::Misanswered(_)
    )
}

fn agree(operation: Operation, one: &Voice, other: &Voice) -> bool {
    let (a, b) = (&one.hello.gives, &other.hello.gives);
    match (one.answer, other.answer) {
        (Answer::Accepted(x), Answer::Accepted(y)) => match operation {
            Operation::Decode => !(a.document && b.document) || same_document(x, y),
            Operation::Encode => x == y,
            Operation::Check => true,
        },
        (Answer::Rejected(x), Answer::Rejected(y)) => same_rejection(x, y, a.class && b.class),
        _ => false,
    }
}

fn same_document(one: &[u8], other: &[u8]) -> bool {
    let parsed = |octets: &[u8]| serde_json::from_slice::<Value>(octets).ok();
    match (parsed(one), parsed(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// Two reasons are compared where both are stated.
fn same_rejection(one: &Rejection, other: &Rejection, classes: bool) -> bool {
    fn same<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.zip(other).is_none_or(|(one, other)| one == other)
    }
    if classes && one.class != other.class {
        return false;
    }
    // Where a document is wrong, each says in its own way.
    one.class == DOCUMENT
        || same(one.rule.as_ref(), other.rule.as_ref())
            && same(one.offset.as_ref(), other.offset.as_ref())
}

fn in_short(answer: &Answer) -> String {
    match answer {
        Answer::Accepted(_) => "accepted".into(),
        Answer::Rejected(Rejection { class, rule, .. }) => {
            let reasons = [class.as_str(), rule.as_deref().unwrap_or_default()];
            let reasons: Vec<&str> = reasons.into_iter().filter(|r| !r.is_empty()).collect();
            if reasons.is_empty() {
                "rejected".into()
            } else {
                format!("rejected: {}", reasons.join(", "))
            }
        }
        Answer::Unimplemented => "not done".into(),
        Answer::Crashed(_) => "crash".into(),
        Answer::OutOfMemory(_) => "out of memory".into(),
        Answer::Unjudged(_) => "no verdict".into(),
        Answer::Hung(_) => "hang".into(),
        Answer::Misanswered(_) => "contract error".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Voice, kind};
    use crate::differ::Question;
    use crate::testee::{Answer, Gives, Hello, Operation, Rejection};
    use crate::vector::StreamVersion;

    fn question(operation: Operation) -> Question {
        let stream = StreamVersion { id: "jukebox".into(), version: 1 };
        Question { operation, stream, input: Vec::new() }
    }

    fn rejected(class: &str, rule: Option<&str>, offset: Option<u64>) -> Answer {
        let rule = rule.map(str::to_owned);
        Answer::Rejected(Rejection { class: class.into(), rule, offset, ..Rejection::default() })
    }

    fn of(operation: Operation, gives: [Gives; 2], answers: [Answer; 2]) -> Option<String> {
        let hello = |name: &str, gives| Hello { gives, ..Hello::named(name) };
        let hellos = [hello("a", gives[0]), hello("b", gives[1])];
        let voices: Vec<Voice> =
            hellos.iter().zip(&answers).map(|(hello, answer)| Voice { hello, answer }).collect();
        kind(&question(operation), &voices)
    }

    #[test]
    fn what_both_give_is_compared() {
        let all = [Gives::default(); 2];
        let decode = |answers| of(Operation::Decode, all, answers);
        let accepted = |text: &str| Answer::Accepted(text.into());
        assert_eq!(decode([accepted("{\"a\": 1}"), accepted("{\"a\":1}\n")]), None);
        assert!(decode([accepted("{\"a\": 1}"), accepted("{\"a\": 2}")]).is_some());
        assert!(decode([accepted("{}"), rejected("type", None, None)]).is_some());
        let one = rejected("type", Some("x.y"), Some(1));
        assert_eq!(decode([one.clone(), rejected("type", None, None)]), None);
        assert!(decode([one.clone(), rejected("type", Some("x.z"), Some(1))]).is_some());
        assert!(decode([one.clone(), rejected("type", Some("x.y"), Some(2))]).is_some());
        let verdicts = [Gives::default(), Gives::VERDICT];
        assert_eq!(of(Operation::Decode, verdicts, [one, rejected("", None, None)]), None);
    }

    #[test]
    fn a_crash_agrees_with_nobody() {
        let crash = || Answer::Crashed("here".into());
        let all = [Gives::default(); 2];
        assert!(of(Operation::Decode, all, [crash(), crash()]).is_some());
        assert!(of(Operation::Decode, all, [crash(), Answer::Unimplemented]).is_some());
        assert_eq!(
            of(Operation::Decode, all, [Answer::Unimplemented, rejected("type", None, None)]),
            None
        );
    }

    #[test]
    fn refused_documents_are_refused_in_any_words() {
        let all = [Gives::default(); 2];
        let answers = [rejected("document", None, None), rejected("document", None, Some(3))];
        assert_eq!(of(Operation::Encode, all, answers), None);
    }
}
