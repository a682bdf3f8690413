//! The checksums of records that were changed, and those of a stream so far that stand behind a change: without
//! them, no change would show anything else.

use streamspec_codegen::model::{Checksum, Class, Endian, Family, Role, Stream};

use super::map::Number;
use crate::interpreter::{Decoder, Error, Failure, verify};
use crate::vector::StreamVersion;

/// At most so many checksums are mended.
const MOST: usize = 64;

/// The octets of a stream, with the checksums of its records as they should be; as far as a reader
/// comes who finds nothing else wrong.
pub(super) fn seal(family: &Family, stream: &StreamVersion, octets: Vec<u8>) -> Vec<u8> {
    let summed =
        |stream: &&Stream| stream.framing.checksum.is_some() || stream.framing.running.is_some();
    if family.streams.iter().find(summed).is_none() {
        return octets;
    }
    let mut sealed = octets;
    for _ in 0..MOST {
        let Some(error) = wrong(family, stream, &sealed) else { break };
        let own = family.streams.iter().filter(summed);
        let broken = own.filter(|of| error.rule.starts_with(&format!("{}.", of.name)));
        let mended = broken.flat_map(|of| mended(of, &error, &sealed));
        let better = mended.into_iter().find(|octets| {
            wrong(family, stream, octets).is_none_or(|other| other.offset != error.offset)
        });
        let Some(better) = better else { break };
        sealed = better;
    }
    sealed
}

/// The error about the first checksum that is wrong, if nothing else is wrong before it.
fn wrong(family: &Family, stream: &StreamVersion, octets: &[u8]) -> Option<Box<Error>> {
    let description = stream.description(family)?;
    let version = Some(stream.version);
    let decoder = Decoder::new(family, description, Role::Reader, version, octets);
    match verify(decoder) {
        Err(Failure::Rejected(error)) if error.class == Class::Checksum => Some(error),
        _ => None,
    }
}

/// The octets with another checksum at an offset: in each order of octets that the stream can have.
fn mended(stream: &Stream, error: &Error, octets: &[u8]) -> Vec<Vec<u8>> {
    let orders: &[bool] = match stream.framing.endian {
        Endian::Big => &[true],
        Endian::Little => &[false],
        Endian::Declared => &[true, false],
    };
    let of_record = stream.framing.checksum;
    let in_order = |big: &bool| match (error.expected, of_record) {
        (Some(expected), _) => with(expected, (error.offset, *big), octets),
        (None, Some(checksum)) => in_order(stream, checksum, (error.offset, *big), octets),
        (None, None) => None,
    };
    orders.iter().filter_map(in_order).collect()
}

/// The octets with a checksum of what is before it at an offset.
fn with(sum: u32, (offset, big): (u64, bool), octets: &[u8]) -> Option<Vec<u8>> {
    let number = Number { at: usize::try_from(offset).ok()?, size: 4, big };
    let mut sealed = octets.to_vec();
    sealed.get_mut(number.at..number.at + number.size)?.copy_from_slice(&number.octets(sum.into()));
    Some(sealed)
}

fn in_order(
    stream: &Stream,
    checksum: Checksum,
    (offset, big): (u64, bool),
    octets: &[u8],
) -> Option<Vec<u8>> {
    let framing = &stream.framing;
    let start = offset.checked_sub(framing.offset(checksum.field))?;
    let number = |field: usize| Number {
        at: (start + framing.offset(field)) as usize,
        size: framing.integer(field).size() as usize,
        big,
    };
    let length = number(framing.length_field).value(octets)?.checked_sub(framing.beside_body())?;
    let end = start.checked_add(framing.header_size())?.checked_add(length)?;
    let mut sealed = octets.to_vec();
    let number = number(checksum.field);
    let place = number.at..number.at + number.size;
    sealed.get_mut(place.clone())?.fill(0);
    let sum = checksum.sum.of(sealed.get(start as usize..usize::try_from(end).ok()?)?);
    sealed[place].copy_from_slice(&number.octets(sum.into()));
    Some(sealed)
}
