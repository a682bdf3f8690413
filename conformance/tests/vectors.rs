//! The vectors and samples of this repository, put to the reference interpreter.
//!
//! `cargo conformance bless`, or `BLESS=1 cargo test -p streamspec-conformance vectors::`, rewrites what
//! accepted vectors and samples decode to. Verdicts are never rewritten: they are for people to decide.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Once;

use streamspec_codegen::model::Family;
use streamspec_conformance::suite::{self, Expected, Suite, report, report::Format};
use streamspec_conformance::testee::{Answer, Interpreter, Testee};

fn family() -> Family {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    streamspec_codegen::load(&spec).unwrap_or_else(|problems| panic!("{problems}"))
}

fn directory(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn load(family: &Family) -> Suite<'_> {
    static BLESSED: Once = Once::new();
    if std::env::var_os("BLESS").is_some() {
        BLESSED.call_once(|| bless(family));
    }
    let loaded = suite::load(family, &directory("vectors"), Some(&directory("samples")));
    loaded.unwrap_or_else(|problems| panic!("\n{problems}\n"))
}

fn bless(family: &Family) {
    suite::bless(family, &directory("vectors"), Some(&directory("samples"))).unwrap();
}

#[test]
fn every_rule_is_covered() {
    let family = family();
    let suite = load(&family);
    // A rule that no stream can break is a flaw of its description: another one is always broken
    // first.
    for stream in &family.streams {
        let coverage = suite::coverage(&suite, stream, None);
        let uncovered: Vec<&str> = coverage.uncovered().collect();
        assert_eq!(uncovered, Vec::<&str>::new(), "rules of {} without a vector", stream.name);
    }
}

#[test]
fn every_record_is_accepted_somewhere() {
    // It belongs to the back channel, and a rule keeps it out of images.
    const NOWHERE: &str = "CHECKPOINT_DIRTY_PFN_LIST";

    let family = family();
    let suite = load(&family);
    for stream in &family.streams {
        let mut seen = BTreeSet::from([NOWHERE.to_owned()]);
        for case in suite.cases.iter().filter(|case| case.description.name == stream.name) {
            if let Expected::Document(document) = &case.expected {
                let document = document.value();
                let records = document["records"].as_array().unwrap();
                seen.extend(
                    records.iter().map(|record| record["record"].as_str().unwrap().to_owned()),
                );
            }
        }
        let missing: Vec<&str> = stream
            .records
            .iter()
            .map(|r| r.name.as_str())
            .filter(|name| !seen.contains(*name))
            .collect();
        assert_eq!(missing, Vec::<&str>::new(), "{}", stream.name);
    }
}

#[test]
fn every_beginning_of_a_stream_is_truncated() {
    let family = family();
    let suite = load(&family);
    let mut interpreter = Interpreter::new(&family);
    for case in &suite.cases {
        if !matches!(case.expected, Expected::Document(_)) {
            continue;
        }
        // Where much of a stream is one field, every seventh place in it is enough.
        let step = if case.input.len() > 1024 { 7 } else { 1 };
        for end in (0..case.input.len()).step_by(step) {
            let answer = interpreter.decode(&case.stream, &case.input[..end]);
            let Answer::Rejected(rejection) = &answer else {
                panic!("{} up to {end:#x}: {answer:?}", case.id)
            };
            assert_eq!(rejection.class, "truncated", "{} up to {end:#x}: {answer:?}", case.id);
        }
    }
}

#[test]
fn the_interpreter_passes() {
    let family = family();
    let suite = load(&family);
    let results = suite::run(&suite, &mut Interpreter::new(&family), None);
    let mut text = Vec::new();
    report::write(Format::Text, &suite, std::slice::from_ref(&results), &mut text).unwrap();
    assert!(
        results.passed(),
        "\n{}",
        anstream::adapter::strip_str(&String::from_utf8_lossy(&text))
    );
}
