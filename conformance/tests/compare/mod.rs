//! A decoder of pieces against a reader of the whole stream.

#![allow(dead_code, reason = "not every program needs all of it")]

use std::convert::Infallible;

use xen_streams::{
    Class, Decoder, Error, Format, Growing, ReadError, Receiver, domain_context, domain_context_v1,
    domain_context_v10, hvm_context, libxc, libxl, xapi, xenstore,
};

/// Writes down what it is given; the pieces of a field are put together again.
#[derive(Default, PartialEq, Debug)]
pub struct Log {
    /// Whole records, and beginnings and ends of others.
    pub records: Vec<String>,
    piece: Vec<u8>,
}

impl<F: Format> Receiver<F> for Log
where
    for<'a> F::Record<'a>: std::fmt::Debug,
{
    type Error = Infallible;

    fn record(&mut self, record: F::Record<'_>) -> Result<(), Infallible> {
        self.records.push(format!("{record:?}"));
        Ok(())
    }

    fn begin(&mut self, record: F::Record<'_>, octets: u64) -> Result<(), Infallible> {
        self.records.push(format!("begin {octets} {record:?}"));
        Ok(())
    }

    fn piece(&mut self, octets: &[u8]) -> Result<(), Infallible> {
        assert!(!octets.is_empty(), "a piece has octets");
        self.piece.extend_from_slice(octets);
        Ok(())
    }

    fn end(&mut self) -> Result<(), Infallible> {
        self.records.push(format!("end {:02x?}", std::mem::take(&mut self.piece)));
        Ok(())
    }
}

/// The rule that is broken: nobody else stops a decoder here.
fn broken(error: ReadError<Infallible>) -> Error {
    match error {
        ReadError::Rule(error) => error,
        error => unreachable!("{error}"),
    }
}

/// What a reader of the whole stream says.
pub type Whole = fn(&[u8]) -> (Vec<String>, Result<(), Error>);
/// What a decoder says of a stream in pieces of these sizes, one after another and then again, with a
/// window of so many octets.
pub type InPieces = fn(&[u8], &[usize], usize) -> (Log, Result<u64, Error>);

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

/// The streams, with the names of their descriptions.
pub const STREAMS: &[(&str, Whole, InPieces)] = both!(
    domain_context "domain-context@2",
    domain_context_v1 "domain-context@1",
    domain_context_v10 "domain-context-v10@10",
    hvm_context "hvm-context@1",
    libxc "libxc@3",
    libxl "libxl@2",
    xapi "xapi@2",
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
            Err(error) => return (log, Err(broken(error))),
        }
        rest = after;
    }
    (log, decoder.finish().map_err(broken))
}

/// The stream, whole and in pieces; what differs, if something does.
pub fn difference(name: &str, octets: &[u8], sizes: &[usize], limit: usize) -> Option<String> {
    let id = name.split('@').next();
    let (_, whole, in_pieces) = STREAMS
        .iter()
        .find(|(n, ..)| *n == name)
        .or_else(|| STREAMS.iter().find(|(n, ..)| n.split('@').next() == id))?;
    let (records, verdict) = whole(octets);
    let (mut log, decoded) = in_pieces(octets, sizes, usize::MAX);
    let trailing = decoded.is_err_and(|error| error.class() == Class::Trailing);
    if trailing && log.records.len() > records.len() {
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
