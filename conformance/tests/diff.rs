//! Testees against one another: what differs is found, made small, and written as a vector that can be
//! put beside others.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use streamspec_conformance::differ::{self, Panel, Questions};
use streamspec_conformance::suite::{self, Suite};
use streamspec_conformance::testee::{Interpreter, Operation, Testee};
use streamspec_conformance::vector::{self, Expectation};

use crate::seeds::FAMILY;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn diff(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
    command.arg("diff").args(arguments).output().expect("the program can be run")
}

fn text(octets: &[u8]) -> String {
    String::from_utf8_lossy(octets).into_owned()
}

/// A testee that knows one stream, by its length alone.
fn by_length() -> String {
    format!("sh '{}'", root().join("tests/zoo/verdict.sh").display())
}

fn suite() -> Suite<'static> {
    suite::load(&FAMILY, &root().join("vectors"), None)
        .unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn a_forgotten_check_is_found_and_becomes_a_small_vector() {
    let suite = suite();
    for (forgotten, most) in [
        ("domain-context-v10.tsc_info.once", 200),
        ("xenstore.node_data.path.terminated", 120),
        ("hvm-context.pci_irq.instance", 4096),
        ("libxl.framing.padding.zero", 120),
    ] {
        let mut rules = FAMILY.streams.iter().flat_map(|stream| &stream.rules);
        let rule = rules.find(|rule| rule.id == forgotten).expect("there is such a rule");
        let stream = forgotten.split('.').next().expect("an id has parts");
        let mutant: Box<dyn Testee> = Box::new(Interpreter::without(&FAMILY, rule));
        let mut panel = Panel::new(&FAMILY, true, vec![mutant]);
        let of = |wanted: &vector::StreamVersion| {
            wanted.description(&FAMILY).is_some_and(|description| description.name == stream)
        };
        let questions = Questions::new(&suite, &[Operation::Decode, Operation::Check], 1, of);
        let found = differ::search(&mut panel, &questions, (4000, 1), |_| ());
        let found = found.first().unwrap_or_else(|| panic!("{forgotten} is not missed"));
        assert_eq!(panel.names(), ["interpreter", "interpreter #2"]);
        let smallest = differ::shrunk(&mut panel, &found.smallest, 4000, |_| true);
        assert!(smallest.question.input.len() <= found.smallest.question.input.len());
        assert!(smallest.question.input.len() <= most, "{forgotten}: {smallest:?}");
        let candidate =
            differ::candidate(&panel, &smallest, "Found.").expect("there is a description");
        assert_eq!(candidate.rule.as_deref(), Some(forgotten));
        let vector = vector::parse(Path::new("candidate.hex"), &candidate.text)
            .unwrap_or_else(|error| panic!("{error}\n{}", candidate.text));
        assert_eq!(vector.octets, smallest.question.input, "{}", candidate.text);
        let named = |said: &Expectation| match said {
            Expectation::Reject { rule, .. } => rule.value == forgotten,
            Expectation::Accept => false,
        };
        assert!(named(&vector.reader) || named(&vector.writer), "{}", candidate.text);
    }
}

#[test]
fn candidates_are_vectors() {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("candidates");
    let _ = fs::remove_dir_all(&directory);
    let place = directory.display().to_string();
    let testee = by_length();
    let asked = ["--interpreter", "--testee", &testee, "--operation", "decode", "--count", "100"];
    let stream = ["--stream", "domain-context-v10"];
    let output = diff(
        &[&asked, stream.as_slice(), &["--most", "2", "--tries", "60", "--write", &place]].concat(),
    );
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(output.stderr.is_empty(), "there is no terminal to show progress on");
    let told = text(&output.stdout);
    assert!(told.contains("interpreter, verdict: different answers to "), "{told}");
    assert!(told.contains("more kinds are not shown"), "{told}");
    let suite = suite::load(&FAMILY, &directory, None);
    let suite = suite.unwrap_or_else(|problems| panic!("{problems}"));
    assert!(suite.cases.len() >= 2, "{told}");
}

#[test]
fn how_many_are_asked_at_once_changes_nothing() {
    let testee = by_length();
    let asked = ["--interpreter", "--testee", &testee, "--operation", "decode", "--count", "40"];
    let of = |jobs: &str| {
        let more =
            ["--stream", "domain-context-v10", "--most", "1", "--tries", "20", "--jobs", jobs];
        text(&diff(&[&asked, more.as_slice()].concat()).stdout)
    };
    assert_eq!(of("1"), of("3"));
}

#[test]
fn who_says_the_same_does_not_differ() {
    let testee = by_length();
    let asked = ["--testee", &testee, "--testee", &testee, "--operation", "decode"];
    let output =
        diff(&[&asked, ["--count", "20", "--stream", "domain-context-v10"].as_slice()].concat());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "verdict, verdict #2: the same answers to 20 questions\n");
}

#[test]
fn one_alone_differs_from_nobody() {
    for arguments in [
        vec!["--interpreter"],
        vec!["--interpreter", "--testee", "/nonexistent/program"],
        vec!["--interpreter", "--testee", "true", "--stream", "no-such-stream"],
        vec!["--interpreter", "--testee", "true", "--operation", "read"],
    ] {
        let output = diff(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}
