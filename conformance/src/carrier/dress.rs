//! Puts the records of a vector into a carrier, one record of the carrier after the other, and each
//! only where the reference interpreter then says of the stream what it said before.

use serde_json::Value;
use streamspec_codegen::model::{Family, Role};

use super::Carrier;
use super::chunks::{Chunk, Chunked, split};
use crate::interpreter::{Decoder, Failure, encode, json, verify};
use crate::testee::Interpreter;
use crate::vector::StreamVersion;

/// What becomes of a vector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dressed {
    /// This stream; a reader and a writer break the rules at these places, where they broke one.
    Stream {
        /// The stream.
        octets: Vec<u8>,
        /// By how much what it breaks has moved, for a reader and for a writer.
        moved: [u64; 2],
    },
    /// Nobody reads as far as its records.
    AsItIs,
    /// Its records cannot stand in the carrier without changing what it shows, or nothing is left of
    /// them there.
    Not,
}

/// Puts a stream into a carrier.
pub fn dress(family: &Family, carrier: &Carrier, stream: &StreamVersion, octets: &[u8]) -> Dressed {
    let Some(own) = split(family, stream, octets) else { return Dressed::Not };
    let Some(headers) = headers(family, stream, octets) else { return Dressed::AsItIs };
    let given = given(family, carrier, stream, headers);
    let dressed = given.and_then(|given| {
        let verdicts = verdicts(family, stream, octets)?;
        let ends = own.read > 0 && own.chunks[own.read - 1].code == given.end;
        let last = own.read - usize::from(ends);
        let chunks = own.chunks.clone();
        let mut dress = Dress { family, stream, own: &own, verdicts, last, chunks };
        let mut from = 0;
        for record in &given.before {
            from = dress.put(record, from, Order::Early)?;
        }
        for record in &given.after {
            from = dress.put(record, from, Order::Late)?;
        }
        dress.finish(given.end)
    });
    dressed.unwrap_or(Dressed::Not)
}

/// What a carrier gives to a vector.
struct Given {
    before: Vec<GivenRecord>,
    after: Vec<GivenRecord>,
    /// The type of the last record, which vectors have themselves.
    end: Option<u64>,
}

struct GivenRecord {
    chunk: Chunk,
    /// Whether it takes the place of a record of its type.
    instead: bool,
}

/// The records of a carrier, in the version and the order of octets that the headers of a vector say.
fn given(
    family: &Family,
    carrier: &Carrier,
    stream: &StreamVersion,
    headers: Value,
) -> Option<Given> {
    let own = &carrier.stream.value;
    let plain = split(family, own, &carrier.octets)?;
    let mut document = Interpreter::new(family).document(own, &carrier.octets)?;
    document["version"] = stream.version.into();
    document["headers"] = headers;
    let mut written = Vec::new();
    let description = stream.description(family)?;
    encode(family, description, Some(stream.version), &document, &mut written).ok()?;
    let spoken = split(family, stream, &written)?;
    if spoken.error.is_some() || spoken.read != plain.read {
        return None;
    }
    let end = plain.read.checked_sub(1)?;
    let records = spoken.chunks.into_iter().zip(&plain.chunks).take(end);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (chunk, plain) in records {
        let at = plain.at.and_then(|at| usize::try_from(at).ok())?;
        let instead = carrier.instead.contains(&at);
        let side = if at < carrier.place { &mut before } else { &mut after };
        side.push(GivenRecord { chunk: Chunk { at: None, ..chunk }, instead });
    }
    Some(Given { before, after, end: plain.chunks[end].code })
}

fn headers(family: &Family, stream: &StreamVersion, octets: &[u8]) -> Option<Value> {
    let description = stream.description(family)?;
    let version = Some(stream.version);
    let mut decoder = Decoder::new(family, description, Role::Reader, version, octets);
    decoder.read_headers().ok()?;
    Some(json::headers_alone(&decoder.latest_headers())["headers"].take())
}

/// What is said of a stream: nothing, or the rule that it breaks, and where.
type Verdict = Option<(String, u64)>;

/// What a reader says, and what a judge of writers.
fn verdicts(family: &Family, stream: &StreamVersion, octets: &[u8]) -> Option<[Verdict; 2]> {
    let description = stream.description(family)?;
    let verdict = |role| {
        let decoder = Decoder::new(family, description, role, Some(stream.version), octets);
        match verify(decoder) {
            Ok(_) => Some(None),
            Err(Failure::Rejected(error)) => Some(Some((error.rule, error.offset))),
            Err(Failure::Document(_) | Failure::Io(_)) => None,
        }
    };
    Some([verdict(Role::Reader)?, verdict(Role::Writer)?])
}

