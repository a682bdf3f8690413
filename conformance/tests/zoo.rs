//! Testees of every bad kind. Each gets the verdict that it deserves, none passes, and of none is
//! anything left when the program ends, however it ends.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

const MINIMAL: &str = "domain-context-v10/minimal/decode";
const TRAILING: &str = "domain-context-v10/trailing-octet/decode";

/// A run of the program, which can be recognised by a mark in the environment of all that it
/// starts.
struct Run {
    mark: String,
    command: Command,
}

impl Run {
    fn new(name: &str, arguments: &[&str]) -> Self {
        let mark = format!("ZOO={name}-{}", std::process::id());
        let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
        command.env("ZOO", &mark[4..]).arg("run").args(arguments);
        // Those who never say who they are shall not be waited for.
        if !arguments.contains(&"--start-timeout") {
            command.args(["--start-timeout", "1"]);
        }
        Self { mark, command }
    }

    /// How many processes it has started that are still there.
    fn left(&self) -> usize {
        let processes = fs::read_dir("/proc").expect("there are processes");
        let environments =
            processes.flatten().filter_map(|process| fs::read(process.path().join("environ")).ok());
        let carries = |environment: &Vec<u8>| {
            environment.split(|octet| *octet == 0).any(|entry| entry == self.mark.as_bytes())
        };
        environments.filter(carries).count()
    }

