//! A generator of another language, outside of the tree: the model as JSON, a script in Python, readers in Lua.
//! They say of every stream of the suite what the text says: the rule that is broken, and where.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use streamspec_codegen::model::Family;
use streamspec_conformance::suite::{self, Case, Expected};
use streamspec_conformance::testee::Operation;

use crate::here::is_here;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

fn generate(family: &Family, stream: &str) -> Output {
    let model = streamspec_codegen::emit::model(family).expect("a model is JSON");
    let mut generator = Command::new("python3")
        .arg(Path::new(HERE).join("examples/lua/generate.py"))
        .arg(stream)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 is here");
    let mut input = generator.stdin.take().expect("it is a pipe");
    input.write_all(model.as_bytes()).expect("it reads all of the model");
    drop(input);
    generator.wait_with_output().expect("it ends")
}

/// Where the reader of a stream stands, beside what all of them need.
fn reader(family: &Family, stream: &str) -> PathBuf {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("own-language").join(stream);
    fs::create_dir_all(&out).expect("a directory can be made");
    let runtime = Path::new(HERE).join("examples/lua/runtime.lua");
    fs::copy(runtime, out.join("runtime.lua")).expect("it can be copied");
    let output = generate(family, stream);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::write(out.join("reader.lua"), output.stdout).expect("it can be written");
    out
}

/// What a reader has to say of a stream, and what it says.
fn answers(reader: &Path, case: &Case) -> (String, String) {
    let right = match &case.expected {
        Expected::Rejected { rule, offset, .. } => format!("{rule}, at offset {offset}\n"),
        _ => String::new(),
    };
    fs::write(reader.join("stream"), &case.input).expect("it can be written");
    let mut command = Command::new("lua5.4");
    let output = command.args(["reader.lua", "stream"]).current_dir(reader).output();
    let output = output.expect("lua5.4 is here");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let trace = String::from_utf8_lossy(&output.stderr);
    assert!(trace.is_empty(), "{}: {trace}", case.id);
    assert_eq!(output.status.success(), said.is_empty(), "{}: the exit status", case.id);
    (right, said)
}

/// Puts all cases of a description before its reader.
fn agrees(root: &Path, vectors: &Path, stream: &str) {
    if !is_here("python3") || !is_here("lua5.4") {
        return;
    }
    let family = streamspec_codegen::load(root).unwrap_or_else(|problems| panic!("{problems}"));
    let reader = reader(&family, stream);
    let suite = suite::load(&family, vectors, None).unwrap_or_else(|problems| panic!("{problems}"));
    let of_stream =
        |case: &&Case| case.operation == Operation::Decode && case.description.name == stream;
    let mut asked = 0;
    for case in suite.cases.iter().filter(of_stream) {
        let (right, said) = answers(&reader, case);
        assert_eq!(said, right, "{}: {}", case.id, case.about);
        asked += 1;
    }
    assert!(asked > 10, "{stream} has vectors");
}

fn agrees_on_ours(stream: &str) {
    agrees(&Path::new(HERE).join("../spec"), &Path::new(HERE).join("vectors"), stream);
}

#[test]
fn on_xenstore() {
    agrees_on_ours("xenstore");
}

#[test]
fn on_hvm_context() {
    agrees_on_ours("hvm-context");
}

#[test]
fn on_domain_context() {
    for stream in ["domain-context", "domain-context-v1", "domain-context-v10"] {
        agrees_on_ours(stream);
    }
}

#[test]
fn on_what_is_not_ours() {
    for stream in ["sensor-log", "pcapng", "btrfs-send", "tape"] {
        let family = Path::new(HERE).join("../spec/examples").join(stream);
        agrees(&family, &family.join("vectors"), stream);
    }
}

#[test]
fn in_either_order_of_octets() {
    let family = Path::new(HERE).join("../spec/examples/pcapng");
    agrees(&family, &family.join("vectors"), "pcapng");
}

#[test]
fn what_it_does_not_know_it_says() {
    if !is_here("python3") {
        return;
    }
    let spec = Path::new(HERE).join("../spec");
    let family = streamspec_codegen::load(&spec).unwrap_or_else(|problems| panic!("{problems}"));
    let output = generate(&family, "libxc");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with("libxc has a stream in a stream"), "{said}");
}

#[test]
fn the_chapter_shows_what_is_generated() {
    if !is_here("python3") {
        return;
    }
    let spec = Path::new(HERE).join("../spec");
    let family = streamspec_codegen::load(&spec).unwrap_or_else(|problems| panic!("{problems}"));
    let output = generate(&family, "xenstore");
    let reader = String::from_utf8(output.stdout).expect("Lua is UTF-8");
    let chapter = fs::read_to_string(spec.join("book/own-language.md")).expect("it is there");
    let shown = chapter.split("```lua\n").nth(1).and_then(|rest| rest.split("```").next());
    let shown = shown.expect("the chapter shows some Lua");
    assert!(reader.contains(shown), "what is generated is another thing than\n{shown}");
}
