//! Rules of one origin alone: `verify --origin`.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use streamspec_codegen::model::{Class, Family, Origin, Role};
use streamspec_conformance::interpreter::{Decoder, Error, Failure, verify};
use streamspec_conformance::suite::{self, Case};
use streamspec_conformance::testee::Operation;

static FAMILY: LazyLock<Family> = LazyLock::new(|| {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    streamspec_codegen::load(&spec).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
});

/// What it takes to tell one item from the next, and to know that the stream has ended.
const TAKEN_APART: [Class; 5] =
    [Class::Truncated, Class::Trailing, Class::Type, Class::Length, Class::Text];

fn broken(case: &Case, role: Role, origin: Option<Origin>) -> Option<Box<Error>> {
    let version = Some(case.stream.version);
    let octets = &*case.input;
    let mut decoder = Decoder::new(&FAMILY, case.description, role, version, octets);
    if let Some(origin) = origin {
        decoder = decoder.only(origin);
    }
    match verify(decoder) {
        Ok(_) => None,
        Err(Failure::Rejected(error)) => Some(error),
        Err(failure) => panic!("{failure}"),
    }
}

#[test]
fn only_rules_of_the_origin_count() {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let suite =
        suite::load(&FAMILY, &vectors, None).unwrap_or_else(|problems| panic!("{problems}"));
    let (mut kept, mut left) = (0, 0);
    let streams = suite.cases.iter().filter(|case| case.operation != Operation::Encode);
    for case in streams {
        for role in [Role::Reader, Role::Writer] {
            let first = broken(case, role, None);
            for origin in [Origin::Text, Origin::Implementation] {
                let found = broken(case, role, Some(origin));
                if let Some(error) = &found {
                    let counts = error.origin == origin || TAKEN_APART.contains(&error.class);
                    assert!(counts, "{origin:?}: {error}");
                }
                match &first {
                    None => assert_eq!(found, None, "what keeps all rules keeps these"),
                    Some(error) if error.origin == origin => {
                        assert_eq!(found.as_ref(), Some(error));
                        kept += 1;
                    }
                    Some(_) => left += usize::from(found.is_none()),
                }
            }
        }
    }
    assert!(kept > 500 && left > 100, "{kept} kept, {left} left");
}

/// What `verify` says of a PIC that is not the one that its instance says, and its exit status.
fn verified(options: &[&str]) -> (String, Option<i32>) {
    let octets = [
        &[1, 0, 0, 0, 24, 0, 0, 0, 0x86, 0x12, 0x38, 0x54, 1, 0, 0, 0][..],
        &[0; 16],
        &[3, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0],
        &[0; 8],
    ];
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
    command.args(["verify", "--stream", "hvm-context"]).args(options).arg("-");
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    let pipes = command.stdin(Stdio::piped()).stderr(Stdio::piped()).stdout(Stdio::piped());
    let mut program = pipes.spawn().expect("the program is built");
    let mut input = program.stdin.take().expect("there is a pipe");
    input.write_all(&octets.concat()).expect("the program reads");
    drop(input);
    let output = program.wait_with_output().expect("the program ends");
    (String::from_utf8_lossy(&output.stderr).into_owned(), output.status.code())
}

#[test]
fn the_program_says_who_says_so() {
    let programs = "origin  shipping programs; no text of the format says so";
    for options in [&[][..], &["--origin", "implementation"]] {
        let (said, status) = verified(options);
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains("hvm-context.pic.master") && said.contains(programs), "{said}");
    }
    let (said, status) = verified(&["--origin", "text"]);
    assert_eq!(status, Some(0), "{said}");
}
