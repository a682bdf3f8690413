//! Testees that are wrong on purpose: the runner gives each the verdict that it deserves.

use std::path::Path;
use std::time::Duration;

use streamspec_codegen::model::Family;
use streamspec_conformance::suite::Verdict::{self, *};
use streamspec_conformance::suite::{self, Results, Suite};
use streamspec_conformance::testee::{
    self, Answer, Hello, Interpreter, Limits, Operation, Rejection, Testee,
};
use streamspec_conformance::vector::StreamVersion;

/// One case to be accepted, and one to be rejected (class `trailing`).
const CASES: [&str; 2] =
    ["domain-context-v10/minimal/decode", "domain-context-v10/trailing-octet/decode"];

fn family() -> Family {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    streamspec_codegen::load(&spec).unwrap_or_else(|problems| panic!("{problems}"))
}

fn two_cases(family: &Family) -> Suite<'_> {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let suite = suite::load(family, &vectors, None).unwrap_or_else(|problems| panic!("{problems}"));
    let suite = suite.select(&CASES.map(str::to_owned));
    assert_eq!(suite.cases.len(), 2);
    suite
}

fn verdicts(results: &Results) -> Vec<Verdict> {
    results.outcomes.iter().map(|outcome| outcome.judgement.verdict).collect()
}

fn judge(line: &str, limits: Limits) -> Results {
    let family = family();
    let suite = two_cases(&family);
    let mut testee = testee::command(line, limits).unwrap_or_else(|error| panic!("{error}"));
    suite::run(&suite, testee.as_mut(), Some(line.to_owned()))
}

/// What a program that runs `script` for each question is worth.
fn spawned(script: &str) -> Results {
    judge(&format!("sh -c '{script}'"), Limits::default())
}

/// What the program `served.sh` is worth in a mode.
fn served(mode: &str, limits: Limits) -> Results {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testees/served.sh");
    let results = judge(&format!("sh '{}' {mode}", script.display()), limits);
    assert!(results.hello.name.starts_with("shell/"), "{}", results.hello.name);
    results
}

fn short() -> Limits {
    Limits { time: Duration::from_secs(2), ..Limits::default() }
}

#[test]
fn who_accepts_everything() {
    let results = spawned("cat; exit 0");
    assert_eq!(verdicts(&results), [ContractError, Fail]);
    assert!(results.outcomes[0].judgement.got.contains("not valid JSON"));
    assert_eq!(verdicts(&spawned("echo {}; exit 0")), [Fail, Fail]);
}

#[test]
fn who_rejects_everything() {
    let script = r#"cat > /dev/null; echo "{\"class\": \"trailing\"}"; exit 1"#;
    assert_eq!(verdicts(&spawned(script)), [Fail, Pass]);
    let script = r#"echo "{\"class\": \"magic\"}"; exit 1"#;
    assert_eq!(verdicts(&spawned(script)), [Fail, WrongClass]);
}

#[test]
fn a_crash_is_no_rejection() {
    let results = spawned("echo boom >&2; kill -SEGV $$");
    assert_eq!(verdicts(&results), [Crash, Crash]);
    assert!(results.outcomes[0].judgement.got.contains("boom"));
    assert_eq!(verdicts(&spawned("exit 101")), [Crash, Crash]);
    // This is how a Python program dies of an exception.
    let results = spawned("echo Traceback >&2; exit 1");
    assert_eq!(verdicts(&results), [ContractError, ContractError]);
    assert!(results.outcomes[1].judgement.got.contains("Traceback"));
}

#[test]
fn who_answers_nonsense() {
    let script = r#"echo "{\"class\": \"nonsense\"}"; exit 1"#;
    assert_eq!(verdicts(&spawned(script)), [ContractError, ContractError]);
    assert_eq!(verdicts(&spawned("echo no; exit 1")), [ContractError, ContractError]);
}

#[test]
fn who_does_not_do_this() {
    let results = spawned("exit 89");
    assert_eq!(verdicts(&results), [Unsupported, Unsupported]);
    assert!(!results.passed());
}

