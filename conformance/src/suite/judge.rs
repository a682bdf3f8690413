//! What an answer is worth.

use serde_json::Value;

use super::difference;
use super::{Case, Expected};
use crate::testee::{Answer, Interpreter, Rejection, Testee};

/// What an answer is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is the right one.
    Pass,
    /// It accepts what is to be rejected, rejects what is to be accepted, or is another one.
    Fail,
    /// A rejection for another kind of reason.
    WrongClass,
    /// A rejection by another rule.
    WrongRule,
    /// A rejection at another place.
    WrongOffset,
    /// The testee ended without an answer.
    Crash,
    /// There was no answer in time.
    Hang,
    /// It is no answer that the contract knows.
    ContractError,
    /// The testee does not do this.
    Unsupported,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Verdict; 9] = [
        Verdict::Pass,
        Verdict::Fail,
        Verdict::WrongClass,
        Verdict::WrongRule,
        Verdict::WrongOffset,
        Verdict::Crash,
        Verdict::Hang,
        Verdict::ContractError,
        Verdict::Unsupported,
    ];

    /// Name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Pass => "pass",
            Verdict::Fail => "fail",
            Verdict::WrongClass => "wrong class",
            Verdict::WrongRule => "wrong rule",
            Verdict::WrongOffset => "wrong offset",
            Verdict::Crash => "crash",
            Verdict::Hang => "hang",
            Verdict::ContractError => "contract error",
            Verdict::Unsupported => "unsupported",
        }
    }

    /// Whether it counts against the testee.
    pub fn is_failure(self) -> bool {
        !matches!(self, Verdict::Pass | Verdict::Unsupported)
    }
}

/// A verdict, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What the answer is worth.
    pub verdict: Verdict,
    /// What was expected; empty for an answer that is not wrong.
    pub expected: String,
    /// What was answered; empty for an answer that is not wrong.
    pub got: String,
    /// The place in a stream that it is about.
    pub offset: Option<u64>,
}

impl Judgement {
    fn silent(verdict: Verdict) -> Self {
        Self { verdict, expected: String::new(), got: String::new(), offset: None }
    }
}

/// Judges the answer to a case; `reference` judges what has no single right answer.
pub(super) fn judge(case: &Case, answer: Answer, reference: &mut Interpreter) -> Judgement {
    let (verdict, got) = match (&case.expected, answer) {
        (_, Answer::Unimplemented) => return Judgement::silent(Verdict::Unsupported),
        (_, Answer::Crashed(how)) => (Verdict::Crash, how),
        (_, Answer::Hung(time)) => {
            (Verdict::Hang, format!("no answer within {} seconds", time.as_secs_f32()))
        }
        (_, Answer::Misanswered(problem)) => (Verdict::ContractError, problem),
        (Expected::Rejected { class, rule, offset }, Answer::Rejected(rejection)) => {
            match wrong_reason(&rejection, class.name(), rule, *offset) {
                Some(verdict) => (verdict, rejected(&rejection)),
                None => return Judgement::silent(Verdict::Pass),
            }
        }
        (Expected::Rejected { .. }, Answer::Accepted(_)) => (Verdict::Fail, "accepted".into()),
        (_, Answer::Rejected(rejection)) => (Verdict::Fail, rejected(&rejection)),
        (Expected::Accepted, Answer::Accepted(_)) => return Judgement::silent(Verdict::Pass),
        (Expected::Document(expected), Answer::Accepted(got)) => return document(expected, &got),
        (Expected::Octets(expected), Answer::Accepted(got)) => return octets(expected, &got),
        (Expected::WellWritten(expected), Answer::Accepted(got)) => {
            return well_written(case, expected, &got, reference);
        }
    };
    let offset = match case.expected {
        Expected::Rejected { offset, .. } => Some(offset),
        _ => None,
    };
    Judgement { verdict, expected: case.expected.to_string(), got, offset }
}

/// What is wrong with a rejection, as far as it gives its reasons.
fn wrong_reason(rejection: &Rejection, class: &str, rule: &str, offset: u64) -> Option<Verdict> {
    if rejection.class != class {
        Some(Verdict::WrongClass)
    } else if rejection.rule.as_deref().is_some_and(|got| got != rule) {
        Some(Verdict::WrongRule)
    } else if rejection.offset.is_some_and(|got| got != offset) {
        Some(Verdict::WrongOffset)
    } else {
        None
    }
}

fn document(expected: &Value, got: &[u8]) -> Judgement {
    let judgement =
        |verdict, expected: String, got: String| Judgement { verdict, expected, got, offset: None };
    match serde_json::from_slice(got) {
        Ok(got) => match difference::documents(expected, &got) {
            None => Judgement::silent(Verdict::Pass),
            Some(difference) => {
                let at = |what: &str| format!("{}: {what}", difference.path);
                judgement(Verdict::Fail, at(&difference.expected), at(&difference.got))
            }
        },
        Err(error) => judgement(
            Verdict::ContractError,
            "a document".into(),
            format!("a document that is no JSON: {error}"),
        ),
    }
}

fn octets(expected: &[u8], got: &[u8]) -> Judgement {
    let Some(offset) = difference::octets(expected, got) else {
        return Judgement::silent(Verdict::Pass);
    };
    let shown = |octets: &[u8]| match octets.get(offset) {
        Some(octet) => format!("{octet:02x} at {offset:#x}, of {:#x} octets", octets.len()),
        None => format!("the end at {offset:#x}"),
    };
    Judgement {
        verdict: Verdict::Fail,
        expected: shown(expected),
        got: shown(got),
        offset: Some(offset as u64),
    }
}

fn well_written(
    case: &Case,
    expected: &Value,
    got: &[u8],
    reference: &mut Interpreter,
) -> Judgement {
    let rejection = match (reference.check(&case.stream, got), reference.decode(&case.stream, got))
    {
        (Answer::Accepted(_), Answer::Accepted(read)) => return document(expected, &read),
        (Answer::Rejected(rejection), _) | (_, Answer::Rejected(rejection)) => rejection,
        (answer, _) => Rejection { class: format!("{answer:?}"), ..Rejection::default() },
    };
    Judgement {
        verdict: Verdict::Fail,
        expected: case.expected.to_string(),
        got: format!("a stream that is wrong: {}", rejected(&rejection)),
        offset: None,
    }
}

fn rejected(rejection: &Rejection) -> String {
    let Rejection { class, offset, rule, path, .. } = rejection;
    let mut text = format!("rejected: {class}");
    if let Some(rule) = rule {
        text += &format!(", {rule}");
    }
    if let Some(offset) = offset {
        text += &format!(", at {offset:#x}");
    }
    if let Some(path) = path.as_deref().filter(|path| !path.is_empty()) {
        text += &format!(", {path}");
    }
    text
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Expected::Document(_) | Expected::Octets(_) | Expected::Accepted => {
                f.write_str("accepted")
            }
            Expected::WellWritten(_) => f.write_str("a stream that no rule for writers forbids"),
            Expected::Rejected { class, rule, offset } => {
                write!(f, "rejected: {}, {rule}, at {offset:#x}", class.name())
            }
        }
    }
}
