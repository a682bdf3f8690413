//! The second example in all languages, a filter in a pipe: each writes the same octets of the same libxc
//! image, however its input comes, and refuses a bad one by the same rule.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Child, Command, Output, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use quickcheck::{Arbitrary, Gen};
use xen_streams::libxc;

use crate::example;
use crate::example::Example;
use crate::seeds::{Mutation, SEEDS};

/// What runs the example of each language that is here.
static EXAMPLES: LazyLock<Vec<Example>> =
    LazyLock::new(|| example::in_every_language("drop_optional", &["libxc", "hvm_context"]));

/// The images of all vectors and samples, good and bad.
fn images() -> impl Iterator<Item = &'static [u8]> {
    let libxc = SEEDS.iter().filter(|(stream, _)| stream.to_string().starts_with("libxc@"));
    libxc.map(|(_, octets)| octets.as_slice())
}

fn is_accepted(image: &[u8]) -> bool {
    libxc::Reader::new(image).is_ok_and(|mut records| records.all(|record| record.is_ok()))
}

fn start((language, example): &Example) -> Child {
    let mut command = Command::new(&example[0]);
    command.args(&example[1..]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap_or_else(|error| panic!("{language}: {error}"))
}

/// What a program makes of its standard input, which comes in pieces of so many octets.
fn run(example: &Example, octets: &[u8], piece: usize) -> Output {
    let mut child = start(example);
    let mut input = child.stdin.take().expect("it is a pipe");
    thread::scope(|scope| {
        scope.spawn(move || {
            for piece in octets.chunks(piece) {
                // A program that refuses what it has read need not read the rest.
                if input.write_all(piece).is_err() {
                    return;
                }
                if octets.len() > piece.len() {
                    thread::sleep(Duration::from_micros(200));
                }
            }
        });
        child.wait_with_output().expect("it can be waited for")
    })
}

/// The outcome of a run: the octets of the copy, or the rule that the image breaks.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Copied(Vec<u8>),
    Refused(String),
}

fn outcome(language: &str, output: Output) -> Outcome {
    let said = String::from_utf8(output.stderr).expect("it is ASCII");
    match output.status.code() {
        Some(0) => {
            assert_eq!(said, "", "{language}");
            Outcome::Copied(output.stdout)
        }
        Some(1) => {
            let message = said.strip_prefix("drop-optional: standard input: ");
            let message = message.unwrap_or_else(|| panic!("{language}: {said}"));
            let is_rule = |word: &&str| {
                word.split('.').count() > 2
                    && (word.starts_with("libxc.") || word.starts_with("hvm-context."))
            };
            let mut words = message.split([' ', ':', '[', ']', '(', ')']);
            let rule = words.find(is_rule).unwrap_or_else(|| panic!("{language}: {said}"));
            Outcome::Refused(rule.to_owned())
        }
        status => panic!("{language}: {status:?}: {said}"),
    }
}

/// The same outcome of all programs.
fn outcome_of_all(octets: &[u8], piece: usize) -> Outcome {
    let outcomes: Vec<(&str, Outcome)> = thread::scope(|scope| {
        let runs: Vec<_> = EXAMPLES
            .iter()
            .map(|example| (example.0, scope.spawn(move || run(example, octets, piece))))
            .collect();
        let done = runs.into_iter().map(|(language, run)| {
            (language, outcome(language, run.join().expect("it does not panic")))
        });
        done.collect()
    });
    let mut outcomes = outcomes.into_iter();
    let (first, outcome) = outcomes.next().expect("Rust is here");
    for (language, other) in outcomes {
        assert_eq!(other, outcome, "{language} and {first}: {octets:02x?}");
    }
    outcome
}

#[test]
fn every_language_writes_the_same_copy_or_names_the_same_rule() {
    let (mut copied, mut shorter) = (0, 0);
    // Every program is started for each of them; of the bad ones, some are enough.
    let some = |(number, image): &(usize, &[u8])| number.is_multiple_of(6) || is_accepted(image);
    for (_, image) in images().enumerate().filter(some) {
        let Outcome::Copied(copy) = outcome_of_all(image, usize::MAX) else { continue };
        let records = libxc::Reader::new(&copy).expect("the copy is good");
        for record in records {
            assert!(!record.expect("the copy is good").is_optional(), "it was kept");
        }
        copied += 1;
        shorter += usize::from(copy.len() < image.len());
    }
    assert!(copied > 30 && shorter > 1, "{copied} images were copied, of which {shorter} shorter");
}

#[test]
fn a_pipe_gives_what_it_has() {
    let accepted = images().filter(|image| is_accepted(image));
    // One of each length is enough: every program is started for each.
    let by_length: BTreeMap<usize, &[u8]> = accepted.map(|image| (image.len(), image)).collect();
    for (number, image) in by_length.into_values().step_by(5).enumerate() {
        let whole = outcome_of_all(image, usize::MAX);
        assert_eq!(outcome_of_all(image, 1 + 12 * (number % 8)), whole);
    }
}

#[test]
fn mutated_images_break_the_same_rule() {
    let images: Vec<&[u8]> = images().collect();
    let mut random = Gen::new(24);
    let mut refused = 0;
    for number in 0..48 {
        let mut octets = images[number * 11 % images.len()].to_vec();
        for _ in 0..1 + number % 2 {
            Mutation::arbitrary(&mut random).apply(&mut octets);
        }
        refused += usize::from(matches!(outcome_of_all(&octets, usize::MAX), Outcome::Refused(_)));
    }
    assert!(refused > 16, "only {refused} were refused");
}

#[test]
fn arguments_are_refused() {
    for (language, example) in EXAMPLES.iter() {
        let output = Command::new(&example[0]).args(&example[1..]).arg("image").output();
        let output = output.unwrap_or_else(|error| panic!("{language}: {error}"));
        assert_eq!(output.status.code(), Some(2), "{language}");
        assert!(output.stderr.starts_with(b"usage: "), "{language}");
    }
}
