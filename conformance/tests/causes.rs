//! Testees that are wrong in one way: what their failures have in common is found.

use std::path::Path;

use streamspec_codegen::model::Family;
use streamspec_conformance::suite::{self, Suite};
use streamspec_conformance::testee::{Answer, Hello, Interpreter, Testee};
use streamspec_conformance::vector::StreamVersion;

/// Answers as the interpreter does, but dies of some answers.
struct Wrong<'f> {
    interpreter: Interpreter<'f>,
    decodes: fn(&StreamVersion, &[u8], &Answer) -> bool,
}

impl Testee for Wrong<'_> {
    fn hello(&mut self) -> Hello {
        Hello::named("wrong")
    }

    fn decode(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        let answer = self.interpreter.decode(stream, octets);
        match (self.decodes)(stream, octets, &answer) {
            true => answer,
            false => Answer::Crashed("it is wrong".into()),
        }
    }

    fn encode(&mut self, stream: &StreamVersion, document: &[u8]) -> Answer {
        self.interpreter.encode(stream, document)
    }

    fn check(&mut self, stream: &StreamVersion, octets: &[u8]) -> Answer {
        self.interpreter.check(stream, octets)
    }
}

fn family() -> Family {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    streamspec_codegen::load(&spec).unwrap_or_else(|problems| panic!("{problems}"))
}

fn suite(family: &Family) -> Suite<'_> {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    suite::load(family, &vectors, None).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The causes that are told, each with how many fail and how many were asked.
fn told(decodes: fn(&StreamVersion, &[u8], &Answer) -> bool) -> Vec<(String, usize, usize)> {
    let family = family();
    let suite = suite(&family);
    let mut wrong = Wrong { interpreter: Interpreter::new(&family), decodes };
    let results = suite::run(&suite, &mut wrong, None);
    let causes = suite::causes(&suite, &results);
    causes.iter().map(|cause| (cause.which(), cause.failed, cause.asked)).collect()
}

/// The only cause, all of whose cases fail.
fn only(decodes: fn(&StreamVersion, &[u8], &Answer) -> bool) -> String {
    let told = told(decodes);
    let [(which, failed, asked)] = told.as_slice() else { panic!("{told:?}") };
    assert!(failed == asked && *asked > 3, "{told:?}");
    which.clone()
}

fn document(answer: &Answer) -> &str {
    std::str::from_utf8(answer.octets()).expect("documents are text")
}

#[test]
fn who_is_right_has_none() {
    assert_eq!(told(|_, _, _| true), []);
}

#[test]
fn one_order_of_octets() {
    let little = |_: &StreamVersion, _: &[u8], answer: &Answer| {
        !document(answer).contains("\"big_endian\":true")
    };
    assert_eq!(only(little), "octets most significant first, in decode, to be accepted");
}

#[test]
fn a_stream() {
    let others = |stream: &StreamVersion, _: &[u8], _: &Answer| stream.id != "libxl";
    assert_eq!(only(others), "libxl@2, in decode");
}

#[test]
fn all_that_is_refused() {
    let accepts =
        |_: &StreamVersion, _: &[u8], answer: &Answer| !matches!(answer, Answer::Rejected(_));
    assert_eq!(only(accepts), "all cases, in decode, to be refused");
}

#[test]
fn a_record_of_unknown_type() {
    let knows = |_: &StreamVersion, _: &[u8], answer: &Answer| {
        !document(answer).contains("\"record\":\"0x")
    };
    assert_eq!(only(knows), "a record of unknown type, in decode, to be accepted");
}

#[test]
fn two_causes() {
    let told = told(|stream, _, answer| {
        stream.id != "libxl" && !document(answer).contains("\"big_endian\":true")
    });
    let which: Vec<&str> = told.iter().map(|(which, ..)| which.as_str()).collect();
    assert!(which.contains(&"libxl@2, in decode"), "{told:?}");
    assert!(
        which.contains(&"octets most significant first, in decode, to be accepted"),
        "{told:?}"
    );
}
