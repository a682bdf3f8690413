//! What an answer is worth: it is compared with what is expected, as far as the testee gives it.

use streamspec_codegen::model::Class;

use super::difference;
use super::{Case, Document, Expected, Suite, Verdict, Window};
use crate::testee::{Answer, DOCUMENT, Gives, Interpreter, Presence, Rejection, Testee, one_line};

/// A verdict, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What the answer is worth.
    pub verdict: Verdict,
    /// What was expected; empty for an answer that is not wrong.
    pub expected: String,
    /// What was answered, in one line; empty for an answer that is not wrong.
    pub got: String,
    /// The place in a stream that it is about.
    pub offset: Option<u64>,
    /// What an encoder wrote there, where that is wrong.
    pub written: Option<Window>,
    /// The rule by which the testee refuses what it should accept, where it says so.
    pub rule: Option<String>,
    /// What of the answer was compared.
    pub compared: Compared,
}

/// What of an answer was compared with what is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Compared {
    /// Whether the input is accepted.
    pub verdict: bool,
    /// The class of a rejection.
    pub class: bool,
    /// The rule of a rejection.
    pub rule: bool,
    /// The place of a rejection.
    pub offset: bool,
    /// The document that a stream was made into.
    pub document: bool,
    /// The octets that a document was made into.
    pub octets: bool,
}

impl Compared {
    const NOTHING: Compared = Compared {
        verdict: false,
        class: false,
        rule: false,
        offset: false,
        document: false,
        octets: false,
    };
    const VERDICT: Compared = Compared { verdict: true, ..Compared::NOTHING };
    const DOCUMENT: Compared = Compared { document: true, ..Compared::VERDICT };
    const OCTETS: Compared = Compared { octets: true, ..Compared::VERDICT };

    fn reasons(rejection: &Rejection, gives: &Gives) -> Self {
        Self {
            class: gives.class,
            rule: gives.rule != Presence::No && rejection.rule.is_some(),
            offset: gives.offset != Presence::No && rejection.offset.is_some(),
            ..Self::VERDICT
        }
    }
}

impl Judgement {
    fn pass(compared: Compared) -> Self {
        Self::open(Verdict::Pass, String::new(), compared)
    }

    fn open(verdict: Verdict, got: String, compared: Compared) -> Self {
        Self {
            verdict,
            expected: String::new(),
            got: one_line(&got),
            offset: None,
            written: None,
            rule: None,
            compared,
        }
    }

    fn wrong(verdict: Verdict, expected: String, got: &str, compared: Compared) -> Self {
        Self { verdict, expected, ..Self::open(verdict, got.to_owned(), compared) }
    }

    /// The same of an answer that took too much memory: that is wrong with it, if nothing else is.
    pub(super) fn with_memory(self, octets: u64, case: &Case) -> Self {
        if self.verdict != Verdict::Pass {
            return self;
        }
        let (input, mebibytes) = (case.input.len(), octets >> 20);
        let got = format!("it took {mebibytes} MiB of memory for an input of {input} octets");
        Self::wrong(Verdict::Memory, case.expected.to_string(), &got, self.compared)
    }

    /// The same, about a place in octets that an encoder has written.
    fn of_written(self, offset: u64, octets: &[u8]) -> Self {
        let written = Some(Window::around(octets, &(offset..offset + 1)));
        Self { offset: Some(offset), written, ..self }
    }

    /// On a case that was not put to a testee, and why not.
    pub(super) fn not_asked(why: String) -> Self {
        Self::open(Verdict::NotAsked, why, Compared::NOTHING)
    }
}

/// Judges the answer to a case by a testee that gives all that can be compared.
pub fn judged(suite: &Suite, case: &Case, answer: Answer) -> Judgement {
    let gives = Gives { rule: Presence::Always, offset: Presence::Always, ..Gives::default() };
    judge(case, answer, &gives, &mut Interpreter::new(suite.family))
}

