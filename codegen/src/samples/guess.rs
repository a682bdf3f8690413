//! What may have been meant: the framing nearest to the one described with which all samples fit.

use std::io;

use crate::model::{Endian, Header, Stream};

use super::files::File;
use super::sample::Framed;
use super::walk::walk;

/// What all samples of a stream fit with.
pub(super) struct Guess {
    /// In the words of a description.
    pub words: String,
    /// How many records are in the samples then.
    pub records: u64,
}

/// The nearest framing with which all samples fit, if there is one.
pub(super) fn guess(stream: &Stream, samples: &[&File]) -> io::Result<Option<Guess>> {
    let described = Framed::of(stream);
    let near = all(stream).map(|framed| (changes(described, framed), framed, 0));
    let mut near: Vec<(u32, Framed, u64)> = near.filter(|(changes, ..)| *changes > 0).collect();
    for sample in samples {
        let octets = sample.read()?;
        near.retain_mut(|(_, framed, records)| {
            let here = walk(stream, &octets, *framed);
            *records += here.as_ref().unwrap_or(&0);
            here.is_ok()
        });
    }
    // A file of headers alone fits everything. Of those that are as near, the first.
    let fitting = near.into_iter().filter(|(.., records)| *records > 0);
    let nearest = fitting.min_by_key(|(changes, ..)| *changes);
    Ok(nearest
        .map(|(_, framed, records)| Guess { words: words(stream, described, framed), records }))
}

/// All framings that a description of this stream may have.
fn all(stream: &Stream) -> impl Iterator<Item = Framed> {
    let framing = &stream.framing;
    let (header, again) = (framing.header_size(), framing.integer(framing.length_field).size());
    let headers: u64 = stream.headers.iter().map(Header::size).sum();
    let paddings =
        [(1, false), (2, false), (4, false), (8, false), (2, true), (4, true), (8, true)];
    let paddings = move |trailer: u64| {
        // Records begin at multiples of the padding.
        let may_be =
            move |to: u64| [header, trailer, headers].iter().all(|of| of.is_multiple_of(to));
        paddings.into_iter().filter(move |(to, _)| may_be(*to))
    };
    let ends = [0, again].into_iter().flat_map(move |trailer| {
        [0, header + trailer].into_iter().map(move |beside_body| (trailer, beside_body))
    });
    ends.flat_map(move |(trailer, beside_body)| {
        paddings(trailer).flat_map(move |(pad_to, pad_counts)| {
            let swapped = [false, true].into_iter();
            swapped.map(move |swapped| Framed { beside_body, trailer, pad_to, pad_counts, swapped })
        })
    })
}

/// In how many keys they differ.
fn changes(a: Framed, b: Framed) -> u32 {
    let counts = |of: Framed| of.beside_body > 0;
    u32::from(counts(a) != counts(b))
        + u32::from(a.trailer != b.trailer)
        + u32::from(differ(a, b))
        + u32::from(a.swapped != b.swapped)
}

/// Whether they pad in two ways; where nothing is padded, nothing is counted.
fn differ(a: Framed, b: Framed) -> bool {
    let padding = |of: Framed| (of.pad_to, of.pad_counts && of.pad_to > 1);
    padding(a) != padding(b)
}

fn words(stream: &Stream, described: Framed, meant: Framed) -> String {
    let mut words = Vec::new();
    if (meant.beside_body > 0) != (described.beside_body > 0) {
        let length = &stream.framing.header.fields[stream.framing.length_field];
        let is = if meant.beside_body == 0 { "length" } else { "record-length" };
        words.push(format!("`is: {is}` for `{}` of the record header", length.name));
    }
    if meant.trailer != described.trailer {
        let no = if meant.trailer == 0 { "no " } else { "" };
        words.push(format!("{no}`record-trailer: length`"));
    }
    if differ(described, meant) {
        words.push(match (meant.pad_to, meant.pad_counts) {
            (1, _) => "no `padding`".to_owned(),
            (to, counts) => format!("`padding: {{ to: {to}, in-length: {counts}, … }}`"),
        });
    }
    if meant.swapped {
        words.push(match stream.framing.endian {
            Endian::Big => "`endian: little` of the record header".to_owned(),
            Endian::Little => "`endian: big` of the record header".to_owned(),
            Endian::Declared if stream.tells_order() => {
                "records in the other order of octets than the magic tells".to_owned()
            }
            Endian::Declared => {
                "records in the other order of octets than the bit `is: big-endian` says".to_owned()
            }
        });
    }
    words.join(" and ")
}
