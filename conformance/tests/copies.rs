//! Whatever a reader gives, a writer takes, once it is cleared, in Python, JavaScript and OCaml: every
//! accepted vector is copied record by record. A copy is as long as the stream, and no bit is set in it
//! that is not set there; what keeps the writers' rules is not refused.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::{fs, thread};

use streamspec_conformance::testee::{Answer, Interpreter, Testee};
use streamspec_conformance::vector::StreamVersion;

use crate::example::{self, Example, generated, repository, scratch};
use crate::here::is_here;
use crate::seeds::{FAMILY, SEEDS, image_of};

type Seed = (StreamVersion, Vec<u8>);

fn source(file: &str) -> PathBuf {
    repository().join("conformance/tests/copies").join(file)
}

/// Built once, beside a copy of the library, since what dune builds stands together.
static IN_OCAML: LazyLock<PathBuf> = LazyLock::new(|| {
    let root = scratch("copies", "ocaml");
    fs::create_dir_all(&root).expect("a directory can be made");
    let write =
        |file: &str, text: &str| fs::write(root.join(file), text).expect("it can be written");
    write("dune-project", "(lang dune 2.9)\n");
    write("dune", "(executable (name copying) (libraries xen-streams))\n");
    fs::copy(source("copying.ml"), root.join("copying.ml")).expect("it can be copied");
    example::copied(&generated("ocaml"), &root.join("library"));
    let mut dune = Command::new("dune");
    example::succeed(dune.arg("build").arg("--root").arg(&root).arg("./copying.exe"));
    root.join("_build/default/copying.exe")
});

fn programs() -> Vec<Example> {
    let mut programs = Vec::new();
    if is_here("node") {
        programs.push(("javascript", vec!["node".into(), source("copying.js")]));
    }
    if is_here("dune") {
        programs.push(("ocaml", vec![IN_OCAML.clone()]));
    }
    if is_here("python3") {
        programs.push(("python", vec!["python3".into(), "-B".into(), source("copying.py")]));
    }
    programs
}

/// What a program makes of each stream: a copy, or the rule that it breaks.
fn copies((language, program): &Example, seeds: &[&Seed]) -> Vec<Result<Vec<u8>, String>> {
    let mut command = Command::new(&program[0]);
    command.args(&program[1..]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{language}: {error}"));
    let mut asked = child.stdin.take().expect("it is a pipe");
    let mut told = BufReader::new(child.stdout.take().expect("it is a pipe"));
    let copies = thread::scope(|scope| {
        scope.spawn(move || {
            for (stream, octets) in seeds {
                let name = &stream.description(&FAMILY).expect("it is described").name;
                writeln!(asked, "{name} {}", octets.len()).expect("it is asked");
                asked.write_all(octets).expect("it is asked");
            }
        });
        let answer = |_| {
            let mut line = String::new();
            told.read_line(&mut line).expect("it answers");
            match line.trim_end().split_once(' ') {
                Some(("copied", length)) => {
                    let mut octets = vec![0; length.parse().expect("it is a number")];
                    told.read_exact(&mut octets).expect("it answers");
                    Ok(octets)
                }
                Some(("refused", rule)) => Err(rule.to_owned()),
                _ => panic!("{language}: {line}"),
            }
        };
        seeds.iter().map(answer).collect()
    });
    assert!(child.wait().is_ok_and(|status| status.success()), "{language} ends well");
    copies
}

#[test]
fn every_accepted_stream_is_copied() {
    let mut judge = Interpreter::new(&FAMILY);
    let mut takes =
        |(stream, octets): &&Seed| matches!(judge.decode(stream, octets), Answer::Accepted(_));
    let accepted: Vec<&Seed> = SEEDS.iter().filter(|seed| takes(seed)).collect();
    assert!(accepted.len() > 150);
    for program in programs() {
        let (mut same, mut cleared, mut refused) = (0, 0, 0);
        for ((stream, octets), copy) in accepted.iter().zip(copies(&program, &accepted)) {
            match copy {
                Ok(copy) if copy == *octets => same += 1,
                Ok(copy) => {
                    let bits =
                        copy.iter().zip(octets).all(|(copied, octet)| copied & octet == *copied);
                    assert!(
                        bits && copy.len() == octets.len(),
                        "{}: {stream} {octets:02x?}",
                        program.0
                    );
                    cleared += 1;
                }
                Err(rule) => {
                    let keeps = matches!(judge.check(stream, octets), Answer::Accepted(_));
                    assert!(!keeps, "{}: {stream} {rule} {octets:02x?}", program.0);
                    refused += 1;
                }
            }
        }
        let found =
            format!("{}: {same} as they were, {cleared} cleared, {refused} refused", program.0);
        assert!(same > 100 && cleared > 20 && refused < 60, "{found}");
    }
}

#[test]
fn a_stream_in_a_body_is_copied_as_it_is_by_itself() {
    let mut judge = Interpreter::new(&FAMILY);
    let libxc = StreamVersion { id: "libxc".into(), version: 3 };
    let contexts = SEEDS.iter().filter(|(stream, _)| stream.id == "hvm-context");
    let (contexts, images): (Vec<Seed>, Vec<Seed>) = contexts
        .map(|context| (context.clone(), (libxc.clone(), image_of(&context.1))))
        .filter(|(_, (libxc, image))| matches!(judge.decode(libxc, image), Answer::Accepted(_)))
        .unzip();
    assert!(contexts.len() > 20);
    let (contexts, images) =
        (contexts.iter().collect::<Vec<_>>(), images.iter().collect::<Vec<_>>());
    for program in programs() {
        let alone = copies(&program, &contexts);
        for ((context, copy), image) in contexts.iter().zip(alone).zip(copies(&program, &images)) {
            let language = program.0;
            match (copy, image) {
                (Ok(copy), Ok(image)) => assert_eq!(image, image_of(&copy), "{language}"),
                (Err(_), Err(_)) => {}
                (copy, image) => panic!("{language}: {:02x?}: {copy:?}, {image:?}", context.1),
            }
        }
    }
}
