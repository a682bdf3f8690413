//! Cases that are derived from the rules: the interpreter and the generated Rust pass them, they are the
//! same whenever they are made, and each check has a case that notices when it is missing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use streamspec_codegen::model::Family;
use streamspec_conformance::derive::{derive, derive_for, with_derived};
use streamspec_conformance::gate::demands;
use streamspec_conformance::kill::{Fate, Mutant, Route, exchanged, kill, small};
use streamspec_conformance::manifest::{Answer, Encoded, Manifest, SCHEMA, manifest};
use streamspec_conformance::suite::{self, Expected, Suite, put};
use streamspec_conformance::testee::{Interpreter, Operation, Testee};

use crate::generated::GENERATED_RUST;

static OURS: LazyLock<Family> = LazyLock::new(|| family("../spec"));
/// Streams in bodies, and streams that follow records; it is not ours.
static NESTED: LazyLock<Family> = LazyLock::new(|| family("tests/nested/spec"));

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn family(spec: &str) -> Family {
    streamspec_codegen::load(&path(spec)).unwrap_or_else(|problems| panic!("{problems}"))
}

fn ours() -> Suite<'static> {
    let loaded = suite::load(&OURS, &path("vectors"), None);
    loaded.unwrap_or_else(|problems| panic!("{problems}"))
}

fn nested() -> Suite<'static> {
    let loaded = suite::load(&NESTED, &path("tests/nested/vectors"), None);
    loaded.unwrap_or_else(|problems| panic!("{problems}"))
}

/// What a testee fails of some cases.
fn failures(suite: &Suite, testee: &mut dyn Testee) -> Vec<String> {
    let mut failures = Vec::new();
    for case in &suite.cases {
        let judgement = put(suite, case, testee);
        if judgement.verdict.is_failure() {
            let (expected, got) = (&judgement.expected, &judgement.got);
            failures.push(format!("{}: expected {expected}; got {got}", case.id));
        }
    }
    failures
}

#[test]
fn a_family_that_is_not_ours() {
    let suite = with_derived(nested());
    assert_eq!(failures(&suite, &mut Interpreter::new(&NESTED)), Vec::<String>::new());
    let derived = suite.cases.iter().filter(|case| case.id.contains('~'));
    let broken: BTreeSet<&str> = derived.filter_map(|case| case.broken_rule()).collect();
    assert!(broken.len() > 20, "only {} rules are broken", broken.len());
}

#[test]
fn the_same_whenever_they_are_made() {
    let hash = || with_derived(nested()).fingerprint();
    assert_eq!(hash(), hash());
    let ids: Vec<String> = derive(&nested()).into_iter().map(|case| case.id).collect();
    let mut distinct = ids.clone();
    distinct.dedup();
    assert_eq!(ids, distinct);
}

#[test]
fn the_generated_rust_passes() {
    let mut suite = ours();
    let some = ["domain-context-v1", "domain-context-v10", "libxl"];
    let some: Vec<_> = OURS.streams.iter().filter(|s| some.contains(&s.name.as_str())).collect();
    suite.cases = derive_for(&suite, &some);
    assert!(suite.cases.len() > 4000, "only {} cases", suite.cases.len());
    assert_eq!(failures(&suite, &mut GENERATED_RUST.clone()), Vec::<String>::new());
    let of = |operation| suite.cases.iter().filter(move |case| case.operation == operation);
    for operation in [Operation::Decode, Operation::Check, Operation::Encode] {
        let rejected = of(operation).filter(|case| case.broken_rule().is_some()).count();
        let accepted = of(operation).count() - rejected;
        assert!(rejected > 100 && accepted > 100, "{operation}: {accepted}, {rejected}");
    }
    assert!(suite.cases.iter().any(|case| case.input.len() > 0x1_0000));
}

#[test]
fn what_kills_nothing_new_is_no_part_of_the_small_set() {
    let suite = nested();
    let all = derive(&suite);
    let small = small(&suite, all.clone());
    assert!(small.len() * 2 < all.len(), "{} of {}", small.len(), all.len());
    let with = |cases: Vec<_>| {
        let mut suite = nested();
        suite.cases.extend(cases);
        let mutants: Vec<_> = kill(&suite).into_iter().map(survives).collect();
        (mutants, exchanged(&suite).shown)
    };
    assert_eq!(with(small), with(all));
}

fn survives(mutant: Mutant) -> (String, Operation, bool) {
    let survives = matches!(mutant.fate, Fate::Survives { .. });
    (mutant.rule.to_owned(), mutant.operation, survives)
}

