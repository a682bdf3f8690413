//! Streams that come in pieces: how they are cut changes nothing, and a decoder of pieces says what a
//! reader of the whole says.

mod seeds;

use std::io::Write;

use quickcheck::{QuickCheck, TestResult};
use seeds::{Mutation, SEEDS};
use xen_streams::{
    Class, Decoder, Error, Format, Growing, Held, Receiver, domain_context, domain_context_v1,
    domain_context_v10, hvm_context, io, libxc, libxl, xenstore,
};

/// Writes down what it is given; the pieces of a field are put together again.
#[derive(Default, PartialEq, Debug)]
struct Log {
    records: Vec<String>,
    piece: Vec<u8>,
}

impl<F: Format> Receiver<F> for Log
where
    for<'a> F::Record<'a>: std::fmt::Debug,
{
    fn record(&mut self, record: F::Record<'_>) {
        self.records.push(format!("{record:?}"));
    }

    fn begin(&mut self, record: F::Record<'_>, octets: u64) {
        self.records.push(format!("begin {octets} {record:?}"));
    }

    fn piece(&mut self, octets: &[u8]) {
        assert!(!octets.is_empty(), "a piece has octets");
        self.piece.extend_from_slice(octets);
    }

    fn end(&mut self) {
        self.records.push(format!("end {:02x?}", std::mem::take(&mut self.piece)));
    }
}

/// What a reader of the whole stream says.
type Whole = fn(&[u8]) -> (Vec<String>, Result<(), Error>);
/// What a decoder says of a stream in pieces of these sizes, one after another and then again, with a
/// window of so many octets.
type InPieces = fn(&[u8], &[usize], usize) -> (Log, Result<u64, Error>);

macro_rules! both {
    ($($module:ident $name:literal),*) => {
        &[$(($name,
            |octets| {
                let reader = match $module::Reader::new(octets) {
                    Ok(reader) => reader,
                    Err(error) => return (Vec::new(), Err(error)),
                };
                let mut records = Vec::new();
                for record in reader {
                    match record {
                        Ok(record) => records.push(format!("{record:?}")),
                        Err(error) => return (records, Err(error)),
                    }
                }
                (records, Ok(()))
            },
            in_pieces::<$module::Stream>,
        )),*]
    };
}

const STREAMS: &[(&str, Whole, InPieces)] = both!(
    domain_context "domain-context@2",
    domain_context_v1 "domain-context@1",
    domain_context_v10 "domain-context-v10@10",
    hvm_context "hvm-context@1",
    libxc "libxc@3",
    libxl "libxl@2",
    xenstore "xenstore@1"
);

fn in_pieces<F: Format>(octets: &[u8], sizes: &[usize], limit: usize) -> (Log, Result<u64, Error>)
where
    for<'a> F::Record<'a>: std::fmt::Debug,
{
    let mut decoder = Decoder::<F, _>::new(Growing::up_to(limit));
    let mut log = Log::default();
    let mut rest = octets;
    for size in sizes.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (piece, after) = rest.split_at((*size).min(rest.len()));
        match decoder.push(piece, &mut log) {
            Ok(taken) => assert_eq!(taken, piece.len()),
            Err(error) => return (log, Err(error)),
        }
        rest = after;
    }
    (log, decoder.finish())
}

/// The stream, whole and in pieces; what differs, if something does.
fn difference(name: &str, octets: &[u8], sizes: &[usize], limit: usize) -> Option<String> {
    let id = name.split('@').next();
    let (_, whole, in_pieces) = STREAMS
        .iter()
        .find(|(n, ..)| *n == name)
        .or_else(|| STREAMS.iter().find(|(n, ..)| n.split('@').next() == id))?;
    let (records, verdict) = whole(octets);
    let (mut log, decoded) = in_pieces(octets, sizes, usize::MAX);
    if decoded.is_err_and(|error| error.class() == Class::Trailing) {
        // A decoder hands the last record over before it knows what follows.
        log.records.pop();
    }
    if log.records != records || decoded.map(|_| ()) != verdict {
        return Some(format!("held: {decoded:?} {:?}\n{verdict:?} {records:?}", log.records));
    }
    if decoded.is_ok_and(|length| length != octets.len() as u64) {
        return Some(format!("{decoded:?} octets"));
    }
    let (at_once, expected) = in_pieces(octets, &[octets.len().max(1)], limit);
    let (cut, verdict_of_cut) = in_pieces(octets, sizes, limit);
    if expected != verdict_of_cut || at_once.records != cut.records {
        return Some(format!("cut: {verdict_of_cut:?} {cut:?}\n{expected:?} {at_once:?}"));
    }
    let same = match (verdict, expected) {
        (_, Err(error)) if error.class() == Class::Memory => true,
        (Err(whole), Err(early)) => {
            whole == early || whole.class() == Class::Truncated || whole.class() == Class::Padding
        }
        (Ok(()), Ok(_)) => true,
        _ => false,
    };
    (!same).then(|| format!("limit {limit}: {expected:?}\n{verdict:?}"))
}

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