/// Judges the answer to a case by a testee that gives so much; `reference` judges what has no
/// single right answer.
pub(super) fn judge(
    case: &Case,
    answer: Answer,
    gives: &Gives,
    reference: &mut Interpreter,
) -> Judgement {
    let refused = match &answer {
        Answer::Rejected(rejection) if !case.is_refused() => rejection.clone(),
        _ => Rejection::default(),
    };
    let (verdict, got, compared) = match (&case.expected, answer) {
        (_, Answer::Unimplemented) => {
            return Judgement::open(Verdict::Unsupported, String::new(), Compared::NOTHING);
        }
        (_, Answer::Unjudged(why)) => {
            return Judgement::open(Verdict::NotJudged, why, Compared::NOTHING);
        }
        (_, Answer::Crashed(how)) => (Verdict::Crash, how, Compared::NOTHING),
        (_, Answer::OutOfMemory(how)) => (Verdict::OutOfMemory, how, Compared::NOTHING),
        (_, Answer::Hung(time)) => {
            let got = format!("no answer within {} seconds", time.as_secs_f32());
            (Verdict::Hang, got, Compared::NOTHING)
        }
        (_, Answer::Misanswered(problem)) => (Verdict::ContractError, problem, Compared::NOTHING),
        (Expected::Rejected { class, .. }, Answer::Accepted(_) | Answer::Rejected(_))
            if gives.framing_alone && !is_of_framing(*class) =>
        {
            return Judgement::pass(Compared::NOTHING);
        }
        (Expected::Rejected { class, rule, offset }, Answer::Rejected(rejection)) => {
            let compared = Compared::reasons(&rejection, gives);
            match wrong_reason(&rejection, (class.name(), rule, *offset), compared) {
                Some(verdict) => (verdict, rejection.to_string(), compared),
                None => return Judgement::pass(compared),
            }
        }
        (Expected::Refused, Answer::Rejected(rejection)) => {
            let class = Compared { class: gives.class, ..Compared::VERDICT };
            if !gives.class || rejection.class == DOCUMENT {
                return Judgement::pass(class);
            }
            (Verdict::WrongClass, rejection.to_string(), class)
        }
        (Expected::Rejected { .. } | Expected::Refused, Answer::Accepted(_)) => {
            (Verdict::Fail, "accepted".into(), Compared::VERDICT)
        }
        (_, Answer::Rejected(rejection)) => {
            (Verdict::Fail, rejection.to_string(), Compared::VERDICT)
        }
        (Expected::Accepted, Answer::Accepted(_)) => return Judgement::pass(Compared::VERDICT),
        (Expected::Document(_), Answer::Accepted(_)) if !gives.document => {
            return Judgement::pass(Compared::VERDICT);
        }
        (Expected::Document(expected), Answer::Accepted(got)) => {
            return document(expected, &got, Compared::DOCUMENT);
        }
        (Expected::Octets(expected), Answer::Accepted(got)) => return octets(expected, &got),
        (Expected::WellWritten(expected), Answer::Accepted(got)) => {
            return well_written(case, expected, &got, reference);
        }
    };
    let mut judgement = Judgement::wrong(verdict, case.expected.to_string(), &got, compared);
    (judgement.offset, judgement.rule) = match case.expected {
        Expected::Rejected { offset, .. } => (Some(offset), None),
        _ => (refused.offset, refused.rule),
    };
    judgement
}

/// Whether who prints a stream with such an error prints octets as what they are not: of the wrong
/// stream, of a record beyond its body, or of one that is not there.
fn is_of_framing(class: Class) -> bool {
    matches!(class, Class::Truncated | Class::Magic | Class::Length)
}

/// What is wrong with a rejection, as far as it is compared.
fn wrong_reason(
    rejection: &Rejection,
    (class, rule, offset): (&str, &str, u64),
    compared: Compared,
) -> Option<Verdict> {
    if compared.class && rejection.class != class {
        Some(Verdict::WrongClass)
    } else if compared.rule && rejection.rule.as_deref() != Some(rule) {
        Some(Verdict::WrongRule)
    } else if compared.offset && rejection.offset != Some(offset) {
        Some(Verdict::WrongOffset)
    } else {
        None
    }
}

fn document(expected: &Document, got: &[u8], compared: Compared) -> Judgement {
    if expected.is_written(got) {
        return Judgement::pass(compared);
    }
    match serde_json::from_slice(got) {
        Ok(got) => match difference::documents(&expected.value(), &got) {
            None => Judgement::pass(compared),
            Some(difference) => {
                let at = |what: &str| format!("{}: {what}", difference.path);
                let (expected, got) = (at(&difference.expected), at(&difference.got));
                Judgement::wrong(Verdict::Fail, one_line(&expected), &got, compared)
            }
        },
        Err(error) => {
            let got = format!("a document that is not valid JSON: {error}");
            Judgement::wrong(Verdict::ContractError, "a document".into(), &got, Compared::VERDICT)
        }
    }
}

fn octets(expected: &[u8], got: &[u8]) -> Judgement {
    let Some(offset) = difference::octets(expected, got) else {
        return Judgement::pass(Compared::OCTETS);
    };
    let shown = |octets: &[u8]| match octets.get(offset) {
        Some(octet) => format!("{octet:02x} at {offset:#x}, of {:#x} octets", octets.len()),
        None => format!("the end at {offset:#x}"),
    };
    let written = got;
    let (expected, got) = (shown(expected), shown(got));
    let judgement = Judgement::wrong(Verdict::Fail, expected, &got, Compared::OCTETS);
    judgement.of_written(offset as u64, written)
}

fn well_written(
    case: &Case,
    expected: &Document,
    got: &[u8],
    reference: &mut Interpreter,
) -> Judgement {
    let rejection = match (reference.check(&case.stream, got), reference.decode(&case.stream, got))
    {
        (Answer::Accepted(_), Answer::Accepted(read)) => {
            return document(expected, &read, Compared::OCTETS);
        }
        (Answer::Rejected(rejection), _) | (_, Answer::Rejected(rejection)) => rejection,
        (answer, _) => Rejection { class: format!("{answer:?}"), ..Rejection::default() },
    };
    let said = format!("a stream that is wrong: {rejection}");
    let expected = case.expected.to_string();
    let judgement = Judgement::wrong(Verdict::Fail, expected, &said, Compared::OCTETS);
    match rejection.offset {
        Some(offset) => judgement.of_written(offset, got),
        None => judgement,
    }
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Expected::Document(_) | Expected::Octets(_) | Expected::Accepted => {
                f.write_str("accepted")
            }
            Expected::Refused => write!(f, "rejected: {DOCUMENT}"),
            Expected::WellWritten(_) => f.write_str("a stream that no rule for writers forbids"),
            Expected::Rejected { class, rule, offset } => {
                write!(f, "rejected: {}, {rule}, at {offset:#x}", class.name())
            }
        }
    }
}
