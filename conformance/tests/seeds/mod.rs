//! The streams of all vectors and samples, and what can be done to a stream: shared by the tests that
//! compare implementations.

use std::path::Path;
use std::sync::LazyLock;

use quickcheck::{Arbitrary, Gen};
use streamspec_codegen::load;
use streamspec_codegen::model::Family;
use streamspec_conformance::suite;
use streamspec_conformance::testee::Operation;
use streamspec_conformance::vector::StreamVersion;
use xen_streams::libxc;

/// The descriptions.
pub static FAMILY: LazyLock<Family> = LazyLock::new(|| {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    load(&spec).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
});

/// The streams of all vectors and samples, good and bad: what mutations start from.
pub static SEEDS: LazyLock<Vec<(StreamVersion, Vec<u8>)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let suite = suite::load(&FAMILY, &root.join("vectors"), Some(&root.join("samples")))
        .unwrap_or_else(|problems| panic!("{problems}"));
    let decoded = suite.cases.into_iter().filter(|c| c.operation == Operation::Decode);
    decoded.map(|c| (c.stream, c.input.to_vec())).collect()
});

/// One thing that is done to a stream.
#[derive(Debug, Clone)]
pub enum Mutation {
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
    /// Does it.
    pub fn apply(&self, octets: &mut Vec<u8>) {
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

/// An image of libxc that holds an HVM context and nothing else.
pub fn image_of(context: &[u8]) -> Vec<u8> {
    let headers = [
        &[0xff; 8][..],
        b"XENF",
        &3_u32.to_be_bytes(),
        &[0; 8],
        &[2, 0, 0, 0, 12, 0, 0, 0, 4, 0, 0, 0, 20, 0, 0, 0],
    ];
    let record = |kind: libxc::Kind, body: &[u8]| {
        let padding = vec![0; body.len().next_multiple_of(8) - body.len()];
        let header = [kind.code(), body.len() as u32].map(u32::to_le_bytes).concat();
        [header.as_slice(), body, &padding].concat()
    };
    let records = [
        record(libxc::Kind::StaticDataEnd, &[]),
        record(libxc::Kind::HvmContext, context),
        record(libxc::Kind::End, &[]),
    ];
    [headers.concat(), records.concat()].concat()
}