/// Where a record is put first, of the places that are left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Early,
    Late,
}

/// A vector that is being put into a carrier.
struct Dress<'d> {
    family: &'d Family,
    stream: &'d StreamVersion,
    own: &'d Chunked,
    verdicts: [Verdict; 2],
    /// Index of the chunk before which every record of the carrier goes.
    last: usize,
    chunks: Vec<Chunk>,
}

impl Dress<'_> {
    /// Puts a record of the carrier at a place from `from` on; where the next one may go.
    fn put(&mut self, record: &GivenRecord, from: usize, order: Order) -> Option<usize> {
        if from > self.last {
            // Nobody reads as far.
            return Some(from);
        }
        if record.instead
            && let Some(next) = self.replace(&record.chunk, from)
        {
            return Some(next);
        }
        // Nothing is given that the vector has in just the same way.
        if self.own.chunks.iter().any(|chunk| chunk.octets == record.chunk.octets) {
            return Some(from);
        }
        let mut places: Vec<usize> = (from..=self.last).collect();
        if order == Order::Late {
            places.reverse();
        }
        for place in places {
            let mut chunks = self.chunks.clone();
            chunks.insert(place, record.chunk.clone());
            if self.says_the_same(&chunks) {
                self.chunks = chunks;
                self.last += 1;
                return Some(place + 1);
            }
        }
        if let Some(next) = self.replace(&record.chunk, from) {
            return Some(next);
        }
        // What the vector has in its own way stays, and what it shows the lack of is left out: readers
        // refuse it all the same.
        match self.next(&record.chunk, from) {
            Some(place) if place < self.last => Some(place + 1),
            // It is the one that breaks the rule: whatever else is given stands before it.
            Some(_) => Some(from),
            None => self.verdicts[0].is_some().then_some(from),
        }
    }

    /// Puts a record in the place of the next one of its type, if that changes nothing.
    fn replace(&mut self, chunk: &Chunk, from: usize) -> Option<usize> {
        let place = self.next(chunk, from)?;
        let mut chunks = self.chunks.clone();
        chunks[place] = chunk.clone();
        self.says_the_same(&chunks).then(|| {
            self.chunks = chunks;
            place + 1
        })
    }

    fn next(&self, chunk: &Chunk, from: usize) -> Option<usize> {
        let is_next = |index: &usize| self.chunks[*index].code == chunk.code;
        (from..self.chunks.len()).find(is_next)
    }

    fn octets(&self, chunks: &[Chunk]) -> Vec<u8> {
        let chunks = chunks.iter().map(|chunk| chunk.octets.as_slice());
        [self.own.head.as_slice()].into_iter().chain(chunks).flatten().copied().collect()
    }

    /// Whether the same is said of the same place.
    fn says_the_same(&self, chunks: &[Chunk]) -> bool {
        let said = verdicts(self.family, self.stream, &self.octets(chunks));
        let Some(said) = said else { return false };
        self.verdicts.iter().zip(&said).all(|(before, said)| match (before, said) {
            (None, None) => true,
            (Some((rule, at)), Some((new_rule, new_at))) => {
                rule == new_rule && self.place(chunks, *at) == Some(*new_at)
            }
            _ => false,
        })
    }

    /// Where a place of the vector is now.
    fn place(&self, chunks: &[Chunk], at: u64) -> Option<u64> {
        let mut start = self.own.head.len() as u64;
        if at < start {
            return Some(at);
        }
        let mut found = None;
        for chunk in chunks {
            if let Some(was) = chunk.at.filter(|was| *was <= at) {
                found = Some(start + (at - was));
            }
            start += chunk.octets.len() as u64;
        }
        found
    }

    /// The stream, if something of the vector is left in it.
    fn finish(self, end: Option<u64>) -> Option<Dressed> {
        let is_own = |c: &Chunk| c.at.is_some() && c.code != end && !c.octets.is_empty();
        let shows = self.verdicts.iter().any(Option::is_some);
        if !shows && !self.chunks.iter().any(is_own) {
            return None;
        }
        let moved = |verdict: &Verdict| {
            let at = verdict.as_ref().map_or(0, |(_, at)| *at);
            self.place(&self.chunks, at).map_or(0, |new| new - at)
        };
        let [reader, writer] = &self.verdicts;
        let moved = [moved(reader), moved(writer)];
        Some(Dressed::Stream { octets: self.octets(&self.chunks), moved })
    }
}
