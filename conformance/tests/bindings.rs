//! The bindings in other languages against the reference interpreter: on vectors, prefixes, mutated
//! streams and noise they say the same, and none of them crashes.
//!
//! A binding whose compiler is not installed is not exercised, and a line says so; where `CI` is set
//! that is a failure.

use std::cell::RefCell;
use std::io::Write;
use std::path::{Path, PathBuf};

use quickcheck::{QuickCheck, TestResult};
use serde_json::Value;
use streamspec_conformance::differ::{self, Panel, Questions};
use streamspec_conformance::suite;
use streamspec_conformance::testee::{
    self, Answer, BINDINGS, FOREIGN, Interpreter, Limits, NotBuilt, Operation, Sources, Testee,
};
use streamspec_conformance::vector::StreamVersion;

use crate::seeds::{FAMILY, Mutation, SEEDS};

/// How many streams quickcheck makes up for each binding.
const STREAMS: u64 = 4_000;
/// How many documents are changed for each binding.
const DOCUMENTS: usize = 8_000;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The testee of a binding, and its command line, unless its compiler is missing.
fn testee(name: &str) -> Option<(Box<dyn Testee>, String)> {
    let sources = Sources::of_tree(&repository(), &FAMILY);
    let mut bindings = BINDINGS.iter().chain(&FOREIGN);
    let line = match bindings.find(|b| b.name == name).map(|b| b.build(&sources))? {
        Ok(line) => line,
        Err(NotBuilt::NoCompiler(tool)) if std::env::var_os("CI").is_none() => {
            // Written past the test harness, which shows nothing of a test that passes.
            let line =
                format!("note: the binding {name} was not exercised: there is no `{tool}`\n");
            let _ = std::io::stderr().write_all(line.as_bytes());
            return None;
        }
        Err(error) => panic!("{name}: {error}"),
    };
    Some((testee::command(&line, Limits::default()).expect("it starts"), line))
}

/// Every case of the suite, but for what the binding says that it does not do.
fn passes_the_suite(name: &str) {
    let Some((mut testee, line)) = testee(name) else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let suite = suite::load(&FAMILY, &root.join("vectors"), Some(&root.join("samples")))
        .unwrap_or_else(|problems| panic!("{problems}"));
    let results = suite::run(&suite, testee.as_mut(), Some(line));
    let mut report = Vec::new();
    suite::report::write(
        suite::report::Format::Text,
        &suite,
        std::slice::from_ref(&results),
        &mut report,
    )
    .expect("a Vec takes everything");
    assert!(results.passed(), "{}", String::from_utf8_lossy(&report));
}

/// Documents that are changed at random: other values, other members, odd JSON.
fn encodes_what_the_reference_encodes(name: &str) {
    let Some((testee, _)) = testee(name) else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let suite = suite::load(&FAMILY, &root.join("vectors"), None)
        .unwrap_or_else(|problems| panic!("{problems}"));
    let mut panel = Panel::new(&FAMILY, true, vec![testee]);
    let questions = Questions::new(&suite, &[Operation::Encode], 1, |_| true);
    let found = differ::search(&mut panel, &questions, (DOCUMENTS, 1), |_| ());
    let found: Vec<_> = found.iter().map(|found| &found.smallest).collect();
    assert!(found.is_empty(), "{name}: {found:#?}");
}

/// What a binding and the reference disagree in, if they do.
fn disagreement(testee: &mut dyn Testee, stream: &StreamVersion, octets: &[u8]) -> Option<String> {
    let reference = Interpreter::new(&FAMILY).decode(stream, octets);
    let answer = testee.decode(stream, octets);
    let same = match (&reference, &answer) {
        (Answer::Accepted(a), Answer::Accepted(b)) => json(a) == json(b),
        (Answer::Rejected(a), Answer::Rejected(b)) => {
            (&a.class, a.offset, &a.rule) == (&b.class, b.offset, &b.rule)
        }
        _ => false,
    };
    (!same).then(|| format!("{stream}: {octets:02x?}\n{reference:?}\n{answer:?}"))
}

