//! Programs that are judged by what they write, and streams that were captured.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/tests/third-stream");
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/third-stream");
const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

/// Runs the command: exit status, and what is said of who has written.
fn run(arguments: &[&str]) -> (i32, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(["run", "--report", "json=-"])
        .args(arguments)
        .output()
        .expect("the program can be run");
    let code = output.status.code().unwrap_or(-1);
    let report =
        serde_json::from_slice(&output.stdout).map(|report: Value| report["testees"][0].clone());
    (code, report.unwrap_or_else(|_| String::from_utf8_lossy(&output.stderr).into_owned().into()))
}

/// What a writer of lamps is worth.
fn lamp(line: &str) -> (i32, Value) {
    let places = ["--spec", SPEC, "--vectors", VECTORS, "--timeout", "1", "--stream", "lamp"];
    run(&[&places, ["--writer", line].as_slice()].concat())
}

/// A command line that prints octets, given as `printf` takes them, and goes on with `then`.
fn prints(octets: &str, then: &str) -> String {
    format!("sh -c 'printf \"{octets}\"; {then}'")
}

fn verdicts(testee: &Value) -> Vec<(&str, &str)> {
    let cases = testee["cases"].as_array().unwrap_or_else(|| panic!("{testee}")).iter();
    let text = |value: &'_ Value| value.as_str().unwrap_or_default().to_owned();
    let pairs = cases.map(|case| (text(&case["id"]), text(&case["verdict"])));
    pairs.map(|(id, verdict)| (&*id.leak(), &*verdict.leak())).collect()
}

const LAMP: &str =
    r"LAMP\\003\\000\\000\\000\\000\\002\\000\\010\\000\\001\\000\\000\\000\\000\\000\\007";
const END: &str = r"\\000\\003\\000\\000";

#[test]
fn a_writer_that_keeps_the_rules() {
    let (code, testee) = lamp(&prints(&format!("{LAMP}{END}"), "exit 0"));
    let fine = [("lamp/writer-1/check", "pass"), ("lamp/writer-1/encode", "pass")];
    assert_eq!((code, verdicts(&testee)), (0, fine.to_vec()), "{testee}");
    assert_eq!(testee["scope"].as_str().unwrap().split(',').next(), Some("check"), "{testee}");
    let into_file = format!("sh -c 'printf \"{LAMP}{END}\" > \"$0\"; echo noise' {{file}}");
    let (code, testee) = lamp(&into_file);
    assert_eq!((code, verdicts(&testee)), (0, fine.to_vec()), "{testee}");
}

#[test]
fn writers_that_do_not() {
    for (line, first, got) in [
        (prints(LAMP, "exit 0"), "fail", "lamp.framing.end"),
        (prints(&format!("{LAMP}{END}x"), "exit 0"), "fail", "lamp.framing.nothing-after-end"),
        (prints(&format!("{LAMP}{END}"), "exit 1"), "crash", "exit status: 1"),
        (prints(LAMP, "kill -SEGV $$"), "crash", "signal"),
        (prints(LAMP, "sleep 60"), "hang", "no answer"),
        ("true".to_owned(), "fail", "truncated"),
        ("sh -c true {file}".to_owned(), "contract error", "no file"),
    ] {
        let (code, testee) = lamp(&line);
        assert_eq!((code, verdicts(&testee)[0].1), (1, first), "{line}: {testee}");
        assert!(testee["cases"][0]["got"].as_str().unwrap().contains(got), "{line}: {testee}");
        assert_eq!(testee["conforming"], false, "{line}");
    }
    let (code, testee) =
        run(&["--writer", "sh -c 'exit 4'", "--stream", "xenstore", "--unjudged-status", "4"]);
    assert_eq!((code, verdicts(&testee)[0].1), (3, "not judged"), "{testee}");
}

#[test]
fn what_readers_ignore_does_not_come_back() {
    // The third and fourth octet after the version are for nobody.
    let ignored = LAMP.replacen(r"\\010\\000\\001\\000", r"\\010\\000\\001\\001", 1);
    let (code, testee) = lamp(&prints(&format!("{ignored}{END}"), "exit 0"));
    assert_eq!(code, 1);
    assert_eq!(verdicts(&testee)[0].1, "fail", "{testee}");
}

#[test]
fn captured_streams() {
    let (code, testee) = run(&["--corpus", SAMPLES]);
    assert_eq!((code, &testee["conforming"]), (0, &true.into()), "{testee}");
    assert!(verdicts(&testee).len() >= 8, "{testee}");
    let corpus = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus");
    let _ = fs::remove_dir_all(&corpus);
    fs::create_dir_all(&corpus).expect("the directory can be made");
    let (code, nothing) = run(&["--corpus", corpus.to_str().unwrap()]);
    assert!(code == 2 && nothing.as_str().unwrap().contains("no stream is there"), "{nothing}");
    let sample = fs::read_dir(PathBuf::from(SAMPLES).join("xenstore@1")).unwrap().flatten();
    let sample = sample.map(|e| e.path()).find(|p| p.extension().is_some_and(|e| e == "bin"));
    let octets = fs::read(sample.unwrap()).expect("the sample is there");
    fs::write(corpus.join("cut"), &octets[..octets.len() - 8]).expect("it can be written");
    let (code, testee) = run(&["--corpus", corpus.to_str().unwrap()]);
    let cut = [("xenstore/cut/check", "fail"), ("xenstore/cut/encode", "not judged")];
    assert_eq!((code, verdicts(&testee)), (1, cut.to_vec()), "{testee}");
    fs::write(corpus.join("noise"), "noise").expect("it can be written");
    let (code, unknown) = run(&["--corpus", corpus.to_str().unwrap()]);
    assert!(code == 2 && unknown.as_str().unwrap().contains("noise: "), "{unknown}");
}

/// A libxc image of nothing but its headers, the end of its static data, and its end.
fn libxc_image(name: &str) -> PathBuf {
    let mut image = vec![0xff; 8];
    image.extend(b"XENF\0\0\0\x03\0\0\0\0\0\0\0\0");
    image.extend(b"\x02\0\0\0\x0c\0\0\0\x04\0\0\0\x11\0\0\0");
    image.extend(b"\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    let file = std::env::temp_dir().join(format!("streamspec-{name}-{}", std::process::id()));
    fs::write(&file, image).expect("it is written");
    file
}

#[test]
fn a_writer_of_suspend_images() {
    let libxc = libxc_image("suspend-image");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/suspend_image.py");
    for kind in ["pv", "hvm", "uefi"] {
        let line = format!("python3 {script} {kind} {} {{file}}", libxc.display());
        let (code, testee) = run(&["--writer", &line, "--stream", "xapi"]);
        let fine = [("xapi/writer-1/check", "pass"), ("xapi/writer-1/encode", "pass")];
        assert_eq!((code, verdicts(&testee)), (0, fine.to_vec()), "{kind}: {testee}");
    }
    fs::remove_file(libxc).expect("it was written");
}
