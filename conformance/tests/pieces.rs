//! Streams that come in pieces: how they are cut changes nothing, and a decoder of pieces says what a
//! reader of the whole says.

use std::io::Write;

use quickcheck::{QuickCheck, TestResult};
use xen_streams::{Class, Decoder, Error, Growing, Held, io, libxc};

use crate::compare::{Log, difference};
use crate::seeds::{Mutation, SEEDS};

#[test]
fn vectors_and_their_prefixes() {
    let mut compared = 0;
    for (stream, octets) in SEEDS.iter() {
        let step = 1 + octets.len() / 64;
        for end in (0..=octets.len()).step_by(step).chain([octets.len()]) {
            for (sizes, limit) in [(&[1][..], 24), (&[7, 1, 64], 40), (&[3], 100)] {
                let found = difference(&stream.to_string(), &octets[..end], sizes, limit);
                assert_eq!(found, None, "{stream} {sizes:?} {limit} {:02x?}", &octets[..end]);
                compared += 1;
            }
        }
    }
    assert!(compared > 10_000, "only {compared} streams were compared");
}

#[test]
fn mutations() {
    fn property(seed: usize, mutations: Vec<Mutation>, sizes: Vec<u8>, limit: u8) -> TestResult {
        let (stream, octets) = &SEEDS[seed % SEEDS.len()];
        let mut octets = octets.clone();
        mutations.iter().take(3).for_each(|m| m.apply(&mut octets));
        let sizes: Vec<usize> = sizes.iter().map(|s| 1 + usize::from(*s) % 50).chain([1]).collect();
        match difference(&stream.to_string(), &octets, &sizes, 16 + usize::from(limit)) {
            None => TestResult::passed(),
            Some(found) => TestResult::error(format!("{stream} {octets:02x?}\n{found}")),
        }
    }
    QuickCheck::new()
        .tests(20_000)
        .quickcheck(property as fn(usize, Vec<Mutation>, Vec<u8>, u8) -> TestResult);
}

/// The longest stream of all, as every adaptor takes it.
#[test]
fn adaptors() {
    let longest = SEEDS.iter().filter(|(stream, octets)| {
        stream.to_string() == "libxc@3"
            && libxc::Reader::new(octets).is_ok_and(|mut r| r.all(|r| r.is_ok()))
    });
    let (_, octets) = longest.max_by_key(|(_, octets)| octets.len()).expect("there are streams");
    let length = octets.len() as u64;
    let decoder = || Decoder::<libxc::Stream, _>::new(Growing::up_to(64));
    let (mut expected, mut log) = (Log::default(), Log::default());
    decoder().push(octets, &mut expected).expect("the stream is valid");
    assert_eq!(io::decode(&octets[..], decoder(), &mut log).expect("the stream is valid"), length);
    assert_eq!(log, expected);

    let mut log = Log::default();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let decoded = runtime.block_on(xen_streams::tokio::decode(&octets[..], decoder(), &mut log));
    assert_eq!(decoded.expect("the stream is valid"), length);
    assert_eq!(log, expected);

    let mut tee = io::Tee::new(decoder(), Vec::new());
    octets.chunks(5).for_each(|piece| tee.write_all(piece).expect("the stream is valid"));
    let (copy, taken) = tee.finish().expect("the stream is valid");
    assert_eq!((&copy, taken), (octets, length));

    let mut memory = [0; 64];
    let mut held = Decoder::<libxc::Stream, _>::new(Held::new(&mut memory)).prefix();
    let followed: Vec<u8> = octets.iter().copied().chain([1, 2, 3]).collect();
    assert_eq!(held.push(&followed, &mut ()).expect("octets may follow"), octets.len());
    assert!(held.is_done());
}

/// A tee passes nothing on of a piece in which a rule is broken.
#[test]
fn a_tee_stops_where_the_stream_is_wrong() {
    let mut tee = io::Tee::new(Decoder::<libxc::Stream, _>::new(Growing::default()), Vec::new());
    tee.write_all(&[0xff; 8]).expect("the marker is right");
    let refused = tee.write_all(&[0; 32]).expect_err("there is no such id");
    let error =
        refused.get_ref().and_then(|e| e.downcast_ref::<Error>()).expect("it holds the rule");
    assert_eq!((error.class(), error.offset), (Class::Magic, 8));
}
