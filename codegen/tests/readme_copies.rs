//! A copy as the READMEs of the languages tell to make it comes back octet for octet: with the order of octets,
//! what record headers have beside type and length, and a layout without any field.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::package;

/// Two entries, of which one has no field, and the end.
fn ledger(big: bool) -> Vec<u8> {
    let u16 = |value: u16| if big { value.to_be_bytes() } else { value.to_le_bytes() };
    let u32 = |value: u32| if big { value.to_be_bytes() } else { value.to_le_bytes() };
    let record = |code: u16, stamp: u32, body: &[u8]| {
        [&u16(code)[..], &u16(body.len() as u16), &u32(stamp), body].concat()
    };
    let entries = [record(1, 7, &u32(0xffff_fffe)), record(1, 8, &[])].concat();
    [u32(0x4c45_4447).to_vec(), entries, record(2, 0x0123_4567, &[])].concat()
}

const NAME: &str = "readme-copies";

/// The block of code in a README that has some words.
fn block(readme: &Path, words: &str) -> String {
    let text = fs::read_to_string(readme).expect("there is a README");
    let blocks = text.split("```").skip(1).step_by(2);
    let code = blocks.filter_map(|block| block.split_once('\n')).map(|(_, code)| code);
    code.filter(|code| code.contains(words)).collect::<Vec<_>>().concat()
}

#[track_caller]
fn copies(mut program: impl FnMut() -> Command) {
    for ledger in [ledger(false), ledger(true)] {
        let mut command = program();
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program can be run");
        child.stdin.take().expect("it is piped").write_all(&ledger).expect("the program reads");
        let output = child.wait_with_output().expect("the program ends");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        assert_eq!(output.stdout, ledger, "{said}");
    }
}

#[test]
fn in_python() {
    let package = package::package(NAME, "python");
    let code = block(&package.join("README.md"), "def copy(");
    let program = format!(
        "import sys\nfrom readme_copies import ledger\n{code}\n\
         copy(sys.stdin.buffer.read(), sys.stdout.buffer)\n"
    );
    let file = package.join("main.py");
    fs::write(&file, program).expect("the output can be written");
    copies(|| {
        let mut python = Command::new("python3");
        python.arg("-B").arg(&file);
        python
    });
}

#[test]
fn in_javascript() {
    let package = package::package(NAME, "javascript");
    let code = block(&package.join("README.md"), "function copy(");
    let program = format!(
        "import {{ readFileSync, writeFileSync }} from \"node:fs\";\n\
         import {{ Collector, ledger }} from \"./index.js\";\n{code}\n\
         writeFileSync(1, copy(readFileSync(0)));\n"
    );
    let file = package.join("copy.mjs");
    fs::write(&file, program).expect("the output can be written");
    copies(|| {
        let mut node = Command::new("node");
        node.arg(&file);
        node
    });
}

#[test]
fn in_rust() {
    let program = package::in_rust(NAME, "copy.rs");
    copies(|| Command::new(&program));
}

#[test]
fn in_go() {
    let what = "a copy as the README of the module says";
    let Some(program) = package::in_go(NAME, "copy.go", what) else { return };
    copies(|| Command::new(&program));
}
