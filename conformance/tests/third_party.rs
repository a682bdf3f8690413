//! The findings in programs that exist name cases and rules that there are.

use std::collections::BTreeSet;
use std::path::Path;

use streamspec_codegen::tree::Files;
use streamspec_conformance::suite;

#[test]
fn findings_name_what_there_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let family = streamspec_codegen::load(&root.join("../spec")).unwrap_or_else(|p| panic!("{p}"));
    let load = |carried| {
        let places = (root.join("vectors"), root.join("samples"));
        let places = (places.0.as_path(), Some(places.1.as_path()));
        suite::load_from(Files::Disk, &family, places, carried).unwrap_or_else(|p| panic!("{p}"))
    };
    let (alone, carried) = (load(false), load(true));
    let cases: BTreeSet<&str> =
        alone.cases.iter().chain(&carried.cases).map(|case| case.id.as_str()).collect();
    let rules: BTreeSet<&str> =
        family.streams.iter().flat_map(|s| &s.rules).map(|rule| rule.id.as_str()).collect();
    let text = std::fs::read_to_string(root.join("third-party/findings.md")).expect("it is there");
    let quoted = text.split('`').skip(1).step_by(2);
    let (mut seen_cases, mut seen_rules) = (0, 0);
    for word in quoted {
        let is_case = ["/decode", "/check", "/encode"].iter().any(|end| word.ends_with(end));
        let begins = |stream: &&streamspec_codegen::model::Stream| {
            word.strip_prefix(stream.id.as_str()).is_some_and(|rest| rest.starts_with('.'))
        };
        if is_case {
            assert!(cases.contains(word), "there is no case `{word}`");
            seen_cases += 1;
        } else if family.streams.iter().any(|s| begins(&s)) && !word.contains('*') {
            assert!(rules.contains(word), "there is no rule `{word}`");
            seen_rules += 1;
        }
    }
    assert!(seen_cases > 25 && seen_rules > 25, "{seen_cases} cases, {seen_rules} rules");
}
