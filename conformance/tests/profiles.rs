//! Words of a profile: whoever says what it can serve is asked nothing else, and the report says how
//! much that leaves out.

use std::process::Command;

use serde_json::Value;

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/tests/third-stream");
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/third-stream");

/// Puts the lamp's vectors to a judge that can do with these words: exit status, and its report.
fn judge(arguments: &[&str]) -> (i32, Value) {
    let places = ["run", "--spec", SPEC, "--vectors", VECTORS, "--report", "json=-"];
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(places)
        .args(arguments)
        .output()
        .expect("the program can be run");
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    (output.status.code().unwrap_or(-1), report["testees"][0].clone())
}

/// A testee that refuses everything, and says that this is its profile.
fn says(profile: &str) -> String {
    let hello = r#"{"name": "a", "gives": [], "operations": ["decode"], "profile": "#;
    format!("sh -c '[ \"$1\" = hello ] || exit 1; echo '\\''{hello}{profile}}}'\\''' sh")
}

/// The names of the vectors that were put to it.
fn asked(testee: &Value) -> Vec<&str> {
    let cases = testee["cases"].as_array().expect("there are cases").iter();
    let asked = cases.filter(|case| case["verdict"] != "not asked");
    asked.filter_map(|case| case["id"].as_str()?.split('/').nth(1)).collect()
}

#[test]
fn nobody_is_asked_for_what_it_cannot_serve() {
    let all = ["hue-too-early", "too-bright", "valid"];
    for (words, names) in [
        ("clock,colour,eyes", all.as_slice()),
        ("clock,eyes", &["hue-too-early", "too-bright"]),
        ("clock", &["hue-too-early"]),
        ("colour,eyes", &[]),
        ("none", &[]),
    ] {
        let (_, testee) = judge(&["--judge", "false", "--profile", words]);
        assert_eq!(asked(&testee), names, "{words}");
    }
    let (_, testee) = judge(&["--judge", "false"]);
    assert_eq!(asked(&testee), all);
}

#[test]
fn the_profile_is_what_a_testee_conforms_in() {
    let (code, testee) = judge(&["--judge", "false", "--profile", "clock,eyes"]);
    assert_eq!((code, &testee["standing"]), (0, &"conforming".into()), "{testee}");
    assert!(testee["scope"].as_str().unwrap().contains("with clock, eyes"), "{testee}");
    let not_served = |case: &&Value| case["not_served"] == serde_json::json!(["colour"]);
    assert!(testee["cases"].as_array().unwrap().iter().any(|case| not_served(&case)), "{testee}");
    let (code, testee) = judge(&["--judge", "false", "--profile", "none"]);
    assert_eq!((code, &testee["standing"]), (3, &"incomplete".into()), "nothing was asked");
}

#[test]
fn a_testee_says_its_profile_itself() {
    let line = says(r#"["clock"]"#);
    let (_, testee) = judge(&["--testee", &line]);
    assert_eq!(testee["profile"], serde_json::json!(["clock"]), "{testee}");
    assert_eq!(asked(&testee), ["hue-too-early"]);
    let (_, testee) = judge(&["--testee", &line, "--profile", "clock,colour,eyes"]);
    assert_eq!(asked(&testee), ["hue-too-early"], "no more than it says");
}

#[test]
fn a_word_that_there_is_not() {
    let run = |arguments: &[&str]| {
        let places = ["run", "--spec", SPEC, "--vectors", VECTORS];
        let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
        let output = command.args(places).args(arguments).output().expect("it can be run");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, text) = run(&["--judge", "false", "--profile", "clock,moths"]);
    assert!(code == Some(2) && text.contains("unknown word `moths`"), "{text}");
    assert!(text.contains("A lamp that goes on by the clock."), "it lists those that there are");
    let (code, text) = run(&["--testee", &says(r#"["moths"]"#)]);
    assert!(code == Some(3) && text.contains("of the profile of a: unknown word"), "{text}");
}

#[test]
fn there_is_no_word_that_nobody_asks_for() {
    use streamspec_conformance::suite;
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let family = streamspec_codegen::load(&root.join("../spec")).unwrap_or_else(|p| panic!("{p}"));
    let suite = suite::load(&family, &root.join("vectors"), None).unwrap_or_else(|p| panic!("{p}"));
    assert!(suite.profiles.words.len() > 10);
    let within = |case: &suite::Case| suite.beyond(case, &[]).contains(&"contexts".to_owned());
    assert!(!suite.cases.iter().any(|case| case.description.id == "hvm-context" && within(case)));
    assert!(suite.cases.iter().any(within), "a fault in a stream within another");
    for word in &suite.profiles.words {
        let of = |case: &&suite::Case| case.description.id == word.stream;
        let mut cases = suite.cases.iter().filter(of);
        let asks = cases.any(|case| suite.beyond(case, &[]).contains(&word.name));
        assert!(asks, "no vector asks for `{}` of {}", word.name, word.stream);
    }
}
