//! A stream in chunks: its headers, and its records, each with whatever stream follows it.

use streamspec_codegen::model::{Family, Role};

use crate::interpreter::{Decoder, Error, Failure, Item};
use crate::vector::StreamVersion;

/// A record, or what a reader does not read as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chunk {
    /// Its type code, where it has got one.
    pub(super) code: Option<u64>,
    /// Its octets.
    pub(super) octets: Vec<u8>,
    /// Where it stood in the stream that it comes from; none for those of a carrier.
    pub(super) at: Option<u64>,
}

/// A stream in chunks.
#[derive(Debug, Clone)]
pub(super) struct Chunked {
    /// Its headers, as far as there are any.
    pub(super) head: Vec<u8>,
    /// The rest. The last chunk begins where a reader reads no further, and may be empty.
    pub(super) chunks: Vec<Chunk>,
    /// How many of them a reader reads as records of the outermost stream.
    pub(super) read: usize,
    /// Why it reads no further.
    pub(super) error: Option<Error>,
}

/// Splits a stream as a reader reads it.
pub(super) fn split(family: &Family, stream: &StreamVersion, octets: &[u8]) -> Option<Chunked> {
    let description = stream.description(family)?;
    let version = Some(stream.version);
    let mut decoder = Decoder::new(family, description, Role::Reader, version, octets);
    let mut starts: Vec<(usize, Option<u64>)> = Vec::new();
    let mut head = None;
    let mut end = 0;
    let error = loop {
        match decoder.next_item() {
            Ok(Some(Item::Headers(headers))) => {
                end = usize::try_from(headers.offset).ok()? + headers.octets.len();
                head.get_or_insert(end);
            }
            Ok(Some(Item::Record(record))) => {
                let start = usize::try_from(record.offset).ok()?;
                head.get_or_insert(start);
                end = start + record.octets.len();
                if record.depth == 0 {
                    starts.push((start, Some(record.code)));
                }
            }
            Ok(None) => break None,
            Err(Failure::Rejected(error)) => break Some(*error),
            Err(Failure::Document(_) | Failure::Io(_)) => return None,
        }
    };
    let read = starts.len();
    let failed = error.as_ref().and_then(|error| error.type_code).filter(|_| end < octets.len());
    starts.push((end, failed));
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([octets.len()]);
    let chunk = |((start, code), end): (&(usize, Option<u64>), usize)| {
        let octets = octets.get(*start..end)?.to_vec();
        Some(Chunk { code: *code, octets, at: Some(*start as u64) })
    };
    let chunks = starts.iter().zip(ends).map(chunk).collect::<Option<_>>()?;
    let head = octets.get(..head.unwrap_or(0))?.to_vec();
    Some(Chunked { head, chunks, read, error })
}
