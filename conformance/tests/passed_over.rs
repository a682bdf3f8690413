//! Content that nothing looks at need not be held: a decoder that passes over it, or writes it as it
//! comes, says what one says that holds every record whole.

use quickcheck::{QuickCheck, TestResult};
use streamspec_codegen::model::{Role, Stream};
use streamspec_conformance::interpreter::{Decoder, Error, Failure, json, verify};
use streamspec_conformance::vector::StreamVersion;

use crate::seeds::{FAMILY, Mutation, SEEDS};

/// What a decoder says that holds so many octets of a body.
fn verdict(
    stream: &Stream,
    octets: &[u8],
    version: Option<u32>,
    held: u64,
) -> Result<u64, Box<Error>> {
    let decoder = Decoder::new(&FAMILY, stream, Role::Reader, version, octets);
    match verify(decoder.hold_at_most(held)) {
        Ok(records) => Ok(records),
        Err(Failure::Rejected(error)) => Err(error),
        Err(failure) => panic!("{failure}"),
    }
}

/// The document that a decoder makes that holds so many octets of a body.
fn document(
    stream: &Stream,
    octets: &[u8],
    version: Option<u32>,
    held: u64,
) -> Result<String, Box<Error>> {
    let decoder = Decoder::new(&FAMILY, stream, Role::Reader, version, octets);
    let mut document = Vec::new();
    match json::write_stream(&mut decoder.hold_at_most(held), &mut document, false) {
        Ok(()) => Ok(String::from_utf8(document).expect("JSON is text")),
        Err(Failure::Rejected(error)) => Err(error),
        Err(failure) => panic!("{failure}"),
    }
}

/// What differs for a decoder that holds so few octets, if anything does.
fn difference(version: &StreamVersion, octets: &[u8], held: u64) -> Option<String> {
    let stream = version.description(&FAMILY).expect("it is described");
    let number = Some(version.version);
    let whole = verdict(stream, octets, number, u64::MAX);
    let passed = verdict(stream, octets, number, held);
    if whole != passed {
        return Some(format!("{version}: {octets:02x?}\n{whole:?}\n{held}: {passed:?}"));
    }
    let whole = document(stream, octets, number, u64::MAX);
    let passed = document(stream, octets, number, held);
    (whole != passed).then(|| format!("{version}: {octets:02x?}\n{whole:?}\n{held}: {passed:?}"))
}

#[test]
fn vectors_and_their_prefixes() {
    for (stream, octets) in SEEDS.iter() {
        let step = 1 + octets.len() / 32;
        for end in (0..=octets.len()).step_by(step).chain([octets.len()]) {
            for held in [1, 8, 20, 64] {
                let found = difference(stream, &octets[..end], held);
                assert_eq!(found, None);
            }
        }
    }
}

#[test]
fn mutations() {
    fn property(seed: usize, mutations: Vec<Mutation>, held: u8) -> TestResult {
        let (stream, octets) = &SEEDS[seed % SEEDS.len()];
        let mut octets = octets.clone();
        mutations.iter().take(3).for_each(|m| m.apply(&mut octets));
        match difference(stream, &octets, u64::from(held)) {
            None => TestResult::passed(),
            Some(found) => TestResult::error(found),
        }
    }
    QuickCheck::new()
        .tests(20_000)
        .quickcheck(property as fn(usize, Vec<Mutation>, u8) -> TestResult);
}