#[test]
fn each_check_that_is_left_out_is_noticed() {
    let suite = ours();
    let mutants = kill(&suite);
    let survivors: Vec<_> = mutants.iter().cloned().map(survives).filter(|(.., s)| *s).collect();
    assert_eq!(survivors, Vec::new());
    assert!(mutants.len() > 1000, "only {} checks were left out", mutants.len());
    // Each is given away by what it was asked itself.
    let mut routes = BTreeSet::new();
    for Mutant { rule, operation, fate, .. } in &mutants {
        let Fate::Killed { by, route } = fate else { continue };
        assert!(by.ends_with(&format!("/{operation}")), "{operation} without {rule}, by {by}");
        assert!(*route != Route::Octets || *operation == Operation::Encode, "{rule}, by {by}");
        routes.insert(*route);
    }
    assert_eq!(routes, BTreeSet::from(Route::ALL));
}

#[test]
fn a_check_without_a_case_is_missed() {
    const RULE: &str = "xenstore.node_data.path.terminated";
    let mut suite = ours();
    suite.cases.retain(|case| case.broken_rule() != Some(RULE));
    let survivors = kill(&suite).into_iter().map(survives).filter(|(.., survives)| *survives);
    let survivors: BTreeSet<String> = survivors.map(|(rule, ..)| rule).collect();
    assert_eq!(survivors, BTreeSet::from([RULE.to_owned()]));
    let problems = demands(&suite).into_iter().filter(|demand| demand.problem().is_some());
    assert_eq!(problems.map(|demand| demand.rule).collect::<Vec<_>>(), [RULE, RULE]);
}

#[test]
fn every_rule_is_kept_and_broken_for_each_role() {
    let suite = ours();
    let demands = demands(&suite);
    let problems: Vec<String> = demands
        .iter()
        .filter_map(|demand| {
            Some(format!("{} {:?}: {}", demand.rule, demand.role, demand.problem()?))
        })
        .collect();
    assert_eq!(problems, Vec::<String>::new());
    assert!(demands.len() > 700, "only {} demands", demands.len());
}

#[test]
fn a_reason_without_need_is_a_problem() {
    let mut suite = ours();
    let rule = "xenstore.node_data.path.terminated".to_owned();
    suite.excused.insert(rule.clone(), "none".into());
    let stale = demands(&suite);
    let stale = stale.iter().filter(|demand| demand.problem().is_some());
    assert_eq!(stale.map(|demand| demand.rule).collect::<BTreeSet<_>>(), BTreeSet::from([&*rule]));
}

#[test]
fn the_manifest_holds_the_suite() {
    let suite = ours();
    let (made, files) = manifest(&suite);
    let text = serde_json::to_string(&made).unwrap();
    let read: Manifest = serde_json::from_str(&text).unwrap();
    assert_eq!(read, made);
    let content = |path: &Option<PathBuf>| {
        let path = path.as_ref().expect("there is a file");
        files.iter().find(|(known, _)| known == path).expect("it is there").1.as_slice()
    };
    for case in &suite.cases {
        let (id, _) = case.id.rsplit_once('/').unwrap();
        let entry = read.vectors.iter().find(|entry| entry.id == id).unwrap();
        assert_eq!(entry.stream, case.stream.to_string());
        let (input, answer) = match case.operation {
            Operation::Decode => (&entry.octets, &entry.reader),
            Operation::Check => (&entry.octets, &entry.writer),
            Operation::Encode => (&entry.document, &None),
        };
        assert_eq!(content(input), &*case.input, "{}", case.id);
        let rejection = match (&case.expected, answer, &entry.encode) {
            (Expected::Octets(octets), _, Some(Encoded::Octets)) => {
                assert_eq!(content(&entry.octets), &**octets, "{}", case.id);
                None
            }
            (Expected::WellWritten(_), _, Some(Encoded::Stream))
            | (Expected::Refused, _, Some(Encoded::Document)) => None,
            (Expected::Document(_) | Expected::Accepted, Some(Answer::Accept), _) => None,
            (Expected::Rejected { .. }, Some(Answer::Reject(rejection)), _)
            | (Expected::Rejected { .. }, None, Some(Encoded::Reject(rejection))) => {
                Some(&rejection.rule)
            }
            (expected, ..) => panic!("{}: {expected} is not in {entry:?}", case.id),
        };
        assert_eq!(rejection.map(String::as_str), case.broken_rule());
    }
}

/// The schema names the members that there are.
#[test]
fn the_schema_goes_with_the_manifest() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    let (made, _) = manifest(&ours());
    let made = serde_json::to_value(&made).unwrap();
    let names = |value: &serde_json::Value| -> BTreeSet<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(names(&schema["properties"]), names(&made));
    assert_eq!(names(&schema["$defs"]["vector"]["properties"]), names(&made["vectors"][0]));
    let rejected =
        made["vectors"].as_array().unwrap().iter().find_map(|v| v["reader"].get("reject"));
    let reject = &schema["$defs"]["reject"]["properties"]["reject"]["properties"];
    assert_eq!(names(reject), names(rejected.unwrap()));
}