    fn wait_until(&self, enough: impl Fn(usize) -> bool) -> usize {
        let until = Instant::now() + Duration::from_secs(20);
        loop {
            let left = self.left();
            if enough(left) || Instant::now() > until {
                return left;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Runs it to its end: its exit status, and the report.
    fn report(mut self) -> (i32, Value) {
        self.command.args(["--report", "json=-"]);
        let output = self.command.output().expect("the program can be run");
        let report: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
        assert_eq!(self.wait_until(|left| left == 0), 0, "{}: something is left", self.mark);
        let testee = report["testees"][0].clone();
        assert_eq!(testee["conforming"], false, "{}", self.mark);
        (output.status.code().unwrap_or(-1), testee)
    }
}

fn line(script: &str, arguments: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/zoo").join(script);
    format!("sh '{}' {arguments}", path.display())
}

fn verdicts(testee: &Value) -> Vec<&str> {
    let cases = testee["cases"].as_array().expect("there are cases");
    cases.iter().map(|case| case["verdict"].as_str().expect("there is a verdict")).collect()
}

/// Puts a stream that is fine, and one that is not, to a program: its exit status and verdicts.
fn two(name: &str, option: &str, line: &str, more: &[&str]) -> (i32, Value) {
    let two = [option, line, "--case", MINIMAL, "--case", TRAILING];
    Run::new(name, &[&two, more].concat()).report()
}

#[test]
fn who_accepts_everything() {
    let (code, testee) = two("accepts", "--judge", &line("accepts.sh", ""), &[]);
    assert_eq!((code, verdicts(&testee)), (1, vec!["pass", "fail"]));
    assert_eq!(testee["standing"], "failing");
}

#[test]
fn who_rejects_everything() {
    let (code, testee) = two("rejects", "--judge", &line("rejects.sh", ""), &[]);
    assert_eq!((code, verdicts(&testee)), (1, vec!["fail", "pass"]));
}

#[test]
fn who_rejects_by_another_status() {
    let more = ["--reject-status", "3,4", "--unjudged-status", "2"];
    for (script, expected) in [
        ("exit 1", ["crash", "crash"]),
        ("exit 4", ["fail", "pass"]),
        ("exit 2", ["not judged", "not judged"]),
        ("kill -SEGV $$", ["crash", "crash"]),
    ] {
        let (code, testee) = two("status", "--judge", &format!("sh -c '{script}'"), &more);
        let not_judged = expected[0] == "not judged";
        assert_eq!(verdicts(&testee), expected, "{script}");
        assert_eq!(code, if not_judged { 3 } else { 1 }, "{script}");
    }
}

#[test]
fn who_echoes() {
    let (code, testee) = two("echoes", "--testee", &line("echoes.sh", ""), &[]);
    assert_eq!((code, verdicts(&testee)), (1, vec!["contract error", "fail"]));
}

#[test]
fn who_sleeps() {
    let limits = ["--timeout", "0.3", "--jobs", "1"];
    for option in ["--judge", "--dumper", "--testee"] {
        let (code, testee) = two("sleeps", option, "sh -c 'exec sleep 600'", &limits);
        assert_eq!((code, verdicts(&testee)), (1, vec!["hang", "hang"]), "{option}");
    }
    // It is not asked for ever.
    let sleeps = line("sleeps.sh", "");
    let all = ["--judge", &sleeps, "--filter", "domain-context-v10/", "--jobs", "1"];
    let (_, testee) =
        Run::new("sleeps", &[&all, ["--timeout", "0.3"].as_slice()].concat()).report();
    let count = |verdict| verdicts(&testee).iter().filter(|v| **v == verdict).count();
    assert_eq!(count("hang"), 5);
    assert!(count("not asked") > 20 && count("pass") == 0);
}

#[test]
fn who_is_slow_for_few_octets() {
    let slow = line("slow.sh", "");
    let (code, testee) = two("slow", "--judge", &slow, &["--answer-time", "0.2"]);
    assert_eq!((code, verdicts(&testee)), (1, vec!["fail", "pass"]));
    for case in testee["cases"].as_array().expect("there are cases") {
        assert_eq!(case["slow"], true, "{case}");
        assert!(case["seconds"].as_f64() >= Some(0.5), "{case}");
    }
    let (_, testee) = two("slow", "--judge", &slow, &["--answer-time", "0"]);
    assert!(testee["cases"][0]["slow"].is_null(), "{testee}");
}

#[test]
fn who_answers_garbage() {
    let (code, testee) = two("garbage", "--testee", &line("garbage.sh", ""), &[]);
    assert_eq!((code, verdicts(&testee)), (1, vec!["contract error", "contract error"]));
}

#[test]
fn who_allocates_without_end() {
    let limits = ["--memory", "200", "--timeout", "60"];
    let (code, testee) = two("allocates", "--judge", &line("allocates.sh", ""), &limits);
    assert_eq!((code, verdicts(&testee)), (1, vec!["out of memory", "out of memory"]));
}

#[test]
fn who_takes_much_memory_for_few_octets() {
    let greedy = line("greedy.sh", "");
    let (code, testee) = two("greedy", "--judge", &greedy, &["--answer-memory", "32"]);
    assert_eq!((code, verdicts(&testee)), (1, vec!["memory", "fail"]));
    assert!(testee["cases"][0]["memory"].as_u64() > Some(90_000_000), "{testee}");
    let (_, testee) = two("greedy", "--judge", &greedy, &["--answer-memory", "0"]);
    assert_eq!(verdicts(&testee), ["pass", "fail"]);
}

#[test]
fn who_has_others_take_the_memory() {
    let script = line("hands-on.sh", "");
    for option in ["--judge", "--testee"] {
        let limit = ["--answer-memory", "32"];
        let (code, testee) = two("hands-on", option, &script, &limit);
        assert_eq!((code, verdicts(&testee)), (1, vec!["memory", "memory"]), "{option}");
        assert!(testee["cases"][0]["memory"].as_u64() > Some(90_000_000), "{testee}");
        let (_, testee) = two("hands-on", option, &script, &["--answer-memory", "0"]);
        assert_eq!(verdicts(&testee), ["pass", "pass"], "{option}");
    }
}

#[test]
fn whose_others_take_too_much_together() {
    let limits = ["--memory", "200", "--timeout", "60"];
    let (code, testee) = two("many", "--judge", &line("many-greedy.sh", ""), &limits);
    assert_eq!((code, verdicts(&testee)), (1, vec!["out of memory", "out of memory"]));
}

#[test]
fn who_forks_and_hangs() {
    let limits = ["--timeout", "1"];
    for option in ["--judge", "--testee"] {
        let (code, testee) = two("forks", option, &line("forks-and-hangs.sh", ""), &limits);
        assert_eq!((code, verdicts(&testee)), (1, vec!["hang", "hang"]), "{option}");
    }
}

#[test]
fn who_leaves_others_behind() {
    let begin = Instant::now();
    let script = line("forks-and-rejects.sh", "");
    let (code, testee) = two("leaves", "--judge", &script, &["--timeout", "60"]);
    assert_eq!((code, verdicts(&testee)), (1, vec!["fail", "pass"]));
    assert!(begin.elapsed() < Duration::from_secs(60), "its own end is its answer");
}

/// How many processes sleep for so many seconds.
fn sleepers(seconds: &str) -> usize {
    let processes = fs::read_dir("/proc").expect("there are processes").flatten();
    let lines = processes.filter_map(|process| fs::read(process.path().join("cmdline")).ok());
    let line = format!("sleep\0{seconds}\0");
    lines.filter(|own| own == line.as_bytes()).count()
}

#[test]
fn who_leaves_others_behind_that_forget_where_they_come_from() {
    for (number, option) in ["--judge", "--testee"].iter().enumerate() {
        let seconds = format!("{}{number}", 100_000 + std::process::id());
        let script = line("forks-and-forgets.sh", &seconds);
        let (code, testee) = two("forgets", option, &script, &["--jobs", "2"]);
        assert_eq!((code, verdicts(&testee)), (1, vec!["fail", "pass"]), "{option}");
        let until = Instant::now() + Duration::from_secs(5);
        while sleepers(&seconds) > 0 && Instant::now() < until {
            thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(sleepers(&seconds), 0, "{option}: something is left");
    }
}

#[test]
fn who_floods_standard_error() {
    let (code, testee) = two("floods", "--judge", &line("floods.sh", ""), &["--timeout", "1"]);
    assert_eq!((code, verdicts(&testee)), (1, vec!["hang", "hang"]));
}

#[test]
fn who_forges_a_line() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("forged");
    fs::create_dir_all(&directory).expect("there is a directory for reports");
    let file = |format: &str| directory.join(format).display().to_string();
    let reports = ["text", "tap", "junit"].map(|format| format!("{format}={}", file(format)));
    let more: Vec<&str> = reports.iter().flat_map(|r| ["--report", r.as_str()]).collect();
    let (code, testee) = two("forges", "--testee", &line("forges.sh", ""), &more);
    assert_eq!((code, verdicts(&testee)), (1, vec!["contract error", "contract error"]));
    let name = testee["name"].as_str().expect("it has a name");
    assert!(name.starts_with("interpreter | ok 1 - all | not ok\\u{1b}[2K"), "{name}");
    for format in ["text", "tap", "junit"] {
        let report = fs::read_to_string(file(format)).expect("there is a report");
        let controls = |c: char| c.is_control() && c != '\n' || c == '\u{2028}';
        assert!(!report.contains(controls), "{format}:\n{report}");
        let forged = |line: &&str| line.trim_start().starts_with("ok ");
        assert_eq!(report.lines().find(forged), None, "{format}");
    }
}

#[test]
fn who_takes_the_name_of_another() {
    let judge = line("rejects.sh", "");
    let twice = ["--judge", &judge, "--judge", &judge, "--judge-name", "a", "--judge-name", "a"];
    let mut run = Run::new("names", &[&twice, ["--case", TRAILING].as_slice()].concat());
    let output = run.command.output().expect("the program can be run");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("\na #2 "), "{text}");
}

#[test]
fn who_crashes_now_and_then() {
    let count = Path::new(env!("CARGO_TARGET_TMPDIR")).join("every-tenth");
    fs::write(&count, "").expect("the count can be written");
    let judge = line("every-tenth.sh", &format!("'{}'", count.display()));
    let all = ["--judge", &judge, "--filter", "domain-context-v10/", "--jobs", "1"];
    let (code, testee) = Run::new("tenth", &all).report();
    let asked = verdicts(&testee).iter().filter(|verdict| **verdict != "not asked").count();
    let crashes = verdicts(&testee).iter().filter(|verdict| **verdict == "crash").count();
    assert!(asked > 20);
    assert_eq!((code, crashes), (1, asked / 10));
}

/// Of the whole suite, and one that is started again each time.
#[test]
fn who_stays_and_dies_now_and_then() {
    let count = Path::new(env!("CARGO_TARGET_TMPDIR")).join("every-tenth-served");
    fs::write(&count, "").expect("the count can be written");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/zoo/every_tenth.py");
    let dies = format!("python3 '{}' '{}'", script.display(), count.display());
    let patient = ["--testee", &dies, "--jobs", "1", "--start-timeout", "30"];
    let (code, testee) = Run::new("dies", &patient).report();
    assert_eq!((code, testee["standing"].as_str()), (1, Some("failing")));
    let cases = testee["cases"].as_array().expect("there are cases");
    let asked = cases.iter().filter(|case| case["verdict"] != "not asked");
    let mut number = 0;
    for case in asked {
        number += 1;
        // Who rejects everything is right where a rule is broken.
        let right = !case["breaks"].is_null();
        let verdict = if number % 10 == 0 {
            "crash"
        } else if right {
            "pass"
        } else {
            "fail"
        };
        assert_eq!(case["verdict"], verdict, "question {number}: {case}");
    }
    assert!(number > 1000, "{number} questions");
}

#[test]
fn who_gives_the_verdict_alone() {
    let (code, testee) = two("verdict", "--testee", &line("verdict.sh", ""), &[]);
    assert_eq!((code, verdicts(&testee)), (0, vec!["pass", "pass"]));
    // Cases that nobody selected are not verified.
    assert_eq!(testee["standing"], "incomplete");
    assert_eq!(testee["compared"]["verdicts"]["compared"], 2);
    assert_eq!(testee["compared"]["classes"]["compared"], 0);
    assert_eq!(testee["scope"], "decode of domain-context-v10, giving verdict");
}

#[test]
fn a_case_that_was_not_asked_is_no_pass() {
    let verdict = line("verdict.sh", "");
    let two = ["--testee", &verdict, "--case", MINIMAL, "--case", TRAILING];
    let arguments = [&two, ["--exclude", "trailing"].as_slice()].concat();
    let (code, testee) = Run::new("excluded", &arguments).report();
    assert_eq!(code, 3, "something was excluded");
    let missing = testee["not_verified"].to_string();
    assert!(missing.contains("1 cases were excluded"), "{missing}");
    let arguments = ["--testee", &verdict, "--filter", "xenstore/minimal/"];
    let (code, testee) = Run::new("nothing", &arguments).report();
    assert!(verdicts(&testee).iter().all(|verdict| *verdict == "not asked"));
    assert_eq!(code, 3, "nothing was asked");
}

fn start(run: &mut Run) -> Child {
    let child = run.command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    child.expect("the program can be run")
}

#[test]
fn an_interrupted_run_leaves_nothing_behind() {
    for signal in ["INT", "TERM", "KILL"] {
        let script = line("forks-and-hangs.sh", "{file}");
        let arguments = ["--judge", &script, "--case", MINIMAL, "--timeout", "600"];
        let mut run = Run::new(signal, &arguments);
        let mut child = start(&mut run);
        // Itself, its guard and what the guard waits with, and at least five of the testee.
        assert!(run.wait_until(|count| count >= 8) >= 8, "{signal}: too few were started");
        let number = child.id().to_string();
        let mut kill = Command::new("sh");
        kill.args(["-c", "kill -s $1 $2", "sh", signal, &number]);
        assert!(kill.status().is_ok_and(|status| status.success()));
        child.wait().expect("it ends");
        assert_eq!(run.wait_until(|left| left == 0), 0, "{signal}: something is left");
        let scratch = format!("streamspec-{number}-");
        let left = || {
            let files = fs::read_dir(std::env::temp_dir()).expect("there is a directory");
            files.flatten().any(|f| f.file_name().to_string_lossy().starts_with(&scratch))
        };
        let until = Instant::now() + Duration::from_secs(10);
        while left() && Instant::now() < until {
            thread::sleep(Duration::from_millis(20));
        }
        assert!(!left(), "{signal}: a file is left");
    }
}
