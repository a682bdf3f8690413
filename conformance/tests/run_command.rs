//! The command `run`: exit status, selection, reports.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::here::is_here;

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
    command.args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

const FEW: [&str; 2] = ["--filter", "domain-context-v10/"];

#[test]
fn without_a_command_the_suite_is_run() {
    let output = run(&FEW);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert!(stdout(&output).contains("interpreter  domain-context-v10"));
    assert!(!stdout(&output).contains('\u{1b}'), "no colours where nobody sees them");
    assert_eq!(stdout(&run(&[&["run"], FEW.as_slice()].concat())), stdout(&output));
}

#[test]
fn a_rule_selects_the_cases_that_are_about_it() {
    let output =
        run(&["run", "--filter", "xenstore.node_data.path.terminated", "--report", "json=-"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let cases = report["testees"][0]["cases"].as_array().unwrap();
    let about = |case: &serde_json::Value| {
        case["rules"].as_array().unwrap().contains(&"xenstore.node_data.path.terminated".into())
    };
    assert!(!cases.is_empty() && cases.iter().all(about), "{cases:?}");
}

#[test]
fn wrong_usage() {
    for arguments in [
        ["run", "--filter", "no such case"],
        ["run", "--testee", "/nonexistent/program"],
        ["run", "--vectors", "/nonexistent"],
        ["run", "--report", "pdf=x"],
        ["run", "--report", "json"],
        ["run", "--timeout", "0"],
        ["run", "--report", "json=/nonexistent/file"],
        ["run", "--stream", "nothing"],
        ["run", "--repro", "no-such/case/decode"],
        ["run", "--judge", "/nonexistent/program {file}"],
        ["run", "--judge", "sh -c 'unclosed"],
        ["run", "--reject-status", "0"],
        ["run", "--expected-failures", "/nonexistent"],
        ["run", "--since", "/nonexistent"],
        ["--timeout", "1", "run"],
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_failure_is_shown_with_all_that_helps() {
    let testee = r#"sh -c 'echo "{\"class\": \"trailing\", \"offset\": 3}"; exit 1'"#;
    let filter = "domain-context-v10/trailing-octet/decode";
    let output = run(&["run", "--testee", testee, "--filter", filter]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    for part in [
        "wrong offset",
        "An octet follows END.",
        "rejected: trailing, domain-context-v10.framing.nothing-after-end, at 0x28",
        "rejected: trailing, at 0x3",
        "cargo conformance run --testee",
        "  00000020  00 00 00 00 00 00 00 00 00 ",
        "vectors/domain-context-v10/trailing-octet.hex",
    ] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}

#[test]
fn reports_of_every_kind() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reports");
    fs::create_dir_all(&directory).unwrap();
    let file = |format: &str| directory.join(format);
    let asked: Vec<String> = ["text", "json", "junit", "tap"]
        .iter()
        .map(|format| format!("{format}={}", file(format).display()))
        .collect();
    let mut arguments =
        vec!["run", "--filter", "domain-context-v10/shared", "--testee", "sh -c 'exit 3'"];
    arguments.extend(asked.iter().flat_map(|asked| ["--report", asked]));
    assert_eq!(run(&arguments).status.code(), Some(1));
    let read = |format: &str| fs::read_to_string(file(format)).unwrap();
    assert!(!read("text").contains('\u{1b}'));
    let json: serde_json::Value = serde_json::from_str(&read("json")).unwrap();
    let count = json["suite"]["cases"].as_u64().unwrap();
    assert_eq!(json["testees"][0]["streams"][0]["failed"], count);
    assert_eq!(read("tap").matches("\nnot ok ").count() as u64, count);
    assert_eq!(read("junit").matches("<error type=\"crash\"").count() as u64, count);
    assert!(read("junit").contains(&format!(r#"errors="{count}""#)));
}

#[test]
fn who_never_answers_properly_is_not_asked_for_long() {
    let output = run(&["run", "--filter", "xapi/", "--testee", "sh -c 'exit 3'", "--jobs=1"]);
    assert_eq!(output.status.code(), Some(1));
    let counts = ["xapi", "0", "50", "0", "0", "81"];
    let row = stdout(&output).lines().nth(1).unwrap_or_default().to_owned();
    let words: Vec<&str> = row.split_whitespace().collect();
    assert!(words.windows(counts.len()).any(|words| words == counts), "{row}");
}

#[test]
fn the_example_is_a_good_testee() {
    if !is_here("python3") {
        return;
    }
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/domain_context_v10.py");
    let output = run(&["--testee", &format!("python3 '{example}'"), FEW[0], FEW[1]]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert!(stdout(&output).contains("example  domain-context-v10"));
}

/// Says that every stream is fine.
const CREDULOUS: [&str; 6] =
    ["run", "--judge", "true", "--case", "domain-context-v10/trailing-octet/decode", "--jobs=1"];

fn with_known_failures(name: &str, list: &str) -> (Option<i32>, String) {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, list).unwrap();
    let known = ["--expected-failures", file.to_str().unwrap()];
    let output = run(&[CREDULOUS.as_slice(), &known].concat());
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), stdout(&output) + &errors)
}

#[test]
fn a_known_failure_is_none_until_it_is_mended() {
    let id = "domain-context-v10/trailing-octet/decode";
    let (code, text) = with_known_failures("known", &format!("# Why.\n{id}: fail: it stops early"));
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("known: it stops early") && text.contains("failing"), "{text}");
    for (name, list, problem) in [
        ("stale", format!("{id}: crash: it fell"), "the verdict is fail, not crash"),
        ("unmatched", format!("{id}: fail: why\nno/case/decode: fail: why"), "unknown case"),
    ] {
        let (code, text) = with_known_failures(name, &list);
        assert_eq!(code, Some(1), "{text}");
        assert!(text.contains(problem), "{text}");
    }
    let (code, text) = with_known_failures("reasonless", &format!("{id}: fail:"));
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("has no reason"), "{text}");
}

#[test]
fn a_case_is_put_again_in_the_same_way() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("repro");
    fs::create_dir_all(&directory).unwrap();
    let own = env!("CARGO_MANIFEST_DIR");
    let (spec, vectors) =
        (format!("{own}/../codegen/tests/third-stream"), format!("{own}/tests/third-stream"));
    let judge = r#"sh -c 'test "$(wc -c < {file})" = 7'"#;
    let way = ["--judge", judge, "--timeout", "2", "--memory", "500", "--unjudged-status", "3"];
    let where_from = ["--spec", &spec, "--vectors", &vectors, "--stream", "lamp"];
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .current_dir(&directory)
        .args([&["run", "--repro", "lamp/valid/decode"], way.as_slice(), &where_from].concat())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let octets = fs::read(directory.join("lamp-valid-decode.bin")).unwrap();
    assert!(octets.starts_with(b"LAMP"));
    let text = stdout(&output);
    let command = text.lines().last().unwrap();
    let words = shlex::split(command.strip_prefix("cargo conformance ").unwrap()).unwrap();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    for word in way.iter().chain(&where_from) {
        assert!(words.contains(word), "`{word}` is missing in {command}");
    }
    let again = run(&words);
    assert_eq!(again.status.code(), Some(1));
    assert!(
        stdout(&again).contains(command.strip_prefix("cargo ").unwrap_or(command)),
        "the way of a repetition is that of the first:\n{}",
        stdout(&again)
    );
}

#[test]
fn failures_are_grouped_by_rule() {
    let all = ["run", "--judge", "true", "--filter", "libxc.framing.nothing-after-end"];
    let text = stdout(&run(&all));
    assert!(text.contains("libxc.framing.nothing-after-end  2 failures of true"), "{text}");
    for part in ["  Nothing follows the last record.", "field     framing", "got       accepted"] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}

#[test]
fn what_has_changed_since_an_earlier_run() {
    let report = Path::new(env!("CARGO_TARGET_TMPDIR")).join("earlier.json");
    let few = ["run", "--case", "domain-context-v10/minimal/decode", "--judge-name", "it"];
    let to = format!("json={}", report.display());
    let trailing = ["--case", "domain-context-v10/trailing-octet/decode"];
    run(&[&few, trailing.as_slice(), &["--judge", "true", "--report", &to]].concat());
    let since = ["--since", report.to_str().unwrap()];
    let of = |more: &[&str]| {
        let text = stdout(&run(&[&few, since.as_slice(), more].concat()));
        text.split_once("since then: ").map(|(_, changes)| changes.to_owned()).unwrap()
    };
    let changes = of(&[&trailing, ["--judge", "false"].as_slice()].concat());
    assert!(changes.starts_with("it: 1 broken, 1 fixed, 0 other, 0 new, 0 gone\n"), "{changes}");
    assert!(changes.contains("  broken    domain-context-v10/minimal/decode: fail\n"), "{changes}");
    assert!(changes.contains("  fixed     domain-context-v10/trailing-octet/decode: pass\n"));
    let changes = of(&["--case", "domain-context-v10/no-octets/decode", "--judge", "true"]);
    assert!(changes.starts_with("it: 0 broken, 0 fixed, 0 other, "), "{changes}");
    assert!(
        changes.contains("  gone      domain-context-v10/trailing-octet/decode\n"),
        "{changes}"
    );
}
