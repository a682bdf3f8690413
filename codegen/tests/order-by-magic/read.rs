//! Reads a shelf from standard input: as a whole, in pieces of every size, and from a source that gives an
//! octet at a time. All of them say the same, which is printed; then it is written anew, in its own order of
//! octets.

use std::convert::Infallible;
use std::io::{self, Read, Write};

use streams::io::{DecodeError, Input};
use streams::shelf::{Reader, Record, Stream, Writer};
use streams::{Decoder, Error, Growing, ReadError, Receiver};

/// What was said of a stream.
#[derive(Debug, Default, PartialEq)]
struct Said(Vec<String>);

impl Said {
    fn error(mut self, error: Error) -> Self {
        self.0.push(format!("{} at {:#x}", error.rule.id, error.offset));
        self
    }

    /// Whether it is the same; but for the record before a stream of which the order cannot be told, since it
    /// ends before its magic: in pieces it is not handed over.
    fn agrees_with(&self, whole: &Said) -> bool {
        let (last, before) = whole.0.split_last().expect("something was said");
        let (own, records) = self.0.split_last().expect("something was said");
        own == last && before.starts_with(records) && before.len() - records.len() < 2
    }
}

impl Receiver<Stream> for Said {
    type Error = Infallible;

    fn record(&mut self, record: Record<'_>) -> Result<(), Infallible> {
        self.0.push(format!("{record:?}"));
        Ok(())
    }

    fn begin(&mut self, _: Record<'_>, _: u64) -> Result<(), Infallible> {
        unreachable!("all records fit into the window")
    }

    fn piece(&mut self, _: &[u8]) -> Result<(), Infallible> {
        unreachable!("all records fit into the window")
    }

    fn end(&mut self) -> Result<(), Infallible> {
        unreachable!("all records fit into the window")
    }
}

fn whole(octets: &[u8]) -> Said {
    let mut said = Said::default();
    let reader = match Reader::new(octets) {
        Ok(reader) => reader,
        Err(error) => return said.error(error),
    };
    for record in reader {
        match record {
            Ok(record) => said.0.push(format!("{record:?}")),
            Err(error) => return said.error(error),
        }
    }
    said
}

fn in_pieces(octets: &[u8], size: usize) -> Said {
    let mut said = Said::default();
    let mut decoder = Decoder::<Stream, _>::new(Growing::default());
    let broken = |error| match error {
        ReadError::Rule(error) => error,
        _ => unreachable!("the receiver takes all"),
    };
    for piece in octets.chunks(size) {
        if let Err(error) = decoder.push(piece, &mut said) {
            return said.error(broken(error));
        }
    }
    match decoder.finish() {
        Ok(_) => said,
        Err(error) => said.error(broken(error)),
    }
}

/// Gives an octet at a time.
struct Slow<'a>(&'a [u8]);

impl Read for Slow<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let size = room.len().min(1);
        self.0.read(&mut room[..size])
    }
}

fn from_source(octets: &[u8]) -> Said {
    let mut said = Said::default();
    let broken = |error| match error {
        DecodeError::Rule(error) => error,
        _ => unreachable!("octets at hand can be read"),
    };
    let mut input = match Input::<Stream, _>::new(Slow(octets)) {
        Ok(input) => input,
        Err(error) => return said.error(broken(error)),
    };
    loop {
        match input.next_record() {
            Ok(Some(record)) => said.0.push(format!("{record:?}")),
            Ok(None) => return said,
            Err(error) => return said.error(broken(error)),
        }
    }
}

/// Writes a sound stream anew.
fn copied(octets: &[u8]) -> Vec<u8> {
    let mut reader = Reader::new(octets).expect("it is sound");
    let label = *reader.label();
    let mut writer = Writer::new(Vec::new(), reader.endian(), &label).expect("it is sound");
    while let Some(record) = reader.next() {
        match record.expect("it is sound") {
            Record::Play(play) => {
                let endian = reader.disc().expect("it has begun").endian();
                writer.open_disc(&play.get(), endian).expect("it is sound");
            }
            record => writer.write(&record).expect("it is sound"),
        }
    }
    writer.into_sink()
}

fn main() {
    let mut octets = Vec::new();
    io::stdin().read_to_end(&mut octets).expect("it is piped");
    let said = whole(&octets);
    for size in 1..=octets.len().max(1) {
        let pieces = in_pieces(&octets, size);
        assert!(pieces.agrees_with(&said), "pieces of {size}: {pieces:?}, not {said:?}");
    }
    assert_eq!(from_source(&octets), said);
    let is_sound = said.0.last().is_some_and(|last| last == "End");
    let mut out = io::stdout().lock();
    if is_sound {
        out.write_all(&copied(&octets)).expect("it is piped");
    } else {
        writeln!(out, "{}", said.0.last().map_or("nothing", String::as_str)).expect("it is piped");
    }
}
