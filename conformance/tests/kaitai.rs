//! Descriptions for Kaitai Struct, made of the model as JSON: its own compiler takes them, and what that makes
//! reads every accepted stream of the suite to the same values.
//!
//! The compiler is a package of npm and its runtime one of PyPI: `.ci/run` puts both into `target/kaitai`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use streamspec_codegen::model::{Family, Stream};

use crate::here::{is_here, left_out};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// Where the packages are; none, and a word about it, where they are not needed and not there.
fn packages() -> Option<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../kaitai");
    let here = target.join("node_modules/kaitai-struct-compiler").is_dir()
        && target.join("python/kaitaistruct.py").is_file();
    if !here {
        left_out("the compiler of Kaitai Struct");
    }
    here.then_some(target)
}

fn example(file: &str) -> PathBuf {
    Path::new(HERE).join("examples/kaitai").join(file)
}

fn with_input(command: &mut Command, input: &str) -> Output {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads all");
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stderr);
    let found = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{command:?}\n{said}{found}");
    output
}

/// Writes and compiles the descriptions of a family; where the readers are.
fn readers(family: &Family, model: &str, packages: &Path, scratch: &Path) -> PathBuf {
    let out = scratch.join("readers");
    let _ = fs::remove_dir_all(scratch);
    fs::create_dir_all(&out).expect("a directory can be made");
    let mut descriptions = Vec::new();
    for stream in &family.streams {
        let mut generator = Command::new("python3");
        let output = with_input(generator.arg(example("generate.py")).arg(&stream.name), model);
        let path = scratch.join(format!("{}.ksy", stream.name));
        fs::write(&path, output.stdout).expect("it can be written");
        descriptions.push(path);
    }
    let mut compiler = Command::new("node");
    compiler.env("NODE_PATH", packages.join("node_modules"));
    with_input(compiler.arg(example("compile.js")).arg("python").arg(&out).args(descriptions), "");
    out
}

/// Reads all accepted streams; how many were read alike, and how many have something that Kaitai cannot say.
fn reads_alike(spec: &Path, vectors: &Path, name: &str, words: &[&str]) -> Option<(usize, usize)> {
    let packages = packages()?;
    let family = streamspec_codegen::load(spec).unwrap_or_else(|problems| panic!("{problems}"));
    let model = streamspec_codegen::emit::model(&family).expect("a model is JSON");
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kaitai").join(name);
    let readers = readers(&family, &model, &packages, &scratch);
    let suite = scratch.join("suite");
    let mut export = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
    export.arg("export").arg(&suite).arg("--spec").arg(spec).arg("--vectors").arg(vectors);
    with_input(&mut export, "");
    let mut compare = Command::new("python3");
    compare.env("PYTHONPATH", packages.join("python"));
    let output = with_input(compare.arg(example("compare.py")).arg(suite).arg(readers), &model);
    let said = String::from_utf8_lossy(&output.stdout);
    for word in words {
        assert!(said.contains(word), "{word} is not in\n{said}");
    }
    let counted = |line: &str| line.split(' ').rev().find_map(|word| word.parse::<usize>().ok());
    let (unsaid, alike): (Vec<&str>, Vec<&str>) =
        said.lines().partition(|line| line.starts_with("not said by Kaitai: "));
    let total = |lines: &[&str]| lines.iter().copied().filter_map(counted).sum();
    Some((total(&alike), total(&unsaid)))
}

#[test]
fn ours() {
    let read = reads_alike(
        &Path::new(HERE).join("../spec"),
        &Path::new(HERE).join("vectors"),
        "ours",
        &["hvm_context: ", "xenstore: ", "libxc: ", "libxl: ", "xapi: ", "domain_context: "],
    );
    // Most of what is not said: a count of elements, and a stream that goes on after another one.
    assert!(read.is_none_or(|(alike, unsaid)| alike > 7 * unsaid), "{read:?}");
}

#[test]
fn the_readme_of_the_bindings_says_how_large_it_is() {
    if !is_here("python3") {
        return;
    }
    let spec = Path::new(HERE).join("../spec");
    let family = streamspec_codegen::load(&spec).unwrap_or_else(|problems| panic!("{problems}"));
    let model = streamspec_codegen::emit::model(&family).expect("a model is JSON");
    let printed = |stream: &Stream| {
        let mut generator = Command::new("python3");
        let output = with_input(generator.arg(example("generate.py")).arg(&stream.name), &model);
        String::from_utf8_lossy(&output.stdout).lines().count()
    };
    let printed: usize = family.streams.iter().map(printed).sum();
    let text = |path: &Path| fs::read_to_string(path).expect("it is in the repository");
    let generator = text(&example("generate.py")).lines().count();
    let readme = text(&Path::new(HERE).join("../generated/README.md"));
    let digits = |lines: usize| format!("{},{:03}", lines / 1000, lines % 1000);
    for figure in [format!("[{generator} lines of Python]"), digits(printed) + " lines of"] {
        assert!(readme.contains(&figure), "generated/README.md has another figure than {figure}");
    }
}

#[test]
fn what_is_not_ours() {
    for (name, word) in [("sensor-log", "sensor_log: "), ("tape", "tape: ")] {
        let family = Path::new(HERE).join("../spec/examples").join(name);
        reads_alike(&family, &family.join("vectors"), name, &[word]);
    }
}

#[test]
fn in_either_order_of_octets() {
    let family = Path::new(HERE).join("../spec/examples/pcapng");
    reads_alike(&family, &family.join("vectors"), "pcapng", &["pcapng: "]);
}
