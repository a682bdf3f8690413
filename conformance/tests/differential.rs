//! The generated decoders against the reference interpreter, which share no code: on streams that
//! are valid, mutated, cut short, or nothing but noise, they give the same document, or the same
//! class, rule and offset.

use std::path::Path;
use std::sync::LazyLock;

use quickcheck::{Arbitrary, Gen, QuickCheck, TestResult};
use serde_json::Value;
use streamspec_codegen::load;
use streamspec_codegen::model::Family;
use streamspec_conformance::suite;
use streamspec_conformance::testee::{Answer, GeneratedRust, Interpreter, Operation, Testee};
use streamspec_conformance::vector::StreamVersion;

static FAMILY: LazyLock<Family> = LazyLock::new(|| {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    load(&spec).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
});

/// The streams of all vectors and samples, good and bad: what mutations start from.
static SEEDS: LazyLock<Vec<(StreamVersion, Vec<u8>)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let suite = suite::load(&FAMILY, &root.join("vectors"), Some(&root.join("samples")))
        .unwrap_or_else(|problems| panic!("{problems}"));
    let decoded = suite.cases.into_iter().filter(|c| c.operation == Operation::Decode);
    decoded.map(|c| (c.stream, c.input)).collect()
});

/// Both implementations on one input; what they disagree in, if they do.
fn disagreement(stream: &StreamVersion, octets: &[u8]) -> Option<String> {
    let reference = Interpreter::new(&FAMILY).decode(stream, octets);
    let generated = GeneratedRust.decode(stream, octets);
    let same = match (&reference, &generated) {
        (Answer::Accepted(a), Answer::Accepted(b)) => json(a) == json(b),
        (Answer::Rejected(a), Answer::Rejected(b)) => {
            (&a.class, a.offset, &a.rule) == (&b.class, b.offset, &b.rule)
        }
        _ => false,
    };
    (!same).then(|| format!("{stream}: {octets:02x?}\n{reference:?}\n{generated:?}"))
}

fn json(document: &[u8]) -> Value {
    serde_json::from_slice(document).expect("a document is JSON")
}

fn agree(stream: &StreamVersion, octets: &[u8]) -> TestResult {
    match disagreement(stream, octets) {
        None => TestResult::passed(),
        Some(difference) => TestResult::error(difference),
    }
}

/// One thing that is done to a stream.
#[derive(Debug, Clone)]
enum Mutation {
    /// An octet gets another value.
    Set(usize, u8),
    /// A bit is flipped.
    Flip(usize, u8),
    /// A number that lies about a length or count.
    Lie(usize, u32),
    /// Octets are left out.
    Remove(usize, usize),
    /// Octets are put in.
    Insert(usize, Vec<u8>),
    /// A run of octets stands there twice.
    Repeat(usize, usize),
    /// The stream ends early.
    Cut(usize),
}

impl Arbitrary for Mutation {
    fn arbitrary(g: &mut Gen) -> Self {
        let lies = [0, 1, 7, 8, 9, 0x7fff_ffff, 0x8000_0000, 0xffff_fff8, 0xffff_ffff, 0x0800_0001];
        let at = usize::arbitrary(g);
        match u8::arbitrary(g) % 7 {
            0 => Self::Set(at, u8::arbitrary(g)),
            1 => Self::Flip(at, u8::arbitrary(g) % 8),
            2 => Self::Lie(at, *g.choose(&lies).expect("there are lies")),
            3 => Self::Remove(at, usize::arbitrary(g) % 24),
            4 => Self::Insert(at, Vec::arbitrary(g)),
            5 => Self::Repeat(at, usize::arbitrary(g) % 64),
            _ => Self::Cut(at),
        }
    }
}

impl Mutation {
    fn apply(&self, octets: &mut Vec<u8>) {
        let len = octets.len();
        let place = |at: usize| at % (len + 1);
        match self {
            Self::Set(at, value) if len > 0 => octets[at % len] = *value,
            Self::Flip(at, bit) if len > 0 => octets[at % len] ^= 1 << bit,
            Self::Lie(at, lie) if len >= 4 => {
                let at = (at % (len - 3)) & !3;
                octets[at..at + 4].copy_from_slice(&lie.to_le_bytes());
            }
            Self::Remove(at, count) => {
                let at = place(*at);
                octets.drain(at..(at + count).min(len));
            }
            Self::Insert(at, more) => {
                let at = place(*at);
                octets.splice(at..at, more.iter().copied());
            }
            Self::Repeat(at, count) => {
                let at = place(*at);
                let run = octets[at..(at + count).min(len)].to_vec();
                octets.splice(at..at, run);
            }
            Self::Cut(at) => octets.truncate(place(*at)),
            Self::Set(..) | Self::Flip(..) | Self::Lie(..) => {}
        }
    }
}

#[test]
fn vectors_and_their_prefixes() {
    let mut compared = 0;
    for (stream, octets) in SEEDS.iter() {
        let step = 1 + octets.len() / 256;
        for end in (0..=octets.len()).step_by(step) {
            assert_eq!(disagreement(stream, &octets[..end]), None);
            compared += 1;
        }
    }
    assert!(compared > 10_000, "only {compared} streams were compared");
}

#[test]
fn mutations() {
    fn property(seed: usize, mutations: Vec<Mutation>) -> TestResult {
        let (stream, octets) = &SEEDS[seed % SEEDS.len()];
        let mut octets = octets.clone();
        mutations.iter().take(4).for_each(|m| m.apply(&mut octets));
        agree(stream, &octets)
    }
    let property: fn(usize, Vec<Mutation>) -> TestResult = property;
    QuickCheck::new().tests(20_000).max_tests(20_000).quickcheck(property);
}

#[test]
fn noise() {
    fn property(seed: usize, kept: usize, noise: Vec<u8>) -> TestResult {
        let (stream, octets) = &SEEDS[seed % SEEDS.len()];
        let mut input = octets[..kept % (octets.len() + 1)].to_vec();
        input.extend(noise);
        agree(stream, &input)
    }
    let property: fn(usize, usize, Vec<u8>) -> TestResult = property;
    QuickCheck::new().tests(20_000).max_tests(20_000).quickcheck(property);
}

#[test]
fn zeros() {
    for (stream, _) in SEEDS.iter() {
        for length in [0, 1, 8, 15, 16, 24, 64, 4096] {
            assert_eq!(disagreement(stream, &vec![0; length]), None);
        }
    }
}

/// Both encoders on every document of the suite, and on documents that they decoded themselves.
#[test]
fn documents() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let suite = suite::load(&FAMILY, &root.join("vectors"), Some(&root.join("samples")))
        .unwrap_or_else(|problems| panic!("{problems}"));
    let mut compared = 0;
    for case in suite.cases.iter().filter(|c| c.operation == Operation::Encode) {
        let reference = Interpreter::new(&FAMILY).encode(&case.stream, &case.input);
        let generated = GeneratedRust.encode(&case.stream, &case.input);
        if generated == Answer::Unimplemented {
            continue;
        }
        compared += 1;
        assert_eq!(reference, generated, "{}", case.id);
    }
    assert!(compared > 150, "only {compared} documents were compared");
}
