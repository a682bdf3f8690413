//! The program away from its sources: it works with what it carries, and says so; and with a family
//! of descriptions around it or named to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::example::copied;

const SAMPLE: &str = "samples/domain-context@1";

fn program(directory: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
    // Compiling the bindings of each family is left to `whole_way`.
    command.envs([("CC", "/no/cc"), ("GO", "/no/go"), ("CARGO", "/no/cargo")]);
    command.env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"));
    command.current_dir(directory).args(arguments).output().expect("the program can be run")
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.clone(), output.stderr.clone()].concat()).into_owned()
}

/// The lamp, with its vectors, as a family in a directory.
fn lamp() -> TempDir {
    let directory = TempDir::new().expect("there is room for temporary files");
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let family = directory.path().join("family");
    copied(&own.join("../codegen/tests/third-stream/lamp"), &family.join("lamp"));
    copied(&own.join("tests/third-stream/lamp"), &family.join("vectors/lamp"));
    directory
}

#[test]
fn in_an_empty_directory_it_has_all_that_it_needs() {
    let empty = TempDir::new().expect("there is room for temporary files");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    let sample = fs::read_dir(samples).expect("there are samples");
    let sample = sample.map(|entry| entry.expect("it can be read").path());
    let sample = sample.into_iter().find(|path| path.extension().is_some_and(|e| e == "bin"));
    fs::copy(sample.expect("there is one"), empty.path().join("stream")).expect("it can be copied");

    for arguments in [
        ["verify", "--stream", "domain-context", "stream"].as_slice(),
        &["inspect", "--stream", "domain-context", "stream"],
        &["decode", "--stream", "domain-context", "stream"],
        &["run", "--filter", "xenstore"],
        &["run", "--filter", "sample"],
    ] {
        let output = program(empty.path(), arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output));
        assert!(text(&output).contains("built into the program"), "{}", text(&output));
    }
    let output = program(empty.path(), &["bless"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
}

#[test]
fn what_it_carries_is_what_stands_in_the_repository() {
    let empty = TempDir::new().expect("there is room for temporary files");
    let cases = |directory: &Path| {
        let output = program(directory, &["run", "--testee", "/bin/false", "--report", "json=-"]);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        report["suite"].clone()
    };
    let own = cases(Path::new(env!("CARGO_MANIFEST_DIR")));
    assert!(own["cases"].as_u64().is_some_and(|cases| cases > 0), "{own}");
    assert_eq!(
        own,
        cases(empty.path()),
        "a file that is new is not noticed: touch conformance/src/commands/places.rs"
    );
}

#[test]
fn a_family_around_is_judged_by_its_own_vectors() {
    let lamp = lamp();
    for (directory, arguments) in [
        ("family", ["run"].as_slice()),
        ("family/lamp/records", &[]),
        ("", &["--spec", "family"]),
        ("", &["run", "--spec", "family"]),
        ("", &["--vectors", "family/vectors", "run", "--spec", "family"]),
    ] {
        let output = program(&lamp.path().join(directory), arguments);
        let shown = text(&output);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {shown}");
        assert!(shown.contains("lamp") && !shown.contains("carries"), "{shown}");
    }
}

#[test]
fn without_vectors_it_says_where_they_would_be() {
    let lamp = lamp();
    fs::remove_dir_all(lamp.path().join("family/vectors")).expect("it is there");
    let output = program(lamp.path(), &["run", "--spec", "family"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("family/vectors"), "{}", text(&output));
}

#[test]
fn the_command_for_a_failing_case_finds_it_again() {
    let lamp = lamp();
    fs::rename(lamp.path().join("family/vectors"), lamp.path().join("other vectors"))
        .expect("it can be renamed");
    let arguments = ["--spec", "family", "--vectors", "other vectors"];
    let run = ["run", "--testee", "sh -c 'exit 3'"];
    let output = program(lamp.path(), &[run.as_slice(), &arguments].concat());
    assert_eq!(output.status.code(), Some(1));
    let again = "run --spec family --vectors 'other vectors' --testee ";
    assert!(text(&output).contains(again), "{}", text(&output));
}

#[test]
fn the_vectors_of_a_family_are_blessed() {
    let lamp = lamp();
    let blessed = |directory: &Path| {
        let mut texts = Vec::new();
        for entry in fs::read_dir(directory).expect("there are vectors") {
            let path = entry.expect("it can be read").path();
            if path.extension().is_none_or(|extension| extension != "hex") {
                continue;
            }
            texts.push(fs::read_to_string(path).expect("it is a text"));
        }
        texts.sort();
        texts
    };
    let vectors = lamp.path().join("family/vectors/lamp");
    let output = program(lamp.path(), &["bless", "--spec", "family"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    let right = blessed(&vectors);
    let stale = fs::read_dir(&vectors).expect("there are vectors").map(|e| e.unwrap().path());
    let holds = |path: &Path| fs::read_to_string(path).unwrap().contains("\n---\n");
    let is_vector = |path: &PathBuf| path.extension().is_some_and(|e| e == "hex");
    let stale =
        stale.into_iter().filter(is_vector).find(|path| holds(path)).expect("one is accepted");
    let text_of = fs::read_to_string(&stale).expect("it is a text");
    let (head, _) = text_of.split_once("\n---\n").expect("it has a document");
    fs::write(&stale, format!("{head}\n---\n{{}}\n")).expect("it can be written");
    let output = program(lamp.path(), &["bless", "--spec", "family"]);
    assert!(text(&output).contains("wrote "), "{}", text(&output));
    assert_eq!(blessed(&vectors), right);
}

#[test]
fn a_closed_pipe_is_quiet_and_a_full_device_is_no_verdict() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = env!("CARGO_BIN_EXE_streamspec-conformance");
    let run = |script: &str| {
        let script = format!("set -o pipefail; {script}");
        let mut command = Command::new("bash");
        command.current_dir(own).args(["-c", &script, "bash", program]);
        command.output().expect("the shell can be run")
    };
    let sample = "$(ls samples/domain-context@1/*.bin | head -1)";
    for command in ["inspect --full", "inspect --json", "decode", "verify"] {
        let line = format!("\"$1\" {command} --stream domain-context {sample}");
        let output = run(&format!("{line} | (exec <&-; sleep 0.3)"));
        assert!(matches!(output.status.code(), Some(0 | 141)), "{command}: {}", text(&output));
        assert_eq!(text(&output), "", "{command}");
        let output = run(&format!("{line} > /dev/full"));
        assert_eq!(output.status.code(), Some(2), "{command}: {}", text(&output));
        assert!(text(&output).contains("standard output: "), "{command}: {}", text(&output));
    }
    let refused = run("echo x | \"$1\" verify --stream domain-context - 2> /dev/full");
    assert_eq!(refused.status.code(), Some(2), "a verdict that could not be written is none");
    let tee = run(&format!("\"$1\" verify --tee --stream domain-context {sample} > /dev/full"));
    assert_eq!(tee.status.code(), Some(2), "{}", text(&tee));
}

#[test]
fn an_error_names_its_file() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    for command in ["verify", "inspect", "decode", "encode"] {
        for path in ["tests", "no such file"] {
            let output = program(own, &[command, "--stream", "xenstore", path]);
            assert_eq!(output.status.code(), Some(2), "{command}: {}", text(&output));
            assert!(text(&output).contains(path), "{command}: {}", text(&output));
        }
    }
}

#[test]
fn the_vectors_of_a_new_family_are_right() {
    let directory = TempDir::new().expect("there is room for temporary files");
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let language = fs::read_to_string(own.join("../spec/README.md")).expect("it is there");
    for block in language.split("```yaml\n# jukebox/").skip(1) {
        let block = block.split("\n```").next().expect("it ends");
        let (path, content) = block.split_once('\n').expect("a name, and the content");
        let path = directory.path().join("jukebox").join(path);
        fs::create_dir_all(path.parent().expect("it is in a directory")).expect("it can be made");
        fs::write(path, content).expect("it can be written");
    }
    copied(&own.join("../codegen/carried/new"), &directory.path().join("vectors/jukebox"));
    let output = program(directory.path(), &["run"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    let output = program(directory.path(), &["bless"]);
    assert!(!text(&output).contains("wrote"), "{}", text(&output));
}