fn json(document: &[u8]) -> Value {
    serde_json::from_slice(document).expect("a document is JSON")
}

thread_local! {
    static TESTEE: RefCell<Option<Box<dyn Testee>>> = const { RefCell::new(None) };
}

fn agrees(stream: &StreamVersion, octets: &[u8]) -> TestResult {
    let found = TESTEE.with_borrow_mut(|testee| {
        let testee = testee.as_mut().expect("the test has one");
        disagreement(testee.as_mut(), stream, octets)
    });
    found.map_or(TestResult::passed(), TestResult::error)
}

fn exercise(name: &str) {
    let Some((mut testee, _)) = testee(name) else { return };
    assert!(testee.hello().offers(Operation::Decode));
    for (stream, octets) in SEEDS.iter() {
        let step = 1 + octets.len() / 24;
        for end in (0..=octets.len()).step_by(step).chain([octets.len()]) {
            assert_eq!(disagreement(testee.as_mut(), stream, &octets[..end]), None);
        }
    }
    for (stream, _) in SEEDS.iter().step_by(20) {
        assert_eq!(disagreement(testee.as_mut(), stream, &[0; 4096]), None);
    }
    TESTEE.set(Some(testee));
    fn mutated(seed: usize, mutations: Vec<Mutation>) -> TestResult {
        let (stream, octets) = &SEEDS[seed % SEEDS.len()];
        let mut octets = octets.clone();
        mutations.iter().take(4).for_each(|m| m.apply(&mut octets));
        agrees(stream, &octets)
    }
    fn noisy(seed: usize, kept: usize, noise: Vec<u8>) -> TestResult {
        let (stream, octets) = &SEEDS[seed % SEEDS.len()];
        let mut input = octets[..kept % (octets.len() + 1)].to_vec();
        input.extend(noise);
        agrees(stream, &input)
    }
    let check = || QuickCheck::new().tests(STREAMS).max_tests(STREAMS);
    check().quickcheck(mutated as fn(usize, Vec<Mutation>) -> TestResult);
    check().quickcheck(noisy as fn(usize, usize, Vec<u8>) -> TestResult);
}

#[test]
fn c_says_what_the_reference_says() {
    exercise("c");
}

#[test]
fn go_says_what_the_reference_says() {
    exercise("go");
}

#[test]
fn c_encodes_what_the_reference_encodes() {
    encodes_what_the_reference_encodes("c");
}

#[test]
fn c_passes_the_suite() {
    passes_the_suite("c");
}

#[test]
fn c_passes_the_suite_with_32_bits() {
    passes_the_suite("c-i386");
}

#[test]
fn c_passes_the_suite_with_the_most_significant_octet_first() {
    passes_the_suite("c-s390x");
}

#[test]
fn go_encodes_what_the_reference_encodes() {
    encodes_what_the_reference_encodes("go");
}

#[test]
fn go_passes_the_suite() {
    passes_the_suite("go");
}

#[test]
fn javascript_says_what_the_reference_says() {
    exercise("javascript");
}

#[test]
fn javascript_encodes_what_the_reference_encodes() {
    encodes_what_the_reference_encodes("javascript");
}

#[test]
fn javascript_passes_the_suite() {
    passes_the_suite("javascript");
}

#[test]
fn ocaml_says_what_the_reference_says() {
    exercise("ocaml");
}

#[test]
fn ocaml_encodes_what_the_reference_encodes() {
    encodes_what_the_reference_encodes("ocaml");
}

#[test]
fn ocaml_passes_the_suite() {
    passes_the_suite("ocaml");
}

#[test]
fn python_says_what_the_reference_says() {
    exercise("python");
}

#[test]
fn python_encodes_what_the_reference_encodes() {
    encodes_what_the_reference_encodes("python");
}

#[test]
fn python_passes_the_suite() {
    passes_the_suite("python");
}