#[test]
fn who_never_answers() {
    let time = Duration::from_millis(200);
    let limits = Limits { time, start: time, ..Limits::default() };
    let results = judge("sleep 600", limits);
    // `sleep` refuses the arguments that follow.
    assert_eq!(verdicts(&results), [ContractError, ContractError]);
    let results = judge("sh -c 'exec sleep 600'", limits);
    assert_eq!(verdicts(&results), [Hang, Hang]);
}

#[test]
fn who_never_stops() {
    let limits = Limits { answer: 1 << 20, ..Limits::default() };
    assert_eq!(verdicts(&judge("yes", limits)), [ContractError, ContractError]);
}

#[test]
fn who_is_not_there() {
    assert!(testee::command("/nonexistent/program", Limits::default()).is_err());
    assert!(testee::command("", Limits::default()).is_err());
    assert!(testee::command("'", Limits::default()).is_err());
}

#[test]
fn who_stays_and_answers() {
    assert_eq!(verdicts(&served("reject", short())), [Fail, Pass]);
    assert_eq!(verdicts(&served("unimplemented", short())), [Unsupported, Unsupported]);
}

#[test]
fn who_stays_and_dies() {
    let results = served("die", short());
    assert_eq!(verdicts(&results), [Crash, Crash]);
    assert!(results.outcomes[1].judgement.got.contains("out of order"));
}

/// Both questions were sent before it died.
#[test]
fn who_dies_is_blamed_for_the_first_question_without_an_answer() {
    assert_eq!(verdicts(&served("once", short())), [Fail, Crash]);
}

#[test]
fn who_stays_and_misbehaves() {
    for mode in ["long", "empty", "status", "more", "text"] {
        assert_eq!(verdicts(&served(mode, short())), [ContractError, ContractError], "{mode}");
    }
    assert_eq!(verdicts(&served("mute", short())), [Hang, Hang]);
}

/// Answers as the interpreter does, but for one thing.
struct Liar<'f> {
    interpreter: Interpreter<'f>,
    lie: fn(&mut Rejection),
}

impl Testee for Liar<'_> {
    fn hello(&mut self) -> Hello {
        Hello::named("liar")
    }

    fn decode(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        let mut answer = self.interpreter.decode(stream, octets);
        if let Answer::Rejected(rejection) = &mut answer {
            (self.lie)(rejection);
        }
        answer
    }

    fn encode(&mut self, _: &StreamVersion, _: &[u8]) -> Answer {
        panic!("nobody asked")
    }
}

fn lie(lie: fn(&mut Rejection)) -> Vec<Verdict> {
    let family = family();
    let suite = two_cases(&family);
    let mut liar = Liar { interpreter: Interpreter::new(&family), lie };
    verdicts(&suite::run(&suite, &mut liar, None))
}

#[test]
fn reasons_are_compared_where_they_are_given() {
    assert_eq!(lie(|_| {}), [Pass, Pass]);
    assert_eq!(lie(|r| r.class = "limit".into()), [Pass, WrongClass]);
    assert_eq!(lie(|r| r.rule = Some("framing.end".into())), [Pass, WrongRule]);
    assert_eq!(lie(|r| r.offset = Some(0)), [Pass, WrongOffset]);
    assert_eq!(lie(|r| (r.offset, r.rule) = (None, None)), [Pass, Pass]);
}

#[test]
fn a_panic_is_a_crash() {
    let family = family();
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let suite =
        suite::load(&family, &vectors, None).unwrap_or_else(|problems| panic!("{problems}"));
    let suite = suite.select(&["domain-context-v10/minimal/encode".to_owned()]);
    let mut liar = Liar { interpreter: Interpreter::new(&family), lie: |_| {} };
    let results = suite::run(&suite, &mut liar, None);
    assert_eq!(suite.cases[0].operation, Operation::Encode);
    assert_eq!(verdicts(&results), [Crash]);
    assert!(results.outcomes[0].judgement.got.contains("nobody asked"));
}
