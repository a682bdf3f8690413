//! A stream that is copied without some of its records has checksums of what it is then, not of what it was.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use streamspec_codegen::publish::{OutputDirectory, Policy};
use streamspec_codegen::targets::Target;
use streamspec_conformance::testee::{Answer, Interpreter, Operation, Testee};
use streamspec_conformance::vector::StreamVersion;

use crate::example::{repository, scratch, succeed};
use crate::here::is_here;

/// The type of the record of the tape that its description does not know, and its octets.
const UNKNOWN: ([u8; 8], usize) = ([0x01, 0x80, 0, 0, 19, 0, 0, 0], 8 + 20);

fn source(file: &str) -> PathBuf {
    repository().join("conformance/tests/shortened").join(file)
}

/// Programs that copy a tape: in each language, the command without its last two arguments.
fn programs(root: &Path) -> Vec<(&'static str, Command)> {
    let mut programs = Vec::new();
    if is_here("gcc") {
        let program = root.join("shorten");
        let mut compiler = Command::new("gcc");
        compiler
            .args(["-std=c99", "-Wall", "-Wextra", "-Werror", "-I"])
            .arg(root.join("c/include"));
        let sources = fs::read_dir(root.join("c/src")).expect("the library has sources");
        let sources = sources.map(|entry| entry.expect("it can be read").path());
        let sources = sources.filter(|path| path.extension().is_some_and(|e| e == "c"));
        compiler.arg(source("shorten.c")).args(sources).arg("-o").arg(&program);
        succeed(&mut compiler);
        programs.push(("c", Command::new(program)));
    }
    if is_here("node") {
        let mut command = Command::new("node");
        command.arg(source("shorten.mjs")).arg(root.join("javascript"));
        programs.push(("javascript", command));
    }
    if is_here("python3") {
        let mut command = Command::new("python3");
        command.arg("-B").arg(source("shorten.py")).arg(root.join("python"));
        programs.push(("python", command));
    }
    programs
}

/// The tape without it, and otherwise as it was.
fn cut(whole: &[u8]) -> Vec<u8> {
    let (header, size) = UNKNOWN;
    let at = whole.windows(header.len()).position(|octets| octets == header);
    let at = at.expect("the tape has a record that nobody knows");
    [&whole[..at], &whole[at + size..]].concat()
}

#[test]
fn a_copy_has_checksums_of_its_own() {
    let spec = repository().join("spec/examples/tape");
    let family = streamspec_codegen::load(&spec).expect("the example is sound");
    let root = scratch("shortened", "tape");
    let output = OutputDirectory::generated(&root, &family, &Target::ALL, true);
    let output = output.expect("every language can say it");
    output.write(Policy::ReplaceEdited, || ()).expect("code can be written");
    let tape = spec.join("samples/tape@1/notes.bin");
    let whole = fs::read(&tape).expect("the sample can be read");
    let version = StreamVersion { id: "tape".into(), version: 1 };
    for (language, mut program) in programs(&root) {
        let copy = root.join(format!("{language}.bin"));
        succeed(program.arg(&tape).arg(&copy));
        let copy = fs::read(copy).expect("there is a copy");
        assert_eq!(copy.len(), whole.len() - UNKNOWN.1, "{language}");
        let interpreter: &mut dyn Testee = &mut Interpreter::new(&family);
        let answer = interpreter.ask(Operation::Check, &version, &copy);
        assert!(matches!(answer, Answer::Accepted(_)), "{language}: {answer:?}");
        assert_ne!(
            copy,
            cut(&whole),
            "{language}: the checksums are those of the tape with the record"
        );
    }
}
