//! The save and load framework on domain contexts: whatever is appended in whatever pieces, what the
//! sink then holds is a sequence of whole records that a reader takes, and nothing else. What a reader
//! takes is saved again octet for octet.
#![no_main]

use libfuzzer_sys::fuzz_target;
use xen_streams::domain_context::*;
use xen_streams::{Body, Class, NoHandler, Stopped, padding};

/// Loads everything and does nothing.
struct Ignore;

impl Load for Ignore {
    type Error = NoHandler;

    fn ignores(&self, _: Kind) -> bool {
        true
    }
}

/// A record as it stands in the input, whatever it says.
struct Raw<'a> {
    type_code: u32,
    instance: u32,
    body: &'a [u8],
}

/// Records from the input, until it ends; lengths that lie are cut.
fn raw_records(mut octets: &[u8], big: bool) -> Vec<Raw<'_>> {
    let mut records = Vec::new();
    let word = |o: &[u8]| {
        let o = o.try_into().expect("four octets");
        if big { u32::from_be_bytes(o) } else { u32::from_le_bytes(o) }
    };
    while let Some((header, rest)) = octets.split_first_chunk::<16>() {
        let length = if big { word(&header[12..]) } else { word(&header[8..12]) } as usize;
        let length = length.min(rest.len());
        let (body, rest) = rest.split_at(length);
        octets = &rest[(padding(length as u64, 8) as usize).min(rest.len())..];
        records.push(Raw { type_code: word(&header[..4]), instance: word(&header[4..8]), body });
    }
    records
}

fn append(body: Result<Body<'_>, Stopped>, octets: &[u8], size: usize) -> Result<(), Stopped> {
    let mut body = body?;
    octets.chunks(size).try_for_each(|piece| body.append(piece))?;
    body.end()
}

fn save_raw(saver: &mut Saver<'_, &mut Vec<u8>>, raw: &Raw, size: usize) -> Result<(), Stopped> {
    let Raw { type_code, instance, body } = *raw;
    match Kind::of(type_code) {
        Some(Kind::SharedInfo) => append(saver.records::<SharedInfo>().begin(), body, size),
        Some(Kind::X86TscInfo) => append(saver.records::<X86TscInfo>().begin(), body, size),
        Some(Kind::EventChannel) => {
            append(saver.records::<EventChannel>().begin(instance), body, size)
        }
        Some(Kind::GrantEntriesV1) => {
            append(saver.records::<GrantEntriesV1>().begin(instance), body, size)
        }
        Some(Kind::GrantEntriesV2) => {
            append(saver.records::<GrantEntriesV2>().begin(instance), body, size)
        }
        Some(Kind::VcpuInfo) => append(saver.records::<VcpuInfo>().begin(instance), body, size),
        Some(Kind::VcpuRunstate) => {
            append(saver.records::<VcpuRunstate>().begin(instance), body, size)
        }
        Some(Kind::End) | None => Ok(()),
        Some(kind) => panic!("{kind:?} is not saved here yet"),
    }
}

fuzz_target!(|input: &[u8]| {
    let Some((size, octets)) = input.split_first() else { return };
    let loaded = load(octets, &mut Ignore);
    let big = octets.get(17).is_some_and(|o| o & 1 == 1);
    let options = if big { ImageOptions::BIG_ENDIAN } else { ImageOptions::default() };
    let image = ImageHeader { options, ..ImageHeader::default() };
    let accepted = Reader::new(octets).ok().filter(|_| loaded.is_ok());
    let hvm = DomainHeader { arch: DomainArch::X86_HVM, ..DomainHeader::default() };
    let domain = accepted.as_ref().map_or(hvm, |reader| *reader.domain_header());
    let raw = raw_records(octets.get(40..).unwrap_or_default(), big);

    let mut sink = Vec::new();
    let mut writer = Writer::new(&mut sink, &image, &domain).expect("the headers are right");
    let mut saver = writer.saver();
    let size = 1 + usize::from(*size);
    let saved = raw.iter().try_for_each(|record| save_raw(&mut saver, record, size));
    let whole = saver.finish().is_ok();
    assert_eq!(saved.is_ok(), whole);
    let ended = whole && writer.write_end().is_ok();

    let error = Reader::new(&sink).expect("the headers are right").find_map(Result::err);
    match error {
        None => assert!(ended),
        Some(error) => {
            assert!(!ended, "{error}");
            assert_eq!((error.class(), error.offset), (Class::Truncated, sink.len() as u64));
        }
    }
    let unknown = |raw: &Raw| Kind::of(raw.type_code).is_none();
    if accepted.is_some() && !raw.iter().any(unknown) {
        assert_eq!(sink, octets);
    }
});
