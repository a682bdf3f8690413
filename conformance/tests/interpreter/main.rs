//! Properties of the interpreter on streams of the real descriptions.

mod faults;
mod nested;
mod samples;

use std::io::{self, Read};
use std::path::Path;
use std::sync::LazyLock;

use quickcheck::quickcheck;
use serde_json::Value as Json;
use streamspec_codegen::model::{Class, Family, Role, Stream};

use self::samples::{domain_context, domain_context_v1, xenstore};
use streamspec_conformance::interpreter::{
    Decoder, Error, Failure, encode, json as to_json, verify,
};

fn family() -> &'static Family {
    static FAMILY: LazyLock<Family> = LazyLock::new(|| {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        streamspec_codegen::load(&spec).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
    });
    &FAMILY
}

fn named(name: &str) -> &'static Stream {
    family().streams.iter().find(|stream| stream.name == name).expect("it is described")
}

fn encoded(stream: &Stream, document: &Json) -> Result<Vec<u8>, Failure> {
    let mut octets = Vec::new();
    encode(family(), stream, None, document, &mut octets).map(|_| octets)
}

fn decoded(stream: &Stream, octets: &[u8]) -> Result<Json, Failure> {
    let mut document = Vec::new();
    let mut decoder = Decoder::new(family(), stream, Role::Reader, None, octets);
    to_json::write_stream(&mut decoder, &mut document, false)?;
    Ok(serde_json::from_slice(&document).expect("what is written is JSON"))
}

fn judged(stream: &Stream, role: Role, octets: &[u8]) -> Result<(), Box<Error>> {
    match verify(Decoder::new(family(), stream, role, None, octets)) {
        Ok(_) => Ok(()),
        Err(Failure::Rejected(error)) => Err(error),
        Err(failure) => panic!("{failure}"),
    }
}

/// A document for each description, and its stream.
fn samples() -> Vec<(&'static Stream, Json, Vec<u8>)> {
    let documents = [
        ("xenstore", xenstore(1, false)),
        ("xenstore", xenstore(2, true)),
        ("domain-context", domain_context(false)),
        ("domain-context", domain_context(true)),
        ("domain-context-v1", domain_context_v1()),
    ];
    let sample = |(name, document)| {
        let stream = named(name);
        let octets = encoded(stream, &document).unwrap_or_else(|error| panic!("{name}: {error}"));
        (stream, document, octets)
    };
    documents.into_iter().map(sample).collect()
}

#[test]
fn a_document_comes_back_from_its_stream() {
    for (stream, document, octets) in samples() {
        assert_eq!(decoded(stream, &octets).expect("it conforms"), document);
        for role in [Role::Reader, Role::Writer] {
            assert_eq!(judged(stream, role, &octets), Ok(()));
        }
    }
}

#[test]
fn a_stream_cut_off_anywhere_is_truncated() {
    for (stream, _, octets) in samples() {
        for length in 0..octets.len() {
            let error = judged(stream, Role::Reader, &octets[..length]).expect_err("it is cut off");
            assert_eq!(error.class, Class::Truncated, "{length}: {error}");
            assert!(error.offset <= length as u64);
        }
    }
}

#[test]
fn a_slow_source_makes_no_difference() {
    struct Slow<'o>(&'o [u8]);
    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = buffer.len().min(1);
            self.0.read(&mut buffer[..length])
        }
    }
    for (stream, _, octets) in samples() {
        let read = verify(Decoder::new(family(), stream, Role::Reader, None, Slow(&octets)));
        assert_eq!(read.expect("it conforms"), octets.len() as u64);
    }
}

#[test]
fn a_lie_about_a_length_reserves_nothing() {
    let stream = named("xenstore");
    let mut octets = encoded(stream, &xenstore(1, false)).expect("it conforms");
    octets.truncate(24);
    octets[16..].copy_from_slice(&[5, 0, 0, 0, 0xf8, 0xff, 0xff, 0xff]);
    let error = judged(stream, Role::Reader, &octets).expect_err("the body is not there");
    assert_eq!(error.rule, "xenstore.framing.body-complete");
    assert_eq!(error.offset, 24);
}

#[test]
fn more_octets_are_left_alone_where_they_are_allowed() {
    for (stream, _, mut octets) in samples() {
        let length = octets.len();
        octets.extend([0; 9]);
        let decoder = Decoder::new(family(), stream, Role::Reader, None, octets.as_slice());
        assert_eq!(verify(decoder.allow_more()).expect("more is allowed"), length as u64);
        let error = judged(stream, Role::Reader, &octets).expect_err("something follows");
        assert_eq!((error.class, error.offset), (Class::Trailing, length as u64));
    }
}

quickcheck! {
    /// Whatever stands in a stream, there is a verdict. What a writer may write is encoded again
    /// octet for octet; and of what a reader accepts, nothing but ignored octets changes.
    fn mutations(changes: Vec<(usize, u8)>, cut: Option<usize>) -> bool {
        samples().into_iter().all(|(stream, _, mut octets)| {
            for (at, octet) in changes.iter().take(4) {
                let length = octets.len();
                octets[at % length] = *octet;
            }
            if let Some(cut) = cut {
                octets.truncate(cut % (2 * octets.len()));
            }
            let reader = judged(stream, Role::Reader, &octets);
            let writer = judged(stream, Role::Writer, &octets);
            let document = decoded(stream, &octets);
            match (reader, writer, document) {
                (Err(error), Err(_), Err(Failure::Rejected(again))) => error == again,
                (Ok(()), writer, Ok(document)) => {
                    let again = encoded(stream, &document).expect("it was read");
                    again.len() == octets.len() && (writer.is_err() || again == octets)
                }
                _ => false,
            }
        })
    }
}
